#pragma once

#include "taut/diag/expected.hpp"

#include <string>
#include <string_view>

namespace taut::cli {

/// The bytes of a file that was built or installed with the program: beside it, or in
/// share/taut of the folder that it was installed to. An error says where it is not and
/// what makes it.
Expected<std::string> beside_program(std::string_view name);

}  // namespace taut::cli
