#pragma once

#include <span>
#include <string_view>

namespace taut {

/// A type of task that the PEMA data set codes, and how a model starts with it.
struct PemaTask {
  std::string_view key;  ///< what its columns begin with: "CivProtect"
  std::string_view id;
  std::string_view short_name;
  std::string_view title;
  std::string_view pillar;
};

/// All 41, in the order of `pema_tasks.def`.
std::span<const PemaTask> pema_tasks();

/// The title of a pillar that `pema_tasks.def` names.
std::string_view pema_pillar_title(std::string_view pillar);

}  // namespace taut
