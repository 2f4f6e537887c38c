/* torchabi/program.h: Modules that files hold - TorchScript, programs of torch.export, and AOTInductor's packages.
 *
 * Each becomes a tabi_module like any other: its parameters and buffers stand under
 * their dotted names, and every function of torchabi/module.h works on it. Programs of
 * torch.export (.pt2) are data: their operators are known and allowed, or the file is
 * refused. TorchScript and AOTInductor's packages are code: they are run for who trusts
 * the file, and says so.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_PROGRAM_H
#define TORCHABI_PROGRAM_H

#include <torchabi/base.h>
#include <torchabi/value.h>
#include <torchabi/checkpoint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How tabi_module_load() loads. Set struct_size to sizeof before the call. */
typedef struct tabi_module_load_options {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  tabi_device_type device_type; /* where the module goes; 0 for the CPU */
  int32_t device_index; /* index of the device; -1 for the current one */
  /* 1 runs the code of TorchScript and AOTInductor files; 0 refuses them with TABI_UNSAFE_FILE */
  int32_t trusted;
  /* 1 maps the weights of a .pt2 file: they are its memory, copied where they are written to */
  int32_t mapped;
  /* which of a .pt2 file's programs; NULL for the only one, or the one called "model" */
  const char *name;
} tabi_module_load_options;
#define TABI_MODULE_LOAD_OPTIONS_SIZE ((int64_t)sizeof(tabi_module_load_options))

/* How tabi_module_optimize() plans. Set struct_size to sizeof before the call. */
typedef struct tabi_module_optimize_options {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  /* 0 keeps float32; TABI_DTYPE_BFLOAT16 computes in bfloat16 where that is faster, for inputs and results in float32 */
  tabi_dtype dtype;
} tabi_module_optimize_options;
#define TABI_MODULE_OPTIMIZE_OPTIONS_SIZE ((int64_t)sizeof(tabi_module_optimize_options))

/*
 * Loads the module that a file holds.
 *
 * path [in]: UTF-8
 * options [in]: NULL for the defaults
 * out [out, new reference]: the module
 *
 * Fails with TABI_IO_ERROR, TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_KEY_ERROR, TABI_OUT_OF_MEMORY; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_load(const char *path,
    const tabi_module_load_options *options, tabi_module *out);

/*
 * Loads the module that a file in memory holds.
 *
 * data [in]: the file's bytes; not kept
 * nbytes [in]: how many
 * options [in]: NULL for the defaults; mapped must be 0
 * out [out, new reference]: the module
 *
 * Fails with TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_KEY_ERROR, TABI_OUT_OF_MEMORY; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_load_bytes(const void *data,
    int64_t nbytes, const tabi_module_load_options *options, tabi_module *out);

/*
 * Loads the module of a file that the host reads.
 *
 * read [in]: reads a piece
 * ctx [in]: given to it
 * size [in]: bytes of the file
 * options [in]: NULL for the defaults; mapped must be 0
 * out [out, new reference]: the module
 *
 * Fails with TABI_IO_ERROR, TABI_CORRUPT_FILE, TABI_UNSAFE_FILE, TABI_NOT_IMPLEMENTED,
 *     TABI_KEY_ERROR, TABI_OUT_OF_MEMORY; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_load_stream(tabi_read read,
    void *ctx, int64_t size, const tabi_module_load_options *options, tabi_module *out);

/*
 * Saves a TorchScript module or an exported program, with its weights as they are now,
 * for Python to load.
 *
 * Atomically, as tabi_checkpoint_save(). A module of layers has no such file; save its
 * state dict.
 *
 * module [in]: a module of tabi_module_load()
 * path [in]: UTF-8
 *
 * Fails with TABI_IO_ERROR, TABI_NOT_IMPLEMENTED; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_save(tabi_module module,
    const char *path);

/*
 * What a module is made of, and what its file says of itself.
 *
 * module [in]: a module
 * out [out, new reference]: dict of texts; "source" is "native", "torchscript",
 *     "exported", "aotinductor" or "optimized", which has "plan" too
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_metadata(tabi_module module,
    tabi_tree *out);

/*
 * Names of a module's methods.
 *
 * module [in]: a module
 * out [out, new reference]: list of names
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_methods(tabi_module module,
    tabi_tree *out);

/*
 * Runs a method of a module, TorchScript's or a layer's, such as reset_parameters.
 *
 * module [in]: a module
 * method [in]: such as "forward"
 * names [in]: name of each argument, NULL for a positional one; NULL when all are
 * args [in]: arguments
 * n [in]: how many
 * outs [out]: results
 * capacity [in]: room at outs; too little is an error
 * out_n [out]: number of results
 *
 * Fails with TABI_TYPE_ERROR, TABI_RUNTIME_ERROR, TABI_KEY_ERROR,
 *     TABI_NOT_IMPLEMENTED; one thread at a time per object; may block; may call
 *     functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_invoke(tabi_module module,
    const char *method, const char *const *names, const tabi_value *args, int64_t n,
    tabi_value *outs, int64_t capacity, int64_t *out_n);

/*
 * An attribute of a TorchScript module.
 *
 * module [in]: a module
 * path [in]: name of, or path to, the attribute
 * out [out]: its value
 *
 * Fails with TABI_KEY_ERROR, TABI_NOT_IMPLEMENTED; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_attribute(tabi_module module,
    const char *path, tabi_value *out);

/*
 * Sets an attribute of a TorchScript module.
 *
 * module [in]: a module
 * path [in]: name of, or path to, the attribute
 * value [in]: as the attribute's type wants it
 *
 * Fails with TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_NOT_IMPLEMENTED; one thread at a
 *     time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_set_attribute(tabi_module module,
    const char *path, const tabi_value *value);

/*
 * A TorchScript module for inference alone, its weights made constants and what they
 * allow computed.
 *
 * module [in]: a TorchScript module in eval mode
 * out [out, new reference]: the frozen module
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_RUNTIME_ERROR; any thread; may block; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_freeze(tabi_module module,
    tabi_module *out);

/*
 * A copy of a module that is planned for inference, and faster.
 *
 * Batch norms are folded into the layers before them, weights stand as the kernels
 * want them, activations and sums run along, memory is laid out as channels last, and
 * convolutions of 3x3 are Winograd's F(4x4, 3x3) (Lavin and Gray, arXiv 1509.09308)
 * where that is faster, with weights four times their size and, of an input that is no
 * number, tiles of 4x4 results that are none; chosen by the sizes of the arguments,
 * which are those to expect. Arguments of other sizes are planned for in their first
 * call, up to four plans; beyond them, and where no plan can be had (what the module
 * does depends on data, or changes the module), the copy runs as the module does:
 * tabi_module_metadata() tells under "plan" what was done, or why nothing was. Results
 * differ from the module's by rounding: within 1e-4 of their greatest in float32, 5e-2
 * in bfloat16; a plan is tried before it serves, and dropped where that does not hold.
 * The copy has no parameters, takes part in no graph, and runs no hooks of the module,
 * which stays as it is.
 *
 * module [in]: layers, TorchScript or an exported program, in eval mode, of float32 on
 *     the CPU
 * options [in]: NULL for the defaults
 * names [in]: name of each argument, NULL for a positional one; NULL when all are
 * args [in]: arguments to plan for
 * n [in]: how many
 * out [out, new reference]: the planned copy
 *
 * Fails with TABI_TYPE_ERROR, TABI_VALUE_ERROR, TABI_RUNTIME_ERROR,
 *     TABI_NOT_IMPLEMENTED; any thread; may block; may call functions of the host;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_optimize(tabi_module module,
    const tabi_module_optimize_options *options, const char *const *names,
    const tabi_value *args, int64_t n, tabi_module *out);

#ifdef __cplusplus
}
#endif

#endif
