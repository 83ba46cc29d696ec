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
bình quân | trung bình | trung vị
# Numbers behind these name things instead of counting them.
[figure ordinal]
số | thứ | lần thứ | điều | khoản | mục | điểm | chương | lầu | tầng | phòng số | khu phố | đường | nhà số | hẻm | ngõ
quân khu | quân đoàn | sư đoàn | trung đoàn | tiểu đoàn | lữ đoàn | vùng | khóa | mũi | kỳ
# "Không có đảng viên nào …"
[figure any]
nào
# What makes "không có" a count of none, not a lack.
[figure none]
bị | vi phạm | phải | khiếu nại | tử vong | sai phạm | mắc | xảy ra | xin nghỉ | bỏ việc | thiệt hại | sai sót | nhiễm
tai biến | biến chứng | chậm | nợ | kỷ luật | từ bỏ | tái phạm
[figure age]
tuổi | tuổi Đảng | tuổi nghề | tuổi đời
# Words that add nothing to a label at its edges.
[figure filler]
từ | là | có | với | và | cùng | được | do | của | cho | đến | ở | cũng | đã | sẽ | đang | trong | hiện có | hiện nay
hiện đang | đều | cả | nay có | cùng với | đối với
# Begins what a claim is for, no part of it.
[figure cut]
để | nhằm | nhằm mục đích
