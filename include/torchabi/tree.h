/* torchabi/tree.h: Nested values, in which checkpoints and state dicts travel, and what is done with them.
 *
 * A tree is a list, tuple, set, dict (ordered, any key), or an object of a class that
 * is not built: its name, arguments and state are kept and nothing of the file ever
 * runs. Entries are tabi_values: scalars, strings and bytes stand in the value, tensors
 * and trees are handles. Of a checkpoint that was loaded lazily, a tensor is read when
 * its entry is first asked for; tabi_tree_stored() tells what it is without reading it.
 *
 * A path is the keys on the way to an entry, joined by dots: "model.fc.weight",
 * "param_groups.0.lr". In a pattern "*" stands for any letters but a dot, "**" for any
 * letters.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_TREE_H
#define TORCHABI_TREE_H

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

/*
 * What a tensor of a tree is, or will be once it is read. Set struct_size to sizeof
 * before the call.
 */
typedef struct tabi_stored_tensor {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  tabi_dtype dtype; /* of its elements */
  tabi_layout layout; /* strided, sparse, … */
  int64_t ndim; /* number of dimensions; tabi_tree_stored_sizes() has them */
  int64_t numel; /* number of elements */
  /* number of its storage: tensors of one load that share memory have the same; 0 where it has none */
  int64_t storage;
  int64_t storage_nbytes; /* bytes of its storage */
  int64_t storage_offset; /* its first element in the storage */
  int32_t requires_grad; /* 1 for one that requires gradients */
  int32_t is_parameter; /* 1 for what Python saved as a Parameter */
  int32_t is_quantized; /* 1 for a quantized one */
  int32_t is_loaded; /* 1 when it is in memory */
  /* device that it was saved on, such as "cuda:0"; "" where the file does not say. Borrowed as long as the tree lives */
  const char *location;
} tabi_stored_tensor;
#define TABI_STORED_TENSOR_SIZE ((int64_t)sizeof(tabi_stored_tensor))

/*
 * Makes an empty list, tuple, dict or set, or a big int of 0.
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
 * type [in]: "dict", "collections.OrderedDict", "collections.Counter"; "tuple",
 *     "torch.Size"
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
 * The key of the i-th entry; its value is not read.
 *
 * Strings and bytes are borrowed until the tree is freed or changed.
 *
 * tree [in]: a tree
 * i [in]: from 0
 * out [out]: its key; none for a list, tuple or set
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_key(tabi_tree tree, int64_t i,
    tabi_value *out);

/*
 * What the value of the i-th entry is, without reading it.
 *
 * tree [in]: a tree
 * i [in]: from 0
 * out [out]: its tag
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_tag(tabi_tree tree, int64_t i,
    tabi_tag *out);

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
 * Adds an entry to a list, tuple or set; gives a big int its decimal digits.
 *
 * tree [in]: a list, tuple, set or big int
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

/*
 * What a dict has besides its entries.
 *
 * Of a state dict that Python saved, "_metadata"; of a safetensors file,
 * "__metadata__". tabi_checkpoint_save() writes it back where the format has room for
 * it.
 *
 * tree [in]: a dict
 * out [out, new reference]: a dict, shared with the tree: what is set in it belongs to
 *     the tree
 *
 * Fails with TABI_TYPE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_attributes(tabi_tree tree,
    tabi_tree *out);

/*
 * Tells what the tensor under an entry is, without reading it.
 *
 * tree [in]: a tree
 * i [in]: from 0
 * out [out]: what it is
 *
 * Fails with TABI_INDEX_ERROR, TABI_TYPE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_stored(tabi_tree tree, int64_t i,
    tabi_stored_tensor *out);

/*
 * Sizes of the tensor under an entry, without reading it.
 *
 * tree [in]: a tree
 * i [in]: from 0
 * sizes [out]: its sizes
 * capacity [in]: room at sizes
 * out_n [out]: number of dimensions
 *
 * Fails with TABI_INDEX_ERROR, TABI_TYPE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_stored_sizes(tabi_tree tree, int64_t i,
    int64_t *sizes, int64_t capacity, int64_t *out_n);

/*
 * A dict of everything in a tree that is no dict, list or tuple, by its path.
 *
 * Keys that are no strings become text. Empty dicts, lists and tuples are left out.
 * What an object holds has paths below the object's: "net.state._parameters.weight".
 *
 * tree [in]: a tree
 * out [out, new reference]: a dict; its tensors are the tree's
 *
 * Fails with TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_flatten(tabi_tree tree,
    tabi_tree *out);

/*
 * Nested dicts of a dict whose keys are paths.
 *
 * tree [in]: a dict whose keys are strings
 * out [out, new reference]: dicts in dicts; its tensors are the tree's
 *
 * Fails with TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_nest(tabi_tree tree, tabi_tree *out);

/*
 * The part of a tree whose paths match a pattern.
 *
 * A pattern that matches a dict, list or tuple takes all of it.
 *
 * tree [in]: a tree
 * patterns [in]: such as "model.**" or "*.weight"
 * n [in]: how many
 * out [out, new reference]: what is left, nested as before; its tensors are the tree's
 *
 * Fails with TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_select(tabi_tree tree,
    const char *const *patterns, int64_t n, tabi_tree *out);

/*
 * A dict with other keys.
 *
 * The first pair whose pattern matches a key renames it; what a star matched stands
 * where the new name has the same star, in order. Other keys stay. {"module.**", "**"}
 * strips a prefix, {"**", "module.**"} adds one.
 *
 * tree [in]: a dict
 * patterns [in]: patterns
 * names [in]: new names
 * n [in]: how many
 * out [out, new reference]: a dict; its tensors are the tree's
 *
 * Fails with TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_rename(tabi_tree tree,
    const char *const *patterns, const char *const *names, int64_t n, tabi_tree *out);

/*
 * One dict of several that have no key in common, such as the shards of a checkpoint.
 *
 * trees [in]: a list of dicts
 * out [out, new reference]: a dict; its tensors are the trees'
 *
 * Fails with TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_merge(tabi_tree trees, tabi_tree *out);

/*
 * Where two trees differ.
 *
 * Entries are compared by path. Tensors are equal when dtype, sizes and every element
 * are, or |a - b| <= atol + rtol |b| as in torch.allclose; NaN equals NaN.
 *
 * a [in]: a tree
 * b [in]: another
 * rtol [in]: relative tolerance; 0 for bit by bit
 * atol [in]: absolute tolerance
 * out [out, new reference]: dict: "equal", the number of equal entries; "only_a" and
 *     "only_b", lists of paths; "different", a dict of paths to a sentence each
 *
 * Fails with TABI_VALUE_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tree_compare(tabi_tree a, tabi_tree b,
    double rtol, double atol, tabi_tree *out);

#ifdef __cplusplus
}
#endif

#endif
