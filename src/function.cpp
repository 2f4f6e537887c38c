// Functions of the host: their life, and what goes in and out of them.
#include "impl_function.hpp"

#include "core/pump.hpp"

namespace tabi {
namespace {

constexpr int64_t most_results = 256;

}  // namespace

HostFunction::HostFunction(tabi_callback fn, void *ctx, tabi_drop drop, c10::intrusive_ptr<Queue> queue)
    : fn_(fn), ctx_(ctx), drop_(drop), queue_(std::move(queue)) {
  live_functions++;
  live_without_address += !fn_;
}

HostFunction::~HostFunction() {
  live_functions--;
  live_without_address -= !fn_;
  if (queue_)
    queue_->push(ctx_);
  else if (drop_)
    drop_(ctx_);
}

void fail_of_host(tabi_status status, uint64_t failures) {
  fail(status > TABI_OK && status < TABI_PENDING ? status : TABI_CALLBACK_FAILED,
       failures_of_thread() != failures && tabi_error_code() == status
           ? tabi_error_message()
           : c10::str("a function of the host returned the status ", status, " without a word"));
}

std::vector<at::Tensor> HostFunction::call(std::vector<at::Tensor> args, std::vector<int32_t> flags) {
  if (fn_ && is_calling_thread())
    return invoke(args, flags);
  return ask_calling_thread(*this, std::move(args), std::move(flags));
}

std::vector<at::Tensor> HostFunction::invoke(const std::vector<at::Tensor> &args, const std::vector<int32_t> &flags) {
  Outgoing handles;
  c10::SmallVector<tabi_value, 8> values;
  for (const at::Tensor &tensor : args)
    values.push_back(tensor.defined() ? make_value(TABI_TAG_TENSOR, handles.keep(to_handle(tensor)))
                                      : make_value(TABI_TAG_NONE, nullptr));
  if (!flags.empty())
    values.push_back(tabi_value_list(TABI_TAG_BOOL_LIST, flags.data(), static_cast<int64_t>(flags.size())));
  std::vector<tabi_value> outs(most_results);
  int64_t n = 0;
  const uint64_t failures = failures_of_thread();
  const tabi_status status =
      fn_(ctx_, values.data(), static_cast<int64_t>(values.size()), outs.data(), most_results, &n);
  if (status != TABI_OK)
    fail_of_host(status, failures);
  require(n >= 0 && n <= most_results, TABI_CALLBACK_FAILED, "a function of the host gave ", n, " results, of at most ",
          most_results);
  outs.resize(static_cast<size_t>(n));
  // From here on they are ours, whatever they turn out to be.
  for (const tabi_value &value : outs)
    if (value.tag == TABI_TAG_TENSOR)
      handles.keep(value.u.p);
  return tensors_of_results(outs);
}

std::vector<at::Tensor> tensors_of_results(Values results) {
  std::vector<at::Tensor> tensors;
  for (size_t i = 0; i < results.size(); i++) {
    const tabi_value &value = results[i];
    require(value.tag == TABI_TAG_TENSOR || value.tag == TABI_TAG_NONE || value.tag == TABI_TAG_UNSET, TABI_TYPE_ERROR,
            "a function of the host must give tensors or None, but its result ", i, " is of type ",
            tag_name(value.tag));
    tensors.push_back(value.tag == TABI_TAG_TENSOR ? tensor_of("results", value.u.p) : at::Tensor());
  }
  return tensors;
}

namespace impl {

void function_new(tabi_callback fn, void *ctx, tabi_drop drop, Queue *queue, c10::intrusive_ptr<HostFunction> &out) {
  require(!drop || !queue, TABI_INVALID_ARGUMENT, "'drop' and 'queue' must not both be given");
  out = c10::make_intrusive<HostFunction>(fn, ctx, drop,
                                          queue ? c10::intrusive_ptr<Queue>::reclaim_copy(queue) : nullptr);
}

}  // namespace impl
}  // namespace tabi
