// Accelerators, through LibTorch's device-generic interface alone: no vendor's header is needed.
#include "impl_device.hpp"

#include "core/accelerator.hpp"
#include "core/cpu_cache.hpp"
#include "core/device.hpp"

#include <ATen/DeviceAccelerator.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

namespace tabi::impl {
namespace {

const c10::impl::DeviceGuardImplInterface &backend(tabi_device_type type) {
  const auto device = device_type_to_c10(type);
  require(c10::impl::hasDeviceGuardImpl(device), TABI_NOT_IMPLEMENTED, "the LibTorch in use has no ",
          device_type_text(type), " backend", because_not_loaded());
  return *c10::impl::getDeviceGuardImpl(device);
}

int64_t count_devices(tabi_device_type type) {
  const auto device = device_type_to_c10(type);
  return c10::impl::hasDeviceGuardImpl(device) ? c10::impl::getDeviceGuardImpl(device)->deviceCount() : 0;
}

// The index of a device that is there; the current one for -1.
c10::DeviceIndex present(tabi_device_type type, int32_t index) {
  const auto &implementation = backend(type);
  require(index >= -1 && index < count_devices(type), TABI_INVALID_ARGUMENT, "'device_index' is ", index,
          ", and there are ", count_devices(type), " ", device_type_text(type), " devices");
  return index < 0 ? implementation.getDevice().index() : static_cast<c10::DeviceIndex>(index);
}

c10::DeviceAllocator &allocator(tabi_device_type type) {
  require(type != TABI_DEVICE_CPU && count_devices(type) > 0, TABI_NOT_IMPLEMENTED, "there is no ",
          device_type_text(type), " accelerator with an allocator of its own");
  return *c10::getDeviceAllocator(device_type_to_c10(type));
}

}  // namespace

void device_count(tabi_device_type device_type, int64_t &out) {
  out = count_devices(device_type);
}

void device_current(tabi_device_type device_type, int32_t &out) {
  out = std::max<int>(backend(device_type).getDevice().index(), 0);
}

void device_set_current(tabi_device_type device_type, int32_t device_index) {
  require(device_index >= 0, TABI_INVALID_ARGUMENT, "'device_index' must not be negative, got ", device_index);
  const auto index = present(device_type, device_index);
  backend(device_type).setDevice(c10::Device(device_type_to_c10(device_type), index));
}

void device_synchronize(tabi_device_type device_type, int32_t device_index) {
  const auto index = present(device_type, device_index);
  if (device_type != TABI_DEVICE_CPU)
    backend(device_type).synchronizeDevice(index);
}

void device_empty_cache(tabi_device_type device_type) {
  if (device_type == TABI_DEVICE_CPU)
    empty_cpu_cache();
  else
    allocator(device_type).emptyCache();
}

void device_memory(tabi_device_type device_type, int32_t device_index, int64_t &out_allocated, int64_t &out_reserved,
                   int64_t &out_peak) {
  const auto stats = allocator(device_type).getDeviceStats(present(device_type, device_index));
  const auto all = static_cast<size_t>(c10::CachingAllocator::StatType::AGGREGATE);
  out_allocated = stats.allocated_bytes[all].current;
  out_reserved = stats.reserved_bytes[all].current;
  out_peak = stats.allocated_bytes[all].peak;
}

}  // namespace tabi::impl
