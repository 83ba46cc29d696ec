/* A broker that answers `stored` and then commits: what a test of durability must find. */
#include "daemon/broker.h"
#include "daemon/spool_lmdb.h"

int __real_spool_commit(struct spool *s, struct err *e);
int __wrap_spool_commit(struct spool *s, struct err *e);
void __real_broker_intake_answer(struct broker *b, bool committed);
void __wrap_broker_intake_answer(struct broker *b, bool committed);

int __wrap_spool_commit(struct spool *s, struct err *e)
{
    (void)s;
    (void)e;
    return 0;
}

void __wrap_broker_intake_answer(struct broker *b, bool committed)
{
    struct err e;
    __real_broker_intake_answer(b, committed);
    if (b->spool->write && __real_spool_commit(b->spool, &e) < 0)
        BUG(e.text);
}
