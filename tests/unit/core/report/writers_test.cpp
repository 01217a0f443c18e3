// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// All formats against their golden files. After a change that is meant, run the tests with
// TACET_UPDATE_GOLDEN=1 and read the difference.
#include "tests/unit/core/report/rich_report.h"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace tacet;

namespace {

void checkGolden(const std::string &name, const std::string &actual) {
  const std::string path = std::string(TACET_SOURCE_DIR) + "/testdata/golden/report/" + name;
  if (std::getenv("TACET_UPDATE_GOLDEN"))
    REQUIRE_FALSE(realFileSystem().write(path, actual));
  const auto expected = realFileSystem().read(path);
  REQUIRE(expected);
  CHECK(actual == *expected);
}

} // namespace

TEST_CASE("every format writes the rich report as its golden file says") {
  for (const std::string &format : formatNames()) {
    test::RichInput rich;
    const std::string ending = format == "text" ? "txt" : format;
    checkGolden("rich." + ending, findWriter(format)(rich.input()));
  }
}

TEST_CASE("a report without findings is a report") {
  for (const std::string &format : formatNames()) {
    test::RichInput rich;
    rich.report = Report();
    rich.report.command = "scan";
    rich.report.coverage = {1, 1, 1, 1, 1};
    WriterInput input = rich.input();
    input.exitStatus = ExitStatus::Clean;
    const std::string ending = format == "text" ? "txt" : format;
    checkGolden("empty." + ending, findWriter(format)(input));
  }
}

TEST_CASE("no writer prints what literals and comments hold") {
  for (const bool colour : {false, true})
    for (const std::string &format : formatNames()) {
      test::RichInput rich;
      // On every line, so that each is quoted by someone.
      for (uint32_t line = 1; line <= 11; ++line)
        rich.report.findings.push_back(test::leak(line, 1));
      sortReport(rich.report);
      WriterInput input = rich.input();
      input.colour = colour;
      const std::string text = findWriter(format)(input);
      INFO(format);
      CHECK(text.find(test::kSecret) == std::string::npos);
      CHECK(text.find('\x1b') ==
            (colour && format == "text" ? text.find("\x1b[1m") : std::string::npos));
    }
}

TEST_CASE("what is known from an earlier result is not shown beside lines again") {
  for (const char *format : {"text", "github", "gitlab", "gitlab-sast", "checkstyle"}) {
    test::RichInput rich;
    for (Finding &finding : rich.report.findings)
      finding.accepted = true;
    INFO(format);
    CHECK(findWriter(format)(rich.input()).find("credential 'pw'") == std::string::npos);
  }
}

TEST_CASE("a page shows what was suppressed, and why, apart from what was found") {
  test::RichInput rich;
  rich.report.findings = {test::leak(6, 11), test::leak(8, 11)};
  rich.report.findings[0].message = "<b>found</b> & shown";
  rich.report.findings[1].message = "not to be acted on";
  rich.report.findings[1].suppression = Suppression{{}, "asked \"twice\"", "", {}};
  const std::string page = writeHtml(rich.input());
  CHECK(page.find("&lt;b&gt;found&lt;/b&gt; &amp; shown") < page.find("<h2>Suppressed</h2>"));
  CHECK(page.find("not to be acted on") > page.find("<h2>Suppressed</h2>"));
  CHECK(page.find("asked \"twice\"") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  rich.report.findings[0].accepted = true;
  CHECK(writeHtml(rich.input()).find("shown</h3>") == std::string::npos);
}

TEST_CASE("live SARIF leaves suppressed results out and changes no other") {
  test::RichInput rich;
  WriterInput input = rich.input();
  const std::string all = writeSarif(input);
  input.liveOnly = true;
  const std::string live = writeSarif(input);
  CHECK(all.find("masked upstream") != std::string::npos);
  CHECK(live.find("masked upstream") == std::string::npos);
  CHECK(live.find("test server only") == std::string::npos);
}

TEST_CASE("there is no other format") { CHECK(findWriter("xml") == nullptr); }
