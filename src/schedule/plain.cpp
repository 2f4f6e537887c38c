// Schedules that know one formula, and ReduceLROnPlateau.
#include "schedule/schedule.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace tabi {
namespace {

// LambdaLR and MultiplicativeLR.
class Lambda : public Schedule {
 public:
  explicit Lambda(const ScheduleParts &parts) : Schedule(parts.type, parts.optim), functions_(parts.functions) {
    const size_t n = groups().size();
    if (functions_.size() == 1)
      functions_.assign(n, functions_[0]);
    require(functions_.size() == n, TABI_VALUE_ERROR, "Expected ", n, " lr_lambdas, but got ", functions_.size());
  }
  void visit(Fields &fields) override {
    Schedule::visit(fields);
    // The functions are the host's to keep.
    TreePtr nothing = make_tree(TABI_TREE_LIST);
    for (size_t i = 0; i < functions_.size(); i++)
      nothing->append(None{});
    fields.save("lr_lambdas", nothing);
  }

 protected:
  Reals get_lr() override {
    Reals out = base_lrs_;
    for (size_t i = 0; i < out.size(); i++)
      out[i] *= factor_of(*functions_[i], last_epoch_);
    return out;
  }
  std::vector<FunctionPtr> functions_;
};

class Multiplicative final : public Lambda {
 public:
  using Lambda::Lambda;

 protected:
  Reals get_lr() override {
    Reals out = lrs();
    for (size_t i = 0; i < out.size() && !is_initial_; i++)
      out[i] *= factor_of(*functions_[i], last_epoch_);
    return out;
  }
};

class Step final : public Schedule {
 public:
  explicit Step(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        step_size_(parts.options.whole("step_size")),
        gamma_(parts.options.real("gamma")) {
    require(step_size_ != 0, TABI_VALUE_ERROR, "step_size must not be 0");
  }
  void visit(Fields &fields) override {
    fields("step_size", step_size_);
    fields("gamma", gamma_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    if (last_epoch_ == 0 || last_epoch_ % step_size_ != 0)
      return lrs();
    return each_lr([&](double lr) { return lr * gamma_; });
  }
  std::optional<Reals> closed_form() override {
    const double n = std::floor(static_cast<double>(last_epoch_) / static_cast<double>(step_size_));
    return each_base([&](double lr) { return lr * std::pow(gamma_, n); });
  }

 private:
  int64_t step_size_;
  double gamma_;
};

class MultiStep final : public Schedule {
 public:
  explicit MultiStep(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim), gamma_(parts.options.real("gamma")) {
    for (int64_t milestone : parts.options["milestones"].toIntVector())
      milestones_[milestone]++;
  }
  void visit(Fields &fields) override {
    TreePtr counter = make_tree(TABI_TREE_DICT, "collections.Counter");
    for (const auto &[milestone, n] : milestones_)
      counter->set(milestone, n);
    fields.save("milestones", counter);
    if (const Item *item = fields.load("milestones")) {
      const auto *tree = std::get_if<TreePtr>(item);
      require(tree && (*tree)->kind() == TABI_TREE_DICT, TABI_VALUE_ERROR,
              "the state dict's 'milestones' is no Counter");
      milestones_.clear();
      for (size_t i = 0; i < (*tree)->size(); i++) {
        const auto *milestone = std::get_if<int64_t>(&(*tree)->key(i)), *n = std::get_if<int64_t>(&(*tree)->value(i));
        require(milestone && n, TABI_VALUE_ERROR, "the state dict's 'milestones' counts other things than epochs");
        milestones_[*milestone] = *n;
      }
    }
    fields("gamma", gamma_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    const auto at = milestones_.find(last_epoch_);
    if (at == milestones_.end())
      return lrs();
    return each_lr([&](double lr) { return lr * std::pow(gamma_, static_cast<double>(at->second)); });
  }
  std::optional<Reals> closed_form() override {
    double n = 0;
    for (const auto &[milestone, times] : milestones_)
      n += milestone <= last_epoch_ ? static_cast<double>(times) : 0;
    return each_base([&](double lr) { return lr * std::pow(gamma_, n); });
  }

 private:
  std::map<int64_t, int64_t> milestones_;
  double gamma_;
};

class Constant final : public Schedule {
 public:
  explicit Constant(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        factor_(parts.options.real("factor")),
        total_iters_(parts.options.whole("total_iters")) {
    require(factor_ <= 1 && factor_ >= 0, TABI_VALUE_ERROR,
            "Constant multiplicative factor expected to be between 0 and 1.");
  }
  void visit(Fields &fields) override {
    fields("factor", factor_);
    fields("total_iters", total_iters_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    if (last_epoch_ == 0)
      return each_lr([&](double lr) { return lr * factor_; });
    if (last_epoch_ != total_iters_)
      return lrs();
    return each_lr([&](double lr) { return lr * (1.0 / factor_); });
  }
  std::optional<Reals> closed_form() override {
    return each_base([&](double lr) { return lr * (factor_ + (last_epoch_ >= total_iters_ ? 1 : 0) * (1 - factor_)); });
  }

 private:
  double factor_;
  int64_t total_iters_;
};

class Linear final : public Schedule {
 public:
  explicit Linear(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        start_(parts.options.real("start_factor")),
        end_(parts.options.real("end_factor")),
        total_iters_(parts.options.whole("total_iters")) {
    require(start_ <= 1 && start_ > 0, TABI_VALUE_ERROR,
            "Starting multiplicative factor expected to be greater than 0 and less or equal to 1.");
    require(end_ <= 1 && end_ >= 0, TABI_VALUE_ERROR, "Ending multiplicative factor expected to be between 0 and 1.");
  }
  void visit(Fields &fields) override {
    fields("start_factor", start_);
    fields("end_factor", end_);
    fields("total_iters", total_iters_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    if (last_epoch_ == 0)
      return each_lr([&](double lr) { return lr * start_; });
    if (is_initial_ || last_epoch_ > total_iters_)
      return lrs();
    const auto total = static_cast<double>(total_iters_), before = static_cast<double>(last_epoch_ - 1);
    return each_lr(
        [&](double lr) { return lr * (1.0 + (end_ - start_) / (total * start_ + before * (end_ - start_))); });
  }
  std::optional<Reals> closed_form() override {
    const auto total = static_cast<double>(total_iters_),
               done = static_cast<double>(std::min(total_iters_, last_epoch_));
    return each_base([&](double lr) { return lr * (start_ + (end_ - start_) * done / total); });
  }

 private:
  double start_, end_;
  int64_t total_iters_;
};

class Exponential final : public Schedule {
 public:
  explicit Exponential(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim), gamma_(parts.options.real("gamma")) {}
  void visit(Fields &fields) override {
    fields("gamma", gamma_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    return is_initial_ ? lrs() : each_lr([&](double lr) { return lr * gamma_; });
  }
  std::optional<Reals> closed_form() override {
    return each_base([&](double lr) { return lr * std::pow(gamma_, static_cast<double>(last_epoch_)); });
  }

 private:
  double gamma_;
};

class Polynomial final : public Schedule {
 public:
  explicit Polynomial(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        total_iters_(parts.options.whole("total_iters")),
        power_(parts.options.real("power")) {}
  void visit(Fields &fields) override {
    fields("total_iters", total_iters_);
    fields("power", power_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    if (is_initial_ || last_epoch_ > total_iters_)
      return lrs();
    const auto total = static_cast<double>(total_iters_), epoch = static_cast<double>(last_epoch_);
    const double decay = std::pow((1.0 - epoch / total) / (1.0 - (epoch - 1) / total), power_);
    return each_lr([&](double lr) { return lr * decay; });
  }
  std::optional<Reals> closed_form() override {
    const auto total = static_cast<double>(total_iters_),
               done = static_cast<double>(std::min(total_iters_, last_epoch_));
    return each_base([&](double lr) { return lr * std::pow(1.0 - done / total, power_); });
  }

 private:
  int64_t total_iters_;
  double power_;
};

class CosineAnnealing final : public Schedule {
 public:
  explicit CosineAnnealing(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        t_max_(parts.options.whole("T_max")),
        eta_min_(parts.options.real("eta_min")) {
    require(t_max_ != 0, TABI_VALUE_ERROR, "T_max must not be 0");
  }
  void visit(Fields &fields) override {
    fields("T_max", t_max_);
    fields("eta_min", eta_min_);
    Schedule::visit(fields);
  }

 protected:
  Reals get_lr() override {
    const auto epoch = static_cast<double>(last_epoch_), most = static_cast<double>(t_max_);
    if (is_initial_)
      return lrs();
    if (step_count_ == 1 && last_epoch_ > 0)
      return each_base(
          [&](double lr) { return eta_min_ + (lr - eta_min_) * (1 + std::cos(epoch * std::numbers::pi / most)) / 2; });
    if ((last_epoch_ - 1 - t_max_) % (2 * t_max_) == 0) {
      Reals out = lrs();
      for (size_t i = 0; i < out.size(); i++)
        out[i] += (base_lrs_[i] - eta_min_) * (1 - std::cos(std::numbers::pi / most)) / 2;
      return out;
    }
    return each_lr([&](double lr) {
      return (1 + std::cos(std::numbers::pi * epoch / most)) / (1 + std::cos(std::numbers::pi * (epoch - 1) / most)) *
                 (lr - eta_min_) +
             eta_min_;
    });
  }
  std::optional<Reals> closed_form() override {
    const auto epoch = static_cast<double>(last_epoch_), most = static_cast<double>(t_max_);
    return each_base(
        [&](double lr) { return eta_min_ + (lr - eta_min_) * (1 + std::cos(std::numbers::pi * epoch / most)) / 2; });
  }

 private:
  int64_t t_max_;
  double eta_min_;
};

class WarmRestarts final : public Schedule {
 public:
  explicit WarmRestarts(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        t_0_(parts.options.whole("T_0")),
        t_i_(t_0_),
        t_mult_(parts.options.whole("T_mult")),
        eta_min_(parts.options.real("eta_min")),
        t_cur_(static_cast<double>(parts.options.whole("last_epoch"))) {
    require(t_0_ > 0, TABI_VALUE_ERROR, "Expected positive integer T_0, but got ", t_0_);
    require(t_mult_ >= 1, TABI_VALUE_ERROR, "Expected integer T_mult >= 1, but got ", t_mult_);
  }
  void visit(Fields &fields) override {
    fields("T_0", t_0_);
    fields("T_i", t_i_);
    fields("T_mult", t_mult_);
    fields("eta_min", eta_min_);
    fields("T_cur", t_cur_);
    if (t_cur_ == std::floor(t_cur_))
      fields.save("T_cur", static_cast<int64_t>(t_cur_));
    Schedule::visit(fields);
  }
  void step(std::optional<double> epoch) override {
    if (!epoch && last_epoch_ < 0)
      epoch = 0;
    const auto first = static_cast<double>(t_0_), times = static_cast<double>(t_mult_);
    if (!epoch) {
      epoch = static_cast<double>(last_epoch_ + 1);
      t_cur_ += 1;
      if (t_cur_ >= static_cast<double>(t_i_)) {
        t_cur_ = std::fmod(t_cur_, static_cast<double>(t_i_));
        t_i_ *= t_mult_;
      }
    } else {
      require(*epoch >= 0, TABI_VALUE_ERROR, "Expected non-negative epoch, but got ", *epoch);
      if (*epoch < first) {
        t_i_ = t_0_;
        t_cur_ = *epoch;
      } else if (t_mult_ == 1) {
        t_cur_ = std::fmod(*epoch, first);
      } else {
        // Python's math.log(x, base) is a quotient of logarithms.
        const double n = std::trunc(std::log(*epoch / first * (times - 1) + 1) / std::log(times));
        t_cur_ = *epoch - first * (std::pow(times, n) - 1) / (times - 1);
        t_i_ = static_cast<int64_t>(first * std::pow(times, n));
      }
    }
    last_epoch_ = static_cast<int64_t>(std::floor(*epoch));
    set_lrs(get_lr());
    last_lr_ = lrs();
  }

 protected:
  Reals get_lr() override {
    const auto length = static_cast<double>(t_i_);
    return each_base(
        [&](double lr) { return eta_min_ + (lr - eta_min_) * (1 + std::cos(std::numbers::pi * t_cur_ / length)) / 2; });
  }

 private:
  int64_t t_0_, t_i_, t_mult_;
  double eta_min_, t_cur_;
};

class Plateau final : public Schedule {
 public:
  explicit Plateau(const ScheduleParts &parts)
      : Schedule(parts.type, parts.optim),
        mode_(parts.options["mode"].toStringRef()),
        threshold_mode_(parts.options["threshold_mode"].toStringRef()),
        factor_(parts.options.real("factor")),
        threshold_(parts.options.real("threshold")),
        eps_(parts.options.real("eps")),
        patience_(parts.options.whole("patience")),
        cooldown_(parts.options.whole("cooldown")) {
    require(factor_ < 1, TABI_VALUE_ERROR, "Factor should be < 1.0.");
    require(mode_ == "min" || mode_ == "max", TABI_VALUE_ERROR, "mode ", mode_, " is unknown!");
    require(threshold_mode_ == "rel" || threshold_mode_ == "abs", TABI_VALUE_ERROR, "threshold mode ", threshold_mode_,
            " is unknown!");
    const Reals given = parts.options.reals("min_lr");
    if (given.size() == 1)
      default_min_lr_ = given[0];
    min_lrs_ = given.size() == 1 ? Reals(groups().size(), given[0]) : given;
    require(min_lrs_.size() == groups().size(), TABI_VALUE_ERROR, "expected ", groups().size(), " min_lrs, got ",
            min_lrs_.size());
    mode_worse_ = best_ = (mode_ == "min" ? 1 : -1) * std::numeric_limits<double>::infinity();
  }
  void begin(int64_t) override {
    last_epoch_ = 0;
    last_lr_ = lrs();
  }
  void step(std::optional<double>) override {
    fail(TABI_RUNTIME_ERROR, "ReduceLROnPlateau goes by a metric: tabi_schedule_step_metric() takes it");
  }
  void step_metric(double metric) override {
    last_epoch_++;
    if (is_better(metric)) {
      best_ = metric;
      bad_epochs_ = 0;
    } else {
      bad_epochs_++;
    }
    if (cooldown_counter_ > 0) {
      cooldown_counter_--;
      bad_epochs_ = 0;
    }
    if (bad_epochs_ > patience_) {
      reduce();
      cooldown_counter_ = cooldown_;
      bad_epochs_ = 0;
    }
    last_lr_ = lrs();
  }
  void visit(Fields &fields) override {
    fields("factor", factor_);
    fields("default_min_lr", default_min_lr_);
    fields("min_lrs", min_lrs_);
    fields("patience", patience_);
    fields("cooldown", cooldown_);
    fields("eps", eps_);
    fields("last_epoch", last_epoch_);
    fields("_last_lr", last_lr_);
    fields("mode", mode_);
    fields("threshold", threshold_);
    fields("threshold_mode", threshold_mode_);
    fields("mode_worse", mode_worse_);
    fields("best", best_);
    fields("cooldown_counter", cooldown_counter_);
    fields("num_bad_epochs", bad_epochs_);
  }

 private:
  bool is_better(double metric) const {
    const bool is_relative = threshold_mode_ == "rel";
    if (mode_ == "min")
      return metric < (is_relative ? best_ * (1.0 - threshold_) : best_ - threshold_);
    return metric > (is_relative ? best_ * (threshold_ + 1.0) : best_ + threshold_);
  }
  void reduce() {
    const size_t n = groups().size();
    if (n != min_lrs_.size()) {
      require(default_min_lr_.has_value(), TABI_RUNTIME_ERROR, "The number of param groups in the `optimizer` (", n,
              ") differs from when `ReduceLROnPlateau` was initialized (", min_lrs_.size(),
              "), usually due to a new param group being added to the optimizer.");
      min_lrs_.assign(n, *default_min_lr_);
    }
    for (size_t i = 0; i < n; i++) {
      const double old = lr_of(groups()[i]), now = std::max(old * factor_, min_lrs_[i]);
      if (old - now > eps_)
        optim()->set_real(groups()[i], "lr", now);
    }
  }

  std::string mode_, threshold_mode_;
  double factor_, threshold_, eps_, best_, mode_worse_;
  std::optional<double> default_min_lr_;
  Reals min_lrs_;
  int64_t patience_, cooldown_, cooldown_counter_ = 0, bad_epochs_ = 0;
};

}  // namespace

ScheduleTypes plain_schedules() {
  auto row = [](const char *signature, auto make, const char *before = nullptr) {
    return ScheduleType{&parse_signature({signature}), before, before != nullptr, false, make};
  };
  return {
      row("LambdaLR(int last_epoch=-1)", make_schedule<Lambda>, "lr_lambda"),
      row("MultiplicativeLR(int last_epoch=-1)", make_schedule<Multiplicative>, "lr_lambda"),
      row("StepLR(int step_size, float gamma=0.1, int last_epoch=-1)", make_schedule<Step>),
      row("MultiStepLR(int[] milestones, float gamma=0.1, int last_epoch=-1)", make_schedule<MultiStep>),
      row("ConstantLR(float factor=0.3333333333333333, int total_iters=5, int last_epoch=-1)", make_schedule<Constant>),
      row("LinearLR(float start_factor=0.3333333333333333, float end_factor=1.0, int total_iters=5, "
          "int last_epoch=-1)",
          make_schedule<Linear>),
      row("ExponentialLR(float gamma, int last_epoch=-1)", make_schedule<Exponential>),
      row("PolynomialLR(int total_iters=5, float power=1.0, int last_epoch=-1)", make_schedule<Polynomial>),
      row("CosineAnnealingLR(int T_max, float eta_min=0.0, int last_epoch=-1)", make_schedule<CosineAnnealing>),
      row("CosineAnnealingWarmRestarts(int T_0, int T_mult=1, float eta_min=0.0, int last_epoch=-1)",
          make_schedule<WarmRestarts>),
      row("ReduceLROnPlateau(str mode='min', float factor=0.1, int patience=10, float threshold=0.0001, "
          "str threshold_mode='rel', int cooldown=0, float[1] min_lr=[0.0], float eps=1e-08)",
          make_schedule<Plateau>),
  };
}

}  // namespace tabi
