-- Who was the director of a hospital, one after the other, and since when do articles say so?
-- Ai lần lượt là giám đốc một bệnh viện, bài viết nhắc đến từ bao giờ?
\set organization 'Bệnh viện Đa khoa huyện Suối Trong'

SELECT min(first_on) AS first_on, max(last_on) AS last_on, name,
       lead(name) OVER (ORDER BY min(first_on)) AS followed_by
FROM trich.person_positions
WHERE organization = :'organization' AND position LIKE 'Giám đốc%'
GROUP BY name
ORDER BY first_on;

-- Answer:
--   first_on  |  last_on   |      name      | followed_by
-- ------------+------------+----------------+-------------
--  2023-01-12 | 2023-05-19 | Nông Văn Thiết | Hà Thị Mận
--  2023-09-15 | 2025-01-17 | Hà Thị Mận     | –
-- (2 rows)
