-- Who holds several offices at a time?
-- Ai giữ nhiều chức vụ cùng một lúc?
SELECT name, array_to_string(positions, '; ') AS offices, max(starts_on) AS last_seen_on, count(*) AS events
FROM trich.attendance
JOIN trich.told_first USING (article_id)
WHERE (SELECT count(*) FROM unnest(positions) AS office WHERE office NOT ILIKE 'nguyên %') > 1
  AND NOT roles && ARRAY['appointed', 'elected'] -- there the former office stands beside the new one
GROUP BY name, positions
ORDER BY events DESC, last_seen_on DESC, name;

-- Answer:
--       name      |              offices               | last_seen_on | events
-- ----------------+------------------------------------+--------------+--------
--  Hà Thị Mận     | Bí thư Đảng ủy; Giám đốc Bệnh viện | 2025-01-17   |      3
--  Nông Văn Thiết | Bí thư Đảng ủy; Giám đốc Bệnh viện | 2023-05-19   |      2
-- (2 rows)
