#include "taut/rows/datum.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <utility>

namespace taut {
namespace {

// A double that counts whole things is written without a point.
Datum amount(double value) {
  const double whole = std::round(value);
  return whole == value && std::abs(whole) < 1e15 ? Datum(std::int64_t(whole))
                                                  : Datum(value);
}

bool same(const Text& a, const Text& b) {
  return a.first == b.first &&
         std::ranges::equal(a.languages, b.languages, std::equal_to<>());
}

class Writer {
 public:
  Writer(const Model& model, const Key& key, const DatumStyle& style)
      : model_(model), key_(key), style_(style) {}

  Datum operator()(std::monostate) const { return nullptr; }
  Datum operator()(const Text* text) const { return of(*text); }
  Datum operator()(const TextOrSlot& slot) const {
    return !style_.implied && same(*slot.text, *slot.implied) ? Datum() : of(*slot.text);
  }
  Datum operator()(const std::string_view* line) const {
    return line->empty() ? Datum() : Datum(*line);
  }
  Datum operator()(const int* number) const { return *number; }
  Datum operator()(const bool* is) const {
    if (!*is)
      return nullptr;
    return key_.value.words.empty() ? Datum(true) : Datum(key_.value.words.front());
  }
  Datum operator()(const Truth* truth) const {
    return *truth == Truth::unknown ? Datum("unknown") : Datum(*truth == Truth::yes);
  }
  Datum operator()(const std::optional<double>* value) const {
    return *value ? amount(**value) : Datum();
  }
  Datum operator()(const std::optional<std::pair<int, int>>* range) const {
    return *range ? Datum::array({(*range)->first, (*range)->second}) : Datum();
  }
  template <typename Number>
  Datum operator()(const std::optional<Number>* value) const {
    return *value ? of(**value) : Datum();
  }
  Datum operator()(const WordSlot& slot) const {
    const int word = slot.get(slot.field);
    if (std::size_t(word) >= key_.value.words.size() ||
        (!style_.implied && word == slot.implied))
      return nullptr;
    return key_.value.words[std::size_t(word)];
  }
  Datum operator()(const TaskId* task) const { return of(*task); }
  Datum operator()(const When* when) const {
    return when->always() ? Datum() : of(*when);
  }
  template <typename Item>
  Datum operator()(const std::vector<Item>* items) const {
    return list(*items);
  }
  Datum operator()(const std::vector<Actor::Hostile>* hostile) const {
    return map(*hostile, [&](const Actor::Hostile& one) {
      const auto& words = key_.value.item->words;
      return std::pair(of(one.to), Datum(words[static_cast<std::size_t>(one.grade)]));
    });
  }
  Datum operator()(const std::vector<Task::Serves>* serves) const {
    return map(*serves, [&](const Task::Serves& one) {
      return std::pair(of(one.objective), Datum(one.degree));
    });
  }
  Datum operator()(const std::vector<Task::Draw>* draws) const {
    return map(*draws, [&](const Task::Draw& one) {
      return std::pair(of(one.resource), amount(one.amount));
    });
  }
  Datum operator()(const std::vector<Shift>* shifts) const {
    return map(*shifts, [&](const Shift& one) {
      return std::pair(of(one.by), Datum(one.amount));
    });
  }
  Datum operator()(const JudgementsSlot& slot) const {
    return map(slot.link->judgements, [&](const auto& one) {
      const Text* because = slot.link->reason_of(one.first);
      return std::pair(Datum(one.first),
                       because ? Datum{{"score", one.second}, {"because", of(*because)}}
                               : Datum(one.second));
    });
  }
  Datum operator()(const EndSlot& slot) const {
    const Statement& link = *slot.link;
    if (key_.name == "between")
      return link.mutual ? Datum::array({of(link.from), of(link.to)}) : Datum();
    return link.mutual ? Datum() : of(key_.name == "from" ? link.from : link.to);
  }
  Datum operator()(const ReasonSlot& slot) const {
    const Statement& link = *slot.link;
    if (link.because_back.empty())
      return of(link.because);
    const std::string_view a = model_[link.from.tasks.front()].id;
    const std::string_view b = model_[link.to.tasks.front()].id;
    return {{fmt::format("{}-{}", a, b), of(link.because)},
            {fmt::format("{}-{}", b, a), of(link.because_back)}};
  }
  Datum operator()(const NeedSlot& slot) const {
    const auto& needed = slot.requirement->needed;
    const auto* removed = std::get_if<RemovedName>(&needed);
    constexpr std::string_view keys[] = {"task", "condition", "safeguard"};
    if (key_.name != (removed ? removed->row : keys[needed.index()]))
      return nullptr;
    return std::visit([&](const auto& what) { return of(what); }, needed);
  }
  Datum operator()(const ScoresSlot& slot) const {
    const PostureLink& link = *slot.link;
    Datum scores = Datum::object();
    for (const PostureScore& one : link.scores) {
      const std::string_view from = model_[link.from].postures[one.from];
      const std::string_view to = model_[link.to].postures[one.to];
      scores[std::string(from)][std::string(to)] = one.score;
    }
    return scores;
  }
  Datum operator()(const InnerSlot& slot) const {
    Datum data = datum_of(model_, {key_.value.row, slot.row}, style_);
    return data.empty() ? Datum() : data;
  }
  Datum operator()(const SourceId* source) const { return of(*source); }
  Datum operator()(const Citations* sources) const {
    if (sources->empty())
      return nullptr;
    Datum data = Datum::array();
    for (const SourceId source : *sources) {
      const std::size_t before = data.size();
      for (const Passage& passage : sources->passages)
        if (passage.source == source)
          data.push_back(datum_of(model_, {RowKind::citation, &passage}, style_));
      if (data.size() == before)
        data.push_back(of(source));
    }
    return data;
  }
  Datum operator()(const WrittenSlot& slot) const {
    for (const WrittenKey& written : *slot.keys)
      if (written.key == key_.name)
        return Datum::parse(written.value);
    return nullptr;
  }

 private:
  template <typename Plain>
  Datum of(const Plain& plain) const {
    return plain;
  }
  Datum of(const Text& text) const {
    if (text.empty())
      return nullptr;
    if (text.languages.empty() || !style_.language.empty())
      return text.in(style_.language);
    Datum languages = Datum::object();
    for (const auto& [code, words] : text.languages)
      languages[std::string(code)] = words;
    return languages;
  }
  template <typename Tag>
  Datum of(Id<Tag> id) const {
    return model_[id].id;
  }
  Datum of(const Switch& what) const { return id_of(model_, what); }
  Datum of(const RemovedName& removed) const { return removed.id; }
  Datum of(const Requirement& requirement) const {
    return datum_of(model_, row_of(requirement), style_);
  }
  Datum of(const When& when) const {
    switch (when.kind) {
      case When::Kind::is: return of(when.what);
      case When::Kind::negation: return {{"not", of(when.parts.front())}};
      case When::Kind::any: return {{"any", list(when.parts)}};
      case When::Kind::all: break;
    }
    return list(when.parts);
  }
  Datum of(const End& end) const {
    if (end.selector)
      return of(*end.selector);
    return end.tasks.size() == 1 ? of(end.tasks.front()) : list(end.tasks);
  }
  Datum of(const Selector& selector) const {
    switch (selector.kind) {
      case Selector::Kind::draws_on: return {{"draws_on", of(selector.resource)}};
      case Selector::Kind::pillar: return {{"pillar", of(selector.pillar)}};
      case Selector::Kind::needs_consent_of:
        return {{"needs_consent_of", of(selector.actor)}};
      case Selector::Kind::all: break;
    }
    return "all";
  }

  template <typename Item>
  Datum list(const std::vector<Item>& items) const {
    if (items.empty())
      return nullptr;
    Datum data = Datum::array();
    for (const Item& item : items)
      data.push_back(of(item));
    return data;
  }
  template <typename Item, typename Entry>
  static Datum map(const std::vector<Item>& items, const Entry& entry) {
    Datum data;
    for (const Item& item : items) {
      auto [name, value] = entry(item);
      data[name.template get<std::string>()] = std::move(value);
    }
    return data;
  }

  const Model& model_;
  const Key& key_;
  const DatumStyle& style_;
};

}  // namespace

Datum datum_of(const Model& model, const RowRef& row, const Key& key,
               const DatumStyle& style) {
  if (!key.slot)
    return nullptr;
  // One function gives the place to readers and to writers; here it is only looked at.
  return std::visit(Writer(model, key, style), key.slot(const_cast<void*>(row.row)));
}

Datum datum_of(const Model& model, const RowRef& row, const DatumStyle& style) {
  Datum data = Datum::object();
  for (const Key& key : schema_of(row.kind).keys)
    if (Datum value = datum_of(model, row, key, style); !value.is_null())
      data[std::string(key.name)] = std::move(value);
  return data;
}

}  // namespace taut
