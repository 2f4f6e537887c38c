/* torchabi/checkpoint.h: What torch.save wrote, as a tree of values, and back.
 *
 * A tree is a list, tuple, set, dict (ordered, any key), or an object of a class that
 * is not built: its name, arguments and state are kept and nothing of the file ever
 * runs. Entries are tabi_values: scalars, strings and bytes stand in the value, tensors
 * and trees are handles.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_CHECKPOINT_H
#define TORCHABI_CHECKPOINT_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a tree is. */
typedef int32_t tabi_tree_kind;
enum {
  TABI_TREE_LIST = 1,
  TABI_TREE_TUPLE = 2,
  TABI_TREE_DICT = 3, /* Python's dict, OrderedDict, defaultdict and Counter: tabi_tree_type() tells */
  TABI_TREE_SET = 4, /* set and frozenset */
  TABI_TREE_OBJECT = 5, /* an inert object: entries "args" and "state", where it has them */
  TABI_TREE_BIGINT = 6 /* an int beyond 64 bits: one entry, its decimal digits */
};

/* How tabi_checkpoint_load() loads. Set struct_size to sizeof before the call. */
typedef struct tabi_load_options {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  tabi_device_type device_type; /* where tensors go; 0 for the CPU */
  int32_t device_index; /* index of the device; -1 for the current one */
  /* 1 refuses a file with a class outside the list with TABI_UNSAFE_FILE, as Python's weights_only=True */
  int32_t strict;
} tabi_load_options;
#define TABI_LOAD_OPTIONS_SIZE ((int64_t)sizeof(tabi_load_options))

/*
 * Loads a file of torch.save.
 *
 * Storages that tensors share in the file are shared in the result.
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
 * Loads a file of torch.save from memory.
 *
 * data [in]: the file's bytes; not kept
 * nbytes [in]: how many
 * options [in]: NULL for the defaults
 * out [out]: what was saved
 *
 * Fails with TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_OUT_OF_MEMORY; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_load_bytes(const void *data,
    int64_t nbytes, const tabi_load_options *options, tabi_value *out);

/*
 * Saves a value in a file that Python's torch.load(weights_only=True) reads.
 *
 * Atomically: a temporary file beside it is written, flushed and renamed, so that the
 * old file or the new one is there at every moment. Tensors that share storage share
 * it in the file.
 *
 * path [in]: UTF-8
 * value [in]: a tree, a tensor, or any value
 *
 * Fails with TABI_IO_ERROR, TABI_NOT_IMPLEMENTED, TABI_VALUE_ERROR; any thread; may
 *     block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint_save(const char *path,
    const tabi_value *value);

/*
 * Makes an empty list, tuple, dict or set.
 *
 * kind [in]: which
 * out [out, new reference]: the tree
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_new(tabi_tree_kind kind,
    tabi_tree *out);

/*
 * What a tree is.
 *
 * tree [in]: a tree
 * out [out]: its kind
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_kind_of(tabi_tree tree,
    tabi_tree_kind *out);

/*
 * Python's name of its type, such as "dict", "collections.OrderedDict", "torch.Size"
 * or "mylib.Net".
 *
 * tree [in]: a tree
 * out [out, borrowed]: borrowed as long as the tree lives
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_type(tabi_tree tree, const char **out);

/*
 * Names the Python type of a dict or tuple, for tabi_checkpoint_save().
 *
 * tree [in]: a dict or tuple
 * type [in]: "dict", "collections.OrderedDict"; "tuple", "torch.Size"
 *
 * Fails with TABI_VALUE_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_set_type(tabi_tree tree,
    const char *type);

/*
 * Number of entries.
 *
 * tree [in]: a tree
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_size(tabi_tree tree, int64_t *out);

/*
 * The i-th entry, in order.
 *
 * Strings and bytes are borrowed until the tree is freed or changed.
 *
 * tree [in]: a tree
 * i [in]: from 0
 * out_key [out]: its key; none for a list, tuple or set; may be NULL
 * out_value [out]: its value
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_at(tabi_tree tree, int64_t i,
    tabi_value *out_key, tabi_value *out_value);

/*
 * The entry of a dict under a string key.
 *
 * tree [in]: a dict or object
 * key [in]: the key
 * out [out]: its value; strings and bytes as in tabi_tree_at()
 *
 * Fails with TABI_KEY_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_get(tabi_tree tree, const char *key,
    tabi_value *out);

/*
 * Adds an entry to a list, tuple or set.
 *
 * tree [in]: a list, tuple or set
 * value [in]: copied; a tensor or tree is shared
 *
 * Fails with TABI_TYPE_ERROR, TABI_VALUE_ERROR; one thread at a time per object; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_append(tabi_tree tree,
    const tabi_value *value);

/*
 * Sets the entry of a dict under a key; a new key goes last.
 *
 * tree [in]: a dict
 * key [in]: a string, int, bool, double, None, or tuple of such
 * value [in]: copied; a tensor or tree is shared
 *
 * Fails with TABI_TYPE_ERROR, TABI_VALUE_ERROR; one thread at a time per object; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_set(tabi_tree tree,
    const tabi_value *key, const tabi_value *value);

#ifdef __cplusplus
}
#endif

#endif
