-- Who gives which awards, and how many?
-- Ai tặng những hình thức khen thưởng nào, bao nhiêu?
SELECT w.awarded_by, w.name AS award, sum(coalesce(w.count, 1)) AS given, count(DISTINCT s.story) AS stories
FROM trich.award w
JOIN trich.told_first s USING (article_id)
WHERE w.awarded_by IS NOT NULL
GROUP BY w.awarded_by, w.name
ORDER BY given DESC, w.awarded_by, award;

-- Answer:
--                 awarded_by                 |   award   | given | stories
-- -------------------------------------------+-----------+-------+---------
--  Giám đốc Sở Y tế tỉnh Cao Bằng            | Giấy khen |    23 |       3
--  Chủ tịch Ủy ban nhân dân huyện Suối Trong | Giấy khen |     2 |       1
--  Bộ trưởng Bộ Y tế                         | Bằng khen |     1 |       1
-- (3 rows)
