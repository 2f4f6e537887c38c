// From a host's values to a dispatcher's: reading, matching, coercing.
#include "op/op.hpp"

#include "core/accelerator.hpp"
#include "core/utf8.hpp"
#include "core/value.hpp"
#include "enums.hpp"
#include "module/module.hpp"
#include "op/dict.hpp"

#include <ATen/ScalarOps.h>
#include <ATen/core/List.h>

#include <algorithm>

namespace tabi {
namespace {

bool is_number(int32_t tag) {
  return tag == TABI_TAG_BOOL || tag == TABI_TAG_INT || tag == TABI_TAG_DOUBLE || tag == TABI_TAG_COMPLEX;
}

// A tensor that Python would take for a number.
bool is_plain_number(const Given &given, bool integral_only) {
  if (given.tag != TABI_TAG_TENSOR)
    return false;
  const at::Tensor &tensor = given.value.toTensor();
  return tensor.dim() == 0 && !tensor.requires_grad() &&
         (!integral_only || at::isIntegralType(tensor.scalar_type(), /*includeBool=*/false));
}

at::Scalar to_scalar(const Given &given) {
  return given.tag == TABI_TAG_TENSOR ? given.value.toTensor().item() : given.value.toScalar();
}

bool accepts_one(int32_t kind, const Given &given, bool lenient) {
  switch (kind) {
    case TABI_ARG_TENSOR:
      return given.tag == TABI_TAG_TENSOR || (lenient && is_number(given.tag));
    case TABI_ARG_INT:
      return given.tag == TABI_TAG_INT || is_plain_number(given, true);
    case TABI_ARG_FLOAT:
      return given.tag == TABI_TAG_DOUBLE || given.tag == TABI_TAG_INT || given.tag == TABI_TAG_BOOL ||
             is_plain_number(given, false);
    case TABI_ARG_SCALAR:
    case TABI_ARG_COMPLEX:
      return is_number(given.tag) || is_plain_number(given, false);
    case TABI_ARG_BOOL:
      return given.tag == TABI_TAG_BOOL;
    case TABI_ARG_STRING:
      return given.tag == TABI_TAG_STRING;
    case TABI_ARG_DTYPE:
      return given.tag == TABI_TAG_DTYPE ||
             (given.tag == TABI_TAG_STRING && dtype_of_text(given.value.toStringView()).has_value());
    case TABI_ARG_LAYOUT:
      return given.tag == TABI_TAG_LAYOUT ||
             (given.tag == TABI_TAG_STRING && layout_of_text(given.value.toStringView()).has_value());
    case TABI_ARG_MEMORY_FORMAT:
      return given.tag == TABI_TAG_MEMORY_FORMAT ||
             (given.tag == TABI_TAG_STRING && memory_format_of_text(given.value.toStringView()).has_value());
    case TABI_ARG_DEVICE:
      return given.tag == TABI_TAG_DEVICE || given.tag == TABI_TAG_STRING;
    case TABI_ARG_GENERATOR:
      return given.tag == TABI_TAG_GENERATOR;
    case TABI_ARG_STORAGE:
      return given.tag == TABI_TAG_TENSOR && given.value.toTensor().has_storage();
    case TABI_ARG_STREAM:
      return given.tag == TABI_TAG_STREAM;
    case TABI_ARG_DICT:
      return given.tag == TABI_TAG_TREE;
    default:
      return false;
  }
}

// Elements of a list as values of their own.
std::vector<Given> elements(const Given &list) {
  static constexpr int32_t none = TABI_TAG_NONE;
  std::vector<Given> out;
  auto tag_of = [&](const c10::IValue &item) -> int32_t {
    if (item.isTensor())
      return item.toTensor().defined() ? TABI_TAG_TENSOR : none;
    return item.isBool()            ? TABI_TAG_BOOL
           : item.isInt()           ? TABI_TAG_INT
           : item.isDouble()        ? TABI_TAG_DOUBLE
           : item.isComplexDouble() ? TABI_TAG_COMPLEX
           : item.isString()        ? TABI_TAG_STRING
           : item.isDevice()        ? TABI_TAG_DEVICE
           : item.isGenerator()     ? TABI_TAG_GENERATOR
           : item.isList()          ? TABI_TAG_VALUE_LIST
                                    : none;
  };
  for (const c10::IValue &item : list.value.toListRef())
    out.push_back({tag_of(item), item});
  return out;
}

bool is_list_tag(int32_t tag) {
  return tag == TABI_TAG_INT_LIST || tag == TABI_TAG_DOUBLE_LIST || tag == TABI_TAG_BOOL_LIST ||
         tag == TABI_TAG_TENSOR_LIST || tag == TABI_TAG_VALUE_LIST;
}

// A list of tensors alone, for a parameter that takes it as it is.
bool is_whole_tensor_list(const Arg &arg, const Given &given) {
  if (given.tag != TABI_TAG_TENSOR_LIST || arg.kind != TABI_ARG_TENSOR || arg.is_optional_element)
    return false;
  const auto items = given.value.toListRef();
  return std::all_of(items.begin(), items.end(), [](const c10::IValue &item) { return item.toTensor().defined(); });
}

bool accepts_list(const Arg &arg, const Given &given, bool lenient) {
  // One number stands for n of them where the schema says int[n] or float[n].
  if (!is_list_tag(given.tag))
    return arg.list_size > 0 && (arg.kind == TABI_ARG_INT || arg.kind == TABI_ARG_FLOAT) &&
           accepts_one(arg.kind, given, false);
  if ((given.tag == TABI_TAG_INT_LIST && arg.kind == TABI_ARG_INT) ||
      (given.tag == TABI_TAG_TENSOR_LIST && arg.kind == TABI_ARG_TENSOR && arg.is_optional_element))
    return true;
  if (is_whole_tensor_list(arg, given))
    return true;
  for (const Given &item : elements(given))
    if (item.tag == TABI_TAG_NONE ? !arg.is_optional_element : !accepts_one(arg.kind, item, lenient))
      return false;
  return true;
}

// A module, or a list with gaps: options of layers that check for themselves.
bool takes_anything(const Arg &arg) {
  return arg.kind == TABI_ARG_OTHER && arg.type.rfind("Any", 0) == 0;
}

[[noreturn]] void fail_type(const Op &op, const Arg &arg, const Given &given) {
  fail(TABI_TYPE_ERROR, op.name, "(): argument '", arg.name, "' must be ", arg.type, ", not ", tag_name(given.tag));
}

at::Scalar number_of(const Op &op, const Arg &arg, const Given &given) {
  if (!accepts_one(TABI_ARG_SCALAR, given, false))
    fail_type(op, arg, given);
  return to_scalar(given);
}

c10::IValue coerce_one(const Op &op, const Arg &arg, const Given &given) {
  if (!accepts_one(arg.kind, given, true))
    fail_type(op, arg, given);
  switch (arg.kind) {
    case TABI_ARG_TENSOR:
      if (given.tag == TABI_TAG_TENSOR)
        return given.value;
      return at::native::wrapped_scalar_tensor(given.value.toScalar());
    case TABI_ARG_INT:
      return to_scalar(given).toLong();
    case TABI_ARG_FLOAT:
      return to_scalar(given).toDouble();
    case TABI_ARG_SCALAR:
      return to_scalar(given);
    case TABI_ARG_COMPLEX:
      return to_scalar(given).toComplexDouble();
    case TABI_ARG_DTYPE:
      if (given.tag == TABI_TAG_STRING)
        return c10::IValue(dtype_to_c10(*dtype_of_text(given.value.toStringView())));
      return given.value;
    case TABI_ARG_LAYOUT:
      if (given.tag == TABI_TAG_STRING)
        return c10::IValue(layout_to_c10(*layout_of_text(given.value.toStringView())));
      return given.value;
    case TABI_ARG_MEMORY_FORMAT:
      if (given.tag == TABI_TAG_STRING)
        return c10::IValue(memory_format_to_c10(*memory_format_of_text(given.value.toStringView())));
      return given.value;
    case TABI_ARG_DEVICE:
      if (given.tag == TABI_TAG_STRING)
        return usable(c10::Device(given.value.toStringRef()));
      return usable(given.value.toDevice());
    case TABI_ARG_STORAGE:
      return given.value.toTensor().storage();
    case TABI_ARG_DICT:
      return typed_dict(op.name, arg.name, given.value, *arg.dict);
    default:
      return given.value;
  }
}

template <class T, class Convert>
c10::IValue coerce_list(const std::vector<Given> &items, Convert &&convert) {
  c10::List<T> list;
  list.reserve(items.size());
  for (const Given &item : items)
    list.push_back(convert(item));
  return list;
}

c10::IValue coerce_elements(const Op &op, const Arg &arg, const Given &given) {
  if ((given.tag == TABI_TAG_INT_LIST && arg.kind == TABI_ARG_INT) || is_whole_tensor_list(arg, given))
    return given.value;
  std::vector<Given> items;
  if (is_list_tag(given.tag))
    items = elements(given);
  else if (arg.list_size > 0)
    items.assign(static_cast<size_t>(arg.list_size), given);
  else
    fail_type(op, arg, given);
  auto one = [&](const Given &item) {
    if (!accepts_one(arg.kind, item, true))
      fail(TABI_TYPE_ERROR, op.name, "(): argument '", arg.name, "' must be ", arg.type, ", not a list with ",
           tag_name(item.tag), " in it");
    return coerce_one(op, arg, item);
  };
  switch (arg.kind) {
    case TABI_ARG_TENSOR:
      if (arg.is_optional_element)
        return coerce_list<std::optional<at::Tensor>>(items, [&](const Given &item) -> std::optional<at::Tensor> {
          if (item.tag == TABI_TAG_NONE)
            return std::nullopt;
          return one(item).toTensor();
        });
      return coerce_list<at::Tensor>(items, [&](const Given &item) { return one(item).toTensor(); });
    case TABI_ARG_INT:
      return coerce_list<int64_t>(items, [&](const Given &item) { return one(item).toInt(); });
    case TABI_ARG_FLOAT:
      return coerce_list<double>(items, [&](const Given &item) { return one(item).toDouble(); });
    case TABI_ARG_BOOL:
      return coerce_list<bool>(items, [&](const Given &item) { return one(item).toBool(); });
    case TABI_ARG_STRING:
      return coerce_list<std::string>(items, [&](const Given &item) { return one(item).toStringRef(); });
    case TABI_ARG_SCALAR: {
      c10::impl::GenericList list(c10::NumberType::get());
      for (const Given &item : items)
        list.push_back(number_of(op, arg, item));
      return list;
    }
    default:
      fail(TABI_NOT_IMPLEMENTED, op.name, "(): argument '", arg.name, "' is a ", arg.type,
           ", which cannot be passed yet");
  }
}

template <class T>
c10::List<T> copy_list(const void *items, int64_t count) {
  c10::List<T> list;
  list.reserve(static_cast<size_t>(count));
  for (int64_t i = 0; i < count; i++)
    list.push_back(static_cast<const T *>(items)[i]);
  return list;
}

}  // namespace

std::string Place::text() const {
  std::string out = outer ? outer->text() : std::string();
  if (name)
    out += name;
  if (index >= 0)
    out += "[" + std::to_string(index) + "]";
  return out;
}

Given read_value(const Place &place, const tabi_value &v) {
  auto check_span = [&](size_t element_size) {
    if (v.count < 0 || static_cast<uint64_t>(v.count) > INT64_MAX / element_size || (!v.u.p && v.count > 0))
        [[unlikely]]
      check_length(place.text().c_str(), (place.text() + ".count").c_str(), v.u.p, v.count, element_size, false);
  };
  auto check_number = [&](bool known, const char *type) {
    if (!known) [[unlikely]]
      fail_enum(place.text().c_str(), v.u.i, type);
  };
  auto target = [&](const void *handle, int kind) {
    Slot *slot = find(handle, kind);
    if (!slot) [[unlikely]]
      fail_handle(place.text().c_str(), handle, kind);
    return target_of(slot);
  };
  auto tensor = [&](const void *handle) {
    using Ptr = c10::intrusive_ptr<at::TensorImpl, c10::UndefinedTensorImpl>;
    return at::Tensor(Ptr::reclaim_copy(static_cast<at::TensorImpl *>(target(handle, TABI_KIND_TENSOR))));
  };
  switch (v.tag) {
    case TABI_TAG_UNSET:
    case TABI_TAG_NONE:
      return {v.tag, {}};
    case TABI_TAG_BOOL:
      return {v.tag, v.u.i != 0};
    case TABI_TAG_INT:
      return {v.tag, v.u.i};
    case TABI_TAG_DOUBLE:
      return {v.tag, v.u.d};
    case TABI_TAG_COMPLEX:
      return {v.tag, c10::complex<double>(v.u.d, v.imag)};
    case TABI_TAG_TENSOR:
      return {v.tag, tensor(v.u.p)};
    case TABI_TAG_STRING: {
      check_span(1);
      std::string text(static_cast<const char *>(v.u.p), static_cast<size_t>(v.count));
      require(is_utf8(text), TABI_INVALID_ARGUMENT, "'", place.text(), "' must be UTF-8");
      return {v.tag, std::move(text)};
    }
    case TABI_TAG_DTYPE:
      check_number(is_dtype(v.u.i), "tabi_dtype");
      return {v.tag, dtype_to_c10(static_cast<tabi_dtype>(v.u.i))};
    case TABI_TAG_DEVICE:
      check_number(is_device_type(v.u.i), "tabi_device_type");
      require(v.index >= -1 && v.index < 128, TABI_INVALID_ARGUMENT, "'", place.text(), "' has the device index ",
              v.index);
      return {v.tag, c10::Device(device_type_to_c10(static_cast<tabi_device_type>(v.u.i)),
                                 static_cast<c10::DeviceIndex>(v.index))};
    case TABI_TAG_LAYOUT:
      check_number(is_layout(v.u.i), "tabi_layout");
      return {v.tag, layout_to_c10(static_cast<tabi_layout>(v.u.i))};
    case TABI_TAG_MEMORY_FORMAT:
      check_number(is_memory_format(v.u.i), "tabi_memory_format");
      return {v.tag, memory_format_to_c10(static_cast<tabi_memory_format>(v.u.i))};
    case TABI_TAG_GENERATOR:
      return {v.tag, at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(
                         static_cast<c10::GeneratorImpl *>(target(v.u.p, TABI_KIND_GENERATOR))))};
    case TABI_TAG_INT_LIST:
      check_span(sizeof(int64_t));
      return {v.tag, copy_list<int64_t>(v.u.p, v.count)};
    case TABI_TAG_DOUBLE_LIST:
      check_span(sizeof(double));
      return {v.tag, copy_list<double>(v.u.p, v.count)};
    case TABI_TAG_BOOL_LIST: {
      check_span(sizeof(int32_t));
      c10::List<bool> list;
      for (int64_t i = 0; i < v.count; i++)
        list.push_back(static_cast<const int32_t *>(v.u.p)[i] != 0);
      return {v.tag, list};
    }
    case TABI_TAG_TENSOR_LIST: {
      check_span(sizeof(tabi_tensor));
      c10::List<at::Tensor> list;
      list.reserve(static_cast<size_t>(v.count));
      for (int64_t i = 0; i < v.count; i++) {
        const void *handle = static_cast<const tabi_tensor *>(v.u.p)[i];
        list.push_back(handle ? tensor(handle) : at::Tensor());
      }
      return {v.tag, list};
    }
    case TABI_TAG_VALUE_LIST: {
      check_span(sizeof(tabi_value));
      require(place.depth() < 64, TABI_INVALID_ARGUMENT, "'", place.text(), "' is nested too deep");
      c10::impl::GenericList list(c10::AnyType::get());
      for (int64_t i = 0; i < v.count; i++)
        list.push_back(read_value({nullptr, i, &place}, static_cast<const tabi_value *>(v.u.p)[i]).value);
      return {v.tag, list};
    }
    case TABI_TAG_STREAM:
      check_number(is_device_type(v.count), "tabi_device_type");
      require(v.index >= -1 && v.index < 128, TABI_INVALID_ARGUMENT, "'", place.text(), "' has the device index ",
              v.index);
      return {v.tag, c10::Stream::unpack3(v.u.i, static_cast<c10::DeviceIndex>(v.index),
                                          device_type_to_c10(static_cast<tabi_device_type>(v.count)))};
    case TABI_TAG_TREE: {
      c10::IValue value = value_of_tree(place.text(), *static_cast<const Tree *>(target(v.u.p, TABI_KIND_TREE)));
      if (value.isGenericDict())
        return {TABI_TAG_TREE, std::move(value)};
      return {TABI_TAG_VALUE_LIST, value.isTuple() ? list_of_tuple(value) : std::move(value)};
    }
    case TABI_TAG_MODULE:
      return {v.tag, c10::IValue::make_capsule(c10::intrusive_ptr<torch::CustomClassHolder>::reclaim_copy(
                         static_cast<Module *>(target(v.u.p, TABI_KIND_MODULE))))};
    case TABI_TAG_BYTES:
      fail(TABI_TYPE_ERROR, "'", place.text(), "' is of type ", tag_name(v.tag), ", which no operator takes");
    default:
      fail(TABI_INVALID_ARGUMENT, "'", place.text(), "' has the tag ", v.tag, ", which is no tabi_tag");
  }
}

c10::SmallVector<Given, 8> read_values(const char *name, Values values) {
  c10::SmallVector<Given, 8> given;
  for (size_t i = 0; i < values.size(); i++)
    given.push_back(read_value({name, static_cast<int64_t>(i)}, values[i]));
  return given;
}

bool accepts(const Arg &arg, const Given &given, bool lenient) {
  if (takes_anything(arg))
    return true;
  if (given.tag == TABI_TAG_NONE)
    return arg.is_optional;
  return arg.is_list ? accepts_list(arg, given, lenient) : accepts_one(arg.kind, given, lenient);
}

c10::IValue coerce(const Op &op, const Arg &arg, const Given &given) {
  if (takes_anything(arg))
    return given.value;
  if (given.tag == TABI_TAG_NONE) {
    if (!arg.is_optional)
      fail_type(op, arg, given);
    return {};
  }
  return arg.is_list ? coerce_elements(op, arg, given) : coerce_one(op, arg, given);
}

}  // namespace tabi
