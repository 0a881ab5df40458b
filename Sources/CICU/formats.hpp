#ifndef CICU_FORMATS_HPP
#define CICU_FORMATS_HPP

#include <map>
#include <memory>
#include <vector>

#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtitvfmt.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>

#include "internal.hpp"

/// The formats of one locale, each made when it is first used.
struct cicu_formats {
  icu::Locale locale;
  std::map<std::string, icu::number::LocalizedNumberFormatter> numbers;
  std::map<int32_t, std::unique_ptr<icu::DateFormat>> days;
  std::unique_ptr<icu::DateFormat> time;
  std::unique_ptr<icu::DateFormat> clock;
  std::unique_ptr<icu::DateIntervalFormat> range;
  std::map<int32_t, std::unique_ptr<icu::ListFormatter>> lists;
  std::map<int32_t, std::unique_ptr<icu::PluralRules>> plurals;
  std::unique_ptr<icu::LocaleDisplayNames> names;
  std::unique_ptr<icu::RuleBasedNumberFormat> spelling;
  /// Words and patterns that take the place of ICU's, by what they are.
  std::map<int32_t, std::vector<icu::UnicodeString>> words;
};

#endif
