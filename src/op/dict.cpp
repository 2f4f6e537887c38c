#include "op/dict.hpp"

#include <ATen/core/Dict.h>

namespace tabi {
namespace {

c10::IValue value_in(const std::string &what, const Tree &tree, int depth);

struct ToValue {
  const std::string &what;
  int depth;
  c10::IValue operator()(const None &) const { return {}; }
  c10::IValue operator()(const BytesText &) const {
    fail(TABI_TYPE_ERROR, "'", what, "' has an entry of type bytes, which neither operators nor modules take");
  }
  c10::IValue operator()(const StoredTensorPtr &tensor) const { return tensor->get(); }
  c10::IValue operator()(const TreePtr &tree) const { return value_in(what, *tree, depth + 1); }
  template <class T>
  c10::IValue operator()(const T &plain) const {
    return plain;
  }
};

c10::IValue value_in(const std::string &what, const Tree &tree, int depth) {
  require(depth < most_nested, TABI_VALUE_ERROR, "'", what, "' is nested deeper than ", most_nested, " levels");
  const ToValue to_value{what, depth};
  switch (tree.kind()) {
    case TABI_TREE_DICT: {
      c10::impl::GenericDict dict(c10::AnyType::get(), c10::AnyType::get());
      for (size_t i = 0; i < tree.size(); i++)
        dict.insert_or_assign(std::visit(to_value, tree.key(i)), std::visit(to_value, tree.value(i)));
      return dict;
    }
    case TABI_TREE_LIST: {
      c10::impl::GenericList list(c10::AnyType::get());
      for (size_t i = 0; i < tree.size(); i++)
        list.push_back(std::visit(to_value, tree.value(i)));
      return list;
    }
    case TABI_TREE_TUPLE: {
      std::vector<c10::IValue> items;
      for (size_t i = 0; i < tree.size(); i++)
        items.push_back(std::visit(to_value, tree.value(i)));
      return c10::ivalue::Tuple::create(std::move(items));
    }
    default:
      fail(TABI_TYPE_ERROR, "'", what, "' has a ", tree.type(), ", and of trees dicts, lists and tuples can be given");
  }
}

TreePtr sequence_tree(tabi_tree_kind kind, c10::ArrayRef<c10::IValue> items) {
  TreePtr tree = make_tree(kind);
  for (const c10::IValue &item : items)
    tree->append(item_of(item));
  return tree;
}

// An entry as its type in the schema wants it; a whole number passes for a float.
std::optional<c10::IValue> typed_value(const c10::IValue &value, const c10::Type &type) {
  if (type.kind() == c10::TypeKind::FloatType && value.isInt())
    return c10::IValue(static_cast<double>(value.toInt()));
  if (value.isNone() ? type.kind() == c10::TypeKind::OptionalType : value.type()->isSubtypeOf(type))
    return value;
  return std::nullopt;
}

}  // namespace

Item item_of(const c10::IValue &value) {
  if (value.isNone())
    return None{};
  if (value.isTensor())
    return value.toTensor();
  if (value.isBool())
    return value.toBool();
  if (value.isInt())
    return value.toInt();
  if (value.isDouble())
    return value.toDouble();
  if (value.isComplexDouble())
    return value.toComplexDouble();
  if (value.isString())
    return value.toStringRef();
  if (value.isDevice())
    return value.toDevice();
  if (value.isGenericDict())
    return tree_of_dict(value);
  if (value.isList())
    return sequence_tree(TABI_TREE_LIST, value.toListRef());
  if (value.isTuple())
    return sequence_tree(TABI_TREE_TUPLE, value.toTupleRef().elements());
  fail(TABI_NOT_IMPLEMENTED, "a dict with an entry of type ", value.tagKind(), " cannot be returned");
}

c10::IValue value_of_tree(const std::string &what, const Tree &tree) {
  return value_in(what, tree, 0);
}

c10::IValue list_of_tuple(const c10::IValue &tuple) {
  c10::impl::GenericList list(c10::AnyType::get());
  for (const c10::IValue &item : tuple.toTupleRef().elements())
    list.push_back(item);
  return list;
}

c10::IValue typed_dict(const std::string &op, const std::string &argument, const c10::IValue &entries,
                       const c10::Type &type) {
  const auto &wanted = type.expectRef<c10::DictType>();
  c10::impl::GenericDict dict(wanted.getKeyType(), wanted.getValueType());
  for (const auto &entry : entries.toGenericDict()) {
    const auto key = typed_value(entry.key(), *wanted.getKeyType());
    const auto value = typed_value(entry.value(), *wanted.getValueType());
    require(key && value, TABI_TYPE_ERROR, op, "(): argument '", argument, "' must be ", wanted.str(),
            ", and has an entry of ", entry.key().tagKind(), " to ", entry.value().tagKind());
    dict.insert_or_assign(*key, *value);
  }
  return dict;
}

TreePtr tree_of_dict(const c10::IValue &dict) {
  TreePtr tree = make_tree(TABI_TREE_DICT);
  for (const auto &entry : dict.toGenericDict())
    tree->set(item_of(entry.key()), item_of(entry.value()));
  return tree;
}

}  // namespace tabi
