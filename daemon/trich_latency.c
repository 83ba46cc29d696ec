#include "trich_latency.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>

void latency_read(struct latency *out, const json_t *broker)
{
    const json_t *of = json_object_get(broker, "latency_s"), *bucket;
    size_t i;
    *out = (struct latency){.all = json_number_value(json_object_get(of, "count"))};
    json_array_foreach(json_object_get(of, "buckets"), i, bucket)
    {
        if (i == LATENCY_BUCKETS)
            break;
        out->at_most_s[i] = json_number_value(json_array_get(bucket, 0));
        out->counts[i] = json_number_value(json_array_get(bucket, 1));
        out->n = (unsigned)i + 1;
    }
}

struct latency latency_between(const struct latency *older, const struct latency *newer)
{
    struct latency l = *newer;
    if (older->n != newer->n || older->all > newer->all)
        return l;
    for (unsigned i = 0; i < l.n; i++)
        l.counts[i] -= older->counts[i];
    l.all -= older->all;
    return l;
}

double latency_quantile(const struct latency *l, double part)
{
    if (l->all < 1)
        return -1;
    for (unsigned i = 0; i < l->n; i++)
        if (l->counts[i] >= l->all * part)
            return l->at_most_s[i];
    return HUGE_VAL;
}

const char *latency_text(double s, char room[static 24])
{
    if (s < 0)
        return "-";
    if (isinf(s))
        return "very long";
    if (s < 1)
        snprintf(room, 24, "%.3g ms", s * 1000);
    else
        snprintf(room, 24, "%.3g s", s);
    return room;
}
