#include "taut/draw/focus_words.hpp"

#include "taut/draw/title.hpp"

#include <fmt/format.h>

namespace taut {

std::string focus_title(const Speaker& speaker, const FocusRows& rows, TaskId task) {
  const int count = rows.strainers;
  if (count == 0)
    return "Nothing pulls against " + speaker.name(task);
  std::string title = count == 1
                          ? one_against(speaker, rows.left[0].other, task)
                          : fmt::format("{} tasks pull against {}",
                                        capitalised(in_words(count)), speaker.name(task));
  const int needed = rows.needed_strainers();
  if (needed > 0)
    title += count == 1
                 ? "; it must also come first"
                 : fmt::format("; {} of them must also come first", in_words(needed));
  return title;
}

std::string focus_subtitle(const Speaker& speaker, const FocusRows& rows, TaskId task) {
  std::string text = occasion(speaker);
  // "38(c)" is a paragraph; "S/RES/2391" is said as it stands.
  if (const auto at = speaker.model()[task].paragraph; !at.empty())
    text += fmt::format(", {}{}", at[0] >= '0' && at[0] <= '9' ? "paragraph " : "", at);
  text += ".";
  if (!rows.left.empty())
    text += rows.helped() ? " Left: what strains and helps it, and why."
                          : " Left: what strains it and why.";
  if (!rows.right.empty())
    text += " Right: what it does to others and needs first.";
  return text +
         (rows.left.empty() ? "" : " A line with a bar weakens the task at the bar.");
}

std::string focus_footer(const Speaker& speaker, const FocusRows& rows) {
  std::string text;
  if (!rows.needs.empty())
    text = fmt::format("It also needs first: {}. ", fmt::join(rows.needs, "; "));
  return text + reading_sentence(speaker);
}

std::string focus_description(const Speaker& speaker, const FocusRows& rows,
                              const std::string& subtitle) {
  std::string text = subtitle;
  for (const auto* side : {&rows.left, &rows.right}) {
    for (const FocusRow& row : *side)
      text += fmt::format("\n{}.", line_in_words(speaker, row.line));
  }
  return text + "\n" + focus_footer(speaker, rows);
}

}  // namespace taut
