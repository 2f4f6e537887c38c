// Parameters, buffers and state dicts of modules as trees.
#include "impl_module.hpp"
#include "module/walk.hpp"

#include <ATen/core/grad_mode.h>

#include <set>

namespace tabi::impl {
namespace {

// Each tensor once, under its first path, as Python's named_parameters().
TreePtr collect(Module &module, bool parameters, bool recurse) {
  TreePtr tree = make_tree(TABI_TREE_DICT);
  std::set<const void *> seen;
  for_each_tensor(
      *module.node(),
      [&](const std::string &path, const at::Tensor &tensor, bool is_parameter) {
        if (is_parameter == parameters && tensor.defined() && seen.insert(tensor.unsafeGetTensorImpl()).second)
          tree->set(path, tensor);
      },
      recurse);
  return tree;
}

TreePtr list_of(const std::vector<std::string> &keys) {
  TreePtr list = make_tree(TABI_TREE_LIST);
  for (const std::string &key : keys)
    list->append(key);
  return list;
}

}  // namespace

void module_parameters(Module &module, bool recurse, TreePtr &out) {
  out = collect(module, true, recurse);
}

void module_buffers(Module &module, bool recurse, TreePtr &out) {
  out = collect(module, false, recurse);
}

void module_state_dict(Module &module, TreePtr &out) {
  out = c10::make_intrusive<Tree>(TABI_TREE_DICT, "collections.OrderedDict");
  for_each_saved(*module.node(), [&](const std::string &path, const at::Tensor &tensor) {
    if (tensor.defined())
      out->set(path, tensor.detach());
  });
}

void module_load_state_dict(Module &module, Tree &state, bool strict, TreePtr &out_report) {
  require(state.kind() == TABI_TREE_DICT, TABI_TYPE_ERROR, "'state' must be a dict, not a ", state.type());
  std::vector<std::pair<at::Tensor, at::Tensor>> copies;
  std::vector<std::string> missing, unexpected, mismatched;
  std::set<std::string> known;
  for_each_saved(*module.node(), [&](const std::string &path, const at::Tensor &tensor) {
    if (!tensor.defined())
      return;
    known.insert(path);
    const Item *item = state.get(path);
    if (!item) {
      missing.push_back(path);
      return;
    }
    const at::Tensor from = tensor_in(*item);
    require(from.defined(), TABI_TYPE_ERROR, "the state dict's ", in_quotes(path), " is no tensor");
    // A scalar may be saved as a vector of one, as PyTorch before 0.4 did.
    if (from.sizes() == tensor.sizes() || (tensor.dim() == 0 && from.dim() == 1 && from.numel() == 1))
      copies.emplace_back(tensor, from.view(tensor.sizes()));
    else
      mismatched.push_back(
          c10::str(path, " (", from.sizes(), " in the state dict, ", tensor.sizes(), " in the module)"));
  });
  for (size_t i = 0; i < state.size(); i++) {
    const auto *key = std::get_if<std::string>(&state.key(i));
    if (!key || !known.count(*key))
      unexpected.push_back(key ? *key : repr(state.key(i)));
  }
  std::string wrong;
  auto add = [&](const char *what, const std::vector<std::string> &keys) {
    if (!keys.empty())
      wrong += c10::str(wrong.empty() ? "" : "; ", what, ": ", c10::Join(", ", keys));
  };
  if (strict) {
    add("missing keys", missing);
    add("unexpected keys", unexpected);
  }
  add("mismatched sizes", mismatched);
  require(wrong.empty(), TABI_RUNTIME_ERROR, "the state dict does not fit ", module.node()->type(), ": ", wrong);

  at::NoGradGuard no_grad;
  for (auto &[to, from] : copies)
    to.copy_(from);
  out_report = make_tree(TABI_TREE_DICT);
  out_report->set(std::string("missing"), list_of(missing));
  out_report->set(std::string("unexpected"), list_of(unexpected));
}

}  // namespace tabi::impl
