// Devices in the host's terms.
#pragma once

#include "core/accelerator.hpp"
#include "enums.hpp"

namespace tabi {

inline c10::Device make_device(tabi_device_type type, int32_t index) {
  const int32_t most = type == TABI_DEVICE_CPU ? 0 : 127;
  require(index >= -1 && index <= most, TABI_INVALID_ARGUMENT, "'device_index' must be from -1 to ", most, " for a ",
          device_type_text(type), " device, got ", index);
  return usable({device_type_to_c10(type), static_cast<c10::DeviceIndex>(type == TABI_DEVICE_CPU ? -1 : index)});
}

}  // namespace tabi
