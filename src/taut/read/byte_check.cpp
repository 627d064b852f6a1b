#include "taut/read/byte_check.hpp"

#include "taut/read/yaml_tree.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <optional>

namespace taut {
namespace {

constexpr std::string_view save_as_utf8 =
    "save the file again with the encoding UTF-8 (most editors: 'Save as')";

bool is_utf16(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         bytes.starts_with("\0\0\xFE\xFF"sv);
}

bool is_plain(unsigned char byte) {
  return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
}

// What a character that may not stand in a text is called, or empty if it may.
std::string_view name_of_forbidden(char32_t code) {
  switch (code) {
    case 0x85: return "a 'next line' character (U+0085)";
    case 0x2028: return "a line separator (U+2028)";
    case 0x2029: return "a paragraph separator (U+2029)";
    case 0xFFFE:
    case 0xFFFF: return "a character that Unicode forbids";
    case '\r':
    case '\t':
    case '\n': return {};
    default:
      return code < 0x20 || (code >= 0x7F && code < 0xA0) ? "a control character"
                                                          : std::string_view{};
  }
}

class ByteCheck {
 public:
  ByteCheck(FileId file, const SourceSet& sources, Diagnostics& diags)
      : file_(file), sources_(sources), bytes_(sources.bytes(file)), diags_(diags) {}

  bool run() {
    if (bytes_.size() > largest_file)
      return add(DiagId::file_too_large, 0, 0, "the file is not smaller than 512 MiB",
                 "split it and use 'include'");
    if (is_utf16(bytes_))
      return add(DiagId::not_utf8, 0, 0, "the file is in UTF-16, not UTF-8",
                 std::string(save_as_utf8));
    std::size_t at = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < bytes_.size() && !stop_)
      at += is_plain(static_cast<unsigned char>(bytes_[at])) ? 1 : look(at);
    return fine_;
  }

 private:
  bool add(DiagId id, std::size_t begin, std::size_t length, std::string message,
           std::string help) {
    const auto from = static_cast<std::uint32_t>(begin);
    diags_.add({.id = id,
                .where = {file_, from, from + static_cast<std::uint32_t>(length)},
                .message = std::move(message),
                .help = std::move(help)});
    fine_ = false;
    return false;
  }

  // Takes a byte that is not plain; returns how many bytes the character has.
  std::size_t look(std::size_t at) {
    const auto character = first_character(bytes_.substr(at));
    if (!character) {
      not_utf8(at);
      return 1;
    }
    if (character->code == 0)
      zero_byte(at);
    else if (character->code == '\r')
      carriage_return(at);
    else if (const auto name = name_of_forbidden(character->code); !name.empty())
      forbidden(at, *character, name);
    return character->bytes;
  }

  // One wrong encoding makes many wrong bytes: the first is told, and which it is.
  void not_utf8(std::size_t at) {
    stop_ = true;
    const auto byte = static_cast<unsigned char>(bytes_[at]);
    const auto line = sources_.at(file_, static_cast<std::uint32_t>(at)).line;
    add(DiagId::not_utf8, at, 1,
        fmt::format("byte 0x{:02X} in line {} is not UTF-8; this looks like Latin-1 or "
                    "Windows-1252",
                    byte, line),
        std::string(save_as_utf8));
  }

  void zero_byte(std::size_t at) {
    stop_ = true;
    const bool every_second = at + 2 < bytes_.size() && bytes_[at + 2] == '\0';
    add(DiagId::control_character, at, 1,
        every_second ? "a zero byte: this looks like UTF-16, not UTF-8"
                     : "a zero byte, which no text holds",
        every_second ? std::string(save_as_utf8)
                     : "delete it, or check that this is the right file");
  }

  void carriage_return(std::size_t at) {
    const bool windows = at + 1 < bytes_.size() && bytes_[at + 1] == '\n';
    if (windows || told_line_ends_)
      return;
    told_line_ends_ = true;
    add(DiagId::line_ends, at, 1, "a line ends in a lone carriage return",
        "save the file with Unix (LF) or Windows (CRLF) line ends");
  }

  void forbidden(std::size_t at, Character character, std::string_view name) {
    const bool named = name != "a control character";
    add(DiagId::control_character, at, character.bytes,
        named ? std::string(name)
              : fmt::format("{} (U+{:04X})", name, static_cast<unsigned>(character.code)),
        "delete it; it may have come with pasted text");
    stop_ = ++forbidden_ == 20;  // by now it is no text at all
  }

  FileId file_;
  const SourceSet& sources_;
  std::string_view bytes_;
  Diagnostics& diags_;
  bool fine_ = true;
  bool stop_ = false;
  bool told_line_ends_ = false;
  int forbidden_ = 0;
};

}  // namespace

bool check_bytes(FileId file, const SourceSet& sources, Diagnostics& diags) {
  return ByteCheck(file, sources, diags).run();
}

}  // namespace taut
