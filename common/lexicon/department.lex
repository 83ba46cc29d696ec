# What departments are called behind "khoa", "phòng", "ban": whole names, so that an office ends where they do.
[department]
# of hospitals
Khám bệnh
Khám bệnh theo yêu cầu
Khám bệnh đa khoa
Khám
Cấp cứu
Hồi sức cấp cứu
Hồi sức cấp cứu - Chống độc | Hồi sức cấp cứu chống độc
Hồi sức tích cực
Hồi sức tích cực - Chống độc | Hồi sức tích cực chống độc
Cấp cứu - Hồi sức tích cực | Cấp cứu hồi sức
Cấp cứu - Hồi sức tích cực - Chống độc
Chống độc
Hồi sức ngoại
Hồi sức sơ sinh
Gây mê hồi sức | Gây mê - Hồi sức | Phẫu thuật gây mê hồi sức | Phẫu thuật - Gây mê hồi sức
Phẫu thuật
Nội
Nội tổng hợp
Nội tim mạch
Nội tim mạch - Lão khoa
Nội tiết
Nội tiết - Đái tháo đường
Nội tiêu hóa
Nội hô hấp
Nội thận
Nội thận - Tiết niệu
Nội thần kinh
Nội cơ xương khớp
Nội cán bộ
Nội - Nhi
Nội - Nhi - Truyền nhiễm
Nội - Nhi - Lây
Nội trú
Tim mạch
Tim mạch can thiệp
Can thiệp tim mạch
Hô hấp
Tiêu hóa
Thần kinh
Đột quỵ
Thận nhân tạo
Thận - Lọc máu
Lọc máu
Lão khoa
Lão học
Cơ xương khớp
Dị ứng miễn dịch lâm sàng
Huyết học
Huyết học - Truyền máu | Huyết học truyền máu
Huyết học lâm sàng
Truyền nhiễm
Bệnh nhiệt đới
Các bệnh nhiệt đới
Lao
Lao và Bệnh phổi
Bệnh phổi
Da liễu
Tâm thần
Sức khỏe tâm thần
Y học cổ truyền
Y học cổ truyền - Phục hồi chức năng | YHCT - PHCN
Y học dân tộc
Đông y
Châm cứu dưỡng sinh
Phục hồi chức năng
Vật lý trị liệu
Vật lý trị liệu - Phục hồi chức năng
Ngôn ngữ trị liệu
Hoạt động trị liệu
Y học hạt nhân
Ung bướu
Ung thư
Xạ trị
Chăm sóc giảm nhẹ
Ngoại
Ngoại tổng hợp
Ngoại chấn thương
Ngoại chấn thương chỉnh hình
Ngoại chấn thương - Chỉnh hình
Ngoại chấn thương - Bỏng
Chấn thương chỉnh hình | Chấn thương - Chỉnh hình
Ngoại tiêu hóa
Ngoại thần kinh
Ngoại thận - Tiết niệu
Ngoại tiết niệu
Ngoại lồng ngực
Lồng ngực mạch máu
Ngoại tim mạch
Ngoại chung
Ngoại sản
Ngoại - Sản
Ngoại - Liên chuyên khoa
Bỏng
Tạo hình thẩm mỹ
Phẫu thuật tạo hình
Tiết niệu
Sản
Phụ sản
Phụ - Sản
Sản phụ khoa
Sản bệnh
Sản thường
Sản nhi
Phụ khoa
Hỗ trợ sinh sản
Hiếm muộn
Chăm sóc sức khỏe sinh sản
Nhi
Nhi khoa
Nhi tổng hợp
Nhi sơ sinh
Sơ sinh
Nhi hồi sức
Mắt
Tai mũi họng | Tai - Mũi - Họng
Răng hàm mặt | Răng - Hàm - Mặt
Liên chuyên khoa | Liên chuyên khoa Mắt - Tai mũi họng - Răng hàm mặt
Tai mũi họng - Răng hàm mặt - Mắt
Mắt - Răng hàm mặt - Tai mũi họng
Ba chuyên khoa | 3 chuyên khoa
Cận lâm sàng
Khám bệnh - Cận lâm sàng
Xét nghiệm
Xét nghiệm - Chẩn đoán hình ảnh
Xét nghiệm và Chẩn đoán hình ảnh
Xét nghiệm tổng hợp
Sinh hóa
Hóa sinh
Vi sinh
Miễn dịch
Giải phẫu bệnh
Giải phẫu bệnh lý
Chẩn đoán hình ảnh
Chẩn đoán hình ảnh - Thăm dò chức năng
Điện quang
Siêu âm
Thăm dò chức năng
Nội soi
Nội soi tiêu hóa
Dược
Dược - Trang thiết bị - Vật tư y tế
Dược - Vật tư y tế
Dược - Vật tư, thiết bị y tế
Dược lâm sàng
Dinh dưỡng
Dinh dưỡng tiết chế | Dinh dưỡng - Tiết chế
Kiểm soát nhiễm khuẩn
Chống nhiễm khuẩn
Y học thể thao
Y học hải quân
Quân y
Y học dự phòng
Y tế công cộng
Kiểm soát bệnh tật
Kiểm soát bệnh tật - HIV/AIDS
Kiểm soát bệnh tật và HIV/AIDS
Phòng, chống HIV/AIDS
An toàn thực phẩm
An toàn vệ sinh thực phẩm
Vệ sinh an toàn thực phẩm
Y tế công cộng - An toàn thực phẩm
Y tế công cộng và Dinh dưỡng
Sốt rét - Ký sinh trùng - Côn trùng
Sức khỏe môi trường - Y tế trường học - Bệnh nghề nghiệp
Truyền thông - Giáo dục sức khỏe | Truyền thông giáo dục sức khỏe
Dân số
Dân số - Truyền thông - Giáo dục sức khỏe
Dân số và Truyền thông
Tiêm chủng
Pháp y
Giám định y khoa
# of offices
Chỉ đạo
Giám hiệu
Giám khảo
Quản lý
Cố vấn
Vận động
Biên tập
Kiểm soát
Thường trực
Vì sự tiến bộ phụ nữ
Vì sự tiến bộ của phụ nữ
Phòng, chống dịch
Phòng, chống bệnh truyền nhiễm | Phòng chống bệnh truyền nhiễm
Phòng, chống bệnh không lây nhiễm | Phòng chống bệnh không lây nhiễm
Phòng, chống HIV/AIDS và Điều trị nghiện chất
Truyền thông, Giáo dục sức khỏe
Đào tạo, Chỉ đạo tuyến
Phòng chống dịch
Phòng, chống tham nhũng
Tổ chức
Tổ chức cán bộ
Tổ chức - Cán bộ
Tổ chức - Hành chính
Tổ chức hành chính
Tổ chức - Hành chính - Quản trị
Tổ chức - Hành chính - Kế toán
Tổ chức - Hành chính - Kế toán tài vụ
Tổ chức Cán bộ - Công tác học sinh sinh viên
Tổ chức - Đảng viên
Tổ chức - Kiểm tra
Tổ chức kiểm tra Đảng ủy
Hành chính
Hành chính - Quản trị
Hành chính quản trị
Hành chính - Tổ chức
Hành chính tổng hợp
Hành chính - Dược
Hành chính - Tổng hợp
Kế hoạch
Kế hoạch tổng hợp
Kế hoạch - Tổng hợp
Kế hoạch nghiệp vụ
Kế hoạch - Nghiệp vụ
Kế hoạch - Tài chính
Kế hoạch tài chính
Kế hoạch tổng hợp - Điều dưỡng
Kế hoạch - Nghiệp vụ - Điều dưỡng
Kế hoạch - Điều dưỡng
Kế hoạch tổng hợp - Vật tư
Kế hoạch tổng hợp - Chỉ đạo tuyến
Nghiệp vụ Y
Nghiệp vụ Dược
Nghiệp vụ
Quản lý chất lượng
Quản lý chất lượng - Công tác xã hội
Quản lý chất lượng và Công tác xã hội
Quản lý khoa học và Đào tạo
Quản lý đào tạo
Nghiên cứu khoa học
Nghiên cứu khoa học - Đào tạo
Nghiên cứu khoa học và Đào tạo
Đào tạo
Đào tạo - Chỉ đạo tuyến
Đào tạo và Chỉ đạo tuyến
Đào tạo - Nghiên cứu khoa học
Đào tạo - Nghiên cứu khoa học - Chỉ đạo tuyến
Chỉ đạo tuyến
Đào tạo sau đại học
Công tác sinh viên
Công tác học sinh - sinh viên
Khảo thí và Đảm bảo chất lượng
Hợp tác quốc tế
Công tác xã hội
Công tác xã hội - Truyền thông
Công tác chính trị
Chăm sóc khách hàng
Dịch vụ khách hàng
Truyền thông
Truyền thông và Công tác xã hội
Marketing
Kinh doanh
Nhân sự
Hành chính - Nhân sự
Hành chính nhân sự
Điều dưỡng
Điều dưỡng - Kiểm soát nhiễm khuẩn
Điều dưỡng - Công tác xã hội
Điều dưỡng - Quản lý chất lượng
Tài chính
Tài chính - Kế toán
Tài chính kế toán
Tài chính - Kế hoạch
Tài chính - Hậu cần
Kế toán
Kế toán - Tài chính
Tài vụ
Tài chính kế toán - Vật tư
Vật tư
Vật tư - Thiết bị y tế
Vật tư thiết bị y tế
Vật tư - Trang thiết bị y tế
Vật tư trang thiết bị y tế
Vật tư, thiết bị y tế
Vật tư - Kỹ thuật
Trang thiết bị
Trang thiết bị y tế
Trang bị
Công nghệ thông tin
Thông tin y học
Quản trị
Thanh tra
Thanh tra nhân dân
Thanh tra pháp chế
Pháp chế
Thi đua - Khen thưởng
Thi đua khen thưởng
Bảo hiểm y tế
Quản lý bảo hiểm
Giám định bảo hiểm y tế
Đấu thầu
Mua sắm
Xây dựng cơ bản
Quân lực
Tác chiến
Tham mưu
Tham mưu - Kế hoạch
Chính trị
Hậu cần
Hậu cần - Kỹ thuật
Kỹ thuật
Chính sách
Tuyên huấn
Dân vận
Tuyên giáo
Tuyên giáo và Dân vận
Nội chính
Kiểm tra
Kiểm tra, giám sát
Tổng hợp
Văn hóa
Văn hóa - Xã hội
Văn hóa và Thông tin
Y tế
Giáo dục
Lao động - Thương binh và Xã hội
Kinh tế
Nội vụ
Nữ công
Bảo vệ
Bảo vệ sức khỏe
Bảo vệ chính trị
Bảo vệ và Chăm sóc sức khỏe cán bộ
Chăm sóc sức khỏe cán bộ
Quản lý dự án
Quản lý hành nghề
Quản lý hành nghề y dược
Tuyên truyền
Phong trào
Thanh niên
Thanh thiếu nhi
Chính sách - Luật pháp
Cán sự
Cơ yếu
Khoa học quân sự
Bộ môn Nội
Giải phẫu
Sinh lý
Sinh lý bệnh
Dược lý
# of cells and groups
Văn phòng
Nội nhi
Nội - Ngoại
Nhi - Sơ sinh
Phòng khám
Dược - Cận lâm sàng
Cơ quan
Điều trị tự nguyện
Hệ Nội
Hệ Ngoại
Khối Nội
Khối Ngoại
Khối Văn phòng
Y tế dự phòng
Các phòng chức năng
