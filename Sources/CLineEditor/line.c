// GNU readline, whose state is global: hence one thread only.

#include "cl_line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

static void *completer_context;
static cl_completer completer;

typedef struct offers {
    char **texts;
    size_t count, capacity;
} offers;

static void offer(void *list, const char *text) {
    offers *all = list;
    if (all->count == all->capacity) {
        size_t capacity = all->capacity == 0 ? 16 : 2 * all->capacity;
        char **texts = realloc(all->texts, capacity * sizeof(*texts));
        if (texts == NULL) return;
        all->texts = texts;
        all->capacity = capacity;
    }
    char *copy = strdup(text);
    if (copy != NULL) all->texts[all->count++] = copy;
}

/// What all texts begin with.
static char *common_start(const offers *all) {
    size_t length = strlen(all->texts[0]);
    for (size_t i = 1; i < all->count; i++) {
        size_t same = 0;
        while (same < length && all->texts[i][same] == all->texts[0][same]) same++;
        length = same;
    }
    // Not in the middle of a character.
    while (length > 0 && ((unsigned char)all->texts[0][length] & 0xC0) == 0x80) length--;
    return strndup(all->texts[0], length);
}

/// Readline's form of a list: first what replaces the typed text, then the choices, then NULL.
static char **complete(const char *text, int start, int end) {
    (void)start;
    (void)end;
    rl_attempted_completion_over = 1;
    rl_completion_append_character = '\0';
    if (completer == NULL) return NULL;
    offers all = {NULL, 0, 0};
    completer(completer_context, text, &all, offer);
    if (all.count == 0) return NULL;
    char **matches = malloc((all.count + 2) * sizeof(*matches));
    if (matches == NULL) return NULL;
    char *start_of_all = common_start(&all);
    // Where they begin otherwise than what was typed, what was typed stays.
    if (start_of_all != NULL && strncmp(start_of_all, text, strlen(text)) != 0) {
        free(start_of_all);
        start_of_all = strdup(all.count == 1 ? all.texts[0] : text);
    }
    matches[0] = start_of_all;
    memcpy(matches + 1, all.texts, all.count * sizeof(*matches));
    matches[all.count + 1] = NULL;
    free(all.texts);
    return matches;
}

char *cl_read_line(const char *prompt, void *context, cl_completer complete_line) {
    completer = complete_line;
    completer_context = context;
    rl_attempted_completion_function = complete;
    // A completion is of the whole line, which has no words that would part it.
    rl_completer_word_break_characters = "";
    char *line = readline(prompt);
    if (line != NULL && *line != '\0') add_history(line);
    completer = NULL;
    completer_context = NULL;
    return line;
}

void cl_free(char *line) { free(line); }
