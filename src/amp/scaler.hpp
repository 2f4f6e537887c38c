// Losses scaled against underflow, as Python's torch.amp.GradScaler.
#pragma once

#include "optim/optim.hpp"

#include <string>
#include <utility>
#include <vector>

namespace tabi {

class Scaler : public Target {
 public:
  Scaler(c10::DeviceType device, const OptimOptions &options);

  bool is_enabled() const { return is_enabled_; }
  // Of a disabled scaler the factor is 1.
  double scale() const;
  int64_t growth_tracker() const;
  double growth_factor() const { return growth_factor_; }
  double backoff_factor() const { return backoff_factor_; }
  int64_t growth_interval() const { return growth_interval_; }
  void set_growth_factor(double value);
  void set_backoff_factor(double value);
  void set_growth_interval(int64_t value);

  at::Tensor scaled(const at::Tensor &loss);
  void unscale(Optim &optim);
  bool step(Optim &optim);
  void update(double new_scale);

  TreePtr state_dict() const;
  void load_state_dict(const Tree &state);

 private:
  enum class Stage { ready, unscaled, stepped };
  // What happened to an optimiser since the last update; where an infinity was found, by device.
  struct PerOptim {
    c10::intrusive_ptr<Optim> optim;
    Stage stage = Stage::ready;
    std::vector<at::Tensor> found_inf;
  };
  PerOptim &of(Optim &optim);
  void check_begun(const char *function) const;
  void check_gradients(PerOptim &state, const at::Tensor &factor, bool allows_half) const;

  bool is_enabled_;
  double init_scale_, growth_factor_, backoff_factor_;
  int64_t growth_interval_, init_growth_tracker_ = 0;
  at::Tensor scale_, growth_tracker_;  // from the first loss on, where that is
  std::vector<PerOptim> optims_;
};

}  // namespace tabi
