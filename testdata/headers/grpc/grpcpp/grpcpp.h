// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of gRPC for C++. Declarations only.
#pragma once
#include <memory>
#include <string>

namespace grpc {
class Channel;
class ChannelCredentials;
class ServerCredentials;
struct SslCredentialsOptions {
  std::string pem_root_certs;
};
struct SslServerCredentialsOptions {};
std::shared_ptr<ChannelCredentials> InsecureChannelCredentials();
std::shared_ptr<ChannelCredentials> SslCredentials(const SslCredentialsOptions &options);
std::shared_ptr<ServerCredentials> InsecureServerCredentials();
std::shared_ptr<ServerCredentials> SslServerCredentials(const SslServerCredentialsOptions &options);
std::shared_ptr<Channel> CreateChannel(const std::string &target,
                                       const std::shared_ptr<ChannelCredentials> &credentials);
class ServerBuilder {
public:
  ServerBuilder &AddListeningPort(const std::string &address,
                                  std::shared_ptr<ServerCredentials> credentials,
                                  int *port = nullptr);
};
namespace reflection {
void InitProtoReflectionServerBuilderPlugin();
} // namespace reflection
namespace channelz::experimental {
void InitChannelzService();
} // namespace channelz::experimental
} // namespace grpc
