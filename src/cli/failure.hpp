// How a command ends early.
#pragma once

#include <string>
#include <utility>

namespace cli {

// One sentence for standard error; without one the program ends quietly.
struct Failure {
  std::string message;
  bool is_usage = false;  // the command line is wrong, not what it names
};

[[noreturn]] inline void fail(std::string message) {
  throw Failure{std::move(message)};
}

}  // namespace cli
