// Schedules of learning rates, as the classes of Python's torch.optim.lr_scheduler: the same members under the same
// names, and the same arithmetic in the same order.
#pragma once

#include "checkpoint/tree.hpp"
#include "function.hpp"
#include "optim/optim.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tabi {

using Reals = std::vector<double>;
using OptimPtr = c10::intrusive_ptr<Optim>;
using FunctionPtr = c10::intrusive_ptr<HostFunction>;

// Members on their way to a state dict or from one.
class Fields {
 public:
  explicit Fields(Tree &to) : to_(&to) {}
  explicit Fields(const Tree &from) : from_(&from) {}
  bool is_saving() const { return to_ != nullptr; }

  void operator()(const char *name, bool &value);
  void operator()(const char *name, int64_t &value);
  void operator()(const char *name, double &value);
  void operator()(const char *name, std::optional<double> &value);
  void operator()(const char *name, std::string &value);
  void operator()(const char *name, Reals &value);
  void operator()(const char *name, std::vector<int64_t> &value);
  // Any other value: what is there to load, or null.
  void save(const char *name, Item item);
  const Item *load(const char *name) const { return from_ ? from_->get(name) : nullptr; }

 private:
  Tree *to_ = nullptr;
  const Tree *from_ = nullptr;
};

struct ScheduleType;

class Schedule : public Target {
 public:
  Schedule(const ScheduleType &type, OptimPtr optim) : type_(type), optim_(std::move(optim)) {}
  const ScheduleType &type() const { return type_; }
  const OptimPtr &optim() const { return optim_; }
  const Reals &last_lr() const { return last_lr_; }

  // Python's base class's __init__.
  virtual void begin(int64_t last_epoch);
  virtual void step(std::optional<double> epoch);
  virtual void step_metric(double metric);
  // Python's _initial_step, _update_lr and recursive_undo.
  void initial_step();
  void update_lr(std::optional<double> epoch);
  virtual void undo() { last_epoch_--; }
  virtual void visit(Fields &fields);

 protected:
  // A learning rate a group.
  virtual Reals get_lr();
  virtual std::optional<Reals> closed_form() { return std::nullopt; }

  std::vector<ParamGroup> &groups() const { return optim_->groups(); }
  double lr_of(ParamGroup &group) const { return optim_->real(group, "lr"); }
  Reals lrs() const;
  void set_lrs(const Reals &values) const;
  template <class F>
  Reals each_lr(F &&f) const {
    Reals out;
    for (ParamGroup &group : groups())
      out.push_back(f(lr_of(group)));
    return out;
  }
  template <class F>
  Reals each_base(F &&f) const {
    Reals out;
    for (double lr : base_lrs_)
      out.push_back(f(lr));
    return out;
  }
  // An option that is one number for all groups, or one for each.
  Reals for_groups(const char *name, Reals given) const;

  Reals base_lrs_, last_lr_;
  int64_t last_epoch_ = -1, step_count_ = 0;
  bool is_initial_ = false, was_started_ = false;

 private:
  const ScheduleType &type_;
  OptimPtr optim_;
};

using SchedulePtr = c10::intrusive_ptr<Schedule>;

// What a schedule is made of.
struct ScheduleParts {
  const ScheduleType &type;
  OptimPtr optim;
  OptimOptions options;
  std::vector<FunctionPtr> functions;
  std::vector<SchedulePtr> schedules;
};

// A row of the table of schedules.
struct ScheduleType {
  const Op *signature;
  // What stands before the options in Python: functions or schedules of the host; null for none.
  const char *before;
  bool takes_functions, combines;  // is made of functions of the host, of other schedules
  SchedulePtr (*make)(const ScheduleParts &);
  const std::string &name() const { return signature->name; }
};
using ScheduleTypes = std::vector<ScheduleType>;

// The rows by subject.
ScheduleTypes plain_schedules();
ScheduleTypes cyclic_schedules();
ScheduleTypes combined_schedules();
const ScheduleTypes &schedule_types();

template <class T>
SchedulePtr make_schedule(const ScheduleParts &parts) {
  auto schedule = c10::make_intrusive<T>(parts);
  schedule->begin(parts.options.find("last_epoch") ? parts.options.whole("last_epoch") : -1);
  return schedule;
}

// The momentum of a group, or the first of its betas, which some schedules move against the learning rate.
class Momentum {
 public:
  explicit Momentum(Optim &optim);
  bool uses_beta1() const { return uses_beta1_; }
  void set(ParamGroup &group, double value) const;

 private:
  Optim &optim_;
  bool uses_beta1_;
};

// What a function of the host says of an epoch.
double factor_of(HostFunction &function, int64_t epoch);

}  // namespace tabi
