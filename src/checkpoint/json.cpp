#include "checkpoint/json.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>

namespace tabi {
namespace {

// Walks over the text and leaves word of how far it came, which events do not tell.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char *;
  using reference = const char &;

  Cursor(const char *at, const char **seen) : at_(at), seen_(seen) {}
  reference operator*() const { return *at_; }
  Cursor &operator++() {
    *seen_ = ++at_;
    return *this;
  }
  Cursor operator++(int) {
    const Cursor before = *this;
    ++*this;
    return before;
  }
  bool operator==(const Cursor &other) const { return at_ == other.at_; }

 private:
  const char *at_;
  const char **seen_;
};

// Builds the tree from the parser's events, without recursion.
class JsonBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit JsonBuilder(std::string_view text) : text_(text), seen_(text.data()) {}

  Item build() {
    // The parser would take it for the end.
    if (const size_t at = text_.find('\0'); at != std::string_view::npos)
      corrupt("the JSON has a zero byte at ", at, " of ", text_.size());
    const Cursor first(seen_, &seen_), last(text_.data() + text_.size(), &seen_);
    nlohmann::json::sax_parse(first, last, this);
    return std::move(root_);
  }

  bool null() override { return put(None{}); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(static_cast<int64_t>(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > INT64_MAX)
      corrupt("the JSON has the integer ", value, " before byte ", position(), ", which is beyond 64 bits with a sign");
    return put(static_cast<int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t &text) override {
    if (text.find_first_of(".eE") == std::string::npos)
      corrupt("the JSON has the integer ", in_quotes(text), " before byte ", position(), ", which is beyond 64 bits");
    return put(static_cast<double>(value));
  }
  bool string(string_t &value) override { return put(std::move(value)); }
  bool binary(binary_t &) override { return false; }

  bool start_object(size_t) override { return open(TABI_TREE_DICT); }
  bool start_array(size_t) override { return open(TABI_TREE_LIST); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  // Takes the key's place, so that a second one is met where it stands.
  bool key(string_t &value) override {
    if (!nest_.back()->add(Item(value), None{}))
      corrupt("the JSON has the key ", in_quotes(value), " twice in one object, again before byte ", position());
    return true;
  }

  bool parse_error(size_t position, const std::string &, const nlohmann::json::exception &error) override {
    const std::string_view message = error.what();
    const size_t from = message.find("syntax error"), to = message.find("; last read");
    const std::string_view reason =
        from < to ? message.substr(from, std::min(to, message.size()) - from) : "a number is out of range";
    corrupt("the JSON is damaged at byte ", position - (position > 0), " of ", text_.size(), ": ", reason);
  }

 private:
  ptrdiff_t position() const { return seen_ - text_.data(); }

  bool put(Item value) {
    if (nest_.empty())
      root_ = std::move(value);
    else if (Tree &tree = *nest_.back(); tree.has_keys())
      tree.replace(tree.size() - 1, std::move(value));
    else
      tree.append(std::move(value));
    return true;
  }

  bool open(tabi_tree_kind kind) {
    // An empty list is two letters, and a hundred times that in memory.
    if (++opened_ > (1u << 20) + text_.size() / 16)
      corrupt("the JSON has more lists and objects than names and numbers in them, at byte ", position());
    if (nest_.size() >= most_nested)
      corrupt("the JSON is nested deeper than ", most_nested, " levels at byte ", position());
    TreePtr tree = make_tree(kind);
    Tree *const inner = tree.get();
    put(std::move(tree));
    nest_.push_back(inner);
    return true;
  }

  bool close() {
    nest_.pop_back();
    return true;
  }

  std::string_view text_;
  const char *seen_;
  Item root_;
  std::vector<Tree *> nest_;
  size_t opened_ = 0;
};

void append_unit(std::string &out, uint32_t unit) {
  constexpr char digits[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += digits[unit >> shift & 0xF];
}

// The letter that starts at text[i], in UTF-8; moves i to its last byte.
uint32_t letter_at(std::string_view text, size_t &i) {
  const auto byte = [&](size_t at) { return static_cast<uint32_t>(static_cast<unsigned char>(text[at])); };
  const uint32_t first = byte(i);
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  uint32_t letter = more ? first & (0x3Fu >> more) : first;
  for (int k = 0; k < more && i + 1 < text.size(); k++)
    letter = letter << 6 | (byte(++i) & 0x3F);
  return letter;
}

// The shortest digits that read back alike, with an exponent where Python's repr has one.
std::string json_number(double value) {
  require(std::isfinite(value), TABI_VALUE_ERROR, "JSON has no number for ", value);
  const double size = std::fabs(value);
  const bool plain = size == 0 || (size >= 1e-4 && size < 1e16);
  char text[64];
  char *const end =
      std::to_chars(text, text + sizeof text, value, plain ? std::chars_format::fixed : std::chars_format::scientific)
          .ptr;
  const std::string out(text, end);
  return out.find_first_of(".e") == std::string::npos ? out + ".0" : out;
}

void write(const Item &item, int depth, std::string &out) {
  require(depth < most_nested, TABI_VALUE_ERROR, "the value is nested too deep for JSON: beyond ", most_nested);
  if (std::holds_alternative<None>(item)) {
    out += "null";
  } else if (auto *flag = std::get_if<bool>(&item)) {
    out += *flag ? "true" : "false";
  } else if (auto *integer = std::get_if<int64_t>(&item)) {
    out += std::to_string(*integer);
  } else if (auto *real = std::get_if<double>(&item)) {
    out += json_number(*real);
  } else if (auto *text = std::get_if<std::string>(&item)) {
    out += json_text(*text, true);
  } else {
    auto *tree = std::get_if<TreePtr>(&item);
    const bool is_dict = tree && (*tree)->kind() == TABI_TREE_DICT;
    require(is_dict || (tree && ((*tree)->kind() == TABI_TREE_LIST || (*tree)->kind() == TABI_TREE_TUPLE)),
            TABI_TYPE_ERROR, "JSON holds None, bools, numbers, strings, and lists and dicts of such alone");
    const auto new_line = [&](int level) { out.append("\n").append(static_cast<size_t>(2 * level), ' '); };
    out += is_dict ? '{' : '[';
    for (size_t i = 0; i < (*tree)->size(); i++) {
      if (i)
        out += ',';
      new_line(depth + 1);
      if (is_dict) {
        auto *key = std::get_if<std::string>(&(*tree)->key(i));
        require(key, TABI_TYPE_ERROR, "JSON has strings for keys, not ", repr((*tree)->key(i)));
        out += json_text(*key, true) + ": ";
      }
      write((*tree)->value(i), depth + 1, out);
    }
    if ((*tree)->size())
      new_line(depth);
    out += is_dict ? '}' : ']';
  }
}

}  // namespace

Item parse_json(std::string_view text) {
  return JsonBuilder(text).build();
}

std::string json_text(std::string_view text, bool ascii) {
  constexpr std::string_view special = "\"\\\b\f\n\r\t", written = "\"\\bfnrt";
  std::string out = "\"";
  for (size_t i = 0; i < text.size(); i++) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (const size_t at = special.find(text[i]); at != std::string_view::npos) {
      out += {'\\', written[at]};
    } else if (byte >= 0x20 && (byte < 0x7F || !ascii)) {
      out += text[i];
    } else if (const uint32_t letter = letter_at(text, i); letter < 0x10000) {
      append_unit(out, letter);
    } else {
      append_unit(out, 0xD800 + ((letter - 0x10000) >> 10));
      append_unit(out, 0xDC00 + ((letter - 0x10000) & 0x3FF));
    }
  }
  return out + '"';
}

std::string json_of(const Item &item) {
  std::string out;
  write(item, 0, out);
  return out;
}

}  // namespace tabi
