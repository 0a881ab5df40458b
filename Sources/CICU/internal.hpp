#ifndef CICU_INTERNAL_HPP
#define CICU_INTERNAL_HPP

#include <cstdint>
#include <string>
#include <vector>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "CICU.h"

struct cicu_text {
  std::string bytes;
  std::vector<int64_t> changes;
};

namespace cicu {

/// Sets ICU's default locale to root, once: unknown locales would otherwise take the language of the process.
void prepare();

/// Reads UTF-8; a text that ICU's 32-bit lengths cannot hold sets the status.
icu::UnicodeString utf16(const char *bytes, int64_t length, UErrorCode &status);

/// Wraps a result, or returns null when the status is a failure.
cicu_text *result(const icu::UnicodeString &text, UErrorCode status);

/// Fails when a length does not fit ICU's 32-bit lengths.
bool fits(int64_t length, UErrorCode &status);

}  // namespace cicu

#endif
