-- How many people does each party organisation admit a year, and whom?
-- Mỗi năm từng tổ chức đảng kết nạp bao nhiêu đảng viên, là ai?
SELECT extract(year FROM starts_on)::integer AS year, organizer, count(DISTINCT name) AS admitted,
       string_agg(DISTINCT name, ', ' ORDER BY name) AS names
FROM trich.attendance
WHERE 'admitted' = ANY (roles)
GROUP BY year, organizer
ORDER BY year, organizer;

-- Answer:
--  year |     organizer     | admitted |          names
-- ------+-------------------+----------+--------------------------
--  2023 | Chi bộ Khoa Nhi   |        2 | Bế Ích Tuân, Lục Thị Vui
--  2024 | Chi bộ Khoa Ngoại |        1 | Mông Văn Khải
-- (2 rows)
