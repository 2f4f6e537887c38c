// The commands. Each takes the words after its name and returns the exit status.
#pragma once

#include "arguments.hpp"
#include "output.hpp"

namespace cli {

int inspect(const std::vector<std::string> &words, Output &out);
int convert(const std::vector<std::string> &words, Output &out);
int verify(const std::vector<std::string> &words, Output &out);
int diff(const std::vector<std::string> &words, Output &out);

}  // namespace cli
