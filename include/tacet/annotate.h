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
//
// And what stands where a value must not be shown, if the project has nothing better:
//
//   log << tacet::redacted(user.mail);                 C++
//   printf("%s", tacet_redacted(user->mail));          C
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

#if defined(__cplusplus) || __STDC_VERSION__ >= 199901L
#define TACET_INLINE_ static inline
#else
#define TACET_INLINE_ static __inline
#endif

/// "[redacted]", whatever it is given.
TACET_INLINE_ const char *tacet_redacted(const char *text) {
  (void)text;
  return "[redacted]";
}

#ifdef __cplusplus
namespace tacet {
namespace detail {
template <class T> void take(T);
template <class T> auto mark(int T::*) -> decltype(take<T>("[redacted]"), T("[redacted]")) {
  return T("[redacted]");
}
template <class T> const char *mark(...) { return "[redacted]"; }
} // namespace detail

/// "[redacted]", whatever it is given: as an object of the same class where that converts from
/// text (so that it fits wherever the value did), else as characters.
template <class T> auto redacted(const T &) -> decltype(detail::mark<T>(0)) {
  return detail::mark<T>(0);
}
inline const char *redacted(char *) { return "[redacted]"; }
inline const char *redacted(const char *) { return "[redacted]"; }
inline const wchar_t *redacted(wchar_t *) { return L"[redacted]"; }
inline const wchar_t *redacted(const wchar_t *) { return L"[redacted]"; }
} // namespace tacet
#endif

#endif
