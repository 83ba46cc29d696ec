/* Whether who took over trich-metrics could connect to elsewhere by the sockets that it has, which seccomp alone does not stop
 * (needs Landlock as of Linux 6.7); and that addresses which are one interface's are understood. */
#include "daemon/confine.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <errno.h>
#include <linux/landlock.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LANDLOCK_WITH_NETWORK = 4, NOT_UNDERSTOOD = 254, NOT_CONFINED = 255 };

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

/* As ZeroMQ asks, and as libpq does; errno, NOT_UNDERSTOOD or NOT_CONFINED. */
static int ask_for_interface(enum confine_role role)
{
    struct err e;
    struct confine c = {.role = role, .policy = "possible"};
    struct addrinfo numeric = {.ai_flags = AI_NUMERICHOST}, *found = NULL;
    if (confine_begin(&c, &e) < 0)
        return NOT_CONFINED;
    if (role == CONFINE_BROKER)
        confine_connections();
    if (if_nametoindex("lo") == 0)
        return errno;
    if (getaddrinfo("fe80::1%lo", "5432", &numeric, &found) != 0)
        return NOT_UNDERSTOOD;
    freeaddrinfo(found);
    return 0;
}

static void test_addresses_of_an_interface(void **state)
{
    (void)state;
    static const int wanted[CONFINE_ROLES] = {[CONFINE_METRICS] = EPERM};
    for (int role = 0; role < CONFINE_ROLES; role++) {
        int status = 0;
        pid_t child = fork();
        if (child == 0)
            _exit(ask_for_interface((enum confine_role)role));
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFEXITED(status));
        assert_int_equal(WEXITSTATUS(status), wanted[role]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sockets_are_not_turned),
                                       cmocka_unit_test(test_addresses_of_an_interface)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
