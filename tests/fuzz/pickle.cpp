// One pickle, with storages that hold small numbers taken from the pickle itself.
#include "fuzz.hpp"

#include "checkpoint/rebuild.hpp"

#include <map>

namespace {

constexpr uint64_t most_bytes = 64 << 10;

std::string small_numbers(std::string_view text, uint64_t bytes) {
  std::string out(bytes, 0);
  for (uint64_t i = 0; i < bytes; i += 8)
    out[i] = static_cast<char>(text[i / 8 % text.size()] & 7);
  return out;
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const std::string_view text(reinterpret_cast<const char *>(data), size);
  fuzz::run(data, size, [&](const fuzz::SourcePtr &, const fuzz::LoadingPtr &loading) {
    std::map<std::string, tabi::StoredStoragePtr> storages;
    const tabi::FindStorage find = [&](std::string_view key, std::string_view, uint64_t bytes) {
      tabi::StoredStoragePtr &storage = storages[std::string(key)];
      if (bytes > most_bytes || (storage && storage->bytes() != bytes))
        tabi::corrupt("storage ", key, " has not ", bytes, " bytes");
      if (!storage)
        storage = c10::make_intrusive<tabi::MemoryStorage>(loading, std::string(key), small_numbers(text, bytes));
      return storage;
    };
    return tabi::rebuild(tabi::read_pickle(text), loading, find);
  });
  return 0;
}
