#include "taut/report/brief.hpp"
#include "taut/report/markdown.hpp"
#include "taut/report/page.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace taut {
namespace {

std::string line_of(const Model& model, const BriefLine& line) {
  std::string text = "- ";
  if (!line.label.empty())
    text += fmt::format("**{}**: ", markdown_escaped(line.label));
  text += markdown_escaped(line.text);
  if (const std::string proof = cited(model, line); !proof.empty())
    text += " " + markdown_escaped(fmt::format("[{}]", proof));
  return text + "\n";
}

// Longer than any run of backquotes inside, so that no line can end the block.
std::string fence_for(const std::vector<std::string>& lines) {
  std::size_t longest = 2;
  for (const std::string& line : lines) {
    std::size_t run = 0;
    for (char c : line) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
  }
  return std::string(longest + 1, '`');
}

std::string entry_of(const Model& model, const BriefEntry& entry) {
  std::string text;
  if (!entry.title.empty())
    text += fmt::format("### {}\n\n", markdown_escaped(entry.title));
  if (!entry.text.empty())
    text += markdown_escaped(entry.text) + "\n\n";
  for (const BriefLine& line : entry.lines)
    text += line_of(model, line);
  if (!entry.lines.empty())
    text += '\n';
  if (!entry.place.empty())
    text += markdown_escaped(entry.place) + ":\n\n";
  if (!entry.quoted.empty()) {
    const std::string fence = fence_for(entry.quoted);
    text += fence + "yaml\n";
    for (const std::string& line : entry.quoted)
      text += printable(line) + "\n";
    text += fence + "\n\n";
  }
  return text;
}

}  // namespace

std::string brief_markdown(const Brief& brief, const Model& model) {
  std::string out = fmt::format("# {}\n\n", markdown_escaped(brief.title));
  for (const std::string& lead : brief.lead)
    out += markdown_escaped(lead) + "\n\n";
  for (const BriefSection& section : brief.sections) {
    out += fmt::format("## {}\n\n", markdown_escaped(section.title));
    if (!section.lead.empty())
      out += markdown_escaped(section.lead) + "\n\n";
    for (const BriefEntry& entry : section.entries)
      out += entry_of(model, entry);
  }
  out.erase(out.find_last_not_of('\n') + 1);
  return out + "\n";
}

}  // namespace taut
