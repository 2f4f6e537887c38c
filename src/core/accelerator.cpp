#include "core/accelerator.hpp"

#include <c10/core/impl/DeviceGuardImplInterface.h>

#include <dlfcn.h>
#include <unistd.h>

#include <new>

extern "C" uint64_t aoti_torch_abi_version();

namespace tabi {
namespace {

std::string &failure() {
  static auto &text = *new std::string;
  return text;
}

}  // namespace

void load_accelerators() noexcept {
  try {
    Dl_info info;
    if (!dladdr(reinterpret_cast<const void *>(&aoti_torch_abi_version), &info) || !info.dli_fname)
      return;
    const std::string cpu = info.dli_fname;
    // libtorch.so has no code of its own; it needs the libraries of all devices that LibTorch was built for.
    const std::string all = cpu.substr(0, cpu.rfind('/') + 1) + "libtorch.so";
    if (access(all.c_str(), F_OK) != 0 || dlopen(all.c_str(), RTLD_LAZY | RTLD_LOCAL))
      return;
    const char *why = dlerror();
    failure() = why ? why : "no reason was given";
  } catch (const std::bad_alloc &) {
    // Too little memory for a path: the CPU may still do.
  }
}

const std::string &accelerator_failure() {
  return failure();
}

std::string because_not_loaded() {
  return failure().empty() ? "" : "; its libraries for accelerators could not be loaded: " + failure();
}

c10::Device usable(c10::Device device) {
  require(failure().empty() || c10::impl::hasDeviceGuardImpl(device.type()), TABI_NOT_IMPLEMENTED,
          "the LibTorch in use has no ", c10::DeviceTypeName(device.type(), true), " backend", because_not_loaded());
  return device;
}

}  // namespace tabi
