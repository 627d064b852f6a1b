#pragma once

#include "taut/diag/expected.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
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

/// The files of an archive that are `wanted`, in its order. An error says that the bytes
/// are no archive, that one of these files is damaged, or that they are more than
/// `most_bytes` together, which is known before they fill the memory.
Expected<std::vector<ArchivedFile>> unzipped(
    std::string_view archive, const std::function<bool(std::string_view)>& wanted,
    std::size_t most_bytes);

/// What went wrong when libzip was looked for, in the words of the system; or empty.
std::string zip_trouble();

}  // namespace taut::tell
