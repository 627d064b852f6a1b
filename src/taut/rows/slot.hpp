#pragma once

#include "taut/model/model.hpp"

#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace taut {

/// A field that holds one of a few words: an enumeration, by the place of the word.
struct WordSlot {
  void* field;
  int (*get)(const void* field);
  void (*set)(void* field, int word);
  int implied = -1;  ///< what it is where the key is absent; -1: no word
};

/// A text that is another one where its key is absent.
struct TextOrSlot {
  Text* text;
  const Text* implied;
};

/// The tasks that `from`, `to` or `between` of a link name.
struct EndSlot {
  Statement* link;
};

/// The reason of a link, or the reasons of its two directions.
struct ReasonSlot {
  Statement* link;
};

/// What a requirement needs: `task`, `condition` or `safeguard`.
struct NeedSlot {
  Requirement* requirement;
};

/// The cells of a posture link, which name postures of its two tasks.
struct ScoresSlot {
  PostureLink* link;
};

/// What each assessor gave, alone or with a reason.
struct JudgementsSlot {
  Statement* link;
};

/// A row that stands in another one as a value of its own.
struct InnerSlot {
  void* row;
};

/// An operation of a scenario, kept as it was written.
struct WrittenSlot {
  std::vector<WrittenKey>* keys;
};

/// Where the value of one key stands in a row of the model. Whoever reads, writes or
/// compares rows visits this and has dealt with every key there is or will be.
using Slot = std::variant<
    std::monostate, Text*, TextOrSlot, std::string_view*, int*, bool*, Truth*,
    std::optional<int>*, std::optional<double>*, std::optional<bool>*,
    std::optional<std::pair<int, int>>*, WordSlot, std::vector<std::string_view>*,
    Citations*, SourceId*, std::vector<PhaseId>*, std::vector<ActorId>*,
    std::vector<TaskTypeId>*, std::vector<PillarId>*, std::vector<TaskId>*,
    std::optional<PillarId>*, std::optional<PhaseId>*, std::optional<TaskId>*, TaskId*,
    std::vector<Switch>*, When*, std::optional<When>*, std::vector<Actor::Hostile>*,
    std::vector<Task::Serves>*, std::vector<Task::Draw>*, std::vector<Requirement>*,
    std::vector<Shift>*, JudgementsSlot, EndSlot, ReasonSlot, NeedSlot, ScoresSlot,
    InnerSlot, WrittenSlot>;

template <typename Word>
WordSlot word_slot(Word& field) {
  return {&field,
          [](const void* at) { return static_cast<int>(*static_cast<const Word*>(at)); },
          [](void* at, int word) { *static_cast<Word*>(at) = static_cast<Word>(word); }};
}
template <typename Word>
WordSlot word_slot(Word& field, Word implied) {
  WordSlot slot = word_slot(field);
  slot.implied = static_cast<int>(implied);
  return slot;
}

template <typename Field>
Slot slot_of(Field& field) {
  if constexpr (std::is_enum_v<Field> && !std::is_same_v<Field, Truth>)
    return word_slot(field);
  else
    return &field;
}

/// The place of a field in its row.
template <auto Member>
struct FieldOf;
template <typename RowType, typename Field, Field RowType::*Member>
struct FieldOf<Member> {
  using Row = RowType;
  using Type = Field;
  static Slot slot(void* row) { return slot_of(static_cast<RowType*>(row)->*Member); }
};

}  // namespace taut
