-- Which documents are cited most?
-- Văn bản nào được viện dẫn nhiều nhất?
SELECT number, kind, issued_on, issuer, stories
FROM trich.cited_documents
ORDER BY stories DESC, number, issued_on;

-- Answer:
--      number     |    kind    | issued_on  |              issuer               | stories
-- ----------------+------------+------------+-----------------------------------+---------
--  05-CT/TW       | Chỉ thị    | 2016-05-15 | Bộ Chính trị                      |       3
--  131-QĐ/HU      | Quyết định | 2024-05-27 | Ban Thường vụ Huyện ủy Suối Trong |       1
--  46/2018/TT-BYT | Thông tư   | 2018-12-28 | Bộ Y tế                           |       1
--  612/QĐ-SYT     | Quyết định | 2023-09-08 | Sở Y tế tỉnh Cao Bằng             |       1
--  87-QĐ/HU       | Quyết định | 2023-05-10 | Ban Thường vụ Huyện ủy Suối Trong |       1
-- (5 rows)
