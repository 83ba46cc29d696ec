/* Articles from files, directories and standard input, one after the other; memory is that of one article.
 *
 * Files are texts, HTML pages, JSON (lines, or values one after the other, or an array of them) or WARC, each of them
 * also packed. What one input_next gave is valid until the next. What is bad (a file, a line, a record) or left out is one
 * result, and the next call goes on behind it. Pipes never block: input_next says INPUT_WAIT, and input_fd is what to poll; so it
 * does now and then within what takes long to pass over.
 */
#ifndef TRICH_TRICH_INPUT_H
#define TRICH_TRICH_INPUT_H

#include "common/json_map.h"
#include "common/wire.h"

enum input_format { INPUT_AUTO, INPUT_TEXT, INPUT_HTML, INPUT_JSONL, INPUT_WARC, INPUT_FORMATS };
enum input_result { INPUT_ITEM, INPUT_BAD, INPUT_SKIPPED, INPUT_WAIT, INPUT_END };

/* What one file holds: AUTO decided. */
enum input_kind { KIND_UNKNOWN, KIND_TEXT, KIND_LINES, KIND_VALUES, KIND_WARC };

/* word: as --format has them. */
enum input_format input_format_of(const char *word);

struct input_options {
    const char *const *paths; /* "-": standard input; NULL at the end */
    enum input_format format;
    size_t limit_bytes;        /* of one article */
    struct str source;         /* of articles that name none; of records and foreign keys where it is known */
    struct str default_source; /* where source is unknown and the article names none */
    struct str charset;        /* of texts that are not UTF-8 */
    const struct json_map *map; /* foreign keys of JSON; NULL: none */
    enum ack ack;               /* of articles that name none */
};

struct input_item {
    const char *path; /* as people know it */
    unsigned number;  /* the line of JSON, the record of WARC, else 0 */
    struct article article;
    struct str meta_json;
};

/* Behind which result reading stands; from there it can be taken up again by another struct input. */
struct input_position {
    uint64_t files;  /* that are done */
    uint64_t offset; /* in the next one, unpacked; 0: not begun */
    unsigned number; /* of the last line or record */
    enum input_kind kind;
    bool in_array;
    uint64_t bytes; /* that were read up to there, of the files as they are */
};

struct input;

/* NULL: out of memory. options' texts must stay. */
struct input *input_open(const struct input_options *options);
void input_close(struct input **in);

/* path and number of *out are set for INPUT_ITEM, INPUT_BAD and INPUT_SKIPPED; why for the last two. */
MUST_CHECK enum input_result input_next(struct input *in, struct input_item *out, struct err *why);
int input_fd(const struct input *in);
uint64_t input_read_bytes(const struct input *in); /* of the files as they are, packed or not */

struct input_position input_position(const struct input *in);
/* Before the first input_next: begins there. */
void input_go_to(struct input *in, const struct input_position *at);

#endif
