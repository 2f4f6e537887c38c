// Generators and seeds.
#include "impl_random.hpp"

#include "core/device.hpp"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include <mutex>

namespace tabi::impl {
namespace {

at::Generator of(c10::GeneratorImpl &generator) {
  return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(&generator));
}

}  // namespace

void manual_seed(uint64_t seed) {
  at::manual_seed(seed);
}

void initial_seed(uint64_t &out) {
  out = at::detail::getDefaultCPUGenerator().current_seed();
}

void generator_new(tabi_device_type device_type, int32_t device_index, c10::intrusive_ptr<c10::GeneratorImpl> &out) {
  const c10::Device device = make_device(device_type, device_index);
  out = device.is_cpu() ? at::detail::createCPUGenerator().getIntrusivePtr()
                        : at::globalContext()
                              .getAcceleratorHooksInterface(device.type())
                              .getNewGenerator(device.index())
                              .getIntrusivePtr();
}

void generator_default(tabi_device_type device_type, int32_t device_index,
                       c10::intrusive_ptr<c10::GeneratorImpl> &out) {
  out = at::globalContext().defaultGenerator(make_device(device_type, device_index)).getIntrusivePtr();
}

void generator_seed(c10::GeneratorImpl &generator, uint64_t &out) {
  std::lock_guard lock(generator.mutex_);
  out = generator.current_seed();
}

void generator_set_seed(c10::GeneratorImpl &generator, uint64_t seed) {
  std::lock_guard lock(generator.mutex_);
  generator.set_current_seed(seed);
}

void generator_state(c10::GeneratorImpl &generator, at::Tensor &out) {
  std::lock_guard lock(generator.mutex_);
  out = of(generator).get_state();
}

void generator_set_state(c10::GeneratorImpl &generator, const at::Tensor &state) {
  require(state.scalar_type() == at::kByte && state.is_cpu() && state.is_contiguous(), TABI_TYPE_ERROR,
          "'state' must be a contiguous uint8 tensor on the CPU");
  std::lock_guard lock(generator.mutex_);
  of(generator).set_state(state);
}

}  // namespace tabi::impl
