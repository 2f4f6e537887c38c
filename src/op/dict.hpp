// Dicts as operators take and give them, and what modules nest, which are trees to a host.
#pragma once

#include "checkpoint/tree.hpp"

#include <ATen/core/ivalue.h>
#include <ATen/core/jit_type.h>

namespace tabi {

// A dict, list or tuple, and such within, of whatever types their entries are.
c10::IValue value_of_tree(const std::string &what, const Tree &tree);

// Its entries as those of a list.
c10::IValue list_of_tuple(const c10::IValue &tuple);

// The same entries as the schema's type of dict wants them.
c10::IValue typed_dict(const std::string &op, const std::string &argument, const c10::IValue &entries,
                       const c10::Type &type);

// A plain value, tensor or dict as trees hold it.
Item item_of(const c10::IValue &value);

// A result.
TreePtr tree_of_dict(const c10::IValue &dict);

}  // namespace tabi
