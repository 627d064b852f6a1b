#include "taut/assist/door.hpp"

#include "taut/assist/lines.hpp"
#include "taut/text/path.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>

namespace taut::assist {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(Item::Kind kind) {
  switch (kind) {
    case Item::Kind::key: return "key";
    case Item::Kind::value: return "value";
    case Item::Kind::id: return "id";
    case Item::Kind::snippet: return "snippet";
  }
  return {};
}

class Answering {
 public:
  Answering(const Workspace& space, const Page& page, const Json& question)
      : space_(space), page_(page), question_(question) {}

  Json answer(const std::string& what) {
    if (what == "symbols")
      return {{"symbols", tree(symbols(page_))}};
    if (what == "folding")
      return ranges();
    if (what == "suggestions")
      return suggested();
    const std::size_t at = offset();
    if (what == "complete")
      return items(at);
    if (what == "hover")
      return hovered(at);
    if (what == "definition")
      return {{"places", places(definition(space_, page_, at))}};
    if (what == "references")
      return {{"places", places(references(space_, page_, at))}};
    if (what == "rename")
      return renamed(at);
    if (what == "fixes")
      return fixed(at);
    return {{"error", fmt::format("'{}' is no question that can be asked here", what)}};
  }

 private:
  std::size_t offset() {
    const auto number = [&](const char* key) -> std::size_t {
      const auto found = question_.find(key);
      return found != question_.end() && found->is_number_unsigned()
                 ? found->get<std::size_t>()
                 : 1;
    };
    return lines(page_).offset({number("line"), number("column")});
  }
  const Lines& lines(const Page& page) {
    return lines_.try_emplace(&page, page.text).first->second;
  }
  Json position(const Page& page, std::size_t offset) {
    const Position at = lines(page).position(offset);
    return {{"line", at.line}, {"column", at.column}};
  }
  Json range(const Page& page, Stretch where) {
    return {{"from", position(page, where.begin)}, {"to", position(page, where.end)}};
  }
  // In a file that was read; the others have no places to tell.
  Json range(const std::string& file, Stretch where) {
    const Page* page = space_.page(file);
    return range(page ? *page : page_, where);
  }

  Json items(std::size_t at) {
    Json all = Json::array();
    for (const Item& item : complete(space_, page_, at))
      all.push_back({{"label", item.label},
                     {"detail", item.detail},
                     {"documentation", item.documentation},
                     {"insert", item.insert},
                     {"kind", name_of(item.kind)},
                     {"from", position(page_, item.where.begin)},
                     {"to", position(page_, item.where.end)}});
    return {{"items", std::move(all)}};
  }
  Json hovered(std::size_t at) {
    const auto found = hover(space_, page_, at);
    if (!found)
      return Json::object();
    return {{"markdown", found->markdown}, {"range", range(page_, found->where)}};
  }
  Json places(const std::vector<Place>& found) {
    Json all = Json::array();
    for (const Place& place : found)
      all.push_back({{"file", place.file}, {"range", range(place.file, place.where)}});
    return all;
  }
  Json edits(const std::vector<Edit>& found) {
    Json all = Json::array();
    for (const Edit& edit : found)
      all.push_back({{"file", edit.file},
                     {"range", range(edit.file, edit.where)},
                     {"text", edit.text}});
    return all;
  }
  Json renamed(std::size_t at) {
    const auto name = question_.find("new_name");
    if (name == question_.end() || !name->is_string())
      return {{"error", "what is the new name? give it under 'new_name'"}};
    const auto found = rename(space_, page_, at, name->get<std::string>());
    if (!found)
      return {{"error", found.error().message}};
    return {{"edits", edits(*found)}};
  }
  Json tree(const std::vector<Symbol>& found) {
    Json all = Json::array();
    for (const Symbol& symbol : found)
      all.push_back({{"name", symbol.name},
                     {"detail", symbol.detail},
                     {"kind", symbol.kind},
                     {"range", range(page_, symbol.where)},
                     {"name_range", range(page_, symbol.name_where)},
                     {"children", tree(symbol.children)}});
    return all;
  }
  Json ranges() {
    Json all = Json::array();
    for (const Stretch& where : folding(page_))
      all.push_back(range(page_, where));
    return {{"ranges", std::move(all)}};
  }
  Json fixed(std::size_t at) {
    Json all = Json::array();
    for (const Problem& problem : problems(space_, page_)) {
      if (problem.place.file != page_.path || !problem.place.where.touches(at))
        continue;
      for (const Fix& fix : fixes(space_, problem))
        all.push_back({{"title", fix.title}, {"edits", edits(fix.edits)}});
    }
    return {{"fixes", std::move(all)}};
  }
  Json suggested() {
    const std::string_view task =
        question_.contains("line") ? task_at(page_, offset()) : std::string_view();
    Json all = Json::array();
    for (const Suggestion& one : suggestions(space_, page_))
      if (!question_.contains("line") || one.from == task || one.to == task)
        all.push_back({{"from", one.from},
                       {"to", one.to},
                       {"rule", one.rule},
                       {"title", one.title},
                       {"edits", edits({one.edit})}});
    return {{"suggestions", std::move(all)}};
  }

  const Workspace& space_;
  const Page& page_;
  const Json& question_;
  std::map<const Page*, Lines> lines_ = {};
};

Json answer_to(const TextSource& files, const Json& question) {
  const auto text = [&](const char* key) {
    const auto found = question.is_object() ? question.find(key) : question.end();
    return found != question.end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
  };
  const std::string what = text("what");
  const std::string file = text("file");
  if (what.empty() || file.empty())
    return {{"error", "a question is JSON with 'what' and 'file'"}};
  const std::string path = normal_path(file);
  const Workspace space(files, path);
  const Page* page = space.page(path);
  if (!page)
    return {{"error", fmt::format("there is no file '{}'", file)}};
  return Answering(space, *page, question).answer(what);
}

}  // namespace

std::string answer(const TextSource& files, std::string_view question) {
  const Json asked = Json::parse(question, nullptr, false);
  return answer_to(files, asked).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace taut::assist
