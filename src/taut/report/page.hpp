#pragma once

#include "taut/report/findings_report.hpp"

#include <string>
#include <string_view>

namespace taut {

/// A text page in the making: headings, paragraphs and bullets, wrapped, without the
/// control characters that would steer a terminal.
class PageWriter {
 public:
  explicit PageWriter(const TextStyle& style) : style_(style) {}

  /// `code` is an ANSI colour for the words, used where the style has colour.
  void paragraph(std::string_view text, std::string_view first = {},
                 std::string_view further = {}, std::string_view code = {});
  void heading(std::string_view text);
  void section(std::string_view title);  ///< a heading in capitals (of ASCII letters)
  void bullet(std::string_view text) { paragraph(text, "- ", "  "); }
  void line(std::string_view text);  ///< as it is, for tables
  /// The same with colours in it; what comes from a model must be `printable`.
  void coloured_line(std::string_view text) { out_.append(text) += '\n'; }
  void blank() { out_ += '\n'; }
  std::string take() { return std::move(out_); }

  static constexpr std::string_view bold = "1";

 private:
  TextStyle style_;
  std::string out_ = {};
};

}  // namespace taut
