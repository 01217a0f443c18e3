// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The table, and the choice of a line in it. Formats without a function are there so that they are
// not taken for something else.
#include "drift/load/formats.h"

#include "drift/load/looks.h"
#include "drift/load/rsyslog.h"
#include "drift/load/template.h"

#include <algorithm>
#include <array>
#include <string>

namespace tacet::drift {
namespace {

using Names = std::string_view[];

constexpr Names YamlNames = {".yaml", ".yml"};
constexpr Names JsonNames = {".json"};
constexpr Names TomlNames = {".toml", "telegraf.conf"};
constexpr Names XmlNames = {".xml"};
constexpr Names PropertiesNames = {".properties"};
constexpr Names SysctlNames = {"sysctl.d/", "sysctl.conf"};
constexpr Names FluentBitNames = {"fluent-bit.conf", "td-agent-bit.conf",
                                  "fluent-bit/parsers.conf"};
constexpr Names IniNames = {".ini",
                            ".service",
                            ".socket",
                            ".timer",
                            ".mount",
                            ".target",
                            ".slice",
                            ".path",
                            ".network",
                            "journald.conf",
                            "coredump.conf",
                            "logind.conf",
                            "/system.conf",
                            "/user.conf",
                            "journald.conf.d/",
                            "coredump.conf.d/",
                            "system.conf.d/",
                            "user.conf.d/",
                            "logind.conf.d/",
                            ".service.d/",
                            ".socket.d/",
                            "journal-remote.conf",
                            "journal-upload.conf"};
constexpr Names RsyslogNames = {"rsyslog.conf", "rsyslog.d/", ".rsyslog"};
constexpr Names ScriptNames = {".sh", ".bash", ".lua", ".rb", ".py", ".js", ".go", ".ps1"};
constexpr Names AlloyNames = {".alloy", ".river"};
constexpr Names NginxNames = {"nginx.conf", "sites-available/", "sites-enabled/"};
constexpr Names ApacheNames = {"httpd.conf", "apache2.conf", "httpd.conf.in"};
constexpr Names FluentdNames = {"fluentd.conf", "fluent.conf", "td-agent.conf"};
constexpr Names LogstashNames = {"logstash.conf", "logstash/pipeline/"};
constexpr Names SyslogNgNames = {"syslog-ng.conf", "syslog-ng/conf.d/"};
constexpr Names LimitsNames = {"limits.conf", "limits.d/"};

// In the order in which contents are asked.
constexpr std::array Table = {
    Format{"script", nullptr, ScriptNames, looksLikeScript},
    Format{"json", loadJson, JsonNames, looksLikeJson},
    Format{"xml", loadXml, XmlNames, looksLikeXml},
    Format{"rsyslog", loadRsyslog, RsyslogNames, looksLikeRsyslog},
    Format{"fluentbit", loadFluentBit, FluentBitNames, looksLikeFluentBit},
    Format{"toml", loadToml, TomlNames, looksLikeToml},
    Format{"fluentd", nullptr, FluentdNames, looksLikeFluentd},
    Format{"apache", nullptr, ApacheNames, looksLikeApache},
    Format{"syslog-ng", nullptr, SyslogNgNames, looksLikeSyslogNg},
    Format{"logstash", nullptr, LogstashNames, looksLikeLogstash},
    Format{"alloy", nullptr, AlloyNames, looksLikeAlloy},
    Format{"nginx", nullptr, NginxNames, looksLikeNginx},
    Format{"limits", nullptr, LimitsNames, nullptr},
    Format{"yaml", loadYaml, YamlNames, looksLikeYaml},
    Format{"ini", loadIni, IniNames, looksLikeIni},
    Format{"sysctl", loadSysctl, SysctlNames, looksLikeSysctl},
    Format{"properties", loadProperties, PropertiesNames, nullptr},
};

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return result;
}

/// How well the hint fits the name: 0 not at all.
size_t fit(std::string_view name, std::string_view hint) {
  if (!hint.ends_with('/'))
    return name.ends_with(hint) ? hint.size() : 0;
  const size_t at = name.find(hint);
  const bool whole = at == 0 || (at != name.npos && (hint[0] == '.' || name[at - 1] == '/'));
  return whole ? 1000 + hint.size() : 0;
}

} // namespace

std::span<const Format> formats() { return Table; }

const Format *findFormat(std::string_view name) {
  for (const Format &format : Table)
    if (format.name == name)
      return &format;
  return nullptr;
}

const Format *formatByName(std::string_view name) {
  const std::string plain = lowered(name);
  const std::string_view known = withoutTemplateEnding(plain);
  const Format *best = nullptr;
  size_t bestFit = 0;
  for (const Format &format : Table)
    for (const std::string_view hint : format.names)
      if (const size_t fits = fit(known, hint); fits > bestFit) {
        bestFit = fits;
        best = &format;
      }
  return best;
}

const Format *detectFormat(std::string_view name, std::string_view text) {
  if (const Format *byName = formatByName(name); byName != nullptr)
    return byName;
  for (const Format &format : Table)
    if (format.looksLike != nullptr && format.looksLike(text))
      return &format;
  return nullptr;
}

} // namespace tacet::drift
