# Places: what they are called, and of what level they are. Communes are read by their type.

[place_type country]
nước
đất nước
[place_type province]
tỉnh
[place_type city]
thành phố | TP | TP. | T.P | T.P. | thành phố trực thuộc Trung ương
thị xã | TX | TX. | T.X | T.X.
[place_type district]
huyện | H.
quận | Q.
đặc khu
huyện đảo
[place_type commune]
xã
phường | P.
thị trấn | TT. | TTr.

[place country]
Việt Nam | CHXHCN Việt Nam | Cộng hòa xã hội chủ nghĩa Việt Nam
# Asia
Lào | CHDCND Lào | Cộng hòa Dân chủ Nhân dân Lào
Campuchia | Cam-pu-chia | Căm-pu-chia | Vương quốc Campuchia
Trung Quốc | Cộng hòa Nhân dân Trung Hoa
Nhật Bản
Hàn Quốc | Đại Hàn Dân Quốc
Triều Tiên | CHDCND Triều Tiên
Mông Cổ
Đài Loan
Hồng Kông | Hong Kong | Hongkong
Ma Cao
Thái Lan
Singapore | Xinh-ga-po | Singapo
Malaysia | Ma-lai-xi-a
Indonesia | In-đô-nê-xi-a
Philippines | Phi-líp-pin | Philippin
Myanmar | Mi-an-ma
Brunei | Bru-nây
Đông Timor | Timor-Leste | Timor Leste | Đông Ti-mo
Ấn Độ
Pakistan | Pa-ki-xtan
Bangladesh | Băng-la-đét
Sri Lanka | Xri Lan-ca
Nepal | Nê-pan
Bhutan | Bu-tan
Maldives
Afghanistan | Áp-ga-ni-xtan
Kazakhstan | Ca-dắc-xtan
Uzbekistan | U-dơ-bê-ki-xtan
Kyrgyzstan
Tajikistan
Turkmenistan
Azerbaijan | A-déc-bai-gian
Armenia | Ác-mê-ni-a
Gruzia
Iran | I-ran
Iraq | I-rắc
Israel | I-xra-en
Palestine | Pa-le-xtin
Jordan | Gioóc-đa-ni
Lebanon | Li-băng
Syria | Xy-ri
Yemen
Oman | Ô-man
Qatar
Kuwait | Cô-oét
Bahrain | Ba-ranh
Ả Rập Xê Út | Ả-rập Xê-út | Arab Saudi | Saudi Arabia | A-rập Xê-út
Các Tiểu vương quốc Ả Rập Thống nhất | UAE
Thổ Nhĩ Kỳ | Thổ Nhĩ Kì
# Europe
Nga | Liên bang Nga
Liên Xô
Pháp | Cộng hòa Pháp
Đức | Cộng hòa Liên bang Đức | CHLB Đức
Vương quốc Anh | Liên hiệp Vương quốc Anh | Anh quốc
Italia | Italy | Cộng hòa Italia | I-ta-li-a
Tây Ban Nha
Bồ Đào Nha
Hy Lạp | Hi Lạp
Ba Lan
Bỉ | Vương quốc Bỉ
Hà Lan
Luxembourg | Lúc-xăm-bua
Thụy Điển
Thụy Sĩ | Thụy Sỹ
Đan Mạch
Na Uy
Phần Lan
Iceland | Ai-xơ-len
Ireland | Ai-len | Ai Len
Cộng hòa Áo
Cộng hòa Séc | CH Séc
Tiệp Khắc
Slovakia | Xlô-va-ki-a
Slovenia
Croatia | Crô-a-ti-a
Serbia | Xéc-bi-a
Bosnia và Herzegovina
Montenegro
Bắc Macedonia
Albania | An-ba-ni
Hungary | Hung-ga-ri | Hunggari
Bulgaria | Bun-ga-ri | Bungari
Romania | Ru-ma-ni | Rumani
Moldova | Môn-đô-va
Ukraine | U-crai-na | Ucraina
Belarus | Bê-la-rút
Estonia
Latvia
Litva
Malta
Monaco
Vatican
# America
Hoa Kỳ | Hoa Kì | Hợp chúng quốc Hoa Kỳ | Hợp chủng quốc Hoa Kỳ
Canada | Ca-na-đa
Mexico | Mê-hi-cô
Cuba | Cu Ba | Cu-ba
Haiti | Ha-i-ti
Panama | Pa-na-ma
Costa Rica
Nicaragua
Guatemala
Honduras
El Salvador
Dominica
Jamaica
Venezuela | Vê-nê-xu-ê-la
Colombia | Cô-lôm-bi-a
Ecuador | Ê-cu-a-đo
Peru | Pê-ru
Bolivia | Bô-li-vi-a
Brazil | Bra-xin | Brasil
Paraguay
Uruguay
Argentina | Ác-hen-ti-na
Chile | Chi-lê
# Africa
Ai Cập
Libya | Li-bi
Tunisia | Tuy-ni-di
Algeria | An-giê-ri | Angiêri
Maroc | Ma-rốc | Morocco
Sudan | Xu-đăng
Nam Sudan | Nam Xu-đăng
Ethiopia | Ê-ti-ô-pi-a
Somalia
Kenya | Kê-ni-a
Uganda
Rwanda
Burundi
Tanzania | Tan-da-ni-a
Mozambique | Mô-dăm-bích
Angola | Ăng-gô-la
Zambia
Zimbabwe
Namibia
Botswana
Nam Phi | Cộng hòa Nam Phi
Madagascar
Cộng hòa Congo | Công-gô
Cộng hòa Dân chủ Congo
Cộng hòa Trung Phi
Cameroon
Gabon
Nigeria | Ni-giê-ri-a
Benin
Togo
Ghana | Ga-na
Bờ Biển Ngà
Liberia
Sierra Leone
Guinea Bissau
Guinea Xích Đạo
Senegal | Xê-nê-gan
Mali
Burkina Faso
Niger
Tchad
Mauritius
# Oceania
Úc | Australia | Ô-xtrây-li-a | Ốt-xtrây-li-a
New Zealand | Niu Di-lân | Niu-di-lân
Papua New Guinea
Fiji

# Names of one syllable that are as well words or given names (Anh, Mỹ, Ý, Áo, Séc; Vinh, Lắk, Chũ) stand in no list: their type
# word tells them ("thành phố Vinh").

# The sixty-three provinces and the cities of their rank until 2025; the thirty-four since then are among them. A name that
# several places have stands once, as that of the highest; a type word before it says which is meant.
[place province]
An Giang
Bà Rịa - Vũng Tàu | Bà Rịa Vũng Tàu | BR-VT | BRVT
Bạc Liêu
Bắc Giang
Bắc Kạn | Bắc Cạn
Bắc Ninh
Bến Tre
Bình Dương
Bình Định
Bình Phước
Bình Thuận
Cà Mau
Cao Bằng
Đắk Lắk | Đăk Lăk | Đắc Lắc | Daklak | Đắk Lăk | Đăk Lắk | Đak Lắk | Đak Lăk
Đắk Nông | Đăk Nông | Đắc Nông | Đak Nông
Điện Biên
Đồng Nai
Đồng Tháp
Gia Lai
Hà Giang
Hà Nam
Hà Tĩnh
Hải Dương
Hậu Giang
Hòa Bình
Hưng Yên
Khánh Hòa
Kiên Giang
Kon Tum | KonTum | Kon-Tum
Lai Châu
Lạng Sơn
Lào Cai | Lao Cai
Lâm Đồng
Long An
Nam Định
Nghệ An
Ninh Bình
Ninh Thuận
Phú Thọ
Phú Yên
Quảng Bình
Quảng Nam
Quảng Ngãi
Quảng Ninh
Quảng Trị
Sóc Trăng
Sơn La
Tây Ninh
Thái Bình
Thái Nguyên
Thanh Hóa
Thừa Thiên Huế | Thừa Thiên - Huế | TT-Huế | TT Huế
Tiền Giang
Trà Vinh
Tuyên Quang
Vĩnh Long
Vĩnh Phúc
Yên Bái
# merged or divided earlier; not those that are rivers, communes or given names, too (Cửu Long, Nam Hà, Minh Hải)
Bắc Thái
Bình Trị Thiên
Cao Lạng
Gia Lai - Kon Tum
Hà Bắc
Hà Nam Ninh
Hà Sơn Bình
Hà Tây
Hà Tuyên
Hải Hưng
Hoàng Liên Sơn
Nghệ Tĩnh
Nghĩa Bình
Phú Khánh
Quảng Nam - Đà Nẵng
Sông Bé
Thuận Hải
Vĩnh Phú

[place city]
Hà Nội | Thủ đô Hà Nội
Hồ Chí Minh | TP.HCM | TPHCM | TP HCM | Sài Gòn | =HCM
Đà Nẵng
Hải Phòng
Cần Thơ
Huế
# Cities and towns below the province
Long Xuyên
Châu Đốc
Tân Châu
Tịnh Biên
Bà Rịa
Vũng Tàu
Phú Mỹ
Giá Rai
Việt Yên
Từ Sơn
Quế Võ
Thuận Thành
Thủ Dầu Một
Thuận An
Dĩ An
Tân Uyên
Bến Cát
Quy Nhơn | Qui Nhơn
An Nhơn
Hoài Nhơn
Đồng Xoài
Bình Long
Phước Long
Chơn Thành
Phan Thiết
La Gi
Buôn Ma Thuột | Buôn Mê Thuột | Ban Mê Thuột | BMT
Buôn Hồ
Gia Nghĩa
Điện Biên Phủ
Mường Lay
Biên Hòa
Long Khánh
Cao Lãnh
Sa Đéc
Hồng Ngự
Pleiku | Plei Ku | Plây Ku
An Khê
Ayun Pa
Phủ Lý
Duy Tiên
Kim Bảng
Hồng Lĩnh
Kỳ Anh
Chí Linh
Kinh Môn
Thủy Nguyên
Vị Thanh
Ngã Bảy
Long Mỹ
Phố Hiến
Mỹ Hào
Nha Trang
Cam Ranh
Ninh Hòa
Rạch Giá
Hà Tiên
Phú Quốc
Đà Lạt
Bảo Lộc
Sa Pa | Sapa
Tân An
Kiến Tường
Cửa Lò
Hoàng Mai
Thái Hòa
Hoa Lư
Tam Điệp
Phan Rang - Tháp Chàm | Phan Rang | Phan Rang Tháp Chàm
Việt Trì
Tuy Hòa
Sông Cầu
Đông Hòa
Đồng Hới
Ba Đồn
Tam Kỳ
Hội An
Điện Bàn
Đức Phổ
Hạ Long
Cẩm Phả
Uông Bí
Móng Cái
Quảng Yên
Đông Triều
Đông Hà
Vĩnh Châu
Ngã Năm
Mộc Châu
Trảng Bàng
Hòa Thành
Sông Công
Phổ Yên
Sầm Sơn
Bỉm Sơn
Nghi Sơn
Hương Thủy
Hương Trà
Phong Điền
Mỹ Tho
Gò Công
Cai Lậy
Duyên Hải
Bình Minh
Vĩnh Yên
Phúc Yên
Nghĩa Lộ
Sơn Tây
Hà Đông
Thủ Đức

# Districts, those merged or renamed earlier among them (but not what are communes elsewhere, such as Tân Thành), and the special
# zones since 2025.
[place district]
# An Giang
An Phú
Châu Phú
Châu Thành
Chợ Mới
Phú Tân
Thoại Sơn
Tri Tôn
# Bà Rịa - Vũng Tàu
Châu Đức
Côn Đảo
Đất Đỏ
Long Đất
Long Điền
Xuyên Mộc
# Bạc Liêu
Đông Hải
Hồng Dân
Vĩnh Lợi
# Bắc Giang
Hiệp Hòa
Lạng Giang
Lục Nam
Lục Ngạn
Sơn Động
Tân Yên
Yên Dũng
Yên Thế
# Bắc Kạn
Ba Bể
Bạch Thông
Chợ Đồn
Na Rì
Ngân Sơn
Pác Nặm | Pắc Nặm
# Bắc Ninh
Gia Bình
Lương Tài
Tiên Du
Yên Phong
# Bến Tre
Ba Tri
Bình Đại
Chợ Lách
Giồng Trôm
Mỏ Cày Bắc
Mỏ Cày Nam
Thạnh Phú
Mỏ Cày
# Bình Dương
Bàu Bàng
Bắc Tân Uyên
Dầu Tiếng
Phú Giáo
# Bình Định
An Lão
Hoài Ân
Phù Cát
Phù Mỹ
Tây Sơn
Tuy Phước
Vân Canh
Vĩnh Thạnh
# Bình Phước
Bù Đăng
Bù Đốp
Bù Gia Mập
Đồng Phú
Hớn Quản
Lộc Ninh
Phú Riềng
# Bình Thuận
Bắc Bình
Đức Linh
Hàm Tân
Hàm Thuận Bắc
Hàm Thuận Nam
Phú Quý
Tánh Linh
Tuy Phong
# Cà Mau
Cái Nước
Đầm Dơi
Năm Căn
Ngọc Hiển
Thới Bình
Trần Văn Thời
U Minh
# Cao Bằng
Bảo Lạc
Bảo Lâm
Hạ Lang
Hà Quảng
Hòa An
Nguyên Bình
Quảng Hòa
Thạch An
Trùng Khánh
Trà Lĩnh
Thông Nông
Phục Hòa
Quảng Uyên
# Cần Thơ
Ninh Kiều
Bình Thủy
Cái Răng
Ô Môn
Thốt Nốt
Cờ Đỏ
Thới Lai
# Đà Nẵng
Cẩm Lệ
Hải Châu
Hòa Vang
Hoàng Sa
Liên Chiểu
Ngũ Hành Sơn
Sơn Trà
Thanh Khê
# Đắk Lắk
Buôn Đôn
Cư Kuin
Cư M’gar | Cư M'gar | Cư Mgar
Ea H'leo | Ea H’leo | Ea Hleo
Ea Kar
Ea Súp | Ea Soup
Krông Ana | Krong Ana
Krông Bông | Krong Bông
Krông Búk | Krông Buk | Krong Búk | Krong Buk
Krông Năng | Krong Năng
Krông Pắc | Krông Păk | Krông Pắk | Krông Păc | Krong Pắc | Krong Pắk | Krong Păc
M’Drắk | M'Drắk | M'Đrắk | M’Đrắk | MDrắk | MĐrắk
# Đắk Nông
Cư Jút
Đắk Glong | Đăk Glong | Đak Glong
Đắk Mil | Đăk Mil | Đak Mil
Đắk R’lấp | Đắk R'lấp | Đắk RLấp | Đăk R’lấp | Đak R’lấp | Đăk R'lấp | Đak R'lấp | Đăk RLấp | Đak RLấp
Đắk Song | Đăk Song | Đak Song
Krông Nô | Krong Nô
Tuy Đức
# Điện Biên
Điện Biên Đông
Mường Ảng
Mường Chà
Mường Nhé
Nậm Pồ
Tủa Chùa
Tuần Giáo
# Đồng Nai
Cẩm Mỹ
Định Quán
Long Thành
Nhơn Trạch
Tân Phú
Thống Nhất
Trảng Bom
Vĩnh Cửu
Xuân Lộc
# Đồng Tháp
Lai Vung
Lấp Vò
Tam Nông
Tân Hồng
Thanh Bình
Tháp Mười
# Gia Lai
Chư Păh | Chư Pah | Cư Păh | Cư Pah
Chư Prông | Cư Prông
Chư Pưh | Chư Puh | Cư Pưh | Cư Puh
Chư Sê | Cư Sê
Đắk Đoa | Đak Đoa | Đăk Đoa
Đắk Pơ | Đak Pơ | Đăk Pơ
Đức Cơ
Ia Grai
Ia Pa
Kbang | K’Bang | K'Bang
Kông Chro
Krông Pa | Krong Pa
Mang Yang
Phú Thiện
# Hà Giang
Bắc Mê
Bắc Quang
Đồng Văn
Hoàng Su Phì
Mèo Vạc
Quản Bạ
Quang Bình
Vị Xuyên
Xín Mần
Yên Minh
# Hà Nam
Bình Lục
Lý Nhân | Lí Nhân
Thanh Liêm
# Hà Nội
Ba Đình
Bắc Từ Liêm
Cầu Giấy
Đống Đa
Hai Bà Trưng
Hoàn Kiếm
Long Biên
Nam Từ Liêm
Tây Hồ
Thanh Xuân
Ba Vì
Chương Mỹ
Đan Phượng
Đông Anh
Gia Lâm
Hoài Đức
Mê Linh
Mỹ Đức
Phú Xuyên
Phúc Thọ
Quốc Oai
Sóc Sơn
Thạch Thất
Thanh Oai
Thanh Trì
Thường Tín
Ứng Hòa
Từ Liêm
# Hà Tĩnh
Can Lộc
Cẩm Xuyên
Đức Thọ
Hương Khê
Hương Sơn
Lộc Hà
Nghi Xuân
Thạch Hà
Vũ Quang
# Hải Dương
Bình Giang
Cẩm Giàng
Gia Lộc
Kim Thành
Nam Sách
Ninh Giang
Thanh Hà
Thanh Miện
Tứ Kỳ
# Hải Phòng
Đồ Sơn
Dương Kinh
Hải An
Hồng Bàng
Kiến An
Lê Chân
Ngô Quyền
An Dương
Bạch Long Vĩ
Cát Hải
Kiến Thụy
Tiên Lãng
Vĩnh Bảo
# Hậu Giang
Châu Thành A
Phụng Hiệp
Vị Thủy
# Hòa Bình
Cao Phong
Đà Bắc
Kim Bôi
Lạc Sơn
Lạc Thủy
Lương Sơn
Mai Châu
Tân Lạc
Yên Thủy
# Thành phố Hồ Chí Minh
Bình Tân
Bình Thạnh
Gò Vấp
Phú Nhuận
Tân Bình
Bình Chánh
Cần Giờ
Củ Chi
Hóc Môn
Nhà Bè
# Hưng Yên
Ân Thi
Khoái Châu
Kim Động
Phù Cừ
Tiên Lữ
Văn Giang
Văn Lâm
Yên Mỹ
# Khánh Hòa
Cam Lâm
Diên Khánh
Khánh Sơn
Khánh Vĩnh
Vạn Ninh
# Kiên Giang
An Biên
An Minh
Giang Thành
Giồng Riềng
Gò Quao
Hòn Đất
Kiên Hải
Kiên Lương
Tân Hiệp
U Minh Thượng
Vĩnh Thuận
Thổ Châu | Thổ Chu
# Kon Tum
Đắk Glei | Đăk Glei | Đak Glei
Đắk Hà | Đăk Hà | Đak Hà
Đắk Tô | Đăk Tô | Đak Tô
Ia H’Drai | Ia H'Drai | Ia HDrai
Kon Plông | KonPlông | Kon Plong
Kon Rẫy | Kon Rẩy
Ngọc Hồi
Sa Thầy
Tu Mơ Rông
# Lai Châu
Mường Tè
Nậm Nhùn
Phong Thổ
Sìn Hồ
Tam Đường
Than Uyên
# Lạng Sơn
Bắc Sơn
Bình Gia
Cao Lộc
Chi Lăng
Đình Lập
Hữu Lũng
Lộc Bình
Tràng Định
Văn Lãng
Văn Quan
# Lào Cai
Bảo Thắng
Bảo Yên
Bát Xát
Bắc Hà
Mường Khương
Si Ma Cai | Simacai
Văn Bàn
# Lâm Đồng
Cát Tiên
Di Linh
Đạ Huoai | Đạ Hoai
Đạ Tẻh | Đạ Tẻ | Đạ Teh
Đam Rông
Đơn Dương
Đức Trọng
Lạc Dương
Lâm Hà
# Long An
Bến Lức
Cần Đước
Cần Giuộc
Đức Hòa
Đức Huệ
Mộc Hóa
Tân Hưng
Tân Thạnh
Tân Trụ
Thạnh Hóa
Thủ Thừa
Vĩnh Hưng
# Nam Định
Giao Thủy
Hải Hậu
Mỹ Lộc
Nam Trực
Nghĩa Hưng
Trực Ninh
Vụ Bản
Xuân Trường
Ý Yên
# Nghệ An
Anh Sơn
Con Cuông
Diễn Châu
Đô Lương
Hưng Nguyên
Kỳ Sơn
Nam Đàn
Nghi Lộc
Nghĩa Đàn
Quế Phong
Quỳ Châu
Quỳ Hợp
Quỳnh Lưu
Tân Kỳ
Thanh Chương
Tương Dương
Yên Thành
# Ninh Bình
Gia Viễn
Kim Sơn
Nho Quan
Yên Khánh
Yên Mô
# Ninh Thuận
Bác Ái
Ninh Hải
Ninh Phước
Ninh Sơn
Thuận Bắc
Thuận Nam
# Phú Thọ
Cẩm Khê
Đoan Hùng
Hạ Hòa
Lâm Thao
Phù Ninh
Tân Sơn
Thanh Ba
Thanh Sơn
Thanh Thủy
Yên Lập
# Phú Yên
Đồng Xuân
Phú Hòa
Sông Hinh
Sơn Hòa
Tây Hòa
Tuy An
# Quảng Bình
Bố Trạch
Lệ Thủy
Minh Hóa
Quảng Trạch
Tuyên Hóa
# Quảng Nam
Bắc Trà My
Duy Xuyên
Đại Lộc
Đông Giang
Hiệp Đức
Nam Giang
Nam Trà My
Nông Sơn
Núi Thành
Phú Ninh
Phước Sơn
Quế Sơn
Tây Giang
Thăng Bình
Tiên Phước
# Quảng Ngãi
Ba Tơ
Bình Sơn
Lý Sơn | Lí Sơn
Minh Long
Mộ Đức
Nghĩa Hành
Sơn Hà
Sơn Tịnh
Trà Bồng
Tư Nghĩa
Tây Trà
# Quảng Ninh
Ba Chẽ
Bình Liêu
Cô Tô
Đầm Hà
Hải Hà
Tiên Yên
Vân Đồn
Hoành Bồ
# Quảng Trị
Cam Lộ
Cồn Cỏ
Đakrông | Đa Krông | Đăkrông
Gio Linh
Hải Lăng
Hướng Hóa
Triệu Phong
Vĩnh Linh
# Sóc Trăng
Cù Lao Dung
Kế Sách
Long Phú
Mỹ Tú
Mỹ Xuyên
Thạnh Trị
Trần Đề
# Sơn La
Bắc Yên
Mai Sơn
Mường La
Phù Yên
Quỳnh Nhai
Sông Mã
Sốp Cộp
Thuận Châu
Vân Hồ
Yên Châu
# Tây Ninh
Bến Cầu
Dương Minh Châu
Gò Dầu
Tân Biên
# Thái Bình
Đông Hưng
Hưng Hà
Kiến Xương
Quỳnh Phụ
Thái Thụy
Tiền Hải
Vũ Thư
# Thái Nguyên
Đại Từ
Định Hóa
Đồng Hỷ
Phú Bình
Phú Lương
Võ Nhai
# Thanh Hóa
Bá Thước
Cẩm Thủy
Đông Sơn
Hà Trung
Hậu Lộc
Hoằng Hóa
Lang Chánh
Mường Lát
Nga Sơn
Ngọc Lặc
Như Thanh
Như Xuân
Nông Cống
Quan Hóa
Quan Sơn
Quảng Xương
Thạch Thành
Thiệu Hóa
Thọ Xuân
Thường Xuân
Triệu Sơn
Vĩnh Lộc
Yên Định
Tĩnh Gia
# Thừa Thiên Huế
A Lưới
Nam Đông
Phú Lộc
Phú Vang
Quảng Điền
Phú Xuân
Thuận Hóa
# Tiền Giang
Cái Bè
Chợ Gạo
Gò Công Đông
Gò Công Tây
Tân Phú Đông
Tân Phước
# Trà Vinh
Càng Long
Cầu Kè
Cầu Ngang
Tiểu Cần
Trà Cú
# Tuyên Quang
Chiêm Hóa
Hàm Yên
Lâm Bình
Na Hang
Sơn Dương
Yên Sơn
# Vĩnh Long
Long Hồ
Mang Thít
Tam Bình
Trà Ôn
Vũng Liêm
# Vĩnh Phúc
Bình Xuyên
Lập Thạch
Sông Lô
Tam Dương
Tam Đảo
Vĩnh Tường
Yên Lạc
# Yên Bái
Lục Yên
Mù Cang Chải | Mù Căng Chải
Trạm Tấu
Trấn Yên
Văn Chấn
Văn Yên
Yên Bình
