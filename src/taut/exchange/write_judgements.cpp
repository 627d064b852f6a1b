#include "taut/exchange/write_judgements.hpp"

#include "taut/exchange/split_cell.hpp"
#include "taut/exchange/yaml_text.hpp"
#include "taut/rows/datum.hpp"
#include "taut/rows/tables.hpp"
#include "taut/text/slug.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace taut {
namespace {

constexpr std::string_view answers_key = "x-answers";

using PairKey = std::pair<TaskId, TaskId>;

// The judgements of one pair, in order of appearance.
struct OfPair {
  PairKey pair;
  std::vector<const SheetAnswer*> judged = {};
};

std::vector<OfPair> by_pair(const SheetAnswers& judgements) {
  std::vector<OfPair> pairs;
  std::map<PairKey, std::size_t> places;
  for (const SheetAnswer& one : judgements.judged) {
    const PairKey key{one.from, one.to};
    const auto [place, is_new] = places.try_emplace(key, pairs.size());
    if (is_new)
      pairs.push_back({key});
    pairs[place->second].judged.push_back(&one);
  }
  return pairs;
}

// The first statement whose one arc a pair is.
std::map<PairKey, const Statement*> single_arcs(const Model& model) {
  std::map<PairKey, const Statement*> links;
  for (const Statement& link : model.statements)
    if (!link.mutual && !link.from.selector && !link.to.selector &&
        link.from.tasks.size() == 1 && link.to.tasks.size() == 1)
      links.try_emplace({link.from.tasks.front(), link.to.tasks.front()}, &link);
  return links;
}

// A score as it stands under its assessor, with the reason if there is one.
std::string as_yaml(int score, std::string_view reason) {
  return reason.empty()
             ? std::to_string(score)
             : fmt::format("{{score: {}, because: {}}}", score, yaml_scalar(reason));
}

std::string_view reason_of(const Statement& link, std::string_view assessor) {
  const Text* reason = link.reason_of(assessor);
  return reason ? reason->in({}) : std::string_view();
}

// What an assessor wrote beside score and reason; an empty object if that is nothing.
Datum answer_of(const SheetAnswer& judged) {
  Datum answer = Datum::object();
  if (!judged.source.empty())
    answer["source"] = judged.source;
  if (!judged.confidence.empty())
    answer["confidence"] = judged.confidence;
  return answer;
}

class JudgementWriter {
 public:
  JudgementWriter(const Model& model, ModelText& text)
      : model_(model), text_(text), links_(single_arcs(model)) {
    for (const AuthorKey& own : model.author_keys)
      if (own.row == schema_of(RowKind::link).name && own.key == answers_key)
        answers_.emplace(own.owner, Datum::parse(own.value, nullptr, false));
    for (const TableSchema& table : all_tables())
      for (std::size_t i = 0; i < table.size(model); ++i)
        ids_.take(table.at(model, i).id);
  }

  Expected<JudgementChanges> run(const SheetAnswers& judgements) {
    for (const OfPair& of : by_pair(judgements)) {
      const auto link = links_.find(of.pair);
      if (link == links_.end())
        add(of);
      else if (const Status done = judge(*link->second, of); !done)
        return done.error();
    }
    if (!new_links_.empty())
      if (const Status added = text_.add("links", new_links_); !added)
        return added.error();
    if (!base_links_.empty())
      if (const Status changed = text_.change_base("links", base_links_); !changed)
        return changed.error();
    told_.new_links = new_links_.size();
    return std::move(told_);
  }

 private:
  Status judge(const Statement& link, const OfPair& of) {
    YamlKeys scores;
    YamlKeys answers;
    const Datum before = written_answers(link.id);
    for (const SheetAnswer* judged : of.judged) {
      const auto known = std::ranges::find(link.judgements, judged->assessor,
                                           [](const auto& one) { return one.first; });
      const bool there = known != link.judgements.end();
      const bool same =
          there && known->second == judged->score &&
          (judged->reason.empty() || judged->reason == reason_of(link, judged->assessor));
      if (same)
        ++told_.same;
      else
        tell(std::string(link.id), *judged, false,
             there ? std::optional(known->second) : std::nullopt);
      if (!same)
        scores.emplace_back(judged->assessor, as_yaml(judged->score, judged->reason));
      const Datum answer = answer_of(*judged);
      const auto old = before.find(judged->assessor);
      if (!answer.empty() && (old == before.end() || *old != answer))
        answers.emplace_back(judged->assessor, flow_yaml(answer));
    }
    if (scores.empty() && answers.empty())
      return ok();
    ++told_.links;
    return write(link, merged(link, scores), merged(before, answers), scores, answers);
  }

  // What a renewal says of a key takes the place of all that its base says there, so that
  // a key which the row does not have yet is written with all its entries.
  Status write(const Statement& link, const YamlKeys& all_scores,
               const YamlKeys& all_answers, const YamlKeys& scores,
               const YamlKeys& answers) {
    if (!text_.has("links", link.id) && text_.extends()) {
      YamlRow row{std::string(link.id), {}};
      if (!scores.empty())
        row.keys.emplace_back("judgements", as_flow_map(all_scores));
      if (!answers.empty())
        row.keys.emplace_back(answers_key, as_flow_map(all_answers));
      base_links_.push_back(std::move(row));
      return ok();
    }
    for (const auto& [key, some, all] :
         {std::tuple(std::string_view("judgements"), &scores, &all_scores),
          std::tuple(answers_key, &answers, &all_answers)}) {
      if (some->empty())
        continue;
      const bool there = text_.has("links", link.id, key);
      if (const Status done =
              text_.set_entries("links", link.id, key, there ? *some : *all);
          !done)
        return done;
    }
    return ok();
  }

  static YamlKeys merged(const Statement& link, const YamlKeys& scores) {
    YamlKeys all;
    for (const auto& [assessor, score] : link.judgements)
      all.emplace_back(assessor, as_yaml(score, reason_of(link, assessor)));
    put(scores, all);
    return all;
  }

  static YamlKeys merged(const Datum& answers, const YamlKeys& further) {
    YamlKeys all;
    for (const auto& [assessor, answer] : answers.items())
      all.emplace_back(assessor, flow_yaml(answer));
    put(further, all);
    return all;
  }

  static void put(const YamlKeys& entries, YamlKeys& into) {
    for (const auto& entry : entries) {
      const auto found =
          std::ranges::find(into, entry.first, &YamlKeys::value_type::first);
      if (found == into.end())
        into.push_back(entry);
      else
        found->second = entry.second;
    }
  }

  Datum written_answers(std::string_view link) const {
    const auto found = answers_.find(link);
    return found == answers_.end() || !found->second.is_object() ? Datum::object()
                                                                 : found->second;
  }

  void add(const OfPair& of) {
    const std::string id = ids_.count("J");
    YamlKeys scores;
    YamlKeys answers;
    std::string reason;
    std::vector<std::string> sources;
    for (const SheetAnswer* judged : of.judged) {
      tell(id, *judged, true, {});
      scores.emplace_back(judged->assessor, as_yaml(judged->score, judged->reason));
      if (const Datum answer = answer_of(*judged); !answer.empty())
        answers.emplace_back(judged->assessor, flow_yaml(answer));
      if (reason.empty())
        reason = judged->reason;
      add_sources(judged->source, sources);
    }
    YamlRow row{id,
                {{"from", std::string(model_[of.pair.first].id)},
                 {"to", std::string(model_[of.pair.second].id)}}};
    if (!reason.empty())
      row.keys.emplace_back("because", yaml_scalar(reason));
    row.keys.emplace_back("basis", sources.empty() ? "inferred" : "derived");
    if (!sources.empty())
      row.keys.emplace_back("sources", yaml_list(sources));
    row.keys.emplace_back("judgements", as_flow_map(scores));
    if (!answers.empty())
      row.keys.emplace_back(answers_key, as_flow_map(answers));
    new_links_.push_back(std::move(row));
  }

  // Those of the model that the cell names.
  void add_sources(std::string_view cell, std::vector<std::string>& sources) const {
    for (const std::string_view item : split_cell(cell))
      if (std::ranges::find(model_.sources, item, &Source::id) != model_.sources.end() &&
          std::ranges::find(sources, item) == sources.end())
        sources.emplace_back(item);
  }

  void tell(std::string link, const SheetAnswer& judged, bool new_link,
            std::optional<int> before) {
    told_.changes.push_back({std::move(link), judged.from, judged.to, new_link,
                             judged.assessor, before, judged.score});
  }

  const Model& model_;
  ModelText& text_;
  std::map<std::string_view, Datum> answers_ = {};  // by link
  std::map<PairKey, const Statement*> links_;
  IdMaker ids_ = {};
  std::vector<YamlRow> new_links_ = {};
  std::vector<YamlRow> base_links_ = {};
  JudgementChanges told_ = {};
};

}  // namespace

Expected<JudgementChanges> write_judgements(const SheetAnswers& judgements,
                                            const Model& model, ModelText& text) {
  return JudgementWriter(model, text).run(judgements);
}

}  // namespace taut
