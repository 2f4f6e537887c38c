#include "worker.hpp"

#include "failure.hpp"
#include "messages.hpp"
#include "text.hpp"

#include <dirent.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

namespace cli {
namespace {

constexpr std::array<int, 4> interruptions{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

volatile sig_atomic_t worker = 0, interruption = 0;

void forward(int signal) {
  interruption = signal;
  ::kill(worker, signal);
}

// What is ignored, as under nohup, stays so.
void forward_interruptions() {
  for (const int signal : interruptions) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN)
      continue;
    action = {};
    action.sa_handler = forward;
    ::sigaction(signal, &action, nullptr);
  }
}

// The folder that a link's target is in: there the library writes.
std::string folder_of(const std::string &target) {
  const std::unique_ptr<char, void (*)(void *)> real(::realpath(target.c_str(), nullptr), std::free);
  const std::string path = real ? real.get() : target;
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

// The library's temporary files end in the number of their process and their own.
bool is_temporary(const std::string &name, pid_t process) {
  const std::string ending = ".tmp", mark = "." + std::to_string(process) + ".";
  const size_t at = name.rfind(mark);
  if (at == std::string::npos || !name.ends_with(ending) || at + mark.size() + ending.size() >= name.size())
    return false;
  const std::string number = name.substr(at + mark.size(), name.size() - ending.size() - at - mark.size());
  return number.find_first_not_of("0123456789") == std::string::npos;
}

void remove_temporaries(const std::string &folder, pid_t process) {
  const std::unique_ptr<DIR, int (*)(DIR *)> entries(::opendir(folder.c_str()), ::closedir);
  if (!entries)
    return;
  std::vector<std::string> names;
  while (const dirent *entry = ::readdir(entries.get()))
    if (is_temporary(entry->d_name, process))
      names.emplace_back(entry->d_name);
  for (const std::string &name : names)
    ::unlinkat(::dirfd(entries.get()), name.c_str(), 0);
}

}  // namespace

int in_worker(const std::string &target, const std::function<void()> &work) {
  // No signal comes before both processes know what to do with it.
  sigset_t blocked, before;
  sigemptyset(&blocked);
  for (const int signal : interruptions)
    sigaddset(&blocked, signal);
  ::sigprocmask(SIG_BLOCK, &blocked, &before);
  const pid_t process = ::fork();
  if (process < 0)
    fail(std::string("cannot start a process: ") + std::strerror(errno));
  if (process == 0) {
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    work();
    return 0;
  }
  worker = process;
  forward_interruptions();
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status))
    return WEXITSTATUS(status);
  remove_temporaries(folder_of(target), process);
  if (interruption) {
    // What was shown there stays on a line of its own.
    if (is_seen())
      say("\n");
    std::signal(interruption, SIG_DFL);
    std::raise(interruption);
  }
  fail("writing " + quoted(target, 200) + " was ended by signal " + std::to_string(WTERMSIG(status)) + " (" +
       ::strsignal(WTERMSIG(status)) + ")");
}

}  // namespace cli
