# Function words that the grammar asks for by meaning (enum lex_word). One word each is seen at once on a
# token; phrases of several words are found as matches.
[grammar day]
ngày
[grammar month]
tháng | thg
[grammar year]
năm
[grammar quarter]
quý | quí
[grammar term]
nhiệm kỳ | nhiệm kì | khóa
[grammar stage]
giai đoạn | thời kỳ
[grammar from]
từ
[grammar to]
đến | tới
[grammar end]
hết
[grammar before]
trước
[grammar after]
sau
[grammar and]
và | cùng | &
[grammar or]
hoặc | hay
[grammar of]
của
[grammar at]
tại | ở
[grammar by]
do
[grammar for]
cho
[grammar with]
với
[grammar not]
không | chưa | chẳng
[grammar this]
này | nay
[grammar hour]
giờ | h
[grammar about]
khoảng | gần | hơn | dưới | ít nhất | tối thiểu | tối đa
[grammar all]
toàn | tất cả | cả
[grammar some]
một số | một vài | nhiều
[grammar each]
mỗi | từng
[grammar plural]
các | những
[grammar is]
là
[grammar has]
có
[grammar perfect]
đã
[grammar will]
sẽ
[grammar must]
phải | cần
[grammar passive]
được | bị
[grammar number_sign]
số
[grammar ordinal]
lần thứ | thứ | lần
[grammar former]
nguyên
[grammar in]
trong
[grammar topic]
về
[grammar including]
gồm | bao gồm
[grammar age]
tuổi
[grammar there]
đó
[grammar which]
mà
[grammar on]
trên
[grammar as]
làm | vào chức vụ | vào chức danh | vào cương vị | vào vị trí | vào chức | với chức danh | giữ cương vị | trên cương vị | với cương vị | giữ vai trò | trong vai trò
[grammar nominal]
sự | lời | bài | ý kiến
[grammar concurrent]
kiêm | kiêm nhiệm
[grammar according]
theo
[grammar into]
vào | ra | lên | xuống | sang | để | khi | nhằm
[grammar issue]
ban hành | ký ban hành | ký | ban hành các | vừa ban hành
# Whom badges for years in the party go to.
[grammar member]
đảng viên
# No rule asks for these by name: they end what a name or a phrase may go on over.
[grammar other]
tuần
qua
phó
nửa
đầu
trưởng
