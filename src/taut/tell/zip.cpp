// libzip (Baron, Klausner; BSD) brings a library of ciphers along, so it is loaded when
// an archive is written: docs/decisions/0006.

#include "taut/tell/zip.hpp"

#include "taut/system/late_library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <zip.h>

namespace taut::tell {
namespace {

struct ZipCalls {
#define TAUT_ZIP(name) decltype(&::name) name = nullptr;
#include "taut/tell/zip_calls.def"
#undef TAUT_ZIP
};

class LoadedZip {
 public:
  static const LoadedZip& here() {
    static const LoadedZip loaded;
    return loaded;
  }

  LateLibrary library{TAUT_ZIP_LIBRARY};
  ZipCalls calls;

 private:
  LoadedZip() {
#define TAUT_ZIP(name) library.find(#name, calls.name);
#include "taut/tell/zip_calls.def"
#undef TAUT_ZIP
  }
};

// The first day that a zip archive can name.
constexpr zip_uint16_t no_date = (1 << 5) + 1;

bool add_all(const ZipCalls& zip, zip_t* archive,
             const std::vector<ArchivedFile>& files) {
  for (const ArchivedFile& file : files) {
    zip_source_t* source =
        zip.zip_source_buffer_create(file.bytes.data(), file.bytes.size(), 0, nullptr);
    const zip_int64_t at =
        source ? zip.zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8)
               : -1;
    if (at < 0) {
      zip.zip_source_free(source);
      return false;
    }
    if (zip.zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, no_date, 0) !=
        0)
      return false;
  }
  return true;
}

std::string bytes_of(const ZipCalls& zip, zip_source_t* source) {
  zip_stat_t about;
  if (zip.zip_source_stat(source, &about) != 0 || zip.zip_source_open(source) != 0)
    return {};
  std::string bytes(static_cast<std::size_t>(about.size), '\0');
  const zip_int64_t got = zip.zip_source_read(source, bytes.data(), bytes.size());
  zip.zip_source_close(source);
  return got == static_cast<zip_int64_t>(bytes.size()) ? bytes : std::string();
}

// What is read of an archive: one file, as far as there is room.
struct ReadFile {
  std::string bytes = {};
  bool whole = false;
  bool too_large = false;
};

ReadFile read_file(const ZipCalls& zip, zip_t* archive, zip_uint64_t at,
                   std::size_t room) {
  ReadFile file;
  zip_stat_t about;
  if (zip.zip_stat_index(archive, at, 0, &about) != 0)
    return file;
  file.too_large = about.size > room;
  zip_file_t* open = file.too_large ? nullptr : zip.zip_fopen_index(archive, at, 0);
  if (!open)
    return file;
  // What the archive says of the size need not be true.
  constexpr std::size_t piece = std::size_t{1} << 16;
  zip_int64_t got = 0;
  do {
    const std::size_t before = file.bytes.size();
    file.bytes.resize(before + piece);
    got = zip.zip_fread(open, file.bytes.data() + before, piece);
    file.bytes.resize(before + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    file.too_large = file.bytes.size() > room;
  } while (got > 0 && !file.too_large);
  file.whole = got == 0;
  zip.zip_fclose(open);
  return file;
}

}  // namespace

std::string zip_trouble() {
  return LoadedZip::here().library.trouble();
}

Expected<std::string> zipped(const std::vector<ArchivedFile>& files) {
  const LoadedZip& loaded = LoadedZip::here();
  if (!loaded.library.trouble().empty())
    return Error{
        fmt::format("a Word file cannot be written: {}; install the package libzip4",
                    loaded.library.trouble())};
  const ZipCalls& zip = loaded.calls;
  const Error failed{"a Word file cannot be written: libzip did not make the archive"};
  zip_source_t* place = zip.zip_source_buffer_create(nullptr, 0, 0, nullptr);
  if (!place)
    return failed;
  zip_t* archive = zip.zip_open_from_source(place, ZIP_TRUNCATE, nullptr);
  if (!archive) {
    zip.zip_source_free(place);
    return failed;
  }
  zip.zip_source_keep(place);
  std::string bytes;
  if (!add_all(zip, archive, files) || zip.zip_close(archive) != 0)
    zip.zip_discard(archive);
  else
    bytes = bytes_of(zip, place);
  zip.zip_source_free(place);
  if (bytes.empty())
    return failed;
  return bytes;
}

Expected<std::vector<ArchivedFile>> unzipped(
    std::string_view archive, const std::function<bool(std::string_view)>& wanted,
    std::size_t most_bytes) {
  const LoadedZip& loaded = LoadedZip::here();
  if (!loaded.library.trouble().empty())
    return Error{fmt::format("it cannot be unpacked: {}; install the package libzip4",
                             loaded.library.trouble())};
  const ZipCalls& zip = loaded.calls;
  zip_source_t* source =
      zip.zip_source_buffer_create(archive.data(), archive.size(), 0, nullptr);
  zip_t* opened =
      source ? zip.zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
  if (!opened) {
    zip.zip_source_free(source);
    return Error{"it is no archive, or a damaged one"};
  }
  std::vector<ArchivedFile> files;
  std::size_t room = most_bytes;
  const zip_int64_t count = zip.zip_get_num_entries(opened, 0);
  std::optional<Error> trouble;
  for (zip_int64_t i = 0; i < count && !trouble; ++i) {
    const auto at = static_cast<zip_uint64_t>(i);
    const char* name = zip.zip_get_name(opened, at, 0);
    if (!name || !wanted(name))
      continue;
    ReadFile file = read_file(zip, opened, at, room);
    if (file.too_large)
      trouble = Error{
          fmt::format("it holds more than {} MiB once it is unpacked", most_bytes >> 20)};
    else if (!file.whole)
      trouble = Error{fmt::format("'{}' in it is damaged", name)};
    room -= std::min(room, file.bytes.size());
    files.push_back({name, std::move(file.bytes)});
  }
  zip.zip_discard(opened);
  if (trouble)
    return *trouble;
  return files;
}

}  // namespace taut::tell
