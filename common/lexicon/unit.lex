# Counted nouns: what numbers are numbers of. The first person and the first body are what recipients of awards are
# called that are named but not counted.
[unit person]
cá nhân
đồng chí | đ/c | đc
đảng viên | đãng viên | đảng viện
đoàn viên
hội viên
công đoàn viên
cấp ủy viên
chi ủy viên
ủy viên
huyện ủy viên
tỉnh ủy viên
thành viên
đội viên
cộng tác viên
tình nguyện viên
tuyên truyền viên
báo cáo viên
cán bộ
cán bộ, đảng viên
cán bộ, đoàn viên
cán bộ, nhân viên
cán bộ nhân viên
cán bộ, viên chức
cán bộ viên chức
cán bộ, viên chức, người lao động
cán bộ, công chức
cán bộ, công chức, viên chức
cán bộ, chiến sĩ | cán bộ, chiến sỹ
cán bộ chiến sĩ | cán bộ chiến sỹ
cán bộ y tế
viên chức
viên chức, người lao động
công chức
công chức, viên chức
người lao động
nhân viên
nhân viên y tế
lao động
công nhân
công nhân viên
quân nhân
quân nhân chuyên nghiệp
chiến sĩ | chiến sỹ
sĩ quan | sỹ quan
hạ sĩ quan
dân quân
cựu chiến binh
thương binh
bệnh binh
thương bệnh binh
quần chúng
đại biểu
khách mời
đại biểu, khách mời
học viên
học sinh
học sinh, sinh viên
sinh viên
thí sinh
nghiên cứu sinh
giảng viên
giáo viên
thực tập sinh
y, bác sĩ | y, bác sỹ
y bác sĩ | y bác sỹ
y sĩ | y sỹ
bác sĩ | bác sỹ
bác sĩ, điều dưỡng | bác sỹ, điều dưỡng
điều dưỡng
điều dưỡng viên
hộ sinh
nữ hộ sinh
kỹ thuật viên
dược sĩ | dược sỹ
thầy thuốc
thầy thuốc trẻ
tiến sĩ | tiến sỹ
thạc sĩ | thạc sỹ
phó giáo sư
giáo sư
chuyên gia
nhà khoa học
cử nhân
kỹ sư
bệnh nhân | =BN
người bệnh
người
người dân
nhân dân
nam
nữ
trẻ em
trẻ
trẻ sơ sinh
em
cháu
em bé
bé
thai phụ
sản phụ
phụ nữ
thanh niên
cụ
hộ gia đình
hộ dân
hộ
hộ nghèo
gia đình
gia đình chính sách
lãnh đạo
trưởng phòng
bí thư chi bộ
giám đốc
chủ tịch
phó chủ tịch
phó giám đốc
ứng viên
vận động viên
diễn viên
hội thẩm
người cao tuổi
đối tượng
đối tượng chính sách
người có công
nạn nhân
ngư dân
phóng viên
nhà báo
bệnh nhi
bí thư
phó bí thư
thư ký
tổ trưởng
tổ phó
đội trưởng
trưởng ban
phó trưởng ban
phó trưởng khoa
điều dưỡng trưởng
bà mẹ
cử tri
bạn trẻ
bạn
em nhỏ
Mẹ Việt Nam anh hùng
thân nhân
đoàn viên, thanh niên
đoàn viên thanh niên
CBVC
CCVC
CBCCVC
CNVCLĐ
CBNV
CBCNV
CNV
người khuyết tật
người nghèo
nhà hảo tâm
mạnh thường quân
chuyên viên
già làng
người có uy tín
nhân khẩu
nhân sự
trưởng khoa
luật sư
học viên cao học
lái xe
công dân
du khách
khán giả
thai nhi
cầu thủ
diễn giả
cán bộ đoàn
cán bộ hội
cán bộ công đoàn
cán bộ, công nhân viên
cán bộ công nhân viên
y tá
ông, bà
ông bà
thanh thiếu nhi
dân công
công dân nhập ngũ
thanh niên tình nguyện
nhân viên công tác xã hội
cử nhân điều dưỡng
khách
khách quý
vị khách
người già
[unit body]
tập thể
chi bộ
đảng bộ
đảng bộ bộ phận
đảng bộ cơ sở
chi đoàn
chi hội
liên chi đoàn
tổ đảng
tổ công đoàn
công đoàn bộ phận
công đoàn cơ sở
công đoàn
tổ chức
tổ chức đảng
tổ chức cơ sở đảng
cấp ủy
tập thể, cá nhân
đơn vị
đơn vị y tế
cơ quan
cơ quan, đơn vị
khoa
khoa, phòng
khoa phòng
khoa, phòng, trung tâm
phòng
phòng, khoa
phòng ban
phòng, ban
ban
ban ngành
trung tâm
khối
bộ phận
tổ
đội
nhóm
trạm
trạm y tế
bệnh viện
bệnh xá
phòng khám
phòng khám đa khoa
phòng khám đa khoa khu vực
cơ sở
cơ sở y tế
cơ sở khám chữa bệnh
cơ sở khám bệnh, chữa bệnh
nhà thuốc
quầy thuốc
công ty
doanh nghiệp
trường
trường học
xã
xã, phường
xã, thị trấn
phường
huyện
huyện, thị xã
tỉnh
tỉnh, thành phố
tỉnh, thành
thôn
thôn, bản
bản
buôn
làng
ấp
khu phố
tổ dân phố
quốc gia
nước
đoàn
đoàn công tác
đoàn kiểm tra
hội
câu lạc bộ
cụm
cụm thi đua
chi nhánh
lữ đoàn
trung đoàn
tiểu đoàn
đại đội
thị trấn
quận
thành phố
thị xã
địa phương
xã, phường, thị trấn
xã phường
trung tâm y tế
cửa hàng
đội thi
tổ công tác
đơn nguyên
ngân hàng
trường mầm non
trường tiểu học
nhà trường
khóm
khu dân cư
tổ dân cư
cụm dân cư
câu lạc bộ người bệnh
lãnh đạo khoa, phòng
hộ cận nghèo
đảng bộ, chi bộ
chi, đảng bộ
chi bộ cơ sở
công đoàn thành viên
đoàn cơ sở
chi đoàn cơ sở
đoàn thể
cơ sở giáo dục
trang trại
khu công nghiệp
tổ chức đoàn thể
[unit visit]
lượt
lần
ca
trường hợp
vụ
vụ việc
sự cố
sự cố y khoa
tai biến
tai biến y khoa
tai nạn
cuộc
buổi
đợt
lớp
khóa
phiên
kỳ
chuyến
hội nghị
hội thảo
hội thi
cuộc thi
tiết
tiết học
tiết mục
giờ học
mũi
ý kiến
góp ý
quan điểm
tham luận
báo cáo
bài
bài viết
bài báo
tin
tin, bài | tin bài
phiếu
câu hỏi
kiến nghị
đề xuất
đơn
đơn thư
ổ dịch
phần thi
bài giảng
bài thi
chuyên đề khoa học
khoá tập huấn
ổ bệnh
chùm ca bệnh
[unit money]
đồng
triệu đồng | triệu đ
tỷ đồng | tỉ đồng
nghìn tỷ đồng
triệu đồng/người
triệu đồng/người/tháng
triệu đồng/người/năm
triệu đồng/tháng
triệu đồng/năm
đồng/người/tháng
đồng/tháng
tỷ đồng/năm
VNĐ | VND
USD | đô la
triệu USD
tỷ USD
[unit measure]
phần trăm
điểm
điểm phần trăm
kg
kilôgam
gam
tấn
tạ
lít
ml
km
m
mét
cm
mm
m2
m²
m3
m³
ha
héc ta
đơn vị máu
bác sĩ/vạn dân
giường bệnh/vạn dân
giường/vạn dân
ngày/tháng
ngày/năm
lượt/ngày
lượt/tháng
lượt/năm
ca/ngày
ca/tháng
người/ngày
bệnh nhân/ngày
lần/năm
lần/tháng
ký gạo
megawatt
độ C
[unit time]
ngày
ngày công
ngày công lao động
tháng
năm
giờ
phút
giây
tuần
tiếng
tiếng đồng hồ
quý
thế kỷ
thập kỷ
thập niên
thế hệ
giờ làm việc
năm công tác
ngày điều trị
[unit thing]
giường
giường bệnh
phòng bệnh
phòng mổ
buồng bệnh
bàn mổ
bàn khám
chỉ tiêu
tiêu chí
tiểu mục
nhiệm vụ
giải pháp
mục tiêu
nội dung
chuyên đề
chủ đề
đề tài
sáng kiến
đề án
dự án
công trình
công trình, phần việc
phần việc
kỹ thuật
kĩ thuật
danh mục
danh mục kỹ thuật
dịch vụ
dịch vụ kỹ thuật
mô hình
điển hình
gương điển hình
điển hình tiên tiến
gương người tốt việc tốt
tấm gương
nghị quyết
văn bản
chỉ thị
kế hoạch
quyết định
quy chế
quy trình
quy định
hướng dẫn
thông báo
công văn
chương trình
gói thầu
gói
mặt hàng
loại thuốc
loại
hạng mục
hợp đồng
hồ sơ
bệnh án
thẻ
thẻ bảo hiểm y tế | thẻ BHYT
sổ
sổ tiết kiệm
giấy
chứng chỉ
văn bằng
giải
giải thưởng
giải nhất
giải nhì
giải ba
giải khuyến khích
huy chương
huy chương vàng
huy chương bạc
huy chương đồng
bằng khen
giấy khen
huy hiệu
danh hiệu
kỷ niệm chương
suất
suất quà
suất học bổng
phần quà
phần
suất ăn
suất cơm
gói quà
quà
túi quà
túi thuốc
học bổng
xe
xe đạp
xe lăn
xe máy
xe ô tô
xe ô tô cứu thương
xe cứu thương
xe cấp cứu
chiếc
cái
bộ
bộ quần áo
bộ dụng cụ
máy
máy thở
máy siêu âm
máy tính
thiết bị
trang thiết bị
tủ
tủ thuốc
tủ sách
giá sách
căn nhà
ngôi nhà
nhà
nhà tình nghĩa
nhà tình thương
nhà đại đoàn kết
cây
cây xanh
con
chai
hộp
thùng
thùng hàng
viên
liều
cơ số
cơ số thuốc
khẩu trang
mẫu
mẫu xét nghiệm
mẫu bệnh phẩm
mẫu máu
xét nghiệm
tiêu bản
lọ
túi máu
bịch máu
thiết bị y tế
kíp
ê kíp
tổ hợp
cặp
đôi
khối u
bức ảnh
ảnh
tác phẩm
cuốn
cuốn sách
đầu sách
tranh
gian hàng
gian trưng bày
tầng
dãy nhà
sản phẩm
kênh
trang
fanpage
phần mềm
môn
môn thi
nội dung thi
bậc
hạng
mức
nguyên tắc
điều
chương
bước
khâu
mặt
lĩnh vực
mảng
chuyên ngành
chuyên khoa
ngành
ngành nghề
nghề
dân tộc
khu
khu vực
điểm cầu
điểm tiêm
điểm tiêm chủng
điểm khám
điểm trường
địa điểm
điểm hiến máu
vị trí
vị trí việc làm
biên chế
đầu việc
tồn tại
tồn tại, hạn chế
hạn chế
khuyết điểm
sai phạm
sai sót
vi phạm
lỗi
túi
bịch
ống
buồng
căn
phóng sự
video
video clip
clip
tờ rơi
tờ
tờ trình
quyển
cuốn tập
quyển vở
cuốn vở
gói khám
việc làm
bài thu hoạch
tài liệu
phương tiện
tình huống
bồn hoa
chậu hoa
bộ kit
bộ test
test
chăn
áo
áo ấm
mền
hoạt động
phong trào
tuyến
tuyến đường
hài cốt
ngôi mộ
phần mộ
ca khúc
bức tranh
công trình nghiên cứu
chuyên mục
lượt chia sẻ
cuộc gọi
tin nhắn
cuộc giám sát
cuộc kiểm tra
cuộc họp
phiên họp
lá thư
bức thư
thư cảm ơn
thư khen
lá phiếu
biên bản
nghị định
vướng mắc
bữa ăn
bữa cơm
suất cháo
bát cháo
quả trứng
con giống
cây giống
bao gạo
bình oxy
bình nước
bàn
ghế
bộ bàn ghế
tivi
máy vi tính
máy lọc nước
mái ấm
thang máy
kính
kính lão
mắt kính
nạng
gậy
bánh chưng
bát phở
tô phở
ổ bánh mì
ly nước
hũ gạo
bồn nước
giếng khoan
bóng đèn
đèn
đèn năng lượng
cột đèn
monitor
bơm tiêm điện
dàn máy
găng tay
phác đồ
quy trình kỹ thuật
quy trình chuyên môn
tòa nhà
dãy phòng
poster
đề cương
cải tiến kỹ thuật
chốt kiểm dịch
chốt
hiện vật
tư liệu
bức trướng
cờ thi đua
cờ
khẩu hiệu
pano
băng zôn
phóng sự truyền hình
cá giống
luống rau
gốc
chậu
chậu cây
chậu cây cảnh
bức tường
văn bản pháp luật
thủ tục
thủ tục hành chính
dịch vụ công
dịch vụ công trực tuyến
hồ sơ điện tử
bệnh án điện tử
hồ sơ sức khỏe
tài khoản
ứng dụng
kiosk
màn hình
căn hộ
phần thưởng
