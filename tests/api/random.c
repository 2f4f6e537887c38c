/* Seeds and generators. The numbers are those of torch.manual_seed(0); torch.rand(3). */
#include "check.h"

static tabi_tensor draw(tabi_generator generator) {
  const int64_t sizes[1] = {3};
  const char *names[2] = {NULL, "generator"};
  tabi_value args[2] = {tabi_value_list(TABI_TAG_INT_LIST, sizes, 1), tabi_value_generator(generator)},
             out = tabi_value_none();
  int64_t n;
  CHECK_OK(tabi_op_call_named(find_op("rand"), names, args, generator ? 2 : 1, &out, 1, &n));
  return out.u.p;
}

static int draws(tabi_generator generator, const float *wanted) {
  tabi_tensor t = draw(generator);
  const int same = has_floats(t, wanted, 3);
  CHECK_OK(tabi_free(t));
  return same;
}

static const float of_seed_0[3] = {0.496256589889526367187500f, 0.768221795558929443359375f,
                                   0.088477432727813720703125f};

static void seeds_are_pytorch_s(void) {
  uint64_t seed = 0;
  CHECK_OK(tabi_manual_seed(0));
  CHECK_OK(tabi_initial_seed(&seed));
  CHECK(seed == 0);
  CHECK(draws(NULL, of_seed_0));
  CHECK(!draws(NULL, of_seed_0));
}

static void generators_are_their_own(void) {
  tabi_generator a = NULL, b = NULL;
  uint64_t seed = 0;
  CHECK_OK(tabi_generator_new(TABI_DEVICE_CPU, -1, &a));
  CHECK_OK(tabi_generator_new(TABI_DEVICE_CPU, -1, &b));
  CHECK_OK(tabi_generator_seed(a, &seed));
  CHECK(seed == UINT64_C(67280421310721));
  CHECK_OK(tabi_generator_set_seed(a, 0));
  CHECK_OK(tabi_generator_set_seed(b, UINT64_MAX));
  CHECK_OK(tabi_generator_seed(b, &seed));
  CHECK(seed == UINT64_MAX);
  CHECK(!draws(b, of_seed_0));
  CHECK(draws(a, of_seed_0));
  CHECK_OK(tabi_free(a));
  CHECK_OK(tabi_free(b));
}

static void states_are_restored(void) {
  tabi_generator g = NULL;
  tabi_tensor state = NULL, wrong = make_tensor();
  CHECK_OK(tabi_generator_default(TABI_DEVICE_CPU, -1, &g));
  CHECK_OK(tabi_manual_seed(0));
  CHECK_OK(tabi_generator_state(g, &state));
  CHECK(draws(NULL, of_seed_0));
  CHECK_OK(tabi_generator_set_state(g, state));
  CHECK(draws(NULL, of_seed_0));
  CHECK_FAILS(tabi_generator_set_state(g, wrong), TABI_TYPE_ERROR, "uint8 tensor");
  CHECK_OK(tabi_free(wrong));
  CHECK_OK(tabi_free(state));
  CHECK_OK(tabi_free(g));
}

static void a_device_without_random_numbers_is_said(void) {
  tabi_generator g = NULL;
  CHECK(tabi_generator_new(TABI_DEVICE_META, -1, &g) != TABI_OK && g == NULL);
  CHECK(tabi_generator_default(TABI_DEVICE_VULKAN, -1, &g) != TABI_OK && g == NULL);
}

static const check_case cases[] = {
    CASE(seeds_are_pytorch_s),
    CASE(generators_are_their_own),
    CASE(states_are_restored),
    CASE(a_device_without_random_numbers_is_said),
};
CHECK_MAIN(cases)
