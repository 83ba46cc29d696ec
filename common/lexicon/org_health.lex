# More bodies of health: hospitals, centres, institutes. The heads and hospitals met everywhere stand in org.lex.

[org hospital]
Bệnh viện Đại học Y | BV Đại học Y | Bệnh viện ĐH Y | BV ĐH Y
Bệnh viện Đại học Y Dược | BV Đại học Y Dược | Bệnh viện ĐH Y Dược | BV ĐHYD | Bệnh viện ĐHYD
Bệnh viện Thẩm mỹ | BV Thẩm mỹ
Bệnh viện Quốc tế | BV Quốc tế | BVQT
Bệnh viện Đa khoa Quốc tế | BVĐK Quốc tế | BV Đa khoa Quốc tế | Bệnh viện ĐK Quốc tế
Bệnh viện Đa khoa tư nhân | BVĐK tư nhân
Bệnh viện Chuyên khoa | BV Chuyên khoa
Bệnh viện Việt Nam
Bệnh viện Hữu nghị Việt Nam

[org_name hospital]
Bệnh viện Trung ương Quân đội 108 | Bệnh viện TWQĐ 108 | BV TWQĐ 108 | Bệnh viện 108 | BV 108
Bệnh viện Trung ương Thái Nguyên | BV Trung ương Thái Nguyên | Bệnh viện TW Thái Nguyên
Bệnh viện Trung ương Huế | BV Trung ương Huế | Bệnh viện TW Huế
Bệnh viện Đa khoa Trung ương Cần Thơ | BVĐKTW Cần Thơ | Bệnh viện Đa khoa TW Cần Thơ
Bệnh viện Đa khoa Trung ương Quảng Nam | BVĐKTW Quảng Nam | Bệnh viện Đa khoa TW Quảng Nam
Bệnh viện 71 Trung ương | Bệnh viện 71 TW
Bệnh viện 74 Trung ương | Bệnh viện 74 TW
Bệnh viện Tâm thần Trung ương 1 | Bệnh viện Tâm thần TW 1 | Bệnh viện Tâm thần Trung ương I
Bệnh viện Tâm thần Trung ương 2 | Bệnh viện Tâm thần TW 2 | Bệnh viện Tâm thần Trung ương II
Bệnh viện Việt Nam - Thụy Điển Uông Bí | Bệnh viện VN - TĐ Uông Bí | BV Việt Nam - Thụy Điển Uông Bí
Bệnh viện Hữu nghị Việt Nam - Cuba Đồng Hới | Bệnh viện Việt Nam - Cuba Đồng Hới
Bệnh viện Việt Nam - Cuba | Bệnh viện Việt Nam - Cu Ba
Bệnh viện Hữu nghị Đa khoa | Bệnh viện HNĐK | BV HNĐK | BV Hữu nghị Đa khoa
Bệnh viện Hữu nghị Việt Tiệp | Bệnh viện Việt Tiệp
Bệnh viện Nam học và Hiếm muộn
Bệnh viện Thận | BV Thận
Bệnh viện Tim | BV Tim
Bệnh viện Bỏng | BV Bỏng
Bệnh viện Bệnh phổi | BV Bệnh phổi
Bệnh viện Nội tiết - Chuyển hóa
Bệnh viện Phụ sản - Nhi đồng
Bệnh viện Nhi đồng 1 | BV Nhi đồng 1
Bệnh viện Nhi đồng 2 | BV Nhi đồng 2
Bệnh viện Nhi đồng Thành phố | BV Nhi đồng Thành phố
Bệnh viện Y học cổ truyền và Phục hồi chức năng | Bệnh viện YHCT và PHCN
Bệnh viện Y học cổ truyền - Phục hồi chức năng | Bệnh viện YHCT - PHCN
Bệnh viện Y Dược cổ truyền và Phục hồi chức năng | Bệnh viện YDCT và PHCN
Bệnh viện Y Dược cổ truyền - Phục hồi chức năng | Bệnh viện YDCT - PHCN
Bệnh viện Y học dân tộc
Bệnh viện Y học biển
Bệnh viện Châm cứu
Bệnh viện Da liễu và Phong | Bệnh viện Phong
Bệnh viện Mắt và Da liễu | Bệnh viện Mắt - Da liễu
Bệnh viện Tâm thần kinh
Bệnh viện Xương khớp
Bệnh viện Sốt rét
Bệnh viện Sức khỏe Tâm thần và Phục hồi chức năng
Bệnh viện Dệt may
Bệnh viện Đường sắt
Bệnh viện Hàng không
Bệnh viện Cao su

[org health_center]
Trung tâm Hiến máu nhân đạo
Trung tâm Y tế khu vực | TTYT khu vực
Trung tâm Y tế quân dân y | TTYT quân dân y
Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm | Trung tâm Kiểm nghiệm thuốc - mỹ phẩm - thực phẩm | Trung tâm Kiểm nghiệm Thuốc, Mỹ phẩm và Thực phẩm | Trung tâm Kiểm nghiệm dược phẩm, mỹ phẩm
Trung tâm Giám định Y khoa - Pháp y | Trung tâm Pháp y và Giám định y khoa | Trung tâm Giám định Y khoa và Pháp y
Trung tâm Pháp y tâm thần
Trung tâm Pháp y tâm thần khu vực
Trung tâm Điều phối Quốc gia về ghép bộ phận cơ thể người
Trung tâm Ung bướu
Trung tâm Tim mạch
Trung tâm Sức khỏe tâm thần
Trung tâm Bảo vệ sức khỏe tâm thần
Trung tâm Mắt
Trung tâm Lao và Bệnh phổi
Trung tâm Phòng, chống Sốt rét, Ký sinh trùng, Côn trùng | Trung tâm Phòng chống Sốt rét - Ký sinh trùng - Côn trùng
Trung tâm Phòng, chống Phong - Da liễu
Trung tâm Bảo vệ sức khỏe bà mẹ, trẻ em | Trung tâm Bảo vệ bà mẹ và trẻ em
Trung tâm Kỹ thuật cao
Trung tâm Chẩn đoán y khoa
Trung tâm Xét nghiệm
Trung tâm Tiêm chủng | Hệ thống tiêm chủng
Trung tâm Chăm sóc sức khỏe cộng đồng
Trung tâm Chăm sóc sức khỏe người cao tuổi
Trung tâm Điều dưỡng thương binh và người có công
Trung tâm Bảo trợ xã hội tổng hợp
Trung tâm Công tác xã hội | Trung tâm CTXH
Trung tâm Công tác xã hội trẻ em
Trung tâm Chăm sóc, phục hồi chức năng người tâm thần
Trung tâm An dưỡng
Trạm Y tế lưu động
Trạm Y tế quân dân y | Trạm Quân dân y
Trạm Vệ sinh phòng dịch
Trạm Cấp cứu vệ tinh
Phòng khám Chuyên khoa | PK Chuyên khoa
Phòng khám Bác sĩ gia đình
Phòng khám Y học cổ truyền
Phòng khám Nội tổng hợp
Phòng Chẩn trị Y học cổ truyền | Phòng Chẩn trị YHCT
Phòng Quản lý sức khỏe cán bộ
Phòng Bảo vệ sức khỏe Trung ương | Phòng BVSK Trung ương
Hệ thống Y tế
Khu Điều trị Phong
Nhà điều dưỡng

[org other]

[org_name other]
Viện Điều dưỡng
Viện Chấn thương chỉnh hình
Viện Răng Hàm Mặt | Viện Đào tạo Răng Hàm Mặt
Viện Mắt
Viện Da liễu
Viện Lão khoa
Viện Y học hàng không
Viện Y học dự phòng Quân đội | Viện Y học dự phòng
Viện Vệ sinh phòng dịch Quân đội
Viện Khoa học hình sự
Viện Kiểm nghiệm thuốc Trung ương
Viện Kiểm nghiệm thuốc Thành phố Hồ Chí Minh
Viện Nghiên cứu và Phát triển
Viện Đào tạo Y học dự phòng và Y tế công cộng
Viện Kinh tế y tế và Các vấn đề xã hội
Viện Giám định y khoa Trung ương
Viện Pháp y Quốc gia
Viện Pháp y tâm thần Trung ương
Viện Dinh dưỡng Quốc gia
Viện Vệ sinh dịch tễ Trung ương
Viện Huyết học - Truyền máu Trung ương | Viện Huyết học và Truyền máu Trung ương
Viện Sốt rét - Ký sinh trùng - Côn trùng Trung ương
Viện Y học cổ truyền Trung ương
Ngân hàng Mắt
Ngân hàng Mô
