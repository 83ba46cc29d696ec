/* The lines above the body: contacts, stamps, headline, section, pictures. */
#include "page.h"

/* Numbers may stand in the line below their label. */
static bool goes_with_contact(const struct page *p, uint32_t line)
{
    return line > 0 && p->d->lines[line - 1].role == LINE_CONTACT && p->lines[line - 1].colon &&
           p->d->lines[line].b > p->d->lines[line].a && p->lines[line].capitals == 0;
}

void page_head(struct page *p)
{
    struct doc *d = p->d;
    for (uint32_t i = 0; i < p->body; i++) {
        if (page_contact(p, i) || goes_with_contact(p, i))
            d->lines[i].role = LINE_CONTACT;
        else if (page_is_stamp(p, i) || page_heading(p, i, PAGE_VIEWS) || page_attribution(p, i)) {
            d->lines[i].role = LINE_STAMP;
            page_meta(p, i);
        } else if (page_label(p, i, PAGE_BYLINE) || page_label(p, i, PAGE_SOURCE))
            page_byline(p, i);
    }
    uint32_t title = page_title(p);
    for (uint32_t i = title + 1; i < p->body; i++)
        if (d->lines[i].role == LINE_NOISE && page_names(d, d->lines[i].a, d->lines[i].b))
            page_byline(p, i);
    for (uint32_t i = title; i < p->body; i++)
        if (d->lines[i].role == LINE_NOISE && (page_captionish(p, i) || page_person_first(p, i)) &&
            !page_furniture(p, i))
            d->lines[i].role = LINE_CAPTION;
    for (uint32_t i = title + 1; i < p->body; i++)
        if (d->lines[i].role == LINE_NOISE && page_lead_below(p, i))
            d->lines[i].role = LINE_BODY;
    page_category(p, title);
}
