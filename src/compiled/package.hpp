// AOTInductor's packages: programs of torch.export that were compiled to machine code.
#pragma once

#include "checkpoint/formats.hpp"
#include "module/node.hpp"

#include <unordered_map>

namespace tabi {

// Whether a zip file holds such a package.
bool is_compiled(const ZipPtr &zip);

// Runs what the file holds: only for files that are trusted. Its constants become buffers.
NodePtr load_compiled(const std::string &path, c10::Device device, const std::string &name);

// What the compiler wrote of it; null for another kind of node.
const std::unordered_map<std::string, std::string> *compiled_metadata(const Node &node);

}  // namespace tabi
