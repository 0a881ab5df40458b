#include "internal.hpp"

namespace {

/// A stretch of text in one script.
struct run {
  size_t start;
  size_t end;
  hb_script_t script;
};

/// Returns the character at a place and moves the place behind it.
uint32_t next_scalar(const char *text, size_t length, size_t *place) {
  auto byte = [&](size_t at) { return static_cast<uint8_t>(text[at]); };
  uint8_t first = byte(*place);
  size_t width = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (width > length - *place) width = 1;
  uint32_t scalar = width == 1 ? first : first & (0x7Fu >> width);
  for (size_t index = 1; index < width; index += 1) {
    scalar = scalar << 6 | (byte(*place + index) & 0x3Fu);
  }
  *place += width;
  return scalar;
}

bool has_script(hb_script_t script) {
  return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
}

/// Splits a text where its script changes; blanks and marks go with what stands before them.
std::vector<run> runs_of(const char *text, size_t length) {
  hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
  std::vector<run> runs;
  size_t place = 0;
  while (place < length) {
    size_t start = place;
    hb_script_t script = hb_unicode_script(unicode, next_scalar(text, length, &place));
    if (runs.empty()) runs.push_back({start, place, script});
    run &last = runs.back();
    bool fits = !has_script(script) || !has_script(last.script) || script == last.script;
    if (fits) {
      last.end = place;
      if (!has_script(last.script)) last.script = script;
    } else {
      runs.push_back({start, place, script});
    }
  }
  return runs;
}

}  // namespace

cfonts_glyphs *cfonts_shape(
    const cfonts_font *font, const char *text, size_t length, const char *language) {
  // Parts of fonts have no Graphite rules, and most browsers would pass over them.
  static const char *const shapers[] = {"ot", nullptr};
  auto *result = new cfonts_glyphs();
  hb_buffer_t *buffer = hb_buffer_create();
  for (const run &run : runs_of(text, length)) {
    hb_buffer_reset(buffer);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(
        buffer, text, static_cast<int>(length), static_cast<unsigned>(run.start),
        static_cast<int>(run.end - run.start));
    if (has_script(run.script)) hb_buffer_set_script(buffer, run.script);
    hb_buffer_set_language(buffer, hb_language_from_string(language, -1));
    hb_buffer_guess_segment_properties(buffer);
    hb_shape_full(font->font, buffer, nullptr, 0, shapers);
    unsigned count = 0;
    hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned index = 0; index < count; index += 1) {
      result->glyphs.push_back({infos[index].codepoint, infos[index].cluster});
    }
  }
  hb_buffer_destroy(buffer);
  return result;
}

size_t cfonts_glyphs_count(const cfonts_glyphs *glyphs) { return glyphs->glyphs.size(); }

uint32_t cfonts_glyphs_glyph(const cfonts_glyphs *glyphs, size_t place) {
  return glyphs->glyphs[place].number;
}

size_t cfonts_glyphs_offset(const cfonts_glyphs *glyphs, size_t place) {
  return glyphs->glyphs[place].offset;
}

void cfonts_glyphs_close(cfonts_glyphs *glyphs) { delete glyphs; }
