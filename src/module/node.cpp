#include "module/node.hpp"

#include "module/parametrize.hpp"
#include "op/dict.hpp"

#include <algorithm>

namespace tabi {
namespace {

template <class Parts>
auto find_part(Parts &parts, std::string_view name) {
  return std::find_if(parts.begin(), parts.end(), [&](const auto &part) { return part.name == name; });
}

template <class Parts>
bool has_part(const Parts &parts, std::string_view name) {
  return find_part(parts, name) != parts.end();
}

}  // namespace

Node::~Node() = default;

void Node::check_name(std::string_view name, const char *kind) const {
  require(!name.empty() && name.find('.') == std::string_view::npos, TABI_INVALID_ARGUMENT, "'path' must name a ", kind,
          ", got ", in_quotes(name));
  const char *taken = has_part(parameters_, name) ? "parameter"
                      : has_part(buffers_, name)  ? "buffer"
                      : has_part(children_, name) ? "child"
                                                  : nullptr;
  require(!taken || taken == std::string_view(kind), TABI_INVALID_ARGUMENT, in_quotes(name), " is a ", taken,
          " already of ", in_quotes(type_));
}

void Node::set_parameter(std::string_view name, at::Tensor tensor) {
  check_name(name, "parameter");
  if (const Parameter *known = find_parameter(name); known && known->is_derived) {
    assign_derived(*this, name, tensor);
    return;
  }
  require(!tensor.defined() || tensor.is_leaf(), TABI_INVALID_ARGUMENT,
          "'tensor' must be a leaf of the graph to be a parameter; detach it first");
  auto at = find_part(parameters_, name);
  if (at == parameters_.end()) {
    require(takes_tensors(), TABI_KEY_ERROR, "the layer ", in_quotes(type_), " has no parameter ", in_quotes(name));
    add_parameter(std::string(name), std::move(tensor));
    at = parameters_.end() - 1;
  } else {
    at->tensor = std::move(tensor);
  }
  on_parameter(static_cast<size_t>(at - parameters_.begin()));
}

void Node::set_buffer(std::string_view name, at::Tensor tensor, bool is_persistent) {
  check_name(name, "buffer");
  auto at = find_part(buffers_, name);
  if (at == buffers_.end()) {
    require(takes_tensors(), TABI_KEY_ERROR, "the layer ", in_quotes(type_), " has no buffer ", in_quotes(name));
    add_buffer(std::string(name), std::move(tensor), is_persistent);
    at = buffers_.end() - 1;
  } else {
    at->tensor = std::move(tensor);
    at->is_persistent = is_persistent;
  }
  on_buffer(static_cast<size_t>(at - buffers_.begin()));
}

void Node::set_child(std::string_view name, NodePtr node) {
  check_name(name, "child");
  auto at = find_part(children_, name);
  if (at == children_.end()) {
    require(takes_children(), TABI_INVALID_ARGUMENT, "the layer ", in_quotes(type_), " takes no children");
    add_child(std::string(name), std::move(node));
    at = children_.end() - 1;
  } else {
    at->node = std::move(node);
  }
  on_child(static_cast<size_t>(at - children_.begin()));
}

void Node::remove_child(std::string_view name) {
  const auto at = find_part(children_, name);
  require(at != children_.end(), TABI_KEY_ERROR, "the module ", in_quotes(type_), " has no child ", in_quotes(name));
  require(takes_children(), TABI_INVALID_ARGUMENT, "the layer ", in_quotes(type_), " cannot be without its ",
          in_quotes(name));
  children_.erase(at);
}

const Node::Parameter *Node::find_parameter(std::string_view name) const {
  const auto at = find_part(parameters_, name);
  return at == parameters_.end() ? nullptr : &*at;
}

const at::Tensor *Node::find_tensor(std::string_view name) const {
  if (const auto at = find_part(parameters_, name); at != parameters_.end())
    return &at->tensor;
  const auto at = find_part(buffers_, name);
  return at == buffers_.end() ? nullptr : &at->tensor;
}

const NodePtr *Node::find_child(std::string_view name) const {
  const auto at = find_part(children_, name);
  return at == children_.end() ? nullptr : &at->node;
}

void Node::train(bool on) {
  is_training_ = on;
  on_train();
  for (const Child &child : children_)
    child.node->train(on);
}

void Node::data_moved() {
  for (size_t i = 0; i < parameters_.size(); i++)
    on_parameter(i);
  for (size_t i = 0; i < buffers_.size(); i++)
    on_buffer(i);
}

void Node::copy_parts(const Node &from) {
  parameters_ = from.parameters_;
  buffers_ = from.buffers_;
  children_ = from.children_;
  has_derived_ = from.has_derived_;
  // The last value's graph is the other's.
  for (Parameter &parameter : parameters_)
    if (parameter.is_derived)
      parameter.tensor = parameter.tensor.detach();
  is_training_ = from.is_training_;
}

Given given_of(c10::IValue value) {
  if (value.isTensor())
    return {value.toTensor().defined() ? TABI_TAG_TENSOR : TABI_TAG_NONE, std::move(value)};
  const int32_t tag = value.isNone()            ? TABI_TAG_NONE
                      : value.isBool()          ? TABI_TAG_BOOL
                      : value.isInt()           ? TABI_TAG_INT
                      : value.isDouble()        ? TABI_TAG_DOUBLE
                      : value.isComplexDouble() ? TABI_TAG_COMPLEX
                      : value.isString()        ? TABI_TAG_STRING
                      : value.isDevice()        ? TABI_TAG_DEVICE
                      : value.isGenerator()     ? TABI_TAG_GENERATOR
                      : value.isTensorList()    ? TABI_TAG_TENSOR_LIST
                      : value.isIntList()       ? TABI_TAG_INT_LIST
                      : value.isGenericDict()   ? TABI_TAG_TREE
                                                : TABI_TAG_VALUE_LIST;
  return {tag, value.isTuple() ? list_of_tuple(value) : std::move(value)};
}

}  // namespace tabi
