// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Puts the parts together: ways become routes with the protections on them, and every component has
// its say once, wired or not.
#include "drift/adapters/otelcol/facts.h"

#include "drift/adapters/otelcol/exporters.h"
#include "drift/adapters/otelcol/extensions.h"
#include "drift/adapters/otelcol/protections.h"
#include "drift/adapters/otelcol/receivers.h"
#include "drift/adapters/otelcol/ways.h"
#include "drift/posture/routes.h"

#include <iterator>
#include <map>

namespace tacet::drift::otelcol {
namespace {

using Facts = std::vector<Fact>;
using Signals = std::map<std::string, std::set<std::string>>;

const Component *find(const Components &components, const std::string &id) {
  const auto found = components.find(id);
  return found == components.end() ? nullptr : &found->second;
}

void append(Facts &facts, Facts more) {
  facts.insert(facts.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

/// The protections of one pipeline's processors in their order, each made once.
class Protections {
public:
  Protections(const Config &config, const Behaviour &behaviour)
      : File(config), Defaults(behaviour) {}

  const Facts &of(const Pipeline &pipeline) {
    const auto [entry, isNew] = Known.try_emplace(&pipeline);
    if (isNew)
      for (const Reference &reference : pipeline.processors)
        if (const Component *component = find(File.processors, reference.id))
          append(entry->second, protectionsOf({*component, pipeline.signal, Defaults}));
    return entry->second;
  }

private:
  const Config &File;
  const Behaviour &Defaults;
  std::map<const Pipeline *, Facts> Known;
};

Route routeOf(const Way &way, const Config &config, Protections &protections) {
  Route route;
  const Pipeline &last = *way.pipelines.back();
  route.signal = last.signal;
  if (const Component *receiver = find(config.receivers, way.receiver))
    route.source = sourceOf(*receiver);
  if (const Component *exporter = find(config.exporters, way.exporter)) {
    const End end = endOf({*exporter}, last.signal);
    route.destination = end.subject;
    route.reach = end.reach;
  }
  for (const Pipeline *pipeline : way.pipelines) {
    const Facts &facts = protections.of(*pipeline);
    route.protections.insert(route.protections.end(), facts.begin(), facts.end());
  }
  route.label = "pipeline '" + last.id + "'";
  route.at = last.processorsAt;
  route.related = {way.receiverAt, way.exporterAt};
  return route;
}

Facts pathFacts(const Config &config, const Behaviour &behaviour) {
  const Ways ways = waysThrough(config);
  Protections protections(config, behaviour);
  std::vector<Route> routes;
  for (const Way &way : ways.ways) {
    Route route = routeOf(way, config, protections);
    if (!route.source.empty() && !route.destination.empty())
      routes.push_back(std::move(route));
  }
  Facts facts = drift::factsOf(routes);
  if (!ways.complete) {
    Fact more;
    more.type = FactType::Opaque;
    more.subject = "pipelines";
    more.values["kind"] = "unsupported";
    more.label = "more ways through the pipelines than are looked at";
    facts.push_back(std::move(more));
  }
  return facts;
}

Signals signalsBy(const Config &config, std::vector<Reference> Pipeline::*list) {
  Signals signals;
  for (const Pipeline &pipeline : config.pipelines)
    for (const Reference &reference : pipeline.*list)
      signals[reference.id].insert(pipeline.signal);
  return signals;
}

/// What a processor that nothing runs would do; and what runs and nobody knows.
Facts processorFacts(const Config &config, const Behaviour &behaviour) {
  Facts facts;
  const Signals running = signalsBy(config, &Pipeline::processors);
  for (const auto &[id, component] : config.processors) {
    const bool runs = running.contains(id);
    if (runs && !isKnownProcessor(component.type)) {
      Fact fact;
      fact.type = FactType::Opaque;
      fact.subject = "processor:" + component.type;
      fact.values["kind"] = "plugin";
      fact.label = "processor '" + id + "'";
      fact.at = component.at;
      facts.push_back(std::move(fact));
    }
    if (runs) {
      append(facts, redactionCaptures(component));
      append(facts, hookFacts(component, behaviour));
      continue;
    }
    for (const std::string_view signal : {"traces", "logs", "metrics"})
      for (Fact &fact : protectionsOf({component, signal, behaviour})) {
        fact.subject = std::string(signal) + ":none > none|" + fact.subject;
        fact.latent = true;
        facts.push_back(std::move(fact));
      }
  }
  return facts;
}

Place serviceAt(const Node &root) {
  for (const Entry &entry : root.entries)
    if (entry.key == "service")
      return entry.at;
  return root.at;
}

} // namespace

std::vector<Fact> factsOf(const Node &root, const Behaviour &behaviour) {
  const Config config = readConfig(root);
  Facts facts = pathFacts(config, behaviour);
  const Signals sent = signalsBy(config, &Pipeline::exporters);
  for (const auto &[id, component] : config.exporters) {
    const auto signals = sent.find(id);
    append(facts, exporterFacts({component},
                                signals == sent.end() ? std::set<std::string>{} : signals->second));
  }
  const Signals received = signalsBy(config, &Pipeline::receivers);
  for (const auto &[id, component] : config.receivers)
    append(facts, listenersOf(component, behaviour, received.contains(id)));
  append(facts, processorFacts(config, behaviour));
  append(facts, extensionFacts(config, behaviour));
  append(facts, telemetryFacts(config, behaviour, serviceAt(root)));
  return facts;
}

} // namespace tacet::drift::otelcol
