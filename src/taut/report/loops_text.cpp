#include "taut/analyse/words.hpp"
#include "taut/report/loops_report.hpp"
#include "taut/report/page.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

class LoopsPage {
 public:
  LoopsPage(const LoopsReport& report, const TextStyle& style)
      : report_(report), loops_(report.loops), page_(style) {}

  std::string write() {
    page_.paragraph(mandate_line(report_.model(), loops_.options.language), "", "",
                    PageWriter::bold);
    for (const std::string& sentence : bound_sentences(loops_))
      page_.paragraph(sentence);
    if (const std::string nothing = nothing_in_loops(loops_); !nothing.empty()) {
      page_.blank();
      page_.paragraph(nothing);
      return page_.take();
    }
    if (loops_.counts.too_large)
      return page_.take();
    counts();
    list(Parity::even);
    list(Parity::odd);
    return page_.take();
  }

 private:
  void row(const std::string& head, const ChainTally& tally) {
    page_.line(fmt::format("{:>5}{:>18}{:>18}{:>18}{:>16}", head, tally.pure,
                           tally.even - tally.pure, tally.odd(), tally.all));
  }

  void counts() {
    page_.heading("HOW MANY");
    const bool chains = loops_.options.between.has_value();
    page_.line(fmt::format("{:>5}{:>18}{:>18}{:>18}{:>16}", "links", "synergies alone",
                           chains ? "even tensions" : "see-saw (even)",
                           chains ? "odd tensions" : "push-back (odd)", "all"));
    for (int length = chains ? 1 : 2; length <= loops_.counts.complete_to; ++length)
      row(std::to_string(length), loops_.counts.of_length(length));
    row("all", loops_.counts.total());
  }

  void list(Parity parity) {
    const auto& chains = loops_.of(parity).chains;
    const auto there = loops_.counts.total().of(parity);
    const std::string which = parity == Parity::even
                                  ? "AN EVEN NUMBER OF TENSIONS, OR NONE"
                                  : "AN ODD NUMBER OF TENSIONS";
    page_.heading(
        fmt::format("{}S WITH {}", loops_.options.between ? "CHAIN" : "LOOP", which));
    if (there == 0) {
      page_.paragraph("None.");
      return;
    }
    page_.paragraph(meaning_of(loops_, parity));
    if (static_cast<std::int64_t>(chains.size()) < there)
      page_.paragraph(fmt::format("The {} strongest of {}:", chains.size(), there));
    for (std::size_t i = 0; i < chains.size(); ++i)
      entry(i + 1, chains[i]);
  }

  void entry(std::size_t number, const SignedChain& chain) {
    std::vector<std::string_view> ids;
    for (StatementId id : statements_of(loops_, chain))
      ids.push_back(report_.model()[id].id);
    page_.paragraph(
        fmt::format("{}, weakest link {}: {} [{}]", kind_of(loops_, chain),
                    chain.weakest(), in_words(loops_, chain), fmt::join(ids, ", ")),
        fmt::format("{:>3}. ", number), "     ");
  }

  const LoopsReport& report_;
  const Loops& loops_;
  PageWriter page_;
};

}  // namespace

std::string loops_text(const LoopsReport& report, const TextStyle& style) {
  return LoopsPage(report, style).write();
}

}  // namespace taut
