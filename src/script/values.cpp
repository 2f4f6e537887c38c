// Between a host's values, whose lists and dicts have no types, and TorchScript's, whose have.
#include "script/script.hpp"

#include <ATen/core/Dict.h>
#include <ATen/core/List.h>
#include <ATen/core/jit_type.h>

namespace tabi {
namespace {

using MaybeValue = std::optional<c10::IValue>;

bool has_items(const c10::IValue &value) {
  return value.isList() || value.isTuple();
}

c10::ArrayRef<c10::IValue> items_of(const c10::IValue &value, std::vector<c10::IValue> &room) {
  if (value.isTuple())
    return value.toTupleRef().elements();
  room = value.toListRef().vec();
  return room;
}

MaybeValue list_as(const c10::IValue &value, const c10::ListType &type) {
  if (!has_items(value))
    return std::nullopt;
  std::vector<c10::IValue> room;
  const c10::TypePtr &element = type.getElementType();
  c10::impl::GenericList out(element);
  for (const c10::IValue &item : items_of(value, room)) {
    MaybeValue made = value_as(item, element);
    if (!made)
      return std::nullopt;
    out.push_back(std::move(*made));
  }
  return out;
}

MaybeValue tuple_as(const c10::IValue &value, const std::shared_ptr<c10::TupleType> &type) {
  if (!has_items(value))
    return std::nullopt;
  std::vector<c10::IValue> room, out;
  const auto items = items_of(value, room);
  const auto types = type->elements();
  if (items.size() != types.size())
    return std::nullopt;
  for (size_t i = 0; i < items.size(); i++) {
    MaybeValue made = value_as(items[i], types[i]);
    if (!made)
      return std::nullopt;
    out.push_back(std::move(*made));
  }
  return type->schema() ? c10::ivalue::Tuple::createNamed(std::move(out), type)
                        : c10::ivalue::Tuple::create(std::move(out));
}

MaybeValue dict_as(const c10::IValue &value, const c10::DictType &type) {
  if (!value.isGenericDict())
    return std::nullopt;
  c10::impl::GenericDict out(type.getKeyType(), type.getValueType());
  for (const auto &entry : value.toGenericDict()) {
    MaybeValue key = value_as(entry.key(), type.getKeyType()), made = value_as(entry.value(), type.getValueType());
    if (!key || !made)
      return std::nullopt;
    out.insert_or_assign(std::move(*key), std::move(*made));
  }
  return out;
}

MaybeValue number_as(const c10::IValue &value, c10::TypeKind kind) {
  const bool is_whole = value.isInt(), is_real = value.isDouble();
  if (kind == c10::TypeKind::FloatType && is_whole)
    return c10::IValue(static_cast<double>(value.toInt()));
  if (kind == c10::TypeKind::ComplexType && (is_whole || is_real))
    return c10::IValue(c10::complex<double>(is_whole ? static_cast<double>(value.toInt()) : value.toDouble()));
  const bool fits = kind == c10::TypeKind::FloatType     ? is_real
                    : kind == c10::TypeKind::ComplexType ? value.isComplexDouble()
                                                         : is_whole || is_real || value.isComplexDouble();
  return fits ? MaybeValue(value) : std::nullopt;
}

}  // namespace

std::optional<c10::IValue> value_as(const c10::IValue &value, const c10::TypePtr &type) {
  switch (type->kind()) {
    case c10::TypeKind::AnyType:
      return value;
    case c10::TypeKind::OptionalType:
      return value.isNone() ? MaybeValue(value)
                            : value_as(value, type->expectRef<c10::OptionalType>().getElementType());
    case c10::TypeKind::UnionType:
      for (const c10::TypePtr &each : type->expectRef<c10::UnionType>().containedTypes())
        if (MaybeValue made = value_as(value, each))
          return made;
      return std::nullopt;
    case c10::TypeKind::ListType:
      return list_as(value, type->expectRef<c10::ListType>());
    case c10::TypeKind::TupleType:
      return tuple_as(value, type->expect<c10::TupleType>());
    case c10::TypeKind::DictType:
      return dict_as(value, type->expectRef<c10::DictType>());
    case c10::TypeKind::FloatType:
    case c10::TypeKind::ComplexType:
    case c10::TypeKind::NumberType:
      return number_as(value, type->kind());
    case c10::TypeKind::DeviceObjType:
      if (value.isString())
        return c10::IValue(c10::Device(value.toStringRef()));
      return value.isDevice() ? MaybeValue(value) : std::nullopt;
    default:
      return value.type()->isSubtypeOf(*type) ? MaybeValue(value) : std::nullopt;
  }
}

}  // namespace tabi
