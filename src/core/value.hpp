// Tagged values on their way out. What they point to is kept per thread until the next call that returns values.
#pragma once

#include "core/types.hpp"

#include <ATen/core/ivalue.h>

#include <memory>
#include <vector>

namespace tabi {

using Scratch = std::vector<std::unique_ptr<std::byte[]>>;

// Collects what a call returns. Handles made for it are freed again unless the call commits.
class ValueWriter {
 public:
  explicit ValueWriter(int64_t capacity) : capacity_(capacity) {}

  // Refuses early, before any work, when that many results will not fit.
  void expect(size_t count) const;

  // A ready-made value; a handle in it is adopted. Its pointers must outlive the call, or come from keep().
  void add(const tabi_value &value);
  void add(const c10::IValue &value);
  void add_tensor(at::Tensor tensor);
  void add_tensors(std::vector<at::Tensor> tensors);
  void add_string(std::string_view text);
  void add_dtype(at::ScalarType dtype);

  // Copies memory to where it stays until this thread's next call that returns values.
  void *keep(const void *data, size_t size);
  const char *keep_text(std::string_view text);

  size_t count() const { return values_.size(); }
  const tabi_value &operator[](size_t i) const { return values_[i]; }

  // Hands everything over: from here on the caller owns the handles.
  void commit(tabi_value *outs, int64_t *count);

 private:
  tabi_value lower(const c10::IValue &value);

  int64_t capacity_;
  c10::SmallVector<tabi_value, 4> values_;
  Outgoing handles_;
  Scratch scratch_;
};

// Shorthands for ready-made values.
inline tabi_value make_value(tabi_tag tag, void *pointer, int64_t count = 0) {
  tabi_value v{};
  v.tag = tag;
  v.count = count;
  v.u.p = pointer;
  return v;
}

// A text of this thread until its next call that returns one.
const char *kept(std::string text);

// Text of a value's tag for messages, such as "int" or "tensor".
const char *tag_name(int32_t tag);

}  // namespace tabi
