/* Bytes from workers, which have touched foreign bytes: the broker reads them. */
#include "common/lease.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct err why = {""};
    struct lease_msg msg;
    arena_init(&a, (size_t)8 << 20);
    if (lease_decode(&a, str_of((const char *)data, size), &msg, &why) == 0) {
        if (msg.type >= LEASE_TYPES || msg.n_reports > LEASE_REPORTS_MAX)
            BUG("a lease message out of its bounds");
        for (uint32_t i = 0; i < msg.n_reports; i++)
            if (msg.reports[i].status >= WIRE_STATUSES)
                BUG("a report's status");
        if (msg.type == LEASE_RETRY && (!msg.retry_of || msg.message.len >= size ||
                                        msg.message.at + msg.message.len > (const char *)data + size))
            BUG("a retry's message outside of its own");
    } else if (why.text[0] == '\0') {
        BUG("refused without a reason");
    }
    arena_destroy(&a);
    return 0;
}
