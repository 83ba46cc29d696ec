-- Which shortcomings of an organisation are named again, though they were named before?
-- Những hạn chế nào của một đơn vị lặp lại, dù trước đó đã nêu?
\set organization 'Bệnh viện Đa khoa huyện Suối Trong'

SELECT DISTINCT ON (s.said_on, s.text)
       b.said_on AS named_on, s.said_on AS again_on, s.text AS shortcoming
FROM trich.organization_statements s
JOIN trich.told_first USING (article_id)
JOIN trich.organization_statements b ON b.organization_id = s.organization_id AND b.section = 'limitation'
    AND b.said_on < s.said_on AND trich.alike(b.text, s.text) > 0.6
WHERE s.section = 'limitation' AND s.organization = :'organization'
ORDER BY s.said_on, s.text, b.said_on;

-- Answer:
--   named_on  |  again_on  |                     shortcoming
-- ------------+------------+-----------------------------------------------------
--  2023-01-12 | 2024-01-19 | thuốc và vật tư có thời điểm cung ứng chưa kịp thời
--  2023-01-12 | 2024-08-22 | việc ứng dụng bệnh án điện tử còn chậm ở 5 khoa
--  2023-01-12 | 2025-01-17 | thuốc và vật tư có thời điểm cung ứng chưa kịp thời
-- (3 rows)
