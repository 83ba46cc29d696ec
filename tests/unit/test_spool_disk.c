/* The spool on a real file system that has no more room: a small one of its own, in a namespace of its own. */
#include "daemon/spool.h"

#include <fcntl.h>
#include <sched.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { LIMIT_BYTES = 64 << 20, REMEMBER = 1000, TURN = 50, REPORTED = 500, NO_NAMESPACE = 77 };

struct disk {
    struct spool *spool;
    struct err e;
    char dir[64];
    unsigned appended;
};

#define MUST(condition)                                                                     \
    do {                                                                                    \
        if (!(condition)) {                                                                 \
            fprintf(stderr, "%s:%d: %s (%s)\n", __FILE__, __LINE__, #condition, d->e.text); \
            _exit(1);                                                                       \
        }                                                                                   \
    } while (0)

/* One turn of the broker: some messages in one transaction. False: there was no room. */
static bool append_some(struct disk *d, size_t bytes)
{
    static char text[8000];
    bool full = false;
    MUST(spool_begin(d->spool, &d->e) == 0);
    for (int i = 0; i < TURN && !full; i++) {
        unsigned n = (d->appended + (unsigned)i) * 2654435761U; /* keys are hashes: all over the tree */
        struct spool_item item = {.source = STR("feed"), .id = STR("a-1"), .message = str_of(text, bytes)};
        memcpy(item.key.bytes, &n, sizeof n);
        int rc = spool_append(d->spool, &item, &d->e);
        MUST(rc == 0 || rc == SPOOL_FULL);
        full = rc == SPOOL_FULL;
    }
    int rc = spool_commit(d->spool, &d->e);
    MUST(rc == 0 || rc == SPOOL_FULL);
    d->appended += TURN;
    return !full && rc == 0;
}

static void fill(struct disk *d)
{
    static const size_t bytes[] = {8000, 2000, 500, 100, 10};
    for (size_t i = 0; i < COUNT_OF(bytes); i++)
        while (append_some(d, bytes[i]))
            ;
}

/* Others take what is left of the disk, to the last byte. */
static void fill_by_others(struct disk *d)
{
    static char block[4096];
    char path[128];
    snprintf(path, sizeof path, "%s/others", d->dir);
    int fd = open(path, O_WRONLY | O_CREAT, 0600);
    MUST(fd >= 0);
    while (write(fd, block, sizeof block) > 0)
        ;
    close(fd);
}

/* As the broker does: what workers report together ends together. */
static void end_all(struct disk *d)
{
    struct spool_item item;
    uint64_t seqs[REPORTED], seq = 0;
    for (int n = REPORTED; n == REPORTED;) {
        for (n = 0; n < REPORTED && spool_next(d->spool, seq, &item, &d->e) == 1; n++)
            seqs[n] = seq = item.seq;
        MUST(spool_begin(d->spool, &d->e) == 0);
        for (int i = 0; i < n; i++)
            MUST(spool_end(d->spool, seqs[i], SPOOL_ENDED_DONE, 1, &d->e) == 0);
        MUST(spool_commit(d->spool, &d->e) == 0);
    }
}

/* A full disk is none of the operator's mistakes, and may have room again. */
static void begin_on_a_full_disk(struct disk *d)
{
    char path[128];
    MUST(mkdir(d->dir, 0700) == 0);
    fill_by_others(d);
    MUST(spool_open(&d->spool, d->dir, LIMIT_BYTES, REMEMBER, &d->e) == SPOOL_AWAY);
    snprintf(path, sizeof path, "%s/others", d->dir);
    MUST(unlink(path) == 0);
    MUST(spool_open(&d->spool, d->dir, LIMIT_BYTES, REMEMBER, &d->e) == 0);
    spool_close(&d->spool);
}

static void rounds_on_a_full_disk(struct disk *d)
{
    snprintf(d->dir, sizeof d->dir, "/tmp/trich-disk-%d", (int)getpid());
    MUST(mount(NULL, "/tmp", "tmpfs", 0, "size=6m") == 0);
    begin_on_a_full_disk(d);
    for (int round = 0; round < 2; round++) {
        MUST(spool_open(&d->spool, d->dir, LIMIT_BYTES, REMEMBER, &d->e) == 0);
        fill(d);
        MUST(spool_totals(d->spool).waiting > 100);
        if (round == 0)
            fill_by_others(d);
        spool_close(&d->spool);
        MUST(spool_open(&d->spool, d->dir, LIMIT_BYTES, REMEMBER, &d->e) == 0);
        end_all(d);
        MUST(spool_totals(d->spool).waiting == 0);
        spool_close(&d->spool);
    }
}

static void test_articles_end_on_a_full_disk(void **state)
{
    struct disk d = {0};
    int status, flags = CLONE_NEWNS | (geteuid() ? CLONE_NEWUSER : 0);
    (void)state;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        if (unshare(flags) < 0 || mount(NULL, "/", "none", MS_REC | MS_PRIVATE, NULL) < 0)
            _exit(NO_NAMESPACE);
        rounds_on_a_full_disk(&d);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == NO_NAMESPACE)
        skip();
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_articles_end_on_a_full_disk)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
