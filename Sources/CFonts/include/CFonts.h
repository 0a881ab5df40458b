/// Font files: which characters they have, how they shape text, and parts of them for the web.
///
/// A font does not change once it is open, so several threads may use it at once.
#ifndef CFONTS_H
#define CFONTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cfonts_font cfonts_font;
typedef struct cfonts_bytes cfonts_bytes;
typedef struct cfonts_glyphs cfonts_glyphs;

// MARK: Fonts

/// Returns the font at a place of a file, which counts from 0 and is more only in collections; null when
/// there is none. `cfonts_close` frees it.
cfonts_font *_Nullable cfonts_open(const char *path, uint32_t index);
/// Frees a font.
void cfonts_close(cfonts_font *font);
/// Returns the glyph that a font shows for a character standing alone, 0 when it has none.
uint32_t cfonts_glyph(const cfonts_font *font, uint32_t scalar);
/// Returns one of the font's English names as UTF-8, by its number in the OpenType `name` table; empty when
/// the font has none. `cfonts_bytes_close` frees it.
cfonts_bytes *cfonts_name(const cfonts_font *font, uint32_t number);

// MARK: Bytes

/// Returns the first byte of a result; it lives as long as the result does.
const uint8_t *cfonts_bytes_start(const cfonts_bytes *bytes);
/// Returns how many bytes a result has.
size_t cfonts_bytes_length(const cfonts_bytes *bytes);
/// Frees a result.
void cfonts_bytes_close(cfonts_bytes *bytes);

// MARK: Parts of fonts

/// Returns the part of a font that sets any text in some characters, the same bytes for the same wishes;
/// null when the font cannot be taken apart. `cfonts_bytes_close` frees it.
///
/// The part has no hints, no Graphite rules, and the family name that it is given; the copyright and the
/// licence stay in it.
cfonts_bytes *_Nullable cfonts_subset(
    const cfonts_font *font, const uint32_t *scalars, size_t count, const char *family);
/// Returns an OpenType font as WOFF2, or null when it is none; `quality` goes from 0 to 11.
/// `cfonts_bytes_close` frees it.
cfonts_bytes *_Nullable cfonts_woff2(const uint8_t *font, size_t length, int32_t quality);

// MARK: Shaping

/// Returns the glyphs of a text in UTF-8, which `cfonts_glyphs_close` frees; `language` is a BCP 47 tag.
///
/// Each run of one script is shaped on its own. Faulty UTF-8 is shaped as U+FFFD.
cfonts_glyphs *cfonts_shape(
    const cfonts_font *font, const char *text, size_t length, const char *language);
/// Returns how many glyphs there are.
size_t cfonts_glyphs_count(const cfonts_glyphs *glyphs);
/// Returns the number of a glyph in the font; 0 stands for a character that the font lacks.
uint32_t cfonts_glyphs_glyph(const cfonts_glyphs *glyphs, size_t place);
/// Returns where in the text the cluster of a glyph begins, in bytes.
size_t cfonts_glyphs_offset(const cfonts_glyphs *glyphs, size_t place);
/// Frees glyphs.
void cfonts_glyphs_close(cfonts_glyphs *glyphs);

#ifdef __cplusplus
}
#endif

#pragma clang assume_nonnull end

#endif
