/* What tests of trees and files build and look at. */
#ifndef TREES_H
#define TREES_H

#include "check.h"

#include <ctype.h>

static inline tabi_tree new_tree(tabi_tree_kind kind) {
  tabi_tree out = NULL;
  CHECK_OK(tabi_tree_new(kind, &out));
  return out;
}

static inline void set(tabi_tree tree, const char *name, tabi_value value) {
  const tabi_value key = tabi_value_string(name);
  CHECK_OK(tabi_tree_set(tree, &key, &value));
}

static inline tabi_value get(tabi_tree tree, const char *name) {
  tabi_value out = tabi_value_none();
  CHECK_OK(tabi_tree_get(tree, name, &out));
  return out;
}

/* A value as a text: {key:value} and @{} for an OrderedDict, [list], (tuple), <set>, 1, 1.5, 'text', N for None, T for
 * a tensor. Whoever reads it frees the handle. */
static inline tabi_value read_value(const char **at);

static inline tabi_value read_key(const char **at) {
  static char name[256];
  if (!isalpha((unsigned char)**at) && **at != '.' && **at != ':')
    return read_value(at);
  if ((*at)[0] == 'N' && (*at)[1] == ':')
    return read_value(at);
  const size_t n = strcspn(*at, ":");
  CHECK(n < sizeof name);
  memcpy(name, *at, n);
  name[n] = 0;
  *at += n;
  return tabi_value_string(name);
}

static inline void free_value(tabi_value v) {
  if (v.tag == TABI_TAG_TENSOR || v.tag == TABI_TAG_TREE)
    CHECK_OK(tabi_free(v.u.p));
}

static inline tabi_value read_tree(const char **at) {
  const int is_ordered = **at == '@';
  *at += is_ordered;
  const char open = *(*at)++;
  const tabi_tree_kind kind = open == '{'   ? TABI_TREE_DICT
                              : open == '[' ? TABI_TREE_LIST
                              : open == '(' ? TABI_TREE_TUPLE
                                            : TABI_TREE_SET;
  tabi_tree tree = new_tree(kind);
  if (is_ordered)
    CHECK_OK(tabi_tree_set_type(tree, "collections.OrderedDict"));
  while (!strchr("}])>", **at)) {
    tabi_value key = tabi_value_none();
    char name[256] = "";
    if (kind == TABI_TREE_DICT) {
      key = read_key(at);
      if (key.tag == TABI_TAG_STRING) {
        memcpy(name, key.u.p, (size_t)key.count);
        key.u.p = name;
      }
      CHECK(*(*at)++ == ':');
    }
    const tabi_value value = read_value(at);
    if (kind == TABI_TREE_DICT)
      CHECK_OK(tabi_tree_set(tree, &key, &value));
    else
      CHECK_OK(tabi_tree_append(tree, &value));
    free_value(key);
    free_value(value);
    *at += **at == ',';
  }
  (*at)++;
  return tabi_value_tree(tree);
}

static inline tabi_value read_value(const char **at) {
  if (strchr("{[(<@", **at))
    return read_tree(at);
  if (**at == 'N' || **at == 'T')
    return *(*at)++ == 'N' ? tabi_value_none() : tabi_value_tensor(make_tensor());
  if (**at == '\'') {
    const char *start = *at + 1;
    *at = strchr(start, '\'') + 1;
    tabi_value v = tabi_value_string("");
    v.u.p = (void *)(uintptr_t)start;
    v.count = *at - start - 1;
    return v;
  }
  char *end = NULL;
  const double d = strtod(*at, &end);
  CHECK(end != *at);
  const int is_int = strcspn(*at, ".eni") >= (size_t)(end - *at);
  *at = end;
  return is_int ? tabi_value_int((int64_t)d) : tabi_value_double(d);
}

static inline tabi_tree tree_of(const char *text) {
  const char *at = text;
  const tabi_value v = read_value(&at);
  CHECK(v.tag == TABI_TAG_TREE && !*at);
  return v.u.p;
}

static char written_text[4096]; /* by text_of() */

static inline void write_text(const char *text, int64_t n) {
  const size_t at = strlen(written_text);
  CHECK(at + (size_t)n < sizeof written_text);
  memcpy(written_text + at, text, (size_t)n);
  written_text[at + (size_t)n] = 0;
}

static inline void write_value(tabi_value v, int is_key) {
  char number[64] = "";
  if (v.tag == TABI_TAG_STRING) {
    write_text("'", !is_key);
    write_text(v.u.p, v.count);
    write_text("'", !is_key);
  } else if (v.tag == TABI_TAG_TREE) {
    int32_t kind = 0;
    const char *type = "";
    int64_t n = 0;
    CHECK_OK(tabi_tree_kind_of(v.u.p, &kind));
    CHECK_OK(tabi_tree_type(v.u.p, &type));
    CHECK_OK(tabi_tree_size(v.u.p, &n));
    const char *brackets = kind == TABI_TREE_LIST ? "[]" : kind == TABI_TREE_TUPLE ? "()" : "<>";
    if (kind == TABI_TREE_DICT || kind == TABI_TREE_OBJECT)
      brackets = "{}";
    if (kind == TABI_TREE_OBJECT)
      write_text(type, (int64_t)strlen(type));
    else if (strcmp(type, "collections.OrderedDict") == 0)
      write_text("@", 1);
    write_text(brackets, 1);
    for (int64_t i = 0; i < n; i++) {
      tabi_value key = tabi_value_none(), value = tabi_value_none();
      CHECK_OK(tabi_tree_at(v.u.p, i, &key, &value));
      write_text(",", i > 0);
      if (brackets[0] == '{') {
        write_value(key, 1);
        write_text(":", 1);
      }
      write_value(value, 0);
      free_value(key);
      free_value(value);
    }
    write_text(brackets + 1, 1);
  } else if (v.tag == TABI_TAG_INT) {
    snprintf(number, sizeof number, "%lld", (long long)v.u.i);
  } else if (v.tag == TABI_TAG_DOUBLE) {
    snprintf(number, sizeof number, "%g", v.u.d);
  } else {
    write_text(v.tag == TABI_TAG_NONE ? "N" : v.tag == TABI_TAG_TENSOR ? "T" : "?", 1);
  }
  write_text(number, (int64_t)strlen(number));
}

static inline const char *text_of(tabi_tree tree) {
  written_text[0] = 0;
  write_value(tabi_value_tree(tree), 0);
  return written_text;
}

/* The tree reads as the text, and goes. */
#define CHECK_TREE(tree, wanted)               \
  do {                                         \
    tabi_tree check_tree = (tree);             \
    CHECK_TEXT(text_of(check_tree), (wanted)); \
    CHECK_OK(tabi_free(check_tree));           \
  } while (0)

#endif
