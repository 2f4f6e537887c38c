#include "module/layer.hpp"

#include "core/text.hpp"
#include "module/module.hpp"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <mutex>

namespace tabi {
namespace {

// Calls a function with the parts of a text between separators.
template <class Visit>
void split(std::string_view text, char separator, Visit &&visit) {
  while (!trimmed(text).empty()) {
    const size_t end = std::min(text.find(separator), text.size());
    visit(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

int64_t parsed_number(std::string_view text) {
  int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Signatures of methods, that are written down once for many rows.
const Op &signature_of(const std::string &method, const std::vector<std::string> &texts) {
  static std::mutex mutex;
  static auto &all = *new std::map<std::pair<std::string, std::vector<std::string>>, const Op *>;
  std::lock_guard lock(mutex);
  const Op *&op = all[{method, texts}];
  if (!op) {
    std::vector<std::string> named;
    for (const std::string &text : texts)
      named.push_back(method + text);
    std::vector<const char *> pointers;
    for (const std::string &text : named)
      pointers.push_back(text.c_str());
    op = &parse_signature(pointers);
  }
  return *op;
}

// Of several overloads the one that a call tries first.
const Op &first_of(const Op &op) {
  return op.is_overload ? op : *op.overloads[0];
}

c10::IValue constant(std::string_view text) {
  if (text.front() == '\'')
    return std::string(text.substr(1, text.size() - 2));
  if (text == "None")
    return {};
  if (text == "True" || text == "False")
    return text == "True";
  return text.find('.') == text.npos ? c10::IValue(parsed_number(text)) : c10::IValue(std::stod(std::string(text)));
}

}  // namespace

std::optional<size_t> Options::find(std::string_view name) const {
  for (size_t i = 0; i < signature_->args.size(); i++)
    if (signature_->args[i].name == name)
      return i;
  return std::nullopt;
}

size_t Options::at(std::string_view name) const {
  const auto found = find(name);
  require(found.has_value(), TABI_INTERNAL, signature_->name, " has no option ", in_quotes(name));
  return *found;
}

void Options::set(std::string_view name, c10::IValue value, c10::IValue shown) {
  values_[at(name)] = std::move(value);
  shown_[at(name)] = std::move(shown);
}

at::TensorOptions Options::place() const {
  at::TensorOptions to;
  if (has("device"))
    to = to.device((*this)["device"].toDevice());
  if (has("dtype"))
    to = to.dtype((*this)["dtype"].toScalarType());
  return to;
}

std::string Row::name() const {
  std::string out = options[0].substr(0, options[0].find('('));
  if (const size_t at = out.find("::"); at != std::string::npos)
    out.replace(at, 2, ".");
  return out;
}

const Op &Row::signature() const {
  static std::mutex mutex;
  std::lock_guard lock(mutex);
  if (!parsed) {
    // Every layer is also told where and in which dtype its parameters go.
    std::vector<std::string> whole;
    for (std::string one : options) {
      one.pop_back();
      const bool has_keywords = one.find('*') != std::string::npos, is_empty = one.back() == '(';
      whole.push_back(one + (is_empty ? "" : ", ") + (has_keywords ? "" : "*, ") +
                      "Device? device=None, ScalarType? dtype=None)");
    }
    std::vector<const char *> pointers;
    for (const std::string &one : whole)
      pointers.push_back(one.c_str());
    parsed = &parse_signature(pointers);
  }
  return *parsed;
}

const Op &Row::forward_signature() const {
  return signature_of("forward", forward);
}

const Op &Row::method_signature(const Method &method) const {
  return signature_of(method.name, {method.arguments});
}

Method reset_parameters() {
  return {"reset_parameters", "()", [](Layer &layer, Arguments &) {
            const at::NoGradGuard no_grad;
            layer.row().init(layer);
            return Results{c10::IValue()};
          }};
}

Layer::Layer(const Row &row, Options options)
    : Node(row.shown_type ? row.shown_type : row.name()),
      row_(&row),
      forward_(&row.forward_signature()),
      options_(std::move(options)) {
  const at::NoGradGuard no_grad;
  add_parts();
  if (row.build)
    row.build(*this);
  if (row.init)
    row.init(*this);
  for (const Parameter &parameter : parameters())
    if (parameter.tensor.defined())
      parameter.tensor.set_requires_grad(!options_.find("_freeze") || !options_.boolean("_freeze"));
  if (!row.op.empty())
    plan_.make(*this);
}

Layer::Layer(const Layer &from, Copied)
    : Node(from.type()), row_(from.row_), forward_(from.forward_), options_(from.options_), plan_(from.plan_) {
  copy_parts(from);
}

NodePtr Layer::shallow_copy() const {
  return NodePtr(new Layer(*this, Copied()));
}

std::vector<int64_t> Layer::sizes_of(std::string_view text) const {
  std::vector<int64_t> sizes;
  split(text, ',', [&](std::string_view term) {
    const size_t times = term.find('*'), over = term.find('/');
    const int64_t factor = times == term.npos ? 1 : parsed_number(term.substr(0, times));
    if (times != term.npos)
      term.remove_prefix(times + 1);
    const int64_t divisor = over == term.npos ? 1 : options_.integer(term.substr(over + 1));
    term = term.substr(0, over);
    if (std::isdigit(static_cast<unsigned char>(term.front())))
      sizes.push_back(parsed_number(term));
    else if (const c10::IValue &value = options_[term]; value.isInt())
      sizes.push_back(factor * value.toInt() / divisor);
    else
      for (int64_t size : value.toIntVector())
        sizes.push_back(size);
  });
  return sizes;
}

void Layer::add_empty(std::string name, at::IntArrayRef sizes) {
  for (int64_t size : sizes)
    require(size >= 0, TABI_VALUE_ERROR, type(), ": the parameter ", in_quotes(name), " would have the sizes ", sizes,
            ", and none can be negative");
  add_parameter(std::move(name), at::empty(sizes, options_.place()));
}

void Layer::add_parts() {
  for (const Part &part : row_->parts) {
    bool is_there = true;
    split(part.when, ' ', [&](std::string_view option) { is_there = is_there && options_.boolean(option); });
    const bool is_given = part.sizes.empty() && options_.has(part.name);
    if (part.is_buffer)
      add_buffer(part.name, is_given ? options_[part.name].toTensor() : at::Tensor());
    else if (is_there)
      add_empty(part.name, sizes_of(part.sizes));
    else
      add_parameter(part.name, at::Tensor());
  }
}

at::Tensor Layer::tensor(std::string_view name) const {
  const at::Tensor *found = find_tensor(name);
  return found ? *found : at::Tensor();
}

const NodePtr &Layer::child(std::string_view name) const {
  const NodePtr *found = find_child(name);
  require(found, TABI_INTERNAL, type(), " has no child ", in_quotes(name));
  return *found;
}

std::string Layer::extra_repr() const {
  std::string out;
  split(row_->shows, ' ', [&](std::string_view name) {
    if (name.find('=', 1) != name.npos) {
      out += (out.empty() ? "" : ", ") + std::string(name);
      return;
    }
    const bool is_alone = name.front() == '=';
    if (is_alone)
      name.remove_prefix(1);
    bool is_bare = is_alone, only_unusual = false;
    for (; name.back() == '?' || name.back() == '!'; name.remove_suffix(1))
      (name.back() == '?' ? only_unusual : is_bare) = true;
    const auto i = options_.find(name);
    c10::IValue value = options_.shown(*i);
    const c10::IValue *usual = options_.default_of(*i);
    // A bias is there or not, whatever was asked for.
    const at::Tensor *tensor = find_tensor(name);
    if (tensor)
      value = tensor->defined();
    if (only_unusual && usual && (tensor ? value.toBool() : options_.value(*i) == *usual))
      return;
    out += (out.empty() ? "" : ", ") + (is_alone ? "" : std::string(name) + "=") + python_repr(value, is_bare);
  });
  return out;
}

Results Layer::forward(Names names, Givens args) {
  Arguments values;
  const Op &all = *forward_, &signature = first_of(all);
  if (args.size() == 1 && names.empty() && args[0].tag == TABI_TAG_TENSOR && !signature.args[0].is_list) {
    values.reserve(signature.args.size());
    values.push_back(args[0].value);
    for (size_t i = 1; i < signature.args.size(); i++) {
      require(signature.args[i].default_value, TABI_TYPE_ERROR, type(), "(): misses argument '", signature.args[i].name,
              "' (", signature.args[i].type, ")");
      values.push_back(*signature.args[i].default_value);
    }
  } else {
    bind_all(all, names, args, values);
  }
  return row_->run ? row_->run(*this, values) : plan_.call(*this, values);
}

std::vector<std::string> Layer::methods() const {
  std::vector<std::string> names = Node::methods();
  for (const Method &method : row_->methods)
    names.push_back(method.name);
  return names;
}

Results Layer::run_method(const std::string &method, Names names, Givens args) {
  for (const Method &one : row_->methods)
    if (one.name == method) {
      Arguments values;
      bind_all(row_->method_signature(one), names, args, values);
      return one.run(*this, values);
    }
  return Node::run_method(method, names, args);
}

void Plan::make(const Layer &layer) {
  std::string name = layer.row().op;
  std::vector<std::pair<std::string, std::string>> renamed;
  if (const size_t open = name.find('('); open != name.npos) {
    split(std::string_view(name).substr(open + 1, name.size() - open - 2), ',', [&](std::string_view one) {
      const size_t equals = one.find('=');
      renamed.emplace_back(one.substr(0, equals), one.substr(equals + 1));
    });
    name.resize(open);
  }
  auto is_on = [&](const char *option) { return layer.options().find(option) && layer.options().boolean(option); };
  if (name.rfind("aten::", 0) == 0 && is_on("inplace"))
    name += "_";
  if (is_on("return_indices"))
    name += "_with_indices";
  const Op &whole = find_op(name, std::nullopt);
  for (const Op *overload : whole.overloads)
    if (!is_hidden(*overload) && fits(*overload, layer, renamed)) {
      op_ = overload;
      return;
    }
  fail(TABI_TYPE_ERROR, layer.type(), ": no overload of ", name, " takes these options");
}

bool Plan::fits(const Op &overload, const Layer &layer,
                const std::vector<std::pair<std::string, std::string>> &renamed) {
  sources_.clear();
  fixed_.clear();
  auto fix = [&](c10::IValue value) {
    sources_.push_back({From::fixed, fixed_.size()});
    fixed_.push_back(std::move(value));
  };
  auto index_in = [](const auto &parts, std::string_view name) {
    const auto at = std::find_if(parts.begin(), parts.end(), [&](const auto &part) { return part.name == name; });
    return at == parts.end() ? std::nullopt : std::optional(static_cast<size_t>(at - parts.begin()));
  };
  const std::vector<Arg> &forward = first_of(layer.row().forward_signature()).args;
  for (const Arg &arg : overload.args) {
    std::string_view name = arg.name;
    for (const auto &[to, from] : renamed)
      if (to == arg.name)
        name = from;
    const char first = name.front();
    if (first == '\'' || std::isdigit(static_cast<unsigned char>(first)) ||
        std::isupper(static_cast<unsigned char>(first))) {
      fix(coerce(overload, arg, given_of(constant(name))));
      continue;
    }
    auto at = index_in(forward, name);
    if (!at && name == "self")
      at = 0;
    if (at) {
      if (forward[*at].kind != arg.kind || forward[*at].is_list != arg.is_list)
        return false;
      sources_.push_back({From::given, *at});
    } else if (const auto parameter = index_in(layer.parameters(), name)) {
      sources_.push_back({From::parameter, *parameter});
    } else if (const auto buffer = index_in(layer.buffers(), name)) {
      sources_.push_back({From::buffer, *buffer});
    } else if (name == "training") {
      sources_.push_back({From::training, 0});
    } else if (const auto option = layer.options().find(name); option && name != "device" && name != "dtype") {
      const Given given = given_of(layer.options().value(*option));
      // None is the default, where the operator says that in another way.
      if (given.tag == TABI_TAG_NONE && !arg.is_optional && arg.default_value)
        fix(*arg.default_value);
      else if (accepts(arg, given, false))
        fix(coerce(overload, arg, given));
      else
        return false;
    } else if (arg.default_value) {
      fix(*arg.default_value);
    } else {
      return false;
    }
  }
  return true;
}

Results Plan::call(const Layer &layer, Arguments &given) const {
  if (sources_.size() == 1 && op_->fast.t.function && given[0].isTensor())
    return {op_->fast.t.function(*op_, op_->fast.t.handle, given[0].toTensor())};
  torch::jit::Stack stack;
  stack.reserve(sources_.size());
  for (const Source &source : sources_) {
    switch (source.from) {
      case From::fixed:
        stack.push_back(fixed_[source.index]);
        break;
      case From::given:
        stack.push_back(std::move(given[source.index]));
        break;
      case From::parameter:
      case From::buffer: {
        const at::Tensor &tensor = source.from == From::parameter ? layer.parameters()[source.index].tensor
                                                                  : layer.buffers()[source.index].tensor;
        stack.push_back(tensor.defined() ? c10::IValue(tensor) : c10::IValue());
        break;
      }
      case From::training:
        stack.push_back(layer.is_training());
        break;
    }
  }
  op_->dispatcher->callBoxed(stack);
  return Results(std::make_move_iterator(stack.begin()), std::make_move_iterator(stack.end()));
}

const Row *row_called(std::string_view type) {
  static const auto &by_name = *[] {
    auto *map = new std::map<std::string, const Row *, std::less<>>;
    for (const Row &row : rows())
      map->emplace(row.name(), &row);
    return map;
  }();
  const auto at = by_name.find(type);
  return at == by_name.end() ? nullptr : at->second;
}

std::string in_dims(std::string text, int n) {
  for (const auto &[mark, number] : {std::pair("{n}", n), {"{2n}", 2 * n}})
    for (size_t at; (at = text.find(mark)) != std::string::npos;)
      text.replace(at, std::string_view(mark).size(), std::to_string(number));
  return text;
}

std::shared_ptr<Layer> make_layer(const Row &row, Names names, Givens given) {
  Binding binding;
  const Op &signature = resolve(row.signature(), names, given, binding);
  Arguments values, shown;
  arguments(signature, binding, values);
  for (size_t i = 0; i < values.size(); i++) {
    const Arg &arg = signature.args[i];
    bool is_expanded = false;
    split(row.expanded, ' ', [&](std::string_view name) { is_expanded = is_expanded || name == arg.name; });
    shown.push_back(is_expanded || !binding.slots[i] ? values[i] : binding.slots[i]->value);
    // A schema keeps one number for all dimensions as a list of them.
    const bool is_one = arg.is_list && arg.list_size > 0 && !is_expanded && !binding.slots[i] && values[i].isIntList();
    if (is_one && !values[i].toIntVector().empty())
      shown.back() = values[i].toIntVector()[0];
  }
  Options options(signature, std::move(values), std::move(shown));
  if (row.settle)
    row.settle(options);
  return std::make_shared<Layer>(row, std::move(options));
}

std::shared_ptr<Layer> Layer::make(std::string_view type,
                                   std::initializer_list<std::pair<const char *, c10::IValue>> options) {
  std::vector<std::string_view> names;
  std::vector<Given> given;
  for (const auto &[name, value] : options) {
    names.emplace_back(name);
    given.push_back(given_of(value));
    // Numbers of what is no int stand for themselves elsewhere; a dtype does not tell itself from them.
    if (names.back() == "dtype" && !value.isNone())
      given.back().tag = TABI_TAG_DTYPE;
  }
  return make_layer(*row_called(type), names, given);
}

at::Tensor run_one(Node &node, const at::Tensor &input) {
  const Given given{TABI_TAG_TENSOR, input};
  Results results = node.call({}, given);
  require(results.size() == 1 && results[0].isTensor(), TABI_TYPE_ERROR, "the module ", in_quotes(node.type()),
          " does not make one tensor of one");
  return std::move(results[0]).toTensor();
}

const NodePtr &node_in(const c10::IValue &value) {
  require(value.isCapsule(), TABI_TYPE_ERROR, "a module is needed, not ", python_repr(value));
  return static_cast<const Module &>(*value.toCapsule()).node();
}

std::optional<at::Tensor> maybe_tensor(const c10::IValue &value) {
  return value.isNone() || !value.toTensor().defined() ? std::nullopt : std::optional(value.toTensor());
}

}  // namespace tabi
