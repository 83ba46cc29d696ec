# Heads of organisations' names: a name follows ("Bệnh viện" + "Đa khoa tỉnh Lạng Sơn").
# The canonical form is what the name begins with once abbreviations and slips are mended.

[org hospital]
Bệnh viện | BV | Bệnh viên | Bệnh vện | Bênh viện
Bệnh viện Đa khoa | BVĐK | BV ĐK | Bệnh viện ĐK | Bệnh viên Đa khoa | Bệnh viên ĐK | BV Đa khoa | Bênh viện Đa khoa
Bệnh viện Đa khoa khu vực | BVĐKKV | BV ĐKKV | Bệnh viện ĐKKV | BVĐK KV | BVĐK khu vực | Bệnh viên Đa khoa khu vực | Bệnh viện ĐK khu vực
Bệnh viện Đa khoa Trung ương | BVĐKTW | BVĐK TW | BVĐK Trung ương | BV ĐKTW
Bệnh viện Trung ương | BVTW | BV TW | Bệnh viện TW
Bệnh viện Trung ương Quân đội | BVTW Quân đội | Bệnh viện TWQĐ | BVTWQĐ | BV TWQĐ | BV Trung ương Quân đội
Bệnh viện Quân y | BVQY | BV Quân y | Viện Quân y
Bệnh viện Quân dân y | BVQDY | BV Quân dân y
Bệnh viện Hữu nghị

# Of one speciality: whole by themselves where a place has one.
[org_name hospital]
Bệnh viện Y học cổ truyền | BVYHCT | BV YHCT | Bệnh viện YHCT | BV Y học cổ truyền
Bệnh viện Y Dược cổ truyền | BV YDCT | Bệnh viện YDCT | BV Y Dược cổ truyền
Bệnh viện Phục hồi chức năng | BV PHCN | Bệnh viện PHCN | BV Phục hồi chức năng
Bệnh viện Phụ sản | BV Phụ sản
Bệnh viện Nhi | BV Nhi
Bệnh viện Nhi đồng | BV Nhi đồng
Bệnh viện Lao và Bệnh phổi | BV Lao và Bệnh phổi
Bệnh viện Phổi | BV Phổi
Bệnh viện Tâm thần | BV Tâm thần
Bệnh viện Mắt | BV Mắt
Bệnh viện Da liễu | BV Da liễu
Bệnh viện Ung bướu | BV Ung bướu
Bệnh viện Tai Mũi Họng | Bệnh viện Tai - Mũi - Họng | BV Tai Mũi Họng
Bệnh viện Răng Hàm Mặt | Bệnh viện Răng - Hàm - Mặt | BV Răng Hàm Mặt
Bệnh viện Chấn thương chỉnh hình | Bệnh viện Chấn thương - Chỉnh hình | BV Chấn thương chỉnh hình
Bệnh viện Bệnh nhiệt đới | BV Bệnh nhiệt đới
Bệnh viện Truyền nhiễm | BV Truyền nhiễm
Bệnh viện Lão khoa | BV Lão khoa
Bệnh viện Tim mạch | BV Tim mạch
Bệnh viện Nội tiết | BV Nội tiết
Bệnh viện Truyền máu - Huyết học | Bệnh viện Truyền máu Huyết học | BV Truyền máu - Huyết học
Bệnh viện Phụ sản - Nhi | Bệnh viện Phụ sản Nhi | BV Phụ sản - Nhi
Bệnh viện Y học cổ truyền Trung ương | Bệnh viện YHCT Trung ương | Bệnh viện Y học cổ truyền TW | BV Y học cổ truyền Trung ương
Bệnh viện Điều dưỡng - Phục hồi chức năng | Bệnh viện Điều dưỡng và Phục hồi chức năng | BV Điều dưỡng - Phục hồi chức năng
Bệnh viện Chỉnh hình và Phục hồi chức năng | Bệnh viện Chỉnh hình - Phục hồi chức năng | BV Chỉnh hình và Phục hồi chức năng
Bệnh viện Lao phổi | Bệnh viện Lao và Phổi | BV Lao phổi
Bệnh viện Nhân Dân | BV Nhân Dân
Bệnh viện Phong - Da liễu | Bệnh viện Phong Da liễu | BV Phong - Da liễu
Bệnh viện Ung thư | BV Ung thư
Bệnh viện Đột quỵ - Tim mạch | BV Đột quỵ - Tim mạch
Bệnh viện Trẻ em | BV Trẻ em
Bệnh viện Bảo vệ sức khỏe tâm thần | Bệnh viện Sức khỏe tâm thần | BV Sức khỏe tâm thần
Bệnh viện Dã chiến | BV Dã chiến
Bệnh viện Giao thông vận tải | Bệnh viện GTVT | BV GTVT | Bệnh viện Giao thông
Bệnh viện Nông nghiệp | BV Nông nghiệp
Bệnh viện Bưu điện | BV Bưu điện
Bệnh viện Thể thao | BV Thể thao
Bệnh viện Than - Khoáng sản
Bệnh viện Suối khoáng
Bệnh viện Sản Nhi | BV Sản Nhi
Bệnh viện Sản - Nhi | BV Sản - Nhi
Bệnh viện Chuyên khoa Sản Nhi
Bệnh viện Phụ sản Trung ương | Bệnh viện Phụ sản TW | BV Phụ sản Trung ương | BV Phụ sản TW
Bệnh viện Nhi Trung ương | Bệnh viện Nhi TW | BV Nhi Trung ương | BV Nhi TW
Bệnh viện Phổi Trung ương | Bệnh viện Phổi TW | BV Phổi Trung ương | BV Phổi TW
Bệnh viện Mắt Trung ương | Bệnh viện Mắt TW | BV Mắt Trung ương | BV Mắt TW
Bệnh viện Nội tiết Trung ương | Bệnh viện Nội tiết TW | BV Nội tiết Trung ương | BV Nội tiết TW
Bệnh viện Lão khoa Trung ương | Bệnh viện Lão khoa TW | BV Lão khoa Trung ương | BV Lão khoa TW
Bệnh viện Da liễu Trung ương | Bệnh viện Da liễu TW | BV Da liễu Trung ương | BV Da liễu TW
Bệnh viện Tâm thần Trung ương | Bệnh viện Tâm thần TW | BV Tâm thần Trung ương | BV Tâm thần TW
Bệnh viện Bệnh nhiệt đới Trung ương | Bệnh viện Bệnh nhiệt đới TW | BV Bệnh nhiệt đới Trung ương | BV Bệnh nhiệt đới TW
Bệnh viện Răng Hàm Mặt Trung ương | Bệnh viện Răng - Hàm - Mặt Trung ương | Bệnh viện RHM Trung ương | BV Răng Hàm Mặt Trung ương
Bệnh viện Tai Mũi Họng Trung ương | Bệnh viện Tai - Mũi - Họng Trung ương | Bệnh viện TMH Trung ương | BV Tai Mũi Họng Trung ương
Bệnh viện Châm cứu Trung ương | Bệnh viện Châm cứu TW | BV Châm cứu Trung ương
Bệnh viện Phong - Da liễu Trung ương | Bệnh viện Phong Da liễu Trung ương | BV Phong - Da liễu Trung ương
Bệnh viện Điều dưỡng - Phục hồi chức năng Trung ương | Bệnh viện Điều dưỡng Phục hồi chức năng Trung ương
Bệnh viện Hữu nghị | BV Hữu nghị
Bệnh viện Hữu nghị Việt Đức | BV Hữu nghị Việt Đức
Bệnh viện Bạch Mai | BV Bạch Mai
Bệnh viện Chợ Rẫy | BV Chợ Rẫy
Bệnh viện Việt Đức | BV Việt Đức
Bệnh viện Bỏng Quốc gia | Bệnh viện Bỏng Quốc gia Lê Hữu Trác | BV Bỏng Quốc gia
Bệnh viện Từ Dũ | BV Từ Dũ
Bệnh viện Hùng Vương | BV Hùng Vương
Bệnh viện Thống Nhất | BV Thống Nhất
Bệnh viện E | BV E
Bệnh viện K | BV K

[org health_center]
Trung tâm Y tế | TTYT | TT Y tế | Trung tâm y tê
Trung tâm Y tế dự phòng | TTYTDP | TTYT dự phòng
Trung tâm Kiểm soát bệnh tật | TT Kiểm soát bệnh tật | TTKSBT | CDC
Trung tâm Chăm sóc sức khỏe sinh sản | Trung tâm CSSKSS
Trung tâm Phòng, chống HIV/AIDS | Trung tâm Phòng chống HIV/AIDS
Trung tâm Giám định y khoa
Trung tâm Pháp y
Trung tâm Cấp cứu 115 | Trung tâm Cấp cứu
Trung tâm Truyền thông - Giáo dục sức khỏe | Trung tâm Truyền thông Giáo dục sức khỏe | Trung tâm Truyền thông và Giáo dục sức khỏe | Trung tâm Truyền thông GDSK
Trung tâm Dinh dưỡng
Trung tâm Nuôi dưỡng, điều dưỡng người có công | Trung tâm Chăm sóc và Nuôi dưỡng người có công
Trung tâm Điều dưỡng người có công và Bảo trợ xã hội
Trung tâm Bảo vệ sức khỏe lao động và môi trường | Trung tâm Sức khỏe lao động - Môi trường
Trung tâm Kiểm nghiệm | Trung tâm Kiểm nghiệm thuốc
Trung tâm Bảo trợ xã hội
Trung tâm Phục hồi chức năng | Trung tâm PHCN
Trung tâm Chỉnh hình và Phục hồi chức năng | Trung tâm Chỉnh hình - Phục hồi chức năng
Trung tâm Điều dưỡng
Trung tâm Điều dưỡng Thương binh
Trung tâm Điều dưỡng người có công
Trung tâm Điều dưỡng - Phục hồi chức năng | Trung tâm Điều dưỡng phục hồi chức năng
Trung tâm Y học dự phòng
Trung tâm Y tế dự phòng Quân đội
Trung tâm Phòng, chống bệnh xã hội | Trung tâm Phòng chống bệnh xã hội
Trung tâm Phòng, chống Sốt rét | Trung tâm Phòng chống sốt rét
Trung tâm Da liễu
Trung tâm Nội tiết
Trung tâm Sức khỏe sinh sản
Trung tâm Sức khỏe lao động và Môi trường
Trung tâm Kiểm dịch y tế quốc tế | Trung tâm Kiểm dịch y tế
Trung tâm Dân số - Kế hoạch hóa gia đình | Trung tâm Dân số - KHHGĐ | Trung tâm DS-KHHGĐ
Trung tâm Vận chuyển cấp cứu
Nhà hộ sinh
Trung tâm Huyết học - Truyền máu | Trung tâm Truyền máu
Trạm Y tế | TYT
Phòng khám Đa khoa | PKĐK | Phòng khám ĐK
Phòng khám Đa khoa khu vực | PKĐKKV | PKĐK khu vực | PKĐK KV | Phòng khám ĐKKV
Phòng khám Đa khoa Quốc tế
Phòng khám Quân dân y
Bệnh xá

[org party]
Đảng ủy | Đảng ũy
Đảng bộ
Đảng bộ bộ phận
Chi bộ
Tỉnh ủy
Thành ủy
Huyện ủy
Thị ủy
Quận ủy
Đảng ủy Khối | Đảng bộ Khối
Đảng ủy Quân sự
Ủy ban Kiểm tra | UBKT
Ban Cán sự Đảng

[org_name party]
Đảng ủy Khối các cơ quan
Đảng ủy Khối cơ quan
Đảng ủy Khối các cơ quan và doanh nghiệp | Đảng ủy Khối cơ quan và doanh nghiệp | Đảng ủy Khối các cơ quan & doanh nghiệp | Đảng ủy Khối các CQ&DN
Đảng ủy Khối Doanh nghiệp | Đảng ủy Khối các Doanh nghiệp
Đảng bộ Khối các cơ quan
Đảng bộ Khối các cơ quan và doanh nghiệp
Đảng bộ Khối Doanh nghiệp
Đảng ủy các cơ quan Đảng
Đảng ủy Ủy ban nhân dân | Đảng ủy UBND
Bộ Chính trị
Ban Bí thư
Ban Bí thư Trung ương Đảng
Ban Chấp hành Trung ương | BCH Trung ương | BCH TW | BCHTW
Ban Chấp hành Trung ương Đảng | BCH Trung ương Đảng
Ban Tổ chức Trung ương | Ban Tổ chức TW
Ban Tuyên giáo Trung ương | Ban Tuyên giáo TW
Ban Dân vận Trung ương | Ban Dân vận TW
Ban Nội chính Trung ương | Ban Nội chính TW
Ban Kinh tế Trung ương | Ban Kinh tế TW
Ủy ban Kiểm tra Trung ương | UBKT Trung ương | UBKT TW | Ủy ban Kiểm tra TW
Văn phòng Trung ương Đảng
Quân ủy Trung ương | Quân ủy TW
Đảng ủy Công an Trung ương
Đảng Cộng sản Việt Nam | ĐCSVN

# What introduces a short name in brackets behind a name.
[org_called]
sau đây gọi là | sau đây gọi tắt là | sau đây viết tắt là | sau đây viết là | sau đây được gọi là
gọi tắt là | gọi là | gọi chung là | sau gọi là | sau gọi tắt là | dưới đây gọi là | dưới đây gọi tắt là
viết tắt là | viết tắt | tên viết tắt là | tên viết tắt | tên gọi tắt là | tên gọi tắt

[org_same]
Đảng ủy | Đảng bộ

[org government]
Ban Văn hóa - Xã hội Hội đồng nhân dân | Ban Văn hóa - Xã hội HĐND | Ban VH-XH HĐND
Ban Kinh tế - Ngân sách Hội đồng nhân dân | Ban Kinh tế - Ngân sách HĐND | Ban KT-NS HĐND
Ban Pháp chế Hội đồng nhân dân | Ban Pháp chế HĐND
Ban Dân tộc Hội đồng nhân dân | Ban Dân tộc HĐND
Ủy ban nhân dân | UBND
Hội đồng nhân dân | HĐND
Sở
Bộ
Cục
Vụ
Tổng cục
Thanh tra
Công an
Chi cục
Kho bạc Nhà nước
Ban Quản lý
Tòa án nhân dân | TAND
Viện Kiểm sát nhân dân | VKSND
Văn phòng Ủy ban nhân dân | Văn phòng UBND
Văn phòng Hội đồng nhân dân | Văn phòng HĐND
Đại sứ quán
Tổng Lãnh sự quán
Cơ quan Cảnh sát điều tra
Cục Thuế
Cục Thống kê

[org_name government]
Cục Công tác Đảng và Công tác chính trị
Chi cục Dân số
Chi cục Dân số - Kế hoạch hóa gia đình | Chi cục Dân số - KHHGĐ | Chi cục DS-KHHGĐ
Chi cục An toàn vệ sinh thực phẩm | Chi cục ATVSTP
Sở Y tế | SYT
Sở Nội vụ
Sở Tài chính
Sở Kế hoạch và Đầu tư | Sở KH&ĐT | Sở KH-ĐT
Sở Xây dựng
Sở Tư pháp
Sở Công Thương
Sở Giao thông vận tải | Sở GTVT | Sở Giao thông - Vận tải
Sở Khoa học và Công nghệ | Sở KH&CN | Sở KH-CN
Sở Giáo dục và Đào tạo | Sở GD&ĐT | Sở GD-ĐT
Sở Văn hóa, Thể thao và Du lịch | Sở VHTTDL | Sở VH-TT&DL
Sở Văn hóa và Thể thao
Sở Thông tin và Truyền thông | Sở TT&TT
Sở Tài nguyên và Môi trường | Sở TN&MT
Sở Nông nghiệp và Phát triển nông thôn | Sở NN&PTNT
Sở Nông nghiệp và Môi trường
Sở Lao động - Thương binh và Xã hội | Sở LĐTBXH | Sở LĐ-TB&XH | Sở LĐTB&XH | Sở LĐ-TBXH | Sở Lao động - TB&XH | Sở Lao động – TB và XH | Sở LĐTB và XH
Sở Du lịch
Sở Dân tộc và Tôn giáo
Sở Tài chính - Kế hoạch
Sở Quy hoạch - Kiến trúc
Sở Lao động, Thương binh và Xã hội
Sở Ngoại vụ
Bộ Y tế | BYT
Bộ Quốc phòng
Bộ Công an
Bộ Nội vụ
Bộ Tài chính
Bộ Tư pháp
Bộ Xây dựng
Bộ Ngoại giao
Bộ Công Thương
Bộ Kế hoạch và Đầu tư | Bộ KH&ĐT
Bộ Giao thông vận tải
Bộ Khoa học và Công nghệ | Bộ KH&CN | Bộ KH-CN
Bộ Giáo dục và Đào tạo | Bộ GD&ĐT | Bộ GD-ĐT
Bộ Dân tộc và Tôn giáo
Bộ Văn hóa, Thể thao và Du lịch | Bộ VHTTDL | Bộ VH-TT&DL
Bộ Thông tin và Truyền thông | Bộ TT&TT
Bộ Tài nguyên và Môi trường | Bộ TN&MT
Bộ Nông nghiệp và Phát triển nông thôn | Bộ NN&PTNT
Bộ Nông nghiệp và Môi trường
Bộ Lao động - Thương binh và Xã hội | Bộ LĐTBXH | Bộ LĐ-TB&XH | Bộ LĐTB&XH | Bộ LĐ-TBXH | Bộ Lao động, Thương binh và Xã hội
Bảo hiểm xã hội | BHXH
Bảo hiểm xã hội Việt Nam | BHXH Việt Nam
Quốc hội
Ủy ban Thường vụ Quốc hội
Cục Quản lý Khám, chữa bệnh | Cục Quản lý Khám chữa bệnh
Cục Y tế dự phòng
Cục Khoa học công nghệ và Đào tạo
Cục Quản lý Dược
Cục Cảnh sát giao thông | Cục CSGT
Cục Cảnh sát quản lý hành chính về trật tự xã hội
Cục Quản lý thị trường
Cục Hải quan
Cục Thi hành án dân sự
Vụ Chính sách đối ngoại
Vụ Hợp tác quốc tế
Vụ Khoa học và Công nghệ
Vụ Truyền thông và Thi đua, khen thưởng
Cục Quản lý Y, Dược cổ truyền | Cục Quản lý Y Dược cổ truyền
Cục Phòng, chống HIV/AIDS | Cục Phòng chống HIV/AIDS
Cục An toàn thực phẩm
Cục Phòng bệnh
Cục Bà mẹ và Trẻ em
Cục Dân số
Cục Quản lý Môi trường y tế
Cục Hạ tầng và Thiết bị y tế
Cục Công nghệ thông tin
Cục Y tế
Vụ Tổ chức cán bộ
Vụ Kế hoạch - Tài chính
Vụ Bảo hiểm y tế
Vụ Pháp chế
Vụ Sức khỏe Bà mẹ - Trẻ em | Vụ Sức khỏe bà mẹ & trẻ em | Vụ Sức khỏe bà mẹ và trẻ em | Vụ Sức khỏe bà mẹ, trẻ em
Tổng cục Dân số
Ủy ban Dân tộc
Hội đồng Y khoa Quốc gia
Đài Tiếng nói Việt Nam
Đài Truyền hình Việt Nam
Ban Thi đua - Khen thưởng Trung ương

[org military]
Quân khu
Quân đoàn
Quân chủng
Binh chủng
Sư đoàn
Lữ đoàn
Trung đoàn
Tiểu đoàn
Đồn Biên phòng
Bộ đội Biên phòng
Bộ Chỉ huy Bộ đội Biên phòng | Bộ Chỉ huy BĐBP | BCH BĐBP
Bộ Chỉ huy Quân sự | BCHQS | Bộ CHQS
Ban Chỉ huy Quân sự | Ban CHQS
Bộ Tư lệnh
Học viện Quân y
Vùng Cảnh sát biển
Hải đoàn
Binh đoàn

[org_name military]
Cục Quân y
Cục Quân lực
Cục Tác chiến
Cục Cán bộ
Cục Tổ chức
Cục Tuyên huấn
Cục Dân vận
Cục Tài chính
Cục Xe - Máy
Cục Hậu cần
Cục Hậu cần - Kỹ thuật
Cục Kỹ thuật
Cục Chính trị
Tổng cục Hậu cần
Tổng cục Hậu cần - Kỹ thuật
Tổng cục Chính trị
Tổng cục Kỹ thuật
Bộ Tổng Tham mưu
Bộ Tư lệnh Thủ đô Hà Nội
Bộ Tư lệnh Cảnh sát biển
Bộ Tư lệnh Bộ đội Biên phòng
Quân đội nhân dân Việt Nam
Học viện Quân y
Viện Y học cổ truyền Quân đội

[org union]
Công đoàn
Công đoàn cơ sở | CĐCS | CĐ cơ sở
Công đoàn ngành Y tế | CĐ ngành Y tế | CĐN Y tế | CĐNYT
Công đoàn Viên chức | CĐVC
Liên đoàn Lao động | LĐLĐ
Đoàn cơ sở
Đoàn Thanh niên | Đoàn TN | ĐTN
Chi đoàn
Tỉnh đoàn
Huyện đoàn
Thành đoàn
Thị đoàn
Đoàn khối
Đoàn phường
Đoàn xã
Đoàn thị trấn
Đoàn trường
Đoàn cụm
Liên chi đoàn
Đoàn Thanh niên cơ sở
Nghiệp đoàn
Hội Sinh viên
Công đoàn ngành | CĐ ngành
Công đoàn Khối
Công đoàn bộ phận
Hội Liên hiệp Thanh niên | Hội LHTN
Hội Liên hiệp Phụ nữ | Hội LHPN

[org_name union]
Đoàn Thanh niên Cộng sản Hồ Chí Minh | Đoàn TNCS Hồ Chí Minh | Đoàn TNCSHCM | Đoàn TNCS HCM | Đoàn Thanh niên CSHCM
Tổng Liên đoàn Lao động Việt Nam | TLĐLĐ Việt Nam
Công đoàn Y tế Việt Nam
Công đoàn ngành Y tế tỉnh | Công đoàn ngành Y tế thành phố
Trung ương Đoàn
Đoàn Khối các cơ quan
Đoàn Khối cơ quan
Đoàn Khối các cơ quan và doanh nghiệp | Đoàn Khối cơ quan và doanh nghiệp | Đoàn Khối các CQ&DN
Đoàn Khối Doanh nghiệp
Đoàn các cơ quan Đảng
Đội Thiếu niên Tiền phong Hồ Chí Minh | Đội TNTP Hồ Chí Minh

[org school]
Trường Sĩ quan
Trường Sĩ quan Lục quân
Trường Quân sự
Trường Quân sự Quân khu
Trường Cao đẳng Quân y
Trường Trung cấp Quân y
Trường | Nhà trường
Trường Đại học | Đại học | ĐH | Trường ĐH
Trường Cao đẳng | Trường CĐ
Trường Trung cấp
Trường Chính trị
Trường Tiểu học
Trường Trung học cơ sở | Trường THCS
Trường Trung học phổ thông | Trường THPT
Trường Mầm non
Trường Phổ thông dân tộc bán trú | Trường PTDTBT
Trường Phổ thông dân tộc nội trú | Trường PTDTNT
Học viện
Trường Cao đẳng Y tế | Trường CĐ Y tế | Trường CĐYT
Trường Cao đẳng Y Dược
Trường Trung cấp Y tế
Trường Đại học Y Dược | Trường ĐH Y Dược | Trường ĐHYD
Trường Phổ thông
Trường Năng khiếu

[org company]
Công ty
Công ty Cổ phần | Công ty CP | CTCP
Công ty TNHH | Công ty trách nhiệm hữu hạn
Công ty TNHH MTV
Tập đoàn
Tổng Công ty
Ngân hàng
Ngân hàng TMCP

[org association]
Hội
Hiệp hội
Liên hiệp hội
Hội Chữ thập đỏ | Hội CTĐ
Hội Cựu chiến binh | Hội CCB
Hội Nông dân
Hội Điều dưỡng
Hội Thầy thuốc trẻ
Hội Doanh nhân trẻ
Hội Khuyến học
Hội Y học
Hội Đông y
Hội Người cao tuổi
Hội Cựu giáo chức
Hội Cựu thanh niên xung phong | Hội Cựu TNXP
Hội Nạn nhân chất độc da cam | Hội Nạn nhân chất độc da cam/dioxin
Hội Người mù
Hội Bảo trợ người khuyết tật và trẻ mồ côi
Hội Bảo trợ bệnh nhân nghèo
Hội Kế hoạch hóa gia đình
Hội Dược học
Hội Y Dược học
Hội Y học cổ truyền
Hội Nữ hộ sinh | Hội Hộ sinh
Hội Kỹ thuật viên
Hội Nhà báo
Hội Luật gia
Hội Văn học nghệ thuật | Hội Văn học - Nghệ thuật
Hội Phụ sản
Hội Nhi khoa
Hội Ngoại khoa
Hội Nội khoa
Hội Tim mạch
Hội Tim mạch học
Hội Thận học
Hội Hô hấp
Hội Hồi sức cấp cứu và Chống độc
Hội Gây mê hồi sức
Hội Chấn thương chỉnh hình
Hội Điện quang và Y học hạt nhân | Hội Điện quang
Hội Thần kinh học
Hội Ung thư
Hội Truyền nhiễm
Hội Nội tiết và Đái tháo đường | Hội Nội tiết - Đái tháo đường
Hội Phục hồi chức năng
Hội Răng Hàm Mặt
Hội Tai Mũi Họng
Hội Nhãn khoa
Hội Lao và Bệnh phổi
Hội Giáo dục chăm sóc sức khỏe cộng đồng
Hội Hành nghề y tư nhân
Tổng hội Y học
Liên hiệp các Hội Khoa học và Kỹ thuật | Liên hiệp các Hội KH&KT
Liên hiệp các tổ chức hữu nghị
Hiệp hội Bệnh viện
Hiệp hội Bệnh viện tư nhân
Hiệp hội Doanh nghiệp
Hiệp hội Doanh nghiệp nhỏ và vừa
Ủy ban Đoàn kết Công giáo
Quỹ Bảo trợ trẻ em
Quỹ Vì người nghèo
Mặt trận Tổ quốc | MTTQ
Ủy ban Mặt trận Tổ quốc | Ủy ban MTTQ | UBMTTQ
Quỹ
Câu lạc bộ | CLB

[org_name association]
Mặt trận Tổ quốc Việt Nam | MTTQ Việt Nam
Ủy ban Mặt trận Tổ quốc Việt Nam | Ủy ban MTTQ Việt Nam | UBMTTQ Việt Nam

[org other]
Viện
Viện Vệ sinh dịch tễ | Viện VSDT
Viện Pasteur
Viện Sốt rét - Ký sinh trùng - Côn trùng | Viện Sốt rét, Ký sinh trùng, Côn trùng | Viện Sốt rét Ký sinh trùng và Côn trùng | Viện Sốt rét - KST - CT
Viện Dinh dưỡng
Viện Huyết học - Truyền máu | Viện Huyết học và Truyền máu | Viện Huyết học Truyền máu
Viện Tim
Viện Tim mạch
Viện Y dược học dân tộc
Viện Y học cổ truyền
Viện Y học biển
Viện Y tế công cộng
Viện Sức khỏe tâm thần
Viện Sức khỏe nghề nghiệp và Môi trường
Viện Kiểm nghiệm thuốc
Viện Kiểm nghiệm an toàn vệ sinh thực phẩm
Viện Kiểm định Quốc gia vắc xin và Sinh phẩm y tế
Viện Bỏng
Viện Pháp y
Viện Pháp y tâm thần
Viện Giám định y khoa
Viện Dược liệu
Viện Vắc xin và Sinh phẩm y tế
Viện Chiến lược và Chính sách y tế
Viện Trang thiết bị và Công trình y tế
Viện Y học phóng xạ và U bướu
Viện Ung thư
Viện Công nghệ thông tin
Viện Khoa học
Viện Hàn lâm Khoa học và Công nghệ
Viện Nghiên cứu
Báo
Đài Phát thanh và Truyền hình | Đài PT-TH | Đài PTTH
Tạp chí
Tạp chí Cộng sản
Đài Truyền thanh
Thư viện
Bảo tàng

# Only where a department signs the page.
[org department]
Phòng
Khoa
Ban
Tổ
Văn phòng
Tổ Truyền thông
Ban Biên tập

# Small words that go on inside a name.
# Smaller than a commune, before a name or number: "Chi bộ xóm Suối Đá".
[org_word 2]
xóm | thôn | bản | buôn | ấp | làng | khóm | khu phố | khu dân cư | tổ dân phố | khối phố | tiểu khu | phum | sóc

[org_word 1]
cổ truyền
quân đội nhân dân
bản địa
trung ương | TW
quốc gia
quân đội

[org_word]
sức khỏe
tâm thần
đối ngoại
khoa học
khoa học kỹ thuật
khoa học công nghệ
giao thông
đường bộ
cơ động
trật tự
phòng khám
chống độc
hành chính - quản trị
hành chính - tổng hợp
thầy thuốc
thầy thuốc trẻ
tư nhân
khoa
phòng
ban
đa khoa
chuyên khoa
khu vực
quốc tế
cơ sở
ngành
khối
các cơ quan
và doanh nghiệp
doanh nghiệp
cổ phần
trách nhiệm hữu hạn
một thành viên
miền
vùng
quân dân y
quân y
đại học
cao đẳng
trung cấp
nghề
y khoa
y dược
y tế
dược phẩm
dược
bệnh phổi
và bệnh phổi
phục hồi chức năng | PHCN
điều dưỡng
nhiệt đới
nhi đồng
sản nhi
kỹ thuật
công nghệ
đầu tư
phát triển
thương mại
dịch vụ
trang thiết bị y tế
thiết bị y tế
tình nguyện
học
tim mạch
dân tộc
bán trú
nội trú
phổ thông
tiểu học
và đào tạo
truyền nhiễm
truyền máu
tổng hợp
hành chính
hành chính quản trị
kế hoạch tổng hợp
tổ chức cán bộ
tổ chức hành chính
công tác xã hội | CTXH
công nghệ thông tin | CNTT
quản lý chất lượng
truyền thông
kiểm soát nhiễm khuẩn
khám bệnh
hồi sức cấp cứu
cấp cứu
cận lâm sàng
phẫu thuật

pháo binh
hải quân
không quân
phòng không
phòng không - không quân
công binh
thông tin
tăng thiết giáp
đặc công
bộ binh
hóa học
cảnh sát biển
biên phòng
hậu cần
hậu cần - kỹ thuật
chính trị
tham mưu
doanh nhân trẻ
tim mạch học
y dược học
trung bộ
nam bộ
bắc bộ
tây nguyên
tây bắc
đông bắc
chữ thập đỏ
cựu chiến binh
phụ nữ
thanh niên
văn hóa
thể thao
du lịch
giáo dục
tuyên giáo
dân vận
tổ chức
kiểm tra
nội chính
tài chính
kế hoạch
nội vụ
hành chính - tổ chức
tổ chức - hành chính
kế hoạch - tổng hợp
kế hoạch nghiệp vụ
tài chính - kế toán
tài chính kế toán
vật tư - thiết bị y tế
vật tư thiết bị y tế
chẩn đoán hình ảnh | CĐHA
xét nghiệm
thăm dò chức năng
dinh dưỡng
gây mê hồi sức
hồi sức tích cực
hồi sức tích cực - chống độc
ngoại tổng hợp
nội tổng hợp
nội tim mạch
ngoại chấn thương
phụ sản
liên chuyên khoa
liên khoa
đông y
ung bướu
thận nhân tạo
hậu cần - tài chính
khối phòng
khối ngoại
khối nội
thiếu nhi
công thương
xây dựng
môi trường
nông nghiệp
việt nam
hồ chí minh

# A general noun by itself, and of which kind the body is that it stands for.
[org_generic health_center]
Trung tâm
# Phrases that begin like a body's name and are none.
[org_generic]
Bệnh viện xanh - sạch - đẹp | Bệnh viện xanh, sạch, đẹp | Bệnh viện xanh sạch đẹp
Đoàn đại biểu Quốc hội
đại biểu Quốc hội
tòa nhà Quốc hội
Nhà Quốc hội
Trung tâm Hội nghị
Hội nghị
Hội trường
Hội thảo
Hội thi
Hội thao
Hội nhập
Hội đồng
Hội chẩn
Hội viên
Hội trại
Hội xuân
Đoàn công tác
Đoàn kiểm tra
Đoàn giám sát
Đoàn Chủ tịch
Đoàn Thư ký
Đoàn viên
Đoàn kết
Đoàn đại biểu
Đoàn thể
Bộ phận
Bộ đội
Bộ trưởng
Bộ môn
Bộ tiêu chí
Bộ Luật
Trường hợp
Trường phái
Báo cáo
Báo chí
Báo hiếu
Công tác
Công an nhân dân
Ban ngành
Chi bộ trực thuộc
Chi bộ trong sạch
các chi bộ
từng chi bộ
mỗi chi bộ
Quỹ đạo
Quỹ BHYT
Vụ việc
Vụ án
Viện phí
Viện dẫn
Sở hữu
Sở thích
Sở dĩ
Thanh tra nhân dân
Ban Thanh tra nhân dân
Quân y sĩ
Đại học chính quy
Đảng bộ trong sạch
Đảng bộ trên cơ sở
Đảng bộ cơ sở
Cục bộ
Trường Sa
Trường Sơn

# A capital behind a body's name that begins a claim, not a name: "Đảng bộ Hoàn thành xuất sắc nhiệm vụ".
[not_name]
Hoàn thành
Trong sạch
Vững mạnh
Đoàn kết
Tiếp tục
