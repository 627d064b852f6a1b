#include "cli/change_model.hpp"
#include "cli/output.hpp"
#include "cli/sheet_parts.hpp"
#include "taut/exchange/read_answers.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/exchange/workbook.hpp"
#include "taut/exchange/write_judgements.hpp"
#include "taut/read/load.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace taut::cli {
namespace {

// What came back, and what there is to say about it.
struct Returned {
  SourceSet sources = {};
  Diagnostics diags = {};
  std::list<Model> copies = {};  // of colleagues; answers point into them
  SheetAnswers judgements = {};
};

bool is_copy(std::string_view path) {
  const std::string name = lower_case(path);
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

Status read_book(const std::string& path, std::string_view bytes, std::size_t most,
                 const Model& model, Returned& into) {
  Diagnostics own;
  const auto pages = read_workbook(path, bytes, most, into.sources, own);
  if (!pages)
    return pages.error();
  bool found = false;
  for (const BookPage& page : *pages) {
    if (!is_answer_sheet(page.sheet))
      continue;
    found = true;
    read_answers(page.sheet, model, into.judgements, own);
  }
  if (!found)
    return Error{
        fmt::format("'{}': no sheet of it has the columns 'Answer' and 'Pair' in "
                    "its first line, as 'taut sheet' writes them",
                    path),
        Error::Cause::request};
  name_cells(*pages, into.sources, own);
  into.diags.add_all(own);
  return ok();
}

Status read_one(const std::string& path, std::size_t most, const Model& model,
                Returned& into) {
  if (is_copy(path)) {
    Diagnostics own;
    auto copy = load_model(path, {.max_bytes = most}, into.sources, own);
    if (!copy)
      return copy.error();
    if (own.has_errors())
      into.diags.add_all(own);
    else
      read_answers(into.copies.emplace_back(*std::move(copy)), model, into.judgements,
                   into.diags);
    return ok();
  }
  auto bytes = read_bytes(path, most);
  if (!bytes)
    return bytes.error();
  if (is_workbook(path))
    return read_book(path, *bytes, most, model, into);
  const auto file = add_sheet_bytes(path == "-" ? "<stdin>" : path, *std::move(bytes),
                                    into.sources, into.diags);
  if (!file)
    return ok();
  const CsvSheet sheet = read_sheet(*file, into.sources, into.diags);
  if (sheet.header.empty())
    tell_empty(sheet, into.diags);
  else
    read_answers(sheet, model, into.judgements, into.diags);
  return ok();
}

std::string count(std::size_t n, std::string_view noun) {
  return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

void tell_changes(const JudgementChanges& told, const Model& model) {
  const auto name = [&](TaskId task) { return name_of(model[task]).in({}); };
  for (const JudgementChange& one : told.changes)
    tell(fmt::format(
        "{}{}: {} on {}, {} says {}{}\n", one.link, one.new_link ? " (new)" : "",
        name(one.from), name(one.to), one.assessor, one.after,
        one.before ? fmt::format(", not {} as before", *one.before) : std::string()));
}

std::string summary(const JudgementChanges& told, const Returned& returned,
                    std::string_view path, bool dry) {
  std::set<std::string_view> assessors;
  for (const JudgementChange& one : told.changes)
    assessors.insert(one.assessor);
  const bool nothing = told.changes.empty() && told.links == 0;
  std::string text =
      nothing && told.same == 0
          ? fmt::format("no question was answered: nothing to write into '{}'", path)
      : nothing ? fmt::format("'{}' has all of it: nothing to write", path)
                : fmt::format("{} {}: {} of {} in {}, {} of them new",
                              dry ? "would write into" : "wrote into", path,
                              count(told.changes.size(), "judgement"),
                              count(assessors.size(), "assessor"),
                              count(told.links + told.new_links, "link"), told.new_links);
  if (told.same > 0)
    text += fmt::format("; {} there already", told.same);
  if (returned.judgements.do_not_know > 0)
    text += fmt::format("; {} 'do not know'", returned.judgements.do_not_know);
  if (returned.judgements.empty > 0)
    text += fmt::format("; {} without an answer", returned.judgements.empty);
  return text + "\n";
}

}  // namespace

ExitStatus run_sheet_collect(World& world, const Arguments& arguments) {
  if (arguments.files.size() < 2)
    return refuse(
        misuse("which sheets? name those that came back: .xlsx, .csv or .yaml"));
  if (!arguments.has("--into"))
    return refuse(misuse("into which model? name its file behind --into"));
  const auto most = max_bytes(arguments);
  if (!most)
    return refuse(most.error());
  const ToChange opened = open_to_change(world, arguments);
  if (!opened.model)
    return opened.status;
  ModelToChange& model = *opened.model;
  Returned returned;
  for (std::size_t i = 1; i < arguments.files.size(); ++i)
    if (const Status read =
            read_one(arguments.files[i], *most, model.before->model, returned);
        !read)
      return refuse(read.error());
  returned.diags.sort();
  tell_diagnostics(arguments, returned.diags, returned.sources);
  if (returned.diags.has_errors()) {
    complain("nothing was written");
    return ExitStatus::model;
  }
  const auto changes =
      write_judgements(returned.judgements, model.before->model, model.text);
  if (!changes)
    return refuse(changes.error());
  const bool dry = arguments.has("--dry-run");
  if (dry)
    tell_changes(*changes, model.before->model);
  const ExitStatus done = finish_change(world, arguments, model, [&](const Model& after) {
    auto again = ModelText::read(model.path, model.text.text());
    const auto left = again ? write_judgements(returned.judgements, after, *again)
                            : Expected<JudgementChanges>(again.error());
    return left && again->changes().empty();
  });
  if (done == ExitStatus::ok)
    tell(summary(*changes, returned, model.path, dry));
  return done;
}

}  // namespace taut::cli
