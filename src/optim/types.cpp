// The table of optimisers: options, defaults, checks and state of torch.optim's classes.
#include "op/dict.hpp"
#include "optim/optim.hpp"

#include <ATen/Functions.h>
#include <c10/core/DefaultDtype.h>
#include <torch/headeronly/version.h>

namespace tabi {
namespace {

using at::Tensor;
using Form = StateRow::Form;
using Params = c10::ArrayRef<Tensor>;

// What is remembered before the first step.

at::TensorOptions scalar_options(const OptimOptions &options, const Tensor &param, bool beside_param) {
  if (options.flag("fused"))
    return at::TensorOptions(at::kFloat).device(param.device());
  const auto dtype = c10::get_default_dtype_as_scalartype() == at::kDouble ? at::kDouble : at::kFloat;
  return at::TensorOptions(dtype).device(beside_param ? param.device() : c10::Device(c10::kCPU));
}

Tensor no_steps(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return at::zeros({}, scalar_options(options, param, false));
}
Tensor no_steps_beside(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return at::zeros({}, scalar_options(options, param, true));
}
Tensor whole_steps(const OptimOptions &, const Tensor &, const Tensor &) {
  return at::zeros({}, at::TensorOptions(at::kLong));
}
Tensor one(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return at::ones({}, scalar_options(options, param, false));
}
Tensor one_beside(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return at::ones({}, scalar_options(options, param, true));
}
Tensor rate_beside(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return at::full({}, options.real("lr"), scalar_options(options, param, true));
}
Tensor zeros(const OptimOptions &, const Tensor &param, const Tensor &) {
  return at::zeros_like(param);
}
Tensor zeros_of_grad(const OptimOptions &, const Tensor &, const Tensor &grad) {
  return at::zeros_like(grad);
}
Tensor nothing(const OptimOptions &, const Tensor &, const Tensor &) {
  return {};
}
Tensor zeros_for_amsgrad(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return options.flag("amsgrad") ? at::zeros_like(param) : Tensor();
}
Tensor zeros_for_centered(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return options.flag("centered") ? at::zeros_like(param) : Tensor();
}
Tensor zeros_for_momentum(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return options.real("momentum") > 0 ? at::zeros_like(param) : Tensor();
}
Tensor filled(const Tensor &like, double value) {
  return like.is_complex() ? at::full_like(like, c10::complex<double>(value, value)) : at::full_like(like, value);
}
Tensor first_sum(const OptimOptions &options, const Tensor &param, const Tensor &) {
  return filled(param, options.real("initial_accumulator_value"));
}
Tensor first_step_size(const OptimOptions &options, const Tensor &, const Tensor &grad) {
  return filled(grad, options.real("lr"));
}
Tensor zeros_but_for(const Tensor &grad, int64_t dim) {
  if (grad.dim() < 2)
    return {};
  auto sizes = grad.sizes().vec();
  sizes[sizes.size() - static_cast<size_t>(dim)] = 1;
  return grad.new_zeros(sizes);
}
Tensor row_squares(const OptimOptions &, const Tensor &, const Tensor &grad) {
  return zeros_but_for(grad, 1);
}
Tensor column_squares(const OptimOptions &, const Tensor &, const Tensor &grad) {
  return zeros_but_for(grad, 2);
}
Tensor variance(const OptimOptions &, const Tensor &, const Tensor &grad) {
  return grad.dim() < 2 ? at::zeros_like(grad) : Tensor();
}

// Checks, with Python's messages.

void not_negative(const OptimOptions &options, const char *name, const char *words) {
  const double value = options.real(name);
  require(value >= 0, TABI_VALUE_ERROR, words, ": ", python_number(value));
}

void check_common(const OptimOptions &options) {
  require(!options.flag("capturable"), TABI_NOT_IMPLEMENTED, options.type(),
          ": capturable=True is for steps within CUDA graphs, which this library does not record");
  require(!options.flag("differentiable"), TABI_NOT_IMPLEMENTED, options.type(),
          ": differentiable=True, a step that takes part in the graph, is not supported");
  require(!options.flag("fused") || !options.flag("foreach"), TABI_RUNTIME_ERROR,
          "`fused` and `foreach` cannot be `True` together.");
}

// Learning rate and weight decay, as most check them.
void check_rates(const OptimOptions &options) {
  not_negative(options, "lr", "Invalid learning rate");
  not_negative(options, "weight_decay", "Invalid weight_decay value");
  check_common(options);
}

void check_betas(const OptimOptions &options) {
  const auto betas = options.reals("betas");
  for (size_t i = 0; i < betas.size(); i++)
    require(betas[i] >= 0 && betas[i] < 1, TABI_VALUE_ERROR, "Invalid beta parameter at index ", i, ": ",
            python_number(betas[i]));
}

void check_sgd(OptimOptions &options, Params) {
  check_rates(options);
  not_negative(options, "momentum", "Invalid momentum value");
  require(!options.flag("nesterov") || (options.real("momentum") > 0 && options.real("dampening") == 0),
          TABI_VALUE_ERROR, "Nesterov momentum requires a momentum and zero dampening");
}

void check_adam(OptimOptions &options, Params) {
  require(!options["lr"].isTensor() || !options.flag("foreach"), TABI_VALUE_ERROR,
          "lr as a Tensor is not supported for capturable=False and foreach=True");
  check_rates(options);
  not_negative(options, "eps", "Invalid epsilon value");
  check_betas(options);
}

void check_kin_of_adam(OptimOptions &options, Params) {
  check_rates(options);
  not_negative(options, "eps", "Invalid epsilon value");
  check_betas(options);
  if (options.find("momentum_decay"))
    not_negative(options, "momentum_decay", "Invalid momentum_decay value");
}

void check_adadelta(OptimOptions &options, Params) {
  check_rates(options);
  const double rho = options.real("rho");
  require(rho >= 0 && rho <= 1, TABI_VALUE_ERROR, "Invalid rho value: ", python_number(rho));
  not_negative(options, "eps", "Invalid epsilon value");
}

void check_adagrad(OptimOptions &options, Params) {
  check_rates(options);
  not_negative(options, "lr_decay", "Invalid lr_decay value");
  not_negative(options, "initial_accumulator_value", "Invalid initial_accumulator_value value");
  not_negative(options, "eps", "Invalid epsilon value");
}

void check_rmsprop(OptimOptions &options, Params) {
  check_rates(options);
  not_negative(options, "eps", "Invalid epsilon value");
  not_negative(options, "momentum", "Invalid momentum value");
  not_negative(options, "alpha", "Invalid alpha value");
}

void check_rprop(OptimOptions &options, Params) {
  not_negative(options, "lr", "Invalid learning rate");
  const auto etas = options.reals("etas");
  require(etas[0] > 0 && etas[0] < 1 && etas[1] > 1, TABI_VALUE_ERROR, "Invalid eta values: ", python_number(etas[0]),
          ", ", python_number(etas[1]));
  check_common(options);
}

void check_asgd(OptimOptions &options, Params) {
  check_rates(options);
}

void check_adafactor(OptimOptions &options, Params) {
  not_negative(options, "lr", "Learning rate should be >= 0 but is");
  const double decay = options.real("beta2_decay"), d = options.real("d");
  require(decay <= 0, TABI_VALUE_ERROR, "beta2_decay should be <= 0 but is: ", python_number(decay));
  c10::IValue &eps = options["eps"];
  if (eps.isTuple())
    eps = list_of_tuple(eps);
  require(eps.isList() && eps.toListRef().size() == 2 &&
              (eps.toListRef()[0].isNone() || eps.toListRef()[0].isScalar()) && eps.toListRef()[1].isScalar(),
          TABI_TYPE_ERROR, "Adafactor(): the option 'eps' must be a tuple of None or a float, and a float");
  const auto parts = eps.toListRef();
  if (!parts[0].isNone())
    require(parts[0].toScalar().toDouble() >= 0, TABI_VALUE_ERROR,
            "epsilon1 should be >= 0 but is: ", python_number(parts[0].toScalar().toDouble()));
  require(parts[1].toScalar().toDouble() >= 0, TABI_VALUE_ERROR,
          "epsilon2 should be >= 0 but is: ", python_number(parts[1].toScalar().toDouble()));
  require(d >= 1, TABI_VALUE_ERROR, "Clipping threshold d should be >= 1 but is: ", python_number(d));
  not_negative(options, "weight_decay", "weight_decay should be >= 0 but is");
}

void check_muon(OptimOptions &options, Params params) {
  not_negative(options, "lr", "Learning rate should be >= 0 but is");
  not_negative(options, "momentum", "momentum should be >= 0 but is");
  not_negative(options, "weight_decay", "weight decay should be >= 0 but is");
  const c10::IValue &adjust = options["adjust_lr_fn"];
  require(adjust.isNone() || adjust.toStringRef() == "original" || adjust.toStringRef() == "match_rms_adamw" ||
              adjust.toStringRef() == "spectral_unclamped",
          TABI_VALUE_ERROR, "Adjust learning rate function ", adjust.isNone() ? "" : adjust.toStringRef(),
          " is not supported");
  for (const Tensor &param : params)
    require(param.dim() == 2, TABI_VALUE_ERROR,
            "Muon only supports 2D parameters whereas we found a parameter with size: ", param.sizes());
}

void check_sparse_adam(OptimOptions &options, Params params) {
  const double lr = options.real("lr"), eps = options.real("eps");
  require(lr > 0, TABI_VALUE_ERROR, "Invalid learning rate: ", python_number(lr));
  require(eps > 0, TABI_VALUE_ERROR, "Invalid epsilon value: ", python_number(eps));
  check_betas(options);
  for (size_t i = 0; i < params.size(); i++) {
    require(!params[i].is_sparse(), TABI_VALUE_ERROR, "Sparse params at indices [", i,
            "]: SparseAdam requires dense parameter tensors");
    require(!params[i].is_complex(), TABI_VALUE_ERROR, "Complex params at indices [", i,
            "]: SparseAdam does not support complex parameters");
  }
}

void check_lbfgs(OptimOptions &options, Params) {
  not_negative(options, "lr", "Invalid learning rate");
  if (options["max_eval"].isNone())
    options["max_eval"] = options.whole("max_iter") * 5 / 4;
}

// A signature, and defaults that no schema can say.
const Op &signature(const char *text) {
  return parse_signature({text});
}
const Op &adafactor_signature() {
  auto &op = const_cast<Op &>(signature(
      "Adafactor(float lr=0.01, float beta2_decay=-0.8, Any? eps=None, float d=1.0, float weight_decay=0.0, *, "
      "bool? foreach=None, bool maximize=False)"));
  op.args[2].default_value = new c10::IValue(c10::ivalue::Tuple::create({c10::IValue(), c10::IValue(0.001)}));
  return op;
}

// Python's LBFGS, and its state dict, has it from 2.14 on.
#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 14
#define LBFGS_MAXIMIZE ", *, bool maximize=False"
#else
#define LBFGS_MAXIMIZE ""
#endif

}  // namespace

const std::vector<OptimType> &optim_types() {
  using Complex = OptimType::Complex;
  static const StateRow step{"step", Form::step, no_steps}, average{"exp_avg", Form::like_param, zeros},
      square{"exp_avg_sq", Form::like_param, zeros}, most{"max_exp_avg_sq", Form::like_param, zeros_for_amsgrad};
  static const auto &all = *new std::vector<OptimType>{
      {.signature = &signature("SGD(float lr=0.001, float momentum=0.0, float dampening=0.0, float weight_decay=0.0, "
                               "bool nesterov=False, *, bool maximize=False, bool? foreach=None, "
                               "bool differentiable=False, bool? fused=True)"),
       .states = {{"momentum_buffer", Form::like_param, nothing}},
       .check = check_sgd,
       .step = steps::sgd,
       .fused = steps::fused_sgd,
       .complex = Complex::as_it_is,
       .takes_sparse = true},
      {.signature = &signature("Adam(float lr=0.001, float[2] betas=[0.9, 0.999], float eps=1e-08, "
                               "float weight_decay=0.0, bool amsgrad=False, *, bool? foreach=None, "
                               "bool maximize=False, bool capturable=False, bool differentiable=False, "
                               "bool? fused=True, bool decoupled_weight_decay=False)"),
       .states = {step, average, square, most},
       .check = check_adam,
       .step = steps::adam,
       .fused = steps::fused_adam},
      {.signature = &signature("AdamW(float lr=0.001, float[2] betas=[0.9, 0.999], float eps=1e-08, "
                               "float weight_decay=0.01, bool amsgrad=False, *, bool maximize=False, "
                               "bool? foreach=None, bool capturable=False, bool differentiable=False, "
                               "bool? fused=True, bool decoupled_weight_decay=True)"),
       .states = {step, average, square, most},
       .check = check_adam,
       .step = steps::adam,
       .fused = steps::fused_adam},
      {.signature = &signature("Adamax(float lr=0.002, float[2] betas=[0.9, 0.999], float eps=1e-08, "
                               "float weight_decay=0.0, bool? foreach=None, *, bool maximize=False, "
                               "bool differentiable=False, bool capturable=False)"),
       .states = {step, average, {"exp_inf", Form::like_param, zeros}},
       .check = check_kin_of_adam,
       .step = steps::adamax},
      {.signature = &signature("NAdam(float lr=0.002, float[2] betas=[0.9, 0.999], float eps=1e-08, "
                               "float weight_decay=0.0, float momentum_decay=0.004, "
                               "bool decoupled_weight_decay=False, *, bool? foreach=None, bool maximize=False, "
                               "bool capturable=False, bool differentiable=False)"),
       .states = {step, {"mu_product", Form::of_dtype, one}, average, square},
       .check = check_kin_of_adam,
       .step = steps::nadam},
      {.signature = &signature("RAdam(float lr=0.001, float[2] betas=[0.9, 0.999], float eps=1e-08, "
                               "float weight_decay=0.0, bool decoupled_weight_decay=False, *, bool? foreach=None, "
                               "bool maximize=False, bool capturable=False, bool differentiable=False)"),
       .states = {step, average, square},
       .check = check_kin_of_adam,
       .step = steps::radam},
      {.signature = &signature("Adadelta(float lr=1.0, float rho=0.9, float eps=1e-06, float weight_decay=0.0, "
                               "bool? foreach=None, *, bool capturable=False, bool maximize=False, "
                               "bool differentiable=False)"),
       .states = {step, {"square_avg", Form::like_param, zeros}, {"acc_delta", Form::like_param, zeros}},
       .check = check_adadelta,
       .step = steps::adadelta},
      {.signature = &signature("Adagrad(float lr=0.01, float lr_decay=0.0, float weight_decay=0.0, "
                               "float initial_accumulator_value=0.0, float eps=1e-10, bool? foreach=None, *, "
                               "bool maximize=False, bool differentiable=False, bool? fused=True)"),
       .states = {step, {"sum", Form::like_param, first_sum}},
       .check = check_adagrad,
       .step = steps::adagrad,
       .fused = steps::fused_adagrad,
       .takes_sparse = true,
       .starts_early = true},
      {.signature = &adafactor_signature(),
       .states = {step,
                  {"row_var", Form::of_dtype, row_squares},
                  {"col_var", Form::of_dtype, column_squares},
                  {"variance", Form::like_param, variance}},
       .check = check_adafactor,
       .step = steps::adafactor,
       .complex = Complex::refused},
      {.signature = &signature("ASGD(float lr=0.01, float lambd=0.0001, float alpha=0.75, float t0=1000000.0, "
                               "float weight_decay=0.0, bool? foreach=None, bool maximize=False, "
                               "bool differentiable=False, bool capturable=False)"),
       .states = {{"step", Form::step, no_steps_beside},
                  {"eta", Form::of_dtype, rate_beside},
                  {"mu", Form::of_dtype, one_beside},
                  {"ax", Form::like_param, zeros}},
       .check = check_asgd,
       .step = steps::asgd},
      {.signature = &signature("RMSprop(float lr=0.01, float alpha=0.99, float eps=1e-08, float weight_decay=0.0, "
                               "float momentum=0.0, bool centered=False, bool capturable=False, bool? foreach=None, "
                               "bool maximize=False, bool differentiable=False)"),
       .states = {step,
                  {"square_avg", Form::like_param, zeros},
                  {"momentum_buffer", Form::like_param, zeros_for_momentum},
                  {"grad_avg", Form::like_param, zeros_for_centered}},
       .check = check_rmsprop,
       .step = steps::rmsprop},
      {.signature = &signature("Rprop(float lr=0.01, float[2] etas=[0.5, 1.2], float[2] step_sizes=[1e-06, 50.0], *, "
                               "bool capturable=False, bool? foreach=None, bool maximize=False, "
                               "bool differentiable=False)"),
       .states = {step, {"prev", Form::like_param, zeros}, {"step_size", Form::like_param, first_step_size}},
       .check = check_rprop,
       .step = steps::rprop},
      {.signature = &signature("LBFGS(float lr=1.0, int max_iter=20, int? max_eval=None, float tolerance_grad=1e-07, "
                               "float tolerance_change=1e-09, int history_size=100, "
                               "str? line_search_fn=None" LBFGS_MAXIMIZE ")"),
       .states = {},
       .check = check_lbfgs,
       .step = nullptr},
      {.signature = &signature("SparseAdam(float lr=0.001, float[2] betas=[0.9, 0.999], float eps=1e-08, "
                               "bool maximize=False)"),
       .states = {{"step", Form::whole, whole_steps}, average, square},
       .check = check_sparse_adam,
       .step = steps::sparse_adam,
       .takes_sparse = true,
       .takes_dense = false},
      {.signature = &signature("Muon(float lr=0.001, float weight_decay=0.1, float momentum=0.95, bool nesterov=True, "
                               "float[3] ns_coefficients=[3.4445, -4.775, 2.0315], float eps=1e-07, int ns_steps=5, "
                               "str? adjust_lr_fn=None)"),
       .states = {{"momentum_buffer", Form::like_param, zeros_of_grad}},
       .check = check_muon,
       .step = steps::muon,
       .complex = Complex::refused},
  };
  return all;
}

}  // namespace tabi
