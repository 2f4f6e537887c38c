// Gives a dataset out in batches, in the order of Python's DataLoader.
#pragma once

#include "checkpoint/tree.hpp"
#include "data/prefetch.hpp"

#include <ATen/core/Generator.h>

#include <optional>

namespace tabi {

struct LoaderOptions {
  int64_t batch_size = 1, num_workers = 0, prefetch_factor = 2;
  bool shuffle = false, drop_last = false, pin_memory = false;
  // Examples are drawn by their weights, if there are any.
  at::Tensor weights;
  int64_t num_samples = 0;
  bool replacement = true;
};

class Loader : public Target {
 public:
  // Without a dataset its examples are the host's, and `length` of them.
  Loader(c10::intrusive_ptr<Dataset> dataset, int64_t length, std::optional<at::Generator> generator,
         LoaderOptions options);

  const Dataset *dataset() const { return dataset_.get(); }
  int64_t batches() const;

  void start();
  // The next batch of a dataset; its indices alone where that is all that is wanted; null when the epoch has ended.
  BatchPtr next(bool gathers);

  TreePtr state_dict() const;
  void load_state_dict(const Tree &state);

 private:
  int64_t samples() const { return options_.weights.defined() ? options_.num_samples : length_; }
  bool is_sequential() const { return !options_.shuffle && !options_.weights.defined(); }
  void end();
  void prepare();
  void draw();
  // Python's next(batch_sampler): undefined at the end.
  at::Tensor pull();
  void drain();
  bool start_next();

  c10::intrusive_ptr<Dataset> dataset_;
  const int64_t length_;
  std::optional<at::Generator> generator_;
  const LoaderOptions options_;

  bool is_under_way_ = false;
  at::Tensor order_;         // of this epoch, once it was drawn
  bool is_drained_ = false;  // the order's end was asked for, which Python's samplers draw at
  int64_t given_ = 0, pulled_ = 0;
  std::deque<BatchPtr> ahead_;
  std::unique_ptr<Prefetch> prefetch_;
};

}  // namespace tabi
