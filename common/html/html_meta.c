/* What a page says of itself: gathered, then put in the order of trust. */
#include "html_meta.h"

enum { CLAIM_BYTES_MAX = 1024, SCRIPTS_MAX = 16 };

/* Without what entities are left: JSON and careless templates escape twice. */
static struct str decoded(struct arena *a, struct str text)
{
    const char *amp = memchr(text.at, '&', text.len);
    if (!amp || !memchr(amp, ';', (size_t)(text.at + text.len - amp)))
        return text;
    struct html_tree tree;
    html_parse(a, arena_concat(a, STR("<title>"), text, STR("</title>")), &tree);
    struct html_walk w = {.root = tree.root};
    while (html_walk_next(&w) != HTML_END)
        if (html_is_text(w.node) && html_tag(w.node->parent) == GUMBO_TAG_TITLE)
            return str_of_text(w.node->v.text.text);
    return text;
}

/* As one line; STR_NONE when nothing is left or it is too long for what it says. */
static struct str one_line(struct arena *a, struct str text)
{
    while (text.len && (unsigned char)text.at[0] <= ' ')
        text = str_of(text.at + 1, text.len - 1);
    while (text.len && (unsigned char)text.at[text.len - 1] <= ' ')
        text.len--;
    if (text.len == 0 || text.len > CLAIM_BYTES_MAX)
        return STR_NONE;
    text = decoded(a, text);
    char *line = arena_room(a, text.len + 1);
    for (uint32_t i = 0; i < text.len; i++)
        line[i] = (char)((unsigned char)text.at[i] < ' ' ? ' ' : text.at[i]);
    return str_of(line, text.len);
}

struct claims {
    struct arena *arena;
    VEC(struct html_claim) list;
};

static void claim(struct claims *c, enum html_says says, struct str text, bool weak)
{
    struct str line = str_known(text) ? one_line(c->arena, text) : STR_NONE;
    bool again =
        c->list.n && c->list.at[c->list.n - 1].says == says && str_eq(c->list.at[c->list.n - 1].text, line);
    if (line.len && !again)
        vec_push(c->arena, &c->list, (struct html_claim){line, (uint8_t)says, weak});
}

static void claim_all(struct claims *c, const struct html_gathering *g, enum meta_field field,
                      enum html_says says)
{
    for (int from = 0; from < META_FROMS; from++)
        claim(c, says, g->said[field][from], from == META_FROM_ELEMENT);
}

static struct str first(const struct html_gathering *g, enum meta_field field)
{
    for (int from = 0; from < META_FROMS; from++)
        if (g->said[field][from].len)
            return one_line(g->arena, g->said[field][from]);
    return STR_NONE;
}

/* "1.234", "UserPageVisits:1234", "2,5 nghìn": whole numbers only */
static int64_t count_of(struct str text)
{
    enum { DIGITS_MAX = 15 };
    int64_t value = -1;
    uint32_t digits = 0;
    const char *colon = text.len ? memchr(text.at, ':', text.len) : NULL;
    for (uint32_t i = colon ? (uint32_t)(colon - text.at) + 1 : 0; i < text.len; i++) {
        char c = text.at[i];
        if (c >= '0' && c <= '9' && ++digits <= DIGITS_MAX)
            value = (value < 0 ? 0 : value * 10) + (c - '0');
        else if (c != ' ' && c != '.' && c != ',')
            return -1;
    }
    return value;
}

void html_meta_read(struct arena *a, const struct html_tree *tree, struct html_meta *out)
{
    struct html_gathering g = {.arena = a};
    struct str scripts[SCRIPTS_MAX];
    struct claims c = {.arena = a};
    uint32_t n = html_meta_gather(&g, tree, scripts, SCRIPTS_MAX);
    for (uint32_t i = 0; i < n; i++)
        html_meta_json(&g, scripts[i]);
    claim_all(&c, &g, META_TITLE, HTML_SAYS_TITLE);
    claim_all(&c, &g, META_PUBLISHED, HTML_SAYS_DATE);
    claim_all(&c, &g, META_CREATED, HTML_SAYS_DATE);
    claim_all(&c, &g, META_AUTHOR, HTML_SAYS_AUTHOR);
    claim_all(&c, &g, META_CATEGORY, HTML_SAYS_CATEGORY);
    claim_all(&c, &g, META_SITE, HTML_SAYS_SITE);
    const struct meta_path *path = g.json_path.n > 1 ? &g.json_path : &g.path;
    for (uint32_t i = 0; i < path->n; i++)
        claim(&c, HTML_SAYS_PATH, path->part[i], false);
    *out = (struct html_meta){.claims = c.list.at,
                              .n_claims = c.list.n,
                              .modified_at = first(&g, META_MODIFIED),
                              .summary = first(&g, META_SUMMARY),
                              .language = first(&g, META_LANGUAGE),
                              .kind = first(&g, META_TYPE),
                              .canonical_url = first(&g, META_URL),
                              .view_count = count_of(first(&g, META_VIEWS))};
}
