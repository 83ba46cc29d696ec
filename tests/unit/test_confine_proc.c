/* What a confined process may read of itself stays readable when the kernel forgets, for want of memory, what it knew of
 * /proc: the broker looks there at how much memory it has taken. Needs Landlock, and root to make the kernel forget. */
#include "daemon/broker.h"
#include "daemon/confine.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NO_MEMORY_SEEN = 1, NOT_CONFINED, NOT_FORGOTTEN };

/* More than once: what was in use lately is forgotten at the second time. */
static int forget(int caches)
{
    for (int i = 0; i < 3; i++)
        if (write(caches, "2", 1) != 1)
            return -1;
    return 0;
}

static int look_after_forgetting(int caches)
{
    struct err e;
    struct confine c = {.role = CONFINE_BROKER, .policy = "possible"};
    if (confine_begin(&c, &e) < 0 || open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0)
        return NOT_CONFINED;
    if (broker_memory_taken() == 0)
        return NO_MEMORY_SEEN;
    if (forget(caches) < 0)
        return NOT_FORGOTTEN;
    return broker_memory_taken() == 0 ? NO_MEMORY_SEEN : 0;
}

static void test_memory_stays_known(void **state)
{
    (void)state;
    int caches = open("/proc/sys/vm/drop_caches", O_WRONLY | O_CLOEXEC);
    bool has_landlock = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
    if (caches < 0 || !has_landlock) {
        if (caches >= 0)
            close(caches);
        skip();
    }
    pid_t child = fork();
    if (child == 0)
        _exit(look_after_forgetting(caches));
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    close(caches);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_memory_stays_known)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
