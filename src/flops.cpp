// tabi_flop_counter_…: operations counted by the operators that do them, with the formulas of torch.utils.flop_counter.
#include "flops.hpp"

#include "impl_inspect.hpp"

#include <ATen/core/Tensor.h>
#include <ATen/record_function.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include <atomic>
#include <functional>
#include <numeric>
#include <unordered_map>

namespace tabi {
namespace {

using IValues = c10::ArrayRef<c10::IValue>;

int64_t product(at::IntArrayRef sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), int64_t{1}, std::multiplies<>());
}

at::IntArrayRef sizes(const c10::IValue &value) {
  return value.toTensor().sizes();
}

int64_t matrices(at::IntArrayRef a, at::IntArrayRef b) {
  return 2 * product(a) * b.back();
}

// Each point of the output (of the input, where it is transposed) meets the whole kernel.
int64_t convolution(at::IntArrayRef x, at::IntArrayRef weight, at::IntArrayRef out, bool is_transposed) {
  return 2 * x[0] * product(weight) * product((is_transposed ? x : out).slice(2));
}

std::vector<int64_t> swapped(at::IntArrayRef sizes) {
  std::vector<int64_t> out = sizes.vec();
  std::swap(out.at(0), out.at(1));
  return out;
}

int64_t convolution_backward(IValues in, IValues out) {
  const auto grad = sizes(in[0]), x = sizes(in[1]), weight = sizes(in[2]);
  const bool is_transposed = in[7].toBool();
  const auto mask = in[10].toBoolList();
  int64_t count = 0;
  if (mask[0])
    count += convolution(grad, weight, sizes(out[0]), !is_transposed);
  if (mask[1])
    count += is_transposed ? convolution(swapped(grad), swapped(x), swapped(sizes(out[1])), false)
                           : convolution(swapped(x), swapped(grad), swapped(sizes(out[1])), false);
  return count;
}

int64_t attention_flops(IValues in, IValues) {
  const auto query = sizes(in[0]), key = sizes(in[1]), value = sizes(in[2]);
  return 2 * product(query) * key[2] + 2 * query[0] * query[1] * query[2] * key[2] * value[3];
}

// Scores and values again, the gradients of both, and those of query and key.
int64_t attention_backward(IValues in, IValues) {
  const auto query = sizes(in[1]), key = sizes(in[2]), value = sizes(in[3]);
  const int64_t scores = query[0] * query[1] * query[2] * key[2];
  return 2 * scores * (3 * query[3] + 2 * value[3]);
}

// A step of oneDNN's recurrent layers multiplies input and state with all gates' weights.
int64_t recurrent(IValues in, IValues) {
  const auto x = sizes(in[0]);
  return 2 * x[0] * x[1] * (product(sizes(in[1])) + product(sizes(in[2])));
}

using Formula = int64_t (*)(IValues in, IValues out);

const std::unordered_map<std::string, Formula> &formulas() {
  static const auto &all = *new std::unordered_map<std::string, Formula>{
      {"aten::mm", [](IValues in, IValues) { return matrices(sizes(in[0]), sizes(in[1])); }},
      {"aten::addmm", [](IValues in, IValues) { return matrices(sizes(in[1]), sizes(in[2])); }},
      {"aten::bmm", [](IValues in, IValues) { return matrices(sizes(in[0]), sizes(in[1])); }},
      {"aten::baddbmm", [](IValues in, IValues) { return matrices(sizes(in[1]), sizes(in[2])); }},
      {"aten::convolution",
       [](IValues in, IValues out) { return convolution(sizes(in[0]), sizes(in[1]), sizes(out[0]), in[6].toBool()); }},
      {"aten::convolution_backward", convolution_backward},
      {"aten::_scaled_dot_product_flash_attention_for_cpu", attention_flops},
      {"aten::_scaled_dot_product_flash_attention", attention_flops},
      {"aten::_scaled_dot_product_efficient_attention", attention_flops},
      {"aten::_scaled_dot_product_cudnn_attention", attention_flops},
      {"aten::_scaled_dot_product_flash_attention_for_cpu_backward", attention_backward},
      {"aten::_scaled_dot_product_flash_attention_backward", attention_backward},
      {"aten::_scaled_dot_product_efficient_attention_backward", attention_backward},
      {"aten::_scaled_dot_product_cudnn_attention_backward", attention_backward},
      {"aten::mkldnn_rnn_layer", recurrent},
  };
  return all;
}

}  // namespace

// A count, and the one around it. As debug information it goes where the thread's work goes: autograd's threads.
struct FlopCount : c10::DebugInfoBase {
  std::atomic<int64_t> total = 0;
  FlopCount *outer = nullptr;
};

namespace {

FlopCount *count_of_thread() {
  return static_cast<FlopCount *>(c10::ThreadLocalDebugInfo::get(c10::DebugInfoKind::TEST_INFO_2));
}

// What an operator does by calling others is counted once.
thread_local int within_counted = 0;

struct Counting : at::ObserverContext {
  Counting(Formula f, c10::ArrayRef<const c10::IValue> in) : formula(f), inputs(in.begin(), in.end()) {
    within_counted++;
  }
  ~Counting() override { within_counted--; }
  Formula formula;
  std::vector<c10::IValue> inputs;  // those of the call are gone when it ends
};

std::unique_ptr<at::ObserverContext> before(const at::RecordFunction &call) {
  if (within_counted > 0)
    return nullptr;
  const auto at = formulas().find(call.name());
  return at == formulas().end() ? nullptr : std::make_unique<Counting>(at->second, call.inputs());
}

void after(const at::RecordFunction &call, at::ObserverContext *context) {
  if (!context)
    return;
  const std::vector<c10::IValue> outputs = call.outputs();
  // A call that failed has no outputs, and did nothing.
  if (outputs.empty())
    return;
  const auto &counting = static_cast<const Counting &>(*context);
  const int64_t n = counting.formula(counting.inputs, outputs);
  for (FlopCount *count = count_of_thread(); count; count = count->outer)
    count->total += n;
}

}  // namespace

struct FlopCounter::State {
  explicit State(std::shared_ptr<FlopCount> c) : count(std::move(c)), info(c10::DebugInfoKind::TEST_INFO_2, count) {
    if (!count->outer)
      callback = at::addThreadLocalCallback(at::RecordFunctionCallback(before, after)
                                                .needsInputs(true)
                                                .needsOutputs(true)
                                                .scopes({at::RecordScope::FUNCTION}));
  }
  ~State() {
    if (callback)
      at::removeCallback(*callback);
  }
  State(const State &) = delete;
  State &operator=(const State &) = delete;

  std::shared_ptr<FlopCount> count;
  c10::DebugInfoGuard info;
  std::optional<at::CallbackHandle> callback;  // of the outermost, which counts for all
};

FlopCounter::FlopCounter() {
  auto count = std::make_shared<FlopCount>();
  count->outer = count_of_thread();
  state_ = std::make_unique<State>(std::move(count));
}

FlopCounter::~FlopCounter() = default;

int64_t FlopCounter::count() const {
  return state_->count->total;
}

namespace impl {
namespace {

struct Begun {
  uint64_t token;
  std::unique_ptr<FlopCounter> counter;
};

std::vector<Begun> &begun_here() {
  static thread_local std::vector<Begun> all;
  return all;
}

}  // namespace

void flop_counter_begin(uint64_t &out_token) {
  static std::atomic<uint64_t> last_token = 0;
  out_token = ++last_token;
  begun_here().push_back({out_token, std::make_unique<FlopCounter>()});
}

void flop_counter_end(uint64_t token, int64_t &out) {
  auto &all = begun_here();
  require(!all.empty() && all.back().token == token, TABI_INVALID_ARGUMENT, "'token' is ", token,
          ", which is not that of the count begun last on this thread");
  out = all.back().counter->count();
  all.pop_back();
}

}  // namespace impl
}  // namespace tabi
