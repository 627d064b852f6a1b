#pragma once

#include "cli/command.hpp"
#include "taut/diag/expected.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {

/// Writes all of them or none, at whatever moment the program or the machine stops: each
/// stands whole beside its place, on the disk, before any takes it. A reader never sees a
/// half-written file. A link stays a link and its target is made or replaced; mode, and
/// owner where we may give files away, stay. Hard links do not: the other names keep what
/// was there. Devices, pipes and open descriptors such as /dev/stdout are written to.
/// What a run that was killed left behind goes with the next that writes to the folder.
Status write_files(const std::vector<NewFile>& files);
Status write_file(const std::string& path, std::string_view bytes);

/// Where the links of a name lead in the end, be there something or not; the name itself
/// if they lead round in a circle.
std::string end_of_links(const std::string& path);

/// Writes to an open descriptor; false, with `errno`, if that fails.
bool write_all(int file, std::string_view bytes);
/// Why the last call that wrote to `path` failed, for people who never heard of errno.
std::string why_not(const std::string& path);

}  // namespace taut::cli
