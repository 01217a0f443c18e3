// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike: only what the samples use.
#pragma once
#include <string>

#include <memory>
namespace drogon {
class HttpResponse;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
class HttpResponse {
public:
  virtual ~HttpResponse();
  static HttpResponsePtr newHttpResponse();
  virtual void setBody(const std::string &body) = 0;
};
} // namespace drogon
