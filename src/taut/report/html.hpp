#pragma once

#include <string>
#include <string_view>

namespace taut {

/// A text in HTML, between tags or inside a quoted attribute. Control characters become
/// blanks.
std::string html_escaped(std::string_view text);

/// Whether a link may lead there: http or https alone.
bool is_web_address(std::string_view address);

}  // namespace taut
