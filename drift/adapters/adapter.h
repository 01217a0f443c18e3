// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a configuration system has to answer: is this yours, how do several files become one, and
// what does the result mean. One folder per system, drift/adapters/<system>/; the registry is made
// from the folders, each of which defines `const Adapter &<system>Adapter()`, '-' left out.
#pragma once

#include "drift/load/document.h"
#include "drift/posture/posture.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// What is known of the deployment beside the files.
struct Deployment {
  std::string version;            ///< of the agent; empty means the newest that the adapter knows
  std::vector<std::string> gates; ///< feature gates and switches that change the meaning
};

/// A node of the effective configuration that stays unknown until the agent runs (a substitution
/// whose value is not here, remote configuration) keeps its text; adapters say Opaque or Unknown.
struct Effective {
  Node root;
  std::vector<Fact> opaque; ///< what merging could not see through
};

class Adapter {
public:
  virtual ~Adapter() = default;
  /// Kebab case, as tacet.yaml, baselines and folders write it: "otelcol", "fluent-bit".
  virtual std::string_view system() const = 0;
  /// The versions whose defaults it knows: "0.80 to 0.153", for `tacet drift show` and docs.
  virtual std::string_view versions() const = 0;
  /// From content first, the name second: 0 not mine, 1 could be, 2 surely.
  virtual int recognises(const Document &document) const = 0;
  /// The unit that a file of this name belongs to; files with equal answers are merged. By default
  /// each file is a unit of its own. Names are '/' separated, relative to the scan's root; what was
  /// unpacked from another file has "carrier/name".
  virtual std::string unitOf(std::string_view name) const;
  /// Other files that the agent reads at this document's behest: patterns as they stand there, '/'
  /// separated, relative to the document's folder or absolute. They join its unit, after it.
  virtual std::vector<std::string> includes(const Document &document) const;
  /// As the agent merges, in the order given. One document is a list of one.
  virtual Effective makeEffective(std::span<const Document> documents,
                                  const Deployment &deployment) const = 0;
  /// Never throws; what it does not understand becomes an Opaque fact. `unit` and `system` are
  /// filled in by the caller.
  virtual Posture adapt(const Effective &effective, const Deployment &deployment) const = 0;
};

/// For systems with drop-in directories: "etc/systemd/journald.conf" for itself and for all that
/// lies in journald.conf.d below etc, run, usr/lib and usr/local/lib; "etc/rsyslog.conf" for
/// rsyslog.d.
std::string dropInUnit(std::string_view name);

/// Sorted by name. They live as long as the program.
std::span<const Adapter *const> adapters();
const Adapter *findAdapter(std::string_view system);

} // namespace tacet::drift
