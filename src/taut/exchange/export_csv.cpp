#include "taut/exchange/export_csv.hpp"

#include "taut/exchange/author_keys.hpp"
#include "taut/exchange/cell_text.hpp"
#include "taut/exchange/columns.hpp"
#include "taut/exchange/export_subject.hpp"
#include "taut/exchange/left_out.hpp"
#include "taut/exchange/name_book.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace taut {
namespace {

std::string yes_or_nothing(bool is) {
  return is ? "yes" : "";
}

class CsvWriter {
 public:
  CsvWriter(const Model& model, std::string_view language)
      : model_(model),
        language_(language),
        of_tasks_(model, RowKind::task),
        of_links_(model, RowKind::link),
        source_told_(model.sources.size()),
        pillar_told_(model.pillars.size()) {}

  // Tasks first: what they name is defined in their sheet.
  CsvExport run() {
    CsvExport sheets;
    sheets.tasks = head(SheetKind::tasks, of_tasks_.keys());
    for (const Task& task : model_.tasks)
      sheets.tasks += row_of(task);
    link_keys_ = of_links_.keys();
    std::erase(link_keys_, "x-when");
    std::erase(link_keys_, "x-shifts");
    sheets.links = head(SheetKind::links, link_keys_);
    for (const Statement& statement : model_.statements)
      if (fits_sheet(statement))
        sheets.links += row_of(statement);
    sheets.left_out = left_out_of_sheets(model_);
    return sheets;
  }

 private:
  static std::string head(SheetKind kind, const std::vector<std::string_view>& own_keys) {
    RowWriter row;
    for (const Column& column : columns_of(kind))
      row.add(column.name);
    for (const std::string_view key : own_keys)
      row.add(key);
    return std::string(byte_order_mark) + row.take();
  }

  std::string row_of(const Task& task) {
    RowWriter row;
    row.add(task.id).add(task.title.in(language_)).add(task.short_name.in(language_));
    row.add(task.pillar ? pillar(*task.pillar) : "");
    row.add(task.paragraph);
    // A paragraph that is missing may be so because it was not verified.
    const bool plain = task.paragraph.empty() && task.paragraph_basis == task.basis;
    row.add(plain ? "" : name_of(task.paragraph_basis));
    row.add(std::to_string(task.priority)).add(yes_or_nothing(task.standing));
    row.add(cited(task.sources)).add(name_of(task.basis)).add(task.note.in(language_));
    for (const std::string_view key : of_tasks_.keys())
      row.add(of_tasks_.value(task.id, key));
    return row.take();
  }

  std::string row_of(const Statement& link) {
    RowWriter row;
    row.add(link.id).add(end(link.from)).add(end(link.to));
    row.add(yes_or_nothing(link.mutual)).add(std::to_string(link.score));
    row.add(link.aspect);
    row.add(link.because.in(language_)).add(link.because_back.in(language_));
    row.add(link.when.always() ? of_links_.value(link.id, "x-when")
                               : key_as_yaml(model_, link, "when"));
    row.add(link.shifts.empty() ? of_links_.value(link.id, "x-shifts")
                                : key_as_yaml(model_, link, "shifts"));
    row.add(name_of(link.basis)).add(name_of(link.confidence));
    row.add(link.range ? fmt::format("[{}, {}]", link.range->first, link.range->second)
                       : "");
    row.add(cited(link.sources)).add(link.note.in(language_));
    for (const std::string_view key : link_keys_)
      row.add(of_links_.value(link.id, key));
    return row.take();
  }

  std::string end(const End& end) {
    if (end.selector && end.selector->kind == Selector::Kind::pillar) {
      // A link may be the first to name a pillar that no task belongs to.
      return fmt::format("{{pillar: {}}}", pillar(end.selector->pillar));
    }
    if (end.selector)
      return "all";
    std::vector<std::string_view> ids;
    std::ranges::transform(end.tasks, std::back_inserter(ids),
                           [&](TaskId task) { return model_[task].id; });
    return fmt::format("{}", fmt::join(ids, "; "));
  }

  std::string pillar(PillarId id) { return named(model_[id], pillar_told_[id.value]); }

  std::string cited(const std::vector<SourceId>& sources) {
    std::vector<std::string> items;
    for (const SourceId id : sources)
      items.push_back(named(model_[id], source_told_[id.value]));
    return fmt::format("{}", fmt::join(items, "; "));
  }

  // With its title at the first mention.
  template <typename Row>
  std::string named(const Row& row, std::vector<bool>::reference told) const {
    if (told)
      return std::string(row.id);
    told = true;
    return named_with_title(row.id, row.title.in(language_));
  }

  const Model& model_;
  std::string_view language_;
  AuthorKeys of_tasks_;
  AuthorKeys of_links_;
  std::vector<std::string_view> link_keys_ = {};  // without those that have a column
  std::vector<bool> source_told_;
  std::vector<bool> pillar_told_;
};

}  // namespace

CsvExport export_csv(const Model& model, std::string_view language) {
  return CsvWriter(model, language).run();
}

}  // namespace taut
