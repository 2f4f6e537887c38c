// What libFuzzer changes inputs with: bytes now and then, mostly opcodes of the pickle, values in JSON and records of
// the zip file in them.
#include "archive.hpp"
#include "mutate_json.hpp"
#include "pickle_ops.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

// libFuzzer's own; whoever else calls the targets may have none.
extern "C" __attribute__((weak)) size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

namespace fuzz {
namespace {

std::string mutate_bytes(std::string data, size_t most) {
  if (!LLVMFuzzerMutate || data.size() > most)
    return data;
  const size_t size = data.size();
  data.resize(most);
  data.resize(LLVMFuzzerMutate(reinterpret_cast<uint8_t *>(data.data()), size, most));
  return data;
}

std::string mutate_pickle(const std::string &pickle, Random &random) {
  size_t size = 0;
  Ops ops = split_pickle(pickle, size);
  for (size_t i = 1 + below(random, 4); i-- > 0;)
    mutate(ops, random);
  return join(ops) + pickle.substr(size);
}

bool is_pickle(const Record &record) {
  return record.name.ends_with(".pkl");
}

bool is_json(const Record &record) {
  return record.name.ends_with(".json");
}

std::string mutate_zip(std::vector<Record> records, size_t most, Random &random) {
  const size_t i = below(random, records.size());
  switch (below(random, 16)) {
    case 0:
      records[i].name = mutate_bytes(records[i].name, 100);
      break;
    case 1:
      records.push_back(records[i]);
      break;
    case 2:
      records.erase(records.begin() + static_cast<ptrdiff_t>(i));
      break;
    case 3:
      records[i].data.resize(below(random, 2 * records[i].data.size() + 2));
      break;
    case 4:
      records[i].deflated ^= true;
      break;
    case 5:
    case 6:
    case 7:
      records[i].data = mutate_bytes(records[i].data, records[i].data.size() + 64);
      break;
    default: {
      const auto is_text = [](const Record &record) { return is_pickle(record) || is_json(record); };
      const size_t texts = static_cast<size_t>(std::count_if(records.begin(), records.end(), is_text));
      auto at = records.begin() + static_cast<ptrdiff_t>(i);
      if (texts > 0) {
        at = std::find_if(records.begin(), records.end(), is_text);
        for (size_t skipped = below(random, texts); skipped-- > 0;)
          at = std::find_if(at + 1, records.end(), is_text);
      }
      at->data = is_pickle(*at) ? mutate_pickle(at->data, random)
                 : is_json(*at) ? mutate_json(at->data, random)
                                : mutate_bytes(at->data, at->data.size() + 64);
    }
  }
  const std::string out = zip(records);
  return out.size() > most ? std::string() : out;
}

std::string mutate_any(const std::string &data, size_t most, Random &random) {
  if (data.empty() || below(random, 8) == 0)
    return mutate_bytes(data, most);
  if (std::vector<Record> records = unzip(data); !records.empty())
    return mutate_zip(std::move(records), most, random);
  if (std::vector<std::string> parts = split_legacy(data); !parts.empty()) {
    std::string &part = parts[below(random, 4) ? 3 : below(random, 6)];
    part = &part == &parts.back() ? mutate_bytes(part, part.size() + 64) : mutate_pickle(part, random);
    return join(parts);
  }
  return data[0] == '\x80' ? mutate_pickle(data, random) : mutate_bytes(data, most);
}

// The pickle in a file, to be put together with another's.
std::string pickle_in(const std::string &data) {
  for (const Record &record : unzip(data))
    if (is_pickle(record))
      return record.data;
  const std::vector<std::string> parts = split_legacy(data);
  return parts.empty() ? data : parts[3];
}

std::string cross(const std::string &data, const std::string &other, size_t most, Random &random) {
  const auto spliced = [&](const std::string &pickle) {
    size_t size = 0, other_size = 0;
    Ops ops = split_pickle(pickle, size);
    splice(ops, split_pickle(pickle_in(other), other_size), random);
    return join(ops) + pickle.substr(size);
  };
  if (std::vector<Record> records = unzip(data); !records.empty()) {
    const std::vector<Record> others = unzip(other);
    if (!others.empty() && below(random, 2))
      records.push_back(others[below(random, others.size())]);
    else
      for (Record &record : records)
        if (is_pickle(record))
          record.data = spliced(record.data);
    const std::string out = zip(records);
    return out.size() > most ? data : out;
  }
  if (std::vector<std::string> parts = split_legacy(data); !parts.empty()) {
    parts[3] = spliced(parts[3]);
    return join(parts);
  }
  return spliced(data);
}

size_t put(const std::string &from, uint8_t *to, size_t most) {
  const size_t size = std::min(from.size(), most);
  std::memcpy(to, from.data(), size);
  return size;
}

std::string text_of(const uint8_t *data, size_t size) {
  return {reinterpret_cast<const char *>(data), size};
}

}  // namespace
}  // namespace fuzz

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed) {
  fuzz::Random random(seed);
  const std::string out = fuzz::mutate_any(fuzz::text_of(data, size), most, random);
  return out.empty() ? size : fuzz::put(out, data, most);
}

extern "C" size_t LLVMFuzzerCustomCrossOver(const uint8_t *data, size_t size, const uint8_t *other, size_t other_size,
                                            uint8_t *out, size_t most, unsigned seed) {
  fuzz::Random random(seed);
  return fuzz::put(fuzz::cross(fuzz::text_of(data, size), fuzz::text_of(other, other_size), most, random), out, most);
}
