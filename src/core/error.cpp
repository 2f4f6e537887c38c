#include "core/error.hpp"

#include "core/utf8.hpp"

#include <c10/util/Exception.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>

namespace tabi {
namespace {

struct LastError {
  tabi_status status;
  const char *function;
  char message[4096];
  char backtrace[16384];
};

// What a thread tells that fails for the first time when not even its record can be had.
constexpr LastError no_memory = {TABI_OUT_OF_MEMORY, "", "host memory ran out", ""};
constexpr LastError no_error = {TABI_OK, "", "", ""};

// On the heap: a library that is loaded late gets little of the threads' static storage. Recording allocates once.
thread_local const LastError *last_error = &no_error;
thread_local LastError *own_error;
thread_local uint64_t failures = 0;

struct ErrorReturn {
  ~ErrorReturn() {
    last_error = &no_error;
    std::free(own_error);
    own_error = nullptr;
  }
};

LastError *own() noexcept {
  if (!own_error) {
    static thread_local ErrorReturn at_exit;
    (void)at_exit;
    own_error = static_cast<LastError *>(std::calloc(1, sizeof *own_error));
  }
  return own_error;
}

// Copies as much as fits, without cutting a UTF-8 sequence in two.
template <size_t N>
void copy(char (&to)[N], const char *from) noexcept {
  size_t n = std::strlen(from);
  if (n >= N) {
    n = N - 1;
    while (n > 0 && (static_cast<unsigned char>(from[n]) & 0xC0) == 0x80)
      n--;
  }
  std::memcpy(to, from, n);
  to[n] = 0;
}

// LibTorch's CPU allocator throws a plain c10::Error when memory runs out, so its words have to tell.
tabi_status status_of_plain(const c10::Error &error) {
  const char *text = error.what_without_backtrace();
  if (std::strstr(text, "can't allocate memory") || std::strstr(text, "not enough memory"))
    return TABI_OUT_OF_MEMORY;
  if (std::strstr(text, "INTERNAL ASSERT FAILED"))
    return TABI_INTERNAL;
  return TABI_RUNTIME_ERROR;
}

tabi_status record_c10(tabi_status status, const char *function, const c10::Error &error) {
  return record(status, function, error.what_without_backtrace(), error.what());
}

}  // namespace

std::string in_quotes(std::string_view text) {
  constexpr size_t most = 200;
  std::string out = "'";
  const bool is_text = is_utf8(text);
  for (char c : text.substr(0, most)) {
    const bool is_shown = static_cast<unsigned char>(c) >= 0x20 && c != 0x7F && (is_text || !(c & 0x80));
    out += is_shown ? c : '?';
  }
  if (text.size() > most) {
    while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80)
      out.pop_back();
    if (static_cast<unsigned char>(out.back()) >= 0xC0)
      out.pop_back();
    out += "...";
  }
  return out + "'";
}

tabi_status record(tabi_status status, const char *function, const char *message, const char *backtrace) noexcept {
  failures++;
  LastError *error = own();
  last_error = error ? error : &no_memory;
  if (error) {
    error->status = status;
    error->function = function;
    copy(error->message, message);
    copy(error->backtrace, backtrace);
  }
  return status;
}

uint64_t failures_of_thread() noexcept {
  return failures;
}

tabi_status record_current(const char *function) noexcept {
  // The text of an exception may itself have to allocate: when that fails too, memory is what ran out.
  try {
    try {
      throw;
    } catch (const Error &error) {
      return record(error.status(), function, error.what(), "");
    } catch (const c10::OutOfMemoryError &error) {
      return record_c10(TABI_OUT_OF_MEMORY, function, error);
    } catch (const c10::IndexError &error) {
      return record_c10(TABI_INDEX_ERROR, function, error);
    } catch (const c10::ValueError &error) {
      return record_c10(TABI_VALUE_ERROR, function, error);
    } catch (const c10::TypeError &error) {
      return record_c10(TABI_TYPE_ERROR, function, error);
    } catch (const c10::NotImplementedError &error) {
      return record_c10(TABI_NOT_IMPLEMENTED, function, error);
    } catch (const c10::LinAlgError &error) {
      return record_c10(TABI_LINALG_ERROR, function, error);
    } catch (const c10::DistError &error) {
      return record_c10(TABI_DISTRIBUTED_ERROR, function, error);
    } catch (const c10::AcceleratorError &error) {
      return record_c10(TABI_ACCELERATOR_ERROR, function, error);
    } catch (const c10::Error &error) {
      return record_c10(status_of_plain(error), function, error);
    } catch (const std::bad_alloc &) {
      return record(TABI_OUT_OF_MEMORY, function, "host memory ran out", "");
    } catch (const std::exception &error) {
      return record(TABI_INTERNAL, function, error.what(), "");
    } catch (...) {
      return record(TABI_INTERNAL, function, "an exception of an unknown type was thrown", "");
    }
  } catch (...) {
    return record(TABI_OUT_OF_MEMORY, function, "host memory ran out", "");
  }
}

}  // namespace tabi

extern "C" {

tabi_status tabi_error_code(void) {
  return tabi::last_error->status;
}

tabi_status tabi_error_set(int32_t status, const char *message) {
  return tabi::record(status, "tabi_error_set", message ? message : "", "");
}

const char *tabi_error_message(void) {
  return tabi::last_error->message;
}

const char *tabi_error_function(void) {
  return tabi::last_error->function;
}

const char *tabi_error_backtrace(void) {
  return tabi::last_error->backtrace;
}

}  // extern "C"
