#include "taut/analyse/posture_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/postures.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace taut {
namespace {

std::string link_ids(const Model& model, const std::vector<std::uint32_t>& links) {
  std::vector<std::string> ids;
  for (const std::uint32_t link : links)
    ids.emplace_back(model.posture_links[link].id);
  return listed(ids);
}

std::string starts_sentence(const Basins& basins) {
  if (basins.starts == 0)
    return "Starts: not counted, since there are too many mixes to start from each. "
           "--basins counts them in a sample.";
  std::string text =
      basins.exact
          ? std::string(
                "Starts: from every mix in turn, all tasks go at once to the posture "
                "of the best balance, again and again, until nothing moves.")
          : fmt::format(
                "Starts: a sample of {} mixes, seeded; from each, all tasks go at "
                "once to the posture of the best balance, again and again, until "
                "nothing moves. A share is good to about 1 %.",
                basins.starts);
  if (basins.circling > 0)
    text += fmt::format(" From {} of the starts they go round in a circle.",
                        share_words(basins.circling, basins));
  if (basins.elsewhere > 0)
    text += fmt::format(" From {} they end in a mix beyond those kept.",
                        share_words(basins.elsewhere, basins));
  return text;
}

}  // namespace

std::vector<std::string> posture_notes(const PosturesReading& reading,
                                       std::string_view language) {
  const Model& model = reading.model();
  const PostureMatrix& matrix = reading.matrix;
  std::vector<std::string> notes{
      "The balance of a posture is the sum of what the postures of the other tasks say "
      "for "
      "and against it. A mix is consistent if no task has a posture of a better balance; "
      "a "
      "tie is no reason to move (cross-impact balance, Weimer-Jehle 2006).",
      "Mixes stand in the order of their total impact, the sum of the balances of the "
      "chosen postures; then of their margin, by which the weakest choice is ahead. "
      "Consistent means that a mix holds together, not that it is the best one.",
      starts_sentence(reading.basins)};
  if (!matrix.asleep.empty())
    notes.push_back(fmt::format("Not counted, because its circumstances do not hold: {}.",
                                link_ids(model, matrix.asleep)));
  if (!matrix.undecided.empty())
    notes.push_back(fmt::format("Not counted, because it rests on something unknown: {}.",
                                link_ids(model, matrix.undecided)));
  if (!reading.unjudged.empty()) {
    std::vector<std::string> names;
    for (TaskId task : reading.unjudged)
      names.emplace_back(name_of(model[task]).in(language));
    notes.push_back(fmt::format(
        "Left out, because no posture link speaks of its postures: {}.", listed(names)));
  }
  return notes;
}

}  // namespace taut
