#include "copy.h"

#include "common/utf8.h"

enum {
    PG_EPOCH_DAYS = 10957, /* 2000-01-01 in days since 1970 */
    OID_BOOL = 16,
    OID_BYTEA = 17,
    OID_TEXT = 25,
    OID_INT8 = 20,
    OID_VARBIT = 1562,
    RANGE_LOWER_INCLUSIVE = 2,
    RANGE_UPPER_INCLUSIVE = 4,
    KEEP_BYTES_MAX = 16 << 20, /* what one huge batch took is given back */
    NUMERIC_BASE = 10000,
    NUMERIC_BASE_DIGITS = 4,
    NUMERIC_DIGITS_MAX =
        8, /* of an int64 shifted to whole groups: 19 + 3 decimal digits, and one more group */
};

static const char copy_header[19] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0"; /* signature, flags, no extension */

void copy_free(struct copy *c)
{
    buf_free(&c->buf);
    *c = (struct copy){0};
}

void copy_clear(struct copy *c)
{
    if (c->buf.cap > KEEP_BYTES_MAX)
        buf_free(&c->buf);
    buf_clear(&c->buf);
    c->rows = 0;
    c->fields_left = 0;
    c->open = false;
}

bool copy_failed(const struct copy *c)
{
    return buf_failed(&c->buf);
}

static void put16(struct copy *c, int v)
{
    unsigned char b[2] = {(unsigned char)(v >> 8), (unsigned char)v};
    buf_add(&c->buf, b, sizeof b);
}

static void put32(struct copy *c, uint32_t v)
{
    unsigned char b[4] = {(unsigned char)(v >> 24), (unsigned char)(v >> 16), (unsigned char)(v >> 8),
                          (unsigned char)v};
    buf_add(&c->buf, b, sizeof b);
}

static void put64(struct copy *c, uint64_t v)
{
    put32(c, (uint32_t)(v >> 32));
    put32(c, (uint32_t)v);
}

static void field(struct copy *c, uint32_t bytes)
{
    if (c->open && c->fields_left-- <= 0)
        BUG("a row has more fields than it said");
    put32(c, bytes);
}

void copy_row(struct copy *c, int fields)
{
    if (c->fields_left != 0)
        BUG("a row has fewer fields than it said");
    if (!c->open)
        buf_add(&c->buf, copy_header, sizeof copy_header);
    c->open = true;
    c->fields_left = fields;
    c->rows++;
    put16(c, fields);
}

void copy_end(struct copy *c)
{
    if (c->fields_left != 0)
        BUG("a row has fewer fields than it said");
    if (c->open)
        put16(c, -1);
    c->open = false;
}

void copy_null(struct copy *c)
{
    field(c, UINT32_MAX);
}

void copy_int32(struct copy *c, int32_t v)
{
    field(c, 4);
    put32(c, (uint32_t)v);
}

void copy_int64(struct copy *c, int64_t v)
{
    field(c, 8);
    put64(c, (uint64_t)v);
}

void copy_count(struct copy *c, int64_t v)
{
    if (v == RECORD_COUNT_NONE)
        copy_null(c);
    else
        copy_int64(c, v);
}

void copy_bytes(struct copy *c, struct str s)
{
    field(c, s.len);
    buf_add_str(&c->buf, s);
}

void copy_bits(struct copy *c, struct str s)
{
    if (!str_known(s)) {
        copy_null(c);
        return;
    }
    field(c, s.len + 4);
    put32(c, s.len * 8);
    buf_add_str(&c->buf, s);
}

void copy_text(struct copy *c, struct str s)
{
    if (str_known(s))
        copy_bytes(c, s);
    else
        copy_null(c);
}

static void patch32(struct copy *c, size_t at, uint32_t v)
{
    if (copy_failed(c))
        return;
    for (int i = 0; i < 4; i++)
        c->buf.data[at + (size_t)i] = (char)(v >> (24 - 8 * i));
}

/* Length of the longest good beginning of s: UTF-8 without U+0000. */
static uint32_t clean_prefix(struct str s)
{
    uint32_t n = 0;
    while (n < s.len && s.at[n] != 0) {
        uint32_t step = utf8_length(str_of(s.at + n, s.len - n));
        if (step == 0)
            break;
        n += step;
    }
    return n;
}

void copy_text_clean(struct copy *c, struct str s)
{
    if (s.len == 0) {
        copy_null(c);
        return;
    }
    size_t length_at = c->buf.len;
    field(c, 0);
    size_t begin = c->buf.len;
    while (s.len) {
        uint32_t good = clean_prefix(s);
        buf_add(&c->buf, s.at, good);
        if (good < s.len)
            buf_add_str(&c->buf, STR("\xEF\xBF\xBD"));
        uint32_t done = good < s.len ? good + 1 : good;
        s = str_of(s.at + done, s.len - done);
    }
    patch32(c, length_at, (uint32_t)(c->buf.len - begin));
}

void copy_jsonb(struct copy *c, struct str json)
{
    field(c, json.len + 1);
    buf_add_byte(&c->buf, 1); /* version of the format */
    buf_add_str(&c->buf, json);
}

/* Wraps instead of overflowing; PostgreSQL refuses days out of its range. */
static int32_t pg_day(day_t day)
{
    return (int32_t)((uint32_t)day - PG_EPOCH_DAYS);
}

void copy_date(struct copy *c, day_t day)
{
    if (day == DAY_NONE)
        copy_null(c);
    else
        copy_int32(c, pg_day(day));
}

void copy_time_us(struct copy *c, int64_t us)
{
    if (us == INT64_MIN)
        copy_null(c);
    else
        copy_int64(c, (int64_t)((uint64_t)us - (uint64_t)PG_EPOCH_DAYS * 86400 * 1000000));
}

/* Both range types have bounds of four bytes. */
static void range(struct copy *c, unsigned char flags, int32_t lower, int32_t upper)
{
    field(c, 17);
    buf_add_byte(&c->buf, flags);
    put32(c, 4);
    put32(c, (uint32_t)lower);
    put32(c, 4);
    put32(c, (uint32_t)upper);
}

void copy_period(struct copy *c, struct period p)
{
    if (period_known(p))
        range(c, RANGE_LOWER_INCLUSIVE | RANGE_UPPER_INCLUSIVE, pg_day(p.from), pg_day(p.to));
    else
        copy_null(c);
}

void copy_span(struct copy *c, struct span s)
{
    if (s.begin >= 0)
        range(c, RANGE_LOWER_INCLUSIVE, s.begin, s.end);
    else
        copy_null(c);
}

/* Splits |units|·10^shift into groups of four decimal digits, the highest first. */
static int numeric_groups(uint64_t units, int shift, uint16_t out[static NUMERIC_DIGITS_MAX])
{
    uint16_t reversed[NUMERIC_DIGITS_MAX];
    unsigned __int128 v = units;
    int n = 0;
    for (; shift > 0; shift--)
        v *= 10;
    for (; v; v /= NUMERIC_BASE)
        reversed[n++] = (uint16_t)(v % NUMERIC_BASE);
    for (int i = 0; i < n; i++)
        out[i] = reversed[n - 1 - i];
    return n;
}

void copy_decimal(struct copy *c, struct decimal d)
{
    if (!d.known) {
        copy_null(c);
        return;
    }
    uint16_t groups[NUMERIC_DIGITS_MAX];
    int behind = (d.scale + NUMERIC_BASE_DIGITS - 1) / NUMERIC_BASE_DIGITS; /* groups behind the point */
    int n = numeric_groups(d.units < 0 ? -(uint64_t)d.units : (uint64_t)d.units,
                           behind * NUMERIC_BASE_DIGITS - d.scale, groups);
    int weight = n - 1 - behind;
    while (n && groups[n - 1] == 0)
        n--;
    field(c, 8 + 2 * (uint32_t)n);
    put16(c, n);
    put16(c, n ? weight : 0);
    put16(c, d.units < 0 ? 0x4000 : 0);
    put16(c, d.scale);
    for (int i = 0; i < n; i++)
        put16(c, groups[i]);
}

/* Begins an array of one dimension; its length is patched by array_end. */
static size_t array_begin(struct copy *c, uint32_t oid, uint32_t n)
{
    size_t length_at = c->buf.len;
    field(c, 0);
    put32(c, n ? 1 : 0); /* dimensions */
    put32(c, 1);         /* may hold nulls */
    put32(c, oid);
    if (n) {
        put32(c, n);
        put32(c, 1); /* lower bound */
    }
    return length_at;
}

static void array_end(struct copy *c, size_t length_at)
{
    patch32(c, length_at, (uint32_t)(c->buf.len - length_at - 4));
}

/* Elements are fields too, but not of the row. */
static void list(struct copy *c, uint32_t oid, const struct str *at, uint32_t n,
                 void (*add)(struct copy *, struct str))
{
    size_t length_at = array_begin(c, oid, n);
    int left = c->fields_left;
    for (uint32_t i = 0; i < n; i++) {
        c->fields_left = 1;
        add(c, at[i]);
    }
    c->fields_left = left;
    array_end(c, length_at);
}

void copy_texts(struct copy *c, const struct str *at, uint32_t n)
{
    list(c, OID_TEXT, at, n, copy_text);
}

void copy_texts_clean(struct copy *c, const struct str *at, uint32_t n)
{
    list(c, OID_TEXT, at, n, copy_text_clean);
}

void copy_byte_lists(struct copy *c, const struct str *at, uint32_t n)
{
    list(c, OID_BYTEA, at, n, copy_bytes);
}

void copy_bit_lists(struct copy *c, const struct str *at, uint32_t n)
{
    list(c, OID_VARBIT, at, n, copy_bits);
}

void copy_bools(struct copy *c, const bool *at, uint32_t n)
{
    size_t length_at = array_begin(c, OID_BOOL, n);
    for (uint32_t i = 0; i < n; i++) {
        put32(c, 1);
        buf_add_byte(&c->buf, at[i]);
    }
    array_end(c, length_at);
}

void copy_int64s(struct copy *c, const int64_t *at, uint32_t n)
{
    size_t length_at = array_begin(c, OID_INT8, n);
    for (uint32_t i = 0; i < n; i++) {
        put32(c, 8);
        put64(c, (uint64_t)at[i]);
    }
    array_end(c, length_at);
}
