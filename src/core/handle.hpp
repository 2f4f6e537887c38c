// The handle table. A handle is slot, generation and kind in one number, never an address, so that whatever a host
// passes is found out without touching memory that is not ours.
//
//   bit 0      1
//   bits 1-4   kind
//   bits 5-29  slot
//   bits 30-52 generation: a slot that has used up its generations is never used again
//
// All fits in 53 bits, so that hosts whose only number is a double can carry a handle.
#pragma once

#include "core/error.hpp"

#include <ATen/core/Tensor.h>
#include <c10/util/intrusive_ptr.h>

#include <atomic>
#include <cstdint>

namespace tabi {

using Target = c10::intrusive_ptr_target;

struct Slot {
  std::atomic<uint64_t> value;  // the live handle; while there is none, the next one without its kind and bit 0
  uintptr_t hidden;             // the object's address, complemented: memcheck must not take it for a reference
  union {
    int64_t account;  // bytes counted for the handle, or the storage whose count it shares
    Slot *next_free;  // while there is none
  };
  uint32_t next;   // in the list of what is freed later
  uint8_t device;  // slot of the memory counters
  uint8_t shares;  // account is a storage
};
static_assert(sizeof(Slot) == 32);

constexpr int slot_shift = 5, generation_shift = 30;
constexpr uint64_t kind_mask = (uint64_t{1} << slot_shift) - 1;  // with bit 0
constexpr uint64_t slot_mask = (uint64_t{1} << (generation_shift - slot_shift)) - 1;
constexpr uint64_t generation_step = uint64_t{1} << generation_shift, generation_end = uint64_t{1} << 53;
constexpr int chunk_bits = 12;
constexpr uint32_t chunk_size = 1u << chunk_bits;
constexpr uint32_t chunk_count = 1u << (generation_shift - slot_shift - chunk_bits);

extern std::atomic<Slot *> chunks[chunk_count];

inline int kind_of(uint64_t value) {
  return static_cast<int>(value >> 1 & 15);
}

// The slot of a live handle of that kind, or null.
inline Slot *find(const void *handle, int kind) noexcept {
  const auto value = reinterpret_cast<uint64_t>(handle);
  const uint64_t index = value >> slot_shift & slot_mask;
  Slot *chunk = chunks[index >> chunk_bits].load(std::memory_order_acquire);
  if (!chunk) [[unlikely]]
    return nullptr;
  Slot *slot = chunk + (index & (chunk_size - 1));
  if (slot->value.load(std::memory_order_acquire) != value || kind_of(value) != kind) [[unlikely]]
    return nullptr;
  return slot;
}

inline Target *target_of(const Slot *slot) {
  return reinterpret_cast<Target *>(~slot->hidden);
}

// Says why a handle is no live handle of that kind.
[[noreturn, gnu::cold]] void fail_handle(const char *parameter, const void *handle, int kind);

// The object behind a live handle of that kind, borrowed.
inline Target *checked(const char *parameter, const void *handle, int kind) {
  Slot *slot = find(handle, kind);
  if (!slot) [[unlikely]]
    fail_handle(parameter, handle, kind);
  return target_of(slot);
}

// Makes a handle that owns the object's reference; on failure the reference is given up.
void *make_handle(Target *target, int kind);
void *make_tensor_handle(at::TensorImpl *impl);

// Gives up a handle; false when it is none.
bool free_handle(void *handle) noexcept;

// Kind of any live handle, 0 when it is none.
int live_kind(const void *handle) noexcept;

// A tensor handle's tensor without a reference of its own: the handle's is lent for the call.
class BorrowedTensor {
 public:
  BorrowedTensor(const char *parameter, tabi_tensor handle)
      : tensor_(Ptr::reclaim(static_cast<at::TensorImpl *>(checked(parameter, handle, TABI_KIND_TENSOR)))) {}
  ~BorrowedTensor() { tensor_.unsafeReleaseTensorImpl(); }
  BorrowedTensor(const BorrowedTensor &) = delete;
  BorrowedTensor &operator=(const BorrowedTensor &) = delete;
  operator const at::Tensor &() const { return tensor_; }

 private:
  using Ptr = c10::intrusive_ptr<at::TensorImpl, c10::UndefinedTensorImpl>;
  at::Tensor tensor_;
};

// A tensor of its own reference, for lists.
at::Tensor tensor_of(const char *parameter, const void *handle);
at::Tensor tensor_or_undefined(const char *parameter, const void *handle);

// An object of another kind, kept for the call.
template <class T>
c10::intrusive_ptr<T> object_of(const char *parameter, const void *handle, int kind) {
  return c10::intrusive_ptr<T>::reclaim_copy(static_cast<T *>(checked(parameter, handle, kind)));
}

// A tensor that an operator just computed.
inline tabi_tensor to_fresh_handle(at::Tensor tensor) {
  return static_cast<tabi_tensor>(make_tensor_handle(tensor.unsafeReleaseTensorImpl()));
}

[[gnu::cold]] at::Tensor with_memory(const at::Tensor &tensor);

// Any tensor. LibTorch's gradients of zeros stand for memory that they do not have, which no host expects.
inline tabi_tensor to_handle(at::Tensor tensor) {
  return to_fresh_handle(tensor._is_zerotensor() ? with_memory(tensor) : std::move(tensor));
}

template <class T>
void *to_handle(c10::intrusive_ptr<T> object, int kind) {
  return make_handle(object.release(), kind);
}

// What leaves by output parameters: handles made before a later one fails are freed again.
class Outgoing {
 public:
  Outgoing() = default;
  ~Outgoing() {
    for (void *handle : handles_)
      free_handle(handle);
  }
  Outgoing(const Outgoing &) = delete;
  Outgoing &operator=(const Outgoing &) = delete;
  template <class Handle>
  Handle keep(Handle handle) {
    handles_.push_back(handle);
    return handle;
  }
  void commit() { handles_.clear(); }

 private:
  c10::SmallVector<void *, 4> handles_;
};

}  // namespace tabi
