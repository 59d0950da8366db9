#ifndef CL_LINE_H
#define CL_LINE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Adds one way to go on to a completion under way; copies `text`.
typedef void (*cl_offer)(void *list, const char *text);

/// Is asked what `line`, up to the cursor, may go on as: whole lines, handed to `offer`.
typedef void (*cl_completer)(void *context, const char *line, void *list, cl_offer offer);

/// Reads a line on a terminal with editing, history of this process, and completion on the tab key.
/// NULL at the end of input; else the caller frees it by cl_free. One thread only.
char *cl_read_line(const char *prompt, void *context, cl_completer complete);

void cl_free(char *line);

#ifdef __cplusplus
}
#endif

#endif
