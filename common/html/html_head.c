/* The headline above the main text, and what stands around it: stamp, section, byline; and the same below it. */
#include "html_main.h"

/* Letters and digits of both, compared from their beginnings: how many bytes of a are in b, in order. */
static uint32_t same_bytes(struct str a, struct str b)
{
    uint32_t x = 0, y = 0, same = 0;
    while (x < a.len && y < b.len) {
        unsigned char c = (unsigned char)a.at[x], d = (unsigned char)b.at[y];
        if (c <= ' ')
            x++;
        else if (d <= ' ')
            y++;
        else if (c == d || (c < 0x80 && d < 0x80 && (c | 0x20) == (d | 0x20))) {
            x++;
            y++;
            same++;
        } else
            break;
    }
    return same;
}

static int32_t headline_worth(const struct html_judged *j, uint32_t i, struct str headline)
{
    enum { LEAST = 12, LONGEST = 400 };
    const struct html_line *l = &j->in->lines[i].line;
    uint32_t bytes = html_line_bytes(l);
    if (bytes < 4 || bytes > LONGEST)
        return 0;
    int32_t worth = 0;
    uint32_t same = same_bytes(str_of(j->in->text.at + l->begin, bytes), headline);
    if (same >= LEAST && same * 10 >= bytes * 7)
        worth += 100;
    if (l->kind == HTML_HEADING)
        worth += 50 - 8 * l->level;
    if (l->says == HTML_SAYS_TITLE)
        worth += 20;
    if (html_is_linked(l))
        worth -= 30;
    if (l->says == HTML_SAYS_PATH)
        worth -= 40;
    return j->apart[i] ? worth - 15 : worth;
}

uint32_t html_headline(const struct html_judged *j, struct str headline, uint32_t before)
{
    uint32_t best = j->in->n_lines;
    int32_t most = 0;
    for (uint32_t i = 0; i < before && i < j->in->n_lines; i++) {
        int32_t worth = headline_worth(j, i, headline);
        if (worth > most) {
            most = worth;
            best = i;
        }
    }
    return best;
}

/* A date, a number, a label: short lines about the article have one of them, or a name in the markup. */
static bool looks_about(struct str text, const struct html_line *l, bool stamp)
{
    enum { DIGITS = 4, COUNT_BYTES = 40 };
    uint32_t digits = 0;
    for (uint32_t i = l->begin; i < l->end; i++) {
        if (text.at[i] == ':')
            return true;
        digits += text.at[i] >= '0' && text.at[i] <= '9';
    }
    return stamp && digits >= (html_line_bytes(l) <= COUNT_BYTES ? 1 : DIGITS); /* "24 lượt xem" */
}

static bool about(const struct html_judged *j, uint32_t i)
{
    enum { ABOUT_BYTES = 160, STAMP_BYTES = 64 };
    const struct html_line *l = &j->in->lines[i].line;
    if (html_line_bytes(l) > ABOUT_BYTES)
        return false;
    if (l->says != HTML_SAYS_NOTHING && l->says != HTML_SAYS_TITLE)
        return true;
    return !html_is_linked(l) && looks_about(j->in->text, l, html_line_bytes(l) <= STAMP_BYTES);
}

/* "Trang chủ / Tin tức": links or not, parted by marks that stand in no sentence so. */
static bool parted(struct str text)
{
    static const char *const marks[] = {" / ", ">", "»", "›", " | ", "→"};
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (memmem(text.at, text.len, marks[i], strlen(marks[i])))
            return true;
    return false;
}

/* The path to the article, its section or the begin of the headline stand right above it, and nothing else tells them.
 * A link among links is of a menu. */
static bool right_above(const struct html_judged *j, uint32_t i, uint32_t headline)
{
    enum { REACH = 4, PATH_BYTES = 200 };
    const struct html_line *l = &j->in->lines[i].line;
    uint32_t bytes = html_line_bytes(l);
    if (i + REACH < headline || bytes > PATH_BYTES)
        return false;
    bool alone = i + 1 == headline && (i == 0 || !html_is_linked(&j->in->lines[i - 1].line));
    return !html_is_linked(l) || alone || parted(str_of(j->in->text.at + l->begin, bytes));
}

static bool plain(const struct html_judged *j, uint32_t i)
{
    return !j->apart[i] && !html_is_linked(&j->in->lines[i].line);
}

/* Without a headline that shows as one: what stands right above the text, up to the first link. */
static uint32_t plain_above(const struct html_judged *j)
{
    enum { REACH = 5 };
    uint32_t at = j->first;
    while (at > 0 && at + REACH > j->first && plain(j, at - 1))
        at--;
    return at;
}

static void take_above(struct html_judged *j)
{
    enum { ABOVE = 6 };
    uint32_t at = j->headline < j->in->n_lines ? j->headline : plain_above(j);
    uint32_t from = at > ABOVE ? at - ABOVE : 0;
    memset(j->parts, HTML_NO_PART, at);
    for (uint32_t i = from; i < at; i++)
        j->parts[i] = about(j, i) || right_above(j, i, at) ? HTML_HEAD : HTML_NO_PART;
    enum html_part part = HTML_HEAD;
    for (uint32_t i = at; i < j->first; i++) {
        if (i > at && j->worth[i] >= HTML_SURE && plain(j, i))
            part = HTML_MAIN; /* the lead, in a box of its own */
        bool head = i == j->headline || plain(j, i) || about(j, i);
        j->parts[i] = head ? (uint8_t)part : HTML_NO_PART;
    }
    if (at == j->headline)
        j->parts[at] = HTML_HEAD;
}

/* Up to a list of links, or so many lines. */
static void take_below(struct html_judged *j)
{
    enum { BELOW = 8 };
    uint32_t n = j->in->n_lines, links = 0;
    uint32_t end = j->in->boxes[j->main_box].end;
    for (uint32_t i = end; i < n && i < end + BELOW && links < 2; i++) {
        links = html_is_linked(&j->in->lines[i].line) ? links + 1 : 0;
        if (about(j, i) && !j->apart[i])
            j->parts[i] = HTML_FOOT;
    }
}

void html_head(struct html_judged *j)
{
    take_above(j);
    take_below(j);
}
