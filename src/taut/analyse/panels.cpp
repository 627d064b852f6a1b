#include "taut/analyse/panels.hpp"

#include "taut/analyse/agreement.hpp"
#include "taut/solve/effort.hpp"
#include "taut/system/threads.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

namespace taut {
namespace {

using Panel = std::vector<std::size_t>;  // assessors, by their column

constexpr std::string_view of_dissent = "contested-judgement";

std::vector<Panel> drawn(std::size_t assessors, const DrawsAsked& asked) {
  Chance chance(asked.seed);
  std::vector<Panel> panels(static_cast<std::size_t>(std::max(asked.count, 0)),
                            Panel(assessors));
  for (Panel& panel : panels)
    for (std::size_t& assessor : panel)
      assessor = chance.below(static_cast<std::uint32_t>(assessors));
  return panels;
}

// A copy of the mandate that some of its assessors judge.
class JudgedMandate {
 public:
  JudgedMandate(const Model& given, const Judgements& judgements)
      : given_(given), judgements_(judgements), model_(given) {}

  Findings findings(const Panel& panel, std::string_view language) {
    for (std::size_t i = 0; i < judgements_.rows.size(); ++i) {
      scores_.clear();
      for (const std::size_t assessor : panel) {
        if (const auto& score = judgements_.rows[i][assessor])
          scores_.push_back(*score);
      }
      const std::uint32_t link = judgements_.statements[i].value;
      model_.statements[link].score =
          scores_.empty() ? given_.statements[link].score : median_score(scores_);
    }
    Findings found = find_all(make_situation(model_), language, Kinds::polynomial);
    std::erase_if(found.all, [](const Finding& f) { return f.kind == of_dissent; });
    return found;
  }

 private:
  const Model& given_;
  const Judgements& judgements_;
  Model model_;
  std::vector<int> scores_ = {};
};

// The assessors, by column, who judged a link that the finding rests on.
Panel judges_of(const Finding& finding, const Judgements& judgements) {
  std::set<StatementId> links;
  for (const FindingLine& line : finding.lines)
    links.insert(line.statements.begin(), line.statements.end());
  std::set<std::size_t> judges;
  for (std::size_t i = 0; i < judgements.rows.size(); ++i) {
    for (std::size_t k = 0; k < judgements.assessors.size(); ++k) {
      if (judgements.rows[i][k] && links.contains(judgements.statements[i]))
        judges.insert(k);
    }
  }
  return {judges.begin(), judges.end()};
}

std::vector<Holders> holders_of(const Model& model, const Findings& all,
                                const Judgements& judgements, std::size_t threads) {
  std::vector<std::set<std::string>> ids(judgements.assessors.size());
  share_out(ids.size(), threads, [&](std::size_t assessor) {
    const Findings own = JudgedMandate(model, judgements).findings({assessor}, {});
    for (const auto* list : {&own.picture, &own.all})
      for (const Finding& finding : *list)
        ids[assessor].insert(finding.id);
  });
  std::vector<Holders> result;
  for (const auto* list : {&all.picture, &all.all}) {
    for (const Finding& finding : *list) {
      const Panel judges = judges_of(finding, judgements);
      if (judges.empty() || !told_of_panels(finding))
        continue;
      const auto held = std::ranges::count_if(
          judges, [&](std::size_t judge) { return ids[judge].contains(finding.id); });
      result.push_back({finding.id, judges.size(), static_cast<std::size_t>(held)});
    }
  }
  return result;
}

}  // namespace

const Holders* PanelFindings::holders_of(std::string_view id) const {
  const auto at = std::ranges::find(holders, id, &Holders::id);
  return at == holders.end() ? nullptr : &*at;
}

bool told_of_panels(const Finding& finding) {
  const auto kind = std::ranges::find(all_analyses(), finding.kind, &Analysis::id);
  return kind != all_analyses().end() && !kind->hard && finding.kind != of_dissent;
}

PanelFindings panel_findings(const Model& model, const Findings& all,
                             const DrawsAsked& asked, std::string_view language) {
  const Judgements judgements = judgements_of(model);
  PanelFindings result{.assessors = judgements.assessors.size()};
  result.panels.asked = asked.made(0);
  if (result.assessors == 0)
    return result;
  const Effort effort = Effort::of_seconds(asked.seconds);
  const std::vector<Panel> panels = drawn(result.assessors, asked);
  const std::size_t threads = asked.threads_taken();
  std::vector<std::unique_ptr<JudgedMandate>> of_thread(threads);
  std::vector<FindingCounts> counts(threads);
  const std::size_t made =
      share_out_while(panels.size(), threads, [&](std::size_t panel, std::size_t thread) {
        auto& judged = of_thread[thread];
        if (!judged)
          judged = std::make_unique<JudgedMandate>(model, judgements);
        counts[thread].count(judged->findings(panels[panel], language),
                             static_cast<int>(panel));
        return !effort.over();
      });
  result.panels.asked = asked.made(static_cast<int>(made));
  result.panels.seen = counted(std::move(counts));
  result.holders = holders_of(model, all, judgements, threads);
  return result;
}

}  // namespace taut
