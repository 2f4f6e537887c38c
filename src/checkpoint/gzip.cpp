// Files compressed by gzip (RFC 1952), read whole into memory.
#include "checkpoint/gzip.hpp"

#include <libdeflate.h>

#include <algorithm>

namespace tabi {
namespace {

constexpr std::string_view gzip_magic("\x1f\x8b", 2);
constexpr uint64_t least_member = 18;

class InflatedSource : public Source {
 public:
  explicit InflatedSource(std::string data) : Source(data.size()), data_(std::move(data)) {}

 protected:
  void read_inside(uint64_t offset, void *to, uint64_t size) const override {
    data_.copy(static_cast<char *>(to), size, offset);
  }

 private:
  std::string data_;
};

}  // namespace

SourcePtr inflated(const SourcePtr &source) {
  const uint64_t size = source->size();
  if (size < gzip_magic.size() || source->read(0, gzip_magic.size()) != gzip_magic)
    return source;
  // Deflate packs a thousand times at most; a file that inflates to very much more than it holds is an attack.
  const uint64_t most = (256u << 20) + 16 * size;
  const std::string packed = source->read(0, size);
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor *)> inflater(
      ::libdeflate_alloc_decompressor(), ::libdeflate_free_decompressor);
  if (!inflater)
    throw std::bad_alloc();
  std::string out;
  // One member after the other. The last one's size stands at the end, and most files are of one.
  uint64_t room = std::clamp<uint64_t>(size < least_member ? 0 : little(&packed[size - 4], 4), 64, most);
  for (uint64_t at = 0, done = 0; at < size;) {
    out.resize(done + room);
    size_t read = 0, written = 0;
    const libdeflate_result result = ::libdeflate_gzip_decompress_ex(inflater.get(), &packed[at], size - at,
                                                                     out.data() + done, room, &read, &written);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
      if (done + room >= most)
        corrupt("the file inflates to more than ", most, " bytes, from ", size);
      room = std::min(2 * room, most - done);
      continue;
    }
    if (result != LIBDEFLATE_SUCCESS)
      corrupt("the file is damaged: it does not inflate, at byte ", at);
    at += read;
    out.resize(done += written);
    if (size - at < least_member || std::string_view(packed).substr(at, gzip_magic.size()) != gzip_magic)
      break;  // as gzip itself, which takes no notice of what follows
    room = std::clamp<uint64_t>(room, 64, most - std::min(done, most - 64));
  }
  return std::make_shared<InflatedSource>(std::move(out));
}

}  // namespace tabi
