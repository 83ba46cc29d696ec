# Family names: of the Kinh, then of the other peoples. A name begins with one of them, or is introduced by a title.
[surname]
Nguyễn
Trần
Lê
Phạm
Hoàng
Huỳnh
Phan
Vũ
Võ
Đặng
Bùi
Đỗ
Hồ
Ngô
Dương
Lý
Đinh
Đoàn
Lâm
Trịnh
Trương
Mai
Đào
Cao
Lương
Hà
Tạ
Thái
Châu
Tô
Phùng
Tăng
Quách
Vương
Kiều
Lưu
Triệu
Thân
Nghiêm
Chu
La
Lục
Bạch
Đàm
Tống
Tôn
Doãn
Văn
Mạc
Hứa
Ninh
Giang
Khổng
Thạch
Kim
Sơn
Danh
Thị
Điểu
Tiêu
Từ
Trà
Âu
Ông
Đường
Phí
Khuất
Khúc
Cù
Cung
Thiều
Ngụy
Lại
Lã
Lữ
Lò
Lường
Lèo
Lù
Lầu
Lừu
Lìm
Lăng
Lang
Lãnh
Lành
Liêu
Liễu
Lộc
Mã
Mông
Mùa
Mua
Má
Mẫn
Mâu
Mầu
Mấu
Mang
Máng
Mào
Mè
Mẫu
Nông
Ngân
Nghê
Ngạc
Ngọc
Ngũ
Nhan
Nhâm
Nhữ
Nùng
Nạ
Nịnh
Ngải
Ngưu
Ong
Đèo
Điêu
Đậu
Đồng
Đổng
Đôn
Đới
Đái
Đan
Diệp
Diếp
Diêm
Du
Dư
Dềnh
Giàng
Giáp
Giả
Già
Hán
Hàn
Hàng
Hạ
Hầu
Hoa
Hoắc
Hờ
Hảng
Hạng
Hoàng Phủ
Khà
Kha
Khang
Kháng
Khâu
Khiếu
Khoàng
Khương
Khưu
Khuông
Khoang
Kông
Cà
Cái
Cam
Cầm
Cáp
Cát
Cấn
Cồ
Chảo
Chẩu
Chèo
Chá
Chang
Cháng
Chử
Cư
Bá
Bàn
Bàng
Bành
Bảo
Bao
Bế
Biện
Biều
Bồ
Bối
Bờ
Bạc
Âu Dương
Ấu
Án
Ánh
Bô
Quàng
Quan
Quảng
Quế
Phàn
Phảng
Phú
Phà
Phúc
Pờ
Pơ
Pàn
Pà
Páo
Sùng
Sầm
Sái
Sa
Siu
Sín
Sình
Sìn
Sần
Tẩn
Tần
Tẩy
Tếnh
Tòng
Tráng
Tràng
Trưng
Trầm
Thào
Thàng
Thèn
Thông
Thiên
Thiệu
Thẩm
Tào
Tất
Tưởng
Ty
Ứng
Uông
Ung
Uyển
Vàng
Vừ
Vi
Vì
Vòng
Voòng
Vù
Vây
Vạn
Vưu
Xa
Xồng
Xìn
Xín
Yết
Ỷ
Hù
Pu
Lỳ
Lỷ
Lềnh
Lùng
Ly
Lồ
Lỗ
Lô
Lỏ
Lộ
Ma
Mạ
Mỵ
Mộng
Moong
Mong
Cụt
Vêu
Hơ
Tao
# Khmer
Kiên
Neáng
Neang
Chau
# Chăm, Raglai, Hoa
Đạt
Đàng
Quảng Đại
Trượng
Từ Công
Katơr
Ka Tơr
Chamaléa
Chamalé
Pi Năng
Pinăng
Pupur
Bo Bo
Tà Thía
# Central Highlands: Ê Đê, Gia Rai, Ba Na, M'Nông, K'Ho, Mạ, Xơ Đăng, Giẻ Triêng
Niê
Niê Kđăm
Mlô
Mlo
Êban
Ê Ban
Êñuôl
Ênuôl
Eban
Ayun
Ayŭn
Bkrông
Byă
Buôn Yă
Buôn Krông
Hmok
Hmŏk
Hwing
Hđơk
Kbuôr
Kđoh
Kđăm
Knul
Kpă
Kpơr
Kpuih
Ksor
Ksơr
Ksa
Krông
Kriêng
Ktla
Ktul
Nay
Nie
Ndu
Rah Lan
Rahlan
Rcom
Rcăm
Rmah
Rmăh
Rơ
Rơ Chăm
Rơ Châm
Rơ Lan
Rơ Mah
Rơ Măh
Rơ Ô
Rơchăm
Rơ Ông
Ralan
Alê
Adrơng
Ađrơng
Ktlă
Lơ Mu
Kră Jăn
Kơ Să
Cil
Cill
Cill Múp
Liêng
Liêng Hót
Liêng Jrang
Bon Niêng
Bon Yô
Bon Krong
Da Cat
Da Gout
Dơng Gur
Đa Cát
Ndu Ha
Păng Ting
Pang Ting
Pang Tiang
Sơ Kết
Touneh
Tou Neh
Touprong
Tou Prong
Yagút
Ya
Jơr Lơng
Jơ Nơng
Bloong
Kring
Hiên
Zơ Râm
Zơrâm
A Lăng
Alăng
A Rất
Arất
A Ting
Ating
Bhling
Bhnước
Bnước
Briu
Bríu
Blúp
Coor
Cơ Lâu
Hốih
Hôih
Hối
Pơ Loong
Pơloong
Ploong
Riáh
Tơ Ngôl
Zơ Rum
Kê
Kăn
Ra Pát
Xiêng

# Rarer ones.
Thập
Não
Dụng
Kpui
Phùn
Linh
Cứ
Chung
Chiêm
Chế
Ngọ
Nhậm
Lư
Lạc
Mạch
Luyện
Phó
Phù
Sử
Tiết
Trác
Trình
Thích
Tường
Tằng
Vy
Điền
Đầu
Cổ
Sồng
Chẻo
Lèng
Phìn
Chíu
Thàn
Tán
Xung
# Not those that are as well words which sentences begin with: Qua, Toán, Củng, Ôn, Thi, Quản.
# of the Nguyễn lords' house
Tôn Thất
Tôn Nữ
Công Tằng Tôn Nữ
Công Huyền Tôn Nữ
# Thái, H'Mông, Hà Nhì, Pà Thẻn, Cờ Lao, Bố Y, Ngái, Sán Dìu
Ngần
Phàng
Lừ
Thò
Sính
Sừng
Chìn
Hủng
Sềnh
Dỉu
Phún
Sú
Trạc
Tề
Nại
# Ê Đê, Gia Rai, M'Nông, Cơ Ho, Chu Ru
Mjâo
Êung
Ê Ung
Bdap
Kdruôl
Niê Siêng
Niê Kdăm
Niê Blô
Niê Hra
Puih
Hiao
Kpa
Krung
Rlâm
R'Ông
N'Du
N’Du
N'Trang
N’Trang
Kon Sơ
Kon Sa
Kơ Sơ
Kră Jan
Krajan
Krajăn
Cil Yũ
Klong
Ntơr
Sơ Ao
Da Du
Jơ Lơng
Banahria
Ba Na Ria
# Raglai, Cơ Tu, Giẻ Triêng, Tà Ôi
Tà Yên
Patâu Axá
Jamaléa
Arâl
A Râl
Avô
A Vô
Abing
A Bing
Bling
Bnướch
Bhnướch
Zơ Ngâm
A Viết

# Syllables between family name and given name that editors leave small.
[middle_name]
thị | văn | hữu | đức | ngọc | quang | xuân | minh | thanh | công | đình | thế | quốc | huy | thu | kim | hồng | bá | duy | mạnh | trọng | viết | như | thúy | bích | tiến | hoàng | anh | khắc | trung | việt | hải
