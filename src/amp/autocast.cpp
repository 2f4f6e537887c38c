// tabi_autocast…: operators that choose the dtype they run in.
#include "amp/autocast.hpp"

#include "autograd/modes.hpp"
#include "enums.hpp"
#include "impl_amp.hpp"
#include "impl_device.hpp"

#include <algorithm>

namespace tabi {

Autocast::Autocast(c10::DeviceType device, at::ScalarType dtype, bool on, bool caches)
    : device_(device),
      dtype_(at::autocast::get_autocast_dtype(device)),
      on_(at::autocast::is_autocast_enabled(device)),
      caches_(at::autocast::is_autocast_cache_enabled()) {
  at::autocast::set_autocast_enabled(device, on);
  at::autocast::set_autocast_dtype(device, dtype);
  at::autocast::increment_nesting();
  at::autocast::set_autocast_cache_enabled(caches);
}

Autocast::~Autocast() {
  if (at::autocast::decrement_nesting() == 0)
    at::autocast::clear_cache();
  at::autocast::set_autocast_enabled(device_, on_);
  at::autocast::set_autocast_dtype(device_, dtype_);
  at::autocast::set_autocast_cache_enabled(caches_);
}

AutocastState::AutocastState() : caches_(at::autocast::is_autocast_cache_enabled()) {
  for (size_t i = 0; i < devices.size(); i++)
    all_[i] = {at::autocast::get_autocast_dtype(devices[i]), at::autocast::is_autocast_enabled(devices[i])};
}

void AutocastState::restore() const {
  for (size_t i = 0; i < devices.size(); i++) {
    at::autocast::set_autocast_dtype(devices[i], all_[i].dtype);
    at::autocast::set_autocast_enabled(devices[i], all_[i].on);
  }
  at::autocast::set_autocast_cache_enabled(caches_);
}

namespace impl {
namespace {

c10::DeviceType autocast_device(tabi_device_type device_type) {
  const c10::DeviceType device = device_type_to_c10(device_type);
  const auto &known = at::autocast::_AUTOCAST_SUPPORTED_DEVICES;
  require(std::find(known.begin(), known.end(), device) != known.end(), TABI_NOT_IMPLEMENTED,
          "autocast runs on cpu, cuda, xpu and mps, not on ", device_type_text(device_type));
  return device;
}

}  // namespace

void autocast_push(tabi_device_type device_type, tabi_dtype dtype, bool enabled, bool cache_enabled,
                   uint64_t &out_token) {
  const c10::DeviceType device = autocast_device(device_type);
  const at::ScalarType fast = dtype == 0 ? at::autocast::get_autocast_dtype(device) : dtype_to_c10(dtype);
  require(!enabled || fast == at::kBFloat16 || fast == at::kHalf, TABI_VALUE_ERROR, "autocast on ",
          device_type_text(device_type), " runs in bfloat16 or float16, not in ", dtype_text(dtype));
  // Where there is no such device nothing would run on it: as in Python, such a program goes on without.
  int64_t devices = 1;
  if (device != c10::kCPU)
    device_count(device_type, devices);
  const bool caches = cache_enabled && at::autocast::is_autocast_cache_enabled();
  out_token = enter_mode<Autocast>(device, fast, enabled && devices > 0, caches);
}

void autocast(tabi_device_type device_type, bool &out, tabi_dtype &out_dtype) {
  const c10::DeviceType device = autocast_device(device_type);
  out = at::autocast::is_autocast_enabled(device);
  out_dtype = from_c10(at::autocast::get_autocast_dtype(device));
}

}  // namespace impl
}  // namespace tabi
