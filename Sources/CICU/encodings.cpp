#include "internal.hpp"

#include <memory>

#include <unicode/ucsdet.h>

cicu_text *cicu_guess_encoding(const char *bytes, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector *)> detector(
      ucsdet_open(&code), ucsdet_close);
  auto made = std::make_unique<cicu_text>();
  if (U_SUCCESS(code) && cicu::fits(length, code)) {
    ucsdet_setText(detector.get(), bytes, static_cast<int32_t>(length), &code);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &code);
    if (U_SUCCESS(code) && match != nullptr) made->bytes = ucsdet_getName(match, &code);
  }
  *status = code;
  return U_SUCCESS(code) ? made.release() : nullptr;
}
