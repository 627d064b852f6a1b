#pragma once

#include "taut/rows/schema.hpp"

#include <string>

namespace taut {

/// What an editor shows beside a key: meaning, default and example, one a line.
std::string plain_description(const Key& key);

/// The same in Markdown, in paragraphs.
std::string markdown_description(const Key& key);

}  // namespace taut
