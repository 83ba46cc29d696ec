-- Which shortcomings of an organisation are named again, though they were named before?
-- Những hạn chế nào của một đơn vị lặp lại, dù trước đó đã nêu?
\set organization 'Bệnh viện Đa khoa huyện Suối Trong'

WITH named AS MATERIALIZED ( -- or else PostgreSQL collects them anew for each of them
    SELECT said_on, text
    FROM trich.organization_statements
    JOIN trich.told_first USING (article_id)
    WHERE section = 'limitation' AND organization = :'organization'
)
SELECT DISTINCT ON (again.said_on, again.text)
       before.said_on AS named_on, again.said_on AS again_on, again.text AS shortcoming
FROM named again
JOIN named before ON before.said_on < again.said_on AND trich.alike(before.text, again.text) > 0.6
ORDER BY again.said_on, again.text, before.said_on;

-- Answer:
--   named_on  |  again_on  |                     shortcoming
-- ------------+------------+-----------------------------------------------------
--  2023-01-12 | 2024-01-19 | thuốc và vật tư có thời điểm cung ứng chưa kịp thời
--  2023-01-12 | 2024-08-22 | việc ứng dụng bệnh án điện tử còn chậm ở 5 khoa
--  2023-01-12 | 2025-01-17 | thuốc và vật tư có thời điểm cung ứng chưa kịp thời
-- (3 rows)
