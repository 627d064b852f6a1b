#include "taut/read/assemble_files.hpp"

#include "taut/diag/limits.hpp"
#include "taut/read/load.hpp"
#include "taut/read/values.hpp"
#include "taut/text/path.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

bool leaves_folder(std::string_view path) {
  const std::string written = normal_path(path);
  return is_absolute(written) || written == ".." || written.starts_with("../");
}

// Both as `identity` gives them.
bool is_within(const std::string& file, const std::string& folder) {
  return folder == "/" || (file.starts_with(folder) && file.size() > folder.size() &&
                           file[folder.size()] == '/');
}

// Outside the folder of the file that reading began with, wherever links lead.
bool is_foreign(const std::string& name, const Assembly& assembly) {
  return !is_within(assembly.files.identity(name),
                    std::string(parent(assembly.read.front())));
}

// A file that an author may not even know: before a line of it is shown, it must be a
// model.
bool is_model(const std::string& name, const std::string& bytes) {
  SourceSet sources;
  Diagnostics diags;
  const YamlTree tree = parse_yaml(sources.add(name, bytes), sources, diags);
  if (tree.empty() || diags.has_errors() || tree.kind(tree.root()) != NodeKind::map)
    return false;
  return std::ranges::all_of(tree.entries(tree.root()), [&](const auto& entry) {
    const std::string_view key = tree.text(entry.key);
    return key.starts_with("x-") || find_key(schema_of(RowKind::file), key) ||
           find_key(schema_of(RowKind::renewal), key);
  });
}

std::nullopt_t refuse(const Located& path, DiagId id, std::string message,
                      std::string help, Assembly& assembly) {
  assembly.diags.add({.id = id,
                      .where = path.span(),
                      .message = std::move(message),
                      .help = std::move(help)});
  return std::nullopt;
}

// A chain of files is followed by calls within calls.
bool too_many(const Located& path, Assembly& assembly) {
  if (assembly.open.size() >= limit::file_chain) {
    refuse(path, DiagId::long_chain,
           fmt::format("'{}' is number {} of a chain of files that name each other; at "
                       "most {} are read",
                       path.text(), assembly.open.size() + 1, limit::file_chain),
           "let fewer files include or extend each other in a row", assembly);
    return true;
  }
  if (assembly.read.size() < limit::files)
    return false;
  refuse(path, DiagId::too_many_files,
         fmt::format("the model consists of more than {} files", limit::files),
         "put several of them into one", assembly);
  return true;
}

bool gather_include(const Located& path, FileId from, Assembly& assembly,
                    std::vector<Document>& out) {
  const std::string name = relative_to(assembly.sources.name(from), path.text());
  const std::string same = assembly.files.identity(name);
  if (std::ranges::find(assembly.open, same) != assembly.open.end()) {
    tell_cycle(path, "includes", name, assembly);
    return true;
  }
  if (std::ranges::find(assembly.read, same) != assembly.read.end())
    return true;
  const auto file = open_file(path, assembly.sources.name(from), assembly);
  return file && gather(*file, true, assembly, out);
}

bool gather_includes(const YamlTree& tree, Assembly& assembly,
                     std::vector<Document>& out) {
  const Key& key = *find_key(schema_of(RowKind::file), "include");
  const auto value = tree.find(tree.root(), key.name);
  if (!value || tree.kind(*value) == NodeKind::null)
    return true;
  const Located list{&tree, *value};
  if (!list.is_list()) {
    tell_wrong_type({key.name, key.value, list, assembly.diags});
    return true;
  }
  bool whole = true;
  for (const Located& item : list.items())
    if (is_line(key, item, assembly.diags))
      whole = gather_include(item, tree.file(), assembly, out) && whole;
  return whole;
}

}  // namespace

bool is_allowed(const std::string& path, const std::string& only_within,
                const Files& files) {
  return only_within.empty() ||
         is_within(files.identity(path), files.identity(only_within));
}

std::string relative_to(const std::string& file, std::string_view path) {
  return normal_path(joined(parent(file), path));
}

void tell_cycle(const Located& path, std::string_view verb, const std::string& name,
                Assembly& assembly) {
  std::string chain;
  const auto first = std::ranges::find(assembly.open, assembly.files.identity(name));
  for (auto file = first; file != assembly.open.end(); ++file)
    chain += fmt::format("'{}' -> ", file_name(*file));
  assembly.diags.add({.id = DiagId::file_cycle,
                      .where = path.span(),
                      .message = fmt::format("this file {} itself: {}'{}'", verb, chain,
                                             file_name(name)),
                      .help = fmt::format("delete one of the lines that {} the next file",
                                          verb == "includes" ? "include" : "extend")});
}

std::optional<FileId> open_file(const Located& path, const std::string& from,
                                Assembly& assembly) {
  if (path.text() == "-" || path.text().find('\0') != std::string_view::npos)
    return refuse(path, DiagId::missing_file,
                  fmt::format("'{}' is no path of a file", path.text()),
                  "name a file, such as 'tasks.yaml'", assembly);
  if (too_many(path, assembly))
    return {};
  const std::string name = relative_to(from, path.text());
  if (!is_allowed(name, assembly.only_within, assembly.files))
    return refuse(
        path, DiagId::missing_file,
        fmt::format("'{}' lies outside the folder that may be read", path.text()),
        "put a copy of it beside this file", assembly);
  Expected<std::string> bytes = assembly.files.read(name, assembly.max_bytes);
  if (!bytes)
    return refuse(path, DiagId::missing_file, bytes.error().message,
                  fmt::format("paths start at the folder of '{}'", from), assembly);
  const bool foreign = is_foreign(name, assembly);
  if (foreign && !is_model(name, *bytes))
    return refuse(path, DiagId::missing_file,
                  fmt::format("'{}' is not a model that can be read", path.text()),
                  fmt::format("'taut check {}' says why; it lies outside the folder of "
                              "the model, so nothing of it is shown here",
                              name),
                  assembly);
  if (leaves_folder(path.text()) || (foreign && !is_foreign(from, assembly)))
    assembly.diags.add(
        {.id = DiagId::outside_folder,
         .where = path.span(),
         .message = fmt::format("'{}' lies outside the folder of this file", path.text()),
         .help = "whoever gets a copy of this folder cannot read the model without it"});
  return assembly.sources.add(name, std::move(*bytes));
}

bool is_line(const Key& key, const Located& node, Diagnostics& diags) {
  const Value line{.kind = ValueKind::line};
  return read_line({key.name, line, node, diags}).has_value();
}

bool gather(FileId file, bool included, Assembly& assembly, std::vector<Document>& out) {
  const std::string same = assembly.files.identity(assembly.sources.name(file));
  assembly.read.push_back(same);
  YamlTree& tree =
      assembly.trees.emplace_back(parse_yaml(file, assembly.sources, assembly.diags));
  if (tree.empty())
    return false;
  if (tree.kind(tree.root()) != NodeKind::map) {
    assembly.diags.add(
        {.id = DiagId::wrong_type,
         .where = tree.span(tree.root()),
         .message = fmt::format("a model file is a map of keys, not {}",
                                found_there({&tree, tree.root()})),
         .help = "start with the line 'taut: 1'; 'taut new' writes an example"});
    return false;
  }
  assembly.open.push_back(same);
  const bool whole = gather_includes(tree, assembly, out);
  assembly.open.pop_back();
  out.push_back({&tree, included});
  return whole;
}

}  // namespace taut
