// Files of safetensors.
#include "fuzz.hpp"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz::run(data, size, tabi::load_safetensors);
  return 0;
}
