#pragma once

#include "taut/model/situation.hpp"
#include "taut/text/source.hpp"

#include "model_generator.hpp"

#include <cstddef>
#include <memory>
#include <string>

namespace taut::bench {

/// A model with the text it points into.
struct LoadedModel {
  SourceSet sources;
  Model model;
};

/// Reads a model that has no errors; ends the program if it has some after all.
std::unique_ptr<LoadedModel> load(const std::string& name, std::string text);

/// The generated model of the benchmarks with so many links: seed 1, random shape.
std::unique_ptr<LoadedModel> load_generated(std::size_t links);

/// models/minusma-2018.yaml.
std::unique_ptr<LoadedModel> load_minusma();

}  // namespace taut::bench
