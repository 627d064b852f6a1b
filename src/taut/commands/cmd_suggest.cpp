#include "taut/amend/side_effects.hpp"
#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"
#include "taut/report/suggest.hpp"
#include "taut/suggest/stubs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace taut::commands::suggest_command {
namespace {

constexpr Writers<SuggestReport> writers{
    .page = suggest_page, .sheet = suggest_sheet, .data = suggest_data};

// 0 for a word that is no such number.
std::size_t place_in_list(std::string_view word) {
  std::size_t number = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size() ? number : 0;
}

// What stands at these places of the list, each once.
Expected<std::vector<const Proposal*>> accepted(const Arguments& arguments,
                                                const SuggestReport& report) {
  std::vector<const Proposal*> chosen;
  for (const std::string& word : arguments.all("--accept")) {
    const std::size_t number = place_in_list(word);
    if (number < 1 || number > report.proposals.size())
      return misuse(
          report.proposals.empty()
              ? fmt::format("--accept {}: nothing is proposed", word)
              : fmt::format("--accept {}: the proposals are numbered from 1 to {}", word,
                            report.proposals.size()));
    const Proposal* proposal = &report.proposals[number - 1];
    if (std::ranges::find(chosen, proposal) == chosen.end())
      chosen.push_back(proposal);
  }
  return chosen;
}

// With a link to be judged for each, if nothing else in the text reads otherwise then.
Expected<Stubs> with_links(World& world, const std::string& file, std::string_view before,
                           const Model& model,
                           const std::vector<const Proposal*>& chosen) {
  auto text = ModelText::read(file, before);
  if (!text)
    return text.error();
  auto stubs = with_stubs(*std::move(text), model, chosen);
  if (!stubs)
    return stubs.error();
  SourceSet sources;
  Diagnostics diags;
  const auto after = world.load_text(file, stubs->text.text(), {}, sources, diags);
  if (!after || diags.has_errors() || !side_effect(model, *after, stubs->text).empty())
    return misuse(
        fmt::format("'{}' is written in a way that nothing could be put behind its links "
                    "without changing what it says; nothing was written",
                    file));
  return stubs;
}

ExitStatus accept(World& world, const Arguments& arguments, const SuggestReport& report,
                  const SourceSet& sources) {
  const std::string& file = arguments.files.front();
  for (const char* other : {"--output", "--format", "--scenario"}) {
    if (arguments.has(other))
      return refuse(
          world, misuse(fmt::format(
                     "--accept writes into the model and does not go with {}", other)));
  }
  if (file == "-")
    return refuse(world,
                  misuse("--accept writes into the model, which has to be a file"));
  const auto chosen = accepted(arguments, report);
  if (!chosen)
    return refuse(world, chosen.error());
  const auto stubs = with_links(world, file, sources.bytes(0), report.model(), *chosen);
  if (!stubs)
    return refuse(world, stubs.error());
  if (const Status written = world.write({{file, stubs->text.text()}}); !written)
    return refuse(world, written.error());
  std::string told;
  for (std::size_t i = 0; i < chosen->size(); ++i)
    told += fmt::format("wrote {}: {} on {}, -1, inferred, low; now judge it\n",
                        stubs->names[i], report.subject.name((*chosen)[i]->from),
                        report.subject.name((*chosen)[i]->to));
  world.tell(told);
  return ExitStatus::ok;
}

ExitStatus run(World& world, const Arguments& arguments) {
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const LookedAt looked(*opened.model, arguments);
  const Subject& subject = looked.subject;
  std::vector<Opened> kept;
  std::vector<const Model*> others;
  for (std::size_t i = 1; i < arguments.files.size(); ++i) {
    kept.push_back(world.open(arguments, {.file = arguments.files[i]}));
    if (!kept.back().model)
      return kept.back().status;
    others.push_back(&kept.back().model->model);
  }
  SuggestReport report = make_suggestions(subject, others);
  if (arguments.has("--accept"))
    return accept(world, arguments, report, opened.model->sources);
  report.in_full = arguments.has("--all");
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "suggest",
    .summary = "ask about tensions that nobody has judged, from what tasks do to whom",
    .operands = "[OPTION...] FILE [OTHER...]",
    .most_files = 100,
    .about =
        "Looks at every pair of tasks that no link covers and asks about those that may "
        "pull against each other, judging by what the tasks do to parties and need of "
        "them: who arms whom, who reports on whom, whose consent or trust is needed. "
        "These are questions and never findings. A link with any score, 0 included, "
        "silences its question. Where a task says nothing of its own, what its task type "
        "usually does is taken, and said. The most telling come first: those of the rule "
        "that was right most often on the missions that are shipped. Of OTHER mandates "
        "the "
        "tensions between tasks of the same types are asked about as well. With --accept "
        "a "
        "link with the score -1, inferred and of low confidence, is put behind the "
        "others in FILE; no other byte changes. FILE may be - for standard input.",
    .example =
        "  taut suggest models/unmiss-2021.yaml\n"
        "  taut suggest models/unmiss-2021.yaml --all --format csv -o ask.csv\n"
        "  taut suggest models/unmiss-2021.yaml models/minusma-2018.yaml\n"
        "  taut suggest mandate.yaml --accept 1 --accept 3\n"
        "  taut explain taking-sides",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--all", "", "ask about every pair, not the first twenty"},
              {"--accept",
               "N",
               "write the question with this number into FILE as a link to be judged",
               {},
               true}},
    .run = run,
};

}  // namespace taut::commands::suggest_command
