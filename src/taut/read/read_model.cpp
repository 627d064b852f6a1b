#include "taut/read/read_model.hpp"

#include "taut/read/read_tables.hpp"

namespace taut {

Model read_model(const Draft& draft, const SourceSet& sources, Diagnostics& diags) {
  Model model;
  model.author_keys = draft.author_keys;
  Reading reading{draft, model, {sources, diags, model.author_keys}};
  check_shared_names(draft, diags);
  read_context(reading);
  read_tasks(reading);
  read_links(reading);
  read_posture_links(reading);
  read_decisions(reading);
  if (!draft.trial)
    read_views(reading);
  check_phases(reading);
  check_parts(reading);
  hint_at_repetition(reading);
  hint_at_safeguards(reading);
  return model;
}

}  // namespace taut
