// What a command cannot do it says in one sentence that names the word, before anything
// is written.

#include "support/command_run.hpp"
#include "support/test_names.hpp"

#include <gmock/gmock.h>

#include <ostream>

namespace taut::test {
namespace {

using cli::ExitStatus;
using testing::HasSubstr;

struct Refusal {
  std::string line;
  ExitStatus status;
  std::string says;
};
void PrintTo(const Refusal& refusal, std::ostream* out) {
  *out << refusal.line;
}

class Refused : public InAFolder, public testing::WithParamInterface<Refusal> {};

TEST_P(Refused, InOneSentenceAndNothingIsWritten) {
  const Ran did = ran(GetParam().line);
  EXPECT_EQ(did.status, GetParam().status) << did.err;
  EXPECT_THAT(did.err, HasSubstr(GetParam().says));
  EXPECT_EQ(did.out, "");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator("."))
    files += entry.is_regular_file() ? 1 : 0;
  EXPECT_EQ(files, 1U) << "m.yaml alone stood here";
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

constexpr ExitStatus usage = ExitStatus::usage;
constexpr ExitStatus world = ExitStatus::world;
constexpr ExitStatus model = ExitStatus::model;

INSTANTIATE_TEST_SUITE_P(
    Words, Refused,
    testing::Values(
        Refusal{"conflicts --colour", usage, "did you mean '--color'?"},
        Refusal{"conflicts m.yaml --format", usage, "--format needs a value"},
        Refusal{"conflicts m.yaml --compare base", usage, "needs two values"},
        Refusal{"conflicts m.yaml --color red", usage, "--color cannot be 'red'"},
        Refusal{"conflicts m.yaml --color never --color always", usage, "once"},
        Refusal{"conflicts m.yaml b.yaml", usage, "'b.yaml' is one file too many"},
        Refusal{"doctor m.yaml n.yaml", usage, "one file too many"},
        Refusal{"conflicts m.yaml --format svg", usage, "--format cannot be 'svg'"},
        Refusal{"conflicts m.yaml -o x.svg", usage, "end it in .txt, .md"},
        Refusal{"map m.yaml -o x.html", usage, "a map is a picture"},
        Refusal{"loops m.yaml -o x.pdf", usage, "'x.pdf' does not end in"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, Refused,
    testing::Values(
        Refusal{"map m.yaml --top 0 -o x.svg", usage, "--top cannot be '0'"},
        Refusal{"map m.yaml --top 3rd -o x.svg", usage, "a whole number from 1 to 1000"},
        Refusal{"map m.yaml --min-strength 4 -o x.svg", usage, "from 1 to 3"},
        Refusal{"camps m.yaml --time 0", usage, "--time cannot be '0'"},
        Refusal{"loops m.yaml --length 99", usage, "from 2 to 10"},
        Refusal{"matrix m.yaml --width 5", usage, "--width cannot be '5'"},
        Refusal{"conflicts m.yaml --draws -1", usage, "--draws cannot be '-1'"},
        Refusal{"conflicts m.yaml --seed 3", usage, "--seed goes with --firm"},
        Refusal{"sequence m.yaml --delays 4", usage, "--delays cannot be '4'"},
        Refusal{"conflicts m.yaml --max-bytes 3x", usage, "such as 64M"},
        Refusal{"conflicts m.yaml --max-bytes 1G", usage, "at most 512M"},
        Refusal{"conflicts m.yaml --max-bytes 1", world, "is larger than 1"}));

INSTANTIATE_TEST_SUITE_P(
    Names, Refused,
    testing::Values(
        Refusal{"conflicts m.yaml -s nope", usage, "(there are: base, dry, calm)"},
        Refusal{"diff m.yaml base nope", usage, "(there are: base, dry, calm)"},
        Refusal{"map m.yaml --focus no -o x.svg", usage, "there is no task 'no'"},
        Refusal{"map m.yaml --view har -o x.svg", usage, "did you mean 'hard'?"},
        Refusal{"map m.yaml --pillar talk -o x.svg", usage, "did you mean 'talks'?"},
        Refusal{"matrix m.yaml --pillar talk", usage, "did you mean 'talks'?"},
        Refusal{"sequence m.yaml --split no", usage, "there is no task 'no'"},
        Refusal{"sequence m.yaml --split water", usage, "settles nothing"},
        Refusal{"strategy m.yaml peac", usage, "did you mean 'peace'?"},
        Refusal{"explain m.yaml nobody", usage, "nothing is called 'nobody'"},
        Refusal{"explain m.yaml village nobody", usage, "there is no task 'nobody'"},
        Refusal{"explain m.yaml village village", usage, "is named twice"},
        Refusal{"explain m.yaml T1/x", usage, "T1 has no such pair 'T1/x'"},
        Refusal{"explain m.yaml deadlock:no", usage, "no finding 'deadlock:no'"},
        Refusal{"explain village m.yaml", usage, "taut explain m.yaml village"},
        Refusal{"explain m.yaml", usage, "what of 'm.yaml' should be explained?"},
        Refusal{"explain duplicat-key", usage, "did you mean 'duplicate-key'?"},
        Refusal{"explain m.yaml T1 -o x.svg", usage, "needs a model and one task"}));

INSTANTIATE_TEST_SUITE_P(
    Mixes, Refused,
    testing::Values(
        Refusal{"postures m.yaml --explain 9", usage, "numbered from 1 to 2"},
        Refusal{"postures m.yaml --explain 0", usage, "there is no mix 0"},
        Refusal{"postures m.yaml --explain patrol", usage, "'village=light'"},
        Refusal{"postures m.yaml --explain patrol=no", usage, "valid: near, far"},
        Refusal{"postures m.yaml --explain water=no", usage, "valid: village, patrol"},
        Refusal{"postures m.yaml --explain patrol=far,patrol=near", usage,
                "two postures"}));

INSTANTIATE_TEST_SUITE_P(
    Files, Refused,
    testing::Values(
        Refusal{"conflicts", usage, "which model?"},
        Refusal{"check", usage, "which model?"},
        Refusal{"conflicts no.yaml", world, "there is no such file"},
        Refusal{"timeline no.yaml", world, "there is no such file"},
        Refusal{"diff m.yaml", usage, "two files, or a file and two of its scenarios"},
        Refusal{"map m.yaml -o x.svg --layout-lock m.yaml", usage, "the model itself"},
        Refusal{"sequence m.yaml -o m.yaml", usage, "'m.yaml' is the model itself"},
        Refusal{"export csv m.yaml -o m.yaml", usage, "'m.yaml' is the model itself"},
        Refusal{"export csv m.yaml", usage, "name a folder for them with -o"},
        Refusal{"export m.yaml", usage, "'taut export' does not write 'm.yaml'"},
        Refusal{"export json m.yaml --sheet tasks", usage, "goes with csv alone"},
        Refusal{"new m.yaml", world, "replace it with --force"},
        Refusal{"new .", world, "is a folder"},
        Refusal{"import", usage, "import from what?"},
        Refusal{"import csv", usage, "which sheets?"},
        Refusal{"import xls m.yaml", usage, "'taut import' does not read 'xls'"},
        Refusal{"import matrix a b", usage, "reads one file"},
        Refusal{"import kumu no.json", world, "there is no such file"},
        Refusal{"import csv m.yaml", model, "nothing was written"},
        Refusal{"import graphml m.yaml -o x.yaml", model, "nothing was written"}));

}  // namespace
}  // namespace taut::test
