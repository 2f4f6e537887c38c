#include "optim/serially.hpp"

#include <ATen/Parallel.h>

#include <dlfcn.h>

namespace tabi {
namespace {

// OpenMP's, of the runtime that LibTorch brings: at::set_num_threads() would change other threads too.
struct OpenMp {
  template <class F>
  static F *find(const char *name) {
    return reinterpret_cast<F *>(dlsym(RTLD_DEFAULT, name));
  }
  int (*max_threads)() = find<int()>("omp_get_max_threads");
  void (*set_num_threads)(int) = find<void(int)>("omp_set_num_threads");
};

const OpenMp &open_mp() {
  static const OpenMp found;
  return found;
}

}  // namespace

Serially::Serially(bool on) {
  // Asked first, which has LibTorch set this thread up.
  if (!on || at::get_num_threads() == 1 || !open_mp().max_threads || !open_mp().set_num_threads)
    return;
  before_ = open_mp().max_threads();
  open_mp().set_num_threads(1);
}

Serially::~Serially() {
  if (before_ > 0)
    open_mp().set_num_threads(before_);
}

}  // namespace tabi
