// Work on small tensors by one thread.
#pragma once

namespace tabi {

// Has this thread's operators do without helpers while it lives: LibTorch's fused kernels wake them for each tensor,
// which takes longer than a small tensor does. Results are the same bits: kernels are split between vectors of
// elements.
class Serially {
 public:
  explicit Serially(bool on);
  ~Serially();
  Serially(const Serially &) = delete;
  Serially &operator=(const Serially &) = delete;

 private:
  int before_ = 0;  // threads; 0 where nothing was changed
};

}  // namespace tabi
