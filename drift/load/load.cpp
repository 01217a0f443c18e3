// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What all formats have in common: limits, encoding, the choice of the format, templates that their
// names give away, and the edge where exceptions end.
#include "drift/load/load.h"

#include "drift/load/carried.h"
#include "drift/load/formats.h"
#include "drift/load/template.h"

#include <simdjson.h>

#include <exception>

namespace tacet::drift {
namespace {

/// How many bytes the character at `at` has; 0 if it is none (RFC 3629).
size_t characterSize(std::string_view text, size_t at) {
  for (size_t size = 1; size <= 4 && at + size <= text.size(); ++size)
    if (simdjson::validate_utf8(text.data() + at, size))
      return size;
  return 0;
}

std::optional<LoadProblem> findEncodingFault(const Source &source) {
  const std::string_view text = source.text();
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    return source.problem(0, "encoding", "this is UTF-16; save it as UTF-8");
  if (const size_t nul = text.find('\0'); nul != text.npos)
    return source.problem(nul, "encoding", "a NUL byte: this is not a text; save it as UTF-8");
  if (simdjson::validate_utf8(text.data(), text.size()))
    return std::nullopt;
  size_t at = 0;
  while (const size_t size = at < text.size() ? characterSize(text, at) : 0)
    at += size;
  return source.problem(at, "encoding", "this is not UTF-8; save it as UTF-8");
}

void run(const Format &format, const Source &source, const LoadLimits &limits, Loaded &loaded) {
  if (format.load == nullptr) {
    loaded.problems.push_back(source.problem(0, "unknown-format",
                                             "there is no loader for this format (" +
                                                 std::string(format.name) + "); left out"));
    return;
  }
  try {
    format.load(source, limits, loaded);
  } catch (const Stop &stop) {
    loaded.problems.push_back(stop.problem);
  } catch (const std::exception &) { // the libraries' texts may quote the file
    loaded.problems.push_back(source.problem(
        0, "syntax", "this is not well-formed " + std::string(format.name) + "; check it"));
  }
  for (Document &document : loaded.documents)
    document.format = format.name;
}

} // namespace

Loaded loadSource(const Source &source, const std::string &name, std::string_view format,
                  const LoadLimits &limits) {
  Loaded loaded;
  if (auto fault = findEncodingFault(source)) {
    loaded.problems.push_back(std::move(*fault));
    return loaded;
  }
  const bool named = withoutTemplateEnding(name) != name;
  const auto tag = named ? findAnyTag(source.text()) : std::nullopt;
  const Format *chosen = format.empty() ? detectFormat(name, source.text()) : findFormat(format);
  if (tag)
    loaded.problems.push_back(source.problem(*tag, "template", TemplateMessage));
  else if (chosen != nullptr)
    run(*chosen, source, limits, loaded);
  else if (const auto anyTag = findTemplateTag(source.text()))
    loaded.problems.push_back(source.problem(*anyTag, "template", TemplateMessage));
  else
    loaded.problems.push_back(source.problem(
        0, "unknown-format", "neither name nor content tells a format that can be read; name one"));
  for (Document &document : loaded.documents)
    document.name = name;
  return loaded;
}

Loaded load(std::string_view bytes, const std::string &name, FileNames &names,
            std::string_view format, const LoadLimits &limits) {
  const std::string *file = names.add(name);
  if (bytes.size() > limits.bytes) {
    Loaded loaded;
    loaded.problems.push_back(
        {{name, 1, 1}, "too-large", "the file is too large for a configuration; left out"});
    return loaded;
  }
  Loaded loaded = loadSource(Source(bytes, file), name, format, limits);
  std::shared_ptr<const std::string> kept;
  for (Document &document : loaded.documents)
    if (carriesOthers(document.root)) {
      if (kept == nullptr)
        kept = std::make_shared<const std::string>(bytes);
      document.bytes = kept;
    }
  return loaded;
}

} // namespace tacet::drift
