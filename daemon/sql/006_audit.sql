-- What trich audit asks of the database alone; anybody may ask it.

CREATE INDEX article_received_at_idx ON trich.article USING brin (received_at);

CREATE VIEW trich.discrepancy AS
SELECT 'done without article' AS kind, r.seq, r.source, r.id, r.received_at, r.article_id
FROM trich.receipt r
WHERE r.state = 'done' AND NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = r.article_id)
UNION ALL
SELECT 'article without receipt', a.seq, a.source, a.id, a.received_at, a.article_id
FROM trich.article a
WHERE NOT EXISTS (SELECT FROM trich.receipt r
                  WHERE r.article_id = a.article_id AND r.state = 'done' AND coalesce(r.first_seq, r.seq) = a.seq)
UNION ALL
SELECT 'dead without dead letter', r.seq, r.source, r.id, r.received_at, NULL
FROM trich.receipt r
WHERE r.state = 'dead' AND NOT EXISTS (SELECT FROM trich.dead_letter d WHERE d.seq = r.seq)
UNION ALL
SELECT 'retried without receipt', d.seq, d.source, d.id, d.received_at, NULL
FROM trich.dead_letter d
WHERE d.state = 'retried' AND NOT EXISTS (SELECT FROM trich.receipt r WHERE r.seq = d.retried_seq AND r.retry_of = d.seq);
COMMENT ON VIEW trich.discrepancy IS
    'Articles, receipts and dead letters that lack their other half: no row, unless somebody deleted something. Ask with received_at > …, the whole takes long. trich audit shows them too, and compares with the spool.';
COMMENT ON COLUMN trich.discrepancy.kind IS 'done without article, article without receipt, dead without dead letter, retried without receipt.';
COMMENT ON COLUMN trich.discrepancy.seq IS 'Sequence of the message in question.';
COMMENT ON COLUMN trich.discrepancy.source IS 'Its source; null when it could not be read.';
COMMENT ON COLUMN trich.discrepancy.id IS 'The producer''s key; null when it could not be read.';
COMMENT ON COLUMN trich.discrepancy.received_at IS 'When the broker accepted it.';
COMMENT ON COLUMN trich.discrepancy.article_id IS 'Key of the article, of that which is not there too.';

-- Foreign keys say the same, as long as nobody writes without having them checked (session_replication_role).
CREATE VIEW trich.orphan AS
SELECT o.referring, o.referred, o.key
FROM (SELECT 'raw_message' AS referring, 'article' AS referred, c.article_id AS key FROM trich.raw_message c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'contact', 'article', c.article_id FROM trich.contact c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'event', 'article', c.article_id FROM trich.event c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'person', 'article', c.article_id FROM trich.person c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'article_organization', 'article', c.article_id FROM trich.article_organization c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'article_organization', 'organization', c.organization_id FROM trich.article_organization c
      WHERE NOT EXISTS (SELECT FROM trich.organization a WHERE a.organization_id = c.organization_id)
      UNION SELECT 'figure', 'article', c.article_id FROM trich.figure c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'award', 'article', c.article_id FROM trich.award c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'document', 'article', c.article_id FROM trich.document c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'date_mention', 'article', c.article_id FROM trich.date_mention c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'place', 'article', c.article_id FROM trich.place c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'statement', 'article', c.article_id FROM trich.statement c
      WHERE NOT EXISTS (SELECT FROM trich.article a WHERE a.article_id = c.article_id)
      UNION SELECT 'dead_letter', 'receipt', c.seq FROM trich.dead_letter c
      WHERE NOT EXISTS (SELECT FROM trich.receipt a WHERE a.seq = c.seq)) o;
COMMENT ON VIEW trich.orphan IS
    'References to rows that are not there: none, as every foreign key promises; for databases whose writers do not have them checked. Reads all of the database (trich audit --integrity).';
COMMENT ON COLUMN trich.orphan.referring IS 'Table that refers.';
COMMENT ON COLUMN trich.orphan.referred IS 'Table that lacks the row.';
COMMENT ON COLUMN trich.orphan.key IS 'Key of the row that is not there.';

-- Hours are those of UTC, as the spool counts them, wherever the session is.
CREATE OR REPLACE VIEW trich.balance AS
SELECT r.source,
       date_trunc('hour', r.received_at, 'UTC') AS hour,
       count(*) AS ended,
       count(*) FILTER (WHERE r.state = 'done') AS done,
       count(*) FILTER (WHERE r.state = 'duplicate') AS duplicate,
       count(*) FILTER (WHERE r.state = 'dead') AS dead,
       count(*) FILTER (WHERE r.article_id IS NOT NULL AND a.article_id IS NULL
                           OR r.state = 'dead' AND d.seq IS NULL) AS removed
FROM trich.receipt r
LEFT JOIN trich.article a ON a.article_id = r.article_id
LEFT JOIN trich.dead_letter d ON d.seq = r.seq
GROUP BY r.source, date_trunc('hour', r.received_at, 'UTC');
COMMENT ON VIEW trich.balance IS
    'Accepted messages that ended, by source and hour of their receipt. received = done + duplicate + dead + waiting; what waits is in the spool, of which the database cannot know: trich status shows the sum, trich audit compares both.';

GRANT SELECT ON trich.discrepancy, trich.orphan TO trich_writer;
