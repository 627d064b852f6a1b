#pragma once

#include "taut/read/schema.hpp"

#include <string>

namespace taut {

/// What a value may be, for an author: "whole number from -3 to 3", "list of actors".
/// Words that can be written as they are stand in backticks.
std::string words_of(const Value& value);

/// What an editor shows beside a key: meaning, default and example, one a line.
std::string plain_description(const Key& key);
/// The same in Markdown.
std::string markdown_description(const Key& key);

}  // namespace taut
