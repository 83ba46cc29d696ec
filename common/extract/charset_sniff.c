#include "charset_part.h"

/* A text reads the same all over, so parts of it tell. */
enum { SAMPLE_BEGIN_BYTES = 65536, SAMPLE_PART_BYTES = 16384, SAMPLE_PARTS = 4, SYLLABLES_MIN = 4 };

/* The beginning, and pieces from the rest, each from a line's or word's begin on. */
static uint32_t take_sample(struct str bytes, struct str parts[static SAMPLE_PARTS + 1])
{
    uint32_t n = 0;
    parts[n++] = str_of(bytes.at, bytes.len < SAMPLE_BEGIN_BYTES ? bytes.len : SAMPLE_BEGIN_BYTES);
    if (bytes.len < 2 * (SAMPLE_BEGIN_BYTES + SAMPLE_PARTS * SAMPLE_PART_BYTES))
        return n;
    uint32_t rest = bytes.len - SAMPLE_BEGIN_BYTES;
    for (uint32_t i = 0; i < SAMPLE_PARTS; i++) {
        uint32_t from = SAMPLE_BEGIN_BYTES + rest / SAMPLE_PARTS * i;
        parts[n++] = str_of(bytes.at + from, SAMPLE_PART_BYTES);
    }
    return n;
}

struct syllables charset_read_as(struct arena *a, const struct charset_kind *kind, struct str bytes)
{
    struct str parts[SAMPLE_PARTS + 1];
    struct syllables all = {0};
    uint32_t n = take_sample(bytes, parts);
    char *room =
        arena_room(a, charset_room(parts[0].len > SAMPLE_PART_BYTES ? parts[0].len : SAMPLE_PART_BYTES));
    for (uint32_t i = 0; i < n; i++) {
        struct charset_bad bad;
        size_t len = 0;
        if (charset_convert(kind, parts[i], room, &len, &bad, NULL) < 0)
            return (struct syllables){0};
        struct syllables s = charset_syllables(str_of(room, len));
        all.marked += s.marked;
        all.valid += s.valid;
    }
    return all;
}

/* Is a share of `part` in `whole` of at least n of m? */
static bool is_share(uint32_t part, uint32_t whole, uint32_t n, uint32_t m)
{
    return (uint64_t)part * m >= (uint64_t)whole * n;
}

const struct charset_kind *charset_sniff(struct arena *a, struct str bytes, struct syllables *how)
{
    static const enum charset candidates[] = {CHARSET_1252,  CHARSET_1258,   CHARSET_TCVN3,
                                              CHARSET_TCVN1, CHARSET_VISCII, CHARSET_VNI};
    struct syllables read[COUNT_OF(candidates)];
    size_t best = 0;
    for (size_t i = 0; i < COUNT_OF(candidates); i++) {
        read[i] = charset_read_as(a, &charset_kinds[candidates[i]], bytes);
        if (read[i].valid > read[best].valid)
            best = i;
    }
    *how = read[best];
    bool clear = candidates[best] != CHARSET_1252 && how->valid >= SYLLABLES_MIN &&
                 is_share(how->valid, how->marked, 4, 5);
    for (size_t i = 0; i < COUNT_OF(candidates) && clear; i++) {
        bool is_kin = (candidates[best] == CHARSET_TCVN3 && candidates[i] == CHARSET_TCVN1) ||
                      (candidates[best] == CHARSET_TCVN1 && candidates[i] == CHARSET_TCVN3);
        clear = i == best || is_kin || !is_share(read[i].valid, how->valid, 4, 5);
    }
    return clear ? &charset_kinds[candidates[best]] : NULL;
}

/* The other half of a character's bytes in Vietnamese texts. */
static bool is_usual_half(unsigned char high)
{
    return high == 0 || high == 1 || high == 3 || high == 0x1E || high == 0x20;
}

enum charset charset_sniff_utf16(struct str bytes)
{
    uint32_t n = bytes.len < SAMPLE_BEGIN_BYTES ? bytes.len & ~1u : SAMPLE_BEGIN_BYTES;
    uint32_t zeros[2] = {0}, usual[2] = {0};
    if (n == 0 || !memchr(bytes.at, 0, n))
        return CHARSET_UNKNOWN;
    for (uint32_t i = 0; i < n; i++) {
        zeros[i & 1] += bytes.at[i] == 0;
        usual[i & 1] += is_usual_half((unsigned char)bytes.at[i]);
    }
    for (unsigned side = 0; side < 2; side++)
        if (n >= 4 && is_share(zeros[side], n / 2, 1, 4) && zeros[1 - side] * 16 <= zeros[side] &&
            is_share(usual[side], n / 2, 9, 10))
            return side ? CHARSET_UTF16LE : CHARSET_UTF16BE;
    return CHARSET_UNKNOWN;
}
