// Arrays of IDX, and gzip around them.
#include "fuzz.hpp"

#include "checkpoint/gzip.hpp"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz::run(data, size, [](const tabi::SourcePtr &source, const tabi::LoadingPtr &loading) {
    return tabi::load_idx(tabi::inflated(source), loading);
  });
  return 0;
}
