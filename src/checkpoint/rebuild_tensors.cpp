// Tensors that a pickle names. Forms are those of PyTorch's torch/_utils.py and torch/_tensor.py.
#include "checkpoint/rebuild.hpp"
#include "enums.hpp"

#include <algorithm>
#include <unordered_map>

namespace tabi {
namespace {

// Storage, offset, sizes and strides, with which most of them begin. It is still to be checked.
StoredTensorPtr begin(const CallArguments &a, std::optional<at::ScalarType> dtype = std::nullopt) {
  auto out = c10::make_intrusive<StoredTensor>();
  StorageRef ref = a.storage(0);
  out->storage = std::move(ref.storage);
  out->dtype = dtype.value_or(ref.dtype);
  const int64_t offset = a.integer(1);
  if (offset < 0 || __builtin_add_overflow(offset, ref.first, &out->offset))
    corrupt("a tensor begins at element ", offset, " of its storage");
  out->sizes = a.ints(2);
  out->strides = a.ints(3);
  return out;
}

// The last argument, where it is there, marks views that are to be conjugated or negated on use.
void set_bits(StoredTensor &tensor, const CallArguments &a, size_t i) {
  if (a.size() <= i || !a.node(i).is(PickleNode::dict))
    return;
  const PickleNode &bits = a.node(i);
  for (uint32_t k = 0; k + 1 < bits.count; k += 2) {
    const PickleNode &key = *bits.children[k], &value = *bits.children[k + 1];
    if (!(key.is(PickleNode::text) || key.is(PickleNode::old_text)) || !value.is(PickleNode::boolean))
      continue;
    if (key.view() == "conj")
      tensor.conj = value.i != 0;
    else if (key.view() == "neg")
      tensor.neg = value.i != 0;
  }
  if (tensor.conj && !c10::isComplexType(tensor.dtype))
    corrupt("a tensor of real numbers is said to be conjugated");
}

Item rebuild_tensor(const CallArguments &a) {
  StoredTensorPtr tensor = begin(a);
  tensor->check();
  return tensor;
}

Item rebuild_tensor_v2(const CallArguments &a) {
  StoredTensorPtr tensor = begin(a);
  tensor->check();
  tensor->requires_grad = a.boolean(4);
  set_bits(*tensor, a, 6);
  return tensor;
}

Item rebuild_tensor_v3(const CallArguments &a) {
  StoredTensorPtr tensor = begin(a, a.dtype(6));
  tensor->check();
  tensor->requires_grad = a.boolean(4);
  set_bits(*tensor, a, 7);
  return tensor;
}

Item rebuild_meta_tensor(const CallArguments &a) {
  auto out = c10::make_intrusive<StoredTensor>();
  out->kind = StoredTensor::Kind::meta;
  out->dtype = a.dtype(0);
  out->sizes = a.ints(1);
  out->strides = a.ints(2);
  out->requires_grad = a.boolean(3);
  out->check();
  return out;
}

Item rebuild_quantized(const CallArguments &a) {
  StoredTensorPtr out = begin(a);
  out->requires_grad = a.boolean(5);
  const auto params = a.children(4);
  if (params.empty() || !params[0]->is(PickleNode::global))
    corrupt("a quantized tensor does not say how it is quantized");
  const std::string &scheme = a.builder.global(*params[0]).name;
  const auto number = [&](size_t i) {
    if (i >= params.size() || !(params[i]->is(PickleNode::real) || params[i]->is(PickleNode::integer)))
      corrupt("a quantized tensor has no number as parameter ", i);
    return params[i]->is(PickleNode::real) ? params[i]->d : static_cast<double>(params[i]->i);
  };
  if (scheme == "torch.per_tensor_affine" || scheme == "torch.per_tensor_symmetric") {
    out->kind = StoredTensor::Kind::per_tensor;
    out->scale = number(1);
    if (params.size() < 3 || !params[2]->is(PickleNode::integer))
      corrupt("a quantized tensor has no zero point");
    out->zero_point = params[2]->i;
    out->check();
    return out;
  }
  if (scheme != "torch.per_channel_affine" && scheme != "torch.per_channel_affine_float_qparams")
    corrupt("a tensor is quantized as ", in_quotes(scheme), ", which is not known");
  if (params.size() != 4 || !params[3]->is(PickleNode::integer) || params[3]->i < 0 ||
      params[3]->i >= static_cast<int64_t>(out->sizes.size()))
    corrupt("a tensor that is quantized by channel has no axis");
  out->kind = StoredTensor::Kind::per_channel;
  out->axis = params[3]->i;
  out->parts = {a.part_of(*params[1]), a.part_of(*params[2])};
  const int64_t channels = out->sizes[static_cast<size_t>(out->axis)];
  for (const StoredTensorPtr &part : out->parts)
    if (part->sizes.size() != 1 || part->sizes[0] != channels)
      corrupt("a tensor that is quantized by channel has ", channels,
              " of them, but not as many scales and zero points");
  out->check();
  return out;
}

at::Layout layout_in(const CallArguments &a, size_t i) {
  const Item item = a.item(i);
  if (auto *layout = std::get_if<at::Layout>(&item))
    return *layout;
  corrupt(a.name(), " is given no layout as argument ", i);
}

Item rebuild_sparse(const CallArguments &a) {
  auto out = c10::make_intrusive<StoredTensor>();
  out->layout = layout_in(a, 0);
  const auto data = a.children(1);
  const bool is_coo = out->layout == at::kSparse;
  const size_t n = is_coo ? 2 : 3;
  if (data.size() < n + 1 || out->layout == at::kStrided || out->layout == at::kMkldnn)
    corrupt("a sparse tensor is made of ", data.size(), " parts");
  out->kind = is_coo ? StoredTensor::Kind::sparse_coo : StoredTensor::Kind::sparse_compressed;
  for (size_t i = 0; i < n; i++)
    out->parts.push_back(a.part_of(*data[i]));
  out->dtype = out->parts.back()->dtype;
  const PickleNode *sizes = data[n];
  if (sizes->is(PickleNode::call) && sizes->parts->args->is(PickleNode::tuple) && sizes->parts->args->count == 1)
    sizes = sizes->parts->args->children[0];
  if (!sizes->is(PickleNode::tuple) && !sizes->is(PickleNode::list))
    corrupt("a sparse tensor has no sizes");
  for (uint32_t i = 0; i < sizes->count; i++) {
    if (!sizes->children[i]->is(PickleNode::integer))
      corrupt("a sparse tensor has no sizes");
    out->sizes.push_back(sizes->children[i]->i);
  }
  if (is_coo && data.size() > 3 && data[3]->is(PickleNode::boolean))
    out->is_coalesced = data[3]->i != 0;
  out->check();
  return out;
}

Item rebuild_nested(const CallArguments &a) {
  auto out = c10::make_intrusive<StoredTensor>();
  out->kind = StoredTensor::Kind::nested;
  for (size_t i = 0; i < 4; i++)
    out->parts.push_back(a.part_of(a.node(i)));
  out->dtype = out->parts[0]->dtype;
  return out;
}

Item rebuild_parameter(const CallArguments &a) {
  auto out = c10::make_intrusive<StoredTensor>(*a.tensor(0));
  out->is_parameter = true;
  out->requires_grad = a.boolean(1);
  return out;
}

// Attributes set on a tensor travel as (function, class, arguments, state); the tensor is what counts.
Item rebuild_from_type(const CallArguments &a) {
  if (!a.node(0).is(PickleNode::global) || !a.node(2).is(PickleNode::tuple))
    corrupt(a.name(), " is given no function and arguments");
  const Global &function = a.builder.global(a.node(0));
  if (!function.handler)
    corrupt("a tensor is made by ", in_quotes(function.name), ", which is not known");
  Item made = a.builder.call(function, a.node(2));
  if (a.node(1).is(PickleNode::global) && a.builder.global(a.node(1)).name == "torch.nn.parameter.Parameter")
    if (auto *tensor = std::get_if<StoredTensorPtr>(&made))
      (*tensor)->is_parameter = true;
  return made;
}

// Tensors of other accelerators travel as a tensor of the CPU or a NumPy array: (data, dtype, device, requires_grad).
Item rebuild_from_host(const CallArguments &a) {
  auto out = c10::make_intrusive<StoredTensor>(*a.tensor(0));
  out->requires_grad = a.size() > 3 && a.boolean(3);
  return out;
}

}  // namespace

const Handler *tensor_handler(std::string_view name) {
  static const auto &table = *new std::unordered_map<std::string_view, Handler>{
      {"torch._utils._rebuild_tensor", {rebuild_tensor, true}},
      {"torch._utils._rebuild_tensor_v2", {rebuild_tensor_v2, true}},
      {"torch._utils._rebuild_tensor_v3", {rebuild_tensor_v3, true}},
      {"torch._utils._rebuild_meta_tensor_no_storage", {rebuild_meta_tensor, true}},
      {"torch._utils._rebuild_qtensor", {rebuild_quantized}},
      {"torch._utils._rebuild_sparse_tensor", {rebuild_sparse}},
      {"torch._utils._rebuild_sparse_csr_tensor", {rebuild_sparse}},
      {"torch._utils._rebuild_nested_tensor", {rebuild_nested}},
      {"torch._utils._rebuild_parameter", {rebuild_parameter}},
      {"torch._utils._rebuild_parameter_with_state", {rebuild_parameter}},
      {"torch._utils._rebuild_device_tensor_from_cpu_tensor", {rebuild_from_host}},
      {"torch._utils._rebuild_device_tensor_from_numpy", {rebuild_from_host}},
      {"torch._tensor._rebuild_from_type_v2", {rebuild_from_type}},
  };
  const auto at = table.find(name);
  return at == table.end() ? nullptr : &at->second;
}

}  // namespace tabi
