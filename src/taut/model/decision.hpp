#pragma once

#include "taut/model/text.hpp"
#include "taut/text/span.hpp"

#include <string>
#include <string_view>

namespace taut {

/// What was decided about a finding or a link. No judgement: it changes no score and no
/// finding, only what is told beside it.
struct Decision {
  enum class State { accepted, in_discussion, to_be_mended, disputed, mended };
  std::string_view id = {};
  std::string_view about = {};  ///< as written: "strained-task:go", or a link
  std::string address = {};     ///< the same, renamed tasks under their names of today
  State state = State::in_discussion;
  Text because = {};
  std::string_view date = {};   ///< ISO date as written, or empty
  std::string_view by = {};     ///< a role
  std::string_view until = {};  ///< the last day on which it stands, or empty
  Span where = {};

  /// Whether it stands no longer on this day; on no day if the day is empty.
  bool is_past(std::string_view today) const {
    return !until.empty() && !today.empty() && until < today;
  }
};

/// "accepted", "in discussion": the state in a sentence.
std::string_view name_of(Decision::State state);

}  // namespace taut
