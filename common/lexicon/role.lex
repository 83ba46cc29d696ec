# Verbs of what people do at events. The longest one at a place counts; "mentioned" are verbs that give no role,
# known so that neither an office nor another verb is read over them.

[role attended]
đại biểu của tỉnh | đại biểu của trung ương | đại biểu trung ương | đại biểu của huyện | đại biểu của thành phố | đại biểu địa phương | đại biểu của địa phương | đại biểu khách mời
dự | đến dự | về dự | tới dự | tham dự | dự họp | cùng dự | cùng tham dự | tham gia | cùng tham gia | có mặt | sang dự | tới tham dự | đến tham dự | về tham dự | tham gia đoàn
tiếp đoàn | làm việc với đoàn | tiếp và làm việc với đoàn | đón tiếp đoàn | đón tiếp | tiếp đón | chào đón | được đón tiếp | được chào đón | vinh dự đón tiếp | vinh dự được đón tiếp | đón đoàn | tham gia chương trình | đi cùng đoàn | cùng đi
khách mời | khách mời tham dự | thành phần tham dự | thành phần dự họp | đại biểu tham dự
làm trưởng đoàn | dẫn đầu
sự tham dự | sự có mặt | sự tham gia | sự hiện diện

[role presided]
chủ trì | đồng chủ trì | chủ tọa | điều hành | điều khiển | sự chủ trì | sự điều hành | làm chủ trì | chủ tọa đoàn | chủ trì điều hành

[role opened]
khai mạc | đọc diễn văn khai mạc | tuyên bố khai mạc | đọc lời khai mạc | diễn văn khai mạc | lời khai mạc | khai mạc hội nghị | đọc diễn văn

[role reported]
thông tin chuyên đề | báo cáo chuyên đề | trình bày chuyên đề | truyền đạt chuyên đề | truyền đạt nội dung | trực tiếp truyền đạt | thông báo kết quả | đọc và trao | với báo cáo | với bài báo cáo | với đề tài | với chuyên đề
báo cáo | trình bày | thông qua | công bố | báo cáo tóm tắt | trình bày báo cáo | báo cáo viên | thừa lệnh công bố | truyền đạt | quán triệt | giới thiệu chuyên đề | phổ biến | đọc báo cáo | đọc quyết định | công bố quyết định | báo cáo tham luận

[role spoke]
với tham luận | với bài tham luận | với phần tham luận | với bài phát biểu | kể về | kể câu chuyện | nói thêm | nói chuyện | có bài phát biểu | giao lưu, chia sẻ | cho biết cảm nghĩ | nêu ý kiến | phát biểu cảm nghĩ | phát biểu chúc mừng
đọc tham luận | trình bày tham luận | đóng góp ý kiến | tham gia đóng góp ý kiến | gửi lời chúc | gửi lời cảm ơn | gửi lời chúc mừng | căn dặn | dặn dò | nhắc nhở | giải thích | cám ơn | đặt vấn đề | chất vấn | nhắn nhủ | nhắn gửi | bộc bạch | xúc động | xúc động chia sẻ | trải lòng | bày tỏ sự | nêu | nêu bật | khuyến nghị | khuyến cáo | cảnh báo | kỳ vọng | kì vọng | trăn trở | tin rằng | hiến kế | nói: | kể: | nói rằng | khẳng định rằng | cho biết: | tiết lộ | thổ lộ | tri ân | bày tỏ lòng biết ơn | tuyên bố lý do | phát biểu chào mừng | chào mừng | lưu ý rằng | tiếp lời | đáp từ | phát biểu đáp từ | đề đạt | biểu dương, khen ngợi | khen ngợi | nhất trí | đồng tình | hướng dẫn, trao đổi
tham gia phát biểu | tham gia ý kiến | tham gia thảo luận | phát biểu | nhấn mạnh | đề nghị | cho biết | chia sẻ | yêu cầu | khẳng định | cho rằng | nêu rõ | bày tỏ | lưu ý | kiến nghị | đề xuất | giải trình | tham luận | đánh giá | đánh giá cao | ghi nhận | biểu dương | cho hay | nói về | tin tưởng | mong muốn | kêu gọi | gửi lời | phát biểu ý kiến | có ý kiến | tâm sự | kể lại | phân tích | chỉ rõ | chỉ ra | thông tin | giải đáp | trả lời | gợi ý | cảm ơn | phát biểu cảm tưởng | bài phát biểu | lời phát biểu | nhận định | nhận xét | thay mặt phát biểu | góp ý | tuyên dương | hoan nghênh | trao đổi | phát biểu tham luận | cảm ơn và hứa | hy vọng | hi vọng | mong rằng | cho biết thêm | giới thiệu

[role directed]
đồng thời giao | đồng thời giao nhiệm vụ | đồng thời chỉ đạo
chỉ đạo | giao nhiệm vụ | ý kiến chỉ đạo | bài phát biểu chỉ đạo | sự chỉ đạo | giao cho | giao | định hướng | chỉ thị | quán triệt chỉ đạo

[role concluded]
kết luận | tiếp thu ý kiến chỉ đạo | tiếp thu các ý kiến chỉ đạo | tiếp thu sự chỉ đạo | tiếp thu chỉ đạo | tiếp thu | bế mạc | tổng kết hội nghị | tiếp thu ý kiến | tiếp thu các ý kiến | kết luận hội nghị | tiếp thu, giải trình | diễn văn bế mạc | tiếp thu và kết luận | lĩnh hội | tổng kết đại hội | bế mạc hội nghị | lời bế mạc | tuyên bố bế mạc

[role presented]
trao | trao tặng | trao quyết định | trao quà | trao giấy khen | trao bằng khen | trao huy hiệu | trao thưởng | tặng giấy khen | tặng bằng khen | tặng cờ | gắn huy hiệu | gắn huân chương | trao kỷ niệm chương | trao cờ | trao chứng nhận | trao hoa và quà

[role awarded]
# receiving verbs count only with an award's name (roles_verbs.c); these by themselves
được khen thưởng | được vinh danh | được tôn vinh | nhận thưởng | nhận phần thưởng | được tuyên dương | được biểu dương | nhận giải | đạt giải | nhận thư khen | được thưởng | nhận khen thưởng | được nhận khen thưởng

[role elected]
sáng suốt lựa chọn | sáng suốt lựa chọn ra | lựa chọn ra | sáng suốt bầu | sáng suốt bầu chọn | bầu chọn
bầu | bầu bổ sung | trúng cử | đắc cử | đắc cử chức | đắc cử chức danh | đắc cử chức vụ | tái đắc cử chức | tái đắc cử chức danh | tái đắc cử chức vụ | trúng cử chức | trúng cử chức danh | trúng cử chức vụ | trúng cử vào chức | trúng cử giữ chức | được bầu vào chức | được bầu giữ chức danh | được bầu giữ chức vụ | bầu giữ chức vụ | bầu giữ chức danh | bầu chức danh | bầu vào chức | bầu làm | tái cử chức | tái cử giữ chức | tiếp tục được bầu giữ chức | tiếp tục được bầu | được bầu | tái đắc cử | tái cử | được bầu giữ chức | được bầu làm | đã bầu | bầu giữ chức | được tín nhiệm bầu | tín nhiệm bầu | tái bầu | bầu ra | kết quả bầu cử | kết quả bầu | hiệp thương cử | hiệp thương | suy cử

[role appointed]
được chỉ định | chỉ định | chỉ định giữ chức | được chỉ định giữ chức
được giao chức vụ | được giao giữ chức vụ | giao giữ chức vụ | được giao nhiệm vụ giữ chức | được điều động | được luân chuyển | được giao giữ chức | được giao quyền
bổ nhiệm | bổ nhiệm lại | được bổ nhiệm | giữ chức | giữ chức vụ | tái giữ chức | tái giữ chức vụ | tiếp tục giữ chức | tiếp tục giữ chức vụ | đảm nhiệm chức vụ | đảm nhận chức vụ | đảm nhiệm chức danh | điều động | luân chuyển | phụ trách điều hành | giao phụ trách | điều động, bổ nhiệm | điều động và bổ nhiệm | tiếp nhận và bổ nhiệm | được giao phụ trách | đảm nhận | đảm nhiệm | làm nhiệm vụ | nhận nhiệm vụ giữ chức | kéo dài thời gian giữ chức vụ

[role admitted]
kết nạp | được kết nạp | đảng viên mới | kết nạp đảng viên | kết nạp đảng viên mới | kết nạp đảng | kết nạp vào Đảng | kết nạp quần chúng | kết nạp Đảng cho | được đứng vào hàng ngũ

[role mentioned]
chúc mừng | chúc | chúc Tết | chia vui
động viên | thăm, động viên | thăm hỏi, động viên | biểu dương, động viên
tặng bức trướng | tặng bức trướng chúc mừng | được nhận | được tặng | được trao | được trao tặng | nhận | vinh dự nhận | đón nhận
tặng quà
trao văn bản | trao biên bản | trao thỏa thuận | trao bản ghi nhớ | trao hợp đồng | trao văn kiện | trao cho nhau
vinh dự | danh dự | bàn giao | chuyển giao | giao tiếp | tiếp nhận | giao nhận | chỉ đạo tuyến | đến thăm | tới thăm | về thăm | đến kiểm tra | đến làm việc | thăm và làm việc | gặp mặt | bàn giao nhiệm vụ | tiếp tục phát huy | thăm hỏi
gửi lẵng hoa | gửi lẵng hoa chúc mừng | gửi hoa | tặng lẵng hoa | tặng hoa, chúc mừng | gửi thư chúc mừng | gửi hoa chúc mừng | tặng lẵng hoa chúc mừng | trao hoa chúc mừng
dự thảo | dự kiến | dự án | dự phòng | dự báo | dự toán | dự khuyết | dự nguồn | dự bị | được giao | giao ban | giao lưu | giao thông | giao dịch | giao cơ chế | bầu cử | trình bày cảm tưởng | nói chung | nói riêng | bầu không khí | thông qua việc | thông qua các
tặng hoa | trao hoa | tặng hoa chúc mừng | phân công | nghỉ hưu  | nhận nhiệm vụ | nhận quyết định | hứa | cam kết | tuyên thệ | đọc lời tuyên thệ | công tác | thay mặt | đại diện | thừa ủy quyền | ký | ký kết | chụp ảnh | chụp ảnh lưu niệm | thăm | tham quan | vắng mặt | trao đổi kinh nghiệm | thảo luận | điều trị | khám bệnh | hiến máu | ôn lại | thực hiện | tiến hành | tổ chức | tìm hiểu | cùng đại diện | tiếp tục | phối hợp| hướng dẫn | đã có mặt từ | xin hứa | tặng hoa và | tặng | thay | thôi giữ chức | thôi giữ chức vụ | ra mắt | hoàn thành | vừa hoàn thành | quyết định | giới thiệu nhân sự | trân trọng | nghe | lắng nghe | chứng kiến
