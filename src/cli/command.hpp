#pragma once

#include "cli/exit_status.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {

/// One option of a command.
struct Flag {
  std::string_view spelling;  ///< "-s,--scenario"; its last name is its key
  std::string_view value;     ///< what follows it: "NAME"; empty = a switch
  std::string_view help;
  std::vector<std::string_view> allowed = {};  ///< valid values; empty = any
  bool repeats = false;
  std::size_t values = 1;  ///< how many follow it
};

/// A command line that fits its command.
class Arguments {
 public:
  std::vector<std::string> files = {};
  std::map<std::string, std::vector<std::string>, std::less<>> values = {};

  bool has(std::string_view flag) const { return values.contains(flag); }
  /// The values of a flag in the order given.
  const std::vector<std::string>& all(std::string_view flag) const;
  /// The last value of a flag, or `otherwise`.
  std::string one(std::string_view flag, std::string_view otherwise = {}) const;
};

/// A verb: what the command line, its help and docs/commands.md know of it.
struct Command {
  std::string_view name;
  std::string_view summary;   ///< one line, lower case
  std::string_view operands;  ///< "FILE...", as usage shows them
  std::size_t most_files = 1;
  std::string_view about;    ///< a paragraph
  std::string_view example;  ///< commands to try, one a line
  std::vector<Flag> flags;
  ExitStatus (*run)(const Arguments&);
};

/// Every command, in the order of `commands.def`.
const std::vector<Command>& all_commands();

/// What `taut COMMAND --help` prints.
std::string help_of(const Command& command);
/// What `taut --help` prints.
std::string help_of_all();

/// Flags that many commands share, spelled once.
Flag scenario_flag();
Flag max_bytes_flag();
Flag color_flag();
Flag language_flag();
Flag output_flag();
Flag theme_flag();
Flag dpi_flag();
Flag format_flag();                ///< text, markdown, csv, json
Flag format_flag_with_pages();     ///< and html
Flag format_flag_with_pictures();  ///< and html, png, svg, pdf, dot

}  // namespace taut::cli
