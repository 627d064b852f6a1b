#pragma once

#include <cstddef>
#include <functional>
#include <optional>

namespace taut {

/// Ends what `refusal_of` calls, through whatever stands between.
[[noreturn]] void stop_reading();

/// Calls `read`, which reads with yaml-cpp. Where yaml-cpp refuses the text: at which
/// character. Nothing if `read` came to its end or was stopped.
std::optional<std::size_t> refusal_of(const std::function<void()>& read);

}  // namespace taut
