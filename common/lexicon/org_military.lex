# More bodies of army, border guard and coast guard.

[org military]
Bộ Tư lệnh Quân khu | BTL Quân khu
Bộ Tư lệnh Quân đoàn
Bộ Tư lệnh Quân chủng
Bộ Tư lệnh Binh chủng
Bộ Tư lệnh Vùng
Bộ Tư lệnh Thủ đô
Bộ Tư lệnh Thành phố
Bộ Chỉ huy Quân sự tỉnh | Bộ CHQS tỉnh
Ban Chỉ huy Quân sự huyện | Ban CHQS huyện
Ban Chỉ huy Bộ đội Biên phòng
Ban Chỉ huy Phòng thủ khu vực | Ban CHPTKV
Sư đoàn Bộ binh
Sư đoàn Phòng không
Sư đoàn Không quân
Trung đoàn Bộ binh
Trung đoàn Pháo binh
Lữ đoàn Pháo binh
Lữ đoàn Công binh
Lữ đoàn Thông tin
Lữ đoàn Vận tải
Lữ đoàn Phòng không
Lữ đoàn Tăng thiết giáp | Lữ đoàn Xe tăng
Lữ đoàn Đặc công
Lữ đoàn Hải quân đánh bộ
Tiểu đoàn Quân y
Đại đội Quân y
Đội Điều trị
Đội Quân y
Đại đội
Trung đội
Vùng Hải quân
Hải đội
Hải đoàn Biên phòng
Đồn Biên phòng Cửa khẩu
Tiểu khu Biên phòng
Đoàn Kinh tế - Quốc phòng | Đoàn KT-QP
Kho Vũ khí
Nhà máy Quân giới
Xưởng Quân y
Kho Quân y

[org_name military]
Học viện Quốc phòng
Học viện Lục quân
Học viện Chính trị quân đội
Học viện Hậu cần
Học viện Kỹ thuật Quân sự
Học viện Hải quân
Học viện Phòng không - Không quân
Học viện Biên phòng
Học viện Khoa học Quân sự
Tổng cục Công nghiệp Quốc phòng
Tổng cục II
Tổng cục Tình báo
Cục Hậu cần - Kỹ thuật Quân khu
Cục Chính sách
Cục Chính sách - Xã hội
Cục Bảo vệ an ninh Quân đội
Cục Điều tra hình sự
Cục Đối ngoại
Cục Gìn giữ hòa bình Việt Nam
Cục Cứu hộ - Cứu nạn
Cục Quân huấn
Cục Nhà trường
Cục Dân quân tự vệ
Cục Cơ yếu
Cục Công nghệ thông tin Bộ Quốc phòng
Cục Doanh trại
Cục Quân nhu
Cục Vận tải
Cục Xăng dầu
Cục Quân khí
Cục Kinh tế
Cục Kế hoạch và Đầu tư
Cục Khoa học Quân sự
Cục Bản đồ
Viện Y học Phóng xạ và U bướu Quân đội
Viện Bỏng Quốc gia Lê Hữu Trác | Viện Bỏng Quốc gia
Viện Y học Hải quân
Viện Y học hàng không Quân đội
Viện Chiến lược Quốc phòng
Viện Lịch sử Quân sự Việt Nam
Trung tâm Nhiệt đới Việt - Nga
Bộ Tư lệnh Tác chiến không gian mạng
Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh
Bộ Tư lệnh Công binh
Bộ Tư lệnh Pháo binh
Bộ Tư lệnh Thông tin liên lạc
Bộ Tư lệnh Hóa học
Bộ Tư lệnh Đặc công
Bộ Tư lệnh Tăng thiết giáp
Bộ Tư lệnh Thành phố Hồ Chí Minh
Quân chủng Hải quân
Quân chủng Phòng không - Không quân
Binh chủng Pháo binh
Binh chủng Công binh
Binh chủng Thông tin liên lạc
Binh chủng Hóa học
Binh chủng Đặc công
Binh chủng Tăng thiết giáp
Ban Cơ yếu Chính phủ
