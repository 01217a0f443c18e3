// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libpoco-dev libssl-dev
// flags: -std=c++17
#include <Poco/Net/Context.h>

using Poco::Net::Context;

void contexts() {
  Context none(Context::CLIENT_USE, "", Context::VERIFY_NONE); // expect: tacet-cleartext-transport
  Context strict(Context::CLIENT_USE, "", Context::VERIFY_STRICT);
  Context server(Context::SERVER_USE, "", Context::VERIFY_NONE);
}
