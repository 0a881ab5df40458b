#ifndef CEXPAT_H
#define CEXPAT_H

#include <stddef.h>
#include <stdint.h>

/// A reader that takes XML piece by piece.
typedef struct cexpat_reader cexpat_reader;

/// Why a reader stopped.
typedef enum cexpat_status {
  CEXPAT_FINE,
  CEXPAT_BAD_CHARACTER_REFERENCE,
  CEXPAT_BAD_TOKEN,
  CEXPAT_DOCTYPE,
  CEXPAT_DUPLICATE_ATTRIBUTE,
  CEXPAT_MISMATCHED_TAG,
  CEXPAT_MISPLACED_DECLARATION,
  CEXPAT_NO_MEMORY,
  CEXPAT_TOKEN_TOO_LONG,
  CEXPAT_TOO_DEEP,
  CEXPAT_TRAILING,
  CEXPAT_UNBOUND_PREFIX,
  CEXPAT_UNCLOSED,
  CEXPAT_UNDEFINED_ENTITY,
  CEXPAT_UNKNOWN_ENCODING,
  CEXPAT_WRONG_ENCODING,
  CEXPAT_OTHER
} cexpat_status;

/// What to call for each piece. Names with a namespace are its address, a line feed and the local
/// name. Strings are UTF-8 and live only as long as the call.
typedef struct cexpat_handlers {
  void *context;
  /// Is called with the names and values of the attributes in turn, and a null at their end.
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *text, size_t length);
  void (*instruction)(void *context, const char *target);
} cexpat_handlers;

/// Returns a reader that `cexpat_close` frees, or null when memory is short.
cexpat_reader *cexpat_open(cexpat_handlers handlers, int32_t depth_limit, int64_t token_limit);

/// Frees a reader; null is allowed.
void cexpat_close(cexpat_reader *reader);

/// Reads the next bytes; `is_last` is 1 for the last ones. After another status than
/// `CEXPAT_FINE` the reader reads no more and repeats that status.
cexpat_status cexpat_read(
    cexpat_reader *reader, const uint8_t *bytes, size_t length, int32_t is_last);

/// Makes the reader stop with `CEXPAT_TOKEN_TOO_LONG`; may be called by a handler.
void cexpat_stop(cexpat_reader *reader);

/// Returns the line of the piece in hand or of the fault, counted from 1.
int64_t cexpat_line(cexpat_reader *reader);

/// Returns the column of the piece in hand or of the fault, in characters counted from 1.
int64_t cexpat_column(cexpat_reader *reader);

#endif
