// A step of any optimiser: its groups' parameters in buckets, their state made where there is none yet.
#include "optim/optim.hpp"
#include "optim/serially.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorIterator.h>
#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/core/grad_mode.h>

#include <unordered_set>

namespace tabi {
namespace {

using at::Tensor;
using List = std::vector<Tensor>;

bool has_fused_kernels(c10::DeviceType device) {
  return device == c10::kCPU || device == c10::kCUDA || device == c10::kXPU || device == c10::kMPS;
}

void check_for_fused(const Tensor &param) {
  require(param.is_floating_point() && has_fused_kernels(param.device().type()), TABI_RUNTIME_ERROR,
          "`fused=True` requires all the params to be floating point Tensors of supported devices: ['cpu', 'cuda', "
          "'xpu', 'mps'] but ",
          c10::toString(param.scalar_type()), " and ", param.device().type());
}

void check_gradient(const OptimType &type, const Tensor &param, const Tensor &grad) {
  require(type.complex != OptimType::Complex::refused || !param.is_complex(), TABI_RUNTIME_ERROR, type.name(),
          " does not support complex parameters");
  if (grad.is_sparse())
    require(type.takes_sparse, TABI_RUNTIME_ERROR, type.name(), " does not support sparse gradients",
            type.fused ? ", please consider SparseAdam instead" : "");
  else
    require(type.takes_dense, TABI_RUNTIME_ERROR, type.name(),
            " does not support dense gradients, please consider Adam instead");
}

void start_state(const OptimType &type, const OptimOptions &options, ParamState &state, const Tensor &param,
                 const Tensor &grad) {
  state.tensors.resize(type.states.size());
  for (size_t row = 0; row < type.states.size(); row++)
    if (Tensor &tensor = state.tensors[row]; !tensor.defined())
      tensor = type.states[row].start(options, param, grad);
}

void view_as_real(std::vector<Tensor> &tensors) {
  for (Tensor &tensor : tensors)
    if (tensor.defined() && tensor.is_complex())
      tensor = at::view_as_real(tensor);
}

// Too small for LibTorch's operators to share among threads, though its fused kernels do.
bool is_small(const Tensor &param) {
  return param.is_cpu() && param.numel() < at::internal::GRAIN_SIZE;
}

std::vector<Bucket> buckets_of(const OptimType &type, const OptimOptions &options, ParamGroup &group) {
  std::vector<Bucket> buckets;
  for (size_t i = 0; i < group.params.size(); i++) {
    const Tensor &param = group.params[i], &grad = param.grad();
    if (!grad.defined())
      continue;
    check_gradient(type, param, grad);
    start_state(type, options, group.states[i], param, grad);
    Bucket *bucket = nullptr;
    for (Bucket &one : buckets)
      if (one.params[0].scalar_type() == param.scalar_type() && one.params[0].device() == param.device() &&
          one.is_small == is_small(param))
        bucket = &one;
    if (!bucket) {
      bucket = &buckets.emplace_back();
      bucket->is_small = is_small(param);
      bucket->states.resize(type.states.size());
      for (auto *list : {&bucket->params, &bucket->grads})
        list->reserve(group.params.size());
      for (auto &list : bucket->states)
        list.reserve(group.params.size());
    }
    bucket->params.push_back(param);
    bucket->grads.push_back(grad);
    bucket->has_sparse_grads |= grad.is_sparse();
    bucket->owners.push_back(&group.states[i]);
    for (size_t row = 0; row < type.states.size(); row++)
      bucket->states[row].push_back(group.states[i].tensors[row]);
  }
  return buckets;
}

// A number on the CPU that is read and written where it stands; null for any other tensor.
template <class T>
T *number_in(const Tensor &tensor) {
  return tensor.is_cpu() && tensor.dim() == 0 && tensor.scalar_type() == c10::CppTypeToScalarType<T>::value
             ? tensor.mutable_data_ptr<T>()
             : nullptr;
}

std::optional<Tensor> number_beside(const Tensor &number, const Tensor &param) {
  if (!number.defined())
    return std::nullopt;
  return number.to(param.device(), number.scalar_type(), true);
}

// Nothing is recorded; and operators skip the layer that would, which takes half of the time of those over small
// tensors.
struct BesideAutograd {
  at::NoGradGuard no_grad;
  at::AutoDispatchBelowAutograd below;
};

void step_group(const OptimType &type, const OptimOptions &options, ParamGroup &group, const AmpScaling &scaling = {}) {
  const bool wants_fused = type.fused && options.flag("fused");
  for (Bucket &bucket : buckets_of(type, options, group)) {
    if (wants_fused && !(group.may_be_unfused && bucket.has_sparse_grads)) {
      check_for_fused(bucket.params[0]);
      require(!bucket.has_sparse_grads, TABI_RUNTIME_ERROR, "`fused=True` does not support sparse gradients");
      bucket.grad_scale = number_beside(scaling.grad_scale, bucket.params[0]);
      bucket.found_inf = number_beside(scaling.found_inf, bucket.params[0]);
      const Serially serially(bucket.is_small);
      type.fused(options, bucket);
      continue;
    }
    const auto foreach = options.find("foreach");
    const c10::DeviceType device = bucket.params[0].device().type();
    bucket.rounds_as_loops = foreach && !options.flag("foreach") &&
                             (!options["foreach"].isNone() || (device != c10::kCUDA && device != c10::kXPU));
    if (type.complex == OptimType::Complex::as_real && bucket.params[0].is_complex() && !bucket.has_sparse_grads) {
      view_as_real(bucket.params);
      view_as_real(bucket.grads);
      for (auto &tensors : bucket.states)
        view_as_real(tensors);
    }
    type.step(options, bucket);
  }
}

}  // namespace

void Bucket::negate_if(bool maximize) {
  if (!maximize)
    return;
  grads = at::_foreach_neg(grads);
  owns_grads = true;
}

void Bucket::count_steps(size_t row) {
  for (const Tensor &step : states[row]) {
    // An operator for each would take longer than all the rest of a small step.
    if (auto *count = number_in<float>(step))
      *count += 1;
    else if (auto *wide = number_in<double>(step))
      *wide += 1;
    else {
      if (step.is_cpu())
        step.add_(1);
      continue;
    }
    step.unsafeGetTensorImpl()->bump_version();
  }
  if (!states[row][0].is_cpu())
    at::_foreach_add_(states[row], 1);
}

void Bucket::uncount_steps(size_t row) {
  if (found_inf)
    at::_foreach_sub_(states[row], List(states[row].size(), *found_inf));
}

void Bucket::add_decay(double weight_decay) {
  if (weight_decay == 0)
    return;
  if (owns_grads) {
    at::_foreach_add_(grads, params, weight_decay);
  } else {
    grads = at::_foreach_add(grads, params, weight_decay);
    owns_grads = true;
  }
}

std::vector<double> Bucket::steps(size_t row) const {
  std::vector<double> out;
  out.reserve(states[row].size());
  for (const Tensor &step : states[row]) {
    if (const auto *count = number_in<float>(step))
      out.push_back(*count);
    else
      out.push_back(step.item().toDouble());
  }
  return out;
}

void Optim::step() {
  require(type_.step, TABI_RUNTIME_ERROR, type_.name(),
          " computes the loss several times a step: it needs a closure, as tabi_optim_step_closure() takes it");
  const BesideAutograd no_grad;
  for (ParamGroup &group : groups_)
    step_group(type_, options(group), group);
}

bool Optim::is_fused() {
  if (!type_.fused)
    return false;
  for (ParamGroup &group : groups_) {
    if (!options(group).flag("fused"))
      return false;
    for (const Tensor &param : group.params)
      if (group.may_be_unfused && param.grad().defined() && param.grad().is_sparse())
        return false;
  }
  return true;
}

bool Optim::step_scaled(const AmpScaling &scaling) {
  // On the CPU what was found is known without waiting, and nothing is begun that would be left out.
  if (scaling.found_inf.is_cpu() && scaling.found_inf.item().toDouble() != 0)
    return false;
  const BesideAutograd no_grad;
  for (ParamGroup &group : groups_)
    step_group(type_, options(group), group, scaling);
  return true;
}

ParamGroup &Optim::group_at(int64_t group) {
  const auto n = static_cast<int64_t>(groups_.size());
  require(group >= 0 && group < n, TABI_INDEX_ERROR, "'group' is ", group, ", and there are ", n, " groups");
  return groups_[static_cast<size_t>(group)];
}

void Optim::add_group(std::vector<Tensor> params, Names names, Givens given) {
  ParamGroup group{std::move(params), {}, defaults, nullptr};
  const OptimOptions own = options(group);
  bool names_fused = false;
  for (size_t i = 0; i < names.size(); i++) {
    own[names[i]];  // fails for one that is unknown
    for (size_t k = 0; k < i; k++)
      require(names[k] != names[i], TABI_TYPE_ERROR, "the option ", in_quotes(names[i]), " is given twice");
    group.options[*own.find(names[i])] = option_value(*type_.signature, *own.find(names[i]), given[i]);
    names_fused |= names[i] == "fused";
  }
  std::unordered_set<const void *> known;
  for (const ParamGroup &other : groups_)
    for (const Tensor &param : other.params)
      known.insert(param.unsafeGetTensorImpl());
  const auto elsewhere = known;
  for (size_t i = 0; i < group.params.size(); i++) {
    const Tensor &param = group.params[i];
    require(param.is_leaf() || param.retains_grad(), TABI_VALUE_ERROR, "can't optimize a non-leaf Tensor: 'params[", i,
            "]' is no leaf of the graph");
    require(!elsewhere.contains(param.unsafeGetTensorImpl()), TABI_VALUE_ERROR,
            "some parameters appear in more than one parameter group: 'params[", i,
            "]' stands in the optimiser already");
    require(known.insert(param.unsafeGetTensorImpl()).second, TABI_VALUE_ERROR, "'params[", i,
            "]' stands in the optimiser already");
  }
  // Fused where nobody said otherwise and its kernels take the parameters.
  if (own.find("fused") && !names_fused && own.flag("fused")) {
    bool fits = !own.flag("foreach");
    for (const Tensor &param : group.params)
      fits = fits && param.is_floating_point() && has_fused_kernels(param.device().type());
    if (!fits)
      own["fused"] = c10::IValue();
    group.may_be_unfused = fits;
  }
  OptimOptions checked = own;
  type_.check(checked, group.params);
  group.states.resize(group.params.size());
  if (type_.starts_early) {
    at::NoGradGuard no_grad;
    for (size_t i = 0; i < group.params.size(); i++)
      start_state(type_, own, group.states[i], group.params[i], {});
  }
  groups_.push_back(std::move(group));
}

}  // namespace tabi
