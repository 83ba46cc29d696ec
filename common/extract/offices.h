/* Offices: "Phó Trưởng Ban Tuyên giáo Đảng ủy Khối", read before a name or behind one. */
#ifndef TRICH_OFFICES_H
#define TRICH_OFFICES_H

#include "doc.h"

/* Does an office begin at t? "nguyên" before it belongs to it. */
bool office_begins(const struct doc *d, uint32_t t, uint32_t stop);
/* Behind the office that begins at t, or t when none does. before_name: a name follows it at once, and with a
 * family name; the office ends there. */
uint32_t office_end(const struct doc *d, uint32_t t, uint32_t stop, bool before_name);
/* As it is kept: abbreviations spelled out, a capital first. */
struct str office_text(struct doc *d, uint32_t a, uint32_t b);
/* Adds an office unless it, or the same said in more words, is there; a fuller one takes the shorter one's place. */
void office_add(struct doc *d, str_list *offices, struct str office);
/* Behind a department or another unit named at t ("khoa Nhi"), or t. */
uint32_t unit_end(const struct doc *d, uint32_t t, uint32_t stop);

#endif
