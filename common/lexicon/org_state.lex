# More bodies of the state: its organs in Hanoi, in provinces, districts and communes, with courts, prosecutors and banks.

[org_name government]
# above ministries, and ministries of all terms
Văn phòng Chính phủ
Văn phòng Quốc hội
Văn phòng Chủ tịch nước
Thanh tra Chính phủ
Kiểm toán Nhà nước
Tòa án nhân dân tối cao | TAND tối cao | TANDTC
Tòa án nhân dân cấp cao tại Hà Nội
Tòa án nhân dân cấp cao tại Đà Nẵng
Tòa án nhân dân cấp cao tại Thành phố Hồ Chí Minh
Viện Kiểm sát nhân dân tối cao | VKSND tối cao | VKSNDTC
Viện Kiểm sát nhân dân cấp cao tại Hà Nội
Tòa án Quân sự Trung ương
Viện Kiểm sát Quân sự Trung ương
Hội đồng Dân tộc của Quốc hội
Hội đồng Bầu cử quốc gia
Hội đồng Thi đua - Khen thưởng Trung ương
Ngân hàng Nhà nước Việt Nam | NHNN Việt Nam
Ngân hàng Nhà nước | NHNN
Ủy ban Quản lý vốn nhà nước tại doanh nghiệp
Ủy ban An toàn giao thông Quốc gia
Ủy ban Quốc gia về trẻ em
Ủy ban Xã hội của Quốc hội
Ủy ban Văn hóa và Xã hội của Quốc hội
Bộ Thương mại
Bộ Công nghiệp
Bộ Thủy sản
Bộ Văn hóa - Thông tin
Bộ Lao động
# under ministries
Cục Bảo trợ xã hội
Cục Trẻ em
Cục Người có công
Cục Quan hệ lao động và Tiền lương
Cục Việc làm
Cục Quản lý lao động ngoài nước
Cục Phòng, chống tệ nạn xã hội
Cục Sở hữu trí tuệ
Cục Hàng hải Việt Nam
Cục Hàng không Việt Nam
Cục Đường bộ Việt Nam
Cục Đăng kiểm Việt Nam
Cục Đường thủy nội địa Việt Nam
Cục Báo chí
Cục Xuất bản, In và Phát hành
Cục Thú y
Cục Bảo vệ thực vật
Cục Chăn nuôi
Cục Trồng trọt
Cục Kiểm lâm
Cục Thủy lợi
Cục Đê điều
Cục Văn thư và Lưu trữ nhà nước
Cục Nhà giáo và Cán bộ quản lý giáo dục
Vụ Giáo dục Đại học
Vụ Công chức - Viên chức
Vụ Tổ chức - Biên chế
Vụ Dân số
Tổng cục Thống kê
Tổng cục Thuế
Tổng cục Hải quan
Tổng cục Thi hành án dân sự
Tổng cục Giáo dục nghề nghiệp
Tổng cục Dân số - Kế hoạch hóa gia đình | Tổng cục DS-KHHGĐ
Tổng cục Thể dục thể thao
Tổng cục Du lịch
Tổng cục Đường bộ Việt Nam
Tổng cục Quản lý thị trường
Tổng cục Phòng, chống thiên tai
Tổng cục Lâm nghiệp
Tổng cục Thủy sản
Tổng cục Môi trường
Tổng cục Khí tượng Thủy văn
Tổng cục Tiêu chuẩn Đo lường Chất lượng
# of provinces
Sở An toàn thực phẩm
Sở Thể dục thể thao
Sở Thương mại
Sở Công nghiệp
Sở Thủy sản
Sở Dân tộc
Sở Văn hóa - Thông tin
Sở Quy hoạch và Kiến trúc
Sở Xây dựng - Giao thông vận tải
Sở Thương mại - Du lịch
Sở Khoa học, Công nghệ và Môi trường
Sở Kế hoạch - Đầu tư
Sở Văn hóa, Thể thao, Du lịch

[org government]
Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân | Văn phòng Đoàn ĐBQH và HĐND
Ủy ban hành chính
Tòa án nhân dân khu vực | TAND khu vực
Tòa án Quân sự
Viện Kiểm sát nhân dân khu vực | VKSND khu vực
Viện Kiểm sát Quân sự
Kiểm toán Nhà nước khu vực
Thanh tra Sở
Cục Hải quan
Cục Quản lý thị trường
Cục Thi hành án dân sự
Chi cục Thi hành án dân sự
Thi hành án dân sự
Chi cục Thuế
Thuế tỉnh
Thống kê tỉnh
Chi cục Thống kê
Chi cục Hải quan
Chi cục Kiểm lâm
Hạt Kiểm lâm
Đội Quản lý thị trường
Chi cục Dân số
Chi cục Dân số - Kế hoạch hóa gia đình | Chi cục DS-KHHGĐ
Chi cục An toàn vệ sinh thực phẩm | Chi cục ATVSTP | Chi cục An toàn thực phẩm
Chi cục Văn thư - Lưu trữ
Ban Quản lý dự án đầu tư xây dựng | Ban QLDA đầu tư xây dựng | Ban Quản lý dự án Đầu tư và Xây dựng
Ban Quản lý dự án | Ban QLDA
Ban Quản lý Khu kinh tế
Ban Quản lý các Khu công nghiệp
Ban Dân tộc
Ban Thi đua - Khen thưởng
Ban Tôn giáo
Ban An toàn giao thông
Kho bạc Nhà nước khu vực
Bảo hiểm xã hội khu vực | BHXH khu vực
Trung tâm Phục vụ hành chính công
Trung tâm Dịch vụ việc làm
Trung tâm Khuyến nông
Trung tâm Văn hóa, Thể thao và Truyền thông | Trung tâm Văn hóa - Thể thao và Truyền thông
Trung tâm Truyền thông - Văn hóa
# of districts and communes
Phòng Y tế
Phòng Giáo dục và Đào tạo | Phòng GD&ĐT | Phòng GD-ĐT
Phòng Nội vụ
Phòng Tư pháp
Phòng Lao động - Thương binh và Xã hội | Phòng LĐTBXH | Phòng LĐ-TB&XH
Phòng Tài nguyên và Môi trường | Phòng TN&MT
Phòng Nông nghiệp và Phát triển nông thôn
Phòng Nông nghiệp và Môi trường
# police
Công an tỉnh
Công an thành phố
Công an huyện
Công an quận
Công an thị xã
Công an xã
Công an phường
Công an thị trấn
Đồn Công an
Trại giam
Trại tạm giam
Phòng Cảnh sát giao thông | Phòng CSGT
Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ | Phòng Cảnh sát PCCC và CNCH | Phòng PC07
Phòng An ninh chính trị nội bộ
Phòng Cảnh sát hình sự
Đội Cảnh sát giao thông
Trung đoàn Cảnh sát cơ động
Tiểu đoàn Cảnh sát cơ động
