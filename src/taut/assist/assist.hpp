#pragma once

#include "taut/assist/workspace.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/diag/expected.hpp"

#include <string>
#include <vector>

// What a person can ask of a place in the text of a model: the same answers for the
// editor of the page and for any editor that speaks the language server protocol.
//
// Inside, a place is a file and an offset in its bytes. Every question works on a text
// that is being typed and does not parse; none changes anything.
namespace taut::assist {

struct Place {
  std::string file;
  Stretch where = {};
};

/// Another text for some bytes of a file. The edits of one answer belong together and do
/// not overlap.
struct Edit {
  std::string file;
  Stretch where = {};
  std::string text = {};
};

/// What may stand at a place.
struct Item {
  enum class Kind { key, value, id, snippet };
  std::string label;
  std::string detail = {};         ///< a few words: a title, what kind of value
  std::string documentation = {};  ///< Markdown
  std::string insert = {};         ///< replaces `where`
  Kind kind = Kind::key;
  Stretch where = {};
};

/// Keys, values and names that may stand at the offset, in the order of the format or of
/// appearance; all of them, whatever has been typed of the word. O(text).
std::vector<Item> complete(const Workspace& space, const Page& page, std::size_t offset);

struct Hover {
  std::string markdown;
  Stretch where;
};
/// What the word at the offset means, or nothing.
std::optional<Hover> hover(const Workspace& space, const Page& page, std::size_t offset);

/// Where the name at the offset is defined, or the file that is included there.
std::vector<Place> definition(const Workspace& space, const Page& page,
                              std::size_t offset);
/// Everywhere the name at the offset stands, with its definition, by file and place.
std::vector<Place> references(const Workspace& space, const Page& page,
                              std::size_t offset);

/// The name at the offset, if there is one that can be renamed.
std::optional<Place> renamed_place(const Workspace& space, const Page& page,
                                   std::size_t offset);
/// The edits that give what is named at the offset the name `to` in every file, or why
/// that cannot be: no name there, a bad or taken name, a file that cannot be read.
Expected<std::vector<Edit>> rename(const Workspace& space, const Page& page,
                                   std::size_t offset, std::string_view to);

/// A table, or a row of one.
struct Symbol {
  std::string name;
  std::string detail = {};  ///< its title
  std::string kind = {};    ///< "tasks" for the table, "task" for a row
  Stretch where = {};       ///< all of it
  Stretch name_where = {};
  std::vector<Symbol> children = {};
};
std::vector<Symbol> symbols(const Page& page);

/// What can be folded: entries and comments of several lines, from the first byte to the
/// last.
std::vector<Stretch> folding(const Page& page);

/// Something wrong with the text of a model, and where.
struct Problem {
  DiagId id;
  DiagSeverity severity;
  Place place;
  std::string message;
  std::string help = {};
  struct Note {
    Place place;
    std::string message;
  };
  std::vector<Note> notes = {};
};
/// All that is wrong with the model that the page belongs to, in all its files.
std::vector<Problem> problems(const Workspace& space, const Page& page);

/// A way to mend a problem.
struct Fix {
  std::string title;
  std::vector<Edit> edits;
};
/// The ways to mend `problem`, the likeliest first.
std::vector<Fix> fixes(const Workspace& space, const Problem& problem);

/// A tension that nobody has judged, and the edit that writes it down to be judged.
struct Suggestion {
  std::string from;   ///< the id of a task
  std::string to;     ///< of the task that would suffer
  std::string rule;   ///< as `taut explain` knows it
  std::string title;  ///< "not judged yet: good offices on protection. Why"
  Edit edit;          ///< what `taut suggest --accept` does to the file
};
/// What the rules propose for the model that the page belongs to, the most telling first;
/// none where its text has errors, or could not hold a link without saying something
/// else. Loads the model twice.
std::vector<Suggestion> suggestions(const Workspace& space, const Page& page);

/// The task whose row the offset is in, or empty.
std::string_view task_at(const Page& page, std::size_t offset);

}  // namespace taut::assist
