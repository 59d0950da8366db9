#include "CMarkup.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct cm_markdown {
    cmark_node *root;
    cmark_iter *walk;
};

static pthread_once_t registered = PTHREAD_ONCE_INIT;

/// cmark-gfm keeps the characters that extensions look at in a global table, into which each parser
/// puts its own and from which it takes them out again: two at a time lose `~~struck~~` text.
static pthread_mutex_t parsing = PTHREAD_MUTEX_INITIALIZER;

static void attach(cmark_parser *parser, const char *name) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
    if (extension != NULL) cmark_parser_attach_syntax_extension(parser, extension);
}

static bool is_number(const char *text) {
    return text != NULL && *text != '\0' && text[strspn(text, "0123456789")] == '\0';
}

/// Whether a node's first word goes on to a `#`.
static bool goes_on_to_hash(cmark_node *node) {
    if (node == NULL || cmark_node_get_type(node) != CMARK_NODE_TEXT) return false;
    const char *text = cmark_node_get_literal(node);
    return text != NULL && text[strcspn(text, " \t\n#")] == '#';
}

/// Puts back the stars of a dial code such as `*151*code#`, which CommonMark takes for emphasis.
static void restore_dial_code(cmark_node *node) {
    if (cmark_node_get_type(node) != CMARK_NODE_EMPH) return;
    cmark_node *inner = cmark_node_first_child(node);
    if (inner == NULL || cmark_node_next(inner) != NULL) return;
    if (cmark_node_get_type(inner) != CMARK_NODE_TEXT) return;
    const char *digits = cmark_node_get_literal(inner);
    if (!is_number(digits) || !goes_on_to_hash(cmark_node_next(node))) return;
    size_t length = strlen(digits);
    char *starred = malloc(length + 3);
    if (starred == NULL) return;
    starred[0] = starred[length + 1] = '*';
    memcpy(starred + 1, digits, length);
    starred[length + 2] = '\0';
    cmark_node_set_literal(inner, starred);
    free(starred);
}

static void restore_dial_codes(cmark_node *root) {
    cmark_iter *walk = cmark_iter_new(root);
    if (walk == NULL) return;
    cmark_event_type step;
    while ((step = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
        if (step == CMARK_EVENT_ENTER) restore_dial_code(cmark_iter_get_node(walk));
    }
    cmark_iter_free(walk);
}

static cmark_node *parse(const char *bytes, size_t length) {
    pthread_once(&registered, cmark_gfm_core_extensions_ensure_registered);
    pthread_mutex_lock(&parsing);
    cmark_node *root = NULL;
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8);
    if (parser != NULL) {
        attach(parser, "table");
        attach(parser, "strikethrough");
        cmark_parser_feed(parser, bytes, length);
        root = cmark_parser_finish(parser);
        cmark_parser_free(parser);
    }
    pthread_mutex_unlock(&parsing);
    return root;
}

cm_markdown *cm_markdown_parse(const char *bytes, size_t length) {
    cm_markdown *document = calloc(1, sizeof *document);
    if (document == NULL) return NULL;
    document->root = parse(bytes, length);
    if (document->root != NULL) restore_dial_codes(document->root);
    if (document->root != NULL) document->walk = cmark_iter_new(document->root);
    if (document->walk == NULL) {
        cm_markdown_free(document);
        return NULL;
    }
    return document;
}

/// Kinds that the extensions register at run time have no constants: their names tell.
static cm_markdown_kind extension_kind(cmark_node *node) {
    const char *name = cmark_node_get_type_string(node);
    if (strcmp(name, "table") == 0) return CM_MD_TABLE;
    if (strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0) {
        return CM_MD_TABLE_ROW;
    }
    if (strcmp(name, "table_cell") == 0) return CM_MD_TABLE_CELL;
    if (strcmp(name, "strikethrough") == 0) return CM_MD_STRUCK;
    return CM_MD_OTHER;
}

static cm_markdown_kind kind_of(cmark_node *node) {
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH) return CM_MD_PARAGRAPH;
    if (type == CMARK_NODE_HEADING) return CM_MD_HEADING;
    if (type == CMARK_NODE_BLOCK_QUOTE) return CM_MD_QUOTE;
    if (type == CMARK_NODE_LIST) return CM_MD_LIST;
    if (type == CMARK_NODE_ITEM) return CM_MD_ITEM;
    if (type == CMARK_NODE_CODE_BLOCK) return CM_MD_CODE_BLOCK;
    if (type == CMARK_NODE_TEXT) return CM_MD_TEXT;
    if (type == CMARK_NODE_CODE) return CM_MD_CODE;
    if (type == CMARK_NODE_SOFTBREAK) return CM_MD_SOFT_BREAK;
    if (type == CMARK_NODE_LINEBREAK) return CM_MD_LINE_BREAK;
    if (type == CMARK_NODE_LINK) return CM_MD_LINK;
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) return CM_MD_RAW_HTML;
    return extension_kind(node);
}

static bool is_leaf(cmark_node *node) {
    cmark_node_type type = cmark_node_get_type(node);
    return type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_THEMATIC_BREAK
        || type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_TEXT
        || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
        || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE;
}

static cm_text text_of(const char *bytes) {
    cm_text text = {bytes, bytes == NULL ? 0 : strlen(bytes)};
    return text;
}

static cm_text literal_of(cmark_node *node, cm_markdown_kind kind) {
    switch (kind) {
    case CM_MD_TEXT:
    case CM_MD_CODE:
    case CM_MD_CODE_BLOCK: return text_of(cmark_node_get_literal(node));
    case CM_MD_LINK: return text_of(cmark_node_get_url(node));
    default: return text_of(NULL);
    }
}

static int number_of(cmark_node *node, cm_markdown_kind kind) {
    if (kind == CM_MD_LIST) return cmark_node_get_list_start(node);
    return kind == CM_MD_HEADING ? cmark_node_get_heading_level(node) : 0;
}

bool cm_markdown_next(cm_markdown *document, cm_markdown_event *event) {
    cmark_event_type step = cmark_iter_next(document->walk);
    if (step == CMARK_EVENT_DONE || step == CMARK_EVENT_NONE) return false;
    cmark_node *node = cmark_iter_get_node(document->walk);
    cm_markdown_kind kind = kind_of(node);
    event->kind = kind;
    event->entering = step == CMARK_EVENT_ENTER;
    event->leaf = is_leaf(node);
    event->ordered = kind == CM_MD_LIST && cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    event->number = number_of(node, kind);
    event->line = cmark_node_get_start_line(node);
    event->literal = literal_of(node, kind);
    return true;
}

void cm_markdown_free(cm_markdown *document) {
    if (document == NULL) return;
    if (document->walk != NULL) cmark_iter_free(document->walk);
    if (document->root != NULL) cmark_node_free(document->root);
    free(document);
}
