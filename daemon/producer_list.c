#include "producer_list.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static int is_shown(const struct dirent *entry)
{
    return *entry->d_name != '.';
}

static int compare(const void *a, const void *b)
{
    const struct producer *left = a, *right = b;
    int order = strcmp(left->public_text, right->public_text);
    return order ? order : strcmp(left->name, right->name);
}

static void read_one(struct producer_list *l, const char *directory, const char *name, struct buf *faults)
{
    char path[4096];
    struct err e;
    snprintf(path, sizeof path, "%s/%s", directory, name);
    if (producer_read(&l->items[l->n], path, &e) == 0)
        l->n++;
    else
        buf_printf(faults, "%s\n", e.text);
}

/* Takes out runs of one key, in a sorted list. */
static void take_out_twins(struct producer_list *l, const char *directory, struct buf *faults)
{
    uint32_t kept = 0;
    for (uint32_t i = 0, end; i < l->n; i = end) {
        for (end = i + 1; end < l->n && strcmp(l->items[i].public_text, l->items[end].public_text) == 0;
             end++)
            buf_printf(faults, "%s/%s.cert: has the key of %s.cert; neither counts until one is removed\n",
                       directory, l->items[end].name, l->items[i].name);
        if (end == i + 1) {
            l->items[kept++] = l->items[i];
            continue;
        }
        for (uint32_t twin = i; twin < end; twin++)
            producer_clear(&l->items[twin]);
    }
    l->n = kept;
}

int producer_list_read(struct producer_list *out, const char *directory, struct buf *faults, struct err *e)
{
    struct dirent **entries;
    *out = (struct producer_list){0};
    int n = scandir(directory, &entries, is_shown, alphasort);
    if (n < 0)
        return errno == ENOENT ? 0 : err_set(e, "%s: %s", directory, strerror(errno));
    out->items = calloc((size_t)n + 1, sizeof *out->items);
    for (int i = 0; i < n; i++) {
        if (out->items)
            read_one(out, directory, entries[i]->d_name, faults);
        free(entries[i]);
    }
    free(entries);
    if (!out->items)
        return err_set(e, "out of memory");
    qsort(out->items, out->n, sizeof *out->items, compare);
    take_out_twins(out, directory, faults);
    return 0;
}

void producer_list_clear(struct producer_list *l)
{
    for (uint32_t i = 0; i < l->n; i++)
        producer_clear(&l->items[i]);
    free(l->items);
    *l = (struct producer_list){0};
}

static int compare_key(const void *key, const void *item)
{
    return strcmp(key, ((const struct producer *)item)->public_text);
}

const struct producer *producer_list_find(const struct producer_list *l, const char *public_text)
{
    return l->n ? bsearch(public_text, l->items, l->n, sizeof *l->items, compare_key) : NULL;
}
