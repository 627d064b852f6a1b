#include "cli/mix_question.hpp"

#include "cli/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace taut::cli {
namespace {

using Given = std::vector<std::optional<std::uint16_t>>;

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with(' '))
    text.remove_suffix(1);
  return text;
}

// At commas; a part without '=' belongs to the name of a posture with a comma in it.
std::vector<std::string> parts_of(std::string_view asked) {
  std::vector<std::string> parts;
  while (!asked.empty()) {
    const std::size_t comma = std::min(asked.find(','), asked.size());
    const std::string_view part = asked.substr(0, comma);
    if (part.find('=') == part.npos && !parts.empty())
      parts.back() += fmt::format(",{}", part);
    else
      parts.emplace_back(part);
    asked.remove_prefix(std::min(comma + 1, asked.size()));
  }
  return parts;
}

Expected<std::uint32_t> descriptor_named(const PostureMatrix& matrix,
                                         std::string_view id) {
  std::vector<std::string_view> valid;
  for (TaskId task : matrix.tasks)
    valid.push_back((*matrix.model)[task].id);
  const auto found = std::ranges::find(valid, id);
  if (found == valid.end())
    return misuse(fmt::format("no task '{}' has postures that are weighed{}", id,
                              suggestion(id, valid)));
  return static_cast<std::uint32_t>(found - valid.begin());
}

Expected<std::uint16_t> posture_named(const Task& task, std::string_view name) {
  const auto found = std::ranges::find(task.postures, name);
  if (found == task.postures.end())
    return misuse(fmt::format("task '{}' has no posture '{}'{}", task.id, name,
                              suggestion(name, task.postures)));
  return static_cast<std::uint16_t>(found - task.postures.begin());
}

std::optional<Error> take(const std::string& part, const PostureMatrix& matrix,
                          Given& given) {
  const std::size_t equals = part.find('=');
  if (equals == part.npos)
    return misuse(fmt::format(
        "--explain takes the number of a mix, or postures such as '{}={}', not '{}'",
        (*matrix.model)[matrix.tasks.front()].id,
        (*matrix.model)[matrix.tasks.front()].postures.back(), part));
  const std::string_view id = trimmed(std::string_view(part).substr(0, equals));
  const auto descriptor = descriptor_named(matrix, id);
  if (!descriptor)
    return descriptor.error();
  const auto posture = posture_named((*matrix.model)[matrix.tasks[*descriptor]],
                                     trimmed(std::string_view(part).substr(equals + 1)));
  if (!posture)
    return posture.error();
  if (given[*descriptor])
    return misuse(fmt::format("--explain gives task '{}' two postures", id));
  given[*descriptor] = *posture;
  return {};
}

Expected<Given> postures_given(const PostureMatrix& matrix, const std::string& asked) {
  Given given(matrix.impacts.descriptors());
  for (const std::string& part : parts_of(asked))
    if (const auto error = take(part, matrix, given))
      return *error;
  return given;
}

std::optional<std::size_t> number_in(const PosturesReading& reading, const Mix& mix) {
  const auto& mixes = reading.found.mixes;
  const auto found = std::ranges::find(mixes, mix, &ConsistentMix::mix);
  if (found == mixes.end())
    return {};
  return static_cast<std::size_t>(found - mixes.begin()) + 1;
}

ExplainedMix explained(const PosturesReading& reading, const Mix& mix) {
  ExplainedMix asked{.mix = look_at(reading.matrix, mix),
                     .number = number_in(reading, mix),
                     .way = succession(reading.matrix.impacts, mix)};
  if (asked.way.period == 1)
    asked.end = number_in(reading, asked.way.end);
  return asked;
}

}  // namespace

Expected<ExplainedMix> explained_mix(const PosturesReading& reading,
                                     const std::string& asked) {
  std::size_t number = 0;
  const char* end = asked.data() + asked.size();
  const auto [after, error] = std::from_chars(asked.data(), end, number);
  if (error == std::errc{} && after == end && !asked.empty()) {
    const auto& mixes = reading.found.mixes;
    if (number == 0 || number > mixes.size())
      return misuse(
          mixes.empty()
              ? std::string("there is no mix to explain: none is consistent")
              : fmt::format("there is no mix {}: they are numbered from 1 to {}", number,
                            mixes.size()));
    return explained(reading, mixes[number - 1].mix);
  }
  const auto given = postures_given(reading.matrix, asked);
  if (!given)
    return given.error();
  const Mix mix = settled(reading.matrix, *given);
  ExplainedMix answer = explained(reading, mix);
  answer.completed = std::ranges::any_of(
      *given, [](const auto& posture) { return !posture.has_value(); });
  return answer;
}

}  // namespace taut::cli
