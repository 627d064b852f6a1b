#include "taut/exchange/import_graph.hpp"

#include "taut/exchange/foreign_sheet.hpp"
#include "taut/exchange/sheet_maker.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/lower_case.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace taut {
namespace {

// What people put where a task meets itself.
bool marks_no_score(std::string_view text) {
  return text.empty() || text == "0" || text == "-" || text == "x" || text == "X" ||
         text == "\xE2\x80\x93" || text == "\xE2\x80\x94";
}

class MatrixReader {
 public:
  MatrixReader(const CsvSheet& sheet, Diagnostics& diags)
      : sheet_(sheet), diags_(diags), tasks_(sheet.file), links_(sheet.file) {}

  void run() {
    read_names();
    links_.column("From", sheet_.start());
    links_.column("To", sheet_.start());
    links_.column("Score", sheet_.start());
    for (const Cells& row : sheet_.rows)
      read_row(row);
    for (const auto& [name, column] : columns_)
      if (!rows_.contains(name))
        tell(sheet_.header[column].where,
             fmt::format("no row begins with '{}'",
                         excerpt(sheet_.header[column].text, 40)),
             "a square matrix has a row and a column for every task");
  }

  CsvSheet tasks() { return tasks_.take(); }
  CsvSheet links() {
    CsvSheet links = links_.take();
    links.plain_ends = true;
    return links;
  }

 private:
  void tell(Span where, std::string message, std::string help) {
    diags_.add({.id = DiagId::not_square,
                .where = where,
                .message = std::move(message),
                .help = std::move(help)});
  }

  void read_names() {
    tasks_.column("Title", sheet_.start());
    for (std::size_t i = 1; i < sheet_.header.size(); ++i) {
      const Cell& name = sheet_.header[i];
      if (name.empty())
        tell(name.where, "a column has no name", "name the task that it stands for");
      else if (!columns_.try_emplace(lower_case(name.text), i).second)
        tell(name.where,
             fmt::format("two columns are called '{}'", excerpt(name.text, 40)),
             "every task has one column");
      tasks_.row();
      tasks_.set("Title", name.text, name.where);
    }
  }

  void read_row(const Cells& row) {
    const Cell& name = row.front();
    const auto own = columns_.find(lower_case(name.text));
    if (own == columns_.end())
      return tell_unknown(row);
    if (!rows_.insert(own->first).second)
      tell(name.where, fmt::format("two rows begin with '{}'", excerpt(name.text, 40)),
           "every task has one row");
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (i == own->second) {
        if (!marks_no_score(row[i].text))
          tell(row[i].where,
               fmt::format("'{}' stands where '{}' meets itself",
                           excerpt(row[i].text, 20), excerpt(name.text, 40)),
               "leave the cells empty in which a task meets itself");
      } else if (!row[i].empty()) {
        links_.row();
        links_.set("From", name.text, name.where);
        links_.set("To", sheet_.header[i].text, row[i].where);
        links_.set("Score", row[i].text, row[i].where);
      }
    }
  }

  void tell_unknown(const Cells& row) {
    std::vector<std::string_view> names;
    for (const Cell& head : sheet_.header)
      names.push_back(head.text);
    const std::string_view near = near_match(row.front().text, names);
    if (row.front().empty())
      tell(row.front().where, "a row has no name",
           "begin it with the task it stands for");
    else
      tell(row.front().where,
           fmt::format("no column is called '{}'", excerpt(row.front().text, 40)),
           near.empty()
               ? std::string("a square matrix has a row and a column for every task")
               : fmt::format("did you mean '{}'?", near));
  }

  const CsvSheet& sheet_;
  Diagnostics& diags_;
  SheetMaker tasks_;
  SheetMaker links_;
  std::map<std::string, std::size_t> columns_ = {};
  std::set<std::string> rows_ = {};
};

}  // namespace

ImportedModel import_matrix(const CsvSheet& matrix, const MandateHead& head,
                            SourceSet& sources, Diagnostics& diags) {
  if (matrix.header.empty())
    tell_empty(matrix, diags);
  MatrixReader reader(matrix, diags);
  reader.run();
  if (diags.has_errors())
    return {};
  const CsvSheet tasks = reader.tasks();
  const CsvSheet links = reader.links();
  return import_csv(&tasks, &links, head, sources, diags);
}

bool is_matrix(const CsvSheet& sheet) {
  std::set<std::string> names;
  for (std::size_t i = 1; i < sheet.header.size(); ++i)
    names.insert(lower_case(sheet.header[i].text));
  return names.size() > 1 && !sheet.rows.empty() &&
         std::ranges::all_of(sheet.rows, [&](const Cells& row) {
           return names.contains(lower_case(row.front().text));
         });
}

ImportedModel import_graph(const GraphFile& graph, MandateHead head, SourceSet& sources,
                           Diagnostics& diags) {
  if (diags.has_errors())
    return {};
  if (head.title.empty())
    head.title = graph.title;
  const CsvSheet tasks = in_our_columns(graph.nodes, SheetKind::tasks, diags);
  const CsvSheet links = in_our_columns(graph.edges, SheetKind::links, diags);
  return import_csv(&tasks, &links, head, sources, diags);
}

}  // namespace taut
