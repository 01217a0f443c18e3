// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Made-up numbers whose check digits fit, and their twins.
namespace cards {

const char *visaGrouped = "4539 5260 1815 9083";              // expect: tacet-real-data
const char *visaDashed = "4916-3016-6131-8607";               // expect: tacet-real-data
const char *visaPlain = "4485913909960304";                   // expect: tacet-real-data
const char *mastercard = "5312824628194826";                  // expect: tacet-real-data
const char *amex = "3728 199351 81902";                       // expect: tacet-real-data
const char *cardInText = "number=6011937865797549;cvv=1";     // expect: tacet-real-data
const char *fieldOfJson = "{\"pan\":\"4929323194875742\"}";   // expect: tacet-real-data
const char *ibanGrouped = "DE37 5001 0517 9118 6252 76";      // expect: tacet-real-data
const char *ibanPlain = "FR5020041018955597971147104";        // expect: tacet-real-data
const char *ibanInText = "pay to NL87INGB9746507529, please"; // expect: tacet-real-data

// Published, of nobody, or no such number at all.
const char *published = "4242 4242 4242 4242";
const char *publishedToo = "4111111111111111";
const char *publishedAmex = "3782 822463 10005";
const char *wrongDigit = "4539 5260 1815 9084";
const char *longerNumber = "14539526018159083";
const char *hexadecimal = "4f4539526018159083";
const char *fraction = "0.4539526018159083";
const char *serial = "serial 4485170342366710 of 12";
const char *ibanPublished = "DE89 3704 0044 0532 0130 00";
const char *ibanWrong = "DE65500105172768426847";
const char *ibanMasked = "DE** **** **** **** 3000";

} // namespace cards
