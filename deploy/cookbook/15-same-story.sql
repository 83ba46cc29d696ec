-- Which news did several sources carry, and who had it first?
-- Tin nào được nhiều nguồn đăng, nguồn nào đăng trước?
SELECT published_on, source AS first_source, articles, array_to_string(sources, ', ') AS sources, title
FROM trich.story_article
WHERE articles > 1
ORDER BY articles DESC, published_on;

-- Answer:
--  published_on | first_source | articles |       sources       |                                title
-- --------------+--------------+----------+---------------------+--------------------------------------------------------------------…
--  2023-09-16   | benh-vien    |        2 | bao-tinh, benh-vien | Trao quyết định bổ nhiệm Giám đốc Bệnh viện Đa khoa huyện Suối Trong
-- (1 row)
