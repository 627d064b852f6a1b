#include "taut/diag/catalogue.hpp"

#include "taut/diag/diagnostic.hpp"

#include <fmt/format.h>

namespace taut {
std::string catalogue_as_markdown() {
  std::string page =
      "# Diagnostics\n\n"
      "A diagnostic says what is wrong with the text of a model and where. Its code, "
      "the\n"
      "word in brackets at the end of the message, never changes its meaning.\n\n"
      "An *error* must be corrected before a model can be used; a *warning* should be,\n"
      "and `--strict` makes it an error; a *hint* is a question.\n\n"
      "| code | severity | meaning and remedy |\n| --- | --- | --- |\n";
  for (const DiagKind& kind : diag_kinds())
    page += fmt::format("| `{}` | {} | {} |\n", kind.code, name_of(kind.severity),
                        kind.meaning);
  return page;
}

}  // namespace taut
