// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Checkstyle's XML, which nearly every review tool and build server reads.
#include "core/report/writer.h"

#include <pugixml.hpp>

#include <sstream>

namespace tacet {
namespace {

const char *severityFor(Level level) {
  return level == Level::Error ? "error" : level == Level::Warning ? "warning" : "info";
}

} // namespace

std::string writeCheckstyle(const WriterInput &input) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("checkstyle");
  root.append_attribute("version") = "4.3";
  pugi::xml_node file;
  for (const Finding &finding : input.report.findings) {
    if (!isLive(finding))
      continue;
    if (!file || finding.at.file != file.attribute("name").value()) {
      file = root.append_child("file");
      file.append_attribute("name") = finding.at.file.c_str();
    }
    pugi::xml_node error = file.append_child("error");
    error.append_attribute("line") = finding.at.line;
    error.append_attribute("column") = finding.at.column;
    error.append_attribute("severity") = severityFor(finding.level);
    error.append_attribute("message") = finding.message.c_str();
    error.append_attribute("source") = finding.rule.c_str();
  }
  std::ostringstream out;
  document.save(out, "  ");
  return out.str();
}

} // namespace tacet
