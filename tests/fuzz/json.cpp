// JSON: what was parsed is written and parsed again, and is read as an index of shards.
#include "fuzz.hpp"

#include "checkpoint/json.hpp"

#include <cstdlib>

namespace {

// Every shard is there and has a few tensors.
fuzz::Item open_shard(const std::string &name) {
  tabi::TreePtr dict = tabi::make_tree(TABI_TREE_DICT);
  for (const char *key : {"a", "b", "weight", "bias"})
    dict->set(std::string(key), static_cast<int64_t>(name.size()));
  return dict;
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const std::string_view text(reinterpret_cast<const char *>(data), size);
  fuzz::try_to([&] {
    const std::string written = tabi::json_of(tabi::parse_json(text));
    if (tabi::json_of(tabi::parse_json(written)) != written)
      std::abort();
  });
  fuzz::run(data, size, [](const fuzz::SourcePtr &source, const fuzz::LoadingPtr &loading) {
    return tabi::load_shards(source, loading, open_shard);
  });
  return 0;
}
