// What the same calls and steps take in C++ over LibTorch alone: the floor of every language. Protocol as percall.c.
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/_fused_adam.h>
#include <ATen/ops/_fused_sgd.h>
#include <ATen/ops/add.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/clamp.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/max.h>
#include <ATen/ops/randint.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/split.h>
#include <ATen/ops/sum.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>
#include <ctime>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

using at::Tensor;

// 784-128-10 on a batch of 64, with the fused kernel of its optimiser.
struct Mlp {
  explicit Mlp(bool is_adam) : is_adam_(is_adam) {
    for (const std::vector<int64_t> &sizes : std::vector<std::vector<int64_t>>{{128, 784}, {128}, {10, 128}, {10}}) {
      params_.push_back(at::randn(sizes).mul_(1 / std::sqrt(784.0)).requires_grad_());
      first_.push_back(at::zeros_like(params_.back()).detach());
      second_.push_back(at::zeros_like(params_.back()).detach());
      steps_.push_back(at::zeros({}));
    }
  }

  void step() {
    const Tensor hidden = at::relu(at::linear(x_, params_[0], params_[1]));
    const Tensor loss = at::cross_entropy_loss(at::linear(hidden, params_[2], params_[3]), y_);
    for (Tensor &p : params_)
      p.mutable_grad().reset();
    loss.backward();
    const at::NoGradGuard no_grad;
    std::vector<Tensor> grads;
    for (const Tensor &p : params_)
      grads.push_back(p.grad());
    if (!is_adam_) {
      at::_fused_sgd_(params_, grads, first_, 0, 0.9, 1e-6, 0, false, false, is_first_);
      is_first_ = false;
      return;
    }
    for (Tensor &step : steps_)
      step.add_(1);
    at::_fused_adam_(params_, grads, first_, second_, {}, steps_, 1e-6, 0.9, 0.999, 0, 1e-8, false, false);
  }

 private:
  bool is_adam_, is_first_ = true;
  Tensor x_ = at::randn({64, 784}), y_ = at::randint(10, {64}, at::kLong);
  std::vector<Tensor> params_, first_, second_, steps_;
};

double cpu_time() {
  timespec t{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return 1e9 * static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec);
}

}  // namespace

int main() {
  at::set_num_threads(1);
  const Tensor four = at::randn({4}), matrix = at::randn({4, 4}), scale = at::randn({4}), bias = at::randn({4});
  const Tensor image = at::randn({1, 1, 8, 8}), filters = at::randn({2, 1, 3, 3}), filter_bias = at::randn({2});
  const Tensor indices = at::tensor({2, 0}, at::kLong);
  Mlp sgd(false), adam(true);
  const std::map<std::string, std::function<void()>> all = {
      {"add4_raw", [&] { (void)at::add(four, four); }},
      {"matmul4_raw", [&] { (void)at::matmul(matrix, matrix); }},
      {"relu4_raw", [&] { (void)at::relu(matrix); }},
      {"sum", [&] { (void)at::sum(matrix, 1, true); }},
      {"max", [&] { (void)at::max(matrix, 1); }},
      {"softmax", [&] { (void)at::softmax(matrix, 1, at::kDouble); }},
      {"clamp", [&] { (void)at::clamp(matrix, -0.5, 0.5); }},
      {"cat",
       [&] {
         (void)at::cat({matrix, matrix}, 1);
       }},
      {"conv2d", [&] { (void)at::conv2d(image, filters, filter_bias, 2, 1); }},
      {"index_select", [&] { (void)at::index_select(matrix, 1, indices); }},
      {"layer_norm", [&] { (void)at::layer_norm(matrix, {4}, scale, bias, 1e-6); }},
      {"split", [&] { (void)at::split(matrix, 2, 1); }},
      {"addmm", [&] { (void)at::addmm(bias, matrix, matrix, 0.5, 2); }},
      {"mlp_sgd", [&] { sgd.step(); }},
      {"mlp_adam", [&] { adam.step(); }},
  };
  std::string name;
  while (std::cin >> name) {
    if (name == "list") {
      for (const auto &entry : all)
        std::cout << entry.first << ' ';
      std::cout << std::endl;
      continue;
    }
    long iterations = 0;
    std::cin >> iterations;
    const std::function<void()> &run = all.at(name);
    const double began = cpu_time();
    for (long i = 0; i < iterations; i++)
      run();
    std::cout << (cpu_time() - began) / static_cast<double>(iterations) << std::endl;
  }
  return 0;
}
