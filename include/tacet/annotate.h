// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Annotations by which code tells tacet what it can't know. They cost nothing at run time, work in
// C and C++, and expand to nothing on compilers other than Clang.
//
//   struct User { std::string mail TACET_SENSITIVE("contact"); int shoeSize TACET_PUBLIC; };
//   TACET_REDACTOR std::string masked(std::string_view text);
//   TACET_SINK("log") void audit(const char *text);
//   TACET_DEBUG_GATE bool openDebugSession(Operator who, Time until, AuditLog &audit);
#ifndef TACET_ANNOTATE_H
#define TACET_ANNOTATE_H

#if defined(__clang__)
#define TACET_ANNOTATION_(text) __attribute__((annotate(text)))
#else
#define TACET_ANNOTATION_(text)
#endif

/// A field, variable, parameter, function result or type that holds data of this kind: one of the
/// ids that `tacet rules list kinds` prints ("credential", "contact", "health", ...).
#define TACET_SENSITIVE(kind) TACET_ANNOTATION_("tacet::sensitive:" kind)

/// A field, variable, parameter, function result or type whose content may be shown, whatever its
/// name says.
#define TACET_PUBLIC TACET_ANNOTATION_("tacet::public")

/// A function whose result is harmless whatever went in.
#define TACET_REDACTOR TACET_ANNOTATION_("tacet::redactor")

/// A function whose arguments leave the program through this channel: "log", "console", "trace",
/// "metric", "client", "file" or "third-party".
#define TACET_SINK(channel) TACET_ANNOTATION_("tacet::sink:" channel)

/// A function that decides whether a person may look inside the running program: dumps, profiles,
/// debug routes. What it returns, if anything, must be asked before they are reached. Its answer
/// may be shown.
#define TACET_DEBUG_GATE TACET_ANNOTATION_("tacet::public:debug-gate")

#endif
