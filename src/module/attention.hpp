// What attention and the transformers made of it share.
#pragma once

#include "module/layer.hpp"

namespace tabi {

// The normalisation of a block or a stack, by the block's options.
NodePtr make_norm(const Options &options);

}  // namespace tabi
