# Kinds of official documents.
[document]
Nghị quyết | NQ
Nghị quyết liên tịch
Chỉ thị
Kết luận
Quy định | Qui định
Quyết định | QĐ
Hướng dẫn
Kế hoạch | KH
Kế hoạch liên tịch
Kế hoạch phối hợp
Chương trình
Chương trình hành động
Chương trình phối hợp
Thông tri
Thông báo
Thông báo kết luận
Công văn | CV
Công điện
Tờ trình
Báo cáo
Báo cáo chính trị
Đề án
Dự án
Phương án
Luật
Bộ luật
Pháp lệnh
Nghị định
Thông tư
Thông tư liên tịch
Quy chế | Qui chế
Quy chế phối hợp
Quy trình | Qui trình
Quy ước
Điều lệ
Hiến pháp
Sắc lệnh
Sắc luật
Lệnh
Mệnh lệnh
Huấn lệnh
Điện
Công hàm
Công ước
Giấy mời
Giấy phép
Giấy phép hoạt động
Giấy chứng nhận
Giấy ủy quyền
Thư
Biên bản
Biên bản ghi nhớ
Hợp đồng
Thỏa thuận
Văn bản
Văn bản hợp nhất
Tiêu chuẩn
Danh mục
Đề cương
Lịch
