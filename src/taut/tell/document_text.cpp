#include "taut/tell/document.hpp"
#include "taut/tell/escape.hpp"
#include "taut/tell/text_table.hpp"
#include "taut/text/direction.hpp"
#include "taut/text/utf8.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut::tell {
namespace {

constexpr std::string_view bold = "1";
constexpr std::string_view numbered_indent = "     ";
// What the number of a line of a model takes, with the blanks behind it.
constexpr std::size_t number_cells = 8;
constexpr std::size_t least_room = 8;

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

class TextPage {
 public:
  explicit TextPage(const TextStyle& style) : style_(style) {}

  std::string write(const Document& document) {
    paragraph(document.title, "", "", bold);
    for (const Block& block : document.blocks)
      std::visit([this](const auto& one) { write(one); }, block);
    return std::move(out_);
  }

 private:
  void write(const Paragraph& one) {
    gap();
    paragraph(one.text);
  }

  void write(const Heading& heading) {
    if (heading.behind_links)
      return;
    std::string capitals(heading.text);
    std::ranges::transform(capitals, capitals.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    out_ += '\n';
    paragraph(capitals, "", "", bold);
    after_table_ = false;
  }

  void write(const List& list) {
    if (list.behind_links)
      return;
    gap();
    std::size_t number = 0;
    for (const Item& one : list.items) {
      if (list.numbered)
        item(one, fmt::format("{:>3}. ", ++number), numbered_indent);
      else
        item(one, "- ", "  ");
    }
  }

  void write(const Entry& entry) {
    const std::string mark = entry.mark.empty() ? "" : entry.mark + ". ";
    const bool numbered = entry.number > 0;
    const std::string first =
        numbered ? fmt::format("{:>2} ", entry.number) : std::string();
    const std::string_view indent = numbered ? "   " : "  ";
    const std::string_view code = numbered ? code_of(entry.tone) : bold;
    if (entry.setting == Setting::line) {
      const std::string rest = paragraph_of(entry.items);
      paragraph(mark + entry.headline + (rest.empty() ? "" : " ") + rest, first, indent);
      return;
    }
    if (entry.setting == Setting::list)
      out_ += '\n';
    paragraph(mark + entry.headline, first, numbered ? indent : "", code);
    paragraph(entry.text, indent, indent);
    if (entry.setting == Setting::paragraph) {
      paragraph(paragraph_of(entry.items), indent, indent);
      return;
    }
    for (const Item& one : entry.items)
      item(one, fmt::format("{}- ", indent), fmt::format("{}  ", indent));
  }

  void write(const Table& table) {
    out_ += '\n';
    out_ += lines_with_isolates(table_text(table, style_));
    after_table_ = true;
  }

  void write(const Quotation& quotation) {
    gap();
    if (!quotation.place.empty())
      paragraph(quotation.place + ":");
    for (const std::string& line : quotation.lines)
      quote(plain(line));
  }

  // A picture needs another form.
  void write(const Picture&) {}

  // A line of a model keeps its spaces; one that is too long goes on below its text,
  // broken after a blank where there is one.
  void quote(std::string_view rest) {
    std::string margin = "  | ";
    for (bool first = true; !rest.empty(); first = false) {
      if (!first && margin.size() < number_cells)
        margin += std::string(number_cells, ' ');
      const std::size_t room = style_.width > margin.size() + least_room
                                   ? style_.width - margin.size()
                                   : least_room;
      const std::size_t end = end_of_line(rest, room);
      const std::string_view piece = rest.substr(0, end);
      out_ +=
          fmt::format("{}{}\n", margin, piece.substr(0, piece.find_last_not_of(' ') + 1));
      rest.remove_prefix(end);
    }
  }

  void item(const Item& one, std::string_view first, std::string_view further) {
    std::string text =
        one.label.empty() ? one.text : fmt::format("{}: {}", one.label, one.text);
    if (!one.evidence.empty())
      text += fmt::format(" [{}]", one.evidence);
    paragraph(text, first, further);
    paragraph(one.note, further, further);
  }

  void gap() {
    if (after_table_)
      out_ += '\n';
    after_table_ = false;
  }

  // `code` is an ANSI colour for the words, used where the style has colour.
  void paragraph(std::string_view text, std::string_view first = {},
                 std::string_view further = {}, std::string_view code = {}) {
    const std::string lines = lines_with_isolates(
        wrap(plain(text), {.width = style_.width, .first = first, .further = further}));
    if (!style_.colour || code.empty()) {
      out_ += lines;
      return;
    }
    std::size_t indent = first.size();
    for (std::size_t at = 0; at < lines.size(); indent = further.size()) {
      const std::size_t end = lines.find('\n', at);
      out_ += lines.substr(at, indent);
      out_ += coloured(lines.substr(at + indent, end - at - indent), code, style_) + "\n";
      at = end + 1;
    }
  }

  const TextStyle& style_;
  std::string out_ = {};
  bool after_table_ = false;
};

}  // namespace

std::string document_text(const Document& document, const TextStyle& style) {
  return TextPage(style).write(document);
}

}  // namespace taut::tell
