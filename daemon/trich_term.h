/* Terminals: may output be coloured, how wide is it; and tables that fit it, also in Vietnamese.
 *
 * Tables live in an arena and are printed into a buffer; cells are not copied.
 */
#ifndef TRICH_TRICH_TERM_H
#define TRICH_TRICH_TERM_H

#include "common/arena.h"
#include "common/buf.h"

struct term {
    bool color, bars;
    size_t columns;
};

/* when: auto, always or never. */
struct term term_of(int fd, const char *when);
/* A terminal whose cursor can be placed, as TERM says. */
bool term_is_screen(int fd);

enum term_style { TERM_BOLD, TERM_DIM, TERM_TITLE, TERM_GOOD, TERM_BAD, TERM_STYLES };

void term_add(struct buf *out, const struct term *t, enum term_style style, struct str s);

/* s without control bytes, which might steer the terminal; what is no UTF-8 becomes U+FFFD. */
void term_add_safe(struct buf *out, struct str s);

/* "17 s", "3 days". */
struct str term_duration(struct arena *a, int64_t s);

enum { TABLE_COLUMNS = 8 };

struct table {
    struct arena *arena;
    const char *heads[TABLE_COLUMNS];
    uint32_t n_columns;
    VEC(struct str) cells; /* row by row */
};

/* heads ends in NULL; where the first is empty none are printed. */
void table_init(struct table *t, struct arena *arena, const char *const *heads);
void table_add(struct table *t, struct str cell);
void table_print(const struct table *t, struct buf *out, const struct term *term);

#endif
