// For `memfd_create`.
#define _GNU_SOURCE

#include "internal.h"

#include <fontconfig/fcfreetype.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

ctypesetting_fonts *ctypesetting_fonts_open(void) {
  ctypesetting_fonts *fonts = calloc(1, sizeof *fonts);
  if (fonts == NULL) return NULL;
  // A configuration of our own: the result must not hang on the fonts and settings of a user.
  fonts->config = FcConfigCreate();
  fonts->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (fonts->config == NULL || fonts->map == NULL) {
    ctypesetting_fonts_close(fonts);
    return NULL;
  }
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts->map), 72);
  return fonts;
}

bool ctypesetting_fonts_add(
    ctypesetting_fonts *fonts, const char *path, int32_t face, const char *family) {
  FcFontSet *set = FcConfigGetFonts(fonts->config, FcSetApplication);
  if (set == NULL) {
    // Only the library can make the set; a folder without fonts makes it empty.
    FcConfigAppFontAddDir(fonts->config, (const FcChar8 *)"/nonexistent");
    set = FcConfigGetFonts(fonts->config, FcSetApplication);
    if (set == NULL) return false;
  }
  int count = 0;
  // One face is looked at, not the whole of a collection: that would take a second for Chinese.
  FcPattern *pattern = FcFreeTypeQuery((const FcChar8 *)path, face, NULL, &count);
  if (pattern == NULL) return false;
  // The family by which texts ask for the font is ours, whatever the file calls itself.
  FcPatternDel(pattern, FC_FAMILY);
  FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
  return FcFontSetAdd(set, pattern);
}

bool ctypesetting_fonts_add_bytes(
    ctypesetting_fonts *fonts, const uint8_t *start, size_t length, const char *family) {
  // The libraries know fonts by the names of files only, so the bytes become a file without a place.
  int file = memfd_create("font", MFD_CLOEXEC);
  int *files = realloc(fonts->files, sizeof(int) * (size_t)(fonts->file_count + 1));
  if (files != NULL) fonts->files = files;
  if (file < 0 || files == NULL) return false;
  fonts->files[fonts->file_count] = file;
  fonts->file_count += 1;
  size_t written = 0;
  while (written < length) {
    ssize_t more = write(file, start + written, length - written);
    if (more <= 0) return false;
    written += (size_t)more;
  }
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  return ctypesetting_fonts_add(fonts, path, 0, family);
}

void ctypesetting_fonts_close(ctypesetting_fonts *fonts) {
  for (int32_t index = 0; index < fonts->file_count; index += 1) close(fonts->files[index]);
  free(fonts->files);
  if (fonts->words != NULL) g_hash_table_destroy(fonts->words);
  if (fonts->context != NULL) g_object_unref(fonts->context);
  if (fonts->map != NULL) g_object_unref(fonts->map);
  if (fonts->config != NULL) FcConfigDestroy(fonts->config);
  free(fonts);
}

/// Gives the fonts to the library when the first text is set, and returns where they are used.
static PangoContext *context_of(ctypesetting_fonts *fonts) {
  if (fonts->context != NULL) return fonts->context;
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts->map), fonts->config);
  fonts->context = pango_font_map_create_context(fonts->map);
  // Print is not bound to the pixels of a screen.
  pango_context_set_round_glyph_positions(fonts->context, FALSE);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(fonts->context, options);
  cairo_font_options_destroy(options);
  return fonts->context;
}

static void insert(PangoAttrList *list, PangoAttribute *attribute, int32_t start, int32_t end) {
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert(list, attribute);
}

static PangoAttrList *attributes_of(const ctypesetting_run *runs, int32_t count) {
  PangoAttrList *list = pango_attr_list_new();
  int32_t start = 0;
  for (int32_t index = 0; index < count; index += 1) {
    const ctypesetting_run *run = &runs[index];
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, run->families);
    pango_font_description_set_absolute_size(font, run->size * PANGO_SCALE);
    if (run->is_bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    if (run->is_italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
    insert(list, pango_attr_font_desc_new(font), start, run->end);
    pango_font_description_free(font);
    insert(
        list, pango_attr_language_new(pango_language_from_string(run->language)), start, run->end);
    start = run->end;
  }
  return list;
}

static double points(int units) { return (double)units / PANGO_SCALE; }

/// Tells the scripts in which glyphs do not hang on the letters of the words around.
static bool stands_alone(PangoScript script) {
  switch (script) {
    case PANGO_SCRIPT_KHMER:
    case PANGO_SCRIPT_LAO:
    case PANGO_SCRIPT_LATIN:
    case PANGO_SCRIPT_MYANMAR:
    case PANGO_SCRIPT_TAMIL:
    case PANGO_SCRIPT_THAI: return true;
    default: return false;
  }
}

/// Glyphs that were shaped before, with the font that they are glyphs of.
typedef struct word {
  PangoFont *font;
  PangoGlyphString *glyphs;
} word;

static void free_word(gpointer pointer) {
  word *known = pointer;
  pango_glyph_string_free(known->glyphs);
  g_object_unref(known->font);
  g_free(known);
}

/// Returns all that the glyphs of a word hang on: how it is set, and its letters.
static GBytes *key_of(const char *letters, int32_t length, const PangoAnalysis *analysis) {
  const struct {
    const void *font, *language;
    uint32_t script, level, flags, gravity;
  } setting = {analysis->font, analysis->language, (uint32_t)analysis->script, analysis->level,
               analysis->flags, analysis->gravity};
  GByteArray *bytes = g_byte_array_sized_new((guint)(sizeof setting + (size_t)length));
  g_byte_array_append(bytes, (const guint8 *)&setting, sizeof setting);
  g_byte_array_append(bytes, (const guint8 *)letters, (guint)length);
  return g_byte_array_free_to_bytes(bytes);
}

/// Shapes a piece, or returns the glyphs that it had before: most words of a book come again.
static PangoGlyphString *glyphs_of(
    ctypesetting_fonts *fonts, const ctypesetting_text *text, int32_t length, int32_t start,
    int32_t end, const PangoAnalysis *analysis) {
  GBytes *key = NULL;
  // The start of a text has rules of its own, for marks that have no letter before them.
  if (start > 0 && stands_alone(analysis->script)) {
    if (fonts->words == NULL) {
      fonts->words =
          g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, free_word);
    }
    key = key_of(text->utf8 + start, end - start, analysis);
    word *known = g_hash_table_lookup(fonts->words, key);
    if (known != NULL) {
      g_bytes_unref(key);
      return pango_glyph_string_copy(known->glyphs);
    }
  }
  PangoGlyphString *glyphs = pango_glyph_string_new();
  pango_shape_full(text->utf8 + start, end - start, text->utf8, length, analysis, glyphs);
  if (key != NULL) {
    word *made = g_new(word, 1);
    *made = (word){g_object_ref(analysis->font), pango_glyph_string_copy(glyphs)};
    g_hash_table_insert(fonts->words, key, made);
  }
  return glyphs;
}

/// Shapes one piece and adds it; returns false when memory is short.
static bool add_piece(
    ctypesetting_fonts *fonts, ctypesetting_text *text, int32_t length, int32_t start, int32_t end,
    PangoItem *item) {
  if (text->count == text->capacity) {
    int32_t capacity = text->capacity == 0 ? 16 : 2 * text->capacity;
    piece *pieces = realloc(text->pieces, sizeof(piece) * (size_t)capacity);
    if (pieces == NULL) return false;
    text->pieces = pieces;
    text->capacity = capacity;
  }
  PangoGlyphString *glyphs = glyphs_of(fonts, text, length, start, end, &item->analysis);
  int32_t words = end;
  while (words > start && text->utf8[words - 1] == ' ') words -= 1;
  int space = 0;
  for (int index = 0; index < glyphs->num_glyphs; index += 1) {
    PangoGlyphInfo *glyph = &glyphs->glyphs[index];
    int32_t place = start + glyphs->log_clusters[index];
    if (place >= words) space += glyph->geometry.width;
    if (glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG && glyph->glyph != PANGO_GLYPH_EMPTY
        && text->missing < 0) {
      text->missing = place;
    }
  }
  text->pieces[text->count] = (piece){
      .facts = {start, end, item->analysis.level, points(pango_glyph_string_get_width(glyphs)),
                points(space)},
      .font = g_object_ref(item->analysis.font),
      .glyphs = glyphs,
  };
  text->count += 1;
  return true;
}

ctypesetting_text *ctypesetting_text_open(
    ctypesetting_fonts *fonts, const char *utf8, int32_t length, const ctypesetting_run *runs,
    int32_t run_count, const int32_t *breaks, int32_t break_count, bool is_right_to_left) {
  ctypesetting_text *text = calloc(1, sizeof *text);
  if (text == NULL) return NULL;
  text->missing = -1;
  text->utf8 = g_strndup(utf8, (gsize)length);
  PangoAttrList *list = attributes_of(runs, run_count);
  GList *items = pango_itemize_with_base_dir(
      context_of(fonts), is_right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, text->utf8,
      0, length, list, NULL);
  bool is_whole = true;
  int32_t next = 0;
  for (GList *link = items; link != NULL && is_whole; link = link->next) {
    PangoItem *item = link->data;
    int32_t start = item->offset, end = item->offset + item->length;
    while (start < end && is_whole) {
      while (next < break_count && breaks[next] <= start) next += 1;
      int32_t stop = next < break_count && breaks[next] < end ? breaks[next] : end;
      is_whole = add_piece(fonts, text, length, start, stop, item);
      start = stop;
    }
  }
  g_list_free_full(items, (GDestroyNotify)pango_item_free);
  pango_attr_list_unref(list);
  if (is_whole) return text;
  ctypesetting_text_close(text);
  return NULL;
}

int32_t ctypesetting_text_count(const ctypesetting_text *text) { return text->count; }

ctypesetting_piece ctypesetting_text_piece(const ctypesetting_text *text, int32_t index) {
  return text->pieces[index].facts;
}

int32_t ctypesetting_text_missing(const ctypesetting_text *text) { return text->missing; }

void ctypesetting_text_close(ctypesetting_text *text) {
  for (int32_t index = 0; index < text->count; index += 1) {
    pango_glyph_string_free(text->pieces[index].glyphs);
    g_object_unref(text->pieces[index].font);
  }
  free(text->pieces);
  g_free(text->utf8);
  free(text);
}
