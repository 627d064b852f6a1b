// From text in memory to a checked model. Generated models, seed 1; the file is not read
// from the disk, the text is copied once per round because a SourceSet owns its bytes.

#include "taut/read/load.hpp"
#include "taut/read/yaml_tree.hpp"

#include "model_generator.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>

namespace taut::bench {
namespace {

std::string text_with(benchmark::State& state, Shape shape) {
  const auto links = static_cast<std::size_t>(state.range(0));
  return generate_model({.tasks = tasks_for(links), .links = links, .shape = shape});
}

void count(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
  state.SetComplexityN(state.range(0));
}

void parse_text(benchmark::State& state) {
  const std::string text = text_with(state, Shape::random);
  for (auto round : state) {
    SourceSet sources;
    Diagnostics diags;
    const FileId file = sources.add("generated.yaml", text);
    benchmark::DoNotOptimize(parse_yaml(file, sources, diags));
  }
  count(state, text);
}

void check_model(benchmark::State& state, Shape shape) {
  const std::string text = text_with(state, shape);
  for (auto round : state) {
    SourceSet sources;
    Diagnostics diags;
    const auto model = load_model_text("generated.yaml", text, {}, sources, diags);
    if (!model || diags.has_errors()) {
      state.SkipWithError("the generated model has errors");
      break;
    }
    benchmark::DoNotOptimize(model);
  }
  count(state, text);
}

void sizes(benchmark::internal::Benchmark* bench) {
  bench->RangeMultiplier(10)->Range(100, 100'000)->Unit(benchmark::kMillisecond);
  bench->Complexity(benchmark::oN);
}

BENCHMARK(parse_text)->Apply(sizes);
BENCHMARK_CAPTURE(check_model, random, Shape::random)->Apply(sizes);
BENCHMARK_CAPTURE(check_model, hub, Shape::hub)->Apply(sizes);
BENCHMARK_CAPTURE(check_model, clusters, Shape::clusters)->Apply(sizes);

}  // namespace
}  // namespace taut::bench
