// The C++ backtrace of LibTorch's errors, taken no further than this library's own frames.
//
// LibTorch walks the whole stack whenever it makes an error. Beyond our entry point lie the host's frames: code that a
// just-in-time compiler made may have unwind tables that hold only for simple frames, as LuaJIT's do, and a walk
// through it ends the process.
#include <c10/util/Backtrace.h>
#include <c10/util/Lazy.h>
#include <c10/util/Logging.h>
#include <c10/util/StringUtil.h>

#include <cxxabi.h>
#include <dlfcn.h>
#include <unwind.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <string>

namespace tabi {
namespace {

struct Frames {
  std::array<void *, 64> at;
  size_t count = 0;
  bool was_ours = false;
};

const void *module_of(const void *address) {
  Dl_info info;
  return dladdr(address, &info) ? info.dli_fbase : nullptr;
}

const void *our_module() {
  static const void *const module = module_of(reinterpret_cast<const void *>(&our_module));
  return module;
}

_Unwind_Reason_Code add_frame(_Unwind_Context *context, void *to) {
  auto &frames = *static_cast<Frames *>(to);
  auto *address = reinterpret_cast<void *>(_Unwind_GetIP(context));
  const bool is_ours = module_of(address) == our_module();
  if ((frames.was_ours && !is_ours) || frames.count == frames.at.size())
    return _URC_NORMAL_STOP;
  frames.was_ours = is_ours;
  frames.at[frames.count++] = address;
  return _URC_NO_REASON;
}

std::string describe_frame(void *address) {
  Dl_info info;
  if (!dladdr(address, &info))
    return c10::str(address);
  std::string symbol = info.dli_sname ? info.dli_sname : "<unknown function>";
  int status = 0;
  const std::unique_ptr<char, void (*)(void *)> plain(abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status),
                                                      std::free);
  if (plain)
    symbol = plain.get();
  return c10::str(symbol, " (", address, " in ", info.dli_fname, ")");
}

class Text : public c10::OptimisticLazyValue<std::string> {
 public:
  explicit Text(const Frames &frames) : frames_(frames) {}

 private:
  std::string compute() const override {
    std::string out;
    for (size_t i = 0; i < frames_.count; i++)
      out += c10::str("frame #", i, ": ", describe_frame(frames_.at[i]), "\n");
    return out;
  }

  Frames frames_;
};

c10::Backtrace fetch() {
  Frames frames;
  _Unwind_Backtrace(add_frame, &frames);
  return std::make_shared<Text>(frames);
}

// Set while the library loads: any error from then on may come from a call of the host.
const bool is_set = [] {
  c10::SetStackTraceFetcher(fetch);
  return true;
}();

}  // namespace
}  // namespace tabi
