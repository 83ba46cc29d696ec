/* Articles that are bad for a worker, to prove that they cost nobody else anything. In a build with TRICH_FAULTS an
 * article whose content begins with "trich-poison:KIND" takes the worker with it: segv, abort, spin (on the
 * processor), sleep, bloat (memory), overflow (the stack). In every other build POISON is nothing.
 *
 * poison_take returns for articles without a KIND that it knows, and for no other.
 */
#ifndef TRICH_POISON_H
#define TRICH_POISON_H

#include "common/base.h"

#ifdef TRICH_FAULTS
#define POISON(content) poison_take(content)
void poison_take(struct str content);
#else
#define POISON(content) ((void)0)
#endif

#endif
