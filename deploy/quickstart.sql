-- What deploy/quickstart shows: psql -f deploy/quickstart.sql. Each table answers a question that a person may come with;
-- the README has more of them.
\set QUIET on
\pset pager off
\pset border 2
\pset linestyle unicode
\pset footer off
\pset null –
SET search_path = trich;

\pset title 'Articles and what was found in them'
SELECT to_char(a.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') AS published,
       CASE WHEN length(a.title) > 54 THEN left(a.title, 53) || '…' ELSE a.title END AS title,
       e.kind AS event,
       (SELECT count(*) FROM person p WHERE p.article_id = a.article_id) AS people,
       (SELECT count(*) FROM article_organization o WHERE o.article_id = a.article_id) AS bodies,
       (SELECT count(*) FROM figure f WHERE f.article_id = a.article_id) AS figures,
       (SELECT count(*) FROM statement s WHERE s.article_id = a.article_id) AS statements
FROM article a
LEFT JOIN event e ON e.article_id = a.article_id AND e.ordinal = 1
WHERE a.source = 'samples'
ORDER BY a.published_at NULLS LAST, a.id;

\pset title 'Who took part in what, with which office (two of each event)'
SELECT to_char(starts_on, 'DD/MM/YYYY') AS day,
       event_kind AS event,
       name,
       CASE WHEN length(office) > 42 THEN left(office, 41) || '…' ELSE office END AS office,
       array_to_string(roles[1:3], ', ') || CASE WHEN cardinality(roles) > 3 THEN ', …' ELSE '' END AS roles
FROM (SELECT *,
             array_to_string(positions, ', ') AS office,
             row_number() OVER (PARTITION BY article_id ORDER BY cardinality(roles) DESC, name) AS nth
      FROM attendance) AS a
WHERE nth <= 2
ORDER BY starts_on, article_id, nth;

\pset title 'Figures of organisations by year (two of each)'
SELECT organization,
       year,
       value::text || coalesce('/' || of, '') AS value,
       unit,
       CASE WHEN length(label) > 40 THEN left(label, 39) || '…' ELSE label END AS label
FROM (SELECT *,
             row_number() OVER (PARTITION BY organization, year ORDER BY of IS NULL, unit = '%', value DESC, ordinal) AS nth
      FROM organization_figures) AS f
WHERE nth <= 2
ORDER BY year DESC, organization, nth
LIMIT 20;

\pset title 'Found by: dang uy benh vien'
SELECT round(rank::numeric, 2) AS rank,
       to_char(published_on, 'DD/MM/YYYY') AS published,
       CASE WHEN length(title) > 40 THEN left(title, 39) || '…' ELSE title END AS title,
       CASE WHEN length(snippet) > 96 THEN left(snippet, 95) || '…' ELSE snippet END AS snippet
FROM search('dang uy benh vien', 4, mark_begin => '[', mark_end => ']');

\pset title 'Awards'
SELECT to_char(e.starts_on, 'DD/MM/YYYY') AS day,
       w.name AS award,
       w.count,
       coalesce(w.recipient, w.recipient_kind) AS recipient
FROM award w
JOIN event e ON e.article_id = w.article_id AND e.ordinal = 1
WHERE coalesce(w.recipient, w.recipient_kind) IS NOT NULL
ORDER BY e.starts_on, w.article_id, w.ordinal
LIMIT 12;

\pset title 'What was asked of whom'
SELECT to_char(e.starts_on, 'DD/MM/YYYY') AS day,
       CASE WHEN length(s.text) > 104 THEN left(s.text, 103) || '…' ELSE s.text END AS request
FROM statement s
JOIN event e ON e.article_id = s.article_id AND e.ordinal = 1
WHERE s.section = 'request'
ORDER BY e.starts_on, s.ordinal
LIMIT 8;
