#include "cli/command.hpp"
#include "cli/example_model.hpp"
#include "cli/new_file.hpp"
#include "cli/output.hpp"
#include "cli/spared.hpp"
#include "cli/write_file.hpp"
#include "taut/read/load.hpp"
#include "taut/rows/json_schema.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taut::cli::new_model_command {
namespace {

std::string beside(const std::string& path, std::string_view name) {
  return (std::filesystem::path(path).parent_path() / name).string();
}

// An older schema is not replaced unasked: other models in the folder may point to it.
bool keeps(const std::string& path, std::string_view schema) {
  if (!is_there(path))
    return false;
  const auto found = read_bytes(path, schema.size() + 1);
  if (!found || *found != schema)
    tell(
        fmt::format("kept {0}, which is not the one of this version; to replace it: "
                    "taut schema -o {0}\n",
                    path));
  return true;
}

std::string next_steps(const std::string& path) {
  return fmt::format(
      "wrote {0}: an invented mandate to write your own over\n"
      "next:\n"
      "  taut check {0}\n"
      "  taut conflicts {0}\n"
      "  taut map {0} -o map.png\n",
      path);
}

ExitStatus run(World&, const Arguments& arguments) {
  const std::string path =
      arguments.files.empty() ? "mandate.yaml" : arguments.files.front();
  if (path == "-")
    return put(example_model);
  const bool replace = arguments.has("--force");
  if (const Status may = may_write(path, replace, "mandate.yaml"); !may)
    return refuse(may.error());
  const std::string schema = json_schema();
  const std::string schema_path = beside(path, schema_file_name);
  if (const Status apart = all_different({path, schema_path}); !apart)
    return refuse(apart.error());
  std::vector<NewFile> files{{path, example_model}};
  if (replace || !keeps(schema_path, schema))
    files.push_back({schema_path, schema});
  if (const Status wrote = write_files(files); !wrote)
    return refuse(wrote.error());
  tell(next_steps(path));
  return ExitStatus::ok;
}

}  // namespace

extern const Command command;
const Command command{
    .name = "new",
    .summary = "write a small model to start from",
    .operands = "[--force] [FILE]",
    .most_files = 1,
    .about =
        "Writes an invented mandate with five tasks, a mutual tension, a condition, a "
        "safeguard and a scenario, each explained in a comment, to FILE (mandate.yaml if "
        "none is named; - for standard output), and taut.schema.json beside it, which "
        "tells editors what may stand where. A file that is there already is never "
        "replaced, except with --force.",
    .example =
        "  taut new\n"
        "  taut new models/my-mission-2026.yaml",
    .flags = {{"--force", "", "replace the files if they are there"}},
    .run = run,
};

}  // namespace taut::cli::new_model_command
