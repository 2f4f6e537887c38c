// What stands in a file of a value, reading it ahead, and what tensors share.
#include "checkpoint/formats.hpp"
#include "checkpoint/paths.hpp"
#include "tensor.hpp"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <unordered_set>

namespace tabi {
namespace {

constexpr uint64_t least_for_threads = 8u << 20;
constexpr size_t most_reading_threads = 4;  // memory is no faster with more

using Seen = std::unordered_set<const void *>;

void collect(const StoredTensor &tensor, std::vector<StorageInFile> &to, Seen &seen) {
  if (tensor.storage && seen.insert(tensor.storage.get()).second)
    to.push_back({tensor.storage, tensor.dtype});
  for (const StoredTensorPtr &part : tensor.parts)
    collect(*part, to, seen);
}

}  // namespace

std::vector<StorageInFile> storages_in(const Item &root) {
  std::vector<StorageInFile> out;
  std::vector<const Item *> pending{&root};
  Seen seen;
  while (!pending.empty()) {
    const Item &item = *pending.back();
    pending.pop_back();
    if (auto *stored = std::get_if<StoredTensorPtr>(&item); stored && (*stored)->kind != StoredTensor::Kind::meta)
      collect(**stored, out, seen);
    auto *tree = std::get_if<TreePtr>(&item);
    if (!tree || !seen.insert(tree->get()).second)
      continue;
    for (size_t i = (*tree)->size(); i-- > 0;)
      pending.push_back(&(*tree)->value(i));
  }
  return out;
}

void read_ahead(const Item &root) {
  const std::vector<StorageInFile> storages = storages_in(root);
  uint64_t bytes = 0;
  for (const StorageInFile &each : storages)
    bytes += each.storage->bytes();
  const size_t threads = std::min({static_cast<size_t>(at::get_num_threads()), most_reading_threads, storages.size()});
  if (bytes < least_for_threads || threads < 2)
    return;
  std::atomic<size_t> next{0};
  std::mutex mutex;
  std::exception_ptr failure;
  const auto work = [&] {
    try {
      for (size_t i; (i = next++) < storages.size();) {
        at::ScalarType dtype = storages[i].dtype;
        storages[i].storage->get(dtype);
      }
    } catch (...) {
      const std::lock_guard<std::mutex> lock(mutex);
      failure = std::current_exception();
      next = storages.size();
    }
  };
  // Threads of our own, gone again at the end: after LibTorch's a host could not fork.
  std::vector<std::thread> others;
  try {
    for (size_t i = 1; i < threads; i++)
      others.emplace_back(work);
  } catch (const std::system_error &) {
    // With fewer threads it only takes longer.
  }
  work();
  for (std::thread &other : others)
    other.join();
  if (failure)
    std::rethrow_exception(failure);
}

void MemoryRanges::add(const std::string &name, const Item &item) {
  const auto *stored = std::get_if<StoredTensorPtr>(&item);
  // Of those that share a storage some may have been read: then all have what is in memory.
  if (stored && !(*stored)->is_made() && !((*stored)->storage && (*stored)->storage->is_loaded())) {
    const StoredTensor &tensor = **stored;
    if (tensor.kind == StoredTensor::Kind::strided)
      add(name, tensor.storage.get(), tensor.offset, tensor.sizes, tensor.strides, c10::elementSize(tensor.dtype));
    return;
  }
  const at::Tensor tensor = tensor_in(item);
  if (tensor.layout() == at::kStrided && !tensor.is_nested() && tensor.has_storage())
    add(name, tensor.storage().unsafeGetStorageImpl(), tensor.storage_offset(), tensor.sizes(), tensor.strides(),
        tensor.element_size());
}

void MemoryRanges::add(const std::string &name, const void *storage, int64_t offset, c10::ArrayRef<int64_t> sizes,
                       c10::ArrayRef<int64_t> strides, size_t element_size) {
  const auto size = static_cast<int64_t>(element_size);
  const int64_t begin = offset * size, end = begin + checked_extent(sizes, strides, size);
  if (begin < end)
    ranges_.push_back({storage, begin, end, name});
}

// By storage, in order, each is compared with the one that reached furthest before it.
void MemoryRanges::refuse_shared(std::string_view format) {
  const auto place = [](const Range &r) { return std::tuple(reinterpret_cast<uintptr_t>(r.storage), r.begin, r.end); };
  std::sort(ranges_.begin(), ranges_.end(), [&](const Range &a, const Range &b) { return place(a) < place(b); });
  const Range *furthest = nullptr;
  for (const Range &range : ranges_) {
    const bool same = furthest && furthest->storage == range.storage;
    if (same && range.begin < furthest->end)
      fail(TABI_VALUE_ERROR, "tensors ", in_quotes(furthest->name), " and ", in_quotes(range.name),
           " share memory, which ", format, " cannot hold; leave one out, or set copy_shared to write both");
    if (!same || range.end > furthest->end)
      furthest = &range;
  }
}

}  // namespace tabi
