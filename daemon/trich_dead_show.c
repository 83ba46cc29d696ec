/* Dead letters for people and programs. */
#include "trich_dead.h"

#include "common/json.h"
#include "common/utf8.h"
#include "common/wire.h"

#include <inttypes.h>

const char *const dead_columns[DEAD_COLUMNS] = {
    [DEAD_SEQ] = "seq",
    [DEAD_STATE] = "state",
    [DEAD_SOURCE] = "source",
    [DEAD_ID] = "id",
    [DEAD_REASON] = "reason",
    [DEAD_HEADING] = "heading",
    [DEAD_BYTES] = "bytes",
    [DEAD_ATTEMPTS] = "attempts",
    [DEAD_RECEIVED_AT] = "received_at",
    [DEAD_AGE_S] = "age_s",
    [DEAD_CHANGED_AT] = "changed_at",
    [DEAD_CHANGED_BY] = "changed_by",
    [DEAD_CLAIMS] = "claims",
    [DEAD_RETRY_OF] = "retry_of",
    [DEAD_RETRIED_SEQ] = "retried_seq",
    [DEAD_RETRIED_STATE] = "retried_state",
    [DEAD_ARTICLE_ID] = "article_id",
};

enum { SHOWN_BYTES = 400 }; /* of what is no article */

static struct str value(const struct pg_result *r, int row, enum dead_column c)
{
    return pg_is_null(r, row, c) ? STR_NONE : pg_bytes(r, row, c);
}

static struct str shown(struct str s)
{
    return str_known(s) ? s : STR("");
}

void dead_add_table(struct buf *out, struct arena *a, const struct term *term, const struct pg_result *r,
                    int n)
{
    static const char *const heads[] = {"SEQ", "STATE", "SOURCE", "ID", "AGE", "BEGINS", "REASON", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (int row = 0; row < pg_rows(r) && row < n; row++) {
        table_add(&t, value(r, row, DEAD_SEQ));
        table_add(&t, value(r, row, DEAD_STATE));
        table_add(&t, shown(value(r, row, DEAD_SOURCE)));
        table_add(&t, shown(value(r, row, DEAD_ID)));
        table_add(&t, term_duration(a, pg_number(r, row, DEAD_AGE_S)));
        table_add(&t, shown(value(r, row, DEAD_HEADING)));
        table_add(&t, value(r, row, DEAD_REASON));
    }
    table_print(&t, out, term);
}

static bool is_number(enum dead_column c)
{
    return c == DEAD_SEQ || c == DEAD_BYTES || c == DEAD_ATTEMPTS || c == DEAD_AGE_S || c == DEAD_CLAIMS ||
           c == DEAD_RETRY_OF || c == DEAD_RETRIED_SEQ || c == DEAD_ARTICLE_ID;
}

void dead_add_json(struct buf *out, const struct pg_result *r, int row)
{
    for (enum dead_column c = 0; c < DEAD_COLUMNS; c++) {
        struct str v = value(r, row, c);
        buf_printf(out, "%s\"%s\":", c ? "," : "{", dead_columns[c]);
        if (is_number(c) && str_known(v))
            buf_add_str(out, v);
        else
            json_add_text(out, v);
    }
    buf_printf(out, "}\n");
}

static void add_row(struct table *t, const char *name, struct str text)
{
    if (!str_known(text) || text.len == 0)
        return;
    table_add(t, str_of(name, strlen(name)));
    table_add(t, text);
}

static void add_fields(struct buf *out, struct arena *a, const struct term *term, const struct pg_result *r,
                       int row)
{
    static const char *const heads[] = {"", "", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (enum dead_column c = DEAD_STATE; c < DEAD_COLUMNS; c++)
        if (c != DEAD_HEADING && c != DEAD_AGE_S)
            add_row(&t, dead_columns[c], value(r, row, c));
    table_print(&t, out, term);
}

/* Line by line, since a line's end steers the terminal too. */
static void add_lines(struct buf *out, struct str text)
{
    while (text.len) {
        term_add_safe(out, str_line(&text));
        buf_add_byte(out, '\n');
    }
}

static void add_article(struct buf *out, struct arena *a, const struct term *term, struct str message,
                        const struct article *article)
{
    static const char *const heads[] = {"", "", NULL};
    struct table t;
    table_init(&t, a, heads);
    add_row(&t, "url", article->url);
    add_row(&t, "title", article->title);
    add_row(&t, "published_at", article->published_at);
    add_row(&t, "fetched_at", article->fetched_at);
    add_row(&t, "content_type", article->content_type);
    add_row(&t, "charset", article->charset);
    add_row(&t, "meta", wire_meta(a, message));
    table_print(&t, out, term);
    buf_add_byte(out, '\n');
    if (utf8_valid(article->content))
        add_lines(out, article->content);
    else
        buf_printf(out, "%u bytes that are no UTF-8; --raw writes the message as it is\n",
                   article->content.len);
}

static void add_message(struct buf *out, struct arena *a, const struct term *term, struct str message)
{
    const struct wire_limits limits = {.message_bytes = UINT32_MAX, .depth = WIRE_DEPTH};
    struct article article;
    struct err why;
    buf_add_byte(out, '\n');
    term_add(out, term, TERM_TITLE, STR("Message"));
    buf_add_byte(out, '\n');
    if (wire_check(message, &limits, &article, &why) == 0) {
        add_article(out, a, term, message, &article);
        return;
    }
    buf_printf(out, "  %u bytes that are no article (%s); they begin:\n\n", message.len, why.text);
    add_lines(out, message.len < SHOWN_BYTES ? message : str_of(message.at, SHOWN_BYTES));
}

void dead_add_letter(struct buf *out, struct arena *a, const struct term *term, const struct pg_result *r,
                     int row, struct str message)
{
    term_add(out, term, TERM_TITLE, STR("Dead letter "));
    term_add(out, term, TERM_TITLE, value(r, row, DEAD_SEQ));
    buf_add_byte(out, '\n');
    add_fields(out, a, term, r, row);
    if (str_known(message))
        add_message(out, a, term, message);
}
