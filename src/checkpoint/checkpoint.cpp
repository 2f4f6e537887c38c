// tabi_checkpoint_…: files of torch.save, in and out.
#include "checkpoint/pickle.hpp"
#include "checkpoint/zip.hpp"
#include "core/device.hpp"
#include "impl_checkpoint.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <cstring>

namespace tabi {
namespace {

constexpr uint64_t most_pickle = 512u << 20;

// Says what a file is that torch.save did not write, as far as its first bytes tell.
[[noreturn]] void fail_other_format(const Source &source) {
  char first[14] = {};
  source.read(0, first, std::min<uint64_t>(sizeof first, source.size()));
  static constexpr char legacy[] = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
  if (std::memcmp(first, legacy, sizeof legacy - 1) == 0)
    fail(TABI_NOT_IMPLEMENTED,
         "the file is in torch.save's format of before PyTorch 1.6, which cannot be read yet; save it again with a "
         "newer "
         "PyTorch");
  fail(TABI_CORRUPT_FILE, "the data is not in the format of torch.save: it is no zip file");
}

// Records stand under one folder, whatever its name is.
std::string folder_of(const ZipReader &zip) {
  for (const auto &[name, record] : zip.records()) {
    const size_t slash = name.find('/');
    if (slash != std::string::npos && name.compare(slash, std::string::npos, "/data.pkl") == 0)
      return name.substr(0, slash + 1);
  }
  for (const auto &[name, record] : zip.records())
    if (name.size() > 15 && name.compare(name.size() - 15, 15, "/archive_format") == 0)
      fail(TABI_NOT_IMPLEMENTED, "the file is a program of torch.export, which this call does not load");
  fail(TABI_CORRUPT_FILE, "the file is a zip file, but not one of torch.save: it has no data.pkl");
}

Item load(const Source &source, const tabi_load_options &options) {
  char first[4] = {};
  source.read(0, first, std::min<uint64_t>(sizeof first, source.size()));
  if (source.size() < 4 || std::memcmp(first, "PK\3\4", 4) != 0)
    fail_other_format(source);
  const ZipReader zip(source);
  const std::string folder = folder_of(zip);
  require(!zip.find(folder + "constants.pkl"), TABI_NOT_IMPLEMENTED,
          "the file is a TorchScript module, which this call does not load");
  require(!zip.find(folder + ".data/extern_modules"), TABI_NOT_IMPLEMENTED,
          "the file is of torch.package, which holds Python code; save a state dict instead");
  if (zip.find(folder + "byteorder"))
    require(zip.read(folder + "byteorder", 16) == "little", TABI_NOT_IMPLEMENTED,
            "the file was saved on a big-endian machine, which cannot be read yet");

  const c10::Device device =
      options.device_type ? make_device(options.device_type, options.device_index) : c10::Device(at::kCPU);
  std::map<std::string, c10::Storage> storages;
  UnpickleOptions unpickling;
  unpickling.strict = options.strict != 0;
  unpickling.read_storage = [&](const StorageRef &ref) {
    auto [at, fresh] = storages.try_emplace(ref.key);
    if (!fresh) {
      if (at->second.nbytes() != ref.bytes)
        fail(TABI_CORRUPT_FILE, "storage ", in_quotes(ref.key), " is said to have both ", at->second.nbytes(), " and ",
             ref.bytes, " bytes");
      return at->second;
    }
    const std::string name = folder + "data/" + ref.key;
    const ZipReader::Record *record = zip.find(name);
    if (!record)
      fail(TABI_CORRUPT_FILE, "storage ", in_quotes(ref.key), " is missing from the file");
    if (record->size != ref.bytes)
      fail(TABI_CORRUPT_FILE, "storage ", in_quotes(ref.key), " has ", record->size,
           " bytes, but its tensors are said to have ", ref.bytes);
    at::Tensor bytes = at::empty({static_cast<int64_t>(record->size)}, at::kByte);
    zip.read(name, *record, bytes.mutable_data_ptr());
    at->second = bytes.to(device).storage();
    return at->second;
  };
  at::NoGradGuard no_grad;
  return unpickle(zip.read(folder + "data.pkl", most_pickle), unpickling);
}

void save(const std::string &path, const Item &item) {
  std::vector<StorageToSave> storages;
  const std::string data = pickle(item, storages);
  // The folder in the file is named as Python names it: after the file.
  std::string stem = path.substr(path.rfind('/') + 1);
  if (const size_t dot = stem.rfind('.'); dot != std::string::npos && dot > 0)
    stem.resize(dot);
  const std::string folder = (stem.empty() ? "archive" : stem) + "/";
  ZipWriter zip(path);
  auto add = [&](const char *name, std::string_view text) { zip.add(folder + name, text.data(), text.size()); };
  add("data.pkl", data);
  add(".format_version", "1");
  add(".storage_alignment", "64");
  add("byteorder", "little");
  for (const StorageToSave &s : storages) {
    const auto nbytes = static_cast<int64_t>(s.storage.nbytes());
    at::Tensor bytes = at::empty({0}, at::TensorOptions(at::kByte).device(s.storage.device()));
    bytes.set_(s.storage, 0, {nbytes}, {1});
    const at::Tensor host = bytes.cpu();
    zip.add(folder + "data/" + s.key, host.const_data_ptr(), static_cast<uint64_t>(nbytes));
  }
  add("version", "3\n");
  zip.finish();
}

// A text at the very top belongs to no tree that could lend it.
void write_loaded(Item item, ValueWriter &out) {
  auto keep = [&](tabi_tag tag, const std::string &text) {
    out.add(make_value(tag, out.keep(text.data(), text.size()), static_cast<int64_t>(text.size())));
  };
  if (auto *text = std::get_if<std::string>(&item))
    keep(TABI_TAG_STRING, *text);
  else if (auto *bytes = std::get_if<BytesText>(&item))
    keep(TABI_TAG_BYTES, bytes->bytes);
  else
    write_item(item, out);
}

}  // namespace

namespace impl {

void checkpoint_load(std::string_view path, const tabi_load_options &options, ValueWriter &out) {
  Item item;
  try {
    item = load(*open_file(std::string(path)), options);
  } catch (const Error &error) {
    if (error.status() == TABI_IO_ERROR)
      throw;
    fail(error.status(), "cannot load ", in_quotes(path), ": ", error.what());
  }
  write_loaded(std::move(item), out);
}

void checkpoint_load_bytes(Bytes data, const tabi_load_options &options, ValueWriter &out) {
  write_loaded(load(*open_memory(data.data, static_cast<uint64_t>(data.size)), options), out);
}

void checkpoint_save(std::string_view path, const tabi_value &value) {
  at::NoGradGuard no_grad;
  save(std::string(path), read_item("value", value));
}

}  // namespace impl
}  // namespace tabi
