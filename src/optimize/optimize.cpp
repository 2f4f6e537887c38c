// tabi_module_optimize.
#include "compiled/package.hpp"
#include "core/device.hpp"
#include "impl_program.hpp"
#include "module/walk.hpp"
#include "optimize/optimized.hpp"

namespace tabi {
namespace {

void check_tensor(const char *what, const std::string &name, const at::Tensor &tensor) {
  if (!tensor.defined())
    return;
  require(tensor.is_cpu(), TABI_NOT_IMPLEMENTED, "what is planned runs on the CPU, and the ", what, " ",
          in_quotes(name), " is on ", tensor.device().str());
  require(tensor.scalar_type() == at::kFloat || (!tensor.is_floating_point() && !tensor.is_complex()), TABI_TYPE_ERROR,
          "what is planned is of float32, and the ", what, " ", in_quotes(name), " is of ",
          dtype_text(from_c10(tensor.scalar_type())));
}

void check(Node &root) {
  for_each_node(root, [](Node &node) {
    require(!node.is_training(), TABI_RUNTIME_ERROR, "the module ", in_quotes(node.type()),
            " is in training mode; plan it after eval()");
    require(!compiled_metadata(node), TABI_NOT_IMPLEMENTED, "a package of AOTInductor is compiled already");
  });
  for_each_tensor(root, [](const std::string &name, const at::Tensor &tensor, bool is_parameter) {
    check_tensor(is_parameter ? "parameter" : "buffer", name, tensor);
  });
}

// A copy that no gradient goes through.
NodePtr own_copy(const NodePtr &node) {
  NodePtr copy = deep_copy(node);
  for_each_tensor(*copy, [](const std::string &, const at::Tensor &tensor, bool) {
    if (tensor.defined() && tensor.requires_grad())
      tensor.set_requires_grad(false);
  });
  return copy;
}

}  // namespace

namespace impl {

void module_optimize(Module &module, const tabi_module_optimize_options &options, Names names, Values args,
                     c10::intrusive_ptr<Module> &out) {
  const NodePtr node = module.node();
  const at::ScalarType dtype = options.dtype ? dtype_to_c10(options.dtype) : at::kFloat;
  require(dtype == at::kFloat || dtype == at::kBFloat16, TABI_VALUE_ERROR,
          "'options->dtype' must be float32 or bfloat16, not ", dtype_text(options.dtype));
  require(dtype == at::kFloat || optimize::has_bfloat16(), TABI_NOT_IMPLEMENTED,
          "this CPU does not compute in bfloat16: it needs AVX-512");
  if (dynamic_cast<const Optimized *>(node.get())) {
    out = c10::make_intrusive<Module>(deep_copy(node));
    return;
  }
  check(*node);
  const auto given = read_values("args", args);
  for (size_t i = 0; i < given.size(); i++) {
    optimize::Leaves tensors;
    optimize::collect(given[i].value, tensors);
    for (const at::Tensor &tensor : tensors)
      check_tensor("argument", std::to_string(i), tensor);
  }
  const auto planned = std::make_shared<Optimized>(own_copy(node), dtype);
  if (!planned->prepare(names, given))
    planned->replace_source(own_copy(node));
  out = c10::make_intrusive<Module>(planned);
}

}  // namespace impl
}  // namespace tabi
