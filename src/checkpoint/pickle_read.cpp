// Reading pickles. Opcodes are those of CPython's Lib/pickletools.py.
#include "checkpoint/pickle_graph.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace tabi {
namespace {

constexpr size_t most_name = 1024, most_memo = 1u << 26, dense_memo = 1u << 16, block_size = 64 << 10;

class Machine {
 public:
  explicit Machine(std::string_view pickle) : pickle_(pickle) {
    for (size_t i = 0; i < std::size(small_); i++) {
      small_[i] = make(PickleNode::integer);
      small_[i]->i = static_cast<int64_t>(i);
    }
    for (PickleNode *&each : booleans_) {
      each = make(PickleNode::boolean);
      each->i = &each - booleans_;
    }
  }

  PickleGraph run() {
    try {
      while (!done_)
        step();
      if (stack_.size() != 1)
        corrupt("the pickle ends with ", stack_.size(), " values on its stack");
      graph_.root = pop();
      graph_.size = at_;
      return std::move(graph_);
    } catch (const PickleEnds &) {
      throw;
    } catch (const Error &error) {
      fail(error.status(), error.what(), " (at byte ", op_at_, " of the pickle)");
    }
  }

 private:
  uint64_t number(int bytes) { return little(take(static_cast<size_t>(bytes)).data(), bytes); }

  [[noreturn]] void ends_early(uint64_t wanted) {
    throw PickleEnds(TABI_CORRUPT_FILE,
                     c10::str("the pickle ends early: ", wanted, " bytes are wanted, ", pickle_.size() - at_,
                              " are left (at byte ", op_at_, " of the pickle)"));
  }

  std::string_view take(uint64_t size) {
    if (size > pickle_.size() - at_)
      ends_early(size);
    const std::string_view out = pickle_.substr(at_, size);
    at_ += size;
    return out;
  }

  std::string_view line() {
    const size_t end = pickle_.substr(at_, most_name + 1).find('\n');
    if (end == std::string_view::npos) {
      if (pickle_.size() - at_ <= most_name)
        ends_early(pickle_.size() - at_ + 1);
      corrupt("a name is longer than ", most_name, " bytes");
    }
    const std::string_view out = pickle_.substr(at_, end);
    at_ += end + 1;
    return out;
  }

  PickleNode *make(PickleNode::Kind kind) { return graph_.make(kind, op_at_); }

  void push(PickleNode *node) { stack_.push_back(node); }

  // Sizes and strides are small: their nodes stand for all of them.
  void push_int(int64_t value) {
    if (value >= 0 && value < static_cast<int64_t>(std::size(small_)))
      return push(small_[value]);
    PickleNode *node = make(PickleNode::integer);
    node->i = value;
    push(node);
  }

  void push_span(PickleNode::Kind kind, std::string_view text) {
    PickleNode *node = make(kind);
    node->span = {text.data(), text.size()};
    push(node);
  }

  PickleNode *pop() {
    if (stack_.size() <= floor())
      corrupt("the pickle takes a value from an empty stack");
    PickleNode *out = stack_.back();
    stack_.pop_back();
    return out;
  }

  PickleNode *top() {
    if (stack_.size() <= floor())
      corrupt("the pickle uses a value of an empty stack");
    return stack_.back();
  }

  size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

  // Moves what stands above the last mark to the end of a node's children.
  void pop_to_mark(PickleNode &to) {
    const size_t mark = take_mark();
    graph_.add_children(to, stack_.data() + mark, stack_.size() - mark);
    stack_.resize(mark);
  }

  size_t take_mark() {
    if (marks_.empty())
      corrupt("the pickle refers to a mark that is not there");
    const size_t mark = marks_.back();
    marks_.pop_back();
    return mark;
  }

  // What the values above the last mark are added to.
  PickleNode &below_mark() {
    const size_t n = marks_.size();
    if (n == 0 || marks_[n - 1] == 0 || (n > 1 && marks_[n - 2] == marks_[n - 1]))
      corrupt("the pickle adds to something that is not there");
    return *stack_[marks_[n - 1] - 1];
  }

  void push_text(std::string_view text) {
    if (!is_utf8(text)) {
      // Python's surrogatepass lets through halves of pairs, which no other language takes: they become U+FFFD.
      text = graph_.keep(without_surrogates(text));
      if (!is_utf8(text))
        corrupt("a text is not UTF-8");
    }
    push_span(PickleNode::text, text);
  }

  static std::string without_surrogates(std::string_view text) {
    std::string out(text);
    for (size_t i = 0; i + 2 < out.size(); i++)
      if (out[i] == '\xED' && static_cast<unsigned char>(out[i + 1]) >= 0xA0)
        out.replace(i, 3, "\xEF\xBF\xBD");
    return out;
  }

  void push_long(std::string_view bytes) {
    if (bytes.size() > 4096)
      corrupt("an int of ", bytes.size(), " bytes is beyond the limit of 4096");
    if (bytes.size() > 8)
      return push_span(PickleNode::big, bytes);
    int64_t value = bytes.empty() || !(bytes.back() & 0x80) ? 0 : -1;
    for (size_t i = bytes.size(); i-- > 0;)
      value = static_cast<int64_t>(static_cast<uint64_t>(value) << 8 | static_cast<unsigned char>(bytes[i]));
    push_int(value);
  }

  void push_tuple_of(size_t n) {
    PickleNode *node = make(PickleNode::tuple);
    if (stack_.size() < floor() + n)
      corrupt("the pickle takes a value from an empty stack");
    graph_.add_children(*node, stack_.data() + stack_.size() - n, n);
    stack_.resize(stack_.size() - n);
    push(node);
  }

  void push_to_mark(PickleNode::Kind kind) {
    PickleNode *node = make(kind);
    pop_to_mark(*node);
    push(node);
  }

  void memoize(uint64_t key) {
    // Room ahead is made for keys that a pickle of this size can have come to.
    if (key >= memo_.size() && key < std::min(memo_.size() + dense_memo, pickle_.size()))
      memo_.resize(key + 1);
    if (key >= memo_.size() && sparse_memo_.size() >= most_memo)
      corrupt("the pickle remembers too many values");
    PickleNode *&place = key < memo_.size() ? memo_[key] : sparse_memo_[key];
    memoized_ += !place;
    place = top();
  }

  void recall(uint64_t key) {
    PickleNode *value = key < memo_.size() ? memo_[key] : nullptr;
    if (!value) {
      const auto at = sparse_memo_.find(key);
      if (at == sparse_memo_.end())
        corrupt("the pickle refers to value ", key, ", which it never remembered");
      value = at->second;
    }
    push(value);
  }

  // Where items are added: to a list or set itself, or to what a call made.
  PickleNode &items_of(PickleNode &target, const char *what) {
    if (target.is(PickleNode::list) || target.is(PickleNode::set))
      return target;
    if (!target.is(PickleNode::call))
      corrupt("the pickle ", what, " something that is no list");
    PickleNode *&items = target.parts->items;
    return items ? *items : *(items = make(PickleNode::list));
  }

  PickleNode &pairs_of(PickleNode &target) {
    if (target.is(PickleNode::dict))
      return target;
    if (!target.is(PickleNode::call))
      corrupt("the pickle sets entries of something that is no dict");
    PickleNode *&pairs = target.parts->pairs;
    return pairs ? *pairs : *(pairs = make(PickleNode::dict));
  }

  void push_global(std::string_view module, std::string_view name) {
    if (module.size() + name.size() > most_name || !is_utf8(module) || !is_utf8(name))
      corrupt("a class is named by something that is no name");
    // The same few names come over and over.
    std::string &whole = key_;
    whole.assign(module).append(1, '\0').append(name);
    auto [at, fresh] = globals_.try_emplace(whole, nullptr);
    if (fresh) {
      const std::string_view kept = graph_.keep(whole);
      at->second = make(PickleNode::global);
      at->second->span = {kept.data(), kept.size()};
      graph_.globals.push_back(at->second);
    }
    push(at->second);
  }

  void push_call(PickleNode *callee, PickleNode *args, PickleNode *keywords) {
    PickleNode *node = make(PickleNode::call);
    node->parts = graph_.make_call();
    node->parts->callee = callee;
    node->parts->args = args;
    node->parts->keywords = keywords;
    push(node);
  }

  std::string_view name_of(const PickleNode *node) {
    if (!node->is(PickleNode::text) || node->span.size > most_name)
      corrupt("a class is named by something that is no name");
    return node->view();
  }

  void step() {
    op_at_ = at_;
    const char op = take(1)[0];
    switch (op) {
      case '\x80':  // PROTO
        if (const uint64_t protocol = number(1); protocol > 5)
          corrupt("the pickle is of protocol ", protocol, ", known are up to 5");
        return;
      case '\x95':  // FRAME
        number(8);
        return;
      case '.':  // STOP
        done_ = true;
        return;
      case '(':  // MARK
        marks_.push_back(stack_.size());
        return;
      case '0':  // POP
        if (!marks_.empty() && stack_.size() == marks_.back())
          marks_.pop_back();
        else
          pop();
        return;
      case '1':  // POP_MARK
        stack_.resize(take_mark());
        return;
      case '2':  // DUP
        return push(top());
      case 'N':
        return push(none_);
      case '\x88':
      case '\x89':
        return push(booleans_[op == '\x88']);
      case 'J':  // BININT
        return push_int(static_cast<int32_t>(number(4)));
      case 'K':
        return push_int(static_cast<int64_t>(number(1)));
      case 'M':
        return push_int(static_cast<int64_t>(number(2)));
      case '\x8a':  // LONG1
        return push_long(take(number(1)));
      case '\x8b':  // LONG4
        return push_long(take(number(4)));
      case 'G': {  // BINFLOAT, big-endian
        uint64_t bits = 0;
        for (char c : take(8))
          bits = bits << 8 | static_cast<unsigned char>(c);
        PickleNode *node = make(PickleNode::real);
        std::memcpy(&node->d, &bits, sizeof bits);
        return push(node);
      }
      case 'X':  // BINUNICODE
        return push_text(take(number(4)));
      case '\x8c':
        return push_text(take(number(1)));
      case '\x8d':
        return push_text(take(number(8)));
      case 'U':  // SHORT_BINSTRING
        return push_span(PickleNode::old_text, take(number(1)));
      case 'T':
        return push_span(PickleNode::old_text, take(number(4)));
      case 'C':  // SHORT_BINBYTES
        return push_span(PickleNode::bytes, take(number(1)));
      case 'B':
        return push_span(PickleNode::bytes, take(number(4)));
      case '\x8e':
      case '\x96':  // BYTEARRAY8
        return push_span(PickleNode::bytes, take(number(8)));
      case ']':
        return push(make(PickleNode::list));
      case '}':
        return push(make(PickleNode::dict));
      case '\x8f':
        return push(make(PickleNode::set));
      case ')':
        return push_tuple_of(0);
      case '\x85':
        return push_tuple_of(1);
      case '\x86':
        return push_tuple_of(2);
      case '\x87':
        return push_tuple_of(3);
      case 't':
        return push_to_mark(PickleNode::tuple);
      case '\x91':
        return push_to_mark(PickleNode::frozenset);
      case 'a': {  // APPEND
        PickleNode *item = pop();
        return graph_.add_child(items_of(*top(), "appends to"), item);
      }
      case 'e':     // APPENDS
      case '\x90':  // ADDITEMS
        return pop_to_mark(items_of(below_mark(), "appends to"));
      case 's': {  // SETITEM
        PickleNode *value = pop(), *key = pop();
        PickleNode &pairs = pairs_of(*top());
        graph_.add_child(pairs, key);
        return graph_.add_child(pairs, value);
      }
      case 'u': {  // SETITEMS
        PickleNode &pairs = pairs_of(below_mark());
        if ((stack_.size() - marks_.back()) % 2)
          corrupt("the pickle sets a key without a value");
        return pop_to_mark(pairs);
      }
      case 'c': {  // GLOBAL
        const std::string_view module = line(), name = line();
        return push_global(module, name);
      }
      case '\x93': {  // STACK_GLOBAL
        const PickleNode *name = pop(), *module = pop();
        return push_global(name_of(module), name_of(name));
      }
      case 'R':     // REDUCE
      case '\x81':  // NEWOBJ
      {
        PickleNode *args = pop();
        return push_call(pop(), args, nullptr);
      }
      case '\x92': {  // NEWOBJ_EX
        PickleNode *keywords = pop(), *args = pop();
        return push_call(pop(), args, keywords);
      }
      case 'b': {  // BUILD
        PickleNode *state = pop();
        PickleNode *target = top();
        if (!target->is(PickleNode::call))
          corrupt("the pickle sets the state of something that has none");
        target->parts->state = state;
        return;
      }
      case 'Q': {  // BINPERSID
        PickleNode *id = pop(), *node = make(PickleNode::persistent);
        graph_.add_child(*node, id);
        return push(node);
      }
      case 'q':
        return memoize(number(1));
      case 'r':
        return memoize(number(4));
      case '\x94':  // MEMOIZE
        return memoize(memoized_);
      case 'h':
        return recall(number(1));
      case 'j':
        return recall(number(4));
      default:
        corrupt("the pickle has the opcode ", static_cast<int>(static_cast<unsigned char>(op)),
                ", which torch.save does not write");
    }
  }

  std::string_view pickle_;
  size_t at_ = 0, op_at_ = 0, memoized_ = 0;
  bool done_ = false;
  PickleGraph graph_;
  PickleNode *small_[256], *booleans_[2], *none_ = make(PickleNode::none);
  std::vector<PickleNode *> stack_, memo_;
  std::vector<size_t> marks_;
  std::unordered_map<uint64_t, PickleNode *> sparse_memo_;
  std::unordered_map<std::string, PickleNode *> globals_;
  std::string key_;
};

}  // namespace

void *PickleGraph::allocate(size_t bytes) {
  bytes = (bytes + 7) & ~size_t{7};
  if (bytes > block_size / 4) {
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(bytes));
    return blocks_.back().get();
  }
  if (bytes > left_) {
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block_size));
    free_ = blocks_.back().get();
    left_ = block_size;
  }
  void *out = free_;
  free_ += bytes;
  left_ -= bytes;
  return out;
}

PickleNode *PickleGraph::make(PickleNode::Kind kind, size_t at) {
  auto *node = new (allocate(sizeof(PickleNode))) PickleNode(kind);
  node->at = static_cast<uint32_t>(at);
  return node;
}

void PickleGraph::make_room(PickleNode &node, size_t n) {
  if (node.count + n <= node.room)
    return;
  // What comes in one piece seldom grows; what grows doubles.
  const size_t room = node.room == 0 ? n : std::max<size_t>(node.count + n, size_t{2} * node.room);
  auto **grown = static_cast<PickleNode **>(allocate(room * sizeof(PickleNode *)));
  std::copy_n(node.children, node.count, grown);
  node.children = grown;
  node.room = static_cast<uint32_t>(room);
}

void PickleGraph::add_child(PickleNode &to, PickleNode *child) {
  make_room(to, 1);
  to.children[to.count++] = child;
}

void PickleGraph::add_children(PickleNode &to, PickleNode *const *children, size_t n) {
  make_room(to, n);
  std::copy_n(children, n, to.children + to.count);
  to.count += static_cast<uint32_t>(n);
}

PickleCall *PickleGraph::make_call() {
  return new (allocate(sizeof(PickleCall))) PickleCall{};
}

std::string_view PickleGraph::keep(std::string text) {
  return texts_.emplace_back(std::move(text));
}

PickleGraph read_pickle(std::string_view text) {
  return Machine(text).run();
}

}  // namespace tabi
