#pragma once

#include "taut/suggest/pair_case.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// A way in which one task may work against another that can be read from what both do to
/// and need of parties, before anybody has judged the pair.
struct ProposalRule {
  std::string_view id;        ///< kebab-case; never changes once released
  std::string_view proposes;  ///< when, in a sentence
  std::string_view if_not;    ///< what it would mean to answer 0
  std::string_view literature;
  /// The keys of the first and of the second task that carry it, with blanks between.
  std::string_view from_keys;
  std::string_view to_keys;
  /// How often it was right: pairs that the rule proposes on the shipped missions it was
  /// measured on, and those of them that a sourced tension of the model covers.
  int proposed;
  int right;
  /// Why the first may work against the second, as a sentence without a full stop; empty
  /// where the rule says nothing. Null: other mandates say it (`precedents.hpp`).
  std::string (*why)(const PairCase&);
};

/// Every rule, the one that was right most often first.
const std::vector<ProposalRule>& suggestion_rules();

}  // namespace taut
