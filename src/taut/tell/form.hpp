#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace taut::tell {

/// Every form in which this program writes an answer.
enum class Form { text, markdown, html, docx, csv, json, png, svg, pdf, dot, yaml, scw };

/// "markdown": the word that asks for it.
std::string_view name_of(Form form);
/// The endings of a file of that form, lower case; the first is the one to recommend.
const std::vector<std::string_view>& endings_of(Form form);
/// The form that a word asks for, or that an ending such as ".md" stands for.
std::optional<Form> form_named(std::string_view name);
std::optional<Form> form_of_ending(std::string_view ending);

}  // namespace taut::tell
