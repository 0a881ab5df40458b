/// Text set with given fonts, and drawn on the pages of a PDF. Lengths are points (1/72 inch), from the top
/// left corner down; places in text are bytes of UTF-8.
///
/// Nothing here may be used from two threads at once.
#ifndef CTYPESETTING_H
#define CTYPESETTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct ctypesetting_fonts ctypesetting_fonts;
typedef struct ctypesetting_text ctypesetting_text;
typedef struct ctypesetting_canvas ctypesetting_canvas;
typedef struct ctypesetting_bytes ctypesetting_bytes;

// MARK: Fonts

/// Returns an empty set of fonts, the only ones that text is set with; null when memory is short.
/// `ctypesetting_fonts_close` frees it.
ctypesetting_fonts *_Nullable ctypesetting_fonts_open(void);
/// Adds one face of a font file, counted from 0, to a family; returns false when there is none. All fonts
/// are added before the first text is set.
bool ctypesetting_fonts_add(
    ctypesetting_fonts *fonts, const char *path, int32_t face, const char *family);
/// Adds a font that is in memory to a family; returns false when it is none.
bool ctypesetting_fonts_add_bytes(
    ctypesetting_fonts *fonts, const uint8_t *start, size_t length, const char *family);
/// Frees fonts, when no text is left that was set with them.
void ctypesetting_fonts_close(ctypesetting_fonts *fonts);

// MARK: Text

/// How a stretch of text is set.
typedef struct ctypesetting_run {
  int32_t end;
  bool is_bold;
  bool is_italic;
  double size;
  /// Names of families, separated by commas, best first.
  const char *families;
  /// A BCP 47 tag.
  const char *language;
} ctypesetting_run;

/// A stretch of text that does not break, in one direction and one font.
typedef struct ctypesetting_piece {
  int32_t start;
  int32_t end;
  /// The embedding level of the Unicode bidirectional algorithm; odd ones run from right to left.
  int32_t level;
  double width;
  /// How much of the width is white space at the end.
  double space;
} ctypesetting_piece;

/// Returns a shaped text, which `ctypesetting_text_close` frees, or null when memory is short.
///
/// The runs cover the text, each from the end of the one before. Pieces end at the `breaks`, which ascend,
/// and wherever font or direction change.
ctypesetting_text *_Nullable ctypesetting_text_open(
    ctypesetting_fonts *fonts, const char *utf8, int32_t length, const ctypesetting_run *runs,
    int32_t run_count, const int32_t *_Nullable breaks, int32_t break_count, bool is_right_to_left);
/// Returns how many pieces there are.
int32_t ctypesetting_text_count(const ctypesetting_text *text);
/// Returns a piece; pieces stand in the order of the text.
ctypesetting_piece ctypesetting_text_piece(const ctypesetting_text *text, int32_t index);
/// Returns where the first character is that no font has, or -1.
int32_t ctypesetting_text_missing(const ctypesetting_text *text);
/// Frees a text.
void ctypesetting_text_close(ctypesetting_text *text);

// MARK: Pages

/// A colour and how much it covers, each from 0 to 1.
typedef struct ctypesetting_paint {
  double red, green, blue, opacity;
} ctypesetting_paint;

/// Returns a PDF without pages, which `ctypesetting_canvas_close` frees; null when memory is short.
ctypesetting_canvas *_Nullable ctypesetting_canvas_open(void);
/// Begins a page.
void ctypesetting_canvas_begin_page(ctypesetting_canvas *canvas, double width, double height);
/// Ends the page.
void ctypesetting_canvas_end_page(ctypesetting_canvas *canvas);
/// Begins a stretch of marked content: the numbers of marks count from 0 on each page.
void ctypesetting_canvas_begin_mark(ctypesetting_canvas *canvas);
/// Ends the stretch.
void ctypesetting_canvas_end_mark(ctypesetting_canvas *canvas);
/// A piece of a text and where its left end stands.
typedef struct ctypesetting_place {
  int32_t index;
  double x;
} ctypesetting_place;
/// Draws pieces of a text on a base line, in the order in which they are read.
void ctypesetting_canvas_show(
    ctypesetting_canvas *canvas, const ctypesetting_text *text, const ctypesetting_place *places,
    int32_t count, double y, ctypesetting_paint paint);
void ctypesetting_canvas_move(ctypesetting_canvas *canvas, double x, double y);
void ctypesetting_canvas_line(ctypesetting_canvas *canvas, double x, double y);
void ctypesetting_canvas_curve(
    ctypesetting_canvas *canvas, double x1, double y1, double x2, double y2, double x, double y);
void ctypesetting_canvas_close_path(ctypesetting_canvas *canvas);
/// Fills the path, which stays for a stroke; `is_even_odd` chooses the rule for holes.
void ctypesetting_canvas_fill(
    ctypesetting_canvas *canvas, ctypesetting_paint paint, bool is_even_odd);
/// Draws the line of the path; caps and joins are 0 for straight ends, 1 for round, 2 for square and bevel.
void ctypesetting_canvas_stroke(
    ctypesetting_canvas *canvas, ctypesetting_paint paint, double width, int32_t cap, int32_t join,
    const double *_Nullable dashes, int32_t dash_count);
/// Forgets the path.
void ctypesetting_canvas_end_path(ctypesetting_canvas *canvas);
/// Ends the document and returns its bytes, or null when something failed. Call it once.
ctypesetting_bytes *_Nullable ctypesetting_canvas_finish(ctypesetting_canvas *canvas);
/// Frees a document.
void ctypesetting_canvas_close(ctypesetting_canvas *canvas);

// MARK: Bytes

/// Returns bytes compressed as PDF wants them (zlib), or null when memory is short.
ctypesetting_bytes *_Nullable ctypesetting_deflate(const uint8_t *start, size_t length);
/// Returns the bytes that were compressed, or null when they are damaged.
ctypesetting_bytes *_Nullable ctypesetting_inflate(const uint8_t *start, size_t length);
/// Returns the first byte of a result; it lives as long as the result does.
const uint8_t *ctypesetting_bytes_start(const ctypesetting_bytes *bytes);
/// Returns how many bytes a result has.
size_t ctypesetting_bytes_length(const ctypesetting_bytes *bytes);
/// Frees a result.
void ctypesetting_bytes_close(ctypesetting_bytes *bytes);

#pragma clang assume_nonnull end

#endif
