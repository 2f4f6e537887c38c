// The table of what torch.save's pickles name. Forms are those of PyTorch's torch/_utils.py and torch/_tensor.py.
#include "checkpoint/rebuild.hpp"

#include "core/utf8.hpp"
#include "enums.hpp"
#include "tensor.hpp"

#include <ATen/Functions.h>
#include <c10/core/Storage.h>

#include <map>

namespace tabi {
namespace {

using Args = std::vector<Vm>;

// One argument of a call, as what it has to be.
class Arguments {
 public:
  Arguments(const Rebuilder &rebuilder, const std::string &name, const Args &args, const UnpickleOptions &options)
      : rebuilder(rebuilder), options(options), name_(name), args_(args) {}

  size_t size() const { return args_.size(); }
  const Vm &operator[](size_t i) const {
    if (i >= args_.size())
      corrupt(name_, " is given ", args_.size(), " arguments, too few");
    return args_[i];
  }
  template <class T>
  const T &get(size_t i, const char *type) const {
    const Item *item = std::get_if<Item>(&(*this)[i]);
    const T *value = item ? std::get_if<T>(item) : nullptr;
    if (!value)
      corrupt(name_, " is given no ", type, " as argument ", i);
    return *value;
  }
  const StorageRef &storage(size_t i) const {
    auto *ref = std::get_if<std::shared_ptr<const StorageRef>>(&(*this)[i]);
    if (!ref)
      corrupt(name_, " is given no storage as argument ", i);
    return **ref;
  }
  std::vector<int64_t> ints(size_t i) const {
    std::vector<int64_t> out;
    if (auto *tuple = std::get_if<VmTuple>(&(*this)[i])) {
      for (const Vm &v : (*tuple)->items)
        out.push_back(to_int(v, i));
      return out;
    }
    // A torch.Size is a tree by now.
    const TreePtr &tree = get<TreePtr>(i, "tuple of ints");
    for (size_t k = 0; k < tree->size(); k++)
      out.push_back(to_int(Vm(tree->value(k)), i));
    return out;
  }
  Item item(size_t i) const { return rebuilder.item((*this)[i]); }
  const std::string &name() const { return name_; }

  const Rebuilder &rebuilder;
  const UnpickleOptions &options;

 private:
  int64_t to_int(const Vm &v, size_t i) const {
    const Item *item = std::get_if<Item>(&v);
    const int64_t *value = item ? std::get_if<int64_t>(item) : nullptr;
    if (!value)
      corrupt(name_, " is given no tuple of ints as argument ", i);
    return *value;
  }
  const std::string &name_;
  const Args &args_;
};

at::Tensor make_tensor(const Arguments &a, at::ScalarType dtype, size_t rest) {
  const StorageRef &ref = a.storage(0);
  const int64_t offset = a.get<int64_t>(1, "int");
  const std::vector<int64_t> sizes = a.ints(2), strides = a.ints(3);
  if (sizes.size() != strides.size())
    corrupt("a tensor has ", sizes.size(), " sizes and ", strides.size(), " strides");
  const auto element = static_cast<int64_t>(c10::elementSize(dtype));
  int64_t extent = 0;
  try {
    extent = checked_extent(sizes, strides, element);
  } catch (const Error &error) {
    corrupt("a tensor does not hold together: ", error.what());
  }
  const __int128 end = extent == 0 ? 0 : static_cast<__int128>(offset) * element + extent;
  if (offset < 0 || end > static_cast<__int128>(ref.bytes))
    corrupt("a tensor reaches beyond its storage: ", extent, " bytes from element ", offset, " of ", ref.bytes,
            " bytes");
  const c10::Storage storage = a.options.read_storage(ref);
  at::Tensor tensor = at::empty({0}, at::TensorOptions(dtype).device(storage.device()));
  tensor.set_(storage, extent == 0 ? 0 : offset, sizes, strides);
  const bool requires_grad = a.size() > rest && a.get<bool>(rest, "bool");
  if (requires_grad && takes_gradients(dtype))
    tensor.set_requires_grad(true);
  return tensor;
}

// The last argument, where it is there, marks views that are to be conjugated or negated on use.
void set_bits(at::Tensor &tensor, const Arguments &a, size_t i) {
  if (a.size() <= i)
    return;
  const TreePtr &metadata = a.get<TreePtr>(i, "dict");
  auto is_set = [&](const char *key) {
    const Item *value = metadata->get(key);
    const bool *flag = value ? std::get_if<bool>(value) : nullptr;
    return flag && *flag;
  };
  if (is_set("conj"))
    tensor._set_conj(true);
  if (is_set("neg"))
    tensor._set_neg(true);
}

Vm rebuild_tensor(const Arguments &a) {
  return Item(make_tensor(a, a.storage(0).dtype, a.size()));
}

Vm rebuild_tensor_v2(const Arguments &a) {
  at::Tensor tensor = make_tensor(a, a.storage(0).dtype, 4);
  set_bits(tensor, a, 6);
  return Item(std::move(tensor));
}

Vm rebuild_tensor_v3(const Arguments &a) {
  at::Tensor tensor = make_tensor(a, a.get<at::ScalarType>(6, "dtype"), 4);
  set_bits(tensor, a, 7);
  return Item(std::move(tensor));
}

Vm rebuild_meta_tensor(const Arguments &a) {
  const std::vector<int64_t> sizes = a.ints(1), strides = a.ints(2);
  const auto dtype = a.get<at::ScalarType>(0, "dtype");
  try {
    checked_extent(sizes, strides, static_cast<int64_t>(c10::elementSize(dtype)));
  } catch (const Error &error) {
    corrupt("a tensor does not hold together: ", error.what());
  }
  return Item(at::empty_strided(sizes, strides, at::TensorOptions(dtype).device(at::kMeta)));
}

Vm rebuild_parameter(const Arguments &a) {
  at::Tensor tensor = a.get<at::Tensor>(0, "tensor");
  if (a.get<bool>(1, "bool") && takes_gradients(tensor.scalar_type()) && tensor.is_leaf())
    tensor.set_requires_grad(true);
  return Item(tensor);
}

// Attributes set on a tensor travel as (function, class, arguments, state); the tensor is what counts.
Vm rebuild_from_type(const Arguments &a) {
  return a.rebuilder.call(a[0], a[2]);
}

void append_all(Tree &to, const Item &from) {
  auto *tree = std::get_if<TreePtr>(&from);
  if (!tree)
    corrupt("a ", to.type(), " is made from something that is no list");
  for (size_t i = 0; i < (*tree)->size(); i++)
    to.append((*tree)->value(i));
}

template <tabi_tree_kind kind>
Vm make_sequence(const Arguments &a) {
  auto tree = c10::make_intrusive<Tree>(kind, a.name().substr(a.name().rfind('.') + 1));
  if (a.size() > 0)
    append_all(*tree, a.item(0));
  return Item(tree);
}

Vm make_size(const Arguments &a) {
  auto tree = c10::make_intrusive<Tree>(TABI_TREE_TUPLE, "torch.Size");
  if (a.size() > 0)
    for (int64_t size : a.ints(0))
      tree->append(size);
  return Item(tree);
}

// OrderedDict(), OrderedDict([(key, value), …]), Counter({…}), defaultdict(factory, {…})
Vm make_dict(const Arguments &a) {
  auto tree = c10::make_intrusive<Tree>(TABI_TREE_DICT, a.name() == "builtins.dict" ? "dict" : a.name());
  const size_t from = a.name() == "collections.defaultdict" ? 1 : 0;
  if (a.size() <= from)
    return Item(tree);
  const Item content = a.item(from);
  auto *source = std::get_if<TreePtr>(&content);
  if (!source)
    corrupt(a.name(), " is made from something that is no dict");
  for (size_t i = 0; i < (*source)->size(); i++) {
    if ((*source)->kind() == TABI_TREE_DICT) {
      tree->set((*source)->key(i), (*source)->value(i));
      continue;
    }
    auto *pair = std::get_if<TreePtr>(&(*source)->value(i));
    if (!pair || (*pair)->size() != 2)
      corrupt(a.name(), " is made from something that is no list of pairs");
    tree->set((*pair)->value(0), (*pair)->value(1));
  }
  return Item(tree);
}

Vm make_complex(const Arguments &a) {
  return Item(c10::complex<double>(a.get<double>(0, "float"), a.get<double>(1, "float")));
}

// bytes as protocol 2 writes them: their Latin-1 text, encoded.
Vm encode(const Arguments &a) {
  const std::string &text = a.get<std::string>(0, "text"), &encoding = a.get<std::string>(1, "name of an encoding");
  if (encoding != "latin1")
    corrupt("bytes are encoded as ", in_quotes(encoding), ", known is latin1");
  std::string bytes;
  for (size_t i = 0; i < text.size(); i++) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80)
      bytes += text[i];
    else if ((first == 0xC2 || first == 0xC3) && i + 1 < text.size())
      bytes += static_cast<char>((first << 6 & 0xC0) | (static_cast<unsigned char>(text[++i]) & 0x3F));
    else
      corrupt("bytes hold a character beyond Latin-1");
  }
  return Item(BytesText{std::move(bytes)});
}

Vm make_bytes(const Arguments &a) {
  if (a.size() == 0)
    return Item(BytesText{});
  const Item *first = std::get_if<Item>(&a[0]);
  if (first && std::holds_alternative<std::string>(*first))
    return encode(a);
  return Item(a.get<BytesText>(0, "bytes"));
}

Vm make_device(const Arguments &a) {
  std::string text = a.get<std::string>(0, "text");
  if (a.size() > 1)
    text += ":" + std::to_string(a.get<int64_t>(1, "int"));
  try {
    return Item(c10::Device(text));
  } catch (const c10::Error &) {
    corrupt("a device is called ", in_quotes(text));
  }
}

Vm get_layout(const Arguments &a) {
  std::string_view text = a.get<std::string>(0, "text");
  if (text.substr(0, 6) == "torch.")
    text.remove_prefix(6);
  if (auto layout = layout_of_text(text))
    return Item(layout_to_c10(*layout));
  corrupt("a layout is called ", in_quotes(text));
}

using Handler = Vm (*)(const Arguments &);
const std::map<std::string_view, Handler> &handlers() {
  static const auto &table = *new std::map<std::string_view, Handler>{
      {"torch._utils._rebuild_tensor", rebuild_tensor},
      {"torch._utils._rebuild_tensor_v2", rebuild_tensor_v2},
      {"torch._utils._rebuild_tensor_v3", rebuild_tensor_v3},
      {"torch._utils._rebuild_meta_tensor_no_storage", rebuild_meta_tensor},
      {"torch._utils._rebuild_parameter", rebuild_parameter},
      {"torch._utils._rebuild_parameter_with_state", rebuild_parameter},
      {"torch._tensor._rebuild_from_type_v2", rebuild_from_type},
      {"torch.Size", make_size},
      {"torch.device", make_device},
      {"torch.serialization._get_layout", get_layout},
      {"collections.OrderedDict", make_dict},
      {"collections.defaultdict", make_dict},
      {"collections.Counter", make_dict},
      {"builtins.dict", make_dict},
      {"builtins.list", make_sequence<TABI_TREE_LIST>},
      {"builtins.tuple", make_sequence<TABI_TREE_TUPLE>},
      {"builtins.set", make_sequence<TABI_TREE_SET>},
      {"builtins.frozenset", make_sequence<TABI_TREE_SET>},
      {"builtins.bytes", make_bytes},
      {"builtins.bytearray", make_bytes},
      {"builtins.complex", make_complex},
      {"_codecs.encode", encode},
  };
  return table;
}

// Classes that are named, never made: of tensors and storages, and what defaultdict is given.
bool is_known_class(const std::string &name) {
  for (const char *known : {"torch.Tensor", "torch.nn.parameter.Parameter", "torch.nn.parameter.Buffer",
                            "torch.storage.UntypedStorage", "torch.storage.TypedStorage", "torch.UntypedStorage",
                            "builtins.int", "builtins.float", "builtins.str", "builtins.bool"})
    if (name == known)
      return true;
  return name.substr(0, 6) == "torch." && dtype_of_storage_class(name.substr(6)).has_value();
}

TreePtr inert(const std::string &name) {
  return c10::make_intrusive<Tree>(TABI_TREE_OBJECT, name);
}

}  // namespace

Vm Rebuilder::global(std::string_view module, std::string_view name) const {
  if (module.size() + name.size() > 1024 || !is_utf8(module) || !is_utf8(name))
    corrupt("a class is named by something that is no name");
  if (module == "__builtin__")
    module = "builtins";
  const std::string whole = c10::str(module, ".", name);
  if (module == "torch") {
    if (auto dtype = dtype_of_text(name))
      return Item(dtype_to_c10(*dtype));
    if (auto format = memory_format_of_text(name))
      return Item(memory_format_to_c10(*format));
  }
  if (handlers().count(whole) || is_known_class(whole))
    return Global{whole};
  require(!options_.strict, TABI_UNSAFE_FILE, "the file names ", in_quotes(whole),
          ", which is not on the list of what a file may name");
  return Global{whole};
}

Vm Rebuilder::tuple(std::vector<Vm> items) const {
  auto data = std::make_shared<VmTupleData>();
  data->items = std::move(items);
  for (const Vm &v : data->items)
    if (auto *inner = std::get_if<VmTuple>(&v))
      data->depth = std::max(data->depth, (*inner)->depth + 1);
  if (data->depth > most_nested)
    corrupt("the file is nested deeper than ", most_nested, " levels");
  return VmTuple(std::move(data));
}

Vm Rebuilder::frozenset(std::vector<Vm> items) const {
  auto tree = c10::make_intrusive<Tree>(TABI_TREE_SET, "frozenset");
  for (const Vm &v : items)
    tree->append(item(v));
  return Item(tree);
}

Vm Rebuilder::call(const Vm &callee, const Vm &args) const {
  auto *tuple = std::get_if<VmTuple>(&args);
  if (!tuple)
    corrupt("a call has no tuple of arguments");
  if (auto *global = std::get_if<Global>(&callee)) {
    auto at = handlers().find(global->name);
    if (at != handlers().end())
      return at->second(Arguments(*this, global->name, (*tuple)->items, options_));
    TreePtr object = inert(global->name);
    object->set(std::string("args"), item(args));
    return Item(object);
  }
  // A call of something that is itself inert, such as functools.partial's result, stays inert.
  const Item *object = std::get_if<Item>(&callee);
  auto *tree = object ? std::get_if<TreePtr>(object) : nullptr;
  if (!tree || (*tree)->kind() != TABI_TREE_OBJECT)
    corrupt("the pickle calls something that is no class or function");
  TreePtr result = inert("object");
  result->set(std::string("callee"), *object);
  result->set(std::string("args"), item(args));
  return Item(result);
}

void Rebuilder::build(Vm &object, const Vm &state) const {
  const Item *target = std::get_if<Item>(&object);
  if (target && std::holds_alternative<at::Tensor>(*target))
    return;
  auto *tree = target ? std::get_if<TreePtr>(target) : nullptr;
  if (!tree)
    corrupt("the pickle sets the state of something that has none");
  // The state of a dict is its attributes, such as state_dict()'s _metadata; its entries are what counts.
  if ((*tree)->kind() == TABI_TREE_OBJECT)
    (*tree)->set(std::string("state"), item(state));
}

Vm Rebuilder::persistent(const Vm &id) const {
  auto *tuple = std::get_if<VmTuple>(&id);
  if (!tuple)
    corrupt("a storage is referred to by something that is no tuple");
  const std::string name = "a reference to a storage";
  const Arguments a(*this, name, (*tuple)->items, options_);
  if (a.get<std::string>(0, "text") != "storage")
    corrupt("the pickle refers to a ", in_quotes(a.get<std::string>(0, "text")), " outside it, known is 'storage'");
  auto *type = std::get_if<Global>(&a[1]);
  if (!type)
    corrupt("a storage has no class");
  StorageRef ref;
  if (type->name == "torch.storage.UntypedStorage" || type->name == "torch.UntypedStorage")
    ref.dtype = at::kByte;
  else if (auto dtype =
               dtype_of_storage_class(std::string_view(type->name).substr(std::min<size_t>(6, type->name.size()))))
    ref.dtype = *dtype;
  else
    corrupt("a storage is of the class ", in_quotes(type->name));
  ref.key = a.get<std::string>(2, "text");
  ref.location = a.get<std::string>(3, "text");
  const int64_t numel = a.get<int64_t>(4, "int");
  if (numel < 0 || numel > INT64_MAX / 16)
    corrupt("a storage is said to have ", numel, " elements");
  ref.bytes = static_cast<uint64_t>(numel) * c10::elementSize(ref.dtype);
  return std::make_shared<const StorageRef>(std::move(ref));
}

void Rebuilder::append(Vm &container, std::vector<Vm> items) const {
  const Item *target = std::get_if<Item>(&container);
  auto *found = target ? std::get_if<TreePtr>(target) : nullptr;
  if (!found)
    corrupt("the pickle appends to something that is no list");
  TreePtr tree = *found;
  if (tree->kind() == TABI_TREE_OBJECT) {
    if (!tree->get("items"))
      tree->set(std::string("items"), make_tree(TABI_TREE_LIST));
    auto *list = std::get_if<TreePtr>(tree->get("items"));
    if (!list)
      corrupt("the pickle appends to something that is no list");
    tree = *list;
  }
  if (tree->kind() != TABI_TREE_LIST && tree->kind() != TABI_TREE_SET)
    corrupt("the pickle appends to a ", tree->type());
  for (const Vm &v : items)
    tree->append(item(v));
}

void Rebuilder::set(Vm &container, std::vector<Vm> keys_and_values) const {
  const Item *target = std::get_if<Item>(&container);
  auto *found = target ? std::get_if<TreePtr>(target) : nullptr;
  if (!found || keys_and_values.size() % 2)
    corrupt("the pickle sets entries of something that is no dict");
  TreePtr tree = *found;
  if (tree->kind() == TABI_TREE_OBJECT) {
    if (!tree->get("items"))
      tree->set(std::string("items"), make_tree(TABI_TREE_DICT));
    auto *dict = std::get_if<TreePtr>(tree->get("items"));
    if (!dict)
      corrupt("the pickle sets entries of something that is no dict");
    tree = *dict;
  }
  if (tree->kind() != TABI_TREE_DICT)
    corrupt("the pickle sets entries of a ", tree->type());
  for (size_t i = 0; i < keys_and_values.size(); i += 2)
    tree->set(item(keys_and_values[i]), item(keys_and_values[i + 1]));
}

Item Rebuilder::item(const Vm &value) const {
  if (auto *item = std::get_if<Item>(&value))
    return *item;
  if (auto *global = std::get_if<Global>(&value))
    return inert(global->name);
  if (auto *found = std::get_if<VmTuple>(&value)) {
    const VmTupleData &tuple = **found;
    if (!tuple.tree) {
      TreePtr tree = make_tree(TABI_TREE_TUPLE);
      for (const Vm &v : tuple.items)
        tree->append(item(v));
      tuple.tree = std::move(tree);
    }
    return tuple.tree;
  }
  // A storage on its own, as a tensor over all of it.
  const StorageRef &ref = **std::get_if<std::shared_ptr<const StorageRef>>(&value);
  const c10::Storage storage = options_.read_storage(ref);
  const auto numel = static_cast<int64_t>(ref.bytes / c10::elementSize(ref.dtype));
  at::Tensor tensor = at::empty({0}, at::TensorOptions(ref.dtype).device(storage.device()));
  return tensor.set_(storage, 0, {numel}, {1});
}

}  // namespace tabi
