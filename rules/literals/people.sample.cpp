// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Made-up numbers of people who would be older than anybody, and their twins.
namespace people {

const char *ssn = "219-41-7308";                                     // expect: tacet-real-data
const char *taxIdGerman = "39336338753";                             // expect: tacet-real-data
const char *bsn = "505877065";                                       // expect: tacet-real-data
const char *spanish = "89481131E";                                   // expect: tacet-real-data
const char *foreigner = "Y1440242L";                                 // expect: tacet-real-data
const char *nir = "107037564628878";                                 // expect: tacet-real-data
const char *pesel = "05031797512";                                   // expect: tacet-real-data
const char *swedish = "19050317-4401";                               // expect: tacet-real-data
const char *finnish = "170305-426D";                                 // expect: tacet-real-data
const char *brazilian = "140.141.931-36";                            // expect: tacet-real-data
const char *italian = "QRTLNZ05C17H501M";                            // expect: tacet-real-data
const char *aadhaar = "7417 0586 4927";                              // expect: tacet-real-data
const char *shortPersonnummer = "0503174088";                        // expect: tacet-real-data
const char *cpfDigits = "31240234473";                               // expect: tacet-real-data
const char *dniInText = "DNI: 83478245K.";                           // expect: tacet-real-data
const char *ssnInText = "SSN 304-28-6617 of the applicant";          // expect: tacet-real-data
const char *nirGrouped = "1 07 03 75 040 008 11";                    // expect: tacet-real-data
const char *mail = "margarethe.koslowski@gmail.com";                 // expect: tacet-real-data
const char *mailTo = "mailto:t.okonkwo84@yahoo.co.uk";               // expect: tacet-real-data
const char *mailOfJson = "{\"mail\": \"petra.lindqvist@telia.se\"}"; // expect: tacet-real-data

// The format alone could be any number; specimens and ranges for tests are nobody's.
const char *offsetOfZone = "219-41-7308";
const char *ssnNeverIssued = "SSN 000-41-7308";
const char *ssnPublished = "SSN 078-05-1120";
const char *elevenDigits = "05031783874";
const char *nineDigits = "493407224";
const char *aadhaarTest = "9999 4105 7058";
const char *dniWrong = "70455853A";
const char *dniSpecimen = "99999999R";
const char *hetuTest = "170305-9173";
const char *hetuSpecimen = "131052-308T";
const char *cpfRepeated = "111.111.111-11";
const char *timestamp = "19050317-1234";
const char *italianWrong = "QRTLNZ05C17H501A";
const char *mailExample = "margarethe.koslowski@example.com";
const char *mailTest = "someone.else@mail.test";
const char *mailRole = "support@gmail.com";
const char *algorithm = "hmac-sha2-256-etm@openssh.com";
const char *mailOfAuthor = "Report bugs to <margarethe.koslowski@gmail.com>.\n";
const char *kMaintainer = "margarethe.koslowski@gmail.com";
const char *remote = "git@github.com:someone/project.git";
const char *unit = "getty@tty1.service";

} // namespace people
