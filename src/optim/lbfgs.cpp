// LBFGS, line by line as Python's: numbers that are tensors there are tensors here, so that both round alike.
#include "function.hpp"
#include "optim/optim.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

namespace tabi {
namespace {

using at::Tensor;
using List = std::vector<Tensor>;

// A number of Python's: a float, or a tensor without dimensions.
struct Number {
  double real = 0;
  Tensor tensor;

  Number(double value) : real(value) {}               // NOLINT(google-explicit-constructor)
  Number(Tensor value) : tensor(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  bool is_tensor() const { return tensor.defined(); }
  at::Scalar scalar() const { return is_tensor() ? tensor.item() : at::Scalar(real); }
};

Number operator+(const Number &a, const Number &b) {
  if (a.is_tensor())
    return b.is_tensor() ? at::add(a.tensor, b.tensor) : at::add(a.tensor, b.real);
  return b.is_tensor() ? Number(at::add(b.tensor, a.real)) : Number(a.real + b.real);
}
Number operator-(const Number &a, const Number &b) {
  if (a.is_tensor())
    return b.is_tensor() ? at::sub(a.tensor, b.tensor) : at::sub(a.tensor, b.real);
  return b.is_tensor() ? Number(at::rsub(b.tensor, a.real)) : Number(a.real - b.real);
}
Number operator*(const Number &a, const Number &b) {
  if (a.is_tensor())
    return b.is_tensor() ? at::mul(a.tensor, b.tensor) : at::mul(a.tensor, b.real);
  return b.is_tensor() ? Number(at::mul(b.tensor, a.real)) : Number(a.real * b.real);
}
Number operator/(const Number &a, const Number &b) {
  if (a.is_tensor())
    return b.is_tensor() ? at::div(a.tensor, b.tensor) : at::div(a.tensor, b.real);
  return b.is_tensor() ? Number(at::mul(at::reciprocal(b.tensor), a.real)) : Number(a.real / b.real);
}
bool operator<(const Number &a, const Number &b) {
  if (a.is_tensor())
    return (b.is_tensor() ? at::lt(a.tensor, b.tensor) : at::lt(a.tensor, b.real)).item().toBool();
  return b.is_tensor() ? at::gt(b.tensor, a.real).item().toBool() : a.real < b.real;
}
bool operator<=(const Number &a, const Number &b) {
  if (a.is_tensor())
    return (b.is_tensor() ? at::le(a.tensor, b.tensor) : at::le(a.tensor, b.real)).item().toBool();
  return b.is_tensor() ? at::ge(b.tensor, a.real).item().toBool() : a.real <= b.real;
}
bool operator>(const Number &a, const Number &b) {
  return b < a;
}
bool operator>=(const Number &a, const Number &b) {
  return b <= a;
}
Number abs(const Number &a) {
  return a.is_tensor() ? Number(at::abs(a.tensor)) : Number(std::abs(a.real));
}
// Of equal ones the first, as in Python.
Number max(const Number &a, const Number &b) {
  return b > a ? b : a;
}
Number min(const Number &a, const Number &b) {
  return b < a ? b : a;
}

struct Bounds {
  Number least, most;
};

Number cubic_interpolate(const Number &x1, const Number &f1, const Number &g1, const Number &x2, const Number &f2,
                         const Number &g2, const std::optional<Bounds> &given = std::nullopt) {
  const Bounds bounds = given ? *given : x1 <= x2 ? Bounds{x1, x2} : Bounds{x2, x1};
  const Number d1 = g1 + g2 - Number(3) * (f1 - f2) / (x1 - x2);
  const Number square = (d1.is_tensor() ? Number(at::pow(d1.tensor, 2)) : Number(std::pow(d1.real, 2))) - g1 * g2;
  if (!(square >= 0))
    return (bounds.least + bounds.most) / 2.;
  const Number d2 = square.is_tensor() ? Number(at::sqrt(square.tensor)) : Number(std::sqrt(square.real));
  const Number place = x1 <= x2 ? x2 - (x2 - x1) * ((g2 + d2 - d1) / (g2 - g1 + Number(2) * d2))
                                : x1 - (x1 - x2) * ((g1 + d2 - d1) / (g1 - g2 + Number(2) * d2));
  return min(max(place, bounds.least), bounds.most);
}

// One call of step().
class LbfgsRun {
 public:
  LbfgsRun(ParamGroup &group, const OptimOptions &options, HostFunction &closure)
      : group_(group), options_(options), closure_(closure), maximizes_(options.flag("maximize")) {}

  Tensor step();

 private:
  struct Point {
    Number loss;
    Tensor grad;
  };
  struct Searched {
    Number loss;
    Tensor grad;
    Number t;
    int64_t evaluations;
  };

  Tensor compute_loss() {
    at::AutoGradMode with_grad(true);
    const auto results = closure_.call({});
    require(results.size() == 1 && results[0].defined() && results[0].numel() == 1, TABI_TYPE_ERROR,
            "the closure must give the loss, a tensor of one number");
    return results[0].detach();
  }
  double to_minimize(const Tensor &loss) const {
    const double value = loss.item().toDouble();
    return maximizes_ ? -value : value;
  }
  Tensor gather_grad() const;
  void add_grad(const Number &t, const Tensor &update) const;
  Point evaluate(const List &x, const Number &t, const Tensor &d);
  Searched search(const List &x, Number t, const Tensor &d, const Number &f, const Tensor &grad, const Number &gtd,
                  int64_t most_searches);
  Tensor direction(const Tensor &flat_grad);
  void load();
  void save() const;

  ParamGroup &group_;
  const OptimOptions &options_;
  HostFunction &closure_;
  const bool maximizes_;
  // Python's state, by its names.
  int64_t func_evals_ = 0, n_iter_ = 0;
  Tensor d_, prev_flat_grad_;
  Number t_ = 0., prev_loss_ = 0., h_diag_ = 1.;
  List old_dirs_, old_stps_, ro_, al_;
  bool has_al_ = false;
};

Tensor LbfgsRun::gather_grad() const {
  List views;
  for (const Tensor &param : group_.params) {
    const Tensor &grad = param.grad();
    Tensor view = !grad.defined()    ? at::zeros({param.numel()}, param.options())
                  : grad.is_sparse() ? grad.to_dense().view(-1)
                                     : grad.view(-1);
    if (view.is_complex())
      view = at::view_as_real(view).view(-1);
    views.push_back(view);
  }
  Tensor all = at::cat(views, 0);
  return maximizes_ ? all.neg_() : all;
}

void LbfgsRun::add_grad(const Number &t, const Tensor &update) const {
  int64_t offset = 0;
  for (const Tensor &param : group_.params) {
    const Tensor to = param.is_complex() ? at::view_as_real(param) : param;
    to.add_(update.slice(0, offset, offset + to.numel()).view_as(to), t.scalar());
    offset += to.numel();
  }
}

LbfgsRun::Point LbfgsRun::evaluate(const List &x, const Number &t, const Tensor &d) {
  add_grad(t, d);
  const double loss = to_minimize(compute_loss());
  Point point{loss, gather_grad()};
  for (size_t i = 0; i < x.size(); i++)
    group_.params[i].copy_(x[i]);
  return point;
}

// Python's _strong_wolfe.
LbfgsRun::Searched LbfgsRun::search(const List &x, Number t, const Tensor &d, const Number &f, const Tensor &grad,
                                    const Number &gtd, int64_t most_searches) {
  const double c1 = 1e-4, c2 = 0.9, tolerance_change = 1e-9;
  const Number d_norm = d.abs().max();
  const Tensor g = grad.clone(at::MemoryFormat::Contiguous);
  Point now = evaluate(x, t, d);
  int64_t evaluations = 1, searches = 0;
  Number gtd_new = now.grad.dot(d);
  Number t_prev = 0., f_prev = f, gtd_prev = gtd;
  Tensor g_prev = g;
  bool done = false;
  std::vector<Number> bracket, bracket_f, bracket_gtd;
  List bracket_g;
  auto bracket_both = [&] {
    bracket = {t_prev, t};
    bracket_f = {f_prev, now.loss};
    bracket_g = {g_prev, now.grad.clone(at::MemoryFormat::Contiguous)};
    bracket_gtd = {gtd_prev, gtd_new};
  };
  while (searches < most_searches) {
    if (now.loss > f + Number(c1) * t * gtd || (searches > 1 && now.loss >= f_prev)) {
      bracket_both();
      break;
    }
    if (abs(gtd_new) <= Number(-c2) * gtd) {
      bracket = {t};
      bracket_f = {now.loss};
      bracket_g = {now.grad};
      done = true;
      break;
    }
    if (gtd_new >= 0.) {
      bracket_both();
      break;
    }
    const Number least = t + Number(0.01) * (t - t_prev), most = t * Number(10);
    const Number before = t;
    t = cubic_interpolate(t_prev, f_prev, gtd_prev, t, now.loss, gtd_new, Bounds{least, most});
    t_prev = before;
    f_prev = now.loss;
    g_prev = now.grad.clone(at::MemoryFormat::Contiguous);
    gtd_prev = gtd_new;
    now = evaluate(x, t, d);
    evaluations++;
    gtd_new = now.grad.dot(d);
    searches++;
  }
  if (searches == most_searches) {
    bracket = {0., t};
    bracket_f = {f, now.loss};
    bracket_g = {g, now.grad};
  }
  bool little_progress = false;
  size_t low = bracket_f.front() <= bracket_f.back() ? 0 : 1, high = 1 - low;
  while (!done && searches < most_searches) {
    if (abs(bracket[1] - bracket[0]) * d_norm < tolerance_change)
      break;
    t = cubic_interpolate(bracket[0], bracket_f[0], bracket_gtd[0], bracket[1], bracket_f[1], bracket_gtd[1]);
    const Number top = max(bracket[0], bracket[1]), bottom = min(bracket[0], bracket[1]);
    const Number eps = Number(0.1) * (top - bottom);
    if (min(top - t, t - bottom) < eps) {
      if (little_progress || t >= top || t <= bottom) {
        t = abs(t - top) < abs(t - bottom) ? top - eps : bottom + eps;
        little_progress = false;
      } else {
        little_progress = true;
      }
    } else {
      little_progress = false;
    }
    now = evaluate(x, t, d);
    evaluations++;
    gtd_new = now.grad.dot(d);
    searches++;
    auto put = [&](size_t at) {
      bracket[at] = t;
      bracket_f[at] = now.loss;
      bracket_g[at] = now.grad.clone(at::MemoryFormat::Contiguous);
      bracket_gtd[at] = gtd_new;
    };
    if (now.loss > f + Number(c1) * t * gtd || now.loss >= bracket_f[low]) {
      put(high);
      low = bracket_f[0] <= bracket_f[1] ? 0 : 1;
      high = 1 - low;
    } else {
      if (abs(gtd_new) <= Number(-c2) * gtd) {
        done = true;
      } else if (gtd_new * (bracket[high] - bracket[low]) >= 0.) {
        bracket[high] = bracket[low];
        bracket_f[high] = bracket_f[low];
        bracket_g[high] = bracket_g[low];
        bracket_gtd[high] = bracket_gtd[low];
      }
      put(low);
    }
  }
  return {bracket_f[low], bracket_g[low], bracket[low], evaluations};
}

// Where to go: along the gradient at first, then by what was learned of the curvature.
Tensor LbfgsRun::direction(const Tensor &flat_grad) {
  if (n_iter_ == 1) {
    old_dirs_.clear();
    old_stps_.clear();
    ro_.clear();
    h_diag_ = 1.;
    return flat_grad.neg();
  }
  const auto history = static_cast<size_t>(options_.whole("history_size"));
  const Tensor y = flat_grad.sub(prev_flat_grad_), s = (Number(d_) * t_).tensor, ys = y.dot(s);
  if (Number(ys) > 1e-10) {
    if (old_dirs_.size() == history) {
      for (List *list : {&old_dirs_, &old_stps_, &ro_})
        list->erase(list->begin());
    }
    old_dirs_.push_back(y);
    old_stps_.push_back(s);
    ro_.push_back((Number(1.) / ys).tensor);
    h_diag_ = Number(ys) / y.dot(y);
  }
  const size_t n = old_dirs_.size();
  if (!has_al_)
    al_.resize(history);
  has_al_ = true;
  Tensor q = flat_grad.neg();
  for (size_t i = n; i-- > 0;) {
    al_[i] = old_stps_[i].dot(q).mul(ro_[i]);
    q.add_(old_dirs_[i], at::neg(al_[i]).item());
  }
  Tensor r = (Number(q) * h_diag_).tensor;
  for (size_t i = 0; i < n; i++) {
    const Tensor be = old_dirs_[i].dot(r).mul(ro_[i]);
    r.add_(old_stps_[i], at::sub(al_[i], be).item());
  }
  return r;
}

Tensor LbfgsRun::step() {
  const double lr = options_.real("lr"), tolerance_grad = options_.real("tolerance_grad"),
               tolerance_change = options_.real("tolerance_change");
  const int64_t max_iter = options_.whole("max_iter"), max_eval = options_.whole("max_eval");
  const c10::IValue &line_search = options_["line_search_fn"];
  load();
  const Tensor first_loss = compute_loss();
  Number loss = to_minimize(first_loss);
  int64_t evaluations = 1, n = 0;
  func_evals_++;
  Tensor flat_grad = gather_grad();
  auto is_flat = [&] { return Number(flat_grad.abs().max()) <= tolerance_grad; };
  bool is_done = is_flat();
  if (is_done) {
    save();
    return first_loss;
  }
  while (n < max_iter) {
    n++;
    n_iter_++;
    d_ = direction(flat_grad);
    if (prev_flat_grad_.defined())
      prev_flat_grad_.copy_(flat_grad);
    else
      prev_flat_grad_ = flat_grad.clone(at::MemoryFormat::Contiguous);
    prev_loss_ = loss;
    t_ = n_iter_ == 1 ? min(1., Number(1.) / flat_grad.abs().sum()) * lr : Number(lr);
    const Number gtd = flat_grad.dot(d_);
    if (gtd > -tolerance_change)
      break;
    int64_t new_evaluations = 0;
    if (!line_search.isNone()) {
      require(line_search.toStringRef() == "strong_wolfe", TABI_RUNTIME_ERROR, "only 'strong_wolfe' is supported");
      List start;
      for (const Tensor &param : group_.params)
        start.push_back(param.clone(at::MemoryFormat::Contiguous));
      Searched found = search(start, t_, d_, loss, flat_grad, gtd, max_eval - evaluations);
      loss = found.loss;
      flat_grad = found.grad;
      t_ = found.t;
      new_evaluations = found.evaluations;
      add_grad(t_, d_);
      is_done = is_flat();
    } else {
      add_grad(t_, d_);
      if (n != max_iter) {
        loss = to_minimize(compute_loss());
        flat_grad = gather_grad();
        is_done = is_flat();
        new_evaluations = 1;
      }
    }
    evaluations += new_evaluations;
    func_evals_ += new_evaluations;
    if (n == max_iter || evaluations >= max_eval || is_done)
      break;
    if (Number((Number(d_) * t_).tensor.abs().max()) <= tolerance_change || abs(loss - prev_loss_) < tolerance_change)
      break;
  }
  save();
  return first_loss;
}

Item item_of_number(const Number &number) {
  return number.is_tensor() ? Item(number.tensor) : Item(number.real);
}
Item item_of_list(const List &list) {
  TreePtr tree = make_tree(TABI_TREE_LIST);
  for (const Tensor &tensor : list)
    tree->append(tensor.defined() ? Item(tensor) : Item(None{}));
  return tree;
}

void LbfgsRun::save() const {
  TreePtr tree = make_tree(TABI_TREE_DICT);
  auto set = [&](const char *name, Item item) { tree->set(std::string(name), std::move(item)); };
  set("func_evals", func_evals_);
  set("n_iter", n_iter_);
  if (has_al_)
    set("al", item_of_list(al_));
  if (d_.defined()) {
    set("d", d_);
    set("t", item_of_number(t_));
    set("old_dirs", item_of_list(old_dirs_));
    set("old_stps", item_of_list(old_stps_));
    set("ro", item_of_list(ro_));
    set("H_diag", h_diag_.is_tensor() ? Item(h_diag_.tensor) : Item(static_cast<int64_t>(h_diag_.real)));
    set("prev_flat_grad", prev_flat_grad_);
    set("prev_loss", item_of_number(prev_loss_));
  }
  group_.states[0].tree = std::move(tree);
}

void LbfgsRun::load() {
  const TreePtr &tree = group_.states[0].tree;
  if (!tree)
    return;
  auto tensor = [&](const char *name) {
    const Item *item = tree->get(name);
    return item ? tensor_in(*item) : Tensor();
  };
  auto number = [&](const char *name, const Number &otherwise) -> Number {
    const Item *item = tree->get(name);
    if (!item)
      return otherwise;
    if (const auto *real = std::get_if<double>(item))
      return *real;
    if (const auto *whole = std::get_if<int64_t>(item))
      return static_cast<double>(*whole);
    const Tensor found = tensor_in(*item);
    require(found.defined(), TABI_VALUE_ERROR, "LBFGS's state has no number ", in_quotes(name));
    return found;
  };
  auto list = [&](const char *name) {
    List out;
    const Item *item = tree->get(name);
    if (const auto *items = item ? std::get_if<TreePtr>(item) : nullptr)
      for (size_t i = 0; i < (*items)->size(); i++)
        out.push_back(tensor_in((*items)->value(i)));
    return out;
  };
  func_evals_ = static_cast<int64_t>(number("func_evals", 0.).real);
  n_iter_ = static_cast<int64_t>(number("n_iter", 0.).real);
  d_ = tensor("d");
  prev_flat_grad_ = tensor("prev_flat_grad");
  t_ = number("t", 0.);
  prev_loss_ = number("prev_loss", 0.);
  h_diag_ = number("H_diag", 1.);
  old_dirs_ = list("old_dirs");
  old_stps_ = list("old_stps");
  ro_ = list("ro");
  al_ = list("al");
  has_al_ = !al_.empty();
  const auto history = static_cast<size_t>(options_.whole("history_size"));
  require(old_stps_.size() == old_dirs_.size() && ro_.size() == old_dirs_.size() && old_dirs_.size() <= history &&
              (!has_al_ || al_.size() >= old_dirs_.size()) &&
              (n_iter_ == 0 || (d_.defined() && prev_flat_grad_.defined())),
          TABI_VALUE_ERROR, "LBFGS's state does not fit together");
}

}  // namespace

at::Tensor step_lbfgs(Optim &optim, HostFunction &closure) {
  require(optim.groups().size() == 1, TABI_VALUE_ERROR,
          "LBFGS doesn't support per-parameter options (parameter groups)");
  at::NoGradGuard no_grad;
  ParamGroup &group = optim.groups()[0];
  return LbfgsRun(group, optim.options(group), closure).step();
}

}  // namespace tabi
