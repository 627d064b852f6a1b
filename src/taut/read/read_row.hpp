#pragma once

#include "taut/model/model.hpp"
#include "taut/read/names.hpp"
#include "taut/read/row.hpp"
#include "taut/read/values.hpp"

namespace taut {

/// What every reader works with.
struct Reading {
  const Draft& draft;
  Model& model;
  RowScan scan;
  /// The row being read goes, with all that it refers to: what a scenario removed is not
  /// missed.
  bool goes = false;
  std::size_t pairs = 0;  ///< that the links read so far cover

  Diagnostics& diags() const { return scan.diags; }
};

/// The table that an id of the model belongs to.
template <typename IdType>
constexpr Table table_of = Table::none;
template <>
inline constexpr Table table_of<TaskId> = Table::task;
template <>
inline constexpr Table table_of<ConditionId> = Table::condition;
template <>
inline constexpr Table table_of<SafeguardId> = Table::safeguard;
template <>
inline constexpr Table table_of<ObjectiveId> = Table::objective;
template <>
inline constexpr Table table_of<PillarId> = Table::pillar;
template <>
inline constexpr Table table_of<TaskTypeId> = Table::task_type;
template <>
inline constexpr Table table_of<ActorId> = Table::actor;
template <>
inline constexpr Table table_of<ResourceId> = Table::resource;
template <>
inline constexpr Table table_of<PhaseId> = Table::phase;
template <>
inline constexpr Table table_of<SourceId> = Table::source;

/// Reads the keys of one row by name, each as its schema says. A key that is absent, or
/// that could not be read and was reported, gives nothing (or the default).
class RowReader {
 public:
  RowReader(RowKind kind, const RowText& text, Reading& reading);

  const Row& row() const { return row_; }
  bool has(std::string_view key) const { return row_.has(key); }
  /// The place of the key's value, or of the row where it is absent.
  Span where(std::string_view key) const;

  Text text(std::string_view key) const;
  std::string_view line(std::string_view key) const;
  std::string_view date(std::string_view key) const;
  std::optional<int> whole(std::string_view key) const;
  std::optional<double> number(std::string_view key) const;
  std::optional<bool> truth(std::string_view key) const;
  Truth truth3(std::string_view key) const;
  std::optional<std::pair<int, int>> range(std::string_view key) const;
  /// The word that was chosen, as the enumerator at the same place.
  template <typename Enum>
  std::optional<Enum> choice(std::string_view key) const {
    const Field* field = row_.find(key);
    const auto place = field ? read_choice(ask(*field)) : std::nullopt;
    return place ? std::optional(static_cast<Enum>(*place)) : std::nullopt;
  }
  std::vector<std::string_view> lines(std::string_view key) const;
  std::optional<When> when(std::string_view key) const;
  std::vector<Switch> switches(std::string_view key) const;

  /// The row that the key names. A name that a scenario removed gives nothing, without a
  /// word.
  template <typename IdType>
  std::optional<IdType> name(std::string_view key) const {
    const Field* field = row_.find(key);
    if (!field)
      return {};
    const Named named = resolve(ask(*field), table_of<IdType>);
    return named.fate == Named::Fate::here ? std::optional(IdType{named.index})
                                           : std::nullopt;
  }
  /// The rows that the key lists, without those that a scenario removed.
  template <typename IdType>
  std::vector<IdType> names(std::string_view key) const {
    std::vector<IdType> found;
    for (const Named& named : list_names(key, table_of<IdType>))
      found.push_back(IdType{named.index});
    return found;
  }
  /// The rows that the keys of a map name, each with the node that belongs to it.
  std::vector<std::pair<Named, Located>> map_names(std::string_view key) const;

  Ask ask(const Field& field) const {
    return {field.key->name, field.key->value, field.value, reading_.diags()};
  }
  /// What the node of `ask` names; unknown names are reported.
  Named resolve(const Ask& ask, Table names) const;
  /// The items of a list value, or the value itself where one may stand alone.
  std::vector<Located> items(const Field& field) const;

 private:
  std::vector<Named> list_names(std::string_view key, Table names) const;

  Reading& reading_;
  Row row_;
};

/// A `when` as written at `node`; on an error it is reported and nothing comes back.
std::optional<When> read_when(const Located& node, const std::string& who,
                              Reading& reading);

inline Switch switch_of(const Named& named) {
  return named.table == Table::condition ? Switch(ConditionId{named.index})
                                         : Switch(SafeguardId{named.index});
}

}  // namespace taut
