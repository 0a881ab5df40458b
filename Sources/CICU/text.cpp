#include "internal.hpp"

#include <memory>

namespace cicu {

void prepare() {
  static const bool prepared = [] {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getRoot(), status);
    return U_SUCCESS(status);
  }();
  (void)prepared;
}

bool fits(int64_t length, UErrorCode &status) {
  // A third of the range: ICU's own results may be longer than what it is given.
  if (length <= INT32_MAX / 3) return true;
  status = U_INPUT_TOO_LONG_ERROR;
  return false;
}

icu::UnicodeString utf16(const char *bytes, int64_t length, UErrorCode &status) {
  if (U_FAILURE(status) || !fits(length, status)) return {};
  return icu::UnicodeString::fromUTF8({bytes, static_cast<int32_t>(length)});
}

cicu_text *result(const icu::UnicodeString &text, UErrorCode status) {
  if (U_FAILURE(status)) return nullptr;
  auto made = std::make_unique<cicu_text>();
  text.toUTF8String(made->bytes);
  return made.release();
}

}  // namespace cicu

const char *cicu_text_bytes(const cicu_text *text) { return text->bytes.data(); }

int64_t cicu_text_length(const cicu_text *text) { return static_cast<int64_t>(text->bytes.size()); }

const int64_t *cicu_text_changes(const cicu_text *text) { return text->changes.data(); }

int64_t cicu_text_change_count(const cicu_text *text) {
  return static_cast<int64_t>(text->changes.size() / 4);
}

void cicu_text_close(cicu_text *text) { delete text; }

const char *cicu_status_name(int32_t status) { return u_errorName(static_cast<UErrorCode>(status)); }

const char *cicu_version(void) { return U_ICU_VERSION; }
