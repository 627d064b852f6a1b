// How the value of a key gets into the model, by the type of its place there.

#include "taut/read/read_row.hpp"
#include "taut/read/read_support.hpp"
#include "taut/read/written_value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

template <typename Into, typename Value>
void set(Into& into, std::optional<Value>&& value) {
  if (value)
    into = *std::move(value);
}

class SlotReader {
 public:
  SlotReader(const RowReader& row, const Field& field, Reading& reading)
      : row_(row), field_(field), reading_(reading) {}

  // These are read by whoever knows the rest of their row.
  void operator()(std::monostate) const {}
  void operator()(TaskId*) const {}
  void operator()(SourceId*) const {}
  void operator()(std::vector<Requirement>*) const {}
  void operator()(const EndSlot&) const {}
  void operator()(const ReasonSlot&) const {}
  void operator()(const NeedSlot&) const {}
  void operator()(const ScoresSlot&) const {}

  void operator()(Text* text) const { set(*text, read_text(ask())); }
  void operator()(const TextOrSlot& slot) const { set(*slot.text, read_text(ask())); }
  void operator()(std::string_view* line) const {
    switch (shape().kind) {
      case ValueKind::date:
      case ValueKind::since: return set(*line, read_date(ask()));
      case ValueKind::choice:
        if (const auto word = read_choice(ask()))
          *line = shape().words[*word];
        return;
      default: return set(*line, read_line(ask()));
    }
  }
  void operator()(int* number) const { set(*number, read_whole(ask())); }
  void operator()(bool* is) const {
    if (shape().kind == ValueKind::choice)
      *is = read_choice(ask()).has_value();
    else
      set(*is, read_truth(ask()));
  }
  void operator()(Truth* truth) const { set(*truth, read_truth3(ask())); }
  void operator()(std::optional<int>* number) const { *number = read_whole(ask()); }
  void operator()(std::optional<double>* number) const { *number = read_number(ask()); }
  void operator()(std::optional<bool>* is) const { *is = read_truth(ask()); }
  void operator()(std::optional<std::pair<int, int>>* range) const {
    *range = read_range(ask());
  }
  void operator()(const WordSlot& slot) const {
    if (const auto word = read_choice(ask()))
      slot.set(slot.field, static_cast<int>(*word));
  }
  void operator()(std::vector<std::string_view>* lines) const {
    for (const Located& item : row_.items(field_))
      if (const auto line = read_word(ask_for(*shape().item, item)))
        add_once(*line, item, *lines);
  }
  void operator()(const InnerSlot& slot) const {
    if (!field_.value.is_map())
      return tell_wrong_type(ask());
    const RowText text{.place = field_.value.span(), .base = field_.value};
    RowReader(shape().row, text, reading_).read_fields(slot.row);
  }
  void operator()(Citations* sources) const {
    for (const Located& item : row_.items(field_))
      if (item.is_map())
        read_citation(item, *sources);
      else if (const auto source = source_named(item))
        add_once(*source, item, *sources);
  }
  template <typename Tag>
  void operator()(std::vector<Id<Tag>>* ids) const {
    for (const Located& item : row_.items(field_))
      if (const Named named = row_.resolve(ask_for(shape(), item), table_with<Id<Tag>>);
          named.fate == Named::Fate::here)
        add_once(Id<Tag>{named.index}, item, *ids);
  }
  // A name that a scenario removed gives nothing, without a word.
  template <typename Tag>
  void operator()(std::optional<Id<Tag>>* id) const {
    const Named named = row_.resolve(ask(), table_with<Id<Tag>>);
    if (named.fate == Named::Fate::here)
      *id = Id<Tag>{named.index};
  }
  void operator()(std::vector<Switch>* switches) const {
    for (const Located& item : row_.items(field_))
      if (const Named named = row_.resolve(ask_for(shape(), item), any_switch);
          named.fate == Named::Fate::here)
        add_once(switch_of(named), item, *switches);
  }
  void operator()(When* when) const {
    set(*when, read_when(field_.value, row_.row().title(), reading_));
  }
  void operator()(std::optional<When>* when) const {
    *when = read_when(field_.value, row_.row().title(), reading_);
  }
  void operator()(std::vector<Actor::Hostile>* hostile) const {
    for (const auto& [actor, node] : row_.map_names(field_))
      if (const auto word = read_choice(ask_for(*shape().item, node)))
        hostile->push_back({ActorId{actor.index}, static_cast<Actor::Hostility>(*word)});
  }
  void operator()(std::vector<Task::Serves>* serves) const {
    for (const auto& [objective, node] : row_.map_names(field_))
      if (const auto degree = read_whole(ask_for(*shape().item, node)))
        serves->push_back({ObjectiveId{objective.index}, *degree});
  }
  void operator()(std::vector<Task::Draw>* draws) const {
    constexpr Value grade{.kind = ValueKind::whole, .min = 1, .max = 3};
    for (const auto& [named, node] : row_.map_names(field_)) {
      const ResourceId resource{named.index};
      std::optional<double> drawn;
      if (reading_.model[resource].scale == Resource::Scale::amount)
        drawn = read_number(ask_for(*shape().item, node));
      else if (const auto whole = read_whole(ask_for(grade, node)))
        drawn = *whole;
      if (drawn)
        draws->push_back({resource, *drawn});
    }
  }
  void operator()(std::vector<Shift>* shifts) const {
    for (const auto& [named, node] : row_.map_names(field_))
      if (const auto amount = read_whole(ask_for(*shape().item, node)))
        shifts->push_back({switch_of(named), *amount});
  }
  void operator()(const JudgementsSlot& slot) const {
    if (!field_.value.is_map())
      return tell_wrong_type(ask());
    const YamlTree& tree = *field_.value.tree;
    for (const auto& [name, value] : tree.entries(field_.value.node)) {
      const Located given{&tree, value};
      if (given.is_map())
        read_given(tree.text(name), given, *slot.link);
      else if (const auto score = read_whole(ask_for(*shape().item, given)))
        slot.link->judgements.emplace_back(tree.text(name), *score);
    }
  }
  void operator()(const WrittenSlot& slot) const {
    slot.keys->push_back({field_.key->name, written_value(field_.value)});
  }

 private:
  static constexpr Table any_switch = Table::condition | Table::safeguard;

  const Value& shape() const { return field_.key->value; }
  // A text, one of a few words, or a name that is kept as it is written.
  std::optional<std::string_view> read_word(const Ask& ask) const {
    if (ask.shape.kind == ValueKind::name)
      return row_.resolve(ask, ask.shape.names).fate == Named::Fate::here
                 ? std::optional(ask.node.text())
                 : std::nullopt;
    if (ask.shape.kind != ValueKind::choice)
      return read_line(ask);
    const auto word = read_choice(ask);
    return word ? std::optional(ask.shape.words[*word]) : std::nullopt;
  }

  std::optional<SourceId> source_named(const Located& node) const {
    const Named named = row_.resolve(ask_for(shape(), node), Table::source);
    return named.fate == Named::Fate::here ? std::optional(SourceId{named.index})
                                           : std::nullopt;
  }
  // A source may be used twice if each use has a passage of its own.
  void read_citation(const Located& node, Citations& sources) const {
    const RowText text{.place = node.span(), .base = node};
    const std::size_t own_before = reading_.scan.author_keys.size();
    const RowReader row(RowKind::citation, text, reading_);
    const Field* id = row.row().find("id");
    const auto source = id ? source_named(id->value) : std::nullopt;
    if (!source)
      return;
    reading_.keep_own(own_before, row_.row().id(), id->value.text());
    Passage passage{.source = *source};
    row.read_into(passage);
    if (passage.says.empty() && passage.page.empty())
      return add_once(*source, id->value, sources);
    check_excerpt(passage.says, row, reading_);
    if (std::ranges::find(sources, *source) == sources.end())
      sources.push_back(*source);
    sources.passages.push_back(std::move(passage));
  }

  // A judgement with its reason.
  void read_given(std::string_view assessor, const Located& node, Statement& link) const {
    const RowText text{.place = node.span(), .base = node};
    const std::size_t own_before = reading_.scan.author_keys.size();
    const RowReader row(RowKind::judgement, text, reading_);
    reading_.keep_own(own_before, row_.row().id(), assessor);
    GivenScore given;
    row.read_into(given);
    if (!row.has("score"))
      return;
    link.judgements.emplace_back(assessor, given.score);
    if (!given.because.empty())
      link.judgement_reasons.emplace_back(assessor, std::move(given.because));
  }

  Ask ask() const { return row_.ask(field_); }
  Ask ask_for(const Value& shape, const Located& node) const {
    return {field_.key->name, shape, node, reading_.diags()};
  }

  template <typename Item>
  void add_once(const Item& item, const Located& node, std::vector<Item>& items) const {
    if (std::ranges::find(items, item) == items.end())
      return items.push_back(item);
    reading_.diags().add({.id = DiagId::named_twice,
                          .where = node.span(),
                          .message = fmt::format("'{}' stands twice under '{}'",
                                                 node.text(), field_.key->name),
                          .help = "delete one of the two"});
  }

  const RowReader& row_;
  const Field& field_;
  Reading& reading_;
};

}  // namespace

void RowReader::read_slot(const Field& field, const Slot& slot) const {
  std::visit(SlotReader(*this, field, reading_), slot);
}

std::vector<std::pair<Named, Located>> RowReader::map_names(const Field& field) const {
  std::vector<std::pair<Named, Located>> found;
  const Value& shape = field.key->value;
  if (!field.value.is_map()) {
    tell_wrong_type(ask(field));
    return found;
  }
  for (const auto& [name, value] : field.value.tree->entries(field.value.node)) {
    const Located id{field.value.tree, name};
    const Named named =
        resolve({field.key->name, shape, id, reading_.diags()}, shape.names);
    const Located node{field.value.tree, value};
    if (node.is_null())
      reading_.diags().add(
          {.id = DiagId::missing_value,
           .where = id.span(),
           .message = fmt::format("a value is missing after '{}:'", id.text()),
           .help = "write a value, or delete the name"});
    else if (named.fate == Named::Fate::here)
      found.emplace_back(named, node);
  }
  return found;
}

}  // namespace taut
