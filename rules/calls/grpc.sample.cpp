// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of gRPC's header.
// flags: -std=c++17 -Itestdata/headers/grpc
#include <grpcpp/grpcpp.h>

void channels(grpc::ServerBuilder &builder) {
  grpc::CreateChannel( // expect: tacet-cleartext-transport
      "example.com:443", grpc::InsecureChannelCredentials());
  grpc::CreateChannel("localhost:443", grpc::InsecureChannelCredentials());
  builder.AddListeningPort( // expect: tacet-cleartext-transport
      "0.0.0.0:443", grpc::InsecureServerCredentials());
  builder.AddListeningPort("[::1]:443", grpc::InsecureServerCredentials());
}
