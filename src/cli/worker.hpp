// Writing goes on in a process of its own, so that whatever ends it leaves no temporary file behind.
#pragma once

#include <functional>
#include <string>

namespace cli {

// Does the work in a new process, and returns its exit status here, 0 there. Where a signal ends it, the temporary
// files beside `target` are removed; of an interruption, such as Ctrl-C, this process then dies too, as shells expect.
int in_worker(const std::string &target, const std::function<void()> &work);

}  // namespace cli
