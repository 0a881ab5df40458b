#include "internal.hpp"

#include <memory>
#include <vector>

#include <unicode/localematcher.h>
#include <unicode/numsys.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/utf8.h>

int32_t cicu_locale_is_known(const char *locale) {
  cicu::prepare();
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open(nullptr, locale, &status);
  if (U_FAILURE(status)) return 0;
  // The status does not tell: for another script (`ms_Arab`) root itself counts as a usual fallback.
  const std::string actual = ures_getLocaleByType(bundle, ULOC_ACTUAL_LOCALE, &status);
  ures_close(bundle);
  return U_SUCCESS(status) && actual != "root" ? 1 : 0;
}

cicu_text *cicu_locale_script(const char *tag, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(tag, code);
  if (U_SUCCESS(code)) locale.addLikelySubtags(code);
  const icu::UnicodeString script =
      U_SUCCESS(code) ? icu::UnicodeString(locale.getScript(), -1, US_INV) : icu::UnicodeString();
  *status = code;
  return cicu::result(script, code);
}

cicu_text *cicu_locale_digits(const char *locale, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberingSystem> digits(
      icu::NumberingSystem::createInstance(icu::Locale(locale), code));
  const icu::UnicodeString name =
      U_SUCCESS(code) ? icu::UnicodeString(digits->getName(), -1, US_INV) : icu::UnicodeString();
  *status = code;
  return cicu::result(name, code);
}

cicu_text *cicu_locale_match(const char *tag, const char *supported, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  icu::LocaleMatcher::Builder builder;
  builder.setSupportedLocalesFromListString(supported);
  builder.setNoDefaultLocale();
  const auto matcher = builder.build(code);
  icu::UnicodeString name;
  if (U_SUCCESS(code)) {
    const auto *found = matcher.getBestMatch(icu::Locale::forLanguageTag(tag, code), code);
    if (U_SUCCESS(code) && found != nullptr)
      name = icu::UnicodeString::fromUTF8(found->toLanguageTag<std::string>(code));
  }
  *status = code;
  return cicu::result(name, code);
}

int32_t cicu_direction(const char *text, int64_t length) {
  int32_t found = 0;
  for (int64_t i = 0; i < length && found != 3;) {
    UChar32 point;
    U8_NEXT_OR_FFFD(text, i, length, point);
    switch (u_charDirection(point)) {
      case U_LEFT_TO_RIGHT: found |= 1; break;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC: found |= 2; break;
      default: break;
    }
  }
  return found;
}
