#include "module/walk.hpp"

namespace tabi {

namespace nn = torch::nn;

namespace {

void visit_all(nn::Module &module, const std::string &prefix, bool recurse,
               const std::function<void(const std::string &, at::Tensor, bool)> &visit) {
  for (const auto &item : own_parameters(module))
    visit(prefix + item.key(), *item, true);
  for (const auto &item : module.named_buffers(false))
    visit(prefix + item.key(), *item, false);
  if (recurse)
    for (const auto &child : module.named_children())
      visit_all(*child.value(), prefix + child.key() + ".", true, visit);
}

void check_name(const nn::Module &module, const std::string &name) {
  require(!name.empty(), TABI_INVALID_ARGUMENT, "'path' must not be empty");
  require(!module.named_children().contains(name), TABI_INVALID_ARGUMENT, in_quotes(name), " is a child of ",
          in_quotes(module.name()), " already");
}

}  // namespace

void for_each_tensor(nn::Module &module, const std::function<void(const std::string &, at::Tensor, bool)> &visit,
                     bool recurse) {
  visit_all(module, "", recurse, visit);
}

std::pair<nn::Module *, std::string> parent_of(nn::Module &module, std::string_view path) {
  nn::Module *at = &module;
  for (size_t dot; (dot = path.find('.')) != std::string_view::npos; path.remove_prefix(dot + 1)) {
    const std::string name(path.substr(0, dot));
    const auto children = at->named_children();
    const auto *child = children.find(name);
    require(child, TABI_KEY_ERROR, "the module ", in_quotes(at->name()), " has no child ", in_quotes(name));
    at = child->get();
  }
  return {at, std::string(path)};
}

std::shared_ptr<nn::Module> child_at(std::shared_ptr<nn::Module> module, std::string_view path) {
  const auto [parent, name] = parent_of(*module, path);
  const auto children = parent->named_children();
  const auto *child = children.find(name);
  if (!child) {
    std::string known;
    for (const auto &item : children)
      known += (known.empty() ? "" : ", ") + item.key();
    fail(TABI_KEY_ERROR, "the module ", in_quotes(parent->name()), " has no child ", in_quotes(name), "; it has ",
         known.empty() ? "none" : known);
  }
  return *child;
}

at::Tensor tensor_at(nn::Module &module, std::string_view path) {
  const auto [parent, name] = parent_of(module, path);
  if (const auto *tensor = own_parameters(*parent).find(name); tensor && tensor->defined())
    return *tensor;
  const auto buffers = parent->named_buffers(false);
  if (const auto *tensor = buffers.find(name); tensor && tensor->defined())
    return *tensor;
  std::string known;
  for_each_tensor(
      *parent,
      [&](const std::string &key, const at::Tensor &tensor, bool) {
        if (tensor.defined())
          known += (known.empty() ? "" : ", ") + key;
      },
      false);
  fail(TABI_KEY_ERROR, "the module ", in_quotes(parent->name()), " has no parameter or buffer ", in_quotes(name),
       "; it has ", known.empty() ? "none" : known);
}

void set_parameter(nn::Module &module, std::string_view path, const at::Tensor &tensor) {
  const auto [parent, name] = parent_of(module, path);
  check_name(*parent, name);
  require(!tensor.defined() || tensor.is_leaf(), TABI_INVALID_ARGUMENT,
          "'tensor' must be a leaf of the graph to be a parameter; detach it first");
  auto &parameters = own_parameters(*parent);
  const Layer *layer = layer_of(*parent);
  if (at::Tensor *at = parameters.find(name)) {
    *at = tensor;
  } else {
    require(!layer, TABI_KEY_ERROR, "the layer ", in_quotes(parent->name()), " has no parameter ", in_quotes(name));
    require(!parent->named_buffers(false).contains(name), TABI_INVALID_ARGUMENT, in_quotes(name),
            " is a buffer already");
    parameters.insert(name, tensor);
  }
  if (!layer)
    return;
  for (const auto &[member_name, member] : layer->members)
    if (name == member_name)
      member(*parent) = tensor;
  if (layer->rebind)
    layer->rebind(*parent);
}

void set_buffer(nn::Module &module, std::string_view path, const at::Tensor &tensor) {
  const auto [parent, name] = parent_of(module, path);
  check_name(*parent, name);
  const auto buffers = parent->named_buffers(false);
  if (const at::Tensor *at = buffers.find(name)) {
    require(at->defined() && tensor.defined(), TABI_INVALID_ARGUMENT, "the buffer ", in_quotes(name), " of ",
            in_quotes(parent->name()), " can neither appear nor go, only change");
    at->set_data(tensor.detach());
    return;
  }
  require(!layer_of(*parent), TABI_KEY_ERROR, "the layer ", in_quotes(parent->name()), " has no buffer ",
          in_quotes(name));
  require(!own_parameters(*parent).contains(name), TABI_INVALID_ARGUMENT, in_quotes(name), " is a parameter already");
  parent->register_buffer(name, tensor);
}

bool reaches(const nn::Module &from, const nn::Module &to) {
  if (&from == &to)
    return true;
  for (const auto &child : from.children())
    if (reaches(*child, to))
      return true;
  return false;
}

}  // namespace tabi
