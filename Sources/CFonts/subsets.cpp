#include "internal.hpp"

#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb-subset.h>
#include <cstdio>
#include <mutex>
#include <woff2/encode.h>

namespace {

/// Takes what the encoder says about its work on standard error, which no caller asked for.
///
/// Only what is written through C's own stream in this short time goes the same way.
class silence {
  std::lock_guard<std::mutex> guard;
  FILE *heard;
  FILE *unheard;

  static std::mutex &turn() {
    static std::mutex mutex;
    return mutex;
  }

 public:
  silence() : guard(turn()), heard(stderr), unheard(std::fopen("/dev/null", "w")) {
    if (unheard != nullptr) stderr = unheard;
  }

  ~silence() {
    stderr = heard;
    if (unheard != nullptr) std::fclose(unheard);
  }
};

// Numbers of names in the OpenType `name` table.
enum : uint32_t {
  COPYRIGHT = 0,
  FAMILY = 1,
  STYLE = 2,
  UNIQUE = 3,
  FULL = 4,
  VERSION = 5,
  POSTSCRIPT = 6,
  LICENCE = 13,
  LICENCE_ADDRESS = 14,
};

void append16(std::string &bytes, size_t number) {
  bytes.push_back(static_cast<char>(number >> 8 & 0xFF));
  bytes.push_back(static_cast<char>(number & 0xFF));
}

std::u16string widened(const std::string &ascii) {
  return std::u16string(ascii.begin(), ascii.end());
}

/// Writes a `name` table (version 0, Windows, Unicode, English) with another family name.
///
/// The licences of many fonts reserve their names for the whole font, so a part must not bear them.
std::string name_table(hb_face_t *face, const std::string &family) {
  std::u16string style = cfonts_utf16_name(face, STYLE);
  if (style.empty()) style = u"Regular";
  std::u16string full = widened(family) + u" " + style;
  std::u16string postscript;
  for (char16_t letter : full) {
    postscript.push_back(letter == u' ' ? u'-' : letter);
  }
  const std::pair<uint32_t, std::u16string> names[] = {
      {COPYRIGHT, cfonts_utf16_name(face, COPYRIGHT)},
      {FAMILY, widened(family)},
      {STYLE, style},
      {UNIQUE, full + u", " + cfonts_utf16_name(face, VERSION)},
      {FULL, full},
      {VERSION, cfonts_utf16_name(face, VERSION)},
      {POSTSCRIPT, postscript},
      {LICENCE, cfonts_utf16_name(face, LICENCE)},
      {LICENCE_ADDRESS, cfonts_utf16_name(face, LICENCE_ADDRESS)},
  };
  size_t count = sizeof names / sizeof names[0];
  std::string table, texts;
  append16(table, 0);
  append16(table, count);
  append16(table, 6 + 12 * count);
  for (const auto &name : names) {
    append16(table, 3);
    append16(table, 1);
    append16(table, 0x409);
    append16(table, name.first);
    append16(table, name.second.size() * 2);
    append16(table, texts.size());
    for (char16_t unit : name.second) append16(texts, unit);
  }
  return table + texts;
}

/// Returns a font with all tables of another but for its names.
hb_blob_t *renamed(hb_face_t *subset, const std::string &names) {
  // A face that was just built lists no tables; its bytes do.
  hb_blob_t *built = hb_face_reference_blob(subset);
  hb_face_t *face = hb_face_create(built, 0);
  hb_blob_destroy(built);
  hb_face_t *builder = hb_face_builder_create();
  hb_tag_t tags[64];
  unsigned count = sizeof tags / sizeof tags[0];
  hb_face_get_table_tags(face, 0, &count, tags);
  for (unsigned index = 0; index < count; index += 1) {
    if (tags[index] == HB_TAG('n', 'a', 'm', 'e')) continue;
    hb_blob_t *table = hb_face_reference_table(face, tags[index]);
    hb_face_builder_add_table(builder, tags[index], table);
    hb_blob_destroy(table);
  }
  hb_blob_t *table = hb_blob_create(
      names.data(), static_cast<unsigned>(names.size()), HB_MEMORY_MODE_DUPLICATE, nullptr,
      nullptr);
  hb_face_builder_add_table(builder, HB_TAG('n', 'a', 'm', 'e'), table);
  hb_blob_destroy(table);
  hb_blob_t *blob = hb_face_reference_blob(builder);
  hb_face_destroy(builder);
  hb_face_destroy(face);
  return blob;
}

}  // namespace

cfonts_bytes *cfonts_subset(
    const cfonts_font *font, const uint32_t *scalars, size_t count, const char *family) {
  hb_subset_input_t *input = hb_subset_input_create_or_fail();
  if (input == nullptr) return nullptr;
  hb_set_t *wanted = hb_subset_input_unicode_set(input);
  for (size_t index = 0; index < count; index += 1) hb_set_add(wanted, scalars[index]);
  hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_face_t *subset = hb_subset_or_fail(font->face, input);
  hb_subset_input_destroy(input);
  if (subset == nullptr) return nullptr;
  // The rules for parts drop the licence from the names, so these come from the whole font.
  hb_blob_t *blob = renamed(subset, name_table(font->face, family));
  hb_face_destroy(subset);
  unsigned length = 0;
  const char *start = hb_blob_get_data(blob, &length);
  auto *bytes = new cfonts_bytes{std::string(start, length)};
  hb_blob_destroy(blob);
  return bytes;
}

cfonts_bytes *cfonts_woff2(const uint8_t *font, size_t length, int32_t quality) {
  size_t room = woff2::MaxWOFF2CompressedSize(font, length);
  std::string bytes(room, '\0');
  woff2::WOFF2Params params;
  params.brotli_quality = quality;
  silence silence;
  bool done = woff2::ConvertTTFToWOFF2(
      font, length, reinterpret_cast<uint8_t *>(&bytes[0]), &room, params);
  if (!done) return nullptr;
  bytes.resize(room);
  return new cfonts_bytes{std::move(bytes)};
}
