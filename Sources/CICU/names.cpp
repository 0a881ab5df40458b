#include "formats.hpp"

#include <unicode/ucurr.h>

namespace {

icu::LocaleDisplayNames *names(cicu_formats *formats) {
  if (!formats->names) {
    UDisplayContext contexts[] = {
        UDISPCTX_DIALECT_NAMES, UDISPCTX_LENGTH_SHORT, UDISPCTX_NO_SUBSTITUTE};
    formats->names.reset(icu::LocaleDisplayNames::createInstance(formats->locale, contexts, 3));
  }
  return formats->names.get();
}

}  // namespace

cicu_text *cicu_formats_country(cicu_formats *formats, const char *code, int32_t *status) {
  icu::UnicodeString text;
  names(formats)->regionDisplayName(code, text);
  if (text.isBogus() || text.isEmpty()) text = icu::UnicodeString::fromUTF8(code);
  *status = U_ZERO_ERROR;
  return cicu::result(text, U_ZERO_ERROR);
}

cicu_text *cicu_formats_language(cicu_formats *formats, const char *tag, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(tag, code);
  icu::UnicodeString text;
  if (U_SUCCESS(code)) names(formats)->localeDisplayName(locale, text);
  if (text.isBogus()) text.remove();
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_currency(cicu_formats *formats, const char *code, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const auto name = icu::UnicodeString::fromUTF8(code);
  int32_t length = 0;
  const char16_t *found = ucurr_getName(
      icu::UnicodeString(name).getTerminatedBuffer(), formats->locale.getName(), UCURR_LONG_NAME,
      nullptr, &length, &error);
  const icu::UnicodeString text =
      U_SUCCESS(error) && found != nullptr ? icu::UnicodeString(found, length) : name;
  *status = error;
  return cicu::result(text, error);
}

cicu_text *cicu_formats_script(cicu_formats *formats, const char *code, int32_t *status) {
  icu::UnicodeString text;
  names(formats)->scriptDisplayName(code, text);
  if (text.isBogus() || text.isEmpty()) text = icu::UnicodeString::fromUTF8(code);
  *status = U_ZERO_ERROR;
  return cicu::result(text, U_ZERO_ERROR);
}
