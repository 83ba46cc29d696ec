#include "poison.h"

#ifdef TRICH_FAULTS
#include <stdlib.h>
#include <unistd.h>

enum { BLOCK_BYTES = 1 << 20 };

static void take_segv(void)
{
    volatile int *volatile nowhere = NULL;
    *nowhere = 1;
}

static void take_spin(void)
{
    for (volatile unsigned n = 0;; n++)
        ;
}

static void take_sleep(void)
{
    for (;;)
        pause();
}

static void take_bloat(void)
{
    char *block;
    while ((block = malloc(BLOCK_BYTES)))
        memset(block, 1, BLOCK_BYTES);
    abort(); /* what code does that cannot go on without memory */
}

static unsigned overflow(unsigned calls)
{
    volatile char frame[4096];
    frame[0] = 1;
    return calls ? overflow(calls - 1) + (unsigned char)frame[0] : 0;
}

static void take_overflow(void)
{
    exit((int)overflow(1 << 20));
}

void poison_take(struct str content)
{
    static const struct {
        const char *mark;
        void (*take)(void);
    } kinds[] = {{"trich-poison:segv", take_segv},   {"trich-poison:abort", abort},
                 {"trich-poison:spin", take_spin},   {"trich-poison:sleep", take_sleep},
                 {"trich-poison:bloat", take_bloat}, {"trich-poison:overflow", take_overflow}};
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        size_t n = strlen(kinds[i].mark);
        if (content.len >= n && memcmp(content.at, kinds[i].mark, n) == 0)
            kinds[i].take();
    }
}
#endif
