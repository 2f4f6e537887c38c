// tabi_module_…: making, composing, running.
#include "checkpoint/paths.hpp"
#include "core/device.hpp"
#include "core/value.hpp"
#include "impl_module.hpp"
#include "module/container.hpp"
#include "module/layer.hpp"
#include "module/walk.hpp"
#include "op/dict.hpp"

#include <set>
#include <unordered_set>

namespace tabi {
namespace {

void move(Node &root, const at::TensorOptions &to, std::optional<at::ScalarType> dtype, bool non_blocking) {
  at::NoGradGuard no_grad;
  auto moved = [&](const at::Tensor &tensor) {
    at::TensorOptions options = to;
    // As in Python: a dtype is for what is floating point or complex; counters stay what they are.
    if (dtype && (tensor.is_floating_point() || tensor.is_complex()))
      options = options.dtype(*dtype);
    return tensor.to(options, non_blocking);
  };
  for_each_tensor(root, [&](const std::string &, const at::Tensor &tensor, bool is_parameter) {
    if (!tensor.defined())
      return;
    at::Tensor grad = is_parameter ? tensor.grad() : at::Tensor();
    if (grad.defined())
      tensor.mutable_grad().reset();
    tensor.set_data(moved(tensor));
    if (grad.defined())
      tensor.mutable_grad() = moved(grad);
  });
  for_each_node(root, [](Node &node) { node.data_moved(); });
}

// An option as Python's module has it as an attribute; one that is a module is a child instead.
Item layer_option(const c10::IValue &value) {
  if (value.isCapsule())
    return None();
  if (!value.isList())
    return item_of(value);
  TreePtr tuple = make_tree(TABI_TREE_TUPLE);
  for (const c10::IValue &item : value.toListRef())
    tuple->append(layer_option(item));
  return tuple;
}

// The parameters whose paths match, an absent one not among them. As in tabi_tree_select(), what matches a module takes
// all below it.
void for_each_match(const Node &root, std::string_view pattern,
                    const std::function<void(const std::string &path, const at::Tensor &parameter)> &visit) {
  const Pattern wanted(pattern);
  const auto matches = [&](std::string_view path) {
    for (size_t end = path.find('.'); end != std::string_view::npos; end = path.find('.', end + 1))
      if (wanted.matches(path.substr(0, end)))
        return true;
    return wanted.matches(path);
  };
  for_each_tensor(root, [&](const std::string &path, const at::Tensor &tensor, bool is_parameter) {
    if (is_parameter && tensor.defined() && matches(path))
      visit(path, tensor);
  });
}

}  // namespace

namespace impl {

void module_new(std::string_view type, Names names, Values options, c10::intrusive_ptr<Module> &out) {
  const auto given = read_values("options", options);
  if (NodePtr container = make_container(type)) {
    require(given.empty(), TABI_TYPE_ERROR, type, "() takes no options; give it children");
    out = c10::make_intrusive<Module>(std::move(container));
    return;
  }
  const Row *row = row_called(type);
  require(row, TABI_NOT_IMPLEMENTED, "no layer is called ", in_quotes(type));
  out = c10::make_intrusive<Module>(make_layer(*row, names, given));
}

void module_type_count(int64_t &out) {
  out = static_cast<int64_t>(rows().size() + std::size(container_types));
}

void module_type_at(int64_t i, const char *&out_name, const char *&out_signature) {
  struct Type {
    std::string name, signature;
  };
  static const auto &types = *[] {
    auto *all = new std::vector<Type>;
    for (const Row &row : rows())
      all->push_back({row.name(), python_signature(row.signature())});
    for (const char *container : container_types)
      all->push_back({container, "()"});
    return all;
  }();
  const auto n = static_cast<int64_t>(types.size());
  require(i >= 0 && i < n, TABI_INDEX_ERROR, "'i' is ", i, ", and there are ", n, " types");
  out_name = types[static_cast<size_t>(i)].name.c_str();
  out_signature = types[static_cast<size_t>(i)].signature.c_str();
}

void module_type_methods(int64_t i, TreePtr &out) {
  const char *name, *signature;
  module_type_at(i, name, signature);
  out = make_tree(TABI_TREE_DICT);
  const Row *const row = row_called(name);
  if (!row)
    return;
  out->set(std::string("forward"), python_signature(row->forward_signature()));
  for (const Method &method : row->methods)
    out->set(method.name, python_signature(row->method_signature(method)));
}

void module_compose(std::string_view type, c10::intrusive_ptr<Module> &out) {
  require(!type.empty(), TABI_INVALID_ARGUMENT, "'type' must not be empty");
  out = c10::make_intrusive<Module>(std::make_shared<Container>(std::string(type)));
}

void module_set_child(Module &module, std::string_view path, Module *child) {
  const auto [parent, name] = parent_of(*module.node(), path);
  if (!child) {
    parent->remove_child(name);
    return;
  }
  require(!reaches(*child->node(), *parent), TABI_INVALID_ARGUMENT, "a module cannot hold itself");
  parent->set_child(name, child->node());
}

void module_set_parameter(Module &module, std::string_view path, const at::Tensor &tensor) {
  const auto [parent, name] = parent_of(*module.node(), path);
  parent->set_parameter(name, tensor);
}

void module_set_buffer(Module &module, std::string_view path, const at::Tensor &tensor) {
  const auto [parent, name] = parent_of(*module.node(), path);
  parent->set_buffer(name, tensor);
}

void module_child(Module &module, std::string_view path, c10::intrusive_ptr<Module> &out) {
  out = c10::make_intrusive<Module>(child_at(*module.node(), path));
}

void module_tensor(Module &module, std::string_view path, at::Tensor &out) {
  out = tensor_at(*module.node(), path);
}

void module_children(Module &module, TreePtr &out) {
  out = make_tree(TABI_TREE_LIST);
  for (const Node::Child &child : module.node()->children())
    out->append(child.name);
}

void module_options(Module &module, TreePtr &out) {
  out = make_tree(TABI_TREE_DICT);
  if (const auto *layer = dynamic_cast<const Layer *>(module.node().get()))
    for (size_t i = 0; i < layer->options().size(); i++)
      if (const std::string &name = layer->options().name(i); name != "device" && name != "dtype")
        out->set(name, layer_option(layer->options().shown(i)));
}

void module_type(Module &module, const char *&out) {
  out = module.node()->type().c_str();
}

void module_repr(Module &module, const char *&out) {
  out = kept(repr(*module.node()));
}

void module_extra_repr(Module &module, const char *&out) {
  out = kept(module.node()->extra_repr());
}

void module_forward(Module &module, Names names, Values args, ValueWriter &outs) {
  const auto given = read_values("args", args);
  const NodePtr node = module.node();
  for (const c10::IValue &result : node->call(names, given))
    outs.add(result);
}

void module_train(Module &module, bool on) {
  module.node()->train(on);
}

void module_is_training(Module &module, bool &out) {
  out = module.node()->is_training();
}

void module_to(Module &module, const tabi_to_options &options) {
  require(!options.copy && !options.memory_format, TABI_INVALID_ARGUMENT,
          "'options->copy' and 'options->memory_format' must be 0: a module moves in place");
  at::TensorOptions to;
  std::optional<at::ScalarType> dtype;
  if (options.device_type)
    to = to.device(make_device(options.device_type, options.device_index));
  if (options.dtype) {
    dtype = dtype_to_c10(options.dtype);
    require(at::isFloatingType(*dtype) || at::isComplexType(*dtype), TABI_TYPE_ERROR,
            "a module's dtype must be floating point or complex, not ", dtype_text(options.dtype));
  }
  move(*module.node(), to, dtype, options.non_blocking != 0);
}

void module_zero_grad(Module &module, bool set_to_none) {
  for_each_tensor(*module.node(), [&](const std::string &, const at::Tensor &tensor, bool is_parameter) {
    if (!is_parameter || !tensor.defined() || !tensor.grad().defined())
      return;
    at::Tensor &grad = tensor.mutable_grad();
    if (set_to_none)
      grad.reset();
    else
      grad = grad.detach().zero_();
  });
}

void module_set_requires_grad(Module &module, std::string_view pattern, bool requires_grad, int64_t &out_n) {
  out_n = 0;
  for_each_match(*module.node(), pattern, [&](const std::string &, const at::Tensor &parameter) {
    parameter.set_requires_grad(requires_grad);
    out_n++;
  });
}

void module_select_parameters(Module &module, std::string_view pattern, TreePtr &out) {
  out = make_tree(TABI_TREE_DICT);
  std::unordered_set<const void *> seen;
  for_each_match(*module.node(), pattern, [&](const std::string &path, const at::Tensor &parameter) {
    if (seen.insert(parameter.unsafeGetTensorImpl()).second)
      out->set(path, parameter);
  });
}

void module_clone(Module &module, c10::intrusive_ptr<Module> &out) {
  out = c10::make_intrusive<Module>(deep_copy(module.node()));
}

}  // namespace impl
}  // namespace tabi
