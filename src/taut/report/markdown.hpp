#pragma once

#include <string>
#include <string_view>

namespace taut {

/// A plain text for Markdown: what Markdown would act on is escaped, and the text stays
/// on one line, so that it cannot leave its paragraph.
std::string markdown_escaped(std::string_view text);

}  // namespace taut
