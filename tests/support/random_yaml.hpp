#pragma once

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace taut::test {

/// Sound models and the characters that mean something to YAML, mixed at random: now and
/// then sound, mostly nearly so. The same texts for the same generator.
inline std::string random_yaml(std::mt19937& random) {
  constexpr std::string_view seeds[] = {
      "taut: 1\ntasks:\n  go: {title: \"good offices\", short: 'go', serves: {a: 3}}\n"
      "links:\n  - id: T1\n    from: [asym, stab]\n    to: go\n    score: -1\n"
      "    because: a robust posture costs the mission its name\n",
      "note: |\n  several\n   lines\nmore: >-\n  folded\n\nlist: [a, {b: c}, ~]\n# end\n",
      "- {a: 1, b: [x, y], c: \"q\\n\"}\n- - nested\n  - 'it''s'\n-\n",
      "a: {because: is it so, b: [who, me], c: the end}",
      "because: one line\n  and another\n\n  and a third\nk: \"two\n  lines\" # why\nl: "
      "x\n",
      "? key\n: - a\n  - b: c\n    d: >\n      x\n\n       y\n    e: |+\n      z\n\nf: "
      "''\n",
  };
  constexpr std::string_view parts[] = {
      "\n",   " ",   ":",    ": ", "- ",   "\"",    "'",    "[",   "]",    "{",
      "}",    ",",   "#",    " #", "&x",   "*x",    "!t",   "|",   ">",    "%",
      "@",    "`",   "?",    "? ", " ?x",  "\t",    "\r\n", "---", "...",  "\\",
      "<<",   "~",   "\n\n", "  ", "null", "\\x41", "é",    "“",   "|-\n", "\u00A0",
      "\n  ", "?\n", "-\n",  "''", "\"\"", ", ",    ":\n",  "!"};
  std::string text(seeds[random() % std::size(seeds)]);
  for (unsigned edits = 1 + random() % 4; edits > 0; --edits) {
    const std::size_t at = random() % (text.size() + 1);
    if (random() % 3 == 0)
      text.erase(at, random() % 12);
    else
      text.insert(at, parts[random() % std::size(parts)]);
  }
  return text;
}

}  // namespace taut::test
