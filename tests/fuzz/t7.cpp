// Files of Lua Torch7, binary and as text.
#include "fuzz.hpp"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz::run(data, size, tabi::load_t7);
  return 0;
}
