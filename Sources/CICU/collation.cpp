#include "internal.hpp"

#include <memory>

#include <unicode/coll.h>
#include <unicode/tblcoll.h>

struct cicu_collator {
  std::unique_ptr<icu::Collator> order;
};

cicu_collator *cicu_collator_open(const char *locale, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> order(
      icu::Collator::createInstance(icu::Locale(locale), code));
  *status = code;
  return U_SUCCESS(code) ? new cicu_collator{std::move(order)} : nullptr;
}

cicu_collator *cicu_collator_open_rules(const char *rules, int64_t length, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  auto order =
      std::make_unique<icu::RuleBasedCollator>(cicu::utf16(rules, length, code), code);
  *status = code;
  return U_SUCCESS(code) ? new cicu_collator{std::move(order)} : nullptr;
}

int32_t cicu_collator_is_tailored(const cicu_collator *collator) {
  UErrorCode code = U_ZERO_ERROR;
  const auto actual = collator->order->getLocale(ULOC_ACTUAL_LOCALE, code);
  const std::string name = actual.getName();
  return U_SUCCESS(code) && !name.empty() && name != "root" ? 1 : 0;
}

void cicu_collator_close(cicu_collator *collator) { delete collator; }

int32_t cicu_collator_compare(
    const cicu_collator *collator, const char *left, int64_t left_length, const char *right,
    int64_t right_length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t order = 0;
  if (cicu::fits(left_length, code) && cicu::fits(right_length, code))
    order = collator->order->compareUTF8(
        {left, static_cast<int32_t>(left_length)}, {right, static_cast<int32_t>(right_length)},
        code);
  *status = code;
  return order;
}

cicu_text *cicu_collator_key(
    const cicu_collator *collator, const char *text, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::UnicodeString source = cicu::utf16(text, length, code);
  *status = code;
  if (U_FAILURE(code)) return nullptr;
  auto key = std::make_unique<cicu_text>();
  key->bytes.resize(static_cast<size_t>(source.length()) * 4 + 16);
  for (;;) {
    const auto capacity = static_cast<int32_t>(key->bytes.size());
    const int32_t needed = collator->order->getSortKey(
        source, reinterpret_cast<uint8_t *>(key->bytes.data()), capacity);
    key->bytes.resize(static_cast<size_t>(needed));
    if (needed <= capacity) break;
  }
  // ICU counts the zero that ends the key; without it keys still compare alike.
  if (!key->bytes.empty()) key->bytes.pop_back();
  return key.release();
}
