#ifndef CFONTS_INTERNAL_HPP
#define CFONTS_INTERNAL_HPP

#include "include/CFonts.h"

#include <harfbuzz/hb.h>
#include <string>
#include <vector>

struct cfonts_font {
  hb_face_t *face;
  hb_font_t *font;
};

struct cfonts_bytes {
  std::string bytes;
};

struct cfonts_glyphs {
  struct glyph {
    uint32_t number;
    size_t offset;
  };
  std::vector<glyph> glyphs;
};

/// Returns an English name of a font as UTF-16, empty when it has none.
std::u16string cfonts_utf16_name(hb_face_t *face, uint32_t number);

#endif
