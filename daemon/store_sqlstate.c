#include "store_sqlstate.h"

static const struct {
    const char *prefix; /* of the code; the first line that fits decides, so codes stand before their class */
    enum store_verdict verdict;
    const char *advice;
} table[] = {
    {"08", VERDICT_RETRY, ""},
    {"23503", VERDICT_CONFLICT, ""}, /* an organisation we remember was deleted */
    {"23505", VERDICT_CONFLICT, ""}, /* another worker stored this article or receipt */
    {"40001", VERDICT_CONFLICT, ""},
    {"40P01", VERDICT_CONFLICT, ""},
    {"40002", VERDICT_BISECT, ""},
    {"40", VERDICT_RETRY, ""},
    {"21", VERDICT_BISECT, ""},
    {"22", VERDICT_BISECT, ""},
    {"23", VERDICT_BISECT, ""},
    {"44", VERDICT_BISECT, ""},
    {"54", VERDICT_BISECT, ""},   /* a value too large for an index, a row too long */
    {"P0", VERDICT_BISECT, ""},   /* a trigger of the operator's own refuses it */
    {"25006", VERDICT_RETRY, ""}, /* a standby that was or will be the primary */
    {"25", VERDICT_RETRY, ""},
    {"26", VERDICT_RETRY, ""},
    {"53100", VERDICT_RETRY, "free disk space on the database server"},
    {"53", VERDICT_RETRY, ""},
    {"55", VERDICT_RETRY, ""},
    {"57P04", VERDICT_STOP, "the database was dropped; create it and run `trich migrate`"},
    {"57", VERDICT_RETRY, ""},
    {"58", VERDICT_RETRY, "see the database server's log"},
    {"XX001", VERDICT_STOP, "the database server reports damaged data; see its log and restore"},
    {"XX002", VERDICT_STOP, "an index is damaged; run REINDEX"},
    {"XX", VERDICT_RETRY, "see the database server's log"},
    {"F0", VERDICT_RETRY, ""},
    {"28", VERDICT_STOP, "check [database] conninfo and pg_hba.conf"},
    {"3D", VERDICT_STOP, "create the database, then run `trich migrate`"},
    {"3F", VERDICT_STOP, "run `trich migrate`"},
    {"42501", VERDICT_STOP, "run `trich migrate`, and GRANT trich_writer to the user of [database] conninfo"},
    {"42P01", VERDICT_STOP, "run `trich migrate`"},
    {"42703", VERDICT_STOP, "the schema is not this version's; run `trich migrate`"},
    {"42704", VERDICT_STOP, "run `trich migrate`"},
};

static bool begins_with(const char *s, const char *prefix)
{
    return strncmp(s, prefix, strlen(prefix)) == 0;
}

static int line_of(const struct pg_failure *f)
{
    for (size_t i = 0; i < COUNT_OF(table); i++)
        if (begins_with(f->sqlstate, table[i].prefix))
            return (int)i;
    return -1;
}

enum store_verdict store_verdict(const struct pg_failure *f)
{
    if (f->sqlstate[0] == '\0') /* the server said nothing */
        return VERDICT_RETRY;
    int line = line_of(f);
    return line < 0 ? VERDICT_STOP : table[line].verdict;
}

enum store_verdict store_verdict_after_conflicts(const struct pg_failure *f)
{
    return begins_with(f->sqlstate, "23") ? VERDICT_BISECT : VERDICT_RETRY;
}

const char *store_advice(const struct pg_failure *f)
{
    int line = f->sqlstate[0] ? line_of(f) : -1;
    return line < 0 ? "" : table[line].advice;
}
