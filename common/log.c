#include "log.h"

#include "log_entry.h"
#include "log_limit.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    PATIENCE_MS = 200, /* a reader of our standard error that is slower than this loses the line */
    ATTRIBUTED_MS = 20 /* the journal looks up who wrote an entry when it reads it, usually within one */
};

const char *const log_level_names[LOG_LEVELS] = {"error", "warning", "info", "debug"};

/* The only state of the log: what log_setup was told, and what was told how often. */
static struct {
    char program[24];
    enum log_level level;
    bool journal;
    bool (*native)(const struct log_native *entry);
    struct log_limit limit;
} setup = {.program = "trich", .level = LOG_LEVEL_INFO};

/* systemd names the journal's stream in the environment; standard error may have been redirected since. */
static bool stderr_is_journal(void)
{
    const char *stream = getenv("JOURNAL_STREAM");
    char ours[64];
    struct stat st;
    if (!stream || fstat(STDERR_FILENO, &st) < 0)
        return false;
    snprintf(ours, sizeof ours, "%ju:%ju", (uintmax_t)st.st_dev, (uintmax_t)st.st_ino);
    return strcmp(stream, ours) == 0;
}

const char *log_prefix(enum log_level level)
{
    static const char *const of[LOG_LEVELS] = {"<3>", "<4>", "<6>", "<7>"};
    return stderr_is_journal() ? of[level] : "";
}

enum log_level log_level_of(const char *word)
{
    for (int i = 0; i < LOG_LEVELS; i++)
        if (strcmp(word, log_level_names[i]) == 0)
            return (enum log_level)i;
    return LOG_LEVEL_INFO;
}

void log_setup(const char *program, enum log_level level)
{
    snprintf(setup.program, sizeof setup.program, "%s", program);
    setup.level = level;
    setup.journal = stderr_is_journal();
}

void log_native_by(bool (*send)(const struct log_native *entry))
{
    setup.native = send;
}

static void write_line(const struct log_entry *e)
{
    char line[LOG_LINE_BYTES];
    size_t n = log_line_of(e, setup.journal, line);
    struct pollfd ready = {.fd = STDERR_FILENO, .events = POLLOUT};
    if (poll(&ready, 1, PATIENCE_MS) == 1) {
        ssize_t written = write(STDERR_FILENO, line, n);
        (void)written; /* there is nowhere to tell it */
    }
}

static void write_entry(struct log_entry *e)
{
    struct log_native native;
    int kept_errno = errno;
    e->program = setup.program;
    if (setup.journal && setup.native) {
        log_native_of(e, &native);
        if (!setup.native(&native))
            write_line(e);
    } else {
        write_line(e);
    }
    errno = kept_errno;
}

/* The first word of fmt stands for event. */
PRINTF_LIKE(3, 4)
static void write_named(enum log_level level, const char *event, const char *fmt, ...)
{
    struct log_entry e;
    va_list args;
    va_start(args, fmt);
    log_entry_read(&e, fmt, &args);
    va_end(args);
    e.level = level;
    e.event = str_of(event, strlen(event));
    write_entry(&e);
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void catch_up(int64_t until_ms)
{
    struct log_limit_line line;
    while (log_limit_over(&setup.limit, until_ms, &line)) {
        char reason[64];
        snprintf(reason, sizeof reason, "%" PRIu64 " more like this in a minute", line.more);
        write_named(line.level, line.event, "- more=%" PRIu64 " reason=%s", line.more, reason);
    }
}

void log_catch_up(void)
{
    if (setup.limit.due_ms)
        catch_up(now_ms());
}

void log_finish(void)
{
    catch_up(INT64_MAX);
}

void log_event(enum log_level level, const char *fmt, ...)
{
    struct log_entry e;
    if (level > setup.level)
        return;
    int64_t at_ms = now_ms();
    catch_up(at_ms);
    if (level < LOG_LEVEL_DEBUG &&
        !log_limit_take(&setup.limit, str_of(fmt, strcspn(fmt, " ")), level, at_ms))
        return;
    va_list args;
    va_start(args, fmt);
    log_entry_read(&e, fmt, &args);
    va_end(args);
    e.level = level;
    write_entry(&e);
}

void log_fatal(const char *fmt, ...)
{
    struct log_entry e;
    va_list args;
    log_finish();
    va_start(args, fmt);
    log_entry_read(&e, fmt, &args);
    va_end(args);
    e.level = LOG_LEVEL_ERROR;
    write_entry(&e);
    if (setup.journal && setup.native)
        poll(NULL, 0, ATTRIBUTED_MS);
}

void log_error_lines(const char *event, struct str text)
{
    while (text.len) {
        struct str line = str_line(&text);
        write_named(LOG_LEVEL_ERROR, event, "- reason=%.*s", STR_FMT(line));
    }
    if (setup.journal && setup.native)
        poll(NULL, 0, ATTRIBUTED_MS);
}
