#include "formats.hpp"

#include <unicode/currunit.h>
#include <unicode/ucurr.h>

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;
using icu::number::Precision;

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

cicu_text *cicu_formats_list(
    cicu_formats *formats, int32_t isChoice, const char *bytes, const int32_t *lengths,
    int32_t count, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  auto &list = formats->lists[isChoice];
  if (!list)
    list.reset(icu::ListFormatter::createInstance(
        formats->locale, isChoice ? ULISTFMT_TYPE_OR : ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE,
        code));
  std::vector<icu::UnicodeString> items;
  for (int32_t i = 0; i < count; ++i) {
    items.push_back(cicu::utf16(bytes, lengths[i], code));
    bytes += lengths[i];
  }
  icu::UnicodeString text;
  if (U_SUCCESS(code)) list->format(items.data(), count, text, code);
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_spelled(cicu_formats *formats, const char *decimal, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  if (!formats->spelling)
    formats->spelling = std::make_unique<icu::RuleBasedNumberFormat>(
        icu::URBNF_SPELLOUT, formats->locale, code);
  icu::UnicodeString text;
  // Root's rules write digits.
  const auto actual = formats->spelling->getLocale(ULOC_ACTUAL_LOCALE, code);
  if (U_SUCCESS(code) && actual.getName()[0] != '\0') {
    const icu::Formattable number(icu::StringPiece(decimal), code);
    if (U_SUCCESS(code)) formats->spelling->format(number, text, code);
  }
  *status = code;
  return cicu::result(text, code);
}

namespace {

const icu::PluralRules *plurals(cicu_formats *formats, int32_t isOrdinal, UErrorCode &code) {
  auto &rules = formats->plurals[isOrdinal];
  if (!rules)
    rules.reset(icu::PluralRules::forLocale(
        formats->locale, isOrdinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, code));
  return rules.get();
}

}  // namespace

cicu_text *cicu_formats_plural(
    cicu_formats *formats, int32_t isOrdinal, int64_t number, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const auto *rules = plurals(formats, isOrdinal, code);
  icu::UnicodeString text;
  if (U_SUCCESS(code)) text = rules->select(static_cast<double>(number));
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_plurals(cicu_formats *formats, int32_t isOrdinal, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const auto *rules = plurals(formats, isOrdinal, code);
  icu::UnicodeString text;
  if (U_SUCCESS(code)) {
    const std::unique_ptr<icu::StringEnumeration> words(rules->getKeywords(code));
    while (const auto *word = U_SUCCESS(code) ? words->snext(code) : nullptr) {
      if (!text.isEmpty()) text.append(u'\n');
      text.append(*word);
    }
  }
  *status = code;
  return cicu::result(text, code);
}
