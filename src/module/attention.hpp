// What attention and the transformers made of it share.
#pragma once

#include "module/layer.hpp"

namespace tabi {

// The normalisation of a block or a stack, by the block's options.
NodePtr make_norm(const Options &options);

// The activation of a block, if it is one that the kernel for whole blocks has.
enum class FusedActivation { none, relu, gelu };
FusedActivation fused_activation(const Layer &block);

// While one lives, attention and encoder blocks run by their parts on this thread, not as one kernel: for who records
// what they do.
class InParts {
 public:
  explicit InParts(bool on);
  ~InParts();
  InParts(const InParts &) = delete;
  InParts &operator=(const InParts &) = delete;

 private:
  bool outer_;
};

}  // namespace tabi
