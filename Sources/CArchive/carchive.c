#include "CArchive.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

// The first noon that the format can tell: an archive does not depend on when it is made, and
// noon exists on that day in every time zone, through which the library takes it.
enum { FIXED_DATE = (1 << 5) | 1, FIXED_TIME = 12 << 11 };

enum { DEFLATE_LEVEL = 9 };

// The upper half of the attributes that systems like Unix write: the kind and mode of a file.
enum { FILE_KIND = 0170000, REGULAR_FILE = 0100000, FOLDER = 0040000, FILE_MODE = 0100644 };

struct carchive_writer {
  zip_t *archive;
  zip_source_t *target;
  uint8_t *bytes;
};

struct carchive_reader {
  zip_t *archive;
};

carchive_writer *carchive_writer_create(void) {
  carchive_writer *writer = calloc(1, sizeof *writer);
  if (writer == NULL) return NULL;
  writer->target = zip_source_buffer_create(NULL, 0, 0, NULL);
  if (writer->target != NULL) {
    // One reference is the archive's, which gives it up when it closes; the other one is kept.
    zip_source_keep(writer->target);
    writer->archive = zip_open_from_source(writer->target, ZIP_TRUNCATE, NULL);
    if (writer->archive != NULL) return writer;
    zip_source_free(writer->target);
  }
  carchive_writer_free(writer);
  return NULL;
}

// Gives an entry the time and the mode that every entry has.
static int set_fixed(carchive_writer *writer, zip_uint64_t index) {
  return zip_file_set_dostime(writer->archive, index, FIXED_TIME, FIXED_DATE, 0) == 0
    && zip_file_set_external_attributes(
         writer->archive, index, 0, ZIP_OPSYS_UNIX, (zip_uint32_t)FILE_MODE << 16) == 0;
}

int32_t carchive_writer_add(
  carchive_writer *writer, const char *name, const uint8_t *bytes, size_t length,
  int32_t is_compressed) {
  uint8_t *copy = malloc(length > 0 ? length : 1);
  if (copy == NULL) return -1;
  if (length > 0) memcpy(copy, bytes, length);
  zip_source_t *source = zip_source_buffer(writer->archive, copy, length, 1);
  if (source == NULL) {
    free(copy);
    return -1;
  }
  zip_int64_t added = zip_file_add(writer->archive, name, source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    return -1;
  }
  zip_uint64_t index = (zip_uint64_t)added;
  int failed = zip_set_file_compression(
    writer->archive, index, is_compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
    is_compressed ? DEFLATE_LEVEL : 0);
  return failed == 0 && set_fixed(writer, index) ? 0 : -1;
}

// An entry that is compressed already, as the library asks for it when it writes the archive.
typedef struct {
  uint8_t *bytes;
  zip_uint64_t length, position, size;
  uint32_t crc;
} deflated_entry;

static zip_int64_t read_deflated(
  void *context, void *data, zip_uint64_t length, zip_source_cmd_t command) {
  deflated_entry *entry = context;
  switch (command) {
    case ZIP_SOURCE_OPEN: entry->position = 0; return 0;
    case ZIP_SOURCE_READ: {
      zip_uint64_t rest = entry->length - entry->position;
      zip_uint64_t count = length < rest ? length : rest;
      if (count > 0) memcpy(data, entry->bytes + entry->position, count);
      entry->position += count;
      return (zip_int64_t)count;
    }
    case ZIP_SOURCE_CLOSE: return 0;
    case ZIP_SOURCE_STAT: {
      zip_stat_t *status = data;
      zip_stat_init(status);
      status->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
      status->size = entry->size;
      status->comp_size = entry->length;
      status->comp_method = ZIP_CM_DEFLATE;
      status->crc = entry->crc;
      return sizeof *status;
    }
    case ZIP_SOURCE_ERROR: memset(data, 0, 2 * sizeof(int)); return 2 * sizeof(int);
    case ZIP_SOURCE_FREE:
      free(entry->bytes);
      free(entry);
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, -1);
    default: return -1;
  }
}

int32_t carchive_writer_add_deflated(
  carchive_writer *writer, const char *name, const uint8_t *bytes, size_t length, uint64_t size,
  uint32_t crc) {
  deflated_entry *entry = calloc(1, sizeof *entry);
  uint8_t *copy = malloc(length > 0 ? length : 1);
  zip_source_t *source = NULL;
  if (entry != NULL && copy != NULL) {
    if (length > 0) memcpy(copy, bytes, length);
    *entry = (deflated_entry){copy, length, 0, size, crc};
    source = zip_source_function(writer->archive, read_deflated, entry);
  }
  if (source == NULL) {
    free(copy);
    free(entry);
    return -1;
  }
  zip_int64_t added = zip_file_add(writer->archive, name, source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    return -1;
  }
  return set_fixed(writer, (zip_uint64_t)added) ? 0 : -1;
}

const uint8_t *carchive_writer_finish(carchive_writer *writer, size_t *length) {
  if (writer->archive == NULL || zip_close(writer->archive) != 0) return NULL;
  writer->archive = NULL;
  zip_stat_t status;
  if (zip_source_stat(writer->target, &status) != 0 || zip_source_open(writer->target) != 0) {
    return NULL;
  }
  size_t size = (size_t)status.size;
  writer->bytes = malloc(size > 0 ? size : 1);
  int complete =
    writer->bytes != NULL
    && zip_source_read(writer->target, writer->bytes, size) == (zip_int64_t)size;
  zip_source_close(writer->target);
  *length = size;
  return complete ? writer->bytes : NULL;
}

void carchive_writer_free(carchive_writer *writer) {
  if (writer == NULL) return;
  if (writer->archive != NULL) zip_discard(writer->archive);
  if (writer->target != NULL) zip_source_free(writer->target);
  free(writer->bytes);
  free(writer);
}

carchive_reader *carchive_reader_open(const uint8_t *bytes, size_t length) {
  if (length == 0) return NULL;
  carchive_reader *reader = calloc(1, sizeof *reader);
  uint8_t *copy = malloc(length);
  zip_source_t *source = NULL;
  if (reader != NULL && copy != NULL) {
    memcpy(copy, bytes, length);
    source = zip_source_buffer_create(copy, length, 1, NULL);
  }
  if (source == NULL) {
    free(copy);
    free(reader);
    return NULL;
  }
  reader->archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
  if (reader->archive != NULL) return reader;
  zip_source_free(source);
  free(reader);
  return NULL;
}

int64_t carchive_reader_count(carchive_reader *reader) {
  return zip_get_num_entries(reader->archive, 0);
}

const char *carchive_reader_name(carchive_reader *reader, int64_t index) {
  return zip_get_name(reader->archive, (zip_uint64_t)index, ZIP_FL_ENC_GUESS);
}

static int32_t is_known(
  carchive_reader *reader, int64_t index, zip_uint64_t field, zip_stat_t *status) {
  return zip_stat_index(reader->archive, (zip_uint64_t)index, 0, status) == 0
    && (status->valid & field) != 0;
}

int64_t carchive_reader_size(carchive_reader *reader, int64_t index) {
  zip_stat_t status;
  if (!is_known(reader, index, ZIP_STAT_SIZE, &status)) return -1;
  return status.size > INT64_MAX ? -1 : (int64_t)status.size;
}

int32_t carchive_reader_is_compressed(carchive_reader *reader, int64_t index) {
  zip_stat_t status;
  return is_known(reader, index, ZIP_STAT_COMP_METHOD, &status)
    && status.comp_method != ZIP_CM_STORE;
}

int32_t carchive_reader_is_encrypted(carchive_reader *reader, int64_t index) {
  zip_stat_t status;
  return !is_known(reader, index, ZIP_STAT_ENCRYPTION_METHOD, &status)
    || status.encryption_method != ZIP_EM_NONE;
}

int32_t carchive_reader_is_special(carchive_reader *reader, int64_t index) {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_file_get_external_attributes(
        reader->archive, (zip_uint64_t)index, 0, &system, &attributes) != 0) {
    return 1;
  }
  zip_uint32_t kind = (attributes >> 16) & FILE_KIND;
  return kind != 0 && kind != REGULAR_FILE && kind != FOLDER;
}

int32_t carchive_reader_read(
  carchive_reader *reader, int64_t index, uint8_t *buffer, size_t length) {
  zip_file_t *file = zip_fopen_index(reader->archive, (zip_uint64_t)index, 0);
  if (file == NULL) return -1;
  // The library checks the sum when it meets the end, so it is asked for one byte more.
  uint8_t beyond;
  int whole = (length == 0 || zip_fread(file, buffer, length) == (zip_int64_t)length)
    && zip_fread(file, &beyond, 1) == 0;
  return zip_fclose(file) == 0 && whole ? 0 : -1;
}

void carchive_reader_free(carchive_reader *reader) {
  if (reader == NULL) return;
  zip_discard(reader->archive);
  free(reader);
}
