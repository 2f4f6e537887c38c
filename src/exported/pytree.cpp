#include "exported/pytree.hpp"

#include "checkpoint/source.hpp"

#include <algorithm>

namespace tabi::exported {
namespace {

constexpr int most_deep = 64;

c10::IValue key_of(const Item &item) {
  if (auto *text = std::get_if<std::string>(&item))
    return *text;
  if (auto *number = std::get_if<int64_t>(&item))
    return *number;
  return {};
}

// A context that lists keys, as many as there are children; dataclasses have them in a list, defaultdicts after their
// factory.
bool read_keys(const Item &item, Spec &spec) {
  const auto *tree = std::get_if<TreePtr>(&item);
  if (!tree || (*tree)->kind() != TABI_TREE_LIST)
    return false;
  const Tree &list = **tree;
  if (list.size() == spec.children.size()) {
    spec.keys.clear();
    for (size_t i = 0; i < list.size(); i++)
      if (c10::IValue key = key_of(list.value(i)); !key.isNone())
        spec.keys.push_back(std::move(key));
    if (spec.keys.size() == list.size())
      return true;
  }
  for (size_t i = 0; i < list.size(); i++)
    if (read_keys(list.value(i), spec))
      return true;
  return false;
}

Spec read(const Item &item, int depth) {
  if (depth > most_deep)
    corrupt("the program's inputs or outputs are nested deeper than ", most_deep, " levels");
  const Tree &dict = dict_of(item, "spec");
  Spec out;
  const Item *type = field_or_null(dict, "type");
  if (!type)
    return out;
  const std::string &name = text_of(*type, "type");
  const Tree &children = list_at(dict, "children_spec");
  out.leaves = 0;
  for (size_t i = 0; i < children.size(); i++) {
    out.children.push_back(read(children.value(i), depth + 1));
    out.leaves += out.children.back().leaves;
  }
  out.is_list = name == "builtins.list";
  const bool is_sequence = out.is_list || name == "builtins.tuple" || name == "collections.namedtuple" ||
                           name == "collections.deque" || name == "torch.Size";
  const Item *context = field_or_null(dict, "context");
  out.kind = !is_sequence && context && read_keys(parse_json(text_of(*context, "context")), out) ? Spec::Kind::dict
                                                                                                 : Spec::Kind::sequence;
  return out;
}

size_t size_of_sequence(const c10::IValue &value) {
  return value.isTuple() ? value.toTupleRef().elements().size() : value.toListRef().size();
}

}  // namespace

Spec read_spec(const std::string &text) {
  const Item item = parse_json(text);
  const Tree &list = list_of(item, "spec");
  if (list.size() != 2)
    corrupt("the program's spec has ", list.size(), " parts, where two were expected");
  const int64_t version = int_of(list.value(0), "spec");
  require(version == 1, TABI_NOT_IMPLEMENTED, "the program's inputs are described in version ", version,
          "; version 1 is read");
  return read(list.value(1), 0);
}

std::string key_text(const c10::IValue &key) {
  return key.isString() ? "['" + key.toStringRef() + "']" : "[" + std::to_string(key.toInt()) + "]";
}

void flatten(const Spec &spec, const c10::IValue &value, const std::string &path, std::vector<c10::IValue> &to) {
  if (spec.kind == Spec::Kind::leaf) {
    // In a list of tensors None is one that is undefined.
    to.push_back(value.isTensor() && !value.toTensor().defined() ? c10::IValue() : value);
    return;
  }
  const size_t n = spec.children.size();
  if (spec.kind == Spec::Kind::sequence) {
    require(value.isTuple() || value.isList(), TABI_TYPE_ERROR, "input '", path, "' must be a list of ", n, ", not ",
            value.tagKind());
    require(size_of_sequence(value) == n, TABI_VALUE_ERROR, "input '", path, "' has ", size_of_sequence(value),
            " entries, and the program was exported for ", n);
    for (size_t i = 0; i < n; i++)
      flatten(spec.children[i], value.isTuple() ? value.toTupleRef().elements()[i] : c10::IValue(value.toListRef()[i]),
              path + "[" + std::to_string(i) + "]", to);
    return;
  }
  require(value.isGenericDict(), TABI_TYPE_ERROR, "input '", path, "' must be a dict, not ", value.tagKind());
  const auto dict = value.toGenericDict();
  for (size_t i = 0; i < n; i++) {
    const auto found = dict.find(spec.keys[i]);
    require(found != dict.end(), TABI_KEY_ERROR, "input '", path, "' has no ", key_text(spec.keys[i]),
            ", which the program was exported with");
    flatten(spec.children[i], found->value(), path + key_text(spec.keys[i]), to);
  }
  require(dict.size() == n, TABI_VALUE_ERROR, "input '", path, "' has ", dict.size(),
          " entries, and the program was exported for ", n);
}

c10::IValue unflatten(const Spec &spec, std::vector<c10::IValue> &leaves, size_t &at) {
  if (spec.kind == Spec::Kind::leaf)
    return std::move(leaves[at++]);
  std::vector<c10::IValue> items;
  for (const Spec &child : spec.children)
    items.push_back(unflatten(child, leaves, at));
  if (spec.kind == Spec::Kind::dict) {
    c10::impl::GenericDict dict(c10::AnyType::get(), c10::AnyType::get());
    for (size_t i = 0; i < items.size(); i++)
      dict.insert_or_assign(spec.keys[i], std::move(items[i]));
    return dict;
  }
  if (!spec.is_list)
    return c10::ivalue::Tuple::create(std::move(items));
  const bool is_tensors = !items.empty() && std::all_of(items.begin(), items.end(),
                                                        [](const c10::IValue &item) { return item.isTensor(); });
  if (is_tensors) {
    c10::List<at::Tensor> list;
    for (const c10::IValue &item : items)
      list.push_back(item.toTensor());
    return list;
  }
  c10::impl::GenericList list(c10::AnyType::get());
  for (c10::IValue &item : items)
    list.push_back(std::move(item));
  return list;
}

}  // namespace tabi::exported
