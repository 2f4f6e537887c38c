// Parameters, buffers and state dicts of modules as trees.
#include "impl_module.hpp"
#include "module/layer.hpp"
#include "module/walk.hpp"

#include <ATen/core/grad_mode.h>

#include <map>
#include <set>

namespace tabi::impl {
namespace {

// Each tensor once, under its first path, as Python's named_parameters().
TreePtr tree_of_tensors(Module &module, bool parameters, bool recurse) {
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

// The network with published weights that a path leads into, the outermost one, and where its own names begin.
std::pair<const Row *, size_t> published_at(const Node &root, std::string_view path) {
  const Node *node = &root;
  for (size_t at = 0;;) {
    const auto *layer = dynamic_cast<const Layer *>(node);
    if (layer && !layer->row().published.empty())
      return {&layer->row(), at};
    const size_t dot = path.find('.', at);
    const NodePtr *child = dot == path.npos ? nullptr : node->find_child(path.substr(at, dot - at));
    if (!child)
      return {nullptr, 0};
    node = child->get();
    at = dot + 1;
  }
}

bool ends_with(std::string_view name, std::string_view ending) {
  return name.ends_with(ending) && (name.size() == ending.size() || name[name.size() - ending.size() - 1] == '.');
}

// Which of the module's names a published state dict's key stands for, "" for none that is loaded.
std::optional<std::string> stands_for(const Node &root, const std::string &key, const std::set<std::string> &known) {
  const auto [row, at] = published_at(root, key);
  if (!row)
    return std::nullopt;
  const std::string prefix = key.substr(0, at), base = row->base + ".";
  std::string name = key.substr(at);
  for (const auto &[ending, other] : row->published)
    if (ends_with(name, ending)) {
      if (other.empty())
        return "";
      name.replace(name.size() - ending.size(), ending.size(), other);
      break;
    }
  for (const std::string &one : {name, base + name, name.starts_with(base) ? name.substr(base.size()) : name})
    if (known.count(prefix + one))
      return prefix + one;
  return std::nullopt;
}

}  // namespace

void module_parameters(Module &module, bool recurse, TreePtr &out) {
  out = tree_of_tensors(module, true, recurse);
}

void module_buffers(Module &module, bool recurse, TreePtr &out) {
  out = tree_of_tensors(module, false, recurse);
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
  const Node &node = *module.node();
  std::vector<std::pair<std::string, at::Tensor>> tensors;
  std::set<std::string> known;
  for_each_saved(node, [&](const std::string &path, const at::Tensor &tensor) {
    if (!tensor.defined())
      return;
    tensors.emplace_back(path, tensor);
    known.insert(path);
  });
  std::vector<std::pair<at::Tensor, at::Tensor>> copies;
  std::vector<std::string> missing, unexpected, mismatched;
  std::map<std::string, const Item *> published;
  for (size_t i = 0; i < state.size(); i++) {
    const auto *key = std::get_if<std::string>(&state.key(i));
    if (key && known.count(*key))
      continue;
    const auto name = key ? stands_for(node, *key, known) : std::nullopt;
    if (!name || (!name->empty() && (state.get(*name) || !published.emplace(*name, &state.value(i)).second)))
      unexpected.push_back(key ? *key : repr(state.key(i)));
  }
  std::set<const void *> filled;
  for (const auto &[path, tensor] : tensors) {
    const Item *item = state.get(path);
    if (const auto at = published.find(path); !item && at != published.end())
      item = at->second;
    if (!item) {
      missing.push_back(path);
      continue;
    }
    const at::Tensor from = tensor_in(*item);
    require(from.defined(), TABI_TYPE_ERROR, "the state dict's ", in_quotes(path), " is no tensor");
    // A scalar may be saved as a vector of one, as PyTorch before 0.4 did.
    if (from.sizes() == tensor.sizes() || (tensor.dim() == 0 && from.dim() == 1 && from.numel() == 1)) {
      copies.emplace_back(tensor, from.view(tensor.sizes()));
      filled.insert(tensor.unsafeGetTensorImpl());
    } else {
      mismatched.push_back(
          c10::str(path, " (", from.sizes(), " in the state dict, ", tensor.sizes(), " in the module)"));
    }
  }
  // Published files have weights once that two layers share.
  const std::map<std::string, at::Tensor> by_path(tensors.begin(), tensors.end());
  std::erase_if(missing, [&](const std::string &path) {
    return published_at(node, path).first && filled.count(by_path.at(path).unsafeGetTensorImpl());
  });
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
  require(wrong.empty(), TABI_RUNTIME_ERROR, "the state dict does not fit ", node.type(), ": ", wrong);

  at::NoGradGuard no_grad;
  for (auto &[to, from] : copies)
    to.copy_(from);
  out_report = make_tree(TABI_TREE_DICT);
  out_report->set(std::string("missing"), list_of_texts(missing));
  out_report->set(std::string("unexpected"), list_of_texts(unexpected));
}

}  // namespace tabi::impl
