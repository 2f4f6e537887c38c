/* Metrics: values of batches worked out by hand, and what is refused. */
#include "check.h"

static tabi_tensor labels(const int64_t *data, int64_t n) {
  tabi_tensor out = NULL;
  CHECK_OK(tabi_tensor_from_data(data, n * 8, &n, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &out));
  return out;
}

static tabi_metric make(const char *type, const char *name, tabi_value value) {
  tabi_metric out = NULL;
  CHECK_OK(tabi_metric_new(type, name ? &name : NULL, &value, name ? 1 : 0, &out));
  return out;
}

/* Takes a batch in. */
static void update(tabi_metric metric, const int64_t *predictions, const int64_t *targets, int64_t n) {
  tabi_tensor batch[2] = {labels(predictions, n), labels(targets, n)};
  CHECK_OK(tabi_metric_update(metric, batch, 2));
  CHECK_OK(tabi_free(batch[0]));
  CHECK_OK(tabi_free(batch[1]));
}

/* Of one number. */
static double compute(tabi_metric metric) {
  tabi_tensor out = NULL;
  double value = 0;
  CHECK_OK(tabi_metric_compute(metric, &out));
  CHECK_OK(tabi_tensor_copy_to(out, &value, 8));
  CHECK_OK(tabi_free(out));
  return value;
}

static void types_are_listed(void) {
  int64_t n = 0;
  const char *name = NULL, *signature = NULL;
  CHECK_OK(tabi_metric_type_count(&n));
  CHECK(n == 7);
  CHECK_OK(tabi_metric_type_at(0, &name, &signature));
  CHECK_TEXT(name, "Accuracy");
  CHECK_TEXT(signature, "(top_k=1)");
  CHECK_OK(tabi_metric_type_at(2, &name, &signature));
  CHECK_TEXT(signature, "(num_classes, average='macro')");
  CHECK_FAILS(tabi_metric_type_at(n, &name, &signature), TABI_INDEX_ERROR, "types");
}

static void accuracy_goes_over_batches(void) {
  tabi_metric metric = make("Accuracy", NULL, tabi_value_none());
  const int64_t predictions[5] = {1, 2, 0, 1, 1}, targets[5] = {1, 2, 2, 1, 0};
  CHECK(compute(metric) != compute(metric));
  update(metric, predictions, targets, 2);
  CHECK(compute(metric) == 1);
  update(metric, predictions + 2, targets + 2, 3);
  CHECK(compute(metric) == 0.6);
  CHECK_OK(tabi_metric_reset(metric));
  CHECK(compute(metric) != compute(metric));
  CHECK_OK(tabi_free(metric));
}

static void a_matrix_counts(void) {
  tabi_metric metric = make("ConfusionMatrix", "num_classes", tabi_value_int(2));
  const int64_t predictions[4] = {0, 1, 1, 1}, targets[4] = {0, 0, 1, 0};
  int64_t counts[4];
  tabi_tensor out = NULL;
  update(metric, predictions, targets, 4);
  CHECK_OK(tabi_metric_compute(metric, &out));
  CHECK_OK(tabi_tensor_copy_to(out, counts, sizeof counts));
  CHECK(counts[0] == 1 && counts[1] == 2 && counts[2] == 0 && counts[3] == 1);
  CHECK_OK(tabi_free(out));
  CHECK_OK(tabi_free(metric));
  const struct {
    const char *type;
    double macro;
  } scores[3] = {{"Precision", (1 + 1.0 / 3) / 2}, {"Recall", (1.0 / 3 + 1) / 2}, {"F1Score", 0.5}};
  for (int i = 0; i < 3; i++) {
    metric = make(scores[i].type, "num_classes", tabi_value_int(2));
    update(metric, predictions, targets, 4);
    const double off = compute(metric) - scores[i].macro;
    CHECK(off < 1e-15 && off > -1e-15);
    CHECK_OK(tabi_free(metric));
  }
}

static void a_mean_weighs(void) {
  const float values[2] = {1, 4}, weights[2] = {3, 1};
  tabi_tensor batch[2] = {make_floats(values, 2), make_floats(weights, 2)};
  tabi_metric metric = make("Mean", NULL, tabi_value_none());
  CHECK_OK(tabi_metric_update(metric, batch, 2));
  CHECK(compute(metric) == 1.75);
  CHECK_OK(tabi_metric_update(metric, batch, 1));
  CHECK(compute(metric) == 2);
  CHECK_OK(tabi_free(metric));
  metric = make("AUROC", NULL, tabi_value_none());
  const int64_t targets[2] = {0, 1};
  CHECK_OK(tabi_free(batch[1]));
  batch[1] = labels(targets, 2);
  CHECK_OK(tabi_metric_update(metric, batch, 2));
  CHECK(compute(metric) == 1);
  CHECK_OK(tabi_free(metric));
  CHECK_OK(tabi_free(batch[0]));
  CHECK_OK(tabi_free(batch[1]));
}

static void what_does_not_fit_is_refused(void) {
  tabi_metric metric = NULL;
  const char *name = "num_classes";
  tabi_value one = tabi_value_int(1), three = tabi_value_int(3);
  CHECK_FAILS(tabi_metric_new("Precison", NULL, NULL, 0, &metric), TABI_NOT_IMPLEMENTED,
              "no metric is called 'Precison'; there are Accuracy");
  CHECK_FAILS(tabi_metric_new("Recall", &name, &one, 1, &metric), TABI_VALUE_ERROR, "num_classes must be from 2");
  CHECK_OK(tabi_metric_new("Recall", &name, &three, 1, &metric));
  const int64_t outside[2] = {0, 3};
  tabi_tensor batch[2] = {labels(outside, 2), labels(outside, 2)};
  CHECK_FAILS(tabi_metric_update(metric, batch, 2), TABI_VALUE_ERROR, "1 of the labels are others");
  CHECK_FAILS(tabi_metric_update(metric, batch, 1), TABI_VALUE_ERROR, "predictions and targets, not 1 tensors");
  CHECK(compute(metric) != compute(metric));
  CHECK_OK(tabi_free(batch[0]));
  CHECK_OK(tabi_free(batch[1]));
  CHECK_OK(tabi_free(metric));
}

static const check_case cases[] = {
    CASE(types_are_listed), CASE(accuracy_goes_over_batches),   CASE(a_matrix_counts),
    CASE(a_mean_weighs),    CASE(what_does_not_fit_is_refused),
};
CHECK_MAIN(cases)
