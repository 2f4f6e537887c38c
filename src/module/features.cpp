// tabi_module_features(): what modules within a module make.
#include "impl_inspect.hpp"
#include "module/hooks.hpp"
#include "module/walk.hpp"
#include "op/dict.hpp"

#include <unordered_map>

namespace tabi::impl {
namespace {

// Keeps what some modules make, of each the last.
class LastResults : public Observer {
 public:
  void want(const Node &node) { results_[&node]; }
  const std::optional<Results> &of(const Node &node) const { return results_.at(&node); }
  void before(const Node &, Givens) override {}
  void after(const Node &node, const Results &results) override {
    if (const auto at = results_.find(&node); at != results_.end())
      at->second = results;
  }

 private:
  std::unordered_map<const Node *, std::optional<Results>> results_;
};

Item item_of_results(const Results &results) {
  if (results.size() == 1)
    return item_of(results[0]);
  TreePtr tuple = make_tree(TABI_TREE_TUPLE);
  for (const c10::IValue &result : results)
    tuple->append(item_of(result));
  return tuple;
}

}  // namespace

void module_features(Module &module, Names paths, Names names, Values args, TreePtr &out) {
  const NodePtr root = module.node();
  std::vector<NodePtr> wanted;
  LastResults found;
  for (size_t i = 0; i < paths.size(); i++) {
    wanted.push_back(paths[i].empty() ? root : child_at(*root, paths[i]));
    found.want(*wanted.back());
  }
  root->call(names, read_values("args", args));
  out = make_tree(TABI_TREE_DICT);
  for (size_t i = 0; i < paths.size(); i++) {
    const auto &results = found.of(*wanted[i]);
    require(results.has_value(), TABI_RUNTIME_ERROR, "the module ", in_quotes(root->type()), " did not run its ",
            in_quotes(paths[i]));
    out->set(std::string(paths[i]), item_of_results(*results));
  }
}

}  // namespace tabi::impl
