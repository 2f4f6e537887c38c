// NumPy's arrays and scalars, as its own pickles have them: numpy/core/src/multiarray/methods.c, array_reduce.
#include "checkpoint/npy.hpp"
#include "checkpoint/rebuild.hpp"

#include "core/utf8.hpp"
#include "tensor.hpp"

#include <ATen/core/Tensor.h>
#include <c10/core/ScalarType.h>

#include <algorithm>
#include <cstring>

namespace tabi {
namespace {

// A NumPy dtype: "<f8" in full. Those with fields, objects or units are none that a tensor has.
struct NumpyDtype {
  std::string descr;
  std::optional<at::ScalarType> dtype;
  bool swapped = false;
};

// numpy.dtype('f8', False, True) with the state (3, '<', None, …).
NumpyDtype read_dtype(const CallArguments &a, size_t i) {
  NumpyDtype out;
  const PickleNode &node = a.node(i);
  if (!node.is(PickleNode::call) || !node.parts->callee->is(PickleNode::global) ||
      a.builder.global(*node.parts->callee).name != "numpy.dtype" || !node.parts->args->is(PickleNode::tuple))
    corrupt("a NumPy array has no dtype");
  const CallArguments type(a.builder, a.builder.global(*node.parts->callee), *node.parts->args, node.parts->state);
  std::string order = "|";
  if (const PickleNode *state = node.parts->state; state && state->is(PickleNode::tuple) && state->count > 1) {
    if (const PickleNode *text = state->children[1]; text->is(PickleNode::text) || text->is(PickleNode::old_text))
      order = std::string(text->view().substr(0, 1));
    // Fields make it a record.
    for (uint32_t k = 2; k < std::min(state->count, 5u); k++)
      if (!state->children[k]->is(PickleNode::none))
        return out;
  }
  out.descr = order.append(type.text(0));
  out.dtype = dtype_of_numpy(out.descr, out.swapped);
  return out;
}

// Old pickles have bytes as Python 2's str, newer ones of protocol 2 as encoded text.
std::optional<std::string> read_bytes(Builder &builder, PickleNode &node) {
  if (node.is(PickleNode::bytes) || node.is(PickleNode::old_text)) {
    builder.count_copied(node.span.size);
    return std::string(node.view());
  }
  if (!node.is(PickleNode::call))
    return std::nullopt;
  const Item item = builder.item(node);
  auto *bytes = std::get_if<BytesText>(&item);
  return bytes ? std::optional(bytes->bytes) : std::nullopt;
}

Item make_array(const CallArguments &a, const NumpyDtype &type, c10::SmallVector<int64_t, 4> sizes, bool is_fortran,
                std::string data) {
  const uint64_t bytes = data.size();
  StoredTensorPtr out = numpy_array(
      *type.dtype, std::move(sizes), is_fortran,
      c10::make_intrusive<MemoryStorage>(a.builder.loading(), "a NumPy array", std::move(data), "", type.swapped));
  // It was checked: the product of its sizes fits.
  if (static_cast<uint64_t>(checked_numel(out->sizes)) * c10::elementSize(out->dtype) != bytes)
    corrupt("a NumPy array of ", bytes, " bytes has another shape than its data");
  return out;
}

TreePtr inert(const CallArguments &a) {
  TreePtr object = make_tree(TABI_TREE_OBJECT, a.name());
  TreePtr args = make_tree(TABI_TREE_TUPLE);
  for (size_t i = 0; i < a.size(); i++)
    args->append(a.item(i));
  object->set(std::string("args"), args);
  return object;
}

// _reconstruct(numpy.ndarray, (0,), b'b') with the state (1, shape, dtype, is_fortran, data).
Item reconstruct(const CallArguments &a) {
  PickleNode *state = a.state;
  if (!state || !state->is(PickleNode::tuple) || state->count != 5 || !a.node(0).is(PickleNode::global) ||
      a.builder.global(a.node(0)).name != "numpy.ndarray")
    return inert(a);
  static const Global global{"numpy.ndarray", nullptr, {}, {}};
  const CallArguments parts(a.builder, global, *state, nullptr);
  const NumpyDtype type = read_dtype(parts, 2);
  std::optional<std::string> data = type.dtype ? read_bytes(a.builder, parts.node(4)) : std::nullopt;
  if (!data)
    return inert(a);
  return make_array(a, type, parts.ints(1), parts.boolean(3), std::move(*data));
}

// _frombuffer(data, dtype, shape, "C")
Item from_buffer(const CallArguments &a) {
  const NumpyDtype type = read_dtype(a, 1);
  std::optional<std::string> data = type.dtype ? read_bytes(a.builder, a.node(0)) : std::nullopt;
  if (!data)
    return inert(a);
  return make_array(a, type, a.ints(2), a.text(3) == "F", std::move(*data));
}

std::string utf8_of_utf32(std::string_view bytes) {
  std::string out;
  for (size_t i = 0; i + 4 <= bytes.size(); i += 4) {
    const auto code = static_cast<uint32_t>(little(&bytes[i], 4));
    if (code == 0)
      break;
    if (code < 0x80) {
      out += static_cast<char>(code);
    } else if (code < 0x800) {
      out += {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    } else if (code < 0x10000) {
      out += {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
              static_cast<char>(0x80 | (code & 0x3F))};
    } else {
      out += {static_cast<char>(0xF0 | code >> 18), static_cast<char>(0x80 | (code >> 12 & 0x3F)),
              static_cast<char>(0x80 | (code >> 6 & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
    }
  }
  if (!is_utf8(out))
    corrupt("a NumPy text is no Unicode");
  return out;
}

template <class T>
T scalar_in(const std::string &data) {
  T out;
  std::memcpy(&out, data.data(), sizeof out);
  return out;
}

// scalar(dtype, data): a plain number, as which every language has it.
Item scalar(const CallArguments &a) {
  const NumpyDtype type = read_dtype(a, 0);
  std::optional<std::string> data = read_bytes(a.builder, a.node(1));
  if (data && type.descr.size() > 2 && type.descr[1] == 'U' && type.descr[0] != '>')
    return utf8_of_utf32(*data);
  if (data && type.descr.size() > 2 && type.descr[1] == 'S')
    return BytesText{*data};
  if (!data || !type.dtype)
    return inert(a);
  const size_t element_size = c10::elementSize(*type.dtype);
  if (data->size() != element_size)
    corrupt("a NumPy scalar of the dtype ", in_quotes(type.descr), " has ", data->size(), " bytes");
  if (type.swapped)
    swap_bytes(data->data(), data->size(), component_size(*type.dtype));
  switch (*type.dtype) {
    case at::kBool:
      return (*data)[0] != 0;
    case at::kHalf:
      return static_cast<double>(scalar_in<c10::Half>(*data));
    case at::kFloat:
      return static_cast<double>(scalar_in<float>(*data));
    case at::kDouble:
      return scalar_in<double>(*data);
    case at::kComplexFloat:
      return c10::complex<double>(scalar_in<c10::complex<float>>(*data));
    case at::kComplexDouble:
      return scalar_in<c10::complex<double>>(*data);
    case at::kUInt64:
      if (const auto value = scalar_in<uint64_t>(*data); value > INT64_MAX) {
        TreePtr big = make_tree(TABI_TREE_BIGINT);
        big->append(std::to_string(value));
        return big;
      }
      break;
    default:
      break;
  }
  const uint64_t bits = little(data->data(), static_cast<int>(element_size));
  const int unused = 64 - 8 * static_cast<int>(element_size);
  const bool is_signed = type.descr[1] == 'i';
  return is_signed ? static_cast<int64_t>(bits << unused) >> unused : static_cast<int64_t>(bits);
}

}  // namespace

const Handler *numpy_handler(std::string_view name) {
  static constexpr Handler reconstruct_handler{reconstruct}, from_buffer_handler{from_buffer}, scalar_handler{scalar};
  if (name == "numpy.core.multiarray._reconstruct")
    return &reconstruct_handler;
  if (name == "numpy.core.numeric._frombuffer")
    return &from_buffer_handler;
  return name == "numpy.core.multiarray.scalar" ? &scalar_handler : nullptr;
}

}  // namespace tabi
