// Writing pickles. Forms are those of PyTorch's torch/_tensor.py, in its __reduce_ex__.
#include "checkpoint/pickle.hpp"

#include "enums.hpp"

#include <ATen/Functions.h>
#include <ATen/core/Tensor.h>

#include <cstring>
#include <unordered_map>

namespace tabi {
namespace {

class PickleWriter {
 public:
  explicit PickleWriter(std::vector<StorageToSave> &storages) : storages_(storages) {}

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

  // One key a storage, so that tensors that share it share it in the file.
  const std::string &key_of(const void *identity, StorageToSave storage) {
    auto [at, fresh] = keys_.try_emplace(identity, std::to_string(keys_.size()));
    if (fresh) {
      storage.key = at->second;
      storages_.push_back(std::move(storage));
    }
    return at->second;
  }

  // A value that stands in several places is written once, and referred to.
  bool recall(const void *identity) {
    const auto at = memo_.find(identity);
    if (at == memo_.end())
      return false;
    out_ += 'j';
    number(at->second, 4);
    return true;
  }

  void memoize(const void *identity) {
    out_ += 'r';
    number(memo_.size(), 4);
    memo_.emplace(identity, memo_.size());
  }

  void size(c10::ArrayRef<int64_t> values) {
    global("torch", "Size");
    ints(values);
    out_ += "\x85R";
  }

  void storage(const char *type, const std::string &key, const std::string &location, uint64_t numel) {
    out_ += '(';
    text("storage");
    if (type)
      global("torch", type);
    else
      global("torch.storage", "UntypedStorage");
    text(key);
    text(location);
    integer(static_cast<int64_t>(numel));
    out_ += "tQ";
  }

  struct Strided {
    at::ScalarType dtype;
    c10::ArrayRef<int64_t> sizes, strides;
    int64_t offset;
    uint64_t storage_bytes;
    std::string location;
    bool requires_grad, conj, neg;
  };

  void strided(const Strided &t, const std::string &key) {
    const char *type = storage_class_of(t.dtype);
    global("torch._utils", type ? "_rebuild_tensor_v2" : "_rebuild_tensor_v3");
    out_ += '(';
    storage(type, key, t.location, type ? t.storage_bytes / c10::elementSize(t.dtype) : t.storage_bytes);
    integer(t.offset);
    ints(t.sizes);
    ints(t.strides);
    boolean(t.requires_grad);
    empty_ordered_dict();
    if (!type)
      global("torch", dtype_text(from_c10(t.dtype)));
    if (t.conj || t.neg) {
      out_ += '}';
      for (const auto &[name, on] : {std::pair("conj", t.conj), std::pair("neg", t.neg)}) {
        if (!on)
          continue;
        text(name);
        out_ += "\x88s";
      }
    }
    out_ += "tR";
  }

  void tensor(const at::Tensor &tensor) {
    if (recall(tensor.unsafeGetTensorImpl()))
      return;
    if (tensor.is_nested())
      nested(tensor);
    else if (tensor.layout() != at::kStrided)
      sparse(tensor);
    else if (tensor.is_meta())
      meta(tensor);
    else if (tensor.is_quantized())
      quantized(tensor);
    else
      strided(
          {tensor.scalar_type(), tensor.sizes(), tensor.strides(), tensor.storage_offset(), tensor.storage().nbytes(),
           tensor.device().str(), tensor.requires_grad() && tensor.is_leaf(), tensor.is_conj(), tensor.is_neg()},
          key_of(tensor));
    memoize(tensor.unsafeGetTensorImpl());
    // Its address must stay its own while others are written.
    kept_.push_back(tensor);
  }

  const std::string &key_of(const at::Tensor &tensor) {
    require(tensor.has_storage(), TABI_NOT_IMPLEMENTED, "a tensor without storage cannot be saved");
    return key_of(tensor.storage().unsafeGetStorageImpl(), {"", tensor.storage(), {}, tensor.scalar_type()});
  }

  // Of tensors that share a storage some may have been read, and written to: then what is in memory counts for all.
  void stored(const StoredTensor &tensor) {
    const bool is_plain = tensor.kind == StoredTensor::Kind::strided && tensor.unsupported.empty();
    if (!is_plain || tensor.storage->loading().dtype || tensor.storage->is_loaded())
      return this->tensor(const_cast<StoredTensor &>(tensor).get());
    if (recall(&tensor))
      return;
    if (tensor.is_parameter) {
      global("torch._utils", "_rebuild_parameter");
      out_ += '(';
    }
    const StoredStoragePtr &storage = tensor.storage;
    strided({tensor.dtype, tensor.sizes, tensor.strides, tensor.offset, storage->bytes(),
             storage->location().empty() ? "cpu" : storage->location(), !tensor.is_parameter && tensor.requires_grad,
             tensor.conj, tensor.neg},
            key_of(storage.get(), {"", {}, storage, tensor.dtype}));
    if (tensor.is_parameter) {
      boolean(tensor.requires_grad);
      empty_ordered_dict();
      out_ += "tR";
    }
    memoize(&tensor);
  }

  void nested(const at::Tensor &tensor) {
    global("torch._utils", "_rebuild_nested_tensor");
    out_ += '(';
    this->tensor(tensor.values());
    this->tensor(tensor._nested_tensor_size());
    this->tensor(tensor._nested_tensor_strides());
    this->tensor(tensor._nested_tensor_storage_offsets());
    out_ += "tR";
  }

  void layout(at::Layout l) {
    global("torch.serialization", "_get_layout");
    text(std::string("torch.") + layout_text(from_c10(l)));
    out_ += "\x85R";
  }

  void sparse(const at::Tensor &tensor) {
    const at::Layout kind = tensor.layout();
    const bool is_coo = kind == at::kSparse;
    const bool is_row = kind == at::kSparseCsr || kind == at::kSparseBsr;
    require(is_coo || is_row || kind == at::kSparseCsc || kind == at::kSparseBsc, TABI_NOT_IMPLEMENTED,
            "a tensor whose layout is ", layout_text(from_c10(kind)), " cannot be saved");
    global("torch._utils", "_rebuild_sparse_tensor");
    layout(kind);
    out_ += '(';
    if (is_coo) {
      this->tensor(tensor._indices());
      this->tensor(tensor._values());
    } else {
      this->tensor(is_row ? tensor.crow_indices() : tensor.ccol_indices());
      this->tensor(is_row ? tensor.col_indices() : tensor.row_indices());
      this->tensor(tensor.values());
    }
    size(tensor.sizes());
    if (is_coo)
      boolean(tensor.is_coalesced());
    out_ += "t\x86R";
  }

  void meta(const at::Tensor &tensor) {
    global("torch._utils", "_rebuild_meta_tensor_no_storage");
    out_ += '(';
    global("torch", dtype_text(from_c10(tensor.scalar_type())));
    ints(tensor.sizes());
    ints(tensor.strides());
    boolean(tensor.requires_grad() && tensor.is_leaf());
    out_ += "tR";
  }

  void quantized(const at::Tensor &tensor) {
    const char *type = storage_class_of(tensor.scalar_type());
    const at::QScheme scheme = tensor.qscheme();
    const bool by_channel = scheme == at::kPerChannelAffine || scheme == at::kPerChannelAffineFloatQParams;
    require(type && (by_channel || scheme == at::kPerTensorAffine), TABI_NOT_IMPLEMENTED,
            "a tensor that is quantized as ", at::toString(scheme), " cannot be saved");
    global("torch._utils", "_rebuild_qtensor");
    out_ += '(';
    storage(type, key_of(tensor), tensor.device().str(),
            tensor.storage().nbytes() / c10::elementSize(tensor.scalar_type()));
    integer(tensor.storage_offset());
    ints(tensor.sizes());
    ints(tensor.strides());
    out_ += '(';
    if (by_channel) {
      global("torch", scheme == at::kPerChannelAffine ? "per_channel_affine" : "per_channel_affine_float_qparams");
      this->tensor(tensor.q_per_channel_scales());
      this->tensor(tensor.q_per_channel_zero_points());
      integer(tensor.q_per_channel_axis());
    } else {
      global("torch", "per_tensor_affine");
      real(tensor.q_scale());
      integer(tensor.q_zero_point());
    }
    out_ += 't';
    boolean(false);
    empty_ordered_dict();
    out_ += "tR";
  }

  void tree(const Tree &tree, int depth) {
    require(depth < most_nested, TABI_VALUE_ERROR, "the value is nested deeper than ", most_nested, " levels");
    if (recall(&tree))
      return;
    content(tree, depth);
    memoize(&tree);
  }

  // A key, or a member of a set.
  void hashed(const Item &item, int depth) {
    auto *tree = std::get_if<TreePtr>(&item);
    require(!tree || (*tree)->kind() != TABI_TREE_SET, TABI_TYPE_ERROR,
            "a set cannot be saved as a key or within a set: torch.load(weights_only=True) takes no frozenset");
    write(item, depth);
  }

  void content(const Tree &tree, int depth) {
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
          hashed(tree.value(i), depth + 1);
        out_ += "e\x85R";
        return;
      case TABI_TREE_DICT:
        if (tree.type() == "collections.Counter") {
          global("collections", "Counter");
          out_ += ")R";
        } else if (tree.type() == "collections.OrderedDict") {
          empty_ordered_dict();
        } else {
          out_ += '}';
        }
        out_ += '(';
        for (size_t i = 0; i < tree.size(); i++) {
          hashed(tree.key(i), depth + 1);
          write(tree.value(i), depth + 1);
        }
        out_ += 'u';
        if (tree.type() == "collections.OrderedDict" && tree.attributes() && tree.attributes()->size() > 0) {
          this->tree(*tree.attributes(), depth + 1);
          out_ += 'b';
        }
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
      PickleWriter &w;
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
      void operator()(const StoredTensorPtr &t) const { w.stored(*t); }
      void operator()(const TreePtr &tree) const { w.tree(*tree, depth); }
      void operator()(at::ScalarType t) const { w.global("torch", dtype_text(from_c10(t))); }
      void operator()(const c10::Device &d) const {
        w.global("torch", "device");
        w.text(c10::DeviceTypeName(d.type(), true));
        if (d.has_index())
          w.integer(d.index());
        w.out_ += d.has_index() ? "\x86R" : "\x85R";
      }
      void operator()(at::Layout l) const { w.layout(l); }
      void operator()(at::MemoryFormat f) const {
        fail(TABI_NOT_IMPLEMENTED, "torch.", memory_format_text(from_c10(f)), " cannot be saved: Python cannot either");
      }
    };
    std::visit(Visitor{*this, depth}, item);
  }

  std::string out_;
  std::vector<StorageToSave> &storages_;
  std::unordered_map<const void *, std::string> keys_;
  std::unordered_map<const void *, uint64_t> memo_;
  std::vector<at::Tensor> kept_;
};

}  // namespace

at::Tensor StorageToSave::read() const {
  at::ScalarType type = dtype;
  const c10::Storage from = stored ? stored->get(type, false) : storage;
  at::Tensor bytes = at::empty({0}, at::TensorOptions(at::kByte).device(from.device()));
  bytes.set_(from, 0, {static_cast<int64_t>(from.nbytes())}, {1});
  return bytes.cpu();
}

std::string pickle(const Item &item, std::vector<StorageToSave> &storages) {
  return PickleWriter(storages).run(item);
}

}  // namespace tabi
