#include "common/log.h"
#include "effective.h"
#include "generation.h"
#include "supervisor.h"

#include <stdio.h>
#include <sys/wait.h>

static const char *run_dir_of(const struct supervisor *s)
{
    return s->settings->daemon_run_dir;
}

/* A worker that only says whether one could start: the supervisor reads no lexicon itself. */
static int check_start(struct supervisor *s, uint32_t generation, struct err *e)
{
    char config[PATHS_MAX], lexicon[PATHS_MAX];
    generation_config(run_dir_of(s), generation, config);
    generation_lexicon(run_dir_of(s), generation, lexicon);
    struct child_arguments arguments = {{"--config", config, "--lexicon", lexicon}, 4};
    s->check.generation = generation;
    return child_start(&s->check, "trich-worker", &arguments, (struct child_files){-1, -1}, e);
}

int reload_init(struct supervisor *s, struct err *e)
{
    generation_remove_all(run_dir_of(s));
    if (generation_password_file(run_dir_of(s), e) < 0 ||
        generation_write(run_dir_of(s), 0, s->settings, e) < 0)
        return -1;
    return check_start(s, 0, e);
}

/* The new configuration with what cannot change kept as it is, its check begun; or NULL after saying why. */
static struct settings *reload_read(struct supervisor *s)
{
    struct buf errors = {.data = NULL}, kept = {.data = NULL};
    struct settings *next = NULL;
    struct err e;
    uint32_t generation = s->reload.last + 1;
    if (settings_load(&next, s->reload.path, &errors) < 0) {
        log_error_lines("reload_refused", buf_str(&errors));
    } else if (effective_keep(next, s->settings, &kept, &e) < 0 ||
               generation_write(run_dir_of(s), generation, next, &e) < 0 ||
               check_start(s, generation, &e) < 0) {
        log_event(LOG_LEVEL_ERROR, "reload_refused reason=%s hint=%s", e.text, "the old configuration stays");
        generation_remove(run_dir_of(s), generation);
        settings_free(&next);
    } else if (kept.len > 0) {
        log_event(LOG_LEVEL_WARNING, "reload_incomplete options=%.*s hint=%s", (int)kept.len, kept.data,
                  "these take effect when trichd is restarted");
    }
    buf_free(&errors);
    buf_free(&kept);
    return next;
}

static void reload_count(const struct supervisor *s, enum reload_result result)
{
    figures_count(&s->board->supervisor.figures.reloads[result], 1);
}

void reload_begin(struct supervisor *s)
{
    if (s->stopping)
        return;
    /* At once, whatever becomes of the rest: who was revoked should not write while workers are replaced. */
    child_tell(&s->broker, &(struct control_msg){.kind = CONTROL_PRODUCERS});
    if (s->reload.next || child_runs(&s->check)) {
        s->reload.again = true;
        return;
    }
    s->reload.next = reload_read(s);
    if (!s->reload.next) {
        reload_count(s, RELOAD_REFUSED);
        return;
    }
    s->reload.last++;
    log_event(LOG_LEVEL_INFO, "reload_begun");
    notify_reloading(&s->notify);
}

static void reload_once_more(struct supervisor *s)
{
    bool again = s->reload.again;
    s->reload.again = false;
    if (again)
        reload_begin(s);
}

static void reload_over(struct supervisor *s)
{
    notify_ready(&s->notify);
    reload_once_more(s);
}

/* The check of the configuration that trichd started with. */
static void reload_start_checked(struct supervisor *s, bool good, bool refused)
{
    if (!good && !refused)
        log_event(LOG_LEVEL_WARNING, "lexicon_unchecked hint=%s", "the first worker will tell");
    s->reload.started = true;
    if (refused)
        supervisor_stop(s, SUPERVISOR_OPERATOR, "no worker can start; the line above says why");
    else
        reload_once_more(s);
}

void reload_checked(struct supervisor *s, int status)
{
    bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    bool refused = WIFEXITED(status) && WEXITSTATUS(status) == SUPERVISOR_OPERATOR;
    if (s->stopping)
        return;
    if (!s->reload.next) {
        reload_start_checked(s, good, refused);
        return;
    }
    if (!good) {
        reload_refuse(s);
        return;
    }
    s->reload.generation = s->reload.last;
    if (pool_count(&s->pool) == 0)
        reload_finish(s);
}

void reload_finish(struct supervisor *s)
{
    if (!s->reload.next || s->reload.generation == s->reload.in_force)
        return;
    generation_remove(run_dir_of(s), s->reload.in_force);
    s->reload.in_force = s->reload.generation;
    settings_free(&s->settings);
    s->settings = s->reload.next;
    s->reload.next = NULL;
    enum log_level level = log_level_of(s->settings->daemon_log_level);
    log_setup("trichd", level);
    const struct control_msg changed = {.kind = CONTROL_SETTINGS,
                                        .a = (int32_t)level,
                                        .seq = (uint64_t)s->settings->broker_producer_articles_per_s};
    child_tell(&s->broker, &changed);
    child_tell(&s->metrics, &changed);
    reload_count(s, RELOAD_DONE);
    log_event(LOG_LEVEL_INFO, "reload_done");
    reload_over(s);
}

void reload_refuse(struct supervisor *s)
{
    generation_remove(run_dir_of(s), s->reload.last);
    s->reload.generation = s->reload.in_force;
    settings_free(&s->reload.next);
    reload_count(s, RELOAD_REFUSED);
    log_event(LOG_LEVEL_ERROR, "reload_refused reason=%s hint=%s",
              "a worker could not start with it (see its line above)", "the old configuration stays");
    reload_over(s);
}

void reload_forget(struct supervisor *s)
{
    generation_remove_all(run_dir_of(s));
}
