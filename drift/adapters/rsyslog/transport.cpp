// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// How rsyslog speaks to the far end. Sources: tools/omfwd.c, runtime/nsd_gtls.c, plugins/omrelp,
// plugins/omelasticsearch, contrib/omhttp. Defaults: protocol udp, StreamDriverMode 0, relp's tls
// off, omelasticsearch's usehttps off, omhttp's on.
//
//   omfwd                          transport
//   udp, whatever else             cleartext
//   tcp, mode 0 or absent          cleartext
//   tcp, mode 1, no authmode       tls (the drivers check the name: x509/name)
//   tcp, mode 1, anon              tls-unverified
//   tcp, mode 1, x509/certvalid    tls-no-hostname
//   tcp, mode 1, x509/name         tls, with a certificate of our own mutual-tls
//   tcp, mode 1, x509/fingerprint  the same
#include "drift/adapters/rsyslog/rsyslog.h"

#include "drift/adapters/text.h"
#include "drift/posture/words.h"

namespace tacet::drift {

namespace {

bool isOn(std::string_view text) { return equalsIgnoringCase(text, "on") || text == "1"; }

std::string verified(std::string_view authMode, bool certificate) {
  const std::string mode = lowered(authMode);
  if (holdsSubstitution(mode))
    return std::string(Unknown);
  if (mode == "anon")
    return "tls-unverified";
  if (mode == "x509/certvalid" || mode == "certvalid")
    return "tls-no-hostname";
  return certificate ? "mutual-tls" : "tls";
}

std::string ofForward(const RsyslogObject &action, const RsyslogGlobals &globals) {
  const std::string protocol = lowered(action.text("protocol", "udp"));
  if (protocol == "udp")
    return "cleartext";
  const std::string_view mode = action.text("streamdrivermode", "0");
  if (mode == "0")
    return "cleartext";
  if (mode != "1")
    return std::string(Unknown);
  const bool certificate = globals.hasCertificate || action.has("streamdrivercertfile");
  return verified(action.text("streamdriverauthmode"), certificate);
}

/// RELP has no check of the peer unless an authmode is given (librelp: "no authentication").
std::string ofRelp(const RsyslogObject &action) {
  if (!isOn(action.text("tls", "off")))
    return "cleartext";
  if (!action.has("tlsauthmode"))
    return "tls-unverified";
  return verified(action.text("tlsauthmode"), action.has("tlsmycert"));
}

std::string ofHttp(const RsyslogObject &action, bool fallback) {
  const bool https = action.has("usehttps") ? isOn(action.text("usehttps")) : fallback;
  const std::string_view server = action.text("server");
  if (server.starts_with("http://") || (!https && !server.starts_with("https://")))
    return "cleartext";
  if (isOn(action.text("allowunsignedcerts", "off")))
    return "tls-unverified";
  if (isOn(action.text("skipverifyhost", "off")))
    return "tls-no-hostname";
  return action.has("tlsmycert") ? "mutual-tls" : "tls";
}

/// Settings of librdkafka are a list of "name=value".
std::string ofKafka(const RsyslogObject &action) {
  const auto found = action.values.find("confparam");
  if (found == action.values.end())
    return "cleartext";
  std::vector<Node> settings = found->second.items;
  if (found->second.isScalar())
    settings.push_back(found->second);
  std::string transport = "cleartext";
  bool unverified = false;
  for (const Node &setting : settings) {
    const std::string text = lowered(setting.text);
    if (text == "security.protocol=ssl" || text == "security.protocol=sasl_ssl")
      transport = "tls";
    unverified = unverified || text == "enable.ssl.certificate.verification=false";
  }
  return transport == "tls" && unverified ? "tls-unverified" : transport;
}

} // namespace

std::string rsyslogTransport(const RsyslogObject &action, const RsyslogGlobals &globals) {
  const std::string_view type = action.text("type");
  if (type == "omfwd")
    return ofForward(action, globals);
  if (type == "omrelp")
    return ofRelp(action);
  if (type == "omelasticsearch" || type == "omclickhouse")
    return ofHttp(action, type == "omclickhouse");
  if (type == "omhttp")
    return ofHttp(action, true);
  if (type == "omkafka")
    return ofKafka(action);
  return "cleartext";
}

} // namespace tacet::drift
