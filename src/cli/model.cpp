#include "model.hpp"

#include "text.hpp"

#include <set>
#include <tuple>

namespace cli {
namespace {

// Deeper than the library lets trees be.
constexpr int most_nested = 1100;

// Parts that stand in a tree many times can make more of it than can be walked.
constexpr int64_t most_visited = 1 << 26;

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
      for (int64_t i = 0; i < size_of(tree); i++)
        out += (i ? ", " : "") + key_text(value_at(tree, i).value, true);
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

  TreeNode read_tree(tabi_tree tree, const std::string &path, int depth, Part part) {
    if (depth > most_nested)
      fail("the tree is nested deeper than " + std::to_string(most_nested) + " levels");
    TreeNode out;
    out.kind = kind_of(tree);
    out.size = size_of(tree);
    if (part.is_shown) {
      out.type = type_of(tree);
      if (out.kind == TABI_TREE_DICT && part.counts && depth < limits_.depth)
        read_attributes(tree, depth, out);
    }
    for (int64_t i = 0; i < out.size; i++) {
      Part entry = part;
      entry.is_shown &= depth < limits_.depth && (has_keys(out.kind) || static_cast<size_t>(i) < limits_.entries()) &&
                        nodes_ < limits_.nodes();
      if (!entry.is_shown && !part.counts)
        break;
      if (++visited_ > most_visited)
        fail("the tree has more than " + grouped(most_visited) + " entries, for parts of it stand in it many times");
      tabi_tag tag = 0;
      check(tabi_tree_tag(tree, i, &tag));
      if (!entry.is_shown && tag != TABI_TAG_TENSOR && tag != TABI_TAG_TREE)
        continue;
      Node node = read_entry(tree, i, tag, out.kind, path, depth + 1, entry);
      if (entry.is_shown) {
        nodes_++;
        out.entries.push_back(std::move(node));
      }
    }
    return out;
  }

  void read_attributes(tabi_tree tree, int depth, TreeNode &to) {
    tabi_tree attributes{};
    check(tabi_tree_attributes(tree, &attributes));
    const Handle keep(attributes);
    if (size_of(attributes) > 0)
      to.attributes = read_tree(attributes, "", depth, {true, false}).entries;
  }

  Node read_entry(tabi_tree tree, int64_t i, tabi_tag tag, tabi_tree_kind kind, const std::string &path, int depth,
                  Part part) {
    Node node;
    node.tag = tag;
    if (has_keys(kind))
      node.key = key_text(key_at(tree, i).value);
    else if (kind != TABI_TREE_SET)
      node.key = std::to_string(i);
    if (tag == TABI_TAG_TENSOR) {
      node.tensor = std::make_unique<TensorNode>(read_tensor(tree, i));
      if (part.counts)
        count(*node.tensor, below(path, node.key));
      return node;
    }
    const Value value = value_at(tree, i);
    if (value.is_tree() && kind_of(value.handle.tree()) == TABI_TREE_BIGINT) {
      node.tag = TABI_TAG_INT;
      node.text = cut(value_at(value.handle.tree(), 0).text(), limits_.text());
    } else if (value.is_tree()) {
      node.tree = std::make_unique<TreeNode>(read_tree(value.handle.tree(), below(path, node.key), depth, part));
    } else if (part.is_shown) {
      read_scalar(value.value, node);
    }
    return node;
  }

  TensorNode read_tensor(tabi_tree tree, int64_t i) {
    TensorNode out;
    tabi_stored_tensor &stored = out.stored;
    stored.struct_size = TABI_STORED_TENSOR_SIZE;
    check(tabi_tree_stored(tree, i, &stored));
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
