#include "kernels.h"

#include <math.h>
#include <stdbool.h>

enum { BLOCK = 256 };

static bool is_worse(cv_match a, cv_match b) {
    return a.score < b.score || (a.score == b.score && a.row > b.row);
}

/// Puts `match` at the top of a heap of `count` whose worst is on top, and lets it sink.
static void sink(cv_match *heap, size_t count, cv_match match) {
    size_t at = 0;
    for (size_t child = 1; child < count; child = 2 * at + 1) {
        if (child + 1 < count && is_worse(heap[child + 1], heap[child])) child++;
        if (!is_worse(heap[child], match)) break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = match;
}

static void rise(cv_match *heap, size_t at, cv_match match) {
    while (at > 0 && is_worse(match, heap[(at - 1) / 2])) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    heap[at] = match;
}

/// Turns the heap into a list, best first.
static void unwind(cv_match *heap, size_t count) {
    while (count > 1) {
        cv_match worst = heap[0];
        count--;
        sink(heap, count, heap[count]);
        heap[count] = worst;
    }
}

size_t cv_top(
    const cv_kernels *kernels, const cv_rows *rows, size_t start, size_t end,
    const cv_group *groups, cv_match *best, size_t limit) {
    float scores[BLOCK];
    size_t held = 0;
    for (size_t first = start; first < end && limit > 0; first += BLOCK) {
        size_t count = end - first < BLOCK ? end - first : BLOCK;
        kernels->score(rows, groups, first, count, scores);
        for (size_t i = 0; i < count; i++) {
            cv_match match = {scores[i], (uint32_t)(first + i)};
            if (held == limit) {
                if (match.score > best[0].score) sink(best, held, match);
            } else if (match.score > -INFINITY) {
                rise(best, held++, match);
            }
        }
    }
    unwind(best, held);
    return held;
}
