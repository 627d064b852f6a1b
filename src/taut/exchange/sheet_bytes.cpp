// CSV says nothing of its encoding. A file with a byte-order mark says it is UTF-8.
// Without one it is UTF-8 if all of it can be read so. If not, it may be Windows-1252,
// which nearly every byte can be, or UTF-8 that was damaged. A text in Windows-1252 now
// and then holds two letters that look like one of UTF-8 ("SÉCURITÉ" before a
// non-breaking space), so one such pair proves nothing: the majority decides.

#include "taut/exchange/sheet_bytes.hpp"

#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

namespace taut {
namespace {

constexpr std::string_view save_as_utf8 =
    "save it again as 'CSV UTF-8'; spreadsheets offer this under 'Save as'";

// Windows-1252 from 0x80 to 0x9F; 0 where it has nothing. From 0xA0 on it is Latin-1.
constexpr char16_t upper[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
                                0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
                                0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D,
                                0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
                                0x0153, 0,      0x017E, 0x0178};

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

void append_utf8(char16_t code, std::string& text) {
  const auto put = [&](unsigned byte) { text += static_cast<char>(byte); };
  if (code < 0x800) {
    put(0xC0U | (code >> 6U));
  } else {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
  }
  put(0x80U | (code & 0x3FU));
}

struct Converted {
  std::string text;
  std::size_t bytes = 0;  // how many were read: all, or up to one that has no letter
};

Converted from_windows_1252(std::string_view bytes) {
  Converted converted;
  converted.text.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char16_t code = byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : byte;
    if (code == 0)
      break;
    if (code < 0x80)
      converted.text += c;
    else
      append_utf8(code, converted.text);
    ++converted.bytes;
  }
  return converted;
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
                  "retype the letter there, or save the sheet again as 'CSV UTF-8'");
  }

  std::optional<FileId> other_encoding(std::size_t first) {
    Converted all = from_windows_1252(bytes_);
    if (all.bytes < bytes_.size())
      return refuse(DiagId::not_utf8, all.bytes,
                    fmt::format("byte 0x{:02X} is neither UTF-8 nor Windows-1252",
                                static_cast<unsigned char>(bytes_[all.bytes])),
                    std::string(save_as_utf8));
    const auto before = from_windows_1252(std::string_view(bytes_).substr(0, first));
    bytes_ = std::move(all.text);
    const FileId file = accept();
    tell(DiagId::other_encoding, file, before.text.size(),
         "the file is not in UTF-8 and was read as Windows-1252, as older spreadsheets "
         "save it",
         "check that letters with accents came out right, or save it again as 'CSV "
         "UTF-8'");
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
