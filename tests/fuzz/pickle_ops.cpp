// Opcodes are those of CPython's Lib/pickletools.py.
#include "pickle_ops.hpp"

#include <algorithm>
#include <cstddef>

namespace fuzz {
namespace {

constexpr std::string_view plain_ops =
    "()012N]}aebsutR.Q\x81\x85\x86\x87\x88\x89\x8f\x90\x91\x92\x93\x94";  // those without an argument
constexpr std::string_view all_ops =
    "()012N]}aebsutR.Q\x81\x85\x86\x87\x88\x89\x8f\x90\x91\x92\x93\x94"
    "KhqMJjrG\x80\x95UC\x8c\x8aXTB\x8b\x8d\x8e\x96"
    "c";

// What a reader of torch.save's pickles has a word for, and what stands beside it.
const char *const names[] = {
    "torch._utils\n_rebuild_tensor",
    "torch._utils\n_rebuild_tensor_v2",
    "torch._utils\n_rebuild_tensor_v3",
    "torch._utils\n_rebuild_meta_tensor_no_storage",
    "torch._utils\n_rebuild_qtensor",
    "torch._utils\n_rebuild_sparse_tensor",
    "torch._utils\n_rebuild_sparse_csr_tensor",
    "torch._utils\n_rebuild_nested_tensor",
    "torch._utils\n_rebuild_parameter",
    "torch._utils\n_rebuild_parameter_with_state",
    "torch._utils\n_rebuild_device_tensor_from_cpu_tensor",
    "torch._utils\n_rebuild_device_tensor_from_numpy",
    "torch._tensor\n_rebuild_from_type_v2",
    "torch\nSize",
    "torch\ndevice",
    "torch.serialization\n_get_layout",
    "torch.jit._pickle\nbuild_intlist",
    "torch.jit._pickle\nrestore_type_tag",
    "collections\nOrderedDict",
    "collections\ndefaultdict",
    "collections\nCounter",
    "__builtin__\ndict",
    "__builtin__\nlist",
    "__builtin__\ntuple",
    "__builtin__\nset",
    "__builtin__\nfrozenset",
    "__builtin__\nbytes",
    "__builtin__\nbytearray",
    "__builtin__\ncomplex",
    "_codecs\nencode",
    "numpy.core.multiarray\n_reconstruct",
    "numpy._core.numeric\n_frombuffer",
    "numpy.core.multiarray\nscalar",
    "numpy\nndarray",
    "numpy\ndtype",
    "torch\nfloat8_e5m2",
    "torch\ncomplex128",
    "torch\nuint16",
    "torch\nper_tensor_affine",
    "torch\nper_channel_affine",
    "torch.nn.parameter\nParameter",
    "copyreg\n_reconstructor",
    "os\nsystem",
};
const char *const storage_classes[] = {"torch\nFloatStorage", "torch\nLongStorage", "torch\nQInt8Storage",
                                       "torch\nComplexDoubleStorage", "torch.storage\nUntypedStorage"};
const char *const texts[] = {"",
                             "storage",
                             "cpu",
                             "cuda:0",
                             "0",
                             "1",
                             "2",
                             "latin1",
                             "f8",
                             "<",
                             ">",
                             "b1",
                             "conj",
                             "neg",
                             "_metadata",
                             "torch.sparse_coo",
                             "C",
                             "F",
                             "U4",
                             "i8",
                             "c16",
                             "torch.sparse_csr",
                             "torch.sparse_bsr",
                             "\xED\xA0\x80",
                             "\xC3\xA9"};

// How an opcode is followed: by that many bytes, by a length of that many bytes and as many, or by lines.
struct Form {
  unsigned bytes = 0, length = 0, lines = 0;
};

Form form_of(char op) {
  switch (op) {
    case 'K':
    case 'h':
    case 'q':
    case '\x80':
      return {1, 0, 0};
    case 'M':
      return {2, 0, 0};
    case 'J':
    case 'j':
    case 'r':
      return {4, 0, 0};
    case 'G':
    case '\x95':
      return {8, 0, 0};
    case 'U':
    case 'C':
    case '\x8c':
    case '\x8a':
      return {0, 1, 0};
    case 'X':
    case 'T':
    case 'B':
    case '\x8b':
      return {0, 4, 0};
    case '\x8d':
    case '\x8e':
    case '\x96':
      return {0, 8, 0};
    case 'c':
      return {0, 0, 2};
    default:
      return {};
  }
}

std::string little(uint64_t value, unsigned bytes) {
  std::string out;
  for (unsigned i = 0; i < bytes; i++)
    out += static_cast<char>(i < 8 ? value >> 8 * i : 0);
  return out;
}

// Small numbers mostly, and those at which something ends.
uint64_t drawn_number(Random &random) {
  static constexpr uint64_t odd[] = {127,
                                     128,
                                     255,
                                     256,
                                     1001,
                                     65535,
                                     65536,
                                     0x7FFFFFFF,
                                     0x80000000,
                                     0xFFFFFFFF,
                                     1ull << 40,
                                     (1ull << 62) + 1,
                                     INT64_MAX / 16,
                                     INT64_MAX,
                                     1ull << 63,
                                     UINT64_MAX};
  return below(random, 4) ? below(random, 9) : odd[below(random, std::size(odd))];
}

std::string content(char op, Random &random) {
  if (op == '\x8a' || op == '\x8b') {
    const std::string whole = little(drawn_number(random), 8);
    return whole.substr(0, below(random, 5) ? 8 : below(random, 9)) + std::string(below(random, 20) ? 0 : 4000, 'x');
  }
  if (below(random, 8) == 0)
    return std::string(below(random, 100), static_cast<char>(random()));
  return texts[below(random, std::size(texts))];
}

std::string class_op(const char *name) {
  return std::string("c") + name + "\n";
}

std::string make_op(char op, Random &random) {
  const Form form = form_of(op);
  std::string out(1, op);
  if (op == '\x80')
    return out + static_cast<char>(below(random, 7));
  if (op == 'G') {
    out += std::string("\x3F\xF0\0\0\0\0\0\0", 8);
    out[1 + below(random, 8)] = static_cast<char>(random());
    return out;
  }
  if (form.lines)
    return class_op(below(random, 8) ? names[below(random, std::size(names))]
                                     : storage_classes[below(random, std::size(storage_classes))]);
  if (form.length) {
    const std::string text = content(op, random);
    return out + little(std::min<size_t>(text.size(), form.length == 1 ? 255 : SIZE_MAX), form.length) +
           text.substr(0, form.length == 1 ? 255 : std::string::npos);
  }
  return out + little(drawn_number(random), form.bytes);
}

// Short sequences that stand for one value.
Ops make_value(Random &random, int depth = 0) {
  const auto together = [&](Ops begin, int n, const char *end) {
    for (int i = 0; i < n; i++) {
      const Ops value = make_value(random, depth + 1);
      begin.insert(begin.end(), value.begin(), value.end());
    }
    begin.emplace_back(end);
    return begin;
  };
  switch (below(random, depth < 4 ? 12 : 5)) {
    case 0:
      return {make_op("XU\x8c"[below(random, 3)], random)};
    case 1:
      return {make_op("hj"[below(random, 2)], random)};
    case 2:
      return {make_op('c', random)};
    case 3:
    case 4:
      return {make_op("KJM\x8aN\x88]}"[below(random, 8)], random)};
    case 5:
      return together({}, 1, "\x85");
    case 6:
      return together({}, 3, "\x87");
    case 7:
      return together({"("}, static_cast<int>(below(random, 6)), "t");
    case 8:
      return together({"]", "("}, static_cast<int>(below(random, 4)), "e");
    case 9:
      return together({"}", "("}, static_cast<int>(below(random, 3)) * 2, "u");
    case 10: {  // a call
      Ops args = together({make_op('c', random), "("}, static_cast<int>(below(random, 7)), "t");
      args.emplace_back("R");
      return args;
    }
    default: {  // a tensor over a storage
      Ops out{"ctorch._utils\n_rebuild_tensor_v2\n",
              "(",
              "(",
              std::string("X\7\0\0\0storage", 12),
              class_op(storage_classes[below(random, std::size(storage_classes))]),
              std::string("U\1") + "0123"[below(random, 4)],
              std::string("U\3cpu"),
              std::string("K") + static_cast<char>(below(random, 9)),
              "t",
              "Q",
              make_op('K', random)};
      for (int i = 0; i < 2; i++) {
        out.push_back(make_op("KJ\x8a"[below(random, 3)], random));
        out.emplace_back("\x85");
      }
      for (const char *op : {"\x89", "ccollections\nOrderedDict\n", ")", "R", "t", "R"})
        out.emplace_back(op);
      return out;
    }
  }
}

}  // namespace

size_t below(Random &random, size_t n) {
  return n ? random() % n : 0;
}

Ops split_pickle(std::string_view pickle, size_t &size) {
  Ops out;
  size = 0;
  while (size < pickle.size()) {
    const std::string_view rest = pickle.substr(size);
    const Form form = form_of(rest[0]);
    uint64_t length = 1 + form.bytes + form.length;
    if (form.length && rest.size() >= length)
      for (unsigned i = 0; i < std::min(form.length, 4u); i++)
        length += static_cast<uint64_t>(static_cast<unsigned char>(rest[1 + i])) << 8 * i;
    for (unsigned i = 0; i < form.lines && length < rest.size(); i++)
      length = std::min(rest.find('\n', length), rest.size()) + 1;
    out.emplace_back(rest.substr(0, length));
    size += out.back().size();
    if (rest[0] == '.')
      break;
  }
  return out;
}

std::string join(const Ops &ops) {
  std::string out;
  for (const std::string &op : ops)
    out += op;
  return out;
}

void mutate(Ops &ops, Random &random) {
  const auto place = [&](size_t i) { return ops.begin() + static_cast<ptrdiff_t>(i); };
  const size_t at = below(random, ops.size()),
               count = std::min(1 + below(random, below(random, 4) ? 3 : 40), ops.size() - at);
  if (ops.empty())
    ops = make_value(random);
  switch (below(random, 10)) {
    case 0:
      ops.erase(place(at), place(at + count));
      return;
    case 1:
      return std::swap(ops[at], ops[below(random, ops.size())]);
    case 2: {  // the same again, once or often
      const Ops copy(place(at), place(at + count));
      const size_t times = below(random, 16) ? 1 : 1 + below(random, 1200);
      Ops again;
      for (size_t i = 0; i < times && again.size() < 4000; i++)
        again.insert(again.end(), copy.begin(), copy.end());
      ops.insert(place(at), again.begin(), again.end());
      return;
    }
    case 3:
    case 4:  // another argument
      if (const Form form = form_of(ops[at][0]); form.bytes || form.length || form.lines) {
        ops[at] = make_op(ops[at][0], random);
        return;
      }
      [[fallthrough]];
    case 5: {  // another opcode
      const std::string_view from = below(random, 2) ? plain_ops : all_ops;
      ops[at] = make_op(from[below(random, from.size())], random);
      return;
    }
    case 6: {
      const Ops value = make_value(random);
      ops.insert(place(at), value.begin(), value.end());
      return;
    }
    case 7: {  // what one opcode made in place of it
      const Ops value = make_value(random);
      ops.erase(place(at), place(at + 1));
      ops.insert(place(at), value.begin(), value.end());
      return;
    }
    case 8: {  // remembered here, recalled there
      const std::string key(1, static_cast<char>(below(random, 8)));
      ops.insert(place(at), "q" + key);
      ops.insert(place(below(random, ops.size())), "h" + key);
      return;
    }
    default: {  // moved
      const Ops moved(place(at), place(at + count));
      ops.erase(place(at), place(at + count));
      ops.insert(place(below(random, ops.size() + 1)), moved.begin(), moved.end());
    }
  }
}

void splice(Ops &ops, const Ops &other, Random &random) {
  if (other.empty())
    return;
  const size_t from = below(random, other.size()), count = 1 + below(random, other.size() - from);
  const size_t at = below(random, ops.size() + 1), replaced = below(random, 2) ? std::min(count, ops.size() - at) : 0;
  const auto place = [&](size_t i) { return ops.begin() + static_cast<ptrdiff_t>(i); };
  ops.erase(place(at), place(at + replaced));
  ops.insert(place(at), other.begin() + static_cast<ptrdiff_t>(from),
             other.begin() + static_cast<ptrdiff_t>(from + count));
}

}  // namespace fuzz
