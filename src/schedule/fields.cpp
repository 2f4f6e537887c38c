// Members of schedules in state dicts.
#include "schedule/schedule.hpp"

namespace tabi {
namespace {

double number(const char *name, const Item &item) {
  if (const auto *real = std::get_if<double>(&item))
    return *real;
  if (const auto *whole = std::get_if<int64_t>(&item))
    return static_cast<double>(*whole);
  const at::Tensor tensor = tensor_in(item);
  require(tensor.defined() && tensor.numel() == 1, TABI_VALUE_ERROR, "the state dict's ", in_quotes(name),
          " is no number");
  return tensor.item().toDouble();
}

const Tree &list(const char *name, const Item &item) {
  const auto *tree = std::get_if<TreePtr>(&item);
  require(tree && ((*tree)->kind() == TABI_TREE_LIST || (*tree)->kind() == TABI_TREE_TUPLE), TABI_VALUE_ERROR,
          "the state dict's ", in_quotes(name), " is no list");
  return **tree;
}

}  // namespace

void Fields::save(const char *name, Item item) {
  if (to_)
    to_->set(std::string(name), std::move(item));
}

void Fields::operator()(const char *name, bool &value) {
  save(name, value);
  if (const Item *item = load(name)) {
    const auto *flag = std::get_if<bool>(item);
    require(flag, TABI_VALUE_ERROR, "the state dict's ", in_quotes(name), " is no bool");
    value = *flag;
  }
}

void Fields::operator()(const char *name, int64_t &value) {
  save(name, value);
  if (const Item *item = load(name)) {
    const double real = number(name, *item);
    require(real == static_cast<double>(static_cast<int64_t>(real)), TABI_VALUE_ERROR, "the state dict's ",
            in_quotes(name), " must be a whole number, not ", real);
    value = static_cast<int64_t>(real);
  }
}

void Fields::operator()(const char *name, double &value) {
  save(name, value);
  if (const Item *item = load(name))
    value = number(name, *item);
}

void Fields::operator()(const char *name, std::optional<double> &value) {
  save(name, value ? Item(*value) : Item(None{}));
  if (const Item *item = load(name))
    value = std::holds_alternative<None>(*item) ? std::nullopt : std::optional(number(name, *item));
}

void Fields::operator()(const char *name, std::string &value) {
  save(name, value);
  if (const Item *item = load(name)) {
    const auto *text = std::get_if<std::string>(item);
    require(text, TABI_VALUE_ERROR, "the state dict's ", in_quotes(name), " is no text");
    value = *text;
  }
}

void Fields::operator()(const char *name, Reals &value) {
  TreePtr tree = make_tree(TABI_TREE_LIST);
  for (double one : value)
    tree->append(one);
  save(name, tree);
  if (const Item *item = load(name)) {
    const Tree &from = list(name, *item);
    value.clear();
    for (size_t i = 0; i < from.size(); i++)
      value.push_back(number(name, from.value(i)));
  }
}

void Fields::operator()(const char *name, std::vector<int64_t> &value) {
  Reals reals(value.begin(), value.end());
  TreePtr tree = make_tree(TABI_TREE_LIST);
  for (int64_t one : value)
    tree->append(one);
  if (is_saving()) {
    save(name, tree);
    return;
  }
  (*this)(name, reals);
  value.assign(reals.begin(), reals.end());
}

}  // namespace tabi
