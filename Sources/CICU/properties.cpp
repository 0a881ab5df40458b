#include "internal.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace {

/// Columns of one code point, as glibc's wcwidth and VTE count them.
int32_t columns(UChar32 point) {
  if (point >= 0x20 && point < 0x7F) return 1;
  switch (u_charType(point)) {
    case U_CONTROL_CHAR:
    case U_ENCLOSING_MARK:
    case U_LINE_SEPARATOR:
    case U_NON_SPACING_MARK:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE: return 0;
    case U_FORMAT_CHAR:
      // A soft hyphen and the signs that stand over numbers are drawn; other format characters are not.
      return point == 0xAD || u_hasBinaryProperty(point, UCHAR_PREPENDED_CONCATENATION_MARK);
    default: break;
  }
  const int32_t syllable = u_getIntPropertyValue(point, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const int32_t width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

int64_t cicu_width(const char *text, int64_t length) {
  int64_t width = 0;
  for (int64_t i = 0; i < length;) {
    UChar32 point;
    U8_NEXT_OR_FFFD(text, i, length, point);
    width += columns(point);
  }
  return width;
}

namespace {

int32_t write(const icu::UnicodeString &text, int32_t most, uint32_t *points) {
  int32_t count = 0;
  for (int32_t i = 0; i < text.length() && count < most; i = text.moveIndex32(i, 1)) {
    points[count++] = static_cast<uint32_t>(text.char32At(i));
  }
  return count;
}

}  // namespace

int32_t cicu_combining_class(uint32_t point) {
  return u_getCombiningClass(static_cast<UChar32>(point));
}

int32_t cicu_case_folding(uint32_t point, uint32_t *folded) {
  icu::UnicodeString text(static_cast<UChar32>(point));
  return write(text.foldCase(U_FOLD_CASE_DEFAULT), 3, folded);
}

int32_t cicu_compatibility_decomposition(uint32_t point, uint32_t *decomposed) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::UnicodeString text(static_cast<UChar32>(point));
  const icu::Normalizer2 *form = icu::Normalizer2::getNFKDInstance(code);
  return write(U_SUCCESS(code) ? form->normalize(text, code) : text, 18, decomposed);
}
