// tabi_dataset_… and tabi_data_split().
#include "impl_data.hpp"

#include "core/device.hpp"
#include "data/random.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

namespace tabi::impl {
namespace {

// As Python's sum() of floats, which loses no last digit: 0.7 and 0.2 and 0.1 are 1.
double exact_sum(c10::ArrayRef<double> numbers) {
  double sum = 0, lost = 0;
  for (double x : numbers) {
    const double next = sum + x;
    lost += std::abs(sum) >= std::abs(x) ? (sum - next) + x : (x - next) + sum;
    sum = next;
  }
  return sum + lost;
}

// How many examples each part of a split gets.
std::vector<int64_t> counts_of(int64_t length, c10::ArrayRef<double> parts) {
  for (double part : parts)
    require(std::isfinite(part) && part >= 0, TABI_VALUE_ERROR, "'parts' has ", part,
            ", which is neither a number of examples nor a fraction");
  const double sum = exact_sum(parts);
  std::vector<int64_t> out;
  int64_t dealt = 0;
  if (std::abs(sum - 1) <= 1e-9 && sum <= 1) {
    for (double part : parts)
      dealt += out.emplace_back(static_cast<int64_t>(std::floor(static_cast<double>(length) * part)));
    for (size_t i = 0; dealt < length; i = (i + 1) % out.size(), dealt++)
      out[i]++;
  } else {
    require(sum <= 0x1p53, TABI_VALUE_ERROR, "'parts' add up to ", sum, ", and there are ", length, " examples");
    for (double part : parts) {
      require(part == std::floor(part), TABI_VALUE_ERROR, "'parts' has ", part,
              ", but numbers of examples are whole, and fractions add up to 1, not to ", sum);
      dealt += out.emplace_back(static_cast<int64_t>(part));
    }
  }
  require(dealt == length, TABI_VALUE_ERROR, "'parts' add up to ", dealt, " examples, and there are ", length);
  return out;
}

}  // namespace

void dataset_new(Tensors tensors, c10::intrusive_ptr<Dataset> &out) {
  require(!tensors.empty(), TABI_VALUE_ERROR, "'tensors' must not be empty");
  const at::NoGradGuard no_grad;
  Dataset::Part part;
  for (size_t i = 0; i < tensors.size(); i++) {
    const at::Tensor &tensor = tensors[i];
    require(tensor.layout() == at::kStrided && !tensor.is_nested(), TABI_VALUE_ERROR, "'tensors[", i,
            "]' is no dense tensor");
    require(tensor.dim() > 0, TABI_VALUE_ERROR, "'tensors[", i, "]' is a number: it has no rows");
    require(tensor.size(0) == tensors[0].size(0), TABI_VALUE_ERROR, "Size mismatch between tensors: 'tensors[", i,
            "]' has ", tensor.size(0), " rows, and 'tensors[0]' has ", tensors[0].size(0));
    part.push_back(tensor.detach());
  }
  out = c10::make_intrusive<Dataset>(std::vector<Dataset::Part>{std::move(part)}, at::Tensor());
}

void dataset_subset(Dataset &dataset, const at::Tensor &indices, c10::intrusive_ptr<Dataset> &out) {
  out = dataset.subset(checked_indices("indices", indices, dataset.length()));
}

void data_split(int64_t length, c10::ArrayRef<double> parts, c10::GeneratorImpl *generator, ValueWriter &outs) {
  require(length >= 0, TABI_VALUE_ERROR, "'length' must not be negative, got ", length);
  require(!parts.empty(), TABI_VALUE_ERROR, "'parts' must not be empty");
  outs.expect(parts.size());
  const std::vector<int64_t> counts = counts_of(length, parts);
  const at::Tensor order = draw_order(length, cpu_generator(generator));
  int64_t at = 0;
  for (int64_t count : counts) {
    outs.add_tensor(order.narrow(0, at, count).clone());
    at += count;
  }
}

void dataset_concat(c10::ArrayRef<void *> datasets, c10::intrusive_ptr<Dataset> &out) {
  require(!datasets.empty(), TABI_VALUE_ERROR, "'datasets' must not be empty");
  std::vector<c10::intrusive_ptr<Dataset>> kept;
  for (void *handle : datasets)
    kept.push_back(object_of<Dataset>("datasets", handle, TABI_KIND_DATASET));
  out = Dataset::concat(kept);
}

void dataset_length(Dataset &dataset, int64_t &out) {
  out = dataset.length();
}

void dataset_width(Dataset &dataset, int64_t &out) {
  out = dataset.width();
}

void dataset_get(Dataset &dataset, int64_t index, ValueWriter &outs) {
  outs.expect(static_cast<size_t>(dataset.width()));
  const int64_t length = dataset.length();
  require(index >= -length && index < length, TABI_INDEX_ERROR, "'index' is ", index, ", and there are ", length,
          " examples");
  outs.add_tensors(dataset.get(index < 0 ? index + length : index));
}

void dataset_batch(Dataset &dataset, const at::Tensor &indices, ValueWriter &outs) {
  outs.expect(static_cast<size_t>(dataset.width()));
  const at::NoGradGuard no_grad;
  outs.add_tensors(dataset.batch(checked_indices("indices", indices, dataset.length()), {false, true}));
}

}  // namespace tabi::impl
