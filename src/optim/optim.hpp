// Optimisers: groups of parameters, their options, and their state, as Python's torch.optim keeps them.
#pragma once

#include "checkpoint/tree.hpp"
#include "op/op.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace tabi {

// What an optimiser remembers of one parameter, by Python's names.
using ParamState = std::map<std::string, at::Tensor>;

struct ParamGroup {
  std::vector<at::Tensor> params;
  std::vector<c10::IValue> options;  // by the type's signature
};

class Optim;

// A row of the table of optimisers.
struct OptimType {
  const Op *signature;
  std::vector<const char *> state_names;
  void (*check)(const Optim &, const ParamGroup &);
  void (*step)(Optim &, ParamGroup &);
  const std::string &name() const { return signature->name; }
};
const std::vector<OptimType> &optim_types();

class Optim : public Target {
 public:
  explicit Optim(const OptimType &type) : type_(type) {}
  const OptimType &type() const { return type_; }
  std::vector<ParamGroup> &groups() { return groups_; }

  size_t option_index(std::string_view name) const;
  const c10::IValue &option(const ParamGroup &group, std::string_view name) const {
    return group.options[option_index(name)];
  }
  double real(const ParamGroup &group, std::string_view name) const { return option(group, name).toDouble(); }
  bool boolean(const ParamGroup &group, std::string_view name) const { return option(group, name).toBool(); }

  ParamState &state(const at::Tensor &param) { return state_[param.unsafeGetTensorImpl()]; }
  ParamState *find_state(const at::Tensor &param) {
    auto at = state_.find(param.unsafeGetTensorImpl());
    return at == state_.end() ? nullptr : &at->second;
  }
  void replace_state(std::unordered_map<const void *, ParamState> state) { state_ = std::move(state); }

  std::vector<c10::IValue> defaults;

 private:
  const OptimType &type_;
  std::vector<ParamGroup> groups_;
  std::unordered_map<const void *, ParamState> state_;  // the groups keep the parameters alive
};

}  // namespace tabi
