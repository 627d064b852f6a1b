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

  tell::Document make(const ExplainedMix& asked) {
    const PostureMix& mix = asked.mix;
    page_.say(verdict(asked));
    if (!mix.consistent())
      add_wishes(mix);
    add_choices(mix);
    if (mix.consistent())
      add_all_breaks(mix);
    add_statements(mix);
    page_.add({"How it was counted",
               tell::items_of(posture_notes(reading_, report_.language))});
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
    tell::Section section{"Who would rather be in another posture", {}};
    for (const PostureChoice& choice : mix.choices)
      if (choice.lead < 0)
        section.add(fmt::format("{}. What speaks to {}: {}. What speaks to {}: {}.",
                                speaker_.preference(choice),
                                reading_.matrix.posture(*choice.rival),
                                speaker_.voices(mix.choices, *choice.rival),
                                reading_.matrix.posture(choice.variant),
                                speaker_.voices(mix.choices, choice.variant)));
    page_.add(std::move(section));
  }

  void add_choices(const PostureMix& mix) {
    tell::Section section{mix.consistent() ? "What holds each posture up" : "What stands",
                          {}};
    for (const PostureChoice& choice : mix.choices)
      if (choice.lead >= 0)
        section.add(
            fmt::format("{}; {}.", speaker_.choice(choice), speaker_.support(choice)));
    page_.add(std::move(section));
  }

  void add_all_breaks(const PostureMix& mix) {
    tell::Section section{"What would end it, the smallest change first", {}};
    for (const MixBreak& cell : mix.breaks) {
      if (section.items.size() == most_breaks_told) {
        section.add(fmt::format("and {}, in --format json",
                                counted(mix.breaks.size() - most_breaks_told,
                                        "more single score", "more single scores")));
        break;
      }
      section.add(speaker_.one_break(cell));
    }
    for (const ContextBreak& context : mix.context)
      section.add(speaker_.one_break(context));
    if (section.items.empty())
      section.add("No change of a single score or condition ends it.");
    page_.add(std::move(section));
  }

  // The reasons of the posture links that say something in this mix.
  void add_statements(const PostureMix& mix) {
    std::set<std::uint32_t> numbers;
    const Model& model = reading_.model();
    for (const PostureChoice& from : mix.choices)
      for (std::uint32_t y = 0; y < impacts_.variants(); ++y)
        if (const PostureLink* link = reading_.matrix.link_at(from.variant, y))
          numbers.insert(static_cast<std::uint32_t>(link - model.posture_links.data()));
    tell::Section section{"The posture links behind it", {}};
    for (const std::uint32_t number : numbers)
      section.items.push_back(item_of(model.posture_links[number]));
    page_.add(std::move(section));
  }

  tell::Item item_of(const PostureLink& link) const {
    const Model& model = reading_.model();
    const std::string_view because = unstopped(link.because.in(report_.language));
    tell::Item item{.text = fmt::format("{}, {} on {}", link.id, speaker_.task(link.from),
                                        speaker_.task(link.to)),
                    .evidence = std::string(name_of(link.basis))};
    if (!because.empty())
      item.text += fmt::format(": {}", because);
    for (SourceId source : link.sources)
      item.evidence += fmt::format(", {}", model[source].id);
    return item;
  }

  const PosturesReport& report_;
  const PosturesReading& reading_;
  const CrossImpacts& impacts_;
  PostureSpeaker speaker_;
  tell::Document page_ = {};
};

}  // namespace

tell::Document explained_page(const PosturesReport& report, const ExplainedMix& asked) {
  return ExplainedPage(report).make(asked);
}

}  // namespace taut
