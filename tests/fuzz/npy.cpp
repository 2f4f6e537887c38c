// NumPy's arrays, one or, in a zip file, several.
#include "fuzz.hpp"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size > 2 && data[0] == 'P' && data[1] == 'K')
    fuzz::run_zip(data, size, tabi::load_npz);
  else
    fuzz::run(data, size, tabi::load_npy);
  return 0;
}
