// Examples for training, as rows of tensors.
#pragma once

#include "core/types.hpp"

#include <vector>

namespace tabi {

// How batches are made.
struct Gathering {
  bool pinned = false;    // lie where an accelerator copies from at once
  bool parallel = false;  // with LibTorch's threads, where that pays
};

// Tensors whose rows belong together, or several such one after the other, or some of their rows.
class Dataset : public Target {
 public:
  using Part = std::vector<at::Tensor>;

  // `rows` are the numbers of the examples among the rows of all parts; undefined for all of them.
  Dataset(std::vector<Part> parts, at::Tensor rows);

  int64_t length() const;
  int64_t width() const { return static_cast<int64_t>(parts_[0].size()); }
  bool is_on_cpu() const;

  // Views of the tensors.
  std::vector<at::Tensor> get(int64_t index) const;
  // Copies; the numbers were checked.
  std::vector<at::Tensor> batch(Ints indices, const Gathering &how) const;

  // These examples alone, and datasets one after the other.
  c10::intrusive_ptr<Dataset> subset(Ints indices) const;
  static c10::intrusive_ptr<Dataset> concat(c10::ArrayRef<c10::intrusive_ptr<Dataset>> all);

 private:
  int64_t row_of(int64_t index) const;
  size_t part_of(int64_t row) const;
  int64_t start_of(size_t part) const { return part ? ends_[part - 1] : 0; }
  at::Tensor gather(size_t column, Ints rows, const Gathering &how) const;
  void copy_rows(size_t column, Ints rows, char *to, int64_t row_bytes) const;

  std::vector<Part> parts_;
  std::vector<int64_t> ends_;  // of the parts, in rows of all of them
  at::Tensor rows_;
};

// Numbers of examples as a host gives them, checked against how many there are.
std::vector<int64_t> checked_indices(const char *parameter, const at::Tensor &indices, int64_t length);

// A tensor of such numbers.
at::Tensor index_tensor(Ints indices);

}  // namespace tabi
