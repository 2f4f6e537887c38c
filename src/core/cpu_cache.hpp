// Keeps the memory of CPU tensors that are gone for those that come: what the kernel gave once, it need not clear
// again.
#pragma once

#include <cstdint>

namespace tabi {

// Makes it LibTorch's allocator for the CPU, unless TORCHABI_CPU_CACHE is 0. False, and nothing is changed, where that
// variable is neither empty nor a number of bytes.
bool install_cpu_cache();

// Gives back what no tensor uses: what threads share, and what the calling thread keeps.
void empty_cpu_cache() noexcept;

}  // namespace tabi
