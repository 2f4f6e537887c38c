// Optimisers: groups of parameters, their options, and their state, as Python's torch.optim keeps them.
#pragma once

#include "checkpoint/tree.hpp"
#include "op/op.hpp"

#include <string>
#include <vector>

namespace tabi {

class HostFunction;

// The options of a group, by name.
class OptimOptions {
 public:
  OptimOptions(const Op &signature, std::vector<c10::IValue> &values) : signature_(signature), values_(values) {}
  const std::string &type() const { return signature_.name; }

  std::optional<size_t> find(std::string_view name) const;
  c10::IValue &operator[](std::string_view name) const;
  double real(std::string_view name) const;  // of a number, or of a tensor of one
  std::vector<double> reals(std::string_view name) const;
  int64_t whole(std::string_view name) const { return (*this)[name].toInt(); }
  // False where it is None, or no option of the type.
  bool flag(std::string_view name) const;

 private:
  const Op &signature_;
  std::vector<c10::IValue> &values_;
};

// An option as a host gave it, or a state dict has it. A learning rate that is a tensor stays one.
c10::IValue option_value(const Op &signature, size_t at, const Given &given);

// A number as Python shows it.
std::string python_number(double value);

// What an optimiser remembers of one parameter: tensors by the type's table, undefined where there is none yet.
struct ParamState {
  std::vector<at::Tensor> tensors;
  TreePtr tree;  // LBFGS's, which has more than tensors
};

struct ParamGroup {
  std::vector<at::Tensor> params;
  std::vector<ParamState> states;    // of each parameter
  std::vector<c10::IValue> options;  // by the type's signature
  TreePtr notes;                     // what stands beside them in Python's groups, such as "initial_lr"
  // Nobody asked for fused kernels: where they do not take the gradients, others run.
  bool may_be_unfused = false;
};

// What a scaler of losses has a step over fused kernels do: divide gradients, unless they are divided already, and
// leave everything as it is where one was infinite.
struct AmpScaling {
  at::Tensor grad_scale, found_inf;
};

// Parameters of a group that have gradients, with one device and dtype, small ones apart, as list kernels want them.
struct Bucket {
  std::vector<at::Tensor> params, grads;
  std::vector<std::vector<at::Tensor>> states;  // by the type's table, of each parameter
  std::vector<ParamState *> owners;
  bool owns_grads = false;  // they are copies already, and may be written to
  bool has_sparse_grads = false, is_small = false;
  std::optional<at::Tensor> grad_scale, found_inf;  // where the parameters are; for fused kernels
  // To be rounded as Python's loops over single operators round, which is its default but on CUDA's devices.
  bool rounds_as_loops = false;

  // Python's opening lines: gradients to climb along, counts of steps, weight decay by gradients.
  void negate_if(bool maximize);
  void count_steps(size_t row);
  // Takes the last count back on a device that found an infinity.
  void uncount_steps(size_t row);
  void add_decay(double weight_decay);
  // The counts as numbers.
  std::vector<double> steps(size_t row) const;
};

// A tensor that is remembered of each parameter.
struct StateRow {
  // How it is loaded: of the parameter's sizes and dtype; of its dtype alone; a count of steps; a whole number in
  // Python.
  enum class Form { like_param, of_dtype, step, whole };
  const char *name;
  Form form;
  // What it is before the first step; undefined for none.
  at::Tensor (*start)(const OptimOptions &, const at::Tensor &param, const at::Tensor &grad);
};

// A row of the table of optimisers.
struct OptimType {
  enum class Complex { as_it_is, as_real, refused };
  const Op *signature;
  std::vector<StateRow> states;
  void (*check)(OptimOptions &, c10::ArrayRef<at::Tensor> params);
  void (*step)(const OptimOptions &, Bucket &);             // by list kernels, as Python's foreach=True; null for LBFGS
  void (*fused)(const OptimOptions &, Bucket &) = nullptr;  // by a fused kernel, where LibTorch has one
  Complex complex = Complex::as_real;
  bool takes_sparse = false, takes_dense = true;
  bool starts_early = false;  // its state is there before the first step
  const std::string &name() const { return signature->name; }
};
const std::vector<OptimType> &optim_types();

class Optim : public Target {
 public:
  explicit Optim(const OptimType &type) : type_(type) {}
  const OptimType &type() const { return type_; }
  std::vector<ParamGroup> &groups() { return groups_; }
  OptimOptions options(ParamGroup &group) const { return OptimOptions(*type_.signature, group.options); }
  ParamGroup &group_at(int64_t group);

  // What schedules read and write: options and notes alike.
  double real(ParamGroup &group, const std::string &name) const;
  void set_real(ParamGroup &group, const std::string &name, double value) const;

  void add_group(std::vector<at::Tensor> params, Names names, Givens given);
  void step();
  // Whether all its groups' steps are over fused kernels, and the step that such kernels may leave out: false where
  // that is known.
  bool is_fused();
  bool step_scaled(const AmpScaling &scaling);

  std::vector<c10::IValue> defaults;

 private:
  const OptimType &type_;
  std::vector<ParamGroup> groups_;
};

// LBFGS's step, which computes the loss several times.
at::Tensor step_lbfgs(Optim &optim, HostFunction &closure);

// Steps over list kernels, line by line as Python's _multi_tensor_… functions; and over fused ones.
namespace steps {
void sgd(const OptimOptions &, Bucket &);
void adam(const OptimOptions &, Bucket &);
void adamax(const OptimOptions &, Bucket &);
void nadam(const OptimOptions &, Bucket &);
void radam(const OptimOptions &, Bucket &);
void adadelta(const OptimOptions &, Bucket &);
void adagrad(const OptimOptions &, Bucket &);
void rmsprop(const OptimOptions &, Bucket &);
void rprop(const OptimOptions &, Bucket &);
void asgd(const OptimOptions &, Bucket &);
void adafactor(const OptimOptions &, Bucket &);
void muon(const OptimOptions &, Bucket &);
void sparse_adam(const OptimOptions &, Bucket &);
void fused_sgd(const OptimOptions &, Bucket &);
void fused_adam(const OptimOptions &, Bucket &);
void fused_adagrad(const OptimOptions &, Bucket &);
}  // namespace steps

}  // namespace tabi
