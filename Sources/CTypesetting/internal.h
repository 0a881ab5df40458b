#ifndef CTYPESETTING_INTERNAL_H
#define CTYPESETTING_INTERNAL_H

#include "CTypesetting.h"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

struct ctypesetting_fonts {
  FcConfig *config;
  PangoFontMap *map;
  PangoContext *context;
  /// The open files of fonts that are in memory.
  int *files;
  int32_t file_count;
  /// The glyphs of words that were shaped before, or null.
  GHashTable *words;
};

typedef struct piece {
  ctypesetting_piece facts;
  PangoFont *font;
  PangoGlyphString *glyphs;
} piece;

struct ctypesetting_text {
  char *utf8;
  piece *pieces;
  int32_t count;
  int32_t capacity;
  int32_t missing;
};

struct ctypesetting_canvas {
  cairo_surface_t *surface;
  cairo_t *cairo;
  ctypesetting_bytes *bytes;
};

/// Chooses what comes next is drawn with.
void set_paint(ctypesetting_canvas *canvas, ctypesetting_paint paint);
/// Returns an empty result to add to, or null when memory is short.
ctypesetting_bytes *bytes_make(void);
/// Adds to a result; returns false when memory is short.
bool bytes_add(ctypesetting_bytes *bytes, const uint8_t *start, size_t length);

#endif
