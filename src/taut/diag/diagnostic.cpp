#include "taut/diag/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

namespace taut {
namespace {

// Identifiers of C++ have no hyphens, codes have no underscores. The texts live as long
// as the catalogue, which is built once.
std::vector<DiagKind> build_catalogue() {
  static std::vector<std::string> codes;
  const struct {
    DiagId id;
    const char* name;
    DiagSeverity severity;
    const char* meaning;
  } rows[] = {
#define TAUT_DIAGNOSTIC(id, severity, meaning) \
  {DiagId::id, #id, DiagSeverity::severity, meaning},
#include "taut/diag/diagnostics.def"
#undef TAUT_DIAGNOSTIC
  };
  codes.reserve(std::size(rows));
  std::vector<DiagKind> kinds;
  for (const auto& row : rows) {
    std::string& code = codes.emplace_back(row.name);
    std::ranges::replace(code, '_', '-');
    kinds.push_back({row.id, code, row.severity, row.meaning});
  }
  return kinds;
}

}  // namespace

const std::vector<DiagKind>& diag_kinds() {
  static const std::vector<DiagKind> kinds = build_catalogue();
  return kinds;
}

const DiagKind& kind_of(DiagId id) {
  return diag_kinds()[static_cast<std::size_t>(id)];
}

void Diagnostics::add(Diagnostic diagnostic) {
  const Span& at = diagnostic.where;
  if (!known_.emplace(diagnostic.id, at.file, at.begin, at.end, diagnostic.message)
           .second)
    return;
  errors_ += diagnostic.severity == DiagSeverity::error ? 1 : 0;
  warnings_ += diagnostic.severity == DiagSeverity::warning ? 1 : 0;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::make_strict() {
  for (Diagnostic& d : all_) {
    if (d.severity != DiagSeverity::warning)
      continue;
    d.severity = DiagSeverity::error;
    --warnings_;
    ++errors_;
  }
}

void Diagnostics::sort() {
  std::ranges::stable_sort(all_, {}, [](const Diagnostic& d) {
    return std::tuple(d.where.file, d.where.begin, -static_cast<int>(d.severity));
  });
}

}  // namespace taut
