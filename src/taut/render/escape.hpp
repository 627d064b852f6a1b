#pragma once

#include <string>
#include <string_view>

namespace taut {

// Texts on their way into the languages that pictures are written in; there is no other
// way. Each takes any bytes: control characters become blanks, bytes that are not UTF-8
// become U+FFFD.

/// XML, in elements and in attributes: & < > " ' become entities, and what runs from
/// right to left stands between isolates.
std::string escape_xml(std::string_view text);
/// The same of an address, without isolates.
std::string xml_verbatim(std::string_view text);
/// The same for a text of several lines.
std::string escape_xml_lines(std::string_view text);

/// Inside an HTML-like label of DOT.
std::string escape_label(std::string_view text);

/// A quoted DOT string whose value Graphviz prints as it stands: no \N, \G or \l is
/// expanded and no entity is read.
std::string quote_text(std::string_view text);

/// A text of an xdot operation, which is preceded by its count of bytes: as Graphviz
/// finds it when `quote_value` has quoted the operations.
std::string xdot_text(std::string_view text);

/// A quoted DOT string for a value of our own (an id, a colour, a path of points, xdot).
std::string quote_value(std::string_view value);

/// The address as it stands if it begins with http://, https:// or #, else empty.
std::string safe_address(std::string_view address);

/// Letters, digits, hyphen and underscore; everything else becomes an underscore.
std::string safe_id(std::string_view id);

}  // namespace taut
