#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace taut::tell {

/// How grave something is, for those forms that have colours. Never the only sign of it.
enum class Tone { plain, faint, mild, strong, grave, good, mixed };

struct Paragraph {
  std::string text;
};

struct Heading {
  std::string text;
  bool behind_links = false;  ///< see `List`
  std::string anchor = {};    ///< by which links lead here
  bool within = false;        ///< under the heading before it
};

/// One point of a list, or one line of what proves an entry.
struct Item {
  std::string label = {};  ///< "carried by"
  std::string text = {};
  std::string evidence = {};  ///< "T01, T21: derived, karl17"
  std::string note = {};      ///< what is said beside it
  std::string anchor = {};    ///< by which links lead here
  std::string target = {};    ///< the anchor that its text leads to
};

struct List {
  std::vector<Item> items = {};
  bool numbered = false;
  /// What the cells of a table lead to: left out by forms that have no links.
  bool behind_links = false;
};

/// How the items of an entry are set out.
enum class Setting {
  list,       ///< each on a line of its own
  paragraph,  ///< as the sentences of one paragraph under the headline
  line,       ///< as sentences that go on behind the headline
};

/// Something told at length: a finding, an objective, a task.
struct Entry {
  std::size_t number = 0;  ///< 0 = it has none
  std::string mark = {};   ///< "SERIOUS"
  Tone tone = Tone::plain;
  std::string headline = {};
  std::string text = {};
  std::vector<Item> items = {};
  Setting setting = Setting::list;
  std::string anchor = {};  ///< by which its number, and links, lead here
};

/// An item as a sentence, in two parts: what stands before its evidence, with a capital
/// and without a full stop, and what stands behind it, full stop included.
std::pair<std::string, std::string> sentence_of(const Item& item);

/// Items as the plain sentences of one paragraph, each with its evidence in brackets.
std::string paragraph_of(const std::vector<Item>& items);

struct TableCell {
  std::string text = {};
  Tone tone = Tone::plain;
  std::string target = {};  ///< the anchor of the item that it leads to
  std::string title = {};   ///< what a pointer over it is told
  std::string anchor = {};  ///< by which links lead here
};

/// Rows under a row of headings. The first column names, the others count.
struct Table {
  std::vector<std::vector<TableCell>> rows = {};
  bool words = false;  ///< the others say something instead

  void add(std::vector<std::string> texts);
  bool empty() const { return rows.empty(); }
};

/// Lines of a file as they stand there.
struct Quotation {
  std::string place = {};
  std::vector<std::string> lines = {};
};

/// More columns than a sheet that stands upright has room for.
bool is_wide(const Table& table);

/// A place for a picture. Its bytes are drawn by whoever writes the document, in the
/// language that its form can hold; nothing where it cannot.
struct Picture {
  std::string name = {};      ///< "map": of the file beside a Markdown page
  std::string caption = {};   ///< under it
  std::string title = {};     ///< what it shows, for people who cannot see it
  std::string contents = {};  ///< the same line by line
  std::string svg = {};       ///< for a page
  std::string png = {};       ///< for paper
  std::string file = {};      ///< where a file with it stands, seen from the document
  double width = 0;           ///< in points, as drawn
  double height = 0;
};

/// A heading and the list under it.
struct Section {
  std::string heading = {};
  std::vector<Item> items = {};

  void add(std::string text) { items.push_back({.text = std::move(text)}); }
};

std::vector<Item> items_of(std::vector<std::string> texts);

/// A row that evidence may name by its id: a source, and whatever else is told here.
struct Reference {
  std::string id = {};
  std::string title = {};
  std::string address = {};  ///< a link leads there if it is one of the web
  std::string anchor = {};   ///< rather a link within the document
};

using Block = std::variant<Paragraph, Heading, List, Entry, Table, Quotation, Picture>;

/// What a command tells, built once; each form sets it out in its own way. Texts are
/// plain: every renderer escapes what its language would act on.
/// What makes an HTML page work by script.
struct Alive {
  std::string policy = {};  ///< its content policy, which knows the script by its hash
  std::string end = {};     ///< markup that stands at its end
};

struct Document {
  std::string title = {};
  std::string language = {};  ///< of the texts of the model, as in BCP 47
  std::vector<Block> blocks = {};
  std::vector<Reference> references = {};  ///< what ids in evidence stand for
  bool contents = false;  ///< begins with a list of its headings, where links are
  Alive alive = {};       ///< of a page that is none: no script runs in it

  void say(std::string paragraph);  ///< nothing where it is empty
  void head(std::string heading);
  void add(Section section);  ///< nothing where it has no items
  void add(Block block) { blocks.push_back(std::move(block)); }
};

/// Blocks that belong on one sheet of paper: from a heading that stands by itself to the
/// next.
struct Group {
  std::size_t from = 0;
  std::size_t to = 0;  ///< the block behind its last
  bool wide = false;   ///< better on a sheet that lies on its side
};
/// All blocks of a document, in order, in groups.
std::vector<Group> groups_of(const Document& document);

struct TextStyle {
  std::size_t width = 80;
  std::size_t table_width = 80;  ///< a table that is wider is told in blocks of columns
  bool colour = false;           ///< ANSI escapes for tones and headings
};

/// Part of a text, and where it leads: to an address of the web or, with a '#' before it,
/// to an anchor.
struct Piece {
  std::string_view text = {};
  std::string target = {};
  std::string_view title = {};  ///< of what it leads to
};

/// A text in the pieces that lead somewhere and those between: ids of references where
/// they stand in square brackets, and the numbers of entries that have an anchor where a
/// text refers to them: "(2)", "as in 2", "see 2", "findings 1, 2 and 4".
class Links {
 public:
  explicit Links(const Document& document);
  std::vector<Piece> pieces_of(std::string_view text) const;
  /// The same of what stands in brackets already.
  std::vector<Piece> pieces_of_evidence(std::string_view evidence) const;

 private:
  class Splitter;
  const Reference* find(std::string_view id) const;
  void link_ids(std::size_t at, std::size_t end, Splitter& split) const;
  std::size_t link_numbers(std::size_t at, Splitter& split) const;

  std::map<std::string, const Reference*, std::less<>> by_id_ = {};
  std::map<std::size_t, std::string> entries_ = {};  ///< anchors by number
};

std::string document_text(const Document& document, const TextStyle& style = {});
std::string document_markdown(const Document& document);
/// A whole page that needs nothing beside it: no script, nothing from the network; on a
/// screen, light or dark as the reader's system asks, and on paper.
std::string document_html(const Document& document);

}  // namespace taut::tell
