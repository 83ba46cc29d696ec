# Words of time. What months, years and days are called when no number says it.
[day_part morning]
sáng | buổi sáng | sáng sớm
[day_part noon]
trưa | buổi trưa
[day_part afternoon]
chiều | buổi chiều
[day_part evening]
tối | buổi tối | đêm
# Behind "6 tháng".
[month_part first]
đầu năm | đầu của năm | đầu
[month_part last]
cuối năm | cuối của năm | cuối | còn lại của năm | còn lại trong năm
# Months by name, as stamps print them.
[month 1]
tháng một | tháng giêng | january | jan
[month 2]
tháng hai | february | feb
[month 3]
tháng ba | march | mar
[month 4]
tháng tư | tháng bốn | april | apr
[month 5]
tháng năm | may
[month 6]
tháng sáu | june | jun
[month 7]
tháng bảy | july | jul
[month 8]
tháng tám | august | aug
[month 9]
tháng chín | sept | september | sep
[month 10]
tháng mười | october | oct
[month 11]
tháng mười một | november | nov
[month 12]
tháng mười hai | december | dec
[time today]
hôm nay | ngày hôm nay | sáng nay | trưa nay | chiều nay | tối nay | đêm nay
[time yesterday]
hôm qua | ngày hôm qua | sáng qua | trưa qua | chiều qua | tối qua | đêm qua
[time tomorrow]
ngày mai | sáng mai | trưa mai | chiều mai | tối mai
[time same_day]
cùng ngày
[time weekday]
thứ hai | thứ 2
thứ ba | thứ 3
thứ tư | thứ 4
thứ năm | thứ 5
thứ sáu | thứ 6
thứ bảy | thứ bẩy | thứ 7
chủ nhật | chúa nhật
[time this_week]
trong tuần | tuần này | trong tuần này
[time last_week]
tuần qua | tuần vừa qua | tuần trước | trong tuần qua | tuần rồi
[time next_week]
tuần tới | tuần sau
[time this_month]
tháng này | trong tháng này
[time last_month]
tháng qua | tháng vừa qua | tháng trước
[time next_month]
tháng tới | tháng sau
[time this_year]
năm nay | cả năm | trong năm nay | cả năm nay
[time last_year]
năm qua | năm vừa qua | trong năm qua
[time year_before]
năm ngoái | năm trước | năm liền trước
[time next_year]
năm tới | năm sau | sang năm
[time last_term]
nhiệm kỳ qua | nhiệm kỳ vừa qua | nhiệm kỳ trước | nhiệm kỳ cũ
nhiệm kì qua | nhiệm kì vừa qua | nhiệm kì trước
[time next_term]
nhiệm kỳ mới | nhiệm kỳ tới | nhiệm kỳ này | nhiệm kì mới | nhiệm kì tới
[time same_period]
cùng kỳ | cùng kì | cùng thời điểm | cùng thời kỳ
[time year_to_date]
từ đầu năm đến nay | từ đầu năm tới nay | kể từ đầu năm đến nay | tính từ đầu năm đến nay | từ đầu năm đến thời điểm này | từ đầu năm đến thời điểm hiện tại | đầu năm đến nay
[time vague]
đầu năm | dịp đầu năm
cuối năm | dịp cuối năm
giữa năm
# Stands before a bare day and month: "dịp 27/2". Behind a holiday it is one even where a unit follows: "Quốc khánh 2/9 nước
# Cộng hòa …" is no share as "đến 2/9 xã" is.
[time holiday]
nghỉ lễ | dịp lễ | Quốc khánh | Cách mạng tháng Tám | Quốc tế Lao động | Quốc tế Phụ nữ | Quốc tế thiếu nhi | giải phóng miền Nam | thống nhất đất nước | thành lập Đảng | thành lập Đoàn | thành lập ngành | thương binh, liệt sĩ | thương binh liệt sĩ
dịp | nhân dịp | chào mừng | kỷ niệm | lễ | ngày lễ
[time before_day]
đợt | hạn | mốc | toàn dân
ngày | hôm | mừng | vào | lúc | sáng | trưa | chiều | tối | đêm
từ | đến | tới | trước | sau | hết | kể từ | tính đến
[time first_half]
nửa đầu năm | nửa năm đầu | nửa đầu của năm
[time last_half]
nửa cuối năm | nửa năm cuối | nửa cuối của năm | nửa sau năm
