#include "taut/read/structure_check.hpp"

#include "taut/diag/limits.hpp"
#include "taut/read/lint_text.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

constexpr std::size_t most_notes = 3;

bool opens(const YamlEvent& event) {
  return event.kind == YamlEvent::Kind::list_start ||
         event.kind == YamlEvent::Kind::map_start;
}

// The word that starts at `begin`: an anchor or a tag.
std::uint32_t end_of_word(std::string_view text, std::uint32_t begin) {
  const std::size_t end = text.find_first_of(" \t\r\n,[]{}", begin);
  return static_cast<std::uint32_t>(std::min(end, text.size()));
}

}  // namespace

void StructureCheck::add(DiagId id, std::uint32_t begin, std::uint32_t end,
                         std::string message, std::string help) {
  diags_.add({.id = id,
              .where = {file_, begin, end},
              .message = std::move(message),
              .help = std::move(help)});
}

bool StructureCheck::see(const YamlEvent& event) {
  switch (event.kind) {
    case YamlEvent::Kind::document:
      if (++documents_ < 2)
        return true;
      add(DiagId::second_document, event.begin, line_end(text_, event.begin),
          "a second document starts here; a file holds one model",
          "delete the line with '---' or '...', or move what follows to its own file");
      return false;
    case YamlEvent::Kind::list_end:
    case YamlEvent::Kind::map_end:
      see_end(event);
      open_.pop_back();
      if (key_depth_ == open_.size())
        key_depth_.reset();
      return true;
    default: see_node(event); return !opens(event) || open(event);
  }
}

StructureCheck::Role StructureCheck::role() const {
  if (open_.empty())
    return Role::root;
  if (!open_.back().is_map)
    return Role::item;
  return open_.back().at_key ? Role::key : Role::value;
}

bool StructureCheck::open(const YamlEvent& event) {
  const bool is_map = event.kind == YamlEvent::Kind::map_start;
  open_.push_back({is_map, event.in_brackets, true, event.begin, event});
  if (open_.size() <= limit::nesting)
    return true;
  outline_.stopped = true;
  if (key_depth_)
    return false;
  add(DiagId::too_deep, event.begin, event.begin + 1,
      fmt::format("lists and maps are nested more than {} deep", limit::nesting),
      "no model needs that: look for brackets or dashes too many before this place");
  return false;
}

void StructureCheck::see_node(const YamlEvent& event) {
  const Role role = this->role();
  ++nodes_;
  if (event.has_anchor || event.kind == YamlEvent::Kind::alias)
    see_reuse(event);
  if (event.has_tag) {
    outline_.tagged = true;
    const std::uint32_t end = end_of_word(text_, event.begin);
    add(DiagId::tag, event.begin, end,
        fmt::format("the tag '{}' is not part of the format",
                    excerpt(text_.substr(event.begin, end - event.begin))),
        "delete it; to start a text with '!', put the text in quotes");
  }
  if (role == Role::key)
    see_key(event);
  if (event.kind == YamlEvent::Kind::scalar)
    see_scalar(event, role);
  if (!open_.empty() && open_.back().is_map)
    open_.back().at_key = !open_.back().at_key;
}

void StructureCheck::see_key(const YamlEvent& key) {
  open_.back().key = key;
  open_.back().key.value = {};
  if (key_depth_)
    return;
  if (opens(key)) {
    key_depth_ = open_.size();
    const bool list = key.kind == YamlEvent::Kind::list_start;
    add(DiagId::bad_key, key.begin, key.begin + 1,
        fmt::format("a {} cannot be a key", list ? "list" : "map"),
        fmt::format("a key is a word; if this is a text that starts with '{}', put it in "
                    "quotes",
                    text_.substr(key.begin, 1)));
    outline_.unreadable = true;
  } else if (reads_as_null(key)) {
    const bool written = !key.value.empty();
    add(DiagId::bad_key, key.begin, key.end,
        written ? fmt::format("'{}' cannot be a key: it stands for nothing", key.value)
                : "a key is missing here",
        written ? "put it in quotes if it is meant as a name"
                : "write 'key: value'; put a text that starts with ':' or '?' in quotes");
    outline_.unreadable = true;
  } else if (key.style == ScalarStyle::plain && key.value == "<<") {
    merge_keys_.push_back({file_, key.begin, key.end});
    outline_.unreadable = true;
  }
}

void StructureCheck::see_scalar(const YamlEvent& scalar, Role role) {
  if (reads_as_null(scalar))
    see_null(scalar, role);
  else if (scalar.style == ScalarStyle::plain)
    see_plain(scalar, role);
  else if (scalar.style == ScalarStyle::quoted)
    see_quoted(scalar);
  else
    see_block(scalar);
}

// `{because: a, b and c}` is two entries to YAML: the second has no colon at all.
void StructureCheck::see_null(const YamlEvent& null, Role role) {
  ++nulls_;
  if (role != Role::value || !open_.back().in_brackets || key_depth_)
    return;
  const YamlEvent& key = open_.back().key;
  if (key.kind != YamlEvent::Kind::scalar || null.begin < key.end ||
      text_.substr(key.end, null.begin - key.end).find(':') != text_.npos)
    return;
  const std::string_view written = text_.substr(key.begin, key.end - key.begin);
  if (const auto colon = colon_without_space(written)) {
    diags_.add(missing_space({file_, key.begin, key.end}, written, *colon));
    outline_.unreadable = true;
  } else {
    outline_.cut_off.push_back(key.begin);
    add(DiagId::unquoted_text, key.begin, key.end,
        fmt::format("'{}' has no value; in braces a comma ends the text before it",
                    excerpt(written)),
        "if it belongs to the text before the comma, put that whole text in quotes");
  }
}

void StructureCheck::see_plain(const YamlEvent& scalar, Role role) {
  const std::string_view written = text_.substr(scalar.begin, scalar.end - scalar.begin);
  if (!is_ascii_) {
    if (const auto odd = misplaced_odd_space(written)) {
      const auto begin = static_cast<std::uint32_t>(scalar.begin + odd->begin);
      const auto size = static_cast<std::uint32_t>(odd->size);
      diags_.add(
          odd_space({file_, begin, begin + size}, written.substr(odd->begin, odd->size)));
    } else if (in_curly_quotes(written)) {
      diags_.add(curly_quote({file_, scalar.begin, scalar.end}, written));
    }
  }
  const bool on_a_later_line =
      role == Role::root ||
      (role == Role::value && open_.back().key.end < scalar.begin &&
       text_.substr(open_.back().key.end, scalar.begin - open_.back().key.end)
               .find('\n') != text_.npos);
  if (on_a_later_line) {
    if (const auto colon = colon_without_space(written)) {
      diags_.add(missing_space(
          {file_, scalar.begin, end_of_blankless(text_, scalar.begin)}, written, *colon));
      outline_.unreadable = true;
    }
  }
  see_dashes(scalar, written);
}

void StructureCheck::see_reuse(const YamlEvent& event) {
  ++reuse_count_;
  if (reuses_.size() < most_notes)
    reuses_.push_back({file_, event.begin, end_of_word(text_, event.begin)});
  outline_.unreadable |= event.kind == YamlEvent::Kind::alias;
}

// An anchor, its aliases and the merge keys that use them are one slip, told once.
void StructureCheck::tell_reuse() {
  constexpr std::string_view instead =
      "repeat the text, or use 'include' (another file) or 'extends' (another model)";
  if (merge_keys_.empty() && reuses_.empty())
    return;
  Diagnostic told{.id = merge_keys_.empty() ? DiagId::anchor : DiagId::merge_key,
                  .where = merge_keys_.empty() ? reuses_.front() : merge_keys_.front(),
                  .message = "merge keys ('<<') are not part of the format",
                  .help = std::string(instead)};
  if (merge_keys_.empty()) {
    const auto word = text_.substr(told.where.begin, told.where.end - told.where.begin);
    told.message = fmt::format(
        "'{}': anchors ('&name') and aliases ('*name') are not part of the "
        "format",
        word);
    told.help += "; to start a text with '&' or '*', put it in quotes";
  }
  for (const Span& other : merge_keys_.empty() ? reuses_ : merge_keys_)
    if (!(other == told.where) && told.notes.size() < most_notes)
      told.notes.push_back({other, "another one"});
  const std::size_t all = merge_keys_.empty() ? reuse_count_ : merge_keys_.size();
  if (all > told.notes.size() + 1)
    told.message += fmt::format(" ({} in this file)", all);
  diags_.add(std::move(told));
}

DocumentOutline StructureCheck::finish() {
  tell_reuse();
  const bool only_null = nodes_ == 1 && nulls_ == 1;
  if ((nodes_ == 0 || only_null) && diags_.errors() == errors_before_) {
    add(DiagId::empty_file, 0, 0, "the file holds no model",
        "write a model here, or let 'taut new' make one to start from");
    outline_.unreadable = true;
  }
  return std::move(outline_);
}

}  // namespace taut
