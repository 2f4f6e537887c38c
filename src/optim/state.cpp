// State dicts of optimisers, in the layout of Python's Optimizer.state_dict().
#include "impl_optim.hpp"

#include "op/dict.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

namespace tabi::impl {
namespace {

// An option as Python saves it: several numbers are a tuple.
Item optim_option(const c10::IValue &value) {
  if (!value.isList())
    return item_of(value);
  TreePtr tuple = make_tree(TABI_TREE_TUPLE);
  for (const c10::IValue &number : value.toListRef())
    tuple->append(item_of(number));
  return tuple;
}

// An option as Python saved it.
Given given_option(const std::string &name, const Item &item) {
  if (std::holds_alternative<None>(item))
    return {TABI_TAG_NONE, {}};
  if (auto *b = std::get_if<bool>(&item))
    return {TABI_TAG_BOOL, *b};
  if (auto *i = std::get_if<int64_t>(&item))
    return {TABI_TAG_INT, *i};
  if (auto *d = std::get_if<double>(&item))
    return {TABI_TAG_DOUBLE, *d};
  if (auto *s = std::get_if<std::string>(&item))
    return {TABI_TAG_STRING, *s};
  if (const at::Tensor tensor = tensor_in(item); tensor.defined()) {
    if (name == "lr")
      return {TABI_TAG_TENSOR, tensor.detach().clone()};
    if (tensor.numel() == 1)
      return {TABI_TAG_DOUBLE, tensor.item().toDouble()};
  }
  if (auto *tree = std::get_if<TreePtr>(&item)) {
    c10::impl::GenericList entries(c10::AnyType::get());
    for (size_t i = 0; i < (*tree)->size(); i++)
      entries.push_back(given_option(name, (*tree)->value(i)).value);
    return {TABI_TAG_VALUE_LIST, entries};
  }
  fail(TABI_VALUE_ERROR, "the option ", in_quotes(name),
       " of the state dict is neither a number nor a tuple of numbers");
}

const Tree &tree_under(const Tree &tree, const char *key, tabi_tree_kind kind) {
  const Item *item = tree.get(key);
  const auto *found = item ? std::get_if<TreePtr>(item) : nullptr;
  require(found && (*found)->kind() == kind, TABI_KEY_ERROR, "the state dict has no ", default_type(kind), " ",
          in_quotes(key));
  return **found;
}

// A copy where the parameter is, of its dtype where that is one of floating point numbers.
at::Tensor beside(const at::Tensor &param, const at::Tensor &tensor) {
  return tensor.detach().to(param.device(), param.is_floating_point() ? param.scalar_type() : tensor.scalar_type(),
                            false, true);
}

// What is remembered of a parameter, as Python's load_state_dict() takes it over.
at::Tensor adopted(const OptimOptions &options, const StateRow &row, const Item &item, const at::Tensor &param) {
  using Form = StateRow::Form;
  const at::Tensor tensor = tensor_in(item);
  if (!tensor.defined()) {
    const at::Scalar number = given_option(row.name, item).value.toScalar();
    if (row.form == Form::whole)
      return at::full({}, number, at::TensorOptions(at::kLong));
    // Before PyTorch 1.12 counts were numbers.
    return at::full({}, number, row.start(options, param, param).options());
  }
  if (row.form == Form::whole)
    return at::full({}, tensor.item(), at::TensorOptions(at::kLong));
  if (row.form == Form::step)
    return options.flag("fused") ? tensor.detach().to(param.device(), at::kFloat, false, true)
                                 : tensor.detach().clone();
  require(row.form != Form::like_param || tensor.sizes() == param.sizes(), TABI_VALUE_ERROR, "the state dict's ",
          in_quotes(row.name), " has the sizes ", tensor.sizes(), ", but its parameter has ", param.sizes());
  return beside(param, tensor);
}

// The same for what is no table of tensors: LBFGS's lists, tensors and numbers.
Item adopted(const Item &item, const at::Tensor &param) {
  if (const at::Tensor tensor = tensor_in(item); tensor.defined())
    return beside(param, tensor);
  const auto *tree = std::get_if<TreePtr>(&item);
  if (!tree)
    return item;
  TreePtr copy = make_tree((*tree)->kind());
  for (size_t i = 0; i < (*tree)->size(); i++) {
    if ((*tree)->has_keys())
      copy->set((*tree)->key(i), adopted((*tree)->value(i), param));
    else
      copy->append(adopted((*tree)->value(i), param));
  }
  return copy;
}

TreePtr state_entries(const OptimType &type, const ParamState &state) {
  if (state.tree)
    return state.tree;
  TreePtr entries = make_tree(TABI_TREE_DICT);
  for (size_t row = 0; row < state.tensors.size(); row++) {
    const at::Tensor &tensor = state.tensors[row];
    if (!tensor.defined())
      continue;
    const bool is_whole = type.states[row].form == StateRow::Form::whole;
    entries->set(std::string(type.states[row].name), is_whole ? Item(tensor.item().toLong()) : Item(tensor));
  }
  return entries;
}

TreePtr options_of(Optim &optim, const ParamGroup &group) {
  TreePtr out = make_tree(TABI_TREE_DICT);
  for (size_t i = 0; i < group.options.size(); i++)
    out->set(optim.type().signature->args[i].name, optim_option(group.options[i]));
  for (size_t i = 0; group.notes && i < group.notes->size(); i++)
    out->set(group.notes->key(i), group.notes->value(i));
  return out;
}

// A group as a state dict has it, over the parameters that are there.
ParamGroup loaded_group(Optim &optim, const ParamGroup &group, const Tree &from, const Tree &params,
                        const Tree &states) {
  const OptimType &type = optim.type();
  ParamGroup loaded{group.params, {}, group.options, make_tree(TABI_TREE_DICT), false};
  const OptimOptions options = optim.options(loaded);
  for (size_t i = 0; i < from.size(); i++) {
    const auto *name = std::get_if<std::string>(&from.key(i));
    if (!name || *name == "params")
      continue;
    const auto at = options.find(*name);
    if (!at)
      loaded.notes->set(*name, from.value(i));
    else if (*name == "capturable")
      loaded.options[*at] = false;  // computed alike, if not within a graph
    else if (*name != "decoupled_weight_decay" || type.name() != "AdamW")
      loaded.options[*at] = option_value(*type.signature, *at, given_option(*name, from.value(i)));
  }
  if (const Item *names = group.notes ? group.notes->get("param_names") : nullptr;
      names && !loaded.notes->get("param_names"))
    loaded.notes->set(std::string("param_names"), *names);
  OptimOptions checked = options;
  type.check(checked, {});

  loaded.states.resize(params.size());
  for (size_t i = 0; i < params.size(); i++) {
    const Item *entry = states.find(params.value(i));
    const auto *entries = entry ? std::get_if<TreePtr>(entry) : nullptr;
    if (!entries || (*entries)->size() == 0)
      continue;
    if (!type.step) {
      loaded.states[i].tree = std::get<TreePtr>(adopted(*entry, group.params[i]));
      continue;
    }
    auto &tensors = loaded.states[i].tensors;
    tensors.resize(type.states.size());
    for (size_t row = 0; row < type.states.size(); row++)
      if (const Item *item = (*entries)->get(type.states[row].name); item && !std::holds_alternative<None>(*item))
        tensors[row] = adopted(options, type.states[row], *item, group.params[i]);
  }
  return loaded;
}

}  // namespace

void optim_options(Optim &optim, int64_t group, TreePtr &out) {
  out = options_of(optim, optim.group_at(group));
}

void optim_state_dict(Optim &optim, TreePtr &out) {
  TreePtr states = make_tree(TABI_TREE_DICT), groups = make_tree(TABI_TREE_LIST);
  int64_t index = 0;
  for (const ParamGroup &group : optim.groups()) {
    TreePtr one = options_of(optim, group), params = make_tree(TABI_TREE_LIST);
    for (const ParamState &state : group.states) {
      if (TreePtr entries = state_entries(optim.type(), state); entries->size() > 0)
        states->set(index, entries);
      params->append(index++);
    }
    one->set(std::string("params"), params);
    groups->append(one);
  }
  out = make_tree(TABI_TREE_DICT);
  out->set(std::string("state"), states);
  out->set(std::string("param_groups"), groups);
}

void optim_load_state_dict(Optim &optim, Tree &state) {
  require(state.kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "'state' must be a dict, not a ", state.type());
  const Tree &states = tree_under(state, "state", TABI_TREE_DICT);
  const Tree &groups = tree_under(state, "param_groups", TABI_TREE_LIST);
  require(groups.size() == optim.groups().size(), TABI_VALUE_ERROR,
          "loaded state dict has a different number of parameter groups: it has ", groups.size(), ", the optimiser ",
          optim.groups().size());

  at::NoGradGuard no_grad;
  std::vector<ParamGroup> loaded;
  for (size_t g = 0; g < groups.size(); g++) {
    const ParamGroup &group = optim.groups()[g];
    const auto *from = std::get_if<TreePtr>(&groups.value(g));
    require(from && (*from)->kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "parameter group ", g,
            " of the state dict is no dict");
    const Tree &params = tree_under(**from, "params", TABI_TREE_LIST);
    require(params.size() == group.params.size(), TABI_VALUE_ERROR,
            "loaded state dict contains a parameter group that doesn't match the size of optimizer's group: group ", g,
            " of the state dict has ", params.size(), " parameters, the optimiser's has ", group.params.size());
    loaded.push_back(loaded_group(optim, group, **from, params, states));
  }
  optim.groups() = std::move(loaded);
}

}  // namespace tabi::impl
