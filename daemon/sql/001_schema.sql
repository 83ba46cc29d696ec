-- Tables for what articles state. Names of columns are those of the extraction contract.
--
-- Enumerations are domains over text, not enum types: a migration may add or remove a value, and store rows
-- with it, in one transaction (ALTER DOMAIN ... DROP CONSTRAINT, ADD CONSTRAINT ... NOT VALID, then VALIDATE),
-- while a value of an enum type can never be removed, nor used in the transaction that adds it.
--
-- A list of an article is keyed (article_id, ordinal); ordinal counts from 1 in the order of the record.

CREATE DOMAIN trich.span AS int4range CONSTRAINT span_bounds CHECK (
    VALUE IS NULL OR coalesce(lower(VALUE) >= 0 AND upper(VALUE) > lower(VALUE), false));
CREATE DOMAIN trich.contact_kind AS text CONSTRAINT contact_kind_values CHECK (
    VALUE IN ('emergency', 'hotline', 'phone', 'fax', 'email', 'website', 'address'));
CREATE DOMAIN trich.event_kind AS text CONSTRAINT event_kind_values CHECK (
    VALUE IN ('review', 'congress', 'study', 'award', 'admission', 'appointment', 'training', 'ceremony', 'visit',
              'agreement', 'campaign', 'meeting'));
CREATE DOMAIN trich.day_part AS text CONSTRAINT day_part_values CHECK (
    VALUE IN ('morning', 'noon', 'afternoon', 'evening'));
CREATE DOMAIN trich.role_set AS text[] CONSTRAINT role_set_values CHECK (
    cardinality(VALUE) > 0 AND
    VALUE <@ ARRAY['attended', 'presided', 'opened', 'reported', 'spoke', 'directed', 'concluded', 'presented',
                   'awarded', 'elected', 'appointed', 'admitted', 'mentioned']);
CREATE DOMAIN trich.organization_kind AS text CONSTRAINT organization_kind_values CHECK (
    VALUE IN ('hospital', 'health_center', 'party', 'military', 'government', 'union', 'department', 'school',
              'company', 'association', 'other'));
CREATE DOMAIN trich.place_level AS text CONSTRAINT place_level_values CHECK (
    VALUE IN ('country', 'province', 'city', 'district', 'commune'));
CREATE DOMAIN trich.section AS text CONSTRAINT section_values CHECK (
    VALUE IN ('achievement', 'limitation', 'direction', 'request'));
CREATE DOMAIN trich.receipt_state AS text CONSTRAINT receipt_state_values CHECK (
    VALUE IN ('done', 'duplicate', 'dead'));
CREATE DOMAIN trich.stamp_precision AS text CONSTRAINT stamp_precision_values CHECK (
    VALUE IN ('day', 'minute', 'second'));

COMMENT ON DOMAIN trich.span IS
    'Where in article.body something was read, in characters from 0: substr(body, lower(span) + 1, upper(span) - lower(span)) shows it.';
COMMENT ON DOMAIN trich.contact_kind IS 'Kind of a contact.';
COMMENT ON DOMAIN trich.event_kind IS 'Kind of an event; meeting is any other than the first eleven.';
COMMENT ON DOMAIN trich.day_part IS 'Part of the day in which an event began.';
COMMENT ON DOMAIN trich.role_set IS 'What a person did, one or more of the contract''s roles; mentioned alone: none of the others.';
COMMENT ON DOMAIN trich.organization_kind IS 'Kind of an organisation.';
COMMENT ON DOMAIN trich.place_level IS 'Administrative level of a place.';
COMMENT ON DOMAIN trich.section IS 'What a statement states: a result, a shortcoming, a task ahead, or what is asked of somebody.';
COMMENT ON DOMAIN trich.receipt_state IS
    'How an accepted message ended: done (its rows are there), duplicate (known already, or older than what is known), dead (set aside in dead_letter).';
COMMENT ON DOMAIN trich.stamp_precision IS 'How exactly a page printed its publication stamp.';

-- Workers take keys a block at a time, before they copy rows; so keys rise, but not without gaps.
CREATE SEQUENCE trich.article_id INCREMENT BY 1000;
COMMENT ON SEQUENCE trich.article_id IS 'Each value is the first key of a block of 1000 (its increment) for one worker.';

CREATE TABLE trich.article (
    article_id bigint PRIMARY KEY DEFAULT nextval('trich.article_id'),
    source text NOT NULL,
    id text NOT NULL,
    seq bigint NOT NULL,
    revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
    content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 16),
    url text,
    fetched_at timestamptz,
    received_at timestamptz NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT now(),
    extractor_version integer NOT NULL,
    title text COMPRESSION lz4,
    published_at timestamptz,
    published_precision trich.stamp_precision,
    published_on date GENERATED ALWAYS AS ((published_at AT TIME ZONE INTERVAL '07:00')::date) STORED,
    category text,
    byline text,
    view_count bigint CHECK (view_count >= 0),
    language text,
    body text COMPRESSION lz4 NOT NULL,
    captions text[] COMPRESSION lz4 NOT NULL DEFAULT '{}',
    meta jsonb COMPRESSION lz4 NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(meta) = 'object'),
    CONSTRAINT article_source_id_key UNIQUE (source, id),
    CHECK ((published_at IS NULL) = (published_precision IS NULL))
);
CREATE INDEX article_published_on_idx ON trich.article (published_on);

COMMENT ON TABLE trich.article IS 'Articles, each in its newest version; what they state is in the tables keyed by article_id.';
COMMENT ON COLUMN trich.article.article_id IS 'Key of the article, the same through all its versions.';
COMMENT ON COLUMN trich.article.source IS 'The feed that sent it, as the producer names it.';
COMMENT ON COLUMN trich.article.id IS 'The producer''s own key within the source; a hash of url or content where it gave none.';
COMMENT ON COLUMN trich.article.seq IS 'Spool sequence of the stored version; the greater of two is the newer.';
COMMENT ON COLUMN trich.article.revision IS '1 for the first version stored, one more with each that replaced it.';
COMMENT ON COLUMN trich.article.content_hash IS 'BLAKE2b of all that the producer''s message says: equal for the same article sent again.';
COMMENT ON COLUMN trich.article.url IS 'Address of the page, as sent.';
COMMENT ON COLUMN trich.article.fetched_at IS 'When the producer fetched the page; null when it did not say so in ISO 8601.';
COMMENT ON COLUMN trich.article.received_at IS 'When the broker accepted this version.';
COMMENT ON COLUMN trich.article.stored_at IS 'When this version was committed here (start of its transaction).';
COMMENT ON COLUMN trich.article.extractor_version IS 'Version of the extractor that read it.';
COMMENT ON COLUMN trich.article.title IS 'Headline as printed; null where the page has none.';
COMMENT ON COLUMN trich.article.published_at IS 'The page''s own publication stamp (midnight in Viet Nam where it prints only a day).';
COMMENT ON COLUMN trich.article.published_precision IS 'How exactly the page prints that stamp.';
COMMENT ON COLUMN trich.article.published_on IS 'Day of publication in Viet Nam.';
COMMENT ON COLUMN trich.article.category IS 'Section it was filed under; of breadcrumbs the innermost.';
COMMENT ON COLUMN trich.article.byline IS 'Who signed it: a person, a department or a quoted source.';
COMMENT ON COLUMN trich.article.view_count IS 'Views that the page claims.';
COMMENT ON COLUMN trich.article.language IS 'ISO 639-1 code of the main text.';
COMMENT ON COLUMN trich.article.body IS 'Main text in Unicode NFC, paragraphs joined by one newline; spans count its characters.';
COMMENT ON COLUMN trich.article.captions IS 'Photo captions in order.';
COMMENT ON COLUMN trich.article.meta IS 'The producer''s meta map with all keys that trich does not know.';

CREATE TABLE trich.raw_message (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    seq bigint NOT NULL,
    message bytea COMPRESSION lz4 NOT NULL,
    PRIMARY KEY (article_id, seq)
);
COMMENT ON TABLE trich.raw_message IS
    'Messages as producers sent them (msgpack), one a stored version of an article, so that a newer extractor can run over the past.';
COMMENT ON COLUMN trich.raw_message.article_id IS 'The article.';
COMMENT ON COLUMN trich.raw_message.seq IS 'Spool sequence of the version; article.seq is the newest.';
COMMENT ON COLUMN trich.raw_message.message IS 'The bytes of the message.';

CREATE TABLE trich.contact (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    kind trich.contact_kind NOT NULL,
    value text NOT NULL,
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
COMMENT ON TABLE trich.contact IS 'Ways to reach somebody, printed in an article.';
COMMENT ON COLUMN trich.contact.article_id IS 'The article.';
COMMENT ON COLUMN trich.contact.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.contact.kind IS 'Kind of contact.';
COMMENT ON COLUMN trich.contact.value IS 'Number or address as printed.';
COMMENT ON COLUMN trich.contact.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.event (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    kind trich.event_kind NOT NULL,
    name text COMPRESSION lz4,
    organizer text,
    starts_on date,
    ends_on date,
    part_of_day trich.day_part,
    place text,
    review_period daterange,
    plan_period daterange,
    term daterange,
    attendance bigint CHECK (attendance >= 0),
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
CREATE INDEX event_starts_on_idx ON trich.event (starts_on);
COMMENT ON TABLE trich.event IS 'What took place; most articles have one event, the one that they are about.';
COMMENT ON COLUMN trich.event.article_id IS 'The article.';
COMMENT ON COLUMN trich.event.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.event.kind IS 'Kind of event.';
COMMENT ON COLUMN trich.event.name IS 'Name as printed.';
COMMENT ON COLUMN trich.event.organizer IS 'The first named body that holds it: article_organization.name of the same article.';
COMMENT ON COLUMN trich.event.starts_on IS 'First day.';
COMMENT ON COLUMN trich.event.ends_on IS 'Last day.';
COMMENT ON COLUMN trich.event.part_of_day IS 'Part of the day in which it began.';
COMMENT ON COLUMN trich.event.place IS 'Where it took place, as printed.';
COMMENT ON COLUMN trich.event.review_period IS 'The time looked back on.';
COMMENT ON COLUMN trich.event.plan_period IS 'The time planned for.';
COMMENT ON COLUMN trich.event.term IS 'The term of office (nhiệm kỳ) that it is about.';
COMMENT ON COLUMN trich.event.attendance IS 'Stated head count.';
COMMENT ON COLUMN trich.event.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.person (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    name text NOT NULL,
    honorific text,
    rank text,
    degrees text[] NOT NULL DEFAULT '{}',
    positions text[] NOT NULL DEFAULT '{}',
    organization text,
    roles trich.role_set NOT NULL,
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
CREATE INDEX person_name_idx ON trich.person (name);
COMMENT ON TABLE trich.person IS 'People of an article, each once, with all that it says about them.';
COMMENT ON COLUMN trich.person.article_id IS 'The article.';
COMMENT ON COLUMN trich.person.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.person.name IS 'Name without titles, each syllable capitalised.';
COMMENT ON COLUMN trich.person.honorific IS 'Đồng chí, Ông, Bà, Anh, Chị, Thầy or Cô.';
COMMENT ON COLUMN trich.person.rank IS 'Rank in army or police.';
COMMENT ON COLUMN trich.person.degrees IS 'Academic and professional titles, expanded.';
COMMENT ON COLUMN trich.person.positions IS 'Offices held, as printed with abbreviations expanded; "nguyên" marks a former one.';
COMMENT ON COLUMN trich.person.organization IS 'Where the person serves: article_organization.name of the same article.';
COMMENT ON COLUMN trich.person.roles IS 'What the person did.';
COMMENT ON COLUMN trich.person.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.organization (
    organization_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    canonical_key text NOT NULL,
    name text NOT NULL,
    kind trich.organization_kind NOT NULL,
    first_seen_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organization_canonical_key_key UNIQUE (canonical_key)
);
CREATE INDEX organization_name_idx ON trich.organization (name);
COMMENT ON TABLE trich.organization IS 'Organisations over all articles, one row a canonical name.';
COMMENT ON COLUMN trich.organization.organization_id IS 'Key of the organisation.';
COMMENT ON COLUMN trich.organization.canonical_key IS 'The canonical name in small letters, without regard to where tone marks stand and to blanks beside dashes: what makes two mentions one organisation.';
COMMENT ON COLUMN trich.organization.name IS 'Canonical name as the first article has it.';
COMMENT ON COLUMN trich.organization.kind IS 'Kind as in the first article that names it.';
COMMENT ON COLUMN trich.organization.first_seen_at IS 'When it was first stored.';

CREATE TABLE trich.article_organization (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    organization_id bigint NOT NULL REFERENCES trich.organization,
    name text NOT NULL,
    kind trich.organization_kind NOT NULL,
    aliases text[] NOT NULL DEFAULT '{}',
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
CREATE INDEX article_organization_organization_id_idx ON trich.article_organization (organization_id);
COMMENT ON TABLE trich.article_organization IS 'Organisations that an article names.';
COMMENT ON COLUMN trich.article_organization.article_id IS 'The article.';
COMMENT ON COLUMN trich.article_organization.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.article_organization.organization_id IS 'The organisation over all articles.';
COMMENT ON COLUMN trich.article_organization.name IS 'Canonical name as of this article.';
COMMENT ON COLUMN trich.article_organization.kind IS 'Kind as of this article.';
COMMENT ON COLUMN trich.article_organization.aliases IS 'Other names that the article prints for it.';
COMMENT ON COLUMN trich.article_organization.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.figure (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    value numeric NOT NULL,
    of numeric,
    unit text,
    label text COMPRESSION lz4,
    percent numeric,
    period daterange,
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
COMMENT ON TABLE trich.figure IS 'Stated quantities: counts with a unit, shares, targets, rates.';
COMMENT ON COLUMN trich.figure.article_id IS 'The article.';
COMMENT ON COLUMN trich.figure.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.figure.value IS 'The quantity.';
COMMENT ON COLUMN trich.figure.of IS 'The whole that value is a part of ("3/16 chi bộ": 16).';
COMMENT ON COLUMN trich.figure.unit IS 'The counted noun, or the unit ("%", "tỷ đồng").';
COMMENT ON COLUMN trich.figure.label IS 'What is counted or claimed.';
COMMENT ON COLUMN trich.figure.percent IS 'Share in brackets behind a count.';
COMMENT ON COLUMN trich.figure.period IS 'Time that the quantity is about.';
COMMENT ON COLUMN trich.figure.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.award (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    name text NOT NULL,
    count bigint CHECK (count >= 0),
    recipient text,
    recipient_kind text,
    awarded_by text,
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
COMMENT ON TABLE trich.award IS 'Awards given: orders, medals, badges, certificates, banners.';
COMMENT ON COLUMN trich.award.article_id IS 'The article.';
COMMENT ON COLUMN trich.award.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.award.name IS 'Name as in the state''s lists.';
COMMENT ON COLUMN trich.award.count IS 'How many were given, where printed.';
COMMENT ON COLUMN trich.award.recipient IS 'Who received it.';
COMMENT ON COLUMN trich.award.recipient_kind IS 'What kind of recipients ("đảng viên").';
COMMENT ON COLUMN trich.award.awarded_by IS 'In whose name it is given.';
COMMENT ON COLUMN trich.award.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.document (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    kind text,
    number text NOT NULL,
    date date,
    issuer text,
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
COMMENT ON TABLE trich.document IS 'Official documents cited by number.';
COMMENT ON COLUMN trich.document.article_id IS 'The article.';
COMMENT ON COLUMN trich.document.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.document.kind IS 'Kind of document ("Chỉ thị").';
COMMENT ON COLUMN trich.document.number IS 'Number without blanks ("35-CT/TW").';
COMMENT ON COLUMN trich.document.date IS 'Day of issue.';
COMMENT ON COLUMN trich.document.issuer IS 'Who issued it.';
COMMENT ON COLUMN trich.document.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.date_mention (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    text text NOT NULL,
    period daterange,
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
COMMENT ON TABLE trich.date_mention IS 'Every expression that names a time (dates[] of the record).';
COMMENT ON COLUMN trich.date_mention.article_id IS 'The article.';
COMMENT ON COLUMN trich.date_mention.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.date_mention.text IS 'The expression as printed.';
COMMENT ON COLUMN trich.date_mention.period IS
    'The days that it names, lower(period) to upper(period) - 1; null where that cannot be told.';
COMMENT ON COLUMN trich.date_mention.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.place (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    name text NOT NULL,
    level trich.place_level NOT NULL,
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
COMMENT ON TABLE trich.place IS 'Administrative places named.';
COMMENT ON COLUMN trich.place.article_id IS 'The article.';
COMMENT ON COLUMN trich.place.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.place.name IS 'Bare name ("Lạng Sơn").';
COMMENT ON COLUMN trich.place.level IS 'Administrative level.';
COMMENT ON COLUMN trich.place.span IS 'Where in the body; null when read elsewhere on the page.';

CREATE TABLE trich.statement (
    article_id bigint NOT NULL REFERENCES trich.article ON DELETE CASCADE,
    ordinal integer NOT NULL,
    section trich.section NOT NULL,
    text text COMPRESSION lz4 NOT NULL,
    span trich.span,
    PRIMARY KEY (article_id, ordinal)
);
COMMENT ON TABLE trich.statement IS 'Sentences by what they state, quoted as printed.';
COMMENT ON COLUMN trich.statement.article_id IS 'The article.';
COMMENT ON COLUMN trich.statement.ordinal IS 'Place in the article''s list, from 1.';
COMMENT ON COLUMN trich.statement.section IS 'A result, a shortcoming, a task ahead, or a request.';
COMMENT ON COLUMN trich.statement.text IS 'The sentence.';
COMMENT ON COLUMN trich.statement.span IS 'Where in the body; null when read elsewhere on the page.';

-- A receipt outlives its article (an operator may delete that), so article_id is no foreign key here.
CREATE TABLE trich.receipt (
    seq bigint PRIMARY KEY,
    source text,
    id text,
    state trich.receipt_state NOT NULL,
    article_id bigint,
    reason text COMPRESSION lz4,
    received_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    worker text NOT NULL DEFAULT current_setting('application_name'),
    extractor_version integer NOT NULL,
    CHECK (state <> 'done' OR article_id IS NOT NULL),
    CHECK (state <> 'dead' OR reason IS NOT NULL)
);
CREATE INDEX receipt_article_id_idx ON trich.receipt (article_id);
CREATE INDEX receipt_received_at_idx ON trich.receipt USING brin (received_at);
COMMENT ON TABLE trich.receipt IS
    'How each accepted message ended; committed together with its article or dead letter, so that it ends exactly once.';
COMMENT ON COLUMN trich.receipt.seq IS 'Sequence that the spool gave the message.';
COMMENT ON COLUMN trich.receipt.source IS 'Source of the message; null when it could not be read.';
COMMENT ON COLUMN trich.receipt.id IS 'The producer''s key; null when it could not be read.';
COMMENT ON COLUMN trich.receipt.state IS 'How it ended.';
COMMENT ON COLUMN trich.receipt.article_id IS 'The article that it became, or that was there already; it may have been deleted since.';
COMMENT ON COLUMN trich.receipt.reason IS 'Why it is a duplicate or dead.';
COMMENT ON COLUMN trich.receipt.received_at IS 'When the broker accepted it.';
COMMENT ON COLUMN trich.receipt.ended_at IS 'When it ended (start of the transaction).';
COMMENT ON COLUMN trich.receipt.attempts IS 'Workers that died with it in hand before.';
COMMENT ON COLUMN trich.receipt.worker IS 'The connection''s application_name.';
COMMENT ON COLUMN trich.receipt.extractor_version IS 'Version of the extractor in that worker.';

CREATE TABLE trich.dead_letter (
    seq bigint PRIMARY KEY REFERENCES trich.receipt ON DELETE CASCADE,
    source text,
    id text,
    reason text COMPRESSION lz4 NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    received_at timestamptz NOT NULL,
    message bytea COMPRESSION lz4 NOT NULL
);
COMMENT ON TABLE trich.dead_letter IS 'Messages set aside, with their bytes and the reason; nothing that was accepted is lost.';
COMMENT ON COLUMN trich.dead_letter.seq IS 'Sequence that the spool gave the message.';
COMMENT ON COLUMN trich.dead_letter.source IS 'Source of the message; null when it could not be read.';
COMMENT ON COLUMN trich.dead_letter.id IS 'The producer''s key; null when it could not be read.';
COMMENT ON COLUMN trich.dead_letter.reason IS 'Why it was set aside.';
COMMENT ON COLUMN trich.dead_letter.attempts IS 'Workers that died with it in hand.';
COMMENT ON COLUMN trich.dead_letter.received_at IS 'When the broker accepted it.';
COMMENT ON COLUMN trich.dead_letter.message IS 'The bytes as they came.';

-- Workers: look up, add, replace. Nothing else.
GRANT USAGE ON SEQUENCE trich.article_id TO trich_writer;
GRANT SELECT, INSERT, UPDATE ON trich.article TO trich_writer;
GRANT SELECT, INSERT ON trich.organization, trich.receipt TO trich_writer;
GRANT INSERT ON trich.raw_message, trich.dead_letter TO trich_writer;
GRANT SELECT (seq) ON trich.dead_letter TO trich_writer; -- to count them
GRANT SELECT, INSERT, DELETE ON trich.contact, trich.event, trich.person, trich.article_organization, trich.figure,
    trich.award, trich.document, trich.date_mention, trich.place, trich.statement TO trich_writer;

GRANT SELECT ON ALL TABLES IN SCHEMA trich TO trich_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA trich GRANT SELECT ON TABLES TO trich_reader;
