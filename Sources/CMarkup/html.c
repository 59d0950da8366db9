#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/// Elements beyond this depth are left out of the tree (their text stays): the library's searches
/// for an open element take time proportional to the depth.
static const int deepest = 400;

/// Attributes of one element beyond this number are left out.
static const int most_attributes = 250;

struct cm_html {
    htmlDocPtr document;
    xmlNodePtr node;  // where the walk stands; NULL before the start and after the end
    bool entered;     // whether `node` was just entered, so that its children come next
    bool finished;
};

static pthread_once_t prepared = PTHREAD_ONCE_INIT;

/// Whether what stands in the element is no markup: the parser goes by the open element's name.
static bool is_raw(const xmlChar *name) {
    return xmlStrEqual(name, BAD_CAST "script") || xmlStrEqual(name, BAD_CAST "style");
}

/// The parser has just put `name` on its stack of open elements. An element that is too deep is
/// taken off again, so that stack and tree stay alike.
static void start_element(void *user, const xmlChar *name, const xmlChar **attributes) {
    htmlParserCtxtPtr context = user;
    if (context->nameNr <= deepest || is_raw(name)) {
        xmlSAX2StartElement(context, name, attributes);
        return;
    }
    context->nameNr -= 1;
    context->name = context->nameTab[context->nameNr - 1];
    context->nameTab[context->nameNr] = NULL;
}

static bool is_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Overwrites what a tag holds beyond `most_attributes` with spaces; returns where the tag ends.
static size_t trim_tag(char *html, size_t start, size_t length) {
    int count = 0;
    char quote = 0;
    size_t at = start;
    for (; at < length && (quote != 0 || html[at] != '>'); at++) {
        char byte = html[at];
        if (quote != 0) {
            if (byte == quote) quote = 0;
        } else if (byte == '=' || (is_space(byte) && at + 1 < length && !is_space(html[at + 1]))) {
            count += 1;
        } else if ((byte == '"' || byte == '\'') && html[at - 1] == '=') {
            quote = byte;
        }
        if (count > 2 * most_attributes) html[at] = ' ';
    }
    return at;
}

/// Bounds the attributes of every tag: the library compares each one with all before it.
static void trim_tags(char *html, size_t length) {
    for (size_t at = 0; at + 1 < length; at++) {
        if (html[at] == '<' && is_letter(html[at + 1])) at = trim_tag(html, at + 1, length);
    }
}

static htmlDocPtr parse(const char *bytes, size_t length) {
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes, (int)length);
    if (context == NULL) return NULL;
    htmlCtxtUseOptions(
        context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR
                     | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
    context->options |= XML_PARSE_HUGE;
    // Without a converter: the text is UTF-8 already.
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    context->sax->startElement = start_element;
    htmlParseDocument(context);
    htmlDocPtr document = context->myDoc;
    context->myDoc = NULL;
    htmlFreeParserCtxt(context);
    return document;
}

cm_html *cm_html_parse(const char *bytes, size_t length) {
    pthread_once(&prepared, xmlInitParser);
    if (length > 1u << 30) return NULL;
    cm_html *page = calloc(1, sizeof *page);
    if (page == NULL) return NULL;
    char *copy = malloc(length + 1);
    if (copy == NULL) {
        free(page);
        return NULL;
    }
    if (length > 0) memcpy(copy, bytes, length);
    trim_tags(copy, length);
    if (length > 0) page->document = parse(copy, length);
    free(copy);
    return page;
}

static cm_html_event event_of(cm_html_kind kind, const xmlChar *text) {
    const char *bytes = (const char *)text;
    cm_html_event event = {kind, {bytes, bytes == NULL ? 0 : strlen(bytes)}};
    return event;
}

/// The node after `page->node` in reading order; sets `*leaving` when that is its parent's end.
static xmlNodePtr next_node(const cm_html *page, bool *leaving) {
    *leaving = false;
    if (page->node == NULL) return page->document == NULL ? NULL : page->document->children;
    if (page->entered) {
        if (page->node->children != NULL) return page->node->children;
        *leaving = true;
        return page->node;
    }
    if (page->node->next != NULL) return page->node->next;
    *leaving = true;
    xmlNodePtr parent = page->node->parent;
    return parent != NULL && parent->type == XML_ELEMENT_NODE ? parent : NULL;
}

cm_html_event cm_html_next(cm_html *page) {
    while (!page->finished) {
        bool leaving;
        xmlNodePtr node = next_node(page, &leaving);
        if (node == NULL) break;
        page->node = node;
        page->entered = false;
        if (node->type == XML_ELEMENT_NODE) {
            page->entered = !leaving;
            return event_of(leaving ? CM_HTML_LEAVE : CM_HTML_ENTER, node->name);
        }
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            return event_of(CM_HTML_TEXT, node->content);
        }
    }
    page->finished = true;
    return event_of(CM_HTML_END, NULL);
}

void cm_html_skip(cm_html *page) {
    page->entered = false;
}

static const xmlAttr *find_attribute(const xmlNode *node, const char *name) {
    if (node == NULL || node->type != XML_ELEMENT_NODE) return NULL;
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        if (strcmp((const char *)attribute->name, name) == 0) return attribute;
    }
    return NULL;
}

cm_text cm_html_attribute(const cm_html *page, const char *name) {
    cm_text text = {NULL, 0};
    const xmlAttr *attribute = find_attribute(page->node, name);
    if (attribute == NULL) return text;
    const xmlNode *value = attribute->children;
    text.bytes = value != NULL && value->content != NULL ? (const char *)value->content : "";
    text.length = strlen(text.bytes);
    return text;
}

bool cm_html_has_attributes(const cm_html *page) {
    const xmlNode *node = page->node;
    return node != NULL && node->type == XML_ELEMENT_NODE && node->properties != NULL;
}

bool cm_html_is_last_alternative(const cm_html *page, const char *attribute) {
    const xmlNode *node = page->node;
    if (node == NULL || node->parent == NULL) return false;
    for (const xmlNode *after = node->next; after != NULL; after = after->next) {
        if (after->type == XML_ELEMENT_NODE || !xmlIsBlankNode(after)) return false;
    }
    int count = 1;
    for (const xmlNode *before = node->prev; before != NULL; before = before->prev) {
        if (before->type == XML_TEXT_NODE && !xmlIsBlankNode(before)) return false;
        if (before->type != XML_ELEMENT_NODE) continue;
        if (strcmp((const char *)before->name, (const char *)node->name) != 0) return false;
        if (find_attribute(before, attribute) == NULL) return false;
        count += 1;
    }
    return count > 1;
}

void cm_html_free(cm_html *page) {
    if (page == NULL) return;
    if (page->document != NULL) xmlFreeDoc(page->document);
    free(page);
}
