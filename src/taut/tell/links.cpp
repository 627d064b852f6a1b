#include "taut/tell/document.hpp"
#include "taut/tell/escape.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace taut::tell {
namespace {

constexpr std::string_view digits = "0123456789";

// The number at the start, and nothing else of a word.
std::optional<std::pair<std::size_t, std::size_t>> number_at(std::string_view text) {
  const std::size_t size = std::min(text.find_first_not_of(digits), text.size());
  std::size_t number = 0;
  if (size == 0 ||
      std::from_chars(text.data(), text.data() + size, number).ec != std::errc{})
    return std::nullopt;
  return std::pair(number, size);
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
  const auto number = number_at(rest);
  return before.ends_with('(') && number && rest.substr(number->second).starts_with(')');
}

class Splitter {
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

std::string target_of(const Reference& reference) {
  if (!reference.anchor.empty())
    return "#" + reference.anchor;
  return is_web_address(reference.address) ? reference.address : std::string();
}

}  // namespace

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

std::vector<Piece> Links::pieces_of_evidence(std::string_view evidence) const {
  Splitter split(evidence);
  for (std::size_t at = 0; at < evidence.size();) {
    const std::size_t end =
        std::min(evidence.find_first_of(" ,;:()[]", at), evidence.size());
    if (const Reference* found = find(evidence.substr(at, end - at)))
      split.link(at, end - at, target_of(*found), found->title);
    at = end + 1;
  }
  return std::move(split).done();
}

std::vector<Piece> Links::pieces_of(std::string_view text) const {
  Splitter split(text);
  std::size_t at = 0;
  while (at < text.size()) {
    const auto open = text[at] == '[' ? text.find(']', at) : text.npos;
    if (open != text.npos) {
      std::size_t inside = at + 1;
      for (Piece& piece : pieces_of_evidence(text.substr(inside, open - inside))) {
        if (!piece.target.empty() || !piece.title.empty())
          split.link(inside, piece.text.size(), std::move(piece.target), piece.title);
        inside += piece.text.size();
      }
      at = open + 1;
      continue;
    }
    // "1, 2 and 4"
    const std::size_t first = at;
    while (!entries_.empty() &&
           (at != first || refers(text.substr(0, at), text.substr(at)))) {
      const auto number = number_at(text.substr(at));
      const auto entry = number ? entries_.find(number->first) : entries_.end();
      if (entry == entries_.end() || !ends_a_reference(text.substr(at + number->second)))
        break;
      split.link(at, number->second, entry->second, {});
      at += number->second;
      for (const std::string_view between : {", ", " and "}) {
        if (text.substr(at).starts_with(between) &&
            number_at(text.substr(at + between.size()))) {
          at += between.size();
          break;
        }
      }
    }
    at = std::max(at, first + 1);
  }
  return std::move(split).done();
}

}  // namespace taut::tell
