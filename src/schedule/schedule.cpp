// What all schedules share, and tabi_schedule_….
#include "impl_schedule.hpp"

#include <ATen/Functions.h>

#include <algorithm>
#include <cmath>

namespace tabi {

Reals Schedule::lrs() const {
  return each_lr([](double lr) { return lr; });
}

void Schedule::set_lrs(const Reals &values) const {
  auto &all = groups();
  require(values.size() == all.size(), TABI_RUNTIME_ERROR, "the schedule was made for ", values.size(),
          " groups, and the optimiser has ", all.size());
  for (size_t i = 0; i < all.size(); i++)
    optim_->set_real(all[i], "lr", values[i]);
}

Reals Schedule::for_groups(const char *name, Reals given) const {
  const size_t n = groups().size();
  if (given.size() == 1)
    given.assign(n, given[0]);
  require(given.size() == n, TABI_VALUE_ERROR, name, " must have the same length as optimizer.param_groups. ", name,
          " has ", given.size(), " values, param_groups has ", n, ".");
  return given;
}

Reals Schedule::get_lr() {
  fail(TABI_NOT_IMPLEMENTED, type_.name(), " has no learning rates of its own: it cannot start anew within another");
}

void Schedule::begin(int64_t last_epoch) {
  for (size_t i = 0; i < groups().size(); i++) {
    ParamGroup &group = groups()[i];
    const bool has_initial = group.notes && group.notes->get("initial_lr");
    if (last_epoch == -1 && !has_initial)
      optim_->set_real(group, "initial_lr", lr_of(group));
    else
      require(has_initial, TABI_KEY_ERROR, "param 'initial_lr' is not specified in param_groups[", i,
              "] when resuming scheduler with last_epoch >= 0: load the optimiser's state first");
    base_lrs_.push_back(optim_->real(group, "initial_lr"));
  }
  last_epoch_ = last_epoch;
  initial_step();
}

void Schedule::initial_step() {
  was_started_ = true;
  step_count_ = 0;
  is_initial_ = true;
  step(std::nullopt);
  is_initial_ = false;
}

void Schedule::step(std::optional<double> epoch) {
  step_count_++;
  update_lr(epoch);
}

void Schedule::step_metric(double) {
  fail(TABI_NOT_IMPLEMENTED, type_.name(), " looks at no metric; ReduceLROnPlateau does");
}

void Schedule::update_lr(std::optional<double> epoch) {
  Reals values;
  if (!epoch) {
    last_epoch_++;
    values = get_lr();
  } else {
    require(*epoch == std::floor(*epoch), TABI_VALUE_ERROR, type_.name(), " goes to whole epochs alone, not to ",
            *epoch);
    last_epoch_ = static_cast<int64_t>(*epoch);
    const auto closed = closed_form();
    values = closed ? *closed : get_lr();
  }
  set_lrs(values);
  last_lr_ = lrs();
}

void Schedule::visit(Fields &fields) {
  bool is_called = false;
  fields("base_lrs", base_lrs_);
  fields("last_epoch", last_epoch_);
  fields("_step_count", step_count_);
  fields("_is_initial", is_initial_);
  fields("_get_lr_called_within_step", is_called);
  fields("_last_lr", last_lr_);
}

Momentum::Momentum(Optim &optim) : optim_(optim) {
  const OptimOptions options = optim.options(optim.groups()[0]);
  uses_beta1_ = options.find("betas").has_value();
  require(uses_beta1_ || options.find("momentum"), TABI_VALUE_ERROR,
          "optimizer must support momentum or beta1 with `cycle_momentum` option enabled");
}

void Momentum::set(ParamGroup &group, double value) const {
  const OptimOptions options = optim_.options(group);
  if (uses_beta1_)
    options["betas"] = c10::List<double>({value, options.reals("betas")[1]});
  else
    options["momentum"] = value;
}

double factor_of(HostFunction &function, int64_t epoch) {
  const auto results = function.call({at::scalar_tensor(epoch, at::TensorOptions(at::kLong))});
  require(results.size() == 1 && results[0].defined() && results[0].numel() == 1, TABI_TYPE_ERROR,
          "a function of a schedule must give one number, as a tensor");
  return results[0].item().toDouble();
}

const ScheduleTypes &schedule_types() {
  static const auto &all = *[] {
    auto *types = new ScheduleTypes;
    for (auto subject : {plain_schedules, combined_schedules, cyclic_schedules})
      for (const ScheduleType &type : subject())
        types->push_back(type);
    return types;
  }();
  return all;
}

namespace impl {
namespace {

const ScheduleType &find_type(std::string_view name, bool combines) {
  std::string known;
  for (const ScheduleType &one : schedule_types()) {
    if (one.name() == name) {
      require(one.combines == combines, TABI_NOT_IMPLEMENTED, name,
              combines ? " is not made of other schedules" : " is made of other schedules");
      return one;
    }
    known += (known.empty() ? "" : ", ") + one.name();
  }
  fail(TABI_NOT_IMPLEMENTED, "no schedule is called ", in_quotes(name), "; there are ", known);
}

template <class T>
std::vector<c10::intrusive_ptr<T>> objects(const char *parameter, c10::ArrayRef<void *> handles, int kind) {
  std::vector<c10::intrusive_ptr<T>> out;
  for (void *handle : handles)
    out.push_back(object_of<T>(parameter, handle, kind));
  return out;
}

SchedulePtr schedule_of(const ScheduleType &type, Optim &optim, Names names, Values options,
                        std::vector<FunctionPtr> functions, std::vector<SchedulePtr> schedules) {
  std::vector<c10::IValue> values;
  bind_all(*type.signature, names, read_values("options", options), values);
  ScheduleParts parts{type, OptimPtr::reclaim_copy(&optim), OptimOptions(*type.signature, values), std::move(functions),
                      std::move(schedules)};
  require(type.takes_functions || parts.functions.empty(), TABI_TYPE_ERROR, type.name(), " takes no functions");
  return type.make(parts);
}

}  // namespace

void schedule_new(std::string_view type, Optim &optim, Names names, Values options, c10::ArrayRef<void *> functions,
                  SchedulePtr &out) {
  auto kept = objects<HostFunction>("functions", functions, TABI_KIND_FUNCTION);
  out = schedule_of(find_type(type, false), optim, names, options, std::move(kept), {});
}

void schedule_combine(std::string_view type, Optim &optim, c10::ArrayRef<void *> schedules, Names names, Values options,
                      SchedulePtr &out) {
  auto kept = objects<Schedule>("schedules", schedules, TABI_KIND_SCHEDULE);
  out = schedule_of(find_type(type, true), optim, names, options, {}, std::move(kept));
}

void schedule_type_count(int64_t &out) {
  out = static_cast<int64_t>(schedule_types().size());
}

void schedule_type_at(int64_t i, const char *&out_name, const char *&out_signature) {
  const auto &all = schedule_types();
  require(i >= 0 && i < static_cast<int64_t>(all.size()), TABI_INDEX_ERROR, "'i' is ", i, ", and there are ",
          all.size(), " types");
  static const auto &signatures = *[] {
    auto *texts = new std::vector<std::string>;
    for (const ScheduleType &type : schedule_types()) {
      std::string text = python_signature(*type.signature);
      if (type.before)
        text.insert(1, std::string(type.before) + (text == "()" ? "" : ", "));
      texts->push_back(text);
    }
    return texts;
  }();
  out_name = all[static_cast<size_t>(i)].name().c_str();
  out_signature = signatures[static_cast<size_t>(i)].c_str();
}

void schedule_step(Schedule &schedule) {
  schedule.step(std::nullopt);
}

void schedule_step_to(Schedule &schedule, double epoch) {
  require(std::isfinite(epoch) && std::abs(epoch) < 1e15, TABI_VALUE_ERROR, "'epoch' is ", epoch);
  schedule.step(epoch);
}

void schedule_step_metric(Schedule &schedule, double metric) {
  schedule.step_metric(metric);
}

void schedule_last_lr(Schedule &schedule, ValueWriter &out) {
  out.add(c10::IValue(c10::List<double>(schedule.last_lr())));
}

void schedule_state_dict(Schedule &schedule, TreePtr &out) {
  out = make_tree(TABI_TREE_DICT);
  Fields fields(*out);
  schedule.visit(fields);
}

void schedule_load_state_dict(Schedule &schedule, Tree &state) {
  require(state.kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "'state' must be a dict, not a ", state.type());
  Fields fields(static_cast<const Tree &>(state));
  schedule.visit(fields);
}

}  // namespace impl
}  // namespace tabi
