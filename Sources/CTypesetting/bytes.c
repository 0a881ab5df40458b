#include "internal.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct ctypesetting_bytes {
  uint8_t *start;
  size_t length;
  size_t capacity;
};

ctypesetting_bytes *bytes_make(void) { return calloc(1, sizeof(ctypesetting_bytes)); }

static bool reserve(ctypesetting_bytes *bytes, size_t capacity) {
  if (capacity <= bytes->capacity) return true;
  size_t larger = capacity > 2 * bytes->capacity ? capacity : 2 * bytes->capacity;
  uint8_t *start = realloc(bytes->start, larger);
  if (start == NULL) return false;
  bytes->start = start;
  bytes->capacity = larger;
  return true;
}

bool bytes_add(ctypesetting_bytes *bytes, const uint8_t *start, size_t length) {
  if (length == 0) return true;
  if (!reserve(bytes, bytes->length + length)) return false;
  memcpy(bytes->start + bytes->length, start, length);
  bytes->length += length;
  return true;
}

ctypesetting_bytes *ctypesetting_deflate(const uint8_t *start, size_t length) {
  ctypesetting_bytes *bytes = bytes_make();
  uLongf size = compressBound(length);
  if (bytes != NULL && reserve(bytes, size) && compress(bytes->start, &size, start, length) == Z_OK) {
    bytes->length = size;
    return bytes;
  }
  if (bytes != NULL) ctypesetting_bytes_close(bytes);
  return NULL;
}

ctypesetting_bytes *ctypesetting_inflate(const uint8_t *start, size_t length) {
  ctypesetting_bytes *bytes = bytes_make();
  z_stream stream = {.next_in = (Bytef *)start, .avail_in = (uInt)length};
  if (bytes == NULL) return NULL;
  int status = inflateInit(&stream);
  while (status == Z_OK && reserve(bytes, bytes->length + 16384)) {
    stream.next_out = bytes->start + bytes->length;
    stream.avail_out = (uInt)(bytes->capacity - bytes->length);
    status = inflate(&stream, Z_NO_FLUSH);
    bytes->length = bytes->capacity - stream.avail_out;
  }
  inflateEnd(&stream);
  if (status == Z_STREAM_END) return bytes;
  ctypesetting_bytes_close(bytes);
  return NULL;
}

const uint8_t *ctypesetting_bytes_start(const ctypesetting_bytes *bytes) { return bytes->start; }

size_t ctypesetting_bytes_length(const ctypesetting_bytes *bytes) { return bytes->length; }

void ctypesetting_bytes_close(ctypesetting_bytes *bytes) {
  free(bytes->start);
  free(bytes);
}
