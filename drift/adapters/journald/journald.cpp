// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// systemd-journald and systemd-journal-upload: journald.conf, journal-upload.conf and drop-ins.
// https://www.freedesktop.org/software/systemd/man/latest/journald.conf.html and
// …/journal-upload.conf.html; defaults from src/journal/journald-server.c: Storage=auto,
// MaxLevelStore=debug, ForwardToWall=yes, the other forwards off, Seal=yes, no limit in time.
// Upload speaks HTTPS unless the URL begins with "http://" (src/journal-remote/journal-upload.c);
// TrustedCertificateFile=all checks nothing.
#include "drift/adapters/journald/journald.h"

#include "drift/adapters/build.h"
#include "drift/adapters/dropins.h"
#include "drift/adapters/text.h"

#include <algorithm>

namespace tacet::drift {

namespace {

constexpr std::string_view Journal = "Journal";
constexpr std::string_view Upload = "Upload";

class JournaldAdapter final : public Adapter {
public:
  std::string_view system() const override { return "journald"; }
  std::string_view versions() const override { return "189 to 258"; }

  int recognises(const Document &document) const override {
    if (!document.root.isMap())
      return 0;
    if (document.root.find(Journal) != nullptr)
      return 2;
    const Node *upload = document.root.find(Upload);
    const std::string_view name = document.name;
    const bool named = name.find("journald.conf") != std::string_view::npos ||
                       name.find("journal-upload.conf") != std::string_view::npos ||
                       name.find("journald@") != std::string_view::npos;
    if (upload != nullptr && upload->find("URL") != nullptr)
      return 2;
    return named ? 1 : 0;
  }

  std::string unitOf(std::string_view name) const override { return dropInUnit(name); }

  /// The two programs have files of their own, so that each is ordered by itself.
  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    std::vector<Document> uploads;
    std::vector<Document> journals;
    for (const Document &document : documents)
      (document.root.find(Upload) != nullptr ? uploads : journals).push_back(document);
    Effective effective{mergeSections(journals), {}};
    if (documents.empty())
      return effective;
    const Node upload = mergeSections(uploads);
    std::vector<Entry> &into = effective.root.entries;
    into.insert(into.end(), upload.entries.begin(), upload.entries.end());
    effective.root.at = documents.front().root.at;
    return effective;
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    std::vector<Fact> facts;
    const Node *journal = effective.root.find(Journal);
    const Node *upload = effective.root.find(Upload);
    if (journal != nullptr || upload == nullptr)
      addJournalFacts(journal == nullptr ? effective.root : *journal, facts);
    if (upload != nullptr)
      addUploadFacts(*upload, facts);
    return postureOf(effective, deployment, std::move(facts));
  }
};

} // namespace

const Adapter &journaldAdapter() {
  static const JournaldAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
