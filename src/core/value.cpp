#include "core/value.hpp"

#include "enums.hpp"
#include "op/dict.hpp"

#include <ATen/ops/empty.h>

#include <cstring>
#include <type_traits>

namespace tabi {
namespace {

// What the values of this thread's last call point to.
thread_local std::unique_ptr<Scratch> last_scratch;

}  // namespace

const char *kept(std::string text) {
  static thread_local std::string last;
  last = std::move(text);
  return last.c_str();
}

const char *tag_name(int32_t tag) {
  static constexpr const char *names[] = {"unset",         "None",
                                          "bool",          "int",
                                          "float",         "complex",
                                          "tensor",        "str",
                                          "bytes",         "dtype",
                                          "device",        "layout",
                                          "memory format", "generator",
                                          "list of ints",  "list of floats",
                                          "list of bools", "list of tensors",
                                          "list",          "dict",
                                          "stream"};
  return tag >= 0 && tag < static_cast<int32_t>(std::size(names)) ? names[tag] : "value of an unknown tag";
}

void ValueWriter::expect(size_t count) const {
  require(static_cast<int64_t>(count) <= capacity_, TABI_INVALID_ARGUMENT, "'capacity' is ", capacity_,
          ", but the call returns ", count, count == 1 ? " value" : " values");
}

void ValueWriter::add(const tabi_value &value) {
  expect(values_.size() + 1);
  values_.push_back(value);
  if (value.tag == TABI_TAG_TENSOR || value.tag == TABI_TAG_TREE || value.tag == TABI_TAG_GENERATOR)
    handles_.keep(value.u.p);
}

void ValueWriter::add(const c10::IValue &value) {
  expect(values_.size() + 1);
  values_.push_back(lower(value));
}

void ValueWriter::add_tensor(at::Tensor tensor) {
  expect(values_.size() + 1);
  if (tensor.defined())
    values_.push_back(make_value(TABI_TAG_TENSOR, handles_.keep(to_handle(std::move(tensor)))));
  else
    values_.push_back(make_value(TABI_TAG_NONE, nullptr));
}

void ValueWriter::add_tensors(std::vector<at::Tensor> tensors) {
  for (at::Tensor &tensor : tensors)
    add_tensor(std::move(tensor));
}

void ValueWriter::add_string(std::string_view text) {
  expect(values_.size() + 1);
  values_.push_back(make_value(TABI_TAG_STRING, keep(text.data(), text.size()), static_cast<int64_t>(text.size())));
}

void ValueWriter::add_dtype(at::ScalarType dtype) {
  tabi_value v = make_value(TABI_TAG_DTYPE, nullptr);
  v.u.i = from_c10(dtype);
  add(v);
}

void *ValueWriter::keep(const void *data, size_t size) {
  // One byte more: texts end in a NUL, and an empty list has an address.
  scratch_.push_back(std::make_unique<std::byte[]>(size + 1));
  if (size)
    std::memcpy(scratch_.back().get(), data, size);
  return scratch_.back().get();
}

const char *ValueWriter::keep_text(std::string_view text) {
  return static_cast<const char *>(keep(text.data(), text.size()));
}

tabi_value ValueWriter::lower(const c10::IValue &value) {
  tabi_value v{};
  if (value.isNone())
    return make_value(TABI_TAG_NONE, nullptr);
  if (value.isTensor()) {
    at::Tensor tensor = value.toTensor();
    if (!tensor.defined())
      return make_value(TABI_TAG_NONE, nullptr);
    return make_value(TABI_TAG_TENSOR, handles_.keep(to_handle(std::move(tensor))));
  }
  if (value.isBool()) {
    v.tag = TABI_TAG_BOOL;
    v.u.i = value.toBool();
  } else if (value.isInt() || value.isSymInt()) {
    v.tag = TABI_TAG_INT;
    v.u.i = value.toInt();
  } else if (value.isDouble() || value.isSymFloat()) {
    v.tag = TABI_TAG_DOUBLE;
    v.u.d = value.toDouble();
  } else if (value.isComplexDouble()) {
    const auto z = value.toComplexDouble();
    v.tag = TABI_TAG_COMPLEX;
    v.u.d = z.real();
    v.imag = z.imag();
  } else if (value.isString()) {
    const auto text = value.toStringView();
    return make_value(TABI_TAG_STRING, keep(text.data(), text.size()), static_cast<int64_t>(text.size()));
  } else if (value.isDevice()) {
    const auto device = value.toDevice();
    v.tag = TABI_TAG_DEVICE;
    v.u.i = from_c10(device.type());
    v.index = device.index();
  } else if (value.isGenerator()) {
    return make_value(TABI_TAG_GENERATOR, handles_.keep(make_handle(value.toGenerator().unsafeReleaseGeneratorImpl(),
                                                                    TABI_KIND_GENERATOR)));
  } else if (value.isGenericDict()) {
    return make_value(TABI_TAG_TREE, handles_.keep(to_handle(tree_of_dict(value), TABI_KIND_TREE)));
  } else if (value.isStorage()) {
    const auto storage = value.toStorage();
    const auto bytes = at::empty({0}, at::TensorOptions(at::kByte).device(storage.device())).set_(storage);
    return make_value(TABI_TAG_TENSOR, handles_.keep(to_handle(bytes)));
  } else if (value.isStream()) {
    const auto stream = value.toStream().pack3();
    v.tag = TABI_TAG_STREAM;
    v.u.i = stream.stream_id;
    v.index = stream.device_index;
    v.count = from_c10(stream.device_type);
  } else if (value.isTensorList()) {
    c10::SmallVector<void *, 8> items;
    for (const at::Tensor &tensor : value.toTensorVector())
      items.push_back(tensor.defined() ? handles_.keep(to_handle(tensor)) : nullptr);
    return make_value(TABI_TAG_TENSOR_LIST, keep(items.data(), items.size() * sizeof(void *)),
                      static_cast<int64_t>(items.size()));
  } else if (value.isIntList()) {
    const auto items = value.toIntVector();
    return make_value(TABI_TAG_INT_LIST, keep(items.data(), items.size() * sizeof(int64_t)),
                      static_cast<int64_t>(items.size()));
  } else if (value.isDoubleList()) {
    const auto items = value.toDoubleVector();
    return make_value(TABI_TAG_DOUBLE_LIST, keep(items.data(), items.size() * sizeof(double)),
                      static_cast<int64_t>(items.size()));
  } else if (value.isBoolList()) {
    c10::SmallVector<int32_t, 8> items;
    for (bool b : value.toBoolList())
      items.push_back(b);
    return make_value(TABI_TAG_BOOL_LIST, keep(items.data(), items.size() * sizeof(int32_t)),
                      static_cast<int64_t>(items.size()));
  } else if (value.isList() || value.isTuple()) {
    std::vector<tabi_value> items;
    if (value.isTuple())
      for (const c10::IValue &item : value.toTupleRef().elements())
        items.push_back(lower(item));
    else
      for (const c10::IValue &item : value.toListRef())
        items.push_back(lower(item));
    return make_value(TABI_TAG_VALUE_LIST, keep(items.data(), items.size() * sizeof(tabi_value)),
                      static_cast<int64_t>(items.size()));
  } else {
    fail(TABI_NOT_IMPLEMENTED, "a value of type ", value.tagKind(), " cannot be returned");
  }
  return v;
}

void ValueWriter::commit(tabi_value *outs, int64_t *count) {
  if (!scratch_.empty())
    last_scratch = std::make_unique<Scratch>(std::move(scratch_));
  std::copy(values_.begin(), values_.end(), outs);
  if (count)
    *count = static_cast<int64_t>(values_.size());
  handles_.commit();
}

}  // namespace tabi
