# Kinds of official documents. Short forms count before a number alone ("NQ 42-NQ/TW"), as all of them do.
[document]
# of the party
Nghị quyết | NQ
Nghị quyết chuyên đề
Nghị quyết liên tịch
Nghị quyết đại hội
Chỉ thị
Kết luận | KL
Quy định | Qui định
Quyết định | QĐ
Quy chế | Qui chế
Quy chế làm việc
Quy chế phối hợp
Hướng dẫn
Hướng dẫn liên ngành
Thông tri
Thông báo
Thông báo kết luận
Kế hoạch | KH
Kế hoạch hành động
Kế hoạch liên tịch
Kế hoạch liên ngành
Kế hoạch phối hợp
Chương trình
Chương trình công tác
Chương trình hành động
Chương trình phối hợp
Báo cáo
Báo cáo chính trị
Báo cáo tổng kết
Tờ trình
Đề án
Dự án
Phương án
Điều lệ
Công văn | CV
Công điện
Giấy mời
Lời kêu gọi
# of the state
Hiến pháp
Luật
Bộ luật
Pháp lệnh
Lệnh
Sắc lệnh
Sắc luật
Nghị định | NĐ
Nghị định thư
Thông tư
Thông tư liên tịch
Thông tư liên bộ
Quy trình | Qui trình
Quy chuẩn | Quy chuẩn kỹ thuật quốc gia | QCVN
Tiêu chuẩn | Tiêu chuẩn quốc gia | TCVN
Quy hoạch
Quy ước
Hương ước
Nội quy
Chiến lược
Danh mục
Văn bản
Văn bản hợp nhất
Văn bản thỏa thuận
Công hàm
Công thư
Công ước
Hiệp định
Hiệp ước
Tuyên bố
Thông cáo
Thông cáo báo chí
Bản án
Cáo trạng
Kháng nghị
Kiến nghị
Kết luận thanh tra
Kết luận giám sát
Giấy phép
Giấy phép hoạt động
Giấy chứng nhận
Giấy chứng nhận đăng ký doanh nghiệp
Giấy ủy quyền
Giấy giới thiệu
Giấy triệu tập
Chứng chỉ hành nghề
Phiếu chuyển
Phiếu trình
Phụ lục
Biên bản
Biên bản ghi nhớ | Bản ghi nhớ
Bản cam kết
Hợp đồng
Thỏa thuận
Thỏa ước lao động tập thể
Thư
Thể lệ
Đề cương
Lịch
Lịch công tác
# of the army and the police
Mệnh lệnh
Huấn lệnh
Nhật lệnh
Quân lệnh
Điều lệnh
Chỉ lệnh
Điện
Điện mật
