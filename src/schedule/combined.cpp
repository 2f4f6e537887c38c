// Schedules of schedules: one after another, or all at once.
#include "schedule/schedule.hpp"

#include <algorithm>

namespace tabi {
namespace {

class Combined : public Schedule {
 public:
  explicit Combined(const ScheduleParts &parts) : Schedule(parts.type, parts.optim), schedules_(parts.schedules) {
    require(!schedules_.empty(), TABI_VALUE_ERROR, parts.type.name(),
            " expects at least one scheduler, but got no scheduler.");
    for (size_t i = 0; i < schedules_.size(); i++) {
      require(schedules_[i]->type().name() != "ReduceLROnPlateau", TABI_VALUE_ERROR, parts.type.name(),
              " does not support `ReduceLROnPlateau` scheduler as it requires additional kwargs to be specified when "
              "calling `step`, but got one at index ",
              i, " in the given schedulers sequence.");
      require(schedules_[i]->optim() == parts.optim, TABI_VALUE_ERROR, parts.type.name(),
              " expects all schedulers to belong to the same optimizer, but scheduler ", schedules_[i]->type().name(),
              " at index ", i, " has another");
    }
  }
  void undo() override {
    for (const SchedulePtr &schedule : schedules_)
      schedule->undo();
  }
  void visit(Fields &fields) override {
    fields("_last_lr", last_lr_);
    // Python's have these once another one started them.
    if (was_started_) {
      fields("_step_count", step_count_);
      fields("_is_initial", is_initial_);
    }
    TreePtr states = make_tree(TABI_TREE_LIST);
    for (const SchedulePtr &schedule : schedules_) {
      TreePtr state = make_tree(TABI_TREE_DICT);
      Fields own(*state);
      if (fields.is_saving())
        schedule->visit(own);
      states->append(state);
    }
    fields.save("_schedulers", states);
    if (const Item *item = fields.load("_schedulers")) {
      const auto *tree = std::get_if<TreePtr>(item);
      require(tree && (*tree)->size() == schedules_.size(), TABI_VALUE_ERROR,
              "the state dict's '_schedulers' is no list of ", schedules_.size(), " states");
      for (size_t i = 0; i < schedules_.size(); i++) {
        const auto *state = std::get_if<TreePtr>(&(*tree)->value(i));
        require(state && (*state)->kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "the state of scheduler ", i,
                " is no dict");
        Fields own(static_cast<const Tree &>(**state));
        schedules_[i]->visit(own);
      }
    }
  }

 protected:
  void check_epoch(const std::optional<double> &epoch) const {
    require(!epoch, TABI_NOT_IMPLEMENTED, type().name(), " goes to the next epoch alone");
  }
  std::vector<SchedulePtr> schedules_;
};

class Sequential final : public Combined {
 public:
  explicit Sequential(const ScheduleParts &parts)
      : Combined(parts), milestones_(parts.options["milestones"].toIntVector()) {
    require(milestones_.size() + 1 == schedules_.size(), TABI_VALUE_ERROR,
            "Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone "
            "points, but got number of schedulers ",
            schedules_.size(), " and the number of milestones to be equal to ", milestones_.size());
  }
  void begin(int64_t last_epoch) override {
    last_epoch_ = last_epoch + 1;
    for (ParamGroup &group : groups())
      optim()->set_real(group, "lr", optim()->real(group, "initial_lr"));
    undo();
    Schedule &first = *schedules_[index_of(0)];
    first.initial_step();
    last_lr_ = first.last_lr();
  }
  void step(std::optional<double> epoch) override {
    check_epoch(epoch);
    last_epoch_++;
    const size_t at = index_of(last_epoch_);
    Schedule &schedule = *schedules_[at];
    if (at > 0 && milestones_[at - 1] == last_epoch_)
      schedule.update_lr(0);
    else
      schedule.step(std::nullopt);
    last_lr_ = schedule.last_lr();
  }
  void visit(Fields &fields) override {
    fields("_milestones", milestones_);
    fields("last_epoch", last_epoch_);
    require(milestones_.size() + 1 == schedules_.size(), TABI_VALUE_ERROR,
            "the state dict's '_milestones' are not one fewer than the schedulers");
    Combined::visit(fields);
  }

 private:
  size_t index_of(int64_t epoch) const {
    return static_cast<size_t>(std::upper_bound(milestones_.begin(), milestones_.end(), epoch) - milestones_.begin());
  }
  std::vector<int64_t> milestones_;
};

class Chained final : public Combined {
 public:
  using Combined::Combined;
  void begin(int64_t) override { last_lr_ = lrs(); }
  void step(std::optional<double> epoch) override {
    check_epoch(epoch);
    for (const SchedulePtr &schedule : schedules_)
      schedule->step(std::nullopt);
    last_lr_ = lrs();
  }
};

}  // namespace

ScheduleTypes combined_schedules() {
  return {
      {&parse_signature({"SequentialLR(int[] milestones, int last_epoch=-1)"}), "schedulers", false, true,
       make_schedule<Sequential>},
      {&parse_signature({"ChainedScheduler()"}), "schedulers", false, true, make_schedule<Chained>},
  };
}

}  // namespace tabi
