// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From each input's tag through the filters, which are global and tried from top to bottom, to the
// outputs whose match takes the tag. rewrite_tag sends records through all filters once more under
// another tag; with KEEP true the record as it was goes on too (plugins/filter_rewrite_tag).
#include "drift/adapters/build.h"
#include "drift/adapters/fluent-bit/fluent_bit.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace tacet::drift {

namespace {

constexpr int MostRewrites = 4;

struct Stream {
  std::string tag;
  std::string source;
  std::string signal;
  std::vector<Fact> protections;
  int rewrites = 0;
};

/// "$log ^ERROR error.$TAG true"
struct Rewrite {
  std::string tag;
  bool all = false; ///< the pattern takes every record
  bool keep = true;
};

Rewrite rewriteOf(const std::string &rule) {
  const std::vector<std::string> words = splitAt(rule, " \t");
  Rewrite rewrite;
  if (words.size() < 4)
    return rewrite;
  constexpr std::array<std::string_view, 7> anything{".*",   "^.*$",   "^.*", ".+",
                                                     "^.+$", "^(.*)$", "(.*)"};
  rewrite.all = std::ranges::find(anything, words[1]) != anything.end();
  rewrite.keep = fluentBitBool(words[3]) != false;
  const std::string &text = words[2];
  for (size_t i = 0; i < text.size(); ++i) {
    const bool filled = text[i] == '$';
    rewrite.tag += filled ? '*' : text[i];
    while (filled && i + 1 < text.size() && text[i + 1] != '.' && text[i + 1] != '-')
      ++i;
  }
  return rewrite;
}

std::string signalOf(std::string_view input) {
  constexpr std::array<std::string_view, 8> metrics{"fluentbit_metrics",
                                                    "node_exporter_metrics",
                                                    "process_exporter_metrics",
                                                    "prometheus_scrape",
                                                    "prometheus_remote_write",
                                                    "windows_exporter_metrics",
                                                    "statsd",
                                                    "podman_metrics"};
  if (std::ranges::find(metrics, input) != metrics.end())
    return "metrics";
  return input == "opentelemetry" ? "any" : "logs";
}

/// Tags that the sender chooses are any; without a Tag an input's instance is its tag.
std::string tagOf(const FluentBitPlugin &input, int instance) {
  if (const Node *tag = input.find("tag"); tag != nullptr)
    return tag->text;
  if (const Node *prefix = input.find("tag_prefix"); prefix != nullptr)
    return prefix->text + "*";
  const bool chosen = input.name == "forward" || input.name == "http" ||
                      input.name == "opentelemetry" || input.name == "splunk" ||
                      input.name == "elasticsearch";
  return chosen ? "*" : input.name + "." + std::to_string(instance);
}

class Streams {
public:
  Streams(const Node &root, std::vector<Fact> &facts) : Facts(facts) {
    for (const Entry &entry : root.entries) {
      if (entry.key == "input")
        Inputs.push_back(fluentBitPlugin(entry.value));
      else if (entry.key == "filter")
        Filters.push_back(fluentBitPlugin(entry.value));
      else if (entry.key == "output")
        Outputs.push_back(fluentBitPlugin(entry.value));
    }
  }

  void run() {
    std::map<std::string, int> instances;
    for (const FluentBitPlugin &input : Inputs)
      start(input, instances[input.name]++);
    // A file without inputs is a part of something larger.
    if (Inputs.empty())
      follow({"*", "input", "logs", {}, 0});
    addFilterFacts();
    addOutputFacts();
    std::ranges::move(factsOf(Routes), std::back_inserter(Facts));
  }

private:
  void start(const FluentBitPlugin &input, int instance) {
    if (std::optional<Fact> listener = fluentBitListener(input))
      Facts.push_back(*std::move(listener));
    Stream stream{tagOf(input, instance), fluentBitSourceOf(input), signalOf(input.name), {}, 0};
    addProcessors(input, stream.protections);
    follow(std::move(stream));
  }

  /// `processors` of an input or output, by signal, in order.
  void addProcessors(const FluentBitPlugin &plugin, std::vector<Fact> &protections) {
    const Node *processors = plugin.find("processors");
    if (processors == nullptr)
      return;
    for (const Entry &signal : processors->entries)
      for (const Node &item : signal.value.items) {
        const FluentBitPlugin processor = fluentBitPlugin(item);
        for (Fact &fact : fluentBitProtections(processor))
          addProtection(protections, std::move(fact));
        for (Fact &fact : fluentBitFilterFacts(processor))
          Facts.push_back(std::move(fact));
      }
  }

  void follow(Stream stream) {
    for (const FluentBitPlugin &filter : Filters) {
      const TagFit fit = fluentBitTagFit(filter, stream.tag);
      if (fit == TagFit::Never)
        continue;
      Reached.insert(filter.node);
      if (filter.name == "rewrite_tag" && rewritten(filter, stream, fit))
        return;
      for (Fact fact : fluentBitProtections(filter)) {
        if (fit == TagFit::Sometimes && wordOf(fact, "coverage") == "all")
          fact.values["coverage"] = "conditional";
        addProtection(stream.protections, std::move(fact));
      }
    }
    for (const FluentBitPlugin &output : Outputs)
      if (fluentBitTagFit(output, stream.tag) != TagFit::Never)
        arrive(output, stream);
  }

  /// True if nothing goes on under the old tag.
  bool rewritten(const FluentBitPlugin &filter, const Stream &stream, TagFit fit) {
    bool ends = false;
    for (const Node *rule : filter.all("rule")) {
      const Rewrite rewrite = rewriteOf(rule->text);
      ends = ends || (rewrite.all && !rewrite.keep && fit == TagFit::Always);
      Stream next = stream;
      next.tag = rewrite.tag;
      // A second time under the same tag is a loop, which Fluent Bit leaves to its users.
      if (++next.rewrites < MostRewrites && next.tag != stream.tag && !next.tag.empty())
        follow(std::move(next));
    }
    return ends;
  }

  void arrive(const FluentBitPlugin &output, const Stream &stream) {
    const Fact destination = fluentBitDestination(output);
    Reached.insert(output.node);
    if (destination.type == FactType::Path || destination.type == FactType::Opaque ||
        destination.type == FactType::Hook)
      return;
    Signals[output.node].insert(stream.signal);
    std::vector<Fact> protections = stream.protections;
    addProcessors(output, protections);
    Routes.push_back(routeTo(stream.signal, stream.source, destination, std::move(protections)));
  }

  /// A filter that no tag reaches protects nothing.
  void addFilterFacts() {
    for (const FluentBitPlugin &filter : Filters) {
      const bool latent = !Reached.contains(filter.node);
      for (Fact &fact : fluentBitFilterFacts(filter)) {
        fact.latent = latent;
        Facts.push_back(std::move(fact));
      }
      if (!latent)
        continue;
      for (Fact &fact : fluentBitProtections(filter)) {
        fact.subject = protectionSubject(pathSubject("logs", "nothing", "nothing"), fact.subject);
        fact.latent = true;
        Facts.push_back(std::move(fact));
      }
    }
  }

  void addOutputFacts() {
    for (const FluentBitPlugin &output : Outputs) {
      Fact fact = fluentBitDestination(output);
      if (fact.type == FactType::Path)
        continue;
      fact.latent = !Reached.contains(output.node);
      if (fact.type == FactType::Export)
        fact.values["signals"] = Signals[output.node];
      Facts.push_back(std::move(fact));
    }
  }

  std::vector<FluentBitPlugin> Inputs, Filters, Outputs;
  std::vector<Route> Routes;
  std::set<const Node *> Reached;
  std::map<const Node *, std::set<std::string>> Signals;
  std::vector<Fact> &Facts;
};

} // namespace

void addFluentBitRoutes(const Node &root, std::vector<Fact> &facts) { Streams(root, facts).run(); }

} // namespace tacet::drift
