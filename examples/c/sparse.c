/* Turns what torch.save wrote into a sparse matrix in CSR form, and checks its sum: sparse DATA
 * cc sparse.c $(pkg-config --cflags --libs torchabi) -lm -o sparse */
#include "example.h"

#include <math.h>

int main(int argc, char **argv) {
  if (argc < 2)
    return fprintf(stderr, "usage: %s DATA\n", argv[0]), 1;
  tabi_tree saved = load(argv[1], "sparse.pt");
  tabi_value ids = get(saved, "ids"), values = get(saved, "values");
  int64_t n, rows = 0;
  OK(tabi_tensor_numel(values.u.p, &n));
  int64_t *id = malloc((size_t)(2 * n) * sizeof *id), *column = malloc((size_t)n * sizeof *column);
  float *value = malloc((size_t)n * sizeof *value), *cell = malloc((size_t)n * sizeof *cell);
  OK(tabi_tensor_copy_to(ids.u.p, id, 2 * n * 8));
  OK(tabi_tensor_copy_to(values.u.p, value, n * 4));

  /* Count the cells of each row, then put each where its row begins. */
  for (int64_t i = 0; i < n; i++)
    rows = id[i] >= rows ? id[i] + 1 : rows;
  int64_t *start = calloc((size_t)rows + 2, sizeof *start);
  for (int64_t i = 0; i < n; i++)
    start[id[i] + 2]++;
  for (int64_t r = 2; r < rows + 2; r++)
    start[r] += start[r - 1];
  for (int64_t i = 0; i < n; i++) {
    const int64_t at = start[id[i] + 1]++;
    column[at] = id[n + i];
    cell[at] = value[i];
  }

  double sum = 0;
  int64_t last = 0;
  for (int64_t r = 0; r < rows; r++)
    for (int64_t k = start[r]; k < start[r + 1]; k++) {
      sum += (double)cell[k];
      last = column[k] > last ? column[k] : last;
    }
  const double wanted = get(saved, "sum").u.d;
  printf("%lld x %lld, %lld cells, sum %.6f\n", (long long)rows, (long long)last + 1, (long long)n, sum);
  return fabs(sum - wanted) < 1e-9 * fabs(wanted) + 1e-9 ? 0 : (fprintf(stderr, "the sum should be %.6f\n", wanted), 1);
}
