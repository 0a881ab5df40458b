#include "internal.hpp"

#include <memory>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>

struct cicu_transform {
  std::unique_ptr<icu::Transliterator> transliterator;
};

namespace {

cicu_text *normalized(const char *text, int64_t length, icu::Edits *edits, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  auto made = std::make_unique<cicu_text>();
  const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(code);
  if (U_SUCCESS(code) && cicu::fits(length, code)) {
    icu::StringByteSink<std::string> sink(&made->bytes, static_cast<int32_t>(length));
    form->normalizeUTF8(0, {text, static_cast<int32_t>(length)}, sink, edits, code);
  }
  if (edits != nullptr && U_SUCCESS(code)) {
    auto change = edits->getFineChangesIterator();
    while (change.next(code)) {
      made->changes.insert(
          made->changes.end(), {change.sourceIndex(), change.oldLength(), change.destinationIndex(),
                                change.newLength()});
    }
  }
  *status = code;
  return U_SUCCESS(code) ? made.release() : nullptr;
}

}  // namespace

cicu_text *cicu_normalized(const char *text, int64_t length, int32_t *status) {
  return normalized(text, length, nullptr, status);
}

cicu_text *cicu_normalized_with_changes(const char *text, int64_t length, int32_t *status) {
  icu::Edits edits;
  return normalized(text, length, &edits, status);
}

int32_t cicu_is_normalized(const char *text, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBool is = 0;
  const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(code);
  if (U_SUCCESS(code) && cicu::fits(length, code)) {
    is = form->isNormalizedUTF8({text, static_cast<int32_t>(length)}, code);
  }
  *status = code;
  return is;
}

cicu_transform *cicu_transform_open(const char *identifier, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> transliterator(icu::Transliterator::createInstance(
      icu::UnicodeString::fromUTF8(identifier), UTRANS_FORWARD, code));
  *status = code;
  return U_SUCCESS(code) ? new cicu_transform{std::move(transliterator)} : nullptr;
}

void cicu_transform_close(cicu_transform *transform) { delete transform; }

cicu_text *cicu_transform_apply(
    cicu_transform *transform, const char *text, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::UnicodeString changed = cicu::utf16(text, length, code);
  if (U_SUCCESS(code)) transform->transliterator->transliterate(changed);
  *status = code;
  return cicu::result(changed, code);
}
