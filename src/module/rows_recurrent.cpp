// Recurrent layers, of whole sequences (packed ones too), and their cells.
#include "functional/init.hpp"
#include "module/layer.hpp"

#include <ATen/autocast_mode.h>
#include <ATen/ops/gru.h>
#include <ATen/ops/gru_cell.h>
#include <ATen/ops/lstm.h>
#include <ATen/ops/lstm_cell.h>
#include <ATen/ops/rnn_relu.h>
#include <ATen/ops/rnn_relu_cell.h>
#include <ATen/ops/rnn_tanh.h>
#include <ATen/ops/rnn_tanh_cell.h>
#include <ATen/ops/zeros.h>

#include <cmath>

namespace tabi {
namespace {

enum class Kind { rnn, gru, lstm };

Kind recurrent_kind(const Layer &layer) {
  return layer.type() == "LSTM" ? Kind::lstm : layer.type() == "GRU" ? Kind::gru : Kind::rnn;
}

int64_t projection(const Options &options) {
  return options.find("proj_size") ? options.integer("proj_size") : 0;
}

void check_nonlinearity(const Options &options) {
  const std::string &name = options.text("nonlinearity");
  require(name == "tanh" || name == "relu", TABI_VALUE_ERROR, "'nonlinearity' must be 'tanh' or 'relu', not ",
          in_quotes(name));
}

void settle_recurrent(Options &options) {
  for (const char *name : {"input_size", "hidden_size", "num_layers"})
    require(options.integer(name) > 0, TABI_VALUE_ERROR, "'", name, "' must be positive, not ", options.integer(name));
  const double dropout = options.real("dropout");
  require(dropout >= 0 && dropout <= 1, TABI_VALUE_ERROR, "'dropout' must be between 0 and 1, not ", dropout);
  options.set("dropout", dropout);
  const int64_t size = projection(options);
  require(size >= 0 && size < options.integer("hidden_size"), TABI_VALUE_ERROR,
          "'proj_size' must be smaller than 'hidden_size', and 0 for none, not ", size);
  if (options.find("nonlinearity"))
    check_nonlinearity(options);
}

void build_recurrent(Layer &layer) {
  const Options &o = layer.options();
  const int64_t hidden = o.integer("hidden_size"), projected = projection(o), out = projected ? projected : hidden;
  const int64_t directions = o.boolean("bidirectional") ? 2 : 1;
  const Kind kind = recurrent_kind(layer);
  const int64_t gates = hidden * (kind == Kind::lstm ? 4 : kind == Kind::gru ? 3 : 1);
  for (int64_t i = 0; i < o.integer("num_layers"); i++)
    for (int64_t direction = 0; direction < directions; direction++) {
      const std::string end = "_l" + std::to_string(i) + (direction ? "_reverse" : "");
      layer.add_empty("weight_ih" + end, {gates, i == 0 ? o.integer("input_size") : out * directions});
      layer.add_empty("weight_hh" + end, {gates, out});
      if (o.boolean("bias")) {
        layer.add_empty("bias_ih" + end, {gates});
        layer.add_empty("bias_hh" + end, {gates});
      }
      if (projected)
        layer.add_empty("weight_hr" + end, {projected, hidden});
    }
}

void init_uniform(Layer &layer) {
  const int64_t hidden = layer.options().integer("hidden_size");
  const double bound = hidden > 0 ? 1.0 / std::sqrt(static_cast<double>(hidden)) : 0;
  for (const Node::Parameter &parameter : layer.parameters())
    if (parameter.tensor.defined())
      functional::uniform_(parameter.tensor, -bound, bound);
}

struct Sequence {
  at::Tensor data, sizes, order, inverse;  // of a packed one; else data alone
  bool is_packed = false, is_batched = true;
};

Sequence padded_sequence(const Layer &layer, const c10::IValue &input) {
  Sequence out;
  if (!input.isTensor()) {
    const auto parts = input.toOptionalTensorList();
    require(parts.size() == 4 && parts.get(0) && parts.get(1), TABI_VALUE_ERROR, layer.type(),
            ": 'input' must be a tensor, or the four parts of a packed sequence");
    auto part = [&](size_t i) { return std::optional<at::Tensor>(parts.get(i)).value_or(at::Tensor()); };
    out = {part(0), part(1), part(2), part(3), true};
  } else {
    out.data = input.toTensor();
    const int64_t dim = out.data.dim();
    require(dim == 2 || dim == 3, TABI_VALUE_ERROR, layer.type(), ": 'input' must have 2 or 3 dimensions, not ", dim);
    out.is_batched = dim == 3;
    if (!out.is_batched)
      out.data = out.data.unsqueeze(layer.options().boolean("batch_first") ? 0 : 1);
  }
  require(out.data.dtype() == layer.parameter(0).dtype() || at::autocast::is_autocast_enabled(out.data.device().type()),
          TABI_VALUE_ERROR, layer.type(), ": 'input' has the dtype ", out.data.dtype(), ", and the weights have ",
          layer.parameter(0).dtype());
  const int64_t wanted = layer.options().integer("input_size"), size = out.data.size(-1);
  require(size == wanted, TABI_RUNTIME_ERROR, layer.type(), ": 'input' must have ", wanted, " features, not ", size);
  return out;
}

// The first state, in the order of the packed sequence: what was given, or zeros.
at::Tensor state_of(const Layer &layer, const Sequence &sequence, const std::optional<at::Tensor> &given,
                    int64_t size) {
  const Options &o = layer.options();
  const int64_t batch = sequence.is_packed ? sequence.sizes.select(0, 0).item<int64_t>()
                                           : sequence.data.size(o.boolean("batch_first") ? 0 : 1);
  const std::vector<int64_t> sizes = {o.integer("num_layers") * (o.boolean("bidirectional") ? 2 : 1), batch, size};
  if (!given)
    return at::zeros(sizes, sequence.data.options());
  at::Tensor state = *given;
  if (!sequence.is_batched) {
    require(state.dim() == 2, TABI_RUNTIME_ERROR, layer.type(), ": for an input without a batch 'hx' must have 2 ",
            "dimensions, not ", state.dim());
    state = state.unsqueeze(1);
  }
  require(state.sizes() == at::IntArrayRef(sizes), TABI_RUNTIME_ERROR, layer.type(), ": 'hx' must have the sizes ",
          sizes, ", not ", state.sizes());
  return sequence.order.defined() ? state.index_select(1, sequence.order) : state;
}

at::Tensor state_out(const Sequence &sequence, const at::Tensor &state) {
  if (sequence.inverse.defined())
    return state.index_select(1, sequence.inverse);
  return sequence.is_batched ? state : state.squeeze(1);
}

c10::IValue output_of(const Layer &layer, const Sequence &sequence, const at::Tensor &output) {
  if (!sequence.is_packed)
    return sequence.is_batched ? output : output.squeeze(layer.options().boolean("batch_first") ? 0 : 1);
  auto part = [](const at::Tensor &tensor) { return tensor.defined() ? c10::IValue(tensor) : c10::IValue(); };
  return c10::ivalue::Tuple::create({part(output), part(sequence.sizes), part(sequence.order), part(sequence.inverse)});
}

std::vector<at::Tensor> weights_of(const Layer &layer) {
  std::vector<at::Tensor> weights;
  for (const Node::Parameter &parameter : layer.parameters())
    weights.push_back(parameter.tensor);
  return weights;
}

Results run_lstm(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  const Sequence sequence = padded_sequence(layer, args[0]);
  const int64_t hidden = o.integer("hidden_size"), projected = projection(o);
  std::optional<at::Tensor> h0, c0;
  if (!args[1].isNone()) {
    const auto given = args[1].toTensorVector();
    require(given.size() == 2, TABI_VALUE_ERROR, "hx must be the two tensors (h_0, c_0), got ", given.size());
    h0 = given[0];
    c0 = given[1];
  }
  const at::Tensor state[] = {state_of(layer, sequence, h0, projected ? projected : hidden),
                              state_of(layer, sequence, c0, hidden)};
  const auto weights = weights_of(layer);
  const auto [output, h, c] =
      sequence.is_packed
          ? at::lstm(sequence.data, sequence.sizes, state, weights, o.boolean("bias"), o.integer("num_layers"),
                     o.real("dropout"), layer.is_training(), o.boolean("bidirectional"))
          : at::lstm(sequence.data, state, weights, o.boolean("bias"), o.integer("num_layers"), o.real("dropout"),
                     layer.is_training(), o.boolean("bidirectional"), o.boolean("batch_first"));
  return {output_of(layer, sequence, output),
          c10::ivalue::Tuple::create({state_out(sequence, h), state_out(sequence, c)})};
}

Results run_recurrent(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  const Sequence sequence = padded_sequence(layer, args[0]);
  const at::Tensor state = state_of(layer, sequence, maybe_tensor(args[1]), o.integer("hidden_size"));
  const auto weights = weights_of(layer);
  const bool bias = o.boolean("bias"), training = layer.is_training(), both = o.boolean("bidirectional");
  auto run = [&](auto &&whole, auto &&packed) {
    return sequence.is_packed ? packed(sequence.data, sequence.sizes, state, weights, bias, o.integer("num_layers"),
                                       o.real("dropout"), training, both)
                              : whole(sequence.data, state, weights, bias, o.integer("num_layers"), o.real("dropout"),
                                      training, both, o.boolean("batch_first"));
  };
  auto call = [&](auto kernel) { return run(kernel, kernel); };
  const auto [output, h] = recurrent_kind(layer) == Kind::gru ? call([](const auto &...a) { return at::gru(a...); })
                           : o.text("nonlinearity") == "tanh"
                               ? call([](const auto &...a) { return at::rnn_tanh(a...); })
                               : call([](const auto &...a) { return at::rnn_relu(a...); });
  return {output_of(layer, sequence, output), state_out(sequence, h)};
}

Results run_cell(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  at::Tensor input = args[0].toTensor();
  const bool is_lstm = layer.type() == "LSTMCell", is_batched = input.dim() == 2;
  require(is_batched || input.dim() == 1, TABI_VALUE_ERROR, layer.type(), ": 'input' must have 1 or 2 dimensions, not ",
          input.dim());
  if (!is_batched)
    input = input.unsqueeze(0);
  std::vector<at::Tensor> state;
  if (!args[1].isNone())
    state = is_lstm ? args[1].toTensorVector() : std::vector<at::Tensor>{args[1].toTensor()};
  require(args[1].isNone() || state.size() == (is_lstm ? 2 : 1), TABI_VALUE_ERROR,
          "hx must be the two tensors (h_0, c_0), got ", state.size());
  for (at::Tensor &one : state) {
    require(one.dim() == 1 || one.dim() == 2, TABI_VALUE_ERROR, layer.type(),
            ": 'hx' must have 1 or 2 dimensions, not ", one.dim());
    if (!is_batched)
      one = one.unsqueeze(0);
  }
  if (state.empty())
    state.assign(is_lstm ? 2 : 1, at::zeros({input.size(0), o.integer("hidden_size")}, input.options()));
  const at::Tensor w_ih = layer.parameter(0), w_hh = layer.parameter(1);
  auto bias = [&](size_t i) { return layer.parameter(i).defined() ? std::optional(layer.parameter(i)) : std::nullopt; };
  const auto b_ih = bias(2), b_hh = bias(3);
  auto out = [&](const at::Tensor &tensor) { return is_batched ? tensor : tensor.squeeze(0); };
  if (is_lstm) {
    const auto [h, c] = at::lstm_cell(input, state, w_ih, w_hh, b_ih, b_hh);
    return {out(h), out(c)};
  }
  if (layer.type() == "GRUCell")
    return {out(at::gru_cell(input, state[0], w_ih, w_hh, b_ih, b_hh))};
  return {out(o.text("nonlinearity") == "tanh" ? at::rnn_tanh_cell(input, state[0], w_ih, w_hh, b_ih, b_hh)
                                               : at::rnn_relu_cell(input, state[0], w_ih, w_hh, b_ih, b_hh))};
}

}  // namespace

std::vector<Row> recurrent_rows() {
  auto layer = [](const std::string &head, const std::string &tail, const std::string &state, auto *run) {
    return Row{
        .options = {head + "bool bias=True, bool batch_first=False, float dropout=0.0, bool bidirectional=False" +
                    tail + ")"},
        .forward = {"(Tensor input, " + state + " hx=None)", "(Tensor?[] input, " + state + " hx=None)"},
        .shows = std::string("=input_size =hidden_size ") + (tail.empty() ? "" : "proj_size? ") +
                 "num_layers? bias? batch_first? dropout? bidirectional?",
        .settle = settle_recurrent,
        .build = build_recurrent,
        .init = init_uniform,
        .run = run,
        .methods = {reset_parameters()}};
  };
  auto cell = [](const std::string &name, const std::string &gates, const std::string &tail, const std::string &state) {
    const std::string rows = gates + "*hidden_size";
    return Row{.options = {name + "(int input_size, int hidden_size, bool bias=True" + tail + ")"},
               .forward = {"(Tensor input, " + state + " hx=None)"},
               .shows = std::string("=input_size =hidden_size bias?") + (tail.empty() ? "" : " nonlinearity?!"),
               .parts = {{"weight_ih", rows + ", input_size"},
                         {"weight_hh", rows + ", hidden_size"},
                         {"bias_ih", rows, "bias"},
                         {"bias_hh", rows, "bias"}},
               .init = init_uniform,
               .run = run_cell,
               .methods = {reset_parameters()}};
  };
  return {
      layer("RNN(int input_size, int hidden_size, int num_layers=1, str nonlinearity='tanh', ", "", "Tensor?",
            run_recurrent),
      layer("GRU(int input_size, int hidden_size, int num_layers=1, ", "", "Tensor?", run_recurrent),
      layer("LSTM(int input_size, int hidden_size, int num_layers=1, ", ", int proj_size=0", "Tensor[]?", run_lstm),
      cell("RNNCell", "1", ", str nonlinearity='tanh'", "Tensor?"),
      cell("GRUCell", "3", "", "Tensor?"),
      cell("LSTMCell", "4", "", "Tensor[]?"),
  };
}

}  // namespace tabi
