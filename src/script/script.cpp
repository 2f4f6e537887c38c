#include "script/script.hpp"

#include "core/error.hpp"

#include <caffe2/serialize/read_adapter_interface.h>
#include <torch/csrc/jit/serialization/export.h>
#include <torch/csrc/jit/serialization/import.h>

namespace tabi {
namespace {

// LibTorch reads the file through what checks every piece against its end.
class SourceAdapter : public caffe2::serialize::ReadAdapterInterface {
 public:
  explicit SourceAdapter(SourcePtr source) : source_(std::move(source)) {}
  size_t size() const override { return source_->size(); }
  size_t read(uint64_t at, void *to, size_t n, const char *) const override {
    const size_t there = at < source_->size() ? std::min<uint64_t>(n, source_->size() - at) : 0;
    source_->read(at, to, there);
    return there;
  }

 private:
  SourcePtr source_;
};

std::string script_type(const torch::jit::Module &module) {
  return module.type()->name() ? module.type()->name()->name() : "ScriptModule";
}

std::string shown_signature(const std::string &method, const c10::FunctionSchema &schema) {
  std::string out = method + "(";
  for (size_t i = 1; i < schema.arguments().size(); i++) {
    const c10::Argument &arg = schema.arguments()[i];
    out += (i > 1 ? ", " : "") + arg.name() + ": " + arg.type()->annotation_str();
  }
  return out + ")";
}

// The arguments after self, in their order.
std::vector<c10::IValue> bind_arguments(const std::string &method, const c10::FunctionSchema &schema, Names names,
                                        Givens args) {
  const std::vector<c10::Argument> &wanted = schema.arguments();
  std::vector<const c10::IValue *> given(wanted.size());
  size_t positional = 0;
  for (size_t i = 0; i < args.size(); i++) {
    const std::string_view name = i < names.size() ? names[i] : "";
    size_t at = 0;
    if (!name.empty()) {
      at = static_cast<size_t>(
          std::find_if(wanted.begin() + 1, wanted.end(), [&](const c10::Argument &arg) { return arg.name() == name; }) -
          wanted.begin());
      require(at < wanted.size(), TABI_TYPE_ERROR, method, "() has no argument ", in_quotes(name), "; it is ",
              shown_signature(method, schema));
    } else {
      at = ++positional;
      require(at < wanted.size(), TABI_TYPE_ERROR, method, "() takes ", wanted.size() - 1, " arguments, got ",
              args.size(), "; it is ", shown_signature(method, schema));
    }
    require(!given[at], TABI_TYPE_ERROR, method, "() got its argument ", in_quotes(wanted[at].name()), " twice");
    given[at] = &args[i].value;
  }
  std::vector<c10::IValue> out;
  for (size_t i = 1; i < wanted.size(); i++) {
    const c10::Argument &arg = wanted[i];
    if (!given[i]) {
      require(arg.default_value().has_value(), TABI_TYPE_ERROR, method, "() misses its argument ",
              in_quotes(arg.name()), "; it is ", shown_signature(method, schema));
      out.push_back(*arg.default_value());
      continue;
    }
    std::optional<c10::IValue> value = value_as(*given[i], arg.type());
    require(value.has_value(), TABI_TYPE_ERROR, method, "(): the argument ", in_quotes(arg.name()), " must be ",
            arg.type()->annotation_str(), ", not ", given[i]->type()->annotation_str());
    out.push_back(std::move(*value));
  }
  return out;
}

}  // namespace

Script::Script(torch::jit::Module module, Known &known) : Node(script_type(module)), module_(std::move(module)) {
  for (const auto &each : module_.named_parameters(false))
    add_parameter(each.name, each.value);
  for (const auto &each : module_.named_buffers(false))
    add_buffer(each.name, each.value);
  for (const auto &each : module_.named_children()) {
    NodePtr &child = known[each.value._ivalue().get()];
    if (!child)
      child = std::make_shared<Script>(each.value, known);
    add_child(each.name, child);
  }
  set_mode(module_.hasattr("training") && module_.is_training());
}

Script::Script(const Script &from) : Node(from.type()), module_(from.module_.copy()) {
  copy_parts(from);
}

NodePtr Script::shallow_copy() const {
  return NodePtr(new Script(*this));
}

std::vector<std::string> Script::methods() const {
  std::vector<std::string> names;
  for (const auto &method : module_.get_methods())
    names.push_back(method.name());
  return names;
}

Results Script::run_method(const std::string &method, Names names, Givens args) {
  const auto found = module_.find_method(method);
  if (!found)
    return Node::run_method(method, names, args);
  const c10::IValue result = (*found)(bind_arguments(method, found->function().getSchema(), names, args));
  if (!result.isTuple())
    return {result};
  const auto &parts = result.toTupleRef().elements();
  return Results(parts.begin(), parts.end());
}

void Script::set_attribute(const std::string &name, const c10::IValue &value) {
  const c10::TypePtr type = module_.type()->getAttribute(name);
  std::optional<c10::IValue> typed = value_as(value, type);
  require(typed.has_value(), TABI_TYPE_ERROR, "the attribute ", in_quotes(name), " must be ", type->annotation_str(),
          ", not ", value.type()->annotation_str());
  module_.setattr(name, std::move(*typed));
}

void Script::on_parameter(size_t i) {
  const Parameter &parameter = parameters()[i];
  require(parameter.tensor.defined(), TABI_INVALID_ARGUMENT, "the parameter ", in_quotes(parameter.name),
          " of the TorchScript module ", in_quotes(type()), " cannot go, only change");
  module_.setattr(parameter.name, parameter.tensor);
}

void Script::on_buffer(size_t i) {
  const Buffer &buffer = buffers()[i];
  require(buffer.tensor.defined(), TABI_INVALID_ARGUMENT, "the buffer ", in_quotes(buffer.name),
          " of the TorchScript module ", in_quotes(type()), " cannot go, only change");
  module_.setattr(buffer.name, buffer.tensor);
}

void Script::on_child(size_t i) {
  const auto *child = dynamic_cast<const Script *>(children()[i].node.get());
  require(child, TABI_TYPE_ERROR, "a child of a TorchScript module must be one too, and ",
          in_quotes(children()[i].name), " is ", in_quotes(children()[i].node->type()));
  module_.setattr(children()[i].name, child->jit()._ivalue());
}

void Script::on_train() {
  if (module_.hasattr("training"))
    module_.setattr("training", is_training());
}

NodePtr load_script(const SourcePtr &source, c10::Device device) {
  Script::Known known;
  return std::make_shared<Script>(torch::jit::load(std::make_shared<SourceAdapter>(source), device), known);
}

NodePtr frozen(const Script &script) {
  require(!script.is_training(), TABI_RUNTIME_ERROR, "the module ", in_quotes(script.type()),
          " is in training mode; freeze it after eval()");
  Script::Known known;
  return std::make_shared<Script>(torch::jit::freeze(script.jit()), known);
}

void save_script(const Script &script, Sink &sink) {
  const auto write = [&](const void *data, size_t size) {
    sink.write(data, size);
    return size;
  };
  torch::jit::ExportModule(script.jit(), write);
}

}  // namespace tabi
