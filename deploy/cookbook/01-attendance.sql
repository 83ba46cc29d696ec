-- Which events did a person attend, in which office, and what did she do there?
-- Một người đã dự những sự kiện nào, với chức vụ gì và làm gì ở đó?
\set person 'Hà Thị Mận'

SELECT starts_on, event_kind, organizer, array_to_string(roles, ', ') AS roles,
       array_to_string(positions, ', ') AS office
FROM trich.attendance
JOIN trich.told_first USING (article_id)
WHERE name = :'person'
ORDER BY starts_on;

-- Answer:
--  starts_on  | event_kind  |             organizer              |           roles            |                               office
-- ------------+-------------+------------------------------------+----------------------------+--------------------------------------…
--  2023-09-15 | appointment | Sở Y tế tỉnh Cao Bằng              | spoke, appointed           | Phó Giám đốc Bệnh viện, Giám đốc Bệnh…
--  2024-01-19 | review      | Bệnh viện Đa khoa huyện Suối Trong | presided, spoke, concluded | Bí thư Đảng ủy, Giám đốc Bệnh viện
--  2024-06-03 | admission   | Chi bộ Khoa Ngoại                  | attended, spoke            | Bí thư Đảng ủy, Giám đốc Bệnh viện
--  2024-08-22 | visit       | Sở Y tế tỉnh Cao Bằng              | reported, spoke            | Giám đốc Bệnh viện
--  2025-01-17 | review      | Bệnh viện Đa khoa huyện Suối Trong | presided                   | Bí thư Đảng ủy, Giám đốc Bệnh viện
-- (5 rows)
