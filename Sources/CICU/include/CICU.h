/// The parts of ICU that `Text` uses, in names of our own.
///
/// Text goes in as UTF-8 with its length in bytes and comes out as a `cicu_text`. Functions that can fail
/// take a status: 0 or less is success, more is an ICU error code. Handles that change while they work are
/// marked; their callers must not share them between threads without a lock.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#pragma clang assume_nonnull begin

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cicu_text cicu_text;
typedef struct cicu_message cicu_message;
typedef struct cicu_arguments cicu_arguments;
typedef struct cicu_formats cicu_formats;
typedef struct cicu_collator cicu_collator;
typedef struct cicu_breaker cicu_breaker;
typedef struct cicu_transform cicu_transform;
typedef struct cicu_spoof cicu_spoof;

// MARK: Results

/// Returns the UTF-8 bytes of a result; they live as long as it does.
const char *cicu_text_bytes(const cicu_text *text);
/// Returns how many bytes a result has.
int64_t cicu_text_length(const cicu_text *text);
/// Returns where a result differs from what it was made of, when the function that made it says so.
///
/// Four numbers a change: its offset and length before, and its offset and length after, in bytes.
const int64_t *cicu_text_changes(const cicu_text *text);
/// Returns how many changes there are.
int64_t cicu_text_change_count(const cicu_text *text);
/// Frees a result.
void cicu_text_close(cicu_text *text);
/// Returns ICU's name of a status, such as `U_INVALID_ID`.
const char *cicu_status_name(int32_t status);

/// Returns the version of ICU that runs, such as `72.1`.
const char *cicu_version(void);

// MARK: Locales

/// Returns 1 when ICU has data of a locale's own, not only those of root.
int32_t cicu_locale_is_known(const char *locale);
/// Returns the script that a language tag is most likely written in, such as `Mymr`; empty when unknown.
cicu_text *_Nullable cicu_locale_script(const char *tag, int32_t *status);
/// Returns the BCP 47 name of the digits of a locale, such as `latn`.
cicu_text *_Nullable cicu_locale_digits(const char *locale, int32_t *status);
/// Returns that tag of a list, with commas between, which readers of a language understand best by CLDR's
/// language matching; empty when they understand none.
cicu_text *_Nullable cicu_locale_match(
    const char *tag, const char *supported, int32_t *status);
/// Returns the letters that CLDR names for a locale, with those of foreign words unless `foreign` is 0.
cicu_text *_Nullable cicu_locale_letters(const char *locale, int32_t foreign, int32_t *status);
/// Returns the four quotation marks of a locale, with line ends between: outer and inner, each begin and end.
cicu_text *_Nullable cicu_locale_quotes(const char *locale, int32_t *status);
/// Returns 1 when a text has letters that run to the right, 2 to the left, 3 both, 0 neither.
int32_t cicu_direction(const char *text, int64_t length);

// MARK: Messages

/// Parses a sentence with named arguments; on failure `*offset` is the place in UTF-16 units, or -1.
cicu_message *_Nullable cicu_message_open(
    const char *pattern, int64_t length, const char *locale, int32_t *offset, int32_t *status);
/// Fills a sentence in. The message changes while it works.
cicu_text *_Nullable cicu_message_format(
    cicu_message *message, const cicu_arguments *arguments, int32_t *status);
/// Frees a parsed sentence.
void cicu_message_close(cicu_message *message);
/// Returns the names of a sentence's arguments, in order and each as often as it stands there, one a line.
cicu_text *_Nullable cicu_message_arguments(const char *pattern, int64_t length, int32_t *status);

/// Returns an empty set of arguments.
cicu_arguments *cicu_arguments_open(void);
/// Adds a text.
void cicu_arguments_add_text(
    cicu_arguments *arguments, const char *name, const char *value, int64_t length);
/// Adds a whole number, which plural rules can see.
void cicu_arguments_add_integer(cicu_arguments *arguments, const char *name, int64_t value);
/// Frees a set of arguments.
void cicu_arguments_close(cicu_arguments *arguments);

// MARK: Formats of one locale; the handle changes while it works

/// Returns the formats of a locale; each is made when it is first used.
cicu_formats *cicu_formats_open(const char *locale);
/// Frees the formats.
void cicu_formats_close(cicu_formats *formats);
/// Formats an exact decimal number such as `-1250.5` with all its decimals.
cicu_text *_Nullable cicu_formats_decimal(
    cicu_formats *formats, const char *decimal, int32_t *status);
/// Formats a measured number, rounded half to even.
cicu_text *_Nullable cicu_formats_number(
    cicu_formats *formats, double number, int32_t decimals, int32_t *status);
/// Formats a share: .25 as 25 %.
cicu_text *_Nullable cicu_formats_percent(
    cicu_formats *formats, double share, int32_t decimals, int32_t *status);
/// Formats an exact amount with the ISO 4217 code of its currency.
cicu_text *_Nullable cicu_formats_money(
    cicu_formats *formats, const char *decimal, const char *currency, int32_t decimals,
    int32_t *status);
/// Words and patterns of dates that a caller may bring.
typedef enum cicu_words {
  CICU_MONTHS = 0,
  CICU_SHORT_MONTHS = 1,
  CICU_WEEKDAYS = 2,
  CICU_DAY_PATTERN = 3,
  CICU_LONG_DAY_PATTERN = 4,
  CICU_FULL_DAY_PATTERN = 5
} cicu_words;
/// Replaces ICU's words, one a line, before any date is formatted.
void cicu_formats_replace(
    cicu_formats *formats, cicu_words kind, const char *words, int64_t length);
/// Formats a day, given as days since 1970-01-01; the length is 0 with a short month, 1 with a long one, 2 with
/// the weekday too.
cicu_text *_Nullable cicu_formats_day(
    cicu_formats *formats, int32_t length, int64_t day, int32_t *status);
/// Formats the month (0), quarter (1) or year (2) that a day lies in.
cicu_text *_Nullable cicu_formats_period(
    cicu_formats *formats, int32_t length, int64_t day, int32_t *status);
/// Formats the days from a first to a last one by ICU's own words.
cicu_text *_Nullable cicu_formats_days(
    cicu_formats *formats, int64_t first, int64_t last, int32_t *status);
/// Formats a point in time in UTC, given as milliseconds since 1970.
cicu_text *_Nullable cicu_formats_time(
    cicu_formats *formats, int64_t milliseconds, int32_t *status);
/// Formats a time on the clock of some place, given as if it were in UTC, without naming a zone.
cicu_text *_Nullable cicu_formats_clock(
    cicu_formats *formats, int64_t milliseconds, int32_t *status);
/// Tells whether the IANA database has a time zone of this name.
int32_t cicu_zone_is_known(const char *name);
/// How many milliseconds the clocks of a zone are before UTC, at a time in UTC or on these clocks.
int64_t cicu_zone_offset(
    const char *name, int64_t milliseconds, int32_t is_local, int32_t *status);
/// Joins items whose bytes follow each other in `bytes`, with "or" for a choice and "and" else.
cicu_text *_Nullable cicu_formats_list(
    cicu_formats *formats, int32_t isChoice, const char *bytes, const int32_t *lengths,
    int32_t count, int32_t *status);
/// Writes a decimal number in words; empty when ICU has none for the language.
cicu_text *_Nullable cicu_formats_spelled(
    cicu_formats *formats, const char *decimal, int32_t *status);
/// Returns the plural category of a number, such as `one`.
cicu_text *_Nullable cicu_formats_plural(
    cicu_formats *formats, int32_t isOrdinal, int64_t number, int32_t *status);
/// Returns the plural categories of the language, one a line.
cicu_text *_Nullable cicu_formats_plurals(
    cicu_formats *formats, int32_t isOrdinal, int32_t *status);
/// Names a country by its ISO 3166-1 code; the code itself when ICU has no name.
cicu_text *_Nullable cicu_formats_country(
    cicu_formats *formats, const char *code, int32_t *status);
/// Names a language by its tag; empty when ICU has no name.
cicu_text *_Nullable cicu_formats_language(
    cicu_formats *formats, const char *tag, int32_t *status);
/// Names a currency by its ISO 4217 code; the code itself when ICU has no name.
cicu_text *_Nullable cicu_formats_currency(
    cicu_formats *formats, const char *code, int32_t *status);
/// Names a script by its ISO 15924 code; the code itself when ICU has no name.
cicu_text *_Nullable cicu_formats_script(
    cicu_formats *formats, const char *code, int32_t *status);

// MARK: Collation

/// Returns the order of a locale, or root's where the locale has none.
cicu_collator *_Nullable cicu_collator_open(const char *locale, int32_t *status);
/// Returns the order by rules of ICU's syntax.
cicu_collator *_Nullable cicu_collator_open_rules(
    const char *rules, int64_t length, int32_t *status);
/// Returns 1 when the order is a language's own, and 0 when it is root's.
int32_t cicu_collator_is_tailored(const cicu_collator *collator);
/// Frees a collator.
void cicu_collator_close(cicu_collator *collator);
/// Returns -1, 0 or 1.
int32_t cicu_collator_compare(
    const cicu_collator *collator, const char *left, int64_t left_length, const char *right,
    int64_t right_length, int32_t *status);
/// Returns bytes that compare as the texts do.
cicu_text *_Nullable cicu_collator_key(
    const cicu_collator *collator, const char *text, int64_t length, int32_t *status);

// MARK: Breaks; the handle changes while it works

/// What a breaker finds.
typedef enum cicu_unit {
  CICU_GRAPHEME = 0,
  CICU_WORD = 1,
  CICU_SENTENCE = 2,
  CICU_LINE = 3
} cicu_unit;
/// Returns a breaker by ICU's rules and dictionaries.
cicu_breaker *_Nullable cicu_breaker_open(cicu_unit unit, const char *locale, int32_t *status);
/// Frees a breaker.
void cicu_breaker_close(cicu_breaker *breaker);
/// Counts graphemes, sentences, or those words that hold a letter or a digit.
int64_t cicu_breaker_count(
    cicu_breaker *breaker, const char *text, int64_t length, int32_t *status);
/// Writes where units end, as offsets in UTF-8, for there are at most as many as bytes.
///
/// The room is kept from call to call, so that nothing is allocated for a text no longer than an earlier one.
int64_t cicu_breaker_breaks(
    cicu_breaker *breaker, const char *text, int64_t length, int64_t *offsets, int32_t *status);
/// Writes where units end in well-formed UTF-16, as offsets in it; what ICU's own speed is measured by.
int64_t cicu_breaker_breaks_utf16(
    cicu_breaker *breaker, const uint16_t *units, int64_t length, int64_t *offsets,
    int32_t *status);

// MARK: Normal forms, transforms, properties, encodings

/// Returns a text in normalization form C.
cicu_text *_Nullable cicu_normalized(const char *text, int64_t length, int32_t *status);
/// Returns a text in normalization form C, and its changes.
cicu_text *_Nullable cicu_normalized_with_changes(
    const char *text, int64_t length, int32_t *status);
/// Returns 1 when a text is in normalization form C.
int32_t cicu_is_normalized(const char *text, int64_t length, int32_t *status);
/// Returns the canonical combining class of a code point.
int32_t cicu_combining_class(uint32_t point);
/// Writes the full case folding of a code point, at most three code points, and returns how many.
int32_t cicu_case_folding(uint32_t point, uint32_t *folded);
/// Writes the full compatibility decomposition of a code point, at most 18 code points, and returns how many.
int32_t cicu_compatibility_decomposition(uint32_t point, uint32_t *decomposed);

/// Returns ICU's transform with an identifier such as `Zawgyi-my`.
cicu_transform *_Nullable cicu_transform_open(const char *identifier, int32_t *status);
/// Frees a transform.
void cicu_transform_close(cicu_transform *transform);
/// Returns what the transform makes of a text. The transform changes while it works.
cicu_text *_Nullable cicu_transform_apply(
    cicu_transform *transform, const char *text, int64_t length, int32_t *status);

/// Returns how many columns a terminal gives to a text.
int64_t cicu_width(const char *text, int64_t length);

/// Names the encoding that bytes are most likely in, by ICU's detector; empty when it has no idea.
cicu_text *_Nullable cicu_guess_encoding(const char *bytes, int64_t length, int32_t *status);

// MARK: Texts that look like others (UTS #39); several threads may share the handle

/// How few scripts a text is of: the levels of UTS #39, section 5.2.
typedef enum cicu_restriction {
  CICU_ASCII = 0,
  CICU_SINGLE_SCRIPT = 1,
  CICU_HIGHLY_RESTRICTIVE = 2,
  CICU_MODERATELY_RESTRICTIVE = 3,
  CICU_MINIMALLY_RESTRICTIVE = 4,
  CICU_UNRESTRICTED = 5
} cicu_restriction;
/// Returns ICU's table of letters that look alike.
cicu_spoof *_Nullable cicu_spoof_open(int32_t *status);
/// Frees the table.
void cicu_spoof_close(cicu_spoof *spoof);
/// Returns the skeleton of a text, which texts that look alike share.
cicu_text *_Nullable cicu_spoof_skeleton(
    const cicu_spoof *spoof, const char *text, int64_t length, int32_t *status);
/// Returns the level of a text.
cicu_restriction cicu_spoof_restriction(
    const cicu_spoof *spoof, const char *text, int64_t length, int32_t *status);
/// Returns the ISO 15924 code of the script of a code point, such as `Zyyy` for those that many share.
const char *cicu_script(uint32_t point);
/// Returns 1 when a code point is another one in the font of formulas, as U+1D400 is of A.
int32_t cicu_is_font_variant(uint32_t point);

#ifdef __cplusplus
}
#endif

#pragma clang assume_nonnull end

#endif
