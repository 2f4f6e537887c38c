// tabi_loader_….
#include "impl_data.hpp"

#include "data/random.hpp"

#include <ATen/DeviceAccelerator.h>
#include <ATen/core/grad_mode.h>

namespace tabi::impl {
namespace {

constexpr int64_t most_workers = 1024, most_ahead = 1 << 20;

const Op &loader_signature() {
  static const Op &parsed =
      parse_signature({"DataLoader(int? batch_size=1, bool shuffle=False, bool drop_last=False, int num_workers=0, "
                       "int? prefetch_factor=None, bool pin_memory=False, Tensor? weights=None, int? num_samples=None, "
                       "bool replacement=True)"});
  return parsed;
}

// Where Python pins memory: with an accelerator, and not for MPS.
bool pins_memory() {
  const auto accelerator = at::getAccelerator(false);
  return accelerator && *accelerator != at::kMPS && at::accelerator::deviceCount() > 0;
}

LoaderOptions read_loader_options(Names names, Values options, int64_t length) {
  std::vector<c10::IValue> values;
  bind_all(loader_signature(), names, read_values("options", options), values);
  const auto option = [&](std::string_view name) -> const c10::IValue & {
    size_t i = 0;
    while (loader_signature().args[i].name != name)
      i++;
    return values[i];
  };
  LoaderOptions out;
  require(!option("batch_size").isNone(), TABI_VALUE_ERROR,
          "batch_size=None gives out no batches but examples, which tabi_dataset_get() does");
  out.batch_size = option("batch_size").toInt();
  require(out.batch_size > 0, TABI_VALUE_ERROR,
          "batch_size should be a positive integer value, but got batch_size=", out.batch_size);
  out.shuffle = option("shuffle").toBool();
  out.drop_last = option("drop_last").toBool();
  out.num_workers = option("num_workers").toInt();
  require(out.num_workers >= 0 && out.num_workers <= most_workers, TABI_VALUE_ERROR, "num_workers must be from 0 to ",
          most_workers, ", got ", out.num_workers);
  const c10::IValue &prefetch = option("prefetch_factor");
  require(prefetch.isNone() || out.num_workers > 0, TABI_VALUE_ERROR,
          "prefetch_factor needs threads that gather batches: num_workers is 0");
  if (!prefetch.isNone())
    out.prefetch_factor = prefetch.toInt();
  require(out.prefetch_factor > 0 && out.prefetch_factor <= most_ahead, TABI_VALUE_ERROR,
          "prefetch_factor must be from 1 to ", most_ahead, ", got ", out.prefetch_factor);
  out.pin_memory = option("pin_memory").toBool() && pins_memory();
  const c10::IValue &weights = option("weights"), &samples = option("num_samples");
  out.replacement = option("replacement").toBool();
  if (weights.isNone()) {
    require(samples.isNone() && out.replacement, TABI_VALUE_ERROR,
            "num_samples and replacement go with weights, and there are none");
    require(!out.shuffle || length > 0, TABI_VALUE_ERROR, "shuffle needs examples, and there are none");
    return out;
  }
  require(!out.shuffle, TABI_VALUE_ERROR, "weights are mutually exclusive with shuffle");
  const at::Tensor &given = weights.toTensor();
  require(given.dim() == 1, TABI_VALUE_ERROR, "weights should be a 1d sequence but given weights have shape ",
          given.sizes());
  require(given.numel() <= length, TABI_VALUE_ERROR, "there are ", given.numel(), " weights, and ", length,
          " examples");
  out.weights = given.detach().to(at::kCPU, at::kDouble, false, true);
  out.num_samples = samples.isNone() ? given.numel() : samples.toInt();
  require(out.num_samples > 0, TABI_VALUE_ERROR,
          "num_samples should be a positive integer value, but got num_samples=", out.num_samples);
  return out;
}

}  // namespace

void loader_new(Dataset *dataset, int64_t length, c10::GeneratorImpl *generator, Names names, Values options,
                c10::intrusive_ptr<Loader> &out) {
  require(dataset ? length == 0 : length >= 0, TABI_VALUE_ERROR, "'length' must be ",
          dataset ? "0 with a dataset" : "the number of the host's examples", ", got ", length);
  const at::NoGradGuard no_grad;
  const int64_t count = dataset ? dataset->length() : length;
  auto kept = c10::intrusive_ptr<Dataset>::reclaim_copy(dataset);
  out = c10::make_intrusive<Loader>(std::move(kept), length, cpu_generator(generator),
                                    read_loader_options(names, options, count));
}

void loader_length(Loader &loader, int64_t &out) {
  out = loader.batches();
}

void loader_start(Loader &loader) {
  const at::NoGradGuard no_grad;
  loader.start();
}

void loader_next(Loader &loader, ValueWriter &outs) {
  require(loader.dataset(), TABI_RUNTIME_ERROR,
          "the loader's examples are the host's: tabi_loader_next_indices() gives their numbers");
  outs.expect(static_cast<size_t>(loader.dataset()->width()));
  const at::NoGradGuard no_grad;
  if (const BatchPtr batch = loader.next(true))
    for (at::Tensor &tensor : batch->tensors)
      outs.add_tensor(std::move(tensor));
}

void loader_next_indices(Loader &loader, at::Tensor &out) {
  const at::NoGradGuard no_grad;
  if (const BatchPtr batch = loader.next(false))
    out = batch->indices.clone();
}

void loader_state_dict(Loader &loader, TreePtr &out) {
  out = loader.state_dict();
}

void loader_load_state_dict(Loader &loader, Tree &state) {
  require(state.kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "'state' must be a dict, not a ", state.type());
  const at::NoGradGuard no_grad;
  loader.load_state_dict(state);
}

}  // namespace tabi::impl
