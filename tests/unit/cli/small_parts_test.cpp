// Addresses of files, framed messages, stamps, places of new files, colours.

#include "cli/file_stamp.hpp"
#include "cli/lsp_stream.hpp"
#include "cli/lsp_texts.hpp"
#include "cli/new_file.hpp"
#include "cli/output.hpp"
#include "cli/percent.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <string>
#include <unistd.h>

namespace taut::cli {
namespace {

using test::ScratchFolder;
using testing::HasSubstr;
using testing::Not;

TEST(Percent, OfAnyBytesComesBackAsItWas) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte)
    all += static_cast<char>(byte);
  EXPECT_EQ(percent_decoded(percent_encoded(all)), all);
  EXPECT_EQ(percent_encoded("/a b/é"), "/a%20b/%C3%A9");
}

TEST(Percent, LeavesWhatIsNoEscapeAsItIs) {
  for (const char* text : {"100 %", "%", "%4", "%zz", "%-1", "50%+5"})
    EXPECT_EQ(percent_decoded(text), text);
  EXPECT_EQ(percent_decoded("%25zz%41"), "%zzA");
}

TEST(AddressOfAFile, LeadsBackToItsPath) {
  for (const char* path : {"/a/m.yaml", "/with blank/é.yaml", "/100%/m.yaml", "/a#b?c"})
    EXPECT_EQ(path_of_address(address_of_path(path)), path);
  EXPECT_EQ(address_of_path("/a b"), "file:///a%20b");
  EXPECT_EQ(path_of_address("untitled:Untitled-1"), "untitled:Untitled-1");
}

struct Pipe {
  std::array<int, 2> ends{};
  Pipe() {
    if (pipe(ends.data()) != 0)
      throw std::runtime_error("no pipe");
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close(ends[0]);
    if (ends[1] >= 0)
      close(ends[1]);
  }
  void put(const std::string& bytes) const {
    ASSERT_EQ(write(ends[1], bytes.data(), bytes.size()),
              static_cast<ssize_t>(bytes.size()));
  }
  void end() {
    close(ends[1]);
    ends[1] = -1;
  }
};

TEST(LspStream, ReadsMessagesByTheirLength) {
  Pipe pipe;
  LspStream stream(pipe.ends[0], -1);
  pipe.put("Content-Length: 2\r\n\r\n{}Content-Type: x\r\nContent-Length: 3\r\n\r\n[1]");
  EXPECT_EQ(stream.read(), "{}");
  EXPECT_TRUE(stream.waiting()) << "the second has come along with the first";
  EXPECT_EQ(stream.read(), "[1]");
  EXPECT_FALSE(stream.waiting());
  pipe.end();
  EXPECT_EQ(stream.read(), std::nullopt);
}

TEST(LspStream, OfAHeaderWithoutALengthGivesAnEmptyMessage) {
  Pipe pipe;
  LspStream stream(pipe.ends[0], -1);
  pipe.put("Content-Type: x\r\n\r\n");
  EXPECT_EQ(stream.read(), "");
}

TEST(LspStream, WhatItWritesItReads) {
  Pipe pipe;
  EXPECT_TRUE(LspStream(-1, pipe.ends[1]).write("{\"a\": \"é\"}"));
  EXPECT_EQ(LspStream(pipe.ends[0], -1).read(), "{\"a\": \"é\"}");
}

TEST(LspTexts, AreThoseOfTheEditorBeforeThoseOfTheDisk) {
  const ScratchFolder folder;
  const std::string path = (folder.path() / "m.yaml").string();
  test::write_file(path, "taut: 1\n");
  LspTexts texts;
  EXPECT_FALSE(texts.is_open(path));
  EXPECT_EQ(texts.text(path), nullptr);
  texts.open(path, "taut: 1\nmandate: {}\n");
  EXPECT_TRUE(texts.is_open(path));
  ASSERT_NE(texts.text(path), nullptr);
  EXPECT_EQ(*texts.text(path), "taut: 1\nmandate: {}\n");
  EXPECT_THAT(texts.open_files(), testing::ElementsAre(path));
  texts.close(path);
  EXPECT_THAT(texts.open_files(), testing::IsEmpty());
}

TEST(FileStamp, IsAnotherAfterEveryChangeAndNoneOfNoFile) {
  const ScratchFolder folder;
  const std::string path = (folder.path() / "m.yaml").string();
  const std::string none = written(stamp_of(path));
  test::write_file(path, "a");
  const std::string first = written(stamp_of(path));
  EXPECT_NE(first, none);
  EXPECT_EQ(written(stamp_of(path)), first) << "as long as nothing is saved";
  test::write_file(path, "ab");
  EXPECT_NE(written(stamp_of(path)), first);
}

TEST(MayWrite, NeverOverAFileUnlessAskedTo) {
  const ScratchFolder folder;
  const std::string path = (folder.path() / "x.yaml").string();
  EXPECT_TRUE(may_write(path, false, "mandate.yaml"));
  test::write_file(path, "mine");
  const Status kept = may_write(path, false, "mandate.yaml");
  ASSERT_FALSE(kept);
  EXPECT_THAT(kept.error().message, HasSubstr("was left as it is"));
  EXPECT_TRUE(may_write(path, true, "mandate.yaml"));
  EXPECT_TRUE(may_write("-", false, "mandate.yaml"));
}

TEST(MayWrite, OverAFolderNotEvenIfAskedTo) {
  const ScratchFolder folder;
  const Status no = may_write(folder.path().string(), true, "mandate.yaml");
  ASSERT_FALSE(no);
  EXPECT_THAT(no.error().message, HasSubstr("is a folder: name a file in it, such as"));
  EXPECT_THAT(no.error().message, HasSubstr("mandate.yaml"));
}

TEST(MayWrite, SeesALinkThatLeadsNowhere) {
  const ScratchFolder folder;
  const std::filesystem::path link = folder.path() / "x.yaml";
  std::filesystem::create_symlink(folder.path() / "gone", link);
  EXPECT_TRUE(is_there(link.string()));
  EXPECT_FALSE(may_write(link.string(), false, "mandate.yaml"));
}

TEST(Colour, IsAsAskedAndElseOnlyOnATerminal) {
  Pipe pipe;
  EXPECT_TRUE(colour_on("always", pipe.ends[1]));
  EXPECT_FALSE(colour_on("never", pipe.ends[1]));
  EXPECT_FALSE(colour_on("auto", pipe.ends[1]));
  EXPECT_EQ(text_width(pipe.ends[1]), 80U);
}

// Whatever a message quotes, it cannot steer the terminal of whoever reads it.
TEST(Complain, ShowsControlCharactersInsteadOfObeyingThem) {
  testing::internal::CaptureStderr();
  complain("no file '\x1b[31mred\a'");
  const std::string told = testing::internal::GetCapturedStderr();
  EXPECT_THAT(told, testing::StartsWith("taut: no file '"));
  EXPECT_THAT(told, Not(HasSubstr("\x1b")));
  EXPECT_THAT(told, Not(HasSubstr("\a")));
  EXPECT_EQ(told.back(), '\n');
}

}  // namespace
}  // namespace taut::cli
