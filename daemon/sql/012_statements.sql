-- Statements as people ask for them: whose, of which day, due when, said by whom; and which say the same again.

CREATE FUNCTION trich.alike(a text, b text) RETURNS real
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT coalesce(2.0 * count(*) FILTER (WHERE w.texts = 2) / nullif(sum(w.texts), 0), 0)::real
    FROM (SELECT s.word, count(*) AS texts
          FROM (SELECT word FROM trich.search_words(a) GROUP BY word
                UNION ALL
                SELECT word FROM trich.search_words(b) GROUP BY word) s
          GROUP BY s.word) w;
END;
COMMENT ON FUNCTION trich.alike IS
    'How much two texts are alike, by their words, whatever their order, capitals and punctuation: 1 the same words, 0 none in common; from about 0.6 on they mean the same.';

CREATE VIEW trich.organization_statements AS
SELECT o.name AS organization,
       coalesce(e.starts_on, a.published_on) AS said_on,
       t.section,
       t.text,
       (SELECT p.name
        FROM trich.person p
        WHERE p.article_id = t.article_id AND strpos(t.text, p.name) > 0
        ORDER BY strpos(t.text, p.name), p.ordinal
        LIMIT 1) AS person,
       (SELECT max(upper(d.period) - 1)
        FROM trich.date_mention d
        WHERE d.article_id = t.article_id AND d.span <@ t.span
          AND upper(d.period) - 1 > coalesce(e.starts_on, a.published_on)) AS due_on,
       a.title,
       a.published_on,
       t.article_id,
       t.ordinal,
       o.organization_id
FROM trich.organization o
JOIN trich.article_organization s ON s.organization_id = o.organization_id
JOIN trich.article a ON a.article_id = s.article_id
LEFT JOIN trich.event e ON e.article_id = s.article_id AND e.ordinal = 1
JOIN trich.statement t ON t.article_id = s.article_id
WHERE s.ordinal = coalesce((SELECT min(x.ordinal)
                            FROM trich.article_organization x
                            WHERE x.article_id = s.article_id AND e.kind = 'visit' AND x.name = e.place),
                           (SELECT min(x.ordinal)
                            FROM trich.article_organization x
                            WHERE x.article_id = s.article_id AND x.name = e.organizer), 1);
COMMENT ON VIEW trich.organization_statements IS
    'What articles state about an organisation: results, shortcomings, tasks ahead, requests. An article''s statements are those of the body that was visited, else of the organizer of its event, else of the organisation that it names first.';
COMMENT ON COLUMN trich.organization_statements.organization IS 'Canonical name of the organisation.';
COMMENT ON COLUMN trich.organization_statements.said_on IS 'First day of the event, or day of publication.';
COMMENT ON COLUMN trich.organization_statements.section IS 'achievement, limitation, direction (a task ahead) or request.';
COMMENT ON COLUMN trich.organization_statements.text IS 'The sentence as printed.';
COMMENT ON COLUMN trich.organization_statements.person IS 'Of the article''s people the one whom the sentence names first: of a request who asks, where the sentence says so.';
COMMENT ON COLUMN trich.organization_statements.due_on IS 'The latest day that the sentence names, where it is behind said_on: of a task the day until when.';
COMMENT ON COLUMN trich.organization_statements.title IS 'Headline of the article.';
COMMENT ON COLUMN trich.organization_statements.published_on IS 'Day of its publication.';
COMMENT ON COLUMN trich.organization_statements.article_id IS 'Its key.';
COMMENT ON COLUMN trich.organization_statements.ordinal IS 'The statement''s place in the article''s list.';
COMMENT ON COLUMN trich.organization_statements.organization_id IS 'Key of the organisation.';
