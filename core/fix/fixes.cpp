// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/fix/fixes.h"

#include "core/finding/outcome.h"
#include "core/fix/include_line.h"
#include "core/system/sha256.h"

#include <algorithm>
#include <set>

namespace tacet {
namespace {

/// The fixes of one file that are applied together.
class FilePlan {
public:
  enum class Taken { Yes, Already, Overlaps };

  Taken take(const Fix &fix) {
    const uint32_t begin = fix.edits.front().begin, end = fix.edits.back().end;
    for (const std::vector<Edit> &other : Changes) {
      if (other == fix.edits)
        return Taken::Already;
      const bool apart = end <= other.front().begin || begin >= other.back().end;
      if (!apart)
        return Taken::Overlaps;
    }
    Changes.push_back(fix.edits);
    if (fix.include)
      Includes.insert(*fix.include);
    return Taken::Yes;
  }

  std::string applyTo(const std::string &content, size_t &count) {
    std::vector<Edit> all(Includes.begin(), Includes.end());
    std::sort(Changes.begin(), Changes.end());
    for (const std::vector<Edit> &change : Changes)
      all.insert(all.end(), change.begin(), change.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Edit &a, const Edit &b) { return a.begin < b.begin; });
    count += all.size();
    std::string result;
    size_t done = 0;
    for (const Edit &edit : all) {
      result.append(content, done, edit.begin - done);
      result += edit.text;
      done = edit.end;
    }
    return result.append(content, done);
  }

private:
  std::vector<std::vector<Edit>> Changes;
  std::set<Edit> Includes;
};

bool fits(const Fix &fix, const SourceFile &source) {
  const std::string &content = source.content();
  size_t done = 0;
  for (const Edit &edit : fix.edits) {
    if (edit.begin < done || edit.end < edit.begin || edit.end > content.size())
      return false;
    done = edit.end;
  }
  return !fix.edits.empty() && sha256Hex(content) == fix.digest;
}

} // namespace

void settleFixes(Report &report, SourceCache &sources) {
  for (Finding &finding : report.findings)
    std::erase_if(finding.fixes, [&](Fix &fix) {
      const SourceFile *source = sources.find(fix.file);
      if (source == nullptr || !fits(fix, *source))
        return true;
      if (!fix.header.empty())
        fix.include = includeLine(source->content(), fix.header);
      return false;
    });
}

std::vector<Edit> editsOf(const Fix &fix) {
  std::vector<Edit> edits = fix.edits;
  if (fix.include)
    edits.push_back(*fix.include);
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit &a, const Edit &b) { return a.begin < b.begin; });
  return edits;
}

FixPlan planFixes(const Report &report, SourceCache &sources) {
  FixPlan plan;
  std::map<std::string, FilePlan> files;
  for (const Finding &finding : report.findings) {
    if (!isLive(finding))
      continue;
    if (finding.fixes.empty()) {
      ++plan.unfixable;
      continue;
    }
    const Fix &fix = finding.fixes.front();
    if (fix.file.starts_with('/') || sources.find(fix.file) == nullptr) {
      plan.skipped.push_back({finding.at, finding.rule, "the file lies outside of --root"});
      continue;
    }
    if (files[fix.file].take(fix) == FilePlan::Taken::Overlaps)
      plan.skipped.push_back(
          {finding.at, finding.rule, "overlaps the fix of another finding; run --fix again"});
    else
      ++plan.files[fix.file].fixed;
  }
  for (auto &[name, changed] : plan.files) {
    changed.before = sources.find(name)->content();
    changed.after = files[name].applyTo(changed.before, changed.edits);
  }
  return plan;
}

} // namespace tacet
