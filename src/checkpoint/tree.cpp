// Trees of values.
#include "checkpoint/tree.hpp"

#include "core/utf8.hpp"
#include "enums.hpp"

#include <c10/util/Exception.h>

#include <cmath>
#include <set>

namespace tabi {

// Taken apart level by level: a nest as deep as a host cares to build must not exhaust the stack. What is still to be
// taken apart is chained by the trees themselves, as there may be no memory for a list.
Tree::~Tree() {
  Tree *pending = nullptr;
  const auto keep = [&pending](TreePtr tree) {
    if (!tree || tree.use_count() != 1)
      return;
    tree->next_ = pending;
    pending = tree.release();
  };
  const auto take = [&keep](Tree &tree) {
    // Attributes are a tree like any other.
    keep(std::move(tree.attributes_));
    for (auto *items : {&tree.keys_, &tree.values_})
      for (Item &item : *items)
        if (auto *inner = std::get_if<TreePtr>(&item))
          keep(std::move(*inner));
  };
  take(*this);
  while (pending) {
    const TreePtr tree = TreePtr::reclaim(pending);
    pending = tree->next_;
    take(*tree);
  }
}

const Item *Tree::find(const Item &key) const {
  auto at = index_.find(repr(key));
  return at == index_.end() ? nullptr : &values_[at->second];
}

void Tree::set(Item key, Item value) {
  make_room();
  auto [at, fresh] = index_.try_emplace(repr(key), values_.size());
  if (!fresh) {
    values_[at->second] = std::move(value);
    return;
  }
  keys_.push_back(std::move(key));
  values_.push_back(std::move(value));
}

bool Tree::add(Item key, Item value) {
  make_room();
  if (!index_.try_emplace(repr(key), values_.size()).second)
    return false;
  keys_.push_back(std::move(key));
  values_.push_back(std::move(value));
  return true;
}

// Ahead of the index, so that an entry is there as a whole or not at all when memory runs out.
void Tree::make_room() {
  for (auto *items : {&keys_, &values_})
    if (items->size() == items->capacity())
      items->reserve(2 * items->size() + 1);
}

void Tree::reserve(size_t n) {
  values_.reserve(n);
  if (has_keys()) {
    keys_.reserve(n);
    index_.reserve(n);
  }
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
  return make_tree(kind, default_type(kind));
}

TreePtr make_tree(tabi_tree_kind kind, std::string type) {
  return c10::make_intrusive<Tree>(kind, std::move(type));
}

TreePtr list_of_texts(const std::vector<std::string> &texts) {
  TreePtr list = make_tree(TABI_TREE_LIST);
  for (const std::string &text : texts)
    list->append(text);
  return list;
}

at::Tensor tensor_in(const Item &item, bool keep) {
  if (auto *tensor = std::get_if<at::Tensor>(&item))
    return *tensor;
  auto *stored = std::get_if<StoredTensorPtr>(&item);
  return stored ? (*stored)->get(keep) : at::Tensor();
}

void read_all(Item &item) {
  std::vector<Tree *> pending;
  std::set<const Tree *> seen;
  const auto enter = [&](const Item &value) {
    if (auto *tree = std::get_if<TreePtr>(&value); tree && seen.insert(tree->get()).second)
      pending.push_back(tree->get());
  };
  if (std::holds_alternative<StoredTensorPtr>(item))
    item = tensor_in(item);
  enter(item);
  while (!pending.empty()) {
    Tree &tree = *pending.back();
    pending.pop_back();
    if (tree.attributes())
      enter(tree.attributes());
    for (size_t i = 0; i < tree.size(); i++) {
      if (std::holds_alternative<StoredTensorPtr>(tree.value(i)))
        tree.replace(i, tensor_in(tree.value(i)));
      enter(tree.value(i));
      if (tree.has_keys())
        enter(tree.key(i));
    }
  }
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
    std::string operator()(const StoredTensorPtr &t) const {
      return c10::str("<tensor ", static_cast<const void *>(t.get()), ">");
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
    void operator()(const StoredTensorPtr &t) const { out.add_tensor(t->get()); }
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

}  // namespace tabi
