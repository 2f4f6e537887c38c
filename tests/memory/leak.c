/* Leaks one handle on purpose: memcheck has to see it, or it would see none. */
#include "check.h"

int main(void) {
  tabi_tensor t = make_tensor();
  tabi_tree tree = NULL;
  CHECK_OK(tabi_tree_new(TABI_TREE_LIST, &tree));
  return t == NULL || tree == NULL || check_failures;
}
