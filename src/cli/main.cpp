// torchabi: looks into files of tensors, converts, verifies and compares them.
#include "commands.hpp"
#include "failure.hpp"
#include "messages.hpp"
#include "text.hpp"

#include <torchabi/base.h>

#include <array>
#include <exception>

namespace cli {
namespace {

struct Command {
  const char *name;
  int (*run)(const std::vector<std::string> &words, Output &out);
  int failed;  // the status of what could not be done
  const char *help;
};

constexpr std::array<Command, 4> commands{{
    {"inspect", inspect, 1,
     R"(usage: torchabi inspect FILE [PATTERN...] [--json] [--depth N] [--all]

Shows what a file holds, without reading its tensors: names, kinds, Python's types, shapes, dtypes, bytes, the device
that a tensor was saved on, parameters, which tensors share memory; and how much it is in all.

PATTERN   shows the entries whose paths match: "*" stands for any letters but a dot, "**" for any letters
--json    prints one JSON document: torchabi(1) has its fields
--depth N shows N levels of entries, 32 by default
--all     shortens nothing: else lists show 20 entries, texts their start, and no more than 100000 entries are shown

"@" marks what a dict has besides its entries, such as "@_metadata".
)"},
    {"convert", convert, 1,
     R"(usage: torchabi convert IN OUT [--format F] [--dtype D] [--map DEVICES] [--keys PATTERN...] [--strip-prefix P]
                        [--copy-shared] [--shard-size SIZE] [--quiet]

Writes what IN holds to OUT in another format, one tensor after another. OUT appears when it is whole, and may be IN.

--format F         torch, safetensors, shards (an index and its safetensors), t7, t7-ascii, npy or npz; else OUT's ending
                   tells: .pt .pth .bin .ckpt .safetensors .safetensors.index.json .t7 .npy .npz
--dtype D          casts floating-point tensors, to float16 for example
--map DEVICES      where what was saved on a device is loaded: "cuda:0=cpu,cuda:1=cpu"; the CPU where nothing is said
--keys PATTERN...  only entries whose paths match; may be given more than once. In safetensors, shards and npz the
                   path becomes the name
--strip-prefix P   takes P off the names of the dict, else off all paths, which then become its names
--copy-shared      writes tensors that share memory once each, where the format cannot share; else that is refused
--shard-size SIZE  greatest size of a shard, such as 500MB or 4GiB; 5GB by default
--quiet            shows no progress
)"},
    {"verify", verify, 1,
     R"(usage: torchabi verify FILE

Reads all of a file and checks what its format has to check. Prints "ok", or what is wrong with it.
)"},
    {"diff", diff, 2,
     R"(usage: torchabi diff A B [--rtol R] [--atol A] [--json]

Tells where two files differ, of any formats. Exits with 0 where they are equal, 1 where they differ, 2 on trouble.

--rtol R  takes |a - b| <= A + R |b| for equal; by default bits count. NaN equals NaN
--atol A  the same
--json    prints one JSON document
)"},
}};

constexpr char usage[] = R"(usage: torchabi COMMAND ...

torchabi inspect FILE [PATTERN...]   shows what a file holds
torchabi convert IN OUT              writes it in another format
torchabi verify FILE                 reads all of it and checks it
torchabi diff A B                    tells where two files differ
torchabi COMMAND --help              tells more
torchabi --version

Files are those of torch.save (of any PyTorch), TorchScript's state, safetensors and their indexes of shards, Torch7's .t7,
NumPy's .npy and .npz, and IDX; gzip may compress each. What a file is, is told from its bytes. Nothing of a file ever runs.
)";

bool is_help(const std::string &word) {
  return word == "--help" || word == "-h";
}

// Help that is asked for; options' values are looked at too, which does no harm.
bool wants_help(const std::vector<std::string> &words) {
  for (const std::string &word : words) {
    if (word == "--")
      return false;
    if (is_help(word))
      return true;
  }
  return false;
}

int run(const std::string &name, const std::vector<std::string> &words, Output &out) {
  if (is_help(name) || name == "help") {
    for (const Command &command : commands)
      if (!words.empty() && words[0] == command.name) {
        out.print(command.help);
        return 0;
      }
    out.print(usage);
    return 0;
  }
  if (name == "--version") {
    out.line(std::string("torchabi ") + tabi_version() + " (LibTorch " + tabi_torch_version() + ")");
    return 0;
  }
  for (const Command &command : commands) {
    if (name != command.name)
      continue;
    if (!wants_help(words))
      return command.run(words, out);
    out.print(command.help);
    return 0;
  }
  throw Failure{"unknown command " + quoted(name, 200) +
                    "; known are inspect, convert, verify and diff ('torchabi --help'"
                    " tells more)",
                true};
}

int report(const Failure &failure, int status) {
  if (!failure.message.empty())
    say("torchabi: " + escaped(failure.message) + "\n");
  return failure.is_usage ? 2 : status;
}

}  // namespace
}  // namespace cli

int main(int argc, char **argv) {
  using namespace cli;
  take_standard_error();
  if (argc < 2) {
    say(usage);
    return 2;
  }
  const std::string name = argv[1];
  int failed = 1;
  for (const Command &command : commands)
    if (name == command.name)
      failed = command.failed;
  try {
    Output out;
    const int status = run(name, {argv + 2, argv + argc}, out);
    out.flush();
    return status;
  } catch (const Failure &failure) {
    return report(failure, failed);
  } catch (const std::bad_alloc &) {
    return report({"host memory ran out"}, failed);
  } catch (const std::exception &error) {
    return report({error.what()}, failed);
  }
}
