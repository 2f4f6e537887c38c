#include "python.hpp"

#include <dlfcn.h>

namespace tabi_python {

Python py;

const char *find_python() {
#define X(result, name, parameters)                                             \
  py.name = reinterpret_cast<result(*) parameters>(dlsym(RTLD_DEFAULT, #name)); \
  if (!py.name)                                                                 \
    return #name;
  TABI_PYTHON_FUNCTIONS(X)
#undef X
#define X(type, name)                                        \
  py.name = static_cast<type *>(dlsym(RTLD_DEFAULT, #name)); \
  if (!py.name)                                              \
    return #name;
  TABI_PYTHON_OBJECTS(X)
#undef X
  return nullptr;
}

}  // namespace tabi_python
