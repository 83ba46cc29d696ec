/* Cuts a text into the words that it is found by, each as a lexeme: its letters without marks, a slash, and its marks as
 * VNI types them, the tones behind the others ("Kết": ket/61), wherever in the word they stand. daemon/sql says why, and
 * trich.search_words and trich.search_lexeme say the same in SQL.
 *
 * The text is valid UTF-8 or not known; it is decomposed (NFD) on the way. No allocation, cannot fail.
 */
#ifndef TRICH_SEARCH_WORDS_H
#define TRICH_SEARCH_WORDS_H

#include "lexicon.h"

enum { SEARCH_WORD_MAX = 64 }; /* code points, decomposed; the rest of a word is not looked at */

/* lexeme is valid during the call alone. */
typedef void search_word_fn(void *arg, struct str lexeme);
void search_words(const struct lex_letter *letters, struct str text, search_word_fn *word, void *arg);

#endif
