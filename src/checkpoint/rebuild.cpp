// From the graph to values, without recursion: a file may nest as deep as it likes, and is refused for it.
#include "checkpoint/rebuild.hpp"

#include "checkpoint/pickle.hpp"
#include "core/utf8.hpp"
#include "enums.hpp"

#include <algorithm>
#include <cmath>

namespace tabi {
namespace {

// PickleNode::result below any index; of a tuple that was visited, less the place of its weight.
constexpr int32_t unvisited = -1, visiting = -2, visited = -3;

// Names, keys and devices; all longer ones are no such thing.
constexpr size_t most_text = 1024;

// Classes that are named, never made: of tensors, and what defaultdict is given.
bool is_known_class(std::string_view name) {
  for (const char *known :
       {"torch.Tensor", "torch.nn.parameter.Parameter", "torch.nn.parameter.Buffer", "torch.storage.TypedStorage",
        "builtins.int", "builtins.float", "builtins.str", "builtins.bool", "numpy.ndarray", "numpy.dtype",
        "torch.per_tensor_affine", "torch.per_channel_affine", "torch.per_channel_affine_float_qparams",
        "torch.per_tensor_symmetric"})
    if (name == known)
      return true;
  return false;
}

// Names that moved between versions of Python and NumPy, as they are called today, or were when most files were
// written.
std::string todays_name(std::string_view module, std::string_view name) {
  if (module == "__builtin__") {
    module = "builtins";
    name = name == "xrange" ? "range" : name == "unicode" ? "str" : name == "long" ? "int" : name;
  } else if (module == "copy_reg") {
    module = "copyreg";
  } else if (module.substr(0, 11) == "numpy._core") {
    return c10::str("numpy.core", module.substr(11), ".", name);
  }
  return c10::str(module, ".", name);
}

Global make_global(std::string_view node, const Loading &loading) {
  const size_t split = node.find('\0');
  const std::string_view module = node.substr(0, split), name = node.substr(split + 1);
  Global out;
  out.name = todays_name(module, name);
  for (const auto find : {tensor_handler, class_handler, numpy_handler})
    if (!out.handler)
      out.handler = find(out.name);
  if (module == "torch") {
    if (auto dtype = dtype_of_text(name))
      out.value = Item(dtype_to_c10(*dtype));
    else if (auto format = memory_format_of_text(name))
      out.value = Item(memory_format_to_c10(*format));
    else
      out.storage_dtype = dtype_of_storage_class(name);
  }
  if (out.name == "torch.storage.UntypedStorage" || out.name == "torch.UntypedStorage")
    out.storage_dtype = at::kByte;
  require(!loading.strict || out.handler || out.value || out.storage_dtype || is_known_class(out.name),
          TABI_UNSAFE_FILE, "the file names ", in_quotes(out.name),
          ", which is not on the list of what a file may name");
  return out;
}

template <class Visit>
void for_each_child(PickleNode &node, const Visit &visit) {
  switch (node.kind) {
    case PickleNode::list:
    case PickleNode::tuple:
    case PickleNode::dict:
    case PickleNode::set:
    case PickleNode::frozenset:
      std::for_each(node.children, node.children + node.count, visit);
      return;
    case PickleNode::call:
      for (PickleNode *child : {node.parts->callee, node.parts->args, node.parts->keywords, node.parts->state})
        if (child)
          visit(child);
      // They are no values of their own: what they have goes into what the call makes.
      for (PickleNode *content : {node.parts->items, node.parts->pairs})
        if (content)
          std::for_each(content->children, content->children + content->count, visit);
      return;
    default:
      return;
  }
}

// Old files refer to a class of modules together with its source, which is none of our business; else null.
PickleNode *class_with_source(const PickleNode &node) {
  if (!node.is(PickleNode::persistent) || !node.children[0]->is(PickleNode::tuple) || node.children[0]->count < 2)
    return nullptr;
  const PickleNode &word = *node.children[0]->children[0];
  PickleNode *named = node.children[0]->children[1];
  const bool is_text = word.is(PickleNode::text) || word.is(PickleNode::old_text);
  return is_text && word.view() == "module" && named->is(PickleNode::global) ? named : nullptr;
}

bool has_children(const PickleNode &node) {
  return node.kind >= PickleNode::list && node.kind <= PickleNode::call;
}

}  // namespace

Item Builder::run() {
  try {
    globals_.reserve(graph_.globals.size());
    for (PickleNode *node : graph_.globals) {
      at_ = node->at;
      global(*node);
    }
    visit(*graph_.root);
    return item(*graph_.root);
  } catch (const Error &error) {
    const tabi_status status = error.status() == TABI_VALUE_ERROR ? TABI_CORRUPT_FILE : error.status();
    if (status != TABI_CORRUPT_FILE && status != TABI_UNSAFE_FILE)
      throw;
    fail(status, error.what(), " (at byte ", at_, " of the pickle)");
  }
}

// Children before their parents. A nest that holds itself would never go away, and a very deep one exhausts the stack
// of whoever walks it.
void Builder::visit(PickleNode &root) {
  struct Level {
    PickleNode *node;
    std::vector<PickleNode *>::size_type next, end;
  };
  std::vector<PickleNode *> pending;  // children of all levels, one level after the other
  std::vector<Level> path;
  const auto enter = [&](PickleNode *node) {
    if (!has_children(*node) || node->result >= 0 || node->result <= visited)
      return;
    at_ = node->at;
    if (node->result == visiting)
      corrupt("the file holds a value that holds itself");
    if (path.size() >= static_cast<size_t>(most_nested))
      corrupt("the file is nested deeper than ", most_nested, " levels");
    node->result = visiting;
    const size_t first = pending.size();
    if (!is_plain_call(*node))
      for_each_child(*node, [&](PickleNode *child) { pending.push_back(child); });
    path.push_back({node, first, pending.size()});
  };
  enter(&root);
  while (!path.empty()) {
    Level &level = path.back();
    if (level.next < level.end) {
      enter(pending[level.next++]);
      continue;
    }
    PickleNode *node = level.node;
    path.pop_back();
    at_ = node->at;
    finish(*node);
    // What stands behind belongs to levels that are done.
    pending.resize(path.empty() ? 0 : path.back().end);
  }
}

bool Builder::is_plain_call(PickleNode &node) {
  if (!node.is(PickleNode::call) || !node.parts->callee->is(PickleNode::global) || node.parts->state)
    return false;
  const Global &callee = global(*node.parts->callee);
  return callee.handler && callee.handler->is_plain;
}

// A value whose parts are shared over and over has more values than anyone can walk.
void Builder::check_growth(uint64_t size) const {
  if (size > (64u << 20) + 64 * graph_.size)
    corrupt("the pickle of ", graph_.size, " bytes grows beyond all measure");
}

uint64_t Builder::weight_of(PickleNode &node) {
  uint64_t weight = 1;
  if (!is_plain_call(node))
    for_each_child(node, [&](const PickleNode *child) {
      const int32_t result = child->is(PickleNode::global) ? unvisited : child->result;
      weight += result >= 0         ? weights_[static_cast<size_t>(result)]
                : result <= visited ? tuple_weights_[static_cast<size_t>(visited - result)]
                                    : 1;
      check_growth(weight);
    });
  return weight;
}

Item Builder::copy(const Item &value) {
  const auto *text = std::get_if<std::string>(&value);
  const auto *bytes = std::get_if<BytesText>(&value);
  count_copied(sizeof(Item) + (text ? text->size() : bytes ? bytes->bytes.size() : 0));
  return value;
}

Item Builder::keep(PickleNode &node, Item value) {
  const uint64_t weight = weight_of(node);
  node.result = static_cast<int32_t>(results_.size());
  results_.push_back(value);
  weights_.push_back(weight);
  return value;
}

void Builder::finish(PickleNode &node) {
  switch (node.kind) {
    case PickleNode::tuple:
      // Most tuples are arguments, which never become values.
      tuple_weights_.push_back(weight_of(node));
      node.result = visited - static_cast<int32_t>(tuple_weights_.size() - 1);
      return;
    case PickleNode::list:
      keep(node, sequence(node, TABI_TREE_LIST, "list"));
      return;
    case PickleNode::set:
      keep(node, sequence(node, TABI_TREE_SET, "set"));
      return;
    case PickleNode::frozenset:
      keep(node, sequence(node, TABI_TREE_SET, "frozenset"));
      return;
    case PickleNode::dict: {
      TreePtr tree = make_tree(TABI_TREE_DICT);
      fill_dict(*tree, node);
      keep(node, std::move(tree));
      return;
    }
    default:
      keep(node, made_by_call(node));
  }
}

TreePtr Builder::sequence(PickleNode &node, tabi_tree_kind kind, const char *type) {
  TreePtr tree = make_tree(kind, type);
  tree->reserve(node.count);
  for (uint32_t i = 0; i < node.count; i++)
    tree->append(item(*node.children[i]));
  return tree;
}

void Builder::fill_dict(Tree &tree, const PickleNode &pairs) {
  tree.reserve(pairs.count / 2);
  for (uint32_t i = 0; i + 1 < pairs.count; i += 2) {
    Item key = item(*pairs.children[i]);
    // It is kept as a text too.
    if (std::holds_alternative<TreePtr>(key))
      count_copied(repr(key).size());
    if (!tree.add(key, item(*pairs.children[i + 1])))
      corrupt("the key ", repr(key), " stands twice in a ", tree.type());
  }
}

Item Builder::item(PickleNode &node) {
  switch (node.kind) {
    case PickleNode::none:
      return None{};
    case PickleNode::boolean:
      return node.i != 0;
    case PickleNode::integer:
      return node.i;
    case PickleNode::real:
      return node.d;
    case PickleNode::text:
      count_copied(node.span.size);
      return std::string(node.view());
    case PickleNode::bytes:
      count_copied(node.span.size);
      return BytesText{std::string(node.view())};
    case PickleNode::old_text:
      count_copied(node.span.size);
      if (is_utf8(node.view()))
        return std::string(node.view());
      return BytesText{std::string(node.view())};
    case PickleNode::big:
      if (node.result == unvisited) {
        TreePtr big = make_tree(TABI_TREE_BIGINT);
        big->append(decimal_of(node.view()));
        return keep(node, std::move(big));
      }
      break;
    case PickleNode::global: {
      const Global &named = global(node);
      if (named.value)
        return *named.value;
      count_copied(named.name.size());
      return make_tree(TABI_TREE_OBJECT, named.name);
    }
    case PickleNode::persistent: {
      if (PickleNode *named = class_with_source(node))
        return item(*named);
      // A storage on its own, as a tensor over all of it.
      const StorageRef ref = storage(node);
      auto tensor = c10::make_intrusive<StoredTensor>();
      tensor->storage = ref.storage;
      tensor->dtype = c10::isQIntType(ref.dtype) ? c10::toUnderlying(ref.dtype) : ref.dtype;
      tensor->offset = ref.first;
      tensor->sizes = {ref.numel};
      tensor->strides = {1};
      tensor->check();
      return tensor;
    }
    case PickleNode::tuple:
      if (node.result == unvisited)
        visit(node);
      if (node.result <= visited)
        return keep(node, sequence(node, TABI_TREE_TUPLE, "tuple"));
      break;
    default:
      if (node.result == unvisited)
        visit(node);
  }
  if (node.result < 0)
    corrupt("the file holds a value that holds itself");
  return copy(results_[static_cast<size_t>(node.result)]);
}

const Global &Builder::global(PickleNode &node) {
  if (node.result < 0) {
    globals_.push_back(make_global(node.view(), *loading_));
    node.result = static_cast<int32_t>(globals_.size() - 1);
  }
  return globals_[static_cast<size_t>(node.result)];
}

StorageRef Builder::storage(PickleNode &node) {
  at_ = node.at;
  if (!node.is(PickleNode::persistent) || !node.children[0]->is(PickleNode::tuple))
    corrupt("a storage is referred to by something that is no tuple");
  static const Global reference{"a reference to a storage", nullptr, {}, {}};
  const CallArguments a(*this, reference, *node.children[0], nullptr);
  if (a.text(0) != "storage")
    corrupt("the pickle refers to a ", in_quotes(a.text(0)), " outside it, known is 'storage'");
  if (!a.node(1).is(PickleNode::global))
    corrupt("a storage has no class");
  const Global &type = global(a.node(1));
  if (!type.storage_dtype)
    corrupt("a storage is of the class ", in_quotes(type.name));
  StorageRef ref;
  ref.dtype = *type.storage_dtype;
  ref.numel = a.integer(4);
  if (ref.numel < 0 || ref.numel > INT64_MAX / 16)
    corrupt("a storage is said to have ", ref.numel, " elements");
  ref.storage = find_storage_(a.text(2), a.text(3), static_cast<uint64_t>(ref.numel) * c10::elementSize(ref.dtype));
  // Files of before PyTorch 0.4 know views of storages: key, first element, number of elements.
  if (a.size() > 5 && !a.node(5).is(PickleNode::none)) {
    const auto view = a.children(5);
    if (view.size() != 3 || !view[1]->is(PickleNode::integer) || !view[2]->is(PickleNode::integer) || view[1]->i < 0 ||
        view[2]->i < 0 || view[1]->i > ref.numel || view[2]->i > ref.numel - view[1]->i)
      corrupt("a view of storage ", in_quotes(a.text(2)), " reaches beyond its ", ref.numel, " elements");
    ref.first = view[1]->i;
    ref.numel = view[2]->i;
  }
  return ref;
}

Item Builder::call(const Global &callee, PickleNode &args, PickleNode *state) {
  return callee.handler->make(CallArguments(*this, callee, args, state));
}

Item Builder::made_by_call(PickleNode &node) {
  const PickleCall &parts = *node.parts;
  if (!parts.args->is(PickleNode::tuple))
    corrupt("a call has no tuple of arguments");
  PickleNode *callee = parts.callee;
  if (PickleNode *named = class_with_source(*callee))
    callee = named;
  Item made;
  if (callee->is(PickleNode::global)) {
    const Global &named = global(*callee);
    // What Python makes any object with; its class is the first argument.
    const bool has_class = named.name == "copyreg._reconstructor" || named.name == "copyreg.__newobj__";
    made = named.handler ? call(named, *parts.args, parts.state) : inert(node, named.name, has_class);
  } else if (callee->is(PickleNode::call)) {
    // A call of something that is itself inert, such as functools.partial's result, stays inert.
    TreePtr object = make_tree(TABI_TREE_OBJECT, "object");
    object->set(std::string("callee"), item(*callee));
    object->set(std::string("args"), item(*parts.args));
    made = object;
  } else {
    corrupt("the pickle calls something that is no class or function");
  }
  auto *tree = std::get_if<TreePtr>(&made);
  const bool is_object = tree && (*tree)->kind() == TABI_TREE_OBJECT;
  // A value that stands elsewhere too is done: what it is given later could be itself.
  if (tree && tree->use_count() > 1 && (parts.items || parts.pairs || parts.state))
    corrupt("the pickle adds to a value that was made before");
  if (parts.items) {
    if (is_object)
      (*tree)->set(std::string("items"), item(*parts.items));
    else if (!tree || (*tree)->has_keys())
      corrupt("the pickle appends to something that is no list");
    else
      for (uint32_t i = 0; i < parts.items->count; i++)
        (*tree)->append(item(*parts.items->children[i]));
  }
  if (parts.pairs) {
    if (is_object)
      (*tree)->set(std::string("items"), item(*parts.pairs));
    else if (!tree || (*tree)->kind() != TABI_TREE_DICT)
      corrupt("the pickle sets entries of something that is no dict");
    else
      fill_dict(**tree, *parts.pairs);
  }
  if (parts.state && is_object)
    (*tree)->set(std::string("state"), item(*parts.state));
  else if (parts.state && tree && (*tree)->kind() == TABI_TREE_DICT)
    if (const Item state = item(*parts.state); auto *attributes = std::get_if<TreePtr>(&state))
      if ((*attributes)->kind() == TABI_TREE_DICT)
        (*tree)->set_attributes(*attributes);
  return made;
}

Item Builder::inert(PickleNode &node, const std::string &type, bool has_class_in_args) {
  PickleNode &args = *node.parts->args;
  count_copied(type.size());
  if (has_class_in_args && args.count > 0 && args.children[0]->is(PickleNode::global))
    return make_tree(TABI_TREE_OBJECT, global(*args.children[0]).name);
  TreePtr object = make_tree(TABI_TREE_OBJECT, type);
  object->set(std::string("args"), item(args));
  if (node.parts->keywords)
    object->set(std::string("keywords"), item(*node.parts->keywords));
  return object;
}

CallArguments::CallArguments(Builder &builder, const Global &callee, PickleNode &tuple, PickleNode *state)
    : builder(builder), state(state), name_(callee.name), nodes_(tuple.children, tuple.count) {
}

PickleNode &CallArguments::node(size_t i) const {
  if (i >= nodes_.size())
    corrupt(name_, " is given ", nodes_.size(), " arguments, too few");
  return *nodes_[i];
}

void CallArguments::fail_type(size_t i, const char *type) const {
  corrupt(name_, " is given no ", type, " as argument ", i);
}

int64_t CallArguments::integer(size_t i) const {
  if (!node(i).is(PickleNode::integer))
    fail_type(i, "int");
  return node(i).i;
}

double CallArguments::real(size_t i) const {
  if (node(i).is(PickleNode::integer))
    return static_cast<double>(node(i).i);
  if (!node(i).is(PickleNode::real))
    fail_type(i, "float");
  return node(i).d;
}

bool CallArguments::boolean(size_t i) const {
  if (!node(i).is(PickleNode::boolean))
    fail_type(i, "bool");
  return node(i).i != 0;
}

std::string_view CallArguments::text(size_t i) const {
  const PickleNode &n = node(i);
  if (!(n.is(PickleNode::text) || (n.is(PickleNode::old_text) && is_utf8(n.view()))) || n.span.size > most_text)
    fail_type(i, "text");
  return n.view();
}

c10::ArrayRef<PickleNode *> CallArguments::children(size_t i) const {
  PickleNode *n = &node(i);
  // torch.Size((…))
  if (n->is(PickleNode::call) && n->parts->args->is(PickleNode::tuple) && n->parts->args->count == 1)
    n = n->parts->args->children[0];
  if (!n->is(PickleNode::tuple) && !n->is(PickleNode::list))
    fail_type(i, "tuple");
  return {n->children, n->count};
}

c10::SmallVector<int64_t, 4> CallArguments::ints(size_t i) const {
  c10::SmallVector<int64_t, 4> out;
  for (const PickleNode *child : children(i)) {
    if (!child->is(PickleNode::integer))
      fail_type(i, "tuple of ints");
    out.push_back(child->i);
  }
  return out;
}

at::ScalarType CallArguments::dtype(size_t i) const {
  if (node(i).is(PickleNode::global))
    if (const auto &value = builder.global(node(i)).value)
      if (auto *dtype = std::get_if<at::ScalarType>(&*value))
        return *dtype;
  fail_type(i, "dtype");
}

StoredTensorPtr CallArguments::tensor_of(PickleNode &node) const {
  const Item made = builder.item(node);
  if (auto *tensor = std::get_if<StoredTensorPtr>(&made))
    return *tensor;
  corrupt(name_, " is given something that is no tensor");
}

StoredTensorPtr CallArguments::part_of(PickleNode &node) const {
  StoredTensorPtr part = tensor_of(node);
  if (part->kind != StoredTensor::Kind::strided)
    corrupt(name_, " is given a part that is itself no plain tensor");
  return part;
}

Item rebuild(const PickleGraph &graph, const LoadingPtr &loading, const FindStorage &find_storage) {
  return Builder(graph, loading, find_storage).run();
}

}  // namespace tabi
