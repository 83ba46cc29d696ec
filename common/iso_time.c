#include "iso_time.h"

#include "civil.h"

/* What is left to read; failed stays. */
struct reader {
    struct str left;
    bool failed;
};

static bool take(struct reader *r, char c)
{
    if (r->left.len == 0 || r->left.at[0] != c)
        return false;
    r->left = str_of(r->left.at + 1, r->left.len - 1);
    return true;
}

static int32_t digit(struct reader *r)
{
    if (r->left.len == 0 || r->left.at[0] < '0' || r->left.at[0] > '9') {
        r->failed = true;
        return 0;
    }
    int32_t value = r->left.at[0] - '0';
    r->left = str_of(r->left.at + 1, r->left.len - 1);
    return value;
}

static int32_t number(struct reader *r, int digits, int32_t maximum)
{
    int32_t value = 0;
    for (int i = 0; i < digits; i++)
        value = value * 10 + digit(r);
    if (value > maximum)
        r->failed = true;
    return value;
}

static void expect(struct reader *r, char c)
{
    if (!take(r, c))
        r->failed = true;
}

static int64_t day_us(struct reader *r)
{
    struct civil c = {.year = number(r, 4, 9999)};
    expect(r, '-');
    c.month = number(r, 2, 12);
    expect(r, '-');
    c.day = number(r, 2, 31);
    if (r->failed || !civil_valid(c)) {
        r->failed = true;
        return 0;
    }
    return (int64_t)civil_to_day(c) * 86400 * 1000000;
}

/* Digits behind the sixth are read and dropped. */
static int64_t fraction_us(struct reader *r)
{
    int64_t us = 0, unit = 100000;
    do {
        us += digit(r) * unit;
        unit /= 10;
    } while (r->left.len && r->left.at[0] >= '0' && r->left.at[0] <= '9');
    return us;
}

static int64_t clock_us(struct reader *r)
{
    int64_t seconds = number(r, 2, 23) * INT64_C(3600);
    int64_t us = 0;
    expect(r, ':');
    seconds += number(r, 2, 59) * INT64_C(60);
    if (take(r, ':')) {
        seconds += number(r, 2, 59);
        if (take(r, '.') || take(r, ','))
            us = fraction_us(r);
    }
    return seconds * 1000000 + us;
}

/* What is to be taken off for UTC. */
static int64_t zone_us(struct reader *r)
{
    if (r->left.len == 0 || take(r, 'Z') || take(r, 'z'))
        return 0;
    bool east = take(r, '+');
    if (!east)
        expect(r, '-');
    int64_t minutes = number(r, 2, 15) * INT64_C(60);
    (void)take(r, ':');
    if (r->left.len)
        minutes += number(r, 2, 59);
    return (east ? minutes : -minutes) * 60 * 1000000;
}

int64_t iso_time_us(struct str text)
{
    struct reader r = {.left = text};
    int64_t us = day_us(&r);
    if (r.left.len) {
        if (!take(&r, 'T') && !take(&r, 't'))
            expect(&r, ' ');
        us += clock_us(&r);
        us -= zone_us(&r);
    }
    return r.failed || r.left.len ? ISO_TIME_NONE : us;
}
