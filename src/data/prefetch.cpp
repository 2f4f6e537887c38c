#include "data/prefetch.hpp"

#include <ATen/core/grad_mode.h>

namespace tabi {

Prefetch::Prefetch(const Dataset &dataset, const Gathering &how, int64_t threads) : dataset_(dataset), how_(how) {
  try {
    for (int64_t i = 0; i < threads; i++)
      threads_.emplace_back([this] { run(); });
  } catch (...) {
    stop();
    throw;
  }
}

void Prefetch::stop() {
  {
    const std::lock_guard lock(mutex_);
    stops_ = true;
  }
  started_.notify_all();
  for (std::thread &thread : threads_)
    thread.join();
}

void Prefetch::start(BatchPtr batch) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(batch));
  }
  started_.notify_one();
}

void Prefetch::wait(Batch &batch) {
  std::unique_lock lock(mutex_);
  done_.wait(lock, [&] { return batch.is_done; });
  if (batch.failure)
    std::rethrow_exception(batch.failure);
}

void Prefetch::run() {
  while (true) {
    BatchPtr batch;
    {
      std::unique_lock lock(mutex_);
      started_.wait(lock, [&] { return stops_ || !waiting_.empty(); });
      if (stops_)
        return;
      batch = std::move(waiting_.front());
      waiting_.pop_front();
    }
    const BackgroundWork work;
    if (!work.may_run())
      return;
    gather(*batch);
  }
}

void Prefetch::gather(Batch &batch) {
  std::vector<at::Tensor> tensors;
  std::exception_ptr failure;
  try {
    const at::NoGradGuard no_grad;
    tensors = dataset_.batch(Ints(batch.indices.const_data_ptr<int64_t>(), batch.indices.numel()), how_);
  } catch (...) {
    failure = std::current_exception();
  }
  {
    const std::lock_guard lock(mutex_);
    batch.tensors = std::move(tensors);
    batch.failure = failure;
    batch.is_done = true;
  }
  done_.notify_all();
}

}  // namespace tabi
