-- What people ask, answered without counting twice or under the wrong name: spellings, whose an article's figures are, what a
-- figure covers, which document a number means, tasks with their day, awards of people.

CREATE FUNCTION trich.folded(printed text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN normalize(regexp_replace(
    translate(replace(lower(normalize(printed, NFD) COLLATE "C"), 'Đ', 'đ'), '’‘–—−‑', '''''----'),
    '(o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(u)([\u0300\u0301\u0303\u0309\u0323])(y)', '\1\3\2\4\6\5', 'g'), NFC);
COMMENT ON FUNCTION trich.folded IS
    'A text in one spelling, to compare by and not to show: small letters, tone marks where one of two places is usual (hoà for hòa, uỷ for ủy), one kind of apostrophe and dash. WHERE trich.folded(name) = trich.folded(''Hòa Bình'').';

-- The figures of an inspection are those of whom it visited, as statements are already. PostgreSQL orders eight relations freely
-- (join_collapse_limit), and those who ask join some more: so this view has the event's days, which would else be a join of its own.
CREATE VIEW trich.article_about AS
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
COMMENT ON VIEW trich.article_about IS
    'Whose an article''s figures and statements are: of the body that was visited, else of the organizer of its event, else of the organisation that it names first. No row for articles that name none.';
COMMENT ON COLUMN trich.article_about.article_id IS 'Key of the article.';
COMMENT ON COLUMN trich.article_about.organization IS 'Canonical name of the organisation.';
COMMENT ON COLUMN trich.article_about.institution IS
    'Canonical name of the body whose party committee or cell, union or youth branch the organisation is ("Đảng ủy Bệnh viện X": Bệnh viện X), where some article names that body; else of the organisation itself.';
COMMENT ON COLUMN trich.article_about.organization_id IS 'Key of the organisation.';
COMMENT ON COLUMN trich.article_about.institution_id IS 'Key of the institution, in organization.';
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
COMMENT ON VIEW trich.organization_figures IS
    'Figures of an organisation by year. Whose an article''s figures are: see article_about. Targets are figures too, and so is what an article says of others: read label, and the article.';
COMMENT ON COLUMN trich.organization_figures.year IS
    'Year in which the figure''s period begins, or else the review period of the event, the event itself, or publication. Of longer periods the first year: ask for those that cover a year by covers.';
COMMENT ON COLUMN trich.organization_figures.period IS 'Time that the quantity is about, where the article says it with the figure, or of the meeting that heard it as a result.';
COMMENT ON COLUMN trich.organization_figures.percent IS 'Share in brackets behind a count, in percent.';
COMMENT ON COLUMN trich.organization_figures.covers IS
    'The days that the figure covers: its period, or else the review period of the event; null where neither is known. A year: upper(covers) - lower(covers) BETWEEN 365 AND 366.';
COMMENT ON COLUMN trich.organization_figures.institution IS
    'Whose party committee, union or youth branch the organisation is, as in article_about; else the organisation.';
COMMENT ON COLUMN trich_data.figure.percent IS 'Share in brackets behind a count, in percent ("26 đảng viên (12%)": 12).';

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
COMMENT ON VIEW trich.organization_statements IS
    'What articles state about an organisation: results, shortcomings, tasks ahead, requests. Whose an article''s statements are: see article_about. Tasks by their day are found sooner in tasks.';
COMMENT ON COLUMN trich.organization_statements.institution IS
    'Whose party committee, union or youth branch the organisation is, as in article_about; else the organisation.';

-- From the day to the task, so that few days ask for few statements.
CREATE VIEW trich.tasks AS
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
COMMENT ON VIEW trich.tasks IS
    'Tasks and requests that name a day behind the one on which they were stated, with that day. Those without one are in organization_statements.';
COMMENT ON COLUMN trich.tasks.due_on IS 'The latest day that the sentence names: "trong năm 2024" is 2024-12-31.';
COMMENT ON COLUMN trich.tasks.organization IS 'Canonical name of the organisation whose statement it is, as in article_about.';
COMMENT ON COLUMN trich.tasks.section IS 'direction (a task that it set itself) or request (what is asked of somebody).';
COMMENT ON COLUMN trich.tasks.task IS 'The sentence as printed.';
COMMENT ON COLUMN trich.tasks.person IS 'Of the article''s people the one whom the sentence names first: of a request who asks, where the sentence says so.';
COMMENT ON COLUMN trich.tasks.said_on IS 'First day of the event, or day of publication.';
COMMENT ON COLUMN trich.tasks.title IS 'Headline of the article.';
COMMENT ON COLUMN trich.tasks.published_on IS 'Day of its publication.';
COMMENT ON COLUMN trich.tasks.article_id IS 'Its key.';
COMMENT ON COLUMN trich.tasks.ordinal IS 'The statement''s place in the article''s list.';
COMMENT ON COLUMN trich.tasks.organization_id IS 'Key of the organisation.';
COMMENT ON COLUMN trich.tasks.institution IS 'Whose party committee, union or youth branch the organisation is, as in article_about; else the organisation.';

-- One line an office, however articles spell it and whatever name of the organisation they print. OFFSET 0 lets PostgreSQL
-- fold each list of offices once, not for each person who has it.
CREATE OR REPLACE VIEW trich.person_positions AS
SELECT p.name,
       mode() WITHIN GROUP (ORDER BY office.position) AS position,
       o.name AS organization,
       min(coalesce(e.starts_on, a.published_on)) AS first_on,
       max(coalesce(e.starts_on, a.published_on)) AS last_on,
       count(DISTINCT p.article_id) AS articles,
       array_agg(DISTINCT p.article_id) AS article_ids
FROM trich_data.person p
CROSS JOIN LATERAL (SELECT u.position, trich.folded(u.position) AS folded FROM unnest(p.positions) AS u (position) OFFSET 0) AS office
JOIN trich_data.article a ON a.article_id = p.article_id
LEFT JOIN trich_data.event e ON e.article_id = p.article_id AND e.ordinal = 1
LEFT JOIN trich_data.article_organization s ON s.article_id = p.article_id AND s.name = p.organization
LEFT JOIN trich_data.organization o ON o.organization_id = s.organization_id
GROUP BY p.name, office.folded, o.name;
COMMENT ON COLUMN trich.person_positions.position IS 'The office, as most of the articles spell it. Of an appointment both are here, the former office and the new one.';
COMMENT ON COLUMN trich.person_positions.organization IS
    'Canonical name of where the person serves, by the article; a further office (Huyện ủy viên) may be one of another body.';

CREATE VIEW trich.person_awards AS
SELECT r.name,
       w.name AS award,
       w.awarded_by,
       coalesce(e.starts_on, a.published_on) AS given_on,
       p.positions,
       p.organization,
       e.name AS event,
       e.organizer,
       a.title,
       a.published_on,
       w.article_id,
       w.ordinal
FROM trich_data.award w
CROSS JOIN LATERAL string_to_table(w.recipient, '; ') AS r (name)
JOIN trich_data.person p ON p.article_id = w.article_id AND p.name = r.name
JOIN trich_data.article a ON a.article_id = w.article_id
LEFT JOIN trich_data.event e ON e.article_id = w.article_id AND e.ordinal = 1;
COMMENT ON VIEW trich.person_awards IS
    'Awards by person: a row for each person whom an article names as recipient. Those given to bodies or to people without names are in award alone.';
COMMENT ON COLUMN trich.person_awards.name IS 'The person; two people of one name are not told apart.';
COMMENT ON COLUMN trich.person_awards.award IS 'Name of the award.';
COMMENT ON COLUMN trich.person_awards.awarded_by IS 'In whose name it is given.';
COMMENT ON COLUMN trich.person_awards.given_on IS 'First day of the event, or day of publication; the award may be older than the report.';
COMMENT ON COLUMN trich.person_awards.positions IS 'Offices of the person in that article.';
COMMENT ON COLUMN trich.person_awards.organization IS 'Where the person serves.';
COMMENT ON COLUMN trich.person_awards.event IS 'Name of the event.';
COMMENT ON COLUMN trich.person_awards.organizer IS 'Who held it.';
COMMENT ON COLUMN trich.person_awards.title IS 'Headline of the article.';
COMMENT ON COLUMN trich.person_awards.published_on IS 'Day of its publication.';
COMMENT ON COLUMN trich.person_awards.article_id IS 'Its key.';
COMMENT ON COLUMN trich.person_awards.ordinal IS 'The award''s place in the article''s list.';
COMMENT ON COLUMN trich_data.award.recipient IS 'Who received it; several names have "; " between them.';

-- A number is given again each year, and by every body whose signs are the same: "12/KH" alone names nothing.
CREATE VIEW trich.cited_documents AS
WITH cited AS (
    SELECT d.article_id, a.story, d.kind, d.date, d.issuer,
           translate(d.number, '–—−‑', '----') AS number,
           trich.folded(d.issuer) AS issued_by,
           -- signs of central organs, and numbers with a year: there is one such document
           d.number ~ '[-/](TW|QUTW|CP|TTg|CTN|QH\d*|UBTVQH\d*)$|^\d+/\d{4}/(TT|NĐ|TTLT)-' AS central
    FROM trich_data.document d
    JOIN trich_data.article a ON a.article_id = d.article_id
), dated AS (
    SELECT number, date, coalesce(mode() WITHIN GROUP (ORDER BY issued_by), date::text) AS issued_by
    FROM cited
    WHERE date IS NOT NULL
    GROUP BY number, date
), issued AS (
    SELECT number, issued_by, max(extract(year FROM date)) AS year
    FROM dated
    GROUP BY number, issued_by
), told AS (
    SELECT c.*, coalesce(d.issued_by, c.issued_by) AS whose, coalesce(extract(year FROM c.date), i.year) AS year
    FROM cited c
    LEFT JOIN dated d ON d.number = c.number AND d.date = c.date
    LEFT JOIN issued i ON i.number = c.number AND i.issued_by = c.issued_by AND c.date IS NULL
), sole AS (
    SELECT number, min(whose) AS whose, min(year) AS year
    FROM told
    WHERE whose IS NOT NULL
    GROUP BY number
    HAVING count(DISTINCT (whose, year)) = 1
)
SELECT t.number,
       mode() WITHIN GROUP (ORDER BY t.kind) AS kind,
       mode() WITHIN GROUP (ORDER BY t.date) AS issued_on,
       mode() WITHIN GROUP (ORDER BY t.issuer) AS issuer,
       count(DISTINCT t.story) AS stories,
       count(DISTINCT t.article_id) AS articles,
       array_agg(DISTINCT t.article_id) AS article_ids
FROM told t
LEFT JOIN sole s ON s.number = t.number AND t.central AND t.whose IS NULL
GROUP BY t.number, coalesce(t.whose, s.whose), coalesce(t.year, s.year);
COMMENT ON VIEW trich.cited_documents IS
    'Documents that articles cite, each once: the same number of another year or by another issuer is another document. Citations without day and issuer are counted with the one that is known where only one can be meant; else they have a row of their own, which may be several documents.';
COMMENT ON COLUMN trich.cited_documents.number IS 'Number without blanks ("35-CT/TW").';
COMMENT ON COLUMN trich.cited_documents.kind IS 'Kind of document, as most articles say.';
COMMENT ON COLUMN trich.cited_documents.issued_on IS 'Day of issue, as most articles have it; null where none says it.';
COMMENT ON COLUMN trich.cited_documents.issuer IS 'Who issued it, as most articles have it; null where none says it.';
COMMENT ON COLUMN trich.cited_documents.stories IS 'How many stories cite it: copies count once.';
COMMENT ON COLUMN trich.cited_documents.articles IS 'How many articles cite it.';
COMMENT ON COLUMN trich.cited_documents.article_ids IS 'Which articles.';

CALL trich_data.show('figure');
CALL trich_data.show('award');
