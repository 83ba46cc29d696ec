/* trichd: the supervisor's main. Reads the configuration, makes sure to be alone on its run directory, runs. */
#include "common/log.h"
#include "common/paths.h"
#include "journal.h"
#include "supervisor.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const char usage[] =
    "Usage: trichd [--config FILE]\n"
    "Takes articles over ZeroMQ, extracts what they state and keeps it in PostgreSQL.\n"
    "\n"
    "  -c, --config FILE  read FILE instead of /etc/trich/trichd.conf (trich check-config checks it)\n"
    "  --version          print the version and exit\n"
    "  --help             print this and exit\n"
    "\n"
    "It stays in the foreground and logs to standard error. Signals: SIGTERM and SIGINT finish what is in\n"
    "hand and exit (twice: at once), SIGHUP reads the configuration again.\n"
    "Exit status: 0 finished; 75 daemon.drain_ms was over before all was finished (the rest waits in the\n"
    "spool); 78 the configuration or the machine needs the operator (the log says what); 64 wrong usage.\n";

enum { EXIT_USAGE = 64 };

/* -1: go on; else the status to exit with. */
static int read_arguments(int argc, char **argv, const char **config)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0)
            return fputs(usage, stdout) < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
        if (strcmp(argv[i], "--version") == 0)
            return puts("trichd " TRICH_VERSION) < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
        if ((strcmp(argv[i], "--config") == 0 || strcmp(argv[i], "-c") == 0) && i + 1 < argc) {
            *config = argv[++i];
        } else if (strncmp(argv[i], "--config=", 9) == 0) {
            *config = argv[i] + 9;
        } else {
            fprintf(stderr, "trichd: \"%s\" is not understood\n\n%s", argv[i], usage);
            return EXIT_USAGE;
        }
    }
    return -1;
}

static int load(struct settings **settings, const char *config)
{
    struct buf errors = {.data = NULL};
    int result = settings_load(settings, config, &errors);
    if (result < 0)
        log_error_lines("configuration_refused", buf_str(&errors));
    buf_free(&errors);
    return result;
}

/* Who holds the lock, as it wrote itself; 0 when it is not known. */
static int lock_owner(int fd)
{
    char text[16] = "";
    ssize_t n = pread(fd, text, sizeof text - 1, 0);
    return n > 0 ? (int)strtol(text, NULL, 10) : 0;
}

/* Only one trichd may use a run directory. The lock lives as long as the process. */
static int lock_run_dir(const char *run_dir, struct err *e)
{
    char path[PATHS_MAX];
    if (mkdir(run_dir, 0755) < 0 && errno != EEXIST)
        return err_set(e, "daemon.run_dir %s cannot be made: %s; make it, owned by the user of trichd",
                       run_dir, strerror(errno));
    snprintf(path, sizeof path, "%s/trichd.lock", run_dir);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0640);
    if (fd < 0)
        return err_set(e, "%s cannot be opened: %s; daemon.run_dir must belong to the user of trichd", path,
                       strerror(errno));
    if (flock(fd, LOCK_EX | LOCK_NB) < 0) {
        err_set(e, "trichd runs already on %s (process %d): stop it, or give this one another daemon.run_dir",
                run_dir, lock_owner(fd));
        close(fd);
        return -1;
    }
    if (ftruncate(fd, 0) < 0 || dprintf(fd, "%d\n", (int)getpid()) < 0)
        return err_set(e, "%s cannot be written: %s", path, strerror(errno));
    return fd;
}

static int run(const char *config, struct settings **settings)
{
    struct supervisor *s = NULL;
    struct err e;
    int status = SUPERVISOR_OPERATOR;
    int lock = lock_run_dir((*settings)->daemon_run_dir, &e);
    if (lock < 0 || supervisor_open(&s, config, settings, &e) < 0)
        log_fatal("not_started reason=%s", e.text);
    else
        status = supervisor_run(s);
    supervisor_close(&s);
    if (lock >= 0)
        close(lock);
    return status;
}

/* A migration has no control socket that would tell it of our end. */
static void name_supervisor(void)
{
    char pid[16];
    snprintf(pid, sizeof pid, "%d", (int)getpid());
    setenv(SUPERVISOR_VARIABLE, pid, 1);
}

int main(int argc, char **argv)
{
    const char *config = NULL;
    struct settings *settings = NULL;
    int status = read_arguments(argc, argv, &config);
    if (status >= 0)
        return status;
    supervisor_hold_signals();
    close_range(STDERR_FILENO + 1, ~0U, 0); /* what the caller forgot is no business of ours */
    log_setup("trichd", LOG_LEVEL_INFO);
    journal_use();
    if (load(&settings, config) < 0)
        return SUPERVISOR_OPERATOR;
    log_setup("trichd", log_level_of(settings->daemon_log_level));
    name_supervisor();
    status = run(config, &settings);
    settings_free(&settings);
    return status;
}
