-- Dead letters are worked with: each is open until it is retried or dropped, and stays as history then.
--
-- A retry goes the ordinary way. dead_retry marks a letter; a worker claims it (dead_claim) and hands its bytes to the
-- broker, which spools them as a message of their own; the transaction that stores what became of that message ends
-- the letter (dead_end). However often the bytes are handed on, only one message ends the letter.

CREATE DOMAIN trich.dead_letter_state AS text CONSTRAINT dead_letter_state_values CHECK (
    VALUE IN ('open', 'retrying', 'retried', 'dropped'));
COMMENT ON DOMAIN trich.dead_letter_state IS
    'What was done about a dead letter: open (nothing yet), retrying (on its way back), retried (another message, its retry, has ended), dropped (given up).';

ALTER TABLE trich.receipt ADD retry_of bigint, ADD first_seq bigint,
    ADD CHECK ((retry_of IS NULL) = (first_seq IS NULL));
COMMENT ON COLUMN trich.receipt.retry_of IS 'Sequence of the dead letter of which this message was a retry; null for messages of producers.';
COMMENT ON COLUMN trich.receipt.first_seq IS
    'Of a retry: sequence with which the message was accepted first. It decides between versions of the article, so that an old one which is retried late replaces no newer one.';

ALTER TABLE trich.dead_letter
    ALTER message DROP NOT NULL,
    ADD state trich.dead_letter_state NOT NULL DEFAULT 'open',
    ADD changed_at timestamptz NOT NULL DEFAULT now(),
    ADD changed_by text NOT NULL DEFAULT session_user,
    ADD retried_seq bigint,
    ADD claims integer NOT NULL DEFAULT 0,
    ADD claim_after timestamptz,
    ADD CHECK ((message IS NULL) = (state IN ('retried', 'dropped'))),
    ADD CHECK ((retried_seq IS NULL) = (state <> 'retried')),
    ADD CHECK ((claim_after IS NULL) = (state <> 'retrying'));
UPDATE trich.dead_letter d SET changed_at = r.ended_at, changed_by = r.worker FROM trich.receipt r WHERE r.seq = d.seq;
CREATE INDEX dead_letter_claim_after_idx ON trich.dead_letter (claim_after) WHERE state = 'retrying';
COMMENT ON TABLE trich.dead_letter IS
    'Messages set aside, with their bytes and the reason; nothing that was accepted is lost. The view dead_letters lists them; dead_retry and dead_drop, or trich dead, work with them.';
COMMENT ON COLUMN trich.dead_letter.message IS 'The bytes as they came; null once it was retried (its retry has them) or dropped.';
COMMENT ON COLUMN trich.dead_letter.state IS 'What was done about it.';
COMMENT ON COLUMN trich.dead_letter.changed_at IS 'When it came into this state.';
COMMENT ON COLUMN trich.dead_letter.changed_by IS 'Database user who set it aside, asked for its retry or dropped it.';
COMMENT ON COLUMN trich.dead_letter.retried_seq IS 'Sequence of its retry: the receipt with that seq says what became of it.';
COMMENT ON COLUMN trich.dead_letter.claims IS 'How often workers handed its bytes to the broker for this retry.';
COMMENT ON COLUMN trich.dead_letter.claim_after IS 'While retrying: when a worker may hand it on, or do so again.';

-- Title or first line of a message, found by the keys' own bytes: msgpack writes a key of 5 letters as 0xa5 and they.
-- What stands there may be cut, of another character set or of no article at all: then it is null.
CREATE FUNCTION trich.message_heading(message bytea) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
DECLARE
    longest CONSTANT integer := 160;
    beginning CONSTANT bytea := substr(message, 1, 65536);
    key bytea;
    at integer;   -- of the value's first byte, from 1
    head integer; -- that byte
    size integer; -- of the value's text; of one that is longer than we want, longest + 1
    part bytea;
BEGIN
    FOREACH key IN ARRAY ARRAY['\xa57469746c65'::bytea, '\xa7636f6e74656e74'::bytea] LOOP -- title, content
        at := position(key IN beginning) + length(key);
        CONTINUE WHEN at = length(key) OR at >= length(beginning);
        head := get_byte(beginning, at - 1);
        size := CASE
            WHEN head BETWEEN 160 AND 191 THEN head - 160
            WHEN head IN (196, 217) THEN get_byte(beginning, at)
            ELSE longest + 1 END;
        part := substr(beginning, at + CASE WHEN head BETWEEN 160 AND 191 THEN 1 WHEN head IN (196, 217) THEN 2
                                            WHEN head IN (197, 218) THEN 3 WHEN head IN (198, 219) THEN 5 END,
                       least(size, longest));
        CONTINUE WHEN coalesce(length(part), 0) = 0;
        WHILE size > length(part) AND length(part) > 0 AND get_byte(part, length(part) - 1) > 127 LOOP
            part := substr(part, 1, length(part) - 1); -- perhaps of a character that was cut
        END LOOP;
        RETURN nullif(split_part(btrim(convert_from(part, 'UTF8'), E' \t\r\n'), E'\n', 1), '');
    END LOOP;
    RETURN NULL;
EXCEPTION WHEN others THEN
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION trich.message_heading IS 'Title of a producer''s message, or the beginning of its text, at most 160 bytes; null where that cannot be told at a glance.';

CREATE VIEW trich.dead_letters AS
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
       n.article_id
FROM trich.dead_letter d
JOIN trich.receipt r ON r.seq = d.seq
LEFT JOIN trich.receipt n ON n.seq = d.retried_seq;
COMMENT ON VIEW trich.dead_letters IS
    'Dead letters, those of the past too: WHERE state = ''open'' are those that somebody should look at. trich.dead_retry(ARRAY[seq, …]) tries them again, trich.dead_drop(ARRAY[seq, …]) gives them up.';
COMMENT ON COLUMN trich.dead_letters.seq IS 'Sequence that the spool gave the message; what dead_retry and dead_drop want.';
COMMENT ON COLUMN trich.dead_letters.state IS 'open, retrying, retried or dropped.';
COMMENT ON COLUMN trich.dead_letters.source IS 'Source of the message; null when it could not be read.';
COMMENT ON COLUMN trich.dead_letters.id IS 'The producer''s key; null when it could not be read.';
COMMENT ON COLUMN trich.dead_letters.reason IS 'Why it was set aside.';
COMMENT ON COLUMN trich.dead_letters.heading IS 'Title or beginning of its text, where that can be told at a glance.';
COMMENT ON COLUMN trich.dead_letters.bytes IS 'Size of the message; null once it was retried or dropped.';
COMMENT ON COLUMN trich.dead_letters.attempts IS 'Workers that died with it in hand.';
COMMENT ON COLUMN trich.dead_letters.received_at IS 'When the broker accepted it.';
COMMENT ON COLUMN trich.dead_letters.age IS 'How long ago that was.';
COMMENT ON COLUMN trich.dead_letters.changed_at IS 'When it came into its state.';
COMMENT ON COLUMN trich.dead_letters.changed_by IS 'Database user who set it aside, asked for its retry or dropped it.';
COMMENT ON COLUMN trich.dead_letters.claims IS 'How often its bytes were handed to the broker for this retry; more than a few: see trichd''s log.';
COMMENT ON COLUMN trich.dead_letters.retry_of IS 'The dead letter of which this one was a retry that failed.';
COMMENT ON COLUMN trich.dead_letters.retried_seq IS 'Sequence of its retry.';
COMMENT ON COLUMN trich.dead_letters.retried_state IS 'How its retry ended: done, duplicate, or dead, which is a dead letter of its own.';
COMMENT ON COLUMN trich.dead_letters.article_id IS 'Key of the article that its retry became, or that was there already.';

-- For people. What they return is what they changed: letters in another state are left alone.
CREATE FUNCTION trich.dead_retry(seqs bigint[]) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM FROM trich.dead_letter WHERE seq = ANY (seqs) ORDER BY seq FOR UPDATE;
    RETURN QUERY
        UPDATE trich.dead_letter d
        SET state = 'retrying', claims = 0, claim_after = now(), changed_at = now(), changed_by = session_user
        WHERE d.seq = ANY (seqs) AND d.state IN ('open', 'retrying')
        RETURNING d.seq;
    IF FOUND THEN
        NOTIFY trich_dead;
    END IF;
END
$$;
COMMENT ON FUNCTION trich.dead_retry IS
    'Tries dead letters again, as if their producers had sent them again, but in the place of the first time: a newer version of the article stays. Returns those that are on their way; how each ended is in dead_letters. For those on their way already, it hurries.';

CREATE FUNCTION trich.dead_drop(seqs bigint[]) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM FROM trich.dead_letter WHERE seq = ANY (seqs) ORDER BY seq FOR UPDATE;
    RETURN QUERY
        UPDATE trich.dead_letter d
        SET state = 'dropped', message = NULL, changed_at = now(), changed_by = session_user
        WHERE d.seq = ANY (seqs) AND d.state = 'open'
        RETURNING d.seq;
END
$$;
COMMENT ON FUNCTION trich.dead_drop IS
    'Gives open dead letters up: their bytes are deleted for good, their lines stay as history. Returns those that it dropped.';

-- For workers.
CREATE FUNCTION trich.dead_claim(max_bytes bigint, OUT seq bigint, OUT message bytea) RETURNS SETOF record
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
    RETURNING d.seq, d.message
$$;
COMMENT ON FUNCTION trich.dead_claim IS
    'The next letters to be retried, one at least where there is any, and so many that all but the last have less than max_bytes. They are handed out again after a minute, then ever more rarely, as long as no retry ended.';

CREATE FUNCTION trich.dead_end(seqs bigint[], retries bigint[]) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH mine AS MATERIALIZED (
        SELECT d.seq, k.retry
        FROM trich.dead_letter d
        JOIN unnest(seqs, retries) AS k (seq, retry) ON k.seq = d.seq
        WHERE d.state = 'retrying'
        ORDER BY d.seq
        FOR UPDATE OF d
    ), ended AS (
        UPDATE trich.dead_letter d
        SET state = 'retried', retried_seq = mine.retry, message = NULL, claim_after = NULL, changed_at = now()
        FROM mine
        WHERE d.seq = mine.seq
        RETURNING 1
    )
    SELECT count(*) FROM ended
$$;
COMMENT ON FUNCTION trich.dead_end IS
    'Ends letters by the receipts of their retries, which the same transaction stores; how many of them were on their way. Fewer than wanted: another retry was first, and the transaction must not commit.';

REVOKE EXECUTE ON FUNCTION trich.dead_retry, trich.dead_drop, trich.dead_claim, trich.dead_end FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trich.dead_retry, trich.dead_drop, trich.dead_claim, trich.dead_end TO trich_writer;
GRANT SELECT ON trich.dead_letters, trich.dead_letter TO trich_writer; -- for trich dead, which acts as workers do

CREATE OR REPLACE VIEW trich.article_receipts AS
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
       coalesce(r.state = 'done' AND a.seq = coalesce(r.first_seq, r.seq), false) AS current,
       r.article_id,
       a.revision,
       a.title,
       a.published_on,
       a.url,
       r.retry_of
FROM trich.receipt r
LEFT JOIN trich.article a ON a.article_id = r.article_id;
COMMENT ON COLUMN trich.article_receipts.retry_of IS 'The dead letter of which the message was a retry.';

CREATE OR REPLACE VIEW trich.balance AS
SELECT r.source,
       date_trunc('hour', r.received_at) AS hour,
       count(*) AS ended,
       count(*) FILTER (WHERE r.state = 'done') AS done,
       count(*) FILTER (WHERE r.state = 'duplicate') AS duplicate,
       count(*) FILTER (WHERE r.state = 'dead') AS dead,
       count(*) FILTER (WHERE r.article_id IS NOT NULL AND a.article_id IS NULL
                           OR r.state = 'dead' AND d.seq IS NULL) AS removed
FROM trich.receipt r
LEFT JOIN trich.article a ON a.article_id = r.article_id
LEFT JOIN trich.dead_letter d ON d.seq = r.seq
GROUP BY r.source, date_trunc('hour', r.received_at);
COMMENT ON COLUMN trich.balance.dead IS 'Were set aside in dead_letter. A retry is a message of its own: what it became is counted where it was accepted.';

COMMENT ON COLUMN trich.article.seq IS 'Spool sequence of the stored version, of a retried one that of its first acceptance; the greater of two is the newer.';
COMMENT ON COLUMN trich.article.received_at IS 'When the broker accepted the message that brought this version.';
COMMENT ON COLUMN trich.raw_message.seq IS 'Spool sequence of the version, as in article.seq; that one is the newest.';
