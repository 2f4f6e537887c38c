// The library as the commands use it: its failures as exceptions, its handles as objects, files loaded.
#pragma once

#include "failure.hpp"

#include <torchabi/checkpoint.h>
#include <torchabi/tree.h>

#include <string>
#include <string_view>
#include <vector>

namespace cli {

// Fails with what the library said last. The sentence names the file: "cannot load 'x.pt': ...".
[[noreturn]] void fail_library(std::string_view doing, const std::string &file);
inline void check(tabi_status status, std::string_view doing, const std::string &file) {
  if (status != TABI_OK)
    fail_library(doing, file);
}

// Of calls that have no file of their own.
void check(tabi_status status);

class Handle {
 public:
  Handle() = default;
  explicit Handle(void *handle) : handle_(handle) {}
  Handle(Handle &&other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  Handle &operator=(Handle &&other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Handle() { tabi_free(handle_); }

  tabi_tree tree() const { return static_cast<tabi_tree>(handle_); }

 private:
  void *handle_ = nullptr;
};

// A value, with the handle that stands in it.
struct Value {
  tabi_value value{};
  Handle handle;

  Value() = default;
  explicit Value(const tabi_value &from) : value(from) {
    if (from.tag == TABI_TAG_TENSOR || from.tag == TABI_TAG_TREE || from.tag == TABI_TAG_GENERATOR)
      handle = Handle(from.u.p);
  }
  bool is_tree() const { return value.tag == TABI_TAG_TREE; }
  std::string_view text() const { return {static_cast<const char *>(value.u.p), static_cast<size_t>(value.count)}; }
};

Handle new_tree(tabi_tree_kind kind);
tabi_tree_kind kind_of(tabi_tree tree);
int64_t size_of(tabi_tree tree);
std::string type_of(tabi_tree tree);
Value key_at(tabi_tree tree, int64_t i);
Value value_at(tabi_tree tree, int64_t i);
Value value_of(tabi_tree tree, const char *key);

// PyTorch's names, without "torch.".
std::string dtype_name(tabi_dtype dtype);
std::string layout_name(tabi_layout layout);
std::string memory_format_name(tabi_memory_format format);
std::string device_name(tabi_device_type type, int32_t index);

// Options under which nothing is read of tensors before they are asked for.
tabi_load_options lazily();
Value load(const std::string &file, const tabi_load_options &options);

// The tree that a file holds; what it holds besides stands in a list, so that there is always one.
struct Loaded {
  Handle tree;
  bool is_wrapped = false;
};
Loaded load_tree(const std::string &file);

// The part of a tree that matches patterns; all of it where there are none.
Handle select(Handle tree, const std::vector<std::string> &patterns, const std::string &file);

// The names that --format takes and that inspect shows.
const char *format_name(tabi_checkpoint_format format);
tabi_checkpoint_format format_from_name(const std::string &name);
tabi_checkpoint_format format_from_ending(const std::string &file);

}  // namespace cli
