#include "CExpat.h"

#include <expat.h>
#include <stdlib.h>

// The parser takes lengths as `int`.
static const size_t largest_step = 1 << 20;

struct cexpat_reader {
  XML_Parser parser;
  cexpat_handlers handlers;
  cexpat_status status;
  int32_t depth;
  int32_t depth_limit;
  int64_t token_limit;
  int64_t taken;
  int64_t halt_line;
  int64_t halt_column;
};

// A parser that was stopped stands behind the piece that it was stopped for.
static void halt(cexpat_reader *reader, cexpat_status status) {
  if (reader->status != CEXPAT_FINE) return;
  reader->halt_column = cexpat_column(reader);
  reader->halt_line = cexpat_line(reader);
  reader->status = status;
  XML_StopParser(reader->parser, XML_FALSE);
}

static void XMLCALL on_start(void *data, const XML_Char *name, const XML_Char **attributes) {
  cexpat_reader *reader = data;
  if (reader->status != CEXPAT_FINE) return;
  if (++reader->depth > reader->depth_limit) {
    halt(reader, CEXPAT_TOO_DEEP);
    return;
  }
  reader->handlers.start(reader->handlers.context, name, attributes);
}

// An empty element ends after its start even when the parser was stopped in between.
static void XMLCALL on_end(void *data, const XML_Char *name) {
  cexpat_reader *reader = data;
  if (reader->status != CEXPAT_FINE) return;
  reader->depth--;
  reader->handlers.end(reader->handlers.context, name);
}

static void XMLCALL on_text(void *data, const XML_Char *text, int length) {
  cexpat_reader *reader = data;
  if (reader->status != CEXPAT_FINE) return;
  reader->handlers.text(reader->handlers.context, text, (size_t)length);
}

static void XMLCALL on_instruction(void *data, const XML_Char *target, const XML_Char *content) {
  (void)content;
  cexpat_reader *reader = data;
  if (reader->status != CEXPAT_FINE) return;
  reader->handlers.instruction(reader->handlers.context, target);
}

// Entities can only be declared here, so nothing can expand or load another file.
static void XMLCALL on_doctype(
    void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public_name,
    int has_subset) {
  (void)name, (void)system, (void)public_name, (void)has_subset;
  halt(data, CEXPAT_DOCTYPE);
}

cexpat_reader *cexpat_open(cexpat_handlers handlers, int32_t depth_limit, int64_t token_limit) {
  cexpat_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->parser = XML_ParserCreateNS(NULL, '\n');
  if (!reader->parser) {
    free(reader);
    return NULL;
  }
  reader->handlers = handlers;
  reader->depth_limit = depth_limit;
  reader->token_limit = token_limit;
  XML_SetUserData(reader->parser, reader);
  XML_SetElementHandler(reader->parser, on_start, on_end);
  XML_SetCharacterDataHandler(reader->parser, on_text);
  XML_SetProcessingInstructionHandler(reader->parser, on_instruction);
  XML_SetStartDoctypeDeclHandler(reader->parser, on_doctype);
  return reader;
}

void cexpat_close(cexpat_reader *reader) {
  if (!reader) return;
  XML_ParserFree(reader->parser);
  free(reader);
}

static cexpat_status status_of(enum XML_Error error) {
  switch (error) {
  case XML_ERROR_NO_MEMORY: return CEXPAT_NO_MEMORY;
  case XML_ERROR_BAD_CHAR_REF: return CEXPAT_BAD_CHARACTER_REFERENCE;
  case XML_ERROR_DUPLICATE_ATTRIBUTE: return CEXPAT_DUPLICATE_ATTRIBUTE;
  case XML_ERROR_INCORRECT_ENCODING: return CEXPAT_WRONG_ENCODING;
  case XML_ERROR_INVALID_TOKEN: return CEXPAT_BAD_TOKEN;
  case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: return CEXPAT_TRAILING;
  case XML_ERROR_MISPLACED_XML_PI: return CEXPAT_MISPLACED_DECLARATION;
  case XML_ERROR_TAG_MISMATCH: return CEXPAT_MISMATCHED_TAG;
  case XML_ERROR_UNBOUND_PREFIX: return CEXPAT_UNBOUND_PREFIX;
  case XML_ERROR_NO_ELEMENTS:
  case XML_ERROR_PARTIAL_CHAR:
  case XML_ERROR_UNCLOSED_CDATA_SECTION:
  case XML_ERROR_UNCLOSED_TOKEN: return CEXPAT_UNCLOSED;
  case XML_ERROR_UNDEFINED_ENTITY: return CEXPAT_UNDEFINED_ENTITY;
  case XML_ERROR_UNKNOWN_ENCODING: return CEXPAT_UNKNOWN_ENCODING;
  default: return CEXPAT_OTHER;
  }
}

static void take(cexpat_reader *reader, const uint8_t *bytes, size_t length, int is_last) {
  reader->taken += (int64_t)length;
  if (XML_Parse(reader->parser, (const char *)bytes, (int)length, is_last) == XML_STATUS_ERROR) {
    if (reader->status == CEXPAT_FINE)
      reader->status = status_of(XML_GetErrorCode(reader->parser));
    return;
  }
  // What the parser keeps for later belongs to one token that has not ended.
  if (!is_last && reader->taken - XML_GetCurrentByteIndex(reader->parser) > reader->token_limit)
    reader->status = CEXPAT_TOKEN_TOO_LONG;
}

cexpat_status cexpat_read(
    cexpat_reader *reader, const uint8_t *bytes, size_t length, int32_t is_last) {
  while (reader->status == CEXPAT_FINE && length > largest_step) {
    take(reader, bytes, largest_step, 0);
    bytes += largest_step;
    length -= largest_step;
  }
  if (reader->status == CEXPAT_FINE) take(reader, bytes, length, is_last == 1);
  return reader->status;
}

void cexpat_stop(cexpat_reader *reader) { halt(reader, CEXPAT_TOKEN_TOO_LONG); }

int64_t cexpat_line(cexpat_reader *reader) {
  if (reader->halt_line > 0) return reader->halt_line;
  return (int64_t)XML_GetCurrentLineNumber(reader->parser);
}

int64_t cexpat_column(cexpat_reader *reader) {
  if (reader->halt_line > 0) return reader->halt_column;
  return (int64_t)XML_GetCurrentColumnNumber(reader->parser) + 1;
}
