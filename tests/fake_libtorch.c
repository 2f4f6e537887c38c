/* Says that LibTorch is 2.99.0. */
#include <stdint.h>

uint64_t aoti_torch_abi_version(void) {
  return UINT64_C(2) << 56 | UINT64_C(99) << 48;
}
