#include "trich_input_map.h"

int input_map_of(const struct arguments *a, enum option_id option, struct json_map *out, struct err *e)
{
    *out = (struct json_map){0};
    for (int i = 0; i < ARGUMENT_REPEATS && a->texts[option][i]; i++)
        if (json_map_add(out, a->texts[option][i], e) < 0)
            return err_wrap(e, "--map %s", a->texts[option][i]);
    return 0;
}
