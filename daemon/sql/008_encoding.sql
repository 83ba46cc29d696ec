-- In which encoding an article's bytes came, and how much that is worth.

CREATE DOMAIN trich.encoding_from AS text CONSTRAINT encoding_from_values CHECK (
    VALUE IN ('mark', 'declared', 'meta', 'sniffed', 'assumed'));
COMMENT ON DOMAIN trich.encoding_from IS
    'How an encoding is known: by a byte order mark, from the message (its texts are UTF-8), from the page itself, from the way the bytes read, or not at all.';

ALTER TABLE trich.article ADD COLUMN encoding text;
ALTER TABLE trich.article ADD COLUMN encoding_from trich.encoding_from;
ALTER TABLE trich.article ADD COLUMN encoding_doubt text;
ALTER TABLE trich.article ADD CHECK ((encoding IS NULL) = (encoding_from IS NULL)) NOT VALID;
COMMENT ON COLUMN trich.article.encoding IS
    'Encoding of the content as it came (UTF-8, windows-1258, TCVN3, VNI, …); null for articles read before trich noted it.';
COMMENT ON COLUMN trich.article.encoding_from IS 'How that is known.';
COMMENT ON COLUMN trich.article.encoding_doubt IS
    'What was amiss: a declaration that the bytes contradict, bytes that are U+FFFD now, misread text that was mended; null when nothing was.';
