#include "record.h"

#include <inttypes.h>
#include <stdio.h>

const char *const contact_kind_names[CONTACT_KINDS] = {"emergency", "hotline", "phone",  "fax",
                                                       "email",     "website", "address"};
const char *const event_kind_names[EVENT_KINDS] = {"review",    "congress",    "study",    "award",
                                                   "admission", "appointment", "training", "ceremony",
                                                   "visit",     "agreement",   "campaign", "meeting"};
const char *const day_part_names[DAY_PARTS] = {NULL, "morning", "noon", "afternoon", "evening"};
const char *const role_names[ROLES] = {"attended",  "presided",  "opened",    "reported", "spoke",
                                       "directed",  "concluded", "presented", "awarded",  "elected",
                                       "appointed", "admitted",  "mentioned"};
const char *const org_kind_names[ORG_KINDS] = {"hospital",   "health_center", "party",      "military",
                                               "government", "union",         "department", "school",
                                               "company",    "association",   "other"};
const char *const place_level_names[PLACE_LEVELS] = {"country", "province", "city", "district", "commune"};
const char *const page_kind_names[PAGE_KINDS] = {"article", "home", "list", "error", "login", "other"};
const char *const section_names[SECTIONS] = {"achievement", "limitation", "direction", "request"};

const char *const encoding_from_names[ENCODING_FROMS] = {"mark", "declared", "meta", "sniffed", "assumed"};

int names_find(const char *const *names, int n, struct str word)
{
    for (int i = 0; i < n; i++)
        if (names[i] && strlen(names[i]) == word.len && memcmp(names[i], word.at, word.len) == 0)
            return i;
    return -1;
}

void record_init(struct record *r)
{
    *r = (struct record){
        .published_at = {.day = DAY_NONE, .second_of_day = -1},
        .view_count = RECORD_COUNT_NONE,
    };
}

void decimal_format(struct decimal d, char out[static 32])
{
    uint64_t units = d.units < 0 ? -(uint64_t)d.units : (uint64_t)d.units;
    const char *sign = d.units < 0 ? "-" : "";
    uint64_t one = 1;
    for (int i = 0; i < d.scale; i++)
        one *= 10;
    if (d.scale == 0)
        snprintf(out, 32, "%s%" PRIu64, sign, units);
    else
        snprintf(out, 32, "%s%" PRIu64 ".%0*" PRIu64, sign, units / one, d.scale, units % one);
}

void stamp_format(struct stamp s, char out[static 32])
{
    char day[11];
    civil_format(s.day, day);
    int sec = s.second_of_day;
    if (sec < 0)
        snprintf(out, 32, "%s", day);
    else if (s.has_seconds)
        snprintf(out, 32, "%sT%02d:%02d:%02d+07:00", day, sec / 3600 % 24, sec / 60 % 60, sec % 60);
    else
        snprintf(out, 32, "%sT%02d:%02d+07:00", day, sec / 3600 % 24, sec / 60 % 60);
}
