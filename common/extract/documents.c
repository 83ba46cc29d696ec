#include "doc.h"

void find_documents(struct doc *d)
{
    (void)d;
}
