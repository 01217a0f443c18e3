// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Grouping, from the surest to the weakest evidence of what belongs together.
#include "drift/scan/gather.h"

#include "core/suppress/glob.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>

namespace tacet::drift {
namespace {

struct LoadedFile {
  const CollectedFile *file = nullptr;
  Loaded loaded;
  std::vector<const Adapter *> adapters = {}; ///< of each document; null where nobody knows it
  std::optional<ScannedUnit> early = {};      ///< what it is by itself; then it has no documents
  bool claimed = false;                       ///< by a unit of tacet.yaml or an include
};

/// The surest adapter; of equally sure ones the first by name.
const Adapter *recognise(const Document &document) {
  const Adapter *best = nullptr;
  int surest = 0;
  for (const Adapter *adapter : adapters())
    if (const int sure = adapter->recognises(document); sure > surest) {
      best = adapter;
      surest = sure;
    }
  return best;
}

/// What an adapter is asked the unit of.
std::string fullName(const CollectedFile &file, const Document &document) {
  if (document.carrier.empty())
    return file.name;
  const std::string inside = document.carrier + "/" + document.name;
  return file.name == "-" ? inside : file.name + "#" + inside;
}

std::string folderOf(std::string_view name) {
  const size_t slash = name.rfind('/');
  return std::string(name.substr(0, slash == name.npos ? 0 : slash + 1));
}

/// An include's pattern against a file's name. Absolute ones match below any root.
bool isIncluded(const std::string &pattern, const std::string &includer, const std::string &name) {
  if (pattern.starts_with('/'))
    return matchesGlob("**/" + pattern.substr(1), name);
  const std::string relative = pattern.starts_with("./") ? pattern.substr(2) : pattern;
  return matchesGlob(folderOf(includer) + relative, name);
}

/// Whether a file that was found in a folder, and that could not be read, is worth a word: it is of
/// a format that has one meaning, or called as some system's is.
bool couldBeOurs(const CollectedFile &file) {
  constexpr std::array<std::string_view, 4> plain{".yaml", ".yml", ".json", ".toml"};
  if (std::ranges::any_of(plain, [&](auto ending) { return file.name.ends_with(ending); }))
    return true;
  Document document;
  document.name = file.shown;
  return recognise(document) != nullptr;
}

class Gatherer {
public:
  Gatherer(const DriftConfig &config, FileNames &names) : Config(config), Names(names) {}

  void load(const std::vector<const CollectedFile *> &files, const MakeUnit &make) {
    for (const CollectedFile *file : files) {
      LoadedFile &loaded = Files.emplace_back();
      loaded.file = file;
      loadOne(loaded);
      if (make && standsAlone(loaded))
        makeEarly(loaded, make);
    }
    loadJoined();
  }

  void takeConfigured() {
    for (const DriftUnit &unit : Config.units) {
      UnitInput input;
      input.name = unit.name;
      input.adapter = findAdapter(unit.system);
      input.deployment = {unit.version, unit.gates};
      for (const std::string &pattern : unit.files)
        for (LoadedFile &file : Files)
          if (!file.claimed && matchesGlob(pattern, file.file->name))
            takeWhole(input, file);
      if (input.adapter == nullptr)
        input.adapter = recogniseAny(input.documents);
      if (input.files.empty())
        input.problems.push_back(
            {unit.at, "no-files", "none of this unit's files is among those that are scanned"});
      Configured.push_back(std::move(input));
    }
  }

  /// Files that others include are parts, whatever they look like.
  void takeIncluded() {
    for (LoadedFile &file : Files)
      if (!file.claimed)
        for (size_t i = 0; i < file.loaded.documents.size(); ++i)
          if (const Adapter *adapter = file.adapters[i]; adapter != nullptr)
            for (const std::string &pattern : adapter->includes(file.loaded.documents[i]))
              claimIncluded(file, *adapter, pattern, file.loaded.documents[i].format);
  }

  void takeRest() {
    for (LoadedFile &file : Files)
      if (!file.claimed)
        takeByPlace(file);
  }

  std::vector<UnitInput> finish() {
    for (auto &[key, input] : Placed)
      Configured.push_back(std::move(input));
    for (UnitInput &input : Configured)
      finishUnit(input);
    std::ranges::stable_sort(Configured, {}, &UnitInput::name);
    return std::move(Configured);
  }

private:
  void loadOne(LoadedFile &file) {
    file.early.reset();
    if (file.file->problem)
      file.loaded.problems.push_back(*file.file->problem);
    else
      file.loaded = unpack(drift::load(file.file->bytes, file.file->shown, Names), Names);
    file.adapters.clear();
    for (const Document &document : file.loaded.documents)
      file.adapters.push_back(recognise(document));
  }

  /// As far as can be told from the file itself.
  bool standsAlone(const LoadedFile &file) const {
    if (file.loaded.documents.size() != 1 || !file.loaded.problems.empty() ||
        file.adapters.front() == nullptr || !file.loaded.documents.front().carrier.empty())
      return false;
    const std::string &name = file.file->name;
    const Adapter &adapter = *file.adapters.front();
    return adapter.unitOf(name) == name &&
           adapter.includes(file.loaded.documents.front()).empty() &&
           std::ranges::none_of(Config.units, [&](const DriftUnit &unit) {
             return std::ranges::any_of(unit.files, [&](const std::string &pattern) {
               return matchesGlob(pattern, name);
             });
           });
  }

  void makeEarly(LoadedFile &file, const MakeUnit &make) {
    UnitInput input;
    input.name = file.file->name;
    input.adapter = file.adapters.front();
    setVersion(input);
    addFile(input, file);
    input.documents = std::move(file.loaded.documents);
    file.early = make(std::move(input));
    file.loaded.documents.clear();
  }

  /// Those that stood alone until another file turned out to be of the same unit.
  void loadJoined() {
    std::set<std::string> joined;
    for (const LoadedFile &file : Files)
      for (size_t i = 0; i < file.loaded.documents.size(); ++i)
        if (file.adapters[i] != nullptr)
          joined.insert(file.adapters[i]->unitOf(fullName(*file.file, file.loaded.documents[i])));
    for (LoadedFile &file : Files)
      if (file.early && joined.contains(file.early->posture.unit))
        loadOne(file);
  }

  static const Adapter *recogniseAny(const std::vector<Document> &documents) {
    for (const Document &document : documents)
      if (const Adapter *adapter = recognise(document); adapter != nullptr)
        return adapter;
    return nullptr;
  }

  static void addFile(UnitInput &input, LoadedFile &file) {
    const auto same = [&](const FileDigest &known) { return known.name == file.file->name; };
    if (std::ranges::any_of(input.files, same))
      return;
    input.files.push_back({file.file->name, file.file->sha256});
    std::ranges::copy(file.loaded.problems, std::back_inserter(input.problems));
  }

  static void takeWhole(UnitInput &input, LoadedFile &file) {
    addFile(input, file);
    std::ranges::move(file.loaded.documents, std::back_inserter(input.documents));
    file.loaded.documents.clear();
    file.claimed = true;
  }

  void claimIncluded(const LoadedFile &includer, const Adapter &adapter, const std::string &pattern,
                     const std::string &format) {
    for (LoadedFile &file : Files) {
      if (&file == &includer || file.claimed || file.file->problem ||
          !isIncluded(pattern, includer.file->name, file.file->name))
        continue;
      file.early.reset();
      // By itself its content may have passed for another format.
      if (file.loaded.documents.empty() || file.loaded.documents.front().format != format)
        file.loaded = drift::load(file.file->bytes, file.file->shown, Names, format);
      file.claimed = true;
      Included[adapter.unitOf(includer.file->name)].push_back(&file);
    }
  }

  UnitInput &placed(const Adapter &adapter, const std::string &name) {
    UnitInput &input = Placed[{std::string(adapter.system()), name}];
    input.name = name;
    input.adapter = &adapter;
    return input;
  }

  void takeByPlace(LoadedFile &file) {
    if (file.early) {
      UnitInput &input = Configured.emplace_back();
      input.name = file.early->posture.unit;
      input.made = std::move(file.early);
      return;
    }
    bool recognised = false;
    for (size_t i = 0; i < file.loaded.documents.size(); ++i) {
      Document &document = file.loaded.documents[i];
      const Adapter *adapter = file.adapters[i];
      if (adapter == nullptr)
        continue;
      recognised = true;
      UnitInput &input = placed(*adapter, adapter->unitOf(fullName(*file.file, document)));
      addFile(input, file);
      input.documents.push_back(std::move(document));
    }
    if (!recognised)
      keepUnknown(file);
  }

  void keepUnknown(LoadedFile &file) {
    const bool broken = !file.loaded.problems.empty() && couldBeOurs(*file.file);
    if (!file.file->named && !broken)
      return;
    UnitInput input;
    input.name = file.file->name;
    addFile(input, file);
    if (input.problems.empty())
      input.problems.push_back({{file.file->shown, 1, 1},
                                "unknown-system",
                                "no adapter knows what this is; 'drift: units:' in tacet.yaml can "
                                "name its system"});
    Configured.push_back(std::move(input));
  }

  /// The main file first, then by name; what is included follows its includer.
  void finishUnit(UnitInput &input) {
    if (const auto included = Included.find(input.name); included != Included.end())
      for (LoadedFile *file : included->second) {
        addFile(input, *file);
        std::ranges::move(file->loaded.documents, std::back_inserter(input.documents));
        file->loaded.documents.clear();
      }
    setVersion(input);
  }

  /// As tacet.yaml says for the whole system, unless it says so for the unit.
  void setVersion(UnitInput &input) const {
    if (input.adapter == nullptr || !input.deployment.version.empty())
      return;
    const auto version = Config.versions.find(std::string(input.adapter->system()));
    if (version != Config.versions.end())
      input.deployment.version = version->second;
  }

  const DriftConfig &Config;
  FileNames &Names;
  std::deque<LoadedFile> Files;
  std::vector<UnitInput> Configured;
  std::map<std::pair<std::string, std::string>, UnitInput> Placed; ///< by system and name
  std::map<std::string, std::vector<LoadedFile *>> Included;       ///< by the includer's unit
};

} // namespace

std::vector<UnitInput> gather(const std::vector<const CollectedFile *> &files,
                              const DriftConfig &config, FileNames &names, const MakeUnit &make) {
  Gatherer gatherer(config, names);
  gatherer.load(files, make);
  gatherer.takeConfigured();
  gatherer.takeIncluded();
  gatherer.takeRest();
  return gatherer.finish();
}

} // namespace tacet::drift
