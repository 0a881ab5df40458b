#include "formats.hpp"

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

namespace {

std::unique_ptr<icu::Calendar> calendar(const icu::Locale &locale, UErrorCode &code) {
  std::unique_ptr<icu::Calendar> made(
      icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), locale, code));
  // Our days are Gregorian for all time, so ICU's change of calendars in 1582 is taken out.
  if (auto *changing = dynamic_cast<icu::GregorianCalendar *>(made.get()))
    changing->setGregorianChange(-8.64e15, code);
  return made;
}

/// Dates carry the era wherever years are not counted as in the Gregorian calendar: 2569 is no typing error.
icu::UnicodeString skeleton(const icu::Calendar &calendar, const char *fields) {
  const bool gregorian = std::string(calendar.getType()) == "gregorian";
  icu::UnicodeString text(gregorian ? "" : "G");
  return text.append(icu::UnicodeString::fromUTF8(fields));
}

icu::UnicodeString replaced(const cicu_formats *formats, int32_t kind) {
  const auto found = formats->words.find(kind);
  return found == formats->words.end() || found->second.empty() ? icu::UnicodeString()
                                                                 : found->second.front();
}

void replaceWords(const cicu_formats *formats, icu::SimpleDateFormat &format, UErrorCode &code) {
  if (formats->words.empty() || U_FAILURE(code)) return;
  icu::DateFormatSymbols symbols(*format.getDateFormatSymbols());
  for (const auto &[kind, words] : formats->words) {
    const auto count = static_cast<int32_t>(words.size());
    // ICU counts weekdays from 1, so that the first place is empty.
    std::vector<icu::UnicodeString> days(1);
    days.insert(days.end(), words.begin(), words.end());
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
      switch (kind) {
        case CICU_MONTHS:
          symbols.setMonths(words.data(), count, context, icu::DateFormatSymbols::WIDE);
          break;
        case CICU_SHORT_MONTHS:
          symbols.setMonths(words.data(), count, context, icu::DateFormatSymbols::ABBREVIATED);
          break;
        case CICU_WEEKDAYS:
          symbols.setWeekdays(days.data(), count + 1, context, icu::DateFormatSymbols::WIDE);
          break;
        default: break;
      }
    }
  }
  format.setDateFormatSymbols(symbols);
}

std::unique_ptr<icu::DateFormat> dates(
    const cicu_formats *formats, const char *fields, int32_t pattern, bool hasTime,
    const char16_t *more, UErrorCode &code) {
  auto days = calendar(formats->locale, code);
  if (U_FAILURE(code)) return nullptr;
  icu::UnicodeString chosen = replaced(formats, pattern);
  if (chosen.isEmpty()) {
    std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(formats->locale, code));
    if (U_FAILURE(code)) return nullptr;
    chosen = patterns->getBestPattern(skeleton(*days, fields), code);
  } else {
    if (std::string(days->getType()) != "gregorian") chosen.append(u" G", -1);
    // A language of our own has no words for the halves of a day.
    if (hasTime) chosen.append(u", HH:mm", -1);
  }
  chosen.append(more, -1);
  auto format = std::make_unique<icu::SimpleDateFormat>(chosen, formats->locale, code);
  if (U_FAILURE(code)) return nullptr;
  // A new calendar brings new words, so that ours come last.
  format->adoptCalendar(days.release());
  replaceWords(formats, *format, code);
  return format;
}

const char *fields[] = {"yMMMd", "yMMMMd", "yMMMMEEEEd"};
const char *periods[] = {"yMMM", "yQQQ", "y"};
// No pattern of a caller has this number.
const int32_t noPattern = -1;

}  // namespace

void cicu_formats_replace(
    cicu_formats *formats, cicu_words kind, const char *words, int64_t length) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::UnicodeString text = cicu::utf16(words, length, code);
  auto &list = formats->words[kind];
  list.clear();
  for (int32_t start = 0; start <= text.length();) {
    const int32_t found = text.indexOf(u'\n', start);
    const int32_t end = found < 0 ? text.length() : found;
    // A part that ICU lends would go with the whole text.
    list.push_back(icu::UnicodeString(text, start, end - start));
    start = end + 1;
  }
}

cicu_text *cicu_formats_day(
    cicu_formats *formats, int32_t length, int64_t day, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  length = length < 0 ? 0 : length > 2 ? 2 : length;
  auto &format = formats->days[length];
  if (!format) format = dates(formats, fields[length], CICU_DAY_PATTERN + length, false, u"", code);
  icu::UnicodeString text;
  if (format) format->format(static_cast<UDate>(day) * 86400000.0, text);
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_period(
    cicu_formats *formats, int32_t length, int64_t day, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  length = length < 0 ? 0 : length > 2 ? 2 : length;
  auto &format = formats->days[3 + length];
  if (!format) format = dates(formats, periods[length], noPattern, false, u"", code);
  icu::UnicodeString text;
  if (format) format->format(static_cast<UDate>(day) * 86400000.0, text);
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_time(cicu_formats *formats, int64_t milliseconds, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  // ICU's own way to the name of a zone loads the names of all zones.
  if (!formats->time)
    formats->time = dates(formats, "yMMMdjm", CICU_DAY_PATTERN, true, u" 'UTC'", code);
  icu::UnicodeString text;
  if (formats->time) formats->time->format(static_cast<UDate>(milliseconds), text);
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_clock(cicu_formats *formats, int64_t milliseconds, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  if (!formats->clock)
    formats->clock = dates(formats, "yMMMdjm", CICU_DAY_PATTERN, true, u"", code);
  icu::UnicodeString text;
  if (formats->clock) formats->clock->format(static_cast<UDate>(milliseconds), text);
  *status = code;
  return cicu::result(text, code);
}

cicu_text *cicu_formats_days(
    cicu_formats *formats, int64_t first, int64_t last, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::UnicodeString text;
  if (!formats->range) {
    const auto days = calendar(formats->locale, code);
    if (U_SUCCESS(code))
      formats->range.reset(icu::DateIntervalFormat::createInstance(
          skeleton(*days, fields[0]), formats->locale, code));
    if (U_SUCCESS(code)) formats->range->setTimeZone(*icu::TimeZone::getGMT());
  }
  if (U_SUCCESS(code)) {
    // ICU takes the calendars of both ends, and with them the change of 1582.
    const auto from = calendar(formats->locale, code), to = calendar(formats->locale, code);
    if (U_SUCCESS(code)) {
      from->setTime(static_cast<UDate>(first) * 86400000.0, code);
      to->setTime(static_cast<UDate>(last) * 86400000.0, code);
      icu::FieldPosition place(icu::FieldPosition::DONT_CARE);
      formats->range->format(*from, *to, text, place, code);
    }
  }
  *status = code;
  return cicu::result(text, code);
}
