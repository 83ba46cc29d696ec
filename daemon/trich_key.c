/* trich key: certificates of trichd and of its producers. */
#include "trich_key.h"

#include "trich_commands.h"

#include <errno.h>
#include <inttypes.h>
#include <libgen.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PATH_BYTES_MAX = 4096, TIME_BYTES = 32 };

int key_refuse(int status, const struct err *e)
{
    bool denied = status == EXIT_OPERATOR && strstr(e->text, strerror(EACCES));
    fprintf(stderr, "trich key: %s%s\n", e->text, denied ? "; run this as root" : "");
    return status;
}

/* The last directory of a path to a file; those above it are there, or an error follows. True: it was not there. */
static bool make_directory_of(const char *path, mode_t mode)
{
    char copy[PATH_BYTES_MAX];
    snprintf(copy, sizeof copy, "%s", path);
    const char *directory = dirname(copy);
    bool is_new = mkdir(directory, mode) == 0;
    if (is_new && chmod(directory, mode) < 0)
        fprintf(stderr, "trich key: warning: %s: %s\n", directory, strerror(errno));
    return is_new;
}

/* 0, or the exit status. */
static int save(const struct certificate *c, const char *path, enum certificate_kind kind)
{
    struct err e;
    int rc = certificate_save(c, path, kind, &e);
    if (rc > 0)
        err_set(&e, "%s is there already, and is not replaced", path);
    return rc == 0 ? 0 : key_refuse(rc > 0 ? EXIT_REFUSED : EXIT_OPERATOR, &e);
}

/* The key that is there already counts; its public half may be lost. */
static int save_server(struct certificate *c, const char *secret, const char *public, bool *is_new)
{
    struct err e;
    *is_new = access(secret, F_OK) < 0;
    if (*is_new) {
        certificate_make(c);
        certificate_set(c, "name", "trichd");
        int status = save(c, secret, CERTIFICATE_SECRET);
        if (status)
            return status;
    } else if (access(public, F_OK) == 0) {
        err_set(
            &e,
            "%s and %s are there already, and are not replaced. A new key would shut out all producers until "
            "they have its public half",
            secret, public);
        return key_refuse(EXIT_REFUSED, &e);
    } else if (certificate_read(c, secret, &e) < 0) {
        return key_refuse(EXIT_OPERATOR, &e);
    }
    int status = save(c, public, CERTIFICATE_PUBLIC);
    if (status && *is_new)
        unlink(secret);
    return status;
}

static int key_server(const struct arguments *a, const struct settings *s)
{
    const char *secret = a->text[OPT_KEY_SERVER_OUT] ? a->text[OPT_KEY_SERVER_OUT]
                         : *s->broker_curve_key      ? s->broker_curve_key
                                                     : "/etc/credstore/trichd.curve";
    const char *public = a->text[OPT_KEY_SERVER_PUBLIC];
    struct certificate c = {0};
    bool is_new;
    make_directory_of(secret, 0700);
    make_directory_of(public, 0755);
    int status = save_server(&c, secret, public, &is_new);
    certificate_clear(&c);
    if (status)
        return status;
    if (is_new)
        printf("Made %s: secret, for trichd alone.\n", secret);
    printf("Made %s: public, for every producer.\n", public);
    if (is_new)
        printf("Now: systemctl restart trichd. From then on TCP asks for keys, which trich key new makes.\n");
    return 0;
}

/* Patterns with a blank between; false: the buffer has why. */
static bool join_sources(const struct arguments *a, struct buf *out, struct err *e)
{
    for (int i = 0; i < ARGUMENT_REPEATS && a->texts[OPT_KEY_SOURCE][i]; i++) {
        const char *pattern = a->texts[OPT_KEY_SOURCE][i];
        const char *fault = strchr(pattern, ' ') ? "a pattern has no blanks; end it with * before the first"
                                                 : producer_sources_fault(pattern);
        if (fault) {
            err_set(e, "--source %.100s: %s", pattern, fault);
            return false;
        }
        buf_printf(out, "%s%s", i ? " " : "", pattern);
    }
    buf_add_byte(out, 0);
    return true;
}

struct new_texts {
    struct buf sources;
    char rate[24], bytes[24], since[TIME_BYTES];
};

static void set_limits(struct certificate *c, struct new_texts *t, const struct arguments *a)
{
    time_t now = time(NULL);
    struct tm utc;
    strftime(t->since, sizeof t->since, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&now, &utc));
    if (a->given[OPT_KEY_SOURCE])
        certificate_set(c, "sources", t->sources.data);
    snprintf(t->rate, sizeof t->rate, "%" PRId64, a->number[OPT_KEY_RATE]);
    if (a->given[OPT_KEY_RATE])
        certificate_set(c, "articles_per_s", t->rate);
    snprintf(t->bytes, sizeof t->bytes, "%" PRId64, a->number[OPT_KEY_BYTES]);
    if (a->given[OPT_KEY_BYTES])
        certificate_set(c, "message_bytes", t->bytes);
    certificate_set(c, "since", t->since);
}

/* The public one last: it is what lets in. */
static int save_producer(const struct certificate *c, const char *secret, const char *public, bool *is_first)
{
    struct err e;
    if (access(public, F_OK) == 0) {
        err_set(&e,
                "there is a producer of that name already (%s): trich key revoke it, or take another name",
                public);
        return key_refuse(EXIT_REFUSED, &e);
    }
    *is_first = make_directory_of(public, 0755);
    int status = save(c, secret, CERTIFICATE_SECRET);
    if (status)
        return status;
    status = save(c, public, CERTIFICATE_PUBLIC);
    if (status)
        unlink(secret);
    return status;
}

static void public_path(char out[static PATH_BYTES_MAX], const struct settings *s, const char *name)
{
    snprintf(out, PATH_BYTES_MAX, "%s/%s.cert", s->broker_producers_dir, name);
}

static int key_new(const struct arguments *a, const struct settings *s)
{
    const char *name = a->operands[0];
    char public[PATH_BYTES_MAX], secret[PATH_BYTES_MAX];
    struct new_texts texts = {0};
    struct certificate c;
    struct err e;
    if (!join_sources(a, &texts.sources, &e) || buf_failed(&texts.sources)) {
        buf_free(&texts.sources);
        return key_refuse(EXIT_USAGE, &e);
    }
    public_path(public, s, name);
    snprintf(secret, sizeof secret, "%s%s", a->text[OPT_KEY_OUT] ? a->text[OPT_KEY_OUT] : name,
             a->text[OPT_KEY_OUT] ? "" : ".secret");
    certificate_make(&c);
    certificate_set(&c, "name", name);
    set_limits(&c, &texts, a);
    bool is_first = false;
    int status = save_producer(&c, secret, public, &is_first);
    certificate_clear(&c);
    buf_free(&texts.sources);
    if (status == 0)
        printf("Made %s: public, lets %s in.\nMade %s: secret, for %s alone.\n"
               "Now: systemctl %s trichd. Then give the producer %s and /etc/trich/server.cert:\n"
               "    trich push --endpoint tcp://HOST:7461 --key %s --server-key server.cert …\n",
               public, name, secret, name,
               is_first ? "restart" : "reload", /* a broker that runs may read what was there at its start */
               secret, secret);
    return status;
}

static int key_revoke(const struct arguments *a, const struct settings *s)
{
    char public[PATH_BYTES_MAX];
    struct err e;
    public_path(public, s, a->operands[0]);
    if (unlink(public) == 0) {
        printf("Removed %s.\nNow: systemctl reload trichd. From then on nobody is let in with that key.\n",
               public);
        return 0;
    }
    int status = errno == ENOENT ? EXIT_REFUSED : EXIT_OPERATOR;
    err_set(&e, status == EXIT_REFUSED ? "%s: %s; trich key list shows who is there" : "%s: %s", public,
            strerror(errno));
    return key_refuse(status, &e);
}

/* What is wrong with the operands, or NULL. */
static const char *usage_fault(const struct arguments *a)
{
    if (a->command == COMMAND_KEY)
        return "name one of server, new, list and revoke";
    if (a->command != COMMAND_KEY_NEW && a->command != COMMAND_KEY_REVOKE)
        return NULL;
    return a->n_operands == 1 ? producer_name_fault(a->operands[0]) : "name one producer";
}

int command_key(const struct arguments *a, const struct settings *s)
{
    const char *fault = usage_fault(a);
    int status;
    if (fault) {
        fprintf(stderr, "trich: %s\nSee: trich %s --help\n", fault, command_table[a->command].name);
        return EXIT_USAGE;
    }
    switch (a->command) {
    case COMMAND_KEY_SERVER:
        status = key_server(a, s);
        break;
    case COMMAND_KEY_NEW:
        status = key_new(a, s);
        break;
    case COMMAND_KEY_REVOKE:
        status = key_revoke(a, s);
        break;
    default:
        status = key_list(a, s);
    }
    return fflush(stdout) == 0 ? status : EXIT_REFUSED;
}
