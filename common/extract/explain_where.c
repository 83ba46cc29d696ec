/* Values to places: the item's span, or where the page prints what was read outside the body. */
#include "explain_where.h"

#include "page.h"

struct explain_place where_place(const struct doc *d, struct where w)
{
    if (w.a >= w.b)
        return (struct explain_place){.text = STR_NONE, .span = SPAN_NONE};
    return (struct explain_place){doc_text(d, w.a, w.b), doc_span(d, w.a, w.b),
                                  d->lines[d->tokens[w.a].line].number};
}

static uint32_t token_from(const struct doc *d, size_t byte)
{
    uint32_t low = 0, high = d->n_tokens;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (d->tokens[mid].end <= byte)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* The tokens of the text at that byte, when it is made of whole ones. */
static struct where tokens_of(const struct doc *d, size_t begin, size_t end)
{
    struct where w = {token_from(d, begin), token_from(d, end - 1) + 1};
    bool whole = w.b <= d->n_tokens && d->tokens[w.a].begin == begin && d->tokens[w.b - 1].end == end;
    return whole ? w : (struct where){0};
}

/* Where the page prints the text: it may point there, or has its like there. */
static struct where find_text(const struct doc *d, struct str text)
{
    struct where found = {0};
    const char *from = d->text.at, *end = from + d->text.len, *at = text.at;
    if (!text.len)
        return found;
    if (at >= from && at + text.len <= end)
        return tokens_of(d, (size_t)(at - from), (size_t)(at - from) + text.len);
    for (; !found.b && (at = memmem(from, (size_t)(end - from), text.at, text.len)); from = at + 1)
        found = tokens_of(d, (size_t)(at - d->text.at), (size_t)(at - d->text.at) + text.len);
    return found;
}

static struct where find_stamp(const struct doc *d, struct str text)
{
    for (uint32_t i = 0; i < d->n_lines; i++) {
        const struct line *l = &d->lines[i];
        struct stamp s;
        char printed[32];
        if (l->role == LINE_BODY || !page_stamp_parse(d->lex, doc_text(d, l->a, l->b), &s))
            continue;
        stamp_format(s, printed);
        if (str_eq(str_of_text(printed), text))
            return (struct where){l->a, l->b};
    }
    return (struct where){0};
}

struct where where_of(const struct doc *d, const struct record_values *all, const struct item_at *item,
                      uint32_t value)
{
    if (item->b)
        return (struct where){item->a, item->b};
    if (item->family != FAMILY_ARTICLE)
        return find_text(d, all->values.at[item->first].text);
    const struct item_value *v = &all->values.at[value];
    const char *field = values_field_name(FAMILY_ARTICLE, v->field);
    if (strcmp(field, "language") == 0)
        return (struct where){0};
    return strcmp(field, "published_at") == 0 ? find_stamp(d, v->text) : find_text(d, v->text);
}
