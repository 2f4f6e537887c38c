/* The C tests in one process, since memcheck takes a minute to load LibTorch: runs the programs that are named, and
   names all of them when none is. meson.build gives PROGRAMS, each a main() under the program's own name. */
#include <stdio.h>
#include <string.h>

#define DECLARED(name) int name(int argc, char **argv);
PROGRAMS(DECLARED)

#define LISTED(name) {#name, name},
static const struct {
  const char *name;
  int (*run)(int argc, char **argv);
} programs[] = {PROGRAMS(LISTED)};

int main(int argc, char **argv) {
  int status = 0;
  for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
    int wanted = 0;
    for (int a = 1; a < argc; a++)
      wanted |= strcmp(argv[a], programs[i].name) == 0;
    if (argc < 2)
      puts(programs[i].name);
    if (!wanted)
      continue;
    printf("%s:\n", programs[i].name);
    status |= programs[i].run(1, (char *[]){argv[0], NULL});
    fflush(stdout);
  }
  return status;
}
