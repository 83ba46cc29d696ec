/* What an article is found by in full-text search: the words of its title and body with their places, as PostgreSQL's
 * tsvector in its binary form. trich.search_vector (daemon/sql) says the same in SQL, and explains the lexemes.
 *
 * Both texts are valid UTF-8 or not known. The result is arena memory; the caller guards the arena. However long a text
 * is, the vector keeps within what a tsvector may hold: words beyond the last place are found, but not in phrases,
 * and a text of very many different words is found by the first of them.
 */
#ifndef TRICH_SEARCH_H
#define TRICH_SEARCH_H

#include "arena.h"
#include "lexicon.h"

enum {
    SEARCH_PLACE_MAX = 16383,   /* the last place that a tsvector knows */
    SEARCH_TITLE_WORDS = 126,   /* places of the title: words behind them stand in the last one */
    SEARCH_BODY_PLACE = 127,    /* the body's words stand behind this place, which is nobody's */
    SEARCH_PLACES_MAX = 256,    /* of one word: the first ones */
    SEARCH_BYTES_MAX = 1000000, /* of lexemes and places */
    SEARCH_LEXEME_OVERHEAD = 4, /* what SEARCH_BYTES_MAX counts for a word beside lexeme and places */
};

struct str search_vector(struct arena *a, const struct lex_letter *letters, struct str title,
                         struct str body);

#endif
