# What stands by figures.
# Tells how exact a number is; part of no label.
[figure approximate]
khoảng | gần | hơn | trên | dưới | ít nhất | tối thiểu | tối đa | nhiều nhất | không quá | không dưới | chừng
xấp xỉ | ước | ước khoảng | thêm | cả thảy | đúng | vỏn vẹn | chỉ | tới | đủ | hơn cả | trên dưới | mới có
[figure tail]
trở lên | trở xuống
# Relates a share to what stands before it.
[figure change]
tăng | tăng lên | tăng thêm | tăng từ | giảm | giảm còn | giảm xuống | giảm từ | vượt | đạt | đạt tỷ lệ | đạt tỉ lệ
chiếm | chiếm tỷ lệ | chiếm tỉ lệ | bằng | còn | lên | lên tới | lên đến | xuống | xuống còn | tương đương | tương ứng
nâng lên | tỷ lệ | tỉ lệ | tương đương với | tương ứng với | đạt mức | cao hơn | thấp hơn | thực hiện đạt | so với | trị giá | tổng trị giá | với số tiền | với tổng số tiền | với tổng trị giá | mới đạt | chỉ đạt
với tổng kinh phí | kinh phí | đạt trên | vượt mức
[figure total]
tổng số | tổng cộng | tổng | số lượng
[figure lead]
trong đó | trong số đó | cụ thể | gồm | bao gồm | gồm có | trong số | như sau
[figure average]
bình quân | trung bình | trung vị | BQ | TB
# Numbers behind these name things instead of counting them.
[figure ordinal]
số | thứ | lần thứ | điều | khoản | mục | chương | lầu | tầng | phòng số | khu phố | đường | nhà số | hẻm | ngõ
quân khu | quân đoàn | sư đoàn | trung đoàn | tiểu đoàn | lữ đoàn | vùng | khóa | mũi | kỳ
# A digit behind these does so as well ("Cơ sở 2 Bệnh viện …", "đợt 3"), but "cơ sở 200 giường" counts.
[figure numbered]
cơ sở | hội trường | phòng họp | phòng giao ban | phòng hội thảo | giảng đường | phân hiệu | điểm cầu
giai đoạn | đợt | vòng | vòng thi | phiên | bước | phần | tập | kỳ họp | hạng | cấp | cấp độ | mức độ | tuyến | type | típ | độ | bậc
# "Không có đảng viên nào …"
[figure any]
nào
# What makes "không có" a count of none, not a lack.
[figure none]
bị | vi phạm | phải | khiếu nại | tử vong | sai phạm | mắc | xảy ra | xin nghỉ | bỏ việc | thiệt hại | sai sót | nhiễm
tai biến | biến chứng | chậm | nợ | kỷ luật | từ bỏ | tái phạm | yếu kém | yếu, kém | khiếu kiện | mất đoàn kết | không hoàn thành
# Words that add nothing to a label at its edges.
[figure filler]
từ | là | có | với | và | cùng | được | do | của | cho | đến | ở | cũng | đã | sẽ | đang | trong | hiện có | hiện nay
hiện đang | đều | cả | nay có | cùng với | đối với
# Begins what a claim is for, no part of it.
[figure cut]
để | nhằm | nhằm mục đích | nên | vì | bởi | do đó | qua đó | từ đó | góp phần | giúp | trong khi | tuy nhiên | nhưng | song

# Opens a clause and says only when or how it hangs on what was said; no part of a label.
[figure opening]
đồng thời | dịp này | nhân dịp này | cũng dịp này | trong dịp này | đến nay | tính đến nay | cho đến nay | tới nay | hiện nay | hiện tại | nay | đến thời điểm này
kết quả | theo đó | qua đó | từ đó | nhờ đó | trong năm | trong kỳ | trong tháng | trong quý | trong đợt | bên cạnh đó | ngoài ra | cùng với đó
song song với đó | riêng | còn | thì | cũng | thực tế | bước đầu | trước đó | sau đó | tiếp đó | nổi bật là | đặc biệt | đáng chú ý | ước tính | đợt này
lần này | tại đây | tại hội nghị | tại buổi lễ | tại chương trình | nơi | có lúc | có nơi | có khi | tuy nhiên | tuy | song | nhưng | nhất là
# Says only that a measure stands at the number.
[figure reach]
đạt | mới đạt | chỉ đạt | đạt mức | đạt tỷ lệ | đạt tỉ lệ | đạt trung bình | luôn đạt | đều đạt | duy trì | duy trì ở mức | luôn duy trì | là | ở mức | đạt từ
# A measure: what follows is measured, verbs in it claim nothing.
[figure head]
tỷ lệ | tỉ lệ | công suất | tổng số | tổng | số | số lượng | quân số | mức | thu nhập | kinh phí | ngày điều trị | thời gian | doanh thu | nguồn thu
tổng thu | tổng chi | tổng giá trị | tổng kinh phí | giá trị | diện tích | chỉ số | điểm | số lượt | số ca
# Begins what is claimed of the counted, besides the verbs of role.lex and cue.lex.
[figure verb]
được | bị | là | có | đã | đang | sẽ | chưa | không | đi | đến từ | thuộc | vắng | vắng mặt | đạt | hoàn thành | xếp loại | học | chậm | thiếu
tốt nghiệp | làm việc | công tác | áp dụng | vi phạm | đủ | còn | mắc | tử vong | nhiễm | khỏi | khỏi bệnh | tự | tán thành | đồng ý | nhất trí | đăng ký | khen thưởng | xử phạt | giúp | phát | xuống cấp | hư hỏng | ghi chép | dùng | sử dụng | nộp | xin | tự nguyện | xuất viện | ra viện | nghỉ việc | tuân thủ | trúng thầu | có mặt | cư trú | nhập viện | nằm | phải | chia | chia nhau | cần | biết | trở thành | giữ | tham dự | tham gia | giành | giải ngân | ký
# Verbs behind these only say of which kind they are.
[figure noun]
khu | nhà | công tác | việc | hoạt động | lễ | dịch vụ | nhu cầu | chất lượng | thời gian | trang thiết bị | vật tư | thuốc | nhân lực | nguồn lực
công nghệ | hệ thống | quy trình | kinh phí | chi phí | thiết bị | khả năng | năng lực | trình độ | hiệu quả | người | nhóm | đội ngũ | danh sách | phác đồ | cơ sở | vốn | nguồn vốn | tiến độ | quá trình | giai đoạn | mục tiêu | vượt | thu | chi | bệnh | khoa | phòng | khối | sự | cuộc | ban | tổ | đội | lĩnh vực
# An approximation that sets a bound belongs to the label of what has a predicate: "kết nạp ít nhất".
[figure bound]
ít nhất | tối thiểu | tối đa | nhiều nhất | không quá | không dưới
# What one of the counted is worth.
[figure worth]
trị giá | tổng trị giá | có giá trị | với giá trị
# Compares with another time, which is then part of the label.
[figure compare]
so với | so | bằng so với
# Who does it, when it is no name; left out before a verb.
[figure subject]
đoàn | đơn vị | toàn đơn vị | cơ quan | nhà trường | tập thể | chúng tôi | ban tổ chức | chương trình | các y, bác sĩ | các y bác sĩ | các bác sĩ
các thầy thuốc | các khoa | các đơn vị | các chi bộ | các cấp | toàn ngành | ngành | toàn tỉnh | tỉnh | huyện | xã | phường | thành phố | cán bộ, viên chức
khoa | phòng | đội | tổ | nhóm | lớp | gia đình | các công đoàn cơ sở | các cấp công đoàn | các đoàn thể | công đoàn | chi đoàn | chi hội | hội | câu lạc bộ | trạm | trung tâm | bệnh viện | chi bộ | đảng bộ
# In brackets behind what was reached: what had been planned.
[figure target]
chỉ tiêu | kế hoạch | KH | dự toán | mục tiêu | chỉ tiêu kế hoạch | kế hoạch giao | chỉ tiêu giao | cùng kỳ | năm trước
# A change, never a share of what stands before the bracket.
[figure shift]
tăng | giảm | vượt | cao hơn | thấp hơn | tăng thêm | giảm còn
# Verbs of coming that leave out to what.
[figure attend]
dự | đến dự | về dự | tới dự | tham dự | cùng dự | cùng tham dự | về tham dự | đến tham dự | có mặt
# Looks like a verb and only says of what kind.
[figure quality]
dự bị | dự khuyết | dự nguồn | dự phòng | dự kiến | trực thuộc | trực tuyến | trực tiếp | thuộc diện | làm việc tốt
