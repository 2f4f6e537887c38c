/* Preloaded into a program, makes one of its calls of the system fail on purpose: the n-th allocation, read, write and
 * so on of a thread. Counts the blocks of memory that are in use, too. A program finds the functions below by dlsym().
 */
/* With it pread() would be another name of pread64(); both are replaced here. */
#undef _FILE_OFFSET_BITS
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))

/* In the order of the names in tests/api/faults.c. */
enum { nothing, allocation, reading, writing, flushing, renaming, mapping, opening };

/* glibc's own, under names that are not replaced. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *block);

static atomic_long blocks;
static _Thread_local __attribute__((tls_model("initial-exec"))) struct {
  int kind, stays; /* what fails; whether it goes on failing */
  long at, count;  /* which of them, and how many there were */
} armed;

/* From here on, the n-th call of that kind on this thread fails, and when `stays` all after it; n = 0 only counts. */
EXPORT void faults_arm(int kind, long n, int stays) {
  armed.kind = kind;
  armed.at = n;
  armed.stays = stays;
  armed.count = 0;
}

/* Nothing fails any more; gives how many calls of the kind there were. */
EXPORT long faults_disarm(void) {
  armed.kind = nothing;
  return armed.count;
}

/* Blocks of memory that were allocated and not freed. */
EXPORT long faults_blocks(void) {
  return atomic_load(&blocks);
}

static int fails(int kind, int error) {
  if (armed.kind != kind)
    return 0;
  armed.count++;
  if (armed.at == 0 || armed.count < armed.at || (armed.count > armed.at && !armed.stays))
    return 0;
  errno = error;
  return 1;
}

static void *counted(void *block) {
  if (block)
    atomic_fetch_add(&blocks, 1);
  return block;
}

EXPORT void *malloc(size_t size) {
  return fails(allocation, ENOMEM) ? NULL : counted(__libc_malloc(size));
}

EXPORT void *calloc(size_t n, size_t size) {
  return fails(allocation, ENOMEM) ? NULL : counted(__libc_calloc(n, size));
}

EXPORT void *realloc(void *block, size_t size) {
  if (fails(allocation, ENOMEM))
    return NULL;
  void *const out = __libc_realloc(block, size);
  if (block && size == 0)
    atomic_fetch_sub(&blocks, 1);
  return block ? out : counted(out);
}

EXPORT void *memalign(size_t alignment, size_t size) {
  return fails(allocation, ENOMEM) ? NULL : counted(__libc_memalign(alignment, size));
}

EXPORT void *aligned_alloc(size_t alignment, size_t size) {
  return memalign(alignment, size);
}

EXPORT int posix_memalign(void **out, size_t alignment, size_t size) {
  void *const block = memalign(alignment, size);
  if (!block)
    return ENOMEM;
  *out = block;
  return 0;
}

EXPORT void free(void *block) {
  if (block)
    atomic_fetch_sub(&blocks, 1);
  __libc_free(block);
}

/* The system's own function stands behind each. */
#define NEXT(name)               \
  static __typeof__(name) *next; \
  if (!next)                     \
  *(void **)&next = dlsym(RTLD_NEXT, #name)

#define REPLACE(kind, error, failed, type, name, parameters, arguments) \
  EXPORT type name parameters {                                         \
    NEXT(name);                                                         \
    return fails(kind, error) ? (failed) : next arguments;              \
  }
#define PREAD (int file, void *to, size_t size, off_t offset)
#define MMAP (void *at, size_t size, int access, int flags, int file, off_t offset)
REPLACE(reading, EIO, -1, ssize_t, pread, PREAD, (file, to, size, offset))
REPLACE(reading, EIO, -1, ssize_t, pread64, PREAD, (file, to, size, offset))
REPLACE(writing, ENOSPC, -1, ssize_t, write, (int file, const void *from, size_t size), (file, from, size))
REPLACE(flushing, EIO, -1, int, fsync, (int file), (file))
REPLACE(renaming, EIO, -1, int, rename, (const char *from, const char *to), (from, to))
REPLACE(mapping, ENOMEM, MAP_FAILED, void *, mmap, MMAP, (at, size, access, flags, file, offset))
REPLACE(mapping, ENOMEM, MAP_FAILED, void *, mmap64, MMAP, (at, size, access, flags, file, offset))

#define REPLACE_OPEN(name)                                        \
  EXPORT int name(const char *path, int flags, ...) {             \
    NEXT(name);                                                   \
    va_list rest;                                                 \
    va_start(rest, flags);                                        \
    const int mode = flags & O_CREAT ? va_arg(rest, int) : 0;     \
    va_end(rest);                                                 \
    return fails(opening, EMFILE) ? -1 : next(path, flags, mode); \
  }
REPLACE_OPEN(open)
REPLACE_OPEN(open64)
