// torch.save's zip files, and the state of TorchScript modules, which are zip files of the same kind.
#include "checkpoint/formats.hpp"
#include "checkpoint/pickle.hpp"
#include "checkpoint/rebuild.hpp"
#include "checkpoint/zip.hpp"
#include "core/text.hpp"

#include <unordered_map>

namespace tabi {
namespace {

constexpr uint64_t most_pickle = 512u << 20, most_code = 16u << 20;
constexpr size_t most_expected = 4096;

// Records stand under one folder, whatever its name is.
std::string archive_folder(const ZipReader &zip) {
  constexpr std::string_view data = "/data.pkl";
  for (const ZipReader::Record &record : zip.records()) {
    const size_t slash = record.name.find('/');
    if (slash != std::string_view::npos && record.name.substr(slash) == data)
      return std::string(record.name.substr(0, slash + 1));
  }
  fail(TABI_CORRUPT_FILE, "the file is a zip file, but not one of torch.save: it has no data.pkl");
}

// The names in a line such as `__parameters__ = ["weight", "bias", ]`; they are identifiers.
void read_names(std::string_view line, std::vector<std::string> &to) {
  for (size_t at = line.find('"'); at != std::string_view::npos;) {
    const size_t end = line.find('"', at + 1);
    if (end == std::string_view::npos)
      return;
    to.emplace_back(line.substr(at + 1, end - at - 1));
    at = line.find('"', end + 1);
  }
}

// What the source of TorchScript's classes says of their members: which are parameters, which buffers.
class ScriptClasses {
 public:
  ScriptClasses(const ZipReader &zip, const std::string &folder) : zip_(zip), folder_(folder) {}

  struct Members {
    std::vector<std::string> parameters, buffers;
  };

  // Of a class such as "__torch__.torch.nn.modules.linear.Linear", whose file has its module's name.
  const Members &of(const std::string &type) {
    const size_t dot = type.rfind('.');
    const std::string module = dot == std::string::npos ? "" : type.substr(0, dot);
    if (modules_.insert({module, true}).second)
      read(module);
    return classes_[type];
  }

 private:
  void read(const std::string &module) {
    std::string path = module;
    for (char &c : path)
      if (c == '.')
        c = '/';
    const std::string name = folder_ + "code/" + path + ".py";
    if (!zip_.find(name))
      return;
    const std::string code = zip_.read(name, most_code);
    Members *members = nullptr;
    for (size_t at = 0; at < code.size();) {
      const size_t end = std::min(code.find('\n', at), code.size());
      const std::string_view raw(&code[at], end - at), line = trimmed(raw, " \t\r");
      at = end + 1;
      if (raw.substr(0, 6) == "class ")
        members = &classes_[module + "." + std::string(raw.substr(6, raw.find_first_of("(:") - 6))];
      else if (members && line.substr(0, 14) == "__parameters__")
        read_names(line, members->parameters);
      else if (members && line.substr(0, 11) == "__buffers__")
        read_names(line, members->buffers);
    }
  }

  const ZipReader &zip_;
  const std::string &folder_;
  std::unordered_map<std::string, bool> modules_;
  std::unordered_map<std::string, Members> classes_;
};

// Parameters, buffers, then the children's: as module.state_dict() has them.
// Modules that stand in others many times have far more names than there are modules: `room` is for all names together.
void collect_state(const Tree &object, ScriptClasses &classes, const std::string &prefix, Tree &to, int depth,
                   uint64_t &room) {
  if (depth >= most_nested)
    corrupt("the module is nested deeper than ", most_nested, " levels");
  const auto take = [&](size_t size) {
    if (size >= room)
      corrupt("the names of the module's parts grow beyond all measure");
    room -= size + 1;
  };
  const Item *state = object.get("state");
  auto *members = state ? std::get_if<TreePtr>(state) : nullptr;
  if (!members || (*members)->kind() != TABI_TREE_DICT)
    return;
  const ScriptClasses::Members &names = classes.of(object.type());
  take(prefix.size() + (*members)->size() + names.parameters.size() + names.buffers.size());
  for (const auto *list : {&names.parameters, &names.buffers})
    for (const std::string &name : *list)
      if (const Item *item = (*members)->get(name); item && std::holds_alternative<StoredTensorPtr>(*item)) {
        take(prefix.size() + name.size());
        std::get<StoredTensorPtr>(*item)->is_parameter = list == &names.parameters;
        to.set(prefix + name, *item);
      }
  for (size_t i = 0; i < (*members)->size(); i++) {
    auto *name = std::get_if<std::string>(&(*members)->key(i));
    auto *child = std::get_if<TreePtr>(&(*members)->value(i));
    if (name && child && (*child)->kind() == TABI_TREE_OBJECT)
      collect_state(**child, classes, prefix + *name + ".", to, depth + 1, room);
  }
}

Item script_state(const Item &root, const ZipReader &zip, const std::string &folder) {
  auto *object = std::get_if<TreePtr>(&root);
  if (!object || (*object)->kind() != TABI_TREE_OBJECT)
    return root;
  TreePtr state = make_tree(TABI_TREE_DICT, "collections.OrderedDict");
  ScriptClasses classes(zip, folder);
  uint64_t room = (1u << 20) + 64 * zip.source()->size();
  collect_state(**object, classes, "", *state, 0, room);
  return state;
}

}  // namespace

Item load_torch(const ZipPtr &zip, const LoadingPtr &loading) {
  const std::string folder = archive_folder(*zip);
  bool swapped = false;
  if (zip->find(folder + "byteorder")) {
    const std::string order = zip->read(folder + "byteorder", 16);
    if (order != "little" && order != "big")
      corrupt("the file's order of bytes is said to be ", in_quotes(order));
    swapped = order == "big";
  }
  std::vector<StoredStoragePtr> storages(zip->records().size());
  std::string name = folder + "data/";
  const size_t prefix = name.size();
  const FindStorage find = [&](std::string_view key, std::string_view location, uint64_t bytes) {
    name.resize(prefix);
    const ZipReader::Record *record = zip->find(name.append(key));
    if (!record)
      corrupt("storage ", in_quotes(key), " is missing from the file");
    StoredStoragePtr &storage = storages[static_cast<size_t>(record - zip->records().data())];
    if (!storage)
      storage = c10::make_intrusive<ZipStorage>(loading, zip, *record, std::string(location), swapped);
    if (storage->bytes() != bytes)
      corrupt("storage ", in_quotes(key), " has ", storage->bytes(), " bytes, but its tensors are said to have ",
              bytes);
    return storage;
  };
  const bool is_script = zip->find(folder + "constants.pkl");
  const std::string text = zip->read(folder + "data.pkl", most_pickle);
  // Of a mapped file only the headers of its records are read, here and there: all at once instead of one after the
  // other.
  if (loading->mapped && !loading->lazy && zip->records().size() <= most_expected)
    for (const ZipReader::Record &record : zip->records())
      zip->source()->expect(record.header, 4096);
  // The classes of a script are its own; what is read of them are tensors alone.
  const LoadingPtr as_script = std::make_shared<Loading>();
  const Item root = rebuild(read_pickle(text), is_script ? as_script : loading, find);
  return is_script ? script_state(root, *zip, folder) : root;
}

void save_torch(const Item &item, Sink &sink, const Saving &saving) {
  std::vector<StorageToSave> storages;
  const std::string data = pickle(item, storages);
  // The folder in the file is named as Python names it: after the file.
  const std::string folder = (saving.stem.empty() ? "archive" : saving.stem) + "/";
  ZipWriter zip(sink);
  const auto add = [&](const char *name, std::string_view text) { zip.add(folder + name, text.data(), text.size()); };
  add("data.pkl", data);
  add(".format_version", "1");
  add(".storage_alignment", "64");
  add("byteorder", "little");
  for (StorageToSave &s : storages) {
    const at::Tensor host = s.read();
    const auto bytes = static_cast<uint64_t>(host.numel());
    zip.add(folder + "data/" + s.key, host.const_data_ptr(), bytes);
    if (saving.progress)
      saving.progress(bytes);
  }
  add("version", "3\n");
  zip.finish();
}

}  // namespace tabi
