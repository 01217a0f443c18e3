// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What the built-in dictionary makes of names as real programs have them: curl, OpenSSL, hostap,
// mosquitto, icinga, Qt, MySQL, OpenVPN and their like. Both ways: what must be known, and what
// must be left alone.
#include "core/rules/builtin.h"
#include "core/rules/dictionary.h"

#include "core/finding/names.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace tacet;

namespace {

const RuleSet &rules() {
  static const RuleSet set = loadRules(builtinRuleFiles()).rules;
  return set;
}

/// "credential high", or "-".
std::string known(std::string_view name, Role role) {
  static const Dictionary dictionary(rules());
  std::optional<NameEvidence> found = dictionary.classifyName(name, role);
  return found ? found->kind->id + " " + std::string(confidenceName(found->confidence)) : "-";
}

std::vector<std::string> words(const std::string &text) {
  std::istringstream stream(text);
  std::vector<std::string> all;
  for (std::string word; stream >> word;)
    all.push_back(word);
  return all;
}

/// Names that must be known as this kind at this confidence.
struct Group {
  const char *expected;
  const char *names;
};

void check(const std::vector<Group> &groups, Role role) {
  for (const Group &group : groups)
    for (const std::string &name : words(group.names)) {
      CAPTURE(name);
      CHECK(known(name, role) == group.expected);
    }
}

} // namespace

TEST_CASE("variables that hold secrets are known", "[dictionary]") {
  check({{"credential high",
          "password user_password userPassword m_strPassword lpszPassword pszPassword szPassword "
          "PASSWORD password2 passwordBuf password_str old_password new_password confirm_password "
          "password_confirm proxyPassword http_proxy_password dbpassword mqtt_password m_sPassWord "
          "sae_password passcode passphrase pass_phrase wpa_passphrase passwords access_token "
          "accessToken AccessToken auth_token oauthToken OAuthToken id_token refresh_token "
          "bearerToken api_key apiKey APIKey apikey x_api_key clientSecret client_secret "
          "app_secret userpwd proxyuserpwd auth_user_pass access_token_payload private_token"},
         {"credential medium",
          "passwd szPasswd key_passwd pwd secret secrets credentials creds authtok mysql_pass "
          "user_token auth_key authData totp pwd_value"},
         {"credential low", "pw pass token next_token otp auth opt_pass"}},
        Role::Variable);
  CHECK(known("secure_token", Role::Variable) == "credential medium");
}

TEST_CASE("variables that hold keys and sessions are known", "[dictionary]") {
  check({{"key high",
          "private_key privKey priv_key m_privateKey psk wpa_psk tls_psk new_psk PSKs ptk PTK gtk "
          "igtk "
          "pmk kck kek wep_key wep_keys master_secret master_key sessionKey session_key "
          "shared_secret signingKey hmacKey aesKey enc_key encryptionKey key_material emsk "
          "pre_master_secret tls_auth_key private_key_blob certPrivateKey dh_privkey"},
         {"key medium", "key keys key_data ssh_key msk prk okm ikm own_key rc4_key"},
         {"session high", "session_token auth_cookie authCookie csrf_token jwt set_cookie"},
         {"session medium", "session_id sessionid cookie cookies m_SessionID bearer"},
         {"session low", "sid"},
         {"pin high", "user_pin wps_pin pinCode"},
         {"pin low", "pin"}},
        Role::Variable);
}

TEST_CASE("a bare key counts only where bytes hold it", "[dictionary]") {
  Dictionary dictionary(rules());
  CHECK(dictionary.classifyName("key", Role::Variable)->carriers == kCarriesBytes);
  CHECK((dictionary.classifyName("private_key", Role::Variable)->carriers & kCarriesText) != 0);
  CHECK_FALSE(dictionary.classifyName("key", Role::Key));
}

TEST_CASE("names about secrets are not secrets", "[dictionary]") {
  const char *harmless =
      "password_entered token_bucket tokenizer tokenCount key_count secret_name is_password_set "
      "has_password isPasswordSet tpasswd opasswd htpasswd private_key_file cookie_domain "
      "auth_method passwordless m_bPassword nPassword hashed_password encrypted_password "
      "password_hash passwd_file password_prompt passwd_cb password_cb_data passphrase_callback "
      "password_length passwordLen psk_len psk_identity psk_hint public_key pubkey api_key_id "
      "client_secret_expires_at token_type session_timeout session_count cookie_jar cookieJar "
      "credentials_provider cred_count key_id keyId hash_key primary_key sort_key config_key "
      "map_key keyboard keymap keyword hotkey master_key_id session_key_len masterSecretLen "
      "secretary spin gpio_pin pin_count pinned otpauth diagnostics session sessions salt nonce iv "
      "challenge certificate bucket_token cancellation_token stop_token lookahead_token "
      "max_password_len min_password_length num_passwords password_policy password_strength "
      "password_min_age password_changed wrong_password bad_password invalid_password "
      "password_required use_password need_password show_password show_password_button "
      "editPassword passwordEdit passwordField password_dialog labelPassword actionEntryTotp "
      "password_expiry passwordValid key_size keylen key_type key_usage keyring keystore "
      "private_key_path ssl_key_file cookie_path cookie_name session_ticket_used session_ctx "
      "masked_password redacted_token secret_sz token_endpoint "
      "auth_type authority author authenticated auth_failures key_from_password magic_cookie";
  for (const std::string &name : words(harmless)) {
    CAPTURE(name);
    CHECK(known(name, Role::Variable) == "-");
  }
}

TEST_CASE("personal data is known", "[dictionary]") {
  check({{"contact high",
          "email_address emailAddress user_email_addr phone_number phoneNumber home_address"},
         {"contact medium", "email phone alt_email msisdn"},
         {"personal high", "date_of_birth passportNumber imsi"},
         {"personal medium", "first_name lastName ssn"},
         {"personal low", "username full_name"},
         {"financial high", "card_number cardNo iban cvv2 credit_card_number"},
         {"financial low", "pan"},
         {"health high", "medical_record blood_type"},
         {"health medium", "diagnosis patient_id"},
         {"location high", "latitude longitude gpsPosition"},
         {"location low", "lat lng"},
         {"network-identifier high", "client_ip remoteIp"},
         {"network-identifier medium", "mac_address"},
         {"network-identifier low", "bssid peer_addr"}},
        Role::Variable);
}

TEST_CASE("whole things are known, their short names weakly", "[dictionary]") {
  check({{"payload high", "request_body responseBody post_data raw_packet requestData ldif"},
         {"payload medium", "payload recv_buf http_request"},
         {"payload low", "request response body packet req"},
         {"header high", "request_headers authHeader raw_headers"},
         {"header low", "header headers hdr"},
         {"url high", "request_url requestUri full_url query_string"},
         {"url low", "url uri token_url access_token_url"},
         {"command-line high", "cmdline cmd_line command_line envVars option_string"},
         {"command-line low", "argv args env command"},
         {"connection-string high", "conn_str connectionString db_url"},
         {"connection-string medium", "dsn"},
         {"query high", "sql_query sqlStatement"},
         {"query medium", "sql"},
         {"query low", "query stmt"},
         {"config-dump high", "config_line configDump"},
         {"config-dump low", "config settings"}},
        Role::Variable);
}

TEST_CASE("everyday names tell nothing", "[dictionary]") {
  const char *harmless =
      "msg message data buf buffer line str value val name id address addr user file path host "
      "port "
      "count size len text result status error code type state flags index offset argc argc_copy "
      "location latency i n p s tmp node list item entry ptr request_id response_code payload_len "
      "packet_count header_len tcp_header file_header url_length help_url query_id query_count "
      "config_file config_path connection conn_id server_ip ip_version mac_len file_name "
      "email_count base_address card_type graphics_card_number health_check name_length user_data "
      "userdata title label description filename hostname topic level timestamp version";
  for (const std::string &name : words(harmless)) {
    CAPTURE(name);
    CHECK(known(name, Role::Variable) == "-");
  }
}

TEST_CASE("functions are known by what they hand out", "[dictionary]") {
  check({{"credential high",
          "getPassword password get_access_token read_password ask_passphrase decrypt_password "
          "loadPassword fetchAccessToken password_get"},
         {"credential medium", "userPassword http_auth_password get_passwd"},
         {"credential low", "getToken nextToken parse_token"},
         {"key high", "SSL_SESSION_get_master_key wpa_config_get_psk derivePrivateKey"},
         {"session medium", "getCookies cookies session_id"},
         {"payload high", "requestBody getResponseBody"},
         {"payload low", "getRequest body"},
         {"connection-string high", "connectionString"}},
        Role::Function);
  for (const std::string &name :
       words("set_password setPassword check_password verifyPassword has_token hash_password "
             "password_callback passwd_check isPasswordSet encryptPassword storePassword "
             "clear_password free_token validateToken findUserByEmail toString login "
             "changePassword password_strength loginWithPassword createTokenizer compareSecrets "
             "password_to_hash key")) {
    CAPTURE(name);
    if (name != "key")
      CHECK(known(name, Role::Function) == "-");
  }
}

TEST_CASE("keys of look-ups are known", "[dictionary]") {
  check({{"credential high",
          "auth/access_token mysql.password X-Api-Key API_TOKEN PW_USER_PASSWORD CURLOPT_USERPWD "
          "CURLOPT_PASSWORD AWS_SECRET_ACCESS_KEY GITHUB_TOKEN PASSWORD client-secret"},
         {"credential medium",
          "Authorization Proxy-Authorization PREF_FTP_PASSWD token TOKEN SECRET pass"},
         {"session high", "Set-Cookie X-CSRF-Token"},
         {"session medium", "STRING_BEARER Cookie sid"},
         {"connection-string high", "DATABASE_URL"},
         {"contact medium", "email"},
         {"credential low", "CMD_CHANGE_PASSWORD"}},
        Role::Key);
  CHECK(known("Client Secret", Role::Key) == "credential high");
  for (const std::string &name :
       words("PWD HOME PATH user key passwordKey password_min_length /etc/ssl/private.key "
             "ERR_BAD_PASSWORD MAX_PASSWORD session.timeout token.expiry password.prompt "
             "https://example.org/token ~/.password name PASSWORD_FILE")) {
    CAPTURE(name);
    CHECK(known(name, Role::Key) == "-");
  }
  CHECK(known("SELECT password FROM users", Role::Key) == "-");
}

TEST_CASE("classes are known by their names", "[dictionary]") {
  check({{"payload medium", "HttpRequest HTTPRequest HttpRequestPtr http_request_t HttpResponse"},
         {"credential medium", "AccessToken Credentials SecretString SecureString UserCredentials"},
         {"key medium", "PrivateKey SessionKey"},
         {"session medium", "QNetworkCookie SessionCookie JsonWebToken"},
         {"command-line medium", "CommandLine"}},
        Role::Type);
  for (const std::string &name :
       words("Tokenizer Token TokenBucket RequestHandler CredentialsProvider PublicKey EVP_PKEY "
             "CommandLineParser Request Key Session string QString passwd PasswordDialog")) {
    CAPTURE(name);
    CHECK(known(name, Role::Type) == "-");
  }
}
