// Hooks of tensors.
#include "impl_autograd.hpp"

#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>

#include <map>

namespace tabi::impl {
namespace {

using torch::autograd::Variable;

// LibTorch has room for one such hook a tensor: it stands for all.
class PostAccumulateGradHooks : public torch::autograd::PostAccumulateGradHook {
 public:
  void operator()(const Variable &leaf) override {
    // A hook may remove itself, or another.
    const auto all = hooks_;
    for (const auto &[id, hook] : all)
      if (hooks_.contains(id))
        hook->call({leaf});
  }
  int64_t add(c10::intrusive_ptr<HostFunction> hook) {
    hooks_.emplace(++last_id_, std::move(hook));
    return last_id_;
  }
  bool remove(int64_t id) { return hooks_.erase(id) > 0; }

 private:
  std::map<int64_t, c10::intrusive_ptr<HostFunction>> hooks_;
  int64_t last_id_ = 0;
};

PostAccumulateGradHooks *post_hooks(const at::Tensor &leaf) {
  return dynamic_cast<PostAccumulateGradHooks *>(torch::autograd::impl::post_acc_grad_hooks(leaf).get());
}

int64_t register_post_hook(const at::Tensor &leaf, c10::intrusive_ptr<HostFunction> hook) {
  require(leaf.is_leaf(), TABI_RUNTIME_ERROR, "'tensor' is no leaf: no gradient is gathered in it");
  if (!post_hooks(leaf))
    torch::autograd::impl::set_post_acc_grad_hooks(leaf, std::make_unique<PostAccumulateGradHooks>());
  return post_hooks(leaf)->add(std::move(hook));
}

at::Tensor call_hook(HostFunction &hook, const at::Tensor &grad) {
  const auto results = hook.call({grad});
  require(results.size() <= 1, TABI_CALLBACK_FAILED, "a hook gives the gradient to go on with, or nothing, but gave ",
          results.size(), " results");
  return results.empty() ? at::Tensor() : results[0];
}

}  // namespace

void tensor_register_hook(const at::Tensor &tensor, tabi_hook_kind kind, HostFunction &hook, int64_t &out_id) {
  require(tensor.requires_grad(), TABI_RUNTIME_ERROR,
          "'tensor' does not require gradients: no hook of it would be called");
  auto kept = c10::intrusive_ptr<HostFunction>::reclaim_copy(&hook);
  if (kind == TABI_HOOK_POST_ACCUMULATE_GRAD)
    out_id = register_post_hook(tensor, std::move(kept));
  else
    out_id = tensor.register_hook([kept = std::move(kept)](const at::Tensor &grad) -> at::Tensor {
      // A hook that removes itself takes this very function away.
      const auto held = kept;
      return call_hook(*held, grad);
    });
}

void tensor_remove_hook(const at::Tensor &tensor, tabi_hook_kind kind, int64_t id) {
  bool is_known = false;
  if (kind == TABI_HOOK_POST_ACCUMULATE_GRAD) {
    auto *hooks = post_hooks(tensor);
    is_known = hooks && hooks->remove(id);
  } else {
    const auto *meta = torch::autograd::impl::get_autograd_meta(tensor);
    const auto *hooks = meta ? meta->cpp_hooks_list_.get() : nullptr;
    is_known = hooks && id >= 0 && static_cast<size_t>(id) < hooks->size() && (*hooks)[static_cast<size_t>(id)];
    if (is_known)
      tensor.remove_hook(static_cast<unsigned>(id));
  }
  require(is_known, TABI_KEY_ERROR, "'tensor' has no hook of that kind numbered ", id);
}

}  // namespace tabi::impl
