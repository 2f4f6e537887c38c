// What a pickle's graph stands for: trees, tensors that stand in the file, and inert objects. Nothing is ever imported
// or called.
#pragma once

#include "checkpoint/pickle_graph.hpp"
#include "checkpoint/tree.hpp"

#include <functional>
#include <optional>

namespace tabi {

// The storage that a pickle refers to by key. Fails where the file has none or one of another size.
using FindStorage = std::function<StoredStoragePtr(std::string_view key, std::string_view location, uint64_t bytes)>;

// Fails with CORRUPT_FILE, or with UNSAFE_FILE when `strict` and a class outside the list is named; says at which byte.
Item rebuild(const PickleGraph &graph, const LoadingPtr &loading, const FindStorage &find_storage);

class Builder;
class CallArguments;

// How a class or function that a pickle names is understood.
struct Handler {
  Item (*make)(const CallArguments &);
  bool is_plain = false;  // looks at plain values alone, so that its arguments need not be built
};

// A class or function by name.
struct Global {
  std::string name;  // "module.name", in today's spelling
  const Handler *handler = nullptr;
  std::optional<Item> value;                    // of a name that is a constant
  std::optional<at::ScalarType> storage_dtype;  // of a class of storages; bytes for UntypedStorage
};

// A storage as a pickle refers to it.
struct StorageRef {
  StoredStoragePtr storage;
  at::ScalarType dtype;
  int64_t first = 0;  // elements before a view of it
  int64_t numel = 0;
};

class Builder {
 public:
  Builder(const PickleGraph &graph, const LoadingPtr &loading, const FindStorage &find_storage)
      : graph_(graph), loading_(loading), find_storage_(find_storage) {}

  Item run();

  // What a node stands for. Its children were visited, unless it is plain.
  Item item(PickleNode &node);
  const Global &global(PickleNode &node);
  StorageRef storage(PickleNode &node);
  Item call(const Global &callee, PickleNode &args, PickleNode *state = nullptr);
  const LoadingPtr &loading() const { return loading_; }

  // A value or bytes that stand in the result again; fails where a small file makes very much of them.
  Item copy(const Item &value);
  void count_copied(uint64_t bytes) { check_growth(copied_ += bytes); }

 private:
  void visit(PickleNode &root);
  void finish(PickleNode &node);
  Item made_by_call(PickleNode &node);
  Item inert(PickleNode &node, const std::string &type, bool has_class_in_args);
  void fill_dict(Tree &tree, const PickleNode &pairs);
  TreePtr sequence(PickleNode &node, tabi_tree_kind kind, const char *type);
  Item keep(PickleNode &node, Item value);
  bool is_plain_call(PickleNode &node);
  uint64_t weight_of(PickleNode &node);
  void check_growth(uint64_t size) const;

  const PickleGraph &graph_;
  const LoadingPtr &loading_;
  const FindStorage &find_storage_;
  std::vector<Item> results_;
  // How many values a result or a tuple has, those that stand several times counted so.
  std::vector<uint64_t> weights_, tuple_weights_;
  std::vector<Global> globals_;
  uint64_t copied_ = 0, at_ = 0;
};

// The arguments of one call, each as what it has to be.
class CallArguments {
 public:
  CallArguments(Builder &builder, const Global &callee, PickleNode &tuple, PickleNode *state);

  size_t size() const { return nodes_.size(); }
  PickleNode &node(size_t i) const;
  const std::string &name() const { return name_; }

  int64_t integer(size_t i) const;
  double real(size_t i) const;
  bool boolean(size_t i) const;
  std::string_view text(size_t i) const;
  c10::SmallVector<int64_t, 4> ints(size_t i) const;
  at::ScalarType dtype(size_t i) const;
  StorageRef storage(size_t i) const { return builder.storage(node(i)); }
  StoredTensorPtr tensor(size_t i) const { return tensor_of(node(i)); }
  StoredTensorPtr tensor_of(PickleNode &node) const;
  StoredTensorPtr part_of(PickleNode &node) const;       // a plain tensor, which another is made of
  c10::ArrayRef<PickleNode *> children(size_t i) const;  // of a tuple or list
  Item item(size_t i) const { return builder.item(node(i)); }

  Builder &builder;
  PickleNode *const state;  // what the object is given afterwards; may be null

 private:
  [[noreturn]] void fail_type(size_t i, const char *type) const;
  const std::string &name_;
  c10::ArrayRef<PickleNode *> nodes_;
};

// The tables of what is understood, by name.
const Handler *tensor_handler(std::string_view name);
const Handler *class_handler(std::string_view name);
const Handler *numpy_handler(std::string_view name);

}  // namespace tabi
