// Writing pickles of protocol 2, in the forms that Python's torch.load(weights_only=True) takes.
#include "checkpoint/pickle.hpp"

#include "enums.hpp"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cstring>
#include <map>

namespace tabi {
namespace {

struct StorageClass {
  const char *name;
  at::ScalarType dtype;
};
constexpr StorageClass storage_classes[] = {
    {"FloatStorage", at::kFloat},
    {"DoubleStorage", at::kDouble},
    {"HalfStorage", at::kHalf},
    {"BFloat16Storage", at::kBFloat16},
    {"LongStorage", at::kLong},
    {"IntStorage", at::kInt},
    {"ShortStorage", at::kShort},
    {"CharStorage", at::kChar},
    {"ByteStorage", at::kByte},
    {"BoolStorage", at::kBool},
    {"ComplexDoubleStorage", at::kComplexDouble},
    {"ComplexFloatStorage", at::kComplexFloat},
    {"QUInt8Storage", at::kQUInt8},
    {"QInt8Storage", at::kQInt8},
    {"QInt32Storage", at::kQInt32},
    {"QUInt4x2Storage", at::kQUInt4x2},
    {"QUInt2x4Storage", at::kQUInt2x4},
};

class Writer {
 public:
  explicit Writer(std::vector<StorageToSave> &storages) : storages_(storages) {}

  std::string run(const Item &item) {
    out_ = "\x80\x02";
    write(item, 0);
    return out_ + ".";
  }

 private:
  void number(uint64_t value, int bytes) {
    for (int i = 0; i < bytes; i++)
      out_ += static_cast<char>(value >> 8 * i & 0xFF);
  }

  void text(std::string_view value) {
    out_ += 'X';
    number(value.size(), 4);
    out_ += value;
  }

  void global(const char *module, std::string_view name) {
    out_ += 'c';
    out_ += module;
    out_ += '\n';
    out_ += name;
    out_ += '\n';
  }

  void integer(int64_t value) {
    if (value >= 0 && value < 256) {
      out_ += 'K';
      number(static_cast<uint64_t>(value), 1);
    } else if (value >= INT32_MIN && value <= INT32_MAX) {
      out_ += 'J';
      number(static_cast<uint64_t>(value), 4);
    } else {
      out_ += "\x8a\x08";
      number(static_cast<uint64_t>(value), 8);
    }
  }

  void real(double value) {
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    out_ += 'G';
    for (int i = 7; i >= 0; i--)
      out_ += static_cast<char>(bits >> 8 * i & 0xFF);
  }

  void boolean(bool value) { out_ += value ? '\x88' : '\x89'; }

  void ints(c10::ArrayRef<int64_t> values) {
    out_ += '(';
    for (int64_t value : values)
      integer(value);
    out_ += 't';
  }

  void empty_ordered_dict() {
    global("collections", "OrderedDict");
    out_ += ")R";
  }

  // The storage's key: one a storage, so that tensors that share it share it in the file.
  const std::string &key_of(const c10::Storage &storage) {
    auto [at, fresh] = keys_.try_emplace(storage.unsafeGetStorageImpl(), std::to_string(keys_.size()));
    if (fresh)
      storages_.push_back({at->second, storage});
    return at->second;
  }

  void tensor(const at::Tensor &tensor) {
    require(tensor.layout() == at::kStrided && tensor.has_storage() && !tensor.is_quantized(), TABI_NOT_IMPLEMENTED,
            "a tensor that is ", tensor.is_quantized() ? "quantized" : layout_text(from_c10(tensor.layout())),
            " cannot be saved yet");
    require(!tensor.is_meta(), TABI_VALUE_ERROR, "a tensor on the meta device has no data to save");
    const char *type = storage_class_of(tensor.scalar_type());
    const c10::Storage &storage = tensor.storage();
    const auto bytes = static_cast<uint64_t>(storage.nbytes());
    global("torch._utils", type ? "_rebuild_tensor_v2" : "_rebuild_tensor_v3");
    out_ += "((";
    text("storage");
    if (type)
      global("torch", type);
    else
      global("torch.storage", "UntypedStorage");
    text(key_of(storage));
    text(storage.device().str());
    integer(static_cast<int64_t>(type ? bytes / c10::elementSize(tensor.scalar_type()) : bytes));
    out_ += "tQ";
    integer(tensor.storage_offset());
    ints(tensor.sizes());
    ints(tensor.strides());
    boolean(tensor.requires_grad() && tensor.is_leaf());
    empty_ordered_dict();
    if (!type)
      global("torch", dtype_text(from_c10(tensor.scalar_type())));
    if (tensor.is_conj() || tensor.is_neg()) {
      out_ += '}';
      for (const auto &[name, on] : {std::pair("conj", tensor.is_conj()), std::pair("neg", tensor.is_neg())}) {
        if (!on)
          continue;
        text(name);
        out_ += "\x88s";
      }
    }
    out_ += "tR";
  }

  void tree(const Tree &tree, int depth) {
    require(depth < most_nested, TABI_VALUE_ERROR, "the value is nested deeper than ", most_nested, " levels");
    switch (tree.kind()) {
      case TABI_TREE_LIST:
        out_ += "](";
        for (size_t i = 0; i < tree.size(); i++)
          write(tree.value(i), depth + 1);
        out_ += 'e';
        return;
      case TABI_TREE_TUPLE:
        if (tree.type() == "torch.Size")
          global("torch", "Size");
        out_ += '(';
        for (size_t i = 0; i < tree.size(); i++)
          write(tree.value(i), depth + 1);
        out_ += 't';
        if (tree.type() == "torch.Size")
          out_ += "\x85R";
        return;
      case TABI_TREE_SET:
        global("__builtin__", "set");
        out_ += "](";
        for (size_t i = 0; i < tree.size(); i++)
          write(tree.value(i), depth + 1);
        out_ += "e\x85R";
        return;
      case TABI_TREE_DICT:
        if (tree.type() == "dict")
          out_ += '}';
        else if (tree.type() == "collections.Counter") {
          global("collections", "Counter");
          out_ += ")R";
        } else
          empty_ordered_dict();
        out_ += '(';
        for (size_t i = 0; i < tree.size(); i++) {
          write(tree.key(i), depth + 1);
          write(tree.value(i), depth + 1);
        }
        out_ += 'u';
        return;
      case TABI_TREE_BIGINT: {
        const std::string bytes = bytes_of_decimal(std::get<std::string>(tree.value(0)));
        out_ += bytes.size() < 256 ? '\x8a' : '\x8b';
        number(bytes.size(), bytes.size() < 256 ? 1 : 4);
        out_ += bytes;
        return;
      }
      default:
        fail(TABI_NOT_IMPLEMENTED, "an object of the class ", in_quotes(tree.type()),
             " cannot be saved: it was never built");
    }
  }

  void write(const Item &item, int depth) {
    struct Visitor {
      Writer &w;
      int depth;
      void operator()(const None &) const { w.out_ += 'N'; }
      void operator()(bool b) const { w.boolean(b); }
      void operator()(int64_t i) const { w.integer(i); }
      void operator()(double d) const { w.real(d); }
      void operator()(const c10::complex<double> &z) const {
        w.global("__builtin__", "complex");
        w.real(z.real());
        w.real(z.imag());
        w.out_ += "\x86R";
      }
      void operator()(const std::string &s) const { w.text(s); }
      void operator()(const BytesText &b) const {
        std::string text;
        for (char c : b.bytes) {
          const auto byte = static_cast<unsigned char>(c);
          if (byte < 0x80) {
            text += c;
          } else {
            text += static_cast<char>(0xC0 | byte >> 6);
            text += static_cast<char>(0x80 | (byte & 0x3F));
          }
        }
        w.global("_codecs", "encode");
        w.text(text);
        w.text("latin1");
        w.out_ += "\x86R";
      }
      void operator()(const at::Tensor &t) const { w.tensor(t); }
      void operator()(const TreePtr &tree) const { w.tree(*tree, depth); }
      void operator()(at::ScalarType t) const { w.global("torch", dtype_text(from_c10(t))); }
      void operator()(const c10::Device &d) const {
        w.global("torch", "device");
        w.text(c10::DeviceTypeName(d.type(), true));
        if (d.has_index())
          w.integer(d.index());
        w.out_ += d.has_index() ? "\x86R" : "\x85R";
      }
      void operator()(at::Layout l) const {
        w.global("torch.serialization", "_get_layout");
        w.text(std::string("torch.") + layout_text(from_c10(l)));
        w.out_ += "\x85R";
      }
      void operator()(at::MemoryFormat f) const {
        fail(TABI_NOT_IMPLEMENTED, "torch.", memory_format_text(from_c10(f)), " cannot be saved: Python cannot either");
      }
    };
    std::visit(Visitor{*this, depth}, item);
  }

  std::string out_;
  std::vector<StorageToSave> &storages_;
  std::map<const c10::StorageImpl *, std::string> keys_;
};

}  // namespace

std::string pickle(const Item &item, std::vector<StorageToSave> &storages) {
  return Writer(storages).run(item);
}

const char *storage_class_of(at::ScalarType dtype) {
  for (const StorageClass &c : storage_classes)
    if (c.dtype == dtype)
      return c.name;
  return nullptr;
}

std::optional<at::ScalarType> dtype_of_storage_class(std::string_view name) {
  for (const StorageClass &c : storage_classes)
    if (name == c.name)
      return c.dtype;
  return std::nullopt;
}

std::string decimal_of(std::string_view bytes) {
  const bool negative = !bytes.empty() && (bytes.back() & 0x80);
  std::vector<uint8_t> magnitude(bytes.begin(), bytes.end());
  if (negative) {
    unsigned carry = 1;
    for (uint8_t &byte : magnitude) {
      carry += static_cast<uint8_t>(~byte);
      byte = static_cast<uint8_t>(carry);
      carry >>= 8;
    }
  }
  std::string digits;
  while (!magnitude.empty()) {
    unsigned rest = 0;
    for (size_t i = magnitude.size(); i-- > 0;) {
      rest = rest << 8 | magnitude[i];
      magnitude[i] = static_cast<uint8_t>(rest / 10);
      rest %= 10;
    }
    digits += static_cast<char>('0' + rest);
    while (!magnitude.empty() && magnitude.back() == 0)
      magnitude.pop_back();
  }
  if (digits.empty())
    digits = "0";
  if (negative)
    digits += '-';
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string bytes_of_decimal(const std::string &digits) {
  const bool negative = !digits.empty() && digits[0] == '-';
  std::string magnitude;
  for (char digit : digits.substr(negative)) {
    unsigned carry = static_cast<unsigned>(digit - '0');
    for (char &byte : magnitude) {
      carry += static_cast<unsigned char>(byte) * 10u;
      byte = static_cast<char>(carry);
      carry >>= 8;
    }
    if (carry)
      magnitude += static_cast<char>(carry);
  }
  magnitude += '\0';
  if (negative) {
    unsigned carry = 1;
    for (char &byte : magnitude) {
      carry += static_cast<uint8_t>(~static_cast<uint8_t>(byte));
      byte = static_cast<char>(carry);
      carry >>= 8;
    }
  }
  return magnitude;
}

}  // namespace tabi
