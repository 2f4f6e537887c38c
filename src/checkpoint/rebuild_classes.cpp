// Python's own containers and values that a pickle names, and torch's small ones.
#include "checkpoint/rebuild.hpp"
#include "core/utf8.hpp"
#include "enums.hpp"

#include <c10/core/Device.h>

#include <unordered_map>

namespace tabi {
namespace {

const Tree &tree_in(const Item &item, const CallArguments &a) {
  auto *tree = std::get_if<TreePtr>(&item);
  if (!tree)
    corrupt(a.name(), " is made from something that is no list or dict");
  return **tree;
}

template <tabi_tree_kind kind>
Item make_sequence(const CallArguments &a) {
  TreePtr tree = make_tree(kind, a.name().substr(a.name().rfind('.') + 1));
  if (a.size() > 0) {
    const Item from = a.item(0);
    for (size_t i = 0; i < tree_in(from, a).size(); i++)
      tree->append(a.builder.copy(tree_in(from, a).value(i)));
  }
  return tree;
}

Item make_size(const CallArguments &a) {
  TreePtr tree = make_tree(TABI_TREE_TUPLE, "torch.Size");
  if (a.size() > 0)
    for (int64_t size : a.ints(0))
      tree->append(size);
  return tree;
}

// OrderedDict(), OrderedDict([(key, value), …]), Counter({…}), defaultdict(factory, {…})
Item make_dict(const CallArguments &a) {
  TreePtr tree = make_tree(TABI_TREE_DICT, a.name() == "builtins.dict" ? "dict" : a.name());
  const size_t from = a.name() == "collections.defaultdict" ? 1 : 0;
  if (a.size() <= from)
    return tree;
  const Item content = a.item(from);
  const Tree &source = tree_in(content, a);
  for (size_t i = 0; i < source.size(); i++) {
    if (source.kind() == TABI_TREE_DICT) {
      tree->set(a.builder.copy(source.key(i)), a.builder.copy(source.value(i)));
      continue;
    }
    auto *pair = std::get_if<TreePtr>(&source.value(i));
    if (!pair || (*pair)->size() != 2 || (*pair)->has_keys())
      corrupt(a.name(), " is made from something that is no list of pairs");
    tree->set(a.builder.copy((*pair)->value(0)), a.builder.copy((*pair)->value(1)));
  }
  return tree;
}

Item make_complex(const CallArguments &a) {
  return c10::complex<double>(a.real(0), a.real(1));
}

bool is_text(const PickleNode &node) {
  return node.is(PickleNode::text) || (node.is(PickleNode::old_text) && is_utf8(node.view()));
}

// bytes as protocol 2 writes them: their Latin-1 text, encoded.
Item encode(const CallArguments &a) {
  if (!is_text(a.node(0)) || (a.text(1) != "latin1" && a.text(1) != "latin-1"))
    corrupt("bytes are encoded in another way than latin1");
  const std::string_view text = a.node(0).view();
  a.builder.count_copied(text.size());
  std::string bytes;
  bytes.reserve(text.size());
  for (size_t i = 0; i < text.size(); i++) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80)
      bytes += text[i];
    else if ((first == 0xC2 || first == 0xC3) && i + 1 < text.size())
      bytes += static_cast<char>((first << 6 & 0xC0) | (static_cast<unsigned char>(text[++i]) & 0x3F));
    else
      corrupt("bytes hold a character beyond Latin-1");
  }
  return BytesText{std::move(bytes)};
}

Item make_bytes(const CallArguments &a) {
  if (a.size() == 0)
    return BytesText{};
  if (a.size() > 1 && is_text(a.node(0)))
    return encode(a);
  Item bytes = a.item(0);
  if (!std::holds_alternative<BytesText>(bytes))
    corrupt(a.name(), " is made from something that is no bytes");
  return bytes;
}

Item make_torch_device(const CallArguments &a) {
  std::string text(a.text(0));
  if (a.size() > 1 && !a.node(1).is(PickleNode::none))
    text += ":" + std::to_string(a.integer(1));
  try {
    return c10::Device(text);
  } catch (const c10::Error &) {
    corrupt("a device is called ", in_quotes(text));
  }
}

Item get_layout(const CallArguments &a) {
  std::string_view text = a.text(0);
  if (text.substr(0, 6) == "torch.")
    text.remove_prefix(6);
  if (auto layout = layout_of_text(text))
    return layout_to_c10(*layout);
  corrupt("a layout is called ", in_quotes(text));
}

// What TorchScript marks lists and dicts with: the value, and the name of its type.
Item first_argument(const CallArguments &a) {
  return a.item(0);
}

}  // namespace

const Handler *class_handler(std::string_view name) {
  static const auto &table = *new std::unordered_map<std::string_view, Handler>{
      {"torch.Size", {make_size, true}},
      {"torch.device", {make_torch_device, true}},
      {"torch.serialization._get_layout", {get_layout, true}},
      {"torch.jit._pickle.build_intlist", {first_argument}},
      {"torch.jit._pickle.build_doublelist", {first_argument}},
      {"torch.jit._pickle.build_boollist", {first_argument}},
      {"torch.jit._pickle.build_tensorlist", {first_argument}},
      {"torch.jit._pickle.restore_type_tag", {first_argument}},
      {"collections.OrderedDict", {make_dict}},
      {"collections.defaultdict", {make_dict}},
      {"collections.Counter", {make_dict}},
      {"builtins.dict", {make_dict}},
      {"builtins.list", {make_sequence<TABI_TREE_LIST>}},
      {"builtins.tuple", {make_sequence<TABI_TREE_TUPLE>}},
      {"builtins.set", {make_sequence<TABI_TREE_SET>}},
      {"builtins.frozenset", {make_sequence<TABI_TREE_SET>}},
      {"builtins.bytes", {make_bytes}},
      {"builtins.bytearray", {make_bytes}},
      {"builtins.complex", {make_complex, true}},
      {"_codecs.encode", {encode, true}},
  };
  const auto at = table.find(name);
  return at == table.end() ? nullptr : &at->second;
}

}  // namespace tabi
