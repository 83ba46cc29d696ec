#include "budget.h"

#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

/* Processor time of all threads of the process; 0 when it is gone. */
static int64_t budget_cpu_us(pid_t pid)
{
    struct timespec used;
    clockid_t clock;
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) < 0)
        return 0;
    return (int64_t)used.tv_sec * 1000000 + used.tv_nsec / 1000;
}

/* The letter of /proc/PID/stat, behind the name, which may itself hold anything: R runs or would, S sleeps, T was
 * stopped, D waits for a disk. 0: it is gone. */
static char budget_state(pid_t pid)
{
    char path[32], text[512];
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (fd >= 0)
        close(fd);
    text[n < 0 ? 0 : n] = 0;
    const char *name_end = strrchr(text, ')');
    return name_end && name_end[1] == ' ' ? name_end[2] : 0;
}

enum budget_verdict budget_judge(const struct settings *s, pid_t pid, const struct in_hand *h, int64_t now_us)
{
    int64_t cpu_budget_us = s->workers_article_ms * 1000;
    if (!h->seq)
        return BUDGET_KEPT;
    if (h->since_us < now_us - cpu_budget_us && h->cpu_us < budget_cpu_us(pid) - cpu_budget_us)
        return BUDGET_CPU;
    if (h->since_us >= now_us - s->workers_article_wall_ms * 1000)
        return BUDGET_KEPT;
    switch (budget_state(pid)) {
    case 'S':
        return BUDGET_SLEPT;
    case 'T':
    case 't':
        return BUDGET_STOPPED;
    default:
        return BUDGET_KEPT; /* it works as far as it is let: its processor time will tell */
    }
}
