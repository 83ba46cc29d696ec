# Heads of offices; what the office is of follows ("Bí thư" + "Đảng ủy Bệnh viện"). A short form is spelled out as
# its canonical form. The value is the kind of body where the office is usual.

[office party]
Tổng Bí thư
Bí thư | BT. | =Bí Thư
Phó Bí thư | PBT | P.Bí thư
Phó Bí thư Thường trực | Phó Bí thư TT | Phó Bí thư - Thường trực
Thường trực Ban Bí thư
Ủy viên | UV | UV.
Ủy viên Ban Chấp hành | UV BCH | UVBCH | UV.BCH | UVCH
Ủy viên Ban Thường vụ | UV BTV | UVBTV | UV.BTV | UVTV | UV Ban Thường vụ | UV Ban TV
Ủy viên Thường vụ
Ủy viên Trung ương Đảng | UVTW Đảng | Ủy viên TW Đảng | Ủy viên BCH Trung ương Đảng
Ủy viên dự khuyết
Ủy viên Bộ Chính trị
Ủy viên Thường trực
Ủy viên Thư ký
Đảng ủy viên | ĐUV
Chi ủy viên | CUV
Cấp ủy viên
Tỉnh ủy viên | TUV
Thành ủy viên
Huyện ủy viên | HUV
Quận ủy viên
Thị ủy viên
Đảng viên dự bị
Chánh Văn phòng | CVP | Chánh VP
Phó Chánh Văn phòng | Phó Văn phòng | Phó Chánh VP
Phụ trách Văn phòng
Trưởng Ban Tổ chức
Trưởng Ban Tuyên giáo
Trưởng Ban Dân vận
Trưởng Ban Nội chính
Phó Trưởng Ban Tổ chức | Phó Ban Tổ chức
Phó Trưởng Ban Tuyên giáo | Phó Ban Tuyên giáo
Phó Trưởng Ban Dân vận | Phó Ban Dân vận
Tổ trưởng Tổ đảng
Ủy viên Ủy ban Kiểm tra | UV UBKT
Ủy viên Ban cán sự
Báo cáo viên

[office government]
Chủ tịch nước
Phó Chủ tịch nước
Chủ tịch Quốc hội
Phó Chủ tịch Quốc hội
Thủ tướng
Thủ tướng Chính phủ
Phó Thủ tướng
Phó Thủ tướng Chính phủ
Phó Thủ tướng Thường trực
Bộ trưởng
Thứ trưởng
Thứ trưởng Thường trực
Chủ tịch | CT.
Chủ tịch UBND
Chủ tịch HĐND
Phó Chủ tịch | PCT | P.Chủ tịch
Phó Chủ tịch UBND
Phó Chủ tịch HĐND
Phó Chủ tịch Thường trực
Quyền Chủ tịch
Tổng Cục trưởng
Phó Tổng Cục trưởng
Cục trưởng
Phó Cục trưởng
Quyền Cục trưởng
Vụ trưởng
Phó Vụ trưởng
Chi cục trưởng
Phó Chi cục trưởng
Tổng Thanh tra
Chánh Thanh tra
Phó Chánh Thanh tra
Thanh tra viên
Chánh án
Phó Chánh án
Viện trưởng Viện Kiểm sát
Đại biểu Quốc hội | ĐBQH
Trưởng đoàn đại biểu Quốc hội | Trưởng đoàn ĐBQH
Phó Trưởng đoàn đại biểu Quốc hội | Phó Trưởng đoàn ĐBQH
Đại biểu HĐND
Trưởng Công an
Phó Trưởng Công an
Trưởng thôn
Trưởng bản
Trưởng ấp
Già làng
Bí thư thôn
Tổ trưởng tổ dân phố
Đại sứ
Tổng Lãnh sự
Tham tán

[office hospital]
Giám đốc | GĐ | G.Đ
Giám đốc chuyên môn
Giám đốc điều hành
Giám đốc Y khoa
Phó Giám đốc | PGĐ | P.GĐ | P.Giám đốc | Phó GĐ
Phó Giám đốc phụ trách | PGĐ phụ trách
Phó Giám đốc phụ trách điều hành
Phó Giám đốc phụ trách chuyên môn
Phó Giám đốc Thường trực
Phó Giám đốc điều hành
Phó Giám đốc chuyên môn
Phó Giám đốc phụ trách kinh tế
Phó Giám đốc phụ trách khối ngoại
Phó Giám đốc phụ trách khối nội
Phó Giám đốc kinh tế
Phó Giám đốc Y tế
Phó Giám đốc nội trú
Quyền Giám đốc | Q.Giám đốc | =Q.GĐ
Phụ trách Giám đốc
Trợ lý Giám đốc
Viện trưởng
Phó Viện trưởng
Trưởng khoa | TK
Phó Trưởng khoa | Phó Khoa | P.Trưởng khoa | PTK
Quyền Trưởng khoa | Q.Trưởng khoa
Phụ trách khoa
Trưởng phòng | TP.
Phó Trưởng phòng | Phó phòng | P.Trưởng phòng | PTP
Quyền Trưởng phòng | Q.Trưởng phòng
Phụ trách phòng
Phụ trách điều hành
Trạm trưởng
Phó Trạm trưởng | Trạm phó
Trưởng khối
Phó Trưởng khối
Trưởng đơn nguyên
Phó Trưởng đơn nguyên
Trưởng đơn vị
Phó Trưởng đơn vị
Điều dưỡng trưởng | ĐDT | ĐD trưởng
Phó Điều dưỡng trưởng
Điều dưỡng trưởng khoa
Điều dưỡng trưởng khối
Hộ sinh trưởng | Nữ hộ sinh trưởng | HS trưởng | NHS trưởng
Kỹ thuật viên trưởng | KTV trưởng | Kĩ thuật viên trưởng | KTVT
Kỹ sư trưởng
Dược sĩ trưởng
Trưởng trạm
Phó Trưởng trạm
Trưởng trạm Y tế
Phó Trưởng trạm Y tế
Bệnh xá trưởng
Phó Bệnh xá trưởng
Trưởng kíp
Trưởng tua trực

[office military]
Tư lệnh
Phó Tư lệnh
Tư lệnh trưởng
Quyền Tư lệnh
Chính ủy
Phó Chính ủy
Chính trị viên
Chính trị viên phó
Chủ nhiệm
Phó Chủ nhiệm
Phó Chủ nhiệm Thường trực
Chủ nhiệm Chính trị
Phó Chủ nhiệm Chính trị
Chủ nhiệm Hậu cần
Phó Chủ nhiệm Hậu cần
Chủ nhiệm Hậu cần - Kỹ thuật
Phó Chủ nhiệm Hậu cần - Kỹ thuật
Chủ nhiệm Kỹ thuật
Phó Chủ nhiệm Kỹ thuật
Chủ nhiệm Quân y
Phó Chủ nhiệm Quân y
Chủ nhiệm khoa
Phó Chủ nhiệm khoa
Chủ nhiệm Bộ môn
Phó Chủ nhiệm Bộ môn
Tham mưu trưởng
Phó Tham mưu trưởng
Tổng Tham mưu trưởng
Phó Tổng Tham mưu trưởng
Chỉ huy trưởng
Phó Chỉ huy trưởng | Chỉ huy phó
Sư đoàn trưởng
Sư đoàn phó | Phó Sư đoàn trưởng
Lữ đoàn trưởng
Phó Lữ đoàn trưởng
Trung đoàn trưởng
Phó Trung đoàn trưởng
Tiểu đoàn trưởng
Phó Tiểu đoàn trưởng
Đại đội trưởng
Phó Đại đội trưởng
Trung đội trưởng
Đồn trưởng
Phó Đồn trưởng
Hải đoàn trưởng
Hải đội trưởng
Thuyền trưởng
Đội trưởng
Phó Đội trưởng | Đội phó

[office union]
Chủ tịch Công đoàn | CTCĐ | Chủ tịch CĐ
Phó Chủ tịch Công đoàn | PCT Công đoàn | PCTCĐ | Phó Chủ tịch CĐ
Chủ tịch Công đoàn cơ sở | Chủ tịch CĐCS
Bí thư Đoàn Thanh niên | Bí thư Đoàn TN | Bí thư ĐTN
Phó Bí thư Đoàn Thanh niên | Phó Bí thư Đoàn TN
Bí thư Đoàn cơ sở
Bí thư Chi đoàn
Bí thư Đoàn
Phó Bí thư Đoàn
Bí thư Tỉnh đoàn
Phó Bí thư Tỉnh đoàn
Bí thư Trung ương Đoàn
Trưởng Ban Nữ công
Phó Trưởng Ban Nữ công
Tổ trưởng Công đoàn
Tổ phó Công đoàn
Trưởng Ban Thanh tra nhân dân
Phó Trưởng Ban Thanh tra nhân dân
Ủy viên Ban Thanh tra nhân dân
Chi hội trưởng
Chi hội phó
Liên đội trưởng
Tổng phụ trách

[office department]
Trưởng ban
Phó Trưởng ban | Phó ban | P.Trưởng ban
Trưởng Ban Kiểm soát
Trưởng tiểu ban
Trưởng bộ phận
Phó Trưởng bộ phận
Trưởng đoàn
Phó Trưởng đoàn chuyên trách
Phó Trưởng đoàn phụ trách
Trưởng đoàn chuyên trách
Phó Trưởng Ban Thường trực | Phó Ban Thường trực
Phó Trưởng ban chuyên trách
Phó Chủ tịch chuyên trách
Phó Chủ tịch phụ trách
Phó Trưởng khoa phụ trách | Phó khoa phụ trách
Phó Trưởng phòng phụ trách | Phó phòng phụ trách
Phó Chủ tịch kiêm Tổng Thư ký
Phó Trưởng đoàn | Phó đoàn
Trưởng nhóm
Phó nhóm | Phó Trưởng nhóm
Tổ trưởng
Tổ phó | Phó Tổ trưởng
Nhóm trưởng
Thư ký đoàn
Tổng Thư ký
Phó Tổng Thư ký
Thư ký Hội đồng
Chủ tịch Hội đồng
Phó Chủ tịch Hội đồng
Trưởng văn phòng
Kế toán trưởng
Phó Kế toán trưởng
Thủ quỹ
Chuyên viên chính
Chuyên viên cao cấp
Kiểm tra viên
Trình dược viên
Y tá trưởng
Đội phó Đội
Điều phối viên
Phát ngôn viên

[office school]
Hiệu trưởng
Phó Hiệu trưởng
Quyền Hiệu trưởng
Phó Hiệu trưởng phụ trách
Chủ tịch Hội đồng trường
Trưởng Bộ môn
Phó Trưởng Bộ môn | Phó bộ môn
Chủ nhiệm lớp
Giám đốc Học viện
Phó Giám đốc Học viện
Giảng viên chính
Hiệu phó

[office company]
Tổng Giám đốc | TGĐ
Phó Tổng Giám đốc | PTGĐ | Phó TGĐ
Chủ tịch Hội đồng quản trị | Chủ tịch HĐQT | CT HĐQT
Phó Chủ tịch Hội đồng quản trị | Phó Chủ tịch HĐQT
Thành viên Hội đồng quản trị | Thành viên HĐQT
Chủ tịch Hội đồng thành viên | Chủ tịch HĐTV
Chủ tịch kiêm Tổng Giám đốc
Giám đốc Kinh doanh
Giám đốc Chi nhánh
Phó Giám đốc Chi nhánh
Trưởng đại diện
Nhà sáng lập
Chủ doanh nghiệp

[office association]
Hội trưởng
Phó Hội trưởng
Chủ tịch Hội
Phó Chủ tịch Hội
Chủ tịch danh dự
Ủy viên Ban Thường trực
Tổng biên tập
Phó Tổng biên tập
Chủ nhiệm Câu lạc bộ | Chủ nhiệm CLB
Phó Chủ nhiệm Câu lạc bộ | Phó Chủ nhiệm CLB
Chủ nhiệm Ủy ban Kiểm tra | Chủ nhiệm UBKT
Phó Chủ nhiệm Ủy ban Kiểm tra | Phó Chủ nhiệm UBKT

# Of a profession: an office only together with where it is practised ("điều dưỡng khoa Sản").
[office other]
Điều dưỡng | ĐD
Điều dưỡng viên
Bác sĩ | Bác sỹ | BS
Bác sĩ điều trị
Dược sĩ | Dược sỹ | DS
Y sĩ | Y sỹ | YS
Hộ sinh | Nữ hộ sinh | NHS
Kỹ thuật viên | Kĩ thuật viên | KTV
Kỹ sư
Cử nhân
Chuyên viên
Cán bộ
Nhân viên
Viên chức
Kế toán
Kế toán viên
Hộ lý
Lái xe
Văn thư
Phóng viên
Biên tập viên
Chuyên gia
Thành viên
Thư ký
Cố vấn
Giáo viên
Giảng viên
Học viên
Sinh viên
Quản lý
Phụ trách
Thường trực
Trợ lý
Cán sự

# Short forms inside offices.
[abbreviation]
Đại biểu Quốc hội | =ĐBQH
Hội đồng quản trị | =HĐQT
Hội đồng thành viên | =HĐTV
Ban Chỉ huy Quân sự | =Ban CHQS
Đảng ủy | =ĐU
Giáo dục sức khỏe | =GDSK
Câu lạc bộ | =CLB
Điều dưỡng | =ĐD
Chẩn đoán hình ảnh | =CĐHA
Hồi sức tích cực | =HSTC
Hồi sức tích cực - Chống độc | =HSTC-CĐ | =HSTCCĐ
Gây mê hồi sức | =GMHS
Quản lý chất lượng | =QLCL
Vật tư - Thiết bị y tế | =VT-TBYT | =VTTBYT
Tai mũi họng | =TMH
Răng hàm mặt | =RHM
Khoa học và Công nghệ | =KH&CN
Giáo dục và Đào tạo | =GD&ĐT
Kế hoạch nghiệp vụ | =KHNV
Tổ chức - Hành chính | =TC-HC
Kế hoạch - Tổng hợp | =KH-TH
Hành chính - Quản trị | =HC-QT
Tài chính - Kế toán | =TC-KT
Tổ chức - Cán bộ | =TC-CB
Chăm sóc sức khỏe sinh sản | =CSSKSS
Liên chuyên khoa | =LCK
Kiểm soát bệnh tật | =KSBT
An toàn thực phẩm | =ATTP
Đoàn Thanh niên | =ĐTN
Ủy ban Trung ương | =UBTƯ | =UBTW
