// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of all origins of a unit, so that an element carries one number.
#pragma once

#include "checks/flow/elements.h"
#include "core/rules/kind.h"

namespace tacet::flow {

/// Where a stream takes what is put into it.
struct StreamTarget {
  Channel channel = Channel::Log;
  Confidence confidence = Confidence::High;
  std::string name;    ///< as messages call it: "std::cerr"
  bool byName = false; ///< known by its class' name only: its `operator<<`, seen here, decides
};

class Origins {
public:
  const Origin &operator[](OriginId id) const { return All[id]; }
  const Source &source(OriginId id) const { return Sources[All[id].id]; }
  const StreamTarget &stream(OriginId id) const { return Streams[All[id].id]; }
  bool isInput(OriginId id) const { return All[id].kind == Origin::Kind::Input; }
  bool isSource(OriginId id) const { return All[id].kind == Origin::Kind::Source; }
  bool isStream(OriginId id) const { return All[id].kind == Origin::Kind::Stream; }

  OriginId input(uint32_t position, PathId path) {
    const auto [entry, isNew] = Inputs.try_emplace(uint64_t{position} << 32 | path, next());
    if (isNew)
      All.push_back({Origin::Kind::Input, position, path});
    return entry->second;
  }
  /// One origin per place, kind and evidence; of several the first stays.
  OriginId add(Source source) {
    const uint64_t place = uint64_t{source.function} << 32 | source.node;
    const auto what = std::pair(source.kind, source.evidence);
    auto &known = SourcesAt[place];
    for (const auto &[key, id] : known)
      if (key == what)
        return id;
    known.emplace_back(what, next());
    All.push_back({Origin::Kind::Source, static_cast<uint32_t>(Sources.size()), kWhole});
    Sources.push_back(std::move(source));
    return known.back().second;
  }
  OriginId add(StreamTarget target) {
    for (size_t i = 0; i < Streams.size(); ++i)
      if (Streams[i].channel == target.channel && Streams[i].confidence == target.confidence &&
          Streams[i].name == target.name && Streams[i].byName == target.byName)
        return StreamIds[i];
    Streams.push_back(std::move(target));
    StreamIds.push_back(next());
    All.push_back({Origin::Kind::Stream, static_cast<uint32_t>(Streams.size() - 1), kWhole});
    return StreamIds.back();
  }

private:
  std::vector<Origin> All;
  std::vector<Source> Sources;
  std::vector<StreamTarget> Streams;
  std::vector<OriginId> StreamIds;
  std::unordered_map<uint64_t, OriginId> Inputs;
  std::unordered_map<uint64_t, std::vector<std::pair<std::pair<const Kind *, Evidence>, OriginId>>>
      SourcesAt;

  OriginId next() const { return static_cast<OriginId>(All.size()); }
};

} // namespace tacet::flow
