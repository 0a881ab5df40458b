#include "internal.h"

#include <cairo-pdf.h>
#include <stdlib.h>
#include <string.h>

struct ctypesetting_canvas {
  cairo_surface_t *surface;
  cairo_t *cairo;
  ctypesetting_bytes *bytes;
};

static cairo_status_t receive(void *closure, const unsigned char *data, unsigned int length) {
  return bytes_add(closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY;
}

ctypesetting_canvas *ctypesetting_canvas_open(void) {
  ctypesetting_canvas *canvas = calloc(1, sizeof *canvas);
  if (canvas == NULL) return NULL;
  canvas->bytes = bytes_make();
  if (canvas->bytes == NULL) {
    free(canvas);
    return NULL;
  }
  canvas->surface = cairo_pdf_surface_create_for_stream(receive, canvas->bytes, 100, 100);
  // Without a date, the same content gives the same bytes on another day.
  cairo_pdf_surface_set_metadata(canvas->surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  canvas->cairo = cairo_create(canvas->surface);
  return canvas;
}

void ctypesetting_canvas_begin_page(ctypesetting_canvas *canvas, double width, double height) {
  cairo_pdf_surface_set_size(canvas->surface, width, height);
}

void ctypesetting_canvas_end_page(ctypesetting_canvas *canvas) { cairo_show_page(canvas->cairo); }

void ctypesetting_canvas_begin_mark(ctypesetting_canvas *canvas) {
  cairo_tag_begin(canvas->cairo, "Span", NULL);
}

void ctypesetting_canvas_end_mark(ctypesetting_canvas *canvas) {
  cairo_tag_end(canvas->cairo, "Span");
}

static void set_paint(ctypesetting_canvas *canvas, ctypesetting_paint paint) {
  cairo_set_source_rgba(canvas->cairo, paint.red, paint.green, paint.blue, paint.opacity);
}

/// The glyphs of one piece with the text that they stand for.
typedef struct clusters {
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  char *utf8;
  int glyph_count;
  int cluster_count;
} clusters;

static void place_glyphs(clusters *made, const piece *shown, double x, double y) {
  for (int index = 0; index < shown->glyphs->num_glyphs; index += 1) {
    const PangoGlyphInfo *glyph = &shown->glyphs->glyphs[index];
    if (glyph->glyph != PANGO_GLYPH_EMPTY && !(glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG)) {
      made->glyphs[made->glyph_count] = (cairo_glyph_t){
          .index = glyph->glyph,
          .x = x + (double)glyph->geometry.x_offset / PANGO_SCALE,
          .y = y + (double)glyph->geometry.y_offset / PANGO_SCALE,
      };
      made->glyph_count += 1;
    }
    x += (double)glyph->geometry.width / PANGO_SCALE;
  }
}

/// Tells whether each character has one glyph and stands beside the last, as in plain Latin text.
static bool is_plain(const piece *shown, const char *utf8, int length, int glyph_count) {
  if (glyph_count != shown->glyphs->num_glyphs) return false;
  for (int index = 0; index < length; index += 1) {
    if ((unsigned char)utf8[index] >= 0x80) return false;
  }
  if (glyph_count != length) return false;
  for (int index = 0; index < length; index += 1) {
    if (shown->glyphs->log_clusters[index] != index) return false;
  }
  return true;
}

static void add_cluster(clusters *made, int bytes, int glyphs) {
  made->clusters[made->cluster_count] = (cairo_text_cluster_t){bytes, glyphs};
  made->cluster_count += 1;
}

/// Gives each cluster its own letters, in the order in which they stand on the line: readers of PDFs turn
/// whole lines from right to left, and a word that came in the order of its letters would be turned twice.
static void reverse_text(clusters *made, const piece *shown, const char *utf8, int length) {
  const PangoGlyphString *glyphs = shown->glyphs;
  int end = length, written = 0;
  for (int index = 0; index < glyphs->num_glyphs;) {
    int start = glyphs->log_clusters[index], after = index;
    while (after < glyphs->num_glyphs && glyphs->log_clusters[after] == start) after += 1;
    memcpy(made->utf8 + written, utf8 + start, (size_t)(end - start));
    add_cluster(made, end - start, after - index);
    written += end - start;
    end = start;
    index = after;
  }
}

void ctypesetting_canvas_show(
    ctypesetting_canvas *canvas, const ctypesetting_text *text, int32_t index, double x, double y,
    ctypesetting_paint paint) {
  const piece *shown = &text->pieces[index];
  const char *utf8 = text->utf8 + shown->facts.start;
  int length = shown->facts.end - shown->facts.start;
  int count = shown->glyphs->num_glyphs;
  clusters made = {
      .glyphs = calloc((size_t)count + 1, sizeof(cairo_glyph_t)),
      .clusters = calloc((size_t)(count > length ? count : length) + 1, sizeof(cairo_text_cluster_t)),
      .utf8 = calloc((size_t)length + 1, 1),
  };
  if (made.glyphs != NULL && made.clusters != NULL && made.utf8 != NULL) {
    place_glyphs(&made, shown, x, y);
    memcpy(made.utf8, utf8, (size_t)length);
    if (is_plain(shown, utf8, length, made.glyph_count)) {
      for (int byte = 0; byte < length; byte += 1) add_cluster(&made, 1, 1);
    } else if (shown->facts.level % 2 == 1 && made.glyph_count == count) {
      reverse_text(&made, shown, utf8, length);
    } else {
      add_cluster(&made, length, made.glyph_count);
    }
    set_paint(canvas, paint);
    cairo_set_scaled_font(
        canvas->cairo, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(shown->font)));
    cairo_show_text_glyphs(
        canvas->cairo, made.utf8, length, made.glyphs, made.glyph_count, made.clusters,
        made.cluster_count, 0);
  }
  free(made.glyphs);
  free(made.clusters);
  free(made.utf8);
}

void ctypesetting_canvas_move(ctypesetting_canvas *canvas, double x, double y) {
  cairo_move_to(canvas->cairo, x, y);
}

void ctypesetting_canvas_line(ctypesetting_canvas *canvas, double x, double y) {
  cairo_line_to(canvas->cairo, x, y);
}

void ctypesetting_canvas_curve(
    ctypesetting_canvas *canvas, double x1, double y1, double x2, double y2, double x, double y) {
  cairo_curve_to(canvas->cairo, x1, y1, x2, y2, x, y);
}

void ctypesetting_canvas_close_path(ctypesetting_canvas *canvas) {
  cairo_close_path(canvas->cairo);
}

void ctypesetting_canvas_fill(
    ctypesetting_canvas *canvas, ctypesetting_paint paint, bool is_even_odd) {
  set_paint(canvas, paint);
  cairo_set_fill_rule(
      canvas->cairo, is_even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
  cairo_fill_preserve(canvas->cairo);
}

void ctypesetting_canvas_stroke(
    ctypesetting_canvas *canvas, ctypesetting_paint paint, double width, int32_t cap, int32_t join,
    const double *dashes, int32_t dash_count) {
  static const cairo_line_cap_t caps[] = {
      CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND, CAIRO_LINE_CAP_SQUARE};
  static const cairo_line_join_t joins[] = {
      CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND, CAIRO_LINE_JOIN_BEVEL};
  set_paint(canvas, paint);
  cairo_set_line_width(canvas->cairo, width);
  cairo_set_line_cap(canvas->cairo, caps[cap]);
  cairo_set_line_join(canvas->cairo, joins[join]);
  cairo_set_dash(canvas->cairo, dashes, dash_count, 0);
  cairo_stroke_preserve(canvas->cairo);
}

void ctypesetting_canvas_end_path(ctypesetting_canvas *canvas) { cairo_new_path(canvas->cairo); }

ctypesetting_bytes *ctypesetting_canvas_finish(ctypesetting_canvas *canvas) {
  bool is_whole = cairo_status(canvas->cairo) == CAIRO_STATUS_SUCCESS;
  cairo_surface_finish(canvas->surface);
  if (!is_whole || cairo_surface_status(canvas->surface) != CAIRO_STATUS_SUCCESS) return NULL;
  ctypesetting_bytes *bytes = canvas->bytes;
  canvas->bytes = NULL;
  return bytes;
}

void ctypesetting_canvas_close(ctypesetting_canvas *canvas) {
  cairo_destroy(canvas->cairo);
  cairo_surface_destroy(canvas->surface);
  if (canvas->bytes != NULL) ctypesetting_bytes_close(canvas->bytes);
  free(canvas);
}
