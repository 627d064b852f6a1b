#include "taut/draw/theme.hpp"

#include <algorithm>
#include <cstddef>

namespace taut {
namespace {

constexpr std::array<std::string_view, 3> theme_names{"light", "dark", "print"};

std::size_t step(int strength) {
  return static_cast<std::size_t>(std::clamp(strength, 1, 3) - 1);
}

Theme light() {
  return {
      .paper = "#FFFFFF",
      .card = "#F0F3F6",
      .box = "#FFFFFF",
      .ink = "#1B2733",
      .muted = "#55616D",
      .caption = "#3A4754",
      .edge = "#3A4754",
      .hairline = "#C3CBD3",
      .faded = "#D5DAE0",
      .tension = {"#C8783A", "#D55E00", "#7F2A00"},
      .tension_text = "#8A3600",
      .synergy = {"#4F92C0", "#3F8AC2", "#005A8C"},
      .requirement = "#6B7783",
      .held = "#828C96",
      .strain = {"#FFFFFF", "#FCEBDD", "#F8D3B5", "#F0B284"},
  };
}

Theme dark() {
  return {
      .paper = "#14181C",
      .card = "#1E252C",
      .box = "#2A323A",
      .ink = "#F2F5F7",
      .muted = "#A9B4BF",
      .caption = "#C5CED6",
      .edge = "#8D99A5",
      .hairline = "#3A444E",
      .faded = "#39424B",
      .tension = {"#B8743F", "#FF9E4A", "#FFE0BF"},
      .tension_text = "#FFB877",
      .synergy = {"#47789C", "#6CC2FF", "#C4E6FF"},
      .requirement = "#98A4B0",
      .held = "#7C8894",
      .strain = {"#2A323A", "#45352A", "#5A3D29", "#744924"},
  };
}

// Without hue the sign rests on bar against arrow, and on dark against pale.
Theme print() {
  return {
      .paper = "#FFFFFF",
      .card = "#F4F4F4",
      .box = "#FFFFFF",
      .ink = "#000000",
      .muted = "#4A4A4A",
      .caption = "#333333",
      .edge = "#333333",
      .hairline = "#BDBDBD",
      .faded = "#D6D6D6",
      .tension = {"#767676", "#4A4A4A", "#000000"},
      .tension_text = "#000000",
      .synergy = {"#8C8C8C", "#868686", "#808080"},
      .requirement = "#808080",
      .held = "#8C8C8C",
      .strain = {"#FFFFFF", "#F0F0F0", "#E0E0E0", "#CBCBCB"},
  };
}

}  // namespace

std::string_view name_of(ThemeName theme) {
  return theme_names[static_cast<std::size_t>(theme)];
}

std::optional<ThemeName> theme_named(std::string_view name) {
  const auto found = std::ranges::find(theme_names, name);
  if (found == theme_names.end())
    return std::nullopt;
  return static_cast<ThemeName>(found - theme_names.begin());
}

const std::string& Theme::tension_of(int strength) const {
  return tension[step(strength)];
}

const std::string& Theme::synergy_of(int strength) const {
  return synergy[step(strength)];
}

const std::string& Theme::strain_fill(int amount) const {
  return strain[amount <= 0 ? 0 : amount <= 2 ? 1 : amount <= 5 ? 2 : 3];
}

Theme make_theme(ThemeName name) {
  switch (name) {
    case ThemeName::dark: return dark();
    case ThemeName::print: return print();
    case ThemeName::light: break;
  }
  return light();
}

double line_pen(int strength) {
  return std::array{1.2, 2.2, 3.5}[step(strength)];
}

double bar_size(int strength) {
  return std::array{1.2, 1.5, 1.9}[step(strength)];
}

}  // namespace taut
