#include "exported/program.hpp"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>

namespace tabi::exported {
namespace {

constexpr const char *why_no_training =
    "the program was decomposed to ATen's core operators (run_decompositions()), whose gradients are not those of the "
    "model; export it with torch.export.export() alone to train it";

// Results as they are; going back through them is refused.
class Refusal : public torch::autograd::Function<Refusal> {
 public:
  static torch::autograd::variable_list forward(torch::autograd::AutogradContext *, at::TensorList results,
                                                const at::Tensor &) {
    return results.vec();
  }
  static torch::autograd::variable_list backward(torch::autograd::AutogradContext *, torch::autograd::variable_list) {
    fail(TABI_NOT_IMPLEMENTED, why_no_training);
  }
};

void refuse_gradients(std::vector<c10::IValue> &results, const at::Tensor &differentiable) {
  std::vector<at::Tensor> tensors;
  std::vector<size_t> places;
  for (size_t i = 0; i < results.size(); i++)
    if (results[i].isTensor() && (results[i].toTensor().is_floating_point() || results[i].toTensor().is_complex())) {
      tensors.push_back(results[i].toTensor());
      places.push_back(i);
    }
  if (tensors.empty())
    return;
  const auto refused = Refusal::apply(at::TensorList(tensors), differentiable);
  for (size_t i = 0; i < places.size(); i++)
    results[places[i]] = refused[i];
}

}  // namespace

NodePtr Part::shallow_copy() const {
  auto copy = std::make_shared<Part>(type());
  copy->copy_parts(*this);
  return copy;
}

Results Part::forward(Names, Givens) {
  fail(TABI_NOT_IMPLEMENTED, "a part of an exported program holds its tensors alone; call the program");
}

NodePtr Program::shallow_copy() const {
  auto copy = std::make_shared<Program>(image_);
  copy->copy_parts(*this);
  return copy;
}

void Program::on_train() {
  if (!is_training())
    return;
  const char *why =
      image_->is_aten ? why_no_training
      : image_->findings.evaluates && !image_->findings.trains
          ? "the program was exported in evaluation mode, and what it does in training is lost; export it "
            "from a model in training mode, or train it as it is, without train()"
          : nullptr;
  if (!why)
    return;
  train(false);
  fail(TABI_NOT_IMPLEMENTED, why);
}

Program::Nodes Program::find_holders() const {
  Nodes nodes;
  nodes.push_back(const_cast<Program *>(this));
  for (size_t i = 1; i < image_->holders.size(); i++) {
    const Holder &holder = image_->holders[i];
    const Node &parent = *nodes[holder.parent];
    const auto &children = parent.children();
    const NodePtr *child = holder.index < children.size() && children[holder.index].name == holder.name
                               ? &children[holder.index].node
                               : parent.find_child(holder.name);
    require(child, TABI_KEY_ERROR, "the program's part ", in_quotes(holder.name), " is gone");
    nodes.push_back(child->get());
  }
  return nodes;
}

const at::Tensor &Program::find(const Nodes &nodes, const Place &place) {
  const Node &node = *nodes[place.holder];
  if (place.is_parameter) {
    if (place.index < node.parameters().size() && node.parameters()[place.index].name == place.name) [[likely]]
      return node.parameters()[place.index].tensor;
  } else if (place.index < node.buffers().size() && node.buffers()[place.index].name == place.name) [[likely]] {
    return node.buffers()[place.index].tensor;
  }
  const at::Tensor *tensor = node.find_tensor(place.name);
  require(tensor, TABI_KEY_ERROR, "the program's tensor ", in_quotes(place.name), " is gone");
  return *tensor;
}

at::Tensor Program::tensor_at(const Place &place) const {
  return find(find_holders(), place);
}

std::vector<c10::IValue> Program::bind(Names names, Givens args) const {
  const Image &image = *image_;
  const size_t n = image.names.size(), by_position = image.in.children[0].children.size();
  std::vector<const c10::IValue *> given(n);
  for (size_t i = 0; i < args.size(); i++) {
    if (args[i].tag == TABI_TAG_UNSET)
      continue;
    size_t at = i;
    if (i < names.size() && names[i].data()) {
      at = static_cast<size_t>(std::find(image.names.begin(), image.names.end(), names[i]) - image.names.begin());
      require(at < n, TABI_TYPE_ERROR, "the program has no input ", in_quotes(names[i]));
    }
    require(at < n, TABI_TYPE_ERROR, "the program takes ", n, n == 1 ? " input" : " inputs", ", not ", args.size());
    require(!given[at], TABI_TYPE_ERROR, "the program's input ", in_quotes(image.names[at]), " is given twice");
    given[at] = &args[i].value;
  }
  std::vector<c10::IValue> leaves;
  leaves.reserve(image.in.leaves);
  for (size_t i = 0; i < n; i++) {
    const Spec &spec =
        i < by_position ? image.in.children[0].children[i] : image.in.children[1].children[i - by_position];
    // What is always the same need not be said.
    const bool is_known = !given[i] && spec.kind == Spec::Kind::leaf && image.guards.is_constant(leaves.size());
    require(given[i] || is_known, TABI_TYPE_ERROR, "the program misses its input ", in_quotes(image.names[i]));
    if (is_known)
      leaves.push_back(image.guards.constant(leaves.size()));
    else
      flatten(spec, *given[i], image.names[i], leaves);
  }
  return leaves;
}

Results Program::forward(Names names, Givens args) {
  const Image &image = *image_;
  const std::vector<c10::IValue> leaves = bind(names, args);
  image.guards.check(leaves);
  const Nodes nodes = find_holders();

  Run run{!is_training() && image.findings.trains, image.findings.main_device};
  bool has_device = false;
  at::Tensor differentiable;
  const auto look_at = [&](const at::Tensor &tensor) {
    if (!has_device) {
      run.device = tensor.device();
      has_device = true;
    }
    if (image.is_aten && !differentiable.defined() && tensor.requires_grad())
      differentiable = tensor;
  };
  Slots slots(image.code->slots);
  for (size_t i = 0; i < image.origins.size(); i++) {
    const Image::Origin &origin = image.origins[i];
    const int32_t slot = image.code->inputs[i];
    if (origin.place >= 0) {
      const at::Tensor &tensor = find(nodes, image.places[static_cast<size_t>(origin.place)]);
      if (tensor.defined())
        look_at(tensor);
      if (slot >= 0)
        slots[static_cast<size_t>(slot)] = tensor;
    } else if (origin.leaf >= 0) {
      const c10::IValue &value = leaves[static_cast<size_t>(origin.leaf)];
      if (value.isTensor())
        look_at(value.toTensor());
      if (slot >= 0)
        slots[static_cast<size_t>(slot)] = value;
    }
  }
  if (image.is_aten) {
    if (!at::GradMode::is_enabled())
      differentiable.reset();
    const at::NoGradGuard no_grad;
    execute(*image.code, run, slots);
  } else {
    execute(*image.code, run, slots);
  }
  std::vector<c10::IValue> outputs;
  outputs.reserve(image.code->outputs.size());
  for (const Source &source : image.code->outputs)
    outputs.push_back(value_of(source, slots));
  return finish(nodes, outputs, leaves, differentiable);
}

// Writes back what the program changes, and puts together what it returns.
Results Program::finish(const Nodes &nodes, std::vector<c10::IValue> &outputs, const std::vector<c10::IValue> &leaves,
                        const at::Tensor &differentiable) const {
  const Image &image = *image_;
  std::vector<c10::IValue> results;
  for (size_t i = 0; i < outputs.size(); i++) {
    const Image::Goal &goal = image.goals[i];
    if (goal.kind == Image::Goal::Kind::result) {
      results.push_back(std::move(outputs[i]));
      continue;
    }
    if (goal.kind == Image::Goal::Kind::none)
      continue;
    const at::Tensor &changed =
        goal.kind == Image::Goal::Kind::place ? find(nodes, image.places[goal.index]) : leaves[goal.index].toTensor();
    const at::Tensor &value = outputs[i].toTensor();
    if (changed.is_same(value))
      continue;
    if (image.is_aten || goal.kind == Image::Goal::Kind::leaf || image.places[goal.index].is_parameter) {
      const at::NoGradGuard no_grad;
      changed.copy_(value);
      continue;
    }
    // A copy in place would change what the graph of gradients has kept.
    const Place &place = image.places[goal.index];
    Node &node = *nodes[place.holder];
    const auto &buffers = node.buffers();
    const bool persists = place.index >= buffers.size() || buffers[place.index].is_persistent;
    node.set_buffer(place.name, value, persists);
  }
  if (differentiable.defined())
    refuse_gradients(results, differentiable);
  size_t at = 0;
  Results out;
  if (image.out.kind == Spec::Kind::sequence)
    for (const Spec &child : image.out.children)
      out.push_back(unflatten(child, results, at));
  else
    out.push_back(unflatten(image.out, results, at));
  return out;
}

}  // namespace tabi::exported
