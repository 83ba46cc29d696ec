/* The words of class, id, role and itemprop. */
#include "html_cues.h"

struct cue_word {
    struct str word;
    uint32_t cues;
};

#define C(cue) HTML_CUE_BIT(HTML_CUE_##cue)

/* Sorted, for bisection. Those without a cue are parts of words that are written together: "newslist", "tinkhac". */
static const struct cue_word words[] = {
    {STR("abstract"), C(LEAD)},
    {STR("actions"), C(TOOLS)},
    {STR("ad"), C(AD)},
    {STR("addthis"), C(SHARE)},
    {STR("addtoany"), C(SHARE)},
    {STR("adjacent"), C(RELATED)},
    {STR("ads"), C(AD)},
    {STR("adsbygoogle"), C(AD)},
    {STR("adsense"), C(AD)},
    {STR("adv"), C(AD)},
    {STR("advert"), C(AD)},
    {STR("advertisement"), C(AD)},
    {STR("advertising"), C(AD)},
    {STR("adverts"), C(AD)},
    {STR("adwrap"), C(AD)},
    {STR("area"), 0},
    {STR("article"), C(ARTICLE)},
    {STR("articles"), C(ARTICLE)},
    {STR("aside"), C(SIDE)},
    {STR("author"), C(AUTHOR)},
    {STR("authors"), C(AUTHOR)},
    {STR("bai"), 0},
    {STR("baiviet"), C(ARTICLE)},
    {STR("banquyen"), C(FOOTER)},
    {STR("binhluan"), C(COMMENT)},
    {STR("block"), 0},
    {STR("blog"), C(ARTICLE)},
    {STR("body"), C(CONTENT)},
    {STR("bottom"), 0},
    {STR("box"), 0},
    {STR("breadcrumb"), C(PATH)},
    {STR("breadcrumbs"), C(PATH)},
    {STR("btn"), C(TOOLS)},
    {STR("butdanh"), C(AUTHOR)},
    {STR("button"), C(TOOLS)},
    {STR("buttons"), C(TOOLS)},
    {STR("byline"), C(AUTHOR)},
    {STR("captcha"), C(FORM)},
    {STR("caption"), C(CAPTION)},
    {STR("captions"), C(CAPTION)},
    {STR("captiontext"), C(CAPTION)},
    {STR("carousel"), C(SIDE)},
    {STR("categories"), C(PATH)},
    {STR("category"), C(PATH)},
    {STR("chantrang"), C(FOOTER)},
    {STR("chapeau"), C(LEAD)},
    {STR("chiase"), C(SHARE)},
    {STR("chitiet"), C(ARTICLE)},
    {STR("chuthich"), C(CAPTION)},
    {STR("chuyenmuc"), C(PATH)},
    {STR("cms"), 0},
    {STR("cmt"), C(COMMENT)},
    {STR("colleft"), C(SIDE)},
    {STR("colophon"), C(FOOTER)},
    {STR("colright"), C(SIDE)},
    {STR("comment"), C(COMMENT)},
    {STR("commentlist"), C(COMMENT)},
    {STR("comments"), C(COMMENT)},
    {STR("consent"), C(BANNER)},
    {STR("container"), 0},
    {STR("content"), C(CONTENT)},
    {STR("contents"), C(CONTENT)},
    {STR("control"), C(TOOLS)},
    {STR("controls"), C(TOOLS)},
    {STR("cookie"), C(BANNER)},
    {STR("cookies"), C(BANNER)},
    {STR("copy"), C(CONTENT)},
    {STR("copyright"), C(FOOTER)},
    {STR("cotphai"), C(SIDE)},
    {STR("cottrai"), C(SIDE)},
    {STR("created"), C(DATE)},
    {STR("credit"), C(CAPTION)},
    {STR("crosslink"), C(RELATED)},
    {STR("crumb"), C(PATH)},
    {STR("crumbs"), C(PATH)},
    {STR("cungchuyenmuc"), C(RELATED)},
    {STR("cungloai"), C(RELATED)},
    {STR("dable"), C(RELATED)},
    {STR("dangnhap"), C(BANNER)},
    {STR("danhgia"), C(TOOLS)},
    {STR("date"), C(DATE)},
    {STR("dateline"), C(DATE)},
    {STR("dates"), C(DATE)},
    {STR("datetime"), C(DATE)},
    {STR("deck"), C(LEAD)},
    {STR("dek"), C(LEAD)},
    {STR("detail"), C(ARTICLE)},
    {STR("details"), C(ARTICLE)},
    {STR("dfp"), C(AD)},
    {STR("discussion"), C(COMMENT)},
    {STR("disqus"), C(COMMENT)},
    {STR("docnhieu"), C(RELATED)},
    {STR("dropdown"), C(MENU)},
    {STR("duongdan"), C(PATH)},
    {STR("entry"), C(CONTENT)},
    {STR("excerpt"), C(LEAD)},
    {STR("facebook"), C(SHARE)},
    {STR("fb"), C(SHARE)},
    {STR("fck"), C(CONTENT)},
    {STR("feedback"), C(COMMENT)},
    {STR("figcaption"), C(CAPTION)},
    {STR("follow"), C(SHARE)},
    {STR("fontsize"), C(TOOLS)},
    {STR("footer"), C(FOOTER)},
    {STR("form"), C(FORM)},
    {STR("full"), 0},
    {STR("fulltext"), C(CONTENT)},
    {STR("gallery"), C(SIDE)},
    {STR("gdpr"), C(BANNER)},
    {STR("hashtag"), C(TAGS)},
    {STR("hashtags"), C(TAGS)},
    {STR("header"), C(BANNER)},
    {STR("heading"), C(TITLE)},
    {STR("headline"), C(TITLE)},
    {STR("hentry"), C(ARTICLE)},
    {STR("hits"), C(VIEWS)},
    {STR("hot"), C(RELATED)},
    {STR("icon"), C(TOOLS)},
    {STR("icons"), C(TOOLS)},
    {STR("info"), 0},
    {STR("inner"), 0},
    {STR("intro"), C(LEAD)},
    {STR("item"), 0},
    {STR("keyword"), C(TAGS)},
    {STR("keywords"), C(TAGS)},
    {STR("khac"), C(RELATED)},
    {STR("labels"), C(TAGS)},
    {STR("latest"), C(RELATED)},
    {STR("lead"), C(LEAD)},
    {STR("leftcol"), C(SIDE)},
    {STR("legend"), C(CAPTION)},
    {STR("lienket"), C(SIDE)},
    {STR("lienquan"), C(RELATED)},
    {STR("like"), C(SHARE)},
    {STR("likes"), C(SHARE)},
    {STR("linkedin"), C(SHARE)},
    {STR("linklist"), C(RELATED)},
    {STR("links"), C(RELATED)},
    {STR("list"), 0},
    {STR("login"), C(BANNER)},
    {STR("logo"), C(BANNER)},
    {STR("luotdoc"), C(VIEWS)},
    {STR("luotxem"), C(VIEWS)},
    {STR("main"), C(CONTENT)},
    {STR("maincontent"), C(CONTENT)},
    {STR("marquee"), C(SIDE)},
    {STR("masthead"), C(BANNER)},
    {STR("menu"), C(MENU)},
    {STR("menubar"), C(MENU)},
    {STR("menus"), C(MENU)},
    {STR("meta"), 0},
    {STR("mgid"), C(RELATED)},
    {STR("modal"), C(BANNER)},
    {STR("moinhat"), C(RELATED)},
    {STR("more"), C(RELATED)},
    {STR("mostread"), C(RELATED)},
    {STR("nav"), C(MENU)},
    {STR("navbar"), C(MENU)},
    {STR("navi"), C(MENU)},
    {STR("navigation"), C(MENU)},
    {STR("new"), 0},
    {STR("newest"), C(RELATED)},
    {STR("news"), 0},
    {STR("newsletter"), C(BANNER)},
    {STR("next"), C(RELATED)},
    {STR("ngay"), C(DATE)},
    {STR("ngaydang"), C(DATE)},
    {STR("ngayviet"), C(DATE)},
    {STR("nguoiviet"), C(AUTHOR)},
    {STR("nguon"), C(SOURCE)},
    {STR("nguontin"), C(SOURCE)},
    {STR("noidung"), C(CONTENT)},
    {STR("other"), C(RELATED)},
    {STR("others"), C(RELATED)},
    {STR("outbrain"), C(RELATED)},
    {STR("overlay"), C(BANNER)},
    {STR("page"), 0},
    {STR("pager"), C(MENU)},
    {STR("pagination"), C(MENU)},
    {STR("paging"), C(MENU)},
    {STR("pathway"), C(PATH)},
    {STR("phanhoi"), C(COMMENT)},
    {STR("phantrang"), C(MENU)},
    {STR("pinterest"), C(SHARE)},
    {STR("player"), C(TOOLS)},
    {STR("poll"), C(SIDE)},
    {STR("popular"), C(RELATED)},
    {STR("popup"), C(BANNER)},
    {STR("post"), C(ARTICLE)},
    {STR("posted"), C(DATE)},
    {STR("posts"), C(ARTICLE)},
    {STR("prev"), C(RELATED)},
    {STR("previous"), C(RELATED)},
    {STR("print"), C(TOOLS)},
    {STR("printer"), C(TOOLS)},
    {STR("promo"), C(RELATED)},
    {STR("promos"), C(RELATED)},
    {STR("promotion"), C(AD)},
    {STR("prose"), C(CONTENT)},
    {STR("pubdate"), C(DATE)},
    {STR("publish"), C(DATE)},
    {STR("published"), C(DATE)},
    {STR("qc"), C(AD)},
    {STR("quangcao"), C(AD)},
    {STR("rate"), C(TOOLS)},
    {STR("rating"), C(TOOLS)},
    {STR("ratings"), C(TOOLS)},
    {STR("readmore"), C(RELATED)},
    {STR("recent"), C(RELATED)},
    {STR("recommend"), C(RELATED)},
    {STR("recommendation"), C(RELATED)},
    {STR("recommendations"), C(RELATED)},
    {STR("recommended"), C(RELATED)},
    {STR("recommends"), C(RELATED)},
    {STR("register"), C(BANNER)},
    {STR("relate"), C(RELATED)},
    {STR("related"), C(RELATED)},
    {STR("relates"), C(RELATED)},
    {STR("replies"), C(COMMENT)},
    {STR("reply"), C(COMMENT)},
    {STR("respond"), C(COMMENT)},
    {STR("revcontent"), C(RELATED)},
    {STR("rightcol"), C(SIDE)},
    {STR("sapo"), C(LEAD)},
    {STR("search"), C(FORM)},
    {STR("secondary"), C(SIDE)},
    {STR("section"), 0},
    {STR("seealso"), C(RELATED)},
    {STR("share"), C(SHARE)},
    {STR("shareaholic"), C(SHARE)},
    {STR("sharebar"), C(SHARE)},
    {STR("shares"), C(SHARE)},
    {STR("sharethis"), C(SHARE)},
    {STR("sharing"), C(SHARE)},
    {STR("side"), C(SIDE)},
    {STR("sidebar"), C(SIDE)},
    {STR("signature"), C(AUTHOR)},
    {STR("signin"), C(BANNER)},
    {STR("signup"), C(BANNER)},
    {STR("similar"), C(RELATED)},
    {STR("single"), C(ARTICLE)},
    {STR("sitepath"), C(PATH)},
    {STR("slider"), C(SIDE)},
    {STR("slideshow"), C(SIDE)},
    {STR("sociable"), C(SHARE)},
    {STR("social"), C(SHARE)},
    {STR("socials"), C(SHARE)},
    {STR("source"), C(SOURCE)},
    {STR("sponsor"), C(AD)},
    {STR("sponsored"), C(AD)},
    {STR("standfirst"), C(LEAD)},
    {STR("stars"), C(TOOLS)},
    {STR("story"), C(CONTENT)},
    {STR("subhead"), C(LEAD)},
    {STR("submenu"), C(MENU)},
    {STR("subscribe"), C(BANNER)},
    {STR("subscription"), C(BANNER)},
    {STR("suggest"), C(RELATED)},
    {STR("suggested"), C(RELATED)},
    {STR("suggestion"), C(RELATED)},
    {STR("suggestions"), C(RELATED)},
    {STR("summary"), C(LEAD)},
    {STR("swiper"), C(SIDE)},
    {STR("taboola"), C(RELATED)},
    {STR("tabs"), C(MENU)},
    {STR("tacgia"), C(AUTHOR)},
    {STR("tag"), C(TAGS)},
    {STR("tagcloud"), C(TAGS)},
    {STR("tags"), C(TAGS)},
    {STR("teaser"), C(RELATED)},
    {STR("teasers"), C(RELATED)},
    {STR("text"), C(CONTENT)},
    {STR("textsize"), C(TOOLS)},
    {STR("thoigian"), C(DATE)},
    {STR("thoitiet"), C(SIDE)},
    {STR("ticker"), C(SIDE)},
    {STR("tieude"), C(TITLE)},
    {STR("time"), C(DATE)},
    {STR("timestamp"), C(DATE)},
    {STR("timkiem"), C(FORM)},
    {STR("tin"), 0},
    {STR("tinmoi"), C(RELATED)},
    {STR("title"), C(TITLE)},
    {STR("toc"), C(MENU)},
    {STR("tomtat"), C(LEAD)},
    {STR("tool"), C(TOOLS)},
    {STR("toolbar"), C(TOOLS)},
    {STR("tools"), C(TOOLS)},
    {STR("top"), 0},
    {STR("topbar"), C(BANNER)},
    {STR("topics"), C(TAGS)},
    {STR("trending"), C(RELATED)},
    {STR("trichyeu"), C(LEAD)},
    {STR("tukhoa"), C(TAGS)},
    {STR("tweet"), C(SHARE)},
    {STR("twitter"), C(SHARE)},
    {STR("utilities"), C(TOOLS)},
    {STR("utility"), C(TOOLS)},
    {STR("viet"), 0},
    {STR("views"), C(VIEWS)},
    {STR("vote"), C(SIDE)},
    {STR("weather"), C(SIDE)},
    {STR("whatsapp"), C(SHARE)},
    {STR("widget"), C(SIDE)},
    {STR("widgets"), C(SIDE)},
    {STR("wrap"), 0},
    {STR("wrapper"), 0},
    {STR("writer"), C(AUTHOR)},
    {STR("xemnhieu"), C(RELATED)},
    {STR("xemtin"), C(ARTICLE)},
    {STR("ykien"), C(COMMENT)},
    {STR("zalo"), C(SHARE)},
    {STR("zergnet"), C(RELATED)},
};

enum { WORD_BYTES = 32 }; /* longer ones say nothing */

/* The first word that does not stand before one beginning with this letter. */
static size_t first_with(char letter)
{
    size_t low = 0, high = COUNT_OF(words);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (words[middle].word.at[0] < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct cue_word *find(struct str s)
{
    for (size_t i = first_with(s.at[0]); i < COUNT_OF(words) && words[i].word.at[0] == s.at[0]; i++)
        if (str_eq(words[i].word, s))
            return &words[i];
    return NULL;
}

/* One word in small letters, or two written together. */
static uint32_t cues_of_word(struct str s)
{
    const struct cue_word *whole = find(s);
    if (whole)
        return whole->cues;
    for (size_t i = first_with(s.at[0]); i < COUNT_OF(words) && words[i].word.at[0] == s.at[0]; i++) {
        uint32_t n = words[i].word.len;
        if (n < 3 || s.len < n + 3 || memcmp(s.at, words[i].word.at, n) != 0)
            continue;
        const struct cue_word *rest = find(str_of(s.at + n, s.len - n));
        if (rest)
            return words[i].cues | rest->cues;
    }
    return 0;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

uint32_t html_cues_in(struct str names)
{
    char word[WORD_BYTES];
    uint32_t cues = 0, n = 0;
    for (uint32_t i = 0; i <= names.len; i++) {
        char c = ' ';
        if (i < names.len)
            c = names.at[i];
        bool upper = c >= 'A' && c <= 'Z';
        bool begins = upper && i > 0 && names.at[i - 1] >= 'a' && names.at[i - 1] <= 'z';
        if (n > 0 && (begins || !is_letter(c))) {
            if (n <= WORD_BYTES)
                cues |= cues_of_word(str_of(word, n));
            n = 0;
        }
        if (!is_letter(c))
            continue;
        if (n < WORD_BYTES)
            word[n] = (char)(c | 0x20);
        n++;
    }
    return cues;
}

static uint32_t cues_of_tag(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MENU:
        return C(MENU);
    case GUMBO_TAG_ASIDE:
        return C(SIDE);
    case GUMBO_TAG_FOOTER:
        return C(FOOTER);
    case GUMBO_TAG_HEADER:
        return C(BANNER);
    case GUMBO_TAG_FORM:
        return C(FORM);
    case GUMBO_TAG_MAIN:
        return C(CONTENT);
    case GUMBO_TAG_ARTICLE:
        return C(ARTICLE);
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
        return C(CAPTION);
    case GUMBO_TAG_TIME:
        return C(DATE);
    default:
        return 0;
    }
}

static uint32_t cues_of_role(struct str role)
{
    static const struct cue_word roles[] = {
        {STR("navigation"), C(MENU)},    {STR("complementary"), C(SIDE)}, {STR("contentinfo"), C(FOOTER)},
        {STR("banner"), C(BANNER)},      {STR("dialog"), C(BANNER)},      {STR("search"), C(FORM)},
        {STR("main"), C(CONTENT)},       {STR("article"), C(ARTICLE)},    {STR("menu"), C(MENU)},
        {STR("menubar"), C(MENU)},       {STR("tablist"), C(MENU)},       {STR("toolbar"), C(TOOLS)},
        {STR("alertdialog"), C(BANNER)},
    };
    for (size_t i = 0; i < COUNT_OF(roles); i++)
        if (str_eq(roles[i].word, role))
            return roles[i].cues;
    return 0;
}

uint32_t html_cues_of(const GumboNode *element)
{
    uint32_t cues = cues_of_tag(html_tag(element));
    const GumboVector *attributes = &element->v.element.attributes;
    for (unsigned i = 0; i < attributes->length; i++) {
        const GumboAttribute *a = attributes->data[i];
        struct str value = str_of_text(a->value);
        if (strcmp(a->name, "class") == 0 || strcmp(a->name, "id") == 0 || strcmp(a->name, "itemprop") == 0)
            cues |= html_cues_in(value);
        else if (strcmp(a->name, "role") == 0)
            cues |= cues_of_role(value);
    }
    return cues;
}
