-- What did an organisation hold in a period?
-- Một đơn vị đã tổ chức những sự kiện gì trong một thời gian?
\set organization 'Bệnh viện Đa khoa huyện Suối Trong'
\set first_day '2023-01-01'
\set last_day '2025-12-31'

SELECT starts_on, kind, event
FROM trich.organization_events
JOIN trich.told_first USING (article_id)
WHERE organization = :'organization' AND as_organizer AND starts_on BETWEEN :'first_day' AND :'last_day'
ORDER BY starts_on;

-- Answer:
--  starts_on  |  kind  |                               event
-- ------------+--------+-------------------------------------------------------------------
--  2023-01-12 | review | Hội nghị tổng kết công tác năm 2022, triển khai nhiệm vụ năm 2023
--  2024-01-19 | review | Hội nghị tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024
--  2025-01-17 | review | Hội nghị tổng kết công tác năm 2024, triển khai nhiệm vụ năm 2025
-- (3 rows)
