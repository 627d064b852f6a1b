// Writes the inputs of compare.sh to standard output:
//   write_input model LINKS     a generated model, seed 1, random shape
//   write_input dot MODEL       the tasks and tensions of a model as plain DOT: every
//   task
//                               that a tension touches with its name, one edge a pair
//                               with its strength

#include "taut/read/load.hpp"

#include "bench_models.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace taut::bench {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      result += '\\';
    result += c;
  }
  return result + '"';
}

std::string plain_dot(const Situation& situation) {
  const Model& model = situation.of();
  std::vector<bool> touched(model.tasks.size());
  std::string edges;
  for (const Pair& pair : situation.pairs) {
    if (pair.tension == 0)
      continue;
    touched[pair.from.value] = touched[pair.to.value] = true;
    edges += fmt::format("  {} -> {} [label=\"-{}\"];\n", quoted(model[pair.from].id),
                         quoted(model[pair.to].id), pair.tension);
  }
  std::string text = "digraph tensions {\n  node [shape=box];\n";
  for (std::size_t i = 0; i < model.tasks.size(); ++i) {
    if (touched[i])
      text += fmt::format("  {} [label={}];\n", quoted(model.tasks[i].id),
                          quoted(name_of(model.tasks[i]).in("")));
  }
  return text + edges + "}\n";
}

int run(const std::string& what, const std::string& argument) {
  if (what == "model") {
    const std::size_t links = std::stoul(argument);
    fmt::print("{}", generate_model({.tasks = tasks_for(links), .links = links}));
    return EXIT_SUCCESS;
  }
  auto bytes = read_bytes(argument, std::size_t{32} << 20);
  if (what != "dot" || !bytes)
    return EXIT_FAILURE;
  const auto loaded = load(argument, std::move(*bytes));
  fmt::print("{}", plain_dot(make_situation(loaded->model)));
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace taut::bench

int main(int argc, char** argv) {
  return argc == 3 ? taut::bench::run(argv[1], argv[2]) : 2;
}
