// Sharded checkpoints: files side by side, and an index in JSON that says which tensor is in which.
#include "checkpoint/json.hpp"
#include "checkpoint/safetensors.hpp"

#include <cstdio>

namespace tabi {
namespace {

constexpr uint64_t most_index = 100'000'000;
constexpr uint64_t default_shard = 5'000'000'000;
constexpr char metadata_key[] = "metadata", map_key[] = "weight_map";

// An index names files of its own folder alone.
void check_shard_name(const std::string &name) {
  const bool plain = !name.empty() && name != "." && name != ".." &&
                     name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
  require(plain, TABI_UNSAFE_FILE, "the index names the shard ", in_quotes(name),
          "; shards must be plain names of files beside it");
}

std::string shown_key(const Item &key) {
  auto *text = std::get_if<std::string>(&key);
  return text ? in_quotes(*text) : repr(key);
}

struct ReadShard {
  TreePtr tree;
  size_t taken = 0;
};

[[noreturn]] void fail_surplus(const std::string &name, const Tree &shard, const Tree &map) {
  for (size_t i = 0; i < shard.size(); i++) {
    const Item *place = map.find(shard.key(i));
    if (!place)
      corrupt("shard ", in_quotes(name), " has ", shown_key(shard.key(i)), ", which the index lacks");
    if (std::get<std::string>(*place) != name)
      corrupt("shard ", in_quotes(name), " has ", shown_key(shard.key(i)), ", which the index places in ",
              in_quotes(std::get<std::string>(*place)));
  }
  corrupt("shard ", in_quotes(name), " has entries that the index lacks");
}

// What huggingface_hub names them by: "dir/model" for "dir/model.safetensors.index.json".
std::string shards_stem(std::string path) {
  for (const std::string_view ending : {".json", ".index", ".safetensors"})
    if (path.ends_with(ending))
      path.resize(path.size() - ending.size());
  return path.empty() || path.back() == '/' ? path + "model" : path;
}

// As huggingface_hub splits: in order, and what is greater than the limit alone in a shard, before the one in work.
std::vector<std::vector<const TensorToSave *>> split_by_size(const std::vector<TensorToSave> &tensors, uint64_t limit) {
  std::vector<std::vector<const TensorToSave *>> shards;
  std::vector<const TensorToSave *> current;
  uint64_t bytes = 0;
  for (const TensorToSave &tensor : tensors) {
    if (tensor.bytes > limit) {
      shards.push_back({&tensor});
      continue;
    }
    if (tensor.bytes > limit - bytes) {
      shards.push_back(std::move(current));
      current.clear();
      bytes = 0;
    }
    current.push_back(&tensor);
    bytes += tensor.bytes;
  }
  if (!current.empty())
    shards.push_back(std::move(current));
  return shards;
}

const Tree *dict_in_attributes(const Tree &tree, const char *key) {
  const Item *item = tree.attributes() ? tree.attributes()->get(key) : nullptr;
  auto *dict = item ? std::get_if<TreePtr>(item) : nullptr;
  return dict && (*dict)->kind() == TABI_TREE_DICT ? dict->get() : nullptr;
}

// Each shard says what wrote it, which some readers insist on.
TreePtr shard_attributes(const Tree &tree) {
  TreePtr metadata = make_tree(TABI_TREE_DICT), out = make_tree(TABI_TREE_DICT);
  metadata->set(std::string("format"), std::string("pt"));
  if (const Tree *given = dict_in_attributes(tree, safetensors_metadata))
    for (size_t i = 0; i < given->size(); i++)
      metadata->set(given->key(i), given->value(i));
  out->set(std::string(safetensors_metadata), std::move(metadata));
  return out;
}

TreePtr index_metadata(const Tree &tree, uint64_t total) {
  TreePtr out = make_tree(TABI_TREE_DICT);
  if (const Tree *given = dict_in_attributes(tree, metadata_key))
    for (size_t i = 0; i < given->size(); i++)
      out->set(given->key(i), given->value(i));
  out->set(std::string("total_size"), static_cast<int64_t>(total));
  return out;
}

}  // namespace

Item load_shards(const SourcePtr &source, const LoadingPtr &, const OpenShard &open) {
  if (source->size() > most_index)
    corrupt("the index has ", source->size(), " bytes, and more than ", most_index, " are refused");
  const Item parsed = parse_json(source->read(0, source->size()));
  auto *index = std::get_if<TreePtr>(&parsed);
  const Item *map_item = index && (*index)->has_keys() ? (*index)->get(map_key) : nullptr;
  auto *map_tree = map_item ? std::get_if<TreePtr>(map_item) : nullptr;
  if (!map_tree || !(*map_tree)->has_keys())
    corrupt("the JSON is no index of shards: it has no object under \"weight_map\"");
  const Tree &map = **map_tree;

  // Nothing is opened before all names are known to be harmless.
  for (size_t i = 0; i < map.size(); i++) {
    auto *name = std::get_if<std::string>(&map.value(i));
    if (!name)
      corrupt("the index has for ", shown_key(map.key(i)), " what is no string");
    check_shard_name(*name);
  }

  TreePtr out = make_tree(TABI_TREE_DICT);
  out->reserve(map.size());
  std::map<std::string, ReadShard> shards;
  for (size_t i = 0; i < map.size(); i++) {
    const std::string &name = std::get<std::string>(map.value(i));
    ReadShard &shard = shards[name];
    if (!shard.tree) {
      Item item = open(name);
      auto *tree = std::get_if<TreePtr>(&item);
      if (!tree || (*tree)->kind() != TABI_TREE_DICT)
        corrupt("shard ", in_quotes(name), " holds no dict");
      shard.tree = std::move(*tree);
    }
    const Item *value = shard.tree->find(map.key(i));
    if (!value)
      corrupt("the index places ", shown_key(map.key(i)), " in shard ", in_quotes(name), ", which lacks it");
    out->set(map.key(i), *value);
    shard.taken++;
  }
  for (const auto &[name, shard] : shards)
    if (shard.taken != shard.tree->size())
      fail_surplus(name, *shard.tree, map);

  if (const Item *metadata = (*index)->get(metadata_key)) {
    TreePtr attributes = make_tree(TABI_TREE_DICT);
    attributes->set(std::string(metadata_key), *metadata);
    out->set_attributes(std::move(attributes));
  }
  return out;
}

void save_shards(const Item &item, const std::string &path, const Saving &saving) {
  const std::vector<TensorToSave> tensors = tensors_to_save(item, saving);
  const Tree &tree = *std::get<TreePtr>(item);
  const auto shards = split_by_size(tensors, saving.shard_bytes ? saving.shard_bytes : default_shard);
  const std::string stem = shards_stem(path);
  const TreePtr attributes = shard_attributes(tree);

  // In the order of the dict, which so comes back.
  TreePtr map = make_tree(TABI_TREE_DICT);
  map->reserve(tensors.size());
  uint64_t total = 0;
  for (const TensorToSave &tensor : tensors) {
    map->set(tensor.name, None{});
    total += tensor.bytes;
  }
  for (size_t i = 0; i < shards.size(); i++) {
    char ending[64];
    std::snprintf(ending, sizeof ending, "-%05zu-of-%05zu.safetensors", i + 1, shards.size());
    const std::string file = stem + ending, name = file.substr(file.rfind('/') + 1);
    TreePtr part = make_tree(TABI_TREE_DICT);
    part->set_attributes(attributes);
    for (const TensorToSave *tensor : shards[i]) {
      part->set(tensor->name, tensor->item);
      map->set(tensor->name, name);
    }
    AtomicFile sink(file);
    save_safetensors(part, sink, saving);
    sink.finish();
  }

  TreePtr index = make_tree(TABI_TREE_DICT);
  index->set(std::string(metadata_key), index_metadata(tree, total));
  index->set(std::string(map_key), std::move(map));
  AtomicFile sink(path);
  sink.write(json_of(index));
  sink.finish();
}

}  // namespace tabi
