// What stands in a file of a value, and reading it ahead.
#include "checkpoint/formats.hpp"

#include <ATen/Parallel.h>

#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <unordered_set>

namespace tabi {
namespace {

constexpr uint64_t least_for_threads = 8u << 20;
constexpr size_t most_threads = 4;  // memory is no faster with more

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
  const size_t threads = std::min({static_cast<size_t>(at::get_num_threads()), most_threads, storages.size()});
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

}  // namespace tabi
