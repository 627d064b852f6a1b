#pragma once

#include "taut/analyse/agreement.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// How far those who judged agree on some of the statements.
struct Agreement {
  struct Value {
    std::optional<double> alpha = {};
    std::optional<Interval> interval = {};
  };
  std::string of = {};  ///< "all", the title of a pillar, or who is left out
  std::size_t statements = 0;
  Value signs = {};  ///< nominal, of tension, neither and synergy
  Value ordinal = {};
  Value interval = {};
};

/// A judgement on which a finding hangs: with the score of one side the finding is gone.
struct Falls {
  std::string headline = {};
  int score = 0;  ///< a score that an assessor gave and without which it stands
};

/// A statement on which assessors contradict each other.
struct ContestedStatement {
  StatementId statement = {};
  Dissent dissent = Dissent::agreed;
  std::vector<Falls> falls = {};  ///< findings of the first page, in its order
};

struct AgreeReport {
  const Subject& subject;
  Judgements judgements = {};
  std::vector<Agreement> agreements = {};  ///< all, pillars, one left out by alpha
  std::size_t of_pillars = 0;              ///< how many of them are pillars
  std::vector<ContestedStatement> contested = {};  ///< most findings at stake first
  std::size_t tried =
      0;               ///< contested ones whose scores were tried, most in dispute first
  bool names = false;  ///< name the keys of the assessors

  const Model& model() const { return subject.model(); }
};

/// Bootstraps with `samples` draws; tries the contested statements, the 50 that are most
/// in dispute where there are more, with every score that was given to it.
AgreeReport make_agreement(const Subject& subject, int samples, std::uint64_t seed);

tell::Document agree_page(const AgreeReport& report);
/// A page for whoever chairs the discussion: the ten judgements that would change most,
/// each with who sees what, why, and what hangs on it.
tell::Document agree_agenda(const AgreeReport& report);
/// A row for every statement that was judged: how many judged it, least, most, median,
/// dissent; with names a column for every assessor.
tell::Sheet agree_sheet(const AgreeReport& report);
/// docs/agree-json.md describes the schema.
void agree_data(const AgreeReport& report, tell::Json& body);

// What these share.

/// What one assessor gave, and why.
struct GivenView {
  std::string_view assessor = {};
  int score = 0;
  std::string_view because = {};  ///< may be empty
};
/// From the lowest score to the highest; those with a reason first.
std::vector<GivenView> views_on(const AgreeReport& report, StatementId link);
/// "police training on village talks".
std::string link_in_words(const AgreeReport& report, StatementId link);
/// The ten to be discussed, or that there are none. `alone`: nothing else is told.
void add_agenda(const AgreeReport& report, bool alone, tell::Document& page);

}  // namespace taut
