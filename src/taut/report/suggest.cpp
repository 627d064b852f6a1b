#include "taut/report/suggest.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_told = 20;

std::string confirm_in_words(const ProposalReason& reason) {
  if (reason.lent.empty())
    return {};
  return fmt::format(" To be confirmed, since only the task type says so: {}.",
                     fmt::join(reason.lent, "; "));
}

std::string question(const SuggestReport& report, const Proposal& proposal) {
  return fmt::format("{} on {}", capital(std::string(report.subject.name(proposal.from))),
                     report.subject.name(proposal.to));
}

// "taking-sides; blurred-lines too".
std::string rules_of(const Proposal& proposal) {
  std::string text(proposal.reasons.front().rule->id);
  std::vector<std::string> more;
  for (std::size_t i = 1; i < proposal.reasons.size(); ++i)
    more.emplace_back(proposal.reasons[i].rule->id);
  return more.empty() ? text : fmt::format("{}; {} too", text, listed(more));
}

std::string opening(const SuggestReport& report) {
  const std::size_t tasks = report.model().tasks.size();
  const std::size_t pairs = tasks * (tasks - std::min<std::size_t>(tasks, 1));
  const std::string judged =
      fmt::format("Of {} pairs of tasks, each in both directions, {} {} judged.", pairs,
                  report.judged, report.judged == 1 ? "is" : "are");
  if (report.proposals.empty())
    return judged +
           " The rules propose none of the others: they see only what the model "
           "says that tasks do to parties and need of them, so that this is no "
           "sign that nothing was forgotten.";
  return fmt::format(
      "{} Of the others, {}. These are questions, not findings: judge each, or write 0 "
      "with a reason, and it is not asked again. 'taut explain RULE' tells what a rule "
      "rests on and how often it was right.",
      judged, counted(report.proposals.size(), "is worth a look", "are worth a look"));
}

}  // namespace

SuggestReport make_suggestions(const Subject& subject,
                               const std::vector<const Model*>& others) {
  const auto judged = [](const Pair& pair) { return !pair.arcs.empty(); };
  return {.subject = subject,
          .proposals = proposals(subject, others),
          .judged = static_cast<std::size_t>(
              std::ranges::count_if(subject.situation.pairs, judged))};
}

tell::Document suggest_page(const SuggestReport& report) {
  tell::Document page{.title = "Not judged yet"};
  page.say(opening(report));
  const std::size_t told = report.in_full ? report.proposals.size()
                                          : std::min(report.proposals.size(), most_told);
  tell::List list{.numbered = true};
  for (std::size_t i = 0; i < told; ++i) {
    const Proposal& proposal = report.proposals[i];
    list.items.push_back(
        {.text = fmt::format("{}. {}{} [{}]", question(report, proposal),
                             sentence(capital(proposal.reasons.front().why)),
                             confirm_in_words(proposal.reasons.front()),
                             rules_of(proposal))});
  }
  if (!list.items.empty())
    page.add(tell::Block(std::move(list)));
  if (told < report.proposals.size())
    page.say(fmt::format("{} more with --all.", report.proposals.size() - told));
  return page;
}

tell::Sheet suggest_sheet(const SuggestReport& report) {
  tell::Sheet sheet({"number", "from", "to", "rule", "why", "to_confirm"});
  const Model& model = report.model();
  for (std::size_t i = 0; i < report.proposals.size(); ++i) {
    const Proposal& proposal = report.proposals[i];
    for (const ProposalReason& reason : proposal.reasons)
      sheet.add({i + 1, model[proposal.from].id, model[proposal.to].id, reason.rule->id,
                 sentence(capital(reason.why)),
                 fmt::format("{}", fmt::join(reason.lent, "; "))});
  }
  return sheet;
}

void suggest_data(const SuggestReport& report, tell::Json& body) {
  const Model& model = report.model();
  body["judged_pairs"] = report.judged;
  tell::Json list = tell::Json::array();
  for (const Proposal& proposal : report.proposals) {
    tell::Json reasons = tell::Json::array();
    for (const ProposalReason& reason : proposal.reasons)
      reasons.push_back({{"rule", reason.rule->id},
                         {"why", sentence(capital(reason.why))},
                         {"to_confirm", reason.lent}});
    list.push_back({{"from", model[proposal.from].id},
                    {"to", model[proposal.to].id},
                    {"reasons", std::move(reasons)}});
  }
  body["proposals"] = std::move(list);
}

}  // namespace taut
