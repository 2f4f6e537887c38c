// Zip files of torch.save and of TorchScript.
#include "fuzz.hpp"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz::run_zip(data, size, tabi::load_torch);
  return 0;
}
