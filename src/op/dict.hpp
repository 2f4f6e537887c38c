// Dicts as operators take and give them, which are trees to a host.
#pragma once

#include "checkpoint/tree.hpp"

#include <ATen/core/ivalue.h>
#include <ATen/core/jit_type.h>

namespace tabi {

// The entries of a tree that is a dict, of whatever types they are.
c10::IValue dict_of_tree(const std::string &what, const Tree &tree);

// The same entries as the schema's type of dict wants them.
c10::IValue typed_dict(const std::string &op, const std::string &argument, const c10::IValue &entries,
                       const c10::Type &type);

// A plain value, tensor or dict as trees hold it.
Item item_of(const c10::IValue &value);

// A result.
TreePtr tree_of_dict(const c10::IValue &dict);

}  // namespace tabi
