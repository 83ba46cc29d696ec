-- What deploy/quickstart shows. Each of these is a question that a person may come with; see the README for more.
\set QUIET on

\echo
\pset title 'Articles and what was found in them'
SELECT to_char(a.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') AS published,
       CASE WHEN length(a.title) > 64 THEN left(a.title, 63) || '…' ELSE a.title END AS title,
       e.kind AS event,
       (SELECT count(*) FROM person p WHERE p.article_id = a.article_id) AS people,
       (SELECT count(*) FROM article_organization o WHERE o.article_id = a.article_id) AS bodies,
       (SELECT count(*) FROM figure f WHERE f.article_id = a.article_id) AS figures,
       (SELECT count(*) FROM statement s WHERE s.article_id = a.article_id) AS statements
FROM article a
LEFT JOIN event e ON e.article_id = a.article_id AND e.ordinal = 1
WHERE a.source = 'samples'
ORDER BY a.published_at NULLS LAST, a.id;

\echo
\pset title 'Who took part in what, with which office (the first of each event)'
SELECT to_char(starts_on, 'DD/MM/YYYY') AS day,
       event_kind AS event,
       name,
       left(array_to_string(positions, ', '), 48) AS office,
       array_to_string(roles, ', ') AS roles
FROM (SELECT *, row_number() OVER (PARTITION BY article_id ORDER BY cardinality(roles) DESC, name) AS nth
      FROM attendance) AS a
WHERE nth <= 2
ORDER BY starts_on, article_id, nth;

\echo
\pset title 'Figures of organisations by year'
SELECT organization, year,
       value::text || coalesce('/' || of, '') AS value,
       unit,
       left(label, 44) AS label
FROM (SELECT *, row_number() OVER (PARTITION BY organization, year ORDER BY article_id, ordinal) AS nth
      FROM organization_figures) AS f
WHERE nth <= 3
ORDER BY year DESC, organization, nth
LIMIT 18;

\echo
\pset title 'Awards'
SELECT w.name AS award, w.count, coalesce(w.recipient, w.recipient_kind) AS recipient, w.awarded_by
FROM award w
ORDER BY w.article_id, w.ordinal
LIMIT 12;

\echo
\pset title 'What was asked of whom'
SELECT to_char(e.starts_on, 'DD/MM/YYYY') AS day,
       CASE WHEN length(s.text) > 110 THEN left(s.text, 109) || '…' ELSE s.text END AS request
FROM statement s
JOIN event e ON e.article_id = s.article_id AND e.ordinal = 1
WHERE s.section = 'request'
ORDER BY e.starts_on, s.ordinal
LIMIT 8;
