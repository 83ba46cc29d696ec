/* Verbs of roles in a stretch of one sentence, and which of them stand where a verb stands. */
#ifndef TRICH_ROLES_VERBS_H
#define TRICH_ROLES_VERBS_H

#include "doc.h"

struct verb {
    uint32_t a, b;
    enum role role;
};

enum { VERBS_MAX = 48 };

struct verbs {
    struct verb at[VERBS_MAX];
    uint32_t n;
};

/* The longest verbs in [a, b), from the left, at most VERBS_MAX. */
void verbs_read(const struct doc *d, uint32_t a, uint32_t b, struct verbs *out);

/* What the subject before a does: the verb at a and those that go on from it, up to b. first_only: no more than
 * one ("do … trình bày nêu rõ": the rest is said of the report). A bit set of roles. */
uint32_t verbs_predicate(const struct doc *d, uint32_t a, uint32_t b, bool first_only);

/* What a phrase before its subject says of it: "Phát biểu chỉ đạo tại hội nghị, …"; 0 when [a, b) begins with no verb. */
uint32_t verbs_fronted(const struct doc *d, uint32_t a, uint32_t b);

/* Nouns of doing before "của": "ý kiến chỉ đạo của …". */
uint32_t verbs_nominal(const struct doc *d, uint32_t a, uint32_t b);

/* "… được tặng Giấy khen", "Bằng khen được trao …": somebody receives an award by name in [a, b). */
bool verbs_receive_award(const struct doc *d, uint32_t a, uint32_t b);

#define ROLE_BIT(role) (1u << (role))
/* Roles that somebody else's doing gives. */
#define ROLES_SUFFERED \
    (ROLE_BIT(ROLE_AWARDED) | ROLE_BIT(ROLE_ELECTED) | ROLE_BIT(ROLE_APPOINTED) | ROLE_BIT(ROLE_ADMITTED))

#endif
