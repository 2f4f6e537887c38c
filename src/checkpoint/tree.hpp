// Values as a checkpoint holds them: scalars, texts, tensors, and trees of such.
#pragma once

#include "checkpoint/stored.hpp"
#include "core/types.hpp"
#include "core/value.hpp"

#include <c10/util/complex.h>

#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace tabi {

using TreePtr = c10::intrusive_ptr<Tree>;

struct BytesText {
  std::string bytes;
  bool operator==(const BytesText &other) const { return bytes == other.bytes; }
};

struct None {
  bool operator==(const None &) const { return true; }
};

// One value. A tensor of a file that was loaded lazily stays a StoredTensor, which a host never sees.
using Item = std::variant<None, bool, int64_t, double, c10::complex<double>, std::string, BytesText, at::Tensor,
                          TreePtr, at::ScalarType, c10::Device, at::Layout, at::MemoryFormat, StoredTensorPtr>;

// The tensor that an item is, read now where it stands in a file still, and kept there unless that is not wanted;
// undefined for anything else.
at::Tensor tensor_in(const Item &item, bool keep = true);

// Nesting beyond this is refused wherever trees are walked.
constexpr int most_nested = 1000;

class Tree : public Target {
 public:
  Tree(tabi_tree_kind kind, std::string type) : kind_(kind), type_(std::move(type)) {}
  ~Tree() override;

  tabi_tree_kind kind() const { return kind_; }
  const std::string &type() const { return type_; }
  void set_type(std::string type) { type_ = std::move(type); }
  bool has_keys() const { return kind_ == TABI_TREE_DICT || kind_ == TABI_TREE_OBJECT; }

  size_t size() const { return values_.size(); }
  const Item &key(size_t i) const { return keys_[i]; }
  const Item &value(size_t i) const { return values_[i]; }

  // The entry under a key, or null.
  const Item *find(const Item &key) const;
  const Item *get(std::string_view key) const { return find(Item(std::string(key))); }

  void append(Item value) { values_.push_back(std::move(value)); }
  void set(Item key, Item value);
  // As set(), of a key that is not there yet; false when it is.
  bool add(Item key, Item value);
  void replace(size_t i, Item value) { values_[i] = std::move(value); }
  void reserve(size_t n);

  // What a dict has besides its entries, such as "_metadata"; null for none.
  const TreePtr &attributes() const { return attributes_; }
  void set_attributes(TreePtr attributes) { attributes_ = std::move(attributes); }

 private:
  void make_room();

  tabi_tree_kind kind_;
  std::string type_;
  std::vector<Item> keys_, values_;
  TreePtr attributes_;
  Tree *next_ = nullptr;                           // while it is taken apart
  std::unordered_map<std::string, size_t> index_;  // by the text of the key
};

TreePtr make_tree(tabi_tree_kind kind);
TreePtr make_tree(tabi_tree_kind kind, std::string type);
TreePtr list_of_texts(const std::vector<std::string> &texts);
const char *default_type(tabi_tree_kind kind);

// Reads what stands in the file still, everywhere in a value.
void read_all(Item &item);

// Python's repr of a key, for messages and for telling keys apart: 'a', 1, (1, 'b').
std::string repr(const Item &key);

// Between items and a host's values. `what` names the parameter in messages.
Item read_item(const char *what, const tabi_value &value);
void write_item(const Item &item, ValueWriter &out);

}  // namespace tabi
