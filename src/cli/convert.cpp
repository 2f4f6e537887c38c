// torchabi convert: a file in another format, or a part of it.
#include "commands.hpp"
#include "library.hpp"
#include "progress.hpp"
#include "text.hpp"
#include "worker.hpp"

#include <array>
#include <charconv>

namespace cli {
namespace {

struct Job {
  std::string source, target;
  tabi_load_options load{};
  tabi_save_options save{};
  std::vector<std::string> keys;
  std::string prefix;
};

// "5GB", "500 MB", "4GiB", "123456"
int64_t read_size(const Arguments &arguments, const std::string &text) {
  struct Unit {
    std::string_view name;
    double bytes;
  };
  constexpr std::array<Unit, 10> units{{{"", 1},
                                        {"B", 1},
                                        {"KB", 1e3},
                                        {"MB", 1e6},
                                        {"GB", 1e9},
                                        {"TB", 1e12},
                                        {"KiB", 0x1p10},
                                        {"MiB", 0x1p20},
                                        {"GiB", 0x1p30},
                                        {"TiB", 0x1p40}}};
  double number = 0;
  const char *const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
  std::string_view rest(at, static_cast<size_t>(end - at));
  if (rest.starts_with(' '))
    rest.remove_prefix(1);
  if (error == std::errc())
    for (const Unit &unit : units)
      if (const double bytes = number * unit.bytes; rest == unit.name && bytes >= 1 && bytes < 0x1p62)
        return static_cast<int64_t>(bytes);
  arguments.fail_usage("'--shard-size' must be a size such as 5GB or 500MiB, not " + quoted(text, 100));
}

bool is_flat(tabi_checkpoint_format format) {
  return format == TABI_FORMAT_SAFETENSORS || format == TABI_FORMAT_SHARDS || format == TABI_FORMAT_NPZ;
}

Handle flattened(Handle tree, const std::string &file) {
  tabi_tree flat{};
  check(tabi_tree_flatten(tree.tree(), &flat), "flatten", file);
  return Handle(flat);
}

bool has_key_with(const Handle &tree, const std::string &prefix) {
  for (int64_t i = 0; i < size_of(tree.tree()); i++)
    if (const Value key = key_at(tree.tree(), i); key.value.tag == TABI_TAG_STRING && key.text().starts_with(prefix))
      return true;
  return false;
}

// A prefix of the dict's own keys, else one of paths, which then become the keys.
Handle stripped(Handle tree, const std::string &prefix, const std::string &file) {
  if (kind_of(tree.tree()) != TABI_TREE_DICT || !has_key_with(tree, prefix))
    tree = flattened(std::move(tree), file);
  if (!has_key_with(tree, prefix))
    fail("no name in " + quoted(file, 200) + " begins with " + quoted(prefix, 200));
  tabi_tree out{};
  const std::string pattern = prefix + "**";
  const char *const from = pattern.c_str(), *const to = "**";
  check(tabi_tree_rename(tree.tree(), &from, &to, 1, &out), "strip a prefix in", file);
  return Handle(out);
}

void convert_part(Job &job) {
  job.load.lazy = 1;
  Value root = load(job.source, job.load);
  if (!root.is_tree())
    fail(quoted(job.source, 200) + " holds one value without a name, so there is nothing to select by name");
  Handle tree = select(std::move(root.handle), job.keys, job.source);
  if (!job.prefix.empty())
    tree = stripped(std::move(tree), job.prefix, job.source);
  if (is_flat(job.save.format))
    tree = flattened(std::move(tree), job.source);
  const tabi_value value = tabi_value_tree(tree.tree());
  check(tabi_checkpoint_save(job.target.c_str(), &value, &job.save), "save", job.target);
}

Job read_job(const Arguments &arguments) {
  Job job;
  job.source = arguments.plain[0];
  job.target = arguments.plain[1];
  job.keys = arguments.all("--keys");
  job.keys.insert(job.keys.end(), arguments.plain.begin() + 2, arguments.plain.end());
  job.load.struct_size = TABI_LOAD_OPTIONS_SIZE;
  job.save.struct_size = TABI_SAVE_OPTIONS_SIZE;
  const std::string *format = arguments.value("--format");
  job.save.format = format ? format_from_name(*format) : format_from_ending(job.target);
  job.save.copy_shared = arguments.has("--copy-shared");
  if (const std::string *size = arguments.value("--shard-size")) {
    if (job.save.format != TABI_FORMAT_SHARDS)
      arguments.fail_usage("'--shard-size' goes with the format shards, not " +
                           std::string(format_name(job.save.format)));
    job.save.shard_nbytes = read_size(arguments, *size);
  }
  if (const std::string *map = arguments.value("--map"))
    job.load.device_map = map->c_str();
  if (const std::string *prefix = arguments.value("--strip-prefix")) {
    if (prefix->empty() || prefix->find('*') != std::string::npos)
      arguments.fail_usage("'--strip-prefix' must be the start of names, without stars, not " + quoted(*prefix, 100));
    job.prefix = *prefix;
  }
  return job;
}

}  // namespace

int convert(const std::vector<std::string> &words, Output &) {
  const Arguments arguments("convert", words,
                            {{"--format", true},
                             {"--dtype", true},
                             {"--map", true},
                             {"--keys", true},
                             {"--strip-prefix", true},
                             {"--copy-shared", false},
                             {"--shard-size", true},
                             {"--quiet", false}});
  arguments.require_plain(2, arguments.has("--keys") ? SIZE_MAX : 2, "IN and OUT");
  Job job = read_job(arguments);
  return in_worker(job.target, [&] {
    if (const std::string *dtype = arguments.value("--dtype"))
      if (tabi_dtype_from_name(dtype->c_str(), &job.load.dtype) != TABI_OK)
        arguments.fail_usage(std::string("'--dtype': ") + tabi_error_message());
    if (!job.keys.empty() || !job.prefix.empty())
      return convert_part(job);
    Progress progress("converting", arguments.has("--quiet"));
    check(tabi_checkpoint_convert(job.source.c_str(), job.target.c_str(), &job.load, &job.save, Progress::tell,
                                  &progress),
          "convert", job.source);
  });
}

}  // namespace cli
