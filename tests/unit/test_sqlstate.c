/* Which SQLSTATE means what to the store. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "daemon/store_sqlstate.h"

#include <stdio.h>

static const char *const names[VERDICTS] = {"retry", "smaller", "conflict", "bisect", "unclear", "operator"};

static void test_verdicts(void **state)
{
    (void)state;
    static const struct {
        const char *sqlstate;
        enum store_verdict want;
    } cases[] = {
        {"", VERDICT_RETRY},         /* the connection was lost */
        {"08006", VERDICT_RETRY},    /* connection_failure */
        {"57P01", VERDICT_RETRY},    /* admin_shutdown */
        {"57P03", VERDICT_RETRY},    /* cannot_connect_now */
        {"57P04", VERDICT_OPERATOR}, /* database_dropped */
        {"57014", VERDICT_SMALLER},  /* query_canceled */
        {"53100", VERDICT_RETRY},    /* disk_full */
        {"53300", VERDICT_RETRY},    /* too_many_connections */
        {"40001", VERDICT_CONFLICT}, /* serialization_failure */
        {"40P01", VERDICT_CONFLICT}, /* deadlock_detected */
        {"40003", VERDICT_RETRY},    /* statement_completion_unknown */
        {"25006", VERDICT_RETRY},    /* read_only_sql_transaction */
        {"55P03", VERDICT_RETRY},    /* lock_not_available */
        {"58030", VERDICT_RETRY},    /* io_error */
        {"XX000", VERDICT_UNCLEAR},  /* internal_error */
        {"XX001", VERDICT_OPERATOR}, /* data_corrupted */
        {"23505", VERDICT_CONFLICT}, /* unique_violation */
        {"23503", VERDICT_CONFLICT}, /* foreign_key_violation */
        {"23514", VERDICT_BISECT},   /* check_violation */
        {"23502", VERDICT_BISECT},   /* not_null_violation */
        {"22021", VERDICT_BISECT},   /* character_not_in_repertoire */
        {"22003", VERDICT_BISECT},   /* numeric_value_out_of_range */
        {"22P02", VERDICT_BISECT},   /* invalid_text_representation */
        {"54000", VERDICT_BISECT},   /* program_limit_exceeded */
        {"P0001", VERDICT_BISECT},   /* raise_exception */
        {"42501", VERDICT_OPERATOR}, /* insufficient_privilege */
        {"42P01", VERDICT_OPERATOR}, /* undefined_table */
        {"3F000", VERDICT_OPERATOR}, /* invalid_schema_name */
        {"28P01", VERDICT_OPERATOR}, /* invalid_password */
        {"0A000", VERDICT_UNCLEAR},  /* feature_not_supported */
        {"42883", VERDICT_UNCLEAR},  /* undefined_function */
        {"08P01", VERDICT_UNCLEAR},  /* protocol_violation */
        {"MINE1", VERDICT_BISECT},   /* of an operator's own trigger */

    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct pg_failure f = {0};
        snprintf(f.sqlstate, sizeof f.sqlstate, "%s", cases[i].sqlstate);
        enum store_verdict got = store_verdict(&f);
        if (got != cases[i].want)
            fail_msg("%s: got %s, want %s", cases[i].sqlstate, names[got], names[cases[i].want]);
    }
}

static void test_conflicts_that_stay(void **state)
{
    (void)state;
    assert_int_equal(store_verdict_after_conflicts(&(struct pg_failure){.sqlstate = "23505"}),
                     VERDICT_BISECT);
    assert_int_equal(store_verdict_after_conflicts(&(struct pg_failure){.sqlstate = "40P01"}), VERDICT_RETRY);
}

static void test_advice(void **state)
{
    (void)state;
    assert_non_null(strstr(store_advice(&(struct pg_failure){.sqlstate = "42501"}), "GRANT trich_writer"));
    assert_non_null(strstr(store_advice(&(struct pg_failure){.sqlstate = "42P01"}), "trich migrate"));
    assert_string_equal(store_advice(&(struct pg_failure){.sqlstate = ""}), "");
    assert_non_null(strstr(
        store_advice(&(struct pg_failure){.text = {"SSL error: certificate verify failed"}}), "sslrootcert"));
    assert_string_equal(store_advice(&(struct pg_failure){.sqlstate = "MINE1"}), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_verdicts),
        cmocka_unit_test(test_conflicts_that_stay),
        cmocka_unit_test(test_advice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
