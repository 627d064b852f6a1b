#pragma once

#include "taut/amend/yaml_keys.hpp"
#include "taut/diag/expected.hpp"
#include "taut/read/yaml_tree.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taut {

/// The row and key that a change is about: ("links", "T01", "score"). No key: a new row.
using ChangedPlace = std::tuple<std::string, std::string, std::string>;

/// What takes the place of the bytes `[begin, end)` of a text.
struct TextEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text = {};
};

/// The text of one file of a model, in which rows are changed where they stand and new
/// ones put behind the others of their table. Everything else keeps its bytes: comments,
/// blank lines, order, the way in which a row is written. Nothing is ever taken away.
///
/// Whoever writes the text to a file reads it back first: `side_effect`.
class ModelText {
 public:
  /// An error if the text is no model.
  static Expected<ModelText> read(const std::string& name, std::string_view text);

  /// Does the row stand in this file? Not so if an included or extended one has it.
  bool has(std::string_view table, std::string_view id) const;
  /// Has the row this key?
  bool has(std::string_view table, std::string_view id, std::string_view key) const;

  /// Gives a key of a row this value; a key that the row lacks goes where people write
  /// it. An error says why and in which line this text cannot hold it.
  Status set(std::string_view table, std::string_view id, std::string_view key,
             std::string yaml);
  /// The same for entries of a map that is the value of a key; other entries stay.
  Status set_entries(std::string_view table, std::string_view id, std::string_view key,
                     const YamlKeys& entries);
  /// Puts rows behind those of a table, which is made if there is none; in a file that
  /// extends another below `add`.
  Status add(std::string_view table, const std::vector<YamlRow>& rows);

  /// Gives rows of the mandate that this file extends these values, below `change`.
  Status change_base(std::string_view table, const std::vector<YamlRow>& rows);
  /// Is the file a mandate told as changes to another one?
  bool extends() const;

  /// What was asked for, in order of place.
  const std::set<ChangedPlace>& changes() const { return changes_; }
  /// What each change puts where, in order of place; offsets are those of the text that
  /// was read.
  std::vector<TextEdit> edits() const;
  /// The text with every change. O(text + changes log of them).
  std::string text() const;

 private:
  struct Opened {
    SourceSet sources;
    YamlTree tree;
    std::unordered_map<std::string, NodeIndex> rows;  // by "table/id"
  };

  void index_rows();
  const NodeIndex* row(std::string_view table, std::string_view id) const;
  Error refusal(NodeIndex at, std::string_view why) const;
  Status replace(NodeIndex key, NodeIndex value, std::string yaml);
  void insert(NodeIndex map, std::string_view table, std::string_view key,
              const std::string& yaml);
  void edit(std::size_t begin, std::size_t end, std::string text);

  std::string name_;
  bool marked_ = false;  // the text begins with a byte-order mark
  std::shared_ptr<Opened> opened_;
  /// What takes the place of a stretch; of an empty one, what is put there.
  std::map<std::pair<std::size_t, std::size_t>, std::string> edits_;
  std::set<ChangedPlace> changes_;
};

}  // namespace taut
