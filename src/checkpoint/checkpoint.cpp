// tabi_checkpoint_…: files in and out, whatever their format.
#include "checkpoint/formats.hpp"
#include "checkpoint/gzip.hpp"
#include "core/device.hpp"
#include "enums.hpp"
#include "function.hpp"
#include "impl_checkpoint.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

namespace tabi {
namespace {

std::string name_of(const std::string &path) {
  return path.substr(path.rfind('/') + 1);
}

std::string stem_of(const std::string &path) {
  std::string name = name_of(path);
  if (const size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0)
    name.resize(dot);
  return name;
}

c10::Device device_of_text(std::string_view text) {
  try {
    return c10::Device(std::string(text));
  } catch (const c10::Error &) {
    fail(TABI_VALUE_ERROR, "'device_map' has the device ", in_quotes(text),
         "; known are such as \"cpu\" and \"cuda:0\"");
  }
}

// "cuda:0=cpu,cuda:1=cuda:0"
std::map<std::string, c10::Device> read_device_map(std::string_view text) {
  std::map<std::string, c10::Device> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(',', at), text.size());
    const std::string_view pair = text.substr(at, end - at);
    const size_t sign = pair.find('=');
    require(sign != std::string_view::npos && sign > 0, TABI_VALUE_ERROR, "'device_map' has ", in_quotes(pair),
            " where a pair such as \"cuda:0=cpu\" was expected");
    const c10::Device to = device_of_text(pair.substr(sign + 1));
    const c10::Device made = make_device(from_c10(to.type()), to.index());
    out.insert_or_assign(std::string(pair.substr(0, sign)), made);
    at = end + 1;
  }
  return out;
}

std::shared_ptr<Loading> read_load_options(const tabi_load_options &options) {
  auto out = std::make_shared<Loading>();
  out->strict = options.strict != 0;
  out->mapped = options.mapped != 0;
  out->lazy = options.lazy != 0;
  if (options.device_type)
    out->device = make_device(options.device_type, options.device_index);
  if (options.dtype) {
    out->dtype = dtype_to_c10(options.dtype);
    require(c10::isFloatingType(*out->dtype), TABI_VALUE_ERROR, "'dtype' must be a floating-point one, not ",
            dtype_text(options.dtype));
  }
  if (options.device_map)
    out->device_map = read_device_map(options.device_map);
  return out;
}

Item load_from(const SourcePtr &given, const LoadingPtr &loading, tabi_checkpoint_format wanted,
               const OpenShard &open_shard) {
  const SourcePtr source = inflated(given);
  const auto [format, zip] = format_of(source);
  require(!wanted || format == wanted, TABI_CORRUPT_FILE, "the file is in the format ", checkpoint_format_text(format),
          ", not in ", checkpoint_format_text(wanted));
  switch (format) {
    case TABI_FORMAT_TORCH_LEGACY:
      return load_torch_legacy(source, loading);
    case TABI_FORMAT_SAFETENSORS:
      return load_safetensors(source, loading);
    case TABI_FORMAT_SHARDS:
      return load_shards(source, loading, open_shard);
    case TABI_FORMAT_T7:
    case TABI_FORMAT_T7_ASCII:
      return load_t7(source, loading);
    case TABI_FORMAT_NPY:
      return load_npy(source, loading);
    case TABI_FORMAT_NPZ:
      return load_npz(zip, loading);
    case TABI_FORMAT_IDX:
      return load_idx(source, loading);
    default:
      return load_torch(zip, loading);
  }
}

// Every message about a file names it; those of the system do already, and those of the host are its own.
template <class Do>
auto naming(std::string_view path, const char *what, const Do &run) {
  try {
    return run();
  } catch (const Error &error) {
    if (error.status() == TABI_IO_ERROR || error.status() == TABI_CALLBACK_FAILED)
      throw;
    fail(error.status(), "cannot ", what, " ", in_quotes(path), ": ", error.what());
  }
}

Item load_path(const std::string &path, const LoadingPtr &loading, tabi_checkpoint_format wanted) {
  const OpenShard open_shard = [&](const std::string &name) {
    const size_t slash = path.rfind('/');
    const std::string shard = (slash == std::string::npos ? "" : path.substr(0, slash + 1)) + name;
    const OpenShard no_shards = [](const std::string &) -> Item { corrupt("a shard is an index of shards itself"); };
    return naming(shard, "load", [&] { return load_from(open_file(shard, loading->mapped), loading, {}, no_shards); });
  };
  return naming(path, "load", [&] { return load_from(open_file(path, loading->mapped), loading, wanted, open_shard); });
}

// Of a value that came from memory or a stream all is read at once: nobody says how long they last.
Item load_passing(const SourcePtr &source, const tabi_load_options &options) {
  require(!options.mapped && !options.lazy, TABI_VALUE_ERROR,
          "'options' must have mapped and lazy 0, as this is no file");
  const OpenShard open_shard = [](const std::string &) -> Item {
    fail(TABI_NOT_IMPLEMENTED, "an index of shards can be loaded by its path alone, as the shards stand beside it");
  };
  Item out = load_from(source, read_load_options(options), options.format, open_shard);
  read_all(out);
  return out;
}

// A text at the very top belongs to no tree that could lend it.
void write_loaded(const Item &item, ValueWriter &out) {
  const auto keep = [&](tabi_tag tag, const std::string &text) {
    out.add(make_value(tag, out.keep(text.data(), text.size()), static_cast<int64_t>(text.size())));
  };
  if (auto *text = std::get_if<std::string>(&item))
    keep(TABI_TAG_STRING, *text);
  else if (auto *bytes = std::get_if<BytesText>(&item))
    keep(TABI_TAG_BYTES, bytes->bytes);
  else
    write_item(item, out);
}

void save_to(const Item &item, Sink &sink, tabi_checkpoint_format format, const Saving &saving) {
  switch (format) {
    case 0:
    case TABI_FORMAT_TORCH:
      return save_torch(item, sink, saving);
    case TABI_FORMAT_SAFETENSORS:
      return save_safetensors(item, sink, saving);
    case TABI_FORMAT_T7:
      return save_t7(item, sink, saving, false);
    case TABI_FORMAT_T7_ASCII:
      return save_t7(item, sink, saving, true);
    case TABI_FORMAT_NPY:
      return save_npy(item, sink, saving);
    case TABI_FORMAT_NPZ:
      return save_npz(item, sink, saving);
    default:
      fail(TABI_NOT_IMPLEMENTED, "files of the format ", checkpoint_format_text(format), " are not written",
           format == TABI_FORMAT_SHARDS ? " to a stream" : "");
  }
}

Saving saving_of(const tabi_save_options &options) {
  require(options.shard_nbytes >= 0, TABI_VALUE_ERROR, "'shard_nbytes' must not be negative, got ",
          options.shard_nbytes);
  Saving out;
  out.copy_shared = options.copy_shared != 0;
  out.shard_bytes = static_cast<uint64_t>(options.shard_nbytes);
  return out;
}

void save_path(const std::string &path, const Item &item, tabi_checkpoint_format format, Saving saving) {
  saving.stem = stem_of(path);
  naming(path, "save", [&] {
    if (format == TABI_FORMAT_SHARDS)
      return save_shards(item, path, saving);
    AtomicFile file(path);
    save_to(item, file, format, saving);
    file.finish();
  });
}

}  // namespace

at::Tensor dense_to_save(const Item &item, const std::string &name) {
  const at::Tensor tensor = tensor_in(item, false);
  require(tensor.defined(), TABI_TYPE_ERROR, in_quotes(name), " is no tensor, and the format holds nothing else");
  require(tensor.layout() == at::kStrided && !tensor.is_quantized() && !tensor.is_nested() && !tensor.is_meta(),
          TABI_NOT_IMPLEMENTED, in_quotes(name), " is no plain dense tensor, and the format holds nothing else");
  return tensor.detach().cpu().resolve_conj().resolve_neg().contiguous();
}

namespace impl {

void checkpoint_load(std::string_view path, const tabi_load_options &options, ValueWriter &out) {
  const at::NoGradGuard no_grad;
  const std::shared_ptr<Loading> loading = read_load_options(options);
  Item item = load_path(std::string(path), loading, options.format);
  if (loading->lazy)
    loading->path = path;
  else
    naming(path, "load", [&] {
      if (!loading->mapped && loading->device.is_cpu() && loading->device_map.empty())
        read_ahead(item);
      read_all(item);
    });
  write_loaded(item, out);
}

void checkpoint_load_bytes(Bytes data, const tabi_load_options &options, ValueWriter &out) {
  const at::NoGradGuard no_grad;
  write_loaded(load_passing(open_memory(data.data, static_cast<uint64_t>(data.size)), options), out);
}

void checkpoint_load_stream(tabi_read read, void *ctx, int64_t size, const tabi_load_options &options,
                            ValueWriter &out) {
  const at::NoGradGuard no_grad;
  write_loaded(load_passing(open_stream(read, ctx, size), options), out);
}

void checkpoint_format_of(std::string_view path, tabi_checkpoint_format &out) {
  naming(path, "tell the format of", [&] { out = format_of(inflated(open_file(std::string(path)))).format; });
}

void checkpoint_verify(std::string_view path, const tabi_load_options &options) {
  const at::NoGradGuard no_grad;
  const std::shared_ptr<Loading> loading = read_load_options(options);
  loading->device = at::kCPU;
  loading->mapped = false;
  const Item item = load_path(std::string(path), loading, options.format);
  naming(path, "verify", [&] {
    for (const StorageInFile &each : storages_in(item))
      each.storage->verify();
  });
}

void checkpoint_save(std::string_view path, const tabi_value &value, const tabi_save_options &options) {
  const at::NoGradGuard no_grad;
  save_path(std::string(path), read_item("value", value), options.format, saving_of(options));
}

void checkpoint_save_stream(tabi_write write, void *ctx, const tabi_value &value, const tabi_save_options &options) {
  const at::NoGradGuard no_grad;
  require(write, TABI_INVALID_ARGUMENT, "'write' must not be NULL");
  StreamSink sink(write, ctx);
  save_to(read_item("value", value), sink, options.format, saving_of(options));
}

void checkpoint_convert(std::string_view source, std::string_view target, const tabi_load_options &load_options,
                        const tabi_save_options &save_options, tabi_progress progress, void *ctx) {
  const at::NoGradGuard no_grad;
  const std::shared_ptr<Loading> loading = read_load_options(load_options);
  const Item item = load_path(std::string(source), loading, load_options.format);
  loading->path = source;
  Saving saving = saving_of(save_options);
  int64_t done = 0, total = 0;
  for (const StorageInFile &each : storages_in(item))
    total += static_cast<int64_t>(each.storage->bytes());
  if (progress)
    saving.progress = [&](uint64_t bytes) {
      const uint64_t failures = failures_of_thread();
      done += static_cast<int64_t>(bytes);
      if (const tabi_status status = progress(ctx, done, total); status != TABI_OK)
        fail_of_host(status, failures);
    };
  save_path(std::string(target), item, save_options.format, std::move(saving));
}

}  // namespace impl
}  // namespace tabi
