#include "taut/draw/wording.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"
#include "taut/draw/needs.hpp"
#include "taut/text/utf8.hpp"

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

// Names of tasks stand in the passive: they are never conjugated.
std::string done_by(const Speaker& speaker, const ShownLine& line) {
  const auto& arc = line.back > line.there ? line.arc_back : line.arc_there;
  const int strength =
      arc ? -told_effect(speaker.model(), speaker.situation.arcs[*arc]) : line.strength();
  const std::string_view verb =
      line.kind == ShownLine::Kind::synergy ? "helped" : harmed(strength);
  return fmt::format("{}{}", line.mood == Mood::awake ? "" : "would be ", verb);
}

std::string ends_in_words(const Speaker& speaker, const ShownLine& line) {
  const std::string a = speaker.name(line.a);
  const std::string b = speaker.name(line.b);
  if (line.kind == ShownLine::Kind::requirement) {
    const std::string actors = who_insists(speaker, line);
    return fmt::format("{} must come before {}{}", capitalised(a), b,
                       actors.empty() ? "" : ": " + actors);
  }
  if (line.mutual())
    return fmt::format("{} and {}: each {} by the other", capitalised(a), b,
                       done_by(speaker, line));
  return fmt::format("{}: {} by {}", capitalised(b), done_by(speaker, line), a);
}

}  // namespace

std::string Speaker::name(TaskId task) const {
  return isolated(on_one_line(name_of(model()[task]).in(language)));
}

std::string Speaker::heading(TaskId task) const {
  return capitalised(name(task));
}

std::string Speaker::pillar(TaskId task) const {
  const auto& pillar = model()[task].pillar;
  return pillar
             ? capitalised(isolated(on_one_line(name_of(model()[*pillar]).in(language))))
             : std::string();
}

std::string in_words(int count) {
  return count_word(static_cast<std::size_t>(std::max(0, count)));
}

std::string counted(int count, std::string_view singular, std::string_view plural) {
  return counted(static_cast<std::size_t>(std::max(0, count)), singular, plural);
}

std::string capitalised(std::string text) {
  return capital(std::move(text));
}

std::string joined(const std::vector<std::string>& words, std::size_t most) {
  return listed_up_to(words, most);
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
  std::string reason = isolated(on_one_line(statement.because.in(speaker.language)));
  const std::string back =
      isolated(on_one_line(statement.because_back.in(speaker.language)));
  if (!back.empty() && back != reason)
    reason += reason.empty() ? back : "; " + back;
  return reason.empty() ? "No reason is recorded" : capitalised(std::move(reason));
}

std::string reason_of(const Speaker& speaker, const ShownLine& line) {
  if (!line.arc_there)
    return reason_of(speaker, line.leading);
  if (directions_differ(speaker.situation, line))
    return fmt::format("{}. The other way: {}",
                       reason_of(speaker, towards(speaker.situation, line, line.b)),
                       reason_of(speaker, towards(speaker.situation, line, line.a)));
  const TensionGraph none;
  const Subject subject{speaker.situation, none, speaker.language};
  std::string text =
      isolated(on_one_line(reason(subject, speaker.situation.arcs[*line.arc_there])));
  return text.empty() ? "No reason is recorded" : capitalised(std::move(text));
}

std::string selector_in_words(const Speaker& speaker, StatementId id) {
  const TensionGraph none;
  const Subject subject{speaker.situation, none, speaker.language};
  const Statement& statement = speaker.model()[id];
  return on_one_line(fmt::format("{} against {}", in_words(subject, statement.from),
                                 in_words(subject, statement.to)));
}

std::string line_in_words(const Speaker& speaker, const ShownLine& line) {
  const Situation& situation = speaker.situation;
  if (directions_differ(situation, line))
    return fmt::format("{}. {}", line_in_words(speaker, towards(situation, line, line.b)),
                       line_in_words(speaker, towards(situation, line, line.a)));
  std::string text = ends_in_words(speaker, line) + state_in_words(line.mood);
  std::vector<std::string> ids;
  for (StatementId id : line.statements)
    ids.emplace_back(speaker.model()[id].id);
  if (!line.statements.empty())
    text += fmt::format(". {} [{}]", reason_of(speaker, line), fmt::join(ids, ", "));
  return text;
}

}  // namespace taut
