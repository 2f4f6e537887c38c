// torch.save's format of before PyTorch 1.6: five pickles, then the storages, in the order of the last one's keys.
#include "checkpoint/formats.hpp"
#include "checkpoint/rebuild.hpp"

#include <algorithm>
#include <unordered_map>

namespace tabi {
namespace {

constexpr uint64_t first_piece = 64 << 10, most_pickles = 512u << 20;

// A storage whose place in the file is known only when the pickles have all been read.
class LegacyStorage : public FileStorage {
 public:
  LegacyStorage(LoadingPtr loading, SourcePtr source, std::string_view key, std::string_view location, uint64_t bytes)
      : FileStorage(std::move(loading), std::move(source), std::string(key), std::string(location), bytes) {}

  uint64_t offset() const { return offset_; }  // of its bytes; 0 while it is not known
  void place(uint64_t offset) { offset_ = offset; }
};

// The pickles end somewhere ahead of the storages: as much of the file is read as it takes.
struct Pickles {
  std::string text;
  std::vector<PickleGraph> graphs;  // magic number, version, system, object, keys
  uint64_t size = 0;
};

Pickles read_pickles(const Source &source) {
  for (uint64_t piece = std::min(first_piece, source.size());;) {
    Pickles out;
    out.text = source.read(0, piece);
    try {
      while (out.graphs.size() < 5) {
        out.graphs.push_back(read_pickle(std::string_view(out.text).substr(out.size)));
        out.size += out.graphs.back().size;
      }
      return out;
    } catch (const PickleEnds &error) {
      if (piece == source.size() || piece >= most_pickles)
        corrupt("pickle ", out.graphs.size() + 1, " of 5: ", error.what());
      piece = std::min(piece * 4, source.size());
    }
  }
}

}  // namespace

Item load_torch_legacy(const SourcePtr &source, const LoadingPtr &loading) {
  const Pickles pickles = read_pickles(*source);
  const PickleNode *version = pickles.graphs[1].root, *keys = pickles.graphs[4].root;
  if (!version->is(PickleNode::integer) || version->i != 1001)
    corrupt("the file's version is not 1001, which is the only one there was");
  if (!keys->is(PickleNode::list))
    corrupt("the file has no list of its storages");

  std::unordered_map<std::string, c10::intrusive_ptr<LegacyStorage>> storages;
  const FindStorage find = [&](std::string_view key, std::string_view location, uint64_t bytes) -> StoredStoragePtr {
    auto &storage = storages[std::string(key)];
    if (!storage)
      storage = c10::make_intrusive<LegacyStorage>(loading, source, key, location, bytes);
    if (storage->bytes() != bytes)
      corrupt("storage ", in_quotes(key), " is said to have both ", storage->bytes(), " and ", bytes, " bytes");
    return storage;
  };
  Item root = rebuild(pickles.graphs[3], loading, find);

  // A storage is its number of elements and its bytes; how many bytes an element has is known from what refers to it.
  uint64_t at = pickles.size;
  for (uint32_t i = 0; i < keys->count; i++) {
    const PickleNode &key = *keys->children[i];
    const auto found =
        storages.find(std::string(key.is(PickleNode::text) || key.is(PickleNode::old_text) ? key.view() : ""));
    if (found == storages.end())
      corrupt("storage ", i, " in the file's list is not one that its object refers to");
    LegacyStorage &storage = *found->second;
    if (storage.offset() != 0)
      corrupt("storage ", in_quotes(found->first), " stands twice in the file's list");
    const std::string numel = source->read(at, 8);
    const uint64_t n = little(numel.data(), 8);
    if (n == 0 ? storage.bytes() != 0 : storage.bytes() % n != 0 || storage.bytes() / n > 16)
      corrupt("storage ", in_quotes(found->first), " has ", n, " elements at ", at,
              ", but its tensors are said to have ", storage.bytes(), " bytes");
    storage.place(at + 8);
    if (storage.bytes() > source->size() - storage.offset())
      corrupt("the file ends early: storage ", in_quotes(found->first), " has ", storage.bytes(), " bytes at ",
              storage.offset(), " of ", source->size());
    at = storage.offset() + storage.bytes();
  }
  for (const auto &[key, storage] : storages)
    if (storage->offset() == 0)
      corrupt("storage ", in_quotes(key), " is missing from the file");
  return root;
}

}  // namespace tabi
