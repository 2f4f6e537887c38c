// safetensors: a header in JSON, then the tensors side by side.
#include "checkpoint/safetensors.hpp"

#include "checkpoint/json.hpp"
#include "core/utf8.hpp"
#include "enums.hpp"
#include "tensor.hpp"

#include <ATen/Functions.h>

#include <algorithm>
#include <tuple>

namespace tabi {
namespace {

constexpr uint64_t most_safetensors_header = 100'000'000;

struct SafetensorsType {
  const char *name;
  unsigned bits;
  at::ScalarType dtype;  // Undefined where LibTorch has none
};

// In the reverse of the order in which they are written.
constexpr SafetensorsType safetensors_types[] = {
    {"BOOL", 8, at::kBool},
    {"F4", 4, at::kFloat4_e2m1fn_x2},
    {"F6_E2M3", 6, at::ScalarType::Undefined},
    {"F6_E3M2", 6, at::ScalarType::Undefined},
    {"U8", 8, at::kByte},
    {"I8", 8, at::kChar},
    {"F8_E5M2", 8, at::kFloat8_e5m2},
    {"F8_E4M3", 8, at::kFloat8_e4m3fn},
    {"F8_E8M0", 8, at::kFloat8_e8m0fnu},
    {"F8_E4M3FNUZ", 8, at::kFloat8_e4m3fnuz},
    {"F8_E5M2FNUZ", 8, at::kFloat8_e5m2fnuz},
    {"I16", 16, at::kShort},
    {"U16", 16, at::kUInt16},
    {"F16", 16, at::kHalf},
    {"BF16", 16, at::kBFloat16},
    {"I32", 32, at::kInt},
    {"U32", 32, at::kUInt32},
    {"F32", 32, at::kFloat},
    {"C64", 64, at::kComplexFloat},
    {"F64", 64, at::kDouble},
    {"I64", 64, at::kLong},
    {"U64", 64, at::kUInt64},
};

// LibTorch counts pairs of them.
bool is_packed(at::ScalarType dtype) {
  return dtype == at::kFloat4_e2m1fn_x2;
}

// A tensor as the header has it. Offsets are from the end of the header.
struct Entry {
  const std::string *name;
  const SafetensorsType *type;
  c10::SmallVector<int64_t, 4> sizes;
  uint64_t begin, end;
};

const SafetensorsType &read_type(const std::string &name, const Item *item) {
  auto *text = item ? std::get_if<std::string>(item) : nullptr;
  if (!text)
    corrupt("the header gives tensor ", in_quotes(name), " no \"dtype\" that is a string");
  for (const SafetensorsType &type : safetensors_types)
    if (*text == type.name)
      return type;
  corrupt("tensor ", in_quotes(name), " has the dtype ", in_quotes(*text), ", which safetensors does not have");
}

// A list of integers that are not negative.
c10::SmallVector<int64_t, 4> read_numbers(const std::string &name, const Tree &info, const char *key) {
  const Item *item = info.get(key);
  auto *list = item ? std::get_if<TreePtr>(item) : nullptr;
  if (!list || (*list)->has_keys())
    corrupt("the header gives tensor ", in_quotes(name), " no \"", key, "\" that is a list");
  c10::SmallVector<int64_t, 4> out;
  for (size_t i = 0; i < (*list)->size(); i++) {
    auto *number = std::get_if<int64_t>(&(*list)->value(i));
    if (!number || *number < 0)
      corrupt("\"", key, "\" of tensor ", in_quotes(name), " must hold integers from 0 up, but entry ", i, " is ",
              number ? std::to_string(*number) : "none");
    out.push_back(*number);
  }
  return out;
}

Entry read_entry(const std::string &name, const Item &value) {
  auto *tree = std::get_if<TreePtr>(&value);
  if (!tree || !(*tree)->has_keys())
    corrupt("the header has for tensor ", in_quotes(name), " what is no object");
  const Tree &info = **tree;
  const SafetensorsType &type = read_type(name, info.get("dtype"));
  Entry entry{&name, &type, read_numbers(name, info, "shape"), 0, 0};
  const auto offsets = read_numbers(name, info, "data_offsets");
  if (offsets.size() != 2 || offsets[1] < offsets[0])
    corrupt("\"data_offsets\" of tensor ", in_quotes(name), " must be a begin and an end, but are ", offsets);
  entry.begin = static_cast<uint64_t>(offsets[0]);
  entry.end = static_cast<uint64_t>(offsets[1]);

  // Strides are products too, also of a tensor without elements.
  uint64_t span = 1, bits = 0;
  bool overflow = false, empty = false;
  for (const int64_t size : entry.sizes) {
    empty |= size == 0;
    overflow |= __builtin_mul_overflow(span, static_cast<uint64_t>(std::max<int64_t>(size, 1)), &span);
  }
  overflow |= __builtin_mul_overflow(span, 64, &bits) || bits > INT64_MAX;
  if (overflow)
    corrupt("tensor ", in_quotes(name), " has a shape of more elements than can be counted: ", entry.sizes);
  const uint64_t numel = empty ? 0 : span;
  bits = numel * type.bits;
  if (bits % 8 != 0)
    corrupt("tensor ", in_quotes(name), " of ", type.name, " has ", numel, " elements, which are no whole bytes");
  if (entry.end - entry.begin != bits / 8)
    corrupt("tensor ", in_quotes(name), " of ", type.name, " and shape ", entry.sizes, " takes ", bits / 8,
            " bytes, but has ", entry.end - entry.begin, " by its \"data_offsets\"");
  return entry;
}

TreePtr read_metadata(const Item &value) {
  auto *tree = std::get_if<TreePtr>(&value);
  if (!tree || !(*tree)->has_keys())
    corrupt("\"__metadata__\" in the header is no object");
  for (size_t i = 0; i < (*tree)->size(); i++)
    if (!std::holds_alternative<std::string>((*tree)->value(i)))
      corrupt("\"__metadata__\" in the header has under ", repr((*tree)->key(i)), " what is no string");
  return *tree;
}

StoredTensorPtr stored_of(const Entry &entry, const SourcePtr &source, const LoadingPtr &loading, uint64_t data) {
  auto tensor = c10::make_intrusive<StoredTensor>();
  tensor->dtype = entry.type->dtype;
  tensor->sizes = entry.sizes;
  tensor->storage =
      c10::make_intrusive<FileStorage>(loading, source, *entry.name, data + entry.begin, entry.end - entry.begin);
  if (tensor->dtype == at::ScalarType::Undefined) {
    tensor->unsupported = c10::str("tensor ", in_quotes(*entry.name), " is ", entry.type->name,
                                   ", a type of six bits that LibTorch does not have");
  } else if (is_packed(tensor->dtype)) {
    if (tensor->sizes.back() % 2 != 0)
      tensor->unsupported = c10::str("tensor ", in_quotes(*entry.name), " of F4 has the shape ", entry.sizes,
                                     ", but LibTorch packs two elements into one, so that the last size must be even");
    else
      tensor->sizes.back() /= 2;
  }
  tensor->strides = strides_in_order(tensor->sizes);
  if (tensor->unsupported.empty())
    tensor->check();
  else
    tensor->dtype = at::kByte;
  return tensor;
}

const char *type_text(const Item &item) {
  if (auto *tree = std::get_if<TreePtr>(&item))
    return (*tree)->type().c_str();
  return std::holds_alternative<None>(item)              ? "None"
         : std::holds_alternative<bool>(item)            ? "bool"
         : std::holds_alternative<int64_t>(item)         ? "int"
         : std::holds_alternative<double>(item)          ? "float"
         : std::holds_alternative<std::string>(item)     ? "str"
         : std::holds_alternative<BytesText>(item)       ? "bytes"
         : std::holds_alternative<at::Tensor>(item)      ? "Tensor"
         : std::holds_alternative<StoredTensorPtr>(item) ? "Tensor"
                                                         : "value of another type";
}

const Tree &dict_of(const Item &item) {
  auto *tree = std::get_if<TreePtr>(&item);
  require(tree && (*tree)->kind() == TABI_TREE_DICT, TABI_TYPE_ERROR,
          "safetensors holds a dict of tensors, not the type ", type_text(item));
  return **tree;
}

// What get() will make of it. LibTorch casts no packed ones.
at::ScalarType dtype_of(const StoredTensor &stored) {
  const Loading &loading = stored.storage->loading();
  const bool cast = loading.dtype && c10::isFloatingType(stored.dtype) && !is_packed(stored.dtype);
  return cast ? *loading.dtype : stored.dtype;
}

class Collector {
 public:
  explicit Collector(const Tree &tree) {
    tensors_.reserve(tree.size());
    for (size_t i = 0; i < tree.size(); i++)
      add(tree.key(i), tree.value(i));
  }

  void refuse_shared() { memory_.refuse_shared("safetensors"); }

  std::vector<TensorToSave> take() { return std::move(tensors_); }

 private:
  void add(const Item &key, const Item &item) {
    auto *name = std::get_if<std::string>(&key);
    require(name, TABI_TYPE_ERROR, "safetensors has strings for keys, not ", repr(key));
    require(is_utf8(*name), TABI_VALUE_ERROR, "safetensors has UTF-8 for keys, which the one of entry ",
            tensors_.size(), " is not");
    require(*name != safetensors_metadata, TABI_VALUE_ERROR, "no tensor can be ", in_quotes(*name),
            ", which safetensors keeps for other use");
    if (auto *tensor = std::get_if<at::Tensor>(&item))
      return add(*name, item, *tensor);
    auto *stored = std::get_if<StoredTensorPtr>(&item);
    require(stored, TABI_TYPE_ERROR, "safetensors holds one dict of tensors, but the entry ", in_quotes(*name),
            " is of the type ", type_text(item),
            std::holds_alternative<TreePtr>(item) ? "; flatten makes one dict of nested ones" : "");
    add(*name, item, **stored);
  }

  void add(const std::string &name, const Item &item, const at::Tensor &tensor) {
    if (tensor.layout() != at::kStrided || tensor.is_nested() || tensor.is_quantized())
      fail_kind(name);
    if (tensor.is_meta())
      fail_meta(name);
    add(name, item, tensor.scalar_type(), tensor.sizes());
  }

  void add(const std::string &name, const Item &item, StoredTensor &stored) {
    if (stored.is_made())
      return add(name, item, stored.get());
    require(stored.unsupported.empty(), TABI_NOT_IMPLEMENTED, stored.unsupported);
    if (stored.kind == StoredTensor::Kind::meta)
      fail_meta(name);
    if (stored.kind != StoredTensor::Kind::strided)
      fail_kind(name);
    if (stored.storage->loading().device_for(stored.storage->location()).is_meta())
      fail_meta(name);
    add(name, item, dtype_of(stored), stored.sizes);
  }

  void add(const std::string &name, const Item &item, at::ScalarType dtype, c10::ArrayRef<int64_t> sizes) {
    const bool known = std::any_of(std::begin(safetensors_types), std::end(safetensors_types),
                                   [&](const SafetensorsType &t) { return t.dtype == dtype; });
    require(known, TABI_NOT_IMPLEMENTED, "tensor ", in_quotes(name), " is ", dtype_text(from_c10(dtype)),
            ", which safetensors does not have");
    require(!sizes.empty() || !is_packed(dtype), TABI_NOT_IMPLEMENTED, "tensor ", in_quotes(name), " is ",
            dtype_text(from_c10(dtype)), " without dimensions, of which safetensors counts no elements");
    uint64_t bytes = 0;
    require(!__builtin_mul_overflow(static_cast<uint64_t>(checked_numel(sizes)), c10::elementSize(dtype), &bytes) &&
                !__builtin_add_overflow(all_bytes_, bytes, &all_bytes_),
            TABI_VALUE_ERROR, "tensor ", in_quotes(name), " makes more bytes than 64 bits count");
    tensors_.push_back({name, item, dtype, {sizes.begin(), sizes.end()}, bytes});
    memory_.add(name, item);
  }

  [[noreturn]] static void fail_kind(const std::string &name) {
    fail(TABI_NOT_IMPLEMENTED, "tensor ", in_quotes(name),
         " is sparse, nested or quantized, and safetensors holds dense tensors alone");
  }
  [[noreturn]] static void fail_meta(const std::string &name) {
    fail(TABI_VALUE_ERROR, "tensor ", in_quotes(name), " is on the meta device: it has no data to save");
  }

  std::vector<TensorToSave> tensors_;
  MemoryRanges memory_;
  uint64_t all_bytes_ = 0;
};

size_t rank_of(at::ScalarType dtype) {
  return static_cast<size_t>(std::find_if(std::begin(safetensors_types), std::end(safetensors_types),
                                          [&](const SafetensorsType &type) { return type.dtype == dtype; }) -
                             std::begin(safetensors_types));
}

// Strings that stand in the header beside the tensors; "" for none.
std::string metadata_text(const Tree &tree) {
  const Item *item = tree.attributes() ? tree.attributes()->get(safetensors_metadata) : nullptr;
  if (!item)
    return "";
  const Tree &metadata = dict_of(*item);
  std::string out = "{";
  for (size_t i = 0; i < metadata.size(); i++) {
    auto *key = std::get_if<std::string>(&metadata.key(i)), *value = std::get_if<std::string>(&metadata.value(i));
    require(key && value && is_utf8(*key) && is_utf8(*value), TABI_TYPE_ERROR,
            "\"__metadata__\" of safetensors holds strings by strings, which the entry ", repr(metadata.key(i)),
            " is not");
    out += (i ? "," : "") + json_text(*key) + ":" + json_text(*value);
  }
  return out + "}";
}

std::string safetensors_header(const std::vector<const TensorToSave *> &tensors, const std::string &metadata) {
  std::string out = "{";
  if (!metadata.empty())
    out += json_text(safetensors_metadata) + ":" + metadata + (tensors.empty() ? "" : ",");
  uint64_t end = 0;
  for (const TensorToSave *tensor : tensors) {
    const uint64_t begin = end;
    end += tensor->bytes;
    out += (tensor == tensors[0] ? "" : ",") + json_text(tensor->name) + ":{\"dtype\":\"" +
           safetensors_types[rank_of(tensor->dtype)].name + "\",\"shape\":[";
    for (size_t i = 0; i < tensor->sizes.size(); i++) {
      const bool doubled = is_packed(tensor->dtype) && i + 1 == tensor->sizes.size();
      out += (i ? "," : "") + std::to_string(static_cast<uint64_t>(tensor->sizes[i]) << doubled);
    }
    out += "],\"data_offsets\":[" + std::to_string(begin) + "," + std::to_string(end) + "]}";
  }
  out += '}';
  out.append((8 - out.size() % 8) % 8, ' ');
  require(out.size() <= most_safetensors_header, TABI_VALUE_ERROR, "the header of safetensors would have ", out.size(),
          " bytes, and readers take ", most_safetensors_header);
  return out;
}

}  // namespace

Item load_safetensors(const SourcePtr &source, const LoadingPtr &loading) {
  if (source->size() < 8)
    corrupt("the file has ", source->size(), " bytes, too few for the length of a safetensors header");
  const uint64_t length = little(source->read(0, 8).data(), 8);
  if (length > most_safetensors_header || length > source->size() - 8)
    corrupt("the safetensors header is said to have ", length, " bytes; the file has ", source->size() - 8,
            " after that, and more than ", most_safetensors_header, " are refused");
  const Item parsed = parse_json(source->read(8, length));
  auto *header = std::get_if<TreePtr>(&parsed);
  if (!header || !(*header)->has_keys())
    corrupt("the safetensors header is no JSON object");

  TreePtr out = make_tree(TABI_TREE_DICT);
  std::vector<Entry> entries;
  for (size_t i = 0; i < (*header)->size(); i++) {
    const std::string &name = std::get<std::string>((*header)->key(i));
    const Item &value = (*header)->value(i);
    if (name != safetensors_metadata) {
      entries.push_back(read_entry(name, value));
    } else if (!std::holds_alternative<None>(value)) {
      TreePtr attributes = make_tree(TABI_TREE_DICT);
      attributes->set(name, read_metadata(value));
      out->set_attributes(std::move(attributes));
    }
  }

  // The order of the data is also that in which Python's load_file gives them.
  const auto place = [](const Entry &entry) { return std::pair(entry.begin, entry.end); };
  std::stable_sort(entries.begin(), entries.end(), [&](auto &a, auto &b) { return place(a) < place(b); });
  out->reserve(entries.size());
  const uint64_t data = 8 + length;
  uint64_t end = 0;
  for (const Entry &entry : entries) {
    if (entry.begin != end)
      corrupt("tensor ", in_quotes(*entry.name), " begins at ", entry.begin,
              " of the data, but the one before it ends at ", end);
    end = entry.end;
    if (end > source->size() - data)
      corrupt("the file ends early: tensor ", in_quotes(*entry.name), " ends at ", end, " of the data, which has ",
              source->size() - data, " bytes");
    out->set(*entry.name, stored_of(entry, source, loading, data));
  }
  if (end != source->size() - data)
    corrupt("the tensors end at ", end, " of the data, but the file has ", source->size() - data, " bytes of it");
  return out;
}

std::vector<TensorToSave> tensors_to_save(const Item &item, const Saving &saving) {
  Collector collector(dict_of(item));
  if (!saving.copy_shared)
    collector.refuse_shared();
  return collector.take();
}

void save_safetensors(const Item &item, Sink &sink, const Saving &saving) {
  const std::vector<TensorToSave> tensors = tensors_to_save(item, saving);
  std::vector<const TensorToSave *> order;
  for (const TensorToSave &tensor : tensors)
    order.push_back(&tensor);
  std::sort(order.begin(), order.end(), [](const TensorToSave *a, const TensorToSave *b) {
    const size_t rank_a = rank_of(a->dtype), rank_b = rank_of(b->dtype);
    return rank_a != rank_b ? rank_a > rank_b : a->name < b->name;
  });

  const std::string header = safetensors_header(order, metadata_text(dict_of(item)));
  std::string length;
  append_little(length, header.size(), 8);
  sink.write(length + header);
  for (const TensorToSave *entry : order) {
    // Of two dtypes over one storage, loading casts the one that is read first.
    const at::Tensor tensor = dense_to_save(entry->item, entry->name).to(entry->dtype);
    require(tensor.nbytes() == entry->bytes, TABI_INTERNAL, "tensor ", in_quotes(entry->name), " has ", tensor.nbytes(),
            " bytes and not ", entry->bytes);
    sink.write(tensor.const_data_ptr(), entry->bytes);
    if (saving.progress)
      saving.progress(entry->bytes);
  }
}

}  // namespace tabi
