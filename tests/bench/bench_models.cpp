#include "bench_models.hpp"

#include "taut/read/load.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <utility>

namespace taut::bench {
namespace {

constexpr std::size_t room = std::size_t{512} << 20;

}  // namespace

std::unique_ptr<LoadedModel> load(const std::string& name, std::string text) {
  auto loaded = std::make_unique<LoadedModel>();
  Diagnostics diags;
  auto model =
      load_model_text(name, std::move(text), {.max_bytes = room}, loaded->sources, diags);
  if (!model || diags.has_errors()) {
    fmt::print(stderr, "{} is not a model without errors: {}\n", name,
               model ? diags.all().front().message : model.error().message);
    std::exit(EXIT_FAILURE);
  }
  loaded->model = std::move(*model);
  return loaded;
}

std::unique_ptr<LoadedModel> load_generated(std::size_t links) {
  return load("generated.yaml",
              generate_model({.tasks = tasks_for(links), .links = links}));
}

std::unique_ptr<LoadedModel> load_minusma() {
  const std::string path = TAUT_ROOT "/models/minusma-2018.yaml";
  auto bytes = read_bytes(path, room);
  if (!bytes) {
    fmt::print(stderr, "{}\n", bytes.error().message);
    std::exit(EXIT_FAILURE);
  }
  return load(path, std::move(*bytes));
}

}  // namespace taut::bench
