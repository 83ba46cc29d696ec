#include "json_map_read.h"

#include <stdio.h>

enum map_field { CONTENT, ID, SOURCE, URL, TITLE, PUBLISHED_AT, FETCHED_AT, CONTENT_TYPE, CHARSET };

const char *const json_map_names[JSON_MAP_FIELDS] = {
    [CONTENT] = "content",       [ID] = "id",
    [SOURCE] = "source",         [URL] = "url",
    [TITLE] = "title",           [PUBLISHED_AT] = "published_at",
    [FETCHED_AT] = "fetched_at", [CONTENT_TYPE] = "content_type",
    [CHARSET] = "charset",
};

/* news-please writes exactly these keys; items of Scrapy are named by whoever writes the spider, so these are the names
 * that spiders for news have, the plainest first. */
static const struct {
    const char *name, *text;
} known_maps[] = {
    {"news-please", "content=maintext,content=text,title=title,title=title_page,title=title_rss,url=url,"
                    "source=source_domain,published_at=date_publish,fetched_at=date_download"},
    {"scrapy",
     "content=content,content=text,content=body,content=article_text,content=full_text,content=article_body,"
     "content=articleBody,content=maintext,content=article,content=raw_html,content=html,"
     "title=title,title=headline,title=name,url=url,url=link,url=source_url,url=article_url,"
     "source=source,source=website,source=site,source=domain,source=newspaper,source=publisher,"
     "published_at=published_at,published_at=published,published_at=publish_date,published_at=published_date,"
     "published_at=date_published,published_at=datePublished,published_at=pub_date,published_at=pubDate,"
     "published_at=publish_time,published_at=datetime,published_at=date,"
     "fetched_at=fetched_at,fetched_at=scraped_at,fetched_at=crawled_at,fetched_at=crawl_time,"
     "fetched_at=crawl_date,fetched_at=timestamp"},
};

static int add_pair(struct json_map *m, struct str ours, struct str theirs, struct err *e)
{
    for (int f = 0; f < JSON_MAP_FIELDS; f++) {
        if (!str_eq(ours, str_of(json_map_names[f], strlen(json_map_names[f]))))
            continue;
        if (theirs.len == 0)
            return err_set(e, "\"%.*s=\" names no key", STR_FMT(ours));
        if (m->keys[f].n == JSON_MAP_CANDIDATES)
            return err_set(e, "\"%.*s\" has more than %d candidates", STR_FMT(ours), JSON_MAP_CANDIDATES);
        m->keys[f].at[m->keys[f].n++] = theirs;
        return 0;
    }
    return err_set(e,
                   "\"%.*s\" is no key of trich's; those are content, id, source, url, title, published_at, "
                   "fetched_at, content_type and charset",
                   STR_FMT(ours));
}

static int add_words(struct json_map *m, const char *text, bool may_name, struct err *e);

static int add_word(struct json_map *m, struct str word, bool may_name, struct err *e)
{
    const char *equals = memchr(word.at, '=', word.len);
    if (equals) {
        size_t len = (size_t)(equals - word.at);
        return add_pair(m, str_of(word.at, len), str_of(equals + 1, word.len - len - 1), e);
    }
    for (size_t i = 0; may_name && i < COUNT_OF(known_maps); i++)
        if (str_eq(word, str_of(known_maps[i].name, strlen(known_maps[i].name))))
            return add_words(m, known_maps[i].text, false, e);
    return err_set(
        e, "\"%.*s\" is neither a pair as content=maintext nor one of the names news-please and scrapy",
        STR_FMT(word));
}

static int add_words(struct json_map *m, const char *text, bool may_name, struct err *e)
{
    for (const char *at = text;; at++) {
        size_t len = strcspn(at, ",");
        if (add_word(m, str_of(at, len), may_name, e) < 0)
            return -1;
        at += len;
        if (!*at)
            return 0;
    }
}

int json_map_add(struct json_map *m, const char *text, struct err *e)
{
    return add_words(m, text, true, e);
}
