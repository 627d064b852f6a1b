#pragma once

#include "taut/rows/schema_values.hpp"
#include "taut/rows/tables.hpp"

// The words in which the schema_*.cpp files give a key its place in the model. What its
// value may be follows from the type of the field, unless it is given.
namespace taut::schema {

template <typename IdType>
inline constexpr Value name_in_table = name(table_with<IdType>);

template <typename Field>
struct UsualValue;
template <>
struct UsualValue<Text> {
  static constexpr Value value = text;
};
template <>
struct UsualValue<std::string_view> {
  static constexpr Value value = line;
};
template <>
struct UsualValue<bool> {
  static constexpr Value value = truth;
};
template <>
struct UsualValue<Truth> {
  static constexpr Value value = truth3;
};
template <>
struct UsualValue<Basis> {
  static constexpr Value value = basis;
};
template <>
struct UsualValue<When> {
  static constexpr Value value = when;
};
template <typename Tag>
struct UsualValue<std::vector<Id<Tag>>> {
  static constexpr Value value = list_of(name_in_table<Id<Tag>>);
};
template <typename Tag>
struct UsualValue<Id<Tag>> {
  static constexpr Value value = name_in_table<Id<Tag>>;
};
template <typename Field>
struct UsualValue<std::optional<Field>> : UsualValue<Field> {};
template <>
struct UsualValue<Citations> {
  static constexpr Value value = sources;
};
template <>
struct UsualValue<std::vector<Switch>> {
  static constexpr Value value = list_of(switch_name);
};

template <typename Field>
constexpr std::string_view usual_fallback() {
  if constexpr (std::is_same_v<Field, bool>)
    return "false";
  if constexpr (std::is_same_v<Field, Basis>)
    return "unverified";
  if constexpr (std::is_same_v<Field, When>)
    return "always";
  return {};
}

/// A key whose value stands in `Member`.
template <auto Member>
constexpr Key key(std::string_view name, std::string_view meaning,
                  std::string_view example, const Value& value) {
  return {.name = name,
          .value = value,
          .fallback = value.kind == ValueKind::choice && value.words.size() == 1
                          ? std::string_view()
                          : usual_fallback<typename FieldOf<Member>::Type>(),
          .meaning = meaning,
          .example = example,
          .slot = FieldOf<Member>::slot};
}
template <auto Member>
constexpr Key key(std::string_view name, std::string_view meaning,
                  std::string_view example) {
  return key<Member>(name, meaning, example,
                     UsualValue<typename FieldOf<Member>::Type>::value);
}
/// A key whose value stands where `Place` says.
template <Slot (*Place)(void* row)>
constexpr Key placed(std::string_view name, std::string_view meaning,
                     std::string_view example, const Value& value) {
  return {.name = name,
          .value = value,
          .meaning = meaning,
          .example = example,
          .slot = Place};
}
/// A key that is the name of its row, or that is used up while files are put together.
constexpr Key unplaced(std::string_view name, std::string_view meaning,
                       std::string_view example, const Value& value) {
  return {.name = name, .value = value, .meaning = meaning, .example = example};
}

constexpr Key required(Key key) {
  key.required = true;
  return key;
}
/// Not required in a row that has the key `other`.
constexpr Key unless(std::string_view other, Key key) {
  key.unless = other;
  return key;
}
constexpr Key or_else(std::string_view fallback, Key key) {
  key.fallback = fallback;
  return key;
}

template <typename Judged>
Slot confidence_slot(void* row) {
  auto& judged = *static_cast<Judged*>(row);
  return word_slot(judged.confidence, usual_confidence(judged.basis));
}
template <typename Judged>
constexpr Key confidence_key(std::string_view name, std::string_view meaning,
                             std::string_view example) {
  return or_else("medium if stated or derived, else low",
                 placed<confidence_slot<Judged>>(name, meaning, example, confidence));
}

}  // namespace taut::schema
