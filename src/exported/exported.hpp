// Programs of torch.export: read from a .pt2 file, run and trained without Python, and written back to one.
#pragma once

#include "checkpoint/formats.hpp"
#include "module/node.hpp"

namespace tabi {

// Whether a zip file holds a program, or several.
bool is_exported(const ZipPtr &zip);

// Reads the program of that name; no name stands for the only one, or for the one that is called "model". Its weights
// go where `loading` says, or to `device`; so do the devices that are written in the program, where they are its main
// one.
NodePtr load_exported(const ZipPtr &zip, const LoadingPtr &loading, std::optional<c10::Device> device = std::nullopt,
                      std::optional<std::string_view> name = std::nullopt);

// Writes what Python's torch.export.load opens: the program as it was read, with its weights as they are now. Fails
// where the node is no such program.
void save_exported(const Node &program, Sink &sink);

}  // namespace tabi
