// CSV says nothing of its encoding. A file with a byte-order mark says it is UTF-8.
// Without one it is UTF-8 if all of it can be read so. If not, it may be Windows-1252,
// which nearly every byte can be, or UTF-8 that was damaged. A text in Windows-1252 now
// and then holds two letters that look like one of UTF-8 ("SÉCURITÉ" before a
// non-breaking space), so one such pair proves nothing: the majority decides.

#include "taut/exchange/sheet_bytes.hpp"

#include "taut/text/utf8.hpp"
#include "taut/text/windows_1252.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

namespace taut {
namespace {

constexpr std::string_view save_as_utf8 =
    "save it again as UTF-8; spreadsheets offer 'CSV UTF-8' under 'Save as'";

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

struct Encoding {
  std::size_t letters = 0;  // characters of UTF-8 with more than one byte
  std::size_t wrong = 0;    // bytes that are not UTF-8
  std::size_t first_wrong = 0;
};

Encoding look_at(std::string_view bytes) {
  Encoding found;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto character = first_character(bytes.substr(at));
    if (!character && found.wrong++ == 0)
      found.first_wrong = at;
    found.letters += character && character->bytes > 1 ? 1 : 0;
    at += character ? character->bytes : 1;
  }
  return found;
}

void unify_line_ends(std::string& text) {
  for (std::size_t at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1))
    if (at + 1 == text.size() || text[at + 1] != '\n')
      text[at] = '\n';
}

class SheetBytes {
 public:
  SheetBytes(std::string name, std::string bytes, SourceSet& sources, Diagnostics& diags)
      : name_(std::move(name)),
        bytes_(std::move(bytes)),
        sources_(sources),
        diags_(diags) {}

  std::optional<FileId> run() {
    if (is_utf16(bytes_))
      return refuse(DiagId::not_utf8, 0, "the file is in UTF-16, not UTF-8",
                    std::string(save_as_utf8));
    const bool marked = bytes_.starts_with(byte_order_mark);
    if (marked)
      bytes_.erase(0, byte_order_mark.size());
    if (const std::size_t zero = bytes_.find('\0'); zero != bytes_.npos)
      return zero_byte(zero);
    const Encoding found = look_at(bytes_);
    if (found.wrong == 0)
      return accept();
    if (marked || found.letters > found.wrong)
      return damaged(found.first_wrong);
    return other_encoding(found.first_wrong);
  }

 private:
  FileId accept() {
    unify_line_ends(bytes_);
    return sources_.add(std::move(name_), std::move(bytes_));
  }

  void tell(DiagId id, FileId file, std::size_t at, std::string message,
            std::string help) {
    const auto begin = static_cast<std::uint32_t>(at);
    diags_.add({.id = id,
                .where = {file, begin, begin + 1},
                .message = std::move(message),
                .help = std::move(help)});
  }

  // The file is kept all the same, so that the place can be shown.
  std::optional<FileId> refuse(DiagId id, std::size_t at, std::string message,
                               std::string help) {
    tell(id, accept(), at, std::move(message), std::move(help));
    return std::nullopt;
  }

  std::optional<FileId> zero_byte(std::size_t at) {
    const bool every_second = at + 2 < bytes_.size() && bytes_[at + 2] == '\0';
    return refuse(
        DiagId::control_character, at,
        every_second ? "a zero byte: this looks like UTF-16, not UTF-8"
                     : "a zero byte, which no text holds",
        every_second ? std::string(save_as_utf8) : "check that this is the right file");
  }

  std::optional<FileId> damaged(std::size_t at) {
    return refuse(DiagId::not_utf8, at,
                  fmt::format("byte 0x{:02X} is not UTF-8, while the rest of the file is",
                              static_cast<unsigned char>(bytes_[at])),
                  "retype the letter there, or save the file again as UTF-8");
  }

  std::optional<FileId> other_encoding(std::size_t first) {
    FromWindows all = from_windows_1252(bytes_);
    if (all.first_unknown < bytes_.size())
      return refuse(DiagId::not_utf8, all.first_unknown,
                    fmt::format("byte 0x{:02X} is neither UTF-8 nor Windows-1252",
                                static_cast<unsigned char>(bytes_[all.first_unknown])),
                    std::string(save_as_utf8));
    const auto before = from_windows_1252(std::string_view(bytes_).substr(0, first));
    bytes_ = std::move(all.text);
    const FileId file = accept();
    tell(DiagId::other_encoding, file, before.text.size(),
         "the file is not in UTF-8 and was read as Windows-1252, as older programs "
         "save it",
         "check that letters with accents came out right, or save it again as UTF-8");
    return file;
  }

  std::string name_;
  std::string bytes_;
  SourceSet& sources_;
  Diagnostics& diags_;
};

}  // namespace

std::optional<FileId> add_sheet_bytes(std::string name, std::string bytes,
                                      SourceSet& sources, Diagnostics& diags) {
  return SheetBytes(std::move(name), std::move(bytes), sources, diags).run();
}

}  // namespace taut
