#include "taut/read/values.hpp"

#include "taut/read/check_text.hpp"
#include "taut/read/row.hpp"
#include "taut/text/lower_case.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace taut {
namespace {

// Words that other readers of YAML take for truth values.
constexpr std::array<std::string_view, 10> truth_like{"yes",   "no", "on", "off", "true",
                                                      "false", "y",  "n",  "ja",  "oui"};
constexpr std::array<std::string_view, 5> yes_like{"yes", "on", "true", "y", "oui"};

std::string what_truth_to_write(const Ask& ask) {
  const std::string word = lower_case(ask.node.text());
  if (std::ranges::find(truth_like, std::string_view(word)) == truth_like.end())
    return fmt::format("write {}", described(ask.shape));
  const bool yes = std::ranges::find(yes_like, std::string_view(word)) != yes_like.end();
  return fmt::format("write {}{}", yes ? "true" : "false",
                     ask.node.style() == ScalarStyle::plain ? "" : " without quotes");
}

void tell_truth(const Ask& ask) {
  ask.diags.add({.id = DiagId::bad_truth,
                 .where = ask.node.span(),
                 .message = fmt::format("'{}' takes {}, not {}", ask.key,
                                        described(ask.shape), found_there(ask.node)),
                 .help = what_truth_to_write(ask)});
}

}  // namespace

bool is_id(std::string_view text) {
  bool word = false;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!plain && !(c == '-' && word))
      return false;
    word = plain;
  }
  return word;
}

bool is_link_id(std::string_view text) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && plain(text.front()) && std::ranges::all_of(text, [&](char c) {
    return plain(c) || c == '.' || c == '_' || c == '-';
  });
}

bool is_language(std::string_view text) {
  const std::size_t first = std::min(text.find('-'), text.size());
  if (first < 2 || first > 3)
    return false;
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::ranges::all_of(text.substr(0, first), is_letter) &&
         (first == text.size() || is_link_id(text.substr(first + 1)));
}

std::optional<bool> read_truth(const Ask& ask) {
  const std::optional<Truth> truth = read_truth3(ask);
  return truth ? std::optional(*truth == Truth::yes) : std::nullopt;
}

std::optional<Truth> read_truth3(const Ask& ask) {
  if (ask.node.is_scalar() && ask.node.style() == ScalarStyle::plain) {
    const std::string_view text = ask.node.text();
    if (text == "true")
      return Truth::yes;
    if (text == "false")
      return Truth::no;
    if (text == "unknown" && ask.shape.kind == ValueKind::truth3)
      return Truth::unknown;
  }
  tell_truth(ask);
  return {};
}

std::optional<std::size_t> read_choice(const Ask& ask) {
  if (!ask.node.is_scalar()) {
    tell_wrong_type(ask);
    return {};
  }
  const auto& words = ask.shape.words;
  const auto found = std::ranges::find(words, ask.node.text());
  if (found != words.end())
    return static_cast<std::size_t>(found - words.begin());
  const std::string_view near = near_match(ask.node.text(), words);
  ask.diags.add(
      {.id = DiagId::unknown_word,
       .where = ask.node.span(),
       .message = fmt::format("'{}' takes {}, not '{}'", ask.key, listed(words),
                              ask.node.text()),
       .help = near.empty() ? std::string() : fmt::format("did you mean '{}'?", near)});
  return {};
}

std::optional<std::string_view> read_line(const Ask& ask) {
  if (!ask.node.is_scalar()) {
    tell_wrong_type(ask);
    return {};
  }
  return check_text(ask) ? std::optional(ask.node.text()) : std::nullopt;
}

std::optional<Text> read_text(const Ask& ask) {
  if (!ask.node.is_map()) {
    const auto line = read_line(ask);
    return line ? std::optional(Text(*line)) : std::nullopt;
  }
  Text text;
  for (const auto& [name, value] : ask.node.tree->entries(ask.node.node)) {
    const Located language{ask.node.tree, name};
    if (!is_language(language.text())) {
      ask.diags.add(
          {.id = DiagId::bad_language,
           .where = language.span(),
           .message = fmt::format("'{}' is no code of a language", language.text()),
           .help = fmt::format("'{}' takes a text, or one for each language, such as "
                               "{{en: .., fr: ..}}; a text with ': ' needs quotes",
                               ask.key)});
      continue;
    }
    const Value line{.kind = ValueKind::line};
    if (const auto words =
            read_line({language.text(), line, {ask.node.tree, value}, ask.diags}))
      text.languages.add(language.text(), *words);
  }
  if (text.languages.empty())
    return {};
  text.first = text.languages.begin()->second;
  return text;
}

std::string found_there(const Located& node) {
  switch (node.kind()) {
    case NodeKind::null: return "nothing";
    case NodeKind::list: return "a list";
    case NodeKind::map: return "a map of keys";
    case NodeKind::scalar: break;
  }
  return fmt::format("'{}'", node.text());
}

void tell_wrong_type(const Ask& ask) {
  std::string help;
  const bool list_wanted =
      ask.shape.kind == ValueKind::list || ask.shape.kind == ValueKind::range;
  if (list_wanted && ask.node.is_scalar())
    help = fmt::format("put it in brackets: '{}: [{}]'", ask.key, ask.node.text());
  else if (ask.node.is_map() && ask.shape.kind == ValueKind::line)
    help = "a text that contains ': ' or braces needs quotes around it";
  ask.diags.add({.id = DiagId::wrong_type,
                 .where = ask.node.span(),
                 .message = fmt::format("'{}' takes {}, not {}", ask.key,
                                        described(ask.shape), found_there(ask.node)),
                 .help = std::move(help)});
}

}  // namespace taut
