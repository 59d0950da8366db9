/// C face of cmark-gfm (Markdown) and libxml2 (HTML).
///
/// Both parsers are read the same way: parse a text, pull events until the end, free. Text goes in
/// and comes out as UTF-8 with its length; text that comes out lives as long as its parser object.
/// Nothing recurses over the input, so nesting of any depth is safe for the stack.
///
/// Thread safety: different objects may be used by different threads at once; one object belongs to
/// one thread at a time. The libraries are set up once, by whichever call comes first.
#ifndef CMARKUP_H
#define CMARKUP_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// UTF-8 text with its length; `bytes` is NULL where there is none.
typedef struct {
    const char *bytes;
    size_t length;
} cm_text;

// Markdown

/// What a Markdown event is about. `CM_MD_OTHER` is anything a plain text has no use for.
typedef enum {
    CM_MD_OTHER,
    CM_MD_PARAGRAPH,
    CM_MD_HEADING,
    CM_MD_QUOTE,
    CM_MD_LIST,
    CM_MD_ITEM,
    CM_MD_CODE_BLOCK,
    CM_MD_TABLE,
    CM_MD_TABLE_ROW,
    CM_MD_TABLE_CELL,
    CM_MD_TEXT,
    CM_MD_CODE,
    CM_MD_SOFT_BREAK,
    CM_MD_LINE_BREAK,
    CM_MD_LINK,
    CM_MD_STRUCK,
    CM_MD_RAW_HTML,
} cm_markdown_kind;

/// One step of a walk over a Markdown document in reading order.
typedef struct {
    cm_markdown_kind kind;
    bool entering;   ///< false when a node that has children is left again
    bool leaf;       ///< true for a node that is only entered, never left
    bool ordered;    ///< CM_MD_LIST: numbered
    int number;      ///< CM_MD_LIST: first number; CM_MD_HEADING: level 1 to 6
    int line;        ///< first line of a block, from 1; 0 for inlines
    cm_text literal; ///< text, code and code blocks; the address of a link
} cm_markdown_event;

typedef struct cm_markdown cm_markdown;

/// Parses GitHub-flavoured Markdown (tables, strikethrough). NULL when memory runs out.
cm_markdown *cm_markdown_parse(const char *bytes, size_t length);

/// Moves to the next event; false at the end.
bool cm_markdown_next(cm_markdown *document, cm_markdown_event *event);

void cm_markdown_free(cm_markdown *document);

// HTML

/// What an HTML event is about.
typedef enum {
    CM_HTML_END,
    CM_HTML_ENTER,
    CM_HTML_LEAVE,
    CM_HTML_TEXT,
} cm_html_kind;

/// One step of a walk over an HTML page in reading order.
typedef struct {
    cm_html_kind kind;
    cm_text text; ///< the lower-case name of an element, or the text of a text node
} cm_html_event;

typedef struct cm_html cm_html;

/// Parses HTML of any quality; text that is not UTF-8 is read as far as it goes. Elements nested
/// deeper than 400 are taken out, their text stays; of one element's attributes about 250 are kept.
/// NULL when memory runs out or the page is longer than 1 GB.
cm_html *cm_html_parse(const char *bytes, size_t length);

/// Moves to the next event. Comments and processing instructions are passed over.
cm_html_event cm_html_next(cm_html *page);

/// After CM_HTML_ENTER: passes over this element, its CM_HTML_LEAVE included.
void cm_html_skip(cm_html *page);

/// An attribute of the element just entered or left; an attribute without a value is empty.
/// `name` is lower-case and ends in NUL.
cm_text cm_html_attribute(const cm_html *page, const char *name);

/// Whether the element just entered has any attribute at all.
bool cm_html_has_attributes(const cm_html *page);

/// Whether the element just entered is the last of two or more sibling elements of its name which
/// all carry `attribute`, with nothing but white space between them.
bool cm_html_is_last_alternative(const cm_html *page, const char *attribute);

void cm_html_free(cm_html *page);

#ifdef __cplusplus
}
#endif

#endif
