#include "taut/analyse/posture_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/postures_explained.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_breaks = 2;

class PosturesPage {
 public:
  explicit PosturesPage(const PosturesReport& report)
      : report_(report),
        reading_(report.reading),
        impacts_(report.reading.matrix.impacts),
        speaker_(report.reading.matrix, report.language) {}

  tell::Document make() {
    page_.say(postures_headline(reading_));
    if (!reading_.mixes.empty()) {
      say_common();
      make_table();
      add_weakest();
      add_ends();
    }
    page_.add({"How it was counted",
               tell::items_of(posture_notes(reading_, report_.language))});
    return std::move(page_);
  }

 private:
  void say_common() {
    if (reading_.found.mixes.size() < 2 || reading_.common.empty())
      return;
    std::vector<std::string> words;
    for (const std::uint32_t variant : reading_.common)
      words.push_back(speaker_.variant(variant));
    page_.say(fmt::format("In all of them: {}.", listed(words)));
  }

  // The tasks on which the listed mixes differ; all of them where there is one mix.
  std::vector<std::uint32_t> rows() const {
    std::vector<std::uint32_t> rows;
    const auto& mixes = reading_.mixes;
    for (std::uint32_t d = 0; d < impacts_.descriptors(); ++d)
      if (reading_.found.mixes.size() == 1 ||
          std::ranges::any_of(mixes, [&](const PostureMix& mix) {
            return mix.found.mix[d] != mixes.front().found.mix[d];
          }))
        rows.push_back(d);
    return rows;
  }

  std::vector<std::string> column(std::size_t number,
                                  const std::vector<std::uint32_t>& rows) const {
    const ConsistentMix& mix = reading_.mixes[number].found;
    std::vector<std::string> cells{fmt::format("{}", number + 1)};
    for (const std::uint32_t d : rows)
      cells.emplace_back(reading_.matrix.posture(impacts_.chosen(mix.mix, d)));
    cells.push_back(fmt::format("{}", mix.total));
    cells.push_back(mix.margin == no_rival ? "-" : fmt::format("{}", mix.margin));
    if (reading_.basins.starts > 0)
      cells.push_back(share_words(reading_.basins.size[number], reading_.basins));
    return cells;
  }

  void make_table() {
    const std::vector<std::uint32_t> differing = rows();
    std::vector<std::string> heads{"mix"};
    for (const std::uint32_t d : differing)
      heads.emplace_back(speaker_.task(reading_.matrix.tasks[d]));
    heads.insert(heads.end(), {"total impact", "margin"});
    if (reading_.basins.starts > 0)
      heads.emplace_back("starts that end here");
    std::vector<std::vector<std::string>> columns{heads};
    for (std::size_t i = 0; i < reading_.mixes.size(); ++i)
      columns.push_back(column(i, differing));
    tell::Table table;
    for (std::size_t row = 0; row < heads.size(); ++row) {
      std::vector<std::string> texts;
      for (const auto& column : columns)
        texts.push_back(column[row]);
      table.add(std::move(texts));
    }
    if (reading_.mixes.size() < reading_.found.found)
      say_how_many(reading_.mixes.size());
    page_.add(std::move(table));
  }

  void say_how_many(std::size_t shown) {
    const std::size_t kept = reading_.found.mixes.size();
    page_.say(fmt::format(
        "{}; --format csv has {}.",
        shown == 1 ? std::string("Here the first one")
                   : fmt::format("The first {} side by side", count_word(shown)),
        reading_.found.found > kept ? fmt::format("the first {}", kept)
                                    : std::string("all")));
  }

  static const PostureChoice& weakest(const PostureMix& mix) {
    return *std::ranges::min_element(mix.choices, {}, &PostureChoice::lead);
  }

  void add_weakest() {
    tell::Section section{"Where each is weakest", {}};
    for (std::size_t i = 0; i < reading_.mixes.size(); ++i) {
      const PostureChoice& choice = weakest(reading_.mixes[i]);
      section.add(fmt::format("Mix {}: {}; {}.", i + 1, speaker_.choice(choice),
                              speaker_.support(choice)));
    }
    page_.add(std::move(section));
  }

  std::string first_breaks(const PostureMix& mix) const {
    if (mix.breaks.empty())
      return "no change of a single score ends it";
    const int least = std::abs(mix.breaks.front().change);
    std::vector<std::string> words;
    std::size_t count = 0;
    for (const MixBreak& cell : mix.breaks) {
      if (std::abs(cell.change) > least)
        break;
      if (++count <= most_breaks)
        words.push_back(speaker_.one_break(cell));
    }
    std::string text = fmt::format("{} step{} of one score: {}",
                                   capital(count_word(static_cast<std::size_t>(least))),
                                   least == 1 ? "" : "s", fmt::join(words, "; "));
    if (count > most_breaks)
      text += fmt::format("; and {} more", count - most_breaks);
    return text;
  }

  void add_ends() {
    tell::Section section{"What would end each first", {}};
    for (std::size_t i = 0; i < reading_.mixes.size(); ++i) {
      const PostureMix& mix = reading_.mixes[i];
      if (!mix.consistent())
        continue;
      std::string text = fmt::format("Mix {}: {}.", i + 1, first_breaks(mix));
      for (const ContextBreak& context : mix.context)
        text += fmt::format(" Or {}.", speaker_.one_break(context));
      section.add(std::move(text));
    }
    page_.add(std::move(section));
  }

  const PosturesReport& report_;
  const PosturesReading& reading_;
  const CrossImpacts& impacts_;
  PostureSpeaker speaker_;
  tell::Document page_ = {};
};

}  // namespace

tell::Document postures_page(const PosturesReport& report) {
  return report.explained ? explained_page(report, *report.explained)
                          : PosturesPage(report).make();
}

std::vector<std::string> postures_left_out(const PosturesReport& report) {
  const FoundMixes& found = report.reading.found;
  if (found.found <= found.mixes.size() && found.complete)
    return {};
  return {fmt::format("Of {}{} mixes the first {} listed.",
                      found.complete ? "" : "at least ", found.found,
                      found.mixes.size() == 1
                          ? std::string("is")
                          : fmt::format("{} are", found.mixes.size()))};
}

}  // namespace taut
