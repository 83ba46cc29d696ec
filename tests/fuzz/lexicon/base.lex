# A lexicon in small for fuzz_lexicon: one that stands for the built-in one is loaded a thousand times a second.
[grammar day]
ngày
[grammar month]
tháng
[grammar year]
năm
[grammar from]
từ
[grammar to]
đến | tới
[grammar and]
và | &
[grammar of]
của
[grammar by]
do
[grammar member]
thành viên
[grammar other]
rất
[number 1]
một
[number 3]
ba
[number_tail 5]
lăm
[month 1]
giêng
[day_part morning]
sáng
[honorific]
Đồng chí | đ/c
[rank]
Đại tá
[degree]
Tiến sĩ | =TS
[office party]
Bí thư
| P. Bí thư
[office]
Trưởng ban
[org hospital]
Bệnh viện | BV
[org_name government]
Bộ Y tế
[org_word]
đa khoa
[org_word 1]
trung ương
[org_generic]
Hội trường
[abbreviation]
bệnh viện đa khoa | BVĐK
[place province]
Tân Phú | Phú Tân
[place_type province]
tỉnh
[surname]
Nguyễn
Lê
[event review]
sơ kết
[event_noun]
Hội nghị
[event_cue held]
diễn ra
[role spoke]
phát biểu
[unit person]
đồng chí
[unit money]
đồng
[document]
Nghị quyết
[award medal]
Huân chương hạng #
[award jubilee]
Huy hiệu # năm
[award_verb gives]
trao tặng
[cue task]
đẩy mạnh
[cue result]
đẩy mạnh
kết nạp
[page stamp]
Cập nhật
[contact phone]
Điện thoại
[language vi]
là
[time today]
hôm nay
[figure approximate]
khoảng
