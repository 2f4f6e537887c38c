// Runs the files that it is given, and those in the folders, through a fuzz target: replay.cpp stands in for libFuzzer
// where there is none. Closes with "N passed, N failed, N skipped"; what ends the process names its file first.
#include <unistd.h>
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" __attribute__((weak)) void __asan_set_death_callback(void (*tell)());

// Memory that no file of the corpus may need.
extern "C" const char *__asan_default_options() {
  return "max_allocation_size_mb=512:hard_rss_limit_mb=1024:detect_stack_use_after_return=0";
}

namespace {

constexpr unsigned most_seconds = 60;
std::string current;

void tell() {
  std::fprintf(stderr, "failed: %s\n", current.c_str());
}

std::vector<std::string> files_in(const std::string &path) {
  if (!std::filesystem::is_directory(path))
    return {path};
  std::vector<std::string> out;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(path))
    if (entry.is_regular_file())
      out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

bool replay(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  const std::string data{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  // A copy of just that size, so that what reads beyond it is seen.
  const std::vector<uint8_t> bytes(data.begin(), data.end());
  if (!file.is_open())
    return false;
  current = path;
  ::alarm(most_seconds);
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  ::alarm(0);
  return true;
}

}  // namespace

int main(int argc, char **argv) {
  if (__asan_set_death_callback)
    __asan_set_death_callback(tell);
  std::set_terminate([] {
    tell();
    std::abort();
  });
  int passed = 0, failed = 0;
  for (int i = 1; i < argc; i++)
    for (const std::string &path : files_in(argv[i]))
      (replay(path) ? passed : failed)++;
  std::printf("%d passed, %d failed, 0 skipped\n", passed, failed);
  return failed != 0 || passed == 0;
}
