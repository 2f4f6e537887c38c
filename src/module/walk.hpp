// Walking modules by dotted paths, in Python's order: a module's parameters, its buffers, then its children.
#pragma once

#include "module/module.hpp"

#include <functional>

namespace tabi {

// Visits every parameter and buffer, an undefined one too, as often as it stands there.
void for_each_tensor(torch::nn::Module &module,
                     const std::function<void(const std::string &path, at::Tensor tensor, bool is_parameter)> &visit,
                     bool recurse = true);

// The module that a path's last name belongs to, and that name.
std::pair<torch::nn::Module *, std::string> parent_of(torch::nn::Module &module, std::string_view path);

std::shared_ptr<torch::nn::Module> child_at(std::shared_ptr<torch::nn::Module> module, std::string_view path);
at::Tensor tensor_at(torch::nn::Module &module, std::string_view path);
void set_parameter(torch::nn::Module &module, std::string_view path, const at::Tensor &tensor);
void set_buffer(torch::nn::Module &module, std::string_view path, const at::Tensor &tensor);
bool reaches(const torch::nn::Module &from, const torch::nn::Module &to);

}  // namespace tabi
