#include "exported/operands.hpp"

#include "checkpoint/source.hpp"

namespace tabi::exported {
namespace {

template <class T, class Read>
c10::List<T> read_list(const Item &value, Read &&read) {
  c10::List<T> out;
  const Tree &items = list_of(value, "argument");
  for (size_t i = 0; i < items.size(); i++)
    out.push_back(read(items.value(i), "argument"));
  return out;
}

Given text_list(const Item &value) {
  c10::impl::GenericList out(c10::AnyType::get());
  const Tree &items = list_of(value, "argument");
  for (size_t i = 0; i < items.size(); i++)
    out.push_back(text_of(items.value(i), "argument"));
  return {TABI_TAG_VALUE_LIST, out};
}

}  // namespace

std::optional<Given> constant_of(const std::string &tag, const Item &value) {
  if (tag == "as_none")
    return none();
  if (tag == "as_int")
    return Given{TABI_TAG_INT, int_of(value, tag)};
  if (tag == "as_float")
    return Given{TABI_TAG_DOUBLE, real_of(value, tag)};
  if (tag == "as_bool")
    return Given{TABI_TAG_BOOL, bool_of(value, tag)};
  if (tag == "as_string")
    return Given{TABI_TAG_STRING, text_of(value, tag)};
  if (tag == "as_ints")
    return Given{TABI_TAG_INT_LIST, read_list<int64_t>(value, int_of)};
  if (tag == "as_floats")
    return Given{TABI_TAG_DOUBLE_LIST, read_list<double>(value, real_of)};
  if (tag == "as_bools")
    return Given{TABI_TAG_BOOL_LIST, read_list<bool>(value, bool_of)};
  if (tag == "as_strings")
    return text_list(value);
  if (tag == "as_scalar_type")
    return Given{TABI_TAG_DTYPE, dtype_of_number(int_of(value, tag))};
  if (tag == "as_memory_format")
    return Given{TABI_TAG_MEMORY_FORMAT, memory_format_of_number(int_of(value, tag))};
  if (tag == "as_layout")
    return Given{TABI_TAG_LAYOUT, layout_of_number(int_of(value, tag))};
  if (tag == "as_device")
    return Given{TABI_TAG_DEVICE, device_of(value)};
  if (tag == "as_complex") {
    const Tree &parts = dict_of(value, tag);
    return Given{TABI_TAG_COMPLEX,
                 c10::complex<double>(real_of(field(parts, "real"), tag), real_of(field(parts, "imag"), tag))};
  }
  return std::nullopt;
}

Symbol symbol_of(const Item &item) {
  const auto [tag, value] = tagged(item, "symbol");
  if (tag == "as_name")
    return {&text_of(value, tag), {}};
  if (auto given = constant_of(tag, value))
    return {nullptr, std::move(*given)};
  corrupt("the program has a symbol ", in_quotes(tag), ", which is none");
}

}  // namespace tabi::exported
