#include "doc.h"

void find_events(struct doc *d)
{
    (void)d;
}
