// Standard output: what cannot be written is a failure, but for a reader that has gone, which ends the program quietly.
#pragma once

#include <string>
#include <string_view>

namespace cli {

class Output {
 public:
  void print(std::string_view text);
  void line(std::string_view text) {
    print(text);
    print("\n");
  }
  void flush();

 private:
  std::string pending_;
};

}  // namespace cli
