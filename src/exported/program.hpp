// A program as a module: parameters and buffers in children by their dotted names, and a graph that runs over them.
#pragma once

#include "exported/compile.hpp"
#include "exported/guards.hpp"
#include "exported/pytree.hpp"
#include "module/node.hpp"

namespace tabi::exported {

// A node that holds tensors and other such nodes, and cannot be called.
class Part : public Node {
 public:
  explicit Part(std::string type) : Node(std::move(type)) {}
  NodePtr shallow_copy() const override;

  using Node::add_buffer;
  using Node::add_child;
  using Node::add_parameter;

 protected:
  Results forward(Names names, Givens args) override;
};

// Where a tensor of the program stands.
struct Place {
  size_t holder;  // an index into Image::holders
  std::string name;
  bool is_parameter;
  size_t index;  // where it was among its holder's parameters or buffers
};

struct Holder {
  size_t parent;
  std::string name;
  size_t index;  // where it was among its parent's children
};

// A tensor of the file, for writing it back.
struct Weight {
  std::string fqn;
  bool is_constant;  // stands with the program's constants
  size_t place;
};

// What a program's copies share: everything but its tensors.
struct Image {
  std::shared_ptr<const Code> code;
  Findings findings;
  bool is_aten = false;  // decomposed: its gradients are not those of the model
  Spec in, out;
  std::vector<std::string> names;  // of its inputs; those by position come first
  Guards guards;

  std::vector<Holder> holders;  // parents first; the first is the program itself
  std::vector<Place> places;
  // Where a graph's input comes from: a place, or a leaf of the caller's inputs.
  struct Origin {
    int32_t place = -1, leaf = -1;
  };
  std::vector<Origin> origins;
  // What becomes of a graph's output.
  struct Goal {
    enum class Kind : uint8_t { result, place, leaf, none } kind = Kind::result;
    size_t index = 0;
  };
  std::vector<Goal> goals;

  // For writing it back.
  std::string folder, name, json;
  std::vector<std::pair<std::string, std::string>> records;  // those that stay as they are
  std::vector<Weight> weights;

  explicit Image(const Tree &ranges) : guards(ranges) {}
};

class Program : public Part {
 public:
  explicit Program(std::shared_ptr<const Image> image) : Part("ExportedProgram"), image_(std::move(image)) {}
  NodePtr shallow_copy() const override;

  const Image &image() const { return *image_; }
  // The tensor at a place, as it is now.
  at::Tensor tensor_at(const Place &place) const;

 protected:
  Results forward(Names names, Givens args) override;
  void on_train() override;

 private:
  using Nodes = c10::SmallVector<Node *, 32>;
  Nodes find_holders() const;
  static const at::Tensor &find(const Nodes &nodes, const Place &place);
  std::vector<c10::IValue> bind(Names names, Givens args) const;
  Results finish(const Nodes &nodes, std::vector<c10::IValue> &outputs, const std::vector<c10::IValue> &leaves,
                 const at::Tensor &differentiable) const;

  std::shared_ptr<const Image> image_;
};

}  // namespace tabi::exported
