# More unions, associations, schools, companies, media and international bodies.

[org union]
Công đoàn Bộ
Công đoàn Quốc phòng
Công đoàn Công an nhân dân
Công đoàn Y tế
Công đoàn Giáo dục
Công đoàn ngành Giáo dục
Công đoàn Khu công nghiệp | Công đoàn các Khu công nghiệp
Công đoàn Khu kinh tế
Công đoàn Tổng Công ty
Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh | Đoàn TNCS Hồ Chí Minh tỉnh
Thanh niên Quân đội
Hội Phụ nữ | Chi hội Phụ nữ
Hội Phụ nữ cơ sở
Hội Thanh niên
Hội Đồng đội

[org_name union]
Trung ương Hội Liên hiệp Phụ nữ Việt Nam | Trung ương Hội LHPN Việt Nam | TW Hội LHPN Việt Nam
Trung ương Hội Liên hiệp Thanh niên Việt Nam | Trung ương Hội LHTN Việt Nam
Trung ương Hội Sinh viên Việt Nam
Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh | Trung ương Đoàn TNCS Hồ Chí Minh | TW Đoàn TNCS Hồ Chí Minh
Công đoàn Viên chức Việt Nam
Công đoàn Giáo dục Việt Nam
Ban Thanh niên Quân đội

[org association]
Đoàn Luật sư
Liên đoàn Luật sư
Liên minh Hợp tác xã
Liên hiệp các Hội Văn học nghệ thuật
Liên đoàn Thương mại và Công nghiệp
Chi hội
Chi hội Điều dưỡng
Chi hội Hộ sinh
Chi hội Cựu chiến binh | Chi hội CCB
Chi hội Chữ thập đỏ
Chi hội Thầy thuốc trẻ
Phân hội
Trung ương Hội
Hội Vận động hiến máu tình nguyện
Ban Chỉ đạo vận động hiến máu tình nguyện
Hội Bảo vệ quyền trẻ em
Hội Bảo trợ trẻ em
Hội Bảo vệ người tiêu dùng
Hội Truyền thống
Hội Truyền thống Trường Sơn
Hội Cựu Quân nhân
Hội Cựu Công an nhân dân
Hội Cựu tù chính trị | Hội Tù yêu nước | Hội Tù chính trị yêu nước
Hội Hỗ trợ gia đình liệt sĩ | Hội Hỗ trợ gia đình liệt sỹ
Hội Cựu giáo viên
Hội Cựu sinh viên
Hội Doanh nghiệp
Hội Nữ doanh nhân
Hội Nữ trí thức
Hội Sinh vật cảnh
Hội Làm vườn
Hội Người khuyết tật
Hội Người tàn tật
Hội Châm cứu
Hội Nội tiết
Hội Tiêu hóa
Hội Khoa học Tiêu hóa
Hội Tiết niệu - Thận học
Hội Lão khoa
Hội Da liễu
Hội Tâm thần học
Hội Giải phẫu bệnh
Hội Huyết học - Truyền máu
Hội Hóa sinh Y học
Hội Y học dự phòng
Hội Y tế công cộng
Hội Kiểm soát nhiễm khuẩn
Hội Dinh dưỡng lâm sàng
Hội Xét nghiệm
Hội Phẫu thuật nội soi
Hội Phẫu thuật tim mạch và lồng ngực
Hội Đột quỵ
Hội Vô sinh
Hội Y học gia đình
Hội Y học thảm họa và Bỏng
Hội Kinh tế y tế
Hội Kỹ thuật Y học
Hội Quân dân y
Hội Hữu nghị
Hội Khoa học Lịch sử
Hội Nhà văn
Hội Mỹ thuật
Hội Nhiếp ảnh
Quỹ Bảo trợ người nghèo
Quỹ Tấm lòng vàng
Quỹ Đền ơn đáp nghĩa
Quỹ Khuyến học
Ban Đại diện Hội Người cao tuổi | Ban Đại diện Hội NCT
Ban Liên lạc
Ban Liên lạc Cựu quân nhân
Ban Liên lạc Cựu chiến binh
Ban Trị sự Giáo hội Phật giáo | Ban Trị sự GHPG
Giáo hội Phật giáo

[org_name association]
Trung ương Hội Chữ thập đỏ Việt Nam | Trung ương Hội CTĐ Việt Nam
Trung ương Hội Cựu chiến binh Việt Nam | Trung ương Hội CCB Việt Nam
Trung ương Hội Nông dân Việt Nam
Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam | Ủy ban Trung ương MTTQ Việt Nam | UBTƯ MTTQ Việt Nam | UBTW MTTQ Việt Nam
Liên minh Hợp tác xã Việt Nam
Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam
Liên hiệp các tổ chức hữu nghị Việt Nam
Giáo hội Phật giáo Việt Nam
Giáo hội Công giáo Việt Nam

[org school]
# of the army

# of all others
Trường Đại học Y | Đại học Y | ĐH Y | Trường ĐH Y
Đại học Quốc gia | ĐHQG
Trường Đại học Điều dưỡng
Trường Đại học Kỹ thuật Y tế
Trường Đại học Kỹ thuật Y - Dược
Trường Đại học Y tế công cộng
Trường Đại học Dược
Trường Đại học Y khoa
Trường Đại học Sư phạm
Trường Cao đẳng nghề
Trường Cao đẳng Sư phạm
Trường Trung cấp nghề
Trường Trung cấp Y - Dược
Trường Mẫu giáo
Trường Mầm non tư thục
Trường Phổ thông dân tộc bán trú Tiểu học | Trường PTDTBT Tiểu học
Trường Phổ thông dân tộc bán trú Trung học cơ sở | Trường PTDTBT THCS
Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở | Trường PTDTBT TH&THCS
Trường Tiểu học và Trung học cơ sở | Trường TH&THCS | Trường TH và THCS
Trường Trung học cơ sở và Trung học phổ thông | Trường THCS&THPT | Trường THCS và THPT
Trường Phổ thông liên cấp
Trường Phổ thông trung học | Trường PTTH
Trường Giáo dưỡng
Trường Chuyên biệt
Trường Nuôi dạy trẻ khuyết tật
Trường Chính trị và Hành chính
Trung tâm Chính trị
Trung tâm Bồi dưỡng chính trị
Trung tâm Giáo dục thường xuyên | Trung tâm GDTX
Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên | Trung tâm GDNN-GDTX
Trung tâm Dạy nghề
Học viện Nông nghiệp

[org_name school]
Đại học Thái Nguyên
Đại học Huế
Đại học Đà Nẵng
Đại học Bách khoa Hà Nội
Đại học Kinh tế Quốc dân
Đại học Y Dược Thành phố Hồ Chí Minh | Đại học Y Dược TP.HCM | Đại học Y Dược TP. Hồ Chí Minh
Học viện An ninh nhân dân
Học viện Cảnh sát nhân dân
Học viện Hành chính Quốc gia
Học viện Ngoại giao
Học viện Tài chính
Học viện Thanh thiếu niên
Học viện Phụ nữ
Học viện Y - Dược học cổ truyền Việt Nam | Học viện Y Dược học cổ truyền Việt Nam
Học viện Chính trị quốc gia Hồ Chí Minh | Học viện Chính trị - Hành chính quốc gia Hồ Chí Minh
Học viện Chính trị khu vực I
Học viện Chính trị khu vực II
Học viện Chính trị khu vực III
Học viện Chính trị khu vực IV
Học viện Báo chí và Tuyên truyền
Trường Đại học Y Hà Nội | Đại học Y Hà Nội
Trường Đại học Phòng cháy chữa cháy
Trường Đại học An ninh nhân dân
Trường Đại học Cảnh sát nhân dân

[org company]
Công ty Cổ phần Dược | Công ty CP Dược
Công ty Cổ phần Dược phẩm | Công ty CP Dược phẩm
Công ty Trách nhiệm hữu hạn một thành viên | Công ty TNHH một thành viên | Công ty TNHH 1 thành viên
Công ty Cổ phần Bệnh viện | Công ty CP Bệnh viện
Công ty Xổ số kiến thiết | Công ty TNHH MTV Xổ số kiến thiết
Công ty Điện lực
Công ty Bảo hiểm
Công ty Bảo Việt
Công ty Tài chính
Tổng Công ty Cổ phần
Tổng Công ty Điện lực
Tập đoàn Bệnh viện
Doanh nghiệp tư nhân | DNTN
Hợp tác xã | HTX
Quỹ Tín dụng nhân dân
Ngân hàng Thương mại cổ phần
Chi nhánh Ngân hàng
Nhà thuốc
Xí nghiệp

[org other]
Nhà Văn hóa
Nhà Văn hóa Lao động
Nhà Thiếu nhi
Cung Văn hóa
Nhà xuất bản | NXB
Đài Phát thanh - Truyền hình
Đài Phát thanh và Truyền hình tỉnh
Báo và Đài Phát thanh, Truyền hình | Báo và phát thanh, truyền hình
Vườn Quốc gia

[org_name other]
Nhà xuất bản Y học | NXB Y học
Nhà xuất bản Chính trị quốc gia Sự thật | Nhà xuất bản Chính trị quốc gia
Báo Nhân Dân
Báo Quân đội nhân dân
Báo Công an nhân dân
Báo Sức khỏe và Đời sống | Báo Sức khỏe & Đời sống
Báo Tuổi trẻ
Báo Thanh niên
Báo Lao động
Báo Tiền phong
Báo Đại đoàn kết
Báo Gia đình và Xã hội
Báo Điện tử Đảng Cộng sản Việt Nam
Tạp chí Cộng sản
Thông tấn xã Việt Nam | TTXVN
Liên hợp quốc | LHQ
Tổ chức Y tế Thế giới | WHO | TCYTTG
Quỹ Nhi đồng Liên hợp quốc | UNICEF
Quỹ Dân số Liên hợp quốc | UNFPA
Chương trình Phát triển Liên hợp quốc | UNDP
Tổ chức Di cư Quốc tế | IOM
Tổ chức Lao động Quốc tế | ILO
Tổ chức Giáo dục, Khoa học và Văn hóa Liên hợp quốc | UNESCO
Ngân hàng Thế giới
Ngân hàng Phát triển châu Á | ADB
Quỹ Toàn cầu phòng, chống AIDS, Lao và Sốt rét | Quỹ Toàn cầu
Cơ quan Hợp tác Quốc tế Nhật Bản | JICA
Cơ quan Hợp tác Quốc tế Hàn Quốc | KOICA
Cơ quan Phát triển Quốc tế Hoa Kỳ | USAID
Trung tâm Dự phòng và Kiểm soát bệnh tật Hoa Kỳ | US CDC
Tổ chức Cứu trợ trẻ em
Tổ chức Tầm nhìn Thế giới
Tổ chức FHI 360 | FHI 360
Tổ chức PATH
Liên minh châu Âu

[org_name company]
Ngân hàng Nông nghiệp và Phát triển nông thôn | Agribank | Ngân hàng NN&PTNT
Ngân hàng Chính sách xã hội | NHCSXH
Ngân hàng TMCP Công thương | VietinBank
Ngân hàng TMCP Ngoại thương | Vietcombank
Ngân hàng TMCP Đầu tư và Phát triển | BIDV
