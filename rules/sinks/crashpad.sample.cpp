// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of Crashpad's headers.
// flags: -Itestdata/headers/crashpad
#include <client/annotation.h>
#include <client/simple_string_dictionary.h>

static crashpad::StringAnnotation<64> state("state");

void annotated(crashpad::SimpleStringDictionary &known, const char *password) {
  state.Set(password);                     // expect: tacet-third-party
  known.SetKeyValue("password", password); // expect: tacet-third-party
}

void harmless(crashpad::SimpleStringDictionary &known, const char *password) {
  state.Set(*password ? "set" : "missing");
  known.RemoveKey(password);
}
