/* A sketch of what the body tells: near-duplicates have sketches that differ in few bits, other articles in about half.
 *
 * Words in threes, folded, and numbers with what follows them are two sets. Of each, bins hold the least hash that falls
 * into them; a bit of each bin is the sketch (the share of bits that differ is half the share of what the sets have not in
 * common). Runs of six words are a third set, its bins are the bands: copies have one in common nearly always, other
 * articles hardly ever, so candidates are found by them. The lexicon does not matter.
 */
#ifndef TRICH_SKETCH_H
#define TRICH_SKETCH_H

#include "doc.h"

enum { SKETCH_WORDS_MIN = 30 }; /* a shorter body has no sketch: too many are alike */

/* Sets record.sketch of an article. */
void sketch_body(struct doc *d);

#endif
