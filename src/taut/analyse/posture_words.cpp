#include "taut/analyse/posture_words.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace taut {
namespace {

std::string mixes_in_words(std::uint64_t mixes) {
  if (mixes == std::numeric_limits<std::uint64_t>::max())
    return "more mixes than can be counted";
  return fmt::format("{} {}", mixes, mixes == 1 ? "mix" : "mixes");
}

}  // namespace

std::string_view PostureSpeaker::task(TaskId task) const {
  return name_of((*matrix_.model)[task]).in(language_);
}

std::string PostureSpeaker::variant(std::uint32_t variant) const {
  return fmt::format("{} {}", task(matrix_.task_of(variant)), matrix_.posture(variant));
}

std::string PostureSpeaker::choice(const PostureChoice& choice) const {
  const std::string name = variant(choice.variant);
  if (!choice.rival)
    return fmt::format("{}, its only posture", name);
  const std::string_view rival = matrix_.posture(*choice.rival);
  if (choice.lead == 0)
    return fmt::format("{}, level with {}", name, rival);
  return fmt::format("{}, {} {} {}", name, std::abs(choice.lead),
                     choice.lead > 0 ? "ahead of" : "behind", rival);
}

std::string PostureSpeaker::voice(std::uint32_t from, std::uint32_t to) const {
  const PostureLink* link = matrix_.link_at(from, to);
  return fmt::format("{} ({:+}{})", variant(from), matrix_.impacts.at(from, to),
                     link ? fmt::format(", {}", link->id) : std::string());
}

std::string PostureSpeaker::support(const PostureChoice& choice) const {
  std::vector<std::string> backers, critics;
  for (const std::uint32_t x : choice.backers)
    backers.push_back(voice(x, choice.variant));
  for (const std::uint32_t x : choice.critics)
    critics.push_back(voice(x, choice.variant));
  if (backers.empty() && critics.empty())
    return "nothing speaks for or against it";
  std::string text = backers.empty()
                         ? std::string("nothing speaks for it")
                         : fmt::format("for it speak{} {}",
                                       backers.size() == 1 ? "s" : "", listed(backers));
  if (!critics.empty())
    text += fmt::format("; against it {}", listed(critics));
  return text;
}

std::string PostureSpeaker::preference(const PostureChoice& choice) const {
  return fmt::format(
      "{} would rather be {} than {}, by {}", task(matrix_.task_of(choice.variant)),
      matrix_.posture(*choice.rival), matrix_.posture(choice.variant), -choice.lead);
}

std::string PostureSpeaker::one_break(const MixBreak& cell) const {
  const int now = matrix_.impacts.at(cell.from, cell.to);
  const PostureLink* link = matrix_.link_at(cell.from, cell.to);
  return fmt::format("{} at {} instead of {} ({} on {}): {} would be better",
                     link ? link->id : std::string_view("a score"), now + cell.change,
                     now, variant(cell.from), variant(cell.to), variant(cell.rival));
}

std::string PostureSpeaker::one_break(const ContextBreak& context) const {
  const std::string_view title =
      unstopped(title_of(*matrix_.model, context.what).in(language_));
  const bool condition = std::holds_alternative<ConditionId>(context.what);
  const bool yes = context.value == Truth::yes;
  return fmt::format(
      "\"{}\" {}: {} would be better", title,
      condition ? (yes ? "holds" : "does not hold") : (yes ? "in place" : "not in place"),
      variant(context.rival));
}

std::string PostureSpeaker::voices(const std::vector<PostureChoice>& choices,
                                   std::uint32_t to) const {
  std::vector<std::uint32_t> from;
  for (const PostureChoice& choice : choices)
    if (matrix_.impacts.at(choice.variant, to) != 0)
      from.push_back(choice.variant);
  std::ranges::stable_sort(
      from, {}, [&](std::uint32_t x) { return -std::abs(matrix_.impacts.at(x, to)); });
  std::vector<std::string> words;
  for (const std::uint32_t x : from)
    words.push_back(voice(x, to));
  return words.empty() ? std::string("nothing") : listed(words);
}

std::string postures_headline(const PosturesReading& reading) {
  const FoundMixes& found = reading.found;
  const std::string all = mixes_in_words(reading.matrix.impacts.mixes());
  const int slack = reading.asked.limits.slack;
  const std::string tasks = capital(count_word(reading.matrix.tasks.size()));
  std::string text = fmt::format(
      "{} tasks have postures that bear on each other, which makes {}. ", tasks, all);
  if (!found.complete)
    return text + fmt::format(
                      "The search stopped at its limit (--time) with {} found; there "
                      "may be more, and better ones than those listed.",
                      mixes_in_words(found.found));
  if (found.found == 0) {
    text +=
        "None of them is consistent: in every one, some task would rather be in "
        "another posture.";
    if (reading.nearest_slack)
      text += fmt::format(" The nearest to it are shown by --slack {}.",
                          *reading.nearest_slack);
    return text;
  }
  const bool one = found.found == 1;
  if (slack > 0)
    return text + fmt::format(
                      "{} {} consistent or nearly so: in {}, no task would rather "
                      "be in another posture by more than {}.",
                      capital(count_word(found.found)), one ? "is" : "are",
                      one ? "it" : "each", slack);
  return text + fmt::format(
                    "{} {} consistent: in {}, no task would rather be in another "
                    "posture.",
                    capital(count_word(found.found)), one ? "is" : "are",
                    one ? "it" : "each");
}

std::string share_words(std::uint64_t part, const Basins& basins) {
  if (basins.starts == 0)
    return "-";
  const double percent =
      100.0 * static_cast<double>(part) / static_cast<double>(basins.starts);
  if (part == 0)
    return "0 %";
  if (percent < 1)
    return "under 1 %";
  return fmt::format("{:.0f} %", percent);
}

}  // namespace taut
