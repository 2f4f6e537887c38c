// What the reader and the writer of pickles share: classes of storages, and ints of any size.
#include "checkpoint/pickle.hpp"

#include <algorithm>

namespace tabi {
namespace {

struct StorageClass {
  const char *name;
  at::ScalarType dtype;
};
constexpr StorageClass storage_classes[] = {
    {"FloatStorage", at::kFloat},
    {"DoubleStorage", at::kDouble},
    {"HalfStorage", at::kHalf},
    {"BFloat16Storage", at::kBFloat16},
    {"LongStorage", at::kLong},
    {"IntStorage", at::kInt},
    {"ShortStorage", at::kShort},
    {"CharStorage", at::kChar},
    {"ByteStorage", at::kByte},
    {"BoolStorage", at::kBool},
    {"ComplexDoubleStorage", at::kComplexDouble},
    {"ComplexFloatStorage", at::kComplexFloat},
    {"QUInt8Storage", at::kQUInt8},
    {"QInt8Storage", at::kQInt8},
    {"QInt32Storage", at::kQInt32},
    {"QUInt4x2Storage", at::kQUInt4x2},
    {"QUInt2x4Storage", at::kQUInt2x4},
};

}  // namespace

const char *storage_class_of(at::ScalarType dtype) {
  for (const StorageClass &c : storage_classes)
    if (c.dtype == dtype)
      return c.name;
  return nullptr;
}

std::optional<at::ScalarType> dtype_of_storage_class(std::string_view name) {
  for (const StorageClass &c : storage_classes)
    if (name == c.name)
      return c.dtype;
  return std::nullopt;
}

std::string decimal_of(std::string_view bytes) {
  const bool negative = !bytes.empty() && (bytes.back() & 0x80);
  std::vector<uint8_t> magnitude(bytes.begin(), bytes.end());
  if (negative) {
    unsigned carry = 1;
    for (uint8_t &byte : magnitude) {
      carry += static_cast<uint8_t>(~byte);
      byte = static_cast<uint8_t>(carry);
      carry >>= 8;
    }
  }
  std::string digits;
  while (!magnitude.empty()) {
    unsigned rest = 0;
    for (size_t i = magnitude.size(); i-- > 0;) {
      rest = rest << 8 | magnitude[i];
      magnitude[i] = static_cast<uint8_t>(rest / 10);
      rest %= 10;
    }
    digits += static_cast<char>('0' + rest);
    while (!magnitude.empty() && magnitude.back() == 0)
      magnitude.pop_back();
  }
  if (digits.empty())
    digits.push_back('0');
  if (negative)
    digits += '-';
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string bytes_of_decimal(const std::string &digits) {
  const bool negative = !digits.empty() && digits[0] == '-';
  std::string magnitude;
  for (char digit : digits.substr(negative)) {
    unsigned carry = static_cast<unsigned>(digit - '0');
    for (char &byte : magnitude) {
      carry += static_cast<unsigned char>(byte) * 10u;
      byte = static_cast<char>(carry);
      carry >>= 8;
    }
    if (carry)
      magnitude += static_cast<char>(carry);
  }
  magnitude += '\0';
  if (negative) {
    unsigned carry = 1;
    for (char &byte : magnitude) {
      carry += static_cast<uint8_t>(~static_cast<uint8_t>(byte));
      byte = static_cast<char>(carry);
      carry >>= 8;
    }
  }
  // The sign needs a byte of its own only where the one before does not have it.
  const char sign = negative ? '\xFF' : '\0';
  if (magnitude.size() > 1 && magnitude.back() == sign && (magnitude[magnitude.size() - 2] & 0x80) == (sign & 0x80))
    magnitude.pop_back();
  return magnitude;
}

}  // namespace tabi
