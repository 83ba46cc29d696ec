-- Which pages told of no event, by source and kind of page?
-- Những trang nào không nói về sự kiện nào, theo nguồn và loại trang?
SELECT a.source, a.page_kind, count(*) AS pages, min(a.title) AS for_example
FROM trich.article a
WHERE NOT EXISTS (SELECT FROM trich.event e WHERE e.article_id = a.article_id)
GROUP BY a.source, a.page_kind
ORDER BY pages DESC, a.source, a.page_kind;

-- Answer:
--   source  | page_kind | pages |                 for_example
-- ----------+-----------+-------+----------------------------------------------
--  bao-tinh | article   |     1 | Cách phòng bệnh sốt xuất huyết trong mùa mưa
--  bao-tinh | other     |     1 | –
-- (2 rows)
