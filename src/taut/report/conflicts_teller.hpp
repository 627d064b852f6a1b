#pragma once

#include "taut/report/conflicts.hpp"
#include "taut/report/proof.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace taut {

/// Tells the findings of one page in its order, each fact once: what a finding above has
/// told with its reason is only named, with the number of that finding.
class Teller {
 public:
  explicit Teller(const ConflictsReport& report) : report_(report) {}

  /// Sentences that fill at most `lines` lines of a page: the strongest facts with their
  /// reasons, the others by name, what else is true, what would help; the least of it
  /// goes first. Where no reason fits they may fill `most_lines`, and if that is not
  /// enough the facts are only named.
  std::vector<tell::Item> in_short(const Finding& finding, std::size_t number,
                                   std::size_t lines, std::size_t most_lines);
  /// The reason of the first fact and the others by name; the first by name as well where
  /// that takes more than `lines` lines with the headline.
  std::vector<tell::Item> in_one_line(const Finding& finding, std::size_t number,
                                      std::size_t lines);
  /// Everything that is known of it, each a sentence.
  std::vector<tell::Item> in_full(const Finding& finding, std::size_t number);

  /// What proves something, for its brackets; its sources count as cited.
  std::string tag(const Proof& proof);
  /// The sources cited so far, in order of the model, each with its address.
  tell::Section sources() const;

 private:
  const Model& model() const { return report_.model(); }
  std::size_t told_in(const FindingLine& line) const;
  void remember(const FindingLine& line, std::size_t number);
  /// How much of a finding is told.
  struct Share {
    std::size_t reasons = 2;
    std::size_t names = 6;
    std::size_t clauses = 9;
    bool help = true;
    bool outlook = false;  ///< what the facts would become
    bool bare = false;     ///< of what is only counted, the count alone
  };
  std::vector<tell::Item> share_of(const Finding& finding, std::size_t number,
                                   const Share& share);
  tell::Item with_reason(const FindingLine& line);
  tell::Item by_name(const std::vector<const FindingLine*>& lines);
  std::size_t teller_of(const FindingLine& clause, const Finding& except) const;
  void add_clause(const Finding& finding, const FindingLine& clause, bool bare,
                  std::vector<tell::Item>& items);
  tell::Item offer(SafeguardId id);
  void add_help(const Finding& finding, std::size_t number,
                std::vector<tell::Item>& items);

  const ConflictsReport& report_;
  std::map<std::string, std::size_t, std::less<>> told_ = {};  ///< by row and reason
  std::map<SafeguardId, std::size_t> offered_ = {};
  std::set<SourceId> cited_ = {};
};

// Parts of the page, for whoever else tells findings.

/// The finding at this place of `findings.all`: its five lines on a first page, one line
/// below it.
tell::Entry entry_of(const ConflictsReport& report, std::size_t at, Teller& teller);
tell::Section asleep_section(const ConflictsReport& report);
/// So many statements that are asleep, what proves the others, and what safeguards hold
/// back.
tell::Section at_rest(const ConflictsReport& report, std::size_t most);
/// What safeguards hold back, and what holds the two sides together.
tell::Section at_rest_section(const ConflictsReport& report);

}  // namespace taut
