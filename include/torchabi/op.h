/* torchabi/op.h: Every operator of LibTorch, by name, through its dispatcher.
 *
 * tabi_op_find() gives an operator; tabi_op_call() calls it with tagged values, fills
 * defaults from the schema, and picks the overload from the arguments as Python's own
 * argument parser would when the operator was found without one. The tabi_call_…
 * functions skip the tagged values for the hottest shapes; they return the result by
 * value, NULL when the call failed (tabi_error_code() tells why). Operators are
 * immortal.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_OP_H
#define TORCHABI_OP_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What an argument or a result of an operator is; of its elements where it is a list. */
typedef int32_t tabi_arg_kind;
enum {
  TABI_ARG_OTHER = 1, /* a kind without a tag */
  TABI_ARG_TENSOR = 2,
  TABI_ARG_INT = 3, /* int or SymInt */
  TABI_ARG_FLOAT = 4,
  TABI_ARG_BOOL = 5,
  TABI_ARG_SCALAR = 6, /* a number of any type */
  TABI_ARG_STRING = 7,
  TABI_ARG_DTYPE = 8,
  TABI_ARG_LAYOUT = 9,
  TABI_ARG_DEVICE = 10,
  TABI_ARG_MEMORY_FORMAT = 11,
  TABI_ARG_GENERATOR = 12,
  TABI_ARG_COMPLEX = 13,
  TABI_ARG_STORAGE = 14, /* given as a tensor whose storage it is; as a result, a tensor of uint8 over it */
  TABI_ARG_STREAM = 15,
  TABI_ARG_DICT = 16 /* a TREE that is a dict */
};

/*
 * What an operator is. The texts are immortal. Set struct_size to sizeof before the
 * call.
 */
typedef struct tabi_op_info {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  int32_t num_args; /* number of arguments; 0 for an operator without its overload */
  int32_t num_returns; /* number of results */
  int32_t num_overloads; /* number of overloads of that name */
  int32_t is_overload; /* 1 for one overload, 0 for the operator as a whole */
  const char *name; /* such as "aten::add" */
  const char *overload; /* such as "Tensor"; "" for the one without a name */
  /* such as "aten::relu(Tensor self) -> Tensor"; "" for an operator without its overload */
  const char *schema;
  /* what it does, and to what shapes and dtypes; "" where abi/operators says nothing */
  const char *doc;
} tabi_op_info;
#define TABI_OP_INFO_SIZE ((int64_t)sizeof(tabi_op_info))

/*
 * What an argument or a result of an overload is. The texts are immortal. Set
 * struct_size to sizeof before the call.
 */
typedef struct tabi_op_arg {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  int32_t kind; /* a tabi_arg_kind */
  int32_t is_list; /* 1 for a list of that kind */
  int32_t list_size; /* n of int[n], where one number stands for n; else 0 */
  int32_t is_optional; /* 1 when None is allowed */
  int32_t is_optional_element; /* 1 when None is allowed in the list */
  int32_t is_keyword; /* 1 when it is given by name alone */
  int32_t is_out; /* 1 for an out= argument */
  /* 1 when the operator writes to it (or the result is an argument written to) */
  int32_t is_written;
  int32_t has_default; /* 1 when it may be left out */
  const char *name; /* such as "self"; "" for a result without a name */
  const char *type; /* PyTorch's own text, such as "Tensor[]" */
} tabi_op_arg;
#define TABI_OP_ARG_SIZE ((int64_t)sizeof(tabi_op_arg))

/*
 * Finds an operator, or one overload of it.
 *
 * Without an overload (NULL) the result is the operator as a whole and every call
 * picks the overload from its arguments, unless the name itself ends in one
 * ("aten::add.Tensor", "aten::relu.default"). Names of PyTorch's modules are known
 * too: "linalg.det", "fft.fft", "special.expit", and "nn.functional.cross_entropy"
 * with Python's arguments and defaults, also where Python itself implements it above
 * ATen (without the deprecated size_average and reduce).
 *
 * name [in]: such as "aten::add"; "add" is looked for in aten
 * overload [in]: such as "Tensor"; "" and "default" for the one without a name; NULL
 *     for all
 * out [out, new reference]: immortal
 *
 * Fails with TABI_NOT_IMPLEMENTED; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_find(const char *name,
    const char *overload, tabi_op *out);

/*
 * Loads a library of custom operators, which registers them in LibTorch's dispatcher
 * as it loads.
 *
 * Such libraries are built with TORCH_LIBRARY against the LibTorch in use, as for
 * Python's torch.ops.load_library(). Their operators are then found, described, called
 * and differentiated like any other. The library stays loaded, and loading it again
 * does nothing. Loading runs its code: trust where it comes from.
 *
 * path [in]: UTF-8
 *
 * Fails with TABI_IO_ERROR, TABI_INVALID_ARGUMENT; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_library_load(const char *path);

/*
 * Picks the overload that a call with these arguments would run.
 *
 * op [in]: an operator
 * names [in]: name of each argument, NULL for a positional one; NULL when all are
 * args [in]: arguments
 * n [in]: how many
 * out [out, new reference]: the overload
 *
 * Fails with TABI_TYPE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_resolve(tabi_op op,
    const char *const *names, const tabi_value *args, int64_t n, tabi_op *out);

/*
 * Calls an operator with positional arguments; what is left out is its default.
 *
 * op [in]: an operator or one overload
 * args [in]: arguments
 * n [in]: how many
 * outs [out]: results
 * capacity [in]: room at outs; too little is an error before the operator runs
 * out_n [out]: number of results
 *
 * Fails with TABI_TYPE_ERROR, TABI_RUNTIME_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_call(tabi_op op, const tabi_value *args,
    int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n);

/*
 * Calls an operator with positional and keyword arguments.
 *
 * op [in]: an operator or one overload
 * names [in]: name of each argument, NULL for a positional one; NULL when all are
 * args [in]: arguments
 * n [in]: how many
 * outs [out]: results
 * capacity [in]: room at outs; too little is an error before the operator runs
 * out_n [out]: number of results
 *
 * Fails with TABI_TYPE_ERROR, TABI_RUNTIME_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_call_named(tabi_op op,
    const char *const *names, const tabi_value *args, int64_t n, tabi_value *outs,
    int64_t capacity, int64_t *out_n);

/*
 * op(tensor) -> tensor, such as relu.
 *
 * op [in]: an operator or one overload
 * a [in]: first argument
 *
 * Returns a new reference, NULL on failure; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_tensor tabi_call_t(tabi_op op, tabi_tensor a);

/*
 * op(tensor, tensor) -> tensor, such as add and matmul.
 *
 * op [in]: an operator or one overload
 * a [in]: first argument
 * b [in]: second argument
 *
 * Returns a new reference, NULL on failure; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_tensor tabi_call_tt(tabi_op op, tabi_tensor a,
    tabi_tensor b);

/*
 * op(tensor, tensor, tensor) -> tensor, such as linear and where.
 *
 * op [in]: an operator or one overload
 * a [in]: first argument
 * b [in]: second argument
 * c [in]: third argument
 *
 * Returns a new reference, NULL on failure; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_tensor tabi_call_ttt(tabi_op op, tabi_tensor a,
    tabi_tensor b, tabi_tensor c);

/*
 * op(tensor, int) -> tensor, such as add with a number, softmax with a dimension.
 *
 * op [in]: an operator or one overload
 * a [in]: first argument
 * b [in]: second argument
 *
 * Returns a new reference, NULL on failure; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_tensor tabi_call_ti(tabi_op op, tabi_tensor a,
    int64_t b);

/*
 * op(tensor, float) -> tensor, such as mul with a number.
 *
 * op [in]: an operator or one overload
 * a [in]: first argument
 * b [in]: second argument
 *
 * Returns a new reference, NULL on failure; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_tensor tabi_call_td(tabi_op op, tabi_tensor a,
    double b);

/*
 * op(float, tensor) -> tensor, such as pow of a number.
 *
 * op [in]: an operator or one overload
 * a [in]: first argument
 * b [in]: second argument
 *
 * Returns a new reference, NULL on failure; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_tensor tabi_call_dt(tabi_op op, double a,
    tabi_tensor b);

/*
 * op(tensor, int[]) -> tensor, such as reshape and permute.
 *
 * op [in]: an operator or one overload
 * a [in]: first argument
 * b [in]: second argument
 * n [in]: how many numbers
 *
 * Returns a new reference, NULL on failure; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_tensor tabi_call_tl(tabi_op op, tabi_tensor a,
    const int64_t *b, int64_t n);

/*
 * op(tensor) -> two tensors, such as slogdet.
 *
 * op [in]: an operator or one overload
 * a [in]: the argument
 * out_first [out, new reference]: first result
 * out_second [out, new reference]: second result
 *
 * Fails with TABI_TYPE_ERROR, TABI_RUNTIME_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_call_t2(tabi_op op, tabi_tensor a,
    tabi_tensor *out_first, tabi_tensor *out_second);

/*
 * Number of overloads of all operators that are registered now.
 *
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_count(int64_t *out);

/*
 * The i-th overload, in the order of names.
 *
 * The order is fixed by the first tabi_op_count() after a library of operators was
 * loaded.
 *
 * i [in]: from 0
 * out [out, new reference]: an overload
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_at(int64_t i, tabi_op *out);

/*
 * The i-th overload of an operator, in the order in which a call tries them.
 *
 * op [in]: an operator as a whole
 * i [in]: from 0
 * out [out, new reference]: an overload
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_overload_at(tabi_op op, int64_t i,
    tabi_op *out);

/*
 * What an operator is; set struct_size first.
 *
 * op [in]: an operator or one overload
 * out [out]: filled up to its struct_size
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_describe(tabi_op op, tabi_op_info *out);

/*
 * What the i-th argument of an overload is; set struct_size first.
 *
 * op [in]: one overload
 * i [in]: from 0
 * out [out]: filled up to its struct_size
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_describe_arg(tabi_op op, int64_t i,
    tabi_op_arg *out);

/*
 * Default of the i-th argument; unset where there is none.
 *
 * op [in]: one overload
 * i [in]: from 0
 * out [out]: the default
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_arg_default(tabi_op op, int64_t i,
    tabi_value *out);

/*
 * What the i-th result of an overload is; set struct_size first.
 *
 * op [in]: one overload
 * i [in]: from 0
 * out [out]: filled up to its struct_size
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_op_describe_return(tabi_op op, int64_t i,
    tabi_op_arg *out);

#ifdef __cplusplus
}
#endif

#endif
