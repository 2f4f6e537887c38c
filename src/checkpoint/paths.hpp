// Paths to the entries of a tree, and patterns that match them.
#pragma once

#include "checkpoint/tree.hpp"

namespace tabi {

// A pattern, or a name whose stars take what a pattern's have matched.
class Pattern {
 public:
  enum class Star { none, one, two };  // a text; any letters but a dot; any letters
  struct Token {
    Star star;
    std::string text;
  };

  explicit Pattern(std::string_view text);

  const std::string &text() const { return text_; }
  const std::vector<Token> &tokens() const { return tokens_; }

  // Whether all of a text is matched. `captures` gets what each star stands for: the first as much as it can, then the
  // next.
  bool matches(std::string_view text, std::vector<std::string_view> *captures = nullptr) const;

 private:
  std::string text_;
  std::vector<Token> tokens_;
};

// What a key is in a path: Python's str() of it.
std::string path_piece(const Item &key);

// Whether entries stand below an item: a list, tuple, dict or object that is not empty.
bool is_inner(const Item &item);

// Goes through a tree depth first, in order, without recursion. Fails with VALUE_ERROR where it is nested too deep, or
// where trees that stand in it many times make far more paths than there are entries.
class PathWalk {
 public:
  // Fails with TYPE_ERROR for what has no paths, such as a set.
  explicit PathWalk(const Tree &root);

  // Goes to the next entry; false at the end. What an inner one holds comes next, unless skip() is called.
  bool next();
  void skip() { inner_ = nullptr; }

  const std::string &path() const { return path_; }
  const Tree &tree() const { return *levels_.back().tree; }  // that the entry stands in
  size_t index() const { return levels_.back().next - 1; }
  const Item &item() const { return tree().value(index()); }
  size_t depth() const { return levels_.size(); }  // 1 for an entry of the root

 private:
  struct Level {
    const Tree *tree;
    size_t next, path_size;  // of the path that its entries go on from
  };
  void count();

  const Tree &root_;
  std::vector<Level> levels_;
  const Tree *inner_ = nullptr;  // the entry's own, still to be gone into
  std::string path_;
  uint64_t visited_ = 0, most_ = 0, text_ = 0;
};

}  // namespace tabi
