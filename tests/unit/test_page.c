#include "tests/unit/extract_case.h"

/* Two paragraphs that no rule takes for anything else; BODY is what is left of them. */
#define FIRST                                                                                                                          \
    "Chiều ngày 12/5/2023, Trạm Y tế xã Mường Then tổ chức hội nghị sơ kết công tác quý I, có 25 cán bộ " \
    "tham dự."
#define SECOND \
    "Báo cáo của trạm cho biết số lượt khám tăng 12%; trạm đã tiêm chủng cho 320 trẻ em trong địa bàn xã."
#define BODY FIRST "\n" SECOND

static const struct page_case {
    const char *what, *page;
    const char *title, *published, *category, *byline; /* NULL: null */
    int64_t views;                                     /* -1: null */
    const char *captions;                              /* joined by "|" */
    const char *body;
} cases[] = {
    {"the text alone", BODY, NULL, NULL, NULL, NULL, -1, "", BODY},
    {"a headline above it", "TRẠM Y TẾ MƯỜNG THEN SƠ KẾT QUÝ I\n\n" BODY, "TRẠM Y TẾ MƯỜNG THEN SƠ KẾT QUÝ I",
     NULL, NULL, NULL, -1, "", BODY},
    {"a headline in two lines", "TRẠM Y TẾ MƯỜNG THEN\nSƠ KẾT CÔNG TÁC QUÝ I\n12/05/2023 08:15\n" BODY,
     "TRẠM Y TẾ MƯỜNG THEN SƠ KẾT CÔNG TÁC QUÝ I", "2023-05-12T08:15+07:00", NULL, NULL, -1, "", BODY},
    {"a telephone number right above it", "ĐƯỜNG DÂY NÓNG: 0912 345 678\nSƠ KẾT CÔNG TÁC QUÝ MỘT\n" BODY,
     "SƠ KẾT CÔNG TÁC QUÝ MỘT", NULL, NULL, NULL, -1, "", BODY},
    {"a short lead that begins with a day",
     "Sơ kết công tác quý I\n13/05/2023\nHôm qua, Trạm Y tế xã Mường Then tổ chức hội nghị.\n" SECOND,
     "Sơ kết công tác quý I", "2023-05-13", NULL, NULL, -1, "",
     "Hôm qua, Trạm Y tế xã Mường Then tổ chức hội nghị.\n" SECOND},
    {"a lead of one long sentence",
     "Mường Then sơ kết công tác quý I\n\nThứ bảy, 13/05/2023 - 18:11\n\nỦy ban Kiểm tra Huyện ủy vừa quyết định kỷ luật khai trừ khỏi Đảng hai người phụ trách kho do có vi phạm pháp luật khi mua sắm thuốc.\n\nSáng 12/5, Trạm Y tế xã Mường Then đã tổ chức hội nghị sơ kết công tác quý I. Đồng chí Lò Văn Bun chủ trì hội nghị.",
     "Mường Then sơ kết công tác quý I", "2023-05-13T18:11+07:00", NULL, NULL, -1, "",
     "Ủy ban Kiểm tra Huyện ủy vừa quyết định kỷ luật khai trừ khỏi Đảng hai người phụ trách kho do có vi phạm pháp luật khi mua sắm thuốc.\nSáng 12/5, Trạm Y tế xã Mường Then đã tổ chức hội nghị sơ kết công tác quý I. Đồng chí Lò Văn Bun chủ trì hội nghị."},
    {"the site's name above it", "SỞ Y TẾ LAI CHÂU\nTRẠM Y TẾ MƯỜNG THEN\nSƠ KẾT CÔNG TÁC QUÝ MỘT\n" BODY,
     "SƠ KẾT CÔNG TÁC QUÝ MỘT", NULL, NULL, NULL, -1, "", BODY},
    {"a path and a weekday",
     "Trang chủ\nGiới thiệu\nLiên hệ\n\nTrang chủ » Tin tức » Tin cơ sở\n\nMường Then sơ kết công tác quý I\n"
     "Thứ bảy - 13/05/2023 09:41\n" BODY
     "\n\nTác giả bài viết: Lò Thị Xuân\n\nTin cùng chuyên mục\nTập huấn (01/05/2023)",
     "Mường Then sơ kết công tác quý I", "2023-05-13T09:41+07:00", "Tin cơ sở", "Lò Thị Xuân", -1, "", BODY},
    {"the article's own name ends its path",
     "Trang chủ / Hoạt động / Mường Then sơ kết công tác quý I\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, "Hoạt động", NULL, -1, "", BODY},
    {"the site's name begins its path",
     "Trạm Y tế Mường Then > TIN TỨC > Tin y tế > Mường Then sơ kết công tác quý I\nMường Then sơ kết công "
     "tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, "Tin y tế", NULL, -1, "", BODY},
    {"a headline that begins with the site's name", "Trạm Y tế Mường Then: Một năm vượt khó\n" BODY,
     "Trạm Y tế Mường Then: Một năm vượt khó", NULL, NULL, NULL, -1, "", BODY},
    {"bars around pictures", FIRST "\n![]() |\nQuang cảnh hội nghị. |\n" SECOND, NULL, NULL, NULL, NULL, -1,
     "Quang cảnh hội nghị.", BODY},
    {"the section beside the stamp",
     "Mường Then sơ kết công tác quý I\n\nNgày 14 / 05 / 2023\n|\nTin tức\n\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", "Tin tức", NULL, -1, "", BODY},
    {"a labelled section", "Chuyên mục: Gương sáng ngành Y\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, "Gương sáng ngành Y", NULL, -1, "", BODY},
    {"everything in one line of the head",
     "Mường Then sơ kết công tác quý I\nNgày đăng: 14-05-2023 07:57:14 | Người đăng: admin | Lượt xem : "
     "1.512\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14T07:57:14+07:00", NULL, NULL, 1512, "", BODY},
    {"the clock of the site is no stamp",
     "Hôm nay là Thứ tư, 17/05/2023\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "", BODY},
    {"captions between paragraphs",
     FIRST "\nQuang cảnh hội nghị.\nĐồng chí Lò Văn Bun phát biểu tại hội nghị\n\n" SECOND
           "\nẢnh 1: Trao quà\n",
     NULL, NULL, NULL, NULL, -1,
     "Quang cảnh hội nghị.|Đồng chí Lò Văn Bun phát biểu tại hội nghị|Ảnh 1: Trao quà", BODY},
    {"a short sentence of the text is no caption",
     BODY "\nBuổi lễ khép lại bằng chuyến tham quan vườn thuốc.", NULL, NULL, NULL, NULL, -1, "",
     BODY "\nBuổi lễ khép lại bằng chuyến tham quan vườn thuốc."},
    {"nor is one that counts", FIRST "\nĐoàn viên phát thuốc cho 312 người dân trong xã.\n" SECOND, NULL,
     NULL, NULL, NULL, -1, "", FIRST "\nĐoàn viên phát thuốc cho 312 người dân trong xã.\n" SECOND},
    {"lists stay", BODY "\nCụ thể như sau:\n- Khám 20 ca\n- Mổ 3 ca\n", NULL, NULL, NULL, NULL, -1, "",
     BODY "\nCụ thể như sau:\n- Khám 20 ca\n- Mổ 3 ca"},
    {"a name behind the text signs it", BODY "\n\nLò Thị Xuân\n\nÝ kiến bạn đọc\nGửi bình luận", NULL, NULL,
     NULL, "Lò Thị Xuân", -1, "", BODY},
    {"initials", BODY "\nL.T.X\n", NULL, NULL, NULL, "L.T.X", -1, "", BODY},
    {"initials with stops", BODY "\nL. XUÂN\n", NULL, NULL, NULL, "L. XUÂN", -1, "", BODY},
    {"a headline with its stop", "Hội nghị sơ kết công tác quý I của Trạm Y tế Mường Then năm 2023.\n\n" BODY,
     "Hội nghị sơ kết công tác quý I của Trạm Y tế Mường Then năm 2023.", NULL, NULL, NULL, -1, "", BODY},
    {"a headline behind a star", "* TRẠM Y TẾ MƯỜNG THEN SƠ KẾT QUÝ I\n\n" BODY,
     "TRẠM Y TẾ MƯỜNG THEN SƠ KẾT QUÝ I", NULL, NULL, NULL, -1, "", BODY},
    {"a subheading is no caption", FIRST "\nNội dung và mục tiêu của trạm\n" SECOND, NULL, NULL, NULL, NULL,
     -1, "", FIRST "\nNội dung và mục tiêu của trạm\n" SECOND},
    {"a picture between headline and text",
     "Mường Then sơ kết công tác quý I\n\nBS.CKI Lò Văn Bun báo cáo tình hình quý I\n\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "BS.CKI Lò Văn Bun báo cáo tình hình quý I",
     BODY},
    {"views with their number first", "Mường Then sơ kết công tác quý I\n1,203 lượt xem\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, 1203, "", BODY},
    {"a paragraph printed twice", FIRST "\n" BODY, NULL, NULL, NULL, NULL, -1, "", BODY},
    {"the form behind the text",
     BODY "\nTrả lời\nEmail của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *\n",
     NULL, NULL, NULL, NULL, -1, "", BODY},
    {"the name of a picture", FIRST "\nz69225943-1485e2f9.jpg\n" SECOND, NULL, NULL, NULL, NULL, -1, "",
     BODY},
    {"names of files", FIRST "\nIMG 4824\n" SECOND, NULL, NULL, NULL, NULL, -1, "", BODY},
    {"a department signs", BODY "\n\nPhòng Kế hoạch tổng hợp\nChia sẻ: Facebook Zalo\n", NULL, NULL, NULL,
     "Phòng Kế hoạch tổng hợp", -1, "", BODY},
    {"a person of a department", BODY "\n\nLò Xuân - Khoa Dược\n", NULL, NULL, NULL, "Lò Xuân - Khoa Dược",
     -1, "", BODY},
    {"a quoted source", BODY "\nNguồn: Báo Tây Bắc\n", NULL, NULL, NULL, "Báo Tây Bắc", -1, "", BODY},
    {"an author goes before a source", BODY "\nNguồn: Báo Tây Bắc\nTin, ảnh: Hà Vân\n", NULL, NULL, NULL,
     "Hà Vân", -1, "", BODY},
    {"pictures behind the signature",
     BODY "\nHà Vân\nMột số hình ảnh của hội nghị:\nCác đại biểu chụp ảnh lưu niệm\nTrang chủ\nTin khác\n",
     NULL, NULL, NULL, "Hà Vân", -1, "Các đại biểu chụp ảnh lưu niệm", BODY},
    {"a dateline is no text", "(TYT-14/5/2023) " BODY, NULL, "2023-05-14", NULL, NULL, -1, "", BODY},
    {"another dateline", "BMT - " BODY, NULL, NULL, NULL, NULL, -1, "", BODY},
    {"a stamp behind the last word", BODY " (TYT-14/5/2023)\n", NULL, "2023-05-14", NULL, NULL, -1, "", BODY},
    {"the same in a line of its own", BODY "\n(TYT-14/5/2023)\n", NULL, "2023-05-14", NULL, NULL, -1, "",
     BODY},
    {"brackets around a signature", BODY "\n(Lò Xuân và Hà Vân)\n", NULL, NULL, NULL, "Lò Xuân và Hà Vân", -1,
     "", BODY},
    {"a body with its address behind the text is no signature",
     BODY "\nTRẠM Y TẾ MƯỜNG THEN\nĐịa chỉ: bản Nà Lanh, xã Mường Then\n", NULL, NULL, NULL, NULL, -1, "",
     BODY},
    {"the section below the headline", "Mường Then sơ kết công tác quý I\n[Tin tức]\n14/5/2023\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", "Tin tức", NULL, -1, "", BODY},
    {"the section before the stamp",
     "Mường Then sơ kết công tác quý I\nTin y tế - Chủ nhật, 14/5/2023\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", "Tin y tế", NULL, -1, "", BODY},
    {"everything behind the text",
     BODY "\nTác giả: Lò Xuân | Ngày đăng: 14/5/2023 | Chuyên mục: Tin y tế | Lượt xem: 512\nTin khác\n",
     NULL, "2023-05-14", "Tin y tế", "Lò Xuân", 512, "", BODY},
    {"an author before the stamp",
     "Mường Then sơ kết công tác quý I\nBài: Lò Xuân - 14/5/2023 - 512 lượt xem\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", NULL, "Lò Xuân", 512, "", BODY},
    {"the repeated headline",
     "Mường Then sơ kết công tác quý I\n" FIRST "\nMường Then sơ kết công tác quý I\n" SECOND,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "", BODY},
    {"counters and boxes",
     BODY "\n\n0 bình luận\nMã an toàn: 48213\nThống kê truy cập\nHôm nay: 92 - Tất cả: 703.118\n", NULL,
     NULL, NULL, NULL, -1, "", BODY},
    {"the joint labels of a portal",
     "Mường Then sơ kết công tác quý I\nĐược viết bởi Lò Thị Xuân\nChuyên mục: Tin cơ sở\nĐược đăng: 14 Tháng 5 2023\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", "Tin cơ sở", "Lò Thị Xuân", -1, "", BODY},
    {"author and section without a colon",
     "Mường Then sơ kết công tác quý I\nĐăng ngày 14/5/2023 bởi Lò Xuân trong Tin tức\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", "Tin tức", "Lò Xuân", -1, "", BODY},
    {"an author with a department, and the day behind a comma",
     "Mường Then sơ kết công tác quý I\nViết bởi Phòng Kế hoạch - Tài chính, ngày 14/5/2023\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", NULL, "Phòng Kế hoạch - Tài chính", -1, "", BODY},
    {"an account wrote nothing",
     "Mường Then sơ kết công tác quý I\nĐăng ngày 14/5/2023 bởi quantriweb\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", NULL, NULL, -1, "", BODY},
    {"whoever put a page there signs it when nobody else does",
     "Mường Then sơ kết công tác quý I\nNgười đăng: Lò Thị Xuân   Ngày đăng: 14/5/2023\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", NULL, "Lò Thị Xuân", -1, "", BODY},
    {"but not before an author",
     "Mường Then sơ kết công tác quý I\nNgười đăng: Lò Thị Xuân   Ngày đăng: 14/5/2023\n" BODY
     "\nTin, ảnh: Hà Vân",
     "Mường Then sơ kết công tác quý I", "2023-05-14", NULL, "Hà Vân", -1, "", BODY},
    {"a name before the stamp", "Mường Then sơ kết công tác quý I\nLÒ THỊ XUÂN - 14/5/2023 08:15\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14T08:15+07:00", NULL, "LÒ THỊ XUÂN", -1, "", BODY},
    {"a name in a line by the stamp", "Mường Then sơ kết công tác quý I\n14/5/2023 08:15\nHà Vân\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14T08:15+07:00", NULL, "Hà Vân", -1, "", BODY},
    {"icons in the place of labels",
     "Mường Then sơ kết công tác quý I\n📅 14/5/2023   👁 356 lượt xem   ✍ Hà Vân\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", NULL, "Hà Vân", 356, "", BODY},
    {"a section without a bar before the day", "Mường Then sơ kết công tác quý I\nChính trị 14-5-2023\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", "Chính trị", NULL, -1, "", BODY},
    {"a section that nobody listed, between bars",
     "Mường Then sơ kết công tác quý I\n14/5/2023 | Chuyện bản làng | 87 lượt xem\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", "Chuyện bản làng", NULL, 87, "", BODY},
    {"a labelled section between dashes",
     "Mường Then sơ kết công tác quý I\nNgày đăng: 14/5/2023 - Chuyên mục: Gương sáng - Lượt xem: 87\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", "Gương sáng", NULL, 87, "", BODY},
    {"a path with slashes that touch",
     "Trang chủ/Tin tức/Hoạt động Đảng\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, "Hoạt động Đảng", NULL, -1, "", BODY},
    {"a path of lines without the home page",
     "Tin tức\n/\nHoạt động Đảng\n/\nMường Then sơ kết công tác quý I\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, "Hoạt động Đảng", NULL, -1, "", BODY},
    {"the heading of a list is no section", "Tin tức nổi bật\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "", BODY},
    {"a button that nobody listed, below the stamp",
     "Mường Then sơ kết công tác quý I\n14/5/2023\nPhát giọng đọc tự động\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", NULL, NULL, -1, "", BODY},
    {"the end of the path is the headline, though it says no more than a name",
     "Trang chủ » Tin tức » Trạm Y tế và bản làng\nTrạm Y tế và bản làng\n" BODY, "Trạm Y tế và bản làng",
     NULL, "Tin tức", NULL, -1, "", BODY},
    {"a headline printed twice, the second time in two lines, blanks between all lines",
     "MƯỜNG THEN SƠ KẾT CÔNG TÁC QUÝ I\n\nMƯỜNG THEN SƠ KẾT\n\nCÔNG TÁC QUÝ I\n\n" FIRST "\n\n" SECOND,
     "MƯỜNG THEN SƠ KẾT CÔNG TÁC QUÝ I", NULL, NULL, NULL, -1, "", BODY},
    {"a headline behind a dot", ".MƯỜNG THEN SƠ KẾT CÔNG TÁC QUÝ I\n" BODY,
     "MƯỜNG THEN SƠ KẾT CÔNG TÁC QUÝ I", NULL, NULL, NULL, -1, "", BODY},
    {"a headline with a button", "Mường Then sơ kết công tác quý I Cỡ chữ:\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "", BODY},
    {"a stamp behind the headline", "Mường Then sơ kết công tác quý I 14/05/2023 08:15\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14T08:15+07:00", NULL, NULL, -1, "", BODY},
    {"a stamp before the headline", "Ngày đăng: 14/05/2023 Mường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14", NULL, NULL, -1, "", BODY},
    {"a day that belongs to the headline", "Kế hoạch tiêm chủng của xã Mường Then ngày 14/05/2023\n" BODY,
     "Kế hoạch tiêm chủng của xã Mường Then ngày 14/05/2023", NULL, NULL, NULL, -1, "", BODY},
    {"a dateline with a site's name", "(Baomuongthen.vn) - " BODY, NULL, NULL, NULL, NULL, -1, "", BODY},
    {"a headline that goes on small and stops",
     "Trạm Y tế Mường Then tổ chức hội nghị quán triệt nghị quyết về đại hội các cấp\n"
     "tiến tới đại hội của toàn Đảng bộ huyện nhà trong năm 2025.\n" BODY,
     "Trạm Y tế Mường Then tổ chức hội nghị quán triệt nghị quyết về đại hội các cấp tiến tới đại hội của toàn Đảng "
     "bộ huyện nhà trong năm 2025.",
     NULL, NULL, NULL, -1, "", BODY},
    {"a lead without its stop",
     "Chung tay vì bản làng\nNhững năm qua, trạm luôn là chỗ dựa của bà con các dân tộc trong xã\n" BODY,
     "Chung tay vì bản làng", NULL, NULL, NULL, -1, "",
     "Những năm qua, trạm luôn là chỗ dựa của bà con các dân tộc trong xã\n" BODY},
    {"a lead without its stop that begins with the time",
     "Mường Then sơ kết công tác quý I\nVào chiều ngày 12/5, trạm đã họp bàn công tác của quý II\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "",
     "Vào chiều ngày 12/5, trạm đã họp bàn công tác của quý II\n" BODY},
    {"a headline that begins with a word of daytime",
     "Sáng mãi y đức\nSáng ngời tấm gương bác sĩ vùng cao\n" BODY, "Sáng ngời tấm gương bác sĩ vùng cao",
     NULL, NULL, NULL, -1, "", BODY},
    {"a title before the name that signs", BODY "\nBS. Lò Thị Xuân\n", NULL, NULL, NULL, "BS. Lò Thị Xuân",
     -1, "", BODY},
    {"a caption that goes on in small letters",
     FIRST "\nĐồng chí Lò Văn Bun, Trưởng trạm\nphát biểu tại hội nghị\n" SECOND, NULL, NULL, NULL, NULL, -1,
     "Đồng chí Lò Văn Bun, Trưởng trạm phát biểu tại hội nghị", BODY},
    {"a caption goes on in one line only",
     FIRST "\nĐồng chí Lò Văn Bun, Trưởng trạm\nphát biểu tại hội nghị\ntrao quà cho bà con bản Nà\n" SECOND,
     NULL, NULL, NULL, NULL, -1,
     "Đồng chí Lò Văn Bun, Trưởng trạm phát biểu tại hội nghị|trao quà cho bà con bản Nà", BODY},
    {"pictures behind a heading with a colon",
     BODY "\nDưới đây là một vài hình ảnh của hội nghị:\nĐoàn chủ tịch điều hành\nCác đại biểu biểu quyết\n",
     NULL, NULL, NULL, NULL, -1, "Đoàn chủ tịch điều hành|Các đại biểu biểu quyết", BODY},
    {"a cell of a table", FIRST "\nNgày hội thu hút bà con các bản về tham dự. |\n" SECOND, NULL, NULL, NULL,
     NULL, -1, "Ngày hội thu hút bà con các bản về tham dự.", BODY},
    {"the name of a picture with its number", FIRST "\nMường Then sơ kết công tác quý I - Ảnh 1.\n" SECOND,
     NULL, NULL, NULL, NULL, -1, "", BODY},
    {"links to other articles inside",
     FIRST "\n>> Trạm mổ thành công khối u lớn\nXem thêm: Chi bộ trạm tổ chức đại hội\n" SECOND, NULL, NULL,
     NULL, NULL, -1, "", BODY},
    {"links to the articles before and after", BODY "\n« Tập huấn cấp cứu\nThông báo nghỉ lễ »\n", NULL, NULL,
     NULL, NULL, -1, "", BODY},
    {"other articles with their days and no heading",
     BODY "\nHà Vân\n- Trạm họp định kỳ tháng Tư (10/04/2023)\n- Trạm kết nạp hai đảng viên (08/04/2023)\n",
     NULL, NULL, NULL, "Hà Vân", -1, "", BODY},
    {"one dated item of a list stays", BODY "\n- Nghị quyết của trạm về tiêm chủng (10/04/2023)\n", NULL,
     NULL, NULL, NULL, -1, "", BODY "\n- Nghị quyết của trạm về tiêm chủng (10/04/2023)"},
    {"the site speaks to its visitors",
     "Trang web này sử dụng cookie để bạn đọc thuận tiện hơn. Đồng ý\nMường Then sơ kết công tác quý I\n" BODY
     "\nMời bạn đọc vào chuyên mục Y tế của báo để xem thêm những tin, bài khác.\n",
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "", BODY},
    {"the section behind the text", BODY "\nPosted in Tin tức, Công tác Đảng\n", NULL, NULL, "Tin tức", NULL,
     -1, "", BODY},
    {"a sentence that begins with where", BODY "\nTrong Đảng bộ xã, trạm luôn đi đầu.", NULL, NULL, NULL,
     NULL, -1, "", BODY "\nTrong Đảng bộ xã, trạm luôn đi đầu."},
    {"a lead without its stop behind a dateline",
     "Trạm Y tế Mường Then đổi tên\n(MTV) - Huyện vừa quyết định đổi tên Trạm Y tế Mường Then thành Trạm Y tế Nà Lanh\n" BODY,
     "Trạm Y tế Mường Then đổi tên", NULL, NULL, NULL, -1, "",
     "Huyện vừa quyết định đổi tên Trạm Y tế Mường Then thành Trạm Y tế Nà Lanh\n" BODY},
    {"a broadcaster signs", BODY "\nMTV14\n", NULL, NULL, NULL, "MTV14", -1, "", BODY},
    {"a name with the paper that it is taken from", BODY "\nHà Vân (Theo Báo Tây Bắc)\n", NULL, NULL, NULL,
     "Hà Vân (Theo Báo Tây Bắc)", -1, "", BODY},
    {"a path behind what it is",
     "Vị trí của bạn: Trang chủ » Gương sáng bản làng\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, "Gương sáng bản làng", NULL, -1, "", BODY},
    {"a path without home whose names nobody listed",
     "Góc nhìn › Chuyện nghề\nMường Then sơ kết công tác quý I\n" BODY, "Mường Then sơ kết công tác quý I",
     NULL, "Chuyện nghề", NULL, -1, "", BODY},
    {"a path whose lines begin with arrows",
     "Trang chủ\n» Tin tức\n» Tin cơ sở\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, "Tin cơ sở", NULL, -1, "", BODY},
    {"a path with slashes that touch, from a section on",
     "Chính trị/Xây dựng Đảng\nMường Then sơ kết công tác quý I\n14/5/2023 08:15 Hà Vân\n" BODY,
     "Mường Then sơ kết công tác quý I", "2023-05-14T08:15+07:00", "Xây dựng Đảng", "Hà Vân", -1, "", BODY},
    {"a menu with a dash in it is no path",
     "Trang chủ Tin tức - Sự kiện Văn bản Liên hệ\nMường Then sơ kết công tác quý I\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "", BODY},
    {"a headline that begins with a body's name",
     "Trạm Y tế Mường Then và những chuyến vượt rừng\n14/5/2023\n" BODY,
     "Trạm Y tế Mường Then và những chuyến vượt rừng", "2023-05-14", NULL, NULL, -1, "", BODY},
    {"a row of buttons below the headline",
     "Mường Then sơ kết công tác quý I\nMàu chữ Cỡ chữ Giọng đọc miền Nam In\n" BODY,
     "Mường Then sơ kết công tác quý I", NULL, NULL, NULL, -1, "", BODY},
    {"no caption begins with effects",
     FIRST "\nẢnh hưởng của mưa lũ khiến đường vào bản bị chia cắt.\n" SECOND, NULL, NULL, NULL, NULL, -1, "",
     FIRST "\nẢnh hưởng của mưa lũ khiến đường vào bản bị chia cắt.\n" SECOND},
    {"only the path tells the headline",
     "Trang chủ > Tin tức > Mường Then sơ kết công tác quý I năm 2023\n14/5/2023\n" BODY,
     "Mường Then sơ kết công tác quý I năm 2023", "2023-05-14", "Tin tức", NULL, -1, "", BODY},
    {"a headline with its stop above a sentence without its time",
     "Trạm Y tế Mường Then tổ chức hội nghị sơ kết công tác quý I năm 2023.\nThực hiện kế hoạch năm, trạm đã họp bàn "
     "công tác của quý II với các bản.\n" BODY,
     "Trạm Y tế Mường Then tổ chức hội nghị sơ kết công tác quý I năm 2023.", NULL, NULL, NULL, -1, "",
     "Thực hiện kế hoạch năm, trạm đã họp bàn công tác của quý II với các bản.\n" BODY},
    {"other articles of the section",
     BODY "\nHà Vân\nTin cùng mục\n- Trạm họp thường kỳ\n- Công đoàn tặng quà\n", NULL, NULL, NULL, "Hà Vân",
     -1, "", BODY},
    {"related headlines, then prose of the site", BODY "\nCÁC TIN KHÁC\n" SECOND "\n", NULL, NULL, NULL, NULL,
     -1, "", BODY},
};

static void check_text(void **state, const char *what, const char *key, struct str got, const char *want)
{
    const char *text = extract_case_text(state, got);
    if (strcmp(text, want ? want : "(null)") != 0)
        fail_msg("%s: %s: got %s, want %s", what, key, text, want ? want : "(null)");
}

static void check_case(void **state, const struct page_case *c)
{
    struct record *r = extract_case(state, c->page);
    struct extract_case *e = *state;
    char stamp[32] = "";
    struct str captions = STR("");
    if (r->published_at.day != DAY_NONE)
        stamp_format(r->published_at, stamp);
    for (uint32_t i = 0; i < r->captions.n; i++)
        captions = arena_printf(&e->arena, "%.*s%s%.*s", STR_FMT(captions), i ? "|" : "",
                                STR_FMT(r->captions.at[i]));
    check_text(state, c->what, "title", r->title, c->title);
    check_text(state, c->what, "published_at", str_of(stamp, strlen(stamp)),
               c->published ? c->published : "");
    check_text(state, c->what, "category", r->category, c->category);
    check_text(state, c->what, "byline", r->byline, c->byline);
    check_text(state, c->what, "captions", captions, c->captions);
    check_text(state, c->what, "body", r->body, c->body);
    check_text(state, c->what, "language", r->language, "vi");
    int64_t views = r->view_count == RECORD_COUNT_NONE ? -1 : r->view_count;
    if (views != c->views)
        fail_msg("%s: view_count: got %jd, want %jd", c->what, (intmax_t)views, (intmax_t)c->views);
}

static void test_pages(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        check_case(state, &cases[i]);
}

static const struct stamp_case {
    const char *line, *want; /* NULL: no stamp */
} stamps[] = {
    {"Thứ sáu - 25/03/2022 08:41", "2022-03-25T08:41+07:00"},
    {"Ngày 26 / 06 / 2024", "2024-06-26"},
    {"19/07/2022 09:12:05", "2022-07-19T09:12:05+07:00"},
    {"27/02/2024 | 08h05", "2024-02-27T08:05+07:00"},
    {"Thứ Năm, 09/10/2025, 21:30 (GMT+7)", "2025-10-09T21:30+07:00"},
    {"Ngày đăng: 02-08-2022", "2022-08-02"},
    {"Cập nhật: 14:05, 22/11/2024", "2024-11-22T14:05+07:00"},
    {"Đăng lúc: 09:17:46 22/02/2024 (GMT+7)", "2024-02-22T09:17:46+07:00"},
    {"Ngày 5 tháng 3 năm 2021", "2021-03-05"},
    {"05.03.2021 2:07 PM", "2021-03-05T14:07+07:00"},
    {"2021-03-05 14:07", "2021-03-05T14:07+07:00"},
    {"5 Th3, 2021", "2021-03-05"},
    {"5 Tháng Ba 2021", "2021-03-05"},
    {"Ngày 5 tháng Mười hai năm 2021", "2021-12-05"},
    {"Friday, 5 March 2021 14:07", "2021-03-05T14:07+07:00"},
    {"Posted on March 5th, 2021", "2021-03-05"},
    {"5-Mar-2021", "2021-03-05"},
    {"Ngày đăng: 05-03-2021 8:15 SA", "2021-03-05T08:15+07:00"},
    {"05/03/2021 12:07:09 SA", "2021-03-05T00:07:09+07:00"},
    {"Thứ sáu, 05/03/2021, 2:07 CH", "2021-03-05T14:07+07:00"},
    {"- 05/03/2021 02:48:00 AM", "2021-03-05T02:48:00+07:00"},
    {"Thời gian đăng: 8 giờ 05 phút, ngày 5 tháng 3 năm 2021", "2021-03-05T08:05+07:00"},
    {"Ngày đăng: 05/03/2021\nCập nhật lần cuối: 09/03/2021", "2021-03-05"},
    {"Chỉnh sửa lần cuối: 09/03/2021", "2021-03-09"},
    {"32 March 2021 08:00", NULL},
    {"Trạm Y tế xã - 05/03/2021 lúc 14:07", "2021-03-05T14:07+07:00"},
    {"30/02/2024 08:00", NULL},
    {"Thứ Ba, 7/10", NULL},
};

static void test_stamps(void **state)
{
    for (size_t i = 0; i < COUNT_OF(stamps); i++) {
        char page[1024], got[32] = "";
        snprintf(page, sizeof page, "Mường Then sơ kết công tác quý I\n%s\n%s", stamps[i].line, BODY);
        const struct record *r = extract_case(state, page);
        if (r->published_at.day != DAY_NONE)
            stamp_format(r->published_at, got);
        check_text(state, stamps[i].line, "published_at", str_of(got, strlen(got)),
                   stamps[i].want ? stamps[i].want : "");
    }
}

static void test_what_the_producer_says_counts_more(void **state)
{
    static const struct stamp_case hints[] = {
        {"2023-06-01", "2023-06-01"},
        {"2023-06-01T08:00:00Z", "2023-06-01T15:00:00+07:00"},
        {"2023-06-01T20:30:00Z", "2023-06-02T03:30:00+07:00"},
        {"2023-06-01T08:00:00.125+07:00", "2023-06-01T08:00:00+07:00"},
        {"2023-06-01T01:00:00+0900", "2023-05-31T23:00:00+07:00"},
        {"yesterday", "2023-05-13"}, /* not understood: the page's own */
    };
    const char *page = "Mường Then sơ kết công tác quý I\n13/05/2023\n" BODY;
    for (size_t i = 0; i < COUNT_OF(hints); i++) {
        char got[32];
        struct extract_input in = {.content = str_of(page, strlen(page)),
                                   .title = STR("Tin của xã"),
                                   .published_at = str_of(hints[i].line, strlen(hints[i].line))};
        const struct record *r = extract_case_input(state, &in);
        stamp_format(r->published_at, got);
        check_text(state, hints[i].line, "published_at", str_of(got, strlen(got)), hints[i].want);
        check_text(state, hints[i].line, "title", r->title, "Tin của xã");
    }
}

static void test_languages(void **state)
{
    static const struct {
        const char *page, *want;
    } texts[] = {
        {BODY, "vi"},
        {"The hospital held its annual review this morning, and the director spoke of the work that was "
         "done.",
         "en"},
        {"Le directeur de l'hôpital est venu dans la salle et il a parlé des travaux pour les malades qui "
         "sont là.",
         "fr"},
        {"Сегодня утром больница провела собрание, на котором директор рассказал о работе за первые шесть "
         "месяцев года.",
         "ru"},
        {"12 34 56 78 90 12 34 56 78 90 12 34 56 78.", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        check_text(state, texts[i].page, "language", extract_case(state, texts[i].page)->language,
                   texts[i].want);
}

static void test_hostile_pages_end(void **state)
{
    static const char *const parts[] = {"(",  ")",  "|",    "Trang chủ / ", "Ngày đăng: ", ": ",
                                        "1.", "\n", "- \n", "Ảnh: ",        "@",           "Tác giả: An\n"};
    static char page[60001];
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        size_t n = 0, len = strlen(parts[i]);
        while (n + len < sizeof page) {
            memcpy(page + n, parts[i], len);
            n += len;
        }
        page[n] = 0;
        const struct record *r = extract_case(state, page);
        assert_int_equal(r->people.n, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages),
        cmocka_unit_test(test_stamps),
        cmocka_unit_test(test_what_the_producer_says_counts_more),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_hostile_pages_end),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
