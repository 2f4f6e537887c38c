// The tensors of an archive of torch.export: what its two tables say of them.
#pragma once

#include "checkpoint/formats.hpp"
#include "checkpoint/zip.hpp"
#include "exported/fields.hpp"

namespace tabi::exported {

struct Payload {
  std::string fqn;
  bool is_parameter = false, is_constant = false;
  StoredTensorPtr stored;
  at::Tensor tensor;
};

// Reads both tables of a program, then all tensors; those that are one parameter in the file are one tensor.
std::vector<Payload> read_weights(const ZipPtr &zip, const LoadingPtr &loading, const std::string &folder,
                                  const std::string &name);

// What a table says of a tensor.
TreePtr describe(const at::Tensor &tensor, const c10::Device &device);

// Names of records.
std::string weights_folder(bool is_constant);
std::string table_name(const std::string &folder, const std::string &name, bool is_constant);
std::string record_prefix(bool is_constant);

}  // namespace tabi::exported
