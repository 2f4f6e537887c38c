// What inspect shows of a tree, as plain data; nothing of its tensors is read for it.
#pragma once

#include "library.hpp"

#include <climits>
#include <memory>
#include <unordered_map>

namespace cli {

struct Limits {
  int depth = 32;  // levels of entries that are shown
  bool all = false;

  // Of lists, tuples and sets, and of a shared storage's tensors.
  size_t entries() const { return all ? SIZE_MAX : 20; }
  // Of everything: trees may stand in trees many times.
  size_t nodes() const { return all ? SIZE_MAX : 100'000; }
  // Bytes of a text.
  size_t text() const { return all ? SIZE_MAX : 1000; }
};

struct TensorNode {
  tabi_stored_tensor stored{};
  std::string location;
  std::vector<int64_t> sizes;
  int64_t bytes = 0;

  // Sparse, nested and meta tensors have none of their own.
  bool has_storage() const { return stored.storage != 0; }
};

struct Node;

struct TreeNode {
  tabi_tree_kind kind = TABI_TREE_LIST;
  std::string type;
  int64_t size = 0;
  std::vector<Node> entries, attributes;  // those that are shown
};

struct Node {
  std::string key;  // as paths have it; "" for entries of a set
  tabi_tag tag = TABI_TAG_NONE;
  int64_t integer = 0;  // a bool, an int, or the size of a text
  double real = 0, imag = 0;
  std::string text;  // the start of a string or bytes, an int beyond 64 bits, a name
  std::unique_ptr<TensorNode> tensor;
  std::unique_ptr<TreeNode> tree;

  bool is_scalar() const { return !tensor && !tree; }
};

// Tensors on one storage.
struct Storage {
  int64_t bytes = 0, tensors = 0;
  int64_t number = 0;              // among those of more than one tensor, from 1
  std::vector<std::string> paths;  // of as many as are shown
};

struct Model {
  Node root;
  bool is_wrapped = false;
  int64_t tensors = 0, without_storage = 0;
  // A storage counts once, and so do tensors that are the same part of one.
  int64_t elements = 0, bytes = 0;
  std::unordered_map<int64_t, Storage> storages;
  std::vector<int64_t> shared;  // storages of more than one tensor, in the order of the file

  // The number of a tensor's storage, 0 where it is no other's too.
  int64_t shared_number(const TensorNode &tensor) const {
    return tensor.has_storage() ? storages.at(tensor.stored.storage).number : 0;
  }
};

Model read_model(const Loaded &loaded, const Limits &limits);

}  // namespace cli
