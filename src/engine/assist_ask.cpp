#include "engine/assist_ask.hpp"

#include "taut/assist/door.hpp"
#include "taut/commands/words.hpp"

#include <nlohmann/json.hpp>

namespace taut::engine {

Expected<tell::Json> assist_ask(const tell::Json& request) {
  const auto files = request.find("files");
  if (files == request.end() || !files->is_object())
    return commands::misuse(R"("files" holds texts by their paths)");
  assist::TextSource source;
  source.text = [&](const std::string& path) -> std::optional<std::string> {
    const auto found = files->find(path);
    return found != files->end() && found->is_string()
               ? std::optional(found->get<std::string>())
               : std::nullopt;
  };
  for (const auto& [path, text] : files->items())
    source.known.push_back(path);
  tell::Json question = tell::Json::object();
  for (const char* key : {"what", "file", "line", "column", "new_name"})
    if (const auto found = request.find(key); found != request.end())
      question[key] = *found;
  return tell::Json{{"status", 0},
                    {"text", assist::answer(source, tell::json_text(question))}};
}

}  // namespace taut::engine
