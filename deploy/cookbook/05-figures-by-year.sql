-- How many people did hospitals examine a year, and how did that change?
-- Mỗi năm các bệnh viện khám bao nhiêu lượt, tăng giảm ra sao?
SELECT institution, year, max(value) AS examined,
       round(100 * max(value) / nullif(lag(max(value)) OVER (PARTITION BY institution ORDER BY year), 0) - 100, 1) AS change_percent
FROM trich.organization_figures
WHERE unit = 'lượt' AND label ~* '^(tổng số )?(lượt )?khám( bệnh)?( cho người bệnh)?$'
  AND upper(covers) - lower(covers) BETWEEN 365 AND 366
  AND upper(covers) <= published_on + 60 -- what is told of a year that lies ahead is a target
GROUP BY institution, year
ORDER BY institution, year;

-- Answer:
--             institution             | year | examined | change_percent
-- ------------------------------------+------+----------+----------------
--  Bệnh viện Đa khoa huyện Suối Trong | 2022 |    41200 |              –
--  Bệnh viện Đa khoa huyện Suối Trong | 2023 |    44870 |            8.9
--  Bệnh viện Đa khoa huyện Suối Trong | 2024 |    47930 |            6.8
-- (3 rows)
