#include "trich_audit.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>

enum { QUESTION_BYTES = 1024, TALLY_FIELDS = 11, KEY_FIELDS = 6 };

static int64_t number_at(const json_t *row, size_t i)
{
    return json_integer_value(json_array_get(row, i));
}

static struct str text_at(struct arena *arena, const json_t *row, size_t i)
{
    const json_t *text = json_array_get(row, i);
    return json_is_string(text) ? arena_copy(arena, str_of(json_string_value(text), json_string_length(text)))
                                : STR_NONE;
}

static struct audit_sum sum_at(const json_t *row, size_t i)
{
    return (struct audit_sum){(uint64_t)number_at(row, i), (uint64_t)number_at(row, i + 1)};
}

/* One page, or NULL; *place: that of the next, or NULL when it was the last. */
static json_t *spool_page(struct audit *a, const char *topic, int64_t first_hour, int64_t last_hour,
                          const char **place, size_t fields, struct err *e)
{
    char question[QUESTION_BYTES];
    snprintf(question, sizeof question, "audit %s %" PRId64 " %" PRId64 " %s", topic, first_hour, last_hour,
             *place);
    arena_reset(a->page);
    json_t *page = ask(a->broker, question, e);
    if (!page)
        return NULL;
    const json_t *rows = json_object_get(page, "rows"), *row;
    const char *error = json_string_value(json_object_get(page, "error"));
    bool sound = json_is_array(rows);
    size_t i;
    json_array_foreach(rows, i, row) sound = sound && json_array_size(row) == fields;
    if (!sound) {
        err_set(e, "%s",
                error ? error
                      : "trichd does not understand the question: restart it, it is of an older version");
        json_decref(page);
        return NULL;
    }
    const char *next = json_string_value(json_object_get(page, "next"));
    a->tallied_after = json_integer_value(json_object_get(page, "tallied_after"));
    a->forgotten = json_integer_value(json_object_get(page, "forgotten"));
    *place = next ? arena_printf(a->page, "%s", next).at : NULL;
    return page;
}

static struct audit_row tally_of(struct audit *a, const json_t *row)
{
    struct audit_row r = {.hour = number_at(row, 0), .source = text_at(a->arena, row, 2)};
    r.kind = json_is_true(json_array_get(row, 1)) ? AUDIT_OTHERS
             : str_known(r.source)                ? AUDIT_SOURCE
                                                  : AUDIT_NAMELESS;
    r.receipts.received = sum_at(row, 3);
    r.receipts.ended[AUDIT_DONE] = sum_at(row, 5);
    r.receipts.ended[AUDIT_DUPLICATE] = sum_at(row, 7);
    r.receipts.ended[AUDIT_DEAD] = sum_at(row, 9);
    return r;
}

int audit_spool_tallies(struct audit *a, audit_rows *out, struct err *e)
{
    /* Places are keys in hexadecimal digits, and keys begin with the hour. Hour 0 has what is not tallied. */
    const char *place = arena_printf(a->arena, "%08" PRIx64, a->first_hour > 0 ? a->first_hour : 1).at;
    while (place) {
        json_t *page = spool_page(a, "tallies", 0, 0, &place, TALLY_FIELDS, e);
        const json_t *row;
        size_t i;
        if (!page)
            return -1;
        json_array_foreach(json_object_get(page, "rows"), i, row) vec_push(a->arena, out, tally_of(a, row));
        json_decref(page);
    }
    return 0;
}

static struct audit_key key_of(struct audit *a, const json_t *row)
{
    const char *state = json_string_value(json_array_get(row, 2));
    int64_t cut = number_at(row, 3);
    return (struct audit_key){.seq = number_at(row, 0),
                              .received_us = number_at(row, 1),
                              .state = audit_state_of(state ? state : ""),
                              .source = text_at(a->page, row, 4),
                              .id = text_at(a->page, row, 5),
                              .source_cut = (cut & 1) != 0,
                              .id_cut = (cut & 2) != 0};
}

int audit_spool_keys(struct audit *a, bool ended, int64_t first_hour, int64_t last_hour, const char **place,
                     audit_keys *out, struct err *e)
{
    *out = (audit_keys){0};
    json_t *page = spool_page(a, ended ? "ended" : "waiting", first_hour, last_hour, place, KEY_FIELDS, e);
    const json_t *row;
    size_t i;
    if (!page)
        return -1;
    json_array_foreach(json_object_get(page, "rows"), i, row) vec_push(a->page, out, key_of(a, row));
    json_decref(page);
    return 0;
}
