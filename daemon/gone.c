#include "common/log.h"
#include "supervisor.h"

#include <inttypes.h>

void gone_tell(struct supervisor *s, const struct control_msg *m)
{
    struct gone_list *l = &s->gone;
    if (m->seq && l->n == COUNT_OF(l->kept)) {
        log_event(LOG_LEVEL_WARNING, "attempt_forgotten worker=%u seq=%" PRIu64 " hint=%s", l->kept[0].worker,
                  l->kept[0].seq, "too many workers died while there was no broker to count it");
        memmove(l->kept, l->kept + 1, --l->n * sizeof *l->kept);
    }
    if (m->seq)
        l->kept[l->n++] = *m;
    child_tell(&s->broker, m);
}

void gone_tell_again(struct supervisor *s)
{
    for (uint32_t i = 0; i < s->gone.n; i++)
        if (!child_tell(&s->broker, &s->gone.kept[i]))
            return;
}

void gone_counted(struct supervisor *s, uint32_t worker)
{
    struct gone_list *l = &s->gone;
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->n; i++)
        if (l->kept[i].worker != worker)
            l->kept[n++] = l->kept[i];
    l->n = n;
}
