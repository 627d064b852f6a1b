// libzip (Baron, Klausner; BSD) brings a library of ciphers along, so it is loaded when
// an archive is written: docs/decisions/0006.

#include "taut/tell/zip.hpp"

#include "taut/system/late_library.hpp"

#include <fmt/format.h>

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

}  // namespace taut::tell
