#include "journal.h"

#include "common/log_entry.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>

enum { PATIENCE_MS = 200 };

/* Connected once, since a confined broker cannot connect any more; -1: there is no journal. */
static int journal_probe = -1;

static int journal_connect(void)
{
    static const struct sockaddr_un journal = {.sun_family = AF_UNIX,
                                               .sun_path = "/run/systemd/journal/socket"};
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd >= 0 && connect(fd, (const struct sockaddr *)&journal, sizeof journal) == 0)
        return fd;
    if (fd >= 0)
        close(fd);
    return -1;
}

/* False: there is no journal, or it does not read. libsystemd would wait for it without end. One that was started anew is
 * not held up by what the old one left unread. */
static bool journal_reads(void)
{
    struct pollfd ready = {.fd = journal_probe, .events = POLLOUT};
    return journal_probe >= 0 && poll(&ready, 1, PATIENCE_MS) == 1;
}

static bool journal_send(const struct log_native *entry)
{
    return journal_reads() && sd_journal_sendv(entry->fields, (int)entry->n) >= 0;
}

void journal_use(void)
{
    if (journal_probe < 0)
        journal_probe = journal_connect();
    log_native_by(journal_send);
}
