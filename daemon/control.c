#include "control.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

int control_send(int fd, const struct control_msg *m, struct err *e)
{
    ssize_t n;
    do {
        n = send(fd, m, sizeof *m, MSG_NOSIGNAL | MSG_DONTWAIT);
    } while (n < 0 && errno == EINTR);
    if (n == (ssize_t)sizeof *m)
        return 0;
    if (errno == EAGAIN && m->kind == CONTROL_PROGRESS)
        return 0; /* hundreds of them are unread: one more says nothing new */
    if (errno == EAGAIN)
        return err_set(e, "the other end of the control socket does not read");
    return err_set(e, "the other end of the control socket is gone (%s)", strerror(errno));
}

int control_receive(int fd, struct control_msg *m, struct err *e)
{
    ssize_t n;
    do {
        n = recv(fd, m, sizeof *m, MSG_DONTWAIT | MSG_TRUNC);
    } while (n < 0 && errno == EINTR);
    if (n < 0 && errno == EAGAIN)
        return 0;
    if (n < 0)
        return err_set(e, "the other end of the control socket is gone (%s)", strerror(errno));
    if (n == 0)
        return err_set(e, "the other end of the control socket is gone");
    if (n != (ssize_t)sizeof *m)
        return err_set(e, "control message of %zd bytes instead of %zu", n, sizeof *m);
    if (m->kind >= CONTROL_KINDS)
        return err_set(e, "control message of unknown kind %u", m->kind);
    return 1;
}

static void *scoreboard_map(int fd, size_t offset, size_t bytes, int protection, struct err *e)
{
    void *at = mmap(NULL, bytes, protection, MAP_SHARED, fd, (off_t)offset);
    if (at == MAP_FAILED) {
        err_set(e, "the scoreboard cannot be mapped: %s", strerror(errno));
        return NULL;
    }
    return at;
}

static struct scoreboard *scoreboard_map_all(int fd, struct err *e)
{
    return scoreboard_map(fd, 0, sizeof(struct scoreboard), PROT_READ | PROT_WRITE, e);
}

struct scoreboard *scoreboard_create(int *fd, struct err *e)
{
    int made = memfd_create("trich-scoreboard", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    /* Sealed, so that no child can shrink it under the supervisor's feet. */
    if (made < 0 || ftruncate(made, sizeof(struct scoreboard)) < 0 ||
        fcntl(made, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) < 0) {
        err_set(e, "the scoreboard cannot be made: %s", strerror(errno));
        goto close_made;
    }
    struct scoreboard *board = scoreboard_map_all(made, e);
    if (!board)
        goto close_made;
    *fd = made;
    return board;
close_made:
    if (made >= 0)
        close(made);
    return NULL;
}

static bool scoreboard_is_at(int fd, struct err *e)
{
    struct stat st;
    if (fstat(fd, &st) == 0 && st.st_size == (off_t)sizeof(struct scoreboard))
        return true;
    err_set(e, "file descriptor %d is no scoreboard: this program is started by trichd, not by hand", fd);
    return false;
}

struct scoreboard *scoreboard_attach(int fd, struct err *e)
{
    return scoreboard_is_at(fd, e) ? scoreboard_map_all(fd, e) : NULL;
}

struct scoreboard_slot *scoreboard_attach_slot(int fd, uint32_t slot, struct err *e)
{
    if (!scoreboard_is_at(fd, e))
        return NULL;
    /* The machine's pages may be larger than ours: then the worker sees its neighbours. */
    size_t page = (size_t)sysconf(_SC_PAGESIZE), offset = (size_t)slot * SCOREBOARD_PAGE;
    size_t before = offset % page;
    char *at = scoreboard_map(fd, offset - before, before + SCOREBOARD_PAGE, PROT_READ | PROT_WRITE, e);
    close(fd);
    return at ? (struct scoreboard_slot *)(void *)(at + before) : NULL;
}

int scoreboard_open_readable(int board_fd, struct err *e)
{
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", board_fd);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    return fd < 0 ? err_set(e, "the scoreboard cannot be opened for reading: %s", strerror(errno)) : fd;
}

const struct scoreboard *scoreboard_attach_readable(int fd, struct err *e)
{
    return scoreboard_is_at(fd, e) ? scoreboard_map(fd, 0, sizeof(struct scoreboard), PROT_READ, e) : NULL;
}

static uint64_t figure_at(const struct figures *f, size_t offset)
{
    const _Atomic uint64_t *figure = (const void *)((const char *)f + offset);
    return atomic_load_explicit(figure, memory_order_relaxed);
}

uint64_t scoreboard_sum(const struct scoreboard *board, size_t offset)
{
    uint64_t sum = figure_at(&board->broker.figures, offset) + figure_at(&board->supervisor.figures, offset);
    for (int i = 0; i < SCOREBOARD_SLOTS; i++)
        sum += figure_at(&board->slots[i].figures, offset);
    return sum;
}

struct in_hand scoreboard_in_hand(const struct scoreboard_slot *slot)
{
    struct in_hand h;
    h.seq = atomic_load(&slot->seq_in_hand);
    h.since_us = atomic_load(&slot->since_us);
    h.cpu_us = atomic_load(&slot->cpu_us);
    if (h.seq != atomic_load(&slot->seq_in_hand))
        h.seq = 0;
    return h;
}

bool scoreboard_is_stuck(const struct in_hand *h, int64_t now_us)
{
    return h->seq && h->since_us < now_us - STUCK_US;
}
