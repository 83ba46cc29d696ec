# Labels before telephone numbers and the like. A phrase with a number in it is no label: the address begins with it.
[contact emergency]
cấp cứu | cấp cứu #/# | cấp cứu (#/#) | trực cấp cứu | trực cấp cứu #/# | cấp cứu # giờ | điện thoại cấp cứu | số cấp cứu | số điện thoại cấp cứu | đt cấp cứu | tổng đài cấp cứu | đường dây nóng cấp cứu | hotline cấp cứu | cấp cứu ngoại viện | cấp cứu #h | cấp cứu khẩn cấp | gọi cấp cứu | emergency
[contact hotline]
đường dây nóng | số điện thoại đường dây nóng | điện thoại đường dây nóng | số đường dây nóng | đường dây nóng #/# | đường dây nóng (#/#) | hotline | hot line | hotline #/# | hotline (#/#) | điện thoại hỗ trợ | số điện thoại hỗ trợ | hỗ trợ | hỗ trợ khách hàng | tổng đài | tổng đài tư vấn | tổng đài đặt khám | tổng đài đặt lịch | tổng đài đặt lịch khám | tổng đài chăm sóc khách hàng | tổng đài hỗ trợ | tổng đài CSKH | đặt lịch | đặt lịch khám | đặt lịch hẹn | đặt khám | đặt hẹn khám | đăng ký khám | đăng ký khám bệnh | CSKH | chăm sóc khách hàng | tư vấn | tư vấn miễn phí | đường dây hỗ trợ | đt hỗ trợ | điện thoại nóng | gọi ngay | liên hệ đặt lịch | số nóng
[contact phone]
điện thoại | số điện thoại | số đt | sđt | đt | đthoại | tel | telephone | phone | điện thoại liên hệ | điện thoại bàn | điện thoại di động | di động | đtdđ | mobile | máy bàn | số máy | văn thư | điện thoại cố định | hành chính | liên lạc | điện thoại/fax | zalo | liên hệ | liên hệ số | qua số | qua số điện thoại | gọi số | gọi đến số | liên hệ số điện thoại
[contact fax]
fax | số fax | =Fax | máy fax
[contact email]
email | e-mail | mail | thư điện tử | hộp thư | hòm thư | địa chỉ email | hộp thư điện tử | địa chỉ thư điện tử | gmail
[contact website]
website | web | trang web | web site | địa chỉ website | địa chỉ web | trang thông tin điện tử | cổng thông tin điện tử | trang điện tử | webside
[contact address]
địa chỉ | đ/c trụ sở | trụ sở | trụ sở chính | địa chỉ trụ sở | địa chỉ liên hệ | địa chỉ bệnh viện | address | add | cơ sở | cơ sở # | cơ sở chính | văn phòng chính | nơi khám bệnh | tòa soạn | trụ sở tòa soạn | địa chỉ tòa soạn | nơi làm việc | địa chỉ cơ quan | địa chỉ đơn vị | địa chỉ trung tâm | địa chỉ phòng khám | trụ sở làm việc | trụ sở cơ quan | head office | office
số # đường | số # phố | số # quốc lộ | số # đại lộ | số #, đường | số #, phố | số #, quốc lộ | số # tổ | số #, tổ | số # ngõ | số #, ngõ
tổ # phường | tổ #, phường | tổ # thị trấn | tổ dân phố # | tổ dân phố số # | khu phố # | # đường | # phố | # quốc lộ | # đại lộ
khóm # | ấp # | thôn # | xóm # | bản # | buôn # | km # | km số # | kp # | lô # | khu # | tổ # | đường # | quốc lộ # | tỉnh lộ # | đường tỉnh # | ql #
# What shows a web or mail address by itself.
[web]
http | https
www
@
