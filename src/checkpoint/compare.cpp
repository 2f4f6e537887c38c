// Where two trees differ.
#include "checkpoint/paths.hpp"
#include "enums.hpp"
#include "impl_tree.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <set>

namespace tabi {
namespace {

struct Tolerance {
  double relative, absolute;
  bool is_exact() const { return relative == 0 && absolute == 0; }
  bool takes(double distance, double size) const {
    return !is_exact() && std::isfinite(distance) && distance <= absolute + relative * size;
  }
};

// Elements that differ, and how far.
struct Tally {
  int64_t total = 0, different = 0, by_nan = 0;
  double most = 0;
  uint64_t most_whole = 0;
  bool is_whole = false, has_distance = true;

  std::string text(const char *what) const {
    if (different == 0)
      return "";
    std::string out = c10::str(different, " of ", total, " ", what, " differ");
    if (!has_distance)
      return out;
    char distance[32];
    std::snprintf(distance, sizeof distance, "%.6g", most);
    if (by_nan == different)
      out += ", by NaN";
    else if (!is_whole && most == 0)
      out += ", by the sign of zeros";
    else
      out += ", by at most " + (is_whole ? std::to_string(most_whole) : std::string(distance));
    return by_nan == 0 || by_nan == different ? out : c10::str(out, ", ", by_nan, " of them by NaN");
  }
};

// NaN equals NaN; zeros of other sign are no equals bit by bit.
bool same(double a, double b) {
  return (a == b && std::signbit(a) == std::signbit(b)) || (std::isnan(a) && std::isnan(b));
}

void add_distance(Tally &tally, double distance) {
  tally.different++;
  if (std::isnan(distance))
    tally.by_nan++;
  else
    tally.most = std::max(tally.most, distance);
}

void tally_one(double a, double b, const Tolerance &tolerance, Tally &tally) {
  if (same(a, b))
    return;
  const double distance = std::fabs(a - b);
  if (!tolerance.takes(distance, std::fabs(b)))
    add_distance(tally, distance);
}

void tally_one(c10::complex<double> a, c10::complex<double> b, const Tolerance &tolerance, Tally &tally) {
  const bool real = same(a.real(), b.real()), imag = same(a.imag(), b.imag());
  const auto is_nan = [](const c10::complex<double> &z) { return std::isnan(z.real()) || std::isnan(z.imag()); };
  if ((real && imag) || (!tolerance.is_exact() && is_nan(a) && is_nan(b)))
    return;
  // Infinite parts that are equal are no distance.
  const double distance = std::hypot(real ? 0 : a.real() - b.real(), imag ? 0 : a.imag() - b.imag());
  if (!tolerance.takes(distance, std::hypot(b.real(), b.imag())))
    add_distance(tally, distance);
}

template <class Whole>
requires std::is_integral_v<Whole>
void tally_one(Whole a, Whole b, const Tolerance &tolerance, Tally &tally) {
  if (a == b)
    return;
  const uint64_t distance =
      static_cast<uint64_t>(std::max(a, b)) - static_cast<uint64_t>(std::min(a, b));  // of any two: no overflow
  if (tally.has_distance && tolerance.takes(static_cast<double>(distance), std::fabs(static_cast<double>(b))))
    return;
  tally.different++;
  tally.most_whole = std::max(tally.most_whole, distance);
}

template <class Element>
void tally_all(const at::Tensor &a, const at::Tensor &b, const Tolerance &tolerance, Tally &tally) {
  const auto *from_a = static_cast<const Element *>(a.const_data_ptr());
  const auto *from_b = static_cast<const Element *>(b.const_data_ptr());
  for (int64_t i = 0; i < a.numel(); i++)
    tally_one(from_a[i], from_b[i], tolerance, tally);
}

// Dtypes that LibTorch cannot convert, and bool, whose bytes count.
bool is_raw(at::ScalarType dtype) {
  return dtype == at::ScalarType::Float4_e2m1fn_x2 ||
         (!c10::isFloatingType(dtype) && !c10::isComplexType(dtype) && !c10::isIntegralType(dtype, false));
}

// A piece of a tensor as it stands in memory on the CPU.
at::Tensor plain(const at::Tensor &piece) {
  const at::Tensor tensor = piece.cpu();
  const at::ScalarType dtype = tensor.scalar_type();
  if (is_raw(dtype))
    return tensor.view(tensor.element_size() == 1 ? at::kByte : at::kShort).contiguous();
  return tensor.resolve_conj().resolve_neg().contiguous();
}

void tally_piece(const at::Tensor &a, const at::Tensor &b, const Tolerance &tolerance, Tally &tally) {
  const at::Tensor plain_a = plain(a), plain_b = plain(b);
  if (std::memcmp(plain_a.const_data_ptr(), plain_b.const_data_ptr(), plain_a.nbytes()) == 0)
    return;
  const auto each = [&](at::ScalarType as, auto function) {
    function(plain_a.to(as), plain_b.to(as), tolerance, tally);
  };
  const at::ScalarType dtype = plain_a.scalar_type();
  if (c10::isComplexType(dtype))
    each(at::kComplexDouble, tally_all<c10::complex<double>>);
  else if (c10::isFloatingType(dtype))
    each(at::kDouble, tally_all<double>);
  else if (dtype == at::ScalarType::UInt64)
    each(dtype, tally_all<uint64_t>);
  else
    each(at::kLong, tally_all<int64_t>);
}

// Piece by piece, so that neither copies nor what comes from a device take much memory.
void tally_pieces(const at::Tensor &a, const at::Tensor &b, const Tolerance &tolerance, Tally &tally) {
  constexpr int64_t most = 1 << 20;
  if (a.numel() <= most)
    return tally_piece(a, b, tolerance, tally);
  const int64_t rows = std::max<int64_t>(1, most / (a.numel() / a.size(0)));
  for (int64_t i = 0; i < a.size(0); i += rows) {
    const int64_t n = std::min(rows, a.size(0) - i);
    // Without dimensions of one element this goes 62 deep at most.
    if (n == 1)
      tally_pieces(a.select(0, i), b.select(0, i), tolerance, tally);
    else
      tally_pieces(a.narrow(0, i, n), b.narrow(0, i, n), tolerance, tally);
  }
}

// The elements of two strided tensors of the same dtype and sizes; "" where they are equal.
std::string differing(at::Tensor a, at::Tensor b, const Tolerance &tolerance, const char *what = "elements") {
  Tally tally;
  tally.total = a.numel();
  tally.is_whole = !c10::isFloatingType(a.scalar_type()) && !c10::isComplexType(a.scalar_type());
  tally.has_distance = !is_raw(a.scalar_type());
  if (tally.total == 0)
    return "";
  // What both repeat is compared once.
  for (int64_t d = a.dim(); d-- > 0;)
    if (a.size(d) == 1 || (a.stride(d) == 0 && b.stride(d) == 0)) {
      a = a.select(d, 0);
      b = b.select(d, 0);
    }
  const auto stands_on = [](const at::Tensor &t) {
    return static_cast<int64_t>(t.storage().nbytes()) / t.element_size();
  };
  require(a.numel() >> 32 == 0 || a.numel() / 16 <= std::max(stands_on(a), stands_on(b)), TABI_NOT_IMPLEMENTED, "its ",
          a.numel(), " elements stand on ", stands_on(a), " in memory");
  tally_pieces(a, b, tolerance, tally);
  const int64_t repeated = tally.total / a.numel();
  tally.different *= repeated;
  tally.by_nan *= repeated;
  return tally.text(what);
}

// Integers of any two dtypes.
std::string differing_integers(const at::Tensor &a, const at::Tensor &b, const char *what) {
  if (a.sizes() != b.sizes())
    return c10::str(what, " of sizes ", a.sizes(), " and ", b.sizes());
  return differing(a.to(at::kLong), b.to(at::kLong), {0, 0}, what);
}

std::string dtype_name(const at::Tensor &tensor) {
  return dtype_text(from_c10(tensor.scalar_type()));
}

// What a tensor is: where these texts differ, elements are not compared.
std::string describe(const at::Tensor &tensor) {
  if (tensor.is_nested())
    return c10::str(dtype_name(tensor), " nested of ", tensor.size(0));
  std::string out = c10::str(dtype_name(tensor), " ", tensor.sizes());
  if (tensor.layout() != at::kStrided)
    out += std::string(" ") + layout_text(from_c10(tensor.layout()));
  return tensor.is_meta() ? out + " without data" : out;
}

std::string compare_quantized(const at::Tensor &a, const at::Tensor &b, const Tolerance &tolerance) {
  if (!tolerance.is_exact())
    return differing(a.dequantize(), b.dequantize(), tolerance);
  if (a.qscheme() != b.qscheme())
    return c10::str("quantized ", at::toString(a.qscheme()), " and ", at::toString(b.qscheme()));
  if (a.qscheme() == at::kPerTensorAffine || a.qscheme() == at::kPerTensorSymmetric) {
    if (!same(a.q_scale(), b.q_scale()))
      return "scales " + path_piece(a.q_scale()) + " and " + path_piece(b.q_scale());
    if (a.q_zero_point() != b.q_zero_point())
      return c10::str("zero points ", a.q_zero_point(), " and ", b.q_zero_point());
  } else {
    if (a.q_per_channel_axis() != b.q_per_channel_axis())
      return c10::str("channels along dimension ", a.q_per_channel_axis(), " and ", b.q_per_channel_axis());
    const auto doubles = [](const at::Tensor &t) { return t.to(at::kDouble); };
    std::string out =
        differing(doubles(a.q_per_channel_scales()), doubles(b.q_per_channel_scales()), tolerance, "scales");
    if (out.empty())
      out = differing(doubles(a.q_per_channel_zero_points()), doubles(b.q_per_channel_zero_points()), tolerance,
                      "zero points");
    if (!out.empty())
      return out;
  }
  return differing(a.int_repr(), b.int_repr(), tolerance);
}

std::string compare_sparse(at::Tensor a, at::Tensor b, const Tolerance &tolerance) {
  constexpr const char *where = "indices", *values = "stored elements";
  if (a.layout() == at::kSparse) {
    a = a.coalesce();
    b = b.coalesce();
    const std::string out = differing_integers(a._indices(), b._indices(), where);
    return out.empty() ? differing(a._values(), b._values(), tolerance, values) : out;
  }
  const bool by_rows = a.layout() == at::kSparseCsr || a.layout() == at::kSparseBsr;
  std::string out = by_rows ? differing_integers(a.crow_indices(), b.crow_indices(), "compressed indices")
                            : differing_integers(a.ccol_indices(), b.ccol_indices(), "compressed indices");
  if (out.empty())
    out = by_rows ? differing_integers(a.col_indices(), b.col_indices(), where)
                  : differing_integers(a.row_indices(), b.row_indices(), where);
  if (!out.empty())
    return out;
  if (a.values().sizes() != b.values().sizes())
    return c10::str("blocks of sizes ", a.values().sizes(), " and ", b.values().sizes());
  return differing(a.values(), b.values(), tolerance, values);
}

std::string compare_parts(const at::Tensor &a, const at::Tensor &b, const Tolerance &tolerance) {
  if (a.is_nested()) {
    const std::string sizes = differing_integers(a._nested_tensor_size(), b._nested_tensor_size(), "sizes");
    if (!sizes.empty())
      return sizes;
    const std::vector<at::Tensor> parts_a = a.unbind(), parts_b = b.unbind();
    for (size_t i = 0; i < parts_a.size(); i++)
      if (const std::string out = differing(parts_a[i], parts_b[i], tolerance); !out.empty())
        return c10::str("part ", i, ": ", out);
    return "";
  }
  if (a.is_quantized())
    return compare_quantized(a, b, tolerance);
  if (a.layout() == at::kMkldnn)
    return differing(a.to_dense(), b.to_dense(), tolerance);
  return a.layout() == at::kStrided ? differing(a, b, tolerance) : compare_sparse(a, b, tolerance);
}

// "" where two tensors are equal, else how they differ.
std::string compare_tensors(const Item &item_a, const Item &item_b, const Tolerance &tolerance) {
  try {
    const at::NoGradGuard no_grad;
    const at::Tensor a = tensor_in(item_a, false).detach(), b = tensor_in(item_b, false).detach();
    const std::string what = describe(a), other = describe(b);
    if (what != other)
      return what + " and " + other;
    if (a.is_meta())
      return "";
    const std::string out = compare_parts(a, b, tolerance);
    return out.empty() ? out : what + ": " + out;
  } catch (const c10::NotImplementedError &error) {
    return std::string("cannot be compared: ") + error.what_without_backtrace();
  } catch (const Error &error) {
    // What this LibTorch has not is no reason to leave all other entries uncompared.
    if (error.status() != TABI_NOT_IMPLEMENTED)
      throw;
    return std::string("cannot be compared: ") + error.what();
  }
}

// What stands for a tensor, whether it was read or not; null for anything else.
const void *tensor_identity(const Item &item) {
  if (auto *stored = std::get_if<StoredTensorPtr>(&item))
    return stored->get();
  auto *tensor = std::get_if<at::Tensor>(&item);
  return tensor ? tensor->unsafeGetTensorImpl() : nullptr;
}

std::string describe(const Item &item) {
  struct Visitor {
    std::string operator()(const None &) const { return "None"; }
    std::string operator()(bool b) const { return "bool " + path_piece(b); }
    std::string operator()(int64_t i) const { return "int " + path_piece(i); }
    std::string operator()(double d) const { return "float " + path_piece(d); }
    std::string operator()(const c10::complex<double> &z) const { return "complex " + path_piece(z); }
    std::string operator()(const std::string &text) const { return "str " + in_quotes(text); }
    std::string operator()(const BytesText &b) const { return c10::str(b.bytes.size(), " bytes"); }
    std::string operator()(const at::Tensor &t) const { return "tensor " + describe(t); }
    std::string operator()(const StoredTensorPtr &t) const {
      return c10::str("tensor ", dtype_text(from_c10(t->dtype)), " ", c10::ArrayRef<int64_t>(t->sizes));
    }
    std::string operator()(const TreePtr &tree) const {
      if (tree->kind() == TABI_TREE_BIGINT)
        return "int " + path_piece(tree);
      if (tree->kind() == TABI_TREE_OBJECT)
        return "object " + in_quotes(tree->type());
      return c10::str(default_type(tree->kind()), " of ", tree->size());
    }
    std::string operator()(at::ScalarType t) const { return std::string("dtype ") + dtype_text(from_c10(t)); }
    std::string operator()(const c10::Device &d) const { return "device " + d.str(); }
    std::string operator()(at::Layout l) const { return std::string("layout ") + layout_text(from_c10(l)); }
    std::string operator()(at::MemoryFormat f) const {
      return std::string("memory format ") + memory_format_text(from_c10(f));
    }
  };
  return std::visit(Visitor{}, item);
}

std::string compare_sets(const Tree &a, const Tree &b) {
  const auto keys_of = [](const Tree &tree) {
    std::set<std::string> out;
    for (size_t i = 0; i < tree.size(); i++)
      out.insert(repr(tree.value(i)));
    return out;
  };
  const std::set<std::string> keys_a = keys_of(a), keys_b = keys_of(b);
  const auto only = [](const std::set<std::string> &in, const std::set<std::string> &out, const char *which) {
    for (const std::string &key : in)
      if (!out.count(key))
        return c10::str("only the ", which, " set has ", in_quotes(key));
    return std::string();
  };
  const std::string out = only(keys_a, keys_b, "first");
  return out.empty() ? only(keys_b, keys_a, "second") : out;
}

// Trees by what they are, not by what stands below.
bool equal_trees(const Tree &a, const Tree &b) {
  if (a.kind() != b.kind())
    return false;
  if (a.kind() == TABI_TREE_BIGINT)
    return path_piece(a.value(0)) == path_piece(b.value(0));
  return a.kind() != TABI_TREE_OBJECT || a.type() == b.type();
}

class Comparison {
 public:
  Comparison(const Tolerance &tolerance) : tolerance_(tolerance) {}

  // "" where two entries are equal, else how they differ.
  std::string compare(const Item &a, const Item &b) {
    const void *tensor_a = tensor_identity(a), *tensor_b = tensor_identity(b);
    if (tensor_a && tensor_b) {
      if (tensor_a == tensor_b)
        return "";
      // Tensors that stand in many places are compared once.
      auto [known, fresh] = compared_.try_emplace({tensor_a, tensor_b});
      if (fresh)
        known->second = compare_tensors(a, b, tolerance_);
      return known->second;
    }
    if (a.index() == b.index()) {
      auto *tree_a = std::get_if<TreePtr>(&a), *tree_b = std::get_if<TreePtr>(&b);
      if (tree_a && (*tree_a)->kind() == TABI_TREE_SET && (*tree_b)->kind() == TABI_TREE_SET)
        return compare_sets(**tree_a, **tree_b);
      if (tree_a ? equal_trees(**tree_a, **tree_b) && is_inner(a) == is_inner(b) : equal_values(a, b))
        return "";
      if (auto *bytes = std::get_if<BytesText>(&a))
        if (const std::string &x = bytes->bytes, &y = std::get<BytesText>(b).bytes; x.size() == y.size())
          return c10::str(x.size(), " bytes that differ from byte ",
                          std::mismatch(x.begin(), x.end(), y.begin()).first - x.begin(), " on");
    }
    return describe(a) + " and " + describe(b);
  }

 private:
  // Of values of one kind. Tensors have been told apart before.
  bool equal_values(const Item &a, const Item &b) const {
    return std::visit(
        [&]<class T>(const T &value) {
          const T &other = std::get<T>(b);
          if constexpr (std::is_same_v<T, double> || std::is_same_v<T, c10::complex<double>>) {
            Tally tally;
            tally_one(value, other, tolerance_, tally);
            return tally.different == 0;
          } else if constexpr (std::is_same_v<T, at::Tensor>) {
            return value.is_same(other);
          } else {
            return value == other;
          }
        },
        a);
  }

  Tolerance tolerance_;
  std::map<std::pair<const void *, const void *>, std::string> compared_;
};

// All entries of a tree by path, in order.
class Entries {
 public:
  explicit Entries(const Item &root) {
    if (!is_inner(root))
      return;
    for (PathWalk walk(*std::get<TreePtr>(root)); walk.next();) {
      const auto [at, fresh] = by_path_.try_emplace(walk.path(), &walk.item());
      require(fresh, TABI_VALUE_ERROR, "two entries have the path ", in_quotes(walk.path()));
      in_order_.push_back(&*at);
    }
  }
  const Item *find(const std::string &path) const {
    const auto at = by_path_.find(path);
    return at == by_path_.end() ? nullptr : at->second;
  }
  using Entry = std::pair<const std::string, const Item *>;
  const std::vector<const Entry *> &in_order() const { return in_order_; }

 private:
  std::unordered_map<std::string, const Item *> by_path_;
  std::vector<const Entry *> in_order_;
};

}  // namespace

namespace impl {

void tree_compare(Tree &a, Tree &b, double rtol, double atol, TreePtr &out) {
  require(rtol >= 0, TABI_VALUE_ERROR, "'rtol' must not be negative, got ", rtol);
  require(atol >= 0, TABI_VALUE_ERROR, "'atol' must not be negative, got ", atol);
  const Item root_a = TreePtr::reclaim_copy(&a), root_b = TreePtr::reclaim_copy(&b);
  const Entries entries_a(root_a), entries_b(root_b);
  const TreePtr only_a = make_tree(TABI_TREE_LIST), only_b = make_tree(TABI_TREE_LIST);
  const TreePtr different = make_tree(TABI_TREE_DICT);
  Comparison comparison({rtol, atol});
  int64_t equal = 0;
  // What is inner on both sides is equal by its entries, which have paths of their own.
  const auto compare = [&](const std::string &path, const Item &item_a, const Item &item_b) {
    std::string how = comparison.compare(item_a, item_b);
    if (!how.empty())
      different->set(path, std::move(how));
    else
      equal += !is_inner(item_a);
  };
  // The trees themselves are no entries, unless there is nothing but them to compare.
  if (a.kind() == TABI_TREE_SET || a.kind() == TABI_TREE_BIGINT || !equal_trees(a, b))
    compare("", root_a, root_b);
  for (const auto *entry : entries_a.in_order()) {
    if (const Item *other = entries_b.find(entry->first))
      compare(entry->first, *entry->second, *other);
    else if (!is_inner(*entry->second))
      only_a->append(entry->first);
  }
  for (const auto *entry : entries_b.in_order())
    if (!is_inner(*entry->second) && !entries_a.find(entry->first))
      only_b->append(entry->first);
  out = make_tree(TABI_TREE_DICT);
  out->set(std::string("equal"), equal);
  out->set(std::string("only_a"), only_a);
  out->set(std::string("only_b"), only_b);
  out->set(std::string("different"), different);
}

}  // namespace impl
}  // namespace tabi
