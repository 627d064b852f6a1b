#include "taut/diag/diagnostic.hpp"

#include <algorithm>
#include <functional>
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

std::size_t hash_of(const Diagnostic& d) {
  constexpr std::size_t factor = 1'000'003;
  std::size_t hash = std::hash<std::string_view>{}(d.message);
  for (std::size_t part : {static_cast<std::size_t>(d.id), std::size_t{d.where.file},
                           std::size_t{d.where.begin}, std::size_t{d.where.end}})
    hash = hash * factor + part;
  return hash;
}

}  // namespace

std::string_view name_of(DiagSeverity severity) {
  switch (severity) {
    case DiagSeverity::error: return "error";
    case DiagSeverity::warning: return "warning";
    default: return "hint";
  }
}

const std::vector<DiagKind>& diag_kinds() {
  static const std::vector<DiagKind> kinds = build_catalogue();
  return kinds;
}

const DiagKind& kind_of(DiagId id) {
  return diag_kinds()[static_cast<std::size_t>(id)];
}

void Diagnostics::add(Diagnostic diagnostic) {
  const std::size_t hash = hash_of(diagnostic);
  const auto [begin, end] = by_hash_.equal_range(hash);
  const bool known = std::any_of(begin, end, [&](const auto& entry) {
    const Diagnostic& d = all_[entry.second];
    return d.id == diagnostic.id && d.where == diagnostic.where &&
           d.message == diagnostic.message;
  });
  if (known)
    return;
  errors_ += diagnostic.severity == DiagSeverity::error ? 1 : 0;
  warnings_ += diagnostic.severity == DiagSeverity::warning ? 1 : 0;
  if (all_.size() == most_kept) {
    ++dropped_;
    return;
  }
  by_hash_.emplace(hash, all_.size());
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::add_all(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all_)
    add(diagnostic);
  const auto kept = [&](DiagSeverity severity) {
    return static_cast<std::size_t>(
        std::ranges::count(other.all_, severity, &Diagnostic::severity));
  };
  errors_ += other.errors_ - kept(DiagSeverity::error);
  warnings_ += other.warnings_ - kept(DiagSeverity::warning);
  dropped_ += other.dropped_;
}

void Diagnostics::index_all() {
  by_hash_.clear();
  for (std::size_t i = 0; i < all_.size(); ++i)
    by_hash_.emplace(hash_of(all_[i]), i);
}

void Diagnostics::make_strict() {
  for (Diagnostic& d : all_) {
    if (d.severity != DiagSeverity::warning)
      continue;
    d.severity = DiagSeverity::error;
  }
  errors_ += warnings_;
  warnings_ = 0;
}

void Diagnostics::sort() {
  std::ranges::stable_sort(all_, {}, [](const Diagnostic& d) {
    return std::tuple(d.where.file, d.where.begin, -static_cast<int>(d.severity));
  });
  index_all();
}

}  // namespace taut
