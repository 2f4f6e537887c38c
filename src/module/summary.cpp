// tabi_module_summary(): shapes, parameters, bytes and operations of a module and all within it.
#include "flops.hpp"
#include "impl_inspect.hpp"
#include "module/hooks.hpp"
#include "module/walk.hpp"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace tabi::impl {
namespace {

using Sizes = std::vector<std::vector<int64_t>>;

struct SummaryRow {
  std::string name, path;
  const Node *node;
  int depth;
  bool is_repeated;  // stands above already
  int64_t parameters = 0, trainable = 0, nbytes = 0;
};

// What a node did when it ran: sizes of its last run, operations of all.
struct Run {
  Sizes inputs, outputs;
  int64_t flops = 0, output_nbytes = 0;
};

class Recorder : public Observer {
 public:
  void before(const Node &node, Givens args) override {
    std::vector<at::Tensor> tensors;
    for (const Given &arg : args)
      collect_tensors(arg.value, tensors);
    Run &run = runs_[&node];
    run.inputs = sizes_of(tensors);
    begun_.push_back(counter_.count());
  }
  void after(const Node &node, const Results &results) override {
    std::vector<at::Tensor> tensors;
    for (const c10::IValue &result : results)
      collect_tensors(result, tensors);
    Run &run = runs_[&node];
    run.outputs = sizes_of(tensors);
    run.flops += counter_.count() - begun_.back();
    begun_.pop_back();
    for (const at::Tensor &tensor : tensors)
      if (tensor.defined())
        run.output_nbytes += static_cast<int64_t>(tensor.nbytes());
  }
  const Run *of(const Node &node) const {
    const auto at = runs_.find(&node);
    return at == runs_.end() ? nullptr : &at->second;
  }

 private:
  static Sizes sizes_of(const std::vector<at::Tensor> &tensors) {
    Sizes out;
    for (const at::Tensor &tensor : tensors)
      if (tensor.defined())
        out.push_back(tensor.sizes().vec());
    return out;
  }

  FlopCounter counter_;
  std::vector<int64_t> begun_;
  std::unordered_map<const Node *, Run> runs_;
};

struct Totals {
  int64_t parameters = 0, trainable = 0, parameter_nbytes = 0, buffer_nbytes = 0;
};

// Rows in the order in which Python prints modules; tensors count where they stand first.
class Rows {
 public:
  explicit Rows(const Node &root) { add("", "", root, 0); }
  const std::vector<SummaryRow> &all() const { return rows_; }
  const Totals &totals() const { return totals_; }

 private:
  void add(const std::string &name, const std::string &path, const Node &node, int depth) {
    const bool is_repeated = !nodes_.insert(&node).second;
    SummaryRow row{name, path, &node, depth, is_repeated};
    for_each_tensor(
        node,
        [&](const std::string &, const at::Tensor &tensor, bool is_parameter) {
          if (tensor.defined() && tensors_.insert(tensor.unsafeGetTensorImpl()).second)
            count(row, tensor, is_parameter);
        },
        false);
    rows_.push_back(std::move(row));
    if (is_repeated)
      return;
    for (const Node::Child &child : node.children())
      add(child.name, path.empty() ? child.name : path + "." + child.name, *child.node, depth + 1);
  }

  void count(SummaryRow &row, const at::Tensor &tensor, bool is_parameter) {
    const auto nbytes = static_cast<int64_t>(tensor.nbytes());
    row.nbytes += nbytes;
    (is_parameter ? totals_.parameter_nbytes : totals_.buffer_nbytes) += nbytes;
    if (!is_parameter)
      return;
    row.parameters += tensor.numel();
    totals_.parameters += tensor.numel();
    if (!tensor.requires_grad())
      return;
    row.trainable += tensor.numel();
    totals_.trainable += tensor.numel();
  }

  std::vector<SummaryRow> rows_;
  Totals totals_;
  std::unordered_set<const Node *> nodes_;
  std::unordered_set<const void *> tensors_;
};

// The modes of all modules within one, to be as they were.
class EvalGuard {
 public:
  explicit EvalGuard(Node &root) {
    for_each_node(root, [&](Node &node) { modes_.emplace_back(&node, node.is_training()); });
    if (std::any_of(modes_.begin(), modes_.end(), [](const auto &mode) { return mode.second; }))
      root.train(false);
    else
      modes_.clear();
  }
  // From the outermost on: train() sets the mode of all within.
  ~EvalGuard() {
    for (const auto &[node, is_training] : modes_)
      if (node->is_training() != is_training)
        node->train(is_training);
  }
  EvalGuard(const EvalGuard &) = delete;
  EvalGuard &operator=(const EvalGuard &) = delete;

 private:
  std::vector<std::pair<Node *, bool>> modes_;
};

// 1234567 as "1,234,567".
std::string grouped(int64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<size_t>(at), ",");
  return digits;
}

std::string with_unit(double number, double step, std::initializer_list<const char *> units) {
  auto unit = units.begin();
  while (number >= step && unit + 1 != units.end()) {
    number /= step;
    unit++;
  }
  char text[64];
  std::snprintf(text, sizeof text, unit == units.begin() ? "%.0f %s" : "%.2f %s", number, *unit);
  return text;
}

std::string bytes_text(int64_t nbytes) {
  return with_unit(static_cast<double>(nbytes), 1000, {"bytes", "kB", "MB", "GB"});
}

std::string flops_text(int64_t flops) {
  return with_unit(static_cast<double>(flops), 1000, {"FLOP", "KFLOP", "MFLOP", "GFLOP", "TFLOP"});
}

std::string sizes_text(const Sizes &all) {
  std::string out;
  for (const auto &sizes : all)
    out += c10::str(out.empty() ? "" : ", ", at::IntArrayRef(sizes));
  return out;
}

// Columns as wide as they need to be, numbers to the right.
class SummaryTable {
 public:
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  std::string text(size_t first_of_numbers) const {
    std::vector<size_t> widths(rows_[0].size());
    for (const auto &cells : rows_)
      for (size_t i = 0; i < cells.size(); i++)
        widths[i] = std::max(widths[i], cells[i].size());
    std::string out;
    for (size_t row = 0; row < rows_.size(); row++) {
      std::string line;
      for (size_t i = 0; i < widths.size(); i++) {
        const std::string space(widths[i] - rows_[row][i].size(), ' ');
        line += (i ? "  " : "") + (i < first_of_numbers ? rows_[row][i] + space : space + rows_[row][i]);
      }
      line.erase(line.find_last_not_of(' ') + 1);
      out += line + "\n";
      if (row == 0)
        out += std::string(std::max(line.size(), size_t{1}), '-') + "\n";
    }
    return out;
  }

 private:
  std::vector<std::vector<std::string>> rows_;
};

TreePtr tree_of(const Sizes &all) {
  TreePtr list = make_tree(TABI_TREE_LIST);
  for (const auto &sizes : all) {
    TreePtr one = make_tree(TABI_TREE_LIST);
    for (const int64_t size : sizes)
      one->append(size);
    list->append(one);
  }
  return list;
}

void set(const TreePtr &dict, const char *key, Item value) {
  dict->set(std::string(key), std::move(value));
}

TreePtr summary_of(const Node &root, const Recorder *recorder) {
  const Rows rows(root);
  SummaryTable table;
  table.add(recorder ? std::vector<std::string>{"module", "output", "parameters", "FLOPs"}
                     : std::vector<std::string>{"module", "parameters"});
  TreePtr list = make_tree(TABI_TREE_LIST);
  int64_t activation_nbytes = 0;
  for (const SummaryRow &row : rows.all()) {
    const Run *run = recorder ? recorder->of(*row.node) : nullptr;
    TreePtr dict = make_tree(TABI_TREE_DICT);
    set(dict, "path", row.path);
    set(dict, "type", row.node->type());
    set(dict, "depth", int64_t{row.depth});
    set(dict, "inputs", tree_of(run ? run->inputs : Sizes{}));
    set(dict, "outputs", tree_of(run ? run->outputs : Sizes{}));
    set(dict, "parameters", row.parameters);
    set(dict, "trainable", row.trainable);
    set(dict, "nbytes", row.nbytes);
    set(dict, "flops", run && !row.is_repeated ? run->flops : int64_t{0});
    list->append(dict);
    if (run && !row.is_repeated && row.node->children().empty())
      activation_nbytes += run->output_nbytes;
    const std::string title = std::string(static_cast<size_t>(row.depth) * 2, ' ') +
                              (row.name.empty() ? "" : row.name + ": ") + row.node->type() +
                              (row.is_repeated ? " (again)" : "");
    const std::string parameters = row.parameters ? grouped(row.parameters) : "";
    if (recorder)
      table.add({title, run ? sizes_text(run->outputs) : "", parameters,
                 run && run->flops && !row.is_repeated ? grouped(run->flops) : ""});
    else
      table.add({title, parameters});
  }
  const Totals &totals = rows.totals();
  const Run *whole = recorder ? recorder->of(root) : nullptr;
  std::string text = table.text(recorder ? 2 : 1);
  text += c10::str("\n", grouped(totals.parameters), " parameters, ", grouped(totals.trainable), " trainable; ",
                   bytes_text(totals.parameter_nbytes), " of parameters, ", bytes_text(totals.buffer_nbytes),
                   " of buffers");
  if (whole)
    text += c10::str("; ", bytes_text(activation_nbytes), " of activations, ", flops_text(whole->flops));
  TreePtr out = make_tree(TABI_TREE_DICT);
  set(out, "rows", list);
  set(out, "parameters", totals.parameters);
  set(out, "trainable", totals.trainable);
  set(out, "parameter_nbytes", totals.parameter_nbytes);
  set(out, "buffer_nbytes", totals.buffer_nbytes);
  set(out, "activation_nbytes", activation_nbytes);
  set(out, "flops", whole ? whole->flops : int64_t{0});
  set(out, "table", text + "\n");
  return out;
}

}  // namespace

void module_summary(Module &module, Names names, Values args, TreePtr &out) {
  const NodePtr root = module.node();
  if (args.empty()) {
    out = summary_of(*root, nullptr);
    return;
  }
  const at::NoGradGuard no_grad;
  const EvalGuard eval(*root);
  Recorder recorder;
  root->call(names, read_values("args", args));
  out = summary_of(*root, &recorder);
}

}  // namespace tabi::impl
