// Trees of values, and what tabi_tree_… does with them.
#include "checkpoint/tree.hpp"

#include "core/utf8.hpp"
#include "enums.hpp"
#include "impl_checkpoint.hpp"

#include <c10/util/Exception.h>

#include <cmath>
#include <set>

namespace tabi {

// Taken apart level by level: a nest as deep as a host cares to build must not exhaust the stack.
Tree::~Tree() {
  std::vector<Item> pending;
  auto take = [&pending](Tree &tree) {
    for (auto *items : {&tree.keys_, &tree.values_})
      for (Item &item : *items)
        if (std::holds_alternative<TreePtr>(item))
          pending.push_back(std::move(item));
  };
  take(*this);
  while (!pending.empty()) {
    TreePtr tree = std::get<TreePtr>(std::move(pending.back()));
    pending.pop_back();
    if (tree.use_count() == 1)
      take(*tree);
  }
}

const Item *Tree::find(const Item &key) const {
  auto at = index_.find(repr(key));
  return at == index_.end() ? nullptr : &values_[at->second];
}

void Tree::set(Item key, Item value) {
  auto [at, fresh] = index_.try_emplace(repr(key), values_.size());
  if (!fresh) {
    values_[at->second] = std::move(value);
    return;
  }
  keys_.push_back(std::move(key));
  values_.push_back(std::move(value));
}

const char *default_type(tabi_tree_kind kind) {
  switch (kind) {
    case TABI_TREE_LIST:
      return "list";
    case TABI_TREE_TUPLE:
      return "tuple";
    case TABI_TREE_DICT:
      return "dict";
    case TABI_TREE_SET:
      return "set";
    case TABI_TREE_BIGINT:
      return "int";
    default:
      return "object";
  }
}

TreePtr make_tree(tabi_tree_kind kind) {
  return c10::make_intrusive<Tree>(kind, default_type(kind));
}

namespace {

constexpr size_t most_key = 1 << 16;

std::string repr_text(const std::string &text) {
  std::string out = "'";
  for (char c : text) {
    if (c == '\'' || c == '\\')
      out += '\\';
    out += c;
  }
  return out + "'";
}

std::string repr_number(double number) {
  // A dict takes 1 and 1.0 for one key.
  if (number == std::floor(number) && std::fabs(number) < 9.2e18)
    return std::to_string(static_cast<int64_t>(number));
  char text[32];
  std::snprintf(text, sizeof text, "%.17g", number);
  return text;
}

std::string repr_nested(const Item &key, int depth) {
  require(depth < most_nested, TABI_VALUE_ERROR, "a key is nested too deep");
  struct Visitor {
    int depth;
    std::string operator()(const None &) const { return "None"; }
    std::string operator()(bool b) const { return b ? "1" : "0"; }
    std::string operator()(int64_t i) const { return std::to_string(i); }
    std::string operator()(double d) const { return repr_number(d); }
    std::string operator()(const c10::complex<double> &z) const {
      return z.imag() == 0 ? repr_number(z.real()) : "(" + repr_number(z.real()) + "+" + repr_number(z.imag()) + "j)";
    }
    std::string operator()(const std::string &text) const { return repr_text(text); }
    std::string operator()(const BytesText &b) const { return "b" + repr_text(b.bytes); }
    std::string operator()(const at::Tensor &t) const {
      return c10::str("<tensor ", static_cast<const void *>(t.unsafeGetTensorImpl()), ">");
    }
    std::string operator()(const TreePtr &tree) const {
      std::string out = tree->kind() == TABI_TREE_TUPLE ? "(" : tree->type() + "(";
      for (size_t i = 0; i < tree->size(); i++) {
        out += (i ? ", " : "") + (tree->has_keys() ? repr_nested(tree->key(i), depth + 1) + ": " : "") +
               repr_nested(tree->value(i), depth + 1);
        require(out.size() <= most_key, TABI_VALUE_ERROR, "a key is longer than ", most_key, " characters");
      }
      return out + ")";
    }
    std::string operator()(at::ScalarType t) const { return std::string("torch.") + dtype_text(from_c10(t)); }
    std::string operator()(const c10::Device &d) const { return "device " + d.str(); }
    std::string operator()(at::Layout l) const { return std::string("torch.") + layout_text(from_c10(l)); }
    std::string operator()(at::MemoryFormat f) const { return std::string("torch.") + memory_format_text(from_c10(f)); }
  };
  return std::visit(Visitor{depth}, key);
}

bool reaches(const Tree &from, const Tree &to) {
  std::vector<const Tree *> pending{&from};
  std::set<const Tree *> seen;
  while (!pending.empty()) {
    const Tree *tree = pending.back();
    pending.pop_back();
    if (tree == &to)
      return true;
    if (!seen.insert(tree).second)
      continue;
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
    require(!reaches(**tree, parent), TABI_VALUE_ERROR, "a tree cannot hold itself");
}

bool is_hashable(const Item &key) {
  if (auto *tree = std::get_if<TreePtr>(&key)) {
    if ((*tree)->kind() != TABI_TREE_TUPLE && (*tree)->kind() != TABI_TREE_BIGINT)
      return false;
    for (size_t i = 0; i < (*tree)->size(); i++)
      if (!is_hashable((*tree)->value(i)))
        return false;
    return true;
  }
  return !std::holds_alternative<at::Tensor>(key);
}

template <class T>
TreePtr list_of(const tabi_value &v) {
  TreePtr list = make_tree(TABI_TREE_LIST);
  for (int64_t i = 0; i < v.count; i++)
    list->append(Item(static_cast<const T *>(v.u.p)[i]));
  return list;
}

}  // namespace

std::string repr(const Item &key) {
  return repr_nested(key, 0);
}

Item read_item(const char *what, const tabi_value &v) {
  auto check_span = [&](size_t element_size) { check_length(what, "count", v.u.p, v.count, element_size, false); };
  switch (v.tag) {
    case TABI_TAG_NONE:
      return None{};
    case TABI_TAG_BOOL:
      return v.u.i != 0;
    case TABI_TAG_INT:
      return v.u.i;
    case TABI_TAG_DOUBLE:
      return v.u.d;
    case TABI_TAG_COMPLEX:
      return c10::complex<double>(v.u.d, v.imag);
    case TABI_TAG_TENSOR:
      return tensor_of(what, v.u.p);
    case TABI_TAG_STRING: {
      check_span(1);
      std::string text(static_cast<const char *>(v.u.p), static_cast<size_t>(v.count));
      require(is_utf8(text), TABI_INVALID_ARGUMENT, "'", what, "' must be UTF-8");
      return text;
    }
    case TABI_TAG_BYTES:
      check_span(1);
      return BytesText{std::string(static_cast<const char *>(v.u.p), static_cast<size_t>(v.count))};
    case TABI_TAG_DTYPE:
      require(is_dtype(v.u.i), TABI_INVALID_ARGUMENT, "'", what, "' is no tabi_dtype: ", v.u.i);
      return dtype_to_c10(static_cast<tabi_dtype>(v.u.i));
    case TABI_TAG_DEVICE:
      require(is_device_type(v.u.i) && v.index >= -1 && v.index < 128, TABI_INVALID_ARGUMENT, "'", what,
              "' is no device: ", v.u.i, ", ", v.index);
      return c10::Device(device_type_to_c10(static_cast<tabi_device_type>(v.u.i)),
                         static_cast<c10::DeviceIndex>(v.index));
    case TABI_TAG_LAYOUT:
      require(is_layout(v.u.i), TABI_INVALID_ARGUMENT, "'", what, "' is no tabi_layout: ", v.u.i);
      return layout_to_c10(static_cast<tabi_layout>(v.u.i));
    case TABI_TAG_MEMORY_FORMAT:
      require(is_memory_format(v.u.i), TABI_INVALID_ARGUMENT, "'", what, "' is no tabi_memory_format: ", v.u.i);
      return memory_format_to_c10(static_cast<tabi_memory_format>(v.u.i));
    case TABI_TAG_TREE:
      return object_of<Tree>(what, v.u.p, TABI_KIND_TREE);
    case TABI_TAG_INT_LIST:
      check_span(sizeof(int64_t));
      return list_of<int64_t>(v);
    case TABI_TAG_DOUBLE_LIST:
      check_span(sizeof(double));
      return list_of<double>(v);
    case TABI_TAG_BOOL_LIST: {
      check_span(sizeof(int32_t));
      TreePtr list = make_tree(TABI_TREE_LIST);
      for (int64_t i = 0; i < v.count; i++)
        list->append(static_cast<const int32_t *>(v.u.p)[i] != 0);
      return list;
    }
    case TABI_TAG_TENSOR_LIST: {
      check_span(sizeof(tabi_tensor));
      TreePtr list = make_tree(TABI_TREE_LIST);
      for (int64_t i = 0; i < v.count; i++)
        list->append(tensor_of(what, static_cast<const tabi_tensor *>(v.u.p)[i]));
      return list;
    }
    case TABI_TAG_UNSET:
      fail(TABI_INVALID_ARGUMENT, "'", what, "' is not set");
    case TABI_TAG_GENERATOR:
    case TABI_TAG_VALUE_LIST:
      fail(TABI_TYPE_ERROR, "'", what, "' is a ", tag_name(v.tag), ", which no tree holds");
    default:
      fail(TABI_INVALID_ARGUMENT, "'", what, "' has the tag ", v.tag, ", which is no tabi_tag");
  }
}

void write_item(const Item &item, ValueWriter &out) {
  struct Visitor {
    ValueWriter &out;
    void number(tabi_tag tag, int64_t i, int32_t index = 0) const {
      tabi_value v = make_value(tag, nullptr);
      v.u.i = i;
      v.index = index;
      out.add(v);
    }
    // The tree keeps the text: it is lent.
    void text(tabi_tag tag, const std::string &s) const {
      out.add(make_value(tag, const_cast<char *>(s.data()), static_cast<int64_t>(s.size())));
    }
    void operator()(const None &) const { out.add(make_value(TABI_TAG_NONE, nullptr)); }
    void operator()(bool b) const { number(TABI_TAG_BOOL, b); }
    void operator()(int64_t i) const { number(TABI_TAG_INT, i); }
    void operator()(double d) const { out.add(c10::IValue(d)); }
    void operator()(const c10::complex<double> &z) const { out.add(c10::IValue(z)); }
    void operator()(const std::string &s) const { text(TABI_TAG_STRING, s); }
    void operator()(const BytesText &b) const { text(TABI_TAG_BYTES, b.bytes); }
    void operator()(const at::Tensor &t) const { out.add_tensor(t); }
    void operator()(const TreePtr &tree) const {
      out.expect(1);
      out.add(make_value(TABI_TAG_TREE, to_handle(tree, TABI_KIND_TREE)));
    }
    void operator()(at::ScalarType t) const { out.add_dtype(t); }
    void operator()(const c10::Device &d) const { number(TABI_TAG_DEVICE, from_c10(d.type()), d.index()); }
    void operator()(at::Layout l) const { number(TABI_TAG_LAYOUT, from_c10(l)); }
    void operator()(at::MemoryFormat f) const { number(TABI_TAG_MEMORY_FORMAT, from_c10(f)); }
  };
  std::visit(Visitor{out}, item);
}

namespace impl {

void tree_new(tabi_tree_kind kind, TreePtr &out) {
  require(kind == TABI_TREE_LIST || kind == TABI_TREE_TUPLE || kind == TABI_TREE_DICT || kind == TABI_TREE_SET,
          TABI_INVALID_ARGUMENT, "'kind' must be that of a list, tuple, dict or set, got ", kind);
  out = make_tree(kind);
}

void tree_kind_of(Tree &tree, tabi_tree_kind &out) {
  out = tree.kind();
}

void tree_type(Tree &tree, const char *&out) {
  out = tree.type().c_str();
}

void tree_set_type(Tree &tree, std::string_view type) {
  const bool known = tree.kind() == TABI_TREE_DICT
                         ? type == "dict" || type == "collections.OrderedDict"
                         : tree.kind() == TABI_TREE_TUPLE && (type == "tuple" || type == "torch.Size");
  require(known, TABI_VALUE_ERROR, "a ", default_type(tree.kind()), " cannot be a ", in_quotes(type),
          "; a dict is a dict or collections.OrderedDict, a tuple a tuple or torch.Size");
  tree.set_type(std::string(type));
}

void tree_size(Tree &tree, int64_t &out) {
  out = static_cast<int64_t>(tree.size());
}

void tree_at(Tree &tree, int64_t i, ValueWriter &out_key, ValueWriter &out_value) {
  require(i >= 0 && i < static_cast<int64_t>(tree.size()), TABI_INDEX_ERROR, "'i' is ", i, ", and the ", tree.type(),
          " has ", tree.size(), " entries");
  const auto at = static_cast<size_t>(i);
  if (tree.has_keys())
    write_item(tree.key(at), out_key);
  else
    write_item(None{}, out_key);
  write_item(tree.value(at), out_value);
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
  require(!tree.has_keys() && tree.kind() != TABI_TREE_BIGINT, TABI_TYPE_ERROR,
          "'tree' must be a list, tuple or set to be appended to, not a ", tree.type());
  Item item = read_item("value", value);
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

}  // namespace impl
}  // namespace tabi
