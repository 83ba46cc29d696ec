# Residue of web pages: what their lines begin with. Of two sections that list the same words, the first counts.

# Labels before the author's name, and before a quoted source.
[page byline]
tác giả | tác giả bài viết | tác giả bài | tác giả tin | tác giả tin bài | tác giả & ảnh | tác giả và ảnh
người viết | người viết bài | người viết tin | viết bài | người thực hiện | người biên tập | biên tập | biên soạn
tin | tin bài | tin, bài | tin - bài | tin và bài | tin/bài | bài | bài viết | bài viết của | nội dung
tin ảnh | tin, ảnh | tin và ảnh | tin & ảnh | tin - ảnh | tin/ảnh | tin + ảnh | tin; ảnh | tin, hình | tin, hình ảnh | tin ảnh bài
bài ảnh | bài, ảnh | bài và ảnh | bài & ảnh | bài - ảnh | bài/ảnh | bài + ảnh | bài; ảnh | bài, hình | bài và hình | bài viết và ảnh | bài viết, ảnh
bài, ảnh và video | tin, bài, ảnh | tin bài, ảnh | tin bài và ảnh | tin, bài và ảnh | tin, ảnh, video | tin, ảnh và video
ảnh, bài | ảnh và bài | ảnh & bài | ảnh bài | hình ảnh, bài viết | hình, bài | tổng hợp | tin tổng hợp | người đưa tin | nhóm tác giả | nhóm phóng viên | biên tập viên | BTV | t/h | thực hiện | cộng tác viên | CTV | phóng viên | PV | đưa tin | ban biên tập tổng hợp
author

# The same without a colon: "Được viết bởi Lò Xuân".
[page by]
bởi | by | viết bởi | được viết bởi | bài viết bởi | bài viết được viết bởi | written by | được biên tập bởi | biên tập bởi | tin bởi

[page source]
nguồn | nguồn tin | nguồn bài viết | nguồn bài | nguồn trích dẫn | nguồn tin bài | trích nguồn | theo | theo nguồn | dẫn nguồn | nguồn dẫn | source

# Accounts and the like in the place of an author; nobody signs so.
[page anonymous]
người đăng | đăng bởi | gửi bởi | được đăng bởi | người gửi | người nhập tin | người cập nhật | quản trị | quản trị viên | admin | administrator | super user | quantri | quantriweb | webmaster | web master | posted by | người đăng bài | người đăng tin | tài khoản đăng | được tạo bởi | tạo bởi | đăng bài bởi | bài đăng bởi

[page views]
lượt xem | số lượt xem | lần xem | số lần xem | đã xem | lượt đọc | số lượt đọc | lần đọc | lượt truy cập bài viết | người xem | người đọc | đã đọc
lượt người xem | người đã xem | số lần đọc | lần truy cập bài | xem | số người xem | views | view | hits | view count | page views | total views | lượt view | lượt xem tin | lượt xem bài viết | lượt xem bài | lượt xem trang | số lần xem trang | số lượt xem trang | số lượt xem bài | số lượt xem tin | số lượt xem bài viết | lượt xem bài này | tổng lượt xem | tổng số lượt xem | số xem | truy cập bài viết | lượt đọc bài | người đã đọc | người đọc tin | số người đọc | lượt truy cập tin | lượt truy cập bài

[page stamp]
ngày đăng | ngày đăng tin | ngày đăng bài | ngày viết | ngày xuất bản | ngày phát hành | ngày tạo | ngày đưa tin | thời gian đăng
đăng ngày | đăng lúc | đăng vào | đăng tin | được đăng | được đăng ngày | đã đăng | viết ngày | viết lúc | ngày xb | ngày gửi
thời gian | xuất bản | xuất bản lúc | xuất bản ngày | gửi lúc
date | posted on | posted | published | published on | published date | created | created on | ngày xuất bản tin | thời gian đăng tin | thời gian xuất bản | ngày ban hành tin | đăng vào ngày | đăng vào lúc | được đăng vào | đăng tải ngày | đăng tải lúc | tin đăng ngày | bài đăng ngày | ngày đăng bài viết | đưa tin lúc | giờ đăng | thời điểm đăng | viết vào ngày | viết vào

# Later than the publication; it counts where nothing else does.
[page updated]
cập nhật | cập nhật lúc | cập nhật ngày | cập nhật vào | cập nhật lần cuối | lần cập nhật cuối | cập nhật mới nhất | ngày cập nhật | cập nhật cuối | cập nhật lần cuối lúc | cập nhật lần cuối ngày | điều chỉnh lần cuối | chỉnh sửa lần cuối | sửa lần cuối | lần sửa cuối | sửa đổi lần cuối | chỉnh sửa | ngày sửa | ngày chỉnh sửa | updated | last updated | last modified | updated on | modified

# The clock of a page's head, not of the article.
[page clock]
hôm nay là | hôm nay ngày | bây giờ là | giờ hiện tại | today is

[page weekday]
thứ hai | thứ 2
thứ ba | thứ 3
thứ tư | thứ 4
thứ năm | thứ 5
thứ sáu | thứ 6
thứ bảy | thứ bẩy | thứ 7
chủ nhật | chúa nhật
monday | tuesday | wednesday | thursday | friday | saturday | sunday

# Begins lists of other articles: the article is over.
[page related]
tin liên quan | bài liên quan | bài viết liên quan | các tin liên quan | các bài liên quan | các bài viết liên quan | những tin liên quan | tin tức liên quan | tin bài liên quan | nội dung liên quan | chủ đề liên quan | các tin bài liên quan
tin cùng chuyên mục | bài cùng chuyên mục | bài viết cùng chuyên mục | các tin cùng chuyên mục | các bài cùng chuyên mục | cùng chuyên mục | tin cùng chuyên đề | tin cùng loại | bài cùng loại | cùng thể loại | tin cùng thể loại | bài viết cùng thể loại | các bài viết cùng chuyên mục | các tin bài cùng chuyên mục | tin bài cùng chuyên mục | cùng danh mục | bài viết cùng danh mục | tin cùng danh mục | các bài viết cùng danh mục
tin khác | các tin khác | các tin đã đưa | tin đã đưa | các tin bài khác | bài viết khác | các bài viết khác | những bài viết khác | những tin khác | tin tức khác | các tin tức khác | các bài khác | bài khác | tin bài khác | chuyên mục khác | các tin đã đăng | tin đã đăng
những tin mới hơn | những tin cũ hơn | tin mới hơn | tin cũ hơn | các tin mới hơn | các tin cũ hơn | bài mới hơn | bài cũ hơn | bài viết mới hơn | bài viết cũ hơn | các bài mới hơn | các bài cũ hơn | các tin trước | các tin tiếp | tin tiếp theo | tin trước đó | bài trước | bài tiếp | bài kế tiếp | bài tiếp theo | bài viết trước | bài viết sau | bài viết tiếp theo
tin mới | tin mới nhất | bài mới nhất | bài viết mới | bài viết mới nhất | tin tức mới | tin tức mới nhất | tin nổi bật | bài viết nổi bật | tin tức nổi bật | tin đọc nhiều | tin đọc nhiều nhất | tin xem nhiều | tin xem nhiều nhất | bài xem nhiều | bài đọc nhiều | đọc nhiều | đọc nhiều nhất | xem nhiều nhất | được quan tâm | tin được quan tâm | tin hot | tin tiêu điểm | tiêu điểm
có thể bạn quan tâm | có thể bạn thích | bạn có thể quan tâm | có thể bạn muốn biết | bạn có thể thích | đừng bỏ lỡ | mời xem thêm | mời quý vị xem thêm | quý vị quan tâm | có thể bạn sẽ thích | dành cho bạn | gợi ý cho bạn
previous post | next post | previous article | next article | prev | prev post | older posts | newer posts | older entries | trang trước | trang sau | trang tiếp | trang tiếp theo | bài trước đó | bài sau | tin sau | tin trước | xem bài trước | xem bài sau | điều hướng bài viết | post navigation | more stories | you may also like | read more | tin cùng ngày | tin vừa đăng | xem theo ngày | các tin đã đưa ngày | tin đăng cùng ngày
related posts | related articles | related news | other news | latest news | recent posts

[page comments]
ý kiến bạn đọc | ý kiến của bạn | gửi ý kiến | gửi ý kiến của bạn | ý kiến phản hồi | ý kiến bạn đọc về bài viết | bình luận | bình luận bài viết | viết bình luận | gửi bình luận | # bình luận | các bình luận | bình luận facebook | thảo luận bài viết | gửi phản hồi | phản hồi bạn đọc | phản hồi của bạn | phản hồi
để lại bình luận | để lại một bình luận | để lại ý kiến | để lại phản hồi | hãy bình luận | thêm bình luận | nhận xét của bạn | chưa có bình luận | chưa có ý kiến | ý kiến đóng góp của bạn | mã an toàn | mã xác nhận | mã kiểm tra | mã bảo mật | nhập mã | họ tên | họ và tên | email của bạn sẽ không | email của bạn sẽ không được hiển thị | email của bạn sẽ không được công khai | thư điện tử của bạn sẽ không | địa chỉ email của bạn sẽ không | các trường bắt buộc | nội dung bình luận | trả lời | hủy trả lời | nhập bình luận của bạn | mời bạn bình luận | bạn cần đăng nhập để bình luận | vui lòng đăng nhập để bình luận | lưu tên của tôi
leave a reply | leave a comment | write a comment | comments | post comment | cancel reply | your email address will not | your e-mail address will not | required fields are marked | save my name
tổng số điểm của bài viết | click để đánh giá bài viết | đánh giá bài viết | đánh giá của bạn | bình chọn bài viết | đánh giá tin | xếp hạng bài viết

[page keywords]
từ khóa | từ khóa bài viết | từ khóa tìm kiếm | tags | tag | thẻ | thẻ bài viết | nhãn | keywords | chủ đề | tagged | tagged with | từ khóa liên quan | gắn thẻ

# Whole sentences of a site to its visitors; whatever follows these words.
[page notice]
mời bạn đọc | mời quý bạn đọc | mời các bạn đọc | mời quý độc giả | mời độc giả | mời các bạn theo dõi | mời các bạn xem | mời quý vị theo dõi | mời quý vị đón xem | mời quý vị và các bạn | bạn đọc vui lòng | độc giả vui lòng | độc giả có thể | bạn đọc có thể
website này sử dụng | trang web này sử dụng | trang này sử dụng cookie | chúng tôi sử dụng cookie | chúng tôi dùng cookie | cookie giúp | bằng cách tiếp tục | bằng việc tiếp tục | khi tiếp tục truy cập | this site uses | this website uses | we use cookies | by continuing | vui lòng bật javascript | trình duyệt của bạn | bạn cần bật | bạn cần đăng nhập | vui lòng đăng nhập | chào mừng bạn đến | chào mừng bạn đã đến | chào mừng bạn đã ghé | chào mừng quý vị đến | chào mừng các bạn đến | quét mã | quét mã qr | quét qr | tải ứng dụng | cài đặt ứng dụng | đăng ký kênh | nhấn nút | hãy là người đầu tiên | bạn có thể gửi bình luận | vui lòng nhập | vui lòng gõ | please enter | ý kiến của bạn sẽ | bình luận sẽ được | mọi ý kiến đóng góp | mọi thông tin xin | mọi chi tiết xin | mọi thắc mắc xin | khi sử dụng lại thông tin | khi phát hành lại | không sao chép | nghiêm cấm sao chép | sử dụng lại thông tin | yêu cầu ghi rõ | vui lòng ghi rõ | đề nghị ghi rõ | truy cập nội dung luôn | chuyển đến nội dung | chuyển tới nội dung | skip to

[page counter]
thống kê | thống kê truy cập | thống kê lượt truy cập | lượt truy cập | số lượt truy cập | tổng lượt truy cập | tổng số lượt truy cập | tổng truy cập | tổng số truy cập | lượt truy cập hôm nay | đang truy cập | đang trực tuyến | đang online | online | trực tuyến | khách online | khách trực tuyến | người trực tuyến | số người online | số người đang online | truy cập hôm nay | truy cập trong ngày | truy cập trong tuần | truy cập trong tháng | tổng số truy cập trang | hôm nay | hôm qua | tuần này | tháng này | tuần trước | tháng trước | tất cả | máy chủ tìm kiếm | khách viếng thăm | bộ đếm truy cập

[page footer]
bản quyền | bản quyền thuộc | bản quyền thuộc về | copyright | © | giấy phép | giấy phép số | giấy phép hoạt động | giấy phép hoạt động số | chịu trách nhiệm | chịu trách nhiệm nội dung | chịu trách nhiệm chính | trưởng ban biên tập | cơ quan chủ quản | đơn vị chủ quản | thiết kế bởi | thiết kế và phát triển | thiết kế web | phát triển bởi | xây dựng bởi | powered by | designed by | ghi rõ nguồn | đề nghị ghi rõ nguồn | all rights reserved | liên kết website | liên kết web | liên kết trang | liên kết hữu ích | website liên kết | các liên kết | chọn liên kết | đăng ký nhận tin | đăng ký nhận bản tin | kết nối với chúng tôi | theo dõi chúng tôi | mạng xã hội | fanpage | bản đồ | bản đồ đường đi | sơ đồ đường đi | thông tin liên hệ | liên hệ với chúng tôi | thông tin hữu ích | chính sách bảo mật | điều khoản sử dụng | lên đầu trang | về đầu trang | quay lên đầu trang | đầu trang

[page share]
chia sẻ | chia sẻ bài viết | chia sẻ bài viết này | chia sẻ tin | chia sẻ lên | chia sẻ lên facebook | chia sẻ qua | chia sẻ trên | chia sẻ với bạn bè | chia sẻ ngay | share | share this | like | tweet | thích | thích # | lưu bài viết | facebook | zalo | twitter | google | pinterest | linkedin | messenger | sao chép liên kết | copy link
in bài viết | in bài | in trang | in trang này | in tin | bản in | gửi cho bạn bè | gửi email | gửi bài viết | gửi bài viết qua email | gửi tin qua email | lưu tin | quay lại | trở về | trở lại | về trang trước | phóng to | thu nhỏ | a a a | a - a a + | a - a + | a + a - | a + a a - | cỡ chữ | kích cỡ chữ | kích thước chữ | font size | cỡ font | màu chữ | đọc bài viết | nghe bài viết | nghe đọc bài | nghe audio | xem với cỡ chữ | nghe nội dung | nghe nội dung bài viết | nghe nội dung bài | đọc báo | đọc tin | đọc bài | độ tương phản | tăng tương phản | giảm tương phản | tương phản | màu chữ cỡ chữ | theo dõi chúng tôi trên | theo dõi | share on | share on facebook | share on twitter | tweet this | chia sẻ facebook | chia sẻ zalo | chia sẻ email | gửi mail | gửi thư | gửi tin | in ấn | lưu | lưu lại | bookmark | trang in | xem bản in | print | email this | đặt làm trang chủ | thêm vào yêu thích | theo dõi trên | google news

[page noise]
xem thêm | đọc thêm | xem tiếp | xem chi tiết | xem chi tiết tại | xem chi tiết quyết định | xem nội dung chi tiết | xem toàn văn | xem văn bản | chi tiết tại | chi tiết tại đây | tại đây | chi tiết | chi tiết xem | xem tất cả | tải về | tải file | tải xuống | tải lại | file đính kèm | tệp đính kèm | tập tin đính kèm | tài liệu đính kèm | văn bản đính kèm | đính kèm | slide # | ảnh trước | ảnh sau | trước sau | img # | dsc # | dscf # | dscn # | dji # | image # | photo # | screenshot | click để xem | click vào đây | bấm vào đây | nhấn vào đây | xem video | video clip | bạn đang xem | nội dung chính | mục lục | nội dung bài viết | menu | toggle navigation | skip to content | bỏ qua nội dung | loading | đang tải | jpg | png | ẩn hiện | đóng | gallery | slideshow | previous | next | sau | trước | close

[page home]
trang chủ | trang nhất | trang chính | home | home page | homepage | trang đầu | trang bìa
bạn đang ở | bạn đang ở đây | bạn đang ở: trang chủ | bạn đang ở đây: trang chủ | bạn đang xem: trang chủ | bạn ở đây: trang chủ | you are here | you are here: home | vị trí hiện tại: trang chủ | đường dẫn: trang chủ

[page menu]
giới thiệu | giới thiệu chung | liên hệ | sơ đồ trang | sơ đồ website | sơ đồ site | sitemap | đăng nhập | đăng ký | đăng xuất | thành viên | tìm kiếm | tìm kiếm nâng cao | search | login | hỏi đáp | hỏi - đáp | hỏi & đáp | góp ý | góp ý - khiếu nại | văn bản | văn bản mới | văn bản pháp quy | văn bản pháp luật | văn bản chỉ đạo | hệ thống văn bản | thư viện | thư viện ảnh | thư viện hình ảnh | thư viện video | album ảnh | video | hình ảnh | media | dịch vụ | dịch vụ y tế | dịch vụ kỹ thuật | dịch vụ công | bảng giá | bảng giá dịch vụ | giá dịch vụ | giá dịch vụ y tế | đấu thầu | mời thầu | tuyển dụng | tuyển sinh | thông báo | lịch công tác | lịch trực | lịch khám | lịch khám bệnh | lịch làm việc | lịch tuần | đặt lịch | đặt lịch hẹn | đặt lịch khám | đặt khám | tra cứu | tra cứu kết quả | kết quả khám bệnh | tra cứu thông tin | cơ cấu tổ chức | sơ đồ tổ chức | tổ chức bộ máy | ban lãnh đạo | ban giám đốc | lịch sử hình thành | lịch sử phát triển | chức năng nhiệm vụ | chức năng - nhiệm vụ | chuyên khoa | chuyên gia | chuyên gia - bác sĩ | đội ngũ bác sĩ | đội ngũ chuyên gia | các khoa phòng | khoa phòng | khoa - phòng | khoa lâm sàng | khoa cận lâm sàng | phòng chức năng | phòng ban | hướng dẫn khám bệnh | hướng dẫn | quy trình khám bệnh | quy trình | thủ tục hành chính | cải cách hành chính | công khai tài chính | công khai | công khai ngân sách | thông tin thuốc | thông tin dược | góc tri ân | thư cảm ơn | kiến thức y khoa | kiến thức y học | y học thường thức | tư vấn | tư vấn sức khỏe | dành cho người bệnh | khách hàng | bảo hiểm y tế | đối tác | english | tiếng việt | tiếng anh | vie | eng | vn | en | chuyên mục | danh mục | chính sách | cổng thành phần | thư điện tử | email công vụ | rss | mobile

# What sections are called, and the label before such a name.
[page category]
tin tức | tin tức sự kiện | tin tức - sự kiện | tin tức & sự kiện | tin tức và sự kiện | tin tức, sự kiện | sự kiện | sự kiện - tin tức | tin | tin tức chung | tin tổng hợp | tin hoạt động | tin hoạt động bệnh viện | tin nội bộ | tin trong ngành | tin ngành y tế | tin ngành | tin y tế | tin tức y tế | tin từ cơ sở | tin địa phương | tin bệnh viện | tin trong tỉnh | tin chuyên môn | tin đảng | tin đoàn thể | tin công đoàn | tin trong nước | bản tin | điểm tin | thời sự | tin vắn | tin bài
hoạt động | các hoạt động | hoạt động bệnh viện | hoạt động của bệnh viện | hoạt động đảng | hoạt động đoàn thể | hoạt động đảng - đoàn thể | hoạt động đảng, đoàn thể | hoạt động chuyên môn | hoạt động công đoàn | hoạt động nội bộ | hoạt động xã hội | hoạt động quân y | hoạt động của đơn vị | hoạt động phong trào | hoạt động đoàn thanh niên
công tác đảng | công tác đảng - đoàn thể | công tác đảng, đoàn thể | đảng - đoàn thể | đảng đoàn thể | đảng, đoàn thể | đảng và đoàn thể | đảng & đoàn thể | xây dựng đảng | công tác xây dựng đảng | đảng bộ | đảng ủy | công đoàn | đoàn thanh niên | đoàn thể | đoàn - hội | công tác xã hội | công tác chính trị | công tác đoàn | học tập và làm theo | học tập và làm theo bác
nghiên cứu khoa học | đào tạo | đào tạo - chỉ đạo tuyến | chỉ đạo tuyến | hợp tác | hợp tác quốc tế | hợp tác - đào tạo | chuyên môn | quốc phòng | quốc phòng - an ninh | hậu cần | hậu cần - kỹ thuật | quân y | dân vận | y tế | sức khỏe | chính trị | chính trị - xã hội | xã hội | thi đua | thi đua - khen thưởng | gương người tốt việc tốt | truyền thông | truyền thông - giáo dục sức khỏe | phòng chống dịch
news | events

# The label before such a name; "trong Tin tức" needs none.
[page filed]
chuyên mục | chuyên mục tin | tên chuyên mục | danh mục | danh mục tin | thể loại | thể loại tin | mục | đăng trong | đăng tại | đăng trong mục | đăng trong chuyên mục | thuộc chuyên mục | thuộc mục | trong chuyên mục | trong mục | trong | loại tin | loại bài | loại | lĩnh vực | kênh | nhóm | chuyên đề | nằm trong mục | xuất bản trong | nhóm tin | phân loại | chuyên trang | category | categories | posted in | filed under | in

# Names of sites and their owners at the head of pages.
[page masthead]
cổng thông tin điện tử | cổng thông tin | trang thông tin điện tử | trang tin điện tử | trang tin | website | báo điện tử | sở y tế | bộ y tế | bộ quốc phòng | ủy ban nhân dân | ubnd | cộng hòa xã hội chủ nghĩa việt nam | đảng cộng sản việt nam | slogan | nơi gửi trọn niềm tin | lương y như từ mẫu | tận tâm | y đức

# Headings of picture series.
[page gallery]
một số hình ảnh | một số ảnh | một số bức ảnh | một vài hình ảnh | một số hình ảnh khác | hình ảnh tại | hình ảnh hội nghị | hình ảnh đại hội | hình ảnh buổi | các hình ảnh | những hình ảnh | chùm ảnh | chùm hình ảnh | thư viện ảnh hội nghị | sau đây là một số hình ảnh | dưới đây là một số hình ảnh | dưới đây là những hình ảnh | sau đây là những hình ảnh | một số hình ảnh tại | những khoảnh khắc | một số khoảnh khắc | dưới đây là một vài hình ảnh | dưới đây là vài hình ảnh | dưới đây là các hình ảnh | dưới đây là chùm hình ảnh | sau đây là một vài hình ảnh | sau đây là vài hình ảnh | sau đây là các hình ảnh | sau đây là chùm hình ảnh | và đây là một số hình ảnh | và đây là một vài hình ảnh | và đây là vài hình ảnh | và đây là những hình ảnh | và đây là các hình ảnh | và đây là chùm hình ảnh | xin gửi tới bạn đọc một số hình ảnh | xin gửi tới bạn đọc một vài hình ảnh | xin gửi tới bạn đọc vài hình ảnh | xin gửi tới bạn đọc những hình ảnh | xin gửi tới bạn đọc các hình ảnh | xin gửi tới bạn đọc chùm hình ảnh | mời xem một số hình ảnh | mời xem một vài hình ảnh | mời xem vài hình ảnh | mời xem những hình ảnh | mời xem các hình ảnh | mời xem chùm hình ảnh | một vài khoảnh khắc | vài hình ảnh | vài khoảnh khắc | các khoảnh khắc | chùm khoảnh khắc | loạt hình ảnh | loạt khoảnh khắc | hình ảnh buổi lễ | hình ảnh lễ | hình ảnh chương trình | hình ảnh hoạt động | hình ảnh sự kiện | hình ảnh hội thảo | hình ảnh lớp tập huấn | hình ảnh từ | hình ảnh về | hình ảnh trong | ảnh hoạt động | album ảnh hội nghị | các hình ảnh tại | một số hình ảnh hoạt động | một số hình ảnh ghi nhận | một số hình ảnh của

# What captions begin with. "Ảnh" alone would be "ảnh hưởng", too.
[page caption]
ảnh: | ảnh # | ảnh - | ảnh ( | hình: | hình # | hình ảnh | ảnh minh họa | ảnh lưu niệm | ảnh tư liệu | ảnh chụp | ảnh toàn cảnh | ảnh quang cảnh | ảnh hội nghị | ảnh đại hội | ảnh buổi | ảnh lễ | ảnh các | ảnh đồng chí | ảnh tập thể | ảnh trên | ảnh dưới | bức ảnh | trong ảnh | chú thích ảnh | chú thích
quang cảnh | toàn cảnh | khung cảnh | không khí tại | không khí buổi | không khí lớp | không khí hội nghị | không khí đại hội | phối cảnh | cảnh tại | một góc | chụp ảnh lưu niệm | chụp ảnh kỷ niệm | chụp hình lưu niệm

# Said in captions, hardly in short sentences of the text.
[page picture]
phát biểu | phát biểu chỉ đạo | phát biểu khai mạc | phát biểu kết luận | phát biểu tại | trao | trao tặng | trao giấy khen | trao bằng khen | trao quyết định | tặng hoa | chụp ảnh | chụp ảnh lưu niệm | chụp hình | ra mắt | báo cáo tại | báo cáo tham luận | tham luận tại | trình bày tại | trình bày báo cáo | trình bày tham luận | đọc diễn văn | đọc lời tuyên thệ | đọc quyết định | điều hành | biểu quyết | bỏ phiếu | thực hiện nghi thức | làm lễ chào cờ | chào cờ | cắt băng | ký kết | bắt tay | dâng hương | dâng hoa | thăm hỏi | thăm khám | khám bệnh | thực hành | tham gia hiến máu | chúc mừng | bên phải | bên trái | thứ hai từ | từ trái sang | từ trái qua | hàng đầu | hàng trước | đứng giữa | chủ trì hội nghị | chủ tọa | nhận hoa | nhận giấy khen | nhận bằng khen | nhận quyết định | tại hội nghị | tại đại hội | tại buổi lễ | tại buổi làm việc | tại lễ | tại hội thảo | tại hội thi | tại chương trình | tham quan | làm việc với | kiểm tra tại | lưu niệm | công bố quyết định | công bố các quyết định | các đại biểu tham dự | đại biểu tham dự | các đại biểu dự | dự đại hội | dự hội nghị | dự buổi lễ | dự lễ | dự và chỉ đạo | dự hội thảo | tặng quà | trao quà | khen thưởng các cá nhân | khen thưởng các tập thể | khen thưởng cho các | tham gia bầu cử | khen thưởng | chủ trì buổi | chủ trì thông qua | chủ trì phiên | chủ trì đại hội | chủ trì lễ | bỏ phiếu bầu | thực hiện ca | thực hiện quyền biểu quyết | giơ tay biểu quyết | biểu quyết thông qua | tuyên thệ | tặng bức trướng | trao bức trướng | trao cờ | trao huy hiệu | trao kỷ niệm chương | trao chứng nhận | trao giấy chứng nhận | tặng lẵng hoa | nhận quà | nhận thưởng | ký biên bản | ký giao ước | ký cam kết | chứng kiến | thắp hương | dâng hương tưởng niệm | đo huyết áp | khám sức khỏe | khám cho | tư vấn cho | phát thuốc | cấp thuốc | trao đổi tại | thảo luận tại | phát biểu ý kiến | chia sẻ tại | giới thiệu tại | truyền đạt tại | học viên thực hành | tại buổi tập huấn | tại lớp tập huấn | tại buổi gặp mặt | tại buổi kiểm tra | tại buổi giám sát | tại buổi tọa đàm | tại phiên họp | tại cuộc họp | bên trái ảnh | bên phải ảnh | ngoài cùng bên | thứ nhất từ | thứ ba từ | thứ tư từ | hàng ngồi | hàng đứng | ngồi giữa | đứng đầu | chụp hình lưu niệm | chụp ảnh cùng | chào mừng đại hội | chúc mừng đại hội | chúc mừng hội nghị

[page photo_credit]
ảnh | ảnh minh họa | nguồn ảnh | hình | photo

# What paragraphs begin with, and captions do not.
[page prose]
tại hội nghị | tại đại hội | tại buổi | tại lễ | tại chương trình | tại đây | tại phiên | tại | trong | trong đó | trong thời gian | nhân dịp | nhân dịp này | dịp này | ngày | sáng | trưa | chiều | tối | sáng nay | chiều nay | hôm nay | hôm qua | hôm kia | tuần qua | vừa qua | mới đây | cuối tuần | cuối tuần qua | đầu tuần | cùng ngày | trước hôm | sáng ngày | chiều ngày | sau | sau đó | sau khi | kết thúc | phát biểu | phát biểu tại | thay mặt | với | với tinh thần | theo | theo đó | cũng | cũng tại | cũng trong | tham dự | đến dự | về dự | dự | cùng dự | tham gia | kết luận | bế mạc | khai mạc | chủ trì | thực hiện | nhằm | để | được | được sự | tuy nhiên | bên cạnh | bên cạnh đó | ngoài ra | đồng thời | qua đó | qua | từ | đây là | năm | hội nghị đã | đại hội đã | hội nghị diễn ra | hội nghị kết thúc | đại hội kết thúc | buổi lễ diễn ra | chương trình diễn ra | kết quả | về | thành phần tham dự | thành phần | nội dung | thành tích | công tác | phương hướng | ý nghĩa | đánh giá | tồn tại | hạn chế | khó khăn | thuận lợi | nguyên nhân | giải pháp | kiến nghị | đề xuất | một số kết quả | những kết quả | bài học kinh nghiệm | định hướng | tổng kết | đặc biệt | trước đó | trước khi | tiếp theo | tiếp đó | hiện nay | hiện | đến nay | mục tiêu | nhiệm vụ | một số ý kiến | hội nghị cũng | hội nghị thống nhất | đại hội thành công | hội nghị thành công | trên cơ sở | căn cứ | xuất phát từ | hưởng ứng | tiếp tục | tiếp thu | đáp lời | có thể nói | như vậy | chúng tôi | xin | kính | khi | nếu | vì | do | do đó | vì vậy | vào | vào lúc | thời gian qua | những năm qua | những năm gần đây | trong những năm qua | trong nhiều năm qua | nhiều năm qua | thời gian gần đây | vào ngày | hàng năm | hằng năm | gần đây | đúng | cách đây | hòa chung | hòa trong | chào mừng | hướng tới | tiếp nối | nằm trong | với mục đích | với mong muốn | bắt đầu từ | kể từ

# Said in headlines, never in mere names of sites.
[page headline]
tổ chức | hội nghị | đại hội | lễ | buổi | buổi lễ | chương trình | ngày hội | hội thảo | tập huấn | sơ kết | tổng kết | triển khai | ký kết | kỷ niệm | chăm lo | ủng hộ | hỗ trợ | trao quà | tiếp sức | ghép | nghiệm thu | nghiên cứu | sinh hoạt | tọa đàm | họp | giao ban | hiến máu | khen thưởng | tuyên dương | biểu dương | vinh danh | tôn vinh | tri ân | thành lập | sáp nhập | hợp nhất | ban hành | phê duyệt | ký | ký thỏa thuận | hợp tác | phối hợp | tiếp đoàn | đón tiếp | chúc tết | thăm hỏi | tặng quà | cấp cứu | cứu chữa | điều trị | ứng dụng | đưa vào hoạt động | hoàn thành | thực hiện | đạt | đoạt | giành | được công nhận | bầu | ra quân | diễn tập | tuyên truyền | phòng, chống | phòng chống | khai mạc | bế mạc | ra mắt | kết nạp | bổ nhiệm | trao | đón | đón nhận | tiếp nhận | thăm | thăm và làm việc | làm việc với | kiểm tra | giám sát | học tập | quán triệt | hội thi | khám | phẫu thuật | cứu sống | phát động | hưởng ứng | tham gia | khánh thành | khai trương | bàn giao | công bố | gặp mặt | chúc mừng | nhiệm kỳ | nhiệm kì

# Departments that sign pages.
[page signature]
phòng | ban | khoa | tổ | đoàn thanh niên | công đoàn | đoàn tn | chi đoàn | chi bộ | bộ phận | văn phòng | ban biên tập | bbt | ban truyền thông | tổ truyền thông | phòng ctxh | p. ctxh | trung tâm truyền thông | ban tuyên giáo | đơn vị | hội cựu chiến binh | hội điều dưỡng | phòng ban | trung tâm | bệnh viện | nhóm
