-- Which tasks fall due in a period, and who has them?
-- Những việc nào đến hạn trong một thời gian, của đơn vị nào?
\set first_day '2024-07-01'
\set last_day '2024-12-31'

SELECT due_on, organization, task
FROM trich.tasks
JOIN trich.told_first USING (article_id)
WHERE due_on BETWEEN :'first_day' AND :'last_day'
ORDER BY due_on, organization, said_on;

-- Answer:
--    due_on   |            organization            |                                                              task
-- ------------+------------------------------------+---------------------------------------------------------------------------------…
--  2024-09-01 | Bệnh viện Đa khoa huyện Suối Trong | Đưa vào hoạt động đơn nguyên thận nhân tạo trước ngày 01/9/2024
--  2024-11-30 | Bệnh viện Đa khoa huyện Suối Trong | Kết luận buổi làm việc, bà Lý Thị Nhình yêu cầu Bệnh viện hoàn thành bệnh án điệ…
--  2024-12-31 | Bệnh viện Đa khoa huyện Suối Trong | Hoàn thành bệnh án điện tử tại tất cả các khoa trước ngày 31/12/2024
-- (3 rows)
