/* trich check-config: the settings in effect, the lexicon, and what on this machine may hinder them. */
#include "trich_commands.h"

#include "common/lexicon.h"
#include "common/log.h"
#include "common/paths.h"
#include "daemon/curve.h"
#include "daemon/producer_list.h"

#include <errno.h>
#include <libpq-fe.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

PRINTF_LIKE(2, 3) static void say(enum log_level level, const char *fmt, ...)
{
    char line[2048];
    va_list values;
    va_start(values, fmt);
    vsnprintf(line, sizeof line, fmt, values);
    va_end(values);
    fprintf(stderr, "%s%s%s\n", log_prefix(level), level == LOG_LEVEL_WARNING ? "warning: " : "", line);
}

static void warn_directory(const char *option, const char *path, int access_mode)
{
    struct stat st;
    if (stat(path, &st) < 0)
        say(LOG_LEVEL_WARNING, "%s: %s: %s; make it for the user that trichd runs as", option, path,
            strerror(errno));
    else if (!S_ISDIR(st.st_mode))
        say(LOG_LEVEL_WARNING, "%s: %s is no directory", option, path);
    else if (access(path, access_mode) < 0)
        say(LOG_LEVEL_WARNING, "%s: %s: %s for the user that runs this check", option, path, strerror(errno));
}

/* libpq's own reading of a connection string; NULL and a message when it is wrong. */
static PQconninfoOption *conninfo_parse(const char *option, const char *conninfo)
{
    char *message = NULL;
    PQconninfoOption *parsed = PQconninfoParse(conninfo, &message);
    const char *why = message ? message : "out of memory";
    if (!parsed)
        say(LOG_LEVEL_ERROR, "%s: %.*s", option, (int)strcspn(why, "\n"), why);
    PQfreemem(message);
    return parsed;
}

static int check_conninfo(const char *option, const char *conninfo)
{
    PQconninfoOption *parsed = conninfo_parse(option, conninfo);
    PQconninfoFree(parsed);
    return parsed ? 0 : -1;
}

/* A connection string with a password is printed by its parts, so that the password is not. */
static void print_conninfo(const char *conninfo)
{
    PQconninfoOption *parsed = PQconninfoParse(conninfo, NULL);
    bool secret = false;
    for (const PQconninfoOption *o = parsed; o && o->keyword; o++)
        secret = secret || (o->val && *o->dispchar == '*');
    if (!secret)
        printf("%s%s", *conninfo ? " " : "", conninfo);
    for (const PQconninfoOption *o = parsed; secret && o->keyword; o++)
        if (o->val)
            printf(" %s='%s'", o->keyword, *o->dispchar == '*' ? "********" : o->val);
    PQconninfoFree(parsed);
}

static void print_settings(const struct settings *s)
{
    const char *section = "";
    struct buf value = {0};
    for (size_t i = 0; i < option_count; i++) {
        const struct option *o = &option_table[i];
        if (strcmp(section, o->section) != 0)
            printf("\n[%s]\n", o->section);
        section = o->section;
        buf_clear(&value);
        settings_format(s, o, &value);
        buf_add_byte(&value, 0);
        printf("%s =", o->name);
        if (strstr(o->name, "conninfo"))
            print_conninfo(value.data);
        else if (*value.data)
            printf(" %s", value.data);
        putchar('\n');
    }
    buf_free(&value);
}

/* Reads the lexicon as trichd will; what this user may not read was warned of. */
static int check_lexicon(const struct settings *s)
{
    char own[PATHS_MAX];
    bool readable = *s->daemon_lexicon_dir && access(s->daemon_lexicon_dir, R_OK | X_OK) == 0;
    const char *const dirs[] = {own, s->daemon_lexicon_dir};
    struct lexicon *lexicon = NULL;
    struct err e;
    int rc = paths_data(own, sizeof own, "lexicon", &e) < 0 ||
                     lexicon_load(&lexicon, dirs, readable ? 2 : 1, &e) < 0
                 ? -1
                 : 0;
    if (rc < 0)
        say(LOG_LEVEL_ERROR, "%s", e.text);
    lexicon_free(&lexicon);
    return rc;
}

/* Where systemd finds the credential that it gives to trichd; who checks by hand has not been given it, nor has a reload, for
 * which endpoints stay as they are. */
static int check_plain(const struct settings *s)
{
    static const char stored[] = "/etc/credstore/trichd.curve";
    struct err e;
    if (getenv("MAINPID")) /* systemd's, for ExecReload */
        return 0;
    if (curve_check_plain(s, &e) == 0 || (!getenv("CREDENTIALS_DIRECTORY") && access(stored, F_OK) == 0))
        return 0;
    bool unknown = !getenv("CREDENTIALS_DIRECTORY") && errno == EACCES;
    say(unknown ? LOG_LEVEL_WARNING : LOG_LEVEL_ERROR, "%s%s", e.text,
        unknown ? "; whether /etc/credstore/trichd.curve is there, root alone can tell" : "");
    return unknown ? 0 : -1;
}

/* As the broker will read them; what is wrong with one producer keeps the others from nothing. */
static void warn_producers(const struct settings *s)
{
    struct producer_list list;
    struct buf faults = {0};
    struct err e;
    if (producer_list_read(&list, s->broker_producers_dir, &faults, &e) < 0)
        say(LOG_LEVEL_WARNING, "broker.producers_dir: %s", e.text);
    struct str rest = str_of(faults.data, faults.len);
    while (rest.len) {
        struct str line = str_line(&rest);
        say(LOG_LEVEL_WARNING, "%.*s; its producer is not let in", STR_FMT(line));
    }
    buf_free(&faults);
    producer_list_clear(&list);
}

static int check_keys(const struct settings *s)
{
    struct certificate server;
    struct err e;
    if (access("/etc/credstore/trichd.curve", R_OK) == 0) /* which systemd will hand to the service */
        (void)setenv("CREDENTIALS_DIRECTORY", "/etc/credstore", 0);
    int rc = curve_key_read(s, &server, &e);
    certificate_clear(&server);
    if (rc == 0)
        return check_plain(s);
    if (rc < 0) {
        say(LOG_LEVEL_ERROR, "%s", e.text);
        return -1;
    }
    warn_producers(s);
    return 0;
}

int command_check_config(const struct arguments *a, const struct settings *s)
{
    if (check_conninfo("database.conninfo", s->database_conninfo) < 0 ||
        check_conninfo("database.owner_conninfo", s->database_owner_conninfo) < 0)
        return EXIT_OPERATOR;
    warn_directory("daemon.run_dir", s->daemon_run_dir, W_OK | X_OK);
    warn_directory("spool.dir", s->spool_dir, W_OK | X_OK);
    if (*s->daemon_lexicon_dir && access(s->daemon_lexicon_dir, F_OK) == 0) /* none is well */
        warn_directory("daemon.lexicon_dir", s->daemon_lexicon_dir, R_OK | X_OK);
    if (check_keys(s) < 0 || check_lexicon(s) < 0)
        return EXIT_OPERATOR;
    if (a->given[OPT_CHECK_QUIET])
        return 0;
    puts("ok");
    print_settings(s);
    return fflush(stdout) == 0 ? 0 : EXIT_REFUSED;
}
