// Comma-separated values as RFC 4180 has them and Python's csv reads them: fields in quotes may hold delimiters,
// newlines and doubled quotes; lines end in LF, CRLF or CR, and empty ones are passed over. Columns take the narrowest
// type.
#include "data/csv.hpp"

#include "core/text.hpp"
#include "core/utf8.hpp"

#include <ATen/Functions.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <limits>

namespace tabi {
namespace {

// Fields of all rows one after the other; they point into the text, or to where quotes were undone.
struct CsvTable {
  std::vector<std::string_view> fields;
  std::deque<std::string> unquoted;
  size_t columns = 0;
};

class CsvReader {
 public:
  CsvReader(std::string_view text, const CsvOptions &options) : text_(text), delimiter_(options.delimiter) {
    if (text_.starts_with("\xEF\xBB\xBF"))
      at_ = 3;
    for (int64_t i = 0; i < options.skip_rows && at_ < text_.size(); i++) {
      at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
      take_newline();
    }
  }

  CsvTable run() {
    CsvTable out;
    while (at_ < text_.size()) {
      if (take_newline())
        continue;
      const size_t start = out.fields.size(), line = line_;
      do
        field(out);
      while (take_delimiter());
      take_newline();
      const size_t count = out.fields.size() - start;
      if (start == 0)
        out.columns = count;
      if (count != out.columns)
        corrupt("line ", line, " has ", count, " fields, and the first row has ", out.columns);
    }
    return out;
  }

 private:
  bool take_delimiter() {
    if (at_ >= text_.size() || text_[at_] != delimiter_)
      return false;
    at_++;
    return true;
  }

  bool take_newline() {
    const size_t before = at_;
    if (at_ < text_.size() && text_[at_] == '\r')
      at_++;
    if (at_ < text_.size() && text_[at_] == '\n')
      at_++;
    line_ += at_ != before;
    return at_ != before;
  }

  void field(CsvTable &out) {
    if (at_ < text_.size() && text_[at_] == '"')
      return quoted(out);
    const size_t start = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r')
      at_++;
    out.fields.push_back(text_.substr(start, at_ - start));
  }

  void quoted(CsvTable &out) {
    const size_t line = line_;
    size_t start = ++at_;
    std::string *joined = nullptr;
    while (true) {
      const size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos)
        corrupt("line ", line, " has a field whose quotes do not end");
      line_ += static_cast<size_t>(std::count(text_.begin() + at_, text_.begin() + quote, '\n'));
      at_ = quote + 1;
      const bool is_doubled = at_ < text_.size() && text_[at_] == '"';
      if (is_doubled && !joined)
        joined = &out.unquoted.emplace_back();
      if (joined)
        joined->append(text_.substr(start, quote - start + is_doubled));
      if (!is_doubled) {
        out.fields.push_back(joined ? std::string_view(*joined) : text_.substr(start, quote - start));
        break;
      }
      start = ++at_;
    }
    if (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r')
      corrupt("line ", line_, " has ", in_quotes(text_.substr(at_, 20)), " after a field in quotes, where ",
              in_quotes(std::string_view(&delimiter_, 1)), " or the end of the line is expected");
  }

  std::string_view text_;
  const char delimiter_;
  size_t at_ = 0, line_ = 1;
};

template <class Number>
bool parse(std::string_view field, Number &out) {
  if (field.size() > 1 && field[0] == '+' && field[1] != '-')
    field.remove_prefix(1);
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), out);
  return error == std::errc() && end == field.data() + field.size() && !field.empty();
}

// A tensor of all fields as such numbers; undefined where one is none.
template <class Number>
at::Tensor numbers(const CsvTable &table, size_t first, size_t column, at::ScalarType dtype) {
  const auto rows = static_cast<int64_t>(table.fields.size() / table.columns - first);
  at::Tensor out = at::empty({rows}, at::TensorOptions(dtype));
  auto *to = out.mutable_data_ptr<Number>();
  for (size_t i = first * table.columns + column; i < table.fields.size(); i += table.columns) {
    const std::string_view field = trimmed(table.fields[i], " \t");
    if (std::is_same_v<Number, double> && field.empty())
      *to = std::numeric_limits<Number>::quiet_NaN();
    else if (!parse(field, *to))
      return {};
    to++;
  }
  return out;
}

Item column_of(const CsvTable &table, size_t first, size_t column) {
  if (at::Tensor whole = numbers<int64_t>(table, first, column, at::kLong); whole.defined())
    return whole;
  if (at::Tensor real = numbers<double>(table, first, column, at::kDouble); real.defined())
    return real;
  TreePtr texts = make_tree(TABI_TREE_LIST);
  for (size_t i = first * table.columns + column; i < table.fields.size(); i += table.columns)
    texts->append(std::string(table.fields[i]));
  return texts;
}

}  // namespace

TreePtr parse_csv(std::string_view text, const CsvOptions &options) {
  if (!is_utf8(text))
    corrupt("the text is not in UTF-8");
  const CsvTable table = CsvReader(text, options).run();
  TreePtr out = make_tree(TABI_TREE_DICT);
  for (size_t column = 0; column < table.columns; column++) {
    const std::string name = options.header ? std::string(table.fields[column]) : std::to_string(column);
    if (!out->add(name, column_of(table, options.header, column)))
      corrupt("two columns are called ", in_quotes(name));
  }
  return out;
}

}  // namespace tabi
