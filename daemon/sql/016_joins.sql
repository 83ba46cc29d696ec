-- The same views with fewer joins: PostgreSQL orders eight relations freely (join_collapse_limit), and those who ask join some
-- more. With one too many it told the stories of all articles before it looked for the few figures that were asked for.

CREATE OR REPLACE VIEW trich.article_about AS
SELECT s.article_id,
       o.name AS organization,
       coalesce(i.name, o.name) AS institution,
       o.organization_id,
       coalesce(i.organization_id, o.organization_id) AS institution_id,
       e.starts_on,
       e.review_period
FROM trich_data.organization o
LEFT JOIN trich_data.organization i
    ON i.canonical_key = substring(o.canonical_key from '^(?:đảng uỷ|chi bộ|công đoàn cơ sở|công đoàn|đoàn cơ sở|đoàn thanh niên) (.+)$')
JOIN trich_data.article_organization s ON s.organization_id = o.organization_id
LEFT JOIN trich_data.event e ON e.article_id = s.article_id AND e.ordinal = 1
WHERE s.ordinal = coalesce((SELECT min(x.ordinal)
                            FROM trich_data.article_organization x
                            WHERE x.article_id = s.article_id AND e.kind = 'visit' AND x.name = e.place),
                           (SELECT min(x.ordinal)
                            FROM trich_data.article_organization x
                            WHERE x.article_id = s.article_id AND x.name = e.organizer), 1);
COMMENT ON COLUMN trich.article_about.starts_on IS 'First day of the article''s event; null where there is none, or no day is said.';
COMMENT ON COLUMN trich.article_about.review_period IS 'The time that the event looks back on.';

CREATE OR REPLACE VIEW trich.organization_figures AS
SELECT b.organization,
       extract(year FROM coalesce(lower(f.period), lower(b.review_period), b.starts_on, a.published_on))::integer AS year,
       f.value,
       f.of,
       f.unit,
       f.label,
       f.percent,
       f.period,
       a.title,
       a.published_on,
       f.article_id,
       f.ordinal,
       b.organization_id,
       coalesce(f.period, b.review_period) AS covers,
       b.institution
FROM trich.article_about b
JOIN trich_data.article a ON a.article_id = b.article_id
JOIN trich_data.figure f ON f.article_id = b.article_id;

CREATE OR REPLACE VIEW trich.organization_statements AS
SELECT b.organization,
       coalesce(b.starts_on, a.published_on) AS said_on,
       t.section,
       t.text,
       (SELECT p.name
        FROM trich_data.person p
        WHERE p.article_id = t.article_id AND strpos(t.text, p.name) > 0
        ORDER BY strpos(t.text, p.name), length(p.name) DESC, p.ordinal
        LIMIT 1) AS person,
       (SELECT max(upper(d.period) - 1)
        FROM trich_data.date_mention d
        WHERE d.article_id = t.article_id AND d.span <@ t.span
          AND upper(d.period) - 1 > coalesce(b.starts_on, a.published_on)) AS due_on,
       a.title,
       a.published_on,
       t.article_id,
       t.ordinal,
       b.organization_id,
       b.institution
FROM trich.article_about b
JOIN trich_data.article a ON a.article_id = b.article_id
JOIN trich_data.statement t ON t.article_id = b.article_id;

CREATE OR REPLACE VIEW trich.tasks AS
SELECT upper(d.period) - 1 AS due_on,
       b.organization,
       t.section,
       t.text AS task,
       (SELECT p.name
        FROM trich_data.person p
        WHERE p.article_id = t.article_id AND strpos(t.text, p.name) > 0
        ORDER BY strpos(t.text, p.name), length(p.name) DESC, p.ordinal
        LIMIT 1) AS person,
       coalesce(b.starts_on, a.published_on) AS said_on,
       a.title,
       a.published_on,
       t.article_id,
       t.ordinal,
       b.organization_id,
       b.institution
FROM trich_data.date_mention d
JOIN trich_data.statement t ON t.article_id = d.article_id AND d.span <@ t.span AND t.section IN ('direction', 'request')
JOIN trich_data.article a ON a.article_id = d.article_id
JOIN trich.article_about b ON b.article_id = d.article_id
WHERE upper(d.period) - 1 > coalesce(b.starts_on, a.published_on)
  AND NOT EXISTS (SELECT FROM trich_data.date_mention later
                  WHERE later.article_id = d.article_id AND later.span <@ t.span
                    AND (upper(later.period), later.ordinal) > (upper(d.period), d.ordinal));
