// Python's arithmetic on plain numbers: ints stay ints, and division rounds down.
#include "exported/targets.hpp"

#include <algorithm>
#include <cmath>

namespace tabi::exported {
namespace {

[[noreturn]] void fail_overflow() {
  fail(TABI_VALUE_ERROR, "the program computes an integer beyond 64 bits");
}

int64_t to_integer(double value) {
  if (!(value >= -0x1p63 && value < 0x1p63))
    fail_overflow();
  return static_cast<int64_t>(value);
}

void refuse_zero(bool is_zero) {
  require(!is_zero, TABI_VALUE_ERROR, "the program divides a size by zero");
}

int64_t floor_divide(int64_t a, int64_t b) {
  refuse_zero(b == 0);
  if (a == INT64_MIN && b == -1)
    fail_overflow();
  return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

int64_t modulo(int64_t a, int64_t b) {
  refuse_zero(b == 0);
  if (b == -1)
    return 0;
  const int64_t rest = a % b;
  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

int64_t power(int64_t base, int64_t exponent) {
  int64_t out = 1;
  for (;;) {
    if (exponent & 1)
      if (__builtin_mul_overflow(out, base, &out))
        fail_overflow();
    exponent >>= 1;
    if (exponent == 0)
      return out;
    if (__builtin_mul_overflow(base, base, &base))
      fail_overflow();
  }
}

c10::IValue with_ints(Arithmetic what, int64_t a, int64_t b) {
  int64_t out = 0;
  bool overflows = false;
  switch (what) {
    case Arithmetic::add:
      overflows = __builtin_add_overflow(a, b, &out);
      break;
    case Arithmetic::sub:
      overflows = __builtin_sub_overflow(a, b, &out);
      break;
    case Arithmetic::mul:
      overflows = __builtin_mul_overflow(a, b, &out);
      break;
    case Arithmetic::truediv:
      refuse_zero(b == 0);
      return static_cast<double>(a) / static_cast<double>(b);
    case Arithmetic::floordiv:
      return floor_divide(a, b);
    case Arithmetic::mod:
      return modulo(a, b);
    case Arithmetic::pow:
      if (b < 0)
        return std::pow(static_cast<double>(a), static_cast<double>(b));
      return power(a, b);
    case Arithmetic::lshift:
      overflows = b < 0 || b > 62 || __builtin_mul_overflow(a, int64_t{1} << b, &out);
      break;
    case Arithmetic::rshift:
      require(b >= 0, TABI_VALUE_ERROR, "the program shifts an integer by ", b, " bits");
      return a >> std::min<int64_t>(b, 63);
    case Arithmetic::and_:
      return a & b;
    case Arithmetic::or_:
      return a | b;
    default:
      fail(TABI_INTERNAL, "no arithmetic on two integers");
  }
  if (overflows)
    fail_overflow();
  return out;
}

c10::IValue with_reals(Arithmetic what, double a, double b) {
  switch (what) {
    case Arithmetic::add:
      return a + b;
    case Arithmetic::sub:
      return a - b;
    case Arithmetic::mul:
      return a * b;
    case Arithmetic::truediv:
      refuse_zero(b == 0);
      return a / b;
    case Arithmetic::floordiv:
      refuse_zero(b == 0);
      return std::floor(a / b);
    case Arithmetic::mod: {
      refuse_zero(b == 0);
      const double rest = std::fmod(a, b);
      return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
    }
    case Arithmetic::pow:
      return std::pow(a, b);
    default:
      fail(TABI_TYPE_ERROR, "the program shifts or masks a float");
  }
}

template <class T>
bool compare(Arithmetic what, T a, T b) {
  switch (what) {
    case Arithmetic::eq:
      return a == b;
    case Arithmetic::ne:
      return a != b;
    case Arithmetic::lt:
      return a < b;
    case Arithmetic::le:
      return a <= b;
    case Arithmetic::gt:
      return a > b;
    default:
      return a >= b;
  }
}

bool is_real(const c10::IValue &value) {
  if (value.isDouble() || value.isSymFloat())
    return true;
  require(value.isInt() || value.isBool() || value.isSymInt(), TABI_TYPE_ERROR,
          "the program computes with a value of type ", value.tagKind(), " where a number was expected");
  return false;
}

double real(const c10::IValue &value) {
  return is_real(value) ? value.toDouble() : static_cast<double>(value.isBool() ? value.toBool() : value.toInt());
}

int64_t integer(const c10::IValue &value) {
  return value.isBool() ? value.toBool() : value.toInt();
}

bool truth(const c10::IValue &value) {
  return is_real(value) ? value.toDouble() != 0 : integer(value) != 0;
}

}  // namespace

size_t arity(Arithmetic what) {
  return what == Arithmetic::ite                                                        ? 3
         : what < Arithmetic::neg || what == Arithmetic::max || what == Arithmetic::min ? 2
                                                                                        : 1;
}

c10::IValue compute(Arithmetic what, c10::ArrayRef<c10::IValue> values) {
  const c10::IValue &a = values[0];
  switch (what) {
    case Arithmetic::neg:
      return is_real(a) ? c10::IValue(-a.toDouble()) : with_ints(Arithmetic::sub, 0, integer(a));
    case Arithmetic::pos:
      return is_real(a) ? a : c10::IValue(integer(a));
    case Arithmetic::not_:
      return !truth(a);
    case Arithmetic::to_float:
      return real(a);
    case Arithmetic::to_int:
    case Arithmetic::trunc:
      return is_real(a) ? to_integer(std::trunc(a.toDouble())) : integer(a);
    case Arithmetic::floor:
      return is_real(a) ? to_integer(std::floor(a.toDouble())) : integer(a);
    case Arithmetic::ceil:
      return is_real(a) ? to_integer(std::ceil(a.toDouble())) : integer(a);
    case Arithmetic::sqrt:
      return std::sqrt(real(a));
    case Arithmetic::ite:
      return truth(a) ? values[1] : values[2];
    default:
      break;
  }
  const c10::IValue &b = values[1];
  const bool reals = is_real(a) | is_real(b);
  switch (what) {
    case Arithmetic::max:
    case Arithmetic::min: {
      const Arithmetic order = what == Arithmetic::max ? Arithmetic::ge : Arithmetic::le;
      if (reals)
        return compare(order, real(a), real(b)) ? real(a) : real(b);
      return compare(order, integer(a), integer(b)) ? integer(a) : integer(b);
    }
    case Arithmetic::eq:
    case Arithmetic::ne:
    case Arithmetic::lt:
    case Arithmetic::le:
    case Arithmetic::gt:
    case Arithmetic::ge:
      return reals ? compare(what, real(a), real(b)) : compare(what, integer(a), integer(b));
    case Arithmetic::and_:
    case Arithmetic::or_:
      if (a.isBool() && b.isBool())
        return what == Arithmetic::and_ ? a.toBool() && b.toBool() : a.toBool() || b.toBool();
      [[fallthrough]];
    default:
      return reals ? with_reals(what, real(a), real(b)) : with_ints(what, integer(a), integer(b));
  }
}

}  // namespace tabi::exported
