# Events: what they are called, what makes them of a kind, and what stands around their names.

# What an event is called. A value says of what kind it is when nothing in its name says more.
[event_noun meeting]
Hội nghị
Cuộc họp
Phiên họp
Họp
Họp báo
Buổi làm việc
Buổi họp
Tọa đàm
Giao ban
Hội nghị cán bộ chủ chốt
Kỳ họp
[event_noun congress]
Đại hội
Đại hội đại biểu
Đại hội điểm
[event_noun ceremony]
Lễ
Buổi lễ
Lễ kỷ niệm
Lễ khai trương
Lễ khánh thành
Lễ ra mắt
Lễ ra quân
Lễ khởi công
Lễ đón nhận
Lễ mít tinh
Mít tinh
Buổi gặp mặt
Gặp mặt
Họp mặt
Lễ chào cờ
Ngày hội
Hội thao
Hội diễn
Hội diễn văn nghệ
Giải bóng đá
Giải bóng chuyền
Giải cầu lông
Giải bóng bàn
Giải quần vợt | Giải tennis
Giải Pickleball
Giải thể thao
Giải việt dã
Giải chạy
Lễ dâng hương
Lễ viếng
Liên hoan
Hội trại
Lễ hội
[event_noun training]
Hội thảo
Lớp tập huấn
Khóa tập huấn
Khóa đào tạo
Lớp đào tạo
Lớp bồi dưỡng
Buổi tập huấn
Buổi sinh hoạt khoa học
Buổi sinh hoạt
Sinh hoạt khoa học
Hội nghị khoa học
Hội thi
Cuộc thi
Vòng thi chung kết
Vòng chung kết
Chung kết
Diễn đàn
Diễn tập
Buổi diễn tập
Cuộc diễn tập
Khóa học
Lớp học
[event_noun campaign]
Chương trình
Ngày hội hiến máu
Chiến dịch
[event_noun visit]
Đoàn công tác
Đoàn kiểm tra
Đoàn giám sát
Đoàn khảo sát
Đoàn thẩm định
Đoàn thanh tra
Chuyến thăm
Buổi kiểm tra

[event review]
sơ kết
tổng kết
kiểm điểm
đánh giá chất lượng
đánh giá, xếp loại
đánh giá kết quả
bình xét
[event congress]
Đại hội
[event study]
học tập
quán triệt
học tập, quán triệt
nghiên cứu, quán triệt
nghiên cứu, học tập
thông tin thời sự
báo cáo thời sự
thông tin chuyên đề
bồi dưỡng lý luận chính trị
[event award]
trao tặng
trao thưởng
trao Huy hiệu
trao tặng Huy hiệu
khen thưởng
tôn vinh
tuyên dương
biểu dương
vinh danh
đón nhận
trao giải
điển hình tiên tiến
[event admission]
kết nạp
kết nạp đảng viên
[event appointment]
bổ nhiệm
trao quyết định
công bố quyết định
công bố, trao quyết định
công bố và trao quyết định
triển khai quyết định
bàn giao
nhận chức
nhậm chức
điều động
bổ nhiệm lại
công tác cán bộ
[event training]
tập huấn
đào tạo
bồi dưỡng nghiệp vụ
hội thảo
khoa học
sinh hoạt khoa học
cập nhật kiến thức
chuyển giao kỹ thuật
đào tạo liên tục
hội thi
tọa đàm khoa học
diễn tập
[event ceremony]
kỷ niệm
khai trương
khánh thành
gặp mặt
mít tinh
ra mắt
chia tay
tri ân
khởi công
chúc mừng
chúc Tết
tiếp nhận
đón tiếp
dâng hương
dâng hoa
viếng
[event visit]
thăm
thăm và làm việc
làm việc với
làm việc tại
kiểm tra
giám sát
giám sát chuyên đề
khảo sát
thẩm định
phúc tra
thanh tra
kiểm tra, giám sát
triển khai quyết định kiểm tra
triển khai quyết định giám sát
triển khai quyết định thanh tra
công bố quyết định kiểm tra
công bố quyết định giám sát
công bố quyết định thanh tra
công bố kết luận kiểm tra
công bố kết luận giám sát
công bố kết luận thanh tra
thông báo kết luận kiểm tra
thông báo kết luận giám sát
[event agreement]
ký kết
ký kết hợp tác
ký thỏa thuận
hợp tác
ký giao ước
[event campaign]
khám sức khỏe
khám, tư vấn
khám, chữa bệnh
khám bệnh
khám chữa bệnh
khám bệnh, chữa bệnh
khám sàng lọc
khám tầm soát
khám và tư vấn
khám và cấp thuốc
khám, điều trị miễn phí
tư vấn sức khỏe
tư vấn, khám
tầm soát
cấp phát thuốc
khám, cấp phát thuốc
khám và cấp phát thuốc
khám, phát thuốc
khám bệnh, cấp phát thuốc
cấp thuốc miễn phí
phát thuốc miễn phí
mổ mắt
nấu cháo
trao quà
tình nguyện
thiện nguyện
an sinh xã hội
hiến máu
hiến máu tình nguyện
hiến máu nhân đạo
tiếp nhận máu
khám bệnh, cấp thuốc
khám bệnh, tư vấn
khám, cấp thuốc
khám bệnh miễn phí
khám từ thiện
khám chữa bệnh từ thiện
phát động
tặng quà
ra quân
hưởng ứng
tiêm chủng
trồng cây
quyên góp
ủng hộ
truyền thông
chương trình thiện nguyện
[event meeting]
sinh hoạt chính trị
sinh hoạt chuyên đề
sinh hoạt chi bộ
sinh hoạt dưới cờ
sinh hoạt định kỳ
chào cờ
bình bệnh án
viên chức, người lao động
cán bộ, viên chức
cán bộ viên chức
người lao động
đối thoại
giao ban

# Verbs by which an event takes place, before or behind its name.
[event_cue held]
tổ chức
đã tổ chức
tổ chức thành công
đã tổ chức thành công
phối hợp tổ chức
được tổ chức
tiến hành
đã tiến hành
khai mạc
bế mạc
diễn ra
đã diễn ra
đăng cai tổ chức
mở
đã mở
đến
đã đến
đã có buổi
có buổi
đã có chuyến
tới
đã tới
chủ trì tổ chức

# Between the verb and the name.
[event_cue manner]
long trọng
trọng thể
trang trọng
thành công
buổi
cuộc
đồng loạt
trực tuyến
chính thức
trang nghiêm
thành công tốt đẹp

# Where a name ends.
[event_cue stop]
đối với đồng chí
đối với các đồng chí
đối với ông
đối với bà
đánh dấu
với sự tham gia
với sự tham dự
với sự có mặt
với sự hiện diện
với sự
với chủ đề
nhằm
theo hình thức
bằng hình thức
hưởng ứng
dưới sự
tại
ở
do đồng chí
cho
để
nhân dịp
nhân kỷ niệm
nhân ngày #
nhân tháng
nhân tuần lễ
bàn nhiệm vụ
trong # ngày
trong hai ngày
trong ba ngày
trong bốn ngày
trong năm ngày
trong thời gian
có sự tham gia
có sự tham dự
thông qua
theo kế hoạch
theo đúng
trong không khí
kể từ
từ ngày
vào ngày
vào lúc
vào chiều
vào sáng
ngày
sáng ngày
chiều ngày

# Ends a name before persons, and goes on with bodies: who hands over to whom, who agrees with whom.
[event_cue parties]
giữa
giữa các

# A day behind it is what the event is for, not when it is held.
[event_cue occasion]
kỷ niệm
mừng
đợt

# What a period in or near the name is of.
[event_cue reviewed]
tình hình thực hiện
tình hình triển khai
sơ kết
tổng kết
kiểm điểm
đánh giá
kết quả
báo cáo
nhìn lại
biểu dương
# Looks like another cue and is none: "Hội nghị báo cáo viên tháng 9".
[event_cue neutral]
báo cáo viên
[event_cue planned]
triển khai
phương hướng
kế hoạch
phương hướng, nhiệm vụ
mục tiêu
giải pháp
phát động
dự kiến
triển khai nhiệm vụ
triển khai nhiệm vụ trọng tâm
phương hướng nhiệm vụ
triển khai phương hướng
triển khai kế hoạch
nhiệm vụ, giải pháp

# What an inspection looks at.
[event_cue span]
mốc thời gian
mốc kiểm tra
mốc giám sát
thời gian kiểm tra
thời gian giám sát
thời gian được kiểm tra
thời gian được giám sát
thời kỳ kiểm tra
thời kỳ thanh tra
niên độ kiểm tra

# The same, but also said of what was done: "sơ kết thực hiện nhiệm vụ 6 tháng đầu năm".
[event_cue task]
nhiệm vụ
nhiệm vụ trọng tâm
tập trung
chương trình công tác
hợp tác

# What says that a count is of those present.
[event_cue attendance]
về phía
dự
tham dự
đến dự
về dự
tới dự
tham gia
sự tham gia
sự tham dự
sự có mặt
có mặt
sự hiện diện
đăng ký hiến máu
cùng dự
cùng tham dự
đến tham dự
tới tham dự
về tham dự
tham gia dự
thu hút sự
thu hút được
thu hút #
thu hút hơn
thu hút gần
thu hút trên
thu hút khoảng
thu hút đông
thu hút nhiều
thu hút hàng
thu hút các
quy tụ
chứng kiến

# The same of those who should be: it counts when nobody says how many came.
[event_cue summoned]
triệu tập
được triệu tập

# A count behind these is not of those present but of whom they stand for, or a part.
[event_cue stand_in]
đại diện cho
thay mặt cho
thay mặt
trong đó
trong tổng số
trên tổng số
vắng mặt
vắng
có mặt từ
có mặt từ sớm
có mặt từ rất sớm

# Before a noun of an event that is only spoken of.
[event_cue topic]
hướng tới
nhắc đến
nhắc tới
kể đến
dẫn đến
dẫn tới
liên quan đến
liên quan tới
quan tâm đến
quan tâm tới
đề cập đến
đề cập tới
hướng đến
tính đến
cho đến
cho tới
về
việc
về việc
hướng dẫn
chuẩn bị
công tác
chào mừng
tiến tới
nghị quyết

# Common nouns that a place of an event begins with.
[event_cue venue]
hội trường
phòng họp
phòng giao ban
phòng hội thảo
trụ sở
khoa
khu
nhà văn hóa
trung tâm
sân
sảnh
khách sạn
nhà khách
trường
bệnh viện
điểm cầu
khuôn viên
lầu
tầng
cơ quan
quảng trường
di tích
khu di tích
thôn
bản
buôn
đơn vị
