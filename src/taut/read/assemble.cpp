// A model may stand in several files. `include` puts the contents of others beside those
// of a file; `extends` makes the file a list of changes to another one. Every file is
// read once, however many name it.

#include "taut/read/assemble.hpp"

#include "taut/read/assemble_files.hpp"
#include "taut/read/assemble_rows.hpp"
#include "taut/read/values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

void tell_missing_top(std::string_view name, Span where, Diagnostics& diags) {
  const Key* key = find_key(schema_of(RowKind::file), name);
  diags.add({.id = DiagId::missing_key,
             .where = where,
             .message = fmt::format("the file needs '{}'", name),
             .help = fmt::format("add a line such as '{}: {}'", name, key->example)});
}

void check_version(const Row& row, bool included, Diagnostics& diags) {
  const Field* taut = row.find("taut");
  if (!taut && !included)
    tell_missing_top("taut", row.place(), diags);
  if (!taut)
    return;
  const Value any{.kind = ValueKind::whole, .min = 0, .max = 999'999};
  const auto version = read_whole({"taut", any, taut->value, diags});
  if (version && *version != format_version)
    diags.add({.id = DiagId::unknown_version,
               .where = taut->value.span(),
               .message = fmt::format("this file is written in version {} of the format; "
                                      "this program reads version {}",
                                      *version, format_version),
               .help = *version > format_version
                           ? "a newer version of the program is needed"
                           : fmt::format("write 'taut: {}'", format_version)});
}

// Keys of the mandate may come from several files, but each from one only.
void add_mandate(const Field& field, Draft& draft, Diagnostics& diags, bool replaces) {
  if (!field.value.is_map())
    return tell_wrong_type({"mandate", field.key->value, field.value, diags});
  if (!draft.mandate.base.tree) {
    draft.mandate = {.place = field.name.span(), .base = field.value};
    return;
  }
  if (!replaces)
    for (const auto& [name, value] : field.value.tree->entries(field.value.node)) {
      const Located key{field.value.tree, name};
      const Located& base = draft.mandate.base;
      for (const auto& [first, ignored] : base.tree->entries(base.node))
        if (base.tree->text(first) == key.text())
          diags.add({.id = DiagId::duplicate_name,
                     .where = key.span(),
                     .message = fmt::format("the mandate already has '{}'", key.text()),
                     .help = "delete one of the two",
                     .notes = {{base.tree->span(first), "it is given here first"}}});
    }
  draft.mandate.changes.push_back({.node = field.value});
}

Span start_of(const Document& document) {
  return {document.tree->file(), 0, 1};
}

Row top_row(const Document& document, RowKind kind, Draft& draft, Assembly& assembly) {
  const RowScan scan{assembly.sources, assembly.diags, draft.author_keys};
  return Row(kind, {.place = start_of(document), .base = document.root()}, scan, true);
}

void add_document(const Document& document, Draft& draft, Assembly& assembly) {
  const Row row = top_row(document, RowKind::file, draft, assembly);
  check_version(row, document.included, assembly.diags);
  for (const Field& field : row.fields()) {
    if (!field.key)
      continue;
    if (field.key->name == "mandate")
      add_mandate(field, draft, assembly.diags, false);
    else if (find_table(field.key->name))
      define_rows(field, draft, {assembly.sources, assembly.diags, draft.author_keys});
  }
}

// The keys of a renewal that are no operation of a scenario.
void add_own_rows(const Row& row, Draft& draft, Assembly& assembly) {
  const RowScan scan{assembly.sources, assembly.diags, draft.author_keys};
  for (const std::string_view key : {"title", "note"})
    if (const Field* field = row.find(key))
      draft.mandate.changes.push_back(
          {.node = field->value, .key = key, .key_place = field->name.span()});
  if (const Field* mandate = row.find("mandate"))
    add_mandate(*mandate, draft, assembly.diags, true);
  for (const std::string_view key : {"sources", "decisions", "views", "scenarios"})
    if (const Field* field = row.find(key))
      define_rows(*field, draft, scan);
}

// The bases of a base that is broken are not told again.
bool is_first(const Assembly& assembly) {
  return assembly.open.size() == 1;
}

// A base that has errors of its own is told once, at the line that names it.
void check_base(const Located& path, const Draft& base, std::size_t errors_before,
                Assembly& assembly) {
  Diagnostics own;
  assembly.check_base(base, own);
  for (const Diagnostic& diagnostic : own.all())
    if (diagnostic.severity == DiagSeverity::error)
      assembly.diags.add(diagnostic);
  const std::size_t errors = assembly.diags.errors() - errors_before;
  if (errors > 0 && is_first(assembly))
    assembly.diags.add({.id = DiagId::broken_base,
                        .where = path.span(),
                        .message = fmt::format("'{}' has {} of its own", path.text(),
                                               errors == 1 ? "an error" : "errors"),
                        .help = "mend that file first"});
}

std::optional<Draft> assemble_base(const Document& document, Assembly& assembly) {
  const Key& key = *find_key(schema_of(RowKind::renewal), "extends");
  const Located path = *document.root().find("extends");
  if (!is_line(key, path, assembly.diags))
    return {};
  const std::string& from = assembly.sources.name(document.tree->file());
  const std::string name = relative_to(from, path.text());
  if (std::ranges::find(assembly.open, assembly.files.identity(name)) !=
      assembly.open.end()) {
    tell_cycle(path, "extends", name, assembly);
    return {};
  }
  const auto file = open_file(path, from, assembly);
  if (!file)
    return {};
  const std::size_t errors = assembly.diags.errors();
  std::optional<Draft> base = assemble(*file, assembly);
  if (base)
    check_base(path, *base, errors, assembly);
  else if (is_first(assembly))
    assembly.diags.add({.id = DiagId::broken_base,
                        .where = path.span(),
                        .message = fmt::format("'{}' cannot be read", path.text()),
                        .help = "mend that file first"});
  return base;
}

// When the mandate was adopted, as written; empty if it does not say.
std::string_view adopted(const RowText& mandate) {
  std::string_view date;
  const auto read = [&](const Located& map) {
    const auto found = map.is_map() ? map.find("adopted") : std::nullopt;
    if (found && found->is_scalar())
      date = found->text();
  };
  if (mandate.base.tree)
    read(mandate.base);
  for (const Layer& layer : mandate.changes) {
    if (layer.key.empty())
      read(layer.node);
  }
  return date;
}

void nothing_is_new(Draft& draft) {
  for (RowText& task : draft[Table::task].rows)
    task.added = false;
}

std::optional<Draft> assemble_renewal(const std::vector<Document>& documents,
                                      Assembly& assembly) {
  std::optional<Draft> draft = assemble_base(documents.back(), assembly);
  if (!draft)
    return {};
  nothing_is_new(*draft);
  const std::string_view before = adopted(draft->mandate);
  draft->author_keys.clear();
  draft->applied.clear();
  (*draft)[Table::scenario] = {};
  std::vector<Row> rows;
  for (const Document& document : documents) {
    rows.push_back(top_row(document, RowKind::renewal, *draft, assembly));
    check_version(rows.back(), document.included, assembly.diags);
    add_own_rows(rows.back(), *draft, assembly);
  }
  for (const Row& row : rows)
    apply_operations(row, "this file", *draft,
                     {assembly.sources, assembly.diags, draft->author_keys});
  // What an earlier mandate adds to the later one that it is written over is not new.
  if (adopted(draft->mandate) < before)
    nothing_is_new(*draft);
  return draft;
}

}  // namespace

std::optional<Draft> assemble(FileId file, Assembly& assembly) {
  std::vector<Document> documents;
  if (!gather(file, false, assembly, documents))
    return {};
  if (documents.back().root().find("extends")) {
    assembly.open.push_back(assembly.files.identity(assembly.sources.name(file)));
    std::optional<Draft> draft = assemble_renewal(documents, assembly);
    assembly.open.pop_back();
    return draft;
  }
  Draft draft;
  for (const Document& document : documents)
    add_document(document, draft, assembly);
  const Span start = start_of(documents.back());
  if (!draft.mandate.base.tree)
    tell_missing_top("mandate", start, assembly.diags);
  if (draft[Table::task].rows.empty())
    assembly.diags.add({.id = DiagId::no_tasks,
                        .where = start,
                        .message = "the mandate has no tasks",
                        .help = "add them under 'tasks:', each with a name and a title"});
  return draft;
}

}  // namespace taut
