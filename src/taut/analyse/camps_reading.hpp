#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/draws.hpp"
#include "taut/graph/camp_circles.hpp"
#include "taut/graph/camps.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taut {

/// What is asked of the camps of a mandate.
struct CampsAsked {
  CampCount count = CampCount::two;
  SignedRule rule = {};
  /// Steps for the proof and for the draws, each; about 2e8 a second. No clock, so that
  /// the same model is read alike everywhere.
  std::int64_t steps = std::int64_t{1} << 62;
  std::int64_t draw_steps = std::int64_t{1} << 62;
  double seconds = 0;       ///< of the clock, for the proof, if above 0
  double draw_seconds = 0;  ///< and for the draws
};

/// An unordered pair of tasks and the arc of each sign that gives it its weight.
struct CampPair {
  TaskId a = {};
  TaskId b = {};
  int positive = 0;
  int negative = 0;
  std::optional<ArcIndex> synergy = {};
  std::optional<ArcIndex> tension = {};
};

/// What gives a pair its weights: the tension first, then the synergy.
std::vector<ArcIndex> arcs_of(const CampPair& pair);

/// A connected component of the signed graph, read as a mandate.
struct CampsPart {
  std::vector<std::vector<TaskId>> sides = {};  ///< in order of appearance; two or more
  std::vector<CampPair> bridges = {};     ///< a synergy that crosses; heaviest first
  std::vector<CampPair> rifts = {};       ///< a tension inside; heaviest first
  std::vector<CampPair> ambivalent = {};  ///< both signs; one of the two is an exception
  const CampsComponent* found = nullptr;  ///< weight, bound, next best
  std::vector<TaskId> next_moves = {};    ///< who moves in the next best split
};

/// A task that does not keep its side when scores move within what is known of them.
struct Swing {
  TaskId task = {};
  int on_base_side = 0;  ///< of `draws`: on its side, relative to the task of most value
  int draws = 0;         ///< in which both tasks were connected
};

/// Where at least four tensions, and two thirds of all, run from one side to the other.
struct OneWay {
  std::size_t tensions = 0;  ///< that run so
  std::size_t all = 0;       ///< of the mandate
  /// The tasks from which most of them come and to which most go: at most three, those
  /// with most first; none where more than three share the highest count.
  std::vector<TaskId> from = {};
  std::vector<TaskId> to = {};
};
/// Nothing where the tensions run both ways. O(pairs x tasks).
std::optional<OneWay> one_way(const Situation& situation, const CampsPart& part);

/// The camps of a mandate, and what of them is told.
struct CampsReading {
  CampsAsked asked = {};
  SignedGraph graph = {};
  Camps camps = {};
  /// Components with a tension: those that fall into camps of four tasks or more first,
  /// of these the largest.
  std::vector<CampsPart> parts = {};
  /// The first part has four tasks or more, and both of its sides are held by someone.
  bool falls_apart = false;
  std::vector<Swing> swings = {};  ///< in order of appearance
  std::vector<Swing> sides = {};   ///< the same of every task in a part, swinging or not
  int draws_asked = 0;
  /// How many were made: fewer than asked for where steps or seconds ran out. Nothing if
  /// none was.
  std::optional<int> draws_done = {};
  /// A proof was given up because this machine lacks Clp.
  bool solver_missing = false;
  int unmoved = 0;  ///< draws in which every task kept its side
};

/// Reads the camps; does not draw scores.
CampsReading read_camps(const Situation& situation, const CampsAsked& asked);

/// Circles by which a reader can check the weight of a proved part; see CampCertificate.
/// Nothing for any number of camps, for parts that are not proved, and for more than
/// `most_checked` tasks.
std::optional<CampCertificate> certificate_of(const CampsReading& reading,
                                              const CampsPart& part);
constexpr std::size_t most_checked = 60;

/// What a list of findings spends on the proof, about a tenth of a second, and the most
/// pairs of linked tasks among which it looks for camps: beyond these not even a good
/// interval comes in a twentieth of a second.
constexpr std::int64_t listed_proof_steps = 20'000'000;
constexpr std::size_t most_listed_pairs = 5'000;
/// Why a list does not look for camps, in one sentence; empty if it does.
std::string too_many_for_camps(const TensionGraph& graph);

/// Adds the tasks that swing: in so many draws each stands on its base side, relative to
/// the task of largest value in its part, in 25 to 75 %. Two camps only. Ends with the
/// draw that cannot be proved within the steps and seconds; those before it count.
void add_swings(CampsReading& reading, const Situation& situation,
                const DrawsAsked& asked = {.count = Draws::usual_count});

}  // namespace taut
