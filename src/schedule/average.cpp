// Averages of a module's weights, as torch.optim.swa_utils.AveragedModel.
#include "impl_schedule.hpp"

#include "module/node.hpp"
#include "module/walk.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <unordered_set>

namespace tabi {
namespace {

using List = std::vector<at::Tensor>;

class Average final : public Node {
 public:
  Average() : Node("AveragedModel") {}
  explicit Average(NodePtr module) : Average() {
    const bool is_training = module->is_training();
    add_child("module", std::move(module));
    add_buffer("n_averaged", at::zeros({}, at::TensorOptions(at::kLong)));
    set_mode(is_training);
  }
  NodePtr shallow_copy() const override {
    auto copy = std::make_shared<Average>();
    copy->copy_parts(*this);
    return copy;
  }
  const Op *forward_signature() const override { return children()[0].node->forward_signature(); }

 protected:
  Results forward(Names names, Givens args) override { return children()[0].node->call(names, args); }
};

// Each tensor once, as Python's parameters() and buffers().
List averaged_tensors(const Node &node, bool are_parameters) {
  List out;
  std::unordered_set<const void *> seen;
  for_each_tensor(node, [&](const std::string &, const at::Tensor &tensor, bool is_parameter) {
    if (is_parameter == are_parameters && tensor.defined() && seen.insert(tensor.unsafeGetTensorImpl()).second)
      out.push_back(tensor);
  });
  return out;
}

void check_alike(const List &averages, const List &now) {
  require(averages.size() == now.size(), TABI_VALUE_ERROR, "the average has ", averages.size(), " tensors, the module ",
          now.size());
  for (size_t i = 0; i < now.size(); i++)
    require(averages[i].sizes() == now[i].sizes(), TABI_VALUE_ERROR, "a tensor of the average has the sizes ",
            averages[i].sizes(), ", and that of the module ", now[i].sizes());
}

// Those of one device and dtype, moved towards what they are now.
void move_averages(const List &averages, const List &now, double decay, int64_t n) {
  const auto count = static_cast<double>(n + 1);
  if (!averages[0].is_floating_point() && !averages[0].is_complex()) {
    for (size_t i = 0; i < now.size(); i++)
      averages[i].copy_(decay < 0 ? averages[i].add(now[i].sub(averages[i]).div(count))
                                  : averages[i].mul(decay).add(now[i].mul(1 - decay)));
  } else if (decay >= 0) {
    at::_foreach_lerp_(averages, now, 1 - decay);
  } else if (averages[0].is_cpu()) {
    // Python rounds so where list kernels are not its default.
    List change = at::_foreach_sub(now, averages);
    at::_foreach_div_(change, count);
    at::_foreach_add_(averages, change);
  } else {
    at::_foreach_lerp_(averages, now, 1 / count);
  }
}

void average_into(const List &averages, List now, double decay, int64_t n) {
  check_alike(averages, now);
  std::vector<std::pair<List, List>> alike;
  for (size_t i = 0; i < now.size(); i++) {
    now[i] = now[i].to(averages[i].device(), averages[i].scalar_type());
    std::pair<List, List> *found = nullptr;
    for (auto &one : alike)
      if (one.first[0].device() == averages[i].device() && one.first[0].scalar_type() == averages[i].scalar_type())
        found = &one;
    if (!found)
      found = &alike.emplace_back();
    found->first.push_back(averages[i]);
    found->second.push_back(now[i]);
  }
  for (const auto &[to, from] : alike) {
    if (n == 0)
      at::_foreach_copy_(to, from);
    else
      move_averages(to, from, decay, n);
  }
}

}  // namespace

namespace impl {

void average_new(Module &module, c10::intrusive_ptr<Module> &out) {
  out = c10::make_intrusive<Module>(std::make_shared<Average>(deep_copy(module.node())));
}

void average_update(Module &average, Module &module, double decay, bool use_buffers) {
  require(decay == -1 || (decay >= 0 && decay <= 1), TABI_VALUE_ERROR, "Invalid decay value ", decay,
          " provided. Please provide a value in [0,1] range, or -1 for the mean of all.");
  const NodePtr copy = child_at(*average.node(), "module");
  const at::Tensor n = tensor_at(*average.node(), "n_averaged");
  at::NoGradGuard no_grad;
  List averages = averaged_tensors(*copy, true), now = averaged_tensors(*module.node(), true);
  const List buffers = averaged_tensors(*copy, false), buffers_now = averaged_tensors(*module.node(), false);
  check_alike(averages, now);
  check_alike(buffers, buffers_now);
  if (use_buffers) {
    averages.insert(averages.end(), buffers.begin(), buffers.end());
    now.insert(now.end(), buffers_now.begin(), buffers_now.end());
  }
  average_into(averages, now, decay, n.item().toLong());
  for (size_t i = 0; !use_buffers && i < buffers.size(); i++)
    buffers[i].copy_(buffers_now[i]);
  n.add_(1);
}

}  // namespace impl
}  // namespace tabi
