#pragma once

#include "taut/commands/command.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"

// What commands are made of, for those that only a terminal has.
namespace taut::cli {

using commands::Arguments;
using commands::color_flag;
using commands::Command;
using commands::ExitStatus;
using commands::Flag;
using commands::language_flag;
using commands::max_bytes;
using commands::max_bytes_flag;
using commands::misuse;
using commands::NewFile;
using commands::open_model;
using commands::Opened;
using commands::OpenModel;
using commands::scenario_flag;
using commands::status_of;
using commands::suggestion;
using commands::Target;
using commands::World;

}  // namespace taut::cli
