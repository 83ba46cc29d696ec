-- Views that people start from. All are readable by trich_reader (default privileges of the schema).

CREATE VIEW trich.attendance AS
SELECT p.name,
       p.honorific,
       p.rank,
       p.degrees,
       p.positions,
       p.organization,
       p.roles::text[] AS roles,
       e.kind AS event_kind,
       e.name AS event,
       e.organizer,
       e.starts_on,
       e.ends_on,
       e.part_of_day,
       e.place,
       a.title,
       a.published_on,
       a.url,
       a.article_id
FROM trich.person p
JOIN trich.event e ON e.article_id = p.article_id AND e.ordinal = 1
JOIN trich.article a ON a.article_id = p.article_id
WHERE p.roles::text[] <> ARRAY['mentioned'];
COMMENT ON VIEW trich.attendance IS 'Who took part in what event, in which office and role; a row for each person of an article that is about an event.';
COMMENT ON COLUMN trich.attendance.name IS 'The person.';
COMMENT ON COLUMN trich.attendance.honorific IS 'Form of address.';
COMMENT ON COLUMN trich.attendance.rank IS 'Rank in army or police.';
COMMENT ON COLUMN trich.attendance.degrees IS 'Academic and professional titles.';
COMMENT ON COLUMN trich.attendance.positions IS 'Offices held.';
COMMENT ON COLUMN trich.attendance.organization IS 'Where the person serves.';
COMMENT ON COLUMN trich.attendance.roles IS 'What the person did there.';
COMMENT ON COLUMN trich.attendance.event_kind IS 'Kind of event.';
COMMENT ON COLUMN trich.attendance.event IS 'Name of the event.';
COMMENT ON COLUMN trich.attendance.organizer IS 'Who held it.';
COMMENT ON COLUMN trich.attendance.starts_on IS 'First day.';
COMMENT ON COLUMN trich.attendance.ends_on IS 'Last day.';
COMMENT ON COLUMN trich.attendance.part_of_day IS 'Part of the day in which it began.';
COMMENT ON COLUMN trich.attendance.place IS 'Where it took place.';
COMMENT ON COLUMN trich.attendance.title IS 'Headline of the article.';
COMMENT ON COLUMN trich.attendance.published_on IS 'Day of its publication.';
COMMENT ON COLUMN trich.attendance.url IS 'Its address.';
COMMENT ON COLUMN trich.attendance.article_id IS 'Its key.';

CREATE VIEW trich.organization_figures AS
SELECT o.name AS organization,
       extract(year FROM coalesce(lower(f.period), lower(e.review_period), e.starts_on, a.published_on))::integer AS year,
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
       o.organization_id
FROM trich.organization o
JOIN trich.article_organization s ON s.organization_id = o.organization_id
JOIN trich.article a ON a.article_id = s.article_id
LEFT JOIN trich.event e ON e.article_id = s.article_id AND e.ordinal = 1
JOIN trich.figure f ON f.article_id = s.article_id
WHERE s.ordinal = coalesce((SELECT min(x.ordinal)
                            FROM trich.article_organization x
                            WHERE x.article_id = s.article_id AND x.name = e.organizer), 1);
COMMENT ON VIEW trich.organization_figures IS
    'Figures of an organisation by year. An article''s figures are those of the organizer of its event, or else of the organisation that it names first.';
COMMENT ON COLUMN trich.organization_figures.organization IS 'Canonical name of the organisation.';
COMMENT ON COLUMN trich.organization_figures.year IS 'Year in which the figure''s period begins, or else that of the event, or of publication.';
COMMENT ON COLUMN trich.organization_figures.value IS 'The quantity.';
COMMENT ON COLUMN trich.organization_figures.of IS 'The whole that it is a part of.';
COMMENT ON COLUMN trich.organization_figures.unit IS 'The counted noun, or the unit.';
COMMENT ON COLUMN trich.organization_figures.label IS 'What is counted or claimed.';
COMMENT ON COLUMN trich.organization_figures.percent IS 'Share in brackets behind a count.';
COMMENT ON COLUMN trich.organization_figures.period IS 'Time that the quantity is about, where the article says.';
COMMENT ON COLUMN trich.organization_figures.title IS 'Headline of the article.';
COMMENT ON COLUMN trich.organization_figures.published_on IS 'Day of its publication.';
COMMENT ON COLUMN trich.organization_figures.article_id IS 'Its key.';
COMMENT ON COLUMN trich.organization_figures.ordinal IS 'The figure''s place in the article''s list.';
COMMENT ON COLUMN trich.organization_figures.organization_id IS 'Key of the organisation.';

CREATE VIEW trich.organization_events AS
SELECT o.name AS organization,
       coalesce(e.organizer = s.name, false) AS as_organizer,
       e.starts_on,
       e.ends_on,
       e.kind,
       e.name AS event,
       e.organizer,
       e.place,
       e.attendance,
       e.review_period,
       e.plan_period,
       e.term,
       a.title,
       a.published_on,
       e.article_id,
       e.ordinal,
       o.organization_id
FROM trich.organization o
JOIN trich.article_organization s ON s.organization_id = o.organization_id
JOIN trich.event e ON e.article_id = s.article_id
JOIN trich.article a ON a.article_id = s.article_id;
COMMENT ON VIEW trich.organization_events IS 'Events that an organisation held, or that it is named with.';
COMMENT ON COLUMN trich.organization_events.organization IS 'Canonical name of the organisation.';
COMMENT ON COLUMN trich.organization_events.as_organizer IS 'True: it held the event. False: the article names it.';
COMMENT ON COLUMN trich.organization_events.starts_on IS 'First day.';
COMMENT ON COLUMN trich.organization_events.ends_on IS 'Last day.';
COMMENT ON COLUMN trich.organization_events.kind IS 'Kind of event.';
COMMENT ON COLUMN trich.organization_events.event IS 'Name of the event.';
COMMENT ON COLUMN trich.organization_events.organizer IS 'Who held it.';
COMMENT ON COLUMN trich.organization_events.place IS 'Where it took place.';
COMMENT ON COLUMN trich.organization_events.attendance IS 'Stated head count.';
COMMENT ON COLUMN trich.organization_events.review_period IS 'The time looked back on.';
COMMENT ON COLUMN trich.organization_events.plan_period IS 'The time planned for.';
COMMENT ON COLUMN trich.organization_events.term IS 'The term of office that it is about.';
COMMENT ON COLUMN trich.organization_events.title IS 'Headline of the article.';
COMMENT ON COLUMN trich.organization_events.published_on IS 'Day of its publication.';
COMMENT ON COLUMN trich.organization_events.article_id IS 'Its key.';
COMMENT ON COLUMN trich.organization_events.ordinal IS 'The event''s place in the article''s list.';
COMMENT ON COLUMN trich.organization_events.organization_id IS 'Key of the organisation.';

CREATE VIEW trich.person_positions AS
SELECT p.name,
       office.position,
       p.organization,
       min(coalesce(e.starts_on, a.published_on)) AS first_on,
       max(coalesce(e.starts_on, a.published_on)) AS last_on,
       count(DISTINCT p.article_id) AS articles,
       array_agg(DISTINCT p.article_id) AS article_ids
FROM trich.person p
CROSS JOIN LATERAL unnest(p.positions) AS office (position)
JOIN trich.article a ON a.article_id = p.article_id
LEFT JOIN trich.event e ON e.article_id = p.article_id AND e.ordinal = 1
GROUP BY p.name, office.position, p.organization;
COMMENT ON VIEW trich.person_positions IS
    'Offices of people over time: between which days articles give a person of that name an office. Order by name, first_on.';
COMMENT ON COLUMN trich.person_positions.name IS 'The person''s name; two people of one name are not told apart.';
COMMENT ON COLUMN trich.person_positions.position IS 'The office.';
COMMENT ON COLUMN trich.person_positions.organization IS 'Where the person serves.';
COMMENT ON COLUMN trich.person_positions.first_on IS 'The first event (or day of publication) with this office.';
COMMENT ON COLUMN trich.person_positions.last_on IS 'The last event (or day of publication) with this office.';
COMMENT ON COLUMN trich.person_positions.articles IS 'How many articles say so.';
COMMENT ON COLUMN trich.person_positions.article_ids IS 'Which articles.';

CREATE VIEW trich.article_receipts AS
SELECT r.seq,
       r.source,
       r.id,
       r.state,
       r.reason,
       r.received_at,
       r.ended_at,
       r.ended_at - r.received_at AS took,
       r.attempts,
       r.worker,
       r.extractor_version,
       coalesce(a.seq = r.seq, false) AS current,
       r.article_id,
       a.revision,
       a.title,
       a.published_on,
       a.url
FROM trich.receipt r
LEFT JOIN trich.article a ON a.article_id = r.article_id;
COMMENT ON VIEW trich.article_receipts IS 'Every accepted message that ended, with the article that it became.';
COMMENT ON COLUMN trich.article_receipts.seq IS 'Sequence that the spool gave the message.';
COMMENT ON COLUMN trich.article_receipts.source IS 'Source of the message.';
COMMENT ON COLUMN trich.article_receipts.id IS 'The producer''s key.';
COMMENT ON COLUMN trich.article_receipts.state IS 'How it ended: done, duplicate or dead.';
COMMENT ON COLUMN trich.article_receipts.reason IS 'Why it is a duplicate or dead.';
COMMENT ON COLUMN trich.article_receipts.received_at IS 'When the broker accepted it.';
COMMENT ON COLUMN trich.article_receipts.ended_at IS 'When it ended.';
COMMENT ON COLUMN trich.article_receipts.took IS 'Time between the two.';
COMMENT ON COLUMN trich.article_receipts.attempts IS 'Workers that died with it in hand before.';
COMMENT ON COLUMN trich.article_receipts.worker IS 'Who stored it.';
COMMENT ON COLUMN trich.article_receipts.extractor_version IS 'Version of the extractor.';
COMMENT ON COLUMN trich.article_receipts.current IS 'True for the message whose version of the article is stored now.';
COMMENT ON COLUMN trich.article_receipts.article_id IS 'Key of the article.';
COMMENT ON COLUMN trich.article_receipts.revision IS 'Revision of the article that is stored now.';
COMMENT ON COLUMN trich.article_receipts.title IS 'Its headline.';
COMMENT ON COLUMN trich.article_receipts.published_on IS 'Day of its publication.';
COMMENT ON COLUMN trich.article_receipts.url IS 'Its address.';

CREATE VIEW trich.balance AS
SELECT r.source,
       date_trunc('hour', r.received_at) AS hour,
       count(*) AS ended,
       count(*) FILTER (WHERE r.state = 'done') AS done,
       count(*) FILTER (WHERE r.state = 'duplicate') AS duplicate,
       count(*) FILTER (WHERE r.state = 'dead') AS dead,
       count(*) FILTER (WHERE r.state <> 'dead' AND a.article_id IS NULL
                           OR r.state = 'dead' AND d.seq IS NULL) AS removed
FROM trich.receipt r
LEFT JOIN trich.article a ON a.article_id = r.article_id
LEFT JOIN trich.dead_letter d ON d.seq = r.seq
GROUP BY r.source, date_trunc('hour', r.received_at);
COMMENT ON VIEW trich.balance IS
    'Accepted messages that ended, by source and hour of their receipt. received = done + duplicate + dead + waiting, where waiting is still in the spool (trich status shows it): the database cannot know of it.';
COMMENT ON COLUMN trich.balance.source IS 'Source; null for messages whose source could not be read.';
COMMENT ON COLUMN trich.balance.hour IS 'Hour in which the broker accepted them.';
COMMENT ON COLUMN trich.balance.ended IS 'All that ended: done + duplicate + dead.';
COMMENT ON COLUMN trich.balance.done IS 'Became rows.';
COMMENT ON COLUMN trich.balance.duplicate IS 'Were known already, or older than what is known.';
COMMENT ON COLUMN trich.balance.dead IS 'Were set aside in dead_letter.';
COMMENT ON COLUMN trich.balance.removed IS 'Of these, receipts whose article or dead letter somebody deleted since; 0 otherwise.';

GRANT SELECT ON trich.balance TO trich_writer;
