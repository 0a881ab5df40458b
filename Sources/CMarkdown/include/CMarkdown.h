#ifndef CMARKDOWN_H
#define CMARKDOWN_H

#include <stddef.h>
#include <stdint.h>

/// A parsed Markdown text.
typedef struct cmarkdown_tree cmarkdown_tree;

/// One block or inline of a tree, which lives as long as its tree.
typedef struct cmarkdown_node cmarkdown_node;

/// What a node is.
typedef enum cmarkdown_kind {
  CMARKDOWN_OTHER,
  CMARKDOWN_DOCUMENT,
  CMARKDOWN_QUOTATION,
  CMARKDOWN_LIST,
  CMARKDOWN_ITEM,
  CMARKDOWN_TASK,
  CMARKDOWN_CODE_BLOCK,
  CMARKDOWN_HTML_BLOCK,
  CMARKDOWN_PARAGRAPH,
  CMARKDOWN_HEADING,
  CMARKDOWN_RULE,
  CMARKDOWN_TABLE,
  CMARKDOWN_TABLE_HEADER,
  CMARKDOWN_TABLE_ROW,
  CMARKDOWN_TABLE_CELL,
  CMARKDOWN_TEXT,
  CMARKDOWN_SOFT_BREAK,
  CMARKDOWN_LINE_BREAK,
  CMARKDOWN_CODE,
  CMARKDOWN_HTML_INLINE,
  CMARKDOWN_EMPHASIS,
  CMARKDOWN_STRONG,
  CMARKDOWN_LINK,
  CMARKDOWN_IMAGE
} cmarkdown_kind;

/// Parses `length` bytes of UTF-8 as CommonMark with tables and task lists.
/// Returns a tree that `cmarkdown_free` frees, or null when memory is short.
cmarkdown_tree *cmarkdown_parse(const char *text, size_t length);

/// Frees a tree and all its nodes; null is allowed.
void cmarkdown_free(cmarkdown_tree *tree);

/// Returns the document node.
cmarkdown_node *cmarkdown_root(cmarkdown_tree *tree);

/// Returns the first child, or null.
cmarkdown_node *cmarkdown_first_child(cmarkdown_node *node);

/// Returns the next sibling, or null.
cmarkdown_node *cmarkdown_next(cmarkdown_node *node);

/// Returns what the node is.
cmarkdown_kind cmarkdown_node_kind(cmarkdown_node *node);

/// Returns the literal of a text, code or HTML node, or null; it lives as long as the tree.
const char *cmarkdown_literal(cmarkdown_node *node);

/// Returns the destination of a link or image, or null; it lives as long as the tree.
const char *cmarkdown_destination(cmarkdown_node *node);

/// Returns the title of a link or image, or null; it lives as long as the tree.
const char *cmarkdown_title(cmarkdown_node *node);

/// Returns the level of a heading, or the first number of an ordered list; 0 for anything else.
int32_t cmarkdown_number(cmarkdown_node *node);

/// Returns 1 for an ordered list.
int32_t cmarkdown_is_ordered(cmarkdown_node *node);

/// Returns 1 for a task whose box is ticked.
int32_t cmarkdown_is_ticked(cmarkdown_node *node);

/// Returns the line on which the node begins, counted from 1, or 0 when it is not known.
int32_t cmarkdown_line(cmarkdown_node *node);

#endif
