// Writing Lua Torch7's files: tables, strings, numbers, booleans, and tensors, which share storages as they do here.
//
// Lua's tables have no order and no nil: an entry that is None is left out. Lists and tuples become tables with the
// keys 1 to n. Torch7's tensors have a dimension at least and an element in each: what has no dimension gets one, of
// size 1, and what has no elements is Torch7's empty tensor, whatever its sizes.
#include "checkpoint/formats.hpp"
#include "checkpoint/paths.hpp"
#include "checkpoint/pickle.hpp"
#include "checkpoint/t7.hpp"
#include "enums.hpp"

#include <c10/core/TensorImpl.h>
#include <c10/util/Half.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

namespace tabi {
namespace {

constexpr size_t flush_size = 64 << 10;

// Writes numbers as they stand in memory, or a line of them in decimal. Small pieces are gathered.
class Lines {
 public:
  Lines(Sink &sink, bool is_text) : sink_(sink), is_text_(is_text) {}

  void integer(int64_t value) { one<int32_t>(static_cast<int32_t>(value)); }
  void longer(int64_t value) { one(value); }
  void number(double value) { one(value); }
  void longs(c10::ArrayRef<int64_t> values) { many<int64_t>(values.data(), values.size()); }

  // A length and as many bytes.
  void text(std::string_view text) {
    integer(static_cast<int64_t>(text.size()));
    raw(text.data(), text.size());
  }

  // Bytes are bytes in text too.
  void raw(const void *data, uint64_t size) {
    if (size > flush_size) {
      flush();
      sink_.write(data, size);
    } else {
      buffer_.append(static_cast<const char *>(data), size);
    }
    if (is_text_ && size > 0)
      buffer_ += '\n';
    spill();
  }

  template <class Element>
  void many(const Element *values, size_t n) {
    if (!is_text_)
      return raw(values, n * sizeof(Element));
    for (size_t i = 0; i < n; i++) {
      if (i > 0)
        buffer_ += ' ';
      decimal(values[i]);
      spill();
    }
    if (n > 0)
      buffer_ += '\n';
  }

  void flush() {
    sink_.write(buffer_);
    buffer_.clear();
  }

 private:
  template <class Number>
  void one(Number value) {
    many(&value, 1);
  }

  // As many digits as tell any two apart.
  template <class Number>
  void decimal(Number value) {
    char text[32];
    if constexpr (std::is_integral_v<Number>)
      buffer_.append(text, std::to_chars(text, std::end(text), value).ptr);
    else if constexpr (std::is_same_v<Number, c10::Half>)
      decimal(static_cast<float>(value));
    else
      buffer_.append(text, std::to_chars(text, std::end(text), value, std::chars_format::general,
                                         std::numeric_limits<Number>::max_digits10)
                               .ptr);
  }

  void spill() {
    if (buffer_.size() > flush_size)
      flush();
  }

  Sink &sink_;
  bool is_text_;
  std::string buffer_;
};

// Why a tensor cannot be saved; null where it can.
const char *unsaved_kind(const at::Tensor &tensor) {
  if (tensor.is_nested())
    return "nested";
  if (tensor.layout() != at::kStrided)
    return "sparse";
  if (tensor.is_quantized())
    return "quantized";
  if (tensor.is_meta())
    return "on the meta device";
  return tensor.has_storage() ? nullptr : "without memory of its own";
}

class T7Writer {
 public:
  T7Writer(Sink &sink, const Saving &saving, bool is_text) : out_(sink, is_text), saving_(saving) {}

  void run(const Item &item) {
    value(item, 0);
    out_.flush();
  }

 private:
  // What an entry is called in messages.
  std::string here() const { return path_.empty() ? "the value" : in_quotes(path_); }

  [[noreturn]] void fail_kind(const std::string &what) const {
    fail(TABI_NOT_IMPLEMENTED, here(), " is ", what,
         "; Torch7's files hold dicts, lists, tuples, strings, numbers, booleans and dense tensors");
  }

  void value(const Item &item, int depth) {
    struct Visitor {
      T7Writer &w;
      int depth;
      void operator()(const None &) const { w.out_.integer(t7::nil); }
      void operator()(bool b) const {
        w.out_.integer(t7::boolean);
        w.out_.integer(b);
      }
      void operator()(int64_t i) const {
        require(std::abs(static_cast<double>(i)) < static_cast<double>(t7::whole_limit), TABI_VALUE_ERROR, w.here(),
                " is ", i, ", and Lua's numbers are doubles, which count to 2^53");
        (*this)(static_cast<double>(i));
      }
      void operator()(double d) const {
        w.out_.integer(t7::number);
        w.out_.number(d);
      }
      void operator()(const std::string &s) const { w.text(s); }
      void operator()(const BytesText &b) const { w.text(b.bytes); }
      void operator()(const at::Tensor &t) const { w.tensor(t); }
      void operator()(const StoredTensorPtr &t) const { w.stored(*t); }
      void operator()(const TreePtr &tree) const { w.tree(*tree, depth); }
      void operator()(const c10::complex<double> &) const { w.fail_kind("a complex number"); }
      void operator()(at::ScalarType t) const { w.fail_kind(c10::str("the dtype ", dtype_text(from_c10(t)))); }
      void operator()(const c10::Device &d) const { w.fail_kind("the device " + d.str()); }
      void operator()(at::Layout) const { w.fail_kind("a layout"); }
      void operator()(at::MemoryFormat) const { w.fail_kind("a memory format"); }
    };
    std::visit(Visitor{*this, depth}, item);
  }

  void text(std::string_view text) {
    require(text.size() <= INT32_MAX, TABI_VALUE_ERROR, here(), " has ", text.size(),
            " bytes, and strings in Torch7's files have ", INT32_MAX, " at most");
    out_.integer(t7::string);
    out_.text(text);
  }

  // Writes an object's index; false where it was written before, so that no more of it may follow.
  template <class Map, class Key>
  bool begin(t7::Tag tag, Map &indices, const Key &key) {
    out_.integer(tag);
    const auto [entry, fresh] = indices.try_emplace(key, next_index_);
    require(!fresh || next_index_++ < INT32_MAX, TABI_VALUE_ERROR, "the value has more parts than Torch7 counts");
    out_.integer(entry->second);
    return fresh;
  }

  void tree(const Tree &tree, int depth) {
    require(depth < most_nested, TABI_VALUE_ERROR, "the value is nested deeper than ", most_nested, " levels");
    const tabi_tree_kind kind = tree.kind();
    if (kind == TABI_TREE_OBJECT)
      fail_kind("an object of the class " + in_quotes(tree.type()));
    if (kind != TABI_TREE_DICT && kind != TABI_TREE_LIST && kind != TABI_TREE_TUPLE)
      fail_kind(kind == TABI_TREE_SET ? "a set" : "an int beyond 64 bits");
    if (!begin(t7::table, indices_, &tree))
      return;
    int64_t count = 0;
    for (size_t i = 0; i < tree.size(); i++)
      count += !std::holds_alternative<None>(tree.value(i));
    require(count <= INT32_MAX, TABI_VALUE_ERROR, here(), " has ", count,
            " entries, and tables in Torch7's files have ", INT32_MAX, " at most");
    out_.integer(count);
    for (size_t i = 0; i < tree.size(); i++) {
      if (std::holds_alternative<None>(tree.value(i)))
        continue;
      const size_t before = path_.size();
      if (before > 0)
        path_ += '.';
      if (tree.has_keys()) {
        path_ += path_piece(tree.key(i));
        key(tree, tree.key(i), depth);
      } else {
        path_ += std::to_string(i);
        value(static_cast<int64_t>(i) + 1, depth + 1);
      }
      value(tree.value(i), depth + 1);
      path_.resize(before);
    }
  }

  void key(const Tree &tree, const Item &key, int depth) {
    const auto *number = std::get_if<double>(&key);
    const auto *bytes = std::get_if<BytesText>(&key);
    const bool known = std::holds_alternative<bool>(key) || std::holds_alternative<int64_t>(key) ||
                       std::holds_alternative<std::string>(key) || bytes || (number && !std::isnan(*number));
    require(known, TABI_NOT_IMPLEMENTED, "the key ", here(),
            " is none of a Torch7 table: those are strings, numbers and booleans");
    require(!bytes || !tree.get(bytes->bytes), TABI_VALUE_ERROR, "the key ", here(),
            " is there as a string and as bytes, which are the same in Lua");
    value(key, depth + 1);
  }

  void tensor(const at::Tensor &tensor) {
    if (const char *kind = unsaved_kind(tensor))
      fail_kind(c10::str("a tensor that is ", kind));
    const at::Tensor plain = tensor.is_neg() ? tensor.resolve_neg() : tensor;
    const c10::Storage &storage = plain.storage();
    // Its address must stay its own while others are written.
    kept_.push_back(storage.getWeakStorageImpl());
    whole(tensor.unsafeGetTensorImpl(),
          {plain.scalar_type(), plain.sizes(), plain.strides(), plain.storage_offset(), storage.unsafeGetStorageImpl(),
           storage.nbytes()},
          {"", storage, {}, plain.scalar_type()});
  }

  // One that stands in a file is read when its storage is written, and let go of again.
  void stored(StoredTensor &tensor) {
    if (tensor.kind != StoredTensor::Kind::strided || tensor.neg || !tensor.unsupported.empty())
      return this->tensor(tensor.get());
    StoredStorage &storage = *tensor.storage;
    // Of those that share it some may have been read, and written to: then what is in memory counts for all.
    if (storage.loading().dtype || storage.is_loaded() || storage.loading().device_for(storage.location()).is_meta())
      return this->tensor(tensor.get());
    whole(&tensor, {tensor.dtype, tensor.sizes, tensor.strides, tensor.offset, &storage, storage.bytes()},
          {"", {}, tensor.storage, tensor.dtype});
  }

  struct Parts {
    at::ScalarType dtype;
    c10::ArrayRef<int64_t> sizes, strides;
    int64_t offset;
    const void *storage;
    uint64_t bytes;
  };

  void whole(const void *tensor, const Parts &parts, const StorageToSave &storage) {
    const auto *element = std::find_if(std::begin(t7::elements), std::end(t7::elements),
                                       [&](const t7::Element &e) { return e.dtype == parts.dtype; });
    if (element == std::end(t7::elements))
      fail(TABI_NOT_IMPLEMENTED, here(), " is a tensor of ", dtype_text(from_c10(parts.dtype)),
           ", which Torch7 has not; it has uint8, int8 to int64, float16, float32 and float64");
    if (!begin(t7::torch_object, indices_, tensor))
      return;
    const bool is_empty = std::find(parts.sizes.begin(), parts.sizes.end(), 0) != parts.sizes.end();
    const bool is_scalar = parts.sizes.empty();
    const int64_t one = 1;
    header(c10::str("torch.", element->name, "Tensor"));
    out_.integer(is_empty ? 0 : is_scalar ? 1 : static_cast<int64_t>(parts.sizes.size()));
    if (!is_empty) {
      out_.longs(is_scalar ? c10::ArrayRef<int64_t>(one) : parts.sizes);
      out_.longs(is_scalar ? c10::ArrayRef<int64_t>(one) : parts.strides);
    }
    out_.longer(is_empty ? 1 : parts.offset + 1);
    if (is_empty)
      out_.integer(t7::nil);
    else
      this->storage(*element, parts, storage);
  }

  void header(const std::string &name) {
    out_.text("V 1");
    out_.text(name);
  }

  void storage(const t7::Element &element, const Parts &parts, const StorageToSave &storage) {
    const auto [known, first] = dtypes_.try_emplace(parts.storage, parts.dtype);
    require(first || known->second == parts.dtype || saving_.copy_shared, TABI_VALUE_ERROR, here(), " is a tensor of ",
            dtype_text(from_c10(parts.dtype)), " that shares memory with one of ", dtype_text(from_c10(known->second)),
            ", which Torch7 cannot; copy one, or set copy_shared to write both");
    if (!begin(t7::torch_object, storages_, std::pair(parts.storage, parts.dtype)))
      return;
    header(c10::str("torch.", element.name, "Storage"));
    const uint64_t count = parts.bytes / c10::elementSize(parts.dtype);
    out_.longer(static_cast<int64_t>(count));
    const at::Tensor bytes = storage.read();
    const void *data = bytes.const_data_ptr();
    switch (parts.dtype) {
      case at::kShort:
        out_.many(static_cast<const int16_t *>(data), count);
        break;
      case at::kInt:
        out_.many(static_cast<const int32_t *>(data), count);
        break;
      case at::kLong:
        out_.many(static_cast<const int64_t *>(data), count);
        break;
      case at::kFloat:
        out_.many(static_cast<const float *>(data), count);
        break;
      case at::kDouble:
        out_.many(static_cast<const double *>(data), count);
        break;
      case at::kHalf:
        out_.many(static_cast<const c10::Half *>(data), count);
        break;
      default:
        out_.raw(data, count);
    }
    if (saving_.progress)
      saving_.progress(parts.bytes);
  }

  Lines out_;
  const Saving &saving_;
  std::string path_;
  int64_t next_index_ = 1;
  std::unordered_map<const void *, int64_t> indices_;
  std::unordered_map<const void *, at::ScalarType> dtypes_;
  std::map<std::pair<const void *, at::ScalarType>, int64_t> storages_;
  std::vector<c10::weak_intrusive_ptr<c10::StorageImpl>> kept_;
};

}  // namespace

void save_t7(const Item &item, Sink &sink, const Saving &saving, bool ascii) {
  T7Writer(sink, saving, ascii).run(item);
}

}  // namespace tabi
