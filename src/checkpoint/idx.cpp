// IDX, the format of MNIST's files: two zeros, a type, the number of dimensions, each size in four bytes, and the
// numbers; all with the most significant byte first.
#include "checkpoint/formats.hpp"
#include "tensor.hpp"

#include <algorithm>

namespace tabi {
namespace {

struct IdxType {
  unsigned char code;
  at::ScalarType dtype;
};
constexpr IdxType idx_types[] = {
    {0x08, at::kByte}, {0x09, at::kChar}, {0x0B, at::kShort}, {0x0C, at::kInt}, {0x0D, at::kFloat}, {0x0E, at::kDouble},
};

const IdxType *idx_type(char code) {
  for (const IdxType &type : idx_types)
    if (type.code == static_cast<unsigned char>(code))
      return &type;
  return nullptr;
}

uint64_t big4(const char *at) {
  return __builtin_bswap32(static_cast<uint32_t>(little(at, 4)));
}

}  // namespace

bool begins_idx(std::string_view start) {
  return start.size() >= 8 && start[0] == 0 && start[1] == 0 && idx_type(start[2]) && start[3] > 0 &&
         start[3] <= static_cast<char>(most_dims);
}

Item load_idx(const SourcePtr &source, const LoadingPtr &loading) {
  const auto file = source->size();
  const std::string start = source->read(0, std::min<uint64_t>(4 + 4 * most_dims, file));
  if (!begins_idx(start))
    corrupt("the file is not in the format idx: it begins with ", in_quotes(std::string_view(start).substr(0, 4)));
  const at::ScalarType dtype = idx_type(start[2])->dtype;
  const auto dims = static_cast<size_t>(start[3]);
  const uint64_t header = 4 + 4 * dims;
  if (file < header)
    corrupt("the file ends early: sizes of ", dims, " dimensions take ", header, " bytes, and there are ", file);
  c10::SmallVector<int64_t, 4> sizes;
  for (size_t i = 0; i < dims; i++)
    sizes.push_back(static_cast<int64_t>(big4(&start[4 + 4 * i])));
  int64_t bytes = 0;
  try {
    if (__builtin_mul_overflow(checked_numel(sizes), static_cast<int64_t>(c10::elementSize(dtype)), &bytes))
      bytes = -1;
  } catch (const Error &) {
    bytes = -1;
  }
  if (bytes < 0 || static_cast<uint64_t>(bytes) != file - header)
    corrupt("an array of the sizes ", c10::IntArrayRef(sizes), " and elements of ", c10::elementSize(dtype),
            " bytes has ", file - header, " bytes of them");
  auto out = c10::make_intrusive<StoredTensor>();
  out->dtype = dtype;
  out->sizes = sizes;
  out->strides = strides_in_order(sizes);
  out->storage = c10::make_intrusive<FileStorage>(loading, source, "array", header, file - header, "",
                                                  c10::elementSize(dtype) > 1);
  out->check();
  return out;
}

}  // namespace tabi
