/* An event as fields of systemd's journal: what people read, and every pair by itself, for journalctl KEY=value. */
#include "log_entry.h"

#include <stdio.h>

#define LOG_KEY(...)
#define LOG_MESSAGE(event, id, subject, text) {#event, id, subject, text},
const struct log_message log_messages[] = {
#include "log_events.def"
};
#undef LOG_KEY
#undef LOG_MESSAGE
const size_t log_message_count = COUNT_OF(log_messages);

#define LOG_KEY(key, help) {#key, help},
#define LOG_MESSAGE(...)
const struct log_key log_keys[] = {
#include "log_events.def"
};
#undef LOG_KEY
#undef LOG_MESSAGE
const size_t log_key_count = COUNT_OF(log_keys);

static const struct log_message *native_message(struct str event)
{
    for (size_t i = 0; i < log_message_count; i++)
        if (str_eq(event, str_of(log_messages[i].event, strlen(log_messages[i].event))))
            return &log_messages[i];
    return NULL;
}

/* The room of the next field; native_end takes what was written there. */
static struct log_text native_begin(struct log_native *out, size_t bytes)
{
    size_t room = sizeof out->text - out->len;
    return (struct log_text){.at = out->text + out->len, .max = bytes < room ? bytes : room};
}

static void native_end(struct log_native *out, const struct log_text *t)
{
    out->fields[out->n++] = (struct iovec){.iov_base = t->at, .iov_len = t->len};
    out->len += t->len;
}

/* Blanks for what joins the words of an event's name. */
static void native_add_name(struct log_text *t, struct str event)
{
    char name[64];
    size_t n = event.len < sizeof name - 1 ? event.len : sizeof name - 1;
    for (size_t i = 0; i < n; i++)
        name[i] = event.at[i] == '_' ? ' ' : event.at[i];
    name[n] = 0;
    log_text_printf(t, "%s", name);
}

/* "event's name: reason (key=value …); hint" */
static void native_add_message(struct log_native *out, const struct log_entry *e)
{
    const struct log_pair *reason = log_entry_pair(e, "reason"), *hint = log_entry_pair(e, "hint");
    const char *before = " (";
    struct log_text t = native_begin(out, LOG_LINE_BYTES);
    log_text_printf(&t, "MESSAGE=");
    native_add_name(&t, e->event);
    if (reason) {
        log_text_printf(&t, ": ");
        log_text_add_value(&t, reason, false);
    }
    for (unsigned i = 0; i < e->n; i++) {
        const struct log_pair *p = &e->pairs[i];
        if (p == reason || p == hint)
            continue;
        log_text_printf(&t, "%s%.*s=", before, STR_FMT(p->key));
        log_text_add_value(&t, p, true);
        before = " ";
    }
    if (*before && before[1] == 0)
        log_text_printf(&t, ")");
    if (hint) {
        log_text_printf(&t, "; ");
        log_text_add_value(&t, hint, false);
    }
    native_end(out, &t);
}

static void native_add_pair(struct log_native *out, const struct log_pair *p)
{
    struct log_text t = native_begin(out, LOG_VALUE_BYTES + 80);
    char name[64];
    size_t n = p->key.len < sizeof name - 1 ? p->key.len : sizeof name - 1;
    for (size_t i = 0; i < n; i++) {
        char c = p->key.at[i];
        name[i] = (char)(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    name[n] = 0;
    log_text_printf(&t, "TRICH_%s=", name);
    log_text_add_value(&t, p, false);
    native_end(out, &t);
}

static void native_add(struct log_native *out, const char *key, struct str value)
{
    struct log_text t = native_begin(out, LOG_VALUE_BYTES);
    log_text_printf(&t, "%s=%.*s", key, STR_FMT(value));
    native_end(out, &t);
}

void log_native_of(const struct log_entry *e, struct log_native *out)
{
    const struct log_message *m = native_message(e->event);
    char program[40], priority[4];
    bool is_supervisor = strcmp(e->program, "trichd") == 0;
    out->n = 0;
    out->len = 0;
    snprintf(program, sizeof program, "%s%s", is_supervisor ? "" : "trich-", e->program);
    snprintf(priority, sizeof priority, "%d", log_priority(e->level));
    native_add_message(out, e);
    native_add(out, "PRIORITY", str_of(priority, strlen(priority)));
    native_add(out, "SYSLOG_IDENTIFIER", str_of(program, strlen(program)));
    native_add(out, "TRICH_EVENT", e->event);
    if (m)
        native_add(out, "MESSAGE_ID", str_of(m->id, strlen(m->id)));
    for (unsigned i = 0; i < e->n; i++)
        native_add_pair(out, &e->pairs[i]);
}
