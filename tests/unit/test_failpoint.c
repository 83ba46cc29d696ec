/* A failpoint does what its file says, once, in a build with TRICH_FAULTS; in every other it is nothing. */
#include "common/failpoint.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#ifdef TRICH_FAULTS
enum { FAULTS = 1 };
#else
enum { FAULTS = 0 };
#endif
enum { RIVALS = 8 };

struct place {
    char dir[64], file[96];
};

static int make_place(void **state)
{
    static struct place place = {"/tmp/trich-failpoint-XXXXXX", ""};
    snprintf(place.dir, sizeof place.dir, "/tmp/trich-failpoint-XXXXXX");
    if (!mkdtemp(place.dir))
        return -1;
    snprintf(place.file, sizeof place.file, "%s/here", place.dir);
    *state = &place;
    return setenv("TRICH_FAILPOINTS", place.dir, 1);
}

static int remove_place(void **state)
{
    const struct place *place = *state;
    unlink(place->file);
    return rmdir(place->dir);
}

static void arm(const struct place *place, const char *order)
{
    FILE *file = fopen(place->file, "w");
    assert_non_null(file);
    assert_true(fputs(order, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

/* A process that runs through the failpoint once. */
static pid_t run_through(void)
{
    pid_t pid = fork();
    if (pid == 0) {
        int silent = open("/dev/null", O_WRONLY);
        dup2(silent, STDERR_FILENO);
        signal(SIGABRT, SIG_DFL);
        FAILPOINT("here");
        _exit(0);
    }
    assert_true(pid > 0);
    return pid;
}

static int status_of(pid_t pid)
{
    int status = 0;
    assert_int_equal(waitpid(pid, &status, WUNTRACED), pid);
    return status;
}

static void test_kill(void **state)
{
    const struct place *place = *state;
    arm(place, "kill\n");
    int status = status_of(run_through());
    assert_int_equal(WIFSIGNALED(status) ? WTERMSIG(status) : 0, FAULTS ? SIGKILL : 0);
    assert_int_equal(access(place->file, F_OK), FAULTS ? -1 : 0);
}

static void test_abort(void **state)
{
    arm(*state, "abort");
    int status = status_of(run_through());
    assert_int_equal(WIFSIGNALED(status) ? WTERMSIG(status) : 0, FAULTS ? SIGABRT : 0);
}

static void test_stop_until_continued(void **state)
{
    arm(*state, "stop");
    pid_t pid = run_through();
    int status = status_of(pid);
    assert_int_equal(WIFSTOPPED(status), FAULTS);
    if (WIFSTOPPED(status)) {
        kill(pid, SIGCONT);
        status = status_of(pid);
    }
    assert_true(WIFEXITED(status));
}

static void test_one_of_many(void **state)
{
    pid_t pids[RIVALS];
    int killed = 0;
    arm(*state, "kill");
    for (int i = 0; i < RIVALS; i++)
        pids[i] = run_through();
    for (int i = 0; i < RIVALS; i++)
        killed += WIFSIGNALED(status_of(pids[i]));
    assert_int_equal(killed, FAULTS);
}

static void test_unarmed(void **state)
{
    (void)state;
    assert_true(WIFEXITED(status_of(run_through())));
    unsetenv("TRICH_FAILPOINTS");
    assert_true(WIFEXITED(status_of(run_through())));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_kill, make_place, remove_place),
        cmocka_unit_test_setup_teardown(test_abort, make_place, remove_place),
        cmocka_unit_test_setup_teardown(test_stop_until_continued, make_place, remove_place),
        cmocka_unit_test_setup_teardown(test_one_of_many, make_place, remove_place),
        cmocka_unit_test_setup_teardown(test_unarmed, make_place, remove_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
