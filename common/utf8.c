#include "utf8.h"

static bool utf8_continues(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

static uint32_t utf8_length_of_lead(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* The second byte is where overlong forms, surrogates and values above U+10FFFF show. */
static bool utf8_second_fits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second < 0xA0;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second < 0x90;
    default:
        return true;
    }
}

uint32_t utf8_length(struct str s)
{
    const unsigned char *c = (const unsigned char *)s.at;
    uint32_t n = utf8_length_of_lead(c[0]);
    if (n > s.len)
        return 0;
    for (uint32_t i = 1; i < n; i++)
        if (!utf8_continues(c[i]))
            return 0;
    return n > 1 && !utf8_second_fits(c[0], c[1]) ? 0 : n;
}

enum { BLOCK = 64 };

/* Are the bytes at c ASCII and the commonest longer characters, those of U+0080 to U+07FF and U+1000 to U+CFFF? Two bytes
 * before them are looked at. Without branches: compilers make it vectors. */
static bool utf8_common_block(const unsigned char *c)
{
    unsigned char bad = 0;
    for (int i = 0; i < BLOCK; i++) {
        unsigned char wanted = (unsigned char)((c[i - 1] >= 0xC2) | (c[i - 2] >= 0xE1));
        unsigned char continues = (unsigned char)((signed char)c[i] < (signed char)0xC0);
        bad |= (unsigned char)(wanted ^ continues);
        bad |= (unsigned char)((c[i] >= 0xED) | (c[i] == 0xE0) | ((c[i] & 0xFE) == 0xC0));
    }
    return !bad;
}

/* One by one from i to at least stop; returns where it is then, or where no valid character begins. */
static uint32_t utf8_valid_until(struct str s, uint32_t i, uint32_t stop)
{
    const unsigned char *c = (const unsigned char *)s.at;
    while (i < stop) {
        uint32_t n = c[i] < 0x80 ? 1 : utf8_length((struct str){s.at + i, s.len - i});
        if (n == 0)
            break;
        i += n;
    }
    return i;
}

uint32_t utf8_valid_bytes(struct str s)
{
    const unsigned char *c = (const unsigned char *)s.at;
    for (uint32_t i = 0;;) {
        uint32_t stop = s.len - i < BLOCK ? s.len : i + BLOCK, from;
        i = utf8_valid_until(s, i, stop);
        if (i < stop || i == s.len)
            return i;
        for (from = i; s.len - i >= BLOCK && utf8_common_block(c + i); i += BLOCK)
            ;
        if (i == from)
            continue;
        while (utf8_continues(c[i - 1]))
            i--;
        i--; /* the blocks' last character may go on behind them */
    }
}

bool utf8_valid(struct str s)
{
    return utf8_valid_bytes(s) == s.len;
}
