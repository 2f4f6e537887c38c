// Schedules that move the momentum along: CyclicLR and OneCycleLR; and SWALR, which anneals as OneCycleLR does.
#include "schedule/schedule.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tabi {
namespace {

class Cyclic final : public Schedule {
 public:
  explicit Cyclic(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        mode_(parts.options["mode"].toStringRef()),
        scale_mode_(parts.options["scale_mode"].toStringRef()),
        gamma_(parts.options.real("gamma")),
        cycle_momentum_(parts.options.flag("cycle_momentum")),
        starts_anew_(parts.options.whole("last_epoch") == -1),
        own_base_lrs_(for_groups("base_lr", parts.options.reals("base_lr"))) {
    require(parts.functions.size() <= 1, TABI_VALUE_ERROR, "CyclicLR takes one function, its scale_fn, not ",
            parts.functions.size());
    if (starts_anew_)
      set_lrs(own_base_lrs_);
    max_lrs_ = for_groups("max_lr", parts.options.reals("max_lr"));
    const double up = parts.options.real("step_size_up");
    const double down = parts.options["step_size_down"].isNone() ? up : parts.options.real("step_size_down");
    total_size_ = up + down;
    step_ratio_ = up / total_size_;
    if (!parts.functions.empty())
      scale_fn_ = parts.functions[0];
    require(scale_fn_ || mode_ == "triangular" || mode_ == "triangular2" || mode_ == "exp_range", TABI_VALUE_ERROR,
            "mode is invalid and scale_fn is None");
    choose_scale();
    if (!cycle_momentum_)
      return;
    const Momentum momentum(*optim());
    use_beta1_ = momentum.uses_beta1();
    base_momentums_ = for_groups("base_momentum", parts.options.reals("base_momentum"));
    max_momentums_ = for_groups("max_momentum", parts.options.reals("max_momentum"));
    for (size_t i = 0; starts_anew_ && i < groups().size(); i++) {
      momentum.set(groups()[i], max_momentums_[i]);
      optim()->set_real(groups()[i], "max_momentum", max_momentums_[i]);
      optim()->set_real(groups()[i], "base_momentum", base_momentums_[i]);
    }
  }
  void begin(int64_t last_epoch) override {
    Schedule::begin(last_epoch);
    base_lrs_ = own_base_lrs_;
  }
  void visit(Fields &fields) override {
    fields("max_lrs", max_lrs_);
    fields("total_size", total_size_);
    fields("step_ratio", step_ratio_);
    fields("mode", mode_);
    fields("gamma", gamma_);
    fields.save("_scale_fn_custom", None{});
    fields("scale_mode", scale_mode_);
    fields("cycle_momentum", cycle_momentum_);
    if (cycle_momentum_) {
      fields("use_beta1", use_beta1_);
      fields("base_momentums", base_momentums_);
      fields("max_momentums", max_momentums_);
    }
    Schedule::visit(fields);
    if (!fields.is_saving())
      choose_scale();
  }

 protected:
  Reals get_lr() override {
    const double epoch = static_cast<double>(last_epoch_), cycle = std::floor(1 + epoch / total_size_);
    const double x = 1.0 + epoch / total_size_ - cycle;
    const double factor = x <= step_ratio_ ? x / step_ratio_ : (x - 1) / (step_ratio_ - 1);
    const bool by_cycle = scale_mode_ == "cycle";
    Reals out;
    for (size_t i = 0; i < base_lrs_.size(); i++)
      out.push_back(base_lrs_[i] + (max_lrs_[i] - base_lrs_[i]) * factor * scale(by_cycle ? cycle : epoch));
    if (!cycle_momentum_)
      return out;
    const Momentum momentum(*optim());
    for (size_t i = 0; i < groups().size(); i++)
      momentum.set(groups()[i], max_momentums_[i] - (max_momentums_[i] - base_momentums_[i]) * factor *
                                                        scale(by_cycle ? cycle : epoch));
    return out;
  }

 private:
  void choose_scale() {
    if (!scale_fn_)
      scale_mode_ = mode_ == "exp_range" ? "iterations" : "cycle";
  }
  double scale(double x) const {
    if (scale_fn_)
      return factor_of(*scale_fn_, static_cast<int64_t>(x));
    return mode_ == "triangular" ? 1.0 : mode_ == "triangular2" ? 1 / std::pow(2.0, x - 1) : std::pow(gamma_, x);
  }

  std::string mode_, scale_mode_;
  double gamma_, total_size_ = 0, step_ratio_ = 0;
  bool cycle_momentum_, use_beta1_ = false, starts_anew_;
  Reals own_base_lrs_, max_lrs_, base_momentums_, max_momentums_;
  FunctionPtr scale_fn_;
};

class OneCycle final : public Schedule {
 public:
  explicit OneCycle(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        anneal_(parts.options["anneal_strategy"].toStringRef()),
        cycle_momentum_(parts.options.flag("cycle_momentum")) {
    total_steps_ = steps_of(parts.options);
    const double pct = parts.options.real("pct_start"), total = static_cast<double>(total_steps_);
    if (parts.options.flag("three_phase"))
      phases_ = {{pct * total - 1, "initial_lr", "max_lr", "max_momentum", "base_momentum"},
                 {2 * pct * total - 2, "max_lr", "initial_lr", "base_momentum", "max_momentum"},
                 {total - 1, "initial_lr", "min_lr", "max_momentum", "max_momentum"}};
    else
      phases_ = {{pct * total - 1, "initial_lr", "max_lr", "max_momentum", "base_momentum"},
                 {total - 1, "max_lr", "min_lr", "base_momentum", "max_momentum"}};
    require(pct >= 0 && pct <= 1, TABI_VALUE_ERROR, "Expected float between 0 and 1 pct_start, but got ", pct);
    require(anneal_ == "cos" || anneal_ == "linear", TABI_VALUE_ERROR,
            "anneal_strategy must be one of 'cos' or 'linear', instead got ", anneal_);
    const bool starts_anew = parts.options.whole("last_epoch") == -1;
    const Reals max_lrs = for_groups("max_lr", parts.options.reals("max_lr"));
    for (size_t i = 0; starts_anew && i < groups().size(); i++) {
      const double initial = max_lrs[i] / parts.options.real("div_factor");
      optim()->set_real(groups()[i], "initial_lr", initial);
      optim()->set_real(groups()[i], "max_lr", max_lrs[i]);
      optim()->set_real(groups()[i], "min_lr", initial / parts.options.real("final_div_factor"));
    }
    if (!cycle_momentum_)
      return;
    const Momentum momentum(*optim());
    use_beta1_ = momentum.uses_beta1();
    const Reals most = for_groups("max_momentum", parts.options.reals("max_momentum")),
                base = for_groups("base_momentum", parts.options.reals("base_momentum"));
    for (size_t i = 0; starts_anew && i < groups().size(); i++) {
      momentum.set(groups()[i], most[i]);
      optim()->set_real(groups()[i], "max_momentum", most[i]);
      optim()->set_real(groups()[i], "base_momentum", base[i]);
    }
  }
  void visit(Fields &fields) override {
    fields("total_steps", total_steps_);
    TreePtr phases = make_tree(TABI_TREE_LIST);
    for (Phase &phase : phases_) {
      TreePtr one = make_tree(TABI_TREE_DICT);
      Fields own(*one);
      phase.visit(own);
      phases->append(one);
    }
    fields.save("_schedule_phases", phases);
    if (const Item *item = fields.load("_schedule_phases"))
      load_phases(*item);
    fields("_anneal_func_type", anneal_);
    fields("cycle_momentum", cycle_momentum_);
    if (cycle_momentum_)
      fields("use_beta1", use_beta1_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    require(last_epoch_ <= total_steps_, TABI_VALUE_ERROR, "Tried to step ", last_epoch_,
            " times. The specified number of total steps is ", total_steps_);
    const auto step = static_cast<double>(last_epoch_);
    double start = 0;
    size_t at = 0;
    while (step > phases_[at].end_step && at + 1 < phases_.size())
      start = phases_[at++].end_step;
    const Phase &phase = phases_[at];
    const double pct = (step - start) / (phase.end_step - start);
    auto number = [&](ParamGroup &group, const std::string &name) { return optim()->real(group, name); };
    Reals out;
    for (ParamGroup &group : groups()) {
      out.push_back(anneal(number(group, phase.start_lr), number(group, phase.end_lr), pct));
      if (cycle_momentum_)
        Momentum(*optim()).set(group,
                               anneal(number(group, phase.start_momentum), number(group, phase.end_momentum), pct));
    }
    return out;
  }

 private:
  struct Phase {
    double end_step;
    std::string start_lr, end_lr, start_momentum, end_momentum;
    void visit(Fields &fields) {
      fields("end_step", end_step);
      fields("start_lr", start_lr);
      fields("end_lr", end_lr);
      fields("start_momentum", start_momentum);
      fields("end_momentum", end_momentum);
    }
  };
  static int64_t steps_of(const OptimOptions &options) {
    auto positive = [&](const char *name) {
      require(options.whole(name) > 0, TABI_VALUE_ERROR, "Expected positive integer ", name, ", but got ",
              options.whole(name));
      return options.whole(name);
    };
    if (!options["total_steps"].isNone())
      return positive("total_steps");
    require(!options["epochs"].isNone() && !options["steps_per_epoch"].isNone(), TABI_VALUE_ERROR,
            "You must define either total_steps OR (epochs AND steps_per_epoch)");
    return positive("epochs") * positive("steps_per_epoch");
  }
  void load_phases(const Item &item) {
    const auto *tree = std::get_if<TreePtr>(&item);
    require(tree && (*tree)->size() > 0, TABI_VALUE_ERROR, "the state dict's '_schedule_phases' is no list of phases");
    std::vector<Phase> loaded((*tree)->size());
    for (size_t i = 0; i < loaded.size(); i++) {
      const auto *one = std::get_if<TreePtr>(&(*tree)->value(i));
      require(one && (*one)->kind() == TABI_TREE_DICT, TABI_VALUE_ERROR, "phase ", i, " of the state dict is no dict");
      Fields own(static_cast<const Tree &>(**one));
      loaded[i].visit(own);
    }
    phases_ = std::move(loaded);
  }
  double anneal(double start, double end, double pct) const {
    if (anneal_ == "linear")
      return (end - start) * pct + start;
    return end + (start - end) / 2.0 * (std::cos(std::numbers::pi * pct) + 1);
  }

  int64_t total_steps_ = 0;
  std::vector<Phase> phases_;
  std::string anneal_;
  bool cycle_momentum_, use_beta1_ = false;
};

// Of torch.optim.swa_utils.
class Swa final : public Schedule {
 public:
  explicit Swa(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        anneal_epochs_(parts.options.whole("anneal_epochs")),
        anneal_(parts.options["anneal_strategy"].toStringRef()) {
    const Reals given = for_groups("swa_lr", parts.options.reals("swa_lr"));
    for (size_t i = 0; i < given.size(); i++)
      optim()->set_real(groups()[i], "swa_lr", given[i]);
    require(anneal_ == "cos" || anneal_ == "linear", TABI_VALUE_ERROR,
            "anneal_strategy must be one of 'cos' or 'linear', instead got ", anneal_);
    require(anneal_epochs_ >= 0, TABI_VALUE_ERROR, "anneal_epochs must be equal or greater than 0, got ",
            anneal_epochs_);
  }
  void visit(Fields &fields) override {
    fields("_anneal_strategy", anneal_);
    fields("anneal_epochs", anneal_epochs_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    double step = static_cast<double>(step_count_ - 1);
    if (anneal_epochs_ == 0)
      step = std::max(1.0, step);
    const auto length = static_cast<double>(std::max<int64_t>(1, anneal_epochs_));
    const double before = alpha(std::clamp((step - 1) / length, 0.0, 1.0)),
                 now = alpha(std::clamp(step / length, 0.0, 1.0));
    Reals out;
    for (ParamGroup &group : groups()) {
      const double swa_lr = optim()->real(group, "swa_lr");
      const double start = before == 1 ? swa_lr : (lr_of(group) - before * swa_lr) / (1 - before);
      out.push_back(swa_lr * now + start * (1 - now));
    }
    return out;
  }

 private:
  double alpha(double t) const { return anneal_ == "cos" ? (1 - std::cos(std::numbers::pi * t)) / 2 : t; }
  int64_t anneal_epochs_;
  std::string anneal_;
};

}  // namespace

ScheduleTypes cyclic_schedules() {
  return {
      {&parse_signature({"CyclicLR(float[1] base_lr, float[1] max_lr, int step_size_up=2000, int? step_size_down=None, "
                         "str mode='triangular', float gamma=1.0, Any? scale_fn=None, str scale_mode='cycle', "
                         "bool cycle_momentum=True, float[1] base_momentum=[0.8], float[1] max_momentum=[0.9], "
                         "int last_epoch=-1)"}),
       nullptr, true, false, make_schedule<Cyclic>},
      {&parse_signature(
           {"OneCycleLR(float[1] max_lr, int? total_steps=None, int? epochs=None, int? steps_per_epoch=None, "
            "float pct_start=0.3, str anneal_strategy='cos', bool cycle_momentum=True, "
            "float[1] base_momentum=[0.85], float[1] max_momentum=[0.95], float div_factor=25.0, "
            "float final_div_factor=10000.0, bool three_phase=False, int last_epoch=-1)"}),
       nullptr, false, false, make_schedule<OneCycle>},
      {&parse_signature({"SWALR(float[1] swa_lr, int anneal_epochs=10, str anneal_strategy='cos', "
                         "int last_epoch=-1)"}),
       nullptr, false, false, make_schedule<Swa>},
  };
}

}  // namespace tabi
