#include "model.hpp"

#include "text.hpp"

#include <set>
#include <tuple>

namespace cli {
namespace {

// Deeper than the library lets trees be.
constexpr int most_nested = 1100;

// Where the library does not bound the walk: parts that stand in a tree many times make many paths.
constexpr int64_t most_visited = 1 << 22;

bool has_keys(tabi_tree_kind kind) {
  return kind == TABI_TREE_DICT || kind == TABI_TREE_OBJECT;
}

void add(int64_t &to, int64_t more) {
  if (__builtin_add_overflow(to, more, &to))
    to = INT64_MAX;
}

std::string below(const std::string &path, const std::string &key) {
  return path.empty() ? key : path + "." + key;
}

// A key as paths have it, and so as patterns name it.
std::string key_text(const tabi_value &key, bool is_nested = false) {
  const auto text = [&] { return std::string(static_cast<const char *>(key.u.p), static_cast<size_t>(key.count)); };
  switch (key.tag) {
    case TABI_TAG_STRING:
      return is_nested ? quoted(text()) : text();
    case TABI_TAG_BYTES:
      return "b'" + escaped_bytes(text()) + "'";
    case TABI_TAG_BOOL:
      return key.u.i ? "True" : "False";
    case TABI_TAG_INT:
      return std::to_string(key.u.i);
    case TABI_TAG_DOUBLE:
      return python_float(key.u.d);
    case TABI_TAG_COMPLEX:
      return "(" + python_float(key.u.d) + "+" + python_float(key.imag) + "j)";
    case TABI_TAG_DTYPE:
      return "torch." + dtype_name(static_cast<tabi_dtype>(key.u.i));
    case TABI_TAG_DEVICE:
      return "device " + device_name(static_cast<tabi_device_type>(key.u.i), key.index);
    case TABI_TAG_LAYOUT:
      return "torch." + layout_name(static_cast<tabi_layout>(key.u.i));
    case TABI_TAG_MEMORY_FORMAT:
      return "torch." + memory_format_name(static_cast<tabi_memory_format>(key.u.i));
    case TABI_TAG_TREE: {
      const auto tree = static_cast<tabi_tree>(key.u.p);
      const tabi_tree_kind kind = kind_of(tree);
      if (kind == TABI_TREE_BIGINT)
        return std::string(value_at(tree, 0).text());
      std::string out = kind == TABI_TREE_TUPLE ? "(" : type_of(tree) + "(";
      for (int64_t i = 0; i < size_of(tree) && out.size() < 1000; i++)
        out += (i ? ", " : "") + (is_nested && out.size() > 500 ? "…" : key_text(value_at(tree, i).value, true));
      return out + ")";
    }
    default:
      return "None";
  }
}

class Reader {
 public:
  Reader(const Loaded &loaded, const Limits &limits) : root_(loaded.tree.tree()), limits_(limits) {
    model_.is_wrapped = loaded.is_wrapped;
    // The list around a value is not of the file.
    limits_.depth += loaded.is_wrapped && limits_.depth < INT_MAX;
    read_paths();
  }

  Model read() {
    Node root;
    root.tag = TABI_TAG_TREE;
    root.tree = std::make_unique<TreeNode>(read_tree(root_, "", 0, {true, true}));
    if (model_.is_wrapped) {
      Node only = std::move(root.tree->entries.at(0));
      root = std::move(only);
      root.key.clear();
    }
    model_.root = std::move(root);
    for (const int64_t address : order_)
      if (Storage &storage = model_.storages.at(address); storage.tensors > 1) {
        model_.shared.push_back(address);
        storage.number = static_cast<int64_t>(model_.shared.size());
      }
    return std::move(model_);
  }

 private:
  // Whether a part of the tree is shown, and whether it counts: what a dict has besides its entries does not.
  struct Part {
    bool is_shown, counts;
  };

  // The paths of all leaves in order are what the tree has and an empty dict has not. Of a tensor's entry this is the
  // one way to its key that does not read the tensor.
  void read_paths() {
    const Handle empty = new_tree(TABI_TREE_DICT);
    tabi_tree report{};
    // Keys with dots in them can make two paths one: then keys are asked for, which maps their tensors.
    if (tabi_tree_compare(root_, empty.tree(), 0, 0, &report) != TABI_OK)
      return;
    const Handle keep(report);
    paths_ = value_of(report, "only_a");
  }

  std::string next_path() {
    if (!paths_.is_tree())
      return "";
    return std::string(value_at(paths_.handle.tree(), leaf_).text());
  }

  TreeNode read_tree(tabi_tree tree, const std::string &path, int depth, Part part) {
    if (depth > most_nested)
      fail("the tree is nested deeper than " + std::to_string(most_nested) + " levels");
    TreeNode out;
    out.kind = kind_of(tree);
    out.size = size_of(tree);
    const bool is_leaf = out.kind == TABI_TREE_SET || out.size == 0;
    if (part.is_shown) {
      out.type = type_of(tree);
      if (out.kind == TABI_TREE_DICT && part.counts && depth < limits_.depth)
        read_attributes(tree, depth, out);
    }
    const Part below_leaf{part.is_shown, part.counts && !is_leaf};
    for (int64_t i = 0; i < out.size; i++) {
      Part entry = below_leaf;
      entry.is_shown &= depth < limits_.depth && (has_keys(out.kind) || static_cast<size_t>(i) < limits_.entries()) &&
                        nodes_ < limits_.nodes();
      // Tensors of a set count, though the set is one leaf.
      if (!entry.is_shown && !part.counts)
        break;
      Node node = read_entry(tree, i, out.kind, path, depth + 1, entry, part.counts);
      if (entry.is_shown) {
        nodes_++;
        out.entries.push_back(std::move(node));
      }
    }
    leaf_ += is_leaf && part.counts;
    return out;
  }

  void read_attributes(tabi_tree tree, int depth, TreeNode &to) {
    tabi_tree attributes{};
    check(tabi_tree_attributes(tree, &attributes));
    const Handle keep(attributes);
    if (size_of(attributes) > 0)
      to.attributes = read_tree(attributes, "", depth, {true, false}).entries;
  }

  Node read_entry(tabi_tree tree, int64_t i, tabi_tree_kind kind, const std::string &path, int depth, Part part,
                  bool counts) {
    if (++visited_ > most_visited && !paths_.is_tree())
      fail("the tree has more than " + grouped(most_visited) + " entries, for parts of it stand in it many times");
    Node node;
    if (kind == TABI_TREE_LIST || kind == TABI_TREE_TUPLE)
      node.key = std::to_string(i);
    tabi_stored_tensor stored{};
    stored.struct_size = TABI_STORED_TENSOR_SIZE;
    const tabi_status status = tabi_tree_stored(tree, i, &stored);
    if (status == TABI_OK) {
      const std::string full = part.counts ? next_path() : "";
      if (has_keys(kind))
        node.key = key_of_tensor(tree, i, path, full);
      node.tag = TABI_TAG_TENSOR;
      node.tensor = std::make_unique<TensorNode>(read_tensor(tree, i, stored));
      if (counts)
        count(*node.tensor, full.empty() ? below(path, node.key) : full);
      leaf_ += part.counts;
      return node;
    }
    if (status != TABI_TYPE_ERROR)
      check(status);
    tabi_value key{}, value{};
    check(tabi_tree_at(tree, i, &key, &value));
    const Value keep_key(key), keep(value);
    if (has_keys(kind))
      node.key = key_text(key);
    node.tag = value.tag;
    if (keep.is_tree() && kind_of(keep.handle.tree()) == TABI_TREE_BIGINT) {
      leaf_ += part.counts;
      node.tag = TABI_TAG_INT;
      node.text = cut(value_at(keep.handle.tree(), 0).text(), limits_.text());
    } else if (keep.is_tree()) {
      node.tree = std::make_unique<TreeNode>(read_tree(keep.handle.tree(), below(path, node.key), depth, part));
    } else {
      leaf_ += part.counts;
      if (part.is_shown)
        read_scalar(value, node);
    }
    return node;
  }

  std::string key_of_tensor(tabi_tree tree, int64_t i, const std::string &path, const std::string &full) {
    if (!full.empty())
      return path.empty() ? full : full.starts_with(path + ".") ? full.substr(path.size() + 1) : full;
    tabi_value key{}, value{};
    if (tabi_tree_at(tree, i, &key, &value) != TABI_OK)
      return "?";
    const Value keep_key(key), keep(value);
    return key_text(key);
  }

  TensorNode read_tensor(tabi_tree tree, int64_t i, const tabi_stored_tensor &stored) {
    TensorNode out;
    out.stored = stored;
    out.location = stored.location;
    out.sizes.resize(static_cast<size_t>(stored.ndim));
    int64_t n = 0, size = 0;
    // A nested tensor has no sizes; to be asked for them it would be read.
    if (stored.ndim > 0)
      check(tabi_tree_stored_sizes(tree, i, out.sizes.data(), stored.ndim, &n));
    check(tabi_dtype_size(stored.dtype, &size));
    if (__builtin_mul_overflow(stored.numel, size, &out.bytes))
      out.bytes = INT64_MAX;
    return out;
  }

  void count(const TensorNode &tensor, const std::string &path) {
    add(model_.tensors, 1);
    if (!tensor.has_storage()) {
      add(model_.without_storage, 1);
      add(model_.elements, tensor.stored.numel);
      return;
    }
    const auto [at, is_new] = model_.storages.try_emplace(tensor.stored.storage);
    Storage &storage = at->second;
    if (is_new) {
      order_.push_back(tensor.stored.storage);
      storage.bytes = tensor.stored.storage_nbytes;
      add(model_.bytes, storage.bytes);
    }
    storage.tensors++;
    if (storage.paths.size() < limits_.entries())
      storage.paths.push_back(path);
    const tabi_stored_tensor &s = tensor.stored;
    if (parts_.emplace(s.storage, s.storage_offset, s.dtype, tensor.sizes).second)
      add(model_.elements, s.numel);
  }

  void read_scalar(const tabi_value &value, Node &node) const {
    switch (value.tag) {
      case TABI_TAG_BOOL:
      case TABI_TAG_INT:
        node.integer = value.u.i;
        break;
      case TABI_TAG_DOUBLE:
      case TABI_TAG_COMPLEX:
        node.real = value.u.d;
        node.imag = value.imag;
        break;
      case TABI_TAG_STRING:
      case TABI_TAG_BYTES: {
        const std::string_view all(static_cast<const char *>(value.u.p), static_cast<size_t>(value.count));
        node.integer = value.count;
        node.text = value.tag == TABI_TAG_STRING ? cut(all, limits_.text()) : all.substr(0, limits_.text());
        break;
      }
      case TABI_TAG_DTYPE:
        node.text = dtype_name(static_cast<tabi_dtype>(value.u.i));
        break;
      case TABI_TAG_DEVICE:
        node.text = device_name(static_cast<tabi_device_type>(value.u.i), value.index);
        break;
      case TABI_TAG_LAYOUT:
        node.text = layout_name(static_cast<tabi_layout>(value.u.i));
        break;
      case TABI_TAG_MEMORY_FORMAT:
        node.text = memory_format_name(static_cast<tabi_memory_format>(value.u.i));
        break;
      default:
        break;
    }
  }

  tabi_tree root_;
  Limits limits_;
  Model model_;
  Value paths_;       // a list of texts
  int64_t leaf_ = 0;  // the number of leaves that were passed
  int64_t visited_ = 0;
  size_t nodes_ = 0;
  std::vector<int64_t> order_;
  std::set<std::tuple<int64_t, int64_t, tabi_dtype, std::vector<int64_t>>> parts_;
};

}  // namespace

Model read_model(const Loaded &loaded, const Limits &limits) {
  return Reader(loaded, limits).read();
}

}  // namespace cli
