#include "engine/shelf.hpp"

#include "taut/commands/words.hpp"

#include "engine/request.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace taut::engine {
namespace {

using commands::misuse;
using commands::OpenModel;

std::optional<Switch> switch_called(const Model& model, std::string_view id) {
  const auto condition = std::ranges::find(model.conditions, id, &Condition::id);
  if (condition != model.conditions.end())
    return ConditionId{static_cast<std::uint32_t>(condition - model.conditions.begin())};
  const auto safeguard = std::ranges::find(model.safeguards, id, &Safeguard::id);
  if (safeguard != model.safeguards.end())
    return SafeguardId{static_cast<std::uint32_t>(safeguard - model.safeguards.begin())};
  return std::nullopt;
}

Truth value_of(const Model& model, Switch what) {
  if (const auto* condition = std::get_if<ConditionId>(&what))
    return model[*condition].holds;
  return model[std::get<SafeguardId>(what)].in_place;
}

Error no_switch(const Model& model, std::string_view id) {
  std::vector<std::string_view> valid;
  for (const Condition& condition : model.conditions)
    valid.push_back(condition.id);
  for (const Safeguard& safeguard : model.safeguards)
    valid.push_back(safeguard.id);
  return misuse(fmt::format("no condition or safeguard is called '{}'{}", id,
                            commands::suggestion(id, valid)));
}

// A scenario that says something else than the mandate as written goes on saying it.
void flip(OpenModel& open, const std::vector<std::pair<Switch, Truth>>& turned) {
  for (const auto& [what, value] : turned) {
    const Truth written = value_of(open.model, what);
    for (ScenarioModel& under : open.under) {
      const auto same = switch_called(under.model, id_of(open.model, what));
      if (same && value_of(under.model, *same) == written)
        turn(under.model, *same, value);
    }
    turn(open.model, what, value);
  }
}

}  // namespace

Shelf::Shelf(std::string file, std::map<std::string, std::string, std::less<>> texts,
             std::vector<std::string> scenarios, std::map<std::string, bool> switches)
    : file_(std::move(file)),
      files_(std::move(texts)),
      scenarios_(std::move(scenarios)),
      switches_(std::move(switches)) {}

Expected<std::shared_ptr<const OpenModel>> Shelf::read(
    const std::vector<std::string>& scenarios, bool under_each,
    std::deque<YamlTree>* checked) const {
  auto open = std::make_shared<OpenModel>();
  Expected<Model> model =
      load_model(file_,
                 {.scenarios = scenarios,
                  .check_scenarios = checked && scenarios.empty(),
                  .under_scenarios = under_each ? &open->under : nullptr,
                  .trees = checked,
                  .files = &files_},
                 open->sources, open->diags);
  if (!model)
    return model.error();
  open->model = *std::move(model);
  open->diags.sort();
  std::vector<std::pair<Switch, Truth>> turned;
  for (const auto& [id, on] : switches_) {
    const auto what = switch_called(open->model, id);
    if (!what && !open->diags.has_errors())
      return no_switch(open->model, id);
    if (what)
      turned.emplace_back(*what, on ? Truth::yes : Truth::no);
  }
  flip(*open, turned);
  return std::shared_ptr<const OpenModel>(std::move(open));
}

Expected<std::shared_ptr<const OpenModel>> Shelf::open(
    const std::vector<std::string>& scenarios, bool under_each) {
  const Key key{scenarios, under_each};
  if (const auto found = read_.find(key); found != read_.end())
    return found->second;
  auto open = read(scenarios, under_each, nullptr);
  if (open)
    read_.emplace(key, *open);
  return open;
}

Expected<std::shared_ptr<const OpenModel>> Shelf::open_checked(
    std::deque<YamlTree>& trees) {
  auto open = read(scenarios_, false, &trees);
  if (open)
    read_.insert_or_assign(Key{scenarios_, false}, *open);
  return open;
}

Expected<std::unique_ptr<Shelf>> shelf_of(const tell::Json& request) {
  const auto file = text_under(request, "file");
  if (!file)
    return file.error();
  const auto files = request.find("files");
  if (files == request.end() || !files->is_object())
    return misuse(R"("files" is missing: it holds the text of every file by its name)");
  std::map<std::string, std::string, std::less<>> texts;
  for (const auto& [name, text] : files->items()) {
    if (!text.is_string())
      return misuse(fmt::format("the text of '{}' is no text", name));
    texts.emplace(name, text.get_ref<const std::string&>());
  }
  if (!texts.contains(*file))
    return misuse(fmt::format(R"('{}' is not among the "files")", *file));
  auto scenarios = texts_under(request, "scenarios");
  if (!scenarios)
    return scenarios.error();
  std::map<std::string, bool> switches;
  if (const auto given = request.find("switches");
      given != request.end() && !given->is_null()) {
    if (!given->is_object())
      return misuse(R"("switches" holds true or false by the id of a switch)");
    for (const auto& [id, on] : given->items()) {
      if (!on.is_boolean())
        return misuse(fmt::format("the switch '{}' is neither true nor false", id));
      switches.emplace(id, on.get<bool>());
    }
  }
  return std::make_unique<Shelf>(*file, std::move(texts), *std::move(scenarios),
                                 std::move(switches));
}

}  // namespace taut::engine
