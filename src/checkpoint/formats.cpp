// Telling formats apart by their bytes.
#include "checkpoint/formats.hpp"
#include "checkpoint/zip.hpp"

#include <algorithm>
#include <cstring>

namespace tabi {
namespace {

// torch.save's magic number, pickled: by protocol 2 and 3 as it is, by later ones in a frame.
bool begins_legacy(std::string_view start) {
  constexpr std::string_view magic("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 12);
  if (start.size() < 2 || start[0] != '\x80' || start[1] < 2 || start[1] > 5)
    return false;
  const size_t at = start.size() > 2 && start[2] == '\x95' ? 11 : 2;
  return start.size() > at && start.substr(at, magic.size()) == magic;
}

[[noreturn]] void refuse(const char *what, const char *advice) {
  fail(TABI_NOT_IMPLEMENTED, "the file is ", what, ", which is not read; ", advice);
}

tabi_checkpoint_format zip_format(const ZipReader &zip) {
  bool has_data = false, has_constants = false, all_npy = true;
  for (const ZipReader::Record &record : zip.records()) {
    const size_t slash = record.name.find('/');
    const std::string_view inner = slash == std::string_view::npos ? "" : record.name.substr(slash + 1);
    has_data |= inner == "data.pkl";
    has_constants |= inner == "constants.pkl";
    all_npy &= record.name.ends_with(".npy");
    if (inner == ".data/extern_modules")
      refuse("one of torch.package, which holds Python code", "save the state dict of what is in it instead");
    if (inner == "archive_format" || record.name == "serialized_exported_program.json")
      refuse("a program of torch.export", "save a state dict, or load it as a program");
  }
  if (has_data)
    return has_constants ? TABI_FORMAT_TORCHSCRIPT : TABI_FORMAT_TORCH;
  if (all_npy)
    return TABI_FORMAT_NPZ;
  corrupt("the file is a zip file, but not one of torch.save, which has a record data.pkl, nor NumPy's .npz");
}

// Torch7's files begin with the type of their first object, a number from 0 to 8, as text or in four bytes.
std::optional<tabi_checkpoint_format> t7_format(std::string_view start) {
  if (start.size() >= 4 && little(start.data(), 4) <= 8)
    return TABI_FORMAT_T7;
  if (start.size() >= 2 && start[0] >= '0' && start[0] <= '8' && (start[1] == '\n' || start[1] == '\r'))
    return TABI_FORMAT_T7_ASCII;
  return std::nullopt;
}

}  // namespace

Format format_of(const SourcePtr &source) {
  const std::string first = source->read(0, std::min<uint64_t>(512, source->size()));
  const std::string_view start(first);
  const auto begins = [&](std::string_view magic) { return start.substr(0, magic.size()) == magic; };
  if (start.empty())
    corrupt("the file is empty");
  if (begins("PK\3\4") || begins("PK\5\6")) {
    auto zip = std::make_shared<const ZipReader>(source);
    const tabi_checkpoint_format format = zip_format(*zip);
    return {format, std::move(zip)};
  }
  if (begins_legacy(start))
    return {TABI_FORMAT_TORCH_LEGACY, nullptr};
  if (begins("\x93NUMPY"))
    return {TABI_FORMAT_NPY, nullptr};
  if (begins_idx(start))
    return {TABI_FORMAT_IDX, nullptr};
  if (start.size() > 262 && start.substr(257, 5) == "ustar")
    refuse("a tar archive, as PyTorch before 0.1.10 wrote them", "load and save it again with PyTorch");
  if (begins("GGUF"))
    refuse("a GGUF file", "its quantized blocks are of no use to LibTorch: take the model's safetensors");
  if (begins("\x89HDF\r\n\x1a\n"))
    refuse("an HDF5 file", "save its arrays as .npz or safetensors");
  if (start.size() > 9 && little(start.data(), 8) <= 100'000'000 && start.find('{', 8) < 512 &&
      start.substr(8).find_first_not_of(" \t\r\n") == start.find('{', 8) - 8)
    return {TABI_FORMAT_SAFETENSORS, nullptr};
  if (const size_t text = start.find_first_not_of(" \t\r\n"); text != std::string_view::npos && start[text] == '{')
    return {TABI_FORMAT_SHARDS, nullptr};
  if (auto format = t7_format(start))
    return {*format, nullptr};
  if (begins("\x80"))
    refuse("a plain pickle of Python's", "save it with torch.save");
  // The first two fields of ONNX's protocol buffer: a small version, and who made it.
  if (start.size() > 3 && start[0] == 8 && start[1] > 0 && start[1] < 32 && start[2] == 0x12)
    refuse("an ONNX model", "export its weights as safetensors");
  corrupt("the file is in no known format: it begins with ", in_quotes(start.substr(0, 8)),
          "; read are files of torch.save, safetensors and their indexes, .t7, .npy, .npz and IDX");
}

}  // namespace tabi
