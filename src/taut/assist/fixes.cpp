#include "taut/assist/assist.hpp"
#include "taut/assist/insert_text.hpp"
#include "taut/assist/lines.hpp"
#include "taut/read/lint_text.hpp"
#include "taut/rows/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace taut::assist {
namespace {

using Kind = Sketch::Kind;
using Index = Sketch::Index;

// The word between `before` and the next quote, such as the 'go' of "did you mean 'go'?".
std::string_view quoted_behind(std::string_view text, std::string_view before) {
  const std::size_t found = text.find(before);
  if (found == std::string_view::npos)
    return {};
  const std::string_view rest = text.substr(found + before.size());
  return rest.substr(0, rest.find('\''));
}

class Mending {
 public:
  Mending(const Workspace& space, const Page& page, const Problem& problem)
      : space_(space), page_(page), problem_(problem), where_(problem.place.where) {}

  std::vector<Fix> fixes() && {
    did_you_mean();
    switch (problem_.id) {
      case DiagId::unknown_name: declare(); break;
      case DiagId::bad_id: better_name(); break;
      case DiagId::missing_key: missing_key(); break;
      case DiagId::missing_reason: add("because", "\"(why, in one sentence)\""); break;
      case DiagId::missing_sources: sources(); break;
      case DiagId::missing_basis: add("basis", "unverified"); break;
      case DiagId::unsourced_row:
        sources();
        if (!has("basis"))
          add("basis", "unverified");
        break;
      case DiagId::unquoted_text:
      case DiagId::two_readings:
      case DiagId::cut_short:
      case DiagId::bad_escape: quote(); break;
      case DiagId::curly_quote: straight_quotes(); break;
      case DiagId::missing_space: space_behind_colon(); break;
      case DiagId::tab_indent: untabbed(); break;
      case DiagId::odd_space: replace("put a plain space here", where_, " "); break;
      case DiagId::second_document: delete_line(); break;
      default: break;
    }
    return std::move(fixes_);
  }

 private:
  std::string_view text(Stretch where) const {
    return std::string_view(page_.text).substr(where.begin, where.end - where.begin);
  }
  void replace(std::string title, Stretch where, std::string by) {
    fixes_.push_back({std::move(title), {{page_.path, where, std::move(by)}}});
  }
  void offer(std::string title, std::optional<Edit> edit) {
    if (edit)
      fixes_.push_back({std::move(title), {*std::move(edit)}});
  }

  void did_you_mean() {
    const std::string_view meant = quoted_behind(problem_.help, "did you mean '");
    if (!meant.empty())
      replace(fmt::format("change it to '{}'", meant), page_.sketch.inside_quotes(where_),
              std::string(meant));
  }

  void declare() {
    const Site* site = site_at(page_.sites, where_.begin);
    if (!site || !site->is_name())
      return;
    const std::string_view id = page_.word(*site);
    for (auto set = static_cast<unsigned>(site->names); set != 0; set &= set - 1) {
      const auto table = static_cast<Table>(1u << std::countr_zero(set));
      offer(fmt::format("add the {} '{}'", name_of(table), id),
            add_row(space_.around(page_), table, id));
    }
  }

  void better_name() {
    const std::string better(quoted_behind(problem_.help, "write '"));
    if (better.empty())
      return;
    auto edits = rename(space_, page_, where_.begin, better);
    if (edits && !edits->empty())
      fixes_.push_back(
          {fmt::format("call it '{}' everywhere", better), *std::move(edits)});
  }

  // The row that the problem blames: by its name, or by its first byte.
  std::optional<Index> row() const {
    if (where_.begin == 0)
      return Sketch::root;
    for (const Site& site : page_.sites)
      if (site.role == Site::Role::defined && site.where.touches(where_.begin))
        return row_of(page_.sketch, site);
    for (Index i = 0; i < page_.sketch.nodes().size(); ++i) {
      const Sketch::Node& node = page_.sketch[i];
      if (node.kind == Kind::map &&
          (node.value.begin == where_.begin || node.key.begin == where_.begin))
        return i;
    }
    return {};
  }
  bool has(std::string_view key) const {
    const auto at = row();
    return at && page_.sketch.find(*at, key) != Sketch::root;
  }
  void add(std::string_view key, std::string_view value) {
    if (const auto at = row())
      offer(fmt::format("add '{}: {}'", key, value), add_key(page_, *at, key, value));
  }

  // Numbers can begin as in the example; what only the author knows is left to them.
  void missing_key() {
    const std::string_view key = quoted_behind(problem_.message, "needs '");
    if (key.empty())
      return;
    const std::string_view example = quoted_behind(problem_.help, ": ");
    const bool number = !example.empty() && example.find_first_not_of("-0123456789") ==
                                                std::string_view::npos;
    std::string value = fmt::format("\"({})\"", key);
    if (number)
      value = example;
    else if (key == "holds" || key == "in_place")
      value = "unknown";
    else if (key == "mandate")
      value = "{title: \"(title)\"}";
    add(key, value);
  }

  // A source that is still to be described, and the row that cites it.
  void sources() {
    const auto at = row();
    if (!at || has("sources"))
      return;
    constexpr std::string_view id = "new-source";
    auto cited = add_key(page_, *at, "sources", fmt::format("[{}]", id));
    auto stub = add_row(space_.around(page_), Table::source, id);
    const bool there =
        Workspace::table_of(id, Table::source, space_.around(page_)) != Table::none;
    if (!cited || (!stub && !there))
      return;
    Fix fix{"add a source", {*std::move(cited)}};
    if (!there)
      fix.edits.push_back(*std::move(stub));
    fixes_.push_back(std::move(fix));
  }

  // ------------------------------------------------------------------------- quotes
  // The text that was meant where the problem is: the value there, and what a comma in
  // braces cut off from it.
  std::optional<Stretch> meant_text() const {
    const auto& nodes = page_.sketch.nodes();
    std::size_t at = where_.begin;
    if (problem_.id == DiagId::cut_short)  // it blames the comment behind the text
      while (at > 0 && page_.text[at - 1] == ' ')
        --at;
    for (Index i = 1; i < nodes.size(); ++i) {
      const Sketch::Node& node = nodes[i];
      if (node.kind == Kind::scalar && node.value.touches(at))
        return node.value;
      const bool cut_off = node.kind == Kind::none && !node.colon &&
                           node.key.touches(at) && nodes[node.parent].flow;
      if (cut_off && nodes[i - 1].kind == Kind::scalar)
        return Stretch{nodes[i - 1].value.begin, node.key.end};
    }
    return {};
  }

  void quote() {
    std::optional<Stretch> meant = meant_text();
    if (!meant)
      return;
    if (problem_.id == DiagId::cut_short)
      meant->end = line_at(page_.text, meant->begin).end;
    const std::string_view written = text(*meant);
    if (written.empty() || written.find('\n') != std::string_view::npos ||
        written.front() == '"' || written.front() == '\'')
      return;
    replace("put the text in quotes", *meant, in_quotes(written));
  }

  void straight_quotes() {
    const std::string_view written = text(where_);
    std::string inner(written);
    for (const std::string_view mark : {"“", "”", "„", "‟", "‘", "’"}) {
      if (inner.starts_with(mark))
        inner.erase(0, mark.size());
      if (inner.ends_with(mark))
        inner.erase(inner.size() - mark.size());
    }
    replace("use straight quotes", where_, in_quotes(inner));
  }

  void space_behind_colon() {
    const std::size_t colon = text(where_).find(':');
    if (colon == std::string_view::npos)
      return;
    const auto at = static_cast<std::uint32_t>(where_.begin + colon + 1);
    replace("put a space behind the colon", {at, at}, " ");
  }

  void untabbed() {
    const Stretch line = line_at(page_.text, where_.begin);
    const std::string_view all = text(line);
    const std::size_t indent = std::min(all.find_first_not_of(" \t"), all.size());
    std::string spaces;
    for (const char c : all.substr(0, indent))
      spaces += c == '\t' ? "  " : " ";
    replace("indent with spaces",
            {line.begin, line.begin + static_cast<std::uint32_t>(indent)}, spaces);
  }

  void delete_line() {
    const Stretch line = line_at(page_.text, where_.begin);
    const std::size_t next = page_.text.find('\n', line.begin);
    const auto end = static_cast<std::uint32_t>(
        next == std::string::npos ? page_.text.size() : next + 1);
    replace("delete this line", {line.begin, end}, "");
  }

  const Workspace& space_;
  const Page& page_;
  const Problem& problem_;
  Stretch where_;
  std::vector<Fix> fixes_ = {};
};

}  // namespace

std::vector<Fix> fixes(const Workspace& space, const Problem& problem) {
  const Page* page = space.page(problem.place.file);
  if (!page || problem.place.where.end > page->text.size())
    return {};
  return Mending(space, *page, problem).fixes();
}

}  // namespace taut::assist
