#include "optimize/values.hpp"

#include "op/dict.hpp"

#include <ATen/core/Dict.h>

#include <bit>

namespace tabi::optimize {
namespace {

enum Mark : int64_t { nothing, tensor, integer, real, boolean, text, list, dict };

void add_text(std::string_view text, Signature &to) {
  to.push_back(Mark::text);
  to.push_back(static_cast<int64_t>(text.size()));
  to.append(text.begin(), text.end());
}

bool add(const c10::IValue &value, Signature &to) {
  if (value.isTensor()) {
    const at::Tensor &tensor = value.toTensor();
    if (!tensor.defined()) {
      to.push_back(Mark::nothing);
      return true;
    }
    if (tensor.layout() != at::kStrided || tensor.is_nested() || !tensor.is_cpu())
      return false;
    to.push_back(Mark::tensor);
    to.push_back(static_cast<int64_t>(tensor.scalar_type()));
    to.push_back(tensor.dim());
    to.append(tensor.sizes().begin(), tensor.sizes().end());
    return true;
  }
  if (value.isList()) {
    const auto items = value.toListRef();
    to.push_back(Mark::list);
    to.push_back(static_cast<int64_t>(items.size()));
    return std::all_of(items.begin(), items.end(), [&](const c10::IValue &item) { return add(item, to); });
  }
  if (value.isTuple())
    return add(list_of_tuple(value), to);
  if (value.isGenericDict()) {
    const auto items = value.toGenericDict();
    to.push_back(Mark::dict);
    to.push_back(static_cast<int64_t>(items.size()));
    return std::all_of(items.begin(), items.end(),
                       [&](const auto &item) { return add(item.key(), to) && add(item.value(), to); });
  }
  if (value.isString()) {
    add_text(value.toStringRef(), to);
    return true;
  }
  if (value.isNone())
    to.push_back(Mark::nothing);
  else if (value.isInt())
    to.append({Mark::integer, value.toInt()});
  else if (value.isDouble())
    to.append({Mark::real, std::bit_cast<int64_t>(value.toDouble())});
  else if (value.isBool())
    to.append({Mark::boolean, value.toBool()});
  else
    return false;
  return true;
}

}  // namespace

void collect(const c10::IValue &value, Leaves &to) {
  if (value.isTensor()) {
    if (value.toTensor().defined())
      to.push_back(value.toTensor());
  } else if (value.isList()) {
    for (const c10::IValue &item : value.toListRef())
      collect(item, to);
  } else if (value.isTuple()) {
    for (const c10::IValue &item : value.toTupleRef().elements())
      collect(item, to);
  } else if (value.isGenericDict()) {
    for (const auto &item : value.toGenericDict())
      collect(item.value(), to);
  }
}

c10::IValue replaced(const c10::IValue &value, const Leaves &tensors, size_t &next) {
  if (value.isTensor())
    return value.toTensor().defined() ? c10::IValue(tensors.at(next++)) : value;
  if (value.isList()) {
    c10::impl::GenericList out(value.toList().elementType());
    for (const c10::IValue &item : value.toListRef())
      out.push_back(replaced(item, tensors, next));
    return out;
  }
  if (value.isTuple()) {
    std::vector<c10::IValue> items;
    for (const c10::IValue &item : value.toTupleRef().elements())
      items.push_back(replaced(item, tensors, next));
    return c10::ivalue::Tuple::create(std::move(items));
  }
  if (value.isGenericDict()) {
    const auto items = value.toGenericDict();
    c10::impl::GenericDict out(items.keyType(), items.valueType());
    for (const auto &item : items)
      out.insert(item.key(), replaced(item.value(), tensors, next));
    return out;
  }
  return value;
}

std::optional<Signature> signature_of(Names names, Givens args) {
  Signature out;
  for (size_t i = 0; i < args.size(); i++) {
    if (i < names.size() && names[i].data())
      add_text(names[i], out);
    out.push_back(args[i].tag);
    if (!add(args[i].value, out))
      return std::nullopt;
  }
  return out;
}

}  // namespace tabi::optimize
