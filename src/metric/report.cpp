// tabi_metric_curves() and tabi_metric_bar(): figures made of characters, for a terminal.
#include "core/error.hpp"
#include "core/value.hpp"
#include "impl_metric.hpp"

#include <ATen/ops/stack.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace tabi {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::string_view marks = "*o+x#@%&";
constexpr int64_t label_width = 9;

template <class... Args>
std::string printed(const char *format, Args... args) {
  std::array<char, 64> out{};
  std::snprintf(out.data(), out.size(), format, args...);
  return out.data();
}

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Columns of a text, a character each.
int64_t columns_taken(std::string_view text) {
  return static_cast<int64_t>(text.size()) - std::count_if(text.begin(), text.end(), continues);
}

// As much of a text as has room in so many columns.
std::string_view cut(std::string_view text, int64_t width) {
  size_t end = 0;
  for (; end < text.size(); end++)
    if (!continues(text[end]) && width-- == 0)
      break;
  return text.substr(0, end);
}

std::string repeated(std::string_view text, int64_t times) {
  std::string out;
  for (int64_t i = 0; i < times; i++)
    out += text;
  return out;
}

using Series = std::vector<double>;

Series values_of(const at::Tensor &tensor, int64_t i) {
  require(tensor.dim() == 1, TABI_VALUE_ERROR, "'series[", i, "]' has ", tensor.dim(),
          " dimensions, where one is expected");
  require(!tensor.is_complex(), TABI_TYPE_ERROR, "'series[", i, "]' is complex, and curves are drawn of real numbers");
  require(tensor.layout() == at::kStrided && !tensor.is_quantized(), TABI_TYPE_ERROR, "'series[", i,
          "]' has to be a dense tensor");
  const at::Tensor values = tensor.detach().to(at::kCPU, at::kDouble).contiguous();
  const auto *data = values.const_data_ptr<double>();
  return Series(data, data + values.numel());
}

// The series at each column: the mean of the points that fall there, or what lies between the nearest two.
Series resampled(const Series &series, int64_t length, int64_t width) {
  Series out(static_cast<size_t>(width), nan);
  auto at = [&](int64_t i) { return i < static_cast<int64_t>(series.size()) ? series[static_cast<size_t>(i)] : nan; };
  if (length <= width) {
    const double step = width > 1 ? static_cast<double>(length - 1) / static_cast<double>(width - 1) : 0;
    for (int64_t x = 0; x < (length > 1 ? width : 1); x++) {
      const double place = static_cast<double>(x) * step, whole = std::floor(place), part = place - whole;
      const auto i = static_cast<int64_t>(whole);
      // Sums with a part of 0 must not meet the NaN of a gap beside the point.
      out[static_cast<size_t>(x)] = part < 1e-9       ? at(i)
                                    : part > 1 - 1e-9 ? at(i + 1)
                                                      : at(i) * (1 - part) + at(i + 1) * part;
    }
    return out;
  }
  for (int64_t x = 0; x < width; x++) {
    double sum = 0;
    int64_t n = 0;
    for (int64_t i = x * length / width; i < (x + 1) * length / width; i++) {
      if (std::isfinite(at(i))) {
        sum += at(i);
        n++;
      }
    }
    out[static_cast<size_t>(x)] = n > 0 ? sum / static_cast<double>(n) : nan;
  }
  return out;
}

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void take(double value) {
    if (!std::isfinite(value))
      return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  // A range with room in it, whatever was taken.
  void widen() {
    if (low > high)
      low = 0, high = 1;
    if (low == high) {
      const double room = low == 0 ? 1 : std::abs(low) / 10;
      low -= room, high += room;
    }
  }
  // Row of a value, 0 the lowest. Halves first, so that the difference of great numbers stays finite.
  int64_t row(double value, int64_t height) const {
    const double part = (value / 2 - low / 2) / (high / 2 - low / 2);
    return std::clamp<int64_t>(std::llround(part * static_cast<double>(height - 1)), 0, height - 1);
  }
  double at(int64_t row, int64_t height) const {
    const double part = static_cast<double>(row) / static_cast<double>(height - 1);
    return low * (1 - part) + high * part;
  }
};

// The rows of the plot's field, the highest first. Where curves meet, the first one shows.
std::vector<std::string> field(const std::vector<Series> &curves, const Range &range, int64_t width, int64_t height) {
  std::vector<std::string> rows(static_cast<size_t>(height), std::string(static_cast<size_t>(width), ' '));
  for (size_t i = curves.size(); i-- > 0;)
    for (size_t x = 0; x < curves[i].size(); x++)
      if (std::isfinite(curves[i][x]))
        rows[static_cast<size_t>(height - 1 - range.row(curves[i][x], height))][x] = marks[i % marks.size()];
  return rows;
}

// A number in at most label_width letters.
std::string label_of(double value) {
  const std::string out = printed("%.4g", value);
  return columns_taken(out) <= label_width ? out : printed("%.2g", value);
}

// "* loss   o val_loss", in as many lines as it takes.
std::string legend(Names names, int64_t indent, int64_t width) {
  std::string out, line;
  for (size_t i = 0; i < names.size(); i++) {
    const std::string entry =
        std::string(1, marks[i % marks.size()]) + ' ' + std::string(cut(names[i], width - indent - 2));
    if (!line.empty() && columns_taken(line) + 3 + columns_taken(entry) > width - indent) {
      out += std::string(static_cast<size_t>(indent), ' ') + line + '\n';
      line.clear();
    }
    line += (line.empty() ? "" : "   ") + entry;
  }
  return out + std::string(static_cast<size_t>(indent), ' ') + line;
}

// "0:05", "1:02:03"
std::string clock(double seconds) {
  if (!(seconds < 1e9))
    return "?";
  const auto all = static_cast<int64_t>(seconds);
  const std::string tail = printed("%02d", static_cast<int>(all % 60));
  if (all < 3600)
    return printed("%d:", static_cast<int>(all / 60)) + tail;
  return printed("%lld:%02d:", static_cast<long long>(all / 3600), static_cast<int>(all / 60 % 60)) + tail;
}

std::string rate_of(int64_t done, double seconds) {
  if (done == 0 || seconds <= 0)
    return "?it/s";
  const double rate = static_cast<double>(done) / seconds;
  return rate >= 1 ? printed("%.4git/s", rate) : printed("%.4gs/it", 1 / rate);
}

// Filled to an eighth of a column.
std::string filled_bar(int64_t done, int64_t total, int64_t width) {
  constexpr std::array<std::string_view, 8> parts = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto eighths =
      static_cast<int64_t>(static_cast<double>(done) / static_cast<double>(total) * static_cast<double>(8 * width));
  const std::string bar = repeated("█", eighths / 8) + std::string(parts[static_cast<size_t>(eighths % 8)]);
  return bar + std::string(static_cast<size_t>(width - columns_taken(bar)), ' ');
}

}  // namespace

namespace impl {

void metric_curves(Names names, Tensors series, int64_t width, int64_t height, const char *&out) {
  require(!series.empty(), TABI_VALUE_ERROR, "'n' is 0, where one series at least is expected");
  require(width >= 20, TABI_VALUE_ERROR, "'width' is ", width, ", where 20 at least is expected");
  require(height >= 3, TABI_VALUE_ERROR, "'height' is ", height, ", where 3 at least is expected");
  require(width <= 10000 && height <= 10000, TABI_VALUE_ERROR, "'width' and 'height' are ", width, " and ", height,
          ", where 10000 at most are expected");
  std::vector<Series> all;
  int64_t length = 0;
  for (size_t i = 0; i < series.size(); i++) {
    all.push_back(values_of(series[i], static_cast<int64_t>(i)));
    length = std::max(length, static_cast<int64_t>(all.back().size()));
  }
  const int64_t plot_width = width - label_width - 2;
  Range range;
  for (Series &one : all) {
    one = resampled(one, length, plot_width);
    for (const double value : one)
      range.take(value);
  }
  range.widen();

  std::string text;
  const auto rows = field(all, range, plot_width, height);
  for (int64_t row = height - 1; row >= 0; row--) {
    const bool is_labelled = row == 0 || row == height - 1 || (height >= 5 && row == height / 2);
    const std::string label = is_labelled ? label_of(range.at(row, height)) : "";
    std::string line = rows[static_cast<size_t>(height - 1 - row)];
    line.resize(line.find_last_not_of(' ') + 1);
    text += std::string(static_cast<size_t>(std::max<int64_t>(label_width - columns_taken(label), 0)), ' ') + label;
    text += (is_labelled ? " ┤" : " │") + line + '\n';
  }
  text += std::string(label_width, ' ') + " └" + repeated("─", plot_width) + '\n';
  const std::string last = length > 1 ? std::to_string(length) : "";
  const int64_t between = plot_width - columns_taken(last) - (length > 0 ? 1 : 0);
  if (length > 0)
    text += std::string(label_width + 2, ' ') + "1" +
            (last.empty() ? "" : std::string(static_cast<size_t>(std::max<int64_t>(between, 1)), ' ') + last);
  text += '\n' + legend(names, label_width + 2, width);
  out = kept(std::move(text));
}

void metric_bar(int64_t done, int64_t total, double seconds, std::string_view note, int64_t width, const char *&out) {
  require(total >= 1, TABI_VALUE_ERROR, "'total' is ", total, ", where 1 at least is expected");
  require(done >= 0 && done <= total, TABI_VALUE_ERROR, "'done' is ", done, ", where 0 to 'total', ", total,
          ", is expected");
  require(std::isfinite(seconds) && seconds >= 0, TABI_VALUE_ERROR, "'seconds' is ", seconds,
          ", where a time from 0 on is expected");
  require(width >= 20, TABI_VALUE_ERROR, "'width' is ", width, ", where 20 at least is expected");
  require(width <= 10000, TABI_VALUE_ERROR, "'width' is ", width, ", where 10000 at most is expected");
  const double left = done > 0 ? seconds / static_cast<double>(done) * static_cast<double>(total - done) : INFINITY;
  const auto percent = static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * 100);
  const std::string before = printed("%3d%%|", percent);
  std::string after = "| " + std::to_string(done) + '/' + std::to_string(total) + " [" + clock(seconds) + '<' +
                      clock(left) + ", " + rate_of(done, seconds) + ']';
  // A note is one line, whatever the caller's text was.
  if (!note.empty()) {
    after += ' ';
    for (const char c : note)
      after += static_cast<unsigned char>(c) < ' ' || c == 0x7F ? ' ' : c;
  }
  const int64_t room = std::max<int64_t>(width - columns_taken(before) - columns_taken(after), 0);
  out = kept(std::string(cut(before + filled_bar(done, total, room) + after, width)));
}

}  // namespace impl
}  // namespace tabi
