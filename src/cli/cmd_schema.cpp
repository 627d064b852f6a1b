#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/write_file.hpp"
#include "taut/rows/json_schema.hpp"

namespace taut::cli::schema_command {
namespace {

ExitStatus run(World&, const Arguments& arguments) {
  const Status wrote = write_file(arguments.one("--output", "-"), json_schema());
  if (wrote)
    return ExitStatus::ok;
  complain(wrote.error().message);
  return ExitStatus::world;
}

}  // namespace

extern const Command command;
const Command command{
    .name = "schema",
    .summary = "print the format as a JSON Schema, for editors",
    .operands = "[-o FILE]",
    .most_files = 0,
    .about =
        "Prints the JSON Schema (draft-07) of the model format. With it an editor offers "
        "keys, explains them, and marks mistakes while you type: put the file beside "
        "your model and write '# yaml-language-server: $schema=taut.schema.json' on the "
        "model's first line. 'taut new' does both.",
    .example = "  taut schema -o taut.schema.json",
    .flags = {{"-o,--output", "FILE", "write to this file instead of standard output"}},
    .run = run,
};

}  // namespace taut::cli::schema_command
