#include "library.hpp"

#include "text.hpp"

#include <algorithm>
#include <array>

namespace cli {
namespace {

struct Format {
  tabi_checkpoint_format format;
  const char *name;
  bool is_written;
};

constexpr std::array<Format, 10> formats{{
    {TABI_FORMAT_TORCH, "torch", true},
    {TABI_FORMAT_TORCH_LEGACY, "torch-legacy", false},
    {TABI_FORMAT_TORCHSCRIPT, "torchscript", false},
    {TABI_FORMAT_SAFETENSORS, "safetensors", true},
    {TABI_FORMAT_SHARDS, "shards", true},
    {TABI_FORMAT_T7, "t7", true},
    {TABI_FORMAT_T7_ASCII, "t7-ascii", true},
    {TABI_FORMAT_NPY, "npy", true},
    {TABI_FORMAT_NPZ, "npz", true},
    {TABI_FORMAT_IDX, "idx", false},
}};

struct Ending {
  std::string_view ending;
  tabi_checkpoint_format format;
};

// Longer endings first.
constexpr std::array<Ending, 9> endings{{
    {".safetensors.index.json", TABI_FORMAT_SHARDS},
    {".safetensors", TABI_FORMAT_SAFETENSORS},
    {".pt", TABI_FORMAT_TORCH},
    {".pth", TABI_FORMAT_TORCH},
    {".bin", TABI_FORMAT_TORCH},
    {".ckpt", TABI_FORMAT_TORCH},
    {".t7", TABI_FORMAT_T7},
    {".npy", TABI_FORMAT_NPY},
    {".npz", TABI_FORMAT_NPZ},
}};

// On one line.
std::string last_message() {
  std::string message = tabi_error_message();
  std::replace(message.begin(), message.end(), '\n', ' ');
  return message;
}

}  // namespace

void fail_library(std::string_view doing, const std::string &file) {
  std::string message = last_message();
  if (message.find(file) == std::string::npos)
    message = "cannot " + std::string(doing) + " " + quoted(file, 200) + ": " + message;
  fail(std::move(message));
}

void check(tabi_status status) {
  if (status != TABI_OK)
    fail(last_message());
}

Handle new_tree(tabi_tree_kind kind) {
  tabi_tree tree{};
  check(tabi_tree_new(kind, &tree));
  return Handle(tree);
}

tabi_tree_kind kind_of(tabi_tree tree) {
  tabi_tree_kind kind = 0;
  check(tabi_tree_kind_of(tree, &kind));
  return kind;
}

int64_t size_of(tabi_tree tree) {
  int64_t size = 0;
  check(tabi_tree_size(tree, &size));
  return size;
}

std::string type_of(tabi_tree tree) {
  const char *type = "";
  check(tabi_tree_type(tree, &type));
  return type;
}

Value key_at(tabi_tree tree, int64_t i) {
  tabi_value key{};
  check(tabi_tree_key(tree, i, &key));
  return Value(key);
}

Value value_at(tabi_tree tree, int64_t i) {
  tabi_value value{};
  check(tabi_tree_at(tree, i, nullptr, &value));
  return Value(value);
}

Value value_of(tabi_tree tree, const char *key) {
  tabi_value value{};
  check(tabi_tree_get(tree, key, &value));
  return Value(value);
}

std::string dtype_name(tabi_dtype dtype) {
  const char *name = "";
  check(tabi_dtype_name(dtype, &name));
  return name;
}

std::string layout_name(tabi_layout layout) {
  constexpr std::array<const char *, 9> names{"unknown",    "strided",    "sparse_coo", "sparse_csr", "_mkldnn",
                                              "sparse_csc", "sparse_bsr", "sparse_bsc", "jagged"};
  return names.at(layout > 0 && layout < 9 ? static_cast<size_t>(layout) : 0);
}

std::string memory_format_name(tabi_memory_format format) {
  constexpr std::array<const char *, 5> names{"unknown", "contiguous_format", "preserve_format", "channels_last",
                                              "channels_last_3d"};
  return names.at(format > 0 && format < 5 ? static_cast<size_t>(format) : 0);
}

std::string device_name(tabi_device_type type, int32_t index) {
  const char *name = "";
  check(tabi_device_name(type, &name));
  return index < 0 ? name : name + (":" + std::to_string(index));
}

// Mapped, so that a tensor that has to be made takes no memory either.
tabi_load_options lazily() {
  tabi_load_options options{};
  options.struct_size = TABI_LOAD_OPTIONS_SIZE;
  options.lazy = options.mapped = 1;
  return options;
}

Value load(const std::string &file, const tabi_load_options &options) {
  tabi_value value{};
  check(tabi_checkpoint_load(file.c_str(), &options, &value), "load", file);
  return Value(value);
}

Loaded load_tree(const std::string &file) {
  Value root = load(file, lazily());
  if (root.is_tree() && kind_of(root.handle.tree()) != TABI_TREE_BIGINT)
    return {std::move(root.handle), false};
  Handle list = new_tree(TABI_TREE_LIST);
  check(tabi_tree_append(list.tree(), &root.value), "load", file);
  return {std::move(list), true};
}

Handle select(Handle tree, const std::vector<std::string> &patterns, const std::string &file) {
  if (patterns.empty())
    return tree;
  std::vector<const char *> texts;
  for (const std::string &pattern : patterns)
    texts.push_back(pattern.c_str());
  tabi_tree out{};
  check(tabi_tree_select(tree.tree(), texts.data(), static_cast<int64_t>(texts.size()), &out), "select from", file);
  return Handle(out);
}

const char *format_name(tabi_checkpoint_format format) {
  for (const Format &known : formats)
    if (known.format == format)
      return known.name;
  return "unknown";
}

tabi_checkpoint_format format_from_name(const std::string &name) {
  std::string known;
  for (const Format &format : formats) {
    if (!format.is_written)
      continue;
    if (name == format.name)
      return format.format;
    known += (known.empty() ? "" : ", ") + std::string(format.name);
  }
  throw Failure{"'--format' is " + quoted(name, 200) + "; written are " + known, true};
}

tabi_checkpoint_format format_from_ending(const std::string &file) {
  std::string known;
  for (const Ending &ending : endings) {
    if (file.ends_with(ending.ending))
      return ending.format;
    known += (known.empty() ? "" : ", ") + std::string(ending.ending);
  }
  throw Failure{"the ending of " + quoted(file, 200) + " tells no format: give '--format', or one of " + known, true};
}

}  // namespace cli
