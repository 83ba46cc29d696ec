#include "doc.h"

void find_awards(struct doc *d)
{
    (void)d;
}
