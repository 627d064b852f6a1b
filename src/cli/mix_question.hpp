#pragma once

#include "taut/analyse/postures.hpp"
#include "taut/diag/expected.hpp"
#include "taut/report/postures.hpp"

#include <string>

namespace taut::cli {

/// The mix that --explain asks about: the number of a listed one, or postures such as
/// "ssr=full,go=limited". Tasks that are left out settle around those given. The error
/// names what was probably meant and what is valid.
Expected<ExplainedMix> explained_mix(const PosturesReading& reading,
                                     const std::string& asked);

}  // namespace taut::cli
