#include "internal.hpp"

#include <harfbuzz/hb-ot.h>

cfonts_font *cfonts_open(const char *path, uint32_t index) {
  hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
  if (blob == nullptr) return nullptr;
  bool is_there = index < hb_face_count(blob);
  hb_face_t *face = is_there ? hb_face_create(blob, index) : nullptr;
  hb_blob_destroy(blob);
  if (face == nullptr || hb_face_get_glyph_count(face) == 0) {
    hb_face_destroy(face);
    return nullptr;
  }
  hb_font_t *font = hb_font_create(face);
  hb_face_make_immutable(face);
  hb_font_make_immutable(font);
  return new cfonts_font{face, font};
}

void cfonts_close(cfonts_font *font) {
  hb_font_destroy(font->font);
  hb_face_destroy(font->face);
  delete font;
}

uint32_t cfonts_glyph(const cfonts_font *font, uint32_t scalar) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font->font, scalar, &glyph) ? glyph : 0;
}

cfonts_bytes *cfonts_name(const cfonts_font *font, uint32_t number) {
  hb_language_t english = hb_language_from_string("en", -1);
  unsigned length = hb_ot_name_get_utf8(font->face, number, english, nullptr, nullptr);
  unsigned room = length + 1;
  std::string name(room, '\0');
  hb_ot_name_get_utf8(font->face, number, english, &room, &name[0]);
  name.resize(room);
  return new cfonts_bytes{std::move(name)};
}

std::u16string cfonts_utf16_name(hb_face_t *face, uint32_t number) {
  hb_language_t english = hb_language_from_string("en", -1);
  unsigned length = hb_ot_name_get_utf16(face, number, english, nullptr, nullptr);
  unsigned room = length + 1;
  std::u16string name(room, u'\0');
  hb_ot_name_get_utf16(
      face, number, english, &room, reinterpret_cast<uint16_t *>(&name[0]));
  name.resize(room);
  return name;
}

const uint8_t *cfonts_bytes_start(const cfonts_bytes *bytes) {
  return reinterpret_cast<const uint8_t *>(bytes->bytes.data());
}

size_t cfonts_bytes_length(const cfonts_bytes *bytes) { return bytes->bytes.size(); }

void cfonts_bytes_close(cfonts_bytes *bytes) { delete bytes; }
