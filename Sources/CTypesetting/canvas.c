#include "internal.h"

#include <cairo-pdf.h>
#include <stdlib.h>

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

void set_paint(ctypesetting_canvas *canvas, ctypesetting_paint paint) {
  cairo_set_source_rgba(canvas->cairo, paint.red, paint.green, paint.blue, paint.opacity);
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
