// tabi_optim_…: making, options, steps.
#include "impl_optim.hpp"

#include "op/dict.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace tabi::impl {
namespace {

std::vector<Given> given_options(Names names, Values options) {
  require(names.size() == options.size(), TABI_INVALID_ARGUMENT, "'names' must not be NULL: every option has a name");
  const auto given = read_values("options", options);
  return {given.begin(), given.end()};
}

}  // namespace

void optim_new(std::string_view type, Tensors params, Names names, Values options, c10::intrusive_ptr<Optim> &out) {
  const OptimType *found = nullptr;
  std::string known;
  for (const OptimType &one : optim_types()) {
    if (one.name() == type)
      found = &one;
    known += (known.empty() ? "" : ", ") + one.name();
  }
  require(found, TABI_NOT_IMPLEMENTED, "no optimiser is called ", in_quotes(type), "; there are ", known);
  require(!params.empty(), TABI_VALUE_ERROR, "'params' must not be empty: optimizer got an empty parameter list");
  auto optim = c10::make_intrusive<Optim>(*found);
  for (const Arg &arg : found->signature->args)
    optim->defaults.push_back(*arg.default_value);
  optim->add_group(params.vec(), names, given_options(names, options));
  // Whether kernels are fused is found out for each group, unless it was said.
  const std::vector<c10::IValue> options_of_first = optim->groups()[0].options;
  const auto fused = optim->options(optim->groups()[0]).find("fused");
  for (size_t i = 0; i < options_of_first.size(); i++)
    if (i != fused || std::find(names.begin(), names.end(), "fused") != names.end())
      optim->defaults[i] = options_of_first[i];
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
  require(optim.type().step, TABI_VALUE_ERROR, optim.type().name(),
          " doesn't support per-parameter options (parameter groups)");
  optim.add_group(params.vec(), names, given_options(names, options));
}

void optim_group_count(Optim &optim, int64_t &out) {
  out = static_cast<int64_t>(optim.groups().size());
}

void optim_get(Optim &optim, int64_t group, std::string_view name, ValueWriter &out) {
  ParamGroup &from = optim.group_at(group);
  if (const Item *note = from.notes ? from.notes->get(name) : nullptr)
    write_item(*note, out);
  else
    out.add(optim.options(from)[name]);
}

void optim_note(Optim &optim, int64_t group, std::string_view name, const tabi_value &note) {
  ParamGroup &to = optim.group_at(group);
  require(!optim.options(to).find(name) && name != "params", TABI_VALUE_ERROR, in_quotes(name), " is no note, but ",
          name == "params" ? "the parameters themselves" : "an option: tabi_optim_set() sets it");
  TreePtr notes = make_tree(TABI_TREE_DICT);
  for (size_t i = 0; to.notes && i < to.notes->size(); i++)
    if (note.tag != TABI_TAG_UNSET || repr(to.notes->key(i)) != repr(std::string(name)))
      notes->set(to.notes->key(i), to.notes->value(i));
  if (note.tag == TABI_TAG_VALUE_LIST || note.tag == TABI_TAG_DOUBLE_LIST || note.tag == TABI_TAG_INT_LIST)
    notes->set(std::string(name), item_of(read_value({"note"}, note).value));
  else if (note.tag != TABI_TAG_UNSET)
    notes->set(std::string(name), read_item("note", note));
  to.notes = std::move(notes);
}

void optim_set(Optim &optim, int64_t group, std::string_view name, const tabi_value &option) {
  std::vector<ParamGroup *> changing;
  if (group == -1)
    for (ParamGroup &one : optim.groups())
      changing.push_back(&one);
  else
    changing.push_back(&optim.group_at(group));
  if (changing[0]->notes && changing[0]->notes->get(name)) {
    for (size_t i = 0; i < changing.size(); i++)
      optim_note(optim, group == -1 ? static_cast<int64_t>(i) : group, name, option);
    return;
  }
  optim.options(*changing[0])[name];  // fails for one that is unknown
  const size_t at = *optim.options(*changing[0]).find(name);
  const c10::IValue value = option_value(*optim.type().signature, at, read_value({"option"}, option));
  for (ParamGroup *one : changing) {
    std::vector<c10::IValue> changed = one->options;
    changed[at] = value;
    OptimOptions options(*optim.type().signature, changed);
    optim.type().check(options, {});
  }
  for (ParamGroup *one : changing) {
    one->options[at] = value;
    one->may_be_unfused &= name != "fused";
  }
}

void optim_step(Optim &optim) {
  optim.step();
}

void optim_step_closure(Optim &optim, HostFunction &closure, at::Tensor &out) {
  if (!optim.type().step) {
    out = step_lbfgs(optim, closure);
    return;
  }
  std::vector<at::Tensor> results;
  {
    at::AutoGradMode with_grad(true);
    results = closure.call({});
  }
  require(results.size() == 1 && results[0].defined(), TABI_TYPE_ERROR, "the closure must give the loss, a tensor");
  optim.step();
  out = results[0];
}

void optim_zero_grad(Optim &optim, bool set_to_none) {
  std::vector<at::Tensor> dense;
  for (ParamGroup &group : optim.groups()) {
    for (at::Tensor &param : group.params) {
      at::Tensor &grad = param.mutable_grad();
      if (!grad.defined())
        continue;
      if (set_to_none) {
        grad.reset();
        continue;
      }
      if (grad.grad_fn())
        grad.detach_();
      else
        grad.set_requires_grad(false);
      if (grad.layout() == at::kStrided)
        dense.push_back(grad);
      else
        grad.zero_();
    }
  }
  if (!dense.empty())
    at::_foreach_zero_(dense);
}

}  // namespace tabi::impl
