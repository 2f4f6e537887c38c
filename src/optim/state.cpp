// State dicts of optimisers, in the layout of Python's Optimizer.state_dict().
#include "impl_optim.hpp"

#include "op/dict.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

namespace tabi::impl {
namespace {

// An option as Python saves it: several numbers are a tuple.
Item option_of(const c10::IValue &value) {
  if (!value.isDoubleList())
    return item_of(value);
  TreePtr tuple = make_tree(TABI_TREE_TUPLE);
  for (double number : value.toDoubleVector())
    tuple->append(number);
  return tuple;
}

// An option as Python saved it; what has no form here, such as a learning rate that is a tensor, becomes its number.
Given given_of(const std::string &name, const Item &item) {
  if (std::holds_alternative<None>(item))
    return {TABI_TAG_NONE, {}};
  if (auto *b = std::get_if<bool>(&item))
    return {TABI_TAG_BOOL, *b};
  if (auto *i = std::get_if<int64_t>(&item))
    return {TABI_TAG_INT, *i};
  if (auto *d = std::get_if<double>(&item))
    return {TABI_TAG_DOUBLE, *d};
  if (const at::Tensor tensor = tensor_in(item); tensor.defined() && tensor.numel() == 1)
    return {TABI_TAG_DOUBLE, tensor.item().toDouble()};
  if (auto *tree = std::get_if<TreePtr>(&item)) {
    c10::List<double> numbers;
    for (size_t i = 0; i < (*tree)->size(); i++)
      numbers.push_back(given_of(name, (*tree)->value(i)).value.toScalar().toDouble());
    return {TABI_TAG_DOUBLE_LIST, numbers};
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

// What is remembered of a parameter moves to where the parameter is; the count of steps keeps its dtype.
at::Tensor adopted(const std::string &name, const Item &item, const at::Tensor &param) {
  if (const at::Tensor tensor = tensor_in(item); tensor.defined()) {
    if (name == "step")
      return tensor.detach().to(param.device(), at::kFloat, false, true);
    require(tensor.sizes() == param.sizes(), TABI_VALUE_ERROR, "the state dict's ", in_quotes(name), " has the sizes ",
            tensor.sizes(), ", but its parameter has ", param.sizes());
    return tensor.detach().to(param.device(), param.scalar_type(), false, true);
  }
  const Given number = given_of(name, item);
  return at::full({}, number.value.toScalar(), at::TensorOptions(at::kFloat).device(param.device()));
}

}  // namespace

void optim_state_dict(Optim &optim, TreePtr &out) {
  TreePtr state = make_tree(TABI_TREE_DICT), groups = make_tree(TABI_TREE_LIST);
  int64_t index = 0;
  for (const ParamGroup &group : optim.groups()) {
    TreePtr one = make_tree(TABI_TREE_DICT), params = make_tree(TABI_TREE_LIST);
    for (size_t i = 0; i < group.options.size(); i++)
      one->set(optim.type().signature->args[i].name, option_of(group.options[i]));
    for (const at::Tensor &param : group.params) {
      if (const ParamState *known = optim.find_state(param)) {
        TreePtr entries = make_tree(TABI_TREE_DICT);
        for (const char *name : optim.type().state_names)
          if (auto at = known->find(name); at != known->end() && at->second.defined())
            entries->set(std::string(name), at->second);
        if (entries->size() > 0)
          state->set(index, entries);
      }
      params->append(index++);
    }
    one->set(std::string("params"), params);
    groups->append(one);
  }
  out = make_tree(TABI_TREE_DICT);
  out->set(std::string("state"), state);
  out->set(std::string("param_groups"), groups);
}

void optim_load_state_dict(Optim &optim, Tree &state) {
  require(state.kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "'state' must be a dict, not a ", state.type());
  const Tree &states = tree_under(state, "state", TABI_TREE_DICT);
  const Tree &groups = tree_under(state, "param_groups", TABI_TREE_LIST);
  require(groups.size() == optim.groups().size(), TABI_VALUE_ERROR, "the state dict has ", groups.size(),
          " parameter groups, the optimiser ", optim.groups().size());

  at::NoGradGuard no_grad;
  std::vector<std::vector<c10::IValue>> options;
  std::unordered_map<const void *, ParamState> loaded;
  for (size_t g = 0; g < groups.size(); g++) {
    const ParamGroup &group = optim.groups()[g];
    const auto *from = std::get_if<TreePtr>(&groups.value(g));
    require(from && (*from)->kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "parameter group ", g,
            " of the state dict is no dict");
    const Tree &params = tree_under(**from, "params", TABI_TREE_LIST);
    require(params.size() == group.params.size(), TABI_VALUE_ERROR, "parameter group ", g, " of the state dict has ",
            params.size(), " parameters, the optimiser's has ", group.params.size());
    ParamGroup changed{{}, group.options};
    const Op &signature = *optim.type().signature;
    for (size_t i = 0; i < signature.args.size(); i++)
      if (const Item *item = (*from)->get(signature.args[i].name))
        changed.options[i] = coerce(signature, signature.args[i], given_of(signature.args[i].name, *item));
    optim.type().check(optim, changed);
    options.push_back(std::move(changed.options));
    for (size_t i = 0; i < params.size(); i++) {
      const Item *entry = states.find(params.value(i));
      const auto *entries = entry ? std::get_if<TreePtr>(entry) : nullptr;
      if (!entries)
        continue;
      ParamState &to = loaded[group.params[i].unsafeGetTensorImpl()];
      for (const char *name : optim.type().state_names)
        if (const Item *item = (*entries)->get(name); item && !std::holds_alternative<None>(*item))
          to[name] = adopted(name, *item, group.params[i]);
    }
  }
  for (size_t g = 0; g < options.size(); g++)
    optim.groups()[g].options = std::move(options[g]);
  optim.replace_state(std::move(loaded));
}

}  // namespace tabi::impl
