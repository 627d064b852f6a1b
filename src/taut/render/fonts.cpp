#include "taut/render/fonts.hpp"

#include "taut/system/late_library.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <variant>

namespace taut {
namespace {

// The few functions of fontconfig that are needed; its types stay closed.
struct Fontconfig {
  LateLibrary library{"libfontconfig.so.1"};
  void* (*FcCharSetCreate)() = nullptr;
  int (*FcCharSetAddChar)(void*, char32_t) = nullptr;
  void (*FcCharSetDestroy)(void*) = nullptr;
  void* (*FcPatternCreate)() = nullptr;
  int (*FcPatternAddCharSet)(void*, const char*, const void*) = nullptr;
  void (*FcPatternDestroy)(void*) = nullptr;
  void* (*FcObjectSetCreate)() = nullptr;
  void (*FcObjectSetDestroy)(void*) = nullptr;
  int* (*FcFontList)(void*, void*, void*) = nullptr;  // a set begins with its count
  void (*FcFontSetDestroy)(void*) = nullptr;

  Fontconfig() {
#define TAUT_FIND(name) library.find(#name, name)
    TAUT_FIND(FcCharSetCreate);
    TAUT_FIND(FcCharSetAddChar);
    TAUT_FIND(FcCharSetDestroy);
    TAUT_FIND(FcPatternCreate);
    TAUT_FIND(FcPatternAddCharSet);
    TAUT_FIND(FcPatternDestroy);
    TAUT_FIND(FcObjectSetCreate);
    TAUT_FIND(FcObjectSetDestroy);
    TAUT_FIND(FcFontList);
    TAUT_FIND(FcFontSetDestroy);
#undef TAUT_FIND
  }
};

const Fontconfig* fontconfig() {
  static const Fontconfig loaded;
  return loaded.library.trouble().empty() ? &loaded : nullptr;
}

int fonts_with(const Fontconfig& fc, char32_t code) {
  void* letters = fc.FcCharSetCreate();
  void* pattern = fc.FcPatternCreate();
  void* wanted = fc.FcObjectSetCreate();
  fc.FcCharSetAddChar(letters, code);
  fc.FcPatternAddCharSet(pattern, "charset", letters);
  int* found = fc.FcFontList(nullptr, pattern, wanted);
  const int count = found ? *found : 0;
  if (found)
    fc.FcFontSetDestroy(found);
  fc.FcObjectSetDestroy(wanted);
  fc.FcPatternDestroy(pattern);
  fc.FcCharSetDestroy(letters);
  return count;
}

struct Script {
  char32_t first, last;
  MissingScript named;
};

// What people write mandates in; anything else is told by its first letter.
constexpr Script scripts[] = {
    {0x0080, 0x036F, {"Latin", "fonts-dejavu-core"}},
    {0x0370, 0x03FF, {"Greek", "fonts-dejavu-core"}},
    {0x0400, 0x052F, {"Cyrillic", "fonts-dejavu-core"}},
    {0x0530, 0x058F, {"Armenian", "fonts-dejavu-core"}},
    {0x0590, 0x05FF, {"Hebrew", "fonts-dejavu-core"}},
    {0x0600, 0x077F, {"Arabic", "fonts-dejavu-core"}},
    {0x0900, 0x097F, {"Devanagari", "fonts-noto-core"}},
    {0x0980, 0x09FF, {"Bengali", "fonts-noto-core"}},
    {0x0E00, 0x0E7F, {"Thai", "fonts-noto-core"}},
    {0x1000, 0x109F, {"Burmese", "fonts-noto-core"}},
    {0x10A0, 0x10FF, {"Georgian", "fonts-dejavu-core"}},
    {0x1200, 0x139F, {"Ethiopic", "fonts-noto-core"}},
    {0x1780, 0x17FF, {"Khmer", "fonts-noto-core"}},
    {0x3040, 0x30FF, {"Japanese", "fonts-noto-cjk"}},
    {0x2E80, 0x9FFF, {"Chinese", "fonts-noto-cjk"}},
    {0xAC00, 0xD7AF, {"Korean", "fonts-noto-cjk"}},
    {0xF900, 0xFAFF, {"Chinese", "fonts-noto-cjk"}},
    {0x1F000, 0x1FAFF, {"pictures (emoji)", "fonts-noto-color-emoji"}},
    {0x20000, 0x3FFFF, {"Chinese", "fonts-noto-cjk"}},
    {0, 0x10FFFF, {"other scripts", "fonts-noto-core"}},
};

MissingScript script_of(char32_t code) {
  return std::ranges::find_if(scripts,
                              [&](const Script& script) {
                                return script.first <= code && code <= script.last;
                              })
      ->named;
}

}  // namespace

bool has_no_font() {
  const Fontconfig* fc = fontconfig();
  return fc && fonts_with(*fc, U'a') == 0;
}

std::vector<MissingScript> missing_scripts(std::string_view text) {
  std::vector<MissingScript> missing;
  const Fontconfig* fc = is_ascii(text) || has_no_font() ? nullptr : fontconfig();
  std::set<char32_t> seen;
  while (fc && !text.empty()) {
    const Character next = first_character(text).value_or(Character{U' ', 1});
    text.remove_prefix(next.bytes);
    const bool plain = next.code < 0xA0 || cells(next.code) == 0;
    if (plain || !seen.insert(next.code).second)
      continue;
    const MissingScript script = script_of(next.code);
    if (std::ranges::find(missing, script.name, &MissingScript::name) == missing.end() &&
        fonts_with(*fc, next.code) == 0)
      missing.push_back(script);
  }
  return missing;
}

std::string in_words(const std::vector<MissingScript>& missing) {
  std::vector<std::string_view> names, packages;
  for (const MissingScript& script : missing) {
    names.push_back(script.name);
    if (std::ranges::find(packages, script.package) == packages.end())
      packages.push_back(script.package);
  }
  return names.empty()
             ? std::string()
             : fmt::format("no font has these letters: {}; install for example {}",
                           fmt::join(names, ", "), fmt::join(packages, ", "));
}

std::string shown_text(const Drawing& drawing) {
  std::string text;
  for (const Fixed& fixed : drawing.background) {
    if (const auto* run = std::get_if<TextRun>(&fixed))
      text += run->text;
  }
  for (const DrawnBox& box : drawing.boxes) {
    for (const LabelLine& line : box.lines)
      text += line.text;
  }
  return text;
}

}  // namespace taut
