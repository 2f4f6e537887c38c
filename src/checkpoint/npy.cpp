// NumPy's arrays: one in a .npy file, several by name in a .npz file, which is a zip file of such.
#include "checkpoint/npy.hpp"

#include "checkpoint/formats.hpp"
#include "checkpoint/paths.hpp"
#include "checkpoint/zip.hpp"
#include "enums.hpp"
#include "tensor.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace tabi {
namespace {

constexpr char npy_magic[] = "\x93NUMPY";
constexpr uint64_t magic_size = 6, most_npy_header = 64 << 10;

struct NumpyType {
  std::string_view name;
  at::ScalarType dtype;
};
constexpr NumpyType npy_types[] = {
    {"b1", at::kBool},         {"i1", at::kChar},           {"i2", at::kShort},  {"i4", at::kInt},
    {"i8", at::kLong},         {"u1", at::kByte},           {"u2", at::kUInt16}, {"u4", at::kUInt32},
    {"u8", at::kUInt64},       {"f2", at::kHalf},           {"f4", at::kFloat},  {"f8", at::kDouble},
    {"c8", at::kComplexFloat}, {"c16", at::kComplexDouble},
};

// What stands before an array's numbers.
struct Header {
  at::ScalarType dtype = at::kFloat;
  bool swapped = false, by_columns = false;
  c10::SmallVector<int64_t, 4> sizes;
  uint64_t size = 0, bytes = 0;  // of the header, and of the numbers after it
};

// Reads the header's text, a dict as Python writes it: {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Header run() {
    Header out;
    expect('{');
    bool has[3] = {};
    while (!take('}')) {
      const std::string_view key = text();
      expect(':');
      const int which = key == "descr" ? 0 : key == "fortran_order" ? 1 : key == "shape" ? 2 : -1;
      if (which < 0 || std::exchange(has[which], true))
        corrupt("the array's header has the key ", in_quotes(key), which < 0 ? ", which is not known" : " twice");
      if (which == 0)
        descr(out);
      else if (which == 1)
        out.by_columns = truth();
      else
        shape(out.sizes);
      if (!take(',')) {
        expect('}');
        break;
      }
    }
    skip_space();
    if (at_ != text_.size())
      wrong("its end");
    if (!has[0] || !has[1] || !has[2])
      corrupt("the array's header has not all of 'descr', 'fortran_order' and 'shape'");
    return out;
  }

 private:
  [[noreturn]] void wrong(const char *expected) const {
    corrupt("the array's header has ", in_quotes(text_.substr(at_, 20)), " at ", at_, ", where ", expected,
            " is expected");
  }

  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size()); }

  bool take(char c) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != c)
      return false;
    at_++;
    return true;
  }

  void expect(char c) {
    const char expected[] = {'\'', c, '\'', 0};
    if (!take(c))
      wrong(expected);
  }

  std::string_view text() {
    const char quote = take('"') ? '"' : '\'';
    if (quote == '\'' && !take('\''))
      wrong("a string");
    const size_t end = text_.find(quote, at_);
    const std::string_view out = text_.substr(at_, end - at_);
    if (end == std::string_view::npos || out.find('\\') != std::string_view::npos)
      wrong("a plain string");
    at_ = end + 1;
    return out;
  }

  bool truth() {
    skip_space();
    for (const bool value : {false, true}) {
      const std::string_view word = value ? "True" : "False";
      if (text_.substr(at_).starts_with(word)) {
        at_ += word.size();
        return value;
      }
    }
    wrong("True or False");
  }

  void descr(Header &out) {
    skip_space();
    require(at_ >= text_.size() || (text_[at_] != '[' && text_[at_] != '('), TABI_NOT_IMPLEMENTED,
            "the array has a structured type, ", in_quotes(text_.substr(at_)), ", which LibTorch has not");
    const std::string_view name = text();
    const size_t kind = name.find_first_not_of("<>|=");
    require(kind == std::string_view::npos || name[kind] != 'O', TABI_UNSAFE_FILE,
            "the array is of Python objects, which are kept as a pickle and not loaded");
    const std::optional<at::ScalarType> dtype = dtype_of_numpy(name, out.swapped);
    require(dtype.has_value(), TABI_NOT_IMPLEMENTED, "the array is of NumPy's type ", in_quotes(name),
            ", which LibTorch has not");
    out.dtype = *dtype;
  }

  void shape(c10::SmallVectorImpl<int64_t> &out) {
    expect('(');
    while (!take(')')) {
      skip_space();
      uint64_t size = 0;
      const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), size);
      if (error != std::errc() || size > INT64_MAX || out.size() == most_dims)
        wrong(out.size() == most_dims ? "the end of 64 sizes" : "a size");
      out.push_back(static_cast<int64_t>(size));
      at_ = static_cast<size_t>(end - text_.data());
      // Python 2 wrote long ones so.
      if (at_ < text_.size() && text_[at_] == 'L')
        at_++;
      if (!take(',')) {
        expect(')');
        break;
      }
    }
  }

  std::string_view text_;
  size_t at_ = 0;
};

// The header at an offset; what stands there has `size` bytes, all of them the array's.
Header read_header(const Source &source, uint64_t offset, uint64_t size) {
  const auto short_of = [&](uint64_t wanted) {
    if (size < wanted)
      corrupt("the array ends early: its header has ", wanted, " bytes at least, and there are ", size);
  };
  short_of(magic_size + 4);
  const std::string start = source.read(offset, std::min<uint64_t>(size, magic_size + 6));
  if (start.compare(0, magic_size, npy_magic, magic_size) != 0)
    corrupt("at byte ", offset, " is no array of NumPy: it begins with other bytes");
  const uint64_t major = little(&start[6], 1), minor = little(&start[7], 1);
  require(major >= 1 && major <= 3 && minor == 0, TABI_NOT_IMPLEMENTED, "the array is of version ", major, ".", minor,
          " of NumPy's format; 1.0 to 3.0 are read");
  const uint64_t before = magic_size + (major == 1 ? 4 : 6);
  short_of(before);
  const uint64_t length = little(&start[8], major == 1 ? 2 : 4);
  if (length > most_npy_header)
    corrupt("the array's header is said to have ", length, " bytes, and more than ", most_npy_header, " are refused");
  short_of(before + length);
  Header out = Parser(source.read(offset + before, length)).run();
  out.size = before + length;
  out.bytes = size - out.size;
  int64_t numel = 1, bytes = 0;
  try {
    numel = checked_numel(out.sizes);
  } catch (const Error &error) {
    corrupt("the array's shape is damaged: ", error.what());
  }
  if (__builtin_mul_overflow(numel, static_cast<int64_t>(c10::elementSize(out.dtype)), &bytes) ||
      static_cast<uint64_t>(bytes) != out.bytes)
    corrupt("an array of ", numel, " elements of ", c10::elementSize(out.dtype), " bytes has ", out.bytes,
            " bytes of them");
  return out;
}

// The numbers of a .npy file that is a record of a zip file.
class RecordStorage : public StoredStorage {
 public:
  RecordStorage(LoadingPtr loading, ZipPtr zip, const ZipReader::Record &record, const Header &header)
      : StoredStorage(std::move(loading), std::string(record.name), "", header.bytes, header.swapped),
        zip_(std::move(zip)),
        record_(record),
        skipped_(header.size) {}

 protected:
  void read(void *to) const override {
    // The checksum is of the header too.
    if (record_.deflated) {
      std::string whole(record_.size, 0);
      zip_->read(record_, whole.data());
      std::memcpy(to, whole.data() + skipped_, bytes());
    } else {
      const uint64_t offset = zip_->data_offset(record_);
      const std::string header = zip_->source()->read(offset, skipped_);
      zip_->source()->read(offset + skipped_, to, bytes());
      if (zip_checksum(to, bytes(), zip_checksum(header.data(), header.size())) != record_.crc)
        corrupt("the record ", in_quotes(record_.name), " is damaged: its checksum is wrong");
    }
  }
  c10::DataPtr map(size_t element_size) const override {
    return record_.deflated ? c10::DataPtr() : zip_->source()->map(zip_->data_offset(record_) + skipped_, element_size);
  }

 private:
  ZipPtr zip_;
  const ZipReader::Record &record_;
  uint64_t skipped_;
};

// The header as numpy.save writes it: padded, and with room for the first size to grow.
std::string npy_header(const at::Tensor &tensor, const std::string &name) {
  const std::string type = numpy_name(tensor.scalar_type());
  require(!type.empty(), TABI_NOT_IMPLEMENTED, name, " is of ", dtype_text(from_c10(tensor.scalar_type())),
          ", which NumPy has not");
  require(tensor.dim() <= static_cast<int64_t>(most_dims), TABI_VALUE_ERROR, name, " has ", tensor.dim(),
          " dimensions, and arrays of NumPy have ", most_dims, " at most");
  std::string dict = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (";
  for (int64_t i = 0; i < tensor.dim(); i++)
    dict += (i ? ", " : "") + std::to_string(tensor.size(i));
  dict += tensor.dim() == 1 ? ",), }" : "), }";
  if (tensor.dim() > 0)
    dict.append(21 - std::to_string(tensor.size(0)).size(), ' ');
  const size_t before = magic_size + 4;
  dict.append(64 - (before + dict.size() + 1) % 64, ' ');
  dict += '\n';
  std::string out(npy_magic, magic_size);
  out += {'\1', '\0'};
  append_little(out, dict.size(), 2);
  return out + dict;
}

bool is_tensor(const Item &item) {
  return std::holds_alternative<at::Tensor>(item) || std::holds_alternative<StoredTensorPtr>(item);
}

}  // namespace

std::optional<at::ScalarType> dtype_of_numpy(std::string_view descr, bool &swapped) {
  const bool has_order = !descr.empty() && std::string_view("<>|=").find(descr[0]) != std::string_view::npos;
  const std::string_view name = descr.substr(has_order);
  for (const NumpyType &type : npy_types)
    if (type.name == name) {
      swapped = descr[0] == '>' && component_size(type.dtype) > 1;
      return type.dtype;
    }
  return std::nullopt;
}

std::string numpy_name(at::ScalarType dtype) {
  for (const NumpyType &type : npy_types)
    if (type.dtype == dtype)
      return (c10::elementSize(dtype) == 1 ? "|" : "<") + std::string(type.name);
  return "";
}

StoredTensorPtr numpy_array(at::ScalarType dtype, c10::SmallVector<int64_t, 4> sizes, bool by_columns,
                            StoredStoragePtr storage) {
  auto out = c10::make_intrusive<StoredTensor>();
  out->dtype = dtype;
  out->sizes = std::move(sizes);
  if (by_columns) {
    c10::SmallVector<int64_t, 4> reversed(out->sizes.rbegin(), out->sizes.rend());
    reversed = strides_in_order(reversed);
    out->strides.assign(reversed.rbegin(), reversed.rend());
  } else {
    out->strides = strides_in_order(out->sizes);
  }
  out->storage = std::move(storage);
  out->check();
  return out;
}

Item load_npy(const SourcePtr &source, const LoadingPtr &loading) {
  const Header header = read_header(*source, 0, source->size());
  return numpy_array(
      header.dtype, header.sizes, header.by_columns,
      c10::make_intrusive<FileStorage>(loading, source, "array", header.size, header.bytes, "", header.swapped));
}

Item load_npz(const ZipPtr &zip, const LoadingPtr &loading) {
  TreePtr out = make_tree(TABI_TREE_DICT);
  for (const ZipReader::Record &record : zip->records()) {
    if (!record.name.ends_with(".npy"))
      corrupt("the record ", in_quotes(record.name), " is no array of NumPy: its name does not end in .npy");
    try {
      Header header;
      if (record.deflated) {
        const std::string whole = zip->read(record.name, record.size);
        header = read_header(*open_memory(whole.data(), whole.size()), 0, whole.size());
      } else {
        header = read_header(*zip->source(), zip->data_offset(record), record.size);
      }
      out->set(std::string(record.name.substr(0, record.name.size() - 4)),
               numpy_array(header.dtype, header.sizes, header.by_columns,
                           c10::make_intrusive<RecordStorage>(loading, zip, record, header)));
    } catch (const Error &error) {
      fail(error.status(), "record ", in_quotes(record.name), ": ", error.what());
    }
  }
  return out;
}

void save_npy(const Item &item, Sink &sink, const Saving &saving) {
  require(is_tensor(item), TABI_TYPE_ERROR, "a .npy file holds one tensor; a dict of tensors can be saved as .npz");
  const at::Tensor tensor = dense_to_save(item, "the tensor");
  sink.write(npy_header(tensor, "the tensor"));
  sink.write(tensor.const_data_ptr(), tensor.nbytes());
  if (saving.progress)
    saving.progress(tensor.nbytes());
}

void save_npz(const Item &item, Sink &sink, const Saving &saving) {
  const auto *tree = std::get_if<TreePtr>(&item);
  require(tree && (*tree)->kind() == TABI_TREE_DICT, TABI_TYPE_ERROR, "a .npz file holds a dict of tensors");
  MemoryRanges memory;
  for (size_t i = 0; i < (*tree)->size(); i++) {
    const auto *name = std::get_if<std::string>(&(*tree)->key(i));
    require(name && is_tensor((*tree)->value(i)), TABI_TYPE_ERROR,
            "a .npz file holds tensors by string keys, which the entry ", in_quotes(path_piece((*tree)->key(i))),
            " is not");
    require(!leaves_folder(*name) && name->size() < 0xFFF0, TABI_VALUE_ERROR, "the key ", in_quotes(*name),
            " cannot be the name of a file in a .npz file");
    memory.add(*name, (*tree)->value(i));
  }
  if (!saving.copy_shared)
    memory.refuse_shared("a .npz file");
  ZipWriter zip(sink);
  for (size_t i = 0; i < (*tree)->size(); i++) {
    const std::string &name = std::get<std::string>((*tree)->key(i));
    const at::Tensor tensor = dense_to_save((*tree)->value(i), name);
    std::string data = npy_header(tensor, "tensor " + in_quotes(name));
    data.append(static_cast<const char *>(tensor.const_data_ptr()), tensor.nbytes());
    zip.add(name + ".npy", data.data(), data.size());
    if (saving.progress)
      saving.progress(tensor.nbytes());
  }
  zip.finish();
}

}  // namespace tabi
