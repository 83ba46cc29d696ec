-- What could not be stored, and why?
-- Những gì không lưu được, vì sao?
SELECT reason, count(*) AS letters, pg_size_pretty(sum(bytes)) AS size, array_agg(DISTINCT source) AS sources
FROM trich.dead_letters
WHERE state = 'open'
GROUP BY reason
ORDER BY letters DESC, reason;

-- Answer:
--                  reason                 | letters |   size   |  sources
-- ----------------------------------------+---------+----------+-----------
--  the content is a PDF document, no text |       1 | 82 bytes | {so-y-te}
-- (1 row)
