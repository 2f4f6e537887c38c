#include "exported/compile.hpp"

#include "checkpoint/source.hpp"
#include "exported/operands.hpp"

#include <algorithm>
#include <unordered_map>

namespace tabi::exported {
namespace {

class Compiler {
 public:
  Compiler(Findings &findings, int depth) : findings_(findings), depth_(depth) {
    if (depth > most_graphs_deep)
      corrupt("the program's graphs are nested deeper than ", most_graphs_deep, " levels");
  }

  std::shared_ptr<const Code> run(const Tree &graph, const std::vector<Input> &known) {
    const Tree &inputs = list_at(graph, "inputs");
    for (size_t i = 0; i < inputs.size(); i++)
      add_input(inputs.value(i), i < known.size() ? &known[i] : nullptr);
    const Tree &nodes = list_at(graph, "nodes");
    code_->instructions.reserve(nodes.size());
    for (size_t i = 0; i < nodes.size(); i++)
      add_node(dict_of(nodes.value(i), "node"));
    const Tree &outputs = list_at(graph, "outputs");
    for (size_t i = 0; i < outputs.size(); i++)
      code_->outputs.push_back(source_of(operand_of(outputs.value(i))));
    find_ends(*code_);
    return code_;
  }

 private:
  int32_t define(const std::string &name, ValueKind kind, bool counts_batches = false) {
    const auto index = static_cast<int32_t>(code_->slots++);
    if (!slots_.try_emplace(name, Slot{index, kind}).second)
      corrupt("the program defines ", in_quotes(name), " twice");
    counters_.push_back(counts_batches);
    return index;
  }

  const Slot &slot_called(const std::string &name, bool is_tensor) {
    const auto found = slots_.find(name);
    if (found == slots_.end())
      corrupt("the program uses ", in_quotes(name), " before it is there");
    if ((found->second.kind == ValueKind::tensor) != is_tensor)
      corrupt("the program takes ", in_quotes(name), is_tensor ? " for a tensor" : " for a number");
    return found->second;
  }

  void add_input(const Item &item, const Input *known) {
    const auto [tag, value] = tagged(item, "input");
    if (tag == "as_tensor") {
      code_->inputs.push_back(
          define(text_at(dict_of(value, tag), "name"), ValueKind::tensor, known && known->counts_batches));
    } else if (tag == "as_sym_int" || tag == "as_sym_float" || tag == "as_sym_bool") {
      const Symbol symbol = symbol_of(value);
      code_->inputs.push_back(symbol.name ? define(*symbol.name, symbol_kind(tag)) : -1);
    } else if (constant_of(tag, value)) {
      code_->inputs.push_back(-1);
    } else {
      fail(TABI_NOT_IMPLEMENTED, "the program has an input of the kind ", in_quotes(tag), ", which is not read");
    }
  }

  static ValueKind symbol_kind(const std::string &tag) {
    return tag == "as_sym_int" || tag == "as_sym_ints"       ? ValueKind::integer
           : tag == "as_sym_float" || tag == "as_sym_floats" ? ValueKind::real
                                                             : ValueKind::boolean;
  }

  Operand slot_operand(const std::string &name, bool is_tensor) {
    Operand out;
    out.kind = Operand::Kind::slot;
    out.slot = slot_called(name, is_tensor);
    return out;
  }

  static Operand constant_operand(Given given) {
    Operand out;
    out.given = std::move(given);
    return out;
  }

  Operand symbol_operand(const Item &item) {
    Symbol symbol = symbol_of(item);
    return symbol.name ? slot_operand(*symbol.name, false) : constant_operand(std::move(symbol.given));
  }

  Operand optional_tensor(const Item &item) {
    const auto [tag, value] = tagged(item, "tensor");
    return tag == "as_none" ? constant_operand(none()) : slot_operand(text_at(dict_of(value, tag), "name"), true);
  }

  template <class Read>
  Operand list_operand(const Item &value, Read &&read) {
    Operand out;
    out.kind = Operand::Kind::list;
    const Tree &items = list_of(value, "argument");
    for (size_t i = 0; i < items.size(); i++)
      out.items.push_back(read(items.value(i)));
    return out;
  }

  Operand operand_of(const Item &item) {
    const auto [tag, value] = tagged(item, "argument");
    if (auto given = constant_of(tag, value))
      return constant_operand(std::move(*given));
    const auto tensor = [&](const Item &each) { return slot_operand(text_at(dict_of(each, "tensor"), "name"), true); };
    if (tag == "as_tensor")
      return tensor(value);
    if (tag == "as_tensors")
      return list_operand(value, tensor);
    if (tag == "as_optional_tensor")
      return optional_tensor(value);
    if (tag == "as_optional_tensors")
      return list_operand(value, [&](const Item &each) { return optional_tensor(each); });
    if (tag == "as_sym_int" || tag == "as_sym_float" || tag == "as_sym_bool")
      return symbol_operand(value);
    if (tag == "as_sym_ints" || tag == "as_sym_floats" || tag == "as_sym_bools")
      return list_operand(value, [&](const Item &each) { return symbol_operand(each); });
    fail(TABI_NOT_IMPLEMENTED, "the program has an argument of the kind ", in_quotes(tag), ", which is not read");
  }

  Source source_of(const Operand &operand) {
    if (operand.kind == Operand::Kind::list)
      corrupt("the program has a list where one value was expected");
    return {operand.slot.index, operand.given.value};
  }

  // All values of an argument that is one or a list.
  void append_sources(const Operand &operand, Sources &to) {
    if (operand.kind == Operand::Kind::list)
      for (const Operand &item : operand.items)
        to.push_back(source_of(item));
    else if (operand.kind == Operand::Kind::constant && operand.given.value.isList())
      for (const c10::IValue &value : operand.given.value.toListRef())
        to.push_back({-1, value});
    else
      to.push_back(source_of(operand));
  }

  void add_node(const Tree &node) {
    const std::string &text = text_at(node, "target");
    const auto target = find_target(text);
    require(target.has_value(), TABI_NOT_IMPLEMENTED, "the program's operator ", in_quotes(text), " is not known");
    Instruction &out = code_->instructions.emplace_back();
    out.target = *target;
    const Item *name = field_or_null(node, "name");
    out.name = name ? text_of(*name, "name") : text;
    const Tree &inputs = list_at(node, "inputs");
    if (target->op)
      add_operator(inputs, out);
    else if (target->arithmetic)
      add_arithmetic(inputs, out);
    else
      add_control(inputs, out);
    add_results(list_at(node, "outputs"), out);
  }

  void add_operator(const Tree &inputs, Instruction &out) {
    const Op &op = *out.target.op;
    std::vector<const Tree *> given(op.args.size());
    for (size_t i = 0; i < inputs.size(); i++) {
      const Tree &input = dict_of(inputs.value(i), "input");
      const std::string &name = text_at(input, "name");
      const auto arg = std::find_if(op.args.begin(), op.args.end(), [&](const Arg &each) { return each.name == name; });
      if (arg == op.args.end())
        corrupt("the program's node ", in_quotes(out.name), " gives ", op.name, "() an argument ", in_quotes(name),
                ", which it has not");
      const Tree *&place = given[static_cast<size_t>(arg - op.args.begin())];
      if (place)
        corrupt("the program's node ", in_quotes(out.name), " gives the argument ", in_quotes(name), " twice");
      place = &input;
    }
    out.args.resize(op.args.size());
    for (size_t i = 0; i < op.args.size(); i++) {
      if (given[i])
        add_argument(op, static_cast<uint16_t>(i), operand_of(field(*given[i], "arg")), out);
      else if (op.args[i].default_value)
        out.args[i] = *op.args[i].default_value;
      else
        corrupt("the program's node ", in_quotes(out.name), " misses ", op.name, "()'s argument ",
                in_quotes(op.args[i].name));
    }
    find_mode(op, out);
  }

  [[noreturn]] static void fail_argument(const Op &op, const Arg &arg, const Instruction &out) {
    corrupt("the program's node ", in_quotes(out.name), " gives ", op.name, "() an argument ", in_quotes(arg.name),
            " that is no ", arg.type);
  }

  void add_argument(const Op &op, uint16_t at, const Operand &operand, Instruction &out) {
    const Arg &arg = op.args[at];
    switch (operand.kind) {
      case Operand::Kind::constant:
        if (operand.given.tag == TABI_TAG_DEVICE && arg.kind == TABI_ARG_DEVICE && !arg.is_list &&
            findings_.is_main(operand.given.value.toDevice()))
          out.fills.push_back({at, Form::device, -1});
        else
          out.args[at] = coerced(op, arg, operand.given, out);
        return;
      case Operand::Kind::slot:
        if (arg.is_list && arg.list_size > 0 && operand.slot.kind != ValueKind::tensor) {
          Operand list;
          list.kind = Operand::Kind::list;
          list.items.assign(static_cast<size_t>(arg.list_size), operand);
          return add_list(op, at, list, out);
        }
        if (arg.is_list)
          fail_argument(op, arg, out);
        out.fills.push_back({at, form_of(op, arg, operand.slot.kind, out), operand.slot.index});
        return;
      case Operand::Kind::list:
        add_list(op, at, operand, out);
    }
  }

  static c10::IValue coerced(const Op &op, const Arg &arg, const Given &given, const Instruction &out) {
    try {
      return coerce(op, arg, given);
    } catch (const Error &error) {
      if (error.status() != TABI_TYPE_ERROR)
        throw;
      corrupt("the program's node ", in_quotes(out.name), " cannot be: ", error.what());
    }
  }

  static Form form_of(const Op &op, const Arg &arg, ValueKind kind, const Instruction &out) {
    if (kind == ValueKind::tensor) {
      if (arg.kind != TABI_ARG_TENSOR)
        fail_argument(op, arg, out);
      return Form::copy;
    }
    switch (arg.kind) {
      case TABI_ARG_TENSOR:
        return Form::tensor;
      case TABI_ARG_FLOAT:
        return Form::real;
      case TABI_ARG_SCALAR:
        return Form::copy;
      case TABI_ARG_INT:
        if (kind == ValueKind::integer)
          return Form::copy;
        break;
      case TABI_ARG_BOOL:
        if (kind == ValueKind::boolean)
          return Form::copy;
        break;
      default:
        break;
    }
    fail_argument(op, arg, out);
  }

  void add_list(const Op &op, uint16_t at, const Operand &operand, Instruction &out) {
    const Arg &arg = op.args[at];
    if (!arg.is_list)
      fail_argument(op, arg, out);
    // What is known stands ready; PyTorch writes an empty list of any kind as one of tensors.
    const bool is_known = std::all_of(operand.items.begin(), operand.items.end(),
                                      [](const Operand &item) { return item.kind == Operand::Kind::constant; });
    if (is_known) {
      c10::impl::GenericList values(c10::AnyType::get());
      for (const Operand &item : operand.items)
        values.push_back(item.given.value);
      out.args[at] = coerced(op, arg, {TABI_TAG_VALUE_LIST, values}, out);
      return;
    }
    Arg element = arg;
    element.is_list = false;
    Sources sources;
    for (const Operand &item : operand.items) {
      const bool is_none = item.kind == Operand::Kind::constant && item.given.tag == TABI_TAG_NONE;
      if (item.kind == Operand::Kind::slot ? (item.slot.kind == ValueKind::tensor) != (arg.kind == TABI_ARG_TENSOR)
          : is_none                        ? !arg.is_optional_element
                                           : !accepts(element, item.given, false))
        fail_argument(op, arg, out);
      sources.push_back(source_of(item));
    }
    Form form;
    switch (arg.kind) {
      case TABI_ARG_TENSOR:
        form = arg.is_optional_element ? Form::optional_tensors : Form::tensors;
        break;
      case TABI_ARG_INT:
        form = Form::integers;
        break;
      case TABI_ARG_FLOAT:
        form = Form::reals;
        break;
      case TABI_ARG_BOOL:
        form = Form::bools;
        break;
      case TABI_ARG_SCALAR:
        form = Form::scalars;
        break;
      default:
        fail_argument(op, arg, out);
    }
    out.fills.push_back({at, form, static_cast<int32_t>(out.lists.size())});
    out.lists.push_back(std::move(sources));
  }

  // What training and evaluation mode differ in are arguments, which ATen's schemas always call the same.
  void find_mode(const Op &op, Instruction &out) {
    for (size_t i = 0; i < op.args.size(); i++) {
      const Arg &arg = op.args[i];
      const c10::IValue &value = out.args[i];
      const auto at = static_cast<uint16_t>(i);
      const bool has_statistics = arg.name == "use_input_stats" && i >= 2 && has_value(out, at - 2);
      if ((arg.name == "training" || arg.name == "train" || has_statistics) && value.isBool()) {
        (value.toBool() ? findings_.trains : findings_.evaluates) = true;
        out.swaps.push_back({at, false});
      } else if (arg.name == "dropout_p" && value.isDouble() && value.toDouble() > 0) {
        findings_.trains = true;
        out.swaps.push_back({at, 0.0});
      }
    }
    const bool adds = op.name == "aten::add_" || op.name == "aten::add";
    out.counts_batches = adds && !out.fills.empty() && out.fills[0].at == 0 && counts_batches(out.fills[0]);
  }

  static bool has_value(const Instruction &out, int at) {
    return !out.args[static_cast<size_t>(at)].isNone() ||
           std::any_of(out.fills.begin(), out.fills.end(), [&](const Fill &fill) { return fill.at == at; });
  }

  bool counts_batches(const Fill &fill) const {
    return fill.form == Form::copy && counters_[static_cast<size_t>(fill.from)];
  }

  void add_arithmetic(const Tree &inputs, Instruction &out) {
    Sources sources;
    for (size_t i = 0; i < inputs.size(); i++) {
      const Operand operand = operand_of(field(dict_of(inputs.value(i), "input"), "arg"));
      const bool is_number =
          operand.kind == Operand::Kind::slot ? operand.slot.kind != ValueKind::tensor : operand.given.value.isScalar();
      if (!is_number)
        corrupt("the program's node ", in_quotes(out.name), " computes with what is no number");
      sources.push_back(source_of(operand));
    }
    if (sources.size() != arity(*out.target.arithmetic))
      corrupt("the program's node ", in_quotes(out.name), " takes ", arity(*out.target.arithmetic),
              " numbers and is given ", sources.size());
    out.lists.push_back(std::move(sources));
  }

  // The place of each kind's arguments: lists, then what else it takes.
  void add_control(const Tree &inputs, Instruction &out) {
    std::vector<const Tree *> graphs;
    std::vector<Operand> operands;
    for (size_t i = 0; i < inputs.size(); i++) {
      const Item &item = field(dict_of(inputs.value(i), "input"), "arg");
      const auto [tag, value] = tagged(item, "argument");
      if (tag == "as_graph")
        graphs.push_back(&dict_at(dict_of(value, tag), "graph"));
      else
        operands.push_back(operand_of(item));
    }
    const Control what = *out.target.control;
    const size_t wanted = what == Control::cond || what == Control::while_loop ? 2 : 1;
    const size_t first = what == Control::cond || what == Control::set_grad_enabled ? 1
                         : what == Control::autocast                                ? 4
                                                                                    : 0;
    const bool by_lists = what == Control::while_loop || what == Control::scan || what == Control::map;
    const size_t lists = what == Control::scan ? 3 : 2;
    if (graphs.size() != wanted || operands.size() < first || (by_lists && operands.size() > lists))
      corrupt("the program's node ", in_quotes(out.name), " has not the arguments of what it runs");
    if (by_lists) {
      out.lists.resize(lists);
      for (size_t i = 0; i < operands.size(); i++)
        append_sources(operands[i], out.lists[i]);
    } else {
      if (first)
        add_settings(what, operands, first, out);
      out.lists.emplace_back();
      for (size_t i = first; i < operands.size(); i++)
        append_sources(operands[i], out.lists.back());
    }
    Sources given = out.lists[by_lists || !first ? 0 : 1];
    if (by_lists)
      for (size_t i = 1; i < lists; i++)
        given.insert(given.end(), out.lists[i].begin(), out.lists[i].end());
    for (const Tree *graph : graphs)
      add_graph(*graph, given, out);
  }

  void add_settings(Control what, std::vector<Operand> &operands, size_t first, Instruction &out) {
    if (what == Control::autocast) {
      Given &device = operands[0].given;
      if (device.tag != TABI_TAG_STRING ||
          (operands[1].given.tag != TABI_TAG_DTYPE && operands[1].given.tag != TABI_TAG_NONE))
        corrupt("the program's node ", in_quotes(out.name), " names no device and dtype for autocast");
      const c10::Device named = device_called(device.value.toStringRef());
      device.value = named.type() == findings_.main_device.type() ? c10::IValue() : c10::IValue(named);
      for (size_t i = 2; i < first; i++)
        if (operands[i].given.tag != TABI_TAG_BOOL)
          corrupt("the program's node ", in_quotes(out.name), " does not say whether autocast is on");
    } else if (what == Control::set_grad_enabled && operands[0].given.tag != TABI_TAG_BOOL) {
      corrupt("the program's node ", in_quotes(out.name), " does not say whether gradients are on");
    }
    out.lists.emplace_back();
    for (size_t i = 0; i < first; i++)
      out.lists.back().push_back(source_of(operands[i]));
  }

  void add_graph(const Tree &graph, const Sources &given, Instruction &out) {
    const size_t n = list_at(graph, "inputs").size();
    if (n != given.size())
      corrupt("the program's node ", in_quotes(out.name), " runs a graph of ", n, " inputs and gives it ",
              given.size());
    std::vector<Input> known(n);
    for (size_t i = 0; i < n; i++) {
      const auto slot = static_cast<size_t>(given[i].slot);
      known[i].counts_batches = given[i].slot >= 0 && counters_[slot];
    }
    out.graphs.push_back(Compiler(findings_, depth_ + 1).run(graph, known));
  }

  int32_t define_result(const Item &item) {
    const auto [tag, value] = tagged(item, "output");
    if (tag == "as_none")
      return -1;
    if (tag == "as_tensor")
      return define(text_at(dict_of(value, tag), "name"), ValueKind::tensor);
    if (tag == "as_optional_tensor")
      return define_result(value);
    if (tag == "as_sym_int" || tag == "as_sym_float" || tag == "as_sym_bool") {
      const Symbol symbol = symbol_of(value);
      return symbol.name ? define(*symbol.name, symbol_kind(tag)) : -1;
    }
    if (constant_of(tag, value))
      return -1;
    fail(TABI_NOT_IMPLEMENTED, "the program has a result of the kind ", in_quotes(tag), ", which is not read");
  }

  Instruction::Result result_of(const Item &item) {
    Instruction::Result out;
    const auto [tag, value] = tagged(item, "output");
    if (tag != "as_tensors") {
      out.slot = define_result(item);
      return out;
    }
    out.is_list = true;
    const Tree &items = list_of(value, tag);
    for (size_t i = 0; i < items.size(); i++)
      out.items.push_back(define(text_at(dict_of(items.value(i), tag), "name"), ValueKind::tensor));
    return out;
  }

  void add_results(const Tree &outputs, Instruction &out) {
    for (size_t i = 0; i < outputs.size(); i++)
      out.results.push_back(result_of(outputs.value(i)));
    if (out.target.control) {
      // A list of tensors is all that it returns.
      std::vector<Instruction::Result> flat;
      for (const Instruction::Result &result : out.results)
        if (result.is_list)
          for (const int32_t slot : result.items)
            flat.push_back({slot, false, {}});
        else
          flat.push_back(result);
      out.results = std::move(flat);
      for (const auto &graph : out.graphs)
        if (const bool is_condition = *out.target.control == Control::while_loop && graph == out.graphs[0];
            !is_condition && graph->outputs.size() != out.results.size())
          corrupt("the program's node ", in_quotes(out.name), " has ", out.results.size(), " results, and its graph ",
                  graph->outputs.size());
      return;
    }
    const size_t returned = out.target.op ? out.target.op->returns.size() : 1;
    if (out.results.size() != returned)
      corrupt("the program's node ", in_quotes(out.name), " has ", out.results.size(), " results, and its operator ",
              returned);
    for (size_t i = 0; i < returned && out.target.op; i++)
      if (const Arg &arg = out.target.op->returns[i]; out.results[i].is_list != arg.is_list)
        corrupt("the program's node ", in_quotes(out.name), " takes for a list what is none, or the other way around");
  }

  Findings &findings_;
  int depth_;
  std::shared_ptr<Code> code_ = std::make_shared<Code>();
  std::unordered_map<std::string, Slot> slots_;
  std::vector<char> counters_;  // by slot: whether it is a batch norm's num_batches_tracked
};

}  // namespace

std::shared_ptr<const Code> compile(const Tree &graph, const std::vector<Input> &inputs, Findings &findings) {
  return Compiler(findings, 0).run(graph, inputs);
}

}  // namespace tabi::exported
