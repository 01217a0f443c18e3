// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Kubernetes objects that carry configuration: ConfigMap, Secret, lists of objects, and the
// OpenTelemetry operator's collector. An entry of a ConfigMap or Secret is taken for a file if its
// name tells a format or it has several lines; certificates and keys are not. An object that
// carries no file stays as it is: its entries may be somebody's environment. Objects whose fields
// are the configuration (Fluent operator, Kyma, audit policies, roles) and workloads stay for the
// adapters.
#include "drift/load/align.h"
#include "drift/load/base64.h"
#include "drift/load/carried.h"
#include "drift/load/formats.h"

namespace tacet::drift {
namespace {

class Unpacker {
public:
  Unpacker(Loaded &result, const LoadLimits &limits) : Result(result), Limits(limits) {}

  void add(Document document, uint32_t depth = 0) {
    const std::string_view kind = document.root.textAt("kind");
    bool carried = false;
    if (document.bytes != nullptr && depth < Limits.depth) {
      if (kind == "ConfigMap" || kind == "Secret")
        carried = addData(document);
      else if (kind == "OpenTelemetryCollector")
        carried = addCollector(document);
      else if (kind.ends_with("List"))
        carried = addItems(document, depth);
    }
    if (!carried)
      Result.documents.push_back(std::move(document));
  }

private:
  /// A document of the same file.
  static Document sibling(const Document &of, Node root) {
    return {std::move(root), of.format, of.name, of.carrier, of.bytes};
  }

  static std::string carrierOf(const Document &document) {
    const Node *metadata = document.root.find("metadata");
    std::string carrier(document.root.textAt("kind"));
    if (metadata == nullptr)
      return carrier;
    const std::string_view space = metadata->textAt("namespace");
    return carrier + " " + std::string(space) + (space.empty() ? "" : "/") +
           std::string(metadata->textAt("name"));
  }

  bool addItems(const Document &document, uint32_t depth) {
    const Node *items = document.root.find("items");
    if (items == nullptr || !items->isList())
      return false;
    for (const Node &item : items->items)
      add(sibling(document, item), depth + 1);
    return true;
  }

  bool addData(const Document &document) {
    bool any = false;
    const bool secret = document.root.textAt("kind") == "Secret";
    for (const char *part : {"data", "stringData", "binaryData"}) {
      const Node *data = document.root.find(part);
      const bool encoded = std::string_view(part) == (secret ? "data" : "binaryData");
      if (data != nullptr)
        for (const Entry &entry : data->entries)
          any |=
              encoded ? addEncoded(document, entry) : addText(document, entry.key, entry.value, {});
    }
    return any;
  }

  bool addEncoded(const Document &document, const Entry &entry) {
    const auto decoded = decodeBase64(entry.value.text);
    if (!decoded)
      Result.problems.push_back({entry.value.at.position(), "encoding",
                                 about(entry.key) + "this is not base64; check the value"});
    return decoded &&
           addFile(document, entry.key, *decoded, {{0, entry.value.at.begin, true}}, entry.value);
  }

  bool addText(const Document &document, const std::string &name, const Node &value,
               std::string_view format) {
    return value.isScalar() &&
           addFile(document, name, value.text, align(value.text, *document.bytes, value.at.begin),
                   value, format);
  }

  static bool isFile(const std::string &name, std::string_view text) {
    if (text.starts_with("-----BEGIN") || text.find('\0') != text.npos)
      return false;
    const size_t end = text.find('\n');
    return formatByName(name) != nullptr || (end != text.npos && end + 1 < text.size());
  }

  static std::string about(const std::string &name) { return "in '" + name + "': "; }

  bool addFile(const Document &document, const std::string &name, std::string_view text,
               std::vector<Piece> pieces, const Node &value, std::string_view format = {}) {
    if (format.empty() && !isFile(name, text))
      return false;
    const Source source(text, std::move(pieces), *document.bytes, value.at.file);
    Loaded inner = loadSource(source, name, format, Limits);
    for (Document &found : inner.documents) {
      found.carrier = carrierOf(document);
      Result.documents.push_back(std::move(found));
    }
    for (LoadProblem &problem : inner.problems) {
      problem.message = about(name) + problem.message;
      Result.problems.push_back(std::move(problem));
    }
    return true;
  }

  bool addCollector(const Document &document) {
    const Node *config = document.root.findPath({"spec", "config"});
    if (config == nullptr || config->isNull())
      return false;
    if (config->isScalar())
      return addText(document, "config.yaml", *config, "yaml");
    Document inner = sibling(document, *config);
    inner.name = "config.yaml";
    inner.carrier = carrierOf(document);
    inner.bytes = nullptr;
    Result.documents.push_back(std::move(inner));
    return true;
  }

  Loaded &Result;
  const LoadLimits &Limits;
};

} // namespace

bool carriesOthers(const Node &root) {
  if (root.find("apiVersion") == nullptr)
    return false;
  const std::string_view kind = root.textAt("kind");
  return kind == "ConfigMap" || kind == "Secret" || kind == "OpenTelemetryCollector" ||
         kind.ends_with("List");
}

Loaded unpack(Loaded loaded, FileNames &, const LoadLimits &limits) {
  Loaded result;
  result.problems = std::move(loaded.problems);
  Unpacker unpacker(result, limits);
  for (Document &document : loaded.documents)
    unpacker.add(std::move(document));
  return result;
}

} // namespace tacet::drift
