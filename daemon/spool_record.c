#include "spool_record.h"

#include "common/utf8.h"
#include "common/wire.h"

enum { HOUR_BYTES = 4, SUM_BYTES = sizeof(uint64_t) };

/* Bits of message_head.flags; above them the bytes of the producer's name. */
enum { HEAD_REFUSED = 1, HEAD_RETRY = 2, HEAD_SUM = 4, HEAD_PRODUCER_SHIFT = 8 };

struct message_head {
    struct spool_hash key, content;
    int64_t received_us;
    uint32_t flags, source_bytes, id_bytes, reason_bytes;
};

struct ended_head {
    struct spool_hash key;
    uint64_t seq;
    int64_t received_us;
    uint8_t state, source_bytes, id_bytes, cut;
};
_Static_assert(offsetof(struct ended_head, cut) + 1 == SPOOL_ENDED_HEAD_BYTES, "names begin behind the head");

static char *record_copy(char *at, struct str s)
{
    if (s.len)
        memcpy(at, s.at, s.len);
    return at + s.len;
}

static struct str record_cut(struct str *rest, uint32_t n)
{
    struct str s = str_of(rest->at, n);
    *rest = str_of(rest->at + n, rest->len - n);
    return s;
}

static uint32_t sum_bytes(uint32_t flags)
{
    return flags & HEAD_SUM ? SUM_BYTES : 0;
}

/* The number of the letter, where there is one. */
static uint32_t letter_bytes(uint32_t flags)
{
    return flags & HEAD_RETRY ? sizeof(uint64_t) : 0;
}

static uint32_t producer_bytes(uint32_t flags)
{
    return flags >> HEAD_PRODUCER_SHIFT & SPOOL_PRODUCER_BYTES_MAX;
}

static uint32_t flags_of(const struct spool_item *item)
{
    return HEAD_SUM | (item->refused ? HEAD_REFUSED : 0) | (item->retry_of ? HEAD_RETRY : 0) |
           item->producer.len << HEAD_PRODUCER_SHIFT;
}

uint64_t spool_record_bytes(const struct spool_item *item)
{
    return sizeof(struct message_head) + letter_bytes(flags_of(item)) + item->producer.len +
           item->source.len + item->id.len + item->reason.len + (uint64_t)item->message.len + SUM_BYTES;
}

void spool_record_write(char *at, const struct spool_item *item)
{
    const char *begin = at;
    struct message_head head = {.key = item->key,
                                .content = item->content,
                                .received_us = item->received_us,
                                .flags = flags_of(item),
                                .source_bytes = item->source.len,
                                .id_bytes = item->id.len,
                                .reason_bytes = item->reason.len};
    memcpy(at, &head, sizeof head);
    at = record_copy(at + sizeof head, str_of((const char *)&item->retry_of, letter_bytes(head.flags)));
    at = record_copy(at, item->producer);
    at = record_copy(at, item->source);
    at = record_copy(at, item->id);
    at = record_copy(at, item->reason);
    at = record_copy(at, item->message);
    uint64_t sum = wire_sum(str_of(begin, (size_t)(at - begin)));
    memcpy(at, &sum, sizeof sum);
}

int spool_record_read(struct str bytes, struct spool_item *out)
{
    struct message_head head;
    *out = (struct spool_item){0};
    if (bytes.len < sizeof head)
        return -1;
    memcpy(&head, bytes.at, sizeof head);
    struct str rest = str_of(bytes.at + sizeof head, bytes.len - sizeof head);
    if ((uint64_t)letter_bytes(head.flags) + producer_bytes(head.flags) + head.source_bytes + head.id_bytes +
            head.reason_bytes + sum_bytes(head.flags) >
        rest.len)
        return -1;
    rest.len -= sum_bytes(head.flags);
    out->key = head.key;
    out->content = head.content;
    out->received_us = head.received_us;
    out->refused = head.flags & HEAD_REFUSED;
    memcpy(&out->retry_of, rest.at, letter_bytes(head.flags));
    record_cut(&rest, letter_bytes(head.flags));
    out->producer = record_cut(&rest, producer_bytes(head.flags));
    out->producer = out->producer.len ? out->producer : STR_NONE;
    out->source = record_cut(&rest, head.source_bytes);
    out->id = record_cut(&rest, head.id_bytes);
    out->reason = record_cut(&rest, head.reason_bytes);
    out->message = rest;
    bool texts = utf8_valid(out->producer) && utf8_valid(out->source) && utf8_valid(out->id) &&
                 utf8_valid(out->reason);
    return texts && flags_of(out) == (head.flags | HEAD_SUM) ? 0 : -1;
}

bool spool_record_is_whole(struct str bytes, bool may_lack_sum)
{
    struct message_head head;
    uint64_t sum;
    memcpy(&head, bytes.at, sizeof head);
    if (sum_bytes(head.flags) == 0)
        return may_lack_sum;
    struct str summed = str_of(bytes.at, bytes.len - sizeof sum);
    memcpy(&sum, bytes.at + summed.len, sizeof sum);
    return sum == wire_sum(summed);
}

static bool is_inside_character(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

static struct str first_bytes(struct str s, uint32_t n)
{
    if (s.len <= n)
        return s;
    while (n && is_inside_character(s.at[n]))
        n--;
    return str_of(s.at, n);
}

/* Of ids such as addresses the end tells more than the beginning. */
static struct str last_bytes(struct str s, uint32_t n)
{
    if (s.len <= n)
        return s;
    while (n && is_inside_character(s.at[s.len - n]))
        n--;
    return str_of(s.at + (s.len - n), n);
}

void spool_ended_write(struct spool_ended_bytes *out, const struct spool_item *item, enum spool_state state)
{
    struct str source = first_bytes(item->source, SPOOL_ENDED_SOURCE_BYTES);
    struct str id = last_bytes(item->id, SPOOL_ENDED_ID_BYTES);
    struct ended_head head = {.key = item->key,
                              .seq = item->seq,
                              .received_us = item->received_us,
                              .state = (uint8_t)state,
                              .source_bytes = (uint8_t)source.len,
                              .id_bytes = (uint8_t)id.len,
                              .cut = (uint8_t)((source.len < item->source.len ? SPOOL_CUT_SOURCE : 0) |
                                               (id.len < item->id.len ? SPOOL_CUT_ID : 0))};
    memcpy(out->at, &head, SPOOL_ENDED_HEAD_BYTES);
    char *end = record_copy(record_copy(out->at + SPOOL_ENDED_HEAD_BYTES, source), id);
    out->len = (uint32_t)(end - out->at);
}

int spool_ended_read(struct str bytes, struct spool_ended *out)
{
    struct ended_head head = {0};
    bool is_old = bytes.len == SPOOL_ENDED_OLD_BYTES;
    *out = (struct spool_ended){0};
    if (bytes.len < SPOOL_ENDED_HEAD_BYTES && !is_old)
        return -1;
    memcpy(&head, bytes.at, is_old ? SPOOL_ENDED_OLD_BYTES : SPOOL_ENDED_HEAD_BYTES);
    out->key = head.key;
    out->seq = head.seq;
    if (is_old)
        return 0;
    struct str names = str_of(bytes.at + SPOOL_ENDED_HEAD_BYTES, bytes.len - SPOOL_ENDED_HEAD_BYTES);
    if (head.source_bytes + head.id_bytes != (int)names.len || head.state == SPOOL_WAITING ||
        head.state >= SPOOL_STATES)
        return -1;
    out->received_us = head.received_us;
    out->state = (enum spool_state)head.state;
    out->source = record_cut(&names, head.source_bytes);
    out->id = names;
    out->cut = head.cut;
    return utf8_valid(out->source) && utf8_valid(out->id) ? 0 : -1;
}

void spool_tally_key_write(struct spool_tally_key *out, uint32_t hour, enum spool_tally_kind kind,
                           struct str source)
{
    if (kind != SPOOL_TALLY_SOURCE)
        source.len = 0;
    source = first_bytes(source, SPOOL_SOURCE_BYTES_MAX);
    for (int i = 0; i < HOUR_BYTES; i++)
        out->at[i] = (unsigned char)(hour >> (24 - 8 * i));
    out->at[HOUR_BYTES] = (unsigned char)kind;
    out->len = (uint32_t)(record_copy((char *)out->at + HOUR_BYTES + 1, source) - (char *)out->at);
}

int spool_tally_key_read(struct str bytes, struct spool_tally *out)
{
    *out = (struct spool_tally){0};
    if (bytes.len <= HOUR_BYTES || bytes.len > SPOOL_TALLY_KEY_BYTES_MAX)
        return -1;
    for (int i = 0; i < HOUR_BYTES; i++)
        out->hour = out->hour << 8 | (unsigned char)bytes.at[i];
    unsigned kind = (unsigned char)bytes.at[HOUR_BYTES];
    out->kind = (enum spool_tally_kind)kind;
    out->source = str_of(bytes.at + HOUR_BYTES + 1, bytes.len - HOUR_BYTES - 1);
    return kind < SPOOL_TALLY_KINDS && utf8_valid(out->source) ? 0 : -1;
}

uint32_t spool_hour(int64_t received_us)
{
    return received_us > 0 ? (uint32_t)(received_us / 3600000000) : 0;
}
