# Number words; the grammar of numbers.c puts them together.
[number 1]
một
[number 2]
hai
[number 3]
ba
[number 4]
bốn
[number 5]
năm
[number 6]
sáu
[number 7]
bảy | bẩy
[number 8]
tám
[number 9]
chín
[number 10]
mười
[number 100]
trăm
[number 1000]
nghìn | ngàn
[number 1000000]
triệu
[number 1000000000]
tỷ | tỉ
# Only behind another word of the same number: hai mươi lăm, một trăm linh tư.
[number_tail 0]
linh | lẻ
[number_tail 1]
mốt
[number_tail 4]
tư
[number_tail 5]
lăm | nhăm
[number_tail 10]
mươi | chục
