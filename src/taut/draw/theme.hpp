#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace taut {

enum class ThemeName { light, dark, print };
std::string_view name_of(ThemeName theme);
std::optional<ThemeName> theme_named(std::string_view name);

/// The colours of a picture. Hue says the sign and nothing else; severity is lightness,
/// so that a grey copy keeps it. Arrays are by strength 1..3 at [0..2].
struct Theme {
  std::string paper, card, box;
  std::string ink, muted, caption;
  std::string edge, hairline, faded;
  std::array<std::string, 3> tension;
  std::string tension_text;
  std::array<std::string, 3> synergy;
  std::string requirement, held;
  std::array<std::string, 4> strain;  ///< box fill for strain 0, 1-2, 3-5, 6 and more

  const std::string& tension_of(int strength) const;  ///< 0 counts as 1
  const std::string& synergy_of(int strength) const;
  const std::string& strain_fill(int strain) const;
};

/// `print` is grey alone: white boxes, the strain as light tints that survive a copier.
Theme make_theme(ThemeName name);

/// Width of a line and size of its bar, by strength.
double line_pen(int strength);
double bar_size(int strength);

}  // namespace taut
