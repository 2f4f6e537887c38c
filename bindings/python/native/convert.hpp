// Between Python's objects and the library's tagged values.
#pragma once

#include "host.hpp"

namespace tabi_python {

// What the values of one call point to, and the objects that must live until it ends.
class Arena {
 public:
  Arena() = default;
  ~Arena();
  Arena(const Arena &) = delete;
  Arena &operator=(const Arena &) = delete;

  // Memory until the call ends; raises MemoryError.
  template <class T>
  T *take(intptr_t n) {
    return static_cast<T *>(take_bytes(static_cast<size_t>(n) * sizeof(T)));
  }
  // Owns a reference until the call ends; false, with MemoryError raised, when it cannot.
  bool keep(Ref object);

 private:
  struct Block {
    Block *next;
  };
  struct Kept {
    Kept *next;
    PyObject *object;
  };
  void *take_bytes(size_t n);

  static constexpr size_t room = 1024;
  alignas(16) unsigned char bytes_[room];
  size_t used_ = 0;
  Block *blocks_ = nullptr;
  Kept *kept_ = nullptr;
};

// Fills in a value; false with an exception raised when the object cannot be passed.
bool lower(PyObject *object, tabi_value &out, Arena &arena);

// The object for a value that a call returned; what the value owns is the object's, or freed on failure.
PyObject *lift(const tabi_value &value);

// Frees what values own that nobody lifted.
void discard(const tabi_value *values, int64_t n);

}  // namespace tabi_python
