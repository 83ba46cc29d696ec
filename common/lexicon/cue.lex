# What a sentence says, for statements.c. The longest phrase at a word counts; one that is none of its kind is "neutral".

# Looks like another cue and is none.
[cue neutral]
theo đề nghị | được đề nghị | sự đề nghị | tờ trình đề nghị | hồ sơ đề nghị | ý kiến đề nghị | những đề nghị | các đề nghị | ý kiến đề xuất | đề xuất, kiến nghị | kiến nghị, đề xuất | ý kiến, kiến nghị | các kiến nghị | những kiến nghị
đạt yêu cầu | theo yêu cầu | đáp ứng yêu cầu | đáp ứng được yêu cầu | đáp ứng tốt yêu cầu | yêu cầu nhiệm vụ | yêu cầu của | yêu cầu công việc | yêu cầu chuyên môn | yêu cầu thực tế | mục đích, yêu cầu | mục đích yêu cầu | nội dung, yêu cầu | nội dung yêu cầu | những yêu cầu | các yêu cầu | khám theo yêu cầu | điều trị theo yêu cầu | trước yêu cầu | đúng yêu cầu | quy định, yêu cầu
được giao | phòng giao ban | giao ban | giao lưu | bàn giao | phát biểu giao nhiệm vụ | giao nhiệm vụ | giao chỉ tiêu | giao cơ chế | chuyển giao | cấp trên giao | trên giao | giao dịch
nỗ lực phấn đấu | nỗ lực, phấn đấu | ra sức phấn đấu | cố gắng, phấn đấu | cố gắng phấn đấu | chỉ tiêu phấn đấu | mục tiêu phấn đấu | quá trình phấn đấu | tinh thần phấn đấu | phấn đấu vào Đảng | đã phấn đấu | luôn phấn đấu
ký cam kết | bản cam kết | cam kết thực hiện quy định
không phải | phải chuyển | phải xử lý | nào phải | bị phải | phải kể đến
chưa kể | chưa từng có | không chỉ | chưa bao giờ
khắc phục khó khăn | vượt qua khó khăn | vượt khó | vượt khó khăn | khắc phục những khó khăn | mặc dù còn nhiều khó khăn | mặc dù gặp nhiều khó khăn | tháo gỡ khó khăn | chia sẻ khó khăn | trợ cấp khó khăn | hoàn cảnh khó khăn | có hoàn cảnh khó khăn | đặc biệt khó khăn | người bệnh khó khăn | vùng khó khăn | khó khăn chung
khắc phục hạn chế | khắc phục những hạn chế | khắc phục tồn tại | khắc phục những tồn tại | khắc phục khuyết điểm | ưu điểm, hạn chế | ưu điểm và hạn chế | ưu điểm cũng như | ưu, khuyết điểm | ưu khuyết điểm
hậu cần | cục hậu cần | cần thiết | cần cù | cần kiệm | chuyên cần | bên phải | tay phải | chân phải | thận phải | phổi phải | gặp phải | mắc phải | song song | song phương | thiếu tướng | thiếu tá | thiếu úy | thiếu uý | thiếu nhi | thiếu niên | tham mưu, đề xuất | tham mưu đề xuất | các chỉ tiêu được giao | chỉ tiêu được giao | nhiệm vụ được giao | chỉ tiêu đề ra | các chỉ tiêu đề ra | mục tiêu đề ra | nhiệm vụ đề ra | kế hoạch đề ra | các chỉ tiêu, kế hoạch đề ra | so với mục tiêu | nhiệm vụ chính trị | kế hoạch năm | kế hoạch giao | mới đưa vào | lớp tập huấn | lực lượng chức năng

# Asks something of somebody.
[cue request]
đề nghị | đồng thời đề nghị | cũng đề nghị | và đề nghị | trân trọng đề nghị | kính đề nghị
yêu cầu | đồng thời yêu cầu | cũng yêu cầu
kiến nghị | đề xuất | lưu ý | nhắc nhở | kêu gọi | mong các đồng chí | căn dặn | chỉ thị cho | phát động các | giao các | giao cho | giao phòng | giao khoa | giao chi bộ | giao ban giám đốc | giao đảng ủy | giao ban | giao từng | giao trách nhiệm | giao trưởng | giao bộ phận | giao trung tâm | giao đồng chí | giao đ/c | giao công đoàn | giao đoàn thanh niên
chỉ đạo các khoa | chỉ đạo các chi bộ | chỉ đạo các đơn vị | chỉ đạo bệnh viện | đề nghị các | định hướng một số | gợi ý | gợi mở một số | đặt hàng | khuyến nghị | khuyến cáo | tin tưởng và đề nghị | phân công các

[cue must]
cần | cần phải | phải | phải luôn | cần tiếp tục | cần tập trung | cần quan tâm | cần chú trọng | cần làm tốt | cần đẩy mạnh | cần có | cần thực hiện | phải thực hiện | phải tiếp tục | phải nỗ lực | phải xác định | cần xác định | cần phát huy | cần khắc phục | cần tăng cường | phải làm tốt | hãy | chú ý

# What is planned; verbs.
[cue direction]
phấn đấu | quyết tâm | dự kiến | quyết tâm phấn đấu | tiếp tục phấn đấu | hướng tới mục tiêu | đặt mục tiêu | đặt ra mục tiêu | đề ra mục tiêu | xác định mục tiêu | đặt chỉ tiêu | đề ra chỉ tiêu | xác định phương hướng | đề ra phương hướng
tập trung vào các | tập trung thực hiện các | tập trung chỉ đạo | tập trung vào # | tập trung thực hiện # | tập trung lãnh đạo | tập trung thực hiện tốt | tập trung các nhiệm vụ | tập trung các việc | tập trung một số | tiếp tục tập trung
theo thỏa thuận | theo thoả thuận | theo nội dung ký kết | theo biên bản ghi nhớ | theo biên bản thỏa thuận | theo biên bản hợp tác | theo chương trình phối hợp | theo hợp đồng | theo kế hoạch thời gian tới | thời gian tới | trong thời gian tới | trong những năm tới | trong năm tới | từ nay đến | từ nay đến cuối năm | bước sang năm | sang năm | năm tới | nhiệm kỳ tới | trong nhiệm kỳ tới | trong nhiệm kỳ mới | về nhiệm vụ thời gian tới | sắp tới | giai đoạn tới
chuẩn bị đưa | chuẩn bị khai trương | đang chuẩn bị | lên kế hoạch | có kế hoạch

# Names of what is ahead: they open lists.
[cue plan]
phương hướng | phương hướng, nhiệm vụ | phương hướng nhiệm vụ | nhiệm vụ | nhiệm vụ trọng tâm | nhiệm vụ, giải pháp | các nhiệm vụ | các nhiệm vụ sau | giải pháp | nhóm giải pháp | mục tiêu | mục tiêu, nhiệm vụ | mục tiêu chung | mục tiêu cụ thể | chỉ tiêu | các chỉ tiêu | chỉ tiêu cụ thể | chỉ tiêu chủ yếu | kế hoạch | trọng tâm | khâu đột phá | định hướng | chương trình hành động | dự thảo kế hoạch | các việc sau | những việc sau | xác định

# What falls short; names, and how sentences about it begin.
[cue limitation]
hạn chế | những hạn chế | một số hạn chế | các hạn chế | mặt hạn chế | tồn tại | một số tồn tại | những tồn tại | các tồn tại | tồn tại, hạn chế | hạn chế, tồn tại | hạn chế, khuyết điểm | khuyết điểm | thiếu sót | những thiếu sót | khó khăn | những khó khăn | một số khó khăn | khó khăn, vướng mắc | vướng mắc | bất cập | yếu kém | những yếu kém | điểm yếu | mặt yếu | mặt còn yếu | mặt chưa được | khiếm khuyết | nguyên nhân hạn chế | thẳng thắn nhìn nhận | thẳng thắn chỉ ra | nhìn nhận

# Says that something falls short.
[cue short]
chưa | còn chưa | vẫn chưa | chưa được | chưa đạt | chưa đều | chưa cao | chưa tốt | chưa kịp thời | chưa thường xuyên | chưa đồng bộ | chưa hiệu quả | chưa quyết liệt | chưa nghiêm | chưa sâu | chưa rõ | chưa đầy đủ | chưa đủ | chưa đáp ứng | chưa chủ động | chưa mạnh dạn | chưa hoàn thành | chưa thực hiện | chưa bảo đảm | chưa đảm bảo
còn chậm | chậm | chậm tiến độ | còn thiếu | thiếu | vẫn thiếu | thiếu hụt | còn hạn chế | còn nhiều hạn chế | còn gặp nhiều khó khăn | còn gặp khó khăn | gặp nhiều khó khăn | gặp khó khăn | còn khó khăn | còn nhiều khó khăn | còn thấp | còn cao | còn ít | còn mỏng | mỏng | còn yếu | còn lúng túng | còn bất cập | còn tồn tại | vẫn còn tồn tại | vẫn còn | còn một số | còn một vài | còn # | còn để | còn xảy ra | còn tình trạng | còn nể nang | nể nang | né tránh | còn hình thức | còn chung chung | chung chung | còn nhiều | còn phụ thuộc | còn dàn trải | còn sơ sài | còn lỏng lẻo | có lúc | có lúc còn | có nơi | đôi lúc | đôi khi | có mặt còn | có mặt chưa | nhiều lúc
xuống cấp | quá tải | lạc hậu | cũ kỹ | hư hỏng | xuất toán | bị xuất toán | bỏ việc | xin nghỉ việc | nghỉ việc | vi phạm thời gian | nợ đọng | thất thoát | muộn | nộp muộn | tụt giảm | sụt giảm | suy giảm | giảm sút
mới đạt | chỉ đạt | mới chỉ đạt | mới có | mới chỉ có | chỉ có | thấp hơn | dưới mức | không đạt | không hoàn thành | không kịp | không đủ | không đều | không thường xuyên | không đảm bảo | không bảo đảm | mới làm | mới thực hiện | mới chỉ | thấp so với | đạt thấp | đạt tỷ lệ thấp

# Turns from what was good to what was not.
[cue contrast]
tuy nhiên | tuy vậy | tuy thế | song | nhưng | mặc dù vậy | mặc dù | dù vậy | bên cạnh đó | bên cạnh những kết quả | bên cạnh kết quả | bên cạnh những kết quả đạt được | bên cạnh những ưu điểm | bên cạnh ưu điểm | bên cạnh những thành tích | bên cạnh những thành tựu | bên cạnh những mặt | ngoài những kết quả | ngoài kết quả | song song với kết quả | song song với những kết quả | cùng với những kết quả | ngược lại | trái lại | đáng chú ý là | hạn chế lớn nhất

# What was reached.
[cue achievement]
hoàn thành xuất sắc | hoàn thành tốt | hoàn thành thắng lợi | hoàn thành vượt mức | hoàn thành toàn diện | hoàn thành cơ bản | cơ bản hoàn thành | hoàn thành và vượt | hoàn thành hầu hết | hoàn thành đạt | hoàn thành nhiệm vụ | hoàn thành đúng tiến độ | hoàn thành đầy đủ | hoàn thành kế hoạch | hoàn thành 100
đạt và vượt | vượt # | vượt chỉ tiêu | vượt kế hoạch | vượt mức | đạt được | đạt kết quả | đạt nhiều kết quả | đạt nhiều thành tích | đạt danh hiệu | đạt kế hoạch | đạt trên | đạt # | đạt hơn | đạt gần | đạt tỷ lệ | đạt khá | đạt loại | chiếm tỷ lệ | đạt chuẩn | đạt mức | đạt giải | đạt tiêu chuẩn | bằng #
thực hiện tốt | thực hiện thắng lợi | thực hiện có hiệu quả | thực hiện hiệu quả | thực hiện nghiêm | thực hiện nghiêm túc | thực hiện đầy đủ | thực hiện đúng | thực hiện đạt | thực hiện kịp thời | nghiêm túc thực hiện | triển khai đầy đủ | triển khai kịp thời | triển khai có hiệu quả | triển khai hiệu quả | triển khai thành công | triển khai thực hiện tốt | triển khai tốt | triển khai thêm | triển khai nhiều | triển khai thực hiện thắng lợi | triển khai nghiêm túc | triển khai đồng bộ | làm tốt | đã làm tốt | lãnh đạo tốt | chỉ đạo tốt | quán triệt tốt | duy trì tốt | duy trì nghiêm | duy trì nền nếp | giữ vững | giữ vững tốt | phát huy tốt | bảo đảm tốt | đảm bảo tốt | phối hợp tốt | tổ chức thành công | tổ chức tốt | quản lý tốt | chấp hành tốt | chấp hành nghiêm
được nâng cao | được nâng lên | được nâng cấp | được cải thiện | được củng cố | được tăng cường | được đẩy mạnh | được duy trì | được phát huy | được mở rộng | được đổi mới | được quan tâm | được chú trọng | được thực hiện tốt | được thực hiện nghiêm | được triển khai | được bảo đảm | được đảm bảo | được giữ vững | được kiện toàn | được người dân | được đánh giá | được xếp loại | được công nhận | được ghi nhận | được nghiệm thu | được tiến hành nền nếp | được đầu tư | không ngừng được nâng | ngày càng được nâng | không ngừng nâng cao | từng bước được | ngày càng | nhiều chuyển biến | chuyển biến tích cực | chuyển biến rõ | có nhiều tiến bộ | tiến bộ rõ | nhiều khởi sắc | có hiệu quả | đi vào nền nếp | đi vào nề nếp | luôn đoàn kết | đoàn kết, thống nhất cao | ổn định | khởi sắc
rút ngắn | giảm từ | tăng từ | tăng lên | tăng # | giảm # | tăng so với | giảm so với | giảm còn | giảm xuống | tăng gấp | cao hơn | nâng tổng số | lần đầu tiên | thành công | thu nhập tăng thêm | thành tựu | thành tích | thắng lợi | kết quả khả quan | không có trường hợp | không có đảng viên | không có đơn thư | không có quân nhân | không có cán bộ | không có | không để xảy ra | chưa có trường hợp nào | chưa để xảy ra | chưa phát hiện | không phát hiện | không xảy ra | an toàn tuyệt đối | đúng tiến độ | xếp loại | trong sạch vững mạnh | cứu sống | đứng đầu | dẫn đầu | đứng thứ | tổng số khám | tổng số lượt | tổng thu | công suất sử dụng giường | ngày điều trị trung bình | ngày điều trị bình quân | tỷ lệ hài lòng | tỷ lệ tử vong | thực hiện được | tích cực tham gia | đi đầu

# Verbs that results, plans and requests begin with: by themselves they do not tell which.
[cue task]
đẩy mạnh | đẩy nhanh | thực hiện | thực hiện tốt | triển khai | tổ chức | tổ chức thực hiện | lãnh đạo | chỉ đạo | quan tâm | chú trọng | tăng cường | nâng cao | nâng cao chất lượng | tiếp tục | chủ động | tích cực | tập trung | phát huy | xây dựng | duy trì | rà soát | hoàn thành | hoàn thiện | đổi mới | phối hợp | khắc phục | kiện toàn | củng cố | làm tốt | giữ vững | giữ gìn | bảo đảm | đảm bảo | mở rộng | phát triển | đầu tư | đào tạo | bồi dưỡng | quán triệt | học tập | kiểm tra | giám sát | quản lý | tuyên truyền | giáo dục | nghiên cứu | ứng dụng | áp dụng | vận động | huy động | thu hút | khẩn trương | kịp thời | thường xuyên | từng bước | sớm | nghiêm túc | chấp hành | nêu cao | đề cao | coi trọng | gắn | đưa | chuẩn bị | bố trí | sắp xếp | ban hành | tham mưu | báo cáo | gửi | giải quyết | tháo gỡ | hạn chế tối đa | giảm | tăng | nhân rộng | lựa chọn | phân công | rút kinh nghiệm | không ngừng | thống nhất | đoàn kết | tạo điều kiện | tạo nguồn | chăm lo | chăm sóc | hỗ trợ | giúp đỡ | động viên | khuyến khích | xử lý | cải tiến | cải cách | cải thiện | chuyển đổi số | sàng lọc | mua sắm | sửa chữa | nâng cấp | khai thác | cụ thể hóa | cụ thể hoá | tham gia | hưởng ứng | bám sát | lắng nghe | nắm chắc | nhanh chóng | gương mẫu | trẻ hóa | hoạt động | xác định | khai báo | giải ngân | phòng, chống | phòng chống | làm việc | tự giác
kết nạp | kết nạp được | giới thiệu | cử # | cử cán bộ | cử đi | chuyển đảng chính thức | chuyển chính thức | công nhận | khám | khám bệnh | khám chữa bệnh | khám, chữa bệnh | điều trị | điều trị nội trú | điều trị ngoại trú | thu dung | phẫu thuật | thủ thuật | mổ | xét nghiệm | chụp | siêu âm | nội soi | điện tim | tiêm | tiêm chủng | cấp cứu | tiếp nhận | chuyển tuyến | chuyển giao | cấp phát | cấp thuốc | nhổ răng | trám răng | phát hiện | sàng lọc | tư vấn | thăm hỏi | trợ cấp | ủng hộ | quyên góp | hiến máu | hiến | quyên góp được | tiết kiệm | mở lớp | mở được | xây | trồng | sản xuất | tăng gia | mua | trang bị | lắp đặt | giám sát | khen thưởng cho | quân số khỏe | tỷ lệ | đạt | số lượt | số ca | tổng số | tổng giá trị | công suất

# What meetings do, who came, who was elected, what was given: no statement.
[cue none]
dự hội nghị | dự đại hội | dự buổi | dự lễ | dự có | dự và chỉ đạo | dự chương trình | dự hội thảo | tham dự | đến dự | về dự | cùng dự | tới dự | dự khai mạc | dự họp | dự chỉ đạo | có mặt | có sự tham dự | với sự tham dự | sự có mặt | với sự tham gia | tham gia đoàn | cùng tham gia có | tham gia chương trình | tham gia lớp | tham gia lớp học | tham gia hội | tham gia buổi | tham gia hội thi | làm việc với đoàn | cùng đi | khách mời | thành phần | vắng mặt | được triệu tập
chủ trì | đồng chủ trì | chủ tọa | chủ toạ | điều hành hội nghị | điều hành đại hội | khai mạc | đọc diễn văn | bế mạc | phát biểu khai mạc | phát biểu bế mạc | phát biểu cảm tưởng | phát biểu nhận nhiệm vụ | nhận nhiệm vụ | phát biểu cảm ơn | phát biểu chúc mừng | đọc lời tuyên thệ | tuyên thệ | chào cờ | ra mắt | văn nghệ | giới thiệu những điểm | được giảng viên | truyền đạt | trao đổi, thảo luận | thảo luận | tham luận | ý kiến thảo luận | ý kiến đóng góp | ý kiến phát biểu | đóng góp ý kiến | góp ý | lượt ý kiến | thông qua | biểu quyết | bỏ phiếu | phiếu tán thành | phiếu bầu | giải trình | tiếp thu ý kiến | tiếp thu | lắng nghe báo cáo | được nghe | đã nghe | nghe báo cáo | nghe các | trình bày báo cáo | trình bày bản | trình bày tham luận | đọc báo cáo | công bố quyết định | công bố các quyết định | trao quyết định | công bố | diễn ra | được diễn ra | kết thúc lúc | thành công tốt đẹp | long trọng tổ chức | trang trọng tổ chức | tổ chức hội nghị | tổ chức lễ | tổ chức đại hội | mở hội nghị | chia thành | được chia | tham quan | chụp ảnh | tặng hoa | dâng hương | thắp hương | họp phiên
bầu | đã bầu | bầu ra | bầu bổ sung | trúng cử | đắc cử | tái đắc cử | giữ chức | giữ chức vụ | được bầu | kết quả bầu cử | bầu cử | chuẩn y | nghỉ hưu | bổ nhiệm | điều động | thay đồng chí | cấp ủy viên khóa mới | phân công
trao | trao tặng | tặng | được tặng | tặng thưởng | được tặng thưởng | được trao | nhận bằng khen | nhận giấy khen | được nhận | bằng khen | giấy khen | huân chương | huy chương | kỷ niệm chương | cờ thi đua | huy hiệu | khen thưởng tập thể | khen thưởng cho | phong tặng | suất quà | phần quà | quà | hoa chúc mừng | đồng hành của | tài trợ của | cấp chứng chỉ | được cấp | giấy chứng nhận | chứng chỉ
hiện có | sinh hoạt tại | trực thuộc | được thành lập | tiền thân | thành lập ngày | gồm có | trong số # | tuổi đời bình quân| là người dân tộc

[cue praise]
ghi nhận | biểu dương | đánh giá cao | chúc mừng | khen ngợi | tuyên dương | bày tỏ | vui mừng | phấn khởi | tin tưởng | tin tưởng rằng | ấn tượng | trân trọng | hoan nghênh | tri ân | cảm ơn | xin cảm ơn | gửi lời cảm ơn | gửi lời chúc | chân thành cảm ơn | cám ơn | mong muốn | mong rằng | hy vọng | chia sẻ niềm vui | ghi nhận và biểu dương | tuyên dương | thăm hỏi, động viên | động viên

[cue promise]
hứa | xin hứa | hứa sẽ | cam kết | cam kết sẽ | nguyện | xin nguyện | hứa với

# Tells what a report or a speaker says: proceedings end before it.
[cue report]
nêu rõ | nêu | cho thấy | cho biết | khẳng định | nhấn mạnh | thông tin thêm | cho hay | chia sẻ | nhận định | thông tin | trình bày cho thấy | trình bày nêu rõ | báo cáo nêu rõ | báo cáo cho thấy | kết quả cho thấy | nêu bật

# Names of reports and results.
[cue account]
báo cáo | báo cáo nêu | kết quả | kết quả như sau | đánh giá | trình bày | trình bày báo cáo | thông qua báo cáo | kết luận | phát biểu | báo cáo kết quả | báo cáo tổng kết | báo cáo sơ kết | báo cáo chính trị | thành tích nổi bật | nổi bật là | kết quả nổi bật | kết quả đạt được | kết quả cụ thể | tiêu biểu là | một số kết quả | chuyển biến | kết quả thực hiện | kết quả thực hiện nhiệm vụ | kết quả thực hiện các nhiệm vụ | kết quả thực hiện các chỉ tiêu | kết quả thực hiện chỉ tiêu | kết quả thực hiện nghị quyết | tình hình thực hiện nhiệm vụ | thực hiện nhiệm vụ | kết quả công tác | ưu điểm | những ưu điểm | mặt mạnh | mặt được

# Opens a list and says nothing else.
[cue lead_in]
như sau | sau | cụ thể | cụ thể là | cụ thể như sau | đó là | trong đó | như | là | gồm | bao gồm | gồm có | sau đây | dưới đây | nhất là

# What follows are topics.
[cue agenda]
nội dung | các nội dung | nội dung như | nội dung sau | nội dung chính | với các nội dung | chuyên đề | các chuyên đề | nội dung chương trình | chương trình gồm | các phần | các chủ đề | chủ đề | quy trình gồm | các bước | thành phần gồm | danh sách | danh sách như sau
