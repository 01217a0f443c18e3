// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The domains, as the vendors' documentation names them for ingestion. A host that is not below one
// of them may still be a third party's: tacet.yaml can name it.
#include "drift/posture/vendors.h"

#include <algorithm>
#include <array>

namespace tacet::drift {
namespace {

/// Sorted, for the search.
constexpr std::array<std::string_view, 91> Domains{"airbrake.io",
                                                   "aliyuncs.com",
                                                   "amazonaws.com",
                                                   "amplitude.com",
                                                   "appdynamics.com",
                                                   "appsignal.com",
                                                   "aspecto.io",
                                                   "atatus.com",
                                                   "axiom.co",
                                                   "azure.com",
                                                   "azure.us",
                                                   "betterstack.com",
                                                   "betterstackdata.com",
                                                   "bugsnag.com",
                                                   "chronosphere.io",
                                                   "confluent.cloud",
                                                   "coralogix.com",
                                                   "coralogix.in",
                                                   "coralogix.us",
                                                   "cribl.cloud",
                                                   "crowdstrike.com",
                                                   "dash0.com",
                                                   "datadoghq.com",
                                                   "datadoghq.eu",
                                                   "ddog-gov.com",
                                                   "digitalocean.com",
                                                   "discord.com",
                                                   "dynatrace.com",
                                                   "elastic-cloud.com",
                                                   "elastic.cloud",
                                                   "elastic.co",
                                                   "es.io",
                                                   "firebaseio.com",
                                                   "found.io",
                                                   "googleapis.com",
                                                   "grafana.net",
                                                   "graylog.cloud",
                                                   "groundcover.com",
                                                   "highlight.io",
                                                   "honeybadger.io",
                                                   "honeycomb.io",
                                                   "humio.com",
                                                   "hydrolix.live",
                                                   "hyperdx.io",
                                                   "instana.io",
                                                   "intercom.io",
                                                   "kloudmate.com",
                                                   "last9.io",
                                                   "lightstep.com",
                                                   "logdna.com",
                                                   "logentries.com",
                                                   "loggly.com",
                                                   "logit.io",
                                                   "logrocket.com",
                                                   "logtail.com",
                                                   "logz.io",
                                                   "lumigo.io",
                                                   "mezmo.com",
                                                   "middleware.io",
                                                   "mixpanel.com",
                                                   "mongodb.net",
                                                   "myhuaweicloud.com",
                                                   "newrelic.com",
                                                   "nightfall.ai",
                                                   "nr-data.net",
                                                   "observeinc.com",
                                                   "openobserve.ai",
                                                   "opsgenie.com",
                                                   "oraclecloud.com",
                                                   "pagerduty.com",
                                                   "papertrailapp.com",
                                                   "posthog.com",
                                                   "rapid7.com",
                                                   "raygun.com",
                                                   "raygun.io",
                                                   "rollbar.com",
                                                   "scalyr.com",
                                                   "segment.com",
                                                   "segment.io",
                                                   "sematext.com",
                                                   "sentinelone.net",
                                                   "sentry.io",
                                                   "signalfx.com",
                                                   "signoz.cloud",
                                                   "slack.com",
                                                   "solarwinds.com",
                                                   "splunkcloud.com",
                                                   "sumologic.com",
                                                   "telegram.org",
                                                   "uptrace.dev",
                                                   "windows.net"};

static_assert(std::ranges::is_sorted(Domains));

} // namespace

std::string_view vendorOf(std::string_view host) {
  while (!host.empty()) {
    if (const auto found = std::ranges::lower_bound(Domains, host);
        found != Domains.end() && *found == host)
      return *found;
    const size_t dot = host.find('.');
    host = dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1);
  }
  return {};
}

} // namespace tacet::drift
