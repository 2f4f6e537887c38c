/* torchabi/metric.h: Metrics gathered over batches on the tensors' own device, and figures for a terminal.
 *
 * A metric takes a batch's predictions and targets at a time and keeps counts or sums
 * where these tensors are, so that nothing waits for a device until its value is asked
 * for.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_METRIC_H
#define TORCHABI_METRIC_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Makes a metric.
 *
 * type [in]: such as "Accuracy"
 * names [in]: name of each option, NULL for a positional one; NULL when all are
 * options [in]: options, which tabi_metric_type_at() lists
 * n [in]: how many options
 * out [out, new reference]: the metric
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR;
 *     any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_metric_new(const char *type,
    const char *const *names, const tabi_value *options, int64_t n, tabi_metric *out);

/*
 * Number of types that tabi_metric_new() knows.
 *
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_metric_type_count(int64_t *out);

/*
 * Name and options of the i-th type.
 *
 * i [in]: from 0
 * out_name [out, borrowed]: such as "Accuracy"; immortal
 * out_signature [out, borrowed]: such as "(top_k=1)"; immortal
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_metric_type_at(int64_t i,
    const char **out_name, const char **out_signature);

/*
 * Takes in a batch.
 *
 * metric [in]: a metric
 * tensors [in]: predictions and targets; values and, if there are any, weights for a
 *     Mean
 * n [in]: how many
 *
 * Fails with TABI_VALUE_ERROR, TABI_TYPE_ERROR; one thread at a time per object; may
 *     block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_metric_update(tabi_metric metric,
    const tabi_tensor *tensors, int64_t n);

/*
 * The metric of all that it took in since its last reset.
 *
 * metric [in]: a metric
 * out [out, new reference]: a number, or a matrix; NaN where nothing was taken in
 *
 * Fails with no status of its own; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_metric_compute(tabi_metric metric,
    tabi_tensor *out);

/*
 * Forgets what was taken in.
 *
 * metric [in]: a metric
 *
 * Fails with no status of its own; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_metric_reset(tabi_metric metric);

/*
 * Draws series of numbers as curves of characters, for a terminal.
 *
 * names [in]: what each series is called
 * series [in]: one dimension each, of any real dtype; NaN leaves a gap
 * n [in]: how many series
 * width [in]: columns of characters, at least 20
 * height [in]: rows of the plot itself, at least 3
 * out [out, borrowed]: UTF-8 with newlines, a legend last; borrowed until this
 *     thread's next call that returns values
 *
 * Fails with TABI_VALUE_ERROR, TABI_TYPE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_metric_curves(const char *const *names,
    const tabi_tensor *series, int64_t n, int64_t width, int64_t height,
    const char **out);

/*
 * Draws a bar of progress, for a terminal.
 *
 * done [in]: steps done, from 0
 * total [in]: steps in all, at least 1
 * seconds [in]: time since the first step began, in seconds, from which the rate and
 *     the time left follow
 * note [in]: what stands after them, such as "loss 0.31"; may be empty
 * width [in]: columns of the line, at least 20
 * out [out, borrowed]: one line without a newline; borrowed until this thread's next
 *     call that returns values
 *
 * Fails with TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_metric_bar(int64_t done, int64_t total,
    double seconds, const char *note, int64_t width, const char **out);

#ifdef __cplusplus
}
#endif

#endif
