#include "internal.h"

#include <stdlib.h>
#include <string.h>

/// Glyphs with the text that they stand for, to be drawn at once.
typedef struct batch {
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  char *utf8;
  int glyph_count;
  int cluster_count;
  int length;
  /// How far to the right the last glyph begins that programs see as an object of its own.
  double reach;
} batch;

static double points(int units) { return (double)units / PANGO_SCALE; }

static bool is_shown(PangoGlyph glyph) {
  return glyph != PANGO_GLYPH_EMPTY && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG);
}

static int add_glyphs(batch *batch, const piece *shown, double x, double y) {
  int before = batch->glyph_count;
  int height = 0;
  for (int index = 0; index < shown->glyphs->num_glyphs; index += 1) {
    const PangoGlyphInfo *glyph = &shown->glyphs->glyphs[index];
    if (is_shown(glyph->glyph)) {
      double left = x + points(glyph->geometry.x_offset);
      batch->glyphs[batch->glyph_count] = (cairo_glyph_t){
          .index = glyph->glyph, .x = left, .y = y + points(glyph->geometry.y_offset)};
      // A glyph on another height begins a new object.
      if (glyph->geometry.y_offset != height && left > batch->reach) batch->reach = left;
      height = glyph->geometry.y_offset;
      batch->glyph_count += 1;
    }
    x += points(glyph->geometry.width);
  }
  return batch->glyph_count - before;
}

/// Returns how far to the left a piece at `x` begins.
static double first_x(const piece *shown, double x) {
  for (int index = 0; index < shown->glyphs->num_glyphs; index += 1) {
    const PangoGlyphInfo *glyph = &shown->glyphs->glyphs[index];
    if (is_shown(glyph->glyph)) return x + points(glyph->geometry.x_offset);
    x += points(glyph->geometry.width);
  }
  return x;
}

/// Tells whether each character has one glyph and stands beside the last, as in plain Latin text.
static bool is_plain(const piece *shown, const char *utf8, int length) {
  if (shown->glyphs->num_glyphs != length || shown->facts.level % 2 == 1) return false;
  for (int index = 0; index < length; index += 1) {
    if ((unsigned char)utf8[index] >= 0x80) return false;
    if (shown->glyphs->log_clusters[index] != index) return false;
    if (!is_shown(shown->glyphs->glyphs[index].glyph)) return false;
  }
  return true;
}

static void add_cluster(batch *batch, int bytes, int glyphs) {
  batch->clusters[batch->cluster_count] = (cairo_text_cluster_t){bytes, glyphs};
  batch->cluster_count += 1;
}

/// Gives each cluster its own letters, in the order in which they stand on the line: readers of PDFs turn
/// whole lines from right to left, and a word that came in the order of its letters would be turned twice.
static void add_reversed(batch *batch, const piece *shown, const char *utf8, int length) {
  const PangoGlyphString *glyphs = shown->glyphs;
  int end = length;
  for (int index = 0; index < glyphs->num_glyphs;) {
    int start = glyphs->log_clusters[index], after = index, count = 0;
    while (after < glyphs->num_glyphs && glyphs->log_clusters[after] == start) {
      if (is_shown(glyphs->glyphs[after].glyph)) count += 1;
      after += 1;
    }
    memcpy(batch->utf8 + batch->length, utf8 + start, (size_t)(end - start));
    batch->length += end - start;
    add_cluster(batch, end - start, count);
    end = start;
    index = after;
  }
}

static void draw(ctypesetting_canvas *canvas, const batch *batch, PangoFont *font) {
  cairo_set_scaled_font(
      canvas->cairo, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
  cairo_show_text_glyphs(
      canvas->cairo, batch->utf8, batch->length, batch->glyphs, batch->glyph_count,
      batch->clusters, batch->cluster_count, 0);
}

/// Adds a piece to a batch, where it begins a cluster of its own or goes on with the last one.
static void add_piece(
    batch *batch, const ctypesetting_text *text, ctypesetting_place place, double y, bool goes_on) {
  const piece *shown = &text->pieces[place.index];
  const char *utf8 = text->utf8 + shown->facts.start;
  int length = shown->facts.end - shown->facts.start;
  int count = add_glyphs(batch, shown, place.x, y);
  if (!goes_on && shown->facts.level % 2 == 1) {
    add_reversed(batch, shown, utf8, length);
    return;
  }
  memcpy(batch->utf8 + batch->length, utf8, (size_t)length);
  batch->length += length;
  if (goes_on) {
    batch->clusters[batch->cluster_count - 1].num_bytes += length;
    batch->clusters[batch->cluster_count - 1].num_glyphs += count;
  } else if (is_plain(shown, utf8, length)) {
    for (int byte = 0; byte < length; byte += 1) add_cluster(batch, 1, 1);
  } else {
    add_cluster(batch, length, count);
  }
}

/// Tells whether two pieces have to share a cluster.
///
/// Some programs sort the objects of a line by where they begin. A mark at the end of a word can begin
/// after the next word does, and would then tear the two apart and be read twice.
static bool overlaps(
    const batch *batch, const ctypesetting_text *text, ctypesetting_place last,
    ctypesetting_place next) {
  const piece *one = &text->pieces[last.index], *other = &text->pieces[next.index];
  if (one->font != other->font || one->facts.level != other->facts.level) return false;
  if (one->facts.level % 2 == 1) return false;
  return batch->reach > first_x(other, next.x) - 0.02;
}

/// Tells whether a piece runs from right to left.
static bool is_reversed(const ctypesetting_text *text, ctypesetting_place place) {
  return text->pieces[place.index].facts.level % 2 == 1;
}

/// Tells whether a piece must not share an object with the one before it.
///
/// Programs sort the objects of a line, and not the words in them. What stands on one height would
/// share an object with what is read before it and stands to the right of it.
static bool begins_object(
    const ctypesetting_text *text, const ctypesetting_place *places, int32_t index) {
  return is_reversed(text, places[index]) || (index > 0 && is_reversed(text, places[index - 1]));
}

/// How far a word stands above the one before it so that they become two objects: no eye sees it.
static const double LIFT = 0.03;

void ctypesetting_canvas_show(
    ctypesetting_canvas *canvas, const ctypesetting_text *text, const ctypesetting_place *places,
    int32_t count, double y, ctypesetting_paint paint) {
  size_t glyphs = 1, bytes = 1;
  for (int32_t index = 0; index < count; index += 1) {
    const piece *shown = &text->pieces[places[index].index];
    glyphs += (size_t)shown->glyphs->num_glyphs;
    bytes += (size_t)(shown->facts.end - shown->facts.start);
  }
  batch batch = {
      .glyphs = calloc(glyphs, sizeof(cairo_glyph_t)),
      .clusters = calloc(glyphs + bytes, sizeof(cairo_text_cluster_t)),
      .utf8 = calloc(bytes, 1),
  };
  if (batch.glyphs != NULL && batch.clusters != NULL && batch.utf8 != NULL) {
    set_paint(canvas, paint);
    double lift = 0;
    PangoFont *font = NULL;
    for (int32_t index = 0; index < count; index += 1) {
      PangoFont *own = text->pieces[places[index].index].font;
      // Pieces in one font are drawn with one call: one for each takes far more time.
      if (font != NULL && own != font) {
        draw(canvas, &batch, font);
        batch.glyph_count = batch.cluster_count = batch.length = 0;
      }
      bool goes_on = index > 0 && overlaps(&batch, text, places[index - 1], places[index]);
      if (!goes_on) batch.reach = -1e9;
      if (begins_object(text, places, index)) lift = LIFT - lift;
      add_piece(&batch, text, places[index], y - lift, goes_on);
      font = own;
    }
    if (font != NULL) draw(canvas, &batch, font);
  }
  free(batch.glyphs);
  free(batch.clusters);
  free(batch.utf8);
}
