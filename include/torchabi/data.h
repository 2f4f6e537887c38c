/* torchabi/data.h: Datasets of tensors, and loaders that give them out in batches, in the order of Python's DataLoader.
 *
 * A dataset holds examples: tensors with the same number of rows, or a part of another
 * dataset. A loader goes through one in batches, gathered ahead on threads of the
 * library when num_workers is not 0. Equal generators give the order of Python's
 * torch.utils.data.DataLoader. Examples that the host keeps itself are given out by
 * their numbers.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_DATA_H
#define TORCHABI_DATA_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Reads a table of comma-separated values.
 *
 * A column of integers is int64, one of other numbers float64 with NaN for empty
 * fields, and any other a list of strings.
 *
 * path [in]: a file; compressed by gzip or not
 * names [in]: name of each option, NULL for a positional one; NULL when all are
 * options [in]: header=True (the first row has the names; else they are "0", "1", …),
 *     delimiter=",", skip_rows=0
 * n [in]: how many options
 * out [out, new reference]: a dict with a tensor or a list of strings for each column,
 *     in their order
 *
 * Fails with TABI_IO_ERROR, TABI_CORRUPT_FILE, TABI_KEY_ERROR, TABI_TYPE_ERROR,
 *     TABI_VALUE_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_data_read_csv(const char *path,
    const char *const *names, const tabi_value *options, int64_t n, tabi_tree *out);

/*
 * Makes a dataset of tensors, whose rows belong together (Python's TensorDataset).
 *
 * tensors [in]: such as images and labels; kept, not copied, without their gradients
 * n [in]: how many
 * out [out, new reference]: the dataset
 *
 * Fails with TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dataset_new(const tabi_tensor *tensors,
    int64_t n, tabi_dataset *out);

/*
 * Some examples of a dataset (Python's Subset).
 *
 * dataset [in]: a dataset; kept
 * indices [in]: int64, one dimension: their numbers, from 0
 * out [out, new reference]: the dataset
 *
 * Fails with TABI_INDEX_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dataset_subset(tabi_dataset dataset,
    tabi_tensor indices, tabi_dataset *out);

/*
 * Deals examples out at random, as Python's random_split.
 *
 * length [in]: how many examples
 * parts [in]: how many each part gets, or fractions that add up to 1
 * n [in]: how many parts
 * generator [in]: source of the order; NULL for the default one
 * outs [out]: for each part the numbers of its examples, for tabi_dataset_subset()
 * capacity [in]: room at outs
 * out_n [out]: how many
 *
 * Fails with TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_data_split(int64_t length,
    const double *parts, int64_t n, tabi_generator generator, tabi_value *outs,
    int64_t capacity, int64_t *out_n);

/*
 * Datasets one after the other (Python's ConcatDataset).
 *
 * datasets [in]: datasets with the same number of tensors; kept
 * n [in]: how many
 * out [out, new reference]: the dataset
 *
 * Fails with TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dataset_concat(void *const *datasets,
    int64_t n, tabi_dataset *out);

/*
 * Number of examples.
 *
 * dataset [in]: a dataset
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dataset_length(tabi_dataset dataset,
    int64_t *out);

/*
 * Number of tensors that make an example.
 *
 * dataset [in]: a dataset
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dataset_width(tabi_dataset dataset,
    int64_t *out);

/*
 * One example.
 *
 * dataset [in]: a dataset
 * index [in]: from 0; -1 is the last
 * outs [out]: its tensors; they share the dataset's memory
 * capacity [in]: room at outs
 * out_n [out]: how many
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dataset_get(tabi_dataset dataset,
    int64_t index, tabi_value *outs, int64_t capacity, int64_t *out_n);

/*
 * Several examples, stacked.
 *
 * dataset [in]: a dataset
 * indices [in]: int64, one dimension: their numbers, from 0
 * outs [out]: tensors with a row for each
 * capacity [in]: room at outs
 * out_n [out]: how many
 *
 * Fails with TABI_INDEX_ERROR, TABI_TYPE_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dataset_batch(tabi_dataset dataset,
    tabi_tensor indices, tabi_value *outs, int64_t capacity, int64_t *out_n);

/*
 * Makes a loader.
 *
 * Options: batch_size=1, shuffle=False, drop_last=False, num_workers=0 (threads that
 * gather batches ahead), prefetch_factor=None (batches ahead for each of them, else
 * 2), pin_memory=False (batches lie where an accelerator copies from at once; nothing
 * without one), and weights=None with num_samples=None and replacement=True (a tensor
 * of weights to draw so many examples by, else as many as there are: Python's
 * WeightedRandomSampler). Batches share no memory with the dataset.
 *
 * dataset [in]: a dataset; kept. NULL for one of the host's
 * length [in]: number of the host's examples; 0 with a dataset
 * generator [in]: source of the order; kept. NULL for the default one
 * names [in]: name of each option, NULL for a positional one; NULL when all are
 * options [in]: options; defaults are Python's
 * n [in]: how many options
 * out [out, new reference]: the loader
 *
 * Fails with TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR, TABI_NOT_IMPLEMENTED;
 *     any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_loader_new(tabi_dataset dataset,
    int64_t length, tabi_generator generator, const char *const *names,
    const tabi_value *options, int64_t n, tabi_loader *out);

/*
 * Number of batches in an epoch.
 *
 * loader [in]: a loader
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_loader_length(tabi_loader loader,
    int64_t *out);

/*
 * Begins an epoch, in a new order if it shuffles; one that was under way ends.
 *
 * loader [in]: a loader
 *
 * Fails with no status of its own; one thread at a time per object; may block; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_loader_start(tabi_loader loader);

/*
 * The next batch.
 *
 * loader [in]: a loader with a dataset
 * outs [out]: its tensors
 * capacity [in]: room at outs
 * out_n [out]: how many; 0 when the epoch has ended, or none was begun
 *
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; may block; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_loader_next(tabi_loader loader,
    tabi_value *outs, int64_t capacity, int64_t *out_n);

/*
 * The numbers of the next batch's examples, for a dataset of the host's.
 *
 * loader [in]: a loader
 * out [out, new reference]: int64, one dimension, from 0; NULL when the epoch has
 *     ended, or none was begun
 *
 * Fails with no status of its own; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_loader_next_indices(tabi_loader loader,
    tabi_tensor *out);

/*
 * Where the epoch stands, so that another loader goes on from there.
 *
 * loader [in]: a loader
 * out [out, new reference]: {'position': batches given out or None between epochs,
 *     'order': int64 numbers of the epoch's examples or None, 'is_drained': whether
 *     the order's end was drawn, 'generator': its state or None}
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_loader_state_dict(tabi_loader loader,
    tabi_tree *out);

/*
 * Goes on where another loader stood; the next batch is the one that it would have
 * given.
 *
 * loader [in]: a loader with the same options over the same examples
 * state [in]: as tabi_loader_state_dict() gives
 *
 * Fails with TABI_VALUE_ERROR, TABI_KEY_ERROR; one thread at a time per object; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_loader_load_state_dict(tabi_loader loader,
    tabi_tree state);

#ifdef __cplusplus
}
#endif

#endif
