// From the JSON of a graph to what runs.
#pragma once

#include "exported/code.hpp"
#include "exported/fields.hpp"

namespace tabi::exported {

// What a graph's value is.
enum class ValueKind : uint8_t { tensor, integer, real, boolean, constant };

struct Input {
  std::string name;
  ValueKind kind = ValueKind::tensor;
  bool counts_batches = false;  // num_batches_tracked of a batch norm
};

// What was found out while compiling.
struct Findings {
  c10::Device main_device = at::kCPU;  // what is written into the program as this becomes the device that it runs on
  bool trains = false;                 // some operator was exported in training mode
  bool evaluates = false;              // some operator was exported in evaluation mode

  bool is_main(const c10::Device &device) const {
    return device.type() == main_device.type() &&
           (device.index() == main_device.index() || device.index() < 0 || main_device.index() < 0);
  }
};

// `inputs` say more of the graph's inputs, in their order; they may be empty.
std::shared_ptr<const Code> compile(const Tree &graph, const std::vector<Input> &inputs, Findings &findings);

}  // namespace tabi::exported
