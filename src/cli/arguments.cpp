#include "arguments.hpp"

#include "failure.hpp"
#include "text.hpp"

#include <algorithm>

namespace cli {

Arguments::Arguments(std::string command, const std::vector<std::string> &words, const std::vector<Option> &known)
    : command_(std::move(command)) {
  for (size_t i = 0; i < words.size(); i++) {
    const std::string &word = words[i];
    if (word == "--") {
      plain.insert(plain.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      return;
    }
    if (word.size() < 2 || word[0] != '-') {
      plain.push_back(word);
      continue;
    }
    const size_t sign = word.find('=');
    const std::string name = word.substr(0, sign);
    const auto option = std::find_if(known.begin(), known.end(), [&](const Option &o) { return o.name == name; });
    if (option == known.end())
      fail_usage("unknown option " + quoted(name, 200));
    std::vector<std::string> &values = values_[name];
    if (!option->has_value && sign != std::string::npos)
      fail_usage(quoted(name) + " takes no value");
    if (!option->has_value)
      continue;
    if (sign != std::string::npos)
      values.push_back(word.substr(sign + 1));
    else if (++i < words.size())
      values.push_back(words[i]);
    else
      fail_usage(quoted(name) + " needs a value");
  }
}

void Arguments::require_plain(size_t least, size_t most, std::string_view usage) const {
  if (plain.size() < least)
    fail_usage("expected " + std::string(usage));
  if (plain.size() > most)
    fail_usage("unexpected argument " + quoted(plain[most], 200) + ", expected " + std::string(usage));
}

const std::string *Arguments::value(std::string_view option) const {
  const auto at = values_.find(option);
  return at == values_.end() || at->second.empty() ? nullptr : &at->second.back();
}

std::vector<std::string> Arguments::all(std::string_view option) const {
  const auto at = values_.find(option);
  return at == values_.end() ? std::vector<std::string>() : at->second;
}

void Arguments::fail_usage(const std::string &message) const {
  throw Failure{message + " ('torchabi " + command_ + " --help' tells more)", true};
}

}  // namespace cli
