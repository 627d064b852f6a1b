#pragma once

#include <string>
#include <string_view>

namespace taut {

// Text that a user wrote on its way into DOT and SVG. All of it takes any bytes; control
// characters become blanks, bytes that are not UTF-8 become U+FFFD.

/// Valid UTF-8 without control characters, and nothing that looks like an entity.
std::string clean_text(std::string_view text);

/// Inside an HTML-like label or SVG text: & < > " ' become entities.
std::string escape_markup(std::string_view text);

/// A quoted DOT string whose value Graphviz prints as it stands: no \N, \G or \l is
/// expanded and no entity is read.
std::string quote_text(std::string_view text);

/// A quoted DOT string for a value of our own (an id, a colour, a path of points).
std::string quote_value(std::string_view value);

/// The address as it stands if it begins with http://, https:// or #, else empty.
std::string safe_address(std::string_view address);

/// Letters, digits, hyphen and underscore; everything else becomes an underscore.
std::string safe_id(std::string_view id);

}  // namespace taut
