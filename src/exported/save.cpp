// Writing a program as Python's torch.export.load reads it.
#include "checkpoint/zip.hpp"
#include "exported/exported.hpp"
#include "exported/program.hpp"
#include "exported/weights.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <unordered_map>

namespace tabi {
namespace exported {
namespace {

// A part of what was parsed to be changed.
Tree &editable(const Tree &part) {
  return const_cast<Tree &>(part);
}

class Saver {
 public:
  Saver(const Program &program, Sink &sink) : program_(program), image_(program.image()), zip_(sink) {}

  void save() {
    for (const Weight &weight : image_.weights)
      tensors_.push_back(plain(weight));
    device_ = image_.findings.main_device;
    for (const at::Tensor &tensor : tensors_)
      if (tensor.defined()) {
        const c10::Device device = tensor.device();
        // Python writes cpu and cuda:0.
        device_ = device.is_cpu() ? c10::Device(at::kCPU) : device;
        break;
      }
    write_weights(false);
    write_weights(true);
    const std::string json = edited_json();
    zip_.add(image_.folder + "models/" + image_.name + ".json", json.data(), json.size());
    for (const auto &[name, data] : image_.records)
      zip_.add(name, data.data(), data.size());
    zip_.finish();
  }

 private:
  at::Tensor plain(const Weight &weight) const {
    const at::Tensor tensor = program_.tensor_at(image_.places[weight.place]);
    require(tensor.defined() && tensor.layout() == at::kStrided && !tensor.is_quantized() && !tensor.is_nested() &&
                !tensor.is_meta(),
            TABI_NOT_IMPLEMENTED, in_quotes(weight.fqn), " is no plain dense tensor, and programs hold nothing else");
    if (!tensor.is_conj() && !tensor.is_neg())
      return tensor;
    return tensor.detach().resolve_conj().resolve_neg().requires_grad_(tensor.requires_grad());
  }

  // A storage is written once, whole, as what shares it in memory shares it in the file.
  void write_weights(bool is_constant) {
    std::unordered_map<const void *, std::string> written;
    const TreePtr config = make_tree(TABI_TREE_DICT);
    for (size_t i = 0; i < tensors_.size(); i++) {
      if (image_.weights[i].is_constant != is_constant)
        continue;
      const at::Tensor &tensor = tensors_[i];
      const auto [at, fresh] = written.try_emplace(tensor.storage().unsafeGetStorageImpl(), "");
      if (fresh) {
        at->second = record_prefix(is_constant) + std::to_string(written.size() - 1);
        const at::Tensor bytes =
            at::empty({0}, at::TensorOptions(at::kByte).device(tensor.device())).set_(tensor.storage()).cpu();
        zip_.add(image_.folder + weights_folder(is_constant) + at->second, bytes.const_data_ptr(),
                 static_cast<uint64_t>(bytes.numel()));
      }
      const TreePtr entry = make_tree(TABI_TREE_DICT);
      entry->set(std::string("path_name"), at->second);
      entry->set(std::string("is_param"), image_.places[image_.weights[i].place].is_parameter);
      entry->set(std::string("use_pickle"), false);
      entry->set(std::string("tensor_meta"), describe(tensor, device_));
      config->set(image_.weights[i].fqn, entry);
    }
    const TreePtr table = make_tree(TABI_TREE_DICT);
    table->set(std::string("config"), config);
    const std::string text = json_of(table);
    const std::string name = table_name(image_.folder, image_.name, is_constant);
    zip_.add(name, text.data(), text.size());
  }

  // The program's text, which stays as it is unless its weights became others or went to another device.
  std::string edited_json() {
    const bool moved = device_ != image_.findings.main_device;
    const Item root = parse_json(image_.json);
    const Tree &module = dict_at(dict_of(root, "program"), "graph_module");
    const Tree &graph = dict_at(module, "graph");
    bool changed = moved;
    if (moved)
      move(graph);
    const Tree &specs = list_at(dict_at(module, "signature"), "input_specs");
    for (size_t i = 0; i < specs.size(); i++) {
      const int32_t place = image_.origins[i].place;
      if (place < 0)
        continue;
      const auto [tag, input] = tagged(list_at(graph, "inputs").value(i), "input");
      const Tree &values = dict_at(graph, "tensor_values");
      const std::string &name = text_at(dict_of(input, tag), "name");
      const TreePtr now = describe(program_.tensor_at(image_.places[static_cast<size_t>(place)]), device_);
      const Tree &before = dict_at(values, name);
      bool differs = false;
      for (const char *key : {"dtype", "sizes", "requires_grad"})
        differs |= json_of(field(before, key)) != json_of(field(*now, key));
      if (differs)
        editable(values).set(name, now);
      changed |= differs;
    }
    return changed ? json_of(root) : image_.json;
  }

  void move_device(const Tree &holder, const char *key) {
    if (image_.findings.is_main(device_of(field(holder, key))))
      editable(holder).set(std::string(key), *describe(at::empty({0}), device_)->get("device"));
  }

  // Everything on the main device, in a graph and those inside it.
  void move(const Tree &graph) {
    const Tree &values = dict_at(graph, "tensor_values");
    for (size_t i = 0; i < values.size(); i++)
      move_device(dict_of(values.value(i), "value"), "device");
    const Tree &nodes = list_at(graph, "nodes");
    for (size_t i = 0; i < nodes.size(); i++) {
      const Tree &inputs = list_at(dict_of(nodes.value(i), "node"), "inputs");
      for (size_t k = 0; k < inputs.size(); k++) {
        const Tree &argument = dict_at(dict_of(inputs.value(k), "input"), "arg");
        if (argument.get("as_device"))
          move_device(argument, "as_device");
        if (const Item *inner = argument.get("as_graph"))
          move(dict_at(dict_of(*inner, "as_graph"), "graph"));
      }
    }
  }

  const Program &program_;
  const Image &image_;
  ZipWriter zip_;
  std::vector<at::Tensor> tensors_;
  c10::Device device_ = at::kCPU;
};

}  // namespace
}  // namespace exported

void save_exported(const Node &node, Sink &sink) {
  const auto *program = dynamic_cast<const exported::Program *>(&node);
  require(program, TABI_TYPE_ERROR, "the module ", in_quotes(node.type()),
          " is no exported program, and nothing else can be written as one");
  const at::NoGradGuard no_grad;
  exported::Saver(*program, sink).save();
}

}  // namespace tabi
