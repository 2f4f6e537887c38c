#include "exported/fields.hpp"

#include "checkpoint/source.hpp"

#include <limits>

namespace tabi::exported {
namespace {

template <class T>
const T &get(const Item &item, std::string_view what, const char *wanted) {
  const T *value = std::get_if<T>(&item);
  if (!value)
    corrupt("the program's ", in_quotes(what), " is no ", wanted);
  return *value;
}

const Tree &tree_of(const Item &item, std::string_view what, tabi_tree_kind kind, const char *wanted) {
  const Tree &tree = *get<TreePtr>(item, what, wanted);
  if (tree.kind() != kind)
    corrupt("the program's ", in_quotes(what), " is no ", wanted);
  return tree;
}

// The schema numbers dtypes in its own way (ScalarType in torch/_export/serde/schema.py).
constexpr std::pair<int64_t, at::ScalarType> dtypes[] = {
    {1, at::kByte},
    {2, at::kChar},
    {3, at::kShort},
    {4, at::kInt},
    {5, at::kLong},
    {6, at::kHalf},
    {7, at::kFloat},
    {8, at::kDouble},
    {9, at::kComplexHalf},
    {10, at::kComplexFloat},
    {11, at::kComplexDouble},
    {12, at::kBool},
    {13, at::kBFloat16},
    {28, at::kUInt16},
    {29, at::kFloat8_e4m3fn},
    {30, at::kFloat8_e5m2},
    {31, at::kFloat8_e4m3fnuz},
    {32, at::kFloat8_e5m2fnuz},
    {33, at::kFloat8_e8m0fnu},
    {34, at::kUInt32},
    {35, at::kUInt64},
};

}  // namespace

const Tree &dict_of(const Item &item, std::string_view what) {
  return tree_of(item, what, TABI_TREE_DICT, "object");
}

const Tree &list_of(const Item &item, std::string_view what) {
  return tree_of(item, what, TABI_TREE_LIST, "list");
}

const std::string &text_of(const Item &item, std::string_view what) {
  return get<std::string>(item, what, "text");
}

int64_t int_of(const Item &item, std::string_view what) {
  return get<int64_t>(item, what, "integer");
}

bool bool_of(const Item &item, std::string_view what) {
  return get<bool>(item, what, "bool");
}

double real_of(const Item &item, std::string_view what) {
  if (auto *integer = std::get_if<int64_t>(&item))
    return static_cast<double>(*integer);
  if (auto *text = std::get_if<std::string>(&item)) {
    if (*text == "Infinity" || *text == "-Infinity")
      return (*text)[0] == '-' ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    if (*text == "NaN")
      return std::numeric_limits<double>::quiet_NaN();
  }
  return get<double>(item, what, "number");
}

const Item &field(const Tree &dict, std::string_view key) {
  const Item *item = dict.get(key);
  if (!item)
    corrupt("the program misses the field ", in_quotes(key));
  return *item;
}

const Item *field_or_null(const Tree &dict, std::string_view key) {
  const Item *item = dict.get(key);
  return item && !std::holds_alternative<None>(*item) ? item : nullptr;
}

Tagged tagged(const Item &item, std::string_view what) {
  const Tree &dict = dict_of(item, what);
  if (dict.size() != 1)
    corrupt("the program's ", in_quotes(what), " has ", dict.size(), " fields, where one was expected");
  return {std::get<std::string>(dict.key(0)), dict.value(0)};
}

at::ScalarType dtype_of_number(int64_t number) {
  for (const auto &[known, dtype] : dtypes)
    if (known == number)
      return dtype;
  corrupt("the program has a dtype of the number ", number, ", which stands for none");
}

int64_t number_of_dtype(at::ScalarType dtype) {
  for (const auto &[number, known] : dtypes)
    if (known == dtype)
      return number;
  fail(TABI_NOT_IMPLEMENTED, "programs have no tensors of the dtype ", c10::toString(dtype));
}

at::Layout layout_of_number(int64_t number) {
  constexpr at::Layout layouts[] = {at::kSparse,    at::kSparseCsr, at::kSparseCsc, at::kSparseBsr,
                                    at::kSparseBsc, at::kMkldnn,    at::kStrided};
  if (number < 1 || number > static_cast<int64_t>(std::size(layouts)))
    corrupt("the program has a layout of the number ", number, ", which stands for none");
  return layouts[number - 1];
}

at::MemoryFormat memory_format_of_number(int64_t number) {
  constexpr at::MemoryFormat formats[] = {at::MemoryFormat::Contiguous, at::MemoryFormat::ChannelsLast,
                                          at::MemoryFormat::ChannelsLast3d, at::MemoryFormat::Preserve};
  if (number < 1 || number > static_cast<int64_t>(std::size(formats)))
    corrupt("the program has a memory format of the number ", number, ", which stands for none");
  return formats[number - 1];
}

c10::Device device_called(const std::string &text) {
  try {
    return c10::Device(text);
  } catch (const c10::Error &) {
    corrupt("the program has a device ", in_quotes(text), ", which is none");
  }
}

c10::Device device_of(const Item &item) {
  const Tree &dict = dict_of(item, "device");
  const std::string &type = text_at(dict, "type");
  const Item *index = field_or_null(dict, "index");
  const int64_t number = index ? int_of(*index, "index") : -1;
  if (number < -1 || number > 127)
    corrupt("the program has a device with the index ", number);
  return {device_called(type).type(), static_cast<c10::DeviceIndex>(number)};
}

}  // namespace tabi::exported
