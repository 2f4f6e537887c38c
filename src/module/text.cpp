// Values and modules as Python's repr() shows them.
#include "module/container.hpp"
#include "module/layer.hpp"

#include <charconv>
#include <cmath>

namespace tabi {
namespace {

std::string float_repr(double value) {
  if (!std::isfinite(value))
    return std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
  char text[40];
  // Python goes over to an exponent from 1e16 on and below 1e-4.
  const double size = std::abs(value);
  const bool is_plain = size == 0 || (size >= 1e-4 && size < 1e16);
  auto *end = std::to_chars(text, text + sizeof text, value,
                            is_plain ? std::chars_format::fixed : std::chars_format::scientific)
                  .ptr;
  const std::string shortest(text, end);
  return is_plain && shortest.find('.') == std::string::npos ? shortest + ".0" : shortest;
}

std::string quoted(const std::string &text) {
  const char quote = text.find('\'') != std::string::npos && text.find('"') == std::string::npos ? '"' : '\'';
  return quote + text + quote;
}

std::string indented(std::string text) {
  for (size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 3)
    text.insert(at + 1, "  ");
  return text;
}

}  // namespace

std::string python_repr(const c10::IValue &value, bool bare) {
  if (value.isNone())
    return "None";
  if (value.isBool())
    return value.toBool() ? "True" : "False";
  if (value.isInt())
    return std::to_string(value.toInt());
  if (value.isDouble())
    return float_repr(value.toDouble());
  if (value.isString())
    return bare ? value.toStringRef() : quoted(value.toStringRef());
  if (!value.isList())
    return c10::str(value);
  std::string items;
  const auto list = value.toListRef();
  for (const c10::IValue &item : list)
    items += (items.empty() ? "" : ", ") + python_repr(item);
  return "(" + items + (list.size() == 1 ? ",)" : ")");
}

std::string repr(const Node &node) {
  const std::string said = node.extra_repr();
  std::string lines = indented(said);
  const auto &children = node.children();
  const bool collapses = node.type() == "ModuleList" || node.type() == "ParametrizationList";
  const std::string type = (node.has_derived() ? "Parametrized" : "") + node.type();
  for (size_t i = 0; i < children.size();) {
    const std::string one = repr(*children[i].node);
    size_t end = i + 1;
    while (collapses && end < children.size() && repr(*children[end].node) == one)
      end++;
    std::string title = "(" + children[i].name;
    if (end - i > 1)
      title += "-" + children[end - 1].name + "): " + std::to_string(end - i) + " x ";
    else
      title += "): ";
    lines += (lines.empty() ? "" : "\n  ") + indented(title + one);
    i = end;
  }
  if (children.empty() && said.find('\n') == std::string::npos)
    return type + "(" + said + ")";
  return type + "(\n  " + lines + "\n)";
}

}  // namespace tabi
