/* Articles from files, directories and standard input, one after the other; memory is that of one article.
 *
 * What one input_next gave is valid until the next. A bad file or line is one result, and the next call goes on
 * behind it. Pipes never block: input_next says INPUT_WAIT, and input_fd is what to poll.
 */
#ifndef TRICH_TRICH_INPUT_H
#define TRICH_TRICH_INPUT_H

#include "common/wire.h"

enum input_format { INPUT_AUTO, INPUT_TEXT, INPUT_JSONL };
enum input_result { INPUT_ITEM, INPUT_BAD, INPUT_WAIT, INPUT_END };

/* word: auto, text or jsonl. */
enum input_format input_format_of(const char *word);

struct input_options {
    const char *const *paths; /* "-": standard input; NULL at the end */
    enum input_format format;
    size_t limit_bytes; /* of one article */
    struct str source;  /* of articles that name none */
    struct str charset; /* of texts that are not UTF-8 */
    enum ack ack;       /* of articles that name none */
};

struct input_item {
    const char *path; /* as people know it */
    unsigned line;    /* of JSON lines, else 0 */
    struct article article;
    struct str meta_json;
};

struct input_size {
    uint64_t files, bytes;
    bool complete; /* false: there is a pipe, or something unreadable */
};

struct input;

/* NULL: out of memory. options' texts must stay. */
struct input *input_open(const struct input_options *options);
void input_close(struct input **in);

/* path and line of *out are set for INPUT_ITEM and INPUT_BAD; why for INPUT_BAD. */
MUST_CHECK enum input_result input_next(struct input *in, struct input_item *out, struct err *why);
int input_fd(const struct input *in);
uint64_t input_read_bytes(const struct input *in);

struct input_size input_measure(const char *const *paths);

#endif
