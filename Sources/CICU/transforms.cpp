#include "internal.hpp"

#include <memory>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>

struct cicu_transform {
  std::unique_ptr<icu::Transliterator> transliterator;
};

cicu_text *cicu_normalized(const char *text, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  auto made = std::make_unique<cicu_text>();
  const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(code);
  if (U_SUCCESS(code) && cicu::fits(length, code)) {
    icu::StringByteSink<std::string> sink(&made->bytes, static_cast<int32_t>(length));
    form->normalizeUTF8(0, {text, static_cast<int32_t>(length)}, sink, nullptr, code);
  }
  *status = code;
  return U_SUCCESS(code) ? made.release() : nullptr;
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
