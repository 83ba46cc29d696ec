#include "store_sqlstate.h"

#define MIGRATE "run `trich migrate`"
#define SEE_LOG "see the database server's log"
#define OWN_CODE "a trigger, rule or constraint of your own may be at fault; see the database server's log"

static const struct {
    const char *prefix; /* of the code; the first line that fits decides, so codes stand before their class */
    enum store_verdict verdict;
    const char *advice;
} table[] = {
    /* The server, or the way to it. */
    {"08P01", VERDICT_UNCLEAR, SEE_LOG}, /* bytes that a type's input does not understand are of this class */
    {"08", VERDICT_RETRY, ""},
    {"25006", VERDICT_RETRY,
     "the database is read-only or a standby; nothing is written before that has changed"},
    {"25", VERDICT_RETRY, ""},
    {"26", VERDICT_RETRY, ""}, /* a pooler gave us another session */
    {"53100", VERDICT_RETRY, "free disk space on the database server"},
    {"53200", VERDICT_SMALLER, "give the database server more memory, or lower [workers] batch_articles"},
    {"53300", VERDICT_RETRY, "raise max_connections, or lower [workers] count"},
    {"53400", VERDICT_SMALLER, "raise the limit that the message names, or lower [workers] batch_articles"},
    {"53", VERDICT_RETRY, ""},
    {"55", VERDICT_RETRY, ""},
    {"57014", VERDICT_SMALLER, ""}, /* statement_timeout; or somebody cancelled it, which does no harm */
    {"57P04", VERDICT_OPERATOR, "the database was dropped; create it, then " MIGRATE},
    {"57", VERDICT_RETRY, ""},
    {"58", VERDICT_RETRY, SEE_LOG},
    {"72", VERDICT_RETRY, ""},
    {"F0", VERDICT_RETRY, SEE_LOG},
    {"XX001", VERDICT_OPERATOR, "the database server reports damaged data; see its log and restore"},
    {"XX002", VERDICT_OPERATOR, "an index is damaged; run REINDEX"},
    {"XX", VERDICT_UNCLEAR, SEE_LOG},

    /* Other sessions. */
    {"23503", VERDICT_CONFLICT, ""}, /* an organisation we remember was deleted */
    {"23505", VERDICT_CONFLICT, ""}, /* another worker stored this article or receipt */
    {"40001", VERDICT_CONFLICT, ""},
    {"40P01", VERDICT_CONFLICT, ""},
    {"40002", VERDICT_BISECT, ""}, /* a constraint looked at only at the end */
    {"40", VERDICT_RETRY, ""},

    /* The article's values. */
    {"21", VERDICT_BISECT, ""},
    {"22", VERDICT_BISECT, ""},
    {"23", VERDICT_BISECT, ""},
    {"44", VERDICT_BISECT, ""},
    {"54", VERDICT_BISECT, ""}, /* too large for an index, a row too long */

    /* A trigger of the operator's own refuses it, or stumbles over it. */
    {"00", VERDICT_BISECT, ""},
    {"01", VERDICT_BISECT, ""},
    {"02", VERDICT_BISECT, ""},
    {"03", VERDICT_BISECT, ""},
    {"09", VERDICT_BISECT, ""},
    {"0Z", VERDICT_BISECT, ""},
    {"20", VERDICT_BISECT, ""},
    {"27", VERDICT_BISECT, ""},
    {"2F", VERDICT_BISECT, ""},
    {"38", VERDICT_BISECT, ""},
    {"39", VERDICT_BISECT, ""},
    {"3B", VERDICT_BISECT, ""},
    {"P0", VERDICT_BISECT, ""},
    {"0A", VERDICT_UNCLEAR, OWN_CODE},
    {"0B", VERDICT_UNCLEAR, OWN_CODE},
    {"0F", VERDICT_UNCLEAR, OWN_CODE},
    {"24", VERDICT_UNCLEAR, OWN_CODE},
    {"2B", VERDICT_UNCLEAR, OWN_CODE},
    {"2D", VERDICT_UNCLEAR, OWN_CODE},
    {"34", VERDICT_UNCLEAR, OWN_CODE},
    {"HV00N", VERDICT_RETRY, "a foreign server is away"},
    {"HV", VERDICT_UNCLEAR, OWN_CODE},

    /* The database is not as we need it: restored just now, perhaps, or its grants are being changed. */
    {"0L", VERDICT_OPERATOR, "check [database] role"},
    {"0P", VERDICT_OPERATOR, "check [database] role"},
    {"28", VERDICT_OPERATOR,
     "check [database] conninfo, the password (/etc/credstore/trichd.pgpass; then restart trichd) and pg_hba.conf"},
    {"3D", VERDICT_OPERATOR, "create the database, then " MIGRATE},
    {"3F", VERDICT_OPERATOR, MIGRATE},
    {"42501", VERDICT_OPERATOR, MIGRATE ", and GRANT trich_writer to the user of [database] conninfo"},
    {"42P01", VERDICT_OPERATOR, MIGRATE},
    {"42703", VERDICT_OPERATOR, "the schema is not this version's; " MIGRATE},
    {"42704", VERDICT_OPERATOR, MIGRATE},
    {"42", VERDICT_UNCLEAR, OWN_CODE},
};

static bool begins_with(const char *s, const char *prefix)
{
    return strncmp(s, prefix, strlen(prefix)) == 0;
}

static int line_of(const char *sqlstate)
{
    for (size_t i = 0; i < COUNT_OF(table); i++)
        if (begins_with(sqlstate, table[i].prefix))
            return (int)i;
    return -1;
}

bool store_sqlstate_known(const char *sqlstate)
{
    return line_of(sqlstate) >= 0;
}

enum store_verdict store_verdict(const struct pg_failure *f)
{
    if (f->sqlstate[0] == '\0') /* the server said nothing */
        return VERDICT_RETRY;
    int line = line_of(f->sqlstate);
    return line < 0 ? VERDICT_BISECT : table[line].verdict;
}

enum store_verdict store_verdict_after_conflicts(const struct pg_failure *f)
{
    return begins_with(f->sqlstate, "23") ? VERDICT_BISECT : VERDICT_RETRY;
}

/* Of what libpq itself refuses only its words tell. */
static const char *advice_of_connection(const char *text)
{
    static const char *const of_certificates[] = {"certificate", "private key file", "SSL error"};
    for (size_t i = 0; i < COUNT_OF(of_certificates); i++)
        if (strstr(text, of_certificates[i]))
            return "[database] conninfo: sslrootcert must hold the authority that signed the server's certificate, which must "
                   "name that host and not have expired; sslcert and sslkey are trichd's own, where the server asks for them";
    return "";
}

const char *store_advice(const struct pg_failure *f)
{
    if (!f->sqlstate[0])
        return advice_of_connection(f->text.text);
    int line = line_of(f->sqlstate);
    return line < 0 ? "" : table[line].advice;
}
