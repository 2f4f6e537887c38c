// What a program was exported for: ranks, sizes, constants. What does not fit is refused before anything runs.
#pragma once

#include "exported/fields.hpp"

#include <ATen/core/ivalue.h>

#include <unordered_map>

namespace tabi::exported {

// A size in terms of the program's symbols, as SymPy writes it: "Mul(Integer(2), Symbol('s0', …))".
struct Expression {
  enum class Kind : uint8_t { number, symbol, add, mul, pow, floordiv, mod, max, min, unknown } kind = Kind::number;
  int64_t number = 0;  // or the symbol's index
  std::vector<Expression> parts;
};

class Guards {
 public:
  // `ranges` is the program's range_constraints.
  explicit Guards(const Tree &ranges);

  // The input of a graph that comes from the caller; `graph` says what is known of it.
  void add(std::string path, const Item &input, const Tree &graph);

  size_t size() const { return inputs_.size(); }
  // Whether an input can have one value alone, and that.
  bool is_constant(size_t i) const { return inputs_[i].kind == Input::Kind::constant; }
  const c10::IValue &constant(size_t i) const { return inputs_[i].constant; }

  // Fails with TYPE_ERROR or VALUE_ERROR where the values do not fit, and says which and why.
  void check(c10::ArrayRef<c10::IValue> values) const;

 private:
  struct Input {
    std::string path;
    enum class Kind : uint8_t { tensor, number, constant } kind = Kind::constant;
    at::ScalarType dtype = at::kFloat;
    std::vector<Expression> sizes;  // of a number: itself
    c10::IValue constant;
  };
  struct Symbol {
    std::string name;
    std::optional<int64_t> least, most;
  };
  using Known = std::vector<std::optional<int64_t>>;

  size_t symbol_called(const std::string &name);
  Expression read_size(const Item &item);
  void check_tensor(const Input &input, const c10::IValue &value, Known &known) const;
  void check_size(const Input &input, const Expression &size, int64_t actual, int dim, Known &known) const;
  void check_range(const Input &input, size_t symbol, int64_t value, int64_t actual, int dim) const;

  std::vector<Input> inputs_;
  std::vector<Symbol> symbols_;
  std::unordered_map<std::string, size_t> index_;
};

}  // namespace tabi::exported
