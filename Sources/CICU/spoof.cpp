#include "internal.hpp"

#include <memory>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

struct cicu_spoof {
  std::unique_ptr<USpoofChecker, void (*)(USpoofChecker *)> checker{nullptr, uspoof_close};
};

cicu_spoof *cicu_spoof_open(int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  auto made = std::make_unique<cicu_spoof>();
  made->checker.reset(uspoof_open(&code));
  if (U_SUCCESS(code)) {
    // Only the level is wanted, and every level is to be told.
    uspoof_setRestrictionLevel(made->checker.get(), USPOOF_ASCII);
    uspoof_setChecks(made->checker.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_AUX_INFO, &code);
  }
  *status = code;
  return U_SUCCESS(code) ? made.release() : nullptr;
}

void cicu_spoof_close(cicu_spoof *spoof) { delete spoof; }

cicu_text *cicu_spoof_skeleton(
    const cicu_spoof *spoof, const char *text, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::UnicodeString source = cicu::utf16(text, length, code);
  icu::UnicodeString skeleton;
  if (U_SUCCESS(code))
    uspoof_getSkeletonUnicodeString(spoof->checker.get(), 0, source, skeleton, &code);
  *status = code;
  return cicu::result(skeleton, code);
}

cicu_restriction cicu_spoof_restriction(
    const cicu_spoof *spoof, const char *text, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::UnicodeString source = cicu::utf16(text, length, code);
  int32_t found = 0;
  if (U_SUCCESS(code))
    found = uspoof_checkUnicodeString(spoof->checker.get(), source, nullptr, &code);
  *status = code;
  switch (found & USPOOF_RESTRICTION_LEVEL_MASK) {
    case USPOOF_SINGLE_SCRIPT_RESTRICTIVE: return CICU_SINGLE_SCRIPT;
    case USPOOF_HIGHLY_RESTRICTIVE: return CICU_HIGHLY_RESTRICTIVE;
    case USPOOF_MODERATELY_RESTRICTIVE: return CICU_MODERATELY_RESTRICTIVE;
    case USPOOF_MINIMALLY_RESTRICTIVE: return CICU_MINIMALLY_RESTRICTIVE;
    case USPOOF_UNRESTRICTIVE: return CICU_UNRESTRICTED;
    default: return CICU_ASCII;
  }
}

const char *cicu_script(uint32_t point) {
  UErrorCode code = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(point), &code);
  return uscript_getShortName(U_SUCCESS(code) ? script : USCRIPT_UNKNOWN);
}

int32_t cicu_is_font_variant(uint32_t point) {
  return u_getIntPropertyValue(static_cast<UChar32>(point), UCHAR_DECOMPOSITION_TYPE) == U_DT_FONT;
}
