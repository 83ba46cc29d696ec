#include "trich_screen.h"

#include "common/text_width.h"
#include "common/utf8.h"

#include <errno.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

enum { LINES_USUAL = 24, COLUMNS_USUAL = 80 };

/* Another page of the terminal, without a cursor; and back. */
static const char enter[] = "\033[?1049h\033[?25l\033[2J", leave[] = "\033[?25h\033[?1049l";

/* How the terminal was: also for a signal that ends us at once, whose handler gets nothing else. */
static struct {
    struct termios before;
    sigset_t mask;
} kept;

static const int told[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
static const int deadly[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};

static void write_all(const char *at, size_t n)
{
    while (n > 0) {
        ssize_t written = write(STDOUT_FILENO, at, n);
        if (written < 0 && errno != EINTR)
            return; /* the terminal is gone, which a key or a signal tells */
        at += written > 0 ? written : 0;
        n -= written > 0 ? (size_t)written : 0;
    }
}

static void screen_leave(void)
{
    write_all(leave, sizeof leave - 1);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &kept.before);
}

static void screen_enter(void)
{
    struct termios raw = kept.before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 0;
    raw.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
    write_all(enter, sizeof enter - 1);
}

static void screen_dies(int number)
{
    screen_leave();
    raise(number); /* its default action is in force again */
}

static void screen_measure(struct screen *s)
{
    struct winsize size;
    bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col && size.ws_row;
    s->columns = known ? size.ws_col : COLUMNS_USUAL;
    s->lines = known ? size.ws_row : LINES_USUAL;
}

int screen_open(struct screen *s, struct err *e)
{
    struct sigaction dies = {.sa_handler = screen_dies, .sa_flags = (int)SA_RESETHAND | SA_NODEFER};
    sigset_t heard;
    if (isatty(STDOUT_FILENO) != 1 || tcgetattr(STDIN_FILENO, &kept.before) < 0)
        return err_set(e, "this is no terminal: use --batch");
    sigemptyset(&heard);
    for (size_t i = 0; i < COUNT_OF(told); i++)
        sigaddset(&heard, told[i]);
    s->signals_fd = signalfd(-1, &heard, SFD_NONBLOCK | SFD_CLOEXEC);
    if (s->signals_fd < 0)
        return err_set(e, "no signalfd: %s", strerror(errno));
    sigprocmask(SIG_BLOCK, &heard, &kept.mask);
    for (size_t i = 0; i < COUNT_OF(deadly); i++)
        sigaction(deadly[i], &dies, NULL);
    screen_measure(s);
    screen_enter();
    return 0;
}

void screen_close(struct screen *s)
{
    screen_leave();
    close(s->signals_fd);
    sigprocmask(SIG_SETMASK, &kept.mask, NULL);
}

static enum screen_event screen_stop(struct screen *s)
{
    screen_leave();
    raise(SIGSTOP);
    screen_enter();
    screen_measure(s);
    return SCREEN_RESIZED;
}

enum screen_event screen_signal(struct screen *s, int *ended)
{
    struct signalfd_siginfo info;
    enum screen_event event = SCREEN_NOTHING;
    while (event != SCREEN_ENDED && read(s->signals_fd, &info, sizeof info) == (ssize_t)sizeof info) {
        *ended = (int)info.ssi_signo;
        if (info.ssi_signo == SIGTSTP) {
            event = screen_stop(s);
        } else if (info.ssi_signo == SIGWINCH) {
            screen_measure(s);
            event = SCREEN_RESIZED;
        } else if (info.ssi_signo != SIGCONT) {
            event = SCREEN_ENDED;
        }
    }
    return event;
}

int screen_key(void)
{
    char key, rest[64];
    ssize_t n = read(STDIN_FILENO, &key, 1);
    if (n <= 0)
        return n < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
    if (key == '\033' && read(STDIN_FILENO, rest, sizeof rest) < 0)
        return 0; /* the key alone; else what it sent behind is no key either */
    return key == '\033' ? 0 : (unsigned char)key;
}

/* Bytes of an escape that changes colours, 0: s begins with none. */
static uint32_t color_bytes(struct str s)
{
    uint32_t n = 2;
    if (s.len < 3 || s.at[0] != '\033' || s.at[1] != '[')
        return 0;
    while (n < s.len && s.at[n] != 'm')
        n++;
    return n < s.len ? n + 1 : 0;
}

void screen_add_cut(struct buf *out, struct str line, size_t columns, bool ascii)
{
    for (uint32_t i = 0, n; i < line.len; i += n) {
        struct str rest = str_of(line.at + i, line.len - i);
        n = color_bytes(rest);
        if (n > 0) {
            buf_add_str(out, str_of(rest.at, n));
            continue;
        }
        n = utf8_length(rest);
        n = n ? n : 1;
        size_t width = text_width(str_of(rest.at, n));
        if (width > columns)
            columns = 0; /* nor what comes behind, but for colours */
        if (width > columns || (ascii && n > 1 && width == 0))
            continue;
        buf_add_str(out, ascii && n > 1 ? STR("?") : str_of(rest.at, n));
        columns -= width;
    }
}

void screen_draw(const struct screen *s, struct str frame, bool ascii)
{
    struct buf out = {0};
    size_t lines = 0;
    buf_printf(&out, "\033[H");
    while (frame.len && lines < s->lines) {
        screen_add_cut(&out, str_line(&frame), s->columns, ascii);
        buf_printf(&out, "\033[K%s", ++lines < s->lines ? "\n" : "");
    }
    if (lines < s->lines)
        buf_printf(&out, "\033[J");
    if (!buf_failed(&out))
        write_all(out.data, out.len);
    buf_free(&out);
}
