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

/* The commonest kinds of characters first: ASCII, and what Vietnamese is written in. */
uint32_t utf8_valid_bytes(struct str s)
{
    const unsigned char *c = (const unsigned char *)s.at;
    uint32_t i = 0;
    while (i < s.len) {
        if (c[i] < 0x80) {
            i++;
        } else if (c[i] >= 0xC2 && c[i] < 0xE0 && s.len - i >= 2 && utf8_continues(c[i + 1])) {
            i += 2;
        } else if (c[i] == 0xE1 && s.len - i >= 3 && utf8_continues(c[i + 1]) && utf8_continues(c[i + 2])) {
            i += 3;
        } else {
            uint32_t n = utf8_length((struct str){s.at + i, s.len - i});
            if (n == 0)
                break;
            i += n;
        }
    }
    return i;
}

bool utf8_valid(struct str s)
{
    return utf8_valid_bytes(s) == s.len;
}
