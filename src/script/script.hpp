// TorchScript: modules that torch.jit.save wrote, run by LibTorch's interpreter.
#pragma once

#include "checkpoint/sink.hpp"
#include "checkpoint/source.hpp"
#include "module/node.hpp"

#include <torch/csrc/jit/api/module.h>

#include <map>

namespace tabi {

// One module of a TorchScript program; its parameters and buffers are the program's own tensors.
class Script : public Node {
 public:
  // Modules that stand under several names are one node: `known` has those that were made.
  using Known = std::map<const void *, NodePtr>;
  Script(torch::jit::Module module, Known &known);

  const torch::jit::Module &jit() const { return module_; }

  std::vector<std::string> methods() const override;

  // Fails where the attribute's type is another.
  void set_attribute(const std::string &name, const c10::IValue &value);

  NodePtr shallow_copy() const override;

 protected:
  Results forward(Names names, Givens args) override { return run_method("forward", names, args); }
  // The parts of a tuple are results of their own.
  Results run_method(const std::string &method, Names names, Givens args) override;
  void on_parameter(size_t i) override;
  void on_buffer(size_t i) override;
  void on_child(size_t i) override;
  void on_train() override;

 private:
  explicit Script(const Script &from);

  torch::jit::Module module_;
};

// Runs what the file says: only for files that are trusted. `device` is where everything goes.
NodePtr load_script(const SourcePtr &source, c10::Device device);
void save_script(const Script &script, Sink &sink);

// For inference alone: weights become constants. Fails in training mode.
NodePtr frozen(const Script &script);

// A value as a type of TorchScript's wants it; none where it is no such value. Lists pass for tuples and tuples for
// lists, whole numbers for floats, texts for devices.
std::optional<c10::IValue> value_as(const c10::IValue &value, const c10::TypePtr &type);

}  // namespace tabi
