-- Which documents are cited most?
-- Văn bản nào được viện dẫn nhiều nhất?
SELECT d.number, max(d.kind) AS kind, max(d.date) AS issued_on, max(d.issuer) AS issuer, count(DISTINCT s.story) AS stories
FROM trich.document d
JOIN trich.told_first s USING (article_id)
GROUP BY d.number
ORDER BY stories DESC, d.number;

-- Answer:
--      number     |    kind    | issued_on  |              issuer               | stories
-- ----------------+------------+------------+-----------------------------------+---------
--  05-CT/TW       | Chỉ thị    | 2016-05-15 | Bộ Chính trị                      |       3
--  131-QĐ/HU      | Quyết định | 2024-05-27 | Ban Thường vụ Huyện ủy Suối Trong |       1
--  46/2018/TT-BYT | Thông tư   | 2018-12-28 | Bộ Y tế                           |       1
--  612/QĐ-SYT     | Quyết định | 2023-09-08 | Sở Y tế tỉnh Cao Bằng             |       1
--  87-QĐ/HU       | Quyết định | 2023-05-10 | Ban Thường vụ Huyện ủy Suối Trong |       1
-- (5 rows)
