-- Who brought an article: the producer whose key its connection had. Nobody says it of himself in a message.

ALTER TABLE trich.article ADD COLUMN producer text;
COMMENT ON COLUMN trich.article.producer IS
    'Producer that brought this version, by the key of its connection (the name of its certificate); null: it came without a key, through a unix socket or from this machine, or before trich noted it.';

ALTER TABLE trich.dead_letter ADD COLUMN producer text;
COMMENT ON COLUMN trich.dead_letter.producer IS
    'Producer that brought the message, as in article.producer; its retry counts as brought by the same.';

CREATE OR REPLACE VIEW trich.dead_letters AS
SELECT d.seq,
       d.state,
       d.source,
       d.id,
       d.reason,
       trich.message_heading(d.message) AS heading,
       octet_length(d.message) AS bytes,
       d.attempts,
       d.received_at,
       now() - d.received_at AS age,
       d.changed_at,
       d.changed_by,
       d.claims,
       r.retry_of,
       d.retried_seq,
       n.state AS retried_state,
       n.article_id,
       d.producer
FROM trich.dead_letter d
JOIN trich.receipt r ON r.seq = d.seq
LEFT JOIN trich.receipt n ON n.seq = d.retried_seq;
COMMENT ON COLUMN trich.dead_letters.producer IS 'Producer that brought it, by the key of its connection; null: it came without a key.';

-- What a function returns cannot be added to: it is made anew.
DROP FUNCTION trich.dead_claim(bigint);
CREATE FUNCTION trich.dead_claim(max_bytes bigint, OUT seq bigint, OUT message bytea, OUT producer text) RETURNS SETOF record
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH due AS MATERIALIZED (
        SELECT d.seq, octet_length(d.message) AS bytes
        FROM trich.dead_letter d
        WHERE d.state = 'retrying' AND d.claim_after <= now()
        ORDER BY d.claim_after, d.seq
        LIMIT 64
        FOR UPDATE SKIP LOCKED
    ), chosen AS (
        SELECT s.seq
        FROM (SELECT due.seq, sum(due.bytes) OVER (ORDER BY due.seq) - due.bytes AS before FROM due) s
        WHERE s.before < max_bytes
    )
    UPDATE trich.dead_letter d
    SET claims = d.claims + 1, claim_after = now() + least(interval '1 minute' * 2 ^ least(d.claims, 20), interval '6 hours')
    FROM chosen
    WHERE d.seq = chosen.seq
    RETURNING d.seq, d.message, d.producer
$$;
COMMENT ON FUNCTION trich.dead_claim IS
    'The next letters to be retried, one at least where there is any, and so many that all but the last have less than max_bytes. They are handed out again after a minute, then ever more rarely, as long as no retry ended.';
REVOKE EXECUTE ON FUNCTION trich.dead_claim FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trich.dead_claim TO trich_writer;
