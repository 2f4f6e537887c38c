// Texts in JSON, changed without breaking their grammar: the values of one another, numbers at the edges, parts that go
// or come twice.
#include "mutate_json.hpp"

#include <nlohmann/json.hpp>

namespace fuzz {
namespace {

using Json = nlohmann::ordered_json;

void collect(Json &json, std::vector<Json *> &out) {
  out.push_back(&json);
  if (json.is_structured())
    for (Json &part : json)
      collect(part, out);
}

Json edge(Random &random) {
  static const Json edges[] = {nullptr, true, 0,  -1,    1,     2,    64,    INT64_MAX,     INT64_MIN,     UINT64_MAX,
                               1e308,   0.5,  "", "x_1", "inf", "as", "a.b", Json::array(), Json::object()};
  return edges[below(random, std::size(edges))];
}

void mutate_tree(Json &root, Random &random) {
  std::vector<Json *> all;
  collect(root, all);
  Json &part = *all[below(random, all.size())];
  switch (below(random, 6)) {
    case 0:
      part = edge(random);
      return;
    case 1:
      if (part.is_structured() && !part.empty()) {
        auto at = part.begin();
        std::advance(at, below(random, part.size()));
        part.erase(at);
      }
      return;
    case 2:
      if (part.is_array() && !part.empty())
        part.push_back(Json(part[below(random, part.size())]));
      return;
    case 3:
      if (part.is_number_integer())
        part = part.get<int64_t>() + (below(random, 2) ? 1 : -1);
      return;
    default: {
      // Another value of the same type, such as the name of another node.
      for (size_t tries = 0; tries < 20; tries++) {
        const Json other = *all[below(random, all.size())];
        if (other.type() == part.type() && other != part && other.dump().size() < 4096) {
          part = other;
          return;
        }
      }
    }
  }
}

}  // namespace

std::string mutate_json(const std::string &text, Random &random) {
  Json root = Json::parse(text, nullptr, false);
  if (root.is_discarded())
    return text;
  for (size_t i = 1 + below(random, 3); i-- > 0;)
    mutate_tree(root, random);
  return root.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fuzz
