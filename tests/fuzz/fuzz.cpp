#include "fuzz.hpp"

#include "checkpoint/zip.hpp"

#include <ATen/core/Tensor.h>
#include <c10/util/Exception.h>

#include <cstdlib>
#include <cstring>
#include <unordered_set>

namespace fuzz {
namespace {

using tabi::StoredTensor, tabi::StoredTensorPtr, tabi::TreePtr;

constexpr uint64_t most_bytes = 1 << 20;

// A mapped file without a file: a copy on the heap, whose ends the sanitizer watches.
class MappedMemory : public tabi::Source {
 public:
  MappedMemory(const uint8_t *data, size_t size)
      : Source(size), pages_(static_cast<char *>(std::aligned_alloc(64, (size + 63) / 64 * 64)), std::free) {
    std::memcpy(pages_.get(), data, size);
  }

 protected:
  c10::DataPtr map_inside(uint64_t offset) const override {
    auto keep = std::make_unique<std::shared_ptr<char>>(pages_);
    char *const at = pages_.get() + offset;
    return {at, keep.release(), [](void *p) { delete static_cast<std::shared_ptr<char> *>(p); }, at::Device(at::kCPU)};
  }

  void read_inside(uint64_t offset, void *to, uint64_t size) const override {
    std::memcpy(to, pages_.get() + offset, size);
  }

 private:
  std::shared_ptr<char> pages_;
};

bool is_small(const StoredTensor &stored) {
  if (stored.storage && stored.storage->bytes() > most_bytes)
    return false;
  for (const StoredTensorPtr &part : stored.parts)
    if (!is_small(*part))
      return false;
  return true;
}

bool has_few_elements(const at::Tensor &tensor) {
  return tensor.numel() <= 4096 && tensor.dim() <= 16;
}

// Reads the first and the last byte of a strided tensor.
void touch(const at::Tensor &tensor) {
  if (tensor.layout() != at::kStrided || tensor.is_nested() || !tensor.device().is_cpu() || tensor.numel() == 0)
    return;
  __int128 last = 0;
  for (int64_t i = 0; i < tensor.dim(); i++)
    last += static_cast<__int128>(tensor.size(i) - 1) * tensor.stride(i);
  const auto *const first = static_cast<const char *>(tensor.const_data_ptr());
  volatile char sum = first[0];
  sum = static_cast<char>(sum + first[static_cast<int64_t>((last + 1) * tensor.element_size() - 1)]);
  if (tensor.storage_offset() + last >= static_cast<__int128>(tensor.storage().nbytes() / tensor.element_size()))
    std::abort();
}

void make(const StoredTensorPtr &stored) {
  if (!is_small(*stored))
    return;
  try_to([&] {
    const at::Tensor tensor = stored->get();
    touch(tensor);
    if (tensor.is_nested()) {
      for (const at::Tensor &part : tensor.unbind())
        touch(part);
    } else if (tensor.layout() != at::kStrided) {
      if (has_few_elements(tensor))
        touch(tensor.detach().to_dense());
    } else if (tensor.is_quantized() && has_few_elements(tensor)) {
      touch(tensor.dequantize());
    } else if (tensor.is_cpu() && has_few_elements(tensor)) {
      touch(tensor.detach().clone());
    }
  });
  if (stored->storage)
    try_to([&] { stored->storage->verify(); });
}

}  // namespace

void try_to(const std::function<void()> &run) {
  try {
    run();
  } catch (const tabi::Error &error) {
    const std::string_view message = error.what();
    if (message.empty() || error.status() == TABI_INTERNAL)
      std::abort();
  } catch (const c10::Error &) {
  }
}

void use(const Item &root) {
  std::vector<Item> pending{root};
  std::unordered_set<const void *> seen;
  while (!pending.empty()) {
    const Item item = std::move(pending.back());
    pending.pop_back();
    if (auto *stored = std::get_if<StoredTensorPtr>(&item); stored && seen.insert(stored->get()).second)
      make(*stored);
    auto *tree = std::get_if<TreePtr>(&item);
    if (!tree || !seen.insert(tree->get()).second)
      continue;
    if ((*tree)->attributes())
      pending.emplace_back((*tree)->attributes());
    for (size_t i = 0; i < (*tree)->size(); i++) {
      pending.push_back((*tree)->value(i));
      if ((*tree)->has_keys())
        pending.push_back((*tree)->key(i));
    }
  }
}

void run(const uint8_t *data, size_t size, const std::function<Item(const SourcePtr &, const LoadingPtr &)> &load) {
  uint32_t bits = 2166136261;
  for (size_t i = 0; i < size; i++)
    bits = (bits ^ data[i]) * 16777619;
  const auto loading = std::make_shared<tabi::Loading>();
  loading->lazy = true;
  loading->strict = bits % 8 == 0;
  loading->mapped = bits >> 3 & 1;
  if (bits >> 4 & 1)
    loading->dtype = bits >> 5 & 1 ? at::kHalf : at::kDouble;
  const SourcePtr source = loading->mapped ? std::make_shared<MappedMemory>(data, size) : tabi::open_memory(data, size);
  try_to([&] { tabi::format_of(source); });
  try_to([&] { use(load(source, loading)); });
}

void run_zip(const uint8_t *data, size_t size,
             const std::function<Item(const tabi::ZipPtr &, const LoadingPtr &)> &load) {
  run(data, size, [&](const SourcePtr &source, const LoadingPtr &loading) {
    return load(std::make_shared<const tabi::ZipReader>(source), loading);
  });
}

}  // namespace fuzz
