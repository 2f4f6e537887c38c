// torchabi verify and torchabi diff.
#include "commands.hpp"
#include "json.hpp"
#include "library.hpp"
#include "text.hpp"

#include <charconv>

namespace cli {
namespace {

double read_tolerance(const Arguments &arguments, std::string_view option) {
  const std::string *text = arguments.value(option);
  if (!text)
    return 0;
  double out = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), out);
  if (error != std::errc() || end != text->data() + text->size() || !(out >= 0))
    arguments.fail_usage(quoted(option) + " must be a number, 0 or more, not " + quoted(*text, 100));
  return out;
}

// What tabi_tree_compare() tells.
struct Report {
  Handle tree;
  int64_t equal;
  Value only_a, only_b, different;

  explicit Report(Handle report)
      : tree(std::move(report)),
        equal(value_of(tree.tree(), "equal").value.u.i),
        only_a(value_of(tree.tree(), "only_a")),
        only_b(value_of(tree.tree(), "only_b")),
        different(value_of(tree.tree(), "different")) {}

  bool is_empty() const {
    return size_of(only_a.handle.tree()) + size_of(only_b.handle.tree()) + size_of(different.handle.tree()) == 0;
  }
};

// A value without a name has the path "".
std::string path_shown(std::string_view path) {
  return path.empty() ? "(all)" : escaped(path);
}

void print_text(Output &out, const Report &report, const std::string &a, const std::string &b) {
  const auto print_only = [&](const Value &list, const std::string &file) {
    const int64_t size = size_of(list.handle.tree());
    for (int64_t i = 0; i < size; i++)
      out.line("only in " + escaped(file) + ": " + path_shown(value_at(list.handle.tree(), i).text()));
    return size;
  };
  const int64_t only_a = print_only(report.only_a, a), only_b = print_only(report.only_b, b);
  const tabi_tree different = report.different.handle.tree();
  const int64_t size = size_of(different);
  for (int64_t i = 0; i < size; i++) {
    out.line(path_shown(key_at(different, i).text()) + ": " + escaped(value_at(different, i).text()));
  }
  out.line(grouped(report.equal) + " equal, " + grouped(size) + " different, " + grouped(only_a) +
           " only in the first, " + grouped(only_b) + " only in the second");
}

void print_json(Output &out, const Report &report, const std::string &a, const std::string &b) {
  Json json(out);
  const auto print_only = [&](const char *key, const Value &list) {
    json.key(key).begin_array();
    for (int64_t i = 0; i < size_of(list.handle.tree()); i++)
      json.string(value_at(list.handle.tree(), i).text());
    json.end_array();
  };
  json.begin_object().key("a").string(a).key("b").string(b).key("equal").number(report.equal);
  print_only("only_a", report.only_a);
  print_only("only_b", report.only_b);
  json.key("different").begin_array();
  const tabi_tree different = report.different.handle.tree();
  for (int64_t i = 0; i < size_of(different); i++) {
    json.begin_object().key("path").string(key_at(different, i).text());
    json.key("how").string(value_at(different, i).text()).end_object();
  }
  json.end_array().end_object();
  out.print("\n");
}

}  // namespace

int verify(const std::vector<std::string> &words, Output &out) {
  const Arguments arguments("verify", words, {});
  arguments.require_plain(1, 1, "a FILE");
  const std::string &file = arguments.plain[0];
  check(tabi_checkpoint_verify(file.c_str(), nullptr), "verify", file);
  out.line("ok");
  return 0;
}

int diff(const std::vector<std::string> &words, Output &out) {
  const Arguments arguments("diff", words, {{"--rtol", true}, {"--atol", true}, {"--json", false}});
  arguments.require_plain(2, 2, "two files");
  const double rtol = read_tolerance(arguments, "--rtol"), atol = read_tolerance(arguments, "--atol");
  const std::string &a = arguments.plain[0], &b = arguments.plain[1];
  const Loaded tree_a = load_tree(a), tree_b = load_tree(b);
  tabi_tree made{};
  check(tabi_tree_compare(tree_a.tree.tree(), tree_b.tree.tree(), rtol, atol, &made), "compare", a);
  const Report report{Handle(made)};
  if (arguments.has("--json"))
    print_json(out, report, a, b);
  else if (!report.is_empty())
    print_text(out, report, a, b);
  return report.is_empty() ? 0 : 1;
}

}  // namespace cli
