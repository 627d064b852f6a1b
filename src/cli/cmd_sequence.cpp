#include "cli/command.hpp"
#include "cli/deliver.hpp"
#include "cli/map_arguments.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "taut/graph/tension_graph.hpp"
#include "taut/plan/sequence.hpp"
#include "taut/report/sequence_report.hpp"

#include <string>

namespace taut::cli {
namespace {

ExitStatus run(const Arguments& arguments) {
  const auto delays = whole_number(arguments, "--delays", 0, 3);
  if (!delays)
    return refuse(delays.error());
  const Opened opened = open_model(arguments);
  if (!opened.model)
    return opened.status;
  const Model& model = opened.model->model;
  if (const std::string why = plan::too_large(model); !why.empty()) {
    complain(why);
    return ExitStatus::usage;
  }
  const std::string language = arguments.one("--lang");
  const Situation situation = make_situation(model);
  const TensionGraph graph = build_graph(situation);
  const Subject subject{situation, graph, language};
  const plan::Sequence sequence =
      plan::make_sequence(model, {.delays = {.most = (*delays).value_or(3)}});
  const SequenceReport report{subject, sequence, opened.model->sources,
                              mandate_line(model, language)};
  constexpr Writers<SequenceReport> writers{sequence_text, sequence_markdown,
                                            sequence_csv, sequence_json, sequence_html};
  const ExitStatus status = deliver(arguments, report, writers);
  if (status == ExitStatus::ok && arguments.one("--fail-on") == "impossible" &&
      !sequence.possible())
    return ExitStatus::findings;
  return status;
}

}  // namespace

extern const Command sequence_command;
const Command sequence_command{
    .name = "sequence",
    .summary = "put the tasks in order, and tell what stands against any order",
    .operands = "[OPTION...] FILE",
    .about = "x",
    .example = "  taut sequence models/minusma-2018.yaml",
    .flags = {scenario_flag(),
              format_flag_with_pages(),
              output_flag(),
              {"--delays", "N", "how many delays are tried together, 0 to 3 (default 3)"},
              {"--fail-on", "WHAT", "exit with 1 if no order is possible",
               {"impossible"}},
              language_flag(),
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli
