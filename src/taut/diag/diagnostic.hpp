#pragma once

#include "taut/diag/limits.hpp"
#include "taut/text/span.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taut {

enum class DiagSeverity { hint, warning, error };
std::string_view name_of(DiagSeverity severity);

/// Every kind of diagnostic, from `diagnostics.def`.
enum class DiagId {
#define TAUT_DIAGNOSTIC(id, severity, meaning) id,
#include "taut/diag/diagnostics.def"
#undef TAUT_DIAGNOSTIC
};

/// What the catalogue says of one kind.
struct DiagKind {
  DiagId id;
  std::string_view code;  ///< kebab-case; never changes once released
  DiagSeverity severity;
  std::string_view meaning;
};

/// The catalogue, in the order of `diagnostics.def`.
const std::vector<DiagKind>& diag_kinds();
const DiagKind& kind_of(DiagId id);

/// Something wrong with the text of a model, and where.
struct Diagnostic {
  struct Note {
    Span where;
    std::string message;
  };

  DiagId id;
  Span where;
  std::string message;    ///< One sentence in lower case, no full stop; quotes the input.
  std::string help = {};  ///< What to do about it, or empty.
  std::vector<Note> notes = {};  ///< Other places that matter, e.g. the first definition.
  /// As in the catalogue, unless `--strict` raised it.
  DiagSeverity severity = kind_of(id).severity;
};

/// Collects what is wrong. One place is never blamed twice for the same thing.
///
/// Beyond `most_kept` diagnostics the rest is counted only: nobody reads that many, and
/// a hostile file must not fill the memory. Adding takes constant time.
class Diagnostics {
 public:
  static constexpr std::size_t most_kept = limit::problems;

  void add(Diagnostic diagnostic);
  /// All that another collection kept or counted.
  void add_all(const Diagnostics& other);

  const std::vector<Diagnostic>& all() const { return all_; }
  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return warnings_; }
  /// How many were counted only.
  std::size_t dropped() const { return dropped_; }

  /// Turns the warnings that `--strict` does not forgive into errors.
  void make_strict();
  /// By file, place, severity (errors first), then order of arrival.
  void sort();

 private:
  void index_all();

  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::size_t dropped_ = 0;
  std::unordered_multimap<std::size_t, std::size_t> by_hash_;  // into `all_`
};

}  // namespace taut
