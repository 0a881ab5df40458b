#include "internal.hpp"

#include <unicode/ulocdata.h>
#include <unicode/uset.h>

namespace {

/// Adds the characters of one of a locale's sets, also those that stand in it only beside others.
void addLetters(
    ULocaleData *data, ULocaleDataExemplarSetType kind, icu::UnicodeString &letters, UErrorCode &code) {
  USet *set = ulocdata_getExemplarSet(data, nullptr, USET_ADD_CASE_MAPPINGS, kind, &code);
  if (U_FAILURE(code)) return;
  for (int32_t item = 0; item < uset_getItemCount(set); ++item) {
    UChar32 start = 0, end = 0;
    UChar text[32];
    const int32_t length = uset_getItem(set, item, &start, &end, text, 32, &code);
    if (U_FAILURE(code)) break;
    if (length >= 2) {
      letters.append(text, length);
    } else {
      for (UChar32 point = start; point <= end; ++point) letters.append(point);
    }
  }
  uset_close(set);
}

}  // namespace

cicu_text *cicu_locale_letters(const char *locale, int32_t foreign, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  ULocaleData *data = ulocdata_open(locale, &code);
  icu::UnicodeString letters;
  if (U_SUCCESS(code)) {
    addLetters(data, ULOCDATA_ES_STANDARD, letters, code);
    if (foreign != 0) addLetters(data, ULOCDATA_ES_AUXILIARY, letters, code);
    ulocdata_close(data);
  }
  *status = code;
  return cicu::result(letters, code);
}

cicu_text *cicu_locale_quotes(const char *locale, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  ULocaleData *data = ulocdata_open(locale, &code);
  icu::UnicodeString marks;
  if (U_SUCCESS(code)) {
    const ULocaleDataDelimiterType kinds[] = {
        ULOCDATA_QUOTATION_START, ULOCDATA_QUOTATION_END, ULOCDATA_ALT_QUOTATION_START,
        ULOCDATA_ALT_QUOTATION_END};
    for (const auto kind : kinds) {
      UChar text[16];
      const int32_t length = ulocdata_getDelimiter(data, kind, text, 16, &code);
      if (U_FAILURE(code)) break;
      if (!marks.isEmpty()) marks.append(u'\n');
      marks.append(text, length);
    }
    ulocdata_close(data);
  }
  *status = code;
  return cicu::result(marks, code);
}
