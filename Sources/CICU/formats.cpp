#include "internal.hpp"

#include <map>
#include <memory>
#include <vector>

#include <unicode/currunit.h>
#include <unicode/datefmt.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/ucurr.h>

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;
using icu::number::Precision;

struct cicu_formats {
  icu::Locale locale;
  std::map<std::string, LocalizedNumberFormatter> numbers;
  std::unique_ptr<icu::DateFormat> day;
  std::unique_ptr<icu::DateFormat> time;
  std::unique_ptr<icu::ListFormatter> list;
  std::unique_ptr<icu::LocaleDisplayNames> names;
};

namespace {

Precision fixed(int32_t decimals) { return Precision::fixedFraction(decimals); }

template <typename Make>
const LocalizedNumberFormatter &kept(cicu_formats *formats, const std::string &key, Make make) {
  auto found = formats->numbers.find(key);
  if (found == formats->numbers.end())
    found = formats->numbers.emplace(key, make().locale(formats->locale)).first;
  return found->second;
}

cicu_text *finish(
    const icu::number::FormattedNumber &number, UErrorCode code, int32_t *status) {
  const icu::UnicodeString text = U_SUCCESS(code) ? number.toString(code) : icu::UnicodeString();
  *status = code;
  return cicu::result(text, code);
}

/// Dates carry the era wherever years are not counted as in the Gregorian calendar: 2569 is no typing error.
std::unique_ptr<icu::DateFormat> dates(
    const icu::Locale &locale, const char *fields, bool marksZone, UErrorCode &code) {
  std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), locale, code));
  std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(locale, code));
  if (U_FAILURE(code)) return nullptr;
  const bool gregorian = std::string(calendar->getType()) == "gregorian";
  icu::UnicodeString skeleton(gregorian ? "" : "G");
  skeleton.append(icu::UnicodeString::fromUTF8(fields));
  icu::UnicodeString pattern = patterns->getBestPattern(skeleton, code);
  // ICU's own way to the name of a zone loads the names of all zones.
  if (marksZone) pattern.append(u" 'UTC'", -1);
  auto format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, code);
  if (U_FAILURE(code)) return nullptr;
  // Our days are Gregorian for all time, so ICU's change of calendars in 1582 is taken out.
  if (auto *changing = dynamic_cast<icu::GregorianCalendar *>(calendar.get()))
    changing->setGregorianChange(-8.64e15, code);
  format->adoptCalendar(calendar.release());
  return format;
}

icu::LocaleDisplayNames *names(cicu_formats *formats) {
  if (!formats->names) {
    UDisplayContext contexts[] = {
        UDISPCTX_DIALECT_NAMES, UDISPCTX_LENGTH_SHORT, UDISPCTX_NO_SUBSTITUTE};
    formats->names.reset(icu::LocaleDisplayNames::createInstance(formats->locale, contexts, 3));
  }
  return formats->names.get();
}

}  // namespace

cicu_formats *cicu_formats_open(const char *locale) {
  cicu::prepare();
  auto made = std::make_unique<cicu_formats>();
  made->locale = icu::Locale(locale);
  return made.release();
}

void cicu_formats_close(cicu_formats *formats) { delete formats; }

cicu_text *cicu_formats_decimal(cicu_formats *formats, const char *decimal, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const auto &formatter = kept(formats, "decimal", [] {
    return NumberFormatter::with().precision(Precision::unlimited());
  });
  return finish(formatter.formatDecimal(decimal, code), code, status);
}

cicu_text *cicu_formats_number(
    cicu_formats *formats, double number, int32_t decimals, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const auto &formatter = kept(formats, "number" + std::to_string(decimals), [=] {
    return NumberFormatter::with().precision(fixed(decimals));
  });
  return finish(formatter.formatDouble(number, code), code, status);
}

cicu_text *cicu_formats_percent(
    cicu_formats *formats, double share, int32_t decimals, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const auto &formatter = kept(formats, "percent" + std::to_string(decimals), [=] {
    return NumberFormatter::with()
        .unit(icu::NoUnit::percent())
        .scale(icu::number::Scale::powerOfTen(2))
        .precision(fixed(decimals));
  });
  return finish(formatter.formatDouble(share, code), code, status);
}

cicu_text *cicu_formats_money(
    cicu_formats *formats, const char *decimal, const char *currency, int32_t decimals,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::CurrencyUnit unit(icu::StringPiece(currency), code);
  const auto &formatter = kept(formats, currency + std::to_string(decimals), [&] {
    return NumberFormatter::with()
        .unit(unit)
        .unitWidth(UNUM_UNIT_WIDTH_ISO_CODE)
        .precision(fixed(decimals));
  });
  return finish(formatter.formatDecimal(decimal, code), code, status);
}

cicu_text *cicu_formats_day(cicu_formats *formats, int64_t day, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  if (!formats->day) formats->day = dates(formats->locale, "yMMMd", false, code);
  icu::UnicodeString text;
  if (formats->day) formats->day->format(static_cast<UDate>(day) * 86400000.0, text);
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_time(cicu_formats *formats, int64_t milliseconds, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  if (!formats->time) formats->time = dates(formats->locale, "yMMMdjm", true, code);
  icu::UnicodeString text;
  if (formats->time) formats->time->format(static_cast<UDate>(milliseconds), text);
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_list(
    cicu_formats *formats, const char *bytes, const int32_t *lengths, int32_t count,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  if (!formats->list)
    formats->list.reset(icu::ListFormatter::createInstance(formats->locale, code));
  std::vector<icu::UnicodeString> items;
  for (int32_t i = 0; i < count; ++i) {
    items.push_back(cicu::utf16(bytes, lengths[i], code));
    bytes += lengths[i];
  }
  icu::UnicodeString text;
  if (U_SUCCESS(code)) formats->list->format(items.data(), count, text, code);
  *status = code;
  return cicu::result(text, code);
}

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
