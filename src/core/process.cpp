#include "core/process.hpp"

#include "core/accelerator.hpp"
#include "core/cpu_cache.hpp"
#include "enums.hpp"
#include "impl_base.hpp"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/headeronly/version.h>

#include <dlfcn.h>
#include <pthread.h>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <mutex>

extern "C" uint64_t aoti_torch_abi_version();

namespace tabi {

std::atomic<State> state{State::fresh};
std::atomic<uint32_t> attention{not_ready | not_computed};
std::atomic<bool> used_accelerator{false};

namespace {

bool fork_is_unsafe = false;
std::atomic<int> background_threads{0}, background_work{0};

void stop(State why) {
  state.store(why, std::memory_order_release);
  attention.fetch_or(not_ready, std::memory_order_release);
}

void before_fork() {
  // What LibTorch leaves behind after parallel work, OpenMP's threads, is not there in the child, which waits for ever.
  fork_is_unsafe = (!(attention.load() & not_computed) && (at::get_num_threads() > 1 || used_accelerator.load())) ||
                   background_threads.load() > 0;
}

void in_child() {
  background_threads = 0;
  background_work = 0;
  if (fork_is_unsafe)
    stop(State::forked);
}

void at_exit() {
  stop(State::exiting);
  // What works now would see LibTorch's own objects destroyed.
  std::atomic_thread_fence(std::memory_order_seq_cst);
  while (const int working = background_work.load())
    background_work.wait(working);
}

int loaded(int shift) {
  return static_cast<int>(aoti_torch_abi_version() >> shift & 0xFF);
}

const char *loaded_version() {
  static const auto &text = *new std::string(c10::str(loaded(56), ".", loaded(48), ".", loaded(40)));
  return text.c_str();
}

bool loaded_is_ours() {
  return loaded(56) == TORCH_VERSION_MAJOR && loaded(48) == TORCH_VERSION_MINOR;
}

bool make_ready() noexcept {
  static std::once_flag once;
  std::call_once(once, [] {
    if (!loaded_is_ours() || !install_cpu_cache())
      return;
    load_accelerators();
    pthread_atfork(before_fork, nullptr, in_child);
    std::atexit(at_exit);
    state.store(State::ready, std::memory_order_release);
    attention.fetch_and(~uint32_t{not_ready}, std::memory_order_release);
  });
  return state.load() != State::fresh;
}

// A libunwind that precedes libgcc_s unwinds C++ exceptions, and fails inside LibTorch. Asked is the program, whose
// libstdc++ throws them: a host that opens this library with RTLD_DEEPBIND, as Julia does, has this library find its
// own libgcc_s.
bool has_libunwind_clash() {
  Dl_info info;
  void *address = dlsym(dlopen(nullptr, RTLD_LAZY), "_Unwind_RaiseException");
  return address && dladdr(address, &info) && info.dli_fname && std::strstr(info.dli_fname, "libunwind");
}

struct Feature {
  const char *name;
  bool (*has)();
};
constexpr Feature features[] = {
    {"cuda", [] { return at::hasCUDA(); }},     {"cudnn", [] { return at::Context::hasCuDNN(); }},
    {"mps", [] { return at::hasMPS(); }},       {"xpu", [] { return at::hasXPU(); }},
    {"hip", [] { return at::hasHIP(); }},       {"mkl", [] { return at::hasMKL(); }},
    {"mkldnn", [] { return at::hasMKLDNN(); }}, {"openmp", [] { return at::hasOpenMP(); }},
    {"lapack", [] { return at::hasLAPACK(); }}, {"magma", [] { return at::hasMAGMA(); }},
    {"libunwind_clash", has_libunwind_clash},
};

constexpr std::pair<const char *, tabi_dtype> dtype_aliases[] = {
    {"float", TABI_DTYPE_FLOAT32},   {"double", TABI_DTYPE_FLOAT64},   {"half", TABI_DTYPE_FLOAT16},
    {"long", TABI_DTYPE_INT64},      {"int", TABI_DTYPE_INT32},        {"short", TABI_DTYPE_INT16},
    {"chalf", TABI_DTYPE_COMPLEX32}, {"cfloat", TABI_DTYPE_COMPLEX64}, {"cdouble", TABI_DTYPE_COMPLEX128},
};

constexpr int64_t most_threads = 1024;

void check_threads(int64_t n) {
  require(n >= 1 && n <= most_threads, TABI_INVALID_ARGUMENT, "'n' must be from 1 to ", most_threads, ", got ", n);
}

}  // namespace

BackgroundThreads::BackgroundThreads() {
  background_threads.fetch_add(1);
}

BackgroundThreads::~BackgroundThreads() {
  background_threads.fetch_sub(1);
}

BackgroundWork::BackgroundWork() {
  background_work.fetch_add(1);
  std::atomic_thread_fence(std::memory_order_seq_cst);
  may_run_ = state.load() == State::ready;
}

BackgroundWork::~BackgroundWork() {
  if (background_work.fetch_sub(1) == 1)
    background_work.notify_all();
}

namespace {

tabi_status check_ready(const char *function) noexcept {
  switch (state.load(std::memory_order_acquire)) {
    case State::ready:
      return TABI_OK;
    case State::forked:
      return record(TABI_FORKED, function,
                    "this process was forked after its parent had worked with several threads or a GPU, where LibTorch "
                    "would hang; start it afresh instead, or fork first",
                    "");
    case State::exiting:
      return record(TABI_SHUTTING_DOWN, function, "the process is exiting", "");
    case State::fresh:
      break;
  }
  if (make_ready())
    return TABI_OK;
  try {
    if (loaded_is_ours())
      return record(TABI_INVALID_ARGUMENT, function,
                    c10::str("the environment's TORCHABI_CPU_CACHE is '", std::getenv("TORCHABI_CPU_CACHE"),
                             "'; it must be a number of bytes, or 0 to keep none")
                        .c_str(),
                    "");
    return record(TABI_VERSION_MISMATCH, function,
                  c10::str("this library was built for LibTorch " TORCH_VERSION ", but LibTorch ", loaded_version(),
                           " is loaded; build it for that version, or load LibTorch ", TORCH_VERSION_MAJOR, ".",
                           TORCH_VERSION_MINOR)
                      .c_str(),
                  "");
  } catch (...) {
    return record_current(function);
  }
}

}  // namespace

tabi_status enter_slow(const char *function, uint32_t why) noexcept {
  if (why & not_ready)
    if (tabi_status status = check_ready(function))
      return status;
  if (why & frees_wait)
    drain_pending();
  if (why & not_computed)
    attention.fetch_and(~uint32_t{not_computed}, std::memory_order_release);
  return TABI_OK;
}

namespace impl {

void init() {
}

void has_feature(std::string_view name, bool &out) {
  std::string known;
  for (const Feature &feature : features) {
    if (name == feature.name) {
      out = feature.has();
      return;
    }
    known += c10::str(known.empty() ? "" : ", ", feature.name);
  }
  fail(TABI_KEY_ERROR, "no feature is called ", in_quotes(name), "; known are ", known);
}

void dtype_name(tabi_dtype dtype, const char *&out) {
  out = dtype_text(dtype);
}

void dtype_from_name(std::string_view name, tabi_dtype &out) {
  std::string_view text = name;
  if (text.substr(0, 6) == "torch.")
    text.remove_prefix(6);
  if (auto known = dtype_of_text(text)) {
    out = *known;
    return;
  }
  for (const auto &[alias, dtype] : dtype_aliases) {
    if (text == alias) {
      out = dtype;
      return;
    }
  }
  fail(TABI_KEY_ERROR, "no dtype is called ", in_quotes(name), "; examples are float32, int64, bool, complex64");
}

void dtype_size(tabi_dtype dtype, int64_t &out) {
  out = static_cast<int64_t>(c10::elementSize(dtype_to_c10(dtype)));
}

void device_name(tabi_device_type device_type, const char *&out) {
  out = device_type_text(device_type);
}

void device_from_name(std::string_view name, tabi_device_type &out_type, int32_t &out_index) {
  const size_t colon = name.find(':');
  const auto type = device_type_of_text(name.substr(0, colon));
  const std::string_view digits = colon == std::string_view::npos ? "" : name.substr(colon + 1);
  int index = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
  const bool has_index = error == std::errc() && end == digits.data() + digits.size() && index >= 0 && index < 128 &&
                         (digits.size() == 1 || digits[0] != '0');
  require(type && (colon == std::string_view::npos || has_index), TABI_VALUE_ERROR, "no device is called ",
          in_quotes(name), "; examples are cpu, cuda, cuda:1, mps, meta");
  out_type = *type;
  out_index = index;
}

void set_num_threads(int64_t n) {
  check_threads(n);
  at::set_num_threads(static_cast<int>(n));
}

void num_threads(int64_t &out) {
  out = at::get_num_threads();
}

void set_num_interop_threads(int64_t n) {
  check_threads(n);
  at::set_num_interop_threads(static_cast<int>(n));
}

void num_interop_threads(int64_t &out) {
  out = static_cast<int64_t>(at::get_num_interop_threads());
}

void set_flush_denormal(bool on, bool &out) {
  out = at::globalContext().setFlushDenormal(on);
}

void set_deterministic_algorithms(bool on, bool warn_only) {
  at::globalContext().setDeterministicAlgorithms(on, warn_only);
}

void deterministic_algorithms(bool &out, bool &out_warn_only) {
  out = at::globalContext().deterministicAlgorithms();
  out_warn_only = at::globalContext().deterministicAlgorithmsWarnOnly();
}

}  // namespace impl
}  // namespace tabi

extern "C" {

uint32_t tabi_abi_version(void) {
  return uint32_t{TABI_ABI_VERSION_MAJOR} << 16 | TABI_ABI_VERSION_MINOR;
}

const char *tabi_version(void) {
  return TABI_VERSION;
}

const char *tabi_torch_version(void) {
  return tabi::loaded_version();
}

const char *tabi_torch_version_built(void) {
  return TORCH_VERSION;
}

}  // extern "C"
