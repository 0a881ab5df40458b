#include "internal.hpp"

#include <memory>
#include <vector>

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

struct cicu_message {
  icu::MessageFormat format;
};

struct cicu_arguments {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
};

cicu_message *cicu_message_open(
    const char *pattern, int64_t length, const char *locale, int32_t *offset, int32_t *status) {
  cicu::prepare();
  UErrorCode code = U_ZERO_ERROR;
  UParseError error{};
  error.offset = -1;
  auto made = std::unique_ptr<cicu_message>(new cicu_message{icu::MessageFormat(
      cicu::utf16(pattern, length, code), icu::Locale(locale), error, code)});
  *status = code;
  *offset = error.offset;
  return U_SUCCESS(code) ? made.release() : nullptr;
}

cicu_text *cicu_message_format(
    cicu_message *message, const cicu_arguments *arguments, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::UnicodeString text;
  message->format.format(
      arguments->names.data(), arguments->values.data(),
      static_cast<int32_t>(arguments->names.size()), text, code);
  *status = code;
  return cicu::result(text, code);
}

void cicu_message_close(cicu_message *message) { delete message; }

cicu_text *cicu_message_arguments(const char *pattern, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UParseError error{};
  const icu::MessagePattern parsed(cicu::utf16(pattern, length, code), &error, code);
  icu::UnicodeString names;
  for (int32_t i = 0; U_SUCCESS(code) && i < parsed.countParts(); ++i) {
    const auto &part = parsed.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME &&
        part.getType() != UMSGPAT_PART_TYPE_ARG_NUMBER)
      continue;
    if (!names.isEmpty()) names.append(u'\n');
    names.append(parsed.getSubstring(part));
  }
  *status = code;
  return cicu::result(names, code);
}

cicu_arguments *cicu_arguments_open(void) { return new cicu_arguments; }

void cicu_arguments_add_text(
    cicu_arguments *arguments, const char *name, const char *value, int64_t length) {
  UErrorCode code = U_ZERO_ERROR;
  arguments->names.push_back(icu::UnicodeString::fromUTF8(name));
  arguments->values.emplace_back(cicu::utf16(value, length, code));
}

void cicu_arguments_add_integer(cicu_arguments *arguments, const char *name, int64_t value) {
  arguments->names.push_back(icu::UnicodeString::fromUTF8(name));
  arguments->values.emplace_back(value);
}

void cicu_arguments_close(cicu_arguments *arguments) { delete arguments; }
