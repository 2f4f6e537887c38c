// What the handle table costs a four-element add: the library's own boundary once with checked handles, once with bare
// pointers in their place, in one program. Protocol as percall.c.
#include "core/guard.hpp"
#include "core/memory.hpp"
#include "impl_op.hpp"
#include "op/op.hpp"

#include <torchabi/torchabi.h>

#include <ATen/EmptyTensor.h>

#include <ctime>
#include <iostream>
#include <string>

namespace {

using tabi::Op;
using Ptr = c10::intrusive_ptr<at::TensorImpl, c10::UndefinedTensorImpl>;

class Lent {
 public:
  explicit Lent(void *impl) : tensor_(Ptr::reclaim(static_cast<at::TensorImpl *>(impl))) {}
  ~Lent() { tensor_.unsafeReleaseTensorImpl(); }
  operator const at::Tensor &() const { return tensor_; }

 private:
  at::Tensor tensor_;
};

// As the table counts a tensor that shares nothing.
int64_t bytes_of(const at::TensorImpl *impl) {
  return static_cast<int64_t>(impl->unsafe_storage().unsafeGetStorageImpl()->nbytes());
}

[[gnu::noinline, gnu::hot]] void *unchecked_add(const void *op, void *a, void *b) {
  return tabi::guard_handle<true, void *>("unchecked_add", [&]() -> void * {
    const Lent first(a), second(b);
    at::TensorImpl *out = tabi::impl::call_tt(*static_cast<const Op *>(op), first, second).unsafeReleaseTensorImpl();
    tabi::add_bytes(tabi::this_thread(), 0, bytes_of(out));
    return out;
  });
}

[[gnu::noinline, gnu::hot]] void unchecked_free(void *tensor) {
  if (tabi::attention.load(std::memory_order_acquire) & tabi::not_ready) [[unlikely]]
    return;
  auto *impl = static_cast<at::TensorImpl *>(tensor);
  tabi::remove_bytes(tabi::this_thread(), 0, bytes_of(impl));
  c10::raw::intrusive_ptr::decref(impl);
}

at::Tensor four() {
  at::Tensor tensor = at::detail::empty_cpu({4}, at::kFloat);
  std::fill_n(tensor.mutable_data_ptr<float>(), 4, 1.0f);
  return tensor;
}

double cpu_time() {
  timespec t{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return 1e9 * static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec);
}

template <class Body>
double nanoseconds(long n, Body &&body) {
  const double began = cpu_time();
  for (long i = 0; i < n; i++)
    body();
  return (cpu_time() - began) / static_cast<double>(n);
}

}  // namespace

int main() {
  tabi_op handle = nullptr;
  if (tabi_set_num_threads(1) != TABI_OK || tabi_op_find("aten::add.Tensor", nullptr, &handle) != TABI_OK)
    return 1;
  const Op &op = tabi::check_op("op", handle);
  const at::Tensor a = four();
  const tabi_tensor checked = tabi::to_handle(a);
  void *bare = a.unsafeGetTensorImpl();

  std::string name;
  for (long n = 0; std::cin >> name >> n;) {
    const double sample = name == "checked" ? nanoseconds(n, [&] { tabi_free(tabi_call_tt(handle, checked, checked)); })
                                            : nanoseconds(n, [&] { unchecked_free(unchecked_add(&op, bare, bare)); });
    std::cout << sample << std::endl;
  }
  tabi_free(checked);
  return 0;
}
