// What the fuzz targets have in common: each is a function that libFuzzer, AFL++ or replay.cpp calls with one file.
#pragma once

#include "checkpoint/formats.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace fuzz {

using tabi::Item, tabi::LoadingPtr, tabi::SourcePtr;

// Loads a file lazily, makes every tensor that is small, looks at both ends of its memory, and lets everything go.
// Error and c10::Error are what a damaged file is allowed to end in. How it is loaded (strict, mapped, cast) hangs on
// its bytes.
void run(const uint8_t *data, size_t size, const std::function<Item(const SourcePtr &, const LoadingPtr &)> &load);

// As run(), of what is loaded from a zip file's directory.
void run_zip(const uint8_t *data, size_t size,
             const std::function<Item(const tabi::ZipPtr &, const LoadingPtr &)> &load);

// As run() does to what is loaded.
void use(const Item &item);

// Runs something that may fail as a damaged file may: with a sentence, and not with TABI_INTERNAL.
void try_to(const std::function<void()> &run);

}  // namespace fuzz
