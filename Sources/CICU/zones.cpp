#include <memory>

#include <unicode/timezone.h>

#include "internal.hpp"

int32_t cicu_zone_is_known(const char *name) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  char region[8];
  icu::TimeZone::getRegion(icu::UnicodeString::fromUTF8(name), region, sizeof region, code);
  return U_SUCCESS(code) ? 1 : 0;
}

int64_t cicu_zone_offset(
    const char *name, int64_t milliseconds, int32_t isLocal, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZone> zone(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  int32_t raw = 0, saving = 0;
  zone->getOffset(static_cast<UDate>(milliseconds), isLocal != 0, raw, saving, code);
  *status = code;
  return static_cast<int64_t>(raw) + saving;
}
