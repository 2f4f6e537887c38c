// Threads that gather batches ahead of their turn.
#pragma once

#include "core/process.hpp"
#include "data/dataset.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>

namespace tabi {

// A batch that was asked for. What a thread makes of it is its own until `is_done`.
struct Batch {
  at::Tensor indices;
  std::vector<at::Tensor> tensors;
  std::exception_ptr failure;
  bool is_done = false;
};
using BatchPtr = std::shared_ptr<Batch>;

class Prefetch {
 public:
  // The dataset outlives it.
  Prefetch(const Dataset &dataset, const Gathering &how, int64_t threads);
  ~Prefetch() { stop(); }
  Prefetch(const Prefetch &) = delete;
  Prefetch &operator=(const Prefetch &) = delete;

  void start(BatchPtr batch);
  // Fails as its gathering did.
  void wait(Batch &batch);

 private:
  void stop();
  void run();
  void gather(Batch &batch);

  const BackgroundThreads background_;
  const Dataset &dataset_;
  const Gathering how_;
  std::mutex mutex_;
  std::condition_variable started_, done_;
  std::deque<BatchPtr> waiting_;
  bool stops_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace tabi
