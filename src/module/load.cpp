// tabi_module_…: modules that files hold.
#include "checkpoint/formats.hpp"
#include "checkpoint/zip.hpp"
#include "compiled/package.hpp"
#include "core/device.hpp"
#include "exported/exported.hpp"
#include "exported/program.hpp"
#include "impl_program.hpp"
#include "module/module.hpp"
#include "module/walk.hpp"
#include "op/dict.hpp"
#include "optimize/optimized.hpp"
#include "script/script.hpp"

namespace tabi {
namespace {

void check_trust(const tabi_module_load_options &options, const char *what) {
  require(options.trusted, TABI_UNSAFE_FILE, "the file is ", what,
          ", which is code that runs with all your rights; set trusted where you trust whoever made it");
}

// `path` is empty for what is no file.
NodePtr load_node(const SourcePtr &source, const std::string &path, const tabi_module_load_options &options) {
  const c10::Device device =
      options.device_type ? make_device(options.device_type, options.device_index) : c10::Device(at::kCPU);
  const bool is_zip = source->size() >= 4 && source->read(0, 4) == "PK\3\4";
  if (is_zip) {
    const auto zip = std::make_shared<const ZipReader>(source);
    if (is_compiled(zip)) {
      check_trust(options, "a package of AOTInductor");
      require(!path.empty(), TABI_NOT_IMPLEMENTED,
              "the system loads the code of AOTInductor's packages from files alone; load it by its path");
      return load_compiled(path, device, options.name ? options.name : "model");
    }
    if (is_exported(zip)) {
      auto loading = std::make_shared<Loading>();
      loading->mapped = options.mapped != 0;
      loading->device = device;
      const auto name = options.name ? std::make_optional<std::string_view>(options.name) : std::nullopt;
      return load_exported(zip, loading, device, name);
    }
  }
  const tabi_checkpoint_format format = format_of(source).format;
  require(format == TABI_FORMAT_TORCHSCRIPT, TABI_NOT_IMPLEMENTED, "the file holds a checkpoint of the format ",
          checkpoint_format_text(format),
          ", not a module; load it with tabi_checkpoint_load(), and its tensors into a "
          "module with tabi_module_load_state_dict()");
  check_trust(options, "TorchScript");
  return load_script(source, device);
}

Script &script_of(Node &node) {
  auto *script = dynamic_cast<Script *>(&node);
  require(script, TABI_NOT_IMPLEMENTED, "the module ", in_quotes(node.type()), " is not TorchScript");
  return *script;
}

// The script that a path's last name belongs to, and that name, which must be there.
std::pair<Script *, std::string> attribute_at(Node &node, std::string_view path) {
  const auto [parent, name] = parent_of(node, path);
  Script &script = script_of(*parent);
  require(script.jit().hasattr(std::string(name)), TABI_KEY_ERROR, "the TorchScript module ", in_quotes(script.type()),
          " has no attribute ", in_quotes(name));
  return {&script, std::string(name)};
}

// What stands in the host's memory or is read by it.
NodePtr load_module_passing(const SourcePtr &source, const tabi_module_load_options &options) {
  require(!options.mapped, TABI_INVALID_ARGUMENT, "'options->mapped' must be 0: there is no file to be mapped");
  return load_node(source, "", options);
}

}  // namespace

namespace impl {

void module_load(std::string_view path, const tabi_module_load_options &options, c10::intrusive_ptr<Module> &out) {
  const at::NoGradGuard no_grad;
  try {
    const std::string file(path);
    out = c10::make_intrusive<Module>(load_node(open_file(file, options.mapped != 0), file, options));
  } catch (const Error &error) {
    if (error.status() == TABI_IO_ERROR)
      throw;
    fail(error.status(), "cannot load ", in_quotes(path), ": ", error.what());
  }
}

void module_load_bytes(Bytes data, const tabi_module_load_options &options, c10::intrusive_ptr<Module> &out) {
  const at::NoGradGuard no_grad;
  out = c10::make_intrusive<Module>(
      load_module_passing(open_memory(data.data, static_cast<uint64_t>(data.size)), options));
}

void module_load_stream(tabi_read read, void *ctx, int64_t size, const tabi_module_load_options &options,
                        c10::intrusive_ptr<Module> &out) {
  const at::NoGradGuard no_grad;
  out = c10::make_intrusive<Module>(load_module_passing(open_stream(read, ctx, size), options));
}

void module_save(Module &module, std::string_view path) {
  const at::NoGradGuard no_grad;
  const Node &node = *module.node();
  const auto *script = dynamic_cast<const Script *>(&node);
  require(script || dynamic_cast<const exported::Program *>(&node), TABI_NOT_IMPLEMENTED, "the module ",
          in_quotes(node.type()), " is neither TorchScript nor an exported program; save its state dict");
  AtomicFile file{std::string(path)};
  if (script)
    save_script(*script, file);
  else
    save_exported(node, file);
  file.finish();
}

void module_metadata(Module &module, TreePtr &out) {
  const Node &node = *module.node();
  out = make_tree(TABI_TREE_DICT);
  const auto *compiled = compiled_metadata(node);
  const auto *planned = dynamic_cast<const Optimized *>(&node);
  const std::string source = compiled                                         ? "aotinductor"
                             : planned                                        ? "optimized"
                             : dynamic_cast<const Script *>(&node)            ? "torchscript"
                             : dynamic_cast<const exported::Program *>(&node) ? "exported"
                                                                              : "native";
  out->set(std::string("source"), source);
  if (compiled)
    for (const auto &[key, value] : std::map<std::string, std::string>(compiled->begin(), compiled->end()))
      out->set(key, value);
  if (planned)
    out->set(std::string("plan"), planned->description());
}

void module_methods(Module &module, TreePtr &out) {
  out = list_of_texts(module.node()->methods());
}

void module_invoke(Module &module, std::string_view method, Names names, Values args, ValueWriter &outs) {
  const auto given = read_values("args", args);
  const NodePtr node = module.node();
  for (const c10::IValue &result : node->invoke(std::string(method), names, given))
    outs.add(result);
}

void module_attribute(Module &module, std::string_view path, ValueWriter &out) {
  const auto [script, name] = attribute_at(*module.node(), path);
  out.add(script->jit().attr(name));
}

void module_set_attribute(Module &module, std::string_view path, const tabi_value &value) {
  const auto [script, name] = attribute_at(*module.node(), path);
  script->set_attribute(name, read_value({"value"}, value).value);
}

void module_freeze(Module &module, c10::intrusive_ptr<Module> &out) {
  out = c10::make_intrusive<Module>(frozen(script_of(*module.node())));
}

}  // namespace impl
}  // namespace tabi
