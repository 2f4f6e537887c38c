// Files of torch.save before PyTorch 1.6.
#include "fuzz.hpp"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz::run(data, size, tabi::load_torch_legacy);
  return 0;
}
