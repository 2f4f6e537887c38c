#include "functional/functional.hpp"

#include <ATen/core/Reduction.h>

namespace tabi::functional {

// Never destroyed: leaving the dispatcher while the process exits would run into what is gone by then. Of external
// linkage, or the compiler would leave out a pointer that nobody reads, and memcheck find the library lost.
extern torch::Library *library;
torch::Library *library = nullptr;

namespace {

bool define() {
  library = new torch::Library(torch::Library::DEF, "nn_functional", std::nullopt, __FILE__, __LINE__);
  define_activations(*library);
  define_losses(*library);
  define_norms(*library);
  define_pools(*library);
  define_sampling(*library);
  return true;
}

}  // namespace

void define_all() {
  static const bool defined = define();
  (void)defined;
}

int64_t reduction_of(std::string_view name) {
  if (name == "none")
    return at::Reduction::None;
  if (name == "mean")
    return at::Reduction::Mean;
  if (name == "sum")
    return at::Reduction::Sum;
  fail(TABI_VALUE_ERROR, "'reduction' must be 'none', 'mean' or 'sum', not '", name, "'");
}

Tensor reduced(const Tensor &values, std::string_view reduction) {
  const int64_t kind = reduction_of(reduction);
  return kind == at::Reduction::Mean ? values.mean() : kind == at::Reduction::Sum ? values.sum() : values;
}

}  // namespace tabi::functional
