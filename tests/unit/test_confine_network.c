/* Whether who took over trich-metrics could connect to elsewhere by the sockets that it has, which seccomp alone does not stop.
 * Needs Landlock as of Linux 6.7. */
#include "daemon/confine.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <errno.h>
#include <linux/landlock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LANDLOCK_WITH_NETWORK = 4, NOT_CONFINED = 255 };

static struct sockaddr_in listen_somewhere(int *fd)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof at;
    *fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_int_equal(bind(*fd, (struct sockaddr *)&at, len), 0);
    assert_int_equal(listen(*fd, 8), 0);
    assert_int_equal(getsockname(*fd, (struct sockaddr *)&at, &len), 0);
    return at;
}

/* errno of the connection to elsewhere, or 0. */
static int turn(int fd, const struct sockaddr_in *elsewhere, const char *policy)
{
    static const struct sockaddr nobody = {.sa_family = AF_UNSPEC};
    struct err e;
    struct confine c = {.role = CONFINE_METRICS, .policy = policy};
    if (confine_begin(&c, &e) < 0)
        return NOT_CONFINED;
    return connect(fd, &nobody, sizeof nobody) < 0 ||
                   connect(fd, (const struct sockaddr *)elsewhere, sizeof *elsewhere) < 0
               ? errno
               : 0;
}

static int turned(int fd, const struct sockaddr_in *elsewhere, const char *policy)
{
    pid_t child = fork();
    if (child == 0)
        _exit(turn(fd, elsewhere, policy));
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void test_sockets_are_not_turned(void **state)
{
    (void)state;
    if (syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) <
        LANDLOCK_WITH_NETWORK)
        skip();
    int own, other, client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in here = listen_somewhere(&own), elsewhere = listen_somewhere(&other);
    assert_int_equal(connect(client, (struct sockaddr *)&here, sizeof here), 0);
    int accepted = accept(own, NULL, NULL);
    assert_true(accepted >= 0);
    assert_int_equal(turned(accepted, &elsewhere, "possible"), EACCES);
    assert_int_equal(turned(own, &elsewhere, "possible"), EACCES);
    assert_int_equal(turned(own, &elsewhere, "off"), 0); /* or the machine forbids it, not we */
    for (size_t i = 0; i < 4; i++)
        close((int[]){own, other, client, accepted}[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sockets_are_not_turned)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
