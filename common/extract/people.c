#include "doc.h"

void find_people(struct doc *d)
{
    (void)d;
}
