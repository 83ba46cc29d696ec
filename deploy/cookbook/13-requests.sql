-- What did leaders ask of an organisation, and who asked?
-- Lãnh đạo đã yêu cầu, đề nghị gì đối với một đơn vị, ai yêu cầu?
\set organization 'Bệnh viện Đa khoa huyện Suối Trong'

SELECT said_on, person, text AS request
FROM trich.organization_statements
JOIN trich.told_first USING (article_id)
WHERE section = 'request' AND organization = :'organization'
ORDER BY said_on, ordinal;

-- Answer:
--   said_on   |    person    |                                                               request
-- ------------+--------------+-------------------------------------------------------------------------------------------------------…
--  2023-01-12 | Đàm Văn Quế  | Phát biểu chỉ đạo hội nghị, ông Đàm Văn Quế đề nghị Bệnh viện sớm hoàn thành việc mua sắm thuốc, không…
--  2024-01-19 | Hà Thị Mận   | Phát biểu kết luận, đồng chí Hà Thị Mận yêu cầu các khoa, phòng xây dựng kế hoạch chi tiết trước ngày …
--  2024-08-22 | Lý Thị Nhình | Kết luận buổi làm việc, bà Lý Thị Nhình yêu cầu Bệnh viện hoàn thành bệnh án điện tử tại tất cả các kh…
--  2025-01-17 | Lý Thị Nhình | Phát biểu tại hội nghị, bà Lý Thị Nhình đề nghị Bệnh viện chủ động đấu thầu thuốc ngay từ quý I
-- (4 rows)
