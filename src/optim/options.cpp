// Options of optimisers, and the numbers that schedules set.
#include "optim/optim.hpp"

#include <ATen/Functions.h>
#include <ATen/core/List.h>
#include <ATen/core/grad_mode.h>

#include <charconv>

namespace tabi {

std::optional<size_t> OptimOptions::find(std::string_view name) const {
  for (size_t i = 0; i < signature_.args.size(); i++)
    if (signature_.args[i].name == name)
      return i;
  return std::nullopt;
}

c10::IValue &OptimOptions::operator[](std::string_view name) const {
  if (const auto at = find(name))
    return values_[*at];
  std::string known;
  for (const Arg &arg : signature_.args)
    known += (known.empty() ? "" : ", ") + arg.name;
  fail(TABI_KEY_ERROR, type(), " has no option ", in_quotes(name), "; it has ", known);
}

double OptimOptions::real(std::string_view name) const {
  const c10::IValue &value = (*this)[name];
  return value.isTensor() ? value.toTensor().item().toDouble() : value.toScalar().toDouble();
}

std::vector<double> OptimOptions::reals(std::string_view name) const {
  return (*this)[name].toDoubleVector();
}

bool OptimOptions::flag(std::string_view name) const {
  const auto at = find(name);
  return at && values_[*at].isBool() && values_[*at].toBool();
}

c10::IValue option_value(const Op &signature, size_t at, const Given &given) {
  const Arg &arg = signature.args[at];
  if (arg.name == "lr" && given.tag == TABI_TAG_TENSOR) {
    require(given.value.toTensor().numel() == 1, TABI_VALUE_ERROR, "Tensor lr must be 1-element");
    return given.value;
  }
  c10::IValue value = coerce(signature, arg, given);
  require(!arg.is_list || !value.isList() || static_cast<int64_t>(value.toListRef().size()) == arg.list_size,
          TABI_VALUE_ERROR, signature.name, "(): the option ", in_quotes(arg.name), " must be ", arg.list_size,
          " numbers, not ", value.isList() ? value.toListRef().size() : 0);
  return value;
}

std::string python_number(double value) {
  char text[32];
  const std::string shortest(text, std::to_chars(text, text + sizeof text, value).ptr);
  return shortest.find_first_not_of("-0123456789") == std::string::npos ? shortest + ".0" : shortest;
}

double Optim::real(ParamGroup &group, const std::string &name) const {
  const OptimOptions all = options(group);
  if (all.find(name))
    return all.real(name);
  const Item *note = group.notes ? group.notes->get(name) : nullptr;
  require(note, TABI_KEY_ERROR, "a group of the optimiser has no ", in_quotes(name));
  if (const auto *real = std::get_if<double>(note))
    return *real;
  if (const auto *whole = std::get_if<int64_t>(note))
    return static_cast<double>(*whole);
  const at::Tensor tensor = tensor_in(*note);
  require(tensor.defined() && tensor.numel() == 1, TABI_VALUE_ERROR, in_quotes(name),
          " of a group of the optimiser is no number");
  return tensor.item().toDouble();
}

void Optim::set_real(ParamGroup &group, const std::string &name, double value) const {
  const OptimOptions all = options(group);
  if (!all.find(name)) {
    if (!group.notes)
      group.notes = make_tree(TABI_TREE_DICT);
    group.notes->set(name, value);
    return;
  }
  c10::IValue &option = all[name];
  if (option.isTensor()) {
    at::NoGradGuard no_grad;
    option.toTensor().fill_(value);
  } else {
    option = value;
  }
}

}  // namespace tabi
