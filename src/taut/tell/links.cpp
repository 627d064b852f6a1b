#include "taut/tell/document.hpp"
#include "taut/tell/escape.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace taut::tell {
namespace {

constexpr std::string_view digits = "0123456789";

struct NumberAt {
  std::size_t value = 0;
  std::size_t size = 0;  ///< 0 = there is none
};

// The number at the start, and nothing else of a word.
NumberAt number_at(std::string_view text) {
  NumberAt number;
  const std::string figures(text.substr(0, text.find_first_not_of(digits)));
  const char* end = figures.data() + figures.size();
  if (std::from_chars(figures.data(), end, number.value).ec == std::errc{})
    number.size = figures.size();
  return number;
}

bool ends_a_reference(std::string_view rest) {
  return rest.empty() || std::string_view(" ,.;:)]").find(rest.front()) != rest.npos;
}

// Whether numbers of entries come next: what stands before says so.
bool refers(std::string_view before, std::string_view rest) {
  constexpr std::array<std::string_view, 4> words{"finding ", "findings ", "as in ",
                                                  "see "};
  if (std::ranges::any_of(words, [&](auto word) { return before.ends_with(word); }))
    return true;
  const NumberAt number = number_at(rest);
  return before.ends_with('(') && number.size > 0 &&
         rest.substr(number.size).starts_with(')');
}

// How long what stands between two numbers of a list is: ", " or " and "; else 0.
std::size_t between_numbers(std::string_view rest) {
  for (const std::string_view between : {", ", " and "}) {
    if (rest.starts_with(between) && number_at(rest.substr(between.size())).size > 0)
      return between.size();
  }
  return 0;
}

std::string target_of(const Reference& reference) {
  if (!reference.anchor.empty())
    return "#" + reference.anchor;
  return is_web_address(reference.address) ? reference.address : std::string();
}

}  // namespace

class Links::Splitter {
 public:
  std::vector<Piece> done() && {
    close(text_.size());
    return std::move(pieces_);
  }
  explicit Splitter(std::string_view text) : text_(text) {}
  void link(std::size_t at, std::size_t size, std::string target,
            std::string_view title) {
    close(at);
    pieces_.push_back({text_.substr(at, size), std::move(target), title});
    from_ = at + size;
  }

  std::string_view text() const { return text_; }

 private:
  void close(std::size_t at) {
    if (at > from_)
      pieces_.push_back({text_.substr(from_, at - from_), {}, {}});
    from_ = at;
  }

  std::string_view text_;
  std::vector<Piece> pieces_ = {};
  std::size_t from_ = 0;
};

Links::Links(const Document& document) {
  for (const Reference& reference : document.references)
    by_id_.emplace(reference.id, &reference);
  for (const Block& block : document.blocks) {
    const auto* entry = std::get_if<Entry>(&block);
    if (entry && entry->number > 0 && !entry->anchor.empty())
      entries_.emplace(entry->number, "#" + entry->anchor);
  }
}

const Reference* Links::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

// Links the ids between two places of a text.
void Links::link_ids(std::size_t at, std::size_t end, Splitter& split) const {
  while (at < end) {
    const std::size_t stop = std::min(split.text().find_first_of(" ,;:()[]", at), end);
    if (const Reference* found = find(split.text().substr(at, stop - at)))
      split.link(at, stop - at, target_of(*found), found->title);
    at = stop + 1;
  }
}

// Links "1, 2 and 4" where the text refers to entries there; the place behind it.
std::size_t Links::link_numbers(std::size_t at, Splitter& split) const {
  const std::string_view text = split.text();
  if (entries_.empty() || !refers(text.substr(0, at), text.substr(at)))
    return at;
  while (true) {
    const NumberAt number = number_at(text.substr(at));
    const auto entry = number.size > 0 ? entries_.find(number.value) : entries_.end();
    if (entry == entries_.end() || !ends_a_reference(text.substr(at + number.size)))
      return at;
    split.link(at, number.size, entry->second, {});
    at += number.size;
    at += between_numbers(text.substr(at));
  }
}

std::vector<Piece> Links::pieces_of_evidence(std::string_view evidence) const {
  Splitter split(evidence);
  link_ids(0, evidence.size(), split);
  return std::move(split).done();
}

std::vector<Piece> Links::pieces_of(std::string_view text) const {
  Splitter split(text);
  for (std::size_t at = 0; at < text.size();) {
    const auto close = text[at] == '[' ? text.find(']', at) : text.npos;
    if (close != text.npos) {
      link_ids(at + 1, close, split);
      at = close + 1;
    } else {
      at = std::max(link_numbers(at, split), at + 1);
    }
  }
  return std::move(split).done();
}

}  // namespace taut::tell
