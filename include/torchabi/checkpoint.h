/* torchabi/checkpoint.h: Files that hold tensors, read and written without Python.
 *
 * Read are files of torch.save (of any PyTorch since 0.1.10), safetensors (single, or
 * by its index of shards), Lua Torch7's .t7, NumPy's .npy and .npz, IDX, and the state
 * of TorchScript modules; each may be compressed by gzip. A file's format is told from
 * its bytes, never from its name. Nothing of a file ever runs. What it holds becomes a
 * tree (torchabi/tree.h); tensors that share memory in the file share it in the tree.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_CHECKPOINT_H
#define TORCHABI_CHECKPOINT_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Formats of files. 0 is told from the bytes on loading, and torch.save's on saving. */
typedef int32_t tabi_checkpoint_format;
enum {
  TABI_FORMAT_TORCH = 1, /* torch.save since PyTorch 1.6: a zip file */
  TABI_FORMAT_TORCH_LEGACY = 2, /* torch.save before that, or without its new zip format; loaded only */
  TABI_FORMAT_TORCHSCRIPT = 3, /* torch.jit.save: its state dict is loaded */
  TABI_FORMAT_SAFETENSORS = 4, /* a dict of tensors */
  TABI_FORMAT_SHARDS = 5, /* an index in JSON of safetensors or torch files; loaded as one dict */
  TABI_FORMAT_T7 = 6, /* Lua Torch7, binary */
  TABI_FORMAT_T7_ASCII = 7, /* Lua Torch7, as text */
  TABI_FORMAT_NPY = 8, /* one array of NumPy */
  TABI_FORMAT_NPZ = 9, /* a zip file of such, by name */
  TABI_FORMAT_IDX = 10 /* one array, as MNIST's files; loaded only */
};

/*
 * Reads size bytes at offset, all of them. Returns TABI_OK, or another status after
 * tabi_error_set() said why; must not unwind.
 */
typedef tabi_status (*tabi_read)(void *ctx, int64_t offset, void *data, int64_t size);

/*
 * Writes size bytes after those before. Returns TABI_OK, or another status after
 * tabi_error_set() said why; must not unwind.
 */
typedef tabi_status (*tabi_write)(void *ctx, void *data, int64_t size);

/*
 * Is told how far a call is. Returns TABI_OK, or another status to stop it, which the
 * call then returns; must not unwind.
 */
typedef tabi_status (*tabi_progress)(void *ctx, int64_t done, int64_t total);

/* How tabi_checkpoint_load() loads. Set struct_size to sizeof before the call. */
typedef struct tabi_load_options {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  tabi_device_type device_type; /* where tensors go; 0 for the CPU */
  int32_t device_index; /* index of the device; -1 for the current one */
  /* 1 refuses a file with a class outside the list with TABI_UNSAFE_FILE, as Python's weights_only=True */
  int32_t strict;
  /* 1 maps the file: tensors on the CPU are its memory, copied where they are written to */
  int32_t mapped;
  /* 1 reads a tensor when its entry is first asked for; the file stays open until the tree is freed */
  int32_t lazy;
  tabi_dtype dtype; /* what floating-point tensors are cast to; 0 keeps them */
  tabi_checkpoint_format format; /* refuses a file of any other format; 0 takes all */
  /* where what was saved on a device goes, such as "cuda:0=cpu,cuda:1=cuda:0"; the rest goes to device_type. NULL for none */
  const char *device_map;
} tabi_load_options;
#define TABI_LOAD_OPTIONS_SIZE ((int64_t)sizeof(tabi_load_options))

/* How tabi_checkpoint_save() saves. Set struct_size to sizeof before the call. */
typedef struct tabi_save_options {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  tabi_checkpoint_format format; /* what to write; 0 for torch.save's */
  /* 1 writes tensors that share memory once each, where the format cannot share; 0 refuses them */
  int32_t copy_shared;
  int64_t shard_nbytes; /* greatest size of a shard of TABI_FORMAT_SHARDS, 0 for 5 GB */
} tabi_save_options;
#define TABI_SAVE_OPTIONS_SIZE ((int64_t)sizeof(tabi_save_options))

/*
 * Loads a file.
 *
 * path [in]: UTF-8
 * options [in]: NULL for the defaults
 * out [out]: what was saved: a tree, a tensor, a number, a string, …
 *
 * Fails with TABI_IO_ERROR, TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_OUT_OF_MEMORY; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_load(const char *path,
    const tabi_load_options *options, tabi_value *out);

/*
 * Loads a file from memory.
 *
 * data [in]: the file's bytes; not kept
 * nbytes [in]: how many
 * options [in]: NULL for the defaults; mapped and lazy must be 0
 * out [out]: what was saved
 *
 * Fails with TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_OUT_OF_MEMORY; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_load_bytes(const void *data,
    int64_t nbytes, const tabi_load_options *options, tabi_value *out);

/*
 * Loads a file through a function of the host, which is called on this thread until
 * the call returns.
 *
 * read [in]: reads a piece
 * ctx [in]: given to it
 * size [in]: bytes of the file
 * options [in]: NULL for the defaults; mapped and lazy must be 0
 * out [out]: what was saved
 *
 * Fails with TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_OUT_OF_MEMORY, TABI_CALLBACK_FAILED; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_load_stream(tabi_read read,
    void *ctx, int64_t size, const tabi_load_options *options, tabi_value *out);

/*
 * Tells a file's format from its bytes.
 *
 * path [in]: UTF-8
 * out [out]: the format
 *
 * Fails with TABI_IO_ERROR, TABI_CORRUPT_FILE, TABI_NOT_IMPLEMENTED; any thread; may
 *     block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_format_of(const char *path,
    tabi_checkpoint_format *out);

/*
 * Reads all of a file and checks whatever its format has to check.
 *
 * path [in]: UTF-8
 * options [in]: NULL for the defaults
 *
 * Fails with TABI_IO_ERROR, TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_OUT_OF_MEMORY; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_verify(const char *path,
    const tabi_load_options *options);

/*
 * Saves a value in a file.
 *
 * A file of torch.save's format is one that Python's torch.load(weights_only=True)
 * reads. Atomically: a temporary file beside it is written, flushed and renamed, so
 * that the old file or the new one is there at every moment.
 *
 * path [in]: UTF-8
 * value [in]: a tree, a tensor, or any value; for safetensors and NPZ a dict of
 *     tensors
 * options [in]: NULL for the defaults
 *
 * Fails with TABI_IO_ERROR, TABI_NOT_IMPLEMENTED, TABI_VALUE_ERROR, TABI_TYPE_ERROR;
 *     any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_save(const char *path,
    const tabi_value *value, const tabi_save_options *options);

/*
 * Saves a value through a function of the host, which is called on this thread until
 * the call returns.
 *
 * write [in]: writes a piece
 * ctx [in]: given to it
 * value [in]: as tabi_checkpoint_save() takes it
 * options [in]: NULL for the defaults
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_VALUE_ERROR, TABI_TYPE_ERROR,
 *     TABI_CALLBACK_FAILED; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_save_stream(tabi_write write,
    void *ctx, const tabi_value *value, const tabi_save_options *options);

/*
 * Saves what a file holds in another format, without holding all of it in memory.
 *
 * source [in]: UTF-8
 * target [in]: UTF-8; may be the same
 * load_options [in]: NULL for the defaults
 * save_options [in]: NULL for the defaults
 * progress [in]: is told how far it is; may be NULL
 * ctx [in]: given to it
 *
 * Fails with TABI_IO_ERROR, TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_VALUE_ERROR, TABI_TYPE_ERROR, TABI_OUT_OF_MEMORY; any thread; may block;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_convert(const char *source,
    const char *target, const tabi_load_options *load_options,
    const tabi_save_options *save_options, tabi_progress progress, void *ctx);

#ifdef __cplusplus
}
#endif

#endif
