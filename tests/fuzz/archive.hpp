// Files of several parts, taken apart and put together again, with checksums and places that are right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

// A record of a zip file, as it was before it was deflated.
struct Record {
  std::string name, data;
  bool deflated = false;
};

// Those that can be read; empty for what is no zip file.
std::vector<Record> unzip(std::string_view file);
std::string zip(const std::vector<Record> &records);

// The five pickles of a file of torch.save before PyTorch 1.6, and what comes after them; empty for any other file.
std::vector<std::string> split_legacy(std::string_view file);

}  // namespace fuzz
