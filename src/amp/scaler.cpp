// tabi_scaler_…, line by line as torch/amp/grad_scaler.py.
#include "amp/scaler.hpp"

#include "enums.hpp"
#include "impl_amp.hpp"
#include "impl_device.hpp"
#include "op/dict.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace tabi {
namespace {

using at::Tensor;

Tensor number_on(double value, c10::Device device) {
  return at::full({}, value, at::TensorOptions(at::kFloat).device(device));
}

// A copy of a number for each device that asks.
class OnDevices {
 public:
  explicit OnDevices(Tensor value) : value_(std::move(value)) {}
  Tensor at(c10::Device device) {
    for (const Tensor &copy : copies_)
      if (copy.device() == device)
        return copy;
    return copies_.emplace_back(value_.to(device, value_.scalar_type(), true, true));
  }
  const std::vector<Tensor> &copies() const { return copies_; }

 private:
  Tensor value_;
  std::vector<Tensor> copies_;
};

// What of a gradient is divided: of a sparse one its values, each index once where a sum could overflow.
Tensor dense_part(const Tensor &param, bool allows_half) {
  Tensor &grad = param.mutable_grad();
  require(allows_half || grad.scalar_type() != at::kHalf, TABI_VALUE_ERROR, "Attempting to unscale FP16 gradients.");
  if (!grad.is_sparse())
    return grad;
  if (grad.scalar_type() == at::kHalf)
    grad = grad.coalesce();
  return grad._values();
}

const Item &entry(const Tree &state, const char *key) {
  const Item *item = state.get(key);
  require(item, TABI_KEY_ERROR, "the state dict has no ", in_quotes(key));
  return *item;
}

double real_in(const Tree &state, const char *key) {
  const Item &item = entry(state, key);
  if (const auto *real = std::get_if<double>(&item))
    return *real;
  if (const auto *whole = std::get_if<int64_t>(&item))
    return static_cast<double>(*whole);
  const Tensor tensor = tensor_in(item);
  require(tensor.defined() && tensor.numel() == 1, TABI_TYPE_ERROR, in_quotes(key), " of the state dict is no number");
  return tensor.item().toDouble();
}

int64_t whole_in(const Tree &state, const char *key) {
  return static_cast<int64_t>(real_in(state, key));
}

}  // namespace

Scaler::Scaler(c10::DeviceType device, const OptimOptions &options)
    : is_enabled_(options.flag("enabled")),
      init_scale_(options.real("init_scale")),
      growth_factor_(options.real("growth_factor")),
      backoff_factor_(options.real("backoff_factor")),
      growth_interval_(options.whole("growth_interval")) {
  if (is_enabled_ && device != c10::kCPU) {
    // As in Python, a program for a device that is missing goes on without.
    int64_t devices = 0;
    impl::device_count(from_c10(device), devices);
    is_enabled_ = devices > 0;
  }
  require(!is_enabled_ || growth_factor_ > 1, TABI_VALUE_ERROR, "The growth factor must be > 1.0, not ",
          python_number(growth_factor_));
  require(!is_enabled_ || backoff_factor_ < 1, TABI_VALUE_ERROR, "The backoff factor must be < 1.0, not ",
          python_number(backoff_factor_));
}

double Scaler::scale() const {
  if (!is_enabled_)
    return 1;
  return scale_.defined() ? scale_.item().toDouble() : init_scale_;
}

int64_t Scaler::growth_tracker() const {
  if (!is_enabled_)
    return 0;
  return growth_tracker_.defined() ? growth_tracker_.item().toLong() : init_growth_tracker_;
}

void Scaler::set_growth_factor(double value) {
  growth_factor_ = value;
}

void Scaler::set_backoff_factor(double value) {
  backoff_factor_ = value;
}

void Scaler::set_growth_interval(int64_t value) {
  growth_interval_ = value;
}

Scaler::PerOptim &Scaler::of(Optim &optim) {
  for (PerOptim &one : optims_)
    if (one.optim.get() == &optim)
      return one;
  return optims_.emplace_back(PerOptim{c10::intrusive_ptr<Optim>::reclaim_copy(&optim), Stage::ready, {}});
}

void Scaler::check_begun(const char *function) const {
  require(
      scale_.defined(), TABI_RUNTIME_ERROR, "Attempted ", function,
      " but no loss was scaled: backward must be called on what tabi_scaler_scale() gives, earlier in the iteration");
}

Tensor Scaler::scaled(const Tensor &loss) {
  if (!is_enabled_)
    return loss;
  if (!scale_.defined()) {
    scale_ = number_on(init_scale_, loss.device());
    growth_tracker_ = at::full({}, init_growth_tracker_, scale_.options().dtype(at::kInt));
  }
  return loss.mul(scale_.to(loss.device(), scale_.scalar_type(), true));
}

// Multiplies all gradients by the factor, and remembers on which devices one was infinite or no number.
void Scaler::check_gradients(PerOptim &state, const Tensor &factor, bool allows_half) const {
  at::NoGradGuard no_grad;
  OnDevices factors(factor), found(number_on(0, scale_.device()));
  std::vector<std::vector<Tensor>> kinds;
  for (const ParamGroup &group : state.optim->groups())
    for (const Tensor &param : group.params) {
      if (!param.grad().defined())
        continue;
      const Tensor grad = dense_part(param, allows_half);
      const auto alike = std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) {
        return kind[0].device() == grad.device() && kind[0].scalar_type() == grad.scalar_type();
      });
      (alike == kinds.end() ? kinds.emplace_back() : *alike).push_back(grad);
    }
  for (const auto &kind : kinds) {
    Tensor here = found.at(kind[0].device());
    at::_amp_foreach_non_finite_check_and_unscale_(kind, here, factors.at(kind[0].device()));
  }
  state.found_inf = found.copies();
}

void Scaler::unscale(Optim &optim) {
  if (!is_enabled_)
    return;
  check_begun("unscale_");
  PerOptim &state = of(optim);
  require(state.stage != Stage::unscaled, TABI_RUNTIME_ERROR,
          "unscale_() has already been called on this optimizer since the last update().");
  require(state.stage != Stage::stepped, TABI_RUNTIME_ERROR, "unscale_() is being called after step().");
  check_gradients(state, scale_.to(at::kDouble).reciprocal().to(at::kFloat), false);
  state.stage = Stage::unscaled;
}

bool Scaler::step(Optim &optim) {
  if (!is_enabled_) {
    optim.step();
    return true;
  }
  require(optim.type().step, TABI_RUNTIME_ERROR,
          "Closure use is not currently supported if GradScaler is enabled, and ", optim.type().name(), " needs one");
  check_begun("step");
  PerOptim &state = of(optim);
  require(state.stage != Stage::stepped, TABI_RUNTIME_ERROR, "step() has already been called since the last update().");

  if (optim.is_fused()) {
    // Its kernels divide and decide themselves, so that a device need not be waited for.
    if (state.stage == Stage::ready)
      check_gradients(state, number_on(1, scale_.device()), true);
    AmpScaling scaling{state.stage == Stage::ready ? scale_ : Tensor(), number_on(0, scale_.device())};
    for (const Tensor &found : state.found_inf)
      scaling.found_inf.add_(found.to(scale_.device(), found.scalar_type(), true));
    const bool runs = optim.step_scaled(scaling);
    state.stage = Stage::stepped;
    return runs;
  }
  if (state.stage == Stage::ready)
    unscale(optim);
  require(!state.found_inf.empty(), TABI_RUNTIME_ERROR,
          "No inf checks were recorded for this optimizer: none of its "
          "parameters has a gradient");
  const bool runs = std::none_of(state.found_inf.begin(), state.found_inf.end(),
                                 [](const Tensor &found) { return found.item().toDouble() != 0; });
  if (runs)
    optim.step();
  state.stage = Stage::stepped;
  return runs;
}

void Scaler::update(double new_scale) {
  if (!is_enabled_)
    return;
  check_begun("update");
  if (new_scale != 0) {
    scale_.fill_(new_scale);
  } else {
    Tensor found;
    for (const PerOptim &one : optims_)
      for (const Tensor &each : one.found_inf) {
        const Tensor here = each.to(scale_.device(), each.scalar_type(), true);
        if (found.defined())
          found.add_(here);
        else
          found = here;
      }
    require(found.defined(), TABI_RUNTIME_ERROR,
            "No inf checks were recorded prior to update: neither step() nor unscale_() saw a gradient");
    at::_amp_update_scale_(scale_, growth_tracker_, found, growth_factor_, backoff_factor_, growth_interval_);
  }
  optims_.clear();
}

TreePtr Scaler::state_dict() const {
  TreePtr out = make_tree(TABI_TREE_DICT);
  if (!is_enabled_)
    return out;
  out->set(std::string("scale"), scale());
  out->set(std::string("growth_factor"), growth_factor_);
  out->set(std::string("backoff_factor"), backoff_factor_);
  out->set(std::string("growth_interval"), growth_interval_);
  out->set(std::string("_growth_tracker"), growth_tracker());
  return out;
}

void Scaler::load_state_dict(const Tree &state) {
  if (!is_enabled_)
    return;
  require(state.kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "'state' must be a dict, not a ", state.type());
  require(state.size() > 0, TABI_RUNTIME_ERROR,
          "The source state dict is empty, possibly because it was saved from a disabled instance of GradScaler.");
  const double scale = real_in(state, "scale"), growth = real_in(state, "growth_factor"),
               backoff = real_in(state, "backoff_factor");
  const int64_t interval = whole_in(state, "growth_interval"), tracker = whole_in(state, "_growth_tracker");
  init_scale_ = scale;
  growth_factor_ = growth;
  backoff_factor_ = backoff;
  growth_interval_ = interval;
  init_growth_tracker_ = tracker;
  if (scale_.defined()) {
    scale_.fill_(scale);
    growth_tracker_.fill_(tracker);
  }
}

namespace impl {
namespace {

const Op &scaler_signature() {
  static const Op &op =
      parse_signature({"GradScaler(float init_scale=65536.0, float growth_factor=2.0, float backoff_factor=0.5, "
                       "int growth_interval=2000, bool enabled=True)"});
  return op;
}

}  // namespace

void scaler_new(tabi_device_type device_type, Names names, Values options, c10::intrusive_ptr<Scaler> &out) {
  std::vector<c10::IValue> values;
  bind_all(scaler_signature(), names, read_values("options", options), values);
  out = c10::make_intrusive<Scaler>(device_type_to_c10(device_type), OptimOptions(scaler_signature(), values));
}

void scaler_scale(Scaler &scaler, const at::Tensor &tensor, at::Tensor &out) {
  out = scaler.scaled(tensor);
}

void scaler_unscale(Scaler &scaler, Optim &optim) {
  scaler.unscale(optim);
}

void scaler_step(Scaler &scaler, Optim &optim, bool &out) {
  out = scaler.step(optim);
}

void scaler_update(Scaler &scaler, double new_scale) {
  scaler.update(new_scale);
}

void scaler_get(Scaler &scaler, std::string_view name, ValueWriter &out) {
  if (name == "scale")
    out.add(c10::IValue(scaler.scale()));
  else if (name == "growth_factor")
    out.add(c10::IValue(scaler.growth_factor()));
  else if (name == "backoff_factor")
    out.add(c10::IValue(scaler.backoff_factor()));
  else if (name == "growth_interval")
    out.add(c10::IValue(scaler.growth_interval()));
  else if (name == "growth_tracker")
    out.add(c10::IValue(scaler.growth_tracker()));
  else if (name == "enabled")
    out.add(c10::IValue(scaler.is_enabled()));
  else
    fail(TABI_KEY_ERROR, "a scaler has no ", in_quotes(name),
         "; it has scale, growth_factor, backoff_factor, growth_interval, growth_tracker and enabled");
}

void scaler_set(Scaler &scaler, std::string_view name, const tabi_value &option) {
  const bool is_growth = name == "growth_factor", is_backoff = name == "backoff_factor";
  require(is_growth || is_backoff || name == "growth_interval", TABI_KEY_ERROR, "a scaler has no ", in_quotes(name),
          " to be set; it has growth_factor, backoff_factor and growth_interval");
  const auto &args = scaler_signature().args;
  const auto arg = std::find_if(args.begin(), args.end(), [&](const Arg &one) { return one.name == name; });
  const c10::IValue value = coerce(scaler_signature(), *arg, read_value({"option"}, option));
  if (is_growth)
    scaler.set_growth_factor(value.toDouble());
  else if (is_backoff)
    scaler.set_backoff_factor(value.toDouble());
  else
    scaler.set_growth_interval(value.toInt());
}

void scaler_state_dict(Scaler &scaler, TreePtr &out) {
  out = scaler.state_dict();
}

void scaler_load_state_dict(Scaler &scaler, Tree &state) {
  scaler.load_state_dict(state);
}

}  // namespace impl
}  // namespace tabi
