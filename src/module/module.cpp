// tabi_module_…: making, composing, running.
#include "core/device.hpp"
#include "impl_module.hpp"
#include "module/walk.hpp"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>

#include <mutex>
#include <sstream>

namespace tabi {

namespace nn = torch::nn;

const c10::IValue &Options::operator[](std::string_view name) const {
  for (size_t i = 0; i < signature_.args.size(); i++)
    if (signature_.args[i].name == name)
      return values_[i];
  fail(TABI_INTERNAL, signature_.name, " has no option ", name);
}

const std::string &Module::type() const {
  const Layer *layer = layer_of(*module_);
  return layer ? layer->name() : module_->name();
}

torch::OrderedDict<std::string, at::Tensor> &own_parameters(nn::Module &module) {
  struct Access : nn::Module {
    static auto member() { return &Access::parameters_; }
  };
  return module.*Access::member();
}

std::shared_ptr<nn::Module> Composed::clone(const std::optional<torch::Device> &device) const {
  at::NoGradGuard no_grad;
  auto copy = std::make_shared<Composed>(name(), is_sequential_);
  auto copied = [&](const at::Tensor &tensor) {
    if (!tensor.defined())
      return at::Tensor();
    return device ? tensor.to(*device, tensor.scalar_type(), false, true) : tensor.clone();
  };
  for (const auto &item : parameters_)
    copy->parameters_.insert(item.key(),
                             item->defined() ? copied(*item).set_requires_grad(item->requires_grad()) : at::Tensor());
  for (const auto &item : named_buffers(false))
    copy->register_buffer(item.key(), copied(*item));
  for (const auto &child : named_children())
    copy->register_module(child.key(), child.value()->clone(device));
  copy->train(is_training());
  return copy;
}

namespace {

constexpr const char *sequential = "Sequential";

// LibTorch's layers draw weights for a copy before they get those of the original: a copy must cost no random numbers.
class KeptRandomness {
 public:
  KeptRandomness() : generator_(at::detail::getDefaultCPUGenerator()) {
    std::lock_guard lock(generator_.mutex());
    state_ = generator_.get_state();
  }
  ~KeptRandomness() {
    std::lock_guard lock(generator_.mutex());
    generator_.set_state(state_);
  }
  KeptRandomness(const KeptRandomness &) = delete;
  KeptRandomness &operator=(const KeptRandomness &) = delete;

 private:
  at::Generator generator_;
  at::Tensor state_;
};

void check_name(std::string_view name, std::string_view path) {
  require(!name.empty() && name.find('.') == std::string_view::npos, TABI_INVALID_ARGUMENT,
          "'path' must name a child, got ", in_quotes(path));
}

Results forward(nn::Module &module, Givens args);

Results forward_sequential(nn::Module &module, Givens args) {
  std::vector<Given> current(args.begin(), args.end());
  Results results;
  for (const auto &child : module.children()) {
    results = forward(*child, current);
    current.clear();
    for (const c10::IValue &value : results)
      current.push_back({value.isTensor() ? TABI_TAG_TENSOR : TABI_TAG_VALUE_LIST, value});
  }
  if (module.children().empty())
    for (const Given &given : args)
      results.push_back(given.value);
  return results;
}

Results forward(nn::Module &module, Givens args) {
  if (const Layer *layer = layer_of(module)) {
    std::vector<c10::IValue> values;
    bind_all(*layer->forward_signature, {}, args, values);
    return layer->forward(module, values);
  }
  auto *composed = dynamic_cast<Composed *>(&module);
  require(composed && composed->is_sequential(), TABI_NOT_IMPLEMENTED, "the module ", in_quotes(module.name()),
          " is composed by the host, which runs it by running its children");
  return forward_sequential(module, args);
}

void move(nn::Module &module, const at::TensorOptions &to, std::optional<at::ScalarType> dtype, bool non_blocking) {
  at::NoGradGuard no_grad;
  auto moved = [&](const at::Tensor &tensor) {
    at::TensorOptions options = to;
    // As in Python: a dtype is for what is floating point or complex; counters stay what they are.
    if (dtype && (tensor.is_floating_point() || tensor.is_complex()))
      options = options.dtype(*dtype);
    return tensor.to(options, non_blocking);
  };
  for_each_tensor(module, [&](const std::string &, at::Tensor tensor, bool is_parameter) {
    if (!tensor.defined())
      return;
    at::Tensor grad = is_parameter ? tensor.grad() : at::Tensor();
    if (grad.defined())
      tensor.mutable_grad().reset();
    tensor.set_data(moved(tensor));
    if (grad.defined())
      tensor.mutable_grad() = moved(grad);
  });
}

// Parameters that stand under several paths do so in the copy too.
void tie_as(nn::Module &from, nn::Module &to) {
  std::unordered_map<const void *, std::string> first;
  for_each_tensor(from, [&](const std::string &path, const at::Tensor &tensor, bool is_parameter) {
    if (!tensor.defined() || !is_parameter)
      return;
    auto [at, fresh] = first.try_emplace(tensor.unsafeGetTensorImpl(), path);
    if (!fresh)
      set_parameter(to, path, tensor_at(to, at->second));
  });
}

const Layer *layer_called(std::string_view type) {
  for (const Layer &layer : layers())
    if (layer.name() == type)
      return &layer;
  return nullptr;
}

}  // namespace

namespace impl {

void module_new(std::string_view type, Names names, Values options, c10::intrusive_ptr<Module> &out) {
  const auto given = read_values("options", options);
  if (type == sequential) {
    require(given.empty(), TABI_TYPE_ERROR, "Sequential() takes no options; give it children");
    out = c10::make_intrusive<Module>(std::make_shared<Composed>(sequential, true));
    return;
  }
  const Layer *layer = layer_called(type);
  require(layer, TABI_NOT_IMPLEMENTED, "no layer is called ", in_quotes(type));
  std::vector<c10::IValue> values;
  const Op &signature = bind_all(*layer->signature, names, given, values);
  const Options bound(signature, std::move(values));
  auto module = layer->make(bound);
  at::TensorOptions to;
  std::optional<at::ScalarType> dtype;
  if (!bound["device"].isNone())
    to = to.device(bound["device"].toDevice());
  if (!bound["dtype"].isNone())
    dtype = bound["dtype"].toScalarType();
  if (to.has_device() || dtype)
    move(*module, to, dtype, false);
  out = c10::make_intrusive<Module>(std::move(module));
}

void module_type_count(int64_t &out) {
  out = static_cast<int64_t>(layers().size()) + 1;
}

void module_type_at(int64_t i, const char *&out_name, const char *&out_signature) {
  const auto n = static_cast<int64_t>(layers().size());
  require(i >= 0 && i <= n, TABI_INDEX_ERROR, "'i' is ", i, ", and there are ", n + 1, " types");
  if (i == n) {
    out_name = sequential;
    out_signature = "()";
    return;
  }
  static const auto &signatures = *[] {
    auto *all = new std::vector<std::string>;
    for (const Layer &layer : layers())
      all->push_back(python_signature(*layer.signature));
    return all;
  }();
  out_name = layers()[static_cast<size_t>(i)].name().c_str();
  out_signature = signatures[static_cast<size_t>(i)].c_str();
}

void module_compose(std::string_view type, c10::intrusive_ptr<Module> &out) {
  require(!type.empty(), TABI_INVALID_ARGUMENT, "'type' must not be empty");
  out = c10::make_intrusive<Module>(std::make_shared<Composed>(std::string(type), false));
}

void module_set_child(Module &module, std::string_view path, Module &child) {
  const auto [parent, name] = parent_of(module.nn(), path);
  check_name(name, path);
  require(dynamic_cast<Composed *>(parent), TABI_INVALID_ARGUMENT, "the layer ", in_quotes(parent->name()),
          " takes no children");
  require(!reaches(child.nn(), *parent), TABI_INVALID_ARGUMENT, "a module cannot hold itself");
  require(!own_parameters(*parent).contains(name) && !parent->named_buffers(false).contains(name),
          TABI_INVALID_ARGUMENT, in_quotes(name), " is a parameter or buffer already");
  if (parent->named_children().contains(name))
    parent->replace_module(name, child.shared());
  else
    parent->register_module(name, child.shared());
}

void module_set_parameter(Module &module, std::string_view path, const at::Tensor &tensor) {
  set_parameter(module.nn(), path, tensor);
}

void module_set_buffer(Module &module, std::string_view path, const at::Tensor &tensor) {
  set_buffer(module.nn(), path, tensor);
}

void module_child(Module &module, std::string_view path, c10::intrusive_ptr<Module> &out) {
  out = c10::make_intrusive<Module>(child_at(module.shared(), path));
}

void module_tensor(Module &module, std::string_view path, at::Tensor &out) {
  out = tensor_at(module.nn(), path);
}

void module_children(Module &module, TreePtr &out) {
  out = make_tree(TABI_TREE_LIST);
  for (const auto &child : module.nn().named_children())
    out->append(child.key());
}

void module_type(Module &module, const char *&out) {
  out = module.type().c_str();
}

void module_repr(Module &module, const char *&out) {
  std::ostringstream stream;
  stream << module.nn();
  std::string text = stream.str();
  for (const auto &[cxx, python] : {std::pair("torch::nn::", ""), {"=true", "=True"}, {"=false", "=False"}})
    for (size_t at; (at = text.find(cxx)) != std::string::npos;)
      text.replace(at, std::strlen(cxx), python);
  static thread_local std::string last;
  last = std::move(text);
  out = last.c_str();
}

void module_forward(Module &module, Values args, ValueWriter &outs) {
  const auto given = read_values("args", args);
  for (const c10::IValue &result : forward(module.nn(), given))
    outs.add(result);
}

void module_train(Module &module, bool on) {
  module.nn().train(on);
}

void module_is_training(Module &module, bool &out) {
  out = module.nn().is_training();
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
  move(module.nn(), to, dtype, options.non_blocking != 0);
}

void module_zero_grad(Module &module, bool set_to_none) {
  module.nn().zero_grad(set_to_none);
}

void module_clone(Module &module, c10::intrusive_ptr<Module> &out) {
  std::shared_ptr<nn::Module> copy;
  {
    const KeptRandomness kept;
    copy = module.nn().clone();
  }
  tie_as(module.nn(), *copy);
  out = c10::make_intrusive<Module>(std::move(copy));
}

}  // namespace impl
}  // namespace tabi
