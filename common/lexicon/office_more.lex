# More offices: the highest of the state, of justice, diplomacy, army, villages; and short forms inside offices.

[office party]
Phó Tổng Bí thư
Trợ lý Tổng Bí thư
Bí thư thứ nhất
Đặc phái viên
Trưởng Ban Chỉ đạo
Phó Trưởng Ban Chỉ đạo
Phó Bí thư phụ trách | PBT phụ trách
Phó Bí thư chuyên trách
Ủy viên chuyên trách
Trưởng Ban Xây dựng Đảng
Trưởng Ban Tuyên giáo và Dân vận

[office government]
Quyền Chủ tịch nước
Quyền Thủ tướng
Quyền Bộ trưởng | Q. Bộ trưởng
Tổng Thư ký Quốc hội
Phó Tổng Thư ký Quốc hội
Tổng Kiểm toán
Tổng Kiểm toán Nhà nước
Phó Tổng Kiểm toán
Phó Tổng Kiểm toán Nhà nước
Phó Tổng Thanh tra
Thống đốc
Phó Thống đốc
Trợ lý Thủ tướng
Trợ lý Chủ tịch nước
Thư ký Chủ tịch nước
Chủ nhiệm Ủy ban
Phó Chủ nhiệm Ủy ban
Chủ nhiệm Văn phòng
Phó Chủ nhiệm Văn phòng
Quyền Vụ trưởng | Q. Vụ trưởng
Quyền Viện trưởng | Q. Viện trưởng
Quyền Chi cục trưởng
Phó Chi cục trưởng phụ trách
Phó Cục trưởng phụ trách
Phó Vụ trưởng phụ trách
Thẩm phán
Kiểm sát viên
Điều tra viên
Chấp hành viên
Công chứng viên
Hội thẩm nhân dân
Phó Viện trưởng Viện Kiểm sát
Đội trưởng Đội Quản lý thị trường
Hạt trưởng
Phó Hạt trưởng
Đại biện lâm thời
Công sứ
Tùy viên
Phó Đại sứ
Phó Trưởng thôn | Phó thôn
Trưởng xóm
Trưởng buôn
Trưởng làng
Trưởng khóm
Trưởng khu phố
Trưởng khu dân cư
Phó Chủ tịch thường trực HĐND

[office hospital]
Thủ trưởng
Phó Thủ trưởng
Bác sĩ trưởng | Bác sỹ trưởng
Trưởng labo
Trưởng phân khoa
Phó Trưởng phân khoa
Trưởng nhà thuốc
Trưởng phòng khám
Phó Trưởng phòng khám
Trưởng nhóm Điều dưỡng

[office military]
Tổng Tư lệnh
Phó Tổng Tư lệnh
Quyền Chính ủy
Đại đội phó
Tiểu đoàn phó
Trung đoàn phó
Lữ đoàn phó
Trung đội phó
Tiểu đội trưởng
Hải đội phó
Đội trưởng Đội Điều trị
Bệnh xá phó
Giám thị
Phó Giám thị

[office union]
Phó Chủ tịch không chuyên trách
Ủy viên Đoàn Chủ tịch
Phó Chủ tịch Thường trực Liên đoàn Lao động
Tổ trưởng Tổ Nữ công
Phó Bí thư Chi đoàn
Bí thư Liên chi đoàn

[office school]
Quyền Hiệu trưởng phụ trách
Trưởng khoa đào tạo
Viện trưởng Viện Đào tạo
Phó Viện trưởng Viện Đào tạo
Giáo vụ

[office company]
Phó Tổng Giám đốc Thường trực
Phó Tổng Giám đốc phụ trách
Tổng Quản lý
Giám đốc Nhân sự
Giám đốc Tài chính
Giám đốc Marketing
Giám đốc Vùng
Giám đốc Quốc gia
Thành viên Hội đồng thành viên | Thành viên HĐTV

[office association]
Tổng Biên tập phụ trách
Quyền Tổng Biên tập
Phó Chủ tịch kiêm Tổng Thư ký Hội
Phó Ban Liên lạc
Trưởng Ban Liên lạc
Trưởng Ban Đại diện
Trụ trì
Hội phó

[office other]
Nghiên cứu viên
Nghiên cứu viên cao cấp
Trưởng nhóm nghiên cứu
Tình nguyện viên
Cộng tác viên
Phiên dịch
Thủ kho

[abbreviation]
Ủy ban Mặt trận Tổ quốc | =UBMTTQ | =UB MTTQ | =UB.MTTQ
Ủy ban Trung ương Mặt trận Tổ quốc | =UBTƯMTTQ | =UBTWMTTQ
