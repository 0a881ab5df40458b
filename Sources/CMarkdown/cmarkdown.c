#include "CMarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <string.h>

// Registering is not safe from several threads at once, and parsing after it is.
static pthread_once_t registered = PTHREAD_ONCE_INIT;

static cmark_node *inner(cmarkdown_node *node) { return (cmark_node *)node; }

static cmarkdown_node *outer(cmark_node *node) { return (cmarkdown_node *)node; }

cmarkdown_tree *cmarkdown_parse(const char *text, size_t length) {
  static const char *const extensions[] = {"table", "tasklist"};
  pthread_once(&registered, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  if (parser == NULL) return NULL;
  for (size_t index = 0; index < sizeof extensions / sizeof extensions[0]; index += 1) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(extensions[index]);
    if (extension != NULL) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return (cmarkdown_tree *)document;
}

void cmarkdown_free(cmarkdown_tree *tree) {
  if (tree != NULL) cmark_node_free((cmark_node *)tree);
}

cmarkdown_node *cmarkdown_root(cmarkdown_tree *tree) { return (cmarkdown_node *)tree; }

cmarkdown_node *cmarkdown_first_child(cmarkdown_node *node) {
  return outer(cmark_node_first_child(inner(node)));
}

cmarkdown_node *cmarkdown_next(cmarkdown_node *node) { return outer(cmark_node_next(inner(node))); }

// Extensions give their nodes numbers at run time, so only their names are known here.
static cmarkdown_kind named_kind(const char *name) {
  if (strcmp(name, "tasklist") == 0) return CMARKDOWN_TASK;
  if (strcmp(name, "table") == 0) return CMARKDOWN_TABLE;
  if (strcmp(name, "table_header") == 0) return CMARKDOWN_TABLE_HEADER;
  if (strcmp(name, "table_row") == 0) return CMARKDOWN_TABLE_ROW;
  if (strcmp(name, "table_cell") == 0) return CMARKDOWN_TABLE_CELL;
  return CMARKDOWN_OTHER;
}

cmarkdown_kind cmarkdown_node_kind(cmarkdown_node *node) {
  cmarkdown_kind named = named_kind(cmark_node_get_type_string(inner(node)));
  if (named != CMARKDOWN_OTHER) return named;
  switch (cmark_node_get_type(inner(node))) {
  case CMARK_NODE_DOCUMENT: return CMARKDOWN_DOCUMENT;
  case CMARK_NODE_BLOCK_QUOTE: return CMARKDOWN_QUOTATION;
  case CMARK_NODE_LIST: return CMARKDOWN_LIST;
  case CMARK_NODE_ITEM: return CMARKDOWN_ITEM;
  case CMARK_NODE_CODE_BLOCK: return CMARKDOWN_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return CMARKDOWN_HTML_BLOCK;
  case CMARK_NODE_PARAGRAPH: return CMARKDOWN_PARAGRAPH;
  case CMARK_NODE_HEADING: return CMARKDOWN_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return CMARKDOWN_RULE;
  case CMARK_NODE_TEXT: return CMARKDOWN_TEXT;
  case CMARK_NODE_SOFTBREAK: return CMARKDOWN_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return CMARKDOWN_LINE_BREAK;
  case CMARK_NODE_CODE: return CMARKDOWN_CODE;
  case CMARK_NODE_HTML_INLINE: return CMARKDOWN_HTML_INLINE;
  case CMARK_NODE_EMPH: return CMARKDOWN_EMPHASIS;
  case CMARK_NODE_STRONG: return CMARKDOWN_STRONG;
  case CMARK_NODE_LINK: return CMARKDOWN_LINK;
  case CMARK_NODE_IMAGE: return CMARKDOWN_IMAGE;
  default: return CMARKDOWN_OTHER;
  }
}

const char *cmarkdown_literal(cmarkdown_node *node) { return cmark_node_get_literal(inner(node)); }

const char *cmarkdown_destination(cmarkdown_node *node) { return cmark_node_get_url(inner(node)); }

const char *cmarkdown_title(cmarkdown_node *node) { return cmark_node_get_title(inner(node)); }

int32_t cmarkdown_number(cmarkdown_node *node) {
  switch (cmark_node_get_type(inner(node))) {
  case CMARK_NODE_HEADING: return cmark_node_get_heading_level(inner(node));
  case CMARK_NODE_LIST: return cmark_node_get_list_start(inner(node));
  default: return 0;
  }
}

int32_t cmarkdown_is_ordered(cmarkdown_node *node) {
  return cmark_node_get_list_type(inner(node)) == CMARK_ORDERED_LIST;
}

int32_t cmarkdown_is_ticked(cmarkdown_node *node) {
  return cmark_gfm_extensions_get_tasklist_item_checked(inner(node)) ? 1 : 0;
}

int32_t cmarkdown_line(cmarkdown_node *node) { return cmark_node_get_start_line(inner(node)); }
