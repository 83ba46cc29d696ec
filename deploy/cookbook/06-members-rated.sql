-- Which share of party members was rated as having done its duty excellently?
-- Tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ là bao nhiêu?
SELECT organization, year, value AS members, "of" AS of_all, coalesce(percent, round(100 * value / "of", 1)) AS percent
FROM trich.organization_figures
JOIN trich.told_first USING (article_id)
WHERE unit = 'đảng viên' AND label ILIKE '%hoàn thành xuất sắc nhiệm vụ%' AND ("of" > 0 OR percent IS NOT NULL)
ORDER BY organization, year;

-- Answer:
--             organization            | year | members | of_all | percent
-- ------------------------------------+------+---------+--------+---------
--  Bệnh viện Đa khoa huyện Suối Trong | 2022 |       8 |     40 |    20.0
--  Bệnh viện Đa khoa huyện Suối Trong | 2023 |      11 |     43 |    25.6
--  Bệnh viện Đa khoa huyện Suối Trong | 2024 |      13 |     44 |    29.5
-- (3 rows)
