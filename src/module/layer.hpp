// Layers: nodes that run in the library. Each is a row of one table: its options as Python's constructor has them, its
// parameters, what forward takes, and the operator that runs or a function where that is not enough.
#pragma once

#include "module/node.hpp"

#include <ATen/core/grad_mode.h>

namespace tabi {

using Arguments = std::vector<c10::IValue>;

// Options of a layer by name, bound to its signature.
class Options {
 public:
  Options(const Op &signature, Arguments values, Arguments shown)
      : signature_(&signature), values_(std::move(values)), shown_(std::move(shown)) {}
  const std::string &type() const { return signature_->name; }
  size_t size() const { return values_.size(); }
  const std::string &name(size_t i) const { return signature_->args[i].name; }
  const c10::IValue &value(size_t i) const { return values_[i]; }
  // As the caller gave it, where Python shows that: a 3 that stands for (3, 3).
  const c10::IValue &shown(size_t i) const { return shown_[i]; }
  const c10::IValue *default_of(size_t i) const { return signature_->args[i].default_value; }

  std::optional<size_t> find(std::string_view name) const;
  const c10::IValue &operator[](std::string_view name) const { return values_[at(name)]; }
  bool has(std::string_view name) const { return !(*this)[name].isNone(); }
  int64_t integer(std::string_view name) const { return (*this)[name].toInt(); }
  double real(std::string_view name) const { return (*this)[name].toDouble(); }
  bool boolean(std::string_view name) const { return (*this)[name].toBool(); }
  const std::string &text(std::string_view name) const { return (*this)[name].toStringRef(); }
  std::vector<int64_t> ints(std::string_view name) const { return (*this)[name].toIntVector(); }

  // Changes one that stands for something else, such as a stride that is the kernel's size.
  void set(std::string_view name, c10::IValue value, c10::IValue shown);
  void set(std::string_view name, const c10::IValue &value) { set(name, value, value); }
  void copy(std::string_view from, std::string_view to) { set(to, values_[at(from)], shown_[at(from)]); }

  // Where new parameters go: the options device and dtype.
  at::TensorOptions place() const;

 private:
  size_t at(std::string_view name) const;

  const Op *signature_;
  Arguments values_, shown_;
};

// A parameter or buffer. Its sizes are "out_features, in_features": names of options, numbers, and "4*hidden_size" or
// "in_channels/groups"; none are the sizes of the tensor that is given as the option of that name. It is there when the
// options that `when` names are all true.
struct Part {
  std::string name, sizes = {}, when = {};
  bool is_buffer = false;
};

class Layer;

// What a layer does besides forward: "log_prob", "(Tensor input)".
struct Method {
  std::string name, arguments;
  Results (*run)(Layer &, Arguments &);
};

// Draws the first values of the parameters once more.
Method reset_parameters();

struct Row {
  // Python's constructor, in one or more overloads: "Linear(int in_features, int out_features, bool bias=True)".
  std::vector<std::string> options;
  std::vector<std::string> forward = {"(Tensor input)"};
  // The operator, whose arguments are found by their names among forward's, the options, and the parameters. In
  // brackets stands what goes by another name, or is fixed: "aten::pad(pad=padding, mode='reflect')". An option
  // `inplace` that is on means ATen's operator with an underscore, `return_indices` the one with "_with_indices".
  std::string op = {};
  // What repr() shows: "name" as name=value, "name?" only where it is not the default, "=name" the value alone, "name!"
  // a text without its quotes; what has a value already stands as it is.
  std::string shows = {};
  std::vector<Part> parts = {};
  // Options that Python keeps once for each dimension.
  std::string expanded = {};
  // Checks options, and fills in what they imply.
  void (*settle)(Options &) = nullptr;
  // Adds parts and children that no list says.
  void (*build)(Layer &) = nullptr;
  // Draws the first values of the parameters, in Python's order. Gradients are off.
  void (*init)(Layer &) = nullptr;
  // What runs where no operator does.
  Results (*run)(Layer &, Arguments &) = nullptr;
  std::vector<Method> methods = {};
  const char *shown_type = nullptr;  // the class that Python shows, where it is another
  // What published state dicts call otherwise, by the ends of names: {"LayerNorm.gamma", "LayerNorm.weight"}. What
  // stands for nothing is computed here, and not loaded.
  std::vector<std::pair<std::string, std::string>> published = {};
  // The child whose name such a state dict may leave out before the others, or have where this network is that child.
  std::string base = {};

  // Made of the above.
  const Op &signature() const;
  const Op &forward_signature() const;
  const Op &method_signature(const Method &method) const;
  // "Linear", or "models.resnet18" for what a signature calls models::resnet18.
  std::string name() const;

  mutable const Op *parsed = nullptr;
};

// Where the arguments of an operator come from, found out once for a layer.
class Plan {
 public:
  void make(const Layer &layer);
  bool is_made() const { return op_ != nullptr; }
  Results call(const Layer &layer, Arguments &given) const;

 private:
  enum class From { fixed, given, parameter, buffer, training };
  struct Source {
    From from;
    size_t index;
  };
  bool fits(const Op &overload, const Layer &layer, const std::vector<std::pair<std::string, std::string>> &renamed);

  const Op *op_ = nullptr;
  std::vector<Source> sources_;
  Arguments fixed_;
};

class Layer final : public Node {
 public:
  Layer(const Row &row, Options options);
  // Of a row by name, with options by position: for layers that are made of others.
  static std::shared_ptr<Layer> make(std::string_view type,
                                     std::initializer_list<std::pair<const char *, c10::IValue>> options);

  const Row &row() const { return *row_; }
  const Options &options() const { return options_; }
  const at::Tensor &parameter(size_t i) const { return parameters()[i].tensor; }
  // By name; undefined where it is left out.
  at::Tensor tensor(std::string_view name) const;
  const NodePtr &child(std::string_view name) const;

  NodePtr shallow_copy() const override;
  std::string extra_repr() const override;
  const Op *forward_signature() const override { return forward_; }
  std::vector<std::string> methods() const override;

  // For build() of a row.
  using Node::add_buffer;
  using Node::add_child;
  using Node::add_parameter;
  void add_empty(std::string name, at::IntArrayRef sizes);
  void forget(std::string_view option) { options_.set(option, {}); }
  // An option that stands for something else once it is known what.
  void set_option(std::string_view name, const c10::IValue &value) { options_.set(name, value); }
  // For run() of a row that has an operator too.
  Results run_operator(Arguments &args) const { return plan_.call(*this, args); }

 protected:
  Results forward(Names names, Givens args) override;
  Results run_method(const std::string &method, Names names, Givens args) override;

 private:
  struct Copied {};
  Layer(const Layer &from, Copied);
  std::vector<int64_t> sizes_of(std::string_view text) const;
  void add_parts();

  const Row *row_;
  const Op *forward_;
  Options options_;
  Plan plan_;
};

// All rows, in the order of the files that they stand in; by name, or null.
const std::vector<Row> &rows();
const Row *row_called(std::string_view type);

// Rows by subject.
std::vector<Row> activation_rows();
std::vector<Row> attention_rows();
std::vector<Row> convolution_rows();
std::vector<Row> linear_rows();
std::vector<Row> loss_rows();
std::vector<Row> norm_rows();
std::vector<Row> parametrization_rows();
std::vector<Row> pool_rows();
std::vector<Row> recurrent_rows();
std::vector<Row> shape_rows();
std::vector<Row> transformer_rows();

// A text of a row with its dimensions, 1 to 3, for "{n}" and two for each for "{2n}": "MaxPool{n}d", "int[{n}]".
std::string in_dims(std::string text, int n);

// A layer of values as a caller gave them.
std::shared_ptr<Layer> make_layer(const Row &row, Names names, Givens given);

// The one tensor that a node makes of another.
at::Tensor run_one(Node &node, const at::Tensor &input);

// A value as Python's repr() shows it; texts without quotes where that is asked for.
std::string python_repr(const c10::IValue &value, bool bare = false);

// The node of a module that was given as a value.
const NodePtr &node_in(const c10::IValue &value);

// The tensor of an argument that may be None.
std::optional<at::Tensor> maybe_tensor(const c10::IValue &value);

}  // namespace tabi
