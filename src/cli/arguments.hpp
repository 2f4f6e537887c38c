// The command line: options anywhere, "--" ends them, "--name value" is "--name=value".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct Option {
  std::string_view name;  // with its dashes
  bool has_value;
};

class Arguments {
 public:
  Arguments(std::string command, const std::vector<std::string> &words, const std::vector<Option> &known);

  std::vector<std::string> plain;  // what is no option

  // Fails where fewer or more plain words are given than are wanted.
  void require_plain(size_t least, size_t most, std::string_view usage) const;

  bool has(std::string_view option) const { return values_.contains(option); }
  // What an option was given last, or null.
  const std::string *value(std::string_view option) const;
  std::vector<std::string> all(std::string_view option) const;

  [[noreturn]] void fail_usage(const std::string &message) const;

 private:
  std::string command_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace cli
