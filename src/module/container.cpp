#include "module/container.hpp"

namespace tabi {
namespace {

// What ParameterList and ParameterDict show of a tensor's type.
std::string tensor_type(const at::Tensor &tensor, bool is_list) {
  if (is_list)
    return "torch." + std::string(c10::getDtypeNames(tensor.scalar_type()).first);
  return std::string("torch.") + (tensor.is_cuda() ? "cuda." : "") + c10::toString(tensor.scalar_type()) + "Tensor";
}

std::string sizes_of(const at::Tensor &tensor) {
  std::string out;
  for (int64_t size : tensor.sizes())
    out += (out.empty() ? "" : "x") + std::to_string(size);
  return out;
}

}  // namespace

NodePtr Container::shallow_copy() const {
  auto copy = std::make_shared<Container>(type(), is_sequential_);
  copy->copy_parts(*this);
  return copy;
}

std::string Container::extra_repr() const {
  const bool is_list = type() == "ParameterList";
  if (!is_list && type() != "ParameterDict")
    return "";
  std::string out;
  auto add = [&](const std::string &name, const char *kind, const at::Tensor &tensor) {
    if (tensor.defined())
      out += c10::str(out.empty() ? "" : "\n", "  (", name, "): ", kind, " containing: [", tensor_type(tensor, is_list),
                      " of size ", sizes_of(tensor), tensor.is_cuda() ? c10::str(" (", tensor.device(), ")") : "", "]");
  };
  for (const Parameter &parameter : parameters())
    add(parameter.name, "Parameter", parameter.tensor);
  for (const Buffer &buffer : buffers())
    add(buffer.name, "Tensor", buffer.tensor);
  return out;
}

Results Container::forward(Names names, Givens args) {
  require(is_sequential_, TABI_NOT_IMPLEMENTED, "the module ", in_quotes(type()),
          " is composed by the host, which runs it by running its children");
  if (children().empty()) {
    Results results;
    for (const Given &given : args)
      results.push_back(given.value);
    return results;
  }
  Results results = children()[0].node->call(names, args);
  c10::SmallVector<Given, 4> current;
  for (size_t i = 1; i < children().size(); i++) {
    current.clear();
    for (c10::IValue &value : results)
      current.push_back(given_of(std::move(value)));
    results = children()[i].node->call({}, current);
  }
  return results;
}

NodePtr make_container(std::string_view type) {
  for (const char *known : container_types)
    if (type == known)
      return std::make_shared<Container>(known, known == std::string_view("Sequential"));
  return nullptr;
}

}  // namespace tabi
