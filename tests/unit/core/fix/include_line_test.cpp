// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/fix/include_line.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

/// The content with `#include <n>` put in.
std::string with(std::string content) {
  const std::optional<Edit> edit = includeLine(content, "<n>");
  if (!edit)
    return "already";
  CHECK(edit->begin == edit->end);
  return content.insert(edit->begin, edit->text);
}

} // namespace

TEST_CASE("one more include stands behind those that the file begins with", "[fix]") {
  CHECK(with("#include <a>\n#include \"b\"\nint x;\n#include <late>\n") ==
        "#include <a>\n#include \"b\"\n#include <n>\nint x;\n#include <late>\n");
  CHECK(with("// c\n#include <a> // why\n\n/* about x */\nint x;\n") ==
        "// c\n#include <a> // why\n#include <n>\n\n/* about x */\nint x;\n");
  CHECK(with("#include <a>") == "#include <a>\n#include <n>\n");
  CHECK(with("#include <a>\r\nint x;\r\n") == "#include <a>\r\n#include <n>\r\nint x;\r\n");
  CHECK(with("  #  include<a>\nint x;") == "  #  include<a>\n#include <n>\nint x;");
}

TEST_CASE("an include that is there is not written again", "[fix]") {
  CHECK(with("#include <n>\n") == "already");
  CHECK(with("#ifndef H\n#define H\n# include <n> // for f\n#endif\n") == "already");
  CHECK(with("// #include <n>\n#include <a>\n") == "// #include <n>\n#include <a>\n#include <n>\n");
  CHECK(with("/*\n#include <n>\n*/\n") == "/*\n#include <n>\n*/\n#include <n>\n");
}

TEST_CASE("an include is under no condition but the guard", "[fix]") {
  CHECK(with("#ifndef H\n#define H\n\n#include <a>\nint x;\n#endif\n") ==
        "#ifndef H\n#define H\n\n#include <a>\n#include <n>\nint x;\n#endif\n");
  CHECK(with("#ifndef H\n#define H\nint x;\n#endif\n") ==
        "#ifndef H\n#define H\n#include <n>\nint x;\n#endif\n");
  CHECK(with("#pragma once\nint x;\n") == "#pragma once\n#include <n>\nint x;\n");
  CHECK(with("#include <a>\n#ifdef X\n#include <b>\n#endif\nint x;\n") ==
        "#include <a>\n#include <n>\n#ifdef X\n#include <b>\n#endif\nint x;\n");
  CHECK(with("#ifdef X\nint x;\n#endif\n") == "#include <n>\n#ifdef X\nint x;\n#endif\n");
  CHECK(with("#ifndef X\n#include <b>\n#define X\n#endif\n#include <a>\n") ==
        "#ifndef X\n#include <b>\n#define X\n#endif\n#include <a>\n#include <n>\n");
}

TEST_CASE("an include tears no comment from its code", "[fix]") {
  CHECK(with("// licence\n\n// about x\nint x;\n") ==
        "// licence\n\n#include <n>\n// about x\nint x;\n");
  CHECK(with("int x;\n") == "#include <n>\nint x;\n");
  CHECK(with("") == "#include <n>\n");
  CHECK(with("#define A \\\n  #include <n>\n#include <a>\n") ==
        "#define A \\\n  #include <n>\n#include <a>\n#include <n>\n");
}
