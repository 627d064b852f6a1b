#pragma once

#include <string>
#include <string_view>

namespace taut::tell {

// One escape for each language that texts go into. A text of a model leaves the program
// through one of these alone; those for sentences put isolates around what runs from
// right to left.

/// For a terminal: on one line, without the control characters (C0, DEL, C1) that would
/// steer it; those become blanks, and what is not UTF-8 becomes U+FFFD.
std::string plain(std::string_view text);

/// For Markdown: what Markdown would act on is escaped, and the text stays on one line,
/// so that it cannot leave its paragraph.
std::string markdown_escaped(std::string_view text);

/// The name of a file for a link of Markdown, between < and >: letters, digits and
/// `-._/` as they are, every other byte by its number.
std::string markdown_address(std::string_view path);

/// For HTML, a sentence between tags or inside a quoted attribute.
std::string html_escaped(std::string_view text);
/// The same of an address or a line of a model: every character as it is, no isolates.
std::string html_verbatim(std::string_view text);

/// For a cell of CSV with commas: in quotes where it needs them, and with an apostrophe
/// before what a spreadsheet would run (see `starts_formula`). Numbers stay as they are;
/// control characters become U+FFFD. Without the blanks around it.
std::string csv_cell(std::string_view text);

/// Would a spreadsheet run the text: does it start with one of = + - @, of either width,
/// and is not a number or a range of numbers such as "-3 to -1"?
bool starts_formula(std::string_view text);
/// Digits with a sign and a point, or a range of such numbers: no spreadsheet does harm
/// with them.
bool is_number(std::string_view text);
/// Does one of these signs stand behind any number of apostrophes?
bool starts_guarded_sign(std::string_view text);

/// The text without blanks around it and with a line feed for every kind of line end.
std::string cell_content(std::string_view raw);

/// Whether a link may lead there: http or https alone.
bool is_web_address(std::string_view address);

}  // namespace taut::tell
