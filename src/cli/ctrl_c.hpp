#pragma once

namespace taut::cli {

/// From here on Ctrl-C, and a request of the system to end, only set `ctrl_c`.
void end_on_ctrl_c();
/// Whether one of them came.
bool ctrl_c();

}  // namespace taut::cli
