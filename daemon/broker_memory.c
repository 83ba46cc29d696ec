#include "daemon/broker.h"

#include "common/log.h"
#include "daemon/clock.h"

#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

enum {
    BASE_BYTES = 1 << 30,
    LARGEST = 32,               /* messages of the largest size beside, on their way in and out */
    HEADROOM_BYTES = 768 << 20, /* what may come in while a turn commits */
    MAPPED_BYTES = 256 << 10,
    STUCK_MS = 5000
};

const char *const broker_memory_names[] = {
    [MEMORY_WELL] = "well", [MEMORY_SHORT] = "short", [MEMORY_GONE] = "gone"};

/* Beyond the limit the kernel refuses, and libzmq aborts where it cannot hang up: a message of endless frames ends its
 * connection, but many full queues would end the broker. So it acts before. */
void broker_memory_limit(const struct settings *s)
{
#ifndef __SANITIZE_ADDRESS__ /* its shadow takes terabytes */
    uint64_t workers =
        s->workers_count ? (uint64_t)s->workers_count : (uint64_t)sysconf(_SC_NPROCESSORS_ONLN);
    rlim_t bytes = BASE_BYTES + workers * BROKER_HELD_BYTES_MAX + LARGEST * (uint64_t)s->broker_message_bytes;
    setrlimit(RLIMIT_DATA, &(struct rlimit){bytes, bytes});
    mallopt(M_MMAP_THRESHOLD, MAPPED_BYTES); /* what large messages took goes back at once, always */
#else
    (void)s;
#endif
}

uint64_t broker_memory_taken(void)
{
    char text[128];
    unsigned long pages[6] = {0};
    int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
    if (fd >= 0)
        close(fd);
    text[n < 0 ? 0 : n] = 0;
    char *at = text;
    for (size_t i = 0; i < COUNT_OF(pages); i++)
        pages[i] = strtoul(at, &at, 10);
    return (uint64_t)pages[5] * (uint64_t)sysconf(_SC_PAGESIZE);
}

static void memory_tell(uint64_t taken, uint64_t limit)
{
    log_event(LOG_LEVEL_WARNING, "memory_short taken_mib=%llu limit_mib=%llu hint=%s",
              (unsigned long long)(taken >> 20), (unsigned long long)(limit >> 20),
              "many large messages at once, or producers that read no answers; producers are told busy");
}

static enum broker_memory memory_judge(struct broker *b)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_DATA, &limit) < 0 || limit.rlim_cur == RLIM_INFINITY)
        return MEMORY_WELL;
    uint64_t taken = broker_memory_taken();
    uint64_t free = taken < limit.rlim_cur ? limit.rlim_cur - taken : 0;
    uint64_t headroom = limit.rlim_cur / 2 < HEADROOM_BYTES ? limit.rlim_cur / 2 : HEADROOM_BYTES;
    if (free > headroom / 2)
        b->memory_gone_ms = 0;
    if (free > headroom)
        return MEMORY_WELL;
    if (b->memory == MEMORY_WELL)
        memory_tell(taken, limit.rlim_cur);
    if (free > headroom / 2)
        return MEMORY_SHORT;
    b->memory_gone_ms = b->memory_gone_ms ? b->memory_gone_ms : clock_ms();
    return MEMORY_GONE;
}

enum broker_memory broker_memory_state(struct broker *b)
{
    b->memory = memory_judge(b);
    return b->memory;
}

bool broker_memory_is_stuck(const struct broker *b)
{
    return b->memory_gone_ms && clock_ms() - b->memory_gone_ms > STUCK_MS;
}
