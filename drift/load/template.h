// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Texts that are not configuration yet but make it: Helm and Go templates, Jinja, ERB. They are
// recognised, never guessed at.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tacet::drift {

inline constexpr const char *TemplateMessage =
    "this is a template and not the configuration that it makes; render it first and check that";

/// Where a template's tag stands so that it decides about structure: at a line's beginning, as a
/// whole value, or an ERB tag or a chart's expression anywhere. Comment lines ('#') do not count.
std::optional<size_t> findTemplateTag(std::string_view text);

/// The first tag at all, for texts whose names say that they are templates.
std::optional<size_t> findAnyTag(std::string_view text);

/// Whether a text that is not quoted has an expression of a Helm chart: "{{ .Values.level }}".
bool holdsChartExpression(std::string_view text);

/// The name without the ending of a template language (".erb", ".j2", …); the name if it has none.
std::string_view withoutTemplateEnding(std::string_view name);

} // namespace tacet::drift
