/* Curves and bars for a terminal. */
#include "check.h"

static tabi_tensor doubles(const double *data, int64_t n) {
  tabi_tensor out = NULL;
  CHECK_OK(tabi_tensor_from_data(data, (size_t)n * sizeof *data, &n, 1, TABI_DTYPE_FLOAT64, TABI_DEVICE_CPU, -1, &out));
  return out;
}

static void a_curve_is_drawn(void) {
  const double data[9] = {8, 7, 6, 5, 4, 3, 2, 1, 0};
  const char *names[1] = {"loss"}, *out = NULL;
  tabi_tensor series = doubles(data, 9);
  CHECK_OK(tabi_metric_curves(names, &series, 1, 20, 3, &out));
  CHECK_TEXT(out,
             "        8 ┤***\n"
             "          │   ****\n"
             "        0 ┤       **\n"
             "          └─────────\n"
             "           1       9\n"
             "           * loss");
  CHECK_OK(tabi_free(series));
}

static void gaps_and_meetings(void) {
  const double data[5] = {1, NAN, 1, INFINITY, 3}, other[3] = {1, 2, 3};
  const char *names[2] = {"a", "b"}, *out = NULL;
  tabi_tensor series[2] = {doubles(data, 5), doubles(other, 3)};
  CHECK_OK(tabi_metric_curves(names, series, 2, 20, 5, &out));
  /* Nine columns for five points: what is no number leaves out what lies around it. */
  CHECK_TEXT(out,
             "        3 ┤    o   *\n"
             "          │   o\n"
             "        2 ┤  o\n"
             "          │ o\n"
             "        1 ┤*   *\n"
             "          └─────────\n"
             "           1       5\n"
             "           * a   o b");
  CHECK_OK(tabi_free(series[0]));
  CHECK_OK(tabi_free(series[1]));
}

static void many_points_are_averaged(void) {
  double data[900];
  for (int i = 0; i < 900; i++)
    data[i] = i < 450 ? i % 2 * 2 : 11 + i % 2 * 2;
  data[0] = NAN;
  const char *names[1] = {"x"}, *out = NULL;
  tabi_tensor series = doubles(data, 900);
  CHECK_OK(tabi_metric_curves(names, &series, 1, 20, 3, &out));
  CHECK(strstr(out, "     ****\n") && strstr(out, "┤****\n") && strstr(out, "1     900\n"));
  CHECK_OK(tabi_free(series));
}

static void odd_series_are_drawn(void) {
  const double one = 2.5, none = NAN;
  const char *names[1] = {"a name that is longer than the figure"}, *out = NULL;
  tabi_tensor series = doubles(&one, 1);
  CHECK_OK(tabi_metric_curves(names, &series, 1, 20, 3, &out));
  CHECK(strstr(out, "     2.75 ┤\n") && strstr(out, "│*\n") && strstr(out, "     2.25 ┤\n"));
  CHECK(strstr(out, "* a name") && !strstr(out, "a name t"));
  CHECK_OK(tabi_free(series));
  series = doubles(&none, 1);
  CHECK_OK(tabi_metric_curves(names, &series, 1, 20, 3, &out));
  CHECK(strstr(out, "1 ┤\n") && strstr(out, "0 ┤\n"));
  CHECK_OK(tabi_free(series));
  series = doubles(&none, 0);
  CHECK_OK(tabi_metric_curves(names, &series, 1, 20, 3, &out));
  CHECK_OK(tabi_free(series));
  const double great[2] = {-1.7e308, 1.7e308};
  series = doubles(great, 2);
  CHECK_OK(tabi_metric_curves(names, &series, 1, 20, 3, &out));
  CHECK(strstr(out, " 1.7e+308 ┤       **\n") && strstr(out, "-1.7e+308 ┤**\n"));
  CHECK_OK(tabi_free(series));
}

static void what_is_no_curve_is_refused(void) {
  const double data[4] = {1, 2, 3, 4};
  const int64_t sizes[2] = {2, 2};
  const char *names[1] = {"x"}, *out = NULL;
  tabi_tensor flat = doubles(data, 4), square = NULL, complex = NULL;
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, sizes, 2, TABI_DTYPE_FLOAT64, TABI_DEVICE_CPU, -1, &square));
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, sizes, 1, TABI_DTYPE_COMPLEX128, TABI_DEVICE_CPU, -1, &complex));
  CHECK_FAILS(tabi_metric_curves(names, &flat, 0, 20, 3, &out), TABI_VALUE_ERROR, "one series at least");
  CHECK_FAILS(tabi_metric_curves(names, &flat, 1, 19, 3, &out), TABI_VALUE_ERROR, "'width' is 19");
  CHECK_FAILS(tabi_metric_curves(names, &flat, 1, 20, 2, &out), TABI_VALUE_ERROR, "'height' is 2");
  CHECK_FAILS(tabi_metric_curves(names, &square, 1, 20, 3, &out), TABI_VALUE_ERROR, "2 dimensions");
  CHECK_FAILS(tabi_metric_curves(names, &complex, 1, 20, 3, &out), TABI_TYPE_ERROR, "complex");
  CHECK(out == NULL);
  CHECK_OK(tabi_free(flat));
  CHECK_OK(tabi_free(square));
  CHECK_OK(tabi_free(complex));
}

static void a_bar_has_rate_and_time_left(void) {
  const char *out = NULL;
  CHECK_OK(tabi_metric_bar(0, 40, 0, "", 50, &out));
  CHECK_TEXT(out, "  0%|                       | 0/40 [0:00<?, ?it/s]");
  CHECK_OK(tabi_metric_bar(10, 40, 5, "loss 0.31", 60, &out));
  CHECK_TEXT(out, " 25%|████▊              | 10/40 [0:05<0:15, 2it/s] loss 0.31");
  CHECK_OK(tabi_metric_bar(40, 40, 3723, "", 50, &out));
  CHECK_TEXT(out, "100%|████████████| 40/40 [1:02:03<0:00, 93.07s/it]");
}

static void a_bar_has_its_room(void) {
  const char *out = NULL;
  CHECK_OK(tabi_metric_bar(1, 3, 1, "a note that is much too long, and\nhas lines: äöü", 20, &out));
  CHECK_TEXT(out, " 33%|| 1/3 [0:01<0:0");
  CHECK_OK(tabi_metric_bar(1, 3, 1, "äöüäöüäöü\näöü", 40, &out));
  CHECK_TEXT(out, " 33%|| 1/3 [0:01<0:02, 1it/s] äöüäöüäöü ");
  CHECK_FAILS(tabi_metric_bar(4, 3, 1, "", 20, &out), TABI_VALUE_ERROR, "'done' is 4");
  CHECK_FAILS(tabi_metric_bar(0, 0, 1, "", 20, &out), TABI_VALUE_ERROR, "'total' is 0");
  CHECK_FAILS(tabi_metric_bar(0, 1, NAN, "", 20, &out), TABI_VALUE_ERROR, "'seconds' is nan");
  CHECK_FAILS(tabi_metric_bar(0, 1, 1, "", 19, &out), TABI_VALUE_ERROR, "'width' is 19");
}

static const check_case cases[] = {
    CASE(a_curve_is_drawn),     CASE(gaps_and_meetings),           CASE(many_points_are_averaged),
    CASE(odd_series_are_drawn), CASE(what_is_no_curve_is_refused), CASE(a_bar_has_rate_and_time_left),
    CASE(a_bar_has_its_room),
};
CHECK_MAIN(cases)
