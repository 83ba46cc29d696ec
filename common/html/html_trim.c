/* The pass over a page: text is copied in runs, tags as they are kept. */
#include "html_trim.h"

enum {
    ELEMENTS_MAX = 1 << 18,  /* a parser takes some hundred bytes for each */
    JSON_LD_BYTES = 1 << 18, /* a script with more of it is none */
    TITLE_BYTES = 4096,
};

struct trim {
    struct arena *arena;
    const char *at, *end;
    const char *from; /* where the tag begins */
    VEC(char) out;
    uint32_t n_elements;
    struct html_tag_seen tag;
    struct html_stack stack;
};

static void put(struct trim *t, const char *at, size_t n)
{
    while (t->out.cap - t->out.n < n)
        t->out.at = arena_grow(t->arena, t->out.at, t->out.n, &t->out.cap, 1);
    memcpy(t->out.at + t->out.n, at, n);
    t->out.n += (uint32_t)n;
}

static void put_text(struct trim *t, const char *text)
{
    put(t, text, strlen(text));
}

/* What becomes of an element. */
enum fate {
    FATE_KEEP,
    FATE_VOID, /* kept; has no end tag */
    FATE_LINK, /* formatting that is kept: it closes itself */
    FATE_PICTURE,
    FATE_SLANT,   /* i and em */
    FATE_UNWRAP,  /* its tags go, its text stays */
    FATE_NOTHING, /* no content, and nobody asks for it */
    FATE_RAW,     /* goes with its content, which is no markup */
    FATE_SCRIPT,
    FATE_TITLE,
    FATE_FRAME, /* a picture or film to its reader */
    FATE_DRAWING,
    FATE_CHOICE,
};

static const uint8_t fates[GUMBO_TAG_LAST + 1] = {
    [GUMBO_TAG_META] = FATE_VOID,       [GUMBO_TAG_LINK] = FATE_VOID,
    [GUMBO_TAG_BR] = FATE_VOID,         [GUMBO_TAG_HR] = FATE_VOID,
    [GUMBO_TAG_IMG] = FATE_PICTURE,     [GUMBO_TAG_IMAGE] = FATE_PICTURE,
    [GUMBO_TAG_EMBED] = FATE_PICTURE,   [GUMBO_TAG_I] = FATE_SLANT,
    [GUMBO_TAG_EM] = FATE_SLANT,        [GUMBO_TAG_B] = FATE_UNWRAP,
    [GUMBO_TAG_BIG] = FATE_UNWRAP,      [GUMBO_TAG_CODE] = FATE_UNWRAP,
    [GUMBO_TAG_FONT] = FATE_UNWRAP,     [GUMBO_TAG_NOBR] = FATE_UNWRAP,
    [GUMBO_TAG_S] = FATE_UNWRAP,        [GUMBO_TAG_SMALL] = FATE_UNWRAP,
    [GUMBO_TAG_STRIKE] = FATE_UNWRAP,   [GUMBO_TAG_STRONG] = FATE_UNWRAP,
    [GUMBO_TAG_TT] = FATE_UNWRAP,       [GUMBO_TAG_U] = FATE_UNWRAP,
    [GUMBO_TAG_Q] = FATE_UNWRAP,        [GUMBO_TAG_PLAINTEXT] = FATE_UNWRAP,
    [GUMBO_TAG_A] = FATE_LINK,          [GUMBO_TAG_INPUT] = FATE_NOTHING,
    [GUMBO_TAG_SOURCE] = FATE_NOTHING,  [GUMBO_TAG_TRACK] = FATE_NOTHING,
    [GUMBO_TAG_PARAM] = FATE_NOTHING,   [GUMBO_TAG_AREA] = FATE_NOTHING,
    [GUMBO_TAG_COL] = FATE_NOTHING,     [GUMBO_TAG_WBR] = FATE_NOTHING,
    [GUMBO_TAG_BASE] = FATE_NOTHING,    [GUMBO_TAG_BASEFONT] = FATE_NOTHING,
    [GUMBO_TAG_BGSOUND] = FATE_NOTHING, [GUMBO_TAG_KEYGEN] = FATE_NOTHING,
    [GUMBO_TAG_FRAME] = FATE_NOTHING,   [GUMBO_TAG_STYLE] = FATE_RAW,
    [GUMBO_TAG_TEXTAREA] = FATE_RAW,    [GUMBO_TAG_NOSCRIPT] = FATE_RAW,
    [GUMBO_TAG_NOEMBED] = FATE_RAW,     [GUMBO_TAG_NOFRAMES] = FATE_RAW,
    [GUMBO_TAG_XMP] = FATE_RAW,         [GUMBO_TAG_SCRIPT] = FATE_SCRIPT,
    [GUMBO_TAG_TITLE] = FATE_TITLE,     [GUMBO_TAG_IFRAME] = FATE_FRAME,
    [GUMBO_TAG_SVG] = FATE_DRAWING,     [GUMBO_TAG_MATH] = FATE_DRAWING,
    [GUMBO_TAG_SELECT] = FATE_CHOICE,
};

static enum fate fate_of(GumboTag tag)
{
    return (enum fate)fates[tag];
}

static void put_attributes(struct trim *t)
{
    const struct html_tag_seen *tag = &t->tag;
    for (uint32_t i = 0; i < tag->n_kept; i++) {
        const struct html_tag_attribute *a = &tag->kept[i];
        bool link = tag->tag == GUMBO_TAG_A && (a->name.at[0] | 0x20) == 'h' && a->name.len == 4;
        put(t, " ", 1);
        put(t, a->name.at, a->name.len);
        if (!a->value.len || link)
            continue;
        put(t, "=", 1);
        put(t, a->value.at, a->value.len);
    }
    if (tag->hidden)
        put_text(t, " hidden");
}

static void put_tag(struct trim *t, struct str name)
{
    put(t, t->tag.closes ? "</" : "<", t->tag.closes ? 2 : 1);
    put(t, name.at, name.len);
    if (!t->tag.closes)
        put_attributes(t);
    put(t, ">", 1);
}

/* An element more; false: there are too many, and only their texts are kept. */
static bool count(struct trim *t)
{
    if (++t->n_elements <= ELEMENTS_MAX)
        return true;
    put(t, " ", 1);
    return false;
}

static bool is_letter(const char *at, const char *end)
{
    return at < end && ((*at | 0x20) >= 'a') && ((*at | 0x20) <= 'z');
}

/* Behind a comment that begins at at, "<!--". */
static const char *comment_end(const char *at, const char *end)
{
    at += 4;
    if (at < end && *at == '>')
        return at + 1;
    if (end - at > 1 && at[0] == '-' && at[1] == '>')
        return at + 2;
    for (; (at = memmem(at, (size_t)(end - at), "--", 2)) != NULL; at++) {
        if (end - at > 2 && at[2] == '>')
            return at + 3;
        if (end - at > 3 && at[2] == '!' && at[3] == '>')
            return at + 4;
    }
    return end;
}

/* Behind what begins with "<" and is no tag; at it: it is text. */
static const char *odd_end(const char *at, const char *end)
{
    if (end - at >= 4 && memcmp(at, "<!--", 4) == 0)
        return comment_end(at, end);
    if (end - at < 2 || !(at[1] == '!' || at[1] == '?' || at[1] == '/'))
        return at;
    const char *close = memchr(at, '>', (size_t)(end - at));
    return close ? close + 1 : end;
}

static bool is_doctype(const char *at, const char *end)
{
    enum { DOCTYPE_BYTES = 512 };
    return end - at > 9 && end - at < DOCTYPE_BYTES && strncasecmp(at, "<!doctype", 9) == 0;
}

/* To the next tag, which is in t->tag then and begins at t->from; t->at is behind it. Text on the way there is copied, or
 * left out. false: there is none. */
static bool find_tag(struct trim *t, bool copies)
{
    while (t->at < t->end) {
        const char *lt = memchr(t->at, '<', (size_t)(t->end - t->at));
        const char *stop = lt ? lt : t->end;
        if (copies)
            put(t, t->at, (size_t)(stop - t->at));
        t->at = stop;
        if (!lt)
            break;
        if (is_letter(lt + 1, t->end) || (lt + 1 < t->end && lt[1] == '/' && is_letter(lt + 2, t->end))) {
            html_tag_scan(lt, t->end, &t->tag);
            t->from = lt;
            t->at = t->tag.end ? t->tag.end : t->end;
            return t->tag.end != NULL;
        }
        t->at = odd_end(lt, t->end);
        if (copies && is_doctype(lt, t->at))
            put(t, lt, (size_t)(t->at - lt));
        if (t->at > lt)
            continue;
        if (copies)
            put_text(t, "&lt;"); /* what comes next must not make a tag of it */
        t->at++;
    }
    return false;
}

/* The text of a raw element that opened; t->at is behind its end tag then. */
static struct str skip_raw(struct trim *t)
{
    const char *from = t->at;
    const char *close = t->tag.tag == GUMBO_TAG_SCRIPT ? html_tag_close_script(from, t->end)
                                                       : html_tag_close(from, t->end, t->tag.name);
    t->at = close;
    if (close < t->end) {
        html_tag_scan(close, t->end, &t->tag);
        t->at = t->tag.end ? t->tag.end : t->end;
    }
    return str_of(from, (size_t)(close - from));
}

static bool holds(struct str s, struct str part)
{
    return s.len >= part.len && memmem(s.at, s.len, part.at, part.len) != NULL;
}

/* Only what describes the page in JSON is kept. */
static void trim_script(struct trim *t)
{
    bool json = holds(html_tag_value(&t->tag, "type"), STR("ld+json"));
    struct str text = skip_raw(t);
    if (!json || text.len > JSON_LD_BYTES || holds(text, STR("<!--")) || !count(t))
        return; /* the tokenizer reads what is in comments in another way */
    put_text(t, "<script type=\"application/ld+json\">");
    put(t, text.at, text.len);
    put_text(t, "</script>");
}

static void trim_title(struct trim *t)
{
    struct str text = skip_raw(t);
    if (text.len > TITLE_BYTES || !count(t))
        return;
    put_text(t, "<title>");
    put(t, text.at, text.len);
    put_text(t, "</title>");
}

/* Drawings and formulas: their labels are no text of the page. An element of HTML ends them, as it does for browsers, unless
 * it stands where drawings may hold some. */
static void trim_drawing(struct trim *t)
{
    for (int depth = 1, islands = 0; depth > 0 && find_tag(t, false);) {
        GumboTag tag = t->tag.tag;
        int step = t->tag.self_closing ? 0 : t->tag.closes ? -1 : 1;
        bool island = tag == GUMBO_TAG_FOREIGNOBJECT || tag == GUMBO_TAG_DESC || tag == GUMBO_TAG_TITLE;
        bool html =
            html_is_block(tag) || tag == GUMBO_TAG_SPAN || tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_BR;
        if (html && islands <= 0 && !t->tag.closes) {
            t->at = t->from;
            return;
        }
        islands += island ? step : 0;
        depth += tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH ? step : 0;
    }
}

/* Lists to choose from end with what cannot be inside them, too. */
static void trim_choice(struct trim *t)
{
    while (find_tag(t, false)) {
        GumboTag tag = t->tag.tag;
        if (tag == GUMBO_TAG_SELECT)
            return;
        if (tag == GUMBO_TAG_INPUT || tag == GUMBO_TAG_TEXTAREA || html_is_part_of_table(tag) ||
            (tag == GUMBO_TAG_TABLE)) {
            t->at = t->from;
            return;
        }
    }
}

static bool is_canonical(const struct html_tag_seen *tag)
{
    struct str rel = html_tag_value(tag, "rel");
    return holds(rel, STR("canonical")) || str_known(html_tag_value(tag, "itemprop"));
}

static void trim_element(struct trim *t, struct str name)
{
    struct html_tag_seen *tag = &t->tag;
    bool bare = tag->tag == GUMBO_TAG_SPAN && tag->n_kept == 0 && !tag->hidden;
    if (tag->closes) {
        if (html_stack_close(&t->stack, tag->tag) && count(t))
            put_tag(t, name);
    } else if (html_stack_open(&t->stack, tag, bare)) {
        if (count(t))
            put_tag(t, name);
    } else if (!bare)
        put(t, " ", 1);
}

static void trim_tag(struct trim *t)
{
    enum fate fate = fate_of(t->tag.tag);
    if (t->tag.closes && fate != FATE_KEEP && fate != FATE_SLANT && fate != FATE_LINK &&
        t->tag.tag != GUMBO_TAG_BR)
        return;
    switch (fate) {
    case FATE_SLANT:
        t->tag.tag = GUMBO_TAG_Q;
        trim_element(t, STR("q"));
        break;
    case FATE_KEEP:
        if (!memchr(t->tag.name.at, ':', t->tag.name.len)) /* word processors' own */
            trim_element(t, t->tag.name);
        break;
    case FATE_VOID:
        if ((t->tag.tag != GUMBO_TAG_LINK || is_canonical(&t->tag)) && count(t)) {
            put_tag(t, t->tag.name);
        }
        break;
    case FATE_LINK:
        if (count(t))
            put_tag(t, t->tag.name);
        break;
    case FATE_FRAME:
        skip_raw(t);
        __attribute__((fallthrough));
    case FATE_PICTURE:
        if (count(t))
            put_text(t, "<img>");
        break;
    case FATE_RAW:
        skip_raw(t);
        break;
    case FATE_SCRIPT:
        trim_script(t);
        break;
    case FATE_TITLE:
        trim_title(t);
        break;
    case FATE_DRAWING:
        if (!t->tag.self_closing)
            trim_drawing(t);
        break;
    case FATE_CHOICE:
        trim_choice(t);
        break;
    case FATE_UNWRAP:
    case FATE_NOTHING:
        break;
    }
}

struct str html_trim(struct arena *a, struct str page)
{
    struct trim *t = arena_alloc(a, sizeof *t);
    if (page.len == 0)
        return page;
    t->arena = a;
    t->at = page.at;
    t->end = page.at + page.len;
    t->out.cap = page.len;
    t->out.at = arena_room(a, t->out.cap);
    while (find_tag(t, true))
        trim_tag(t);
    return str_of(t->out.at, t->out.n);
}
