// Lua Torch7's files, binary and as text. The code of functions in them is kept as bytes and never run.
//
// A table with the keys 1 to n is a list, any other a dict, the empty one too. A whole number below 2^53 is an int. A
// key whose value is nil is no entry, as in Lua.
#include "checkpoint/formats.hpp"
#include "checkpoint/t7.hpp"
#include "checkpoint/t7_cursor.hpp"
#include "core/utf8.hpp"

#include <c10/util/Half.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace tabi {
namespace {

// "torch.CudaLongStorage", taken apart; CudaTensor without more is of floats.
struct Class {
  at::ScalarType dtype;
  bool is_storage, is_cuda;
};

std::optional<Class> tensor_class(std::string_view name) {
  if (!name.starts_with("torch."))
    return std::nullopt;
  name.remove_prefix(6);
  Class out{};
  out.is_storage = name.ends_with("Storage");
  if (!out.is_storage && !name.ends_with("Tensor"))
    return std::nullopt;
  name.remove_suffix(out.is_storage ? 7 : 6);
  out.is_cuda = name.starts_with("Cuda");
  if (out.is_cuda)
    name.remove_prefix(4);
  if (out.is_cuda && name.empty())
    name = "Float";
  for (const t7::Element &element : t7::elements)
    if (element.name == name) {
      out.dtype = element.dtype;
      return out;
    }
  return std::nullopt;
}

// "V 1" before the name of a class; the oldest files have none.
bool is_version(std::string_view text) {
  double version;
  return text.starts_with("V ") &&
         std::from_chars(text.data() + 2, text.data() + text.size(), version).ptr == text.data() + text.size();
}

// Classes of C, which write no table.
bool has_own_format(std::string_view name) {
  return name.starts_with("tds.") || name == "torch.Generator" ||
         (name.starts_with("torch.") && (name.ends_with("Tensor") || name.ends_with("Storage")));
}

Item number_item(double number) {
  const bool whole = number == std::floor(number) && std::fabs(number) < static_cast<double>(t7::whole_limit);
  if (whole && !(number == 0 && std::signbit(number)))
    return static_cast<int64_t>(number);
  return number;
}

Item text_item(std::string text) {
  if (is_utf8(text))
    return text;
  return BytesText{std::move(text)};
}

class T7Reader {
 public:
  T7Reader(const SourcePtr &source, bool is_text, LoadingPtr loading)
      : cursor_(source, is_text), loading_(std::move(loading)) {}

  // Goes down into tables and objects level by level, without recursion.
  Item run() {
    Part part;
    for (;;) {
      bool is_whole = begin(part);
      for (;; is_whole = true) {
        if (is_whole && levels_.empty()) {
          cursor_.finish();
          return std::move(part.item);
        }
        if (is_whole)
          add(levels_.back(), part);
        if (levels_.back().left > 0)
          break;
        part = finish(levels_.back());
        levels_.pop_back();
      }
    }
  }

 private:
  // How many trees stand in each other, and how many values there are, each as often as it is meant.
  struct Size {
    int height = 0;
    uint64_t weight = 1;
  };
  struct Part {
    Item item;
    Size size;
  };
  // What an index stands for. It is open while it is read.
  struct Object : Part {
    bool is_open = true, is_function = false, is_storage = false;
  };
  using Entries = std::vector<std::pair<Item, Item>>;
  // A table, the table of an object, or the upvalues of a function, on the way.
  struct Level {
    int32_t tag;
    uint64_t at;
    int depth;         // of its parts
    Object *object;    // null for a function that has no index
    std::string text;  // the name of the class, or the code
    int64_t left;      // values that are still to come
    Item key = {};
    uint64_t at_value = 0;
    Entries entries = {};
    Size size = {};
  };

  // Reads what comes next; false where that has opened a level.
  bool begin(Part &part) {
    const uint64_t at = cursor_.position();
    part = {};
    if (!levels_.empty())
      levels_.back().at_value = at;
    switch (const int32_t tag = cursor_.integer()) {
      case t7::nil:
        return true;
      case t7::number:
        part.item = number_item(cursor_.number());
        return true;
      case t7::string:
        part.item = text_item(cursor_.text());
        return true;
      case t7::boolean: {
        const int32_t truth = cursor_.integer();
        if (truth != 0 && truth != 1)
          corrupt("the boolean at byte ", at, " is ", truth, ", neither 0 nor 1");
        part.item = truth == 1;
        return true;
      }
      case t7::plain_function:
        open(tag, at, nullptr, cursor_.text(), 1);
        return false;
      case t7::table:
      case t7::torch_object:
      case t7::listed_function:
      case t7::function:
        return begin_object(tag, at, part);
      default:
        corrupt("at byte ", at, " is a value of the type ", tag, "; Torch7 has the types 0 to 8");
    }
  }

  // What has an index: new, or meant again.
  bool begin_object(int32_t tag, uint64_t at, Part &part) {
    const int32_t index = cursor_.integer();
    const auto [entry, fresh] = objects_.try_emplace(index);
    Object &object = entry->second;
    if (!fresh) {
      // A function that calls itself has itself among its upvalues.
      require(!object.is_open || object.is_function, TABI_NOT_IMPLEMENTED, "object ", index, ", meant again at byte ",
              at, ", is a table or object that holds itself, which no tree can");
      check_depth(depth() + object.size.height, at);
      part = object;
      if (object.is_open)
        part.item = make_tree(TABI_TREE_OBJECT, "function");
      return true;
    }
    if (tag == t7::torch_object)
      return begin_torch_object(object, at, part);
    object.is_function = tag != t7::table;
    if (object.is_function) {
      open(tag, at, &object, cursor_.text(), 1);
      return false;
    }
    const int32_t count = cursor_.integer();
    if (count < 0)
      corrupt("the table at byte ", at, " is said to have ", count, " entries");
    open(tag, at, &object, "", int64_t{2} * count);
    return false;
  }

  int depth() const { return levels_.empty() ? 0 : levels_.back().depth; }

  static void check_depth(int depth, uint64_t at) {
    if (depth >= most_nested)
      corrupt("the value at byte ", at, " is nested deeper than ", most_nested, " levels");
  }

  void open(int32_t tag, uint64_t at, Object *object, std::string text, int64_t left) {
    check_depth(depth(), at);
    const bool is_function = tag != t7::table && tag != t7::torch_object;
    require(!is_function || !loading_->strict, TABI_UNSAFE_FILE, "at byte ", at,
            " is a Lua function, which is not loaded when strict");
    // A function is an object that has a dict that has the upvalues.
    Level &level = levels_.emplace_back(Level{tag, at, depth() + (is_function ? 2 : 1), object, std::move(text), left});
    level.size.height = tag == t7::table;
  }

  // A table whose parts are meant over and over has more values than anyone can walk.
  void hold(Size &size, const Size &part) const {
    size.height = std::max(size.height, part.height + 1);
    size.weight += part.weight;
    if (size.weight > (64u << 20) + 64 * cursor_.source()->size())
      corrupt("the file of ", cursor_.source()->size(), " bytes grows beyond all measure");
  }

  void add(Level &level, Part &part) const {
    level.left--;
    if (level.tag == t7::table && level.left % 2 != 0) {
      check_key(part.item, level.at_value);
      level.key = std::move(part.item);
      return;
    }
    hold(level.size, part.size);
    if (level.tag != t7::table || !std::holds_alternative<None>(part.item))
      level.entries.emplace_back(std::move(level.key), std::move(part.item));
  }

  Part finish(Level &level) const {
    Part out;
    out.size = level.size;
    if (level.tag == t7::table) {
      out.item = tree_of(std::move(level.entries), level.at);
    } else if (level.tag == t7::torch_object) {
      Item &state = level.entries[0].second;
      const auto *tree = std::get_if<TreePtr>(&state);
      if (!tree || (*tree)->kind() == TABI_TREE_OBJECT)
        corrupt("the object ", in_quotes(level.text), " at byte ", level.at, " has no table at byte ", level.at_value,
                ": it is damaged, or its class has a format of its own");
      TreePtr object = make_tree(TABI_TREE_OBJECT, std::move(level.text));
      object->set("state", std::move(state));
      out.item = std::move(object);
    } else {
      TreePtr state = make_tree(TABI_TREE_DICT), object = make_tree(TABI_TREE_OBJECT, "function");
      state->set("bytecode", BytesText{std::move(level.text)});
      state->set("upvalues", std::move(level.entries[0].second));
      object->set("state", std::move(state));
      out.item = std::move(object);
      out.size.height++;
    }
    if (level.object) {
      static_cast<Part &>(*level.object) = out;
      level.object->is_open = false;
    }
    return out;
  }

  static void check_key(const Item &key, uint64_t at) {
    const auto *number = std::get_if<double>(&key);
    if (std::holds_alternative<None>(key) || (number && std::isnan(*number)))
      corrupt("the key at byte ", at, " is ", number ? "nan" : "nil", ", which no table has");
    require(!std::holds_alternative<TreePtr>(key) && !std::holds_alternative<StoredTensorPtr>(key),
            TABI_NOT_IMPLEMENTED, "the key at byte ", at,
            " is a table or an object; read are keys that are strings, numbers and booleans");
  }

  static TreePtr tree_of(Entries entries, uint64_t at) {
    std::vector<Item *> in_order(entries.size());
    const bool is_list = !entries.empty() && std::all_of(entries.begin(), entries.end(), [&](auto &entry) {
      const auto *i = std::get_if<int64_t>(&entry.first);
      if (!i || *i < 1 || static_cast<uint64_t>(*i) > in_order.size())
        return false;
      return !std::exchange(in_order[static_cast<size_t>(*i - 1)], &entry.second);
    });
    TreePtr out = make_tree(is_list ? TABI_TREE_LIST : TABI_TREE_DICT);
    out->reserve(entries.size());
    if (is_list) {
      for (Item *item : in_order)
        out->append(std::move(*item));
      return out;
    }
    for (auto &[key, item] : entries)
      if (!out->add(key, std::move(item))) {
        const auto *text = std::get_if<std::string>(&key);
        corrupt("the table at byte ", at, " has the key ", in_quotes(text ? *text : repr(key)),
                " twice; true and 1 are one key");
      }
    return out;
  }

  bool begin_torch_object(Object &object, uint64_t at, Part &part) {
    std::string name = class_name(at);
    if (const std::optional<Class> type = tensor_class(name)) {
      object.is_storage = type->is_storage;
      object.item = type->is_storage ? storage(*type, name, at) : tensor(*type, name, at);
      object.is_open = false;
      part = object;
      return true;
    }
    require(!has_own_format(name), TABI_NOT_IMPLEMENTED, "the object at byte ", at, " is a ", in_quotes(name),
            ", whose format is not known");
    require(!loading_->strict, TABI_UNSAFE_FILE, "the object at byte ", at, " is a ", in_quotes(name),
            ", which is no tensor and not loaded when strict");
    open(t7::torch_object, at, &object, std::move(name), 1);
    return false;
  }

  std::string class_name(uint64_t at) {
    std::string name = cursor_.text();
    if (is_version(name))
      name = cursor_.text();
    if (name.empty() || !is_utf8(name) || name.find('\0') != std::string::npos)
      corrupt("the name of the class of the object at byte ", at, " is ",
              name.empty() ? "empty" : "no text without zeros");
    return name;
  }

  StoredTensorPtr storage(const Class &type, const std::string &name, uint64_t at) {
    const int64_t count = cursor_.longer();
    const auto element_size = static_cast<int64_t>(c10::elementSize(type.dtype));
    int64_t bytes = 0;
    if (count < 0 || __builtin_mul_overflow(count, element_size, &bytes))
      corrupt("the ", name, " at byte ", at, " is said to have ", count, " elements");
    const auto size = static_cast<uint64_t>(bytes);
    // Bytes are bytes in text too; of other numbers each takes a digit and a space at least.
    const bool is_raw = !cursor_.is_text() || element_size == 1;
    if (is_raw ? size > cursor_.left() : static_cast<uint64_t>(count) > cursor_.left() / 2 + 1)
      corrupt("the file ends early: the ", name, " at byte ", at, " is said to have ", count, " elements, and ",
              cursor_.left(), " bytes are left");
    auto out = c10::make_intrusive<StoredTensor>();
    out->dtype = type.dtype;
    out->sizes = {count};
    out->strides = {1};
    const std::string title = c10::str(name, " at byte ", at), location = type.is_cuda ? "cuda:0" : "cpu";
    if (is_raw) {
      out->storage =
          c10::make_intrusive<FileStorage>(loading_, cursor_.source(), title, cursor_.position(), size, location);
      cursor_.skip(size);
    } else {
      out->storage = c10::make_intrusive<MemoryStorage>(loading_, title, numbers(type.dtype, count), location);
    }
    return out;
  }

  std::string numbers(at::ScalarType dtype, int64_t count) {
    switch (dtype) {
      case at::kShort:
        return numbers_of<int16_t, int16_t>(count);
      case at::kInt:
        return numbers_of<int32_t, int32_t>(count);
      case at::kLong:
        return numbers_of<int64_t, int64_t>(count);
      case at::kFloat:
        return numbers_of<float, float>(count);
      case at::kHalf:
        return numbers_of<float, c10::Half>(count);
      default:
        return numbers_of<double, double>(count);
    }
  }

  template <class Read, class Element>
  std::string numbers_of(int64_t count) {
    std::string out;
    out.reserve(static_cast<size_t>(count) * sizeof(Element));
    for (int64_t i = 0; i < count; i++) {
      const auto element = static_cast<Element>(cursor_.token<Read>());
      out.append(reinterpret_cast<const char *>(&element), sizeof element);
    }
    if (count > 0)
      cursor_.end_line();
    return out;
  }

  StoredTensorPtr tensor(const Class &type, const std::string &name, uint64_t at) {
    const int32_t dims = cursor_.integer();
    if (dims < 0 || static_cast<size_t>(dims) > most_dims)
      corrupt("the ", name, " at byte ", at, " is said to have ", dims, " dimensions, of ", most_dims, " at most");
    auto out = c10::make_intrusive<StoredTensor>();
    out->dtype = type.dtype;
    out->sizes.resize(static_cast<size_t>(dims));
    out->strides.resize(static_cast<size_t>(dims));
    cursor_.longs(out->sizes);
    cursor_.longs(out->strides);
    const int64_t first = cursor_.longer();
    if (first < 1 && dims > 0)
      corrupt("the ", name, " at byte ", at, " begins at element ", first, "; Torch7 counts from 1");
    out->storage = storage_of_tensor(type, name);
    // Without dimensions it is empty: Torch7 has neither zero-dimensional tensors nor sizes of 0.
    if (dims == 0) {
      out->sizes = {0};
      out->strides = {1};
    } else {
      out->offset = first - 1;
    }
    try {
      out->check();
    } catch (const Error &error) {
      corrupt("the ", name, " at byte ", at, ": ", error.what());
    }
    return out;
  }

  StoredStoragePtr storage_of_tensor(const Class &type, const std::string &name) {
    const uint64_t at = cursor_.position();
    const int32_t tag = cursor_.integer();
    if (tag == t7::nil)
      return c10::make_intrusive<MemoryStorage>(loading_, c10::str("none of ", name), "");
    const auto refuse = [&] { corrupt("a ", name, " has no storage of its type at byte ", at); };
    if (tag != t7::torch_object)
      refuse();
    const auto [entry, fresh] = objects_.try_emplace(cursor_.integer());
    Object &object = entry->second;
    if (fresh) {
      const std::string storage_name = class_name(at);
      const std::optional<Class> storage_type = tensor_class(storage_name);
      if (!storage_type || !storage_type->is_storage)
        refuse();
      object.item = storage(*storage_type, storage_name, at);
      object.is_storage = true;
      object.is_open = false;
    }
    const auto *stored = object.is_storage ? std::get_if<StoredTensorPtr>(&object.item) : nullptr;
    if (!stored || (*stored)->dtype != type.dtype)
      refuse();
    return (*stored)->storage;
  }

  t7::Cursor cursor_;
  LoadingPtr loading_;
  std::vector<Level> levels_;
  std::unordered_map<int32_t, Object> objects_;
};

}  // namespace

Item load_t7(const SourcePtr &source, const LoadingPtr &loading) {
  const int first = static_cast<unsigned char>(source->read(0, 1)[0]);
  const bool is_text = t7::is_space(first) || (first >= '0' && first <= '9');
  return T7Reader(source, is_text, loading).run();
}

}  // namespace tabi
