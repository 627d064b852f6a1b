#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace taut::bench {

/// How the links of a generated model are spread over its tasks.
enum class Shape {
  random,    ///< both ends anywhere
  hub,       ///< three links in four touch one of the first tasks (one in twenty)
  clusters,  ///< four links in five stay within a pillar
};

struct ModelSpec {
  std::uint64_t seed = 1;
  std::size_t tasks = 30;
  std::size_t links = 60;
  Shape shape = Shape::random;
};

/// Tasks that suit a number of links: about as dense as mandates are when small, never
/// more than a thousand tasks.
std::size_t tasks_for(std::size_t links);

/// A model without errors, as an author would write it: every task with pillar, paragraph
/// and objective, every link with its reason, basis and source, in about 200 bytes each.
/// One link in ten has a `when`, one in ten a safeguard. Same spec, same text, on every
/// machine.
std::string generate_model(const ModelSpec& spec);

}  // namespace taut::bench
