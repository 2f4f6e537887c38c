// Reading pickles. Opcodes are those of CPython's Lib/pickletools.py.
#include "checkpoint/pickle.hpp"
#include "checkpoint/rebuild.hpp"

#include "core/utf8.hpp"

#include <cstring>
#include <set>
#include <unordered_map>

namespace tabi {
namespace {

constexpr size_t most_name = 1024, most_memo = 1u << 26;

class Machine {
 public:
  Machine(std::string_view pickle, const UnpickleOptions &options) : pickle_(pickle), rebuilder_(options) {}

  Item run() {
    try {
      while (!done_)
        step();
      if (stack_.size() != 1)
        corrupt("the pickle ends with ", stack_.size(), " values on its stack");
      Item out = rebuilder_.item(pop());
      check_nesting(out);
      return out;
    } catch (const Error &error) {
      const tabi_status status = error.status() == TABI_VALUE_ERROR ? TABI_CORRUPT_FILE : error.status();
      if (status != TABI_CORRUPT_FILE && status != TABI_UNSAFE_FILE)
        throw;
      fail(status, error.what(), " (at byte ", op_at_, " of the pickle)");
    }
  }

 private:
  uint64_t number(int bytes) {
    const std::string_view text = take(static_cast<size_t>(bytes));
    uint64_t out = 0;
    for (int i = bytes; i-- > 0;)
      out = out << 8 | static_cast<unsigned char>(text[static_cast<size_t>(i)]);
    return out;
  }

  std::string_view take(uint64_t size) {
    if (size > pickle_.size() - at_)
      corrupt("the pickle ends early: ", size, " bytes are wanted, ", pickle_.size() - at_, " are left");
    const std::string_view out = pickle_.substr(at_, size);
    at_ += size;
    return out;
  }

  std::string_view line() {
    const size_t end = pickle_.find('\n', at_);
    if (end == std::string_view::npos || end - at_ > most_name)
      corrupt("a name is unfinished or longer than ", most_name, " bytes");
    const std::string_view out = pickle_.substr(at_, end - at_);
    at_ = end + 1;
    return out;
  }

  void push(Vm value) { stack_.push_back(std::move(value)); }

  Vm pop() {
    if (stack_.size() <= floor())
      corrupt("the pickle takes a value from an empty stack");
    Vm out = std::move(stack_.back());
    stack_.pop_back();
    return out;
  }

  Vm &top() {
    if (stack_.size() <= floor())
      corrupt("the pickle uses a value of an empty stack");
    return stack_.back();
  }

  size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

  std::vector<Vm> pop_to_mark() {
    if (marks_.empty())
      corrupt("the pickle refers to a mark that is not there");
    const size_t mark = marks_.back();
    marks_.pop_back();
    std::vector<Vm> out(std::make_move_iterator(stack_.begin() + static_cast<ptrdiff_t>(mark)),
                        std::make_move_iterator(stack_.end()));
    stack_.resize(mark);
    return out;
  }

  void push_text(std::string_view text) {
    if (!is_utf8(text))
      corrupt("a text is not UTF-8");
    push(Item(std::string(text)));
  }

  // Python 2's str: a text where it is one, bytes where it is not.
  void push_old_text(std::string_view text) {
    if (is_utf8(text))
      push(Item(std::string(text)));
    else
      push(Item(BytesText{std::string(text)}));
  }

  void push_bytes(std::string_view bytes) { push(Item(BytesText{std::string(bytes)})); }

  void push_int(std::string_view bytes) {
    if (bytes.size() > 4096)
      corrupt("an int of ", bytes.size(), " bytes is beyond the limit of 4096");
    if (bytes.size() <= 8) {
      int64_t value = bytes.empty() || !(bytes.back() & 0x80) ? 0 : -1;
      for (size_t i = bytes.size(); i-- > 0;)
        value = static_cast<int64_t>(static_cast<uint64_t>(value) << 8 | static_cast<unsigned char>(bytes[i]));
      return push(Item(value));
    }
    TreePtr big = make_tree(TABI_TREE_BIGINT);
    big->append(decimal_of(bytes));
    push(Item(std::move(big)));
  }

  void push_tuple(std::vector<Vm> items) { push(rebuilder_.tuple(std::move(items))); }

  void memoize(uint64_t key) {
    if (key >= most_memo && memo_.size() >= most_memo)
      corrupt("the pickle remembers too many values");
    memo_[key] = top();
  }

  void recall(uint64_t key) {
    auto at = memo_.find(key);
    if (at == memo_.end())
      corrupt("the pickle refers to value ", key, ", which it never remembered");
    push_copy(at->second);
  }

  // A short pickle can ask for a long text again and again: what it may grow to is bounded by its own length.
  void push_copy(Vm value) {
    if (const Item *item = std::get_if<Item>(&value)) {
      if (auto *text = std::get_if<std::string>(item))
        copied_ += text->size();
      else if (auto *bytes = std::get_if<BytesText>(item))
        copied_ += bytes->bytes.size();
      check_growth(copied_);
    }
    push(std::move(value));
  }

  void check_growth(uint64_t size) const {
    if (size > (64u << 20) + 64 * pickle_.size())
      corrupt("the pickle of ", pickle_.size(), " bytes grows beyond all measure");
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
        pop_to_mark();
        return;
      case '2':  // DUP
        return push_copy(top());
      case 'N':
        return push(Item(None{}));
      case '\x88':
        return push(Item(true));
      case '\x89':
        return push(Item(false));
      case 'J':  // BININT
        return push(Item(static_cast<int64_t>(static_cast<int32_t>(number(4)))));
      case 'K':
        return push(Item(static_cast<int64_t>(number(1))));
      case 'M':
        return push(Item(static_cast<int64_t>(number(2))));
      case '\x8a':  // LONG1
        return push_int(take(number(1)));
      case '\x8b':  // LONG4
        return push_int(take(number(4)));
      case 'G': {  // BINFLOAT, big-endian
        uint64_t bits = 0;
        for (char c : take(8))
          bits = bits << 8 | static_cast<unsigned char>(c);
        double value;
        std::memcpy(&value, &bits, sizeof value);
        return push(Item(value));
      }
      case 'X':  // BINUNICODE
        return push_text(take(number(4)));
      case '\x8c':
        return push_text(take(number(1)));
      case '\x8d':
        return push_text(take(number(8)));
      case 'U':  // SHORT_BINSTRING
        return push_old_text(take(number(1)));
      case 'T':
        return push_old_text(take(number(4)));
      case 'C':  // SHORT_BINBYTES
        return push_bytes(take(number(1)));
      case 'B':
        return push_bytes(take(number(4)));
      case '\x8e':
      case '\x96':  // BYTEARRAY8
        return push_bytes(take(number(8)));
      case ']':
        return push(Item(make_tree(TABI_TREE_LIST)));
      case '}':
        return push(Item(make_tree(TABI_TREE_DICT)));
      case '\x8f':
        return push(Item(make_tree(TABI_TREE_SET)));
      case ')':
        return push_tuple({});
      case '\x85':
        return short_tuple(1);
      case '\x86':
        return short_tuple(2);
      case '\x87':
        return short_tuple(3);
      case 't':
        return push_tuple(pop_to_mark());
      case '\x91':  // FROZENSET
        return push(rebuilder_.frozenset(pop_to_mark()));
      case 'a': {  // APPEND
        std::vector<Vm> one;
        one.push_back(pop());
        return rebuilder_.append(top(), std::move(one));
      }
      case 'e':       // APPENDS
      case '\x90': {  // ADDITEMS
        std::vector<Vm> items = pop_to_mark();
        return rebuilder_.append(top(), std::move(items));
      }
      case 's': {  // SETITEM
        std::vector<Vm> pair(2);
        pair[1] = pop();
        pair[0] = pop();
        return rebuilder_.set(top(), std::move(pair));
      }
      case 'u': {  // SETITEMS
        std::vector<Vm> items = pop_to_mark();
        return rebuilder_.set(top(), std::move(items));
      }
      case 'c': {  // GLOBAL
        const std::string_view module = line(), name = line();
        return push(rebuilder_.global(module, name));
      }
      case '\x93': {  // STACK_GLOBAL
        const Vm name = pop(), module = pop();
        return push(rebuilder_.global(text_of(module), text_of(name)));
      }
      case 'R':     // REDUCE
      case '\x81':  // NEWOBJ
      {
        const Vm args = pop();
        return push(rebuilder_.call(pop(), args));
      }
      case '\x92': {  // NEWOBJ_EX
        pop();
        const Vm args = pop();
        return push(rebuilder_.call(pop(), args));
      }
      case 'b': {  // BUILD
        const Vm state = pop();
        return rebuilder_.build(top(), state);
      }
      case 'Q':  // BINPERSID
        return push(rebuilder_.persistent(pop()));
      case 'q':
        return memoize(number(1));
      case 'r':
        return memoize(number(4));
      case '\x94':  // MEMOIZE
        return memoize(memo_.size());
      case 'h':
        return recall(number(1));
      case 'j':
        return recall(number(4));
      default:
        corrupt("the pickle has the opcode ", static_cast<int>(static_cast<unsigned char>(op)),
                ", which torch.save does not write");
    }
  }

  void short_tuple(size_t n) {
    std::vector<Vm> items(n);
    while (n-- > 0)
      items[n] = pop();
    push_tuple(std::move(items));
  }

  std::string text_of(const Vm &value) {
    const Item *item = std::get_if<Item>(&value);
    const std::string *text = item ? std::get_if<std::string>(item) : nullptr;
    if (!text || text->size() > most_name)
      corrupt("a class is named by something that is no name");
    return *text;
  }

  // A nest that holds itself would never go away, a very deep one exhausts the stack of whoever walks it, and one whose
  // parts are shared over and over has more values than anyone can walk.
  void check_nesting(const Item &root) const {
    struct Level {
      const Tree *tree;
      size_t next;
      uint64_t values;
    };
    std::vector<Level> path;
    std::set<const Tree *> above;
    std::unordered_map<const Tree *, uint64_t> finished;
    auto enter = [&](const Item &item) {
      auto *tree = std::get_if<TreePtr>(&item);
      auto known = tree ? finished.find(tree->get()) : finished.end();
      if (!path.empty())
        check_growth(path.back().values += known == finished.end() ? 1 : known->second);
      if (!tree || known != finished.end())
        return;
      if (!above.insert(tree->get()).second)
        corrupt("the file holds a value that holds itself");
      path.push_back({tree->get(), 0, 0});
      if (path.size() > most_nested)
        corrupt("the file is nested deeper than ", most_nested, " levels");
    };
    enter(root);
    while (!path.empty()) {
      Level &level = path.back();
      const Tree *tree = level.tree;
      if (level.next == tree->size() * (tree->has_keys() ? 2 : 1)) {
        const uint64_t values = level.values;
        above.erase(tree);
        finished[tree] = values + 1;
        path.pop_back();
        if (!path.empty())
          check_growth(path.back().values += values);
        continue;
      }
      const size_t i = level.next++;
      enter(i < tree->size() ? tree->value(i) : tree->key(i - tree->size()));
    }
  }

  std::string_view pickle_;
  size_t at_ = 0, op_at_ = 0;
  uint64_t copied_ = 0;
  bool done_ = false;
  std::vector<Vm> stack_;
  std::vector<size_t> marks_;
  std::unordered_map<uint64_t, Vm> memo_;
  Rebuilder rebuilder_;
};

}  // namespace

Item unpickle(std::string_view pickle, const UnpickleOptions &options) {
  return Machine(pickle, options).run();
}

}  // namespace tabi
