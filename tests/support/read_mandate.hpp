#pragma once

#include "support/mandate_builder.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/graph/tension_graph.hpp"
#include "taut/read/load.hpp"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace taut::test {

/// A mandate as commands see it: read from YAML, or built, with its situation, graph and
/// findings. Holds its own texts.
struct Seen {
  std::shared_ptr<SourceSet> sources;
  Model model;
  Situation situation;
  TensionGraph graph;
  Subject subject;
  Findings findings;

  explicit Seen(const std::string& yaml) : Seen(std::make_shared<SourceSet>(), yaml) {}
  explicit Seen(MandateBuilder m) : Seen(m.sources, std::move(m.model)) {}
  Seen(const Seen&) = delete;
  Seen& operator=(const Seen&) = delete;

  TaskId task(std::string_view id) const {
    for (std::uint32_t i = 0; i < model.tasks.size(); ++i)
      if (model.tasks[i].id == id)
        return TaskId{i};
    throw std::logic_error("no such task: " + std::string(id));
  }
  StatementId statement(std::string_view id) const {
    for (std::uint32_t i = 0; i < model.statements.size(); ++i)
      if (model.statements[i].id == id)
        return StatementId{i};
    throw std::logic_error("no such statement: " + std::string(id));
  }

 private:
  Seen(std::shared_ptr<SourceSet> from, const std::string& yaml)
      : Seen(from, loaded(*from, yaml)) {}
  Seen(std::shared_ptr<SourceSet> from, Model m)
      : sources(std::move(from)),
        model(std::move(m)),
        situation(make_situation(model)),
        graph(build_graph(situation)),
        subject{situation, graph},
        findings(find_all(situation)) {}

  static Model loaded(SourceSet& sources, const std::string& yaml) {
    Diagnostics diags;
    auto model = load_model_text("m.yaml", yaml, {}, sources, diags);
    if (!model)
      throw std::logic_error("the mandate of a test has errors:\n" + yaml);
    return std::move(*model);
  }
};

}  // namespace taut::test
