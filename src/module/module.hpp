// Modules: one handle for whatever torch::nn can hold.
#pragma once

#include "checkpoint/tree.hpp"
#include "op/op.hpp"

#include <torch/nn/module.h>

#include <typeindex>

namespace tabi {

// Options of a layer by name, bound to its signature.
class Options {
 public:
  Options(const Op &signature, std::vector<c10::IValue> values) : signature_(signature), values_(std::move(values)) {}
  const c10::IValue &operator[](std::string_view name) const;
  int64_t integer(std::string_view name) const { return (*this)[name].toInt(); }
  double real(std::string_view name) const { return (*this)[name].toDouble(); }
  bool boolean(std::string_view name) const { return (*this)[name].toBool(); }
  const std::string &text(std::string_view name) const { return (*this)[name].toStringRef(); }
  std::vector<int64_t> ints(std::string_view name) const { return (*this)[name].toIntVector(); }

 private:
  const Op &signature_;
  std::vector<c10::IValue> values_;
};

using Results = c10::SmallVector<c10::IValue, 4>;

// A row of the table of layers: all that is known of one type of torch::nn.
struct Layer {
  const Op *signature;  // options, as Python's constructor has them
  const Op *forward_signature;
  std::type_index type;
  std::shared_ptr<torch::nn::Module> (*make)(const Options &);
  Results (*forward)(torch::nn::Module &, const std::vector<c10::IValue> &);
  // The C++ member behind a parameter, to be changed along with it; and what else has to follow.
  std::vector<std::pair<const char *, at::Tensor &(*)(torch::nn::Module &)>> members;
  void (*rebind)(torch::nn::Module &) = nullptr;

  const std::string &name() const { return signature->name; }
};

// All layers by name; the row of a module's type, or null for one that is no layer.
const std::vector<Layer> &layers();
const Layer *layer_of(const torch::nn::Module &module);

// A container that runs its children in turn, or one that the host composes.
class Composed : public torch::nn::Module {
 public:
  Composed(std::string type, bool is_sequential) : Module(std::move(type)), is_sequential_(is_sequential) {}
  bool is_sequential() const { return is_sequential_; }
  std::shared_ptr<torch::nn::Module> clone(const std::optional<torch::Device> &device = std::nullopt) const override;
  void pretty_print(std::ostream &stream) const override { stream << name(); }

 private:
  bool is_sequential_;
};

class Module : public Target {
 public:
  explicit Module(std::shared_ptr<torch::nn::Module> module) : module_(std::move(module)) {}
  torch::nn::Module &nn() const { return *module_; }
  const std::shared_ptr<torch::nn::Module> &shared() const { return module_; }
  const std::string &type() const;

 private:
  std::shared_ptr<torch::nn::Module> module_;
};

// The dictionary of a module's own parameters, which torch::nn does not let others change.
torch::OrderedDict<std::string, at::Tensor> &own_parameters(torch::nn::Module &module);

}  // namespace tabi
