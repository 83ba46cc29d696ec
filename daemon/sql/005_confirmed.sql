-- An article that came again as it is stored is newer than any other version that comes late.

ALTER TABLE trich.article ADD COLUMN confirmed_seq bigint;
COMMENT ON COLUMN trich.article.confirmed_seq IS
    'Spool sequence of the newest message that said the stored version again; null when none did. Versions older than it change nothing.';
