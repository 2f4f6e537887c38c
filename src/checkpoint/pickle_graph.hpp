// A pickle as a graph of plain nodes. Reading it builds nothing: calls stay calls, storages stay references.
#pragma once

#include "checkpoint/source.hpp"

#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace tabi {

struct PickleNode;

// What a call and what came after it: obj.append(), obj[key] = value, obj.__setstate__(). Null for what did not happen.
struct PickleCall {
  PickleNode *callee, *args, *keywords, *items, *pairs, *state;
};

struct PickleNode {
  enum Kind : uint8_t {
    none,
    boolean,
    integer,
    real,
    text,
    bytes,
    old_text,  // Python 2's str: a text or bytes
    big,       // an int beyond 64 bits: its two's complement, least significant byte first
    global,    // a class or function: module, a zero byte, name
    list,
    tuple,
    dict,  // keys and values in turn
    set,
    frozenset,
    call,
    persistent,  // a reference out of the pickle, one child
  };
  Kind kind;
  uint32_t at = 0;      // of its opcode, for messages
  uint32_t count = 0;   // children
  uint32_t room = 0;    // for children
  int32_t result = -1;  // for who turns the graph into something
  union {
    int64_t i;
    double d;
    struct {
      const char *data;
      size_t size;
    } span;
    PickleNode **children;
    PickleCall *parts;
  };

  explicit PickleNode(Kind kind) : kind(kind), span{nullptr, 0} {}
  std::string_view view() const { return {span.data, span.size}; }
  bool is(Kind k) const { return kind == k; }
};

// Owns the nodes; texts are views of the pickle, or of what the graph keeps.
class PickleGraph {
 public:
  PickleGraph() = default;
  PickleGraph(PickleGraph &&) = default;
  PickleGraph &operator=(PickleGraph &&) = default;

  PickleNode *root = nullptr;
  size_t size = 0;                    // of the pickle
  std::vector<PickleNode *> globals;  // each name once

  PickleNode *make(PickleNode::Kind kind, size_t at);
  void add_child(PickleNode &to, PickleNode *child);
  void add_children(PickleNode &to, PickleNode *const *children, size_t n);
  PickleCall *make_call();
  std::string_view keep(std::string text);

 private:
  void *allocate(size_t bytes);
  void make_room(PickleNode &node, size_t n);
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte *free_ = nullptr;
  size_t left_ = 0;
  std::deque<std::string> texts_;
};

// Reads one pickle of protocol 2 to 5 from the beginning of `text`, which must stay. Fails with CORRUPT_FILE, saying at
// which byte; with PickleEnds where the text is all right as far as it goes.
class PickleEnds : public Error {
 public:
  using Error::Error;
};
PickleGraph read_pickle(std::string_view text);

}  // namespace tabi
