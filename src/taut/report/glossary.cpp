#include "taut/report/glossary.hpp"

#include <fmt/format.h>

namespace taut {

const std::vector<GlossaryWord>& glossary() {
  static const std::vector<GlossaryWord> words{
#define TAUT_WORD(word, meaning) {word, meaning},
#include "taut/report/glossary.def"
#undef TAUT_WORD
  };
  return words;
}

std::string glossary_markdown() {
  std::string text =
      "# Glossary\n\n"
      "One word per idea, the same in YAML, code, messages and documents. `taut explain "
      "WORD` says the same; the program prints this page from what it knows of "
      "itself.\n\n"
      "| word | meaning |\n| --- | --- |\n";
  for (const GlossaryWord& word : glossary())
    text += fmt::format("| {} | {} |\n", word.words, word.meaning);
  return text;
}

}  // namespace taut
