#include "CArchive.h"

#include <stdlib.h>
#include <zlib.h>

// zlib's own choice between time and size.
enum { STREAM_LEVEL = 6 };

// ZIP archives hold the bare format of RFC 1951, for which zlib takes a negative window size.
enum { BARE_WINDOW = -15, MEMORY_LEVEL = 8 };

// zlib counts what it is given in 32 bits.
enum { MOST_AT_ONCE = 1 << 30 };

struct carchive_deflater {
  z_stream stream;
  uint8_t *bytes;
  size_t length, capacity;
  uint64_t size;
  uint32_t crc;
};

carchive_deflater *carchive_deflater_create(void) {
  carchive_deflater *deflater = calloc(1, sizeof *deflater);
  if (deflater == NULL) return NULL;
  int status = deflateInit2(
    &deflater->stream, STREAM_LEVEL, Z_DEFLATED, BARE_WINDOW, MEMORY_LEVEL, Z_DEFAULT_STRATEGY);
  if (status == Z_OK) return deflater;
  free(deflater);
  return NULL;
}

static int32_t compress_part(
  carchive_deflater *deflater, const uint8_t *bytes, size_t length, int flush) {
  deflater->stream.next_in = (Bytef *)bytes;
  deflater->stream.avail_in = (uInt)length;
  for (;;) {
    if (deflater->capacity - deflater->length < 65536) {
      size_t capacity = deflater->capacity * 2 + 131072;
      uint8_t *grown = realloc(deflater->bytes, capacity);
      if (grown == NULL) return -1;
      deflater->bytes = grown;
      deflater->capacity = capacity;
    }
    size_t room = deflater->capacity - deflater->length;
    uInt offered = (uInt)(room < MOST_AT_ONCE ? room : MOST_AT_ONCE);
    deflater->stream.next_out = deflater->bytes + deflater->length;
    deflater->stream.avail_out = offered;
    int status = deflate(&deflater->stream, flush);
    deflater->length += offered - deflater->stream.avail_out;
    if (status == Z_STREAM_END) return 0;
    if (status != Z_OK && status != Z_BUF_ERROR) return -1;
    if (flush == Z_NO_FLUSH && deflater->stream.avail_in == 0 && deflater->stream.avail_out > 0) {
      return 0;
    }
  }
}

int32_t carchive_deflater_append(
  carchive_deflater *deflater, const uint8_t *bytes, size_t length) {
  while (length > 0) {
    size_t count = length < MOST_AT_ONCE ? length : MOST_AT_ONCE;
    deflater->crc = (uint32_t)crc32(deflater->crc, bytes, (uInt)count);
    deflater->size += count;
    if (compress_part(deflater, bytes, count, Z_NO_FLUSH) != 0) return -1;
    bytes += count;
    length -= count;
  }
  return 0;
}

const uint8_t *carchive_deflater_finish(carchive_deflater *deflater, size_t *length) {
  if (compress_part(deflater, NULL, 0, Z_FINISH) != 0) return NULL;
  *length = deflater->length;
  return deflater->bytes;
}

uint64_t carchive_deflater_size(const carchive_deflater *deflater) { return deflater->size; }

uint32_t carchive_deflater_crc(const carchive_deflater *deflater) { return deflater->crc; }

void carchive_deflater_free(carchive_deflater *deflater) {
  if (deflater == NULL) return;
  deflateEnd(&deflater->stream);
  free(deflater->bytes);
  free(deflater);
}
