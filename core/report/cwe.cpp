// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The weaknesses that our rules speak of, by the names of MITRE's list.
#include "core/report/cwe.h"

#include <algorithm>
#include <iterator>

namespace tacet {
namespace {

struct Weakness {
  int number;
  const char *title;
};

constexpr Weakness kWeaknesses[] = {
    {117, "Improper Output Neutralization for Logs"},
    {200, "Exposure of Sensitive Information to an Unauthorized Actor"},
    {201, "Insertion of Sensitive Information Into Sent Data"},
    {209, "Generation of Error Message Containing Sensitive Information"},
    {210, "Self-generated Error Message Containing Sensitive Information"},
    {212, "Improper Removal of Sensitive Information Before Storage or Transfer"},
    {215, "Insertion of Sensitive Information Into Debugging Code"},
    {248, "Uncaught Exception"},
    {256, "Plaintext Storage of a Password"},
    {260, "Password in Configuration File"},
    {295, "Improper Certificate Validation"},
    {311, "Missing Encryption of Sensitive Data"},
    {312, "Cleartext Storage of Sensitive Information"},
    {313, "Cleartext Storage in a File or on Disk"},
    {315, "Cleartext Storage of Sensitive Information in a Cookie"},
    {316, "Cleartext Storage of Sensitive Information in Memory"},
    {319, "Cleartext Transmission of Sensitive Information"},
    {321, "Use of Hard-coded Cryptographic Key"},
    {326, "Inadequate Encryption Strength"},
    {327, "Use of a Broken or Risky Cryptographic Algorithm"},
    {328, "Use of Weak Hash"},
    {359, "Exposure of Private Personal Information to an Unauthorized Actor"},
    {391, "Unchecked Error Condition"},
    {402, "Transmission of Private Resources into a New Sphere ('Resource Leak')"},
    {489, "Active Debug Code"},
    {497, "Exposure of Sensitive System Information to an Unauthorized Control Sphere"},
    {499, "Serializable Class Containing Sensitive Data"},
    {522, "Insufficiently Protected Credentials"},
    {523, "Unprotected Transport of Credentials"},
    {524, "Use of Cache Containing Sensitive Information"},
    {526, "Cleartext Storage of Sensitive Information in an Environment Variable"},
    {528, "Exposure of Core Dump File to an Unauthorized Control Sphere"},
    {530, "Exposure of Backup File to an Unauthorized Control Sphere"},
    {532, "Insertion of Sensitive Information into Log File"},
    {535, "Exposure of Information Through Shell Error Message"},
    {536, "Servlet Runtime Error Message Containing Sensitive Information"},
    {537, "Java Runtime Error Message Containing Sensitive Information"},
    {538, "Insertion of Sensitive Information into Externally-Accessible File or Directory"},
    {540, "Inclusion of Sensitive Information in Source Code"},
    {549, "Missing Password Field Masking"},
    {598, "Use of HTTP Request With Sensitive Query String"},
    {612, "Improper Authorization of Index Containing Sensitive Information"},
    {613, "Insufficient Session Expiration"},
    {615, "Inclusion of Sensitive Information in Source Code Comments"},
    {755, "Improper Handling of Exceptional Conditions"},
    {759, "Use of a One-Way Hash without a Salt"},
    {760, "Use of a One-Way Hash with a Predictable Salt"},
    {778, "Insufficient Logging"},
    {798, "Use of Hard-coded Credentials"},
    {916, "Use of Password Hash With Insufficient Computational Effort"},
    {922, "Insecure Storage of Sensitive Information"},
    {1188, "Initialization of a Resource with an Insecure Default"},
    {1230, "Exposure of Sensitive Information Through Metadata"},
    {1258, "Exposure of Sensitive System Information Due to Uncleared Debug Information"},
    {1272, "Sensitive Information Uncleared Before Debug/Power State Transition"},
    {1295, "Debug Messages Revealing Unnecessary Information"},
    {1323, "Improper Management of Sensitive Trace Data"},
};

} // namespace

std::string cweTitle(int number) {
  const auto *const found = std::find_if(std::begin(kWeaknesses), std::end(kWeaknesses),
                                         [&](const Weakness &w) { return w.number == number; });
  return found == std::end(kWeaknesses) ? "CWE-" + std::to_string(number) : found->title;
}

std::string cweUri(int number) {
  return "https://cwe.mitre.org/data/definitions/" + std::to_string(number) + ".html";
}

} // namespace tacet
