// Every draw comes where Python's comes, so that the generator's state stays the same: its iterator draws a seed for
// workers, which are threads here and need none; then, when the first batch is asked for, RandomSampler draws the
// order, without a generator from one that it seeds from the default one; and once more when the order's end is asked
// for.
#include "data/loader.hpp"

#include "data/random.hpp"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <mutex>

namespace tabi {

Loader::Loader(c10::intrusive_ptr<Dataset> dataset, int64_t length, std::optional<at::Generator> generator,
               LoaderOptions options)
    : dataset_(std::move(dataset)),
      length_(dataset_ ? dataset_->length() : length),
      generator_(std::move(generator)),
      options_(std::move(options)) {
}

int64_t Loader::batches() const {
  const int64_t size = options_.batch_size, whole = samples() / size;
  return options_.drop_last || samples() % size == 0 ? whole : whole + 1;
}

void Loader::end() {
  prefetch_.reset();
  ahead_.clear();
  order_.reset();
  is_under_way_ = is_drained_ = false;
  given_ = pulled_ = 0;
}

// The first batches are asked for, if any are gathered ahead.
void Loader::prepare() {
  is_under_way_ = true;
  const int64_t threads = std::min(options_.num_workers, batches());
  if (threads > 0 && dataset_ && dataset_->is_on_cpu())
    prefetch_ = std::make_unique<Prefetch>(*dataset_, Gathering{options_.pin_memory, false}, threads);
  for (int64_t i = 0; i < options_.num_workers * options_.prefetch_factor && start_next(); i++) {
  }
}

void Loader::start() {
  end();
  draw_seed(generator_);
  prepare();
}

void Loader::draw() {
  if (options_.weights.defined())
    order_ = at::multinomial(options_.weights, options_.num_samples, options_.replacement, generator_);
  else if (generator_)
    order_ = draw_order(length_, generator_);
  else
    order_ = draw_order(length_, at::detail::createCPUGenerator(static_cast<uint64_t>(draw_seed(generator_))));
}

void Loader::drain() {
  if (!is_drained_ && options_.shuffle && generator_)
    draw_order(length_, generator_);
  is_drained_ = true;
}

at::Tensor Loader::pull() {
  if (!is_sequential() && !order_.defined())
    draw();
  const int64_t at = std::min(pulled_ * options_.batch_size, samples());
  int64_t count = options_.batch_size;
  if (samples() - at < count) {
    drain();
    count = options_.drop_last ? 0 : samples() - at;
  }
  if (count == 0)
    return {};
  pulled_++;
  return order_.defined() ? order_.narrow(0, at, count) : at::arange(at, at + count, at::TensorOptions(at::kLong));
}

bool Loader::start_next() {
  auto batch = std::make_shared<Batch>();
  batch->indices = pull();
  if (!batch->indices.defined())
    return false;
  ahead_.push_back(batch);
  if (prefetch_)
    prefetch_->start(std::move(batch));
  return true;
}

BatchPtr Loader::next(bool gathers) {
  if (!is_under_way_)
    return nullptr;
  if (ahead_.empty() && !start_next()) {
    end();
    return nullptr;
  }
  BatchPtr batch = std::move(ahead_.front());
  ahead_.pop_front();
  given_++;
  if (options_.num_workers > 0)
    start_next();
  if (gathers && prefetch_)
    prefetch_->wait(*batch);
  else if (gathers)
    batch->tensors = dataset_->batch(Ints(batch->indices.const_data_ptr<int64_t>(), batch->indices.numel()),
                                     {options_.pin_memory, true});
  return batch;
}

TreePtr Loader::state_dict() const {
  TreePtr out = make_tree(TABI_TREE_DICT);
  const auto set = [&](const char *name, Item value) { out->set(std::string(name), std::move(value)); };
  set("position", is_under_way_ ? Item(given_) : Item(None{}));
  set("order", order_.defined() ? Item(order_.clone()) : Item(None{}));
  set("is_drained", is_drained_);
  if (!generator_) {
    set("generator", None{});
  } else {
    at::Generator generator = *generator_;
    const std::lock_guard lock(generator.mutex());
    set("generator", generator.get_state());
  }
  return out;
}

void Loader::load_state_dict(const Tree &state) {
  const auto entry = [&](const char *name) -> const Item & {
    const Item *found = state.get(name);
    require(found, TABI_KEY_ERROR, "the state dict of a loader has no ", in_quotes(name));
    return *found;
  };
  const auto *position = std::get_if<int64_t>(&entry("position"));
  const auto *is_drained = std::get_if<bool>(&entry("is_drained"));
  const at::Tensor order = tensor_in(entry("order")), drawn = tensor_in(entry("generator"));
  require(position || std::holds_alternative<None>(entry("position")), TABI_VALUE_ERROR,
          "the state dict's \"position\" is neither a number nor None");
  require(!position || (*position >= 0 && *position <= batches()), TABI_VALUE_ERROR,
          "the state dict's \"position\" is ", position ? *position : 0, ", and an epoch has ", batches(), " batches");
  require(is_drained, TABI_VALUE_ERROR, "the state dict's \"is_drained\" is no bool");
  require(drawn.defined() == generator_.has_value(), TABI_VALUE_ERROR, "the state dict is of a loader ",
          drawn.defined() ? "with" : "without", " a generator of its own, and this one ",
          generator_ ? "has one" : "has none");
  require(is_sequential() ? !order.defined() : order.defined() || !position || *position == 0, TABI_VALUE_ERROR,
          "the state dict is of a loader ", order.defined() ? "that draws its order" : "that draws none",
          ", which this one does ", is_sequential() ? "not" : "");
  if (order.defined())
    require(static_cast<int64_t>(checked_indices("order", order, length_).size()) == samples(), TABI_VALUE_ERROR,
            "the state dict's \"order\" is of ", order.numel(), " examples, and an epoch has ", samples());
  end();
  if (generator_) {
    const std::lock_guard lock(generator_->mutex());
    generator_->set_state(drawn);
  }
  if (!position)
    return;
  if (order.defined())
    order_ = order.to(at::kCPU).contiguous().clone();
  given_ = pulled_ = *position;
  is_drained_ = *is_drained;
  prepare();
}

}  // namespace tabi
