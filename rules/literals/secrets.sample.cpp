// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Random values in the forms of vendors, in two parts each so that other scanners leave this file
// alone, and their twins.
// clang-format off: both parts of a literal stay in the line of its comment
namespace secrets {

const char *github =
    "ghp_" "c94tnwlavyfErGPmpGXafq0fjzLczbttOofL"; // expect: tacet-real-data
const char *githubFine =
    "github_pat_" "9H2WjQ5TY4MyWuUFjsUNPj_c01T5GOBUSZGi6HWGK10Zb0RLZ5TR9SPofbciOx9gy1CJdObOIRpFqaDZeV"; // expect: tacet-real-data
const char *gitlab =
    "glpat-" "7G5IfQHeVVEqZe2qpUWn"; // expect: tacet-real-data
const char *npm =
    "npm_" "oVPDF2yeE6RsXcNOPmeMjvqPVStNKiaEdFrR"; // expect: tacet-real-data
const char *pypi =
    "pypi-AgEIcHlwaS5vcmc" "gSnRFsTHsDDDXh5Jmtf7EbsDe0G9Cryn687neLfjVHq8xiM0OGr4hTxoF54F"; // expect: tacet-real-data
const char *slack =
    "xoxb-" "602077642656-5150556130445-ezy3Lex7BWr2drgd1QsO7jpr"; // expect: tacet-real-data
const char *slackHook =
    "https://hooks.slack.com/services/" "T3UMX3BZNF/BD24IS7DIK/EAvstqVVPqzPptEJQzhkPken"; // expect: tacet-real-data
const char *aws =
    "AKIA" "7O4V43IMPFLVFUPX"; // expect: tacet-real-data
const char *google =
    "AIza" "qZKm4bV3AyAVHnyrvWdFrK9xiRGHOY32nfr"; // expect: tacet-real-data
const char *googleOauth =
    "GOCSPX-" "5pyzPCB9t2039bicBTW5ZE9LFaez"; // expect: tacet-real-data
const char *stripe =
    "sk_live_" "7770H2DCpYgojjHRg80USP2W"; // expect: tacet-real-data
const char *sendgrid =
    "SG." "5DfJXcaYioK6cPTt9iOqHO.BSWhgetH8LmyqoYMaaItDr9uP14pEHpJpb9ATPtdbmF"; // expect: tacet-real-data
const char *twilioKey =
    "SK" "d287db7f1adbc60926f6967e7893f57f"; // expect: tacet-real-data
const char *azure =
    "DefaultEndpointsProtocol=https;AccountKey=" "1hsYgBds1ghxY5OokvQyx7eNWVQ4vnakJkS1pAWTN3lg8zV5yPU8d0FZfWe7ihGyiRUIQfHOJMaidDn87XG3/q=="; // expect: tacet-real-data
const char *telegram =
    "720429355:AA" "DxYYMfGmzWkpAePcEJIukB4geqNfngAFT"; // expect: tacet-real-data
const char *digitalOcean =
    "dop_v1_" "e574de739988b886e7577496a2c8773e130f7eb19731662b5e803b61ba416816"; // expect: tacet-real-data
const char *shopify =
    "shpat_" "0adb59261ff2d3c425c8d99d19bdd0b6"; // expect: tacet-real-data
const char *huggingFace =
    "hf_" "zUznaBkBhfzKxDXkiadJjPZzfKNxVGkjws"; // expect: tacet-real-data
const char *openai =
    "sk-" "kHk7egyFWZY9Zmti18c6T3BlbkFJEudM7Oyf5TNS05kOY2oN"; // expect: tacet-real-data
const char *vault =
    "hvs." "zN2m1ElKncz8HkywhjpU05mc4J1W"; // expect: tacet-real-data
const char *mailgun =
    "key-" "1a3ce9d97dcbee500fe7ee5fc324bdb2"; // expect: tacet-real-data
const char *awsSecretKey =
    "ZCGGQccOif7UuXUGfdWG" "5yP8Yib2eNUS0hmi4Fs9"; // expect: tacet-real-data
const char *twilioAuthToken =
    "572b85a8e48f687a" "b165c58ac5831be3"; // expect: tacet-real-data
const char *database =
    "postgresql://billing:" "t8Kq!mZ2vR@db.internal/orders"; // expect: tacet-real-data
const char *broker =
    "amqp://relay:" "w9TnXe4qLd@10.0.0.8:5672"; // expect: tacet-real-data
const char *jwt =
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyOTA4" "qIO2zVZxqyxKjxvWfColNV9ds0HqtO.93L7Q5uUaVcojsNOBAGx5diFoNPcbdaKwtgHwIoALtL"; // expect: tacet-real-data
const char *keyRsa = "-----BEGIN " "RSA PRIVATE KEY-----\n" // expect: tacet-real-data
    "rAU8urbFt5misIZHbhS4/FvafhdZxEuhnbzs0z1wNiMg9aW37k5wCnHDepQHgI3H\n"
    "LBkbvHEzuPyXQEW88ad3DNBYjvsedonuSsddfrfifiUziXnFAAoeelK9mqmALOR2\n"
    "HcSGKgVP8Kd0d3mS8gBlKv3azKgaS+m+x/SHuKBD/vok+nPTmZYl2dVAMH2vWD6q\n"
    "-----END RSA PRIVATE KEY-----\n";
const char *keyEc = "-----BEGIN " "EC PRIVATE KEY-----\n" // expect: tacet-real-data
    "eSPt5Pv74GDqQ7EyIMttFPSuEPyHnvnzXtsMM3JznnJAX7ebZ3CL7csGZaF31DDx\n"
    "p63OHm1FZuG296c0xPbX+neGBuzSm6A8cVR06AxYpThGJWZhbj11THnCMZCY7Bvq\n"
    "iy8CsT07Lq8TDIWG2x9aJTFMP9+2kUtMXhkPrSbbAjLGmsDx5StAZvlMz/Bk4opH\n"
    "-----END EC PRIVATE KEY-----\n";
const char *keyOpenssh = "-----BEGIN " "OPENSSH PRIVATE KEY-----\n" // expect: tacet-real-data
    "1Dr8/h97s+F/vauP7/L7V21jxUdcfQm9+seB1qRmUR8AK3R2GgLLT/ZQISA/pQyO\n"
    "MqlfZZgZMnafy8hWskBf6wmxe1mbVrNHMx1eOc3g/fp1Z5ibXt80nk8Btb2abplB\n"
    "pq8cJF5xgUskL/6GgebhbkXNNv+hOV48vsoUu19X5IQLJhQbtN2FWXWD5KaPHI2u\n"
    "-----END OPENSSH PRIVATE KEY-----\n";
const char *keyPlain = "-----BEGIN " "PRIVATE KEY-----\n" // expect: tacet-real-data
    "fKssJ/Sk+WzDNhY7AGbX6lTiDYHP9zyBylxLUTZtFf/VnV7ktOdSJcmeA+BHJ2m5\n"
    "qGeRzxWkdgeV6+iYplGODlYx5uVECweGThdgH9hmsOazM4n8PVGXpV9Wv4Esb7ye\n"
    "uCjVr5mXcj5RPD9oUsQChx5s4tI10FtdILQvH+nO69othB9KpGzU3HEEmXL1uhLs\n"
    "-----END PRIVATE KEY-----\n";
const char *keyRaw = R"(-----BEGIN PRIVATE KEY----- // expect: tacet-real-data
c4Rr4aKxU3f0BJxrxDwzkl/JwAryNzbi0hSQK/lb09rIFxUeuVaT5jpTFPWhLn/5
drcFlCxvnNGdcmyHc7E4nSmwfIp7/JoppZrDDs7YvcX1eYgURZEQ3PZgPsTF2bUn
xiP3zcCr1Y6ffeIIemGpb3EfKoNSvphIk7s4pqL0KJFlK6CXzU6M98NdFQCyXYbT
-----END PRIVATE KEY-----)";

// Published by the vendors, placeholders, and what is no secret.
const char *awsPublished = "AKIAIOSFODNN7EXAMPLE";
const char *awsSecretPublished = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const char *githubPlaceholder = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
const char *githubZero = "ghp_000000000000000000000000000000000000";
const char *githubShort = "ghp_k38puJuFrs4n";
const char *stripeTest = "sk_" "test_sdXbkJeM3wCQdHy1CwVWgHo9";
const char *jwtIo =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0Ijo"
    "xNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";
const char *sha1 = "4dab4683f84d30d3fc4d83cee9b9bcca0fce9594";
const char *awsRequestDigest = "dc72aa7a6d0018f99ddceb1be0273dbc46dfcea2";
const char *md5 = "5bab29539ad5966d513b1d00909c3006";
const char *pemHead = "-----BEGIN PRIVATE KEY-----";
const char *pemPublic = "-----BEGIN PUBLIC KEY-----\nw/Isz0psundmjv+73hbPsETJveImiSy5XcgCYf4gEFCfuwOa6M1G/iFXC0NZ+cFl\nwvTWxaLYUoQXQZip2SFXy7KSE3eJdRtEqlzIq47EuVTBZWAM8AD5qH4VFZBqplIX\n-----END PUBLIC KEY-----";
const char *pemPlaceholder = "-----BEGIN PRIVATE KEY-----\nexample of a key\n-----END PRIVATE KEY-----";
const char *urlFormat = "postgresql://%s:%s@%s/orders";
const char *urlPlaceholder = "postgresql://user:password@localhost/orders";
const char *urlVariable = "amqp://relay:${RELAY_SECRET}@broker";
const char *urlPort = "http://broker.example:8080/a@b";
const char *urlMasked = "amqp://relay:****@broker";
const char *scheme = "Bearer eyJhbGciOi...";
const char *slackName = "xoxb-your-token-here";

} // namespace secrets
