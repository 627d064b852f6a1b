#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/read/draft.hpp"

namespace taut {

/// What a name in the text stands for.
struct Named {
  enum class Fate {
    here,     ///< row `index` of `table`
    removed,  ///< a row that a scenario took away
    unknown,
  };
  Fate fate = Fate::unknown;
  Table table = Table::none;
  std::uint32_t index = 0;
};

/// Looks `id` up in every table of the set `names`; a renamed task is found under its old
/// name. Takes constant time.
Named find_name(std::string_view id, Table names, const Draft& draft);

/// Adds to `diagnostic` the name that was most likely meant, and where it is defined; or
/// that the name stands for something else.
void suggest_name(std::string_view wrong, Table names, const Draft& draft,
                  Diagnostic& diagnostic, const Diagnostics& so_far);

/// "no task, condition or safeguard is called 'disram'", with a suggestion.
void tell_unknown_name(const Located& name, Table names, const Draft& draft,
                       Diagnostics& diags);

/// `name` was taken away by a scenario although `who` still needs it.
void tell_removed_name(const Located& name, std::string_view who, const Draft& draft,
                       Diagnostics& diags);

}  // namespace taut
