#pragma once

#include "support/text_files.hpp"
#include "taut/assist/assist.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace taut::assist {

/// Texts by path, as a test gives them.
using Texts = std::map<std::string, std::string>;

inline TextSource files_of(const Texts& texts) {
  TextSource files;
  files.text = [&texts](const std::string& path) -> std::optional<std::string> {
    const auto found = texts.find(path);
    return found == texts.end() ? std::nullopt : std::optional(found->second);
  };
  for (const auto& [path, text] : texts)
    files.known.push_back(path);
  return files;
}

/// The files below a folder of the project, by their paths from there.
inline Texts shipped(const std::string& folder) {
  Texts texts;
  const std::filesystem::path root(TAUT_ROOT);
  for (const auto& path : test::files_below(root / folder, {".yaml"}))
    texts[std::filesystem::relative(path, root).generic_string()] = test::read_file(path);
  return texts;
}

/// A text in which `|` marks the cursor.
struct AtCursor {
  std::size_t offset = 0;
  Texts texts;
  Workspace space;
  const Page& page;

  explicit AtCursor(std::string marked, Texts others = {})
      : texts(with(std::move(others), marked, offset)),
        space(files_of(texts), "m.yaml"),
        page(*space.page("m.yaml")) {}

  static Texts with(Texts others, std::string marked, std::size_t& offset) {
    offset = marked.find('|');
    others["m.yaml"] = marked.erase(offset, 1);
    return others;
  }
  std::vector<std::string> labels() const {
    std::vector<std::string> labels;
    for (const Item& item : complete(space, page, offset))
      labels.push_back(item.label);
    return labels;
  }
};

/// The text after edits, which are in the order of the text.
inline void edit_texts(const std::vector<Edit>& edits, Texts& texts) {
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    texts[edit->file].replace(edit->where.begin, edit->where.end - edit->where.begin,
                              edit->text);
}

}  // namespace taut::assist
