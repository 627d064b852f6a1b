#include "taut/draw/wording.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace taut {
namespace {

std::string state_in_words(Mood mood) {
  switch (mood) {
    case Mood::awake: return {};
    case Mood::undecided: return " (open: it hangs on something unknown)";
    case Mood::held: return " (held)";
    case Mood::asleep: break;
  }
  return " (asleep)";
}

std::string_view verb_of(const ShownLine& line) {
  if (line.kind == ShownLine::Kind::requirement)
    return "must come before";
  const bool awake = line.mood == Mood::awake;
  if (line.kind == ShownLine::Kind::synergy)
    return awake ? "helps" : "would help";
  return awake ? tension_verb(line.strength()) : "would strain";
}

}  // namespace

std::string Speaker::name(TaskId task) const {
  return on_one_line(name_of(model()[task]).in(language));
}

std::string Speaker::heading(TaskId task) const {
  return capitalised(name(task));
}

std::string Speaker::pillar(TaskId task) const {
  const auto& pillar = model()[task].pillar;
  return pillar ? capitalised(on_one_line(name_of(model()[*pillar]).in(language)))
                : std::string();
}

std::string_view tension_verb(int strength) {
  constexpr std::array<std::string_view, 3> verbs{"constrains", "counteracts", "cancels"};
  return verbs[static_cast<std::size_t>(std::clamp(strength, 1, 3) - 1)];
}

std::string in_words(int count) {
  return count_word(static_cast<std::size_t>(std::max(0, count)));
}

std::string counted(int count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

std::string capitalised(std::string text) {
  return capital(std::move(text));
}

std::string joined(const std::vector<std::string>& words, std::size_t most) {
  if (words.size() <= most + 1)
    return listed(words);
  std::vector<std::string> first(words.begin(),
                                 words.begin() + static_cast<std::ptrdiff_t>(most));
  first.push_back(fmt::format("{} more", words.size() - most));
  return listed(first);
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (char c : text) {
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (!line.empty() && line.back() == ' ')
    line.pop_back();
  return line;
}

std::string reason_of(const Speaker& speaker, StatementId id) {
  const Statement& statement = speaker.model()[id];
  std::string reason = on_one_line(statement.because.in(speaker.language));
  const std::string back = on_one_line(statement.because_back.in(speaker.language));
  if (!back.empty() && back != reason)
    reason += reason.empty() ? back : "; " + back;
  return reason.empty() ? "No reason is recorded" : capitalised(std::move(reason));
}

std::string selector_in_words(const Speaker& speaker, StatementId id) {
  const TensionGraph none;
  const Subject subject{speaker.situation, none, speaker.language};
  const Statement& statement = speaker.model()[id];
  return on_one_line(fmt::format("{} against {}", in_words(subject, statement.from),
                                 in_words(subject, statement.to)));
}

std::string line_in_words(const Speaker& speaker, const ShownLine& line) {
  std::string text = fmt::format("{} {} {}", speaker.heading(line.a), verb_of(line),
                                 speaker.name(line.b));
  if (line.mutual())
    text += ", and the other way round";
  text += state_in_words(line.mood);
  std::vector<std::string> ids;
  for (StatementId id : line.statements)
    ids.emplace_back(speaker.model()[id].id);
  if (!line.statements.empty())
    text += fmt::format(": {} [{}]", reason_of(speaker, line.statements.front()),
                        fmt::join(ids, ", "));
  return text;
}

}  // namespace taut
