/* What trich_input*.c share, and nobody else: the file in hand, and the readers of each kind.
 *
 * A reader gives one result a call, as input_next does; INPUT_END: the file has no more (and is closed).
 */
#ifndef TRICH_TRICH_INPUT_PARTS_H
#define TRICH_TRICH_INPUT_PARTS_H

#include "common/json.h"
#include "trich_files.h"
#include "trich_input.h"
#include "trich_stream.h"

struct input {
    struct input_options options;
    struct files files;
    uint64_t files_begun;
    struct input_position from; /* where reading began; files: still to be passed over */

    char path[4096];
    bool is_stdin;
    enum input_kind kind; /* of the file in hand */
    unsigned number;
    struct stream stream;

    struct input_position before; /* the last result that was not followed by something to be passed over */
    size_t scanned;               /* of what is there, by the search for an end */
    bool skipping;            /* the rest of a line or value that is too long, or of a file after damage */
    bool in_array, in_string; /* of values */
    bool escaped;
    uint64_t depth;
    unsigned later_lines; /* of the value that was given out, behind its first */

    size_t need;             /* bytes of the record in hand that are wanted before it is looked at again */
    struct buf chunks, page; /* a payload, decoded */
    char host[256];          /* of the record in hand */
    struct json_article json;
};

enum input_result input_text_next(struct input *in, struct input_item *out, struct err *why);
enum input_result input_lines_next(struct input *in, struct input_item *out, struct err *why);
enum input_result input_values_next(struct input *in, struct input_item *out, struct err *why);
enum input_result input_warc_next(struct input *in, struct input_item *out, struct err *why);

/* One JSON text as an article. */
enum input_result input_json_read(struct input *in, struct str text, struct input_item *out, struct err *why);

/* Says in why that what is larger than one article may be. */
void input_too_large(const struct input *in, const char *what, struct err *why);

/* An article of content, as text where it is UTF-8, else as bytes in the character set of the options. */
struct article input_article(const struct input *in, struct str content);

/* Does a file's name, without what says that it is packed, end so? */
bool input_name_ends(const struct input *in, const char *ending);

/* The payload of an HTTP response. INPUT_ITEM: *content is the page (held by in->page or by block), *content_type as the
 * server said; INPUT_SKIPPED or INPUT_BAD and why. head_only: block is the response's beginning, and INPUT_ITEM says that
 * the rest is worth reading. */
enum input_result input_http_read(struct input *in, struct str block, bool head_only, struct str *content,
                                  struct str *content_type, struct err *why);

/* Is a page of this media type an article's? */
bool input_type_is_page(struct str content_type);

/* Says in why of which type something is that is no page. */
void input_other_type(struct str content_type, struct err *why);

/* A field's value in head, lines of "name: value" behind the first line; unknown where there is none. */
struct str input_field(struct str head, const char *name);

/* The bytes up to the blank line that ends a head, with it; 0: it is not there (yet). */
size_t input_head_bytes(struct str bytes);

#endif
