// tabi_optim_…: making, options, steps.
#include "impl_optim.hpp"

#include <ATen/core/grad_mode.h>

#include <set>

namespace tabi {

size_t Optim::option_index(std::string_view name) const {
  const auto &args = type_.signature->args;
  for (size_t i = 0; i < args.size(); i++)
    if (args[i].name == name)
      return i;
  std::string known;
  for (const Arg &arg : args)
    known += (known.empty() ? "" : ", ") + arg.name;
  fail(TABI_KEY_ERROR, type_.name(), " has no option ", in_quotes(name), "; it has ", known);
}

namespace {

void check_known(const Optim &optim, Names names, Values options) {
  require(names.size() == options.size(), TABI_INVALID_ARGUMENT, "'names' must not be NULL: every option has a name");
  std::set<std::string_view> seen;
  for (std::string_view name : names) {
    optim.option_index(name);
    require(seen.insert(name).second, TABI_TYPE_ERROR, "the option ", in_quotes(name), " is given twice");
  }
}

void add_group(Optim &optim, Tensors params, Names names, Values options, std::vector<c10::IValue> start) {
  check_known(optim, names, options);
  ParamGroup group{params.vec(), std::move(start)};
  for (size_t i = 0; i < names.size(); i++) {
    const size_t at = optim.option_index(names[i]);
    group.options[at] = coerce(*optim.type().signature, optim.type().signature->args[at],
                               read_value({"options", static_cast<int64_t>(i)}, options[i]));
  }
  require(!params.empty(), TABI_VALUE_ERROR, "'params' must not be empty");
  std::set<const void *> seen;
  for (const ParamGroup &other : optim.groups())
    for (const at::Tensor &param : other.params)
      seen.insert(param.unsafeGetTensorImpl());
  for (size_t i = 0; i < params.size(); i++) {
    require(params[i].is_leaf(), TABI_VALUE_ERROR, "'params[", i,
            "]' is no leaf of the graph, so it cannot be optimised");
    require(seen.insert(params[i].unsafeGetTensorImpl()).second, TABI_VALUE_ERROR, "'params[", i,
            "]' stands in the optimiser already");
  }
  optim.type().check(optim, group);
  optim.groups().push_back(std::move(group));
}

ParamGroup &group_at(Optim &optim, int64_t group) {
  const auto n = static_cast<int64_t>(optim.groups().size());
  require(group >= 0 && group < n, TABI_INDEX_ERROR, "'group' is ", group, ", and there are ", n, " groups");
  return optim.groups()[static_cast<size_t>(group)];
}

}  // namespace

namespace impl {

void optim_new(std::string_view type, Tensors params, Names names, Values options, c10::intrusive_ptr<Optim> &out) {
  const OptimType *found = nullptr;
  std::string known;
  for (const OptimType &one : optim_types()) {
    if (one.name() == type)
      found = &one;
    known += (known.empty() ? "" : ", ") + one.name();
  }
  require(found, TABI_NOT_IMPLEMENTED, "no optimiser is called ", in_quotes(type), "; there are ", known);
  auto optim = c10::make_intrusive<Optim>(*found);
  std::vector<c10::IValue> defaults;
  for (const Arg &arg : found->signature->args)
    defaults.push_back(*arg.default_value);
  add_group(*optim, params, names, options, std::move(defaults));
  optim->defaults = optim->groups()[0].options;
  out = std::move(optim);
}

void optim_type_count(int64_t &out) {
  out = static_cast<int64_t>(optim_types().size());
}

void optim_type_at(int64_t i, const char *&out_name, const char *&out_signature) {
  const auto &all = optim_types();
  require(i >= 0 && i < static_cast<int64_t>(all.size()), TABI_INDEX_ERROR, "'i' is ", i, ", and there are ",
          all.size(), " types");
  static const auto &signatures = *[] {
    auto *texts = new std::vector<std::string>;
    for (const OptimType &type : optim_types())
      texts->push_back(python_signature(*type.signature));
    return texts;
  }();
  out_name = all[static_cast<size_t>(i)].name().c_str();
  out_signature = signatures[static_cast<size_t>(i)].c_str();
}

void optim_add_group(Optim &optim, Tensors params, Names names, Values options) {
  add_group(optim, params, names, options, optim.defaults);
}

void optim_group_count(Optim &optim, int64_t &out) {
  out = static_cast<int64_t>(optim.groups().size());
}

void optim_get(Optim &optim, int64_t group, std::string_view name, ValueWriter &out) {
  out.add(optim.option(group_at(optim, group), name));
}

void optim_set(Optim &optim, int64_t group, std::string_view name, const tabi_value &option) {
  const size_t at = optim.option_index(name);
  const c10::IValue value =
      coerce(*optim.type().signature, optim.type().signature->args[at], read_value({"option"}, option));
  std::vector<ParamGroup *> changing;
  if (group == -1)
    for (ParamGroup &one : optim.groups())
      changing.push_back(&one);
  else
    changing.push_back(&group_at(optim, group));
  for (ParamGroup *one : changing) {
    ParamGroup changed{{}, one->options};
    changed.options[at] = value;
    optim.type().check(optim, changed);
  }
  for (ParamGroup *one : changing)
    one->options[at] = value;
}

void optim_step(Optim &optim) {
  at::NoGradGuard no_grad;
  for (ParamGroup &group : optim.groups())
    optim.type().step(optim, group);
}

void optim_zero_grad(Optim &optim, bool set_to_none) {
  for (ParamGroup &group : optim.groups()) {
    for (at::Tensor &param : group.params) {
      at::Tensor &grad = param.mutable_grad();
      if (!grad.defined())
        continue;
      if (set_to_none)
        grad.reset();
      else
        grad.detach_().zero_();
    }
  }
}

}  // namespace impl
}  // namespace tabi
