#include "figures.h"

const int64_t histogram_bounds[BOUNDS_KINDS][HISTOGRAM_BOUNDS] = {
    [BOUNDS_EXTRACT_US] = {100, 250, 500, 1000, 2500, 5000, 10000, 25000, 50000, 100000, 250000, 500000,
                           1000000, 5000000, 10000000},
    [BOUNDS_STORE_US] = {500, 1000, 2500, 5000, 10000, 25000, 50000, 100000, 250000, 500000, 1000000, 2500000,
                         5000000, 10000000, 60000000},
    [BOUNDS_LATENCY_US] = {5000, 10000, 25000, 50000, 100000, 250000, 500000, 1000000, 2500000, 5000000,
                           10000000, 60000000, 600000000, 3600000000, 86400000000},
    [BOUNDS_BYTES] = {256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 262144, 524288, 1048576,
                      4194304, 16777216},
    [BOUNDS_ARTICLES] = {1, 2, 4, 8, 16, 24, 32, 48, 64, 128, 256, 512, 1024, 2048, 4096},
};

void histogram_add(struct histogram *h, enum histogram_bounds bounds, int64_t value)
{
    int bucket = 0;
    value = value < 0 ? 0 : value;
    while (bucket < HISTOGRAM_BOUNDS && value > histogram_bounds[bounds][bucket])
        bucket++;
    figures_count(&h->buckets[bucket], 1);
    figures_count(&h->sum, (uint64_t)value);
}
