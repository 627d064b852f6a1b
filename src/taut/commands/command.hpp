#pragma once

#include "taut/commands/exit_status.hpp"
#include "taut/tell/form.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut::commands {

/// One option of a command.
struct Flag {
  std::string_view spelling;  ///< "-s,--scenario"; its last name is its key
  std::string_view value;     ///< what follows it: "NAME"; empty = a switch
  std::string_view help;
  std::vector<std::string_view> allowed = {};  ///< valid values; empty = any
  bool repeats = false;
  std::size_t values = 1;  ///< how many follow it
};

/// One thing to write: where, and as what.
struct Target {
  std::string path = "-";  ///< - is standard output
  tell::Form form = tell::Form::text;
};

/// A command line that fits its command.
class Arguments {
 public:
  std::string command = {};  ///< its name
  std::vector<std::string> files = {};
  std::map<std::string, std::vector<std::string>, std::less<>> values = {};
  std::vector<Target> targets = {};  ///< all in forms that the command writes

  bool has(std::string_view flag) const { return values.contains(flag); }
  /// The values of a flag in the order given.
  const std::vector<std::string>& all(std::string_view flag) const;
  /// The last value of a flag, or `otherwise`.
  std::string one(std::string_view flag, std::string_view otherwise = {}) const;
};

class World;

/// A verb: what the command line, its help and docs/commands.md know of it.
struct Command {
  std::string_view name;
  std::string_view summary;   ///< one line, lower case
  std::string_view operands;  ///< "FILE...", as usage shows them
  std::size_t most_files = 1;
  std::string_view about;    ///< a paragraph
  std::string_view example;  ///< commands to try, one a line
  /// What it writes: those of its writers (see `forms_of`). From these come -o, --format
  /// and what goes with them, in the help as well; nothing else is accepted.
  std::vector<tell::Form> forms = {};
  std::vector<Flag> flags;  ///< of its own; `all_commands` adds those of its forms
  ExitStatus (*run)(World&, const Arguments&);
};

/// The command with the flags that its forms bring along, before those about the model.
Command completed(Command command);

/// Is it one of the forms that are drawn?
bool is_picture(tell::Form form);

/// Flags that many commands share, spelled once.
Flag scenario_flag();
Flag max_bytes_flag();
Flag color_flag();
Flag language_flag();

}  // namespace taut::commands
