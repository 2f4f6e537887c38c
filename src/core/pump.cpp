#include "core/pump.hpp"

#include "amp/autocast.hpp"
#include "core/process.hpp"
#include "core/thread.hpp"
#include "core/value.hpp"
#include "impl_base.hpp"
#include "impl_function.hpp"

#include <ATen/LegacyVmapMode.h>
#include <ATen/ThreadLocalState.h>

#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace tabi {

std::atomic<int64_t> live_functions{0}, live_without_address{0};

namespace {

thread_local int calls_here = 0;

// The nesting of vmap, which LibTorch counts per thread but leaves out of what it carries to another.
class VmapLevel {
 public:
  explicit VmapLevel(int64_t level) : before_(at::impl::VmapMode::current_vmap_level()) { go_to(level); }
  ~VmapLevel() { go_to(before_); }
  VmapLevel(const VmapLevel &) = delete;
  VmapLevel &operator=(const VmapLevel &) = delete;

 private:
  static void go_to(int64_t level) {
    while (at::impl::VmapMode::current_vmap_level() < level)
      at::impl::VmapMode::increment_nesting();
    while (at::impl::VmapMode::current_vmap_level() > level)
      at::impl::VmapMode::decrement_nesting();
  }
  int64_t before_;
};

// Modes of a thread, which hold on another one as long as their guard lives there. Of autocast LibTorch carries no
// dtypes.
struct Modes {
  at::ThreadLocalState state;
  int64_t vmap_level = at::impl::VmapMode::current_vmap_level();
  AutocastState autocast;
};
class ModesGuard {
 public:
  explicit ModesGuard(const Modes &modes) : level_(modes.vmap_level), autocast_(modes.autocast), state_(modes.state) {}

 private:
  VmapLevel level_;
  AutocastAsThen autocast_;
  at::ThreadLocalStateGuard state_;
};

// One function to be computed: it lies on the asking thread's stack until it is answered.
struct Request {
  HostFunction &function;
  std::vector<at::Tensor> args;
  std::vector<int32_t> flags;
  Modes modes;  // that hold where it was reached
  std::vector<at::Tensor> results;
  std::optional<Error> failure;
  bool is_answered = false;
};

// What a worker and its calling thread share during one call.
struct Exchange {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Request *> requests;
  bool is_done = false;

  void ask(Request &request) {
    std::unique_lock lock(mutex);
    requests.push_back(&request);
    changed.notify_all();
    changed.wait(lock, [&] { return request.is_answered; });
  }
  // The next request; null when the work is done.
  Request *next() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return is_done || !requests.empty(); });
    if (requests.empty())
      return nullptr;
    Request *request = requests.front();
    requests.pop_front();
    return request;
  }
  void answer(Request &request) {
    std::lock_guard lock(mutex);
    request.is_answered = true;
    changed.notify_all();
  }
  void finish() {
    std::lock_guard lock(mutex);
    is_done = true;
    changed.notify_all();
  }
};

// LibTorch carries this along to every thread that works on a backward, which is how those find the exchange.
struct ExchangeInfo : c10::DebugInfoBase {
  explicit ExchangeInfo(std::shared_ptr<Exchange> to) : exchange(std::move(to)) {}
  std::shared_ptr<Exchange> exchange;
};

// Their kinds are numbers in some LibTorch, addresses of names in others.
constexpr std::string_view exchange_name = "TORCHABI_EXCHANGE";
template <class Kind>
constexpr Kind make_kind() {
  if constexpr (std::is_enum_v<Kind>)
    return static_cast<Kind>(0x7A);
  else
    return Kind(&exchange_name);
}
constexpr auto exchange_kind = make_kind<c10::DebugInfoKind>();

// A thread that runs one job after another.
class Worker {
 public:
  Worker() : thread_([this] { run(); }) {}
  ~Worker() {
    {
      std::lock_guard lock(mutex_);
      stops_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }
  void start(std::function<void()> job) {
    {
      std::lock_guard lock(mutex_);
      job_ = std::move(job);
    }
    changed_.notify_all();
  }

 private:
  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [&] { return stops_ || job_; });
      if (!job_)
        return;
      const auto job = std::exchange(job_, nullptr);
      lock.unlock();
      job();
      lock.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::function<void()> job_;
  bool stops_ = false;
  std::thread thread_;
};

// What ended a call on its worker, for the calling thread to report.
struct Outcome {
  tabi_status status = TABI_OK;
  std::string message, backtrace;
  std::vector<void *> made;  // handles that belong to the calling thread's scope
};

// One call that runs on a worker.
struct Pumped {
  const char *function = nullptr;
  std::unique_ptr<Worker> worker;
  std::shared_ptr<Exchange> exchange = std::make_shared<Exchange>();
  std::shared_ptr<Outcome> outcome = std::make_shared<Outcome>();
  Request *pending = nullptr;  // what the host has been told to compute
  std::unique_ptr<ModesGuard> modes;
};

// The calls of this thread that run on workers, the last one innermost; and workers at rest.
struct Pumps {
  std::vector<Pumped> calls;
  static constexpr size_t most_idle = 4;
  std::vector<std::unique_ptr<Worker>> idle;
  pid_t process = getpid();

  // A worker that still waits for an answer, or that stayed in the parent of a fork, can be neither stopped nor joined.
  void abandon_calls() {
    for (Pumped &call : calls) {
      static_cast<void>(call.worker.release());
      static_cast<void>(call.modes.release());
    }
    calls.clear();
  }
  void abandon_parent() {
    if (process == getpid())
      return;
    process = getpid();
    abandon_calls();
    for (auto &worker : idle)
      static_cast<void>(worker.release());
    idle.clear();
  }
  ~Pumps() {
    abandon_parent();
    abandon_calls();
  }
};

Pumps &pumps() {
  static thread_local Pumps all;
  return all;
}

void work(const Modes &modes, const std::shared_ptr<Exchange> &exchange, bool in_scope, const char *function,
          const std::function<void()> &body, Outcome &outcome) {
  const ModesGuard with_modes(modes);
  const c10::DebugInfoGuard with_exchange(exchange_kind, std::make_shared<ExchangeInfo>(exchange));
  outcome.status = guard<true>(function, [&] {
    if (in_scope)
      this_thread().scopes.emplace_back();
    body();
  });
  if (outcome.status) {
    outcome.message = tabi_error_message();
    outcome.backtrace = tabi_error_backtrace();
  }
  if (in_scope && !this_thread().scopes.empty()) {
    outcome.made = std::move(this_thread().scopes.back());
    this_thread().scopes.pop_back();
  }
  impl::memory_flush();
}

// Computes what has an address. The failure of one that has none is the host's to report.
void serve(Request &request) {
  try {
    request.results = request.function.invoke(request.args, request.flags);
  } catch (const Error &error) {
    request.failure = error;
  } catch (...) {
    request.failure.emplace(record_current("a function of the host"), tabi_error_message());
  }
}

tabi_status finish(Pumps &all) {
  Pumped call = std::move(all.calls.back());
  all.calls.pop_back();
  if (all.idle.size() < Pumps::most_idle)
    all.idle.push_back(std::move(call.worker));
  Thread &thread = this_thread();
  if (!thread.scopes.empty())
    thread.scopes.back().insert(thread.scopes.back().end(), call.outcome->made.begin(), call.outcome->made.end());
  const Outcome &outcome = *call.outcome;
  if (outcome.status)
    return record(outcome.status, call.function, outcome.message.c_str(), outcome.backtrace.c_str());
  return TABI_OK;
}

tabi_status serve_innermost();

// Hands over the answer that stands in the pending request, and goes on.
tabi_status resume(Pumped &call) {
  call.modes.reset();
  call.exchange->answer(*std::exchange(call.pending, nullptr));
  return serve_innermost();
}

// Ends a call that a function of the host began and left waiting.
void give_up_innermost() {
  Pumped &call = pumps().calls.back();
  call.pending->failure.emplace(TABI_CALLBACK_FAILED, "the function that was to be computed was never answered for");
  static_cast<void>(resume(call));
}

// Serves the innermost call of this thread until it is done or the host has to compute something.
tabi_status serve_innermost() {
  Pumps &all = pumps();
  while (true) {
    Pumped &call = all.calls.back();
    Request *request = call.exchange->next();
    if (!request)
      return finish(all);
    // Modes that were set where the function was reached hold while it is computed.
    auto modes = std::make_unique<ModesGuard>(request->modes);
    if (!request->function.has_address()) {
      call.pending = request;
      call.modes = std::move(modes);
      return TABI_PENDING;
    }
    const size_t depth = all.calls.size();
    serve(*request);
    while (all.calls.size() > depth)
      give_up_innermost();
    modes.reset();
    all.calls[depth - 1].exchange->answer(*request);
  }
}

Pumped &innermost_pending() {
  auto &calls = pumps().calls;
  require(!calls.empty() && calls.back().pending, TABI_INVALID_ARGUMENT,
          "no function of the host is to be computed on this thread: no call returned TABI_PENDING");
  return calls.back();
}

}  // namespace

CallingThread::CallingThread() {
  calls_here++;
}

CallingThread::~CallingThread() {
  calls_here--;
}

bool is_calling_thread() {
  return calls_here > 0;
}

bool needs_pump() {
  return live_without_address.load(std::memory_order_relaxed) > 0 || used_accelerator.load(std::memory_order_relaxed);
}

std::vector<at::Tensor> ask_calling_thread(HostFunction &function, std::vector<at::Tensor> args,
                                           std::vector<int32_t> flags) {
  auto *info = dynamic_cast<ExchangeInfo *>(c10::ThreadLocalDebugInfo::get(exchange_kind));
  require(
      info && !is_calling_thread(), TABI_CALLBACK_FAILED,
      "a function of the host was reached where it cannot be called: on a thread of LibTorch's own, or within a call "
      "that began before a function without an address was made");
  Request request{function, std::move(args), std::move(flags), Modes(), {}, std::nullopt};
  info->exchange->ask(request);
  if (request.failure)
    throw Error(*request.failure);
  return std::move(request.results);
}

tabi_status run_pumped(const char *function, std::function<void()> body) noexcept {
  try {
    Pumps &all = pumps();
    all.abandon_parent();
    Pumped call;
    call.function = function;
    if (all.idle.empty()) {
      call.worker = std::make_unique<Worker>();
    } else {
      call.worker = std::move(all.idle.back());
      all.idle.pop_back();
    }
    const bool in_scope = !this_thread().scopes.empty();
    all.calls.push_back(std::move(call));
    Pumped &entered = all.calls.back();
    entered.worker->start([modes = Modes(), exchange = entered.exchange, outcome = entered.outcome, in_scope, function,
                           body = std::move(body)] {
      work(modes, exchange, in_scope, function, body, *outcome);
      exchange->finish();
    });
    return serve_innermost();
  } catch (...) {
    return record_current(function);
  }
}

namespace impl {

void function_pending(void *&out_ctx, ValueWriter &args) {
  const Request &request = *innermost_pending().pending;
  args.expect(request.args.size() + !request.flags.empty());
  for (const at::Tensor &tensor : request.args)
    args.add_tensor(tensor);
  if (!request.flags.empty())
    args.add(make_value(TABI_TAG_BOOL_LIST, args.keep(request.flags.data(), request.flags.size() * sizeof(int32_t)),
                        static_cast<int64_t>(request.flags.size())));
  out_ctx = request.function.ctx();
}

}  // namespace impl
}  // namespace tabi

extern "C" {

tabi_status tabi_function_return(const tabi_value *results, int64_t n) {
  tabi::Pumped *call = nullptr;
  const tabi_status status = tabi::guard<true>("tabi_function_return", [&] {
    call = &tabi::innermost_pending();
    tabi::check_length("results", "n", results, n, sizeof *results, false);
    call->pending->results = tabi::tensors_of_results({results, results ? static_cast<size_t>(n) : 0});
  });
  return status ? status : tabi::resume(*call);
}

tabi_status tabi_function_fail(int32_t status, const char *message) {
  tabi::Pumped *call = nullptr;
  const tabi_status refused = tabi::guard<true>("tabi_function_fail", [&] {
    call = &tabi::innermost_pending();
    tabi::require(status > TABI_OK && status < TABI_PENDING, TABI_INVALID_ARGUMENT,
                  "'status' must be that of a failure, not ", status);
    call->pending->failure.emplace(status, std::string(tabi::check_string("message", message)));
  });
  return refused ? refused : tabi::resume(*call);
}

}  // extern "C"
