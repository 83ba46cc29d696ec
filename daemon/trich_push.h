/* trich push: its state, and how it begins and ends. For trich_push*.c. */
#ifndef TRICH_TRICH_PUSH_H
#define TRICH_TRICH_PUSH_H

#include "trich_checkpoint.h"
#include "trich_connect.h"
#include "trich_input.h"
#include "trich_progress.h"
#include "trich_tally.h"
#include "trich_window.h"

struct arguments;
struct settings;

struct push {
    struct connection connection;
    int signal_fd;
    char endpoint[512];
    size_t message_bytes; /* the most that trichd takes */
    struct input *input;
    struct json_map map;
    struct window window;
    struct tally tally;
    struct progress progress;
    struct checkpoint checkpoint;
    struct measure size;
    int64_t begun_ms, heard_ms; /* heard: the last answer, or when waiting began */
    int64_t hold_ms;            /* trichd is busy until then */
    int64_t timeout_ms, resend_ms;
    bool input_waits, input_ended, interrupted;
    bool resumed; /* a run before this one came to the checkpoint's place */
    int signal;
    struct err strange; /* the last message that was no answer */
    struct err refused; /* why trichd does not let us in; "": it does, or says nothing */
};

int64_t push_now_ms(void);

/* 0, or the exit status, and what is wrong was told. push_close after either. */
MUST_CHECK int push_open(struct push *p, const struct arguments *a, const struct settings *s);
void push_close(struct push *p);

/* Tells what became of all, and returns the exit status. */
int push_finish(struct push *p);

#endif
