-- Stories: articles that tell the same with small changes have one key, so that counting does not count twice.
--
-- Of each story the sketch of the article that told it first is kept, with its bands. An article belongs to the oldest story
-- that has one of its bands and nearly its sketch; so the same sketch always comes to the same story, whatever came between.
-- Keys are given under a lock, a batch at a time, in a transaction of their own: what one worker founded the next one sees.

CREATE SEQUENCE trich.story_id;
COMMENT ON SEQUENCE trich.story_id IS 'Keys of stories, in the order in which they were first told here.';

CREATE TABLE trich.story (
    story bigint NOT NULL,
    sketch bit(192) NOT NULL,
    band_1 bigint NOT NULL,
    band_2 bigint NOT NULL,
    band_3 bigint NOT NULL,
    band_4 bigint NOT NULL
);
CREATE INDEX story_band_1_idx ON trich.story (band_1, story);
CREATE INDEX story_band_2_idx ON trich.story (band_2, story);
CREATE INDEX story_band_3_idx ON trich.story (band_3, story);
CREATE INDEX story_band_4_idx ON trich.story (band_4, story);
COMMENT ON TABLE trich.story IS
    'What copies of a story are recognised by: the sketch of the article that told it first. A story may be here of which no article is left.';
COMMENT ON COLUMN trich.story.story IS 'Key of the story, as in article.story.';
COMMENT ON COLUMN trich.story.sketch IS 'Sketch of the article that told it first.';
COMMENT ON COLUMN trich.story.band_1 IS 'A hash of one run of six words; copies have at least one of four in common, nearly always.';
COMMENT ON COLUMN trich.story.band_2 IS 'Another one.';
COMMENT ON COLUMN trich.story.band_3 IS 'Another one.';
COMMENT ON COLUMN trich.story.band_4 IS 'Another one.';

-- Articles that are there already have no sketch, and so a story of their own each.
ALTER TABLE trich.article
    ADD COLUMN sketch bit(192),
    ADD COLUMN story bigint NOT NULL DEFAULT nextval('trich.story_id');
CREATE INDEX article_story_idx ON trich.article (story);
COMMENT ON COLUMN trich.article.sketch IS
    'What near-duplicates have in common: of the first 128 bits (words) at most 38 differ, of the other 64 (numbers) at most 18. Null for pages that are no article and for bodies of less than 30 words.';
COMMENT ON COLUMN trich.article.story IS
    'Key that copies of one story share, also with another headline, a new lead, a paragraph less or some words changed. Stories whose figures and dates differ are different.';

CREATE FUNCTION trich.same_story(a bit varying, b bit varying) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT pg_catalog.bit_count(pg_catalog.substring(a OPERATOR(pg_catalog.#) b, 1, 128)) <= 38
       AND pg_catalog.bit_count(pg_catalog.substring(a OPERATOR(pg_catalog.#) b, 129)) <= 18
$$;
COMMENT ON FUNCTION trich.same_story IS 'Whether two sketches are so near that they tell one story.';

CREATE FUNCTION trich.story_find(sketches bit varying[], bands bigint[]) RETURNS bigint[]
LANGUAGE plpgsql SET enable_seqscan = off SET enable_bitmapscan = off AS $$
BEGIN
    RETURN ARRAY(
        SELECT (SELECT min(c.story)
                FROM ((SELECT s.story, s.sketch FROM trich.story s WHERE s.band_1 = bands[4 * n - 3] ORDER BY s.band_1, s.story LIMIT 32)
                      UNION ALL
                      (SELECT s.story, s.sketch FROM trich.story s WHERE s.band_2 = bands[4 * n - 2] ORDER BY s.band_2, s.story LIMIT 32)
                      UNION ALL
                      (SELECT s.story, s.sketch FROM trich.story s WHERE s.band_3 = bands[4 * n - 1] ORDER BY s.band_3, s.story LIMIT 32)
                      UNION ALL
                      (SELECT s.story, s.sketch FROM trich.story s WHERE s.band_4 = bands[4 * n] ORDER BY s.band_4, s.story LIMIT 32)) AS c
                WHERE trich.same_story(c.sketch, w.sketch))
        FROM unnest(sketches) WITH ORDINALITY AS w (sketch, n)
        ORDER BY n);
END $$;
COMMENT ON FUNCTION trich.story_find IS
    'The story of each sketch, four bands a sketch; null where none is known. Of each band the 32 oldest stories are looked at.';

CREATE FUNCTION trich.story_keys(sketches bit varying[], bands bigint[], twins boolean[]) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    keys bigint[];
    fresh bigint[];
    found bigint[];
    n integer;
BEGIN
    PERFORM pg_advisory_xact_lock(500153344874);
    PERFORM set_config('synchronous_commit', 'off', true); -- the articles' commit comes behind this one, and waits for the disk
    keys := trich.story_find(sketches, bands);
    fresh := ARRAY(SELECT CASE WHEN w.key IS NULL AND NOT w.twin THEN nextval('trich.story_id') END
                   FROM unnest(keys, twins) WITH ORDINALITY AS w (key, twin, n) ORDER BY w.n);
    INSERT INTO trich.story
    SELECT w.key, w.sketch, bands[4 * w.n - 3], bands[4 * w.n - 2], bands[4 * w.n - 1], bands[4 * w.n]
    FROM unnest(fresh, sketches) WITH ORDINALITY AS w (key, sketch, n)
    WHERE w.key IS NOT NULL AND w.sketch IS NOT NULL;
    keys := ARRAY(SELECT coalesce(w.key, w.fresh) FROM unnest(keys, fresh) WITH ORDINALITY AS w (key, fresh, n) ORDER BY w.n);
    FOR n IN SELECT w.n FROM unnest(keys) WITH ORDINALITY AS w (key, n) WHERE w.key IS NULL ORDER BY w.n LOOP
        found := trich.story_find(sketches[n : n], bands[4 * n - 3 : 4 * n]);
        keys[n] := coalesce(found[1], nextval('trich.story_id'));
        IF found[1] IS NULL THEN
            INSERT INTO trich.story VALUES (keys[n], sketches[n], bands[4 * n - 3], bands[4 * n - 2], bands[4 * n - 1],
                                            bands[4 * n]);
        END IF;
    END LOOP;
    RETURN keys;
END $$;
COMMENT ON FUNCTION trich.story_keys IS
    'The story of each sketch (null: a story of its own), founding those that are new. twins: which ones have a band in common with one before them in the list.';

CREATE VIEW trich.story_article AS
SELECT s.story,
       a.article_id,
       s.articles,
       s.sources,
       s.article_ids,
       a.source,
       a.title,
       a.published_on,
       a.published_at,
       a.url
FROM (SELECT story,
             count(*) AS articles,
             array_agg(DISTINCT source ORDER BY source) AS sources,
             array_agg(article_id ORDER BY published_at, article_id) AS article_ids
      FROM trich.article
      WHERE page_kind = 'article'
      GROUP BY story) AS s
JOIN trich.article a ON a.article_id = s.article_ids[1];
COMMENT ON VIEW trich.story_article IS
    'One article a story, the one published first, with how many tell it and where; join tables by article_id to count nothing twice. Pages that are no article are not here.';
COMMENT ON COLUMN trich.story_article.story IS 'Key of the story.';
COMMENT ON COLUMN trich.story_article.article_id IS 'The article that stands for the story: of those with a stamp the earliest.';
COMMENT ON COLUMN trich.story_article.articles IS 'How many articles tell the story.';
COMMENT ON COLUMN trich.story_article.sources IS 'The sources that have it.';
COMMENT ON COLUMN trich.story_article.article_ids IS 'The articles, in the order of publication; the first is article_id.';
COMMENT ON COLUMN trich.story_article.source IS 'Source of the article that stands for it.';
COMMENT ON COLUMN trich.story_article.title IS 'Its headline.';
COMMENT ON COLUMN trich.story_article.published_on IS 'Day of its publication.';
COMMENT ON COLUMN trich.story_article.published_at IS 'Its stamp.';
COMMENT ON COLUMN trich.story_article.url IS 'Its address.';

GRANT SELECT, INSERT ON trich.story TO trich_writer;
GRANT USAGE ON SEQUENCE trich.story_id TO trich_writer;
