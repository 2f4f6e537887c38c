#include "functional/functional.hpp"

#include <ATen/core/Reduction.h>

namespace tabi::functional {

// Never destroyed: leaving the dispatcher while the process exits would run into what is gone by then. Of external
// linkage, or the compiler would leave out pointers that nobody reads, and memcheck find the libraries lost.
extern torch::Library *libraries[5];
torch::Library *libraries[5];

namespace {

bool define() {
  auto space = [](torch::Library *&library, const char *name) -> torch::Library & {
    return *(library = new torch::Library(torch::Library::DEF, name, std::nullopt, __FILE__, __LINE__));
  };
  torch::Library &nn = space(libraries[0], "nn_functional");
  define_activations(nn);
  define_attention(nn);
  define_losses(nn);
  define_norms(nn);
  define_pools(nn);
  define_sampling(nn);
  define_windows(space(libraries[1], "signal_windows"));
  define_lowrank(space(libraries[2], "torch_functional"));
  define_init(space(libraries[3], "nn_init"));
  define_sequences(space(libraries[4], "nn_utils_rnn"));
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
