// Libraries of custom operators.
#include "impl_op.hpp"
#include "op/op.hpp"

#include <dlfcn.h>

namespace tabi::impl {

void op_library_load(std::string_view given) {
  const std::string path(given);
  if (void *loaded = dlopen(path.c_str(), RTLD_NOW | RTLD_NOLOAD)) {
    dlclose(loaded);
    return;
  }
  const size_t before = all_op_names().size();
  void *library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    const char *why = dlerror();
    fail(TABI_IO_ERROR, in_quotes(path), " cannot be loaded: ", why ? why : "no reason given");
  }
  if (all_op_names().size() > before)
    return;
  dlclose(library);
  fail(TABI_INVALID_ARGUMENT, in_quotes(path), " is no library of operators: it registered none");
}

}  // namespace tabi::impl
