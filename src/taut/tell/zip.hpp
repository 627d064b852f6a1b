#pragma once

#include "taut/diag/expected.hpp"

#include <string>
#include <vector>

namespace taut::tell {

/// A file inside an archive.
struct ArchivedFile {
  std::string name = {};
  std::string bytes = {};
};

/// A zip archive of these files, in their order and of no particular time: the same files
/// give the same bytes. An error where this machine has no libzip, with what to install.
Expected<std::string> zipped(const std::vector<ArchivedFile>& files);

/// What went wrong when libzip was looked for, in the words of the system; or empty.
std::string zip_trouble();

}  // namespace taut::tell
