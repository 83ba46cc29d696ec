# Rarer counted nouns. Only the noun: what narrows it ("đảng viên chính thức", "ca phẫu thuật") is said by the figure's label.

[unit person]
nông dân
tiểu thương
doanh nhân
nhà giáo
liệt sĩ | liệt sỹ
cựu quân nhân
thanh niên xung phong
tân binh
hạ sĩ
trưởng thôn
trưởng bản
trưởng ấp
cô đỡ thôn bản
nhân viên y tế thôn bản
cộng tác viên dân số
y tế thôn bản
ứng cử viên
trọng tài
giám khảo
huấn luyện viên
ca sĩ | ca sỹ
nghệ sĩ | nghệ sỹ
nghệ nhân
nhạc sĩ | nhạc sỹ
phật tử
giáo dân
chức sắc
tăng ni
phạm nhân
bị cáo
bị can
F0
người hiến máu
mẹ liệt sĩ
thương nhân
thợ mỏ
ngư phủ
thuyền viên
hành khách
người mẹ
bà con
tăng ni, phật tử
công nhân lao động
công nhân, viên chức, lao động
công nhân viên chức lao động
cán bộ, giáo viên
cán bộ, giáo viên, nhân viên
cán bộ, giảng viên
cán bộ, hội viên
cán bộ, đoàn viên, thanh niên
cán bộ, y bác sĩ | cán bộ, y, bác sĩ
thầy cô giáo
thầy, cô giáo
phụ huynh
học sinh tiểu học
trẻ mồ côi
[unit body]
xí nghiệp
nhà máy
hợp tác xã
tổ hợp tác
sở, ngành
sở, ban, ngành
ban, ngành
ban, ngành, đoàn thể
ngành, đoàn thể
học viện
trường đại học
trường cao đẳng
trường trung cấp
trường trung học cơ sở | trường THCS
trường trung học phổ thông | trường THPT
sư đoàn
quân đoàn
quân khu
trung đội
tiểu đội
đồn biên phòng
tiểu ban
ban chỉ đạo
hội đồng
trạm xá
nhà hộ sinh
hộ kinh doanh
hộ gia đình chính sách
tập đoàn
tổng công ty
xóm
phum sóc
bản làng
thôn, xóm
xã, phường, đặc khu
đặc khu
đội tuyển
tổ hòa giải
tổ tự quản
tổ truyền thông
cơ quan báo chí
nhà tài trợ
nhà thầu
nhà cung cấp
[unit visit]
giải đấu
hội diễn
chuyến bay
chuyến tàu
chuyến công tác
tour
lời khen
lá đơn
câu chuyện
[unit money]
euro | EUR
yên Nhật
nhân dân tệ
bảng Anh
đô la Mỹ | đô-la Mỹ
nghìn USD
nghìn tỉ đồng
ngàn tỷ đồng
trăm triệu đồng
đồng/suất
triệu đồng/suất
triệu đồng/căn
triệu đồng/nhà
triệu đồng/hộ
đồng/lượt
đồng/ngày
đồng/ca
đồng/năm
nghìn đồng/người
tỷ VNĐ
triệu VNĐ
[unit measure]
mg
mcg
dl
cc
mmHg
kWh
kW
GB
TB
MB
inch
hải lý
dặm
sào
công đất
ki-lô-gam
ki-lô-mét
cây số
mét vuông
mét khối
km2
km²
cm2
héc-ta | hecta
kcal
tạ thóc
tấn gạo
m2/người
người/km2
lít/ngày
m3/ngày
ngày/đợt
giường/bác sĩ
nhịp/phút
lần/phút
lần/ngày
lần/tuần
giờ/ngày
lượt/người
người/năm
[unit thing]
bài thơ
bài hát
bài dự thi
bài tập
vở kịch
tập vở
cặp sách
ba lô | balo
đồng hồ
điện thoại
tủ lạnh
quạt điện
giếng nước
bể nước
cây cầu
con đường
công trình vệ sinh
nhà vệ sinh
phòng học
lớp học
nồi cơm điện
đôi giày
đôi dép
mũ bảo hiểm
áo phao
áo mưa
áo dài
thùng mì
thùng sữa
hộp sữa
gói mì
bó hoa
lẵng hoa
lá cờ
băng rôn
pa nô
áp phích
bảng tin
đường link
website
camera
máy bơm
máy tính bảng
máy in
máy chụp X-quang
máy chạy thận
máy xét nghiệm
sáng chế
kỷ lục
suất sữa
suất thuốc
chuyến hàng
container
ca nô
đầu thuốc
hoạt chất
vắc xin | vaccine
ống nghiệm
test nhanh
bộ xét nghiệm
đồ dùng
món quà
phiếu quà tặng
voucher
thẻ cào
nhà văn hóa
sân chơi
vườn thuốc nam
vườn rau
ao cá
con bò
con lợn
con gà
con dê
