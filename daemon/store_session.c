#include "migrate.h"
#include "store_part.h"

#include <stdio.h>
#include <unistd.h>

void store_words(const struct pg_failure *f, struct err *e)
{
    const char *advice = store_advice(f);
    err_set(e, "PostgreSQL: %s%s%s%s%s%s", f->text.text, f->sqlstate[0] ? " (SQLSTATE " : "", f->sqlstate,
            f->sqlstate[0] ? ")" : "", advice[0] ? "; " : "", advice);
}

/* The next try has a session of its own: what an operator mends with ALTER ROLE or ALTER DATABASE reaches no
 * session that is there. */
enum store_result store_fail(struct store *s, enum store_verdict verdict, const struct pg_failure *f,
                             struct err *e)
{
    if (verdict != VERDICT_SMALLER || !pg_alive(s->pg))
        pg_close(&s->pg);
    store_words(f, e);
    return verdict == VERDICT_OPERATOR ? STORE_REFUSED : STORE_RETRY;
}

/* A pooled or hung session must not keep what another user of it set, so everything is set here. A COMMIT that
 * does not wait for the disk would break our word: a server that crashes behind it loses what we called done. */
static int session_setup(struct store *s, struct pg_failure *f)
{
    char timeout[16];
    snprintf(timeout, sizeof timeout, "%u", s->answer_timeout_ms / 5 * 4); /* before we give up the session */
    copy_clear(&s->params);
    copy_text(&s->params, str_of(s->role, strlen(s->role)));
    copy_text(&s->params, str_of(timeout, strlen(timeout)));
    struct pg_result *r = store_query(s,
                                      "SELECT set_config('role', $1::text, false),"
                                      " set_config('statement_timeout', $2::text, false),"
                                      " set_config('idle_in_transaction_session_timeout', $2::text, false),"
                                      " set_config('search_path', 'pg_catalog', false),"
                                      " set_config('synchronous_commit',"
                                      "  CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'"
                                      "  ELSE current_setting('synchronous_commit') END, false)",
                                      2, f);
    pg_free(r);
    return r ? 0 : -1;
}

static int schema_version(struct store *s, int64_t *version, struct pg_failure *f)
{
    struct pg_result *r =
        pg_query(s->pg, "SELECT coalesce(max(version), 0) FROM trich.schema_version", NULL, 0, f);
    if (!r)
        return -1;
    *version = pg_number(r, 0, 0);
    pg_free(r);
    return 0;
}

static enum store_result session_check(struct store *s, struct err *e)
{
    struct pg_failure f;
    int64_t version = 0;
    if (session_setup(s, &f) < 0 || schema_version(s, &version, &f) < 0 ||
        pg_run(s->pg, "LISTEN trich_dead", &f) < 0) {
        enum store_verdict v = store_verdict(&f);
        bool strange = v == VERDICT_BISECT || v == VERDICT_UNCLEAR;
        enum store_result result = store_fail(s, strange ? VERDICT_OPERATOR : v, &f, e);
        pg_close(&s->pg);
        return result;
    }
    if (version == SCHEMA_VERSION)
        return STORE_OK;
    pg_close(&s->pg);
    if (version > SCHEMA_VERSION)
        err_set(e, "schema trich is at version %lld, newer than this program's %d; install the newer trich",
                (long long)version, SCHEMA_VERSION);
    else
        err_set(e, "schema trich is at version %lld, this program needs %d; run `trich migrate`",
                (long long)version, SCHEMA_VERSION);
    return STORE_REFUSED;
}

enum store_result store_connect(struct store *s, struct err *e)
{
    struct pg_failure f;
    char name[32];
    if (pg_alive(s->pg))
        return STORE_OK;
    pg_close(&s->pg);
    if (pg_conninfo_check(s->conninfo, e) < 0) {
        err_wrap(e, "[database] conninfo cannot be read; see libpq's connection strings");
        return STORE_STOP;
    }
    snprintf(name, sizeof name, "trich-worker %d", (int)getpid());
    struct pg_config config = {s->conninfo, name, s->connect_timeout_ms, s->answer_timeout_ms};
    s->pg = pg_connect(&config, &f);
    if (!s->pg) {
        pg_ask_code(&config, &f);
        return store_fail(s, store_verdict(&f) == VERDICT_OPERATOR ? VERDICT_OPERATOR : VERDICT_RETRY, &f, e);
    }
    s->new_sessions++;
    return session_check(s, e);
}
