// tabi_tree_…: making trees and looking into them.
#include "enums.hpp"
#include "impl_tree.hpp"
#include "tensor.hpp"

#include <algorithm>
#include <set>

namespace tabi {
namespace {

bool leads_to(const Tree &from, const Tree &to) {
  std::vector<const Tree *> pending{&from};
  std::set<const Tree *> seen;
  while (!pending.empty()) {
    const Tree *tree = pending.back();
    pending.pop_back();
    if (tree == &to)
      return true;
    if (!seen.insert(tree).second)
      continue;
    if (tree->attributes())
      pending.push_back(tree->attributes().get());
    for (size_t i = 0; i < tree->size(); i++) {
      if (auto *child = std::get_if<TreePtr>(&tree->value(i)))
        pending.push_back(child->get());
      if (tree->has_keys())
        if (auto *child = std::get_if<TreePtr>(&tree->key(i)))
          pending.push_back(child->get());
    }
  }
  return false;
}

void check_child(Tree &parent, const Item &child) {
  if (auto *tree = std::get_if<TreePtr>(&child))
    require(!leads_to(**tree, parent), TABI_VALUE_ERROR, "a tree cannot hold itself");
}

bool is_hashable(const Item &key, int depth = 0) {
  require(depth < most_nested, TABI_VALUE_ERROR, "a key is nested too deep");
  if (auto *tree = std::get_if<TreePtr>(&key)) {
    if ((*tree)->kind() != TABI_TREE_TUPLE && (*tree)->kind() != TABI_TREE_BIGINT)
      return false;
    for (size_t i = 0; i < (*tree)->size(); i++)
      if (!is_hashable((*tree)->value(i), depth + 1))
        return false;
    return true;
  }
  return !std::holds_alternative<at::Tensor>(key) && !std::holds_alternative<StoredTensorPtr>(key);
}

// As Python writes an int.
void check_digits(const Item &item) {
  constexpr size_t most_digits = 9800;  // which take the 4096 bytes that an int in a file may have
  auto *text = std::get_if<std::string>(&item);
  require(text, TABI_TYPE_ERROR, "'value' must be the decimal digits of the big int, a string");
  const std::string_view digits = std::string_view(*text).substr(text->starts_with('-'));
  require(!digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos &&
              (digits[0] != '0' || *text == "0"),
          TABI_VALUE_ERROR, "'value' must be the decimal digits of the big int, got ", in_quotes(*text));
  require(digits.size() <= most_digits, TABI_VALUE_ERROR, "'value' is an int of ", digits.size(),
          " digits, beyond the limit of ", most_digits);
}

size_t checked_index(const Tree &tree, int64_t i) {
  require(i >= 0 && i < static_cast<int64_t>(tree.size()), TABI_INDEX_ERROR, "'i' is ", i, ", and the ", tree.type(),
          " has ", tree.size(), " entries");
  return static_cast<size_t>(i);
}

tabi_tag tag_of(const Item &item) {
  struct Visitor {
    tabi_tag operator()(const None &) const { return TABI_TAG_NONE; }
    tabi_tag operator()(bool) const { return TABI_TAG_BOOL; }
    tabi_tag operator()(int64_t) const { return TABI_TAG_INT; }
    tabi_tag operator()(double) const { return TABI_TAG_DOUBLE; }
    tabi_tag operator()(const c10::complex<double> &) const { return TABI_TAG_COMPLEX; }
    tabi_tag operator()(const std::string &) const { return TABI_TAG_STRING; }
    tabi_tag operator()(const BytesText &) const { return TABI_TAG_BYTES; }
    tabi_tag operator()(const at::Tensor &) const { return TABI_TAG_TENSOR; }
    tabi_tag operator()(const StoredTensorPtr &) const { return TABI_TAG_TENSOR; }
    tabi_tag operator()(const TreePtr &) const { return TABI_TAG_TREE; }
    tabi_tag operator()(at::ScalarType) const { return TABI_TAG_DTYPE; }
    tabi_tag operator()(const c10::Device &) const { return TABI_TAG_DEVICE; }
    tabi_tag operator()(at::Layout) const { return TABI_TAG_LAYOUT; }
    tabi_tag operator()(at::MemoryFormat) const { return TABI_TAG_MEMORY_FORMAT; }
  };
  return std::visit(Visitor{}, item);
}

// The address of a storage serves as its number: it is its own as long as the tree lives.
int64_t number_of(const void *storage) {
  return static_cast<int64_t>(reinterpret_cast<uintptr_t>(storage));
}

void describe(const StoredTensor &tensor, tabi_stored_tensor &out) {
  out.dtype = from_c10(tensor.dtype);
  out.layout = from_c10(tensor.layout);
  out.ndim = static_cast<int64_t>(tensor.sizes.size());
  out.numel = checked_numel(tensor.sizes);
  out.requires_grad = tensor.requires_grad;
  out.is_parameter = tensor.is_parameter;
  out.is_quantized = c10::isQIntType(tensor.dtype);
  out.location = "";
  if (tensor.storage) {
    out.storage = number_of(tensor.storage.get());
    out.storage_nbytes = static_cast<int64_t>(tensor.storage->bytes());
    out.storage_offset = tensor.offset;
    out.location = tensor.storage->location().c_str();
  }
}

void describe(const at::Tensor &tensor, tabi_stored_tensor &out) {
  out.dtype = from_c10(tensor.scalar_type());
  out.layout = from_c10(tensor.layout());
  out.ndim = tensor.dim();
  out.numel = tensor.numel();
  out.requires_grad = tensor.requires_grad();
  out.is_quantized = tensor.is_quantized();
  out.is_loaded = 1;
  out.location = "";
  if (tensor.has_storage()) {
    out.storage = number_of(tensor.storage().unsafeGetStorageImpl());
    out.storage_nbytes = static_cast<int64_t>(tensor.storage().nbytes());
    out.storage_offset = tensor.storage_offset();
  }
}

}  // namespace

namespace impl {

void tree_new(tabi_tree_kind kind, TreePtr &out) {
  require(kind != TABI_TREE_OBJECT, TABI_INVALID_ARGUMENT,
          "'kind' must be that of a list, tuple, dict, set or big int, got ", kind);
  out = make_tree(kind);
  // A big int always has its digits.
  if (kind == TABI_TREE_BIGINT)
    out->append(std::string("0"));
}

void tree_kind_of(Tree &tree, tabi_tree_kind &out) {
  out = tree.kind();
}

void tree_type(Tree &tree, const char *&out) {
  out = tree.type().c_str();
}

void tree_set_type(Tree &tree, std::string_view type) {
  struct Known {
    tabi_tree_kind kind;
    std::string_view type;
  };
  static constexpr Known known[] = {
      {TABI_TREE_DICT, "dict"},
      {TABI_TREE_DICT, "collections.OrderedDict"},
      {TABI_TREE_DICT, "collections.Counter"},
      {TABI_TREE_TUPLE, "tuple"},
      {TABI_TREE_TUPLE, "torch.Size"},
  };
  const bool is_known = std::any_of(std::begin(known), std::end(known),
                                    [&](const Known &k) { return k.kind == tree.kind() && k.type == type; });
  require(is_known, TABI_VALUE_ERROR, "a ", default_type(tree.kind()), " cannot be a ", in_quotes(type),
          "; a dict is a dict, collections.OrderedDict or collections.Counter, a tuple a tuple or torch.Size");
  tree.set_type(std::string(type));
}

void tree_size(Tree &tree, int64_t &out) {
  out = static_cast<int64_t>(tree.size());
}

void tree_at(Tree &tree, int64_t i, ValueWriter &out_key, ValueWriter &out_value) {
  const size_t at = checked_index(tree, i);
  if (tree.has_keys())
    write_item(tree.key(at), out_key);
  else
    write_item(None{}, out_key);
  write_item(tree.value(at), out_value);
}

void tree_key(Tree &tree, int64_t i, ValueWriter &out) {
  const size_t at = checked_index(tree, i);
  // No copy of the key may be made: its text is lent.
  if (tree.has_keys())
    write_item(tree.key(at), out);
  else
    write_item(None{}, out);
}

void tree_tag(Tree &tree, int64_t i, tabi_tag &out) {
  out = tag_of(tree.value(checked_index(tree, i)));
}

void tree_get(Tree &tree, std::string_view key, ValueWriter &out) {
  const Item *item = tree.get(key);
  if (!item) {
    std::string known;
    for (size_t i = 0; i < tree.size() && tree.has_keys() && known.size() < 200; i++)
      known += (i ? ", " : "") + repr(tree.key(i));
    fail(TABI_KEY_ERROR, "the ", tree.type(), " has no key ", in_quotes(key), "; it has ",
         known.empty() ? "none" : known);
  }
  write_item(*item, out);
}

void tree_append(Tree &tree, const tabi_value &value) {
  require(!tree.has_keys(), TABI_TYPE_ERROR, "'tree' must be a list, tuple or set to be appended to, not a ",
          tree.type());
  Item item = read_item("value", value);
  if (tree.kind() == TABI_TREE_BIGINT) {
    check_digits(item);
    return tree.replace(0, std::move(item));
  }
  check_child(tree, item);
  tree.append(std::move(item));
}

void tree_set(Tree &tree, const tabi_value &key, const tabi_value &value) {
  require(tree.kind() == TABI_TREE_DICT, TABI_TYPE_ERROR, "'tree' must be a dict, not a ", tree.type());
  Item item_key = read_item("key", key), item = read_item("value", value);
  require(is_hashable(item_key), TABI_TYPE_ERROR,
          "'key' must be a string, bytes, number, None, dtype, device, or tuple of such");
  check_child(tree, item);
  check_child(tree, item_key);
  tree.set(std::move(item_key), std::move(item));
}

void tree_attributes(Tree &tree, TreePtr &out) {
  require(tree.kind() == TABI_TREE_DICT, TABI_TYPE_ERROR, "'tree' must be a dict, not a ", tree.type());
  if (!tree.attributes())
    tree.set_attributes(make_tree(TABI_TREE_DICT));
  out = tree.attributes();
}

void tree_stored(Tree &tree, int64_t i, tabi_stored_tensor &out) {
  const Item &item = tree.value(checked_index(tree, i));
  if (auto *stored = std::get_if<StoredTensorPtr>(&item); stored && !(*stored)->is_made())
    return describe(**stored, out);
  const at::Tensor tensor = tensor_in(item);
  require(tensor.defined(), TABI_TYPE_ERROR, "entry ", i, " of the ", tree.type(), " is no tensor");
  describe(tensor, out);
}

void tree_stored_sizes(Tree &tree, int64_t i, c10::SmallVectorImpl<int64_t> &sizes) {
  const Item &item = tree.value(checked_index(tree, i));
  if (auto *stored = std::get_if<StoredTensorPtr>(&item); stored && (*stored)->kind != StoredTensor::Kind::nested) {
    sizes.append((*stored)->sizes.begin(), (*stored)->sizes.end());
    return;
  }
  const at::Tensor tensor = tensor_in(item);
  require(tensor.defined(), TABI_TYPE_ERROR, "entry ", i, " of the ", tree.type(), " is no tensor");
  if (!tensor.is_nested())
    sizes.append(tensor.sizes().begin(), tensor.sizes().end());
}

}  // namespace impl
}  // namespace tabi
