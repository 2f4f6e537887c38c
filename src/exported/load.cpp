// From an archive to a program.
#include "exported/exported.hpp"
#include "exported/program.hpp"
#include "exported/weights.hpp"

#include <algorithm>
#include <unordered_map>

namespace tabi {
namespace exported {
namespace {

constexpr uint64_t most_json = 512u << 20, most_kept = uint64_t{1} << 32;
constexpr int64_t schema_version = 8;
constexpr int64_t most_levels = 1000;  // modules are walked by recursion
constexpr std::string_view models = "models/", json = ".json";

// Records stand under one folder, whatever its name is.
std::optional<std::string> folder_of(const ZipReader &zip) {
  constexpr std::string_view inner = "/archive_format";
  for (const ZipReader::Record &record : zip.records())
    if (const size_t slash = record.name.find('/');
        slash != std::string_view::npos && record.name.substr(slash) == inner)
      return std::string(record.name.substr(0, slash + 1));
  return std::nullopt;
}

std::vector<std::string> names_in(const ZipReader &zip, const std::string &folder) {
  const std::string start = folder + std::string(models);
  std::vector<std::string> out;
  for (const ZipReader::Record &record : zip.records())
    if (record.name.size() > start.size() + json.size() && record.name.starts_with(start) &&
        record.name.ends_with(json))
      out.emplace_back(record.name.substr(start.size(), record.name.size() - start.size() - json.size()));
  return out;
}

std::string choose(const std::vector<std::string> &names, std::optional<std::string_view> wanted) {
  std::string list;
  for (const std::string &name : names)
    list += (list.empty() ? "" : ", ") + in_quotes(name);
  const std::string_view name = wanted ? *wanted : names.size() == 1 ? std::string_view(names[0]) : "model";
  require(std::find(names.begin(), names.end(), name) != names.end(), TABI_KEY_ERROR, "the file holds the programs ",
          list, ", and none called ", in_quotes(name));
  return std::string(name);
}

bool is_old(const ZipReader &zip) {
  return std::any_of(zip.records().begin(), zip.records().end(), [](const ZipReader::Record &record) {
    return record.name == "serialized_exported_program.json" ||
           record.name.ends_with("/serialized_exported_program.json");
  });
}

// The types of the model's modules by their paths, as nodes tell them: "KEY,PATH,TYPE" of each module around, with ";"
// between. They are for showing alone.
std::unordered_map<std::string, std::string> types_in(const Tree &graph) {
  std::unordered_map<std::string, std::string> out;
  const Tree &nodes = list_at(graph, "nodes");
  for (size_t i = 0; i < nodes.size(); i++) {
    const Item *metadata = field_or_null(dict_of(nodes.value(i), "node"), "metadata");
    const Item *stack = metadata ? field_or_null(dict_of(*metadata, "metadata"), "nn_module_stack") : nullptr;
    if (!stack)
      continue;
    const std::string &text = text_of(*stack, "nn_module_stack");
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find(';', at), text.size());
      const std::string_view one = std::string_view(text).substr(at, end - at);
      const size_t first = one.find(','), last = one.rfind(',');
      if (first < last && last != std::string_view::npos)
        out.try_emplace(std::string(one.substr(first + 1, last - first - 1)), one.substr(one.find_last_of(".,") + 1));
      at = end + 1;
    }
  }
  return out;
}

// Builds the children that the dotted names tell of.
class Parts {
 public:
  Parts(Program &root, Image &image, std::unordered_map<std::string, std::string> types)
      : image_(image), types_(std::move(types)) {
    image.holders.push_back({0, "", 0});
    nodes_.push_back(&root);
  }

  // The place of a new tensor.
  size_t add(const std::string &fqn, const at::Tensor &tensor, bool is_parameter, bool persists) {
    if (std::count(fqn.begin(), fqn.end(), '.') >= most_levels)
      corrupt("the program has a tensor whose name has more than ", most_levels, " parts");
    size_t at = 0, start = 0;
    for (size_t dot; (dot = fqn.find('.', start)) != std::string::npos; start = dot + 1)
      at = holder_in(at, fqn.substr(start, dot - start), fqn.substr(0, dot), fqn);
    const std::string name = fqn.substr(start);
    Part &node = *nodes_[at];
    if (name.empty() || node.find_child(name) || node.find_tensor(name))
      corrupt("the program has a tensor ", in_quotes(fqn), ", whose name is taken or none");
    Place place{at, name, is_parameter, is_parameter ? node.parameters().size() : node.buffers().size()};
    if (is_parameter)
      node.add_parameter(name, tensor);
    else
      node.add_buffer(name, tensor, persists);
    image_.places.push_back(std::move(place));
    return image_.places.size() - 1;
  }

 private:
  size_t holder_in(size_t parent, const std::string &name, const std::string &path, const std::string &fqn) {
    const std::string key = std::to_string(parent) + "." + name;
    const auto [at, fresh] = index_.try_emplace(key, nodes_.size());
    if (!fresh)
      return at->second;
    Part &node = *nodes_[parent];
    if (name.empty() || node.find_tensor(name))
      corrupt("the program has a tensor ", in_quotes(fqn), ", whose name is taken or none");
    const auto type = types_.find(path);
    auto child = std::make_shared<Part>(type == types_.end() ? "Module" : type->second);
    nodes_.push_back(child.get());
    image_.holders.push_back({parent, name, node.children().size()});
    node.add_child(name, std::move(child));
    return at->second;
  }

  Image &image_;
  std::unordered_map<std::string, std::string> types_;
  std::vector<Part *> nodes_;
  std::unordered_map<std::string, size_t> index_;
};

class Loader {
 public:
  Loader(const ZipPtr &zip, LoadingPtr loading, std::string folder, std::string name)
      : zip_(zip), loading_(std::move(loading)), folder_(std::move(folder)), name_(std::move(name)) {}

  NodePtr load() {
    std::string text = zip_->read(folder_ + std::string(models) + name_ + std::string(json), most_json);
    const Item root = parse_json(text);
    const Tree &program = dict_of(root, "program");
    const int64_t major = int_of(field(dict_at(program, "schema_version"), "major"), "major");
    require(major == schema_version, TABI_NOT_IMPLEMENTED, "the program is written in version ", major,
            " of torch.export's schema, and version ", schema_version, " is read");
    const Tree &module = dict_at(program, "graph_module");
    const Tree &graph = dict_at(module, "graph");
    check_targets(graph);
    image_ = std::make_shared<Image>(dict_at(program, "range_constraints"));
    const Tree &verifiers = list_at(program, "verifiers");
    for (size_t i = 0; i < verifiers.size(); i++)
      image_->is_aten |= text_of(verifiers.value(i), "verifier") != "TRAINING";
    read_specs(module);
    find_main_device(graph);
    auto out = std::make_shared<Program>(image_);
    add_tensors(*out, module, graph);
    image_->code = compile(graph, inputs_, image_->findings);
    read_outputs(module, graph);
    keep_records(std::move(text));
    if (image_->findings.evaluates && !image_->findings.trains)
      out->train(false);
    return out;
  }

 private:
  // How inputs and outputs are nested, and what the inputs are called.
  void read_specs(const Tree &module) {
    const Tree *signature = nullptr;
    const Tree &calls = list_at(module, "module_call_graph");
    for (size_t i = 0; i < calls.size() && !signature; i++)
      if (const Tree &call = dict_of(calls.value(i), "call"); text_at(call, "fqn").empty())
        signature = &dict_at(call, "signature");
    if (!signature)
      corrupt("the program does not say how it is called");
    Spec &in = image_->in;
    in = read_spec(text_at(*signature, "in_spec"));
    image_->out = read_spec(text_at(*signature, "out_spec"));
    if (in.children.size() != 2 || in.children[0].kind != Spec::Kind::sequence ||
        in.children[1].kind != Spec::Kind::dict)
      corrupt("the program's inputs are no tuple and a dict");
    const size_t by_position = in.children[0].children.size();
    const Item *known = field_or_null(*signature, "forward_arg_names");
    const Tree *names = known ? &list_of(*known, "forward_arg_names") : nullptr;
    for (size_t i = 0; i < by_position; i++)
      image_->names.push_back(names && i < names->size() ? text_of(names->value(i), "name")
                                                         : "args[" + std::to_string(i) + "]");
    for (const c10::IValue &key : in.children[1].keys)
      image_->names.push_back(key.isString() ? key.toStringRef() : key_text(key));
  }

  // What stands for each leaf of the inputs in messages.
  void add_paths(const Spec &spec, const std::string &path) {
    if (spec.kind == Spec::Kind::leaf)
      paths_.push_back(path);
    for (size_t i = 0; i < spec.children.size(); i++)
      add_paths(spec.children[i],
                path + (spec.kind == Spec::Kind::dict ? key_text(spec.keys[i]) : "[" + std::to_string(i) + "]"));
  }

  // The first device that is no CPU, in what the program says of its values.
  void find_main_device(const Tree &graph) {
    const Tree &values = dict_at(graph, "tensor_values");
    for (size_t i = 0; i < values.size(); i++) {
      const c10::Device device = device_of(field(dict_of(values.value(i), "value"), "device"));
      if (device.is_cpu() || device.is_meta())
        continue;
      image_->findings.main_device = device;
      return;
    }
  }

  void add_tensors(Program &out, const Tree &module, const Tree &graph) {
    std::unordered_map<std::string, Payload> payloads;
    for (Payload &payload : read_weights(zip_, loading_, folder_, name_)) {
      order_.push_back(payload.fqn);
      std::string fqn = payload.fqn;
      payloads.emplace(std::move(fqn), std::move(payload));
    }
    Parts parts(out, *image_, types_in(graph));
    const auto add = [&](const std::string &fqn, bool is_parameter, bool persists) {
      if (const auto known = places_.find(fqn); known != places_.end())
        return static_cast<int32_t>(known->second);
      const auto found = payloads.find(fqn);
      if (found == payloads.end())
        corrupt("the program's tensor ", in_quotes(fqn), " is not in the file");
      const size_t place = parts.add(fqn, found->second.tensor, is_parameter, persists);
      places_.emplace(fqn, place);
      return static_cast<int32_t>(place);
    };
    size_t next = 0;
    for (const Spec &spec : image_->in.children)
      for (const Spec &child : spec.children)
        add_paths(child, image_->names[next++]);
    const Tree &specs = list_at(dict_at(module, "signature"), "input_specs");
    const Tree &inputs = list_at(graph, "inputs");
    if (specs.size() != inputs.size())
      corrupt("the program has ", inputs.size(), " inputs and a signature of ", specs.size());
    inputs_.resize(inputs.size());
    for (size_t i = 0; i < specs.size(); i++) {
      Image::Origin &origin = image_->origins.emplace_back();
      const auto [tag, value] = tagged(specs.value(i), "input_spec");
      const Tree &spec = dict_of(value, tag);
      if (tag == "parameter") {
        origin.place = add(text_at(spec, "parameter_name"), true, true);
      } else if (tag == "buffer") {
        const std::string &fqn = text_at(spec, "buffer_name");
        origin.place = add(fqn, false, bool_of(field(spec, "persistent"), "persistent"));
        inputs_[i].counts_batches = fqn.ends_with("num_batches_tracked");
      } else if (tag == "tensor_constant") {
        origin.place = add(text_at(spec, "tensor_constant_name"), false, false);
      } else if (tag == "user_input" || tag == "constant_input") {
        const size_t leaf = image_->guards.size();
        if (leaf >= paths_.size())
          corrupt("the program has more inputs than its signature");
        const auto [kind, argument] = tagged(inputs.value(i), "input");
        if (kind == "as_tensor")
          leaves_.emplace(text_at(dict_of(argument, kind), "name"), leaf);
        image_->guards.add(paths_[leaf], inputs.value(i), graph);
        origin.leaf = static_cast<int32_t>(leaf);
      } else {
        fail(TABI_NOT_IMPLEMENTED, "the program has an input of the kind ", in_quotes(tag), ", which is not read");
      }
      if (origin.place >= 0 && tagged(inputs.value(i), "input").tag != "as_tensor")
        corrupt("the program has a weight that is no tensor");
    }
    if (image_->guards.size() != paths_.size())
      corrupt("the program has ", image_->guards.size(), " inputs and a signature of ", paths_.size());
    // What the program does not use is kept all the same.
    for (const std::string &fqn : order_) {
      const Payload &payload = payloads.at(fqn);
      const int32_t place = add(fqn, payload.is_parameter, !payload.is_constant);
      image_->weights.push_back({fqn, payload.is_constant, static_cast<size_t>(place)});
    }
  }

  size_t place_called(const std::string &fqn) const {
    const auto found = places_.find(fqn);
    if (found == places_.end())
      corrupt("the program changes ", in_quotes(fqn), ", which it has not");
    return found->second;
  }

  void read_outputs(const Tree &module, const Tree &graph) {
    const Tree &specs = list_at(dict_at(module, "signature"), "output_specs");
    if (specs.size() != list_at(graph, "outputs").size())
      corrupt("the program has ", list_at(graph, "outputs").size(), " outputs and a signature of ", specs.size());
    size_t results = 0;
    for (size_t i = 0; i < specs.size(); i++) {
      using Kind = Image::Goal::Kind;
      const auto [tag, value] = tagged(specs.value(i), "output_spec");
      const Tree &spec = dict_of(value, tag);
      const bool changes = tag == "buffer_mutation" || tag == "parameter_mutation" || tag == "user_input_mutation";
      if (changes && tagged(list_at(graph, "outputs").value(i), "output").tag != "as_tensor")
        corrupt("the program changes a tensor to what is none");
      if (tag == "buffer_mutation") {
        image_->goals.push_back({Kind::place, place_called(text_at(spec, "buffer_name"))});
      } else if (tag == "parameter_mutation") {
        image_->goals.push_back({Kind::place, place_called(text_at(spec, "parameter_name"))});
      } else if (tag == "user_input_mutation") {
        const auto leaf = leaves_.find(text_at(spec, "user_input_name"));
        if (leaf == leaves_.end())
          corrupt("the program changes an input that it has not");
        image_->goals.push_back({Kind::leaf, leaf->second});
      } else {
        require(tag == "user_output" || tag == "loss_output", TABI_NOT_IMPLEMENTED,
                "the program has an output of the kind ", in_quotes(tag), ", which is not read");
        image_->goals.push_back({});
        results++;
      }
    }
    if (image_->out.leaves != results)
      corrupt("the program has ", results, " results and a signature of ", image_->out.leaves);
  }

  // All but the weights stays for writing the program again.
  void keep_records(std::string text) {
    image_->folder = folder_;
    image_->name = name_;
    image_->json = std::move(text);
    const std::string samples = folder_ + "data/sample_inputs/", extra = folder_ + "extra/",
                      own = samples + name_ + ".pt";
    for (const ZipReader::Record &record : zip_->records()) {
      const std::string_view inner = record.name.substr(std::min(folder_.size(), record.name.size()));
      const bool is_plain = inner == "archive_format" || inner == "archive_version" || inner == "byteorder" ||
                            inner == ".data/version" || record.name == own || record.name.starts_with(extra);
      if (is_plain && record.name.starts_with(folder_))
        image_->records.emplace_back(record.name, zip_->read(record.name, most_kept));
    }
  }

  const ZipPtr &zip_;
  LoadingPtr loading_;
  std::string folder_, name_;
  std::shared_ptr<Image> image_;
  std::vector<Input> inputs_;
  std::vector<std::string> paths_, order_;
  std::unordered_map<std::string, size_t> places_, leaves_;
};

}  // namespace
}  // namespace exported

bool is_exported(const ZipPtr &zip) {
  const auto folder = exported::folder_of(*zip);
  return folder ? !exported::names_in(*zip, *folder).empty() : exported::is_old(*zip);
}

NodePtr load_exported(const ZipPtr &zip, const LoadingPtr &loading, std::optional<c10::Device> device,
                      std::optional<std::string_view> name) {
  const auto folder = exported::folder_of(*zip);
  require(folder || !exported::is_old(*zip), TABI_NOT_IMPLEMENTED,
          "the program was saved by PyTorch before 2.8; load it and save it again with a newer one");
  if (!folder)
    corrupt("the file is a zip file, but not one of torch.export: it has no archive_format");
  const std::string format = zip->read(*folder + "archive_format", 64);
  if (format != "pt2")
    corrupt("the file's archive_format is said to be ", in_quotes(format));
  if (zip->find(*folder + "archive_version")) {
    const std::string version = zip->read(*folder + "archive_version", 64);
    require(version == "0", TABI_NOT_IMPLEMENTED, "the file is a .pt2 archive of version ", in_quotes(version),
            "; version 0 is read");
  }
  const std::vector<std::string> names = exported::names_in(*zip, *folder);
  require(!names.empty(), TABI_NOT_IMPLEMENTED, "the file is a .pt2 archive without a program of torch.export");
  LoadingPtr own = loading;
  if (device) {
    auto changed = std::make_shared<Loading>();
    changed->strict = loading->strict;
    changed->mapped = loading->mapped;
    changed->lazy = loading->lazy;
    changed->dtype = loading->dtype;
    changed->device = *device;
    own = std::move(changed);
  }
  return exported::Loader(zip, std::move(own), *folder, exported::choose(names, name)).load();
}

}  // namespace tabi
