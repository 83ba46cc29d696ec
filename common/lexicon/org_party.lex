# More bodies of the party. Boards of a committee (Ban Tổ chức Tỉnh ủy) are departments of it and stand here only for the central one.

[org party]
Ban Bảo vệ, chăm sóc sức khỏe cán bộ | Ban Bảo vệ và Chăm sóc sức khỏe cán bộ | Ban BVCSSKCB
Đảng ủy các cơ quan Đảng | Đảng bộ các cơ quan Đảng
Đảng ủy Ủy ban nhân dân | Đảng ủy UBND | Đảng bộ Ủy ban nhân dân | Đảng bộ UBND
Đảng ủy Quân khu
Đảng ủy Công an

[org_name party]
# of the central committee
Ban Tuyên giáo và Dân vận Trung ương | Ban Tuyên giáo và Dân vận TW
Ban Chính sách, chiến lược Trung ương
Ban Đối ngoại Trung ương
Ban Bảo vệ, chăm sóc sức khỏe cán bộ Trung ương | Ban Bảo vệ và Chăm sóc sức khỏe cán bộ Trung ương | Ban BVCSSK cán bộ Trung ương
Hội đồng Lý luận Trung ương
Hội đồng Khoa học các cơ quan Đảng Trung ương
Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực
Ban Cán sự đảng Chính phủ
Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam
Đảng ủy các cơ quan Đảng Trung ương
Đảng ủy Chính phủ
Đảng ủy Quốc hội
Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương
Đảng ủy Khối các cơ quan Trung ương
Đảng ủy Khối Doanh nghiệp Trung ương
Đảng ủy Ngoài nước
Đảng Nhân dân Cách mạng Lào
Đảng Cộng sản Trung Quốc
Đảng Cộng sản Liên Xô
Đảng Nhân dân Campuchia
