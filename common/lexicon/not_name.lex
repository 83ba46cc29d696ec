# Capitalised words behind a title, or that look like a family name, and are no person's name.
[not_name]
Khoa Phòng
Hồ Chí Minh
Chủ tịch Hồ Chí Minh
Bác Hồ
Lê Nin
Mác
Mác - Lênin
Đảng viên
Đảng
Đảng bộ
Đảng ủy
Nhà nước
Nhân dân
Tổ quốc
Chính phủ
Quốc hội
Quân đội
Bệnh viện
Trung tâm
Hội nghị
Đại hội
Ban
Ban Giám đốc
Ban Thường vụ
Ban Chấp hành
Chi bộ
Chi ủy
Đoàn viên
Công đoàn
Công đoàn viên
Đoàn Thanh niên
Trưởng
Phó
Nguyên
Thường trực
Lãnh đạo
Chỉ huy
Cán bộ
Chiến sĩ
Nghị quyết
Chỉ thị
Kế hoạch
Quyết định
Kết luận
Thông tư
Thông báo
Hướng dẫn
Quy định
Chương trình
Báo cáo
Phát biểu
Thay mặt
Tại
Trong
Sau
Với
Theo
Qua
Về
Cùng
Đến
Dự
Tham dự
Năm
Tháng
Ngày
Sáng
Chiều
Tối
Nhiệm kỳ
Khóa
Quý
Bộ Y tế
Sở Y tế
Khoa
Phòng
Ảnh
Tin
Bài
Nguồn
Việt Nam
Covid
Huân chương
Huy chương
Bằng khen
Giấy khen
Kỷ niệm chương
Huy hiệu
Danh hiệu
Cờ thi đua
Ưu tú
Thầy thuốc
Nhà giáo
=Anh hùng
Giỏi
Thi đua
Phong trào
Mừng Xuân
# Bodies, streets and places named for people
Nguyễn Thái Học
Nguyễn Du
Nguyễn Trung Trực
Nguyễn Văn Trỗi
Nguyễn Văn Cừ
Nguyễn Bỉnh Khiêm
Nguyễn Công Trứ
Nguyễn Thông
Nguyễn Chí Thanh
Nguyễn Lương Bằng
Nguyễn Viết Xuân
Nguyễn An Ninh
Nguyễn Tất Thành
Nguyễn Ái Quốc
Lê Lai
Lê Chân
Lê Văn Hiến
Trần Quang Khải
Trần Nhật Duật
Trần Cao Vân
Trần Bình Trọng
Trần Đại Nghĩa
Trần Văn Thời
Trần Văn Ơn
Hồ Xuân Hương
Hoàng Hoa Thám
Hoàng Quốc Việt
Hoàng Lê Kha
Bùi Thị Xuân
Đinh Bộ Lĩnh
Ngô Gia Tự
Trưng Vương
An Dương Vương
Mạc Đĩnh Chi
Phùng Hưng
Lý Nam Đế
Lý Thái Tổ
Tô Hiệu
Lương Ngọc Quyến
Phạm Hồng Thái
Phạm Ngũ Lão
Cao Bá Quát
Huỳnh Thúc Kháng
Võ Trường Toản
Trương Định
Thoại Ngọc Hầu
Thủ Khoa Huân
Thủ Khoa Nghĩa
Nguyễn Tri Phương
Nguyễn Trãi
Nguyễn Đình Chiểu
Nguyễn Huệ
Nguyễn Văn Linh
Nguyễn Thị Minh Khai
Phạm Ngọc Thạch
Phạm Văn Đồng
Lê Văn Thịnh
Lê Văn Việt
Lê Hữu Trác
Lê Lợi
Lê Duẩn
Lê Hồng Phong
Lê Thánh Tông
Lê Quý Đôn
Trần Phú
Trần Hưng Đạo
Trần Quốc Toản
Lý Thường Kiệt
Lý Tự Trọng
Hoàng Văn Thụ
Hoàng Diệu
Võ Thị Sáu
Võ Nguyên Giáp
Võ Văn Kiệt
Hải Thượng Lãn Ông
Tôn Thất Tùng
Tôn Đức Thắng
Đặng Văn Ngữ
Đặng Thùy Trâm
Tô Hiến Thành
Phan Châu Trinh
Phan Bội Châu
Phan Chu Trinh
Phan Đình Phùng
Hồ Tùng Mậu
Hai Bà Trưng
Bà Trưng
Bà Triệu
Bạch Mai
Hùng Vương
Chu Văn An
Đinh Tiên Hoàng
Ngô Quyền
Quang Trung
Tuệ Tĩnh
Kim Đồng
Lương Thế Vinh
