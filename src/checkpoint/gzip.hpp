// Files compressed by gzip.
#pragma once

#include "checkpoint/source.hpp"

namespace tabi {

// What a file holds that gzip compressed, in memory; any other file as it is.
SourcePtr inflated(const SourcePtr &source);

}  // namespace tabi
