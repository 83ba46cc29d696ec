-- Who gives which awards, and how many?
-- Ai tặng những hình thức khen thưởng nào, bao nhiêu?
SELECT w.awarded_by, coalesce(replace(w.name, ' của ' || w.awarded_by, ''), w.name) AS award,
       sum(coalesce(w.count, cardinality(string_to_array(w.recipient, '; ')), 1)) AS given, count(DISTINCT s.story) AS stories
FROM trich.award w
JOIN trich.told_first s USING (article_id)
GROUP BY w.awarded_by, award
ORDER BY w.awarded_by IS NULL, given DESC, w.awarded_by, award; -- last those of whom the article does not say who gave them

-- Answer:
--                 awarded_by                 |   award   | given | stories
-- -------------------------------------------+-----------+-------+---------
--  Giám đốc Sở Y tế tỉnh Cao Bằng            | Giấy khen |    23 |       3
--  Chủ tịch Ủy ban nhân dân huyện Suối Trong | Giấy khen |     2 |       1
--  Bộ trưởng Bộ Y tế                         | Bằng khen |     1 |       1
-- (3 rows)
