#include "taut/draw/layout_lock.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <utility>

namespace taut {
namespace {

using nlohmann::json;

constexpr int version = 1;

// Numbers of a lock are coordinates on a page; anything else is not one of ours.
std::optional<std::vector<double>> numbers(const json& value, std::size_t count) {
  if (!value.is_array() || value.size() != count)
    return std::nullopt;
  std::vector<double> result;
  for (const json& item : value) {
    if (!item.is_number())
      return std::nullopt;
    const double number = item.get<double>();
    if (!std::isfinite(number) || std::abs(number) > 1e5)
      return std::nullopt;
    result.push_back(number);
  }
  return result;
}

Error not_a_lock(std::string_view why) {
  return {
      fmt::format("the layout lock cannot be read: {}; delete the file to lay the map "
                  "out anew",
                  why)};
}

std::optional<Box> box_of(const json& value) {
  const auto n = numbers(value, 4);
  if (!n)
    return std::nullopt;
  return Box{(*n)[0], (*n)[1], (*n)[2], (*n)[3]};
}

std::optional<LockedPicture> picture_of(const json& value) {
  if (!value.is_object() || !value.contains("tasks") || !value["tasks"].is_object())
    return std::nullopt;
  LockedPicture picture;
  const auto zone = box_of(value.value("zone", json()));
  const auto box = numbers(value.value("box", json()), 2);
  const auto grid = numbers(value.value("grid", json::array({0, 0})), 2);
  if (!zone || !box || !grid || (*grid)[0] > 1000 || (*grid)[1] > 1000)
    return std::nullopt;
  picture.zone = *zone;
  picture.box = {(*box)[0], (*box)[1]};
  picture.cols = static_cast<int>((*grid)[0]);
  picture.rows = static_cast<int>((*grid)[1]);
  for (const auto& [id, place] : value["tasks"].items()) {
    const auto at = numbers(place, 2);
    if (!at)
      return std::nullopt;
    picture.tasks[id] = {(*at)[0], (*at)[1]};
  }
  const json cards = value.value("cards", json::object());
  for (const auto& [id, place] : cards.items()) {
    const auto card = box_of(place);
    if (!card)
      return std::nullopt;
    picture.cards[id] = *card;
  }
  return picture;
}

std::string quoted(const std::string& text) {
  return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

void write_picture(std::string& out, const LockedPicture& picture) {
  const auto& z = picture.zone;
  out += fmt::format("      \"zone\": [{:.2f}, {:.2f}, {:.2f}, {:.2f}],\n", z.x0, z.y0,
                     z.x1, z.y1);
  out += fmt::format("      \"box\": [{:.2f}, {:.2f}],\n", picture.box.w, picture.box.h);
  if (picture.cols > 0)
    out += fmt::format("      \"grid\": [{}, {}],\n", picture.cols, picture.rows);
  if (!picture.cards.empty()) {
    out += "      \"cards\": {";
    const char* before = "\n";
    for (const auto& [id, c] : picture.cards) {
      out += fmt::format("{}        {}: [{:.2f}, {:.2f}, {:.2f}, {:.2f}]", before,
                         quoted(id), c.x0, c.y0, c.x1, c.y1);
      before = ",\n";
    }
    out += "\n      },\n";
  }
  out += "      \"tasks\": {";
  const char* before = "\n";
  for (const auto& [id, at] : picture.tasks) {
    out += picture.cols > 0 ? fmt::format("{}        {}: [{:.0f}, {:.0f}]", before,
                                          quoted(id), at.x, at.y)
                            : fmt::format("{}        {}: [{:.2f}, {:.2f}]", before,
                                          quoted(id), at.x, at.y);
    before = ",\n";
  }
  out += "\n      }\n";
}

}  // namespace

Expected<LayoutLock> read_lock(std::string_view text) {
  LayoutLock lock;
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return lock;
  // What lies deeper than a place is none of ours, and json recurses.
  constexpr int deepest = 8;
  const auto shallow = [](int depth, json::parse_event_t, const json&) {
    return depth < deepest;
  };
  const json root = json::parse(text, shallow, false);
  if (root.is_discarded() || !root.is_object())
    return not_a_lock("it is not JSON");
  const auto found = root.find("taut_layout");
  if (found == root.end() || !found->is_number_integer())
    return not_a_lock("the key \"taut_layout\" is missing");
  if (*found != version)
    return not_a_lock(fmt::format("it has version {}, this program reads version {}",
                                  found->dump(), version));
  const json pictures = root.value("pictures", json::object());
  if (!pictures.is_object())
    return not_a_lock("\"pictures\" is not a map");
  for (const auto& [name, value] : pictures.items()) {
    auto picture = picture_of(value);
    if (!picture)
      return not_a_lock(fmt::format("the picture {} has no places", quoted(name)));
    lock.pictures[name] = std::move(*picture);
  }
  return lock;
}

std::string write_lock(const LayoutLock& lock) {
  std::string out =
      fmt::format("{{\n  \"taut_layout\": {},\n  \"pictures\": {{", version);
  const char* before = "\n";
  for (const auto& [name, picture] : lock.pictures) {
    out += fmt::format("{}    {}: {{\n", before, quoted(name));
    write_picture(out, picture);
    out += "    }";
    before = ",\n";
  }
  return out + "\n  }\n}\n";
}

}  // namespace taut
