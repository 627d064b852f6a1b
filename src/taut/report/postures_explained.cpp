#include "taut/report/postures_explained.hpp"

#include "taut/analyse/posture_words.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_breaks_told = 10;

class ExplainedPage {
 public:
  explicit ExplainedPage(const PosturesReport& report)
      : report_(report),
        reading_(report.reading),
        impacts_(report.reading.matrix.impacts),
        speaker_(report.reading.matrix, report.language) {}

  SectionedPage make(const ExplainedMix& asked) {
    const PostureMix& mix = asked.mix;
    page_.title = report_.mandate;
    page_.opening.push_back(verdict(asked));
    if (!mix.consistent())
      add_wishes(mix);
    add_choices(mix);
    if (mix.consistent())
      add_all_breaks(mix);
    add_statements(mix);
    page_.sections.push_back(
        {"How it was counted", posture_notes(reading_, report_.language)});
    return std::move(page_);
  }

 private:
  std::string mix_words(const Mix& mix) const {
    std::vector<std::string> words;
    for (std::uint32_t d = 0; d < impacts_.descriptors(); ++d)
      words.push_back(speaker_.variant(impacts_.chosen(mix, d)));
    return listed(words);
  }

  std::string verdict(const ExplainedMix& asked) const {
    const PostureMix& mix = asked.mix;
    std::string text = fmt::format("The mix: {}. ", mix_words(mix.found.mix));
    if (asked.completed)
      text += "The postures that were left open have settled around those given. ";
    if (mix.consistent()) {
      text += "This mix is consistent";
      if (asked.number)
        text += fmt::format(": mix {} of {}", *asked.number, reading_.found.found);
      text +=
          fmt::format(". Total impact {}, margin {}.", mix.found.total, mix.found.margin);
      if (asked.number && reading_.basins.starts > 0)
        text += fmt::format(
            " From {} of the starts the postures end here.",
            share_words(reading_.basins.size[*asked.number - 1], reading_.basins));
      return text;
    }
    const auto moving = static_cast<std::size_t>(std::ranges::count_if(
        mix.choices, [](const PostureChoice& choice) { return choice.lead < 0; }));
    text += fmt::format(
        "This mix is not consistent: {} {} would rather be in another "
        "posture. ",
        count_word(moving), moving == 1 ? "task" : "tasks");
    return text + way_words(asked);
  }

  std::string way_words(const ExplainedMix& asked) const {
    if (asked.way.period > 1)
      return fmt::format(
          "Left to themselves the postures go round in a circle of {} "
          "mixes.",
          asked.way.period);
    const std::string steps = fmt::format("{} step{}", count_word(asked.way.steps),
                                          asked.way.steps == 1 ? "" : "s");
    if (asked.end)
      return fmt::format("Left to themselves the postures settle in mix {}, in {}.",
                         *asked.end, steps);
    return fmt::format("Left to themselves the postures settle in {}: {}.", steps,
                       mix_words(asked.way.end));
  }

  void add_wishes(const PostureMix& mix) {
    Section section{"Who would rather be in another posture", {}};
    for (const PostureChoice& choice : mix.choices)
      if (choice.lead < 0)
        section.bullets.push_back(fmt::format(
            "{}. What speaks to {}: {}. What speaks to {}: {}.",
            speaker_.preference(choice), reading_.matrix.posture(*choice.rival),
            speaker_.voices(mix.choices, *choice.rival),
            reading_.matrix.posture(choice.variant),
            speaker_.voices(mix.choices, choice.variant)));
    page_.sections.push_back(std::move(section));
  }

  void add_choices(const PostureMix& mix) {
    Section section{mix.consistent() ? "What holds each posture up" : "What stands", {}};
    for (const PostureChoice& choice : mix.choices)
      if (choice.lead >= 0)
        section.bullets.push_back(
            fmt::format("{}; {}.", speaker_.choice(choice), speaker_.support(choice)));
    page_.sections.push_back(std::move(section));
  }

  void add_all_breaks(const PostureMix& mix) {
    Section section{"What would end it, the smallest change first", {}};
    for (const MixBreak& cell : mix.breaks) {
      if (section.bullets.size() == most_breaks_told) {
        section.bullets.push_back(
            fmt::format("and {} more single scores, in --format json",
                        mix.breaks.size() - most_breaks_told));
        break;
      }
      section.bullets.push_back(speaker_.one_break(cell));
    }
    for (const ContextBreak& context : mix.context)
      section.bullets.push_back(speaker_.one_break(context));
    if (section.bullets.empty())
      section.bullets.emplace_back("No change of a single score or condition ends it.");
    page_.sections.push_back(std::move(section));
  }

  // The reasons of the posture links that say something in this mix.
  void add_statements(const PostureMix& mix) {
    std::set<std::uint32_t> numbers;
    const Model& model = reading_.model();
    for (const PostureChoice& from : mix.choices)
      for (std::uint32_t y = 0; y < impacts_.variants(); ++y)
        if (const PostureLink* link = reading_.matrix.link_at(from.variant, y))
          numbers.insert(static_cast<std::uint32_t>(link - model.posture_links.data()));
    Section section{"The posture links behind it", {}};
    for (const std::uint32_t number : numbers)
      section.bullets.push_back(statement_words(model.posture_links[number]));
    page_.sections.push_back(std::move(section));
  }

  std::string statement_words(const PostureLink& link) const {
    const Model& model = reading_.model();
    const std::string_view because = unstopped(link.because.in(report_.language));
    std::string text = fmt::format("{}, {} on {}", link.id, speaker_.task(link.from),
                                   speaker_.task(link.to));
    if (!because.empty())
      text += fmt::format(": {}", because);
    text += fmt::format(" [{}", name_of(link.basis));
    for (SourceId source : link.sources)
      text += fmt::format(", {}", model[source].id);
    return text + "]";
  }

  const PosturesReport& report_;
  const PosturesReading& reading_;
  const CrossImpacts& impacts_;
  PostureSpeaker speaker_;
  SectionedPage page_ = {};
};

}  // namespace

SectionedPage explained_page(const PosturesReport& report, const ExplainedMix& asked) {
  return ExplainedPage(report).make(asked);
}

}  // namespace taut
