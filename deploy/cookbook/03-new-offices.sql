-- Who was appointed or elected since a day, and to what?
-- Từ một ngày đến nay, ai được bổ nhiệm hoặc bầu vào chức vụ gì?
\set since '2023-01-01'

SELECT starts_on, name, array_to_string(roles, ', ') AS roles, array_to_string(positions, ', ') AS offices
FROM trich.attendance
JOIN trich.told_first USING (article_id)
WHERE roles && ARRAY['appointed', 'elected'] AND starts_on >= :'since'
ORDER BY starts_on, name;

-- Answer:
--  starts_on  |    name    |      roles       |                               offices
-- ------------+------------+------------------+---------------------------------------------------------------------
--  2023-09-15 | Hà Thị Mận | spoke, appointed | Phó Giám đốc Bệnh viện, Giám đốc Bệnh viện Đa khoa huyện Suối Trong
-- (1 row)
