#include "taut/report/brief.hpp"
#include "taut/report/page.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

// What the number of a line of the model takes, with the blanks behind it.
constexpr std::size_t number_cells = 8;

// How many bytes of `text` fit into `room` characters, up to a blank if one is near.
std::size_t end_of_line(std::string_view text, std::size_t room) {
  std::size_t at = 0;
  std::size_t blank = 0;
  for (std::size_t used = 0; used < room && at < text.size(); ++used) {
    const auto character = first_character(text.substr(at));
    at += character ? character->bytes : 1;
    if (text[at - 1] == ' ')
      blank = at;
  }
  return at == text.size() || blank < at / 2 ? at : blank;
}

class BriefPage {
 public:
  BriefPage(const Model& model, const TextStyle& style)
      : model_(model), width_(style.width), page_(style) {}

  std::string write(const Brief& brief) {
    page_.paragraph(brief.title, "", "", PageWriter::bold);
    for (const std::string& lead : brief.lead)
      page_.paragraph(lead);
    for (const BriefSection& section : brief.sections) {
      page_.section(section.title);
      page_.paragraph(section.lead);
      for (const BriefEntry& entry : section.entries)
        write(entry);
    }
    return page_.take();
  }

 private:
  void write(const BriefEntry& entry) {
    const bool headed = !entry.title.empty();
    const std::string_view indent = headed ? "  " : "";
    if (headed)
      page_.heading(entry.title);
    page_.paragraph(entry.text, indent, indent);
    for (const BriefLine& line : entry.lines)
      write(line, indent);
    if (!entry.place.empty())
      page_.paragraph(entry.place + ":", indent, indent);
    for (const std::string& line : entry.quoted)
      quote(line, indent);
  }

  void write(const BriefLine& line, std::string_view indent) {
    std::string text =
        line.label.empty() ? line.text : fmt::format("{}: {}", line.label, line.text);
    if (const std::string proof = cited(model_, line); !proof.empty())
      text += fmt::format(" [{}]", proof);
    page_.paragraph(text, fmt::format("{}- ", indent), fmt::format("{}  ", indent));
  }

  // A line of the model keeps its spaces; one that is too long goes on below its text,
  // broken after a blank where there is one.
  void quote(std::string_view line, std::string_view indent) {
    std::string margin = fmt::format("{}  | ", indent);
    const std::size_t first_margin = margin.size();
    for (std::string_view rest = line; !rest.empty();) {
      const std::size_t room = width_ > margin.size() + 8 ? width_ - margin.size() : 8;
      const std::size_t end = end_of_line(rest, room);
      const std::string_view piece = rest.substr(0, end);
      page_.line(
          fmt::format("{}{}", margin, piece.substr(0, piece.find_last_not_of(' ') + 1)));
      rest.remove_prefix(end);
      if (margin.size() == first_margin)
        margin += std::string(number_cells, ' ');
    }
  }

  const Model& model_;
  std::size_t width_;
  PageWriter page_;
};

}  // namespace

std::string cited(const Model& model, const BriefLine& line) {
  if (line.statements.empty() && line.exhibits.empty())
    return {};
  if (line.basis)
    return evidence(model, {line.statements, line.exhibits, *line.basis});
  std::vector<std::string_view> ids;
  for (StatementId id : line.statements)
    ids.push_back(model[id].id);
  return fmt::format("{}", fmt::join(ids, ", "));
}

std::string brief_text(const Brief& brief, const Model& model, const TextStyle& style) {
  return BriefPage(model, style).write(brief);
}

}  // namespace taut
