/* Trees: what they hold, and what is done with them by paths. */
#include "trees.h"

#include <unistd.h>

static void trees_hold_values(void) {
  tabi_tree dict = new_tree(TABI_TREE_DICT), list = new_tree(TABI_TREE_LIST), tuple = new_tree(TABI_TREE_TUPLE);
  tabi_tensor t = make_tensor();
  int64_t n = 0;
  int32_t kind = 0;
  const char *type = NULL;
  set(dict, "none", tabi_value_none());
  set(dict, "text", tabi_value_string("grüße"));
  set(dict, "number", tabi_value_double(0.5));
  set(dict, "tensor", tabi_value_tensor(t));
  set(dict, "list", tabi_value_tree(list));
  set(dict, "number", tabi_value_int(7));
  CHECK_OK(tabi_tree_size(dict, &n));
  CHECK(n == 5);
  tabi_value v = get(dict, "number");
  CHECK(v.tag == TABI_TAG_INT && v.u.i == 7);
  v = get(dict, "text");
  CHECK(v.tag == TABI_TAG_STRING && v.count == 7 && memcmp(v.u.p, "grüße", 7) == 0);
  v = get(dict, "tensor");
  int32_t same = 0;
  CHECK_OK(tabi_tensor_is_same(v.u.p, t, &same));
  CHECK(same);
  CHECK_OK(tabi_free(v.u.p));
  /* A tree in a tree is shared. */
  v = get(dict, "list");
  const tabi_value one = tabi_value_int(1);
  CHECK_OK(tabi_tree_append(v.u.p, &one));
  CHECK_OK(tabi_tree_size(list, &n));
  CHECK(n == 1);
  CHECK_OK(tabi_tree_kind_of(v.u.p, &kind));
  CHECK(kind == TABI_TREE_LIST);
  CHECK_OK(tabi_free(v.u.p));
  /* Keys of any type that Python hashes. */
  CHECK_OK(tabi_tree_append(tuple, &one));
  const tabi_value keys[] = {tabi_value_tree(tuple), tabi_value_int(3), tabi_value_none(), tabi_value_bool(1)};
  for (size_t i = 0; i < 4; i++)
    CHECK_OK(tabi_tree_set(dict, &keys[i], &one));
  CHECK_OK(tabi_tree_size(dict, &n));
  CHECK(n == 9);
  tabi_value key = tabi_value_tree(list), value = tabi_value_none();
  CHECK_FAILS(tabi_tree_set(dict, &key, &one), TABI_TYPE_ERROR, "'key' must be");
  CHECK_FAILS(tabi_tree_get(dict, "nothing", &v), TABI_KEY_ERROR, "has no key 'nothing'; it has 'none', 'text'");
  CHECK_FAILS(tabi_tree_at(dict, 9, &key, &value), TABI_INDEX_ERROR, "has 9 entries");
  CHECK_FAILS(tabi_tree_append(dict, &one), TABI_TYPE_ERROR, "must be a list, tuple or set");
  CHECK_FAILS(tabi_tree_set(list, &one, &one), TABI_TYPE_ERROR, "must be a dict, not a list");
  CHECK_OK(tabi_tree_set_type(dict, "collections.OrderedDict"));
  CHECK_OK(tabi_tree_type(dict, &type));
  CHECK_TEXT(type, "collections.OrderedDict");
  CHECK_FAILS(tabi_tree_set_type(list, "tuple"), TABI_VALUE_ERROR, "a list cannot be a 'tuple'");
  void *handles[] = {dict, list, tuple, t};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void trees_do_not_hold_themselves(void) {
  tabi_tree a = new_tree(TABI_TREE_LIST), b = new_tree(TABI_TREE_LIST);
  tabi_value va = tabi_value_tree(a), vb = tabi_value_tree(b);
  CHECK_OK(tabi_tree_append(a, &vb));
  CHECK_FAILS(tabi_tree_append(a, &va), TABI_VALUE_ERROR, "cannot hold itself");
  CHECK_FAILS(tabi_tree_append(b, &va), TABI_VALUE_ERROR, "cannot hold itself");
  CHECK_OK(tabi_free(a));
  CHECK_OK(tabi_free(b));
}

/* What a function makes of a tree; the tree goes. */
static tabi_tree flattened(tabi_tree tree) {
  tabi_tree out = NULL;
  CHECK_OK(tabi_tree_flatten(tree, &out));
  CHECK_OK(tabi_free(tree));
  return out;
}

static tabi_tree nested(tabi_tree tree) {
  tabi_tree out = NULL;
  CHECK_OK(tabi_tree_nest(tree, &out));
  CHECK_OK(tabi_free(tree));
  return out;
}

static tabi_tree merged(tabi_tree trees) {
  tabi_tree out = NULL;
  CHECK_OK(tabi_tree_merge(trees, &out));
  CHECK_OK(tabi_free(trees));
  return out;
}

static tabi_tree selected(tabi_tree tree, const char *pattern, const char *other) {
  const char *const patterns[2] = {pattern, other};
  tabi_tree out = NULL;
  CHECK_OK(tabi_tree_select(tree, patterns, other ? 2 : 1, &out));
  CHECK_OK(tabi_free(tree));
  return out;
}

static tabi_tree renamed(tabi_tree tree, const char *pattern, const char *name) {
  tabi_tree out = NULL;
  CHECK_OK(tabi_tree_rename(tree, &pattern, &name, 1, &out));
  CHECK_OK(tabi_free(tree));
  return out;
}

#define CHECK_FAILS_ON(text, status, message, call) \
  do {                                              \
    tabi_tree tree = tree_of(text), out = NULL;     \
    CHECK_FAILS(call, status, message);             \
    CHECK(out == NULL);                             \
    CHECK_OK(tabi_free(tree));                      \
  } while (0)

static void trees_are_flattened(void) {
  CHECK_TREE(flattened(tree_of("{a:1,b:{c:T,d:[1.5,('x',N)]}}")), "{a:1,b.c:T,b.d.0:1.5,b.d.1.0:'x',b.d.1.1:N}");
  CHECK_TREE(flattened(tree_of("[1,[2,3]]")), "{0:1,1.0:2,1.1:3}");
  CHECK_TREE(flattened(tree_of("{a:{},b:[],c:(),d:<>,e:{f:<1,2>}}")), "{d:<>,e.f:<1,2>}");
  CHECK_TREE(flattened(tree_of("{}")), "{}");
  /* Keys that are no strings are written as Python writes them. */
  CHECK_TREE(flattened(tree_of("{1:{N:1,0.5:2,1e22:3,3.0:4},():5,(1,'a'):6,-2:7}")),
             "{1.None:1,1.0.5:2,1.1e+22:3,1.3.0:4,():5,(1, 'a'):6,-2:7}");
  CHECK_TREE(flattened(tree_of("{:{a:1},b:{:2}}")), "{.a:1,b.:2}");
  /* The type of the outer dict stays, and what it has besides its entries. */
  tabi_tree tree = tree_of("@{a:{b:T}}"), attributes = NULL, flat = NULL;
  CHECK_OK(tabi_tree_attributes(tree, &attributes));
  set(attributes, "_metadata", tabi_value_int(1));
  CHECK_OK(tabi_free(attributes));
  flat = flattened(tree);
  CHECK_OK(tabi_tree_attributes(flat, &attributes));
  CHECK_TREE(attributes, "{_metadata:1}");
  CHECK_TREE(flat, "@{a.b:T}");
  CHECK_FAILS_ON("{a.b:1,a:{b:2}}", TABI_VALUE_ERROR, "two entries have the path 'a.b'", tabi_tree_flatten(tree, &out));
  CHECK_FAILS_ON("{1:1,'1':2}", TABI_VALUE_ERROR, "two entries have the path '1'", tabi_tree_flatten(tree, &out));
  CHECK_FAILS_ON("<1>", TABI_TYPE_ERROR, "a set has no paths", tabi_tree_flatten(tree, &out));
}

static void tensors_are_shared(void) {
  tabi_tree tree = new_tree(TABI_TREE_DICT), inner = new_tree(TABI_TREE_DICT);
  tabi_tensor t = make_tensor();
  set(inner, "w", tabi_value_tensor(t));
  set(tree, "m", tabi_value_tree(inner));
  tree = selected(renamed(flattened(tree), "m.*", "n.*"), "n.w", NULL);
  int32_t same = 0;
  const tabi_value v = get(tree, "n.w");
  CHECK_OK(tabi_tensor_is_same(v.u.p, t, &same));
  CHECK(same);
  void *handles[] = {tree, inner, t, v.u.p};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void paths_are_nested(void) {
  CHECK_TREE(nested(tree_of("@{a.b.c:T,a.d:1,b:2,a.b.e:[3]}")), "@{a:@{b:@{c:T,e:[3]},d:1},b:2}");
  CHECK_TREE(nested(tree_of("{a.0:1,a.1:2}")), "{a:{0:1,1:2}}");
  CHECK_TREE(nested(tree_of("{a..b:1,.:2}")), "{a:{:{b:1}},:{:2}}");
  CHECK_TREE(flattened(nested(tree_of("{a..b:1,.:2}"))), "{a..b:1,.:2}");
  CHECK_TREE(nested(tree_of("{}")), "{}");
  CHECK_FAILS_ON("{a:1,a.b:2}", TABI_VALUE_ERROR, "the keys 'a' and 'a.b' cannot both be", tabi_tree_nest(tree, &out));
  CHECK_FAILS_ON("{a.b.c:1,a.b.d:2,a:3}", TABI_VALUE_ERROR, "the keys 'a' and 'a.b.c' cannot both be",
                 tabi_tree_nest(tree, &out));
  CHECK_FAILS_ON("{a:{},a.b:2}", TABI_VALUE_ERROR, "the keys 'a' and 'a.b' cannot both be", tabi_tree_nest(tree, &out));
  CHECK_FAILS_ON("{1:1}", TABI_TYPE_ERROR, "'tree' must have strings as keys, not 1", tabi_tree_nest(tree, &out));
  CHECK_FAILS_ON("[1]", TABI_TYPE_ERROR, "'tree' must be a dict, not a list", tabi_tree_nest(tree, &out));
  tabi_tree tree = new_tree(TABI_TREE_DICT), out = NULL;
  char key[1200];
  memset(key, '.', sizeof key);
  key[sizeof key - 1] = 0;
  set(tree, key, tabi_value_int(1));
  CHECK_FAILS(tabi_tree_nest(tree, &out), TABI_VALUE_ERROR, "is nested deeper than 1000 levels");
  CHECK_OK(tabi_free(tree));
}

static void parts_are_selected(void) {
  const char *net = "@{model:{fc1:{weight:T,bias:1},fc2:{weight:T}},epoch:3}";
  CHECK_TREE(selected(tree_of(net), "model.**", NULL), "@{model:{fc1:{weight:T,bias:1},fc2:{weight:T}}}");
  CHECK_TREE(selected(tree_of(net), "model", NULL), "@{model:{fc1:{weight:T,bias:1},fc2:{weight:T}}}");
  CHECK_TREE(selected(tree_of(net), "**.weight", NULL), "@{model:{fc1:{weight:T},fc2:{weight:T}}}");
  CHECK_TREE(selected(tree_of(net), "model.*.bias", NULL), "@{model:{fc1:{bias:1}}}");
  CHECK_TREE(selected(tree_of(net), "model.fc*", "epoch"), "@{model:{fc1:{weight:T,bias:1},fc2:{weight:T}},epoch:3}");
  CHECK_TREE(selected(tree_of(net), "*", NULL), net);
  CHECK_TREE(selected(tree_of(net), "**", NULL), net);
  /* A pattern below what another one takes whole has matched, too. */
  CHECK_TREE(selected(tree_of(net), "model", "model.fc1.bias"), "@{model:{fc1:{weight:T,bias:1},fc2:{weight:T}}}");
  CHECK_TREE(selected(tree_of("{a:[1,(2,3),4],b:[]}"), "a.1.1", "b"), "{a:[(3)],b:[]}");
  CHECK_TREE(selected(tree_of("{a:<1>,b:{}}"), "a", NULL), "{a:<1>}");
  tabi_tree tree = tree_of(net), out = NULL;
  CHECK_OK(tabi_tree_select(tree, NULL, 0, &out));
  CHECK_TREE(out, "@{}");
  CHECK_OK(tabi_free(tree));
  const char *patterns[2] = {"**.weight", "fc1.*"};
  CHECK_FAILS_ON(net, TABI_KEY_ERROR, "no path matches 'fc1.*'; there are 'model', 'model.fc1', 'model.fc1.weight'",
                 tabi_tree_select(tree, patterns, 2, &out));
  CHECK_FAILS_ON("[]", TABI_KEY_ERROR, "no path matches '**.weight'; there is none",
                 tabi_tree_select(tree, patterns, 2, &out));
}

static void keys_are_renamed(void) {
  CHECK_TREE(renamed(tree_of("@{module.a.w:T,module.b:1,c:2}"), "module.**", "**"), "@{a.w:T,b:1,c:2}");
  CHECK_TREE(renamed(tree_of("{a.w:T,b:1,7:2}"), "**", "module.**"), "{module.a.w:T,module.b:1,7:2}");
  CHECK_TREE(renamed(tree_of("{a.b.c:1}"), "*.*.*", "*-*-*x"), "{a-b-cx:1}");
  /* The first star takes as much as it can. */
  CHECK_TREE(renamed(tree_of("{a.b.c.d:1}"), "**.**", "** **"), "{a.b.c d:1}");
  CHECK_TREE(renamed(tree_of("{x11x1:1}"), "*1*", "[*|*]"), "{[x11x|]:1}");
  CHECK_TREE(renamed(tree_of("{l.10.attn.w:1}"), "l.*.attn.**", "layer.*.**"), "{layer.10.w:1}");
  CHECK_TREE(renamed(tree_of("{a.b:1}"), "*.*", "*"), "{a:1}");
  CHECK_TREE(renamed(tree_of("{a.b:1,ab:2}"), "*", "x"), "{a.b:1,x:2}");
  /* Of several pairs the first counts. */
  const char *patterns[3] = {"a.*", "**", "b"}, *names[3] = {"x.*", "y.**", "z"};
  tabi_tree tree = tree_of("{a.w:1,b:2}"), out = NULL;
  CHECK_OK(tabi_tree_rename(tree, patterns, names, 3, &out));
  CHECK_TREE(out, "{x.w:1,y.b:2}");
  CHECK_OK(tabi_tree_rename(tree, NULL, NULL, 0, &out));
  CHECK_TREE(out, "{a.w:1,b:2}");
  CHECK_OK(tabi_free(tree));
  const char *all[] = {"*.w"}, *one[] = {"w"}, *wrong[] = {"**.w"};
  CHECK_FAILS_ON("{a.w:1,b:2,c.w:3}", TABI_VALUE_ERROR, "the keys 'a.w' and 'c.w' would both be 'w'",
                 tabi_tree_rename(tree, all, one, 1, &out));
  CHECK_FAILS_ON("{w:1,c.w:3}", TABI_VALUE_ERROR, "the keys 'w' and 'c.w' would both be 'w'",
                 tabi_tree_rename(tree, all, one, 1, &out));
  CHECK_FAILS_ON("{}", TABI_VALUE_ERROR, "star 1 of the new name '**.w' is '**', but the pattern '*.w' has '*' there",
                 tabi_tree_rename(tree, all, wrong, 1, &out));
  CHECK_FAILS_ON("{}", TABI_VALUE_ERROR, "star 1 of the new name '*.w' is '*', but the pattern 'w' has no star there",
                 tabi_tree_rename(tree, one, all, 1, &out));
  CHECK_FAILS_ON("[]", TABI_TYPE_ERROR, "'tree' must be a dict, not a list", tabi_tree_rename(tree, all, one, 1, &out));
}

/* Patterns that make a matcher which tries all ways run for ever. */
static void hard_patterns_take_no_time(void) {
  char key[2001], pattern[181];
  memset(key, 'a', 2000);
  key[2000] = 0;
  for (int i = 0; i < 60; i++)
    memcpy(pattern + 3 * i, i % 2 ? "**a" : "*aa", 3);
  pattern[179] = 'b';
  pattern[180] = 0;
  tabi_tree tree = new_tree(TABI_TREE_DICT), out = NULL;
  set(tree, key, tabi_value_int(1));
  const char *patterns[] = {pattern}, *names[] = {"x"};
  CHECK_OK(tabi_tree_rename(tree, patterns, names, 1, &out));
  tabi_value v = get(out, key);
  CHECK(v.tag == TABI_TAG_INT);
  CHECK_OK(tabi_free(out));
  pattern[179] = 'a';
  CHECK_OK(tabi_tree_rename(tree, patterns, names, 1, &out));
  CHECK_TREE(out, "{x:1}");
  CHECK_OK(tabi_free(tree));
}

static void dicts_are_merged(void) {
  CHECK_TREE(merged(tree_of("[@{a:T,b:1},{c:2,3:4}]")), "@{a:T,b:1,c:2,3:4}");
  CHECK_TREE(merged(tree_of("({a:1})")), "{a:1}");
  CHECK_TREE(merged(tree_of("[]")), "{}");
  CHECK_FAILS_ON("[{a:1},{b:2},{c:3,b:4}]", TABI_VALUE_ERROR, "the dicts 1 and 2 both have the key 'b'",
                 tabi_tree_merge(tree, &out));
  CHECK_FAILS_ON("[{a:1},[2]]", TABI_TYPE_ERROR, "'trees' must be a list of dicts, and entry 1 is none",
                 tabi_tree_merge(tree, &out));
  CHECK_FAILS_ON("[1]", TABI_TYPE_ERROR, "entry 0 is none", tabi_tree_merge(tree, &out));
  CHECK_FAILS_ON("{a:{}}", TABI_TYPE_ERROR, "'trees' must be a list of dicts, not a dict", tabi_tree_merge(tree, &out));
  /* Attributes come together, and none of the dicts gets another's. */
  tabi_tree trees = new_tree(TABI_TREE_LIST), attributes = NULL, dicts[2];
  for (int i = 0; i < 2; i++) {
    dicts[i] = new_tree(TABI_TREE_DICT);
    tabi_tree metadata = tree_of(i ? "{b:2,a:9}" : "{a:1}");
    CHECK_OK(tabi_tree_attributes(dicts[i], &attributes));
    set(attributes, "_metadata", tabi_value_tree(metadata));
    set(attributes, "format", tabi_value_int(i));
    const tabi_value v = tabi_value_tree(dicts[i]);
    CHECK_OK(tabi_tree_append(trees, &v));
    CHECK_OK(tabi_free(attributes));
    CHECK_OK(tabi_free(metadata));
  }
  tabi_tree all = merged(trees);
  CHECK_OK(tabi_tree_attributes(all, &attributes));
  CHECK_TREE(attributes, "{_metadata:{a:1,b:2},format:0}");
  CHECK_OK(tabi_tree_attributes(dicts[0], &attributes));
  CHECK_TREE(attributes, "{_metadata:{a:1},format:0}");
  void *handles[] = {all, dicts[0], dicts[1]};
  CHECK_OK(tabi_free_many(handles, 3));
}

static void deep_trees_are_refused(void) {
  tabi_tree root = new_tree(TABI_TREE_LIST), at = root, out = NULL;
  for (int i = 0; i < 100000; i++) {
    tabi_tree next = new_tree(TABI_TREE_LIST);
    const tabi_value v = tabi_value_tree(next);
    CHECK_OK(tabi_tree_append(at, &v));
    if (at != root)
      CHECK_OK(tabi_free(at));
    at = next;
  }
  CHECK_OK(tabi_free(at));
  const char *none = "x", *first = "0";
  CHECK_FAILS(tabi_tree_flatten(root, &out), TABI_VALUE_ERROR, "nested deeper than 1000 levels, at '0.0.0.");
  CHECK_FAILS(tabi_tree_select(root, &none, 1, &out), TABI_VALUE_ERROR, "nested deeper than 1000 levels");
  CHECK_FAILS(tabi_tree_compare(root, root, 0, 0, &out), TABI_VALUE_ERROR, "nested deeper than 1000 levels");
  /* What is taken whole is not gone into. */
  CHECK_OK(tabi_tree_select(root, &first, 1, &out));
  CHECK_OK(tabi_free(out));
  CHECK_OK(tabi_free(root));
}

/* 2^60 paths of 60 trees. */
static void trees_with_too_many_paths_are_refused(void) {
  SKIP_UNDER_MEMCHECK();
  tabi_tree root = tree_of("[1]"), out = NULL;
  for (int i = 0; i < 60; i++) {
    tabi_tree next = new_tree(TABI_TREE_LIST);
    const tabi_value v = tabi_value_tree(root);
    CHECK_OK(tabi_tree_append(next, &v));
    CHECK_OK(tabi_tree_append(next, &v));
    CHECK_OK(tabi_free(root));
    root = next;
  }
  CHECK_FAILS(tabi_tree_flatten(root, &out), TABI_VALUE_ERROR, "has more than 1048576 paths");
  CHECK_OK(tabi_free(root));
}

/* tabi_tree_compare() of two trees as a text; both go. */
static tabi_tree compared(tabi_tree a, tabi_tree b, double rtol, double atol) {
  tabi_tree out = NULL;
  CHECK_OK(tabi_tree_compare(a, b, rtol, atol, &out));
  CHECK_OK(tabi_free(a));
  CHECK_OK(tabi_free(b));
  return out;
}

#define CHECK_COMPARED(a, b, wanted) CHECK_TREE(compared(tree_of(a), tree_of(b), 0, 0), wanted)

static void trees_are_compared(void) {
  CHECK_COMPARED("{a:1,b:[T,N,'x'],c:{}}", "{a:1,b:[T,N,'x'],c:{}}", "{equal:5,only_a:[],only_b:[],different:{}}");
  CHECK_COMPARED("{a:1,b:{c:2},d:3}", "{a:1,b:{e:4},f:[5]}",
                 "{equal:1,only_a:['b.c','d'],only_b:['b.e','f.0'],different:{}}");
  /* By path: how trees are nested does not count, and an OrderedDict is a dict. */
  CHECK_COMPARED("@{a:{b:[1]}}", "{a.b.0:1}", "{equal:1,only_a:[],only_b:[],different:{}}");
  CHECK_COMPARED("{a:1,b:'x',c:N,d:2}", "{a:1.0,b:'y',c:T,d:'2'}",
                 "{equal:0,only_a:[],only_b:[],different:{a:'int 1 and float 1.0',b:'str 'x' and str 'y'',c:'None and "
                 "tensor float32 [2, 2]',d:'int 2 and str '2''}}");
  CHECK_COMPARED("{a:0.1,b:nan,c:-0.0,d:inf}", "{a:0.2,b:nan,c:0.0,d:inf}",
                 "{equal:2,only_a:[],only_b:[],different:{a:'float 0.1 and float 0.2',c:'float -0.0 and float 0.0'}}");
  CHECK_COMPARED("{a:[1],b:{},c:<1,2>,d:<1,'x'>}", "{a:(1),b:{x:1},c:<2,1>,d:<1,'y'>}",
                 "{equal:2,only_a:[],only_b:['b.x'],different:{a:'list of 1 and tuple of 1',b:'dict of 0 and dict of "
                 "1',d:'only the first set has ''x'''}}");
  CHECK_COMPARED("{:1}", "[1]", "{equal:0,only_a:[''],only_b:['0'],different:{:'dict of 1 and list of 1'}}");
  CHECK_COMPARED("{}", "@{}", "{equal:0,only_a:[],only_b:[],different:{}}");
  CHECK_COMPARED("[]", "[1]", "{equal:0,only_a:[],only_b:['0'],different:{}}");
  CHECK_COMPARED("<1>", "<1>", "{equal:1,only_a:[],only_b:[],different:{}}");
  CHECK_TREE(compared(tree_of("{a:1.0,b:1,c:inf,d:nan}"), tree_of("{a:1.05,b:2,c:1.0,d:1.0}"), 0.1, 0),
             "{equal:1,only_a:[],only_b:[],different:{b:'int 1 and int 2',c:'float inf and float 1.0',d:'float nan and "
             "float 1.0'}}");
  tabi_tree a = new_tree(TABI_TREE_DICT), b = new_tree(TABI_TREE_DICT), out = NULL;
  set(a, "bytes", tabi_value_list(TABI_TAG_BYTES, "\0\1\2", 3));
  set(b, "bytes", tabi_value_list(TABI_TAG_BYTES, "\0\1\3", 3));
  set(a, "more", tabi_value_list(TABI_TAG_BYTES, "\0\1\2", 3));
  set(b, "more", tabi_value_list(TABI_TAG_BYTES, "\0\1", 2));
  set(a, "z", tabi_value_complex(1, 2));
  set(b, "z", tabi_value_complex(1, -2.5));
  set(a, "dtype", tabi_value_dtype(TABI_DTYPE_FLOAT8_E5M2));
  set(b, "dtype", tabi_value_dtype(TABI_DTYPE_INT64));
  set(a, "device", tabi_value_device(TABI_DEVICE_CUDA, 1));
  set(b, "device", tabi_value_device(TABI_DEVICE_CPU, -1));
  set(a, "flag", tabi_value_bool(1));
  set(b, "flag", tabi_value_bool(0));
  CHECK_FAILS(tabi_tree_compare(a, b, -1, 0, &out), TABI_VALUE_ERROR, "'rtol' must not be negative, got -1");
  CHECK_FAILS(tabi_tree_compare(a, b, 0, NAN, &out), TABI_VALUE_ERROR, "'atol' must not be negative, got nan");
  CHECK_TREE(compared(a, b, 0, 0),
             "{equal:0,only_a:[],only_b:[],different:{bytes:'3 bytes that differ from byte 2 on',more:'3 bytes and 2 "
             "bytes',z:'complex (1+2j) and complex (1-2.5j)',dtype:'dtype float8_e5m2 and dtype int64',device:'device "
             "cuda:1 and device cpu',flag:'bool True and bool False'}}");
  CHECK_FAILS_ON("{a.b:1,a:{b:2}}", TABI_VALUE_ERROR, "two entries have the path 'a.b'",
                 tabi_tree_compare(tree, tree, 0, 0, &out));
}

/* How two tensors differ, "" for not at all; both go. */
static const char *difference(tabi_tensor a, tabi_tensor b, double rtol, double atol) {
  static char text[512];
  tabi_tree trees[2] = {new_tree(TABI_TREE_DICT), new_tree(TABI_TREE_DICT)};
  set(trees[0], "t", tabi_value_tensor(a));
  set(trees[1], "t", tabi_value_tensor(b));
  tabi_tree out = compared(trees[0], trees[1], rtol, atol);
  const tabi_value v = get(out, "different");
  int64_t n = 0;
  CHECK_OK(tabi_tree_size(v.u.p, &n));
  text[0] = 0;
  if (n) {
    const tabi_value how = get(v.u.p, "t");
    CHECK(how.tag == TABI_TAG_STRING && how.count < (int64_t)sizeof text);
    memcpy(text, how.u.p, (size_t)how.count);
    text[how.count] = 0;
  }
  void *handles[] = {a, b, v.u.p, out};
  CHECK_OK(tabi_free_many(handles, 4));
  return text;
}

static void check_difference(int line, const char *got, const char *wanted) {
  if (strcmp(got, wanted) != 0) {
    printf("%s:%d: wanted \"%s\", got \"%s\"\n", __FILE__, line, wanted, got);
    check_failures++;
  }
}
#define CHECK_DIFFERENCE(a, b, wanted) check_difference(__LINE__, difference(a, b, 0, 0), wanted)
#define CHECK_NEAR(a, b, rtol, atol, wanted) check_difference(__LINE__, difference(a, b, rtol, atol), wanted)
#define CHECK_SAME(a, b) CHECK_DIFFERENCE(a, b, "")

static tabi_tensor of(tabi_dtype dtype, const void *data, int64_t nbytes, int64_t n) {
  tabi_tensor out = NULL;
  CHECK_OK(tabi_tensor_from_data(data, nbytes, &n, 1, dtype, TABI_DEVICE_CPU, -1, &out));
  return out;
}

#define OF(dtype, type, ...)                                                  \
  of(dtype, (const type[]){__VA_ARGS__}, sizeof((const type[]){__VA_ARGS__}), \
     sizeof((const type[]){__VA_ARGS__}) / sizeof(type))
#define FLOATS(...) OF(TABI_DTYPE_FLOAT32, float, __VA_ARGS__)
#define LONGS(...) OF(TABI_DTYPE_INT64, int64_t, __VA_ARGS__)

/* What an operator returns; the tensors among its arguments go. */
static tabi_tensor call(const char *op, const tabi_value *args, int64_t n) {
  tabi_value out = tabi_value_none();
  int64_t count = 0;
  CHECK_OK(tabi_op_call(find_op(op), args, n, &out, 1, &count));
  for (int64_t i = 0; i < n; i++)
    free_value(args[i]);
  CHECK(out.tag == TABI_TAG_TENSOR);
  return out.u.p;
}
#define CALL(op, ...) \
  call(op, (const tabi_value[]){__VA_ARGS__}, sizeof((const tabi_value[]){__VA_ARGS__}) / sizeof(tabi_value))
#define INTS(...)                                                    \
  tabi_value_list(TABI_TAG_INT_LIST, (const int64_t[]){__VA_ARGS__}, \
                  sizeof((const int64_t[]){__VA_ARGS__}) / sizeof(int64_t))
#define T(tensor) tabi_value_tensor(tensor)

static void tensors_are_compared(void) {
  CHECK_SAME(FLOATS(1, NAN, INFINITY), FLOATS(1, -NAN, INFINITY));
  CHECK_DIFFERENCE(FLOATS(1, 2, 3, 4), FLOATS(1, 2.25f, 3, 3.5f),
                   "float32 [4]: 2 of 4 elements differ, by at most 0.5");
  CHECK_DIFFERENCE(FLOATS(1, NAN, 3), FLOATS(1, 2, 3.5f),
                   "float32 [3]: 2 of 3 elements differ, by at most 0.5, 1 of them by NaN");
  CHECK_DIFFERENCE(FLOATS(1, NAN), FLOATS(1, 2), "float32 [2]: 1 of 2 elements differ, by NaN");
  CHECK_DIFFERENCE(FLOATS(0, 1), FLOATS(-0.0f, 1), "float32 [2]: 1 of 2 elements differ, by the sign of zeros");
  CHECK_DIFFERENCE(FLOATS(INFINITY, 1), FLOATS(-INFINITY, 1), "float32 [2]: 1 of 2 elements differ, by at most inf");
  CHECK_DIFFERENCE(FLOATS(1, 2), FLOATS(1, 2, 3), "float32 [2] and float32 [3]");
  CHECK_DIFFERENCE(FLOATS(1), LONGS(1), "float32 [1] and int64 [1]");
  /* Tolerances are those of torch.allclose. */
  CHECK_NEAR(FLOATS(0, 100), FLOATS(-0.0f, 101), 0.01, 0, "");
  CHECK_NEAR(FLOATS(0, 100), FLOATS(0.5f, 101), 0.009, 0.1, "float32 [2]: 1 of 2 elements differ, by at most 0.5");
  CHECK_NEAR(FLOATS(1, INFINITY, NAN), FLOATS(INFINITY, INFINITY, NAN), 1, 1,
             "float32 [3]: 1 of 3 elements differ, by at most inf");
  CHECK_NEAR(LONGS(10, 20), LONGS(11, 25), 0, 2, "int64 [2]: 1 of 2 elements differ, by at most 5");
  /* Whole numbers keep all their digits. */
  CHECK_DIFFERENCE(LONGS(INT64_MIN, 1), LONGS(INT64_MAX, 1),
                   "int64 [2]: 1 of 2 elements differ, by at most 18446744073709551615");
  CHECK_DIFFERENCE(LONGS(INT64_MAX), LONGS(INT64_MAX - 1), "int64 [1]: 1 of 1 elements differ, by at most 1");
  CHECK_DIFFERENCE(OF(TABI_DTYPE_UINT64, uint64_t, UINT64_MAX), OF(TABI_DTYPE_UINT64, uint64_t, 1),
                   "uint64 [1]: 1 of 1 elements differ, by at most 18446744073709551614");
  CHECK_DIFFERENCE(OF(TABI_DTYPE_UINT8, uint8_t, 0, 7), OF(TABI_DTYPE_UINT8, uint8_t, 255, 7),
                   "uint8 [2]: 1 of 2 elements differ, by at most 255");
  CHECK_DIFFERENCE(OF(TABI_DTYPE_BOOL, uint8_t, 0, 1), OF(TABI_DTYPE_BOOL, uint8_t, 1, 1),
                   "bool [2]: 1 of 2 elements differ");
  /* 0x38 is 1 in float8_e4m3fn, 0x40 is 2, 0x7f and 0xff are NaN. */
  CHECK_DIFFERENCE(OF(TABI_DTYPE_FLOAT8_E4M3FN, uint8_t, 0x38, 0x7f, 0),
                   OF(TABI_DTYPE_FLOAT8_E4M3FN, uint8_t, 0x40, 0xff, 0),
                   "float8_e4m3fn [3]: 1 of 3 elements differ, by at most 1");
  CHECK_DIFFERENCE(OF(TABI_DTYPE_FLOAT8_E8M0FNU, uint8_t, 0x7f), OF(TABI_DTYPE_FLOAT8_E8M0FNU, uint8_t, 0x80),
                   "float8_e8m0fnu [1]: 1 of 1 elements differ, by at most 1");
  CHECK_DIFFERENCE(OF(TABI_DTYPE_FLOAT4_E2M1FN_X2, uint8_t, 1, 2), OF(TABI_DTYPE_FLOAT4_E2M1FN_X2, uint8_t, 1, 3),
                   "float4_e2m1fn_x2 [2]: 1 of 2 elements differ");
  CHECK_DIFFERENCE(OF(TABI_DTYPE_BITS16, uint16_t, 1, 2), OF(TABI_DTYPE_BITS16, uint16_t, 1, 3),
                   "bits16 [2]: 1 of 2 elements differ");
  CHECK_DIFFERENCE(of(TABI_DTYPE_COMPLEX64, (const float[]){1, 2, 3, 4}, 16, 2),
                   of(TABI_DTYPE_COMPLEX64, (const float[]){1, 2, 6, 8}, 16, 2),
                   "complex64 [2]: 1 of 2 elements differ, by at most 5");
  /* Empty ones, and those without dimensions. */
  CHECK_SAME(of(TABI_DTYPE_FLOAT32, NULL, 0, 0), of(TABI_DTYPE_FLOAT32, NULL, 0, 0));
  CHECK_DIFFERENCE(CALL("select", T(FLOATS(1)), tabi_value_int(0), tabi_value_int(0)),
                   CALL("select", T(FLOATS(3)), tabi_value_int(0), tabi_value_int(0)),
                   "float32 []: 1 of 1 elements differ, by at most 2");
}

static void views_are_compared(void) {
  const tabi_value turn = INTS(2, 2);
  CHECK_SAME(CALL("t", T(CALL("reshape", T(FLOATS(1, 2, 3, 4)), turn))), CALL("reshape", T(FLOATS(1, 3, 2, 4)), turn));
  CHECK_DIFFERENCE(CALL("t", T(CALL("reshape", T(FLOATS(1, 2, 3, 4)), turn))),
                   CALL("reshape", T(FLOATS(1, 2, 3, 4)), turn),
                   "float32 [2, 2]: 2 of 4 elements differ, by at most 1");
  const float z[4] = {1, 2, 3, 4}, conjugated[4] = {1, -2, 3, -4}, turned[2] = {2, 4}, negated[2] = {-2, -4};
  CHECK_SAME(CALL("conj", T(of(TABI_DTYPE_COMPLEX64, z, 16, 2))), of(TABI_DTYPE_COMPLEX64, conjugated, 16, 2));
  CHECK_DIFFERENCE(CALL("conj", T(of(TABI_DTYPE_COMPLEX64, z, 16, 2))), of(TABI_DTYPE_COMPLEX64, z, 16, 2),
                   "complex64 [2]: 2 of 2 elements differ, by at most 8");
  CHECK_SAME(CALL("imag", T(CALL("conj", T(of(TABI_DTYPE_COMPLEX64, z, 16, 2))))), make_floats(negated, 2));
  CHECK_DIFFERENCE(CALL("imag", T(CALL("conj", T(of(TABI_DTYPE_COMPLEX64, z, 16, 2))))), make_floats(turned, 2),
                   "float32 [2]: 2 of 2 elements differ, by at most 8");
  /* What is repeated a thousand million times is looked at once. */
  const tabi_value wide = INTS(1000000000, 2);
  CHECK_DIFFERENCE(CALL("expand", T(FLOATS(1, 2)), wide), CALL("expand", T(FLOATS(1, 3)), wide),
                   "float32 [1000000000, 2]: 1000000000 of 2000000000 elements differ, by at most 1");
  const tabi_value overlapping = INTS(1 << 20, 1 << 20), one_by_one = INTS(1, 1);
  tabi_tensor a = CALL("as_strided", T(CALL("zeros", INTS(1 << 21))), overlapping, one_by_one);
  tabi_tensor b = CALL("as_strided", T(CALL("ones", INTS(1 << 21))), overlapping, one_by_one);
  CHECK_DIFFERENCE(a, b, "cannot be compared: its 1099511627776 elements stand on 2097152 in memory");
}

/* A tensor of several pieces, whose memory is in another order where that is asked for; one element may be another. */
static tabi_tensor many(int is_turned, int64_t other) {
  tabi_tensor out = CALL("arange", tabi_value_int(4500000));
  if (other >= 0)
    out = CALL("add", T(out), T(CALL("eq", T(CALL("arange", tabi_value_int(4500000))), tabi_value_int(other))));
  out = CALL("reshape", T(out), INTS(3, 1500, 1000));
  if (is_turned)
    out = CALL("permute", T(CALL("contiguous", T(CALL("permute", T(out), INTS(2, 0, 1))))), INTS(1, 2, 0));
  return out;
}

static void big_tensors_are_compared_in_pieces(void) {
  SKIP_UNDER_MEMCHECK();
  CHECK_SAME(many(0, -1), many(0, -1));
  CHECK_SAME(many(0, -1), many(1, -1));
  CHECK_DIFFERENCE(many(0, 4499999), many(1, -1), "int64 [3, 1500, 1000]: 1 of 4500000 elements differ, by at most 1");
  CHECK_DIFFERENCE(many(1, 0), many(0, 1048576), "int64 [3, 1500, 1000]: 2 of 4500000 elements differ, by at most 1");
}

static tabi_tensor retained(tabi_tensor t) {
  void *out = NULL;
  CHECK_OK(tabi_retain(t, &out));
  return out;
}

static tabi_tensor nested_of(tabi_tensor a, tabi_tensor b) {
  tabi_tensor parts[2] = {a, b};
  tabi_tensor out = CALL("_nested_tensor_from_tensor_list", tabi_value_list(TABI_TAG_TENSOR_LIST, parts, 2));
  CHECK_OK(tabi_free_many((void **)parts, 2));
  return out;
}

static void other_layouts_are_compared(void) {
#define QUANTIZED(scale, zero, ...)                                                                   \
  CALL("quantize_per_tensor", T(FLOATS(__VA_ARGS__)), tabi_value_double(scale), tabi_value_int(zero), \
       tabi_value_dtype(TABI_DTYPE_QINT8))
  CHECK_SAME(QUANTIZED(0.5, 1, 1, 2), QUANTIZED(0.5, 1, 1, 2));
  CHECK_DIFFERENCE(QUANTIZED(0.5, 0, 1, 2), QUANTIZED(0.25, 0, 1, 2), "qint8 [2]: scales 0.5 and 0.25");
  CHECK_DIFFERENCE(QUANTIZED(0.5, 0, 1, 2), QUANTIZED(0.5, 1, 1, 2), "qint8 [2]: zero points 0 and 1");
  CHECK_DIFFERENCE(QUANTIZED(0.5, 0, 1, 2), QUANTIZED(0.5, 0, 1, 3), "qint8 [2]: 1 of 2 elements differ, by at most 2");
  CHECK_NEAR(QUANTIZED(0.5, 0, 1, 2), QUANTIZED(0.25, 0, 1, 2), 0, 0.1, "");
#define BY_CHANNEL(scale, ...)                                                                                 \
  CALL("quantize_per_channel", T(CALL("reshape", T(FLOATS(__VA_ARGS__)), INTS(2, 2))), T(FLOATS(0.5f, scale)), \
       T(LONGS(0, 0)), tabi_value_int(0), tabi_value_dtype(TABI_DTYPE_QINT8))
  CHECK_SAME(BY_CHANNEL(1, 1, 2, 3, 4), BY_CHANNEL(1, 1, 2, 3, 4));
  CHECK_DIFFERENCE(BY_CHANNEL(1, 1, 2, 3, 4), BY_CHANNEL(2, 1, 2, 3, 4),
                   "qint8 [2, 2]: 1 of 2 scales differ, by at most 1");
  CHECK_DIFFERENCE(BY_CHANNEL(1, 1, 2, 3, 4), BY_CHANNEL(1, 1, 2, 3, 5),
                   "qint8 [2, 2]: 1 of 4 elements differ, by at most 1");
  CHECK_DIFFERENCE(BY_CHANNEL(1, 1, 2, 3, 4), CALL("reshape", T(QUANTIZED(0.5, 0, 1, 2, 3, 4)), INTS(2, 2)),
                   "qint8 [2, 2]: quantized per_channel_affine and per_tensor_affine");
#define SPARSE(...) CALL("to_sparse", T(CALL("reshape", T(FLOATS(__VA_ARGS__)), INTS(2, 2))))
  CHECK_SAME(SPARSE(0, 1, 2, 0), SPARSE(0, 1, 2, 0));
  CHECK_DIFFERENCE(SPARSE(0, 1, 2, 0), SPARSE(0, 1, 3, 0),
                   "float32 [2, 2] sparse_coo: 1 of 2 stored elements differ, by at most 1");
  CHECK_DIFFERENCE(SPARSE(0, 1, 2, 0), SPARSE(0, 1, 0, 2),
                   "float32 [2, 2] sparse_coo: 1 of 4 indices differ, by at most 1");
  CHECK_DIFFERENCE(SPARSE(0, 1, 2, 0), SPARSE(1, 1, 0, 2),
                   "float32 [2, 2] sparse_coo: indices of sizes [2, 2] and [2, 3]");
  CHECK_DIFFERENCE(SPARSE(0, 1, 2, 0), make_tensor(), "float32 [2, 2] sparse_coo and float32 [2, 2]");
#define COO(x, y) \
  CALL("sparse_coo_tensor", T(CALL("reshape", T(LONGS(0, 0, 1, 1)), INTS(2, 2))), T(FLOATS(x, y)), INTS(2, 2))
  /* Two entries in one place are their sum. */
  CHECK_SAME(COO(1, 2), COO(2, 1));
#define CSR(...) CALL("to_sparse_csr", T(CALL("reshape", T(FLOATS(__VA_ARGS__)), INTS(2, 2))))
  CHECK_SAME(CSR(0, 1, 2, 0), CSR(0, 1, 2, 0));
  CHECK_DIFFERENCE(CSR(0, 1, 2, 0), CSR(0, 1, 3, 0),
                   "float32 [2, 2] sparse_csr: 1 of 2 stored elements differ, by at most 1");
  CHECK_DIFFERENCE(CSR(0, 1, 2, 0), CSR(0, 1, 0, 2), "float32 [2, 2] sparse_csr: 1 of 2 indices differ, by at most 1");
  CHECK_DIFFERENCE(CSR(0, 1, 2, 0), CSR(1, 1, 2, 0),
                   "float32 [2, 2] sparse_csr: 2 of 3 compressed indices differ, by at most 1");
  tabi_tensor eights = CALL("sparse_coo_tensor", T(CALL("reshape", T(LONGS(0, 0)), INTS(1, 2))),
                            T(OF(TABI_DTYPE_FLOAT8_E4M3FN, uint8_t, 1, 2)), INTS(2));
  CHECK_DIFFERENCE(eights, CALL("clone", T(retained(eights))),
                   "cannot be compared: \"coalesce\" not implemented for 'Float8_e4m3fn'");
  const int64_t two = 2;
  tabi_tensor meta = NULL;
  CHECK_OK(tabi_tensor_from_data(&two, 8, &two, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_META, -1, &meta));
  CHECK_DIFFERENCE(meta, FLOATS(1, 2), "float32 [2] without data and float32 [2]");
  CHECK_SAME(nested_of(FLOATS(1, 2), FLOATS(3)), nested_of(FLOATS(1, 2), FLOATS(3)));
  CHECK_DIFFERENCE(nested_of(FLOATS(1, 2), FLOATS(3)), nested_of(FLOATS(1, 2), FLOATS(5)),
                   "float32 nested of 2: part 1: 1 of 1 elements differ, by at most 2");
  CHECK_DIFFERENCE(nested_of(FLOATS(1, 2), FLOATS(3)), nested_of(FLOATS(1, 2), FLOATS(3, 4)),
                   "float32 nested of 2: 1 of 2 sizes differ, by at most 1");
}

/* torch.save's old format: magic number, version, system, {'net': mylib.Net with a state, 'cls': mylib.Net, 'big':
 * 2^64, 'one': [1]}, keys of storages. */
static const char with_objects[] =
    "\x80\x02\x8a\nl\xfc\x9c\x46\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.\x80\x02}."
    "\x80\x02}(X\3\0\0\0netcmylib\nNet\n)\x81}X\6\0\0\0weightK\1sbX\3\0\0\0clscmylib\nNet\n"
    "X\3\0\0\0big\x8a\t\0\0\0\0\0\0\0\0\1X\3\0\0\0one](K\1eu.\x80\x02].";

static tabi_tree load_objects(void) {
  tabi_value out = tabi_value_none();
  CHECK_OK(tabi_checkpoint_load_bytes(with_objects, sizeof with_objects - 1, NULL, &out));
  CHECK(out.tag == TABI_TAG_TREE);
  return out.u.p;
}

static void objects_have_paths(void) {
  CHECK_TREE(load_objects(),
             "{net:mylib.Net{args:(),state:{weight:1}},cls:mylib.Net{},big:<'18446744073709551616'>,one:[1]}");
  CHECK_TREE(flattened(load_objects()), "{net.state.weight:1,cls:mylib.Net{},big:<'18446744073709551616'>,one.0:1}");
  CHECK_TREE(selected(load_objects(), "net.state.**", "big"),
             "{net:mylib.Net{state:{weight:1}},big:<'18446744073709551616'>}");
  CHECK_TREE(compared(load_objects(), load_objects(), 0, 0), "{equal:5,only_a:[],only_b:[],different:{}}");
  CHECK_TREE(
      compared(load_objects(), tree_of("{net:{args:(),state:{weight:1}},cls:1,big:5,one:[1]}"), 0, 0),
      "{equal:3,only_a:[],only_b:[],different:{net:'object 'mylib.Net' and dict of 2',cls:'object 'mylib.Net' and "
      "int 1',big:'int 18446744073709551616 and int 5'}}");
}

/* Whether any tensor of a dict has been read. */
static int is_read(tabi_tree tree) {
  int64_t n = 0, read = 0;
  CHECK_OK(tabi_tree_size(tree, &n));
  for (int64_t i = 0; i < n; i++) {
    tabi_stored_tensor stored = {.struct_size = TABI_STORED_TENSOR_SIZE};
    CHECK_OK(tabi_tree_stored(tree, i, &stored));
    read += stored.is_loaded;
  }
  return read > 0;
}

static void nothing_is_read_but_to_be_compared(void) {
  char path[] = "/tmp/torchabi-XXXXXX";
  const int file = mkstemp(path);
  CHECK(file >= 0 && close(file) == 0);
  tabi_tree saved = tree_of("{a.w:T,a.b:T}"), out = NULL;
  const tabi_value v = tabi_value_tree(saved);
  CHECK_OK(tabi_checkpoint_save(path, &v, NULL));
  const tabi_load_options lazily = {.struct_size = TABI_LOAD_OPTIONS_SIZE, .lazy = 1};
  tabi_value loaded = tabi_value_none();
  CHECK_OK(tabi_checkpoint_load(path, &lazily, &loaded));
  tabi_tree all = flattened(renamed(nested(selected(loaded.u.p, "a.*", NULL)), "*", "*s"));
  CHECK(!is_read(all));
  tabi_tree list = new_tree(TABI_TREE_LIST);
  const tabi_value entry = tabi_value_tree(all);
  CHECK_OK(tabi_tree_append(list, &entry));
  tabi_tree together = merged(list);
  CHECK(!is_read(together));
  CHECK_OK(tabi_tree_compare(together, all, 0, 0, &out));
  CHECK_TREE(out, "{equal:2,only_a:[],only_b:[],different:{}}");
  CHECK(!is_read(together)); /* the same tensors */
  tabi_tree back = renamed(together, "as.*", "a.*");
  CHECK_OK(tabi_tree_compare(back, saved, 0, 0, &out));
  CHECK_TREE(out, "{equal:2,only_a:[],only_b:[],different:{}}");
  void *handles[] = {saved, all, back};
  CHECK_OK(tabi_free_many(handles, 3));
  CHECK(unlink(path) == 0);
}

static const check_case cases[] = {
    CASE(trees_hold_values),
    CASE(trees_do_not_hold_themselves),
    CASE(trees_are_flattened),
    CASE(tensors_are_shared),
    CASE(paths_are_nested),
    CASE(parts_are_selected),
    CASE(keys_are_renamed),
    CASE(hard_patterns_take_no_time),
    CASE(dicts_are_merged),
    CASE(deep_trees_are_refused),
    CASE(trees_with_too_many_paths_are_refused),
    CASE(trees_are_compared),
    CASE(tensors_are_compared),
    CASE(views_are_compared),
    CASE(big_tensors_are_compared_in_pieces),
    CASE(other_layouts_are_compared),
    CASE(objects_have_paths),
    CASE(nothing_is_read_but_to_be_compared),
};
CHECK_MAIN(cases)
