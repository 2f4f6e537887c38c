// What is done with trees by the paths of their entries: flatten, nest, select, rename, merge.
#include "checkpoint/paths.hpp"

#include "core/utf8.hpp"
#include "enums.hpp"
#include "impl_tree.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_set>

namespace tabi {
namespace {

// So many paths and letters are always taken. More have to come from a tree of that size: parts that stand in it many
// times would make exponentially many.
constexpr uint64_t most_anyway = 1 << 20, most_per_entry = 16;
constexpr uint64_t most_text_anyway = 64 << 20, most_text_per_path = 256;

// Cells of the table that a match fills.
constexpr uint64_t most_cells = uint64_t{1} << 30;

bool is_star(const Pattern::Token &token) {
  return token.star != Pattern::Star::none;
}

std::string number_text(double number) {
  char text[64];
  const double size = std::fabs(number);
  const auto format =
      size == 0 || (size >= 1e-4 && size < 1e16) ? std::chars_format::fixed : std::chars_format::scientific;
  return {text, std::to_chars(text, text + sizeof text, number, format).ptr};
}

std::string escaped(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    constexpr const char *digits = "0123456789abcdef";
    if (byte < 0x20 || byte > 0x7E)
      out.append({'\\', 'x', digits[byte >> 4], digits[byte & 15]});
    else
      out += c;
  }
  return out;
}

bool is_container(const Tree &tree) {
  return tree.kind() == TABI_TREE_LIST || tree.kind() == TABI_TREE_TUPLE || tree.kind() == TABI_TREE_DICT ||
         tree.kind() == TABI_TREE_OBJECT;
}

// Entries of all trees in a tree, each counted once.
uint64_t entries_of(const Tree &root) {
  uint64_t out = 0;
  std::vector<const Tree *> pending{&root};
  std::unordered_set<const Tree *> seen{&root};
  while (!pending.empty()) {
    const Tree &tree = *pending.back();
    pending.pop_back();
    out += tree.size();
    for (size_t i = 0; i < tree.size(); i++)
      if (auto *child = std::get_if<TreePtr>(&tree.value(i)); child && seen.insert(child->get()).second)
        pending.push_back(child->get());
  }
  return out;
}

// Entries are shared; what is set in the copy stays out of the original.
TreePtr copy_of(const TreePtr &tree) {
  if (!tree)
    return {};
  TreePtr out = make_tree(tree->kind(), tree->type());
  out->reserve(tree->size());
  for (size_t i = 0; i < tree->size(); i++)
    out->set(tree->key(i), tree->value(i));
  return out;
}

// An empty tree of the same type with the same attributes.
TreePtr like(const Tree &tree) {
  TreePtr out = make_tree(tree.kind(), tree.type());
  out->set_attributes(copy_of(tree.attributes()));
  return out;
}

// A dict in the place of a tree: an OrderedDict stays one, no other type goes with other keys.
TreePtr dict_like(const Tree &tree) {
  TreePtr out = make_tree(TABI_TREE_DICT);
  if (tree.kind() == TABI_TREE_DICT) {
    if (tree.type() == "collections.OrderedDict")
      out->set_type(tree.type());
    out->set_attributes(copy_of(tree.attributes()));
  }
  return out;
}

void require_dict(const char *what, const Tree &tree) {
  require(tree.kind() == TABI_TREE_DICT, TABI_TYPE_ERROR, "'", what, "' must be a dict, not a ", tree.type());
}

// Where the new name of a key comes from.
struct Renaming {
  Pattern pattern, name;

  Renaming(std::string_view from, std::string_view to) : pattern(from), name(to) {
    const auto next_star = [](const Pattern &of, size_t &at) {
      while (at < of.tokens().size() && !is_star(of.tokens()[at]))
        at++;
      return at < of.tokens().size() ? of.tokens()[at++].star : Pattern::Star::none;
    };
    const auto text_of = [](Pattern::Star star) {
      return star == Pattern::Star::none ? "no star" : star == Pattern::Star::one ? "'*'" : "'**'";
    };
    size_t i = 0, k = 0;
    for (int number = 1;; number++) {
      const Pattern::Star wanted = next_star(name, i);
      if (wanted == Pattern::Star::none)
        return;
      const Pattern::Star got = next_star(pattern, k);
      require(wanted == got, TABI_VALUE_ERROR, "star ", number, " of the new name ", in_quotes(to), " is ",
              text_of(wanted), ", but the pattern ", in_quotes(from), " has ", text_of(got), " there");
    }
  }

  // False where the pattern does not match.
  bool apply(const std::string &key, std::string &out) const {
    std::vector<std::string_view> captures;
    if (!pattern.matches(key, &captures))
      return false;
    size_t star = 0;
    for (const Pattern::Token &token : name.tokens())
      out += is_star(token) ? captures[star++] : std::string_view(token.text);
    return true;
  }
};

// What is selected of the trees around an entry; made when the first part is.
class Selection {
 public:
  explicit Selection(const Tree &root) { levels_.push_back({&root, 0, false, like(root)}); }

  // Leaves the trees that are finished.
  void rise_to(size_t depth) {
    while (levels_.size() > depth) {
      const Level level = std::move(levels_.back());
      levels_.pop_back();
      if (level.made)
        take(level.index, level.made);
    }
  }
  void go_into(const Tree &tree, size_t index, bool taken) { levels_.push_back({&tree, index, taken, {}}); }
  void take(size_t index, Item item) {
    Level &level = levels_.back();
    if (!level.made)
      level.made = like(*level.tree);
    if (level.tree->has_keys())
      level.made->set(level.tree->key(index), std::move(item));
    else
      level.made->append(std::move(item));
  }
  bool taken() const { return levels_.back().taken; }
  TreePtr finish() {
    rise_to(1);
    return levels_.front().made;
  }

 private:
  struct Level {
    const Tree *tree;
    size_t index;  // in the tree around it
    bool taken;    // all of it is selected already
    TreePtr made;
  };
  std::vector<Level> levels_;
};

// The path of some entry below a dict that tree_nest() made, for messages.
std::string path_below(std::string path, const Tree *tree, const std::unordered_set<const Tree *> &made) {
  while (tree) {
    path += "." + path_piece(tree->key(0));
    auto *next = std::get_if<TreePtr>(&tree->value(0));
    tree = next && made.count(next->get()) ? next->get() : nullptr;
  }
  return path;
}

// Attributes that several have are put together where they are dicts, as "_metadata" is; else the first counts.
void merge_attributes(Tree &to, const TreePtr &from) {
  if (!from)
    return;
  if (!to.attributes())
    to.set_attributes(make_tree(TABI_TREE_DICT));
  Tree &all = *to.attributes();
  for (size_t i = 0; i < from->size(); i++) {
    auto *more = std::get_if<TreePtr>(&from->value(i));
    const bool is_dict = more && (*more)->kind() == TABI_TREE_DICT;
    if (all.add(from->key(i), is_dict ? Item(copy_of(*more)) : from->value(i)) || !is_dict)
      continue;
    auto *known = std::get_if<TreePtr>(all.find(from->key(i)));
    for (size_t k = 0; known && (*known)->kind() == TABI_TREE_DICT && k < (*more)->size(); k++)
      (*known)->add((*more)->key(k), (*more)->value(k));
  }
}

}  // namespace

Pattern::Pattern(std::string_view text) : text_(text) {
  for (size_t i = 0; i < text.size();) {
    if (text[i] != '*') {
      const size_t end = std::min(text.find('*', i), text.size());
      tokens_.push_back({Star::none, std::string(text.substr(i, end - i))});
      i = end;
    } else if (text.substr(i, 2) == "**") {
      tokens_.push_back({Star::two, ""});
      i += 2;
    } else {
      tokens_.push_back({Star::one, ""});
      i++;
    }
  }
}

bool Pattern::matches(std::string_view text, std::vector<std::string_view> *captures) const {
  if (tokens_.empty() || !is_star(tokens_.front())) {
    // Most texts are told apart here, and a pattern without stars always is.
    const std::string_view start = tokens_.empty() ? std::string_view() : tokens_.front().text;
    if (!text.starts_with(start) || (tokens_.size() < 2 && text.size() != start.size()))
      return false;
  }
  const size_t n = text.size(), width = n + 1;
  require(width <= most_cells / (tokens_.size() + 1), TABI_VALUE_ERROR, "a path of ", n,
          " letters is too long for a pattern of ", tokens_.size(), " parts");
  // fits[t * width + i]: the tokens from t on match the text from i on. Filled from the end, so time is their product.
  std::vector<bool> fits((tokens_.size() + 1) * width);
  fits[tokens_.size() * width + n] = true;
  for (size_t t = tokens_.size(); t-- > 0;) {
    const Token &token = tokens_[t];
    const size_t here = t * width, after = here + width;
    for (size_t i = width; i-- > 0;) {
      if (is_star(token))
        fits[here + i] =
            fits[after + i] || (i < n && fits[here + i + 1] && (token.star == Star::two || text[i] != '.'));
      else
        fits[here + i] = i + token.text.size() <= n && fits[after + i + token.text.size()] &&
                         text.substr(i, token.text.size()) == token.text;
    }
  }
  if (!fits[0] || !captures)
    return fits[0];
  size_t at = 0;
  for (size_t t = 0; t < tokens_.size(); t++) {
    const size_t start = at, after = (t + 1) * width;
    at += tokens_[t].text.size();
    if (!is_star(tokens_[t]))
      continue;
    for (size_t end = at; end <= n; end++) {
      if (fits[after + end])
        at = end;
      if (end < n && tokens_[t].star == Star::one && text[end] == '.')
        break;
    }
    captures->push_back(text.substr(start, at - start));
  }
  return true;
}

std::string path_piece(const Item &key) {
  if (auto *text = std::get_if<std::string>(&key))
    return *text;
  if (auto *flag = std::get_if<bool>(&key))
    return *flag ? "True" : "False";
  if (auto *number = std::get_if<int64_t>(&key))
    return std::to_string(*number);
  if (auto *number = std::get_if<double>(&key)) {
    std::string text = number_text(*number);
    return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
  }
  if (auto *number = std::get_if<c10::complex<double>>(&key))
    return "(" + number_text(number->real()) + (std::signbit(number->imag()) ? "" : "+") + number_text(number->imag()) +
           "j)";
  if (auto *bytes = std::get_if<BytesText>(&key))
    return "b'" + escaped(bytes->bytes) + "'";
  if (auto *tree = std::get_if<TreePtr>(&key); tree && (*tree)->kind() == TABI_TREE_BIGINT && (*tree)->size() == 1)
    return path_piece((*tree)->value(0));
  std::string text = repr(key);
  return is_utf8(text) ? text : escaped(text);
}

bool is_inner(const Item &item) {
  auto *tree = std::get_if<TreePtr>(&item);
  return tree && is_container(**tree) && (*tree)->size() > 0;
}

PathWalk::PathWalk(const Tree &root) : root_(root), inner_(&root) {
  require(is_container(root), TABI_TYPE_ERROR, "a ", root.type(), " has no paths; a dict, list, tuple or object has");
}

bool PathWalk::next() {
  if (const Tree *tree = std::exchange(inner_, nullptr)) {
    require(levels_.size() < most_nested, TABI_VALUE_ERROR, "the tree is nested deeper than ", most_nested,
            " levels, at ", in_quotes(path_));
    levels_.push_back({tree, 0, path_.size()});
  }
  while (!levels_.empty()) {
    Level &level = levels_.back();
    path_.resize(level.path_size);
    if (level.next == level.tree->size()) {
      levels_.pop_back();
      continue;
    }
    const size_t i = level.next++;
    if (levels_.size() > 1)
      path_ += '.';
    path_ += level.tree->has_keys() ? path_piece(level.tree->key(i)) : std::to_string(i);
    count();
    if (is_inner(item()))
      inner_ = std::get<TreePtr>(item()).get();
    return true;
  }
  return false;
}

void PathWalk::count() {
  text_ += path_.size();
  if (++visited_ > std::max(most_, most_anyway)) {
    if (most_ == 0)
      most_ = entries_of(root_) * most_per_entry;
    require(visited_ <= most_, TABI_VALUE_ERROR, "the tree has more than ", visited_ - 1,
            " paths, for parts of it stand in it many times");
  }
  require(text_ <= most_text_anyway + visited_ * most_text_per_path, TABI_VALUE_ERROR,
          "the paths of the tree are too long: the first ", visited_, " have ", text_, " letters");
}

namespace impl {

void tree_flatten(Tree &tree, TreePtr &out) {
  TreePtr flat = dict_like(tree);
  for (PathWalk walk(tree); walk.next();) {
    if (is_inner(walk.item()))
      continue;
    // A class without arguments or state is an object without entries: that it is there counts.
    auto *empty = std::get_if<TreePtr>(&walk.item());
    if (empty && is_container(**empty) && (*empty)->kind() != TABI_TREE_OBJECT)
      continue;
    require(flat->add(walk.path(), walk.item()), TABI_VALUE_ERROR, "two entries have the path ",
            in_quotes(walk.path()));
  }
  out = flat;
}

void tree_nest(Tree &tree, TreePtr &out) {
  require_dict("tree", tree);
  TreePtr root = dict_like(tree);
  std::unordered_set<const Tree *> made;
  const uint64_t most = std::max(most_anyway, tree.size() * most_per_entry);
  for (size_t i = 0; i < tree.size(); i++) {
    auto *key = std::get_if<std::string>(&tree.key(i));
    require(key, TABI_TYPE_ERROR, "'tree' must have strings as keys, not ", path_piece(tree.key(i)));
    Tree *at = root.get();
    size_t start = 0;
    int depth = 1;
    for (size_t dot; (dot = key->find('.', start)) != std::string::npos; start = dot + 1) {
      require(++depth <= most_nested, TABI_VALUE_ERROR, "the key ", in_quotes(*key), " is nested deeper than ",
              most_nested, " levels");
      const Item piece = key->substr(start, dot - start);
      const Item *found = at->find(piece);
      if (!found) {
        TreePtr next = make_tree(TABI_TREE_DICT, root->type());
        at->add(piece, next);
        require(made.insert(next.get()).second && made.size() <= most, TABI_VALUE_ERROR, "the ", tree.size(),
                " keys of the tree name more than ", most, " dicts");
        at = next.get();
        continue;
      }
      auto *next = std::get_if<TreePtr>(found);
      require(next && made.count(next->get()), TABI_VALUE_ERROR, "the keys ", in_quotes(key->substr(0, dot)), " and ",
              in_quotes(*key), " cannot both be: the first would be a value and a dict");
      at = next->get();
    }
    const Item piece = key->substr(start);
    if (at->add(piece, tree.value(i)))
      continue;
    auto *below = std::get_if<TreePtr>(at->find(piece));
    fail(TABI_VALUE_ERROR, "the keys ", in_quotes(*key), " and ",
         in_quotes(path_below(*key, below ? below->get() : nullptr, made)),
         " cannot both be: the first would be a value and a dict");
  }
  out = root;
}

// What stays of a list closes up; a tree that is taken whole is the same tree.
void tree_select(Tree &tree, Names patterns, TreePtr &out) {
  std::vector<Pattern> wanted;
  for (const std::string_view pattern : patterns)
    wanted.emplace_back(pattern);
  std::vector<bool> found(wanted.size());
  size_t missing = wanted.size(), count = 0;
  std::string known;
  Selection selection(tree);
  for (PathWalk walk(tree); walk.next();) {
    selection.rise_to(walk.depth());
    bool taken = selection.taken();
    for (size_t i = 0; i < wanted.size(); i++) {
      // Below what is taken anyway, patterns still have to be found.
      if ((taken && found[i]) || !wanted[i].matches(walk.path()))
        continue;
      taken = true;
      missing -= !found[i];
      found[i] = true;
    }
    if (taken && !selection.taken())
      selection.take(walk.index(), walk.item());
    if (count++ < 5)
      known += (known.empty() ? "" : ", ") + in_quotes(walk.path());
    if (!is_inner(walk.item()))
      continue;
    if (taken && missing == 0)
      walk.skip();
    else
      selection.go_into(*std::get<TreePtr>(walk.item()), walk.index(), taken);
  }
  for (size_t i = 0; i < wanted.size(); i++)
    require(found[i], TABI_KEY_ERROR, "no path matches ", in_quotes(wanted[i].text()), "; there ",
            count == 0   ? "is none"
            : count == 1 ? "is "
                         : "are ",
            known, count > 5 ? ", ..." : "");
  out = selection.finish();
}

// Attributes stay as they are: what "_metadata" says of modules goes by names that no pattern was meant for.
void tree_rename(Tree &tree, Names patterns, Names names, TreePtr &out) {
  require_dict("tree", tree);
  std::vector<Renaming> renamings;
  for (size_t i = 0; i < patterns.size(); i++)
    renamings.emplace_back(patterns[i], names[i]);
  TreePtr renamed = like(tree);
  renamed->reserve(tree.size());
  for (size_t i = 0; i < tree.size(); i++) {
    Item key = tree.key(i);
    std::string name;
    if (auto *text = std::get_if<std::string>(&key))
      if (std::any_of(renamings.begin(), renamings.end(), [&](const Renaming &r) { return r.apply(*text, name); }))
        key = name;
    if (renamed->add(key, tree.value(i)))
      continue;
    const std::string taken = repr(key);
    size_t other = 0;
    while (repr(renamed->key(other)) != taken)
      other++;
    fail(TABI_VALUE_ERROR, "the keys ", in_quotes(path_piece(tree.key(other))), " and ",
         in_quotes(path_piece(tree.key(i))), " would both be ", in_quotes(path_piece(key)));
  }
  out = renamed;
}

void tree_merge(Tree &trees, TreePtr &out) {
  require(trees.kind() == TABI_TREE_LIST || trees.kind() == TABI_TREE_TUPLE, TABI_TYPE_ERROR,
          "'trees' must be a list of dicts, not a ", trees.type());
  TreePtr merged;
  const auto dict = [&](size_t i) -> const Tree & {
    auto *tree = std::get_if<TreePtr>(&trees.value(i));
    require(tree && (*tree)->kind() == TABI_TREE_DICT, TABI_TYPE_ERROR, "'trees' must be a list of dicts, and entry ",
            i, " is none");
    return **tree;
  };
  for (size_t i = 0; i < trees.size(); i++) {
    const Tree &tree = dict(i);
    if (i == 0) {
      merged = dict_like(tree);
      merged->set_attributes({});
    }
    merge_attributes(*merged, tree.attributes());
    for (size_t k = 0; k < tree.size(); k++) {
      if (merged->add(tree.key(k), tree.value(k)))
        continue;
      size_t other = 0;
      while (!dict(other).find(tree.key(k)))
        other++;
      fail(TABI_VALUE_ERROR, "the dicts ", other, " and ", i, " both have the key ",
           in_quotes(path_piece(tree.key(k))));
    }
  }
  out = merged ? merged : make_tree(TABI_TREE_DICT);
}

}  // namespace impl
}  // namespace tabi
