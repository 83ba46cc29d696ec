#include "spool_lmdb.h"

#include "common/log.h"

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CHECK_GOOD, CHECK_DAMAGED, CHECK_UNDONE, FREE_PAGES = 0 /* LMDB's own table of them */ };

static const char advice[] = "stop trichd, move the directory [spool] dir away and start again: an empty "
                             "spool is begun, and what waited must be sent again";

int spool_say_damaged(struct err *e, const char *fmt, ...)
{
    char what[256];
    va_list arguments;
    va_start(arguments, fmt);
    vsnprintf(what, sizeof what, fmt, arguments);
    va_end(arguments);
    return err_set(e, "the spool's file is damaged (%s); %s", what, advice);
}

bool spool_lmdb_is_mapped(MDB_env *env, MDB_val v)
{
    MDB_envinfo info;
    MDB_stat stat;
    if (mdb_env_info(env, &info) || mdb_env_stat(env, &stat))
        return false;
    const char *begin = info.me_mapaddr, *at = v.mv_data;
    size_t bytes = (info.me_last_pgno + 1) * stat.ms_psize;
    if (!begin)
        return true; /* this LMDB does not tell */
    return at >= begin && (size_t)(at - begin) <= bytes && v.mv_size <= bytes - (size_t)(at - begin);
}

/* Every entry of a table lies in the file and behind the one before, and there are as many as it says. */
static int check_entries(MDB_txn *txn, MDB_dbi table)
{
    MDB_env *env = mdb_txn_env(txn);
    MDB_val k, v, before = {0};
    MDB_cursor *cursor;
    MDB_stat stat;
    size_t n = 0;
    int rc = mdb_stat(txn, table, &stat);
    if (rc == 0)
        rc = mdb_cursor_open(txn, table, &cursor);
    if (rc)
        return rc;
    while ((rc = mdb_cursor_get(cursor, &k, &v, MDB_NEXT)) == 0) {
        if (!spool_lmdb_is_mapped(env, k) || !spool_lmdb_is_mapped(env, v) ||
            (before.mv_data && (before.mv_size == 0 || mdb_cmp(txn, table, &before, &k) >= 0))) {
            rc = MDB_CORRUPTED;
            break;
        }
        before = k;
        n++;
    }
    mdb_cursor_close(cursor);
    return rc == MDB_NOTFOUND ? (n == stat.ms_entries ? 0 : MDB_CORRUPTED) : rc;
}

/* A table that an older format lacks is empty. */
static int check_table(MDB_txn *txn, const char *name)
{
    MDB_dbi table;
    int rc = mdb_dbi_open(txn, name, 0, &table);
    if (rc == 0)
        rc = check_entries(txn, table);
    if (rc && rc != MDB_NOTFOUND)
        log_event(LOG_LEVEL_ERROR, "spool_check_failed table=%s reason=%s", name, mdb_strerror(rc));
    return rc == MDB_NOTFOUND ? 0 : rc;
}

static int check_all(MDB_txn *txn)
{
    static const char *const tables[] = {"message", "attempt", "key", "retry", "ended", "tally", "meta"};
    int rc = check_entries(txn, FREE_PAGES);
    for (size_t i = 0; rc == 0 && i < COUNT_OF(tables); i++)
        rc = check_table(txn, tables[i]);
    return rc;
}

static int check_file(const char *dir, uint64_t map_bytes)
{
    MDB_env *env;
    MDB_txn *txn;
    if (mdb_env_create(&env) || mdb_env_set_maxdbs(env, 7) || mdb_env_set_mapsize(env, map_bytes))
        return CHECK_UNDONE;
    int rc = mdb_env_open(env, dir, MDB_RDONLY | MDB_NOLOCK | MDB_NORDAHEAD, 0600);
    if (rc == 0)
        rc = mdb_txn_begin(env, NULL, MDB_RDONLY, &txn);
    if (rc)
        return CHECK_UNDONE; /* whoever opens it to write tells why */
    return check_all(txn) ? CHECK_DAMAGED : CHECK_GOOD;
}

int spool_lmdb_check(const char *dir, uint64_t map_bytes, struct err *e)
{
    int status = 0;
    pid_t child = fork(); /* before there is any ZeroMQ */
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        signal(SIGBUS, SIG_DFL);
        _exit(check_file(dir, map_bytes));
    }
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (child < 0)
        return 0; /* unchecked, as most of the time */
    if (WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL)
        return spool_say_damaged(e, "reading all of it ended with %s", strsignal(WTERMSIG(status)));
    if (WIFEXITED(status) && WEXITSTATUS(status) == CHECK_DAMAGED)
        return spool_say_damaged(e, "reading all of it found what was never written; see above");
    return 0;
}
