// The layout, as files that the program wrote show it. Sections end at a line that starts
// with '#':
//
//   $ ScenarioWizard 4.0                the program; may be missing
//   The Two Lakes                       a title
//   &patrols along the shore            a descriptor, then its variants
//    -escorts only
//   #
//   &patrols                            the same again with short names, or blank
//    escorts
//   #  #                                a section that was empty in every file seen, and
//   FFFFFF                              a colour for each variant
//   #  #                                another empty one
//    0 , 0 , 0 ,-2 , 1 , 1              the matrix, a row for each variant
//   #
//   # 0-0                               then texts in quotes: of the project, of each
//   "..."                               descriptor, of each ordered pair of descriptors
//
// The matrix is taken to be the first section after the names with a comma in it, so that
// a section more or less does no harm.

#include "taut/exchange/scw_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>

namespace taut::scw {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\v";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == text.npos)
    return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

class Reader {
 public:
  Reader(FileId file, SourceSet& sources, Diagnostics& diags)
      : file_(file), sources_(sources), diags_(diags), all_(sources.bytes(file)) {
    split_lines();
  }

  std::optional<Parts> read() {
    const std::size_t errors = diags_.errors();
    read_head();
    read_names();
    if (diags_.errors() == errors)
      read_short_names();
    if (diags_.errors() == errors)
      read_matrix();
    if (diags_.errors() == errors)
      read_texts();
    return diags_.errors() == errors ? std::optional(std::move(parts_)) : std::nullopt;
  }

 private:
  void split_lines() {
    std::size_t begin = 0;
    while (begin < all_.size()) {
      const std::size_t end = std::min(all_.find_first_of("\r\n", begin), all_.size());
      lines_.push_back(all_.substr(begin, end - begin));
      begin = end;
      if (begin < all_.size())
        begin += all_.substr(begin, 2) == "\r\n" ? 2 : 1;
    }
  }

  bool done() const { return next_ == lines_.size(); }
  std::string_view line() const { return trimmed(lines_[next_]); }
  bool at_end_of_section() const { return done() || line().starts_with('#'); }

  Span place(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - all_.data());
    return {file_, begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  // The line about which something is said; the last one at the end of the file.
  Span here() const {
    if (lines_.empty())
      return {file_, 0, 0};
    return place(lines_[std::min(next_, lines_.size() - 1)]);
  }
  Piece piece(std::string_view text) const {
    text = trimmed(text);
    return {text, text.empty() ? here() : place(text)};
  }

  void tell(Span where, std::string message, std::string help = {}) {
    diags_.add({.id = DiagId::scw_format,
                .where = where,
                .message = std::move(message),
                .help = std::move(help)});
  }

  // The line behind that of the program is the title, whatever it begins with, unless the
  // variants of a descriptor follow.
  void read_title() {
    if (lines_.size() < 3 || !line().starts_with('$'))
      return;
    ++next_;
    if (!line().starts_with('&') || !trimmed(lines_[next_ + 1]).starts_with('-'))
      parts_.title = piece(lines_[next_++]);
  }

  void read_head() {
    read_title();
    while (!done() && !line().starts_with('&') && !line().starts_with('#')) {
      if (!line().empty() && !line().starts_with('$'))
        parts_.title = piece(line());
      ++next_;
    }
    if (done() || line().starts_with('#'))
      tell(here(), "no descriptors stand in this file",
           "a project file of ScenarioWizard names them on lines that start with '&'");
  }

  void read_names() {
    for (; !at_end_of_section(); ++next_) {
      if (line().starts_with('&'))
        parts_.descriptors.push_back({.name = piece(line().substr(1))});
      else if (line().starts_with('-') && !parts_.descriptors.empty())
        parts_.descriptors.back().variants.push_back(piece(line().substr(1)));
      else if (!line().empty())
        tell(here(), fmt::format("'{}' is neither a descriptor nor a variant", line()),
             "descriptors start with '&', their variants with '-'");
    }
    for (const Descriptor& descriptor : parts_.descriptors) {
      variants_ += descriptor.variants.size();
      if (descriptor.variants.empty())
        tell(descriptor.name.where,
             fmt::format("the descriptor '{}' has no variants", descriptor.name.text),
             "name them on the lines below, each with '-' in front");
    }
    if (variants_ > most_variants_in_all)
      tell(here(), fmt::format("this file has {} variants; at most {} can be read",
                               variants_, most_variants_in_all));
    if (done())
      tell(here(), "the file ends among the descriptors: it is cut",
           "after them, a line with '#' and the cross-impact matrix are missing");
    else
      ++next_;
  }

  // Blank lines count here. Names that do not fit the descriptors are left alone.
  void read_short_names() {
    std::vector<std::string_view> names;
    const std::size_t start = next_;
    for (; !at_end_of_section(); ++next_)
      if (line().starts_with('&'))
        names.push_back(trimmed(line().substr(1)));
      else if (line().find(',') != std::string_view::npos && names.empty()) {
        next_ = start;  // no short names: this is the matrix already
        return;
      }
    if (names.size() == parts_.descriptors.size())
      for (std::size_t i = 0; i < names.size(); ++i)
        parts_.descriptors[i].short_name = names[i];
    if (!done())
      ++next_;
  }

  void read_matrix() {
    while (!done() && (line().starts_with('#') || line().find(',') == line().npos))
      ++next_;
    for (; !at_end_of_section(); ++next_)
      if (!line().empty())
        read_row();
    if (parts_.rows.size() != variants_)
      tell(here(),
           fmt::format("the cross-impact matrix has {} rows, but there are {} variants",
                       parts_.rows.size(), variants_),
           done() ? "the file seems to be cut" : "");
  }

  // A row that is short because the file ends in it is told as a row that is missing.
  void read_row() {
    std::string_view rest = lines_[next_];
    const auto numbers = static_cast<std::size_t>(std::ranges::count(rest, ',')) + 1;
    if (numbers < variants_ && next_ + 1 == lines_.size())
      return;
    const std::size_t number = parts_.rows.size() + 1;
    std::vector<Cell>& row = parts_.rows.emplace_back();
    if (numbers != variants_)
      return tell(
          here(),
          fmt::format("row {} of the cross-impact matrix has {} numbers, but there "
                      "are {} variants",
                      number, numbers, variants_));
    for (std::size_t i = 0; i < numbers; ++i) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      row.push_back(read_cell(rest.substr(0, comma), number));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }

  Cell read_cell(std::string_view written, std::size_t row) {
    std::string_view text = trimmed(written);
    const Span where = text.empty() ? here() : place(text);
    if (text.starts_with('+'))
      text.remove_prefix(1);
    int score = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), score);
    if (error != std::errc{} || end != text.data() + text.size() ||
        std::abs(score) > largest_score)
      tell(where, fmt::format(
                      "'{}' in row {} of the cross-impact matrix is no whole number from "
                      "-{} to {}",
                      trimmed(written), row, largest_score, largest_score));
    return {score, where};
  }

  void read_texts() {
    std::vector<std::string_view> texts;
    const Span start = here();
    while (!done()) {
      ++next_;  // the line with '#' above a text
      if (const auto text = read_text())
        texts.push_back(*text);
    }
    const std::size_t n = parts_.descriptors.size();
    if (texts.size() == 1 + n + n * n)
      parts_.texts = std::move(texts);
    else if (std::ranges::any_of(texts, [](auto text) { return !text.empty(); }))
      diags_.add({.id = DiagId::scw_format,
                  .where = start,
                  .message = fmt::format("{} texts stand behind the matrix, not one for "
                                         "the project, each descriptor and each pair",
                                         texts.size()),
                  .help = "the reasons of the judgements were not read",
                  .severity = DiagSeverity::warning});
  }

  // What stands up to the next '#', without its quotes, on one line; nothing if no text
  // stands there at all.
  std::optional<std::string_view> read_text() {
    std::string text;
    for (; !at_end_of_section(); ++next_)
      if (!line().empty())
        text += fmt::format("{}{}", text.empty() ? "" : " ", line());
    if (text.empty())
      return {};
    std::string_view inner = text;
    if (inner.size() > 1 && inner.starts_with('"') && inner.ends_with('"'))
      inner = inner.substr(1, inner.size() - 2);
    return inner.empty() ? std::string_view("") : sources_.keep(std::string(inner));
  }

  FileId file_;
  SourceSet& sources_;
  Diagnostics& diags_;
  std::string_view all_;
  std::vector<std::string_view> lines_ = {};
  std::size_t next_ = 0;
  std::size_t variants_ = 0;
  Parts parts_ = {};
};

}  // namespace

std::optional<Parts> read_parts(FileId file, SourceSet& sources, Diagnostics& diags) {
  return Reader(file, sources, diags).read();
}

}  // namespace taut::scw
