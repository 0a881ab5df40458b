#include "internal.hpp"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

struct cicu_breaker {
  std::unique_ptr<icu::BreakIterator> iterator;
  cicu_unit unit;
  std::u16string units;
  UText view = UTEXT_INITIALIZER;

  ~cicu_breaker() { utext_close(&view); }
};

namespace {

/// Shows the iterator UTF-16 that stays where it is, without a copy.
void show(cicu_breaker *breaker, const char16_t *units, int64_t length, UErrorCode &code) {
  utext_openUChars(&breaker->view, units, length, &code);
  breaker->iterator->setText(&breaker->view, code);
}

}  // namespace

cicu_breaker *cicu_breaker_open(cicu_unit unit, const char *locale, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  const icu::Locale place(locale);
  std::unique_ptr<icu::BreakIterator> iterator;
  switch (unit) {
    case CICU_GRAPHEME:
      iterator.reset(icu::BreakIterator::createCharacterInstance(place, code));
      break;
    case CICU_WORD: iterator.reset(icu::BreakIterator::createWordInstance(place, code)); break;
    case CICU_SENTENCE:
      iterator.reset(icu::BreakIterator::createSentenceInstance(place, code));
      break;
    case CICU_LINE: iterator.reset(icu::BreakIterator::createLineInstance(place, code)); break;
  }
  *status = code;
  return U_SUCCESS(code) ? new cicu_breaker{std::move(iterator), unit, {}} : nullptr;
}

void cicu_breaker_close(cicu_breaker *breaker) { delete breaker; }

int64_t cicu_breaker_count(
    cicu_breaker *breaker, const char *text, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::UnicodeString source = cicu::utf16(text, length, code);
  *status = code;
  if (U_FAILURE(code)) return 0;
  breaker->iterator->setText(source);
  int64_t count = 0;
  while (breaker->iterator->next() != icu::BreakIterator::DONE)
    if (breaker->unit != CICU_WORD || breaker->iterator->getRuleStatus() >= UBRK_WORD_NUMBER)
      ++count;
  breaker->iterator->setText(icu::UnicodeString());
  return count;
}

int64_t cicu_breaker_breaks(
    cicu_breaker *breaker, const char *text, int64_t length, int64_t *offsets, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  if (!cicu::fits(length, code)) {
    *status = code;
    return 0;
  }
  std::u16string &units = breaker->units;
  if (units.size() < static_cast<size_t>(length)) units.resize(static_cast<size_t>(length));
  int32_t wide = 0;
  u_strFromUTF8WithSub(
      units.data(), static_cast<int32_t>(units.size()), &wide, text, static_cast<int32_t>(length),
      0xFFFD, nullptr, &code);
  // A buffer that is exactly full has no room for a final zero, which nobody needs.
  if (code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
  const int64_t count = cicu_breaker_breaks_utf16(
      breaker, reinterpret_cast<const uint16_t *>(units.data()), wide, offsets, status);
  if (U_FAILURE(code)) *status = code;
  int64_t bytes = 0;
  int32_t place = 0;
  for (int64_t i = 0; i < count; ++i) {
    while (place < offsets[i]) {
      UChar32 point;
      U16_NEXT(units.data(), place, wide, point);
      bytes += U8_LENGTH(point);
    }
    offsets[i] = bytes;
  }
  return count;
}

int64_t cicu_breaker_breaks_utf16(
    cicu_breaker *breaker, const uint16_t *units, int64_t length, int64_t *offsets,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  show(breaker, reinterpret_cast<const char16_t *>(units), length, code);
  int64_t count = 0;
  for (int32_t end = breaker->iterator->next();
       U_SUCCESS(code) && end != icu::BreakIterator::DONE; end = breaker->iterator->next())
    offsets[count++] = end;
  *status = code;
  return count;
}
