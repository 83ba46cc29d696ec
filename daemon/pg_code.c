/* Why the server lets us not in: libpq tells that in words alone, which are in the server's language. */
#include "clock.h"
#include "pg_words.h"

#include <libpq-fe.h>
#include <poll.h>
#include <stdio.h>

enum { CODE_MS = 3000, CODE_LEN = 5 };

void pg_words_of(const struct pg_config *config, struct pg_words *out)
{
    /* What stands before dbname is a default, what stands behind it is not the operator's to choose. */
    const char *const words[PG_WORDS][2] = {
        {"connect_timeout", out->timeout_s}, {"tcp_user_timeout", "30000"},
        {"keepalives_idle", "30"},           {"keepalives_interval", "10"},
        {"keepalives_count", "3"},           {"target_session_attrs", "read-write"},
        {"dbname", config->conninfo},        {"application_name", config->application},
        {"client_encoding", "UTF8"},         {NULL, NULL}};
    snprintf(out->timeout_s, sizeof out->timeout_s, "%u", config->connect_timeout_ms / 1000 + 1);
    for (int i = 0; i < PG_WORDS; i++) {
        out->keys[i] = words[i][0];
        out->values[i] = words[i][1];
    }
}

static PostgresPollingStatusType code_log_in(PGconn *conn)
{
    int64_t left, deadline = clock_ms() + CODE_MS;
    PostgresPollingStatusType s =
        PQstatus(conn) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (s != PGRES_POLLING_FAILED && s != PGRES_POLLING_OK && (left = deadline - clock_ms()) > 0) {
        struct pollfd fd = {.fd = PQsocket(conn), .events = s == PGRES_POLLING_READING ? POLLIN : POLLOUT};
        if (poll(&fd, 1, (int)left) > 0)
            s = PQconnectPoll(conn);
    }
    return s;
}

/* Words of the last host end with it: "FATAL:  28P01". */
static void code_of_words(const char *words, char code[static CODE_LEN + 1])
{
    size_t n = strlen(words);
    while (n && words[n - 1] == '\n')
        n--;
    const char *at = words + n - CODE_LEN;
    if (n > CODE_LEN && at[-1] == ' ' && strspn(at, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") >= CODE_LEN)
        snprintf(code, CODE_LEN + 1, "%s", at);
}

void pg_ask_code(const struct pg_config *config, struct pg_failure *f)
{
    struct pg_words words;
    pg_words_of(config, &words);
    PGconn *conn = PQconnectStartParams(words.keys, words.values, 1);
    PQsetErrorVerbosity(conn, PQERRORS_SQLSTATE);
    if (conn && code_log_in(conn) == PGRES_POLLING_FAILED) {
        if (PQconnectionNeedsPassword(conn))
            snprintf(f->sqlstate, sizeof f->sqlstate, "28P01");
        else
            code_of_words(PQerrorMessage(conn), f->sqlstate);
    }
    PQfinish(conn);
}
