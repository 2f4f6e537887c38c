// torch.nn.utils.rnn: sequences of several lengths. A packed one is four tensors: the data, the size of the batch at
// each step, and the order of the sequences and its inverse, which are None where nothing was sorted.
#include "functional/functional.hpp"

#include <ATen/ops/_pack_padded_sequence.h>
#include <ATen/ops/_pad_packed_sequence.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/pad_sequence.h>
#include <ATen/ops/sort.h>
#include <ATen/ops/tensor.h>

namespace tabi::functional {
namespace {

using Packed = std::tuple<Tensor, Tensor, Tensor, Tensor>;

Tensor invert_permutation(const Tensor &permutation) {
  return at::empty_like(permutation, c10::MemoryFormat::Contiguous)
      .scatter_(0, permutation, at::arange(permutation.numel(), permutation.options()));
}

Packed pack_padded_sequence(const Tensor &input, const Tensor &given, bool batch_first, bool enforce_sorted) {
  Tensor lengths = given.to(at::kLong), order, inverse, sequences = input;
  if (!enforce_sorted) {
    std::tie(lengths, order) = at::sort(lengths, -1, /*descending=*/true);
    order = order.to(input.device());
    inverse = invert_permutation(order);
    sequences = input.index_select(batch_first ? 0 : 1, order);
  }
  const auto [data, sizes] = at::_pack_padded_sequence(sequences, lengths, batch_first);
  return {data, sizes, order, inverse};
}

Packed pack_padded_sequence_ints(const Tensor &input, IntArrayRef lengths, bool batch_first, bool enforce_sorted) {
  return pack_padded_sequence(input, at::tensor(lengths, at::kLong), batch_first, enforce_sorted);
}

std::tuple<Tensor, Tensor> pad_packed_sequence(const c10::List<std::optional<Tensor>> &sequence, bool batch_first,
                                               double padding_value, MaybeInt total_length) {
  require(
      sequence.size() == 4 && sequence.get(0) && sequence.get(1), TABI_VALUE_ERROR,
      "'sequence' must be the four parts of a packed sequence: data, batch_sizes, sorted_indices, unsorted_indices");
  const Tensor sizes = *sequence.get(1);
  const int64_t longest = sizes.size(0);
  require(!total_length || *total_length >= longest, TABI_VALUE_ERROR, "'total_length' must be at least ", longest,
          ", the length of the longest sequence, not ", total_length.value_or(0));
  const auto [padded, lengths] =
      at::_pad_packed_sequence(*sequence.get(0), sizes, batch_first, padding_value, total_length.value_or(longest));
  const MaybeTensor inverse = sequence.get(3);
  if (!inverse || !inverse->defined())
    return {padded, lengths};
  return {padded.index_select(batch_first ? 0 : 1, *inverse), lengths.index_select(0, inverse->cpu())};
}

Tensor pad_sequence(at::TensorList sequences, bool batch_first, double padding_value, std::string_view padding_side) {
  return at::pad_sequence(sequences, batch_first, padding_value, padding_side);
}

Packed pack_sequence(at::TensorList sequences, bool enforce_sorted) {
  std::vector<int64_t> lengths;
  for (const Tensor &sequence : sequences)
    lengths.push_back(sequence.size(0));
  return pack_padded_sequence_ints(at::pad_sequence(sequences), lengths, false, enforce_sorted);
}

std::vector<Tensor> unpad_sequence(const Tensor &padded, const Tensor &lengths, bool batch_first) {
  std::vector<Tensor> sequences;
  for (int64_t i = 0; i < lengths.numel(); i++)
    sequences.push_back(padded.select(batch_first ? 0 : 1, i).slice(0, 0, lengths.select(0, i).item<int64_t>()));
  return sequences;
}

std::vector<Tensor> unpack_sequence(const c10::List<std::optional<Tensor>> &sequence) {
  const auto [padded, lengths] = pad_packed_sequence(sequence, true, 0.0, std::nullopt);
  return unpad_sequence(padded, lengths, true);
}

}  // namespace

void define_sequences(torch::Library &m) {
  const std::string packed = "-> (Tensor data, Tensor batch_sizes, Tensor sorted_indices, Tensor unsorted_indices)";
  m.def(
      ("pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first=False, bool enforce_sorted=True) " + packed)
          .c_str(),
      pack_padded_sequence);
  m.def(("pack_padded_sequence.ints(Tensor input, int[] lengths, bool batch_first=False, bool enforce_sorted=True) " +
         packed)
            .c_str(),
        pack_padded_sequence_ints);
  m.def(
      "pad_packed_sequence(Tensor?[] sequence, bool batch_first=False, float padding_value=0.0, "
      "int? total_length=None) -> (Tensor, Tensor)",
      pad_packed_sequence);
  m.def(
      "pad_sequence(Tensor[] sequences, bool batch_first=False, float padding_value=0.0, str padding_side='right') "
      "-> Tensor",
      pad_sequence);
  m.def(("pack_sequence(Tensor[] sequences, bool enforce_sorted=True) " + packed).c_str(), pack_sequence);
  m.def("unpad_sequence(Tensor padded_sequences, Tensor lengths, bool batch_first=False) -> Tensor[]", unpad_sequence);
  m.def("unpack_sequence(Tensor?[] packed_sequences) -> Tensor[]", unpack_sequence);
  m.def("invert_permutation(Tensor permutation) -> Tensor", invert_permutation);
}

}  // namespace tabi::functional
