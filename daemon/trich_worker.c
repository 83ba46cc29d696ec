/* trich-worker: a worker's main. Started by trichd alone, with the control socket and the scoreboard; or with neither, to
 * say whether a worker could start with that configuration and lexicon. */
#include "common/log.h"
#include "confine.h"
#include "journal.h"
#include "worker.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum { EXIT_USAGE = 64, EXIT_OPERATOR = 78 };

enum { ORPHAN_S = 10 }; /* how long a worker outlives its supervisor at most */

struct arguments {
    const char *config, *lexicon;
    uint32_t number, slot;
    bool checks; /* neither number nor slot are given */
};

static bool read_number(const char *text, uint32_t max, uint32_t *out)
{
    char *end = NULL;
    errno = 0;
    unsigned long n = strtoul(text, &end, 10);
    *out = (uint32_t)n;
    return errno == 0 && end != text && *end == 0 && n <= max;
}

/* Always "--name value": trichd writes it. */
static bool read_arguments(int argc, char **argv, struct arguments *a)
{
    *a = (struct arguments){.slot = SCOREBOARD_SLOTS};
    bool good = argc % 2 == 1;
    for (int i = 1; good && i < argc; i += 2) {
        if (strcmp(argv[i], "--config") == 0)
            a->config = argv[i + 1];
        else if (strcmp(argv[i], "--lexicon") == 0)
            a->lexicon = argv[i + 1];
        else if (strcmp(argv[i], "--number") == 0)
            good = read_number(argv[i + 1], UINT32_MAX, &a->number);
        else
            good = strcmp(argv[i], "--slot") == 0 && read_number(argv[i + 1], SCOREBOARD_SLOTS - 1, &a->slot);
    }
    a->checks = a->number == 0 && a->slot == SCOREBOARD_SLOTS;
    return good && a->config && a->lexicon && (a->checks || (a->number > 0 && a->slot < SCOREBOARD_SLOTS));
}

/* One article cannot take the machine's memory. */
static int limit_memory(const struct settings *s, struct err *e)
{
#ifndef __SANITIZE_ADDRESS__ /* its shadow takes terabytes of addresses */
    rlim_t bytes = (rlim_t)s->workers_memory_mib << 20;
    struct rlimit memory = {bytes, bytes};
    if (setrlimit(RLIMIT_AS, &memory) < 0)
        return err_set(e, "memory cannot be limited to workers.memory_mib=%" PRId64 ": %s",
                       s->workers_memory_mib, strerror(errno));
#else
    (void)s, (void)e;
#endif
    return 0;
}

static int load(struct settings **settings, const char *config)
{
    struct buf errors = {.data = NULL};
    int result = settings_load(settings, config, &errors);
    if (result < 0)
        log_error_lines("configuration_refused", buf_str(&errors));
    buf_free(&errors);
    return result;
}

static int say_not_started(int status, const struct err *e)
{
    log_fatal("worker_not_started reason=%s", e->text);
    return status;
}

static int check(const struct settings *settings, const struct arguments *a)
{
    struct err e;
    struct lexicon *lexicon = NULL;
    if (worker_load_lexicon(&lexicon, settings, a->lexicon, &e) < 0)
        return say_not_started(EXIT_OPERATOR, &e);
    lexicon_free(&lexicon);
    return EXIT_SUCCESS;
}

static int run(const struct settings *settings, const struct arguments *a)
{
    struct err e;
    struct worker w;
    struct scoreboard_slot *slot = scoreboard_attach_slot(SCOREBOARD_FD, a->slot, &e);
    if (!slot)
        return say_not_started(EXIT_USAGE, &e);
    if (worker_open(&w, settings, a->lexicon, a->number, slot, &e) < 0)
        return say_not_started(EXIT_OPERATOR, &e);
    int status = worker_run(&w);
    worker_close(&w);
    return status;
}

static void end_soon(int signal_number)
{
    (void)signal_number;
    alarm(ORPHAN_S);
}

/* Signals of a terminal and of systemd are the supervisor's business: it drains us, and ends us when we hang. When it
 * is dead, what is in hand may be finished; one that hangs would never notice. */
static void set_signals(void)
{
    static const int ignored[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
    for (size_t i = 0; i < COUNT_OF(ignored); i++)
        signal(ignored[i], SIG_IGN);
    signal(SIGALRM, SIG_DFL);
    signal(SIGUSR1, end_soon);
    prctl(PR_SET_PDEATHSIG, SIGUSR1);
}

int main(int argc, char **argv)
{
    struct arguments a;
    struct settings *settings = NULL;
    struct err e;
    if (!read_arguments(argc, argv, &a)) {
        fputs("trich-worker is started by trichd, not by hand: trich-worker --config FILE --lexicon DIR "
              "--number N --slot S\n",
              stderr);
        return EXIT_USAGE;
    }
    log_setup("worker", LOG_LEVEL_INFO);
    journal_use();
    set_signals();
    if (load(&settings, a.config) < 0)
        return EXIT_OPERATOR;
    log_setup("worker", log_level_of(settings->daemon_log_level));
    bool ready = limit_memory(settings, &e) == 0 && worker_confine(settings, a.lexicon, &e) == 0;
    int status = !ready     ? say_not_started(EXIT_OPERATOR, &e)
                 : a.checks ? check(settings, &a)
                            : run(settings, &a);
    settings_free(&settings);
    log_finish();
    return status;
}
