#include "common/log.h"
#include "effective.h"
#include "supervisor.h"

#include <stdio.h>
#include <unistd.h>

static int write_generation(const struct supervisor *s, uint32_t generation, const struct settings *settings,
                            struct err *e)
{
    char path[PATHS_MAX];
    supervisor_config_path(s, generation, path);
    return effective_write(settings, path, e);
}

int reload_init(struct supervisor *s, struct err *e)
{
    return write_generation(s, s->reload.generation, s->settings, e);
}

static void log_refusals(const struct buf *errors)
{
    const char *at = errors->data, *end = at + errors->len;
    while (at && at < end) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        size_t len = (size_t)((line_end ? line_end : end) - at);
        log_event(LOG_LEVEL_ERROR, "reload_refused reason=%.*s", (int)len, at);
        at += len + 1;
    }
}

/* The new configuration with what cannot change kept as it is, or NULL after saying why. */
static struct settings *reload_read(const struct supervisor *s)
{
    struct buf errors = {.data = NULL}, kept = {.data = NULL};
    struct settings *next = NULL;
    struct err e;
    if (settings_load(&next, s->reload.path, &errors) < 0) {
        log_refusals(&errors);
    } else if (effective_keep(next, s->settings, &kept, &e) < 0 ||
               write_generation(s, s->reload.generation + 1, next, &e) < 0) {
        log_event(LOG_LEVEL_ERROR, "reload_refused reason=%s", e.text);
        settings_free(&next);
    } else if (kept.len > 0) {
        log_event(LOG_LEVEL_WARNING, "reload_incomplete options=%.*s hint=%s", (int)kept.len, kept.data,
                  "these take effect when trichd is restarted");
    }
    buf_free(&errors);
    buf_free(&kept);
    return next;
}

void reload_begin(struct supervisor *s)
{
    if (s->stopping)
        return;
    if (s->reload.next) {
        s->reload.again = true;
        return;
    }
    s->reload.next = reload_read(s);
    if (!s->reload.next)
        return;
    s->reload.generation++;
    log_event(LOG_LEVEL_INFO, "reload_begun");
    notify_reloading(&s->notify);
    if (pool_count(&s->pool) == 0)
        reload_finish(s);
}

static void reload_over(struct supervisor *s)
{
    bool again = s->reload.again;
    s->reload.again = false;
    notify_ready(&s->notify);
    if (again)
        reload_begin(s);
}

void reload_finish(struct supervisor *s)
{
    if (!s->reload.next)
        return;
    settings_free(&s->settings);
    s->settings = s->reload.next;
    s->reload.next = NULL;
    enum log_level level = log_level_of(s->settings->daemon_log_level);
    log_setup("trichd", level);
    child_tell(&s->broker, &(struct control_msg){.kind = CONTROL_LOG, .a = (int32_t)level});
    log_event(LOG_LEVEL_INFO, "reload_done");
    reload_over(s);
}

void reload_refuse(struct supervisor *s)
{
    s->reload.generation--;
    settings_free(&s->reload.next);
    log_event(LOG_LEVEL_ERROR, "reload_refused reason=%s",
              "a worker could not start with it (see its line above); the old configuration stays");
    reload_over(s);
}

void reload_forget(struct supervisor *s)
{
    char path[PATHS_MAX];
    for (uint32_t i = 0; i < 2; i++) {
        supervisor_config_path(s, i, path);
        unlink(path);
    }
}
