// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What of a source line may be shown. Each case names a way in which a secret could slip through.
#include "core/source/source_file.h"
#include "core/source/utf8.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

/// The quoted line with '.' for fillers; "-" when it must not be quoted.
std::string quoted(const std::string &content, uint32_t line = 1, const char *name = "a.cpp") {
  std::string text = SourceFile(name, content).quotable(line).value_or("-");
  for (size_t at; (at = text.find("\xC2\xB7")) != std::string::npos;)
    text.replace(at, 2, ".");
  return text;
}

} // namespace

TEST_CASE("literals keep their quotes and width and lose their content") {
  CHECK(quoted(R"src(log("a\"b", 'x', u8"\xC3\xA9");)src") ==
        R"src(log("....", '.', u8"........");)src");
  CHECK(quoted("f(\"\xC3\xA9\");") == "f(\".\");");
  CHECK(quoted("f(\"\xF0\x9F\x94\x91\");") == "f(\"..\");");
  CHECK(quoted("auto s = \"pw\"_s + L\"pw\";") == "auto s = \"..\"_s + L\"..\";");
  CHECK(quoted("a = R\"(pw \" pw)\"; b = \"pw\";") == "a = R\".........\"; b = \"..\";");
}

TEST_CASE("comments are blanked") {
  CHECK(quoted("f(); // pw1 pw2") == "f(); //........");
  CHECK(quoted("f(/* pw */ x);") == "f(/*....*/ x);");
  CHECK(quoted("/* pw\n pw */ f();", 2) == " ...*/ f();");
  CHECK(quoted("// a \\\nsecret\nf();", 2) == "......");
  CHECK(quoted("// a \\ \nsecret\nf();", 2) == "......");
  CHECK(quoted("/\\\n/ pw\nf(pw);", 2) == "....");
  CHECK(quoted("/*/ pw */ f();") == "/*.....*/ f();");
}

TEST_CASE("numbers are literals too") {
  CHECK(quoted("k = {0x5eC, 1'000'000, 0, 1, 4711u, 1e+9};") ==
        "k = {....., ........., 0, 1, ....., ....};");
  CHECK(quoted("x1 = y.z2;") == "x1 = y.z2;");
}

TEST_CASE("literals that run over lines are not quoted") {
  const std::string raw = "f(R\"x(\npw \"\n)\" pw\n)x\"); g();\nh();";
  for (uint32_t line = 1; line <= 4; ++line)
    CHECK(quoted(raw, line) == "-");
  CHECK(quoted(raw, 5) == "h();");
  const std::string continued = "f(\"a\\\npw\"); g();\nh();";
  CHECK(quoted(continued, 1) == "-");
  CHECK(quoted(continued, 2) == "-");
  CHECK(quoted(continued, 3) == "h();");
}

TEST_CASE("lone quotes cost their line, or all after it when they may hide more") {
  CHECK(quoted("#if 0\ndon't pw\n#endif\nf();", 2) == "-");
  CHECK(quoted("#if 0\ndon't pw\n#endif\nf();", 4) == "f();");
  CHECK(quoted("#if 0\ndon't /*\n#endif\npw */ f();", 4) == "-");
  CHECK(quoted("#error it's \"pw\" isn't") == "-");
  CHECK(quoted("f(R\"x(never closed\npw", 2) == "-");
}

TEST_CASE("whether R is a prefix is only known in C++") {
  CHECK(quoted("#define R\nf(R\"(a\" pw \")\");", 2, "a.c") == "-");
  CHECK(quoted("f(R\"(a)\");", 1, "a.h") == "f(R\"...\");");
}

TEST_CASE("files that compilers may read differently are not quoted") {
  CHECK(quoted("f(); // ?"
               "?/\npw",
               1) == "-");
  CHECK(quoted("f(); // a\rpw\n", 1) == "-");
  CHECK(quoted(std::string("f(\0);", 5)) == "-");
  CHECK(quoted("password: pw", 1, "a.yaml") == "-");
  CHECK(quoted("f(\xFF);") == "-");
  CHECK(quoted(std::string(500, 'x')) == "-");
  CHECK(quoted("f();", 0) == "-");
  CHECK(quoted("f();", 2) == "-");
}

TEST_CASE("windows line ends are line ends") {
  CHECK(quoted("f(\"a\");\r\ng();\r\n") == "f(\".\");");
}

TEST_CASE("columns are counted in UTF-16 code units, tokens in bytes") {
  const SourceFile file("a.cpp", "/*\xC3\xA9\xF0\x9F\x94\x91*/ name;");
  CHECK(file.utf16Column(1, 1) == 1);
  CHECK(file.utf16Column(1, 12) == 9);
  CHECK(file.tokenLength(1, 12) == 4);
  CHECK(file.tokenLength(1, 16) == 1);
  CHECK(file.utf16Column(9, 5) == 5);
}

TEST_CASE("control characters and broken bytes are not printed") {
  CHECK(printable("a\x1b[1m\xFF\xE2\x80\xAE\tb") == "a\xEF\xBF\xBD[1m\xEF\xBF\xBD\xEF\xBF\xBD\tb");
  CHECK_FALSE(isUtf8("\xC0\x80"));
  CHECK_FALSE(isUtf8("\xED\xA0\x80"));
}
