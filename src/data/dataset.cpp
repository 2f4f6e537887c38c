// Datasets, and gathering their rows.
#include "data/dataset.hpp"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace tabi {
namespace {

constexpr int64_t least_parallel_bytes = 256 << 10;

// Whether a row lies in one piece of the CPU's memory, so that copying bytes is all there is to do.
bool has_plain_rows(const at::Tensor &tensor) {
  return tensor.is_cpu() && tensor.layout() == at::kStrided && !tensor.is_quantized() && !tensor.is_conj() &&
         !tensor.is_neg() && (tensor.numel() == 0 || tensor[0].is_contiguous());
}

}  // namespace

at::Tensor index_tensor(Ints indices) {
  at::Tensor out = at::empty({static_cast<int64_t>(indices.size())}, at::TensorOptions(at::kLong));
  std::copy(indices.begin(), indices.end(), out.mutable_data_ptr<int64_t>());
  return out;
}

std::vector<int64_t> checked_indices(const char *parameter, const at::Tensor &indices, int64_t length) {
  require(indices.scalar_type() == at::kLong && indices.layout() == at::kStrided, TABI_TYPE_ERROR, "'", parameter,
          "' must be an int64 tensor, not one of ", c10::toString(indices.scalar_type()));
  require(indices.dim() == 1, TABI_TYPE_ERROR, "'", parameter, "' must have one dimension, not ", indices.dim());
  const at::Tensor plain = indices.cpu().contiguous();
  const int64_t *first = plain.const_data_ptr<int64_t>();
  std::vector<int64_t> out(first, first + plain.numel());
  for (int64_t i : out)
    require(i >= 0 && i < length, TABI_INDEX_ERROR, "'", parameter, "' has ", i, ", and there are ", length,
            " examples");
  return out;
}

Dataset::Dataset(std::vector<Part> parts, at::Tensor rows) : parts_(std::move(parts)), rows_(std::move(rows)) {
  int64_t end = 0;
  for (const Part &part : parts_)
    ends_.push_back(end += part[0].size(0));
}

int64_t Dataset::length() const {
  return rows_.defined() ? rows_.numel() : ends_.back();
}

bool Dataset::is_on_cpu() const {
  return std::all_of(parts_[0].begin(), parts_[0].end(), [](const at::Tensor &tensor) { return tensor.is_cpu(); });
}

int64_t Dataset::row_of(int64_t index) const {
  return rows_.defined() ? rows_.const_data_ptr<int64_t>()[index] : index;
}

size_t Dataset::part_of(int64_t row) const {
  return static_cast<size_t>(std::upper_bound(ends_.begin(), ends_.end(), row) - ends_.begin());
}

std::vector<at::Tensor> Dataset::get(int64_t index) const {
  const int64_t row = row_of(index);
  const size_t part = part_of(row);
  std::vector<at::Tensor> out;
  for (const at::Tensor &tensor : parts_[part])
    out.push_back(tensor.select(0, row - start_of(part)));
  return out;
}

std::vector<at::Tensor> Dataset::batch(Ints indices, const Gathering &how) const {
  std::vector<int64_t> rows(indices.begin(), indices.end());
  for (int64_t &row : rows)
    row = row_of(row);
  std::vector<at::Tensor> out;
  for (size_t column = 0; column < parts_[0].size(); column++)
    out.push_back(gather(column, rows, how));
  return out;
}

at::Tensor Dataset::gather(size_t column, Ints rows, const Gathering &how) const {
  const at::Tensor &first = parts_[0][column];
  at::DimVector sizes(first.sizes());
  sizes[0] = static_cast<int64_t>(rows.size());
  const bool pinned = how.pinned && first.is_cpu();
  const auto is_plain = [&](const Part &part) { return has_plain_rows(part[column]); };
  if (std::all_of(parts_.begin(), parts_.end(), is_plain)) {
    at::Tensor out = at::empty(sizes, first.options().pinned_memory(pinned));
    const int64_t bytes = static_cast<int64_t>(out.nbytes()), n = sizes[0];
    if (bytes == 0)
      return out;
    const int64_t row_bytes = bytes / n;
    auto *to = static_cast<char *>(out.mutable_data_ptr());
    const auto copy = [&](int64_t begin, int64_t end) {
      copy_rows(column, rows.slice(static_cast<size_t>(begin), static_cast<size_t>(end - begin)),
                to + begin * row_bytes, row_bytes);
    };
    if (how.parallel)
      at::parallel_for(0, n, std::max<int64_t>(1, least_parallel_bytes / row_bytes), copy);
    else
      copy(0, n);
    return out;
  }
  at::Tensor out;
  if (parts_.size() == 1) {
    out = first.index_select(0, index_tensor(rows).to(first.device()));
  } else {
    out = at::empty(sizes, first.options());
    for (size_t part = 0; part < parts_.size(); part++) {
      std::vector<int64_t> places, from;
      for (size_t i = 0; i < rows.size(); i++)
        if (part_of(rows[i]) == part) {
          places.push_back(static_cast<int64_t>(i));
          from.push_back(rows[i] - start_of(part));
        }
      const at::Tensor taken = parts_[part][column].index_select(0, index_tensor(from).to(first.device()));
      out.index_copy_(0, index_tensor(places).to(first.device()), taken);
    }
  }
  return pinned ? out.pin_memory() : out;
}

// Rows that follow one another are copied at once.
void Dataset::copy_rows(size_t column, Ints rows, char *to, int64_t row_bytes) const {
  for (size_t i = 0; i < rows.size();) {
    const size_t part = part_of(rows[i]);
    const at::Tensor &tensor = parts_[part][column];
    const int64_t stride = tensor.stride(0) * static_cast<int64_t>(tensor.itemsize());
    const int64_t row = rows[i] - start_of(part);
    size_t run = 1;
    while (stride == row_bytes && i + run < rows.size() && rows[i + run] == rows[i] + static_cast<int64_t>(run) &&
           rows[i + run] < ends_[part])
      run++;
    const int64_t offset = tensor.storage_offset() * static_cast<int64_t>(tensor.itemsize()) + row * stride;
    const int64_t bytes = static_cast<int64_t>(run) * row_bytes;
    require(offset + bytes <= static_cast<int64_t>(tensor.storage().nbytes()), TABI_RUNTIME_ERROR,
            "a tensor of the dataset has lost its memory: its storage was resized");
    std::memcpy(to, static_cast<const char *>(tensor.storage().data()) + offset, static_cast<size_t>(bytes));
    to += bytes;
    i += run;
  }
}

c10::intrusive_ptr<Dataset> Dataset::subset(Ints indices) const {
  std::vector<int64_t> rows(indices.begin(), indices.end());
  for (int64_t &row : rows)
    row = row_of(row);
  return c10::make_intrusive<Dataset>(parts_, index_tensor(rows));
}

c10::intrusive_ptr<Dataset> Dataset::concat(c10::ArrayRef<c10::intrusive_ptr<Dataset>> all) {
  std::vector<Part> parts;
  std::vector<int64_t> rows;
  int64_t start = 0;
  const auto is_whole = [](const auto &one) { return !one->rows_.defined(); };
  const bool whole = std::all_of(all.begin(), all.end(), is_whole);
  for (const auto &one : all) {
    parts.insert(parts.end(), one->parts_.begin(), one->parts_.end());
    for (int64_t i = 0; !whole && i < one->length(); i++)
      rows.push_back(start + one->row_of(i));
    start += one->ends_.back();
  }
  const Part &first = parts[0];
  for (const Part &part : parts) {
    require(part.size() == first.size(), TABI_VALUE_ERROR, "'datasets' have examples of ", first.size(), " and of ",
            part.size(), " tensors");
    for (size_t i = 0; i < part.size(); i++) {
      const at::Tensor &a = first[i], &b = part[i];
      require(a.dtype() == b.dtype() && a.device() == b.device() && a.dim() == b.dim() &&
                  a.sizes().slice(1) == b.sizes().slice(1),
              TABI_VALUE_ERROR, "'datasets' have examples whose tensor ", i, " is ", a.sizes().slice(1), " of ",
              a.dtype(), " on ", a.device(), ", and ", b.sizes().slice(1), " of ", b.dtype(), " on ", b.device());
    }
  }
  return c10::make_intrusive<Dataset>(std::move(parts), whole ? at::Tensor() : index_tensor(rows));
}

}  // namespace tabi
