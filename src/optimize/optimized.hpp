// A module for inference alone, which runs by plans: one for each kind of arguments that it meets.
#pragma once

#include "optimize/plan.hpp"

#include <mutex>

namespace tabi {

class Optimized final : public Node {
 public:
  // `source` is a copy of the module that nobody else has; it runs what there is no plan for.
  Optimized(NodePtr source, at::ScalarType dtype);

  // Plans for such arguments. False where the call changed the source itself, which then runs as it is: it needs a
  // fresh copy.
  bool prepare(Names names, Givens args);
  void replace_source(NodePtr source) { source_ = std::move(source); }

  // Of what it is made, and what was done to it, or why nothing was.
  const std::string &description() const { return description_; }

  NodePtr shallow_copy() const override;
  std::string extra_repr() const override { return description_; }
  const Op *forward_signature() const override { return source_->forward_signature(); }

 protected:
  Results forward(Names names, Givens args) override;

 private:
  using PlanPtr = std::shared_ptr<const optimize::Plan>;
  struct Entry {
    optimize::Signature signature;
    PlanPtr plan;  // null: the source runs
    Results form;  // results, with other tensors in their places
  };
  using EntryPtr = std::shared_ptr<const Entry>;

  EntryPtr learn(optimize::Signature signature, Names names, Givens args);
  PlanPtr plan_for(const optimize::Capture &capture, const optimize::Leaves &inputs);
  void plan_whole(Names names, Givens args);
  Results run(const Entry &entry, Givens args) const;
  void describe(const optimize::Counts &counts, at::ScalarType dtype);
  void describe(const std::string &refusal);

  NodePtr source_;
  NodePtr whole_;  // TorchScript with control flow: planned for all arguments
  at::ScalarType dtype_;
  std::string description_;
  bool changes_itself_ = false;

  mutable std::mutex mutex_;
  std::vector<PlanPtr> plans_;
  std::vector<EntryPtr> entries_;
};

}  // namespace tabi
