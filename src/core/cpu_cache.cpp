#include "core/cpu_cache.hpp"

#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/alloc_cpu.h>
#include <c10/util/Exception.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>
#include <utility>

namespace tabi {
namespace {

// A cache line before the data, which stays aligned as LibTorch wants it. The links are of use while it is not.
struct alignas(64) Block {
  uint32_t kind = 0;                           // its size's, of `size_of`
  int64_t since = 0;                           // when it was given back, in seconds
  Block *next = nullptr, *previous = nullptr;  // of its kind
  Block *newer = nullptr, *older = nullptr;    // of all
};
constexpr size_t granule = sizeof(Block);
static_assert(granule == 64 && granule >= c10::gAlignment);

// Sizes come in 16 multiples of 64 bytes, then in eighths of a power of two: at most an eighth is in vain.
constexpr uint32_t kinds = 400;

constexpr uint32_t kind_for(size_t bytes) {
  const size_t units = (bytes + granule - 1) / granule;
  if (units <= 16)
    return static_cast<uint32_t>(units);
  const int shift = std::bit_width(units - 1) - 4;
  return static_cast<uint32_t>(static_cast<size_t>(shift) * 8 + 1 + ((units - 1) >> shift));
}

constexpr size_t size_of(uint32_t kind) {
  if (kind <= 16)
    return kind * granule;
  return (static_cast<size_t>(kind - 17) % 8 + 9) << ((kind - 17) / 8 + 1) << 6;
}

constexpr size_t most_bytes = size_t{1} << 46;
constexpr uint32_t first_shared = kind_for(32 << 10) + 1;  // smaller ones are kept by the thread, without a lock
static_assert(kind_for(1) == 1 && size_of(1) == 64 && kind_for(1025) == 17 && size_of(17) == 1152);
static_assert(size_of(first_shared - 1) == 32 << 10 && kind_for(most_bytes) < kinds);

void release(Block *block) noexcept {
  c10::free_cpu(block);
}

// What a thread keeps: at most 128 blocks and 128 KiB of a kind.
struct Kept {
  struct Bin {
    Block *first = nullptr;
    uint32_t count = 0;
  };
  std::array<Bin, first_shared> bins;

  Block *take(uint32_t kind) noexcept {
    Bin &bin = bins[kind];
    Block *block = bin.first;
    if (block) {
      bin.first = block->next;
      bin.count--;
    }
    return block;
  }

  void give(Block *block) noexcept {
    Bin &bin = bins[block->kind];
    if (bin.count >= 128 || bin.count * size_of(block->kind) >= 128 << 10)
      return release(block);
    block->next = bin.first;
    bin.first = block;
    bin.count++;
  }

  void clear() noexcept {
    for (uint32_t kind = 1; kind < first_shared; kind++)
      while (Block *block = take(kind))
        release(block);
  }
};

// As thread_pointer: reached in one instruction.
thread_local Kept *kept_here __attribute__((tls_model("initial-exec"))) = nullptr;
thread_local bool returned = false;  // the thread is ending, and keeps no more

struct Return {
  ~Return() {
    if (kept_here)
      kept_here->clear();
    delete std::exchange(kept_here, nullptr);
    returned = true;
  }
};

Kept *make_kept() noexcept {
  if (returned)
    return nullptr;
  static thread_local Return at_exit;
  return kept_here = new (std::nothrow) Kept;
}

// What threads share.
class Shared {
 public:
  void set_limit(size_t bytes) { limit_ = bytes; }

  // A kept block, or null where the caller has to make one, and has its bytes counted already.
  Block *take(uint32_t kind) noexcept {
    Block *block, *dropped;
    {
      std::lock_guard lock(mutex_);
      live_ += size_of(kind);
      if ((block = bins_[kind]))
        unlink(block);
      dropped = drop(slack);
    }
    release_all(dropped);
    return block;
  }

  void give(Block *block) noexcept {
    Block *dropped;
    {
      std::lock_guard lock(mutex_);
      peak_ = std::max(peak_, live_);  // here, since what is taken may turn out not to be there
      live_ -= size_of(block->kind);
      link(block);
      dropped = drop(slack);
    }
    release_all(dropped);
  }

  void discount(uint32_t kind) noexcept {
    std::lock_guard lock(mutex_);
    live_ -= size_of(kind);
  }

  void clear() noexcept {
    Block *dropped;
    {
      std::lock_guard lock(mutex_);
      peak_ = live_;
      dropped = drop(0);
    }
    release_all(dropped);
  }

  std::mutex &mutex() { return mutex_; }

 private:
  static constexpr size_t slack = 64 << 20;
  static constexpr int64_t seconds_kept = 10;

  static int64_t now() noexcept {
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(time).count();
  }

  void link(Block *block) noexcept {
    block->since = now();
    Block *&first = bins_[block->kind];
    block->previous = nullptr;
    block->next = first;
    if (first)
      first->previous = block;
    first = block;
    block->newer = nullptr;
    block->older = newest_;
    (newest_ ? newest_->newer : oldest_) = block;
    newest_ = block;
    cached_ += size_of(block->kind);
  }

  void unlink(Block *block) noexcept {
    (block->previous ? block->previous->next : bins_[block->kind]) = block->next;
    if (block->next)
      block->next->previous = block->previous;
    (block->newer ? block->newer->older : newest_) = block->older;
    (block->older ? block->older->newer : oldest_) = block->newer;
    cached_ -= size_of(block->kind);
  }

  // The oldest that are too many, as a list: the process never holds more than at its own peak, but for `spare` bytes.
  Block *drop(size_t spare) noexcept {
    Block *dropped = nullptr;
    while (oldest_ && (cached_ > limit_ || live_ + cached_ > std::max(peak_, live_) + spare ||
                       now() - oldest_->since > seconds_kept)) {
      Block *block = oldest_;
      unlink(block);
      block->next = dropped;
      dropped = block;
    }
    return dropped;
  }

  // Outside the lock: the kernel takes its time over it.
  static void release_all(Block *dropped) noexcept {
    while (dropped)
      release(std::exchange(dropped, dropped->next));
  }

  std::mutex mutex_;
  std::array<Block *, kinds> bins_{};
  Block *newest_ = nullptr, *oldest_ = nullptr;
  size_t live_ = 0, cached_ = 0, peak_ = 0, limit_ = 0;
};

// Never destroyed: tensors may be freed while the process exits.
Shared &shared = *new Shared;

// LibTorch's sentence, with what was asked for in place of what it is rounded to.
[[noreturn]] void out_of_memory(size_t bytes) {
  c10::profiledCPUMemoryReporter().OutOfMemory(bytes);
  TORCH_CHECK_WITH(OutOfMemoryError, false, "DefaultCPUAllocator: can't allocate memory: you tried to allocate ", bytes,
                   " bytes. Error code ", ENOMEM, " (", std::strerror(ENOMEM), ")");
}

Block *make_block(uint32_t kind, size_t bytes) {
  const size_t whole = granule + size_of(kind);
  try {
    return new (c10::alloc_cpu(whole)) Block{.kind = kind};
  } catch (const c10::Error &) {
    empty_cpu_cache();
  }
  try {
    return new (c10::alloc_cpu(whole)) Block{.kind = kind};
  } catch (const c10::Error &) {
    if (kind >= first_shared)
      shared.discount(kind);
    out_of_memory(bytes);
  }
}

class CachingAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    if (bytes == 0)
      return {nullptr, nullptr, &free, c10::Device(c10::DeviceType::CPU)};
    if (bytes > most_bytes) [[unlikely]]
      out_of_memory(bytes);
    const uint32_t kind = kind_for(bytes);
    Block *block;
    if (kind < first_shared) {
      Kept *mine = kept_here ? kept_here : make_kept();
      block = mine ? mine->take(kind) : nullptr;
    } else {
      block = shared.take(kind);
    }
    void *data = (block ? block : make_block(kind, bytes)) + 1;
    c10::profiledCPUMemoryReporter().New(data, bytes);
    return {data, data, &free, c10::Device(c10::DeviceType::CPU)};
  }

  c10::DeleterFnPtr raw_deleter() const override { return &free; }

  void copy_data(void *to, const void *from, size_t count) const override { std::memcpy(to, from, count); }

 private:
  static void free(void *data) {
    if (!data)
      return;
    c10::profiledCPUMemoryReporter().Delete(data);
    Block *block = static_cast<Block *>(data) - 1;
    if (block->kind >= first_shared)
      return shared.give(block);
    if (Kept *mine = kept_here ? kept_here : make_kept())
      return mine->give(block);
    release(block);
  }
};

// An eighth of the machine's memory, where nothing else is said.
size_t usual_limit() {
  return static_cast<size_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<size_t>(sysconf(_SC_PAGESIZE)) / 8;
}

}  // namespace

bool install_cpu_cache() {
  size_t limit = usual_limit();
  const char *text = std::getenv("TORCHABI_CPU_CACHE");
  if (text && *text) {
    const char *end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, limit);
    if (error != std::errc{} || stop != end)
      return false;
    if (limit == 0)
      return true;
  }
  shared.set_limit(limit);
  pthread_atfork([] { shared.mutex().lock(); }, [] { shared.mutex().unlock(); }, [] { shared.mutex().unlock(); });
  static auto &allocator = *new CachingAllocator;
  c10::SetCPUAllocator(&allocator);
  return true;
}

void empty_cpu_cache() noexcept {
  if (kept_here)
    kept_here->clear();
  shared.clear();
#ifdef __GLIBC__
  malloc_trim(0);  // which keeps what is freed in between, and much at its end
#endif
}

}  // namespace tabi
