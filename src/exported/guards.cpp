#include "exported/guards.hpp"

#include "checkpoint/source.hpp"
#include "enums.hpp"
#include "exported/targets.hpp"

#include <ATen/core/Formatting.h>
#include <charconv>
#include <cmath>
#include <functional>

namespace tabi::exported {
namespace {

using Kind = Expression::Kind;

// Reads what sympy.srepr writes of sizes. What it does not know becomes `unknown`, which is not checked.
class Reader {
 public:
  Reader(std::string_view text, std::function<size_t(const std::string &)> symbol)
      : rest_(text), symbol_(std::move(symbol)) {}

  Expression read(int depth = 0) {
    if (depth > 64)
      corrupt("the program has a size that is nested deeper than 64 levels");
    Expression out;
    const std::string name(take_until("("));
    if (!take("("))
      return unknown();
    if (name == "Integer" || name == "Symbol") {
      const std::string_view inner = take_until(")");
      take(")");
      if (name == "Symbol") {
        const size_t end = inner.find('\'', 1);
        if (inner.empty() || end == std::string_view::npos)
          return unknown();
        out.kind = Kind::symbol;
        out.number = static_cast<int64_t>(symbol_(std::string(inner.substr(1, end - 1))));
      } else if (std::from_chars(inner.data(), inner.data() + inner.size(), out.number).ec != std::errc()) {
        return unknown();
      }
      return out;
    }
    out.kind = kind_of(name);
    while (!rest_.empty() && !take(")")) {
      out.parts.push_back(read(depth + 1));
      take(", ");
      if (out.parts.back().kind == Kind::unknown)
        return unknown();
    }
    if (out.parts.empty() || (out.parts.size() != 2 && is_binary(out.kind)))
      return unknown();
    return out;
  }

 private:
  static Expression unknown() {
    Expression out;
    out.kind = Kind::unknown;
    return out;
  }

  static bool is_binary(Kind kind) { return kind == Kind::pow || kind == Kind::floordiv || kind == Kind::mod; }

  static Kind kind_of(std::string_view name) {
    return name == "Add"                              ? Kind::add
           : name == "Mul"                            ? Kind::mul
           : name == "Pow" || name == "PowByNatural"  ? Kind::pow
           : name == "FloorDiv" || name == "CleanDiv" ? Kind::floordiv
           : name == "Mod" || name == "PythonMod"     ? Kind::mod
           : name == "Max"                            ? Kind::max
           : name == "Min"                            ? Kind::min
                                                      : Kind::unknown;
  }

  std::string_view take_until(std::string_view letter) {
    const std::string_view out = rest_.substr(0, std::min(rest_.find(letter), rest_.size()));
    rest_.remove_prefix(out.size());
    return out;
  }

  bool take(std::string_view text) {
    const bool is_there = rest_.starts_with(text);
    if (is_there)
      rest_.remove_prefix(text.size());
    return is_there;
  }

  std::string_view rest_;
  std::function<size_t(const std::string &)> symbol_;
};

using Value = std::optional<int64_t>;

Value evaluate(const Expression &expression, const std::vector<Value> &known) {
  static constexpr std::pair<Kind, Arithmetic> operations[] = {
      {Kind::add, Arithmetic::add}, {Kind::mul, Arithmetic::mul},
      {Kind::pow, Arithmetic::pow}, {Kind::floordiv, Arithmetic::floordiv},
      {Kind::mod, Arithmetic::mod}, {Kind::max, Arithmetic::max},
      {Kind::min, Arithmetic::min}};
  if (expression.kind == Kind::number)
    return expression.number;
  if (expression.kind == Kind::symbol)
    return known[static_cast<size_t>(expression.number)];
  for (const auto &[kind, what] : operations) {
    if (kind != expression.kind)
      continue;
    Value out = evaluate(expression.parts[0], known);
    for (size_t i = 1; i < expression.parts.size() && out; i++) {
      const Value part = evaluate(expression.parts[i], known);
      if (!part)
        return std::nullopt;
      const c10::IValue values[] = {*out, *part};
      const c10::IValue result = compute(what, values);
      out = result.isInt() ? Value(result.toInt()) : std::nullopt;
    }
    return out;
  }
  return std::nullopt;
}

// The only symbol that is not known yet, where there is just one.
std::optional<size_t> unknown_in(const Expression &expression, const std::vector<Value> &known, bool &several) {
  if (expression.kind == Kind::symbol) {
    const auto symbol = static_cast<size_t>(expression.number);
    return known[symbol] ? std::nullopt : std::optional(symbol);
  }
  std::optional<size_t> out;
  for (const Expression &part : expression.parts)
    if (const auto inner = unknown_in(part, known, several)) {
      several |= out && *out != *inner;
      out = inner;
    }
  return out;
}

std::string size_text(c10::ArrayRef<int64_t> sizes) {
  std::string out;
  for (const int64_t size : sizes)
    out += (out.empty() ? "" : ", ") + std::to_string(size);
  return "[" + out + "]";
}

std::string value_text(const c10::IValue &value) {
  if (value.isTensor())
    return "a tensor of the sizes " + size_text(value.toTensor().sizes());
  if (value.isNone())
    return "None";
  if (value.isBool())
    return value.toBool() ? "True" : "False";
  return value.isString()   ? in_quotes(value.toStringRef())
         : value.isScalar() ? c10::str(value.toScalar())
                            : "a " + value.tagKind();
}

bool is_equal(const c10::IValue &a, const c10::IValue &b) {
  if (a.isDouble() && b.isDouble() && std::isnan(a.toDouble()))
    return std::isnan(b.toDouble());
  return a == b;
}

}  // namespace

Guards::Guards(const Tree &ranges) {
  for (size_t i = 0; i < ranges.size(); i++) {
    Symbol &symbol = symbols_[symbol_called(std::get<std::string>(ranges.key(i)))];
    const Tree &range = dict_of(ranges.value(i), "range");
    if (const Item *least = field_or_null(range, "min_val"))
      symbol.least = int_of(*least, "min_val");
    if (const Item *most = field_or_null(range, "max_val"))
      symbol.most = int_of(*most, "max_val");
  }
}

size_t Guards::symbol_called(const std::string &name) {
  const auto [at, fresh] = index_.try_emplace(name, symbols_.size());
  if (fresh)
    symbols_.push_back({name, {}, {}});
  return at->second;
}

Expression Guards::read_size(const Item &item) {
  const auto [tag, value] = tagged(item, "size");
  if (tag != "as_expr") {
    Expression out;
    out.number = int_of(value, tag);
    return out;
  }
  const std::string &text = text_at(dict_of(value, tag), "expr_str");
  return Reader(text, [this](const std::string &name) { return symbol_called(name); }).read();
}

void Guards::add(std::string path, const Item &item, const Tree &graph) {
  Input &input = inputs_.emplace_back();
  input.path = std::move(path);
  const auto [tag, value] = tagged(item, "input");
  if (tag == "as_tensor") {
    input.kind = Input::Kind::tensor;
    const Tree &meta = dict_at(dict_at(graph, "tensor_values"), text_at(dict_of(value, tag), "name"));
    input.dtype = dtype_of_number(int_of(field(meta, "dtype"), "dtype"));
    const Tree &sizes = list_at(meta, "sizes");
    for (size_t i = 0; i < sizes.size(); i++)
      input.sizes.push_back(read_size(sizes.value(i)));
  } else if (tag == "as_sym_int") {
    input.kind = Input::Kind::number;
    const auto [kind, name] = tagged(value, tag);
    input.sizes.push_back(kind == "as_name" ? read_size(field(dict_at(graph, "sym_int_values"), text_of(name, kind)))
                                            : read_size(value));
  } else if (tag == "as_int") {
    input.constant = int_of(value, tag);
  } else if (tag == "as_float") {
    input.constant = real_of(value, tag);
  } else if (tag == "as_bool") {
    input.constant = bool_of(value, tag);
  } else if (tag == "as_string") {
    input.constant = text_of(value, tag);
  } else {
    require(tag == "as_none", TABI_NOT_IMPLEMENTED, "the program has an input of the kind ", in_quotes(tag),
            ", which is not read");
  }
}

void Guards::check(c10::ArrayRef<c10::IValue> values) const {
  Known known(symbols_.size());
  for (size_t i = 0; i < inputs_.size(); i++) {
    const Input &input = inputs_[i];
    switch (input.kind) {
      case Input::Kind::tensor:
        check_tensor(input, values[i], known);
        break;
      case Input::Kind::number:
        require(values[i].isInt(), TABI_TYPE_ERROR, "input '", input.path, "' must be an integer, not ",
                value_text(values[i]));
        check_size(input, input.sizes[0], values[i].toInt(), -1, known);
        break;
      case Input::Kind::constant:
        require(is_equal(input.constant, values[i]), TABI_VALUE_ERROR, "input '", input.path, "' must be ",
                value_text(input.constant), ", which the program was exported for, not ", value_text(values[i]));
    }
  }
}

void Guards::check_tensor(const Input &input, const c10::IValue &value, Known &known) const {
  require(value.isTensor() && value.toTensor().defined(), TABI_TYPE_ERROR, "input '", input.path,
          "' must be a tensor, not ", value_text(value));
  const at::Tensor &tensor = value.toTensor();
  // Modules are cast as a whole, so that one float stands for another.
  require(tensor.scalar_type() == input.dtype || (tensor.is_floating_point() && c10::isFloatingType(input.dtype)),
          TABI_TYPE_ERROR, "input '", input.path, "' has the dtype ", dtype_text(from_c10(tensor.scalar_type())),
          ", and the program was exported for ", dtype_text(from_c10(input.dtype)));
  require(tensor.dim() == static_cast<int64_t>(input.sizes.size()), TABI_VALUE_ERROR, "input '", input.path, "' has ",
          tensor.dim(), " dimensions, and the program was exported for ", input.sizes.size());
  for (size_t i = 0; i < input.sizes.size(); i++)
    check_size(input, input.sizes[i], tensor.sizes()[i], static_cast<int>(i), known);
}

void Guards::check_size(const Input &input, const Expression &size, int64_t actual, int dim, Known &known) const {
  const auto what = [&] {
    return "input '" + input.path + (dim < 0 ? "' is " : "' has in dimension " + std::to_string(dim) + " the size ") +
           std::to_string(actual);
  };
  if (size.kind == Kind::number) {
    require(actual == size.number, TABI_VALUE_ERROR, what(), ", and the program was exported for ", size.number);
    return;
  }
  bool several = false;
  if (const auto symbol = unknown_in(size, known, several); symbol && !several) {
    int64_t value = actual;
    if (size.kind != Kind::symbol) {
      // Where it grows evenly with the symbol it tells the symbol.
      int64_t at[3];
      for (int64_t i = 0; i < 3; i++) {
        known[*symbol] = i + 1;
        const Value result = evaluate(size, known);
        if (!result) {
          known[*symbol] = std::nullopt;
          return;
        }
        at[i] = *result;
      }
      known[*symbol] = std::nullopt;
      const int64_t step = at[1] - at[0];
      if (step == 0 || at[2] - at[1] != step)
        return;
      require((actual - at[0]) % step == 0, TABI_VALUE_ERROR, what(), ", and the program was exported for ", at[0],
              " and steps of ", step);
      value = (actual - at[0]) / step + 1;
    }
    check_range(input, *symbol, value, actual, dim);
    known[*symbol] = value;
    return;
  }
  const Value expected = evaluate(size, known);
  require(!expected || *expected == actual, TABI_VALUE_ERROR, what(), ", and must be ", expected.value_or(0),
          " to fit the other inputs");
}

void Guards::check_range(const Input &input, size_t index, int64_t value, int64_t actual, int dim) const {
  const Symbol &symbol = symbols_[index];
  const bool fits = (!symbol.least || value >= *symbol.least) && (!symbol.most || value <= *symbol.most);
  if (fits)
    return;
  const std::string most = symbol.most ? std::to_string(*symbol.most) : "infinity";
  fail(TABI_VALUE_ERROR, "input '", input.path,
       dim < 0 ? std::string("' is ") : "' has in dimension " + std::to_string(dim) + " the size ", actual,
       ", and the program was exported for ", value == actual ? "" : symbol.name + " from ", symbol.least.value_or(0),
       " to ", most);
}

}  // namespace tabi::exported
