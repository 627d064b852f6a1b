#include "taut/exchange/import_graph.hpp"

#include "cli/import_files.hpp"
#include "cli/output.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace taut::cli {
namespace {

// The one file that these forms take; nothing if it could not be used, which was told.
std::optional<std::string> one_file(const Arguments& arguments) {
  if (arguments.files.size() == 2)
    return arguments.files[1];
  complain(fmt::format("'taut import {}' reads one file", arguments.files.front()));
  return {};
}

}  // namespace

ExitStatus run_import_matrix(World&, const Arguments& arguments) {
  const auto path = one_file(arguments);
  if (!path)
    return ExitStatus::usage;
  ImportDesk desk{arguments};
  const auto sheet = open_sheet(*path, desk);
  if (!sheet)
    return refuse(sheet.error());
  if (!*sheet)
    return tell_import(desk);
  return write_import(
      import_matrix(**sheet, head_of(arguments), desk.sources, desk.diags),
      std::string(steps_with_links), desk);
}

ExitStatus run_import_graph(World&, const Arguments& arguments) {
  const auto path = one_file(arguments);
  if (!path)
    return ExitStatus::usage;
  ImportDesk desk{arguments};
  const auto file = open_text(*path, desk);
  if (!file)
    return refuse(file.error());
  if (!*file)
    return tell_import(desk);
  const auto read = arguments.files.front() == "kumu" ? read_kumu : read_graphml;
  const GraphFile graph = read(**file, desk.sources, desk.diags);
  return write_import(import_graph(graph, head_of(arguments), desk.sources, desk.diags),
                      std::string(steps_with_links), desk);
}

}  // namespace taut::cli
