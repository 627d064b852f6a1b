#pragma once

#include "taut/rows/schema.hpp"

#include <span>
#include <string>
#include <string_view>

namespace taut {

/// "a whole number from -3 to 3", "a list of names of actors": what a value should be.
std::string described(const Value& shape);
/// "a task", "an actor".
std::string with_article(std::string_view noun);
/// "task, condition or safeguard", joined by `last` before the last one.
std::string names_of(Table set, std::string_view last);
/// "'a', 'b' and 'c'", joined by `last` before the last one.
std::string listed(std::span<const std::string_view> words, std::string_view last = "or");

}  // namespace taut
