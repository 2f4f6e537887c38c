// torchabi inspect: what a file holds.
#include "commands.hpp"
#include "json.hpp"
#include "model.hpp"
#include "text.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cli {
namespace {

constexpr size_t most_of_text = 100;  // letters of a string on a line
constexpr size_t most_width = 48;     // of the column of names

int64_t size_on_disk(const std::string &file) {
  struct stat info {};
  return ::stat(file.c_str(), &info) == 0 ? info.st_size : 0;
}

std::string sizes_text(const std::vector<int64_t> &sizes) {
  std::string out = "[";
  for (size_t i = 0; i < sizes.size(); i++)
    out += (i ? ", " : "") + std::to_string(sizes[i]);
  return out + "]";
}

// As Python writes it.
std::string value_text(const Node &node, size_t most) {
  switch (node.tag) {
    case TABI_TAG_BOOL:
      return node.integer ? "True" : "False";
    case TABI_TAG_INT:
      return node.text.empty() ? std::to_string(node.integer) : escaped(node.text);
    case TABI_TAG_DOUBLE:
      return python_float(node.real);
    case TABI_TAG_COMPLEX:
      return "(" + python_float(node.real) + (std::signbit(node.imag) ? "" : "+") + python_float(node.imag) + "j)";
    case TABI_TAG_STRING: {
      const std::string_view start = cut(node.text, most);
      const bool is_whole = static_cast<int64_t>(start.size()) == node.integer;
      std::string out = quoted(start);
      return is_whole ? out : out + "… of " + size_text(node.integer);
    }
    case TABI_TAG_BYTES: {
      const std::string_view start = std::string_view(node.text).substr(0, most);
      const bool is_whole = static_cast<int64_t>(start.size()) == node.integer;
      const std::string out = "b'" + escaped_bytes(start) + "'";
      return is_whole ? out : out + "… of " + size_text(node.integer);
    }
    case TABI_TAG_DTYPE:
    case TABI_TAG_LAYOUT:
    case TABI_TAG_MEMORY_FORMAT:
      return "torch." + node.text;
    case TABI_TAG_DEVICE:
      return "device " + quoted(node.text);
    default:
      return "None";
  }
}

bool says_its_kind(tabi_tag tag) {
  return tag == TABI_TAG_NONE || tag == TABI_TAG_DTYPE || tag == TABI_TAG_DEVICE || tag == TABI_TAG_LAYOUT ||
         tag == TABI_TAG_MEMORY_FORMAT;
}

const char *kind_name(const Node &node) {
  if (node.tensor)
    return "tensor";
  if (node.tree)
    switch (node.tree->kind) {
      case TABI_TREE_LIST:
        return "list";
      case TABI_TREE_TUPLE:
        return "tuple";
      case TABI_TREE_DICT:
        return "dict";
      case TABI_TREE_SET:
        return "set";
      default:
        return "object";
    }
  switch (node.tag) {
    case TABI_TAG_BOOL:
      return "bool";
    case TABI_TAG_INT:
      return "int";
    case TABI_TAG_DOUBLE:
      return "float";
    case TABI_TAG_COMPLEX:
      return "complex";
    case TABI_TAG_STRING:
      return "str";
    case TABI_TAG_BYTES:
      return "bytes";
    case TABI_TAG_DTYPE:
      return "dtype";
    case TABI_TAG_DEVICE:
      return "device";
    case TABI_TAG_LAYOUT:
      return "layout";
    case TABI_TAG_MEMORY_FORMAT:
      return "memory_format";
    default:
      return "none";
  }
}

// As text, a line an entry.
class TextPrinter {
 public:
  TextPrinter(Output &out, const Model &model, const Limits &limits) : out_(out), model_(model), limits_(limits) {}

  void print(const std::string &file, tabi_checkpoint_format format) {
    out_.line(escaped(file) + ": " + format_name(format) + ", " + size_text(size_on_disk(file)));
    print_node(model_.root, "", 0, 0);
    print_totals();
  }

 private:
  std::string tensor_text(const TensorNode &t) const {
    const tabi_stored_tensor &s = t.stored;
    std::string out = dtype_name(s.dtype) + " " + sizes_text(t.sizes);
    if (s.layout != TABI_LAYOUT_STRIDED)
      out += "  " + layout_name(s.layout);
    if (s.is_quantized)
      out += "  quantized";
    if (t.has_storage())
      out += "  " + size_text(t.bytes);
    if (t.has_storage() && s.storage_nbytes != t.bytes)
      out += " of " + size_text(s.storage_nbytes);
    if (!t.location.empty())
      out += "  " + escaped(t.location);
    if (s.is_parameter)
      out += s.requires_grad ? "  parameter" : "  parameter without gradient";
    else if (s.requires_grad)
      out += "  requires_grad";
    if (const int64_t number = model_.shared_number(t))
      out += "  shares storage " + std::to_string(number);
    return out;
  }

  // Lists of scalars stand on one line.
  static bool is_inline(const TreeNode &tree) {
    return tree.kind != TABI_TREE_DICT && tree.kind != TABI_TREE_OBJECT && (tree.size == 0 || !tree.entries.empty()) &&
           std::all_of(tree.entries.begin(), tree.entries.end(), [](const Node &node) { return node.is_scalar(); });
  }

  static std::string inline_text(const TreeNode &tree) {
    std::string out = escaped(tree.type) + " " +
                      (tree.kind == TABI_TREE_LIST    ? "["
                       : tree.kind == TABI_TREE_TUPLE ? "("
                                                      : "{");
    for (size_t i = 0; i < tree.entries.size(); i++)
      out += (i ? ", " : "") + value_text(tree.entries[i], most_of_text);
    if (const int64_t rest = tree.size - static_cast<int64_t>(tree.entries.size()))
      out += ", … " + grouped(rest) + " more";
    return out + (tree.kind == TABI_TREE_LIST ? "]" : tree.kind == TABI_TREE_TUPLE ? ")" : "}");
  }

  std::string node_text(const Node &node) const {
    if (node.tensor)
      return tensor_text(*node.tensor);
    if (!node.tree) {
      const std::string value = value_text(node, limits_.all ? SIZE_MAX : most_of_text);
      return says_its_kind(node.tag) ? value : kind_name(node) + (" " + value);
    }
    const TreeNode &tree = *node.tree;
    if (is_inline(tree))
      return inline_text(tree);
    return tree.kind == TABI_TREE_OBJECT ? "object of " + escaped(tree.type)
                                         : escaped(tree.type) + " of " + grouped(tree.size);
  }

  void print_node(const Node &node, const std::string &name, size_t indent, size_t width) {
    std::string line(indent, ' ');
    if (!name.empty())
      line += name + std::string(width > name.size() ? width - name.size() : 0, ' ') + "  ";
    out_.line(line + node_text(node));
    if (!node.tree || is_inline(*node.tree))
      return;
    const TreeNode &tree = *node.tree;
    print_attributes(tree.attributes, indent + 2);
    print_entries(tree.entries, indent + 2);
    const int64_t rest = tree.size - static_cast<int64_t>(tree.entries.size());
    if (rest && !tree.entries.empty())
      out_.line(std::string(indent + 2, ' ') + "… " + grouped(rest) + " more");
  }

  void print_entries(const std::vector<Node> &entries, size_t indent) {
    std::vector<std::string> names;
    size_t width = 0;
    for (const Node &entry : entries) {
      names.push_back(entry.key.empty() ? "''" : escaped(entry.key));
      width = std::max(width, std::min(most_width, names.back().size()));
    }
    for (size_t i = 0; i < entries.size(); i++)
      print_node(entries[i], names[i], indent, width);
  }

  // Those that hold more than texts and numbers, as "_metadata" has a dict for each module, take a line each.
  void print_attributes(const std::vector<Node> &attributes, size_t indent) {
    for (const Node &node : attributes) {
      const std::string name = "@" + escaped(node.key);
      const bool is_plain = !node.tree || std::all_of(node.tree->entries.begin(), node.tree->entries.end(),
                                                      [](const Node &entry) { return entry.is_scalar(); });
      if (is_plain || limits_.all)
        print_node(node, name, indent, name.size());
      else
        out_.line(std::string(indent, ' ') + name + "  " + node_text(node));
    }
  }

  void print_totals() {
    std::string line = grouped(model_.tensors) + (model_.tensors == 1 ? " tensor, " : " tensors, ") +
                       grouped(model_.elements) + (model_.elements == 1 ? " element, " : " elements, ") +
                       grouped(model_.bytes) + (model_.bytes == 1 ? " byte" : " bytes");
    if (model_.bytes >= 1000)
      line += " (" + size_text(model_.bytes) + ")";
    if (!model_.shared.empty())
      line += ", shared ones counted once";
    if (model_.without_storage)
      line += "; the bytes of " + grouped(model_.without_storage) + " sparse, nested or meta ones do not count";
    out_.line(line);
    for (size_t i = 0; i < std::min(model_.shared.size(), limits_.entries()); i++) {
      const Storage &storage = model_.storages.at(model_.shared[i]);
      std::string names;
      for (const std::string &path : storage.paths)
        names += (names.empty() ? "" : ", ") + escaped(path);
      if (const int64_t rest = storage.tensors - static_cast<int64_t>(storage.paths.size()))
        names += ", … " + grouped(rest) + " more";
      out_.line("storage " + std::to_string(storage.number) + ", " + size_text(storage.bytes) + ": " + names);
    }
    if (model_.shared.size() > limits_.entries())
      out_.line("… " + grouped(static_cast<int64_t>(model_.shared.size() - limits_.entries())) + " more storages");
  }

  Output &out_;
  const Model &model_;
  const Limits &limits_;
};

// As JSON. None, bools, ints of 64 bits, finite floats and whole strings are JSON's own; all else is an object with
// "kind".
class JsonPrinter {
 public:
  JsonPrinter(Output &out, const Model &model, const Limits &limits)
      : out_(out), json_(out), model_(model), limits_(limits) {}

  void print(const std::string &file, tabi_checkpoint_format format) {
    json_.begin_object().key("file").string(file).key("format").string(format_name(format));
    json_.key("file_bytes").number(size_on_disk(file)).key("root");
    print_node(model_.root);
    json_.key("tensors").number(model_.tensors).key("elements").number(model_.elements);
    json_.key("tensor_bytes").number(model_.bytes).key("tensors_without_storage").number(model_.without_storage);
    json_.key("shared").begin_array();
    for (size_t i = 0; i < std::min(model_.shared.size(), limits_.nodes()); i++) {
      const Storage &storage = model_.storages.at(model_.shared[i]);
      json_.begin_object().key("storage").number(storage.number).key("bytes").number(storage.bytes);
      json_.key("paths").begin_array();
      for (const std::string &path : storage.paths)
        json_.string(path);
      json_.end_array();
      print_omitted(storage.tensors - static_cast<int64_t>(storage.paths.size()));
      json_.end_object();
    }
    json_.end_array().end_object();
    out_.print("\n");
  }

 private:
  void print_omitted(int64_t n) {
    if (n > 0)
      json_.key("omitted").number(n);
  }

  void print_tensor(const TensorNode &t) {
    const tabi_stored_tensor &s = t.stored;
    json_.key("dtype").string(dtype_name(s.dtype)).key("layout").string(layout_name(s.layout)).key("shape");
    json_.begin_array();
    for (const int64_t size : t.sizes)
      json_.number(size);
    json_.end_array().key("elements").number(s.numel);
    if (t.has_storage()) {
      json_.key("bytes").number(t.bytes).key("storage_bytes").number(s.storage_nbytes);
      json_.key("storage_offset").number(s.storage_offset);
    }
    if (const int64_t number = model_.shared_number(t))
      json_.key("shares_storage").number(number);
    if (!t.location.empty())
      json_.key("device").string(t.location);
    json_.key("requires_grad").boolean(s.requires_grad).key("parameter").boolean(s.is_parameter);
    json_.key("quantized").boolean(s.is_quantized);
  }

  void print_entries(const TreeNode &tree, const std::vector<Node> &entries) {
    const bool has_keys = tree.kind == TABI_TREE_DICT || tree.kind == TABI_TREE_OBJECT;
    json_.begin_array();
    for (const Node &entry : entries) {
      if (has_keys)
        json_.begin_object().key("key").string(entry.key).key("value");
      print_node(entry);
      if (has_keys)
        json_.end_object();
    }
    json_.end_array();
  }

  void print_tree(const TreeNode &tree) {
    json_.key("type").string(tree.type).key("size").number(tree.size).key("entries");
    print_entries(tree, tree.entries);
    print_omitted(tree.size - static_cast<int64_t>(tree.entries.size()));
    if (!tree.attributes.empty()) {
      json_.key("attributes");
      print_entries(tree, tree.attributes);
    }
  }

  bool print_plain(const Node &node) {
    if (node.tag == TABI_TAG_NONE)
      json_.null();
    else if (node.tag == TABI_TAG_BOOL)
      json_.boolean(node.integer != 0);
    else if (node.tag == TABI_TAG_INT && node.text.empty())
      json_.number(node.integer);
    else if (node.tag == TABI_TAG_DOUBLE && std::isfinite(node.real))
      json_.number(node.real);
    else if (node.tag == TABI_TAG_STRING && static_cast<int64_t>(node.text.size()) == node.integer)
      json_.string(node.text);
    else
      return false;
    return true;
  }

  void print_node(const Node &node) {
    if (node.is_scalar() && print_plain(node))
      return;
    json_.begin_object().key("kind").string(kind_name(node));
    if (node.tensor) {
      print_tensor(*node.tensor);
    } else if (node.tree) {
      print_tree(*node.tree);
    } else if (node.tag == TABI_TAG_COMPLEX) {
      json_.key("real").number(node.real).key("imag").number(node.imag);
    } else if (node.tag == TABI_TAG_DOUBLE) {
      json_.key("value").number(node.real);
    } else if (node.tag == TABI_TAG_STRING || node.tag == TABI_TAG_BYTES) {
      std::string hex;
      if (node.tag == TABI_TAG_BYTES)
        for (const char c : node.text)
          append_hex(hex, "", static_cast<unsigned char>(c), 2);
      json_.key("size").number(node.integer).key(node.tag == TABI_TAG_BYTES ? "hex" : "value");
      json_.string(node.tag == TABI_TAG_BYTES ? hex : node.text);
      print_omitted(node.integer - static_cast<int64_t>(node.text.size()));
    } else {
      json_.key("value").string(node.text);
    }
    json_.end_object();
  }

  Output &out_;
  Json json_;
  const Model &model_;
  const Limits &limits_;
};

int depth_of(const Arguments &arguments) {
  const std::string &text = *arguments.value("--depth");
  int depth = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), depth);
  if (error != std::errc() || end != text.data() + text.size() || depth < 0)
    arguments.fail_usage("'--depth' must be a number of levels, 0 or more, not " + quoted(text, 100));
  return depth;
}

}  // namespace

int inspect(const std::vector<std::string> &words, Output &out) {
  const Arguments arguments("inspect", words, {{"--json", false}, {"--depth", true}, {"--all", false}});
  arguments.require_plain(1, SIZE_MAX, "a FILE");
  Limits limits;
  limits.all = arguments.has("--all");
  if (arguments.has("--depth"))
    limits.depth = depth_of(arguments);
  else if (limits.all)
    limits.depth = INT_MAX;
  const std::string &file = arguments.plain[0];
  tabi_checkpoint_format format = 0;
  check(tabi_checkpoint_format_of(file.c_str(), &format), "tell the format of", file);
  Loaded loaded = load_tree(file);
  if (loaded.is_wrapped && arguments.plain.size() > 1)
    fail(quoted(file) + " holds one value without a name, so there is nothing to select by name");
  loaded.tree = select(std::move(loaded.tree), {arguments.plain.begin() + 1, arguments.plain.end()}, file);
  const Model model = [&] {
    try {
      return read_model(loaded, limits);
    } catch (const Failure &failure) {
      fail("cannot inspect " + quoted(file, 200) + ": " + failure.message);
    }
  }();
  if (arguments.has("--json"))
    JsonPrinter(out, model, limits).print(file, format);
  else
    TextPrinter(out, model, limits).print(file, format);
  return 0;
}

}  // namespace cli
