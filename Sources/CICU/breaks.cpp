#include "internal.hpp"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>

struct cicu_breaker {
  std::unique_ptr<icu::BreakIterator> iterator;
  cicu_unit unit;
};

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
  }
  *status = code;
  return U_SUCCESS(code) ? new cicu_breaker{std::move(iterator), unit} : nullptr;
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
