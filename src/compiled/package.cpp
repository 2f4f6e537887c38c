#include "compiled/package.hpp"

#include "checkpoint/zip.hpp"
#include "exported/pytree.hpp"
#include "module/container.hpp"

#include <ATen/core/Dict.h>
#include <torch/csrc/inductor/aoti_package/model_package_loader.h>

#include <map>

namespace tabi {
namespace {

using PackageLoader = torch::inductor::AOTIModelPackageLoader;

// The constants of a part of the model, by their names.
class Constants final : public Node {
 public:
  Constants() : Node("Constants") {}

  void place(const std::string &name, const at::Tensor &tensor) {
    const size_t dot = name.find('.');
    if (dot == std::string::npos) {
      own_.push_back(tensor);
      return add_buffer(name, tensor);
    }
    const std::string first = name.substr(0, dot);
    const NodePtr *child = find_child(first);
    if (!child) {
      add_child(first, std::make_shared<Constants>());
      child = &children().back().node;
    }
    static_cast<Constants &>(**child).place(name.substr(dot + 1), tensor);
  }

  NodePtr shallow_copy() const override { refuse_copy(); }

  [[noreturn]] static void refuse_copy() {
    fail(TABI_NOT_IMPLEMENTED, "a package of AOTInductor cannot be copied; load it again");
  }

 protected:
  Results forward(Names, Givens) override {
    fail(TABI_NOT_IMPLEMENTED, "this is a part of a package of AOTInductor, which runs as a whole");
  }

  // The compiled code reads where its own constants are.
  void on_buffer(size_t i) override {
    const at::NoGradGuard no_grad;
    const at::Tensor &given = buffers()[i].tensor, &own = own_[i];
    require(given.defined() && given.sizes() == own.sizes(), TABI_VALUE_ERROR, "the constant ",
            in_quotes(buffers()[i].name), " of a package of AOTInductor has the sizes ", own.sizes(),
            ", which were compiled into it");
    if (!given.is_same(own))
      at::Tensor(own).copy_(given);
  }

 private:
  std::vector<at::Tensor> own_;
};

class Compiled final : public Node {
 public:
  Compiled(const std::string &path, c10::Device device, const std::string &name)
      : Node("AOTInductor"),
        loader_(std::make_shared<PackageLoader>(path, name, false, 1, device.index())),
        metadata_(loader_->get_metadata()) {
    const std::vector<std::string> specs = loader_->get_call_spec();
    require(specs.size() == 2, TABI_CORRUPT_FILE, "the package does not say how its inputs and outputs are nested");
    in_ = exported::read_spec(specs[0]);
    out_ = exported::read_spec(specs[1]);
    const bool is_call = in_.kind == exported::Spec::Kind::sequence && in_.children.size() == 2 &&
                         in_.children[1].kind == exported::Spec::Kind::dict;
    require(is_call, TABI_CORRUPT_FILE, "the package's inputs are no tuple of arguments and dict of keywords");
    // Sorted, so that listings do not depend on a hash.
    std::map<std::string, at::Tensor> sorted;
    for (const auto &[fqn, tensor] : loader_->get_runner()->extract_constants_map(false))
      sorted.emplace(fqn, tensor);
    auto constants = std::make_shared<Constants>();
    for (const auto &[fqn, tensor] : sorted)
      constants->place(fqn, tensor);
    for (const Buffer &each : constants->buffers())
      add_buffer(each.name, each.tensor);
    for (const Child &each : constants->children())
      add_child(each.name, each.node);
    top_ = std::move(constants);
    set_mode(false);
  }

  const std::unordered_map<std::string, std::string> &metadata() const { return metadata_; }
  NodePtr shallow_copy() const override { Constants::refuse_copy(); }

 protected:
  Results forward(Names names, Givens args) override {
    std::vector<c10::IValue> positional, leaves;
    c10::impl::GenericDict keywords(c10::AnyType::get(), c10::AnyType::get());
    for (size_t i = 0; i < args.size(); i++) {
      const std::string_view name = i < names.size() ? names[i] : "";
      if (!name.empty())
        keywords.insert_or_assign(std::string(name), args[i].value);
      else
        positional.push_back(args[i].value);
    }
    const c10::IValue call =
        c10::ivalue::Tuple::create({c10::ivalue::Tuple::create(std::move(positional)), c10::IValue(keywords)});
    exported::flatten(in_, call, "", leaves);
    std::vector<at::Tensor> inputs;
    // As in Python: what is no tensor was compiled into the program.
    for (c10::IValue &leaf : leaves)
      if (leaf.isTensor())
        inputs.push_back(leaf.toTensor());
    std::vector<c10::IValue> outputs;
    for (at::Tensor &tensor : loader_->boxed_run(std::move(inputs)))
      outputs.emplace_back(std::move(tensor));
    require(outputs.size() == out_.leaves, TABI_RUNTIME_ERROR, "the package gave ", outputs.size(),
            " outputs, of which it promised ", out_.leaves);
    size_t at = 0;
    const c10::IValue result = exported::unflatten(out_, outputs, at);
    if (!result.isTuple())
      return {result};
    const auto &parts = result.toTupleRef().elements();
    return Results(parts.begin(), parts.end());
  }

  void on_buffer(size_t i) override { top_->set_buffer(buffers()[i].name, buffers()[i].tensor); }

  void on_train() override {
    require(!is_training(), TABI_NOT_IMPLEMENTED,
            "a package of AOTInductor was compiled for inference and cannot train; export the program as .pt2");
  }

 private:
  std::shared_ptr<PackageLoader> loader_;
  std::unordered_map<std::string, std::string> metadata_;
  exported::Spec in_, out_;
  NodePtr top_;
};

}  // namespace

bool is_compiled(const ZipPtr &zip) {
  for (const ZipReader::Record &record : zip->records())
    if (record.name.find("/data/aotinductor/") != std::string_view::npos)
      return true;
  return false;
}

NodePtr load_compiled(const std::string &path, c10::Device device, const std::string &name) {
  return std::make_shared<Compiled>(path, device, name);
}

const std::unordered_map<std::string, std::string> *compiled_metadata(const Node &node) {
  const auto *compiled = dynamic_cast<const Compiled *>(&node);
  return compiled ? &compiled->metadata() : nullptr;
}

}  // namespace tabi
