-- Full-text search as people type Vietnamese: with marks or without, tones in either place, d for đ.
--
-- A word is one lexeme: its letters without marks, a slash, and its marks as VNI types them (6 for â ê ô, 7 for ơ ư,
-- 8 for ă, 9 for đ; behind them the tones, 1 to 5), wherever in the word they stand: "Kết" is ket/61, "hòa" and "hoà"
-- are hoa/2, "Đường" is duong/9772, "05" is 5/. So one lexeme answers for both ways of typing: the prefix ket/ is the
-- word under any marks, ket/61 is that word alone; and the index holds half of what two lexemes a word would take. No two
-- Vietnamese words have the same. Words with other letters than Latin ones are lexemes as they are.
--
-- Workers make the vectors (common/search.c): here it takes forty times as long. search_vector says the same, for articles
-- that were there before and for rows of somebody's own. No locale and no configuration has a say in any of this.

CREATE FUNCTION trich.search_gaps() RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufe00-\ufe6f\ufeff-\uff0f\ufff0-\uffff\U0001f000-\U0001faff';
COMMENT ON FUNCTION trich.search_gaps IS
    'What stands between words, for a bracket of a regular expression: blanks, punctuation and pictures. All else is in words.';

CREATE FUNCTION trich.search_words(printed text) RETURNS TABLE (word text, place bigint)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN left(w.word, 1) <> '0' OR w.word ~ '[^0-9]' THEN w.word
                ELSE coalesce(nullif(ltrim(w.word, '0'), ''), '0') END,
           w.place
    FROM (SELECT left(s.word, 64) AS word, s.place
          FROM string_to_table(btrim(regexp_replace(
                   replace(replace(lower(normalize(printed, NFD) COLLATE "C"), 'Đ', 'đ'), 'Ð', 'đ'),
                   '[' || trich.search_gaps() || ']+', ' ', 'g')), ' ') WITH ORDINALITY AS s (word, place)
          WHERE s.word <> '') w;
END;
COMMENT ON FUNCTION trich.search_words IS
    'The words of a text that search goes by, small and decomposed, with their places from 1.';

CREATE FUNCTION trich.search_lexeme(word text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN octet_length(word) = length(word) OR word ~ '[^a-z0-9đ\u0300-\u036f]' THEN word || '/'
    ELSE regexp_replace(translate(word, 'đ', 'd'), '[\u0300-\u036f]+', '', 'g') || '/'
         || translate(word, U&'\0302\031B\0306đ\0301\0300\0309\0303\0323abcdefghijklmnopqrstuvwxyz0123456789', '6789')
         || translate(word, U&'\0301\0300\0309\0303\0323\0302\031B\0306đabcdefghijklmnopqrstuvwxyz0123456789', '12345')
    END;
COMMENT ON FUNCTION trich.search_lexeme IS
    'What stands in article.search_vector for one of search_words''s words: ket/61 for "kết".';

-- A tsvector holds 1 MB, 16,383 places, and 256 of one word. Words beyond the last place are kept there, once; of a text
-- with too many different words the first ones are kept.
CREATE FUNCTION trich.search_vector(title text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH spelt AS (
        SELECT t.word, min(t.place) - 1000000000 AS first, string_agg(least(t.place, 126) || 'A', ',') AS places, count(*) AS n
        FROM trich.search_words(title) t
        GROUP BY t.word
        UNION ALL
        SELECT b.word, min(b.place), string_agg((b.place + 127)::text, ',') FILTER (WHERE b.place <= 16256),
               count(*) FILTER (WHERE b.place <= 16256)
        FROM trich.search_words(body) b
        GROUP BY b.word
    ), kept AS (
        SELECT l.lexeme, coalesce(l.places, '16383') AS places,
               sum(octet_length(l.lexeme) + 4 + 2 * least(greatest(l.n, 1), 256)) OVER (ORDER BY l.first) AS bytes
        FROM (SELECT trich.search_lexeme(s.word) AS lexeme, min(s.first) AS first, string_agg(s.places, ',') AS places,
                     sum(s.n) AS n
              FROM spelt s
              GROUP BY 1) l
    )
    SELECT coalesce(string_agg('''' || k.lexeme || ''':' || k.places, ' '), '')::tsvector
    FROM kept k
    WHERE k.bytes <= 1000000;
END;
COMMENT ON FUNCTION trich.search_vector IS
    'What article.search_vector holds for a title (words of weight A, at the places 1 to 126) and a body (from place 128 on).';

-- A column that is rewritten leaves no dead rows behind, as an UPDATE would.
ALTER TABLE trich.article ADD COLUMN search_vector tsvector;
ALTER TABLE trich.article ALTER COLUMN search_vector SET STORAGE EXTERNAL; -- compressing gains 7 %, and takes time
ALTER TABLE trich.article ALTER COLUMN search_vector TYPE tsvector USING trich.search_vector(title, body);
CREATE INDEX article_search_vector_idx ON trich.article USING gin (search_vector);
COMMENT ON COLUMN trich.article.search_vector IS
    'Words of title and body for full-text search, indexed: WHERE search_vector @@ trich.search_query(''so ket''). trich.search ranks and shows what it finds.';

-- What is asked for, word by word, with no word that could fail: quotes need not be closed, signs alone are nothing.
CREATE FUNCTION trich.search_terms(query text)
RETURNS TABLE (either bigint, term bigint, negated boolean, place bigint, lexeme text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT p.either, p.term, p.negated, w.place, trich.search_lexeme(w.word)
    FROM (SELECT m.term, coalesce(m.part[2], m.part[3]) AS words, m.part[1] <> '' AS negated,
                 count(*) FILTER (WHERE m.part[1] = '' AND lower(m.part[3] COLLATE "C") = 'or') OVER (ORDER BY m.term) AS either,
                 m.part[1] = '' AND coalesce(lower(m.part[3] COLLATE "C") = 'or', false) AS is_or
          FROM regexp_matches(translate(left(query, 1000), '“”„«»', '"""""'), '([-−–]?)(?:"([^"]*)"?|([^\s"]+))', 'g')
               WITH ORDINALITY AS m (part, term)) p
    CROSS JOIN LATERAL trich.search_words(p.words) w
    WHERE NOT p.is_or
    ORDER BY p.term, w.place
    LIMIT 64;
END;
COMMENT ON FUNCTION trich.search_terms IS
    'The words of a query: alternatives (OR) have another number each, the words of a phrase the same term. At most 1,000 characters and 64 words of it count.';

CREATE FUNCTION trich.search_query(query text, exact boolean DEFAULT false) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT coalesce(string_agg('(' || e.every || ')', ' | ' ORDER BY e.either), '')::tsquery
    FROM (SELECT t.either, string_agg(CASE WHEN t.negated THEN '!(' ELSE '(' END || t.phrase || ')', ' & ' ORDER BY t.term) AS every
          FROM (SELECT s.either, s.term, s.negated,
                       string_agg('''' || s.lexeme || '''' || CASE WHEN right(s.lexeme, 1) = '/' AND NOT exact THEN ':*' ELSE '' END,
                                  ' <-> ' ORDER BY s.place) AS phrase
                FROM trich.search_terms(query) s
                GROUP BY s.either, s.term, s.negated) t
          GROUP BY t.either) e;
END;
COMMENT ON FUNCTION trich.search_query IS
    'What people type as a tsquery for article.search_vector: all words; "a phrase"; -without; one OR another. A word without marks is found under any marks (or, where exact, as it is typed), one with marks is that word. Nothing that is typed is an error.';

-- The part of the body that has most of the words asked for. Places are those of the vector.
CREATE FUNCTION trich.search_snippet(body text, search_vector tsvector, lexemes text[], words integer,
                                     mark_begin text, mark_end text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH hit AS MATERIALIZED (
        SELECT q.number, h.place - 127 AS place
        FROM unnest(lexemes) WITH ORDINALITY AS q (lexeme, number)
        JOIN unnest(search_vector) AS v (lexeme, places, weights)
            ON v.lexeme = q.lexeme OR right(q.lexeme, 1) = '/' AND starts_with(v.lexeme, q.lexeme)
        CROSS JOIN LATERAL unnest(v.places) AS h (place)
        WHERE h.place BETWEEN 128 AND 16382
    ), best AS (
        SELECT coalesce((SELECT greatest(w.place - words / 5, 1)
                         FROM (SELECT h.place, bit_or(1::bigint << (h.number - 1)::integer) OVER near AS which, count(*) OVER near AS n
                               FROM hit h
                               WINDOW near AS (ORDER BY h.place RANGE BETWEEN CURRENT ROW AND words * 3 / 4 FOLLOWING)) w
                         ORDER BY bit_count(w.which::bit(64)) DESC, w.n DESC, w.place
                         LIMIT 1), 1) AS place
    ), printed AS (
        SELECT p.part[1] AS word, p.part[2] AS behind, p.place
        FROM best, regexp_matches(left(body, (best.place + words)::integer * 64),
                                  '([^' || trich.search_gaps() || ']+)([' || trich.search_gaps() || ']*)', 'g') WITH ORDINALITY AS p (part, place)
        WHERE p.place BETWEEN best.place AND best.place + words
    )
    SELECT CASE WHEN min(p.place) > 1 THEN '… ' ELSE '' END
           || btrim(regexp_replace(string_agg(CASE WHEN p.place IN (SELECT h.place FROM hit h)
                                                   THEN mark_begin || left(p.word, 200) || mark_end
                                                   ELSE left(p.word, 200) END || left(p.behind, 20), '' ORDER BY p.place)
                                   FILTER (WHERE p.place < best.place + words), '\s+', ' ', 'g'))
           || CASE WHEN max(p.place) = best.place + words THEN ' …' ELSE '' END
    FROM printed p, best
    GROUP BY best.place;
END;
COMMENT ON FUNCTION trich.search_snippet IS
    'Some words of a body around those asked for, as printed, with marks around these.';

CREATE FUNCTION trich.search(query text, max_rows integer DEFAULT 20, skip_rows integer DEFAULT 0, in_source text DEFAULT NULL,
                             since date DEFAULT NULL, until date DEFAULT NULL, any_page boolean DEFAULT false,
                             ranked integer DEFAULT 10000, mark_begin text DEFAULT '<b>', mark_end text DEFAULT '</b>')
RETURNS TABLE (article_id bigint, rank real, title text, published_on date, source text, url text, snippet text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 20
SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
    asked tsquery := trich.search_query(query);
    lexemes text[];
    as_typed tsquery;
BEGIN
    IF coalesce(numnode(asked), 0) = 0 THEN
        RETURN;
    END IF;
    SELECT array_agg(DISTINCT t.lexeme) INTO lexemes FROM trich.search_terms(query) t WHERE NOT t.negated;
    -- Who types marks means a word without them as it is, first of all.
    IF EXISTS (SELECT FROM unnest(lexemes) AS l (lexeme) WHERE l.lexeme ~ '/[1-9]') THEN
        as_typed := trich.search_query(query, true);
    END IF;
    RETURN QUERY
        WITH found AS MATERIALIZED (
            SELECT a.article_id, a.published_on
            FROM trich.article a
            WHERE a.search_vector @@ asked
              AND (any_page OR a.page_kind = 'article')
              AND (in_source IS NULL OR a.source = in_source)
              AND (since IS NULL OR a.published_on >= since)
              AND (until IS NULL OR a.published_on <= until)
            ORDER BY a.published_on DESC NULLS LAST, a.article_id DESC
            LIMIT CASE WHEN ranked < 0 THEN 0 ELSE ranked END
        ), best AS MATERIALIZED (
            SELECT f.article_id, f.published_on,
                   -- how close together all of them stand, then each pair of them: a title may have only some
                   ts_rank_cd(a.search_vector, asked) + ts_rank(a.search_vector, asked)
                   + coalesce(ts_rank_cd(a.search_vector, as_typed), 0) AS rank
            FROM found f
            JOIN trich.article a ON a.article_id = f.article_id
            ORDER BY 3 DESC, f.published_on DESC NULLS LAST, f.article_id DESC
            LIMIT CASE WHEN max_rows < 0 THEN 0 ELSE max_rows END OFFSET greatest(skip_rows, 0)
        )
        SELECT b.article_id, b.rank::real, a.title, a.published_on, a.source, a.url,
               trich.search_snippet(a.body, a.search_vector, lexemes, 30, mark_begin, mark_end)
        FROM best b
        JOIN trich.article a ON a.article_id = b.article_id
        ORDER BY b.rank DESC, b.published_on DESC NULLS LAST, b.article_id DESC;
END
$$;
COMMENT ON FUNCTION trich.search IS
    'Articles that have all words of a query (search_query tells what it may hold), best first: words in titles count ten times, words close together more. since and until: days of publication; any_page: pages that are no articles, too. Of very many that are found, the newest 10,000 (ranked) are ranked. The snippet is as printed, not escaped: for HTML give marks of your own, escape, then replace them.';
