#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

/// A ZIP archive that is being written in memory.
typedef struct carchive_writer carchive_writer;

/// Bytes that are compressed as they come.
typedef struct carchive_deflater carchive_deflater;

/// A ZIP archive that is read from memory.
typedef struct carchive_reader carchive_reader;

/// Begins an archive that `carchive_writer_free` frees, or returns null when memory is short.
carchive_writer *carchive_writer_create(void);

/// Appends an entry and copies its bytes; `name` is UTF-8 that ends in NUL.
/// Returns 0, or -1 when the name is taken or memory is short.
int32_t carchive_writer_add(
  carchive_writer *writer, const char *name, const uint8_t *bytes, size_t length,
  int32_t is_compressed);

/// Appends an entry that a deflater has compressed: `length` bytes that were `size` bytes with the
/// sum `crc`.
/// Returns 0, or -1 when the name is taken or memory is short.
int32_t carchive_writer_add_deflated(
  carchive_writer *writer, const char *name, const uint8_t *bytes, size_t length, uint64_t size,
  uint32_t crc);

/// Ends the archive, after which nothing can be added.
/// Returns the archive, which lives as long as the writer, or null when memory is short.
const uint8_t *carchive_writer_finish(carchive_writer *writer, size_t *length);

/// Frees a writer; null is allowed.
void carchive_writer_free(carchive_writer *writer);

/// Begins to compress; `carchive_deflater_free` frees the deflater. Returns null when memory is short.
carchive_deflater *carchive_deflater_create(void);

/// Compresses more bytes. Returns 0, or -1 when memory is short.
int32_t carchive_deflater_append(carchive_deflater *deflater, const uint8_t *bytes, size_t length);

/// Ends the compression, after which nothing can be appended.
/// Returns the compressed bytes, which live as long as the deflater, or null when memory is short.
const uint8_t *carchive_deflater_finish(carchive_deflater *deflater, size_t *length);

/// Returns how many bytes were appended.
uint64_t carchive_deflater_size(const carchive_deflater *deflater);

/// Returns the CRC-32 of the bytes that were appended.
uint32_t carchive_deflater_crc(const carchive_deflater *deflater);

/// Frees a deflater; null is allowed.
void carchive_deflater_free(carchive_deflater *deflater);

/// Opens a copy of an archive, whose directory must agree with its entries.
/// Returns a reader that `carchive_reader_free` frees, or null when the bytes are no such archive.
carchive_reader *carchive_reader_open(const uint8_t *bytes, size_t length);

/// Returns how many entries there are.
int64_t carchive_reader_count(carchive_reader *reader);

/// Returns the name of an entry in UTF-8, or null; it lives as long as the reader.
const char *carchive_reader_name(carchive_reader *reader, int64_t index);

/// Returns the size of an entry when it is unpacked, or -1 when it is not known.
int64_t carchive_reader_size(carchive_reader *reader, int64_t index);

/// Returns 1 when an entry is compressed.
int32_t carchive_reader_is_compressed(carchive_reader *reader, int64_t index);

/// Returns 1 when an entry is encrypted.
int32_t carchive_reader_is_encrypted(carchive_reader *reader, int64_t index);

/// Returns 1 when an entry is a link, a device or something else that holds no bytes of its own.
int32_t carchive_reader_is_special(carchive_reader *reader, int64_t index);

/// Unpacks an entry of exactly `length` bytes into `buffer` and checks its sum.
/// Returns 0, or -1 when the entry is damaged or longer.
int32_t carchive_reader_read(
  carchive_reader *reader, int64_t index, uint8_t *buffer, size_t length);

/// Frees a reader; null is allowed.
void carchive_reader_free(carchive_reader *reader);

#endif
