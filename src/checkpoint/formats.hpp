// The formats of files: each reads a source into a value whose tensors stand in the file still, and writes a value.
#pragma once

#include "checkpoint/sink.hpp"
#include "checkpoint/tree.hpp"

#include <functional>

namespace tabi {

class ZipReader;
using ZipPtr = std::shared_ptr<const ZipReader>;

// A file's format, told from its bytes, and its directory where it is a zip file.
struct Format {
  tabi_checkpoint_format format;
  ZipPtr zip;
};
// Fails with advice for formats that are not read.
Format format_of(const SourcePtr &source);

Item load_torch(const ZipPtr &zip, const LoadingPtr &loading);  // TorchScript's too
Item load_torch_legacy(const SourcePtr &source, const LoadingPtr &loading);
Item load_safetensors(const SourcePtr &source, const LoadingPtr &loading);
Item load_t7(const SourcePtr &source, const LoadingPtr &loading);  // binary and as text
Item load_npy(const SourcePtr &source, const LoadingPtr &loading);
Item load_npz(const ZipPtr &zip, const LoadingPtr &loading);
Item load_idx(const SourcePtr &source, const LoadingPtr &loading);

// Whether a file that begins so may be one of IDX.
bool begins_idx(std::string_view start);

// An index of shards; `open` loads a file that stands beside it.
using OpenShard = std::function<Item(const std::string &name)>;
Item load_shards(const SourcePtr &source, const LoadingPtr &loading, const OpenShard &open);

struct Saving {
  bool copy_shared = false;
  uint64_t shard_bytes = 0;
  std::string stem = "archive";                  // the name of the file without its ending
  std::function<void(uint64_t bytes)> progress;  // is told of each storage that was written; may be empty
};

void save_torch(const Item &item, Sink &sink, const Saving &saving);
void save_safetensors(const Item &item, Sink &sink, const Saving &saving);
void save_t7(const Item &item, Sink &sink, const Saving &saving, bool ascii);
void save_npy(const Item &item, Sink &sink, const Saving &saving);
void save_npz(const Item &item, Sink &sink, const Saving &saving);
// Writes shards beside `path`, and their index there last.
void save_shards(const Item &item, const std::string &path, const Saving &saving);

// The storages of everything in a value that stands in a file, each once, with the dtype of a tensor over it.
struct StorageInFile {
  StoredStoragePtr storage;
  at::ScalarType dtype;
};
std::vector<StorageInFile> storages_in(const Item &root);

// Reads them with several threads where there is much to read. Their sources must be files.
void read_ahead(const Item &root);

// Which memory, or which bytes of a file that are not read yet, the dense tensors on their way into a file have.
class MemoryRanges {
 public:
  void add(const std::string &name, const Item &item);
  // For formats that can hold no memory twice.
  void refuse_shared(std::string_view format);

 private:
  struct Range {
    const void *storage;
    int64_t begin, end;
    std::string name;
  };
  void add(const std::string &name, const void *storage, int64_t offset, c10::ArrayRef<int64_t> sizes,
           c10::ArrayRef<int64_t> strides, size_t element_size);
  std::vector<Range> ranges_;
};

// A tensor on its way into a file: on the CPU, strided, its elements in order; tells what it is in messages by `name`.
at::Tensor dense_to_save(const Item &item, const std::string &name);

}  // namespace tabi
