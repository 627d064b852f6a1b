#pragma once

#include "taut/model/model.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace taut::tell {

/// What an answer is about, and who gives it: the same for every form of the answer.
struct About {
  const Model* model = nullptr;  ///< none where a word or a code was asked for
  std::string language = {};     ///< of the texts of the model; empty = its own
  std::string command = {};      ///< "conflicts"
  std::string generator = {};    ///< "taut 0.1.0"
};

/// "MINUSMA, June 2018 renewal · S/RES/2423 (2018)", with the scenarios applied.
std::string mandate_line(const Model& model, std::string_view language);

/// The sources of the model, by which pages turn ids in evidence into links.
std::vector<Reference> references_of(const About& about);

/// The number that every JSON form of this program bears. It rises when a reader would
/// break.
inline constexpr int json_version = 2;

/// The title, mission and resolution of a mandate.
Json mandate_json(const Model& model, std::string_view language);
/// The ids of the scenarios that the model was read under, in the order applied.
Json scenarios_json(const Model& model);

/// A JSON form: the head that all have (version, command, generator, the mandate or null,
/// scenarios, what was left out), then the keys that `fill` puts into the body.
std::string data_text(const About& about, const std::vector<std::string>& left_out,
                      const std::function<void(Json& body)>& fill);

}  // namespace taut::tell
