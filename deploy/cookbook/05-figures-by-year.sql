-- How many people did hospitals examine a year, and how did that change?
-- Mỗi năm các bệnh viện khám bao nhiêu lượt, tăng giảm ra sao?
SELECT organization, year, max(value) AS examined,
       round(100 * max(value) / nullif(lag(max(value)) OVER (PARTITION BY organization ORDER BY year), 0) - 100, 1) AS change_percent
FROM trich.organization_figures
WHERE label = 'khám' AND unit = 'lượt' AND upper(period) - lower(period) >= 365
GROUP BY organization, year
ORDER BY organization, year;

-- Answer:
--             organization            | year | examined | change_percent
-- ------------------------------------+------+----------+----------------
--  Bệnh viện Đa khoa huyện Suối Trong | 2022 |    41200 |              –
--  Bệnh viện Đa khoa huyện Suối Trong | 2023 |    44870 |            8.9
--  Bệnh viện Đa khoa huyện Suối Trong | 2024 |    47930 |            6.8
-- (3 rows)
