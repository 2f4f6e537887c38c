#include "module/parametrize.hpp"

#include "impl_module.hpp"
#include "module/container.hpp"
#include "module/layer.hpp"
#include "module/module.hpp"
#include "module/walk.hpp"

#include <algorithm>

namespace tabi {
namespace {

constexpr const char *holder = "parametrizations";

// What one parameter is computed from, and the chain of what computes it.
class ParametrizationList final : public Node {
 public:
  ParametrizationList() : Node("ParametrizationList") {}
  using Node::add_child;
  using Node::add_parameter;

  NodePtr shallow_copy() const override {
    auto copy = std::make_shared<ParametrizationList>();
    copy->copy_parts(*this);
    return copy;
  }

  // One tensor is called "original", several "original0" and so on.
  bool has_one() const { return parameters().size() == 1 && parameters()[0].name == "original"; }

  at::Tensor compute() {
    Results results = call({}, {});
    require(results.size() == 1 && results[0].isTensor(), TABI_TYPE_ERROR, "a parametrization must make one tensor");
    return std::move(results[0]).toTensor();
  }

 protected:
  Results forward(Names, Givens) override {
    std::vector<Given> given;
    for (const Parameter &original : parameters())
      given.push_back({TABI_TAG_TENSOR, original.tensor});
    Results results = children()[0].node->call({}, given);
    for (size_t i = 1; i < children().size(); i++) {
      require(results.size() == 1 && results[0].isTensor(), TABI_TYPE_ERROR, "a parametrization must make one tensor");
      results = {run_one(*children()[i].node, std::move(results[0]).toTensor())};
    }
    return results;
  }
};

using ListPtr = std::shared_ptr<ParametrizationList>;

ListPtr parametrizations_in(const Node &node, std::string_view name) {
  const NodePtr *all = node.find_child(holder);
  const NodePtr *list = all ? (*all)->find_child(name) : nullptr;
  auto found = list ? std::dynamic_pointer_cast<ParametrizationList>(*list) : nullptr;
  require(found != nullptr, TABI_KEY_ERROR, "the module ", in_quotes(node.type()), " has lost what computes its ",
          in_quotes(name));
  return found;
}

// As Python's set_(): the tensor stays, for the optimisers that have it, and takes the other's memory.
void become(const at::Tensor &tensor, const at::Tensor &value) {
  const at::NoGradGuard no_grad;
  if (!tensor.is_same(value))
    at::Tensor(tensor).set_(value);
}

std::string shown(const at::Tensor &tensor) {
  return c10::str(tensor.dtype(), tensor.sizes());
}

void check_same(const Node &parametrization, const at::Tensor &made, const at::Tensor &wanted) {
  require(made.dtype() == wanted.dtype() && made.sizes() == wanted.sizes(), TABI_VALUE_ERROR, "the parametrization ",
          in_quotes(parametrization.type()), " makes ", shown(made), " of ", shown(wanted),
          ", and must keep to the sizes and the dtype");
}

const Node::Parameter &parameter_of(const Node &node, std::string_view name) {
  const auto *layer = dynamic_cast<const Layer *>(&node);
  const auto *container = dynamic_cast<const Container *>(&node);
  require(layer || (container && !container->runs()), TABI_VALUE_ERROR, "the parameters of ", in_quotes(node.type()),
          " cannot be computed: those of layers can, and of modules that the host composed");
  const Node::Parameter *found = node.find_parameter(name);
  require(found && found->tensor.defined(), TABI_KEY_ERROR, "the module ", in_quotes(node.type()), " has no parameter ",
          in_quotes(name));
  return *found;
}

// The first one: makes what the parameter is to be computed from.
ListPtr start_list(const NodePtr &parametrization, const at::Tensor &original) {
  auto list = std::make_shared<ParametrizationList>();
  list->add_child("0", parametrization);
  const auto inverse = right_inverse(*parametrization, original);
  if (!inverse || inverse->size() == 1) {
    const at::Tensor value = inverse ? (*inverse)[0] : original;
    require(value.dtype() == original.dtype() && value.device() == original.device(), TABI_VALUE_ERROR,
            "the parametrization ", in_quotes(parametrization->type()), " would change the dtype or device");
    become(original, value);
    list->add_parameter("original", original);
  } else {
    for (size_t i = 0; i < inverse->size(); i++)
      list->add_parameter("original" + std::to_string(i),
                          (*inverse)[i].detach().set_requires_grad(original.requires_grad()));
  }
  if (!keeps_shape(*parametrization))
    check_same(*parametrization, list->compute(), original);
  return list;
}

// A further one, which takes what those before it make.
void append(ParametrizationList &list, const NodePtr &parametrization) {
  if (!keeps_shape(*parametrization)) {
    const at::Tensor before = list.compute(), after = run_one(*parametrization, before);
    check_same(*parametrization, after, before);
  }
  list.add_child(std::to_string(list.children().size()), parametrization);
}

void register_parametrization(Node &node, std::string_view name, const NodePtr &parametrization) {
  const Node::Parameter &parameter = parameter_of(node, name);
  require(node.has_derived() || !node.find_child(holder), TABI_VALUE_ERROR, "the module ", in_quotes(node.type()),
          " has a child ", in_quotes(holder), " of another kind");
  require(!reaches(*parametrization, node), TABI_VALUE_ERROR, "a module cannot compute a parameter of its own parts");
  const ListPtr known = parameter.is_derived ? parametrizations_in(node, name) : nullptr;
  const at::Tensor original = parameter.tensor;
  attach_parametrization(*parametrization, node, !known, [&] { return known ? known->compute() : original; });
  parametrization->train(node.is_training());
  if (known) {
    append(*known, parametrization);
    return;
  }
  const ListPtr list = start_list(parametrization, original);
  const NodePtr *all = node.find_child(holder);
  auto dict = all ? std::dynamic_pointer_cast<Container>(*all) : std::make_shared<Container>("ModuleDict");
  require(dict != nullptr, TABI_VALUE_ERROR, "the child ", in_quotes(holder), " of ", in_quotes(node.type()),
          " was replaced by the host");
  dict->set_child(name, list);
  node.set_parametrizations(dict);
  node.set_derived(name, true);
}

void remove_parametrizations(Node &node, std::string_view name, bool leave_parametrized) {
  const Node::Parameter *parameter = node.find_parameter(name);
  require(parameter && parameter->is_derived, TABI_VALUE_ERROR, "the parameter ", in_quotes(name), " of ",
          in_quotes(node.type()), " is not computed from others");
  const ListPtr list = parametrizations_in(node, name);
  at::Tensor own;
  if (list->has_one()) {
    own = list->parameters()[0].tensor;
    if (leave_parametrized) {
      const at::NoGradGuard no_grad;
      become(own, list->compute());
    }
  } else {
    require(leave_parametrized, TABI_VALUE_ERROR, "'leave_parametrized' must be 1: ", in_quotes(name),
            " is computed from ", list->parameters().size(), " tensors, and none of them is the original");
    const at::Tensor value = list->compute();
    own = value.detach().set_requires_grad(value.requires_grad());
  }
  const NodePtr dict = *node.find_child(holder);
  dict->remove_child(name);
  if (dict->children().empty())
    node.set_parametrizations(nullptr);
  node.set_derived(name, false);
  node.set_parameter(name, own);
}

}  // namespace

at::Tensor derived_tensor(Node &node, std::string_view name) {
  return parametrizations_in(node, name)->compute();
}

void assign_derived(Node &node, std::string_view name, const at::Tensor &value) {
  require(value.defined(), TABI_INVALID_ARGUMENT, "the parameter ", in_quotes(name), " of ", in_quotes(node.type()),
          " is computed from others, and cannot be absent");
  const at::NoGradGuard no_grad;
  const ListPtr list = parametrizations_in(node, name);
  std::vector<at::Tensor> values{value};
  for (size_t i = list->children().size(); i-- > 0;) {
    Node &parametrization = *list->children()[i].node;
    const auto inverse = right_inverse(parametrization, values[0]);
    require(inverse.has_value(), TABI_INVALID_ARGUMENT, "nothing can be assigned to ", in_quotes(name),
            ": the parametrization ", in_quotes(parametrization.type()), " has no right inverse");
    values = *inverse;
  }
  for (size_t i = 0; i < values.size(); i++) {
    const at::Tensor &original = list->parameters()[i].tensor;
    require(values[i].dtype() == original.dtype(), TABI_INVALID_ARGUMENT, "what is assigned to ", in_quotes(name),
            " must be of ", original.dtype(), ", not ", values[i].dtype());
    become(original, values[i]);
  }
}

void Node::set_derived(std::string_view name, bool is_derived) {
  int last = 0;
  for (const Parameter &parameter : parameters_)
    last = std::max(last, parameter.rank);
  has_derived_ = false;
  for (size_t i = 0; i < parameters_.size(); i++) {
    Parameter &parameter = parameters_[i];
    if (parameter.name == name) {
      parameter.is_derived = is_derived;
      if (is_derived)
        // Any tensor of the kind will do until the first use.
        parameter.tensor = parameter.tensor.detach();
      else
        parameter.rank = last + 1;
    }
    has_derived_ = has_derived_ || parameter.is_derived;
  }
}

void Node::derive() {
  for (size_t i = 0; i < parameters_.size(); i++)
    if (parameters_[i].is_derived) {
      parameters_[i].tensor = derived_tensor(*this, parameters_[i].name);
      on_parameter(i);
    }
}

void Node::set_parametrizations(NodePtr node) {
  const auto at =
      std::find_if(children_.begin(), children_.end(), [](const Child &child) { return child.name == holder; });
  if (at == children_.end())
    children_.push_back({holder, std::move(node)});
  else if (node)
    at->node = std::move(node);
  else
    children_.erase(at);
}

namespace impl {

void module_register_parametrization(Module &module, std::string_view name, Module &parametrization) {
  const auto [parent, own_name] = parent_of(*module.node(), name);
  register_parametrization(*parent, own_name, parametrization.node());
}

void module_remove_parametrizations(Module &module, std::string_view name, bool leave_parametrized) {
  const auto [parent, own_name] = parent_of(*module.node(), name);
  remove_parametrizations(*parent, own_name, leave_parametrized);
}

}  // namespace impl
}  // namespace tabi
