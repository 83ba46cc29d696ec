#include "doc.h"

void find_orgs(struct doc *d)
{
    (void)d;
}
