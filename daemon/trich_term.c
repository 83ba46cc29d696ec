#include "trich_term.h"

#include "common/text_width.h"
#include "common/utf8.h"

#include <inttypes.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { COLUMNS_USUAL = 100, COLUMNS_LEAST = 40, GAP = 2, INDENT = 2 };

bool term_is_screen(int fd)
{
    const char *kind = getenv("TERM");
    return isatty(fd) == 1 && kind && *kind && strcmp(kind, "dumb") != 0;
}

struct term term_of(int fd, const char *when)
{
    struct term t = {.columns = COLUMNS_USUAL};
    struct winsize size;
    if (isatty(fd) == 1 && ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col)
        t.columns = size.ws_col;
    if (t.columns < COLUMNS_LEAST)
        t.columns = COLUMNS_LEAST;
    const char *no_color = getenv("NO_COLOR");
    bool always = strcmp(when, "always") == 0, never = strcmp(when, "never") == 0;
    t.bars = always || (!never && term_is_screen(fd));
    t.color = always || (t.bars && !(no_color && *no_color));
    return t;
}

void term_add_safe(struct buf *out, struct str s)
{
    for (uint32_t i = 0, n; i < s.len; i += n ? n : 1) {
        struct str rest = str_of(s.at + i, s.len - i);
        unsigned char c = (unsigned char)*rest.at;
        n = utf8_length(rest);
        bool is_c1 = n == 2 && c == 0xc2 && (unsigned char)rest.at[1] < 0xa0;
        if (n == 0)
            buf_add_str(out, STR("\xef\xbf\xbd"));
        else if (is_c1 || c < ' ' || c == 0x7f)
            buf_add_byte(out, ' ');
        else
            buf_add_str(out, str_of(rest.at, n));
    }
}

void term_add(struct buf *out, const struct term *t, enum term_style style, struct str s)
{
    static const char *const codes[TERM_STYLES] = {"1", "2", "1;36", "32", "1;31"};
    if (t->color)
        buf_printf(out, "\033[%sm", codes[style]);
    term_add_safe(out, s);
    if (t->color)
        buf_printf(out, "\033[0m");
}

struct str term_duration(struct arena *a, int64_t s)
{
    if (s < 120)
        return arena_printf(a, "%" PRId64 " s", s);
    if (s < 7200)
        return arena_printf(a, "%" PRId64 " min", s / 60);
    return s < 172800 ? arena_printf(a, "%" PRId64 " h", s / 3600)
                      : arena_printf(a, "%" PRId64 " days", s / 86400);
}

void table_init(struct table *t, struct arena *arena, const char *const *heads)
{
    *t = (struct table){.arena = arena};
    while (heads[t->n_columns] && t->n_columns < TABLE_COLUMNS) {
        t->heads[t->n_columns] = heads[t->n_columns];
        t->n_columns++;
    }
}

void table_add(struct table *t, struct str cell)
{
    vec_push(t->arena, &t->cells, cell);
}

/* Widths that fit: the widest column gives way until all have room. */
static void table_widths(const struct table *t, size_t columns, size_t widths[static TABLE_COLUMNS])
{
    size_t total = INDENT;
    if (t->n_columns == 0)
        BUG("a table without columns");
    for (uint32_t c = 0; c < t->n_columns; c++)
        widths[c] = strlen(t->heads[c]) > 0 ? strlen(t->heads[c]) : 1;
    for (uint32_t i = 0; i < t->cells.n; i++) {
        size_t width = text_width(t->cells.at[i]);
        size_t *most = &widths[i % t->n_columns];
        *most = width > *most ? width : *most;
    }
    for (uint32_t c = 0; c < t->n_columns; c++)
        total += widths[c] + (c ? GAP : 0);
    while (total > columns) {
        size_t *widest = &widths[0];
        for (uint32_t c = 1; c < t->n_columns; c++)
            if (widths[c] > *widest)
                widest = &widths[c];
        if (*widest <= 8)
            break;
        --*widest;
        total--;
    }
}

/* Bytes of s that go on one line of width columns: whole words where it can be. */
static size_t line_bytes(struct str s, size_t width)
{
    size_t fits = text_width_fit(s, width);
    if (fits >= s.len)
        return s.len;
    for (size_t at = fits + 1; at-- > 1;)
        if (s.at[at] == ' ')
            return at;
    return fits ? fits : 1;
}

static struct str without_leading_blanks(struct str s)
{
    while (s.len && *s.at == ' ')
        s = str_of(s.at + 1, s.len - 1);
    return s;
}

static void add_blanks(struct buf *out, size_t n)
{
    while (n--)
        buf_add_byte(out, ' ');
}

static void table_print_row(const struct table *t, struct buf *out, const struct str *row,
                            const size_t *widths)
{
    struct str rest[TABLE_COLUMNS];
    bool more = true;
    memcpy(rest, row, t->n_columns * sizeof *row);
    while (more) {
        size_t owed = INDENT; /* blanks before the next text, so that no line ends in blanks */
        more = false;
        for (uint32_t c = 0; c < t->n_columns; c++) {
            size_t n = line_bytes(rest[c], widths[c]);
            struct str line = str_of(rest[c].at, n);
            if (n) {
                add_blanks(out, owed);
                term_add_safe(out, line);
                owed = 0;
            }
            owed += widths[c] - (n ? text_width(line) : 0) + GAP;
            rest[c] = n ? without_leading_blanks(str_of(rest[c].at + n, rest[c].len - n)) : rest[c];
            more = more || rest[c].len;
        }
        buf_add_byte(out, '\n');
    }
}

static void table_print_heads(const struct table *t, struct buf *out, const struct term *term,
                              const size_t *widths)
{
    size_t owed = INDENT;
    for (uint32_t c = 0; c < t->n_columns; c++) {
        size_t len = strlen(t->heads[c]);
        add_blanks(out, owed);
        term_add(out, term, TERM_DIM, str_of(t->heads[c], len));
        owed = GAP + (widths[c] > len ? widths[c] - len : 0);
    }
    buf_add_byte(out, '\n');
}

void table_print(const struct table *t, struct buf *out, const struct term *term)
{
    size_t widths[TABLE_COLUMNS] = {0};
    table_widths(t, term->columns, widths);
    if (*t->heads[0])
        table_print_heads(t, out, term, widths);
    for (uint32_t i = 0; i + t->n_columns <= t->cells.n; i += t->n_columns)
        table_print_row(t, out, t->cells.at + i, widths);
}
