/* What pages are, by examples of each kind; and that what is no Vietnamese article states nothing. */
#include "tests/unit/extract_case.h"

#define MENU "Trang chủ\nGiới thiệu\nTin tức\nVăn bản\nLiên hệ\n\n"
#define FOOTER "\n\nBản quyền thuộc về Trạm Y tế Mường Then\nĐiện thoại: 0213 855 123\n"
#define FIRST                                                                                                                          \
    "Chiều ngày 12/5/2023, Trạm Y tế xã Mường Then tổ chức hội nghị sơ kết công tác quý I, có 25 cán bộ " \
    "tham dự."
#define SECOND \
    "Báo cáo của trạm cho biết số lượt khám tăng 12%; trạm đã tiêm chủng cho 320 trẻ em trong địa bàn xã."
#define THIRD                                                                                                                                  \
    "Kết luận hội nghị, bác sĩ Lò Văn Bun yêu cầu các bộ phận tiếp tục nâng cao chất lượng khám chữa bệnh " \
    "và tinh thần phục vụ người dân trong xã."
#define ENTRY(headline, day, teaser) headline "\n" day "/05/2023\n" teaser "\n"
#define TEASER_1 "Sáng 2/5, trạm tổ chức buổi tập huấn về sơ cấp cứu cho y tế thôn bản trong toàn xã."
#define TEASER_2 \
    "Trong hai ngày, đội ngũ của trạm đã khám và cấp thuốc cho người cao tuổi ở ba bản xa nhất..."
#define TEASER_3 "Trạm nhắc bà con ngủ màn, diệt bọ gậy và đến ngay cơ sở y tế khi có dấu hiệu sốt cao."
#define TEASER_4 "Lớp học nấu cháo dinh dưỡng thu hút nhiều bà mẹ có con nhỏ dưới năm tuổi tham gia."

struct kind_case {
    const char *what, *page;
};

static const struct kind_case articles[] = {
    {"text alone", FIRST "\n" SECOND},
    {"one sentence", FIRST},
    {"no whole sentence", "Hội nghị sơ kết quý I của Trạm Y tế Mường Then"},
    {"menu and footer around it",
     MENU "Mường Then sơ kết quý I\n12/05/2023 08:15\n" FIRST "\n" SECOND FOOTER},
    {"one short paragraph before dated headlines", MENU
     "Mường Then sơ kết quý I\n12/05/2023\n" FIRST "\n\nTin liên quan\nTập huấn sơ cấp cứu (02/05/2023)\n"
     "Khám bệnh cho người cao tuổi (03/05/2023)\nPhòng chống sốt xuất huyết (04/05/2023)\n"
     "Hướng dẫn bà mẹ nuôi con (05/05/2023)" FOOTER},
    {"the same without their heading",
     "Mường Then sơ kết quý I\n12/05/2023\n" FIRST "\n\nTập huấn sơ cấp cứu (02/05/2023)\n"
     "Khám bệnh cho người cao tuổi (03/05/2023)\nPhòng chống sốt xuất huyết (04/05/2023)\n"},
    {"a form to log in beside it",
     MENU "Đăng nhập\nTên đăng nhập\nMật khẩu\nQuên mật khẩu?\n\nMường Then sơ kết quý I\n" FIRST
          "\n" SECOND FOOTER},
    {"comments only behind a login",
     "Mường Then sơ kết quý I\n" FIRST "\n" SECOND "\n\nBình luận\nVui lòng đăng nhập để gửi bình luận"},
    {"news about a site under maintenance",
     "Thông báo về hệ thống đăng ký khám\n15/05/2023\nTừ 20 giờ ngày 16/5, hệ thống đăng ký khám bệnh trực tuyến "
     "của trạm tạm dừng, vì hệ thống đang bảo trì; bà con liên hệ trực tiếp tại trạm."},
    {"a notice of few words with its day",
     "Thông báo nghỉ lễ\n28/04/2023\nTrạm nghỉ lễ từ 29/4 đến hết ngày 3/5, có "
     "trực cấp cứu."},
    {"pictures with captions and a day",
     "Một số hình ảnh hội nghị sơ kết quý I\n12/05/2023\nBác sĩ Lò Văn Bun phát biểu tại hội nghị\nQuang cảnh hội nghị"},
    {"its own address below",
     "Mường Then sơ kết quý I\n" FIRST "\n\nĐịa chỉ: bản Then, xã Mường Then\nĐiện thoại: 0213 "
     "855 123\nEmail: tramyte@muongthen.vn\nLiên hệ\nBản đồ"},
    {"no marks above letters",
     "Chieu ngay 12/5/2023, Tram Y te xa Muong Then to chuc hoi nghi so ket cong tac quy I, co "
     "25 can bo tham du va nghe bao cao cua cac bo phan."},
    {"an interview in short turns",
     "Phóng viên: Bác sĩ cho biết tình hình sốt xuất huyết trên địa bàn xã hiện nay ra sao?\nBác sĩ Lò Văn Bun: Từ đầu "
     "năm, trạm ghi nhận năm ca mắc, giảm so với cùng kỳ.\nPhóng viên: Trạm đã làm những gì để phòng bệnh trong thời "
     "gian qua?\nBác sĩ Lò Văn Bun: Chúng tôi phun hóa chất hai đợt và vận động bà con diệt bọ gậy."},
};

static const struct kind_case homes[] = {
    {"blocks of headlines and teasers",
     MENU "TIN TỨC\n" ENTRY("Tập huấn sơ cấp cứu cho y tế thôn bản", "02", TEASER_1)
         ENTRY("Khám bệnh cho người cao tuổi ở ba bản", "03", TEASER_2) "HOẠT ĐỘNG\n" ENTRY(
             "Cùng bà con phòng chống sốt xuất huyết", "04",
             TEASER_3) "ĐÀO TẠO\n" ENTRY("Lớp nấu cháo dinh dưỡng cho trẻ nhỏ", "05", TEASER_4) FOOTER},
    {"newest and most read",
     MENU ENTRY("Tập huấn sơ cấp cứu cho y tế thôn bản", "02", TEASER_1)
         ENTRY("Khám bệnh cho người cao tuổi ở ba bản", "03", TEASER_2) ENTRY(
             "Cùng bà con phòng chống sốt xuất huyết", "04",
             TEASER_3) "Tin mới nhất\nLớp nấu cháo dinh dưỡng cho trẻ nhỏ\nTin đọc nhiều\nTập huấn sơ cấp cứu cho y tế thôn "
                       "bản\nTin nổi bật\nKhám bệnh cho người cao tuổi ở ba bản" FOOTER},
    {"headlines with days, no teasers", MENU
     "Tin tức\nTập huấn sơ cấp cứu cho y tế thôn bản\n02/05/2023\nKhám bệnh cho người cao tuổi ở ba bản\n"
     "03/05/2023\nSự kiện\nCùng bà con phòng chống sốt xuất huyết\n04/05/2023\nHoạt động\nLớp nấu cháo dinh dưỡng "
     "cho trẻ nhỏ\n05/05/2023" FOOTER},
    {"buttons behind teasers",
     MENU "TIN TỨC\nTập huấn sơ cấp cứu cho y tế thôn bản\n" TEASER_1
          "\nXem thêm\nSỰ KIỆN\nKhám bệnh cho người cao "
          "tuổi ở ba bản\n" TEASER_2 "\nXem thêm\nY TẾ\nCùng bà con phòng chống sốt xuất huyết\n" TEASER_3
          "\nXem thêm" FOOTER},
    {"a search box on top",
     "Tìm kiếm\n" MENU "TIN TỨC\n" ENTRY(
         "Tập huấn sơ cấp cứu cho y tế thôn bản", "02",
         TEASER_1) "NGHIÊN CỨU KHOA "
                   "HỌC\n" ENTRY("Khám bệnh cho người cao tuổi ở ba bản", "03", TEASER_2) "ĐÀO TẠO\n" ENTRY(
                       "Cùng bà con phòng chống sốt xuất huyết", "04", TEASER_3) FOOTER},
    {"counters at the end",
     "Trạm Y tế Mường Then\nSự kiện\n" ENTRY("Tập huấn sơ cấp cứu cho y tế thôn bản", "02", TEASER_1) "Xây dựng Đảng\n" ENTRY(
         "Khám bệnh cho người cao tuổi ở ba bản", "03",
         TEASER_2) "Hợp tác quốc tế\n" ENTRY("Cùng bà con phòng chống sốt xuất huyết", "04",
                                             TEASER_3) "Thống kê truy cập\nĐang online: 12\nTổng truy cập: 120.345"},
    {"a slogan and links", MENU
     "Lấy người bệnh làm trung tâm\nTin tức\nTập huấn sơ cấp cứu cho y tế thôn bản\nChi tiết\nHoạt động\nKhám "
     "bệnh cho người cao tuổi ở ba bản\nChi tiết\nSự kiện\nCùng bà con phòng chống sốt xuất huyết\nChi tiết\nĐào "
     "tạo\nLớp nấu cháo dinh dưỡng cho trẻ nhỏ\nChi tiết" FOOTER},
    {"a clock, a hotline and blocks",
     "Hôm nay là Thứ tư, 17/05/2023\nĐường dây nóng: 0912 345 678\nTIN TỨC\n" ENTRY(
         "Tập huấn sơ cấp cứu cho y tế thôn bản", "02",
         TEASER_1) "HOẠT ĐỘNG CHUYÊN MÔN\n" ENTRY("Khám bệnh cho người cao tuổi ở ba bản", "03",
                                                  TEASER_2) "CÔNG TÁC ĐẢNG\n" ENTRY("Cùng bà con phòng chống sốt xuất huyết",
                                                                                    "04", TEASER_3)
         ENTRY("Lớp nấu cháo dinh dưỡng cho trẻ nhỏ", "05", TEASER_4)},
};

static const struct kind_case lists[] = {
    {"a section",
     MENU "Trang chủ » Tin tức\n\n" ENTRY("Tập huấn sơ cấp cứu cho y tế thôn bản", "02", TEASER_1)
         ENTRY("Khám bệnh cho người cao tuổi ở ba bản", "03", TEASER_2)
             ENTRY("Cùng bà con phòng chống sốt xuất huyết", "04", TEASER_3) "Trang 1 / 12" FOOTER},
    {"no pager", ENTRY("Tập huấn sơ cấp cứu cho y tế thôn bản", "02", TEASER_1)
                     ENTRY("Khám bệnh cho người cao tuổi ở ba bản", "03", TEASER_2)
                         ENTRY("Cùng bà con phòng chống sốt xuất huyết", "04", TEASER_3)
                             ENTRY("Lớp nấu cháo dinh dưỡng cho trẻ nhỏ", "05", TEASER_4)},
    {"teasers before their buttons",
     "Tập huấn sơ cấp cứu\n" TEASER_1 "\nĐọc thêm\nKhám bệnh cho người cao tuổi\n" TEASER_2
     "\nĐọc thêm\nPhòng chống sốt xuất huyết\n" TEASER_3 "\nĐọc thêm\n1 2 3 4 … Trang cuối"},
    {"search results",
     "Kết quả tìm kiếm cho \"sốt xuất huyết\"\nTìm thấy 2 kết quả\nCùng bà con phòng chống sốt xuất "
     "huyết\n04/05/2023\n" TEASER_3 "\nPhun hóa chất diệt muỗi\n01/05/2023\n" TEASER_4},
    {"a search that found nothing",
     MENU "Kết quả tìm kiếm\nKhông tìm thấy kết quả nào phù hợp với từ khóa" FOOTER},
    {"a tag", "Các bài viết được gắn thẻ: hiến máu\nNgày hội hiến máu ở Mường Then\n02/04/2023\n" TEASER_1
              "\nCả nhà cùng hiến máu\n09/04/2023\n" TEASER_2},
    {"an archive", "Lưu trữ: Tháng Năm 2023\nTập huấn sơ cấp cứu cho y tế thôn bản\n" TEASER_1
                   "\nXem thêm\nKhám bệnh cho người cao tuổi ở ba bản\n" TEASER_2 "\nXem thêm"},
    {"headlines with days",
     MENU "Thông báo\nLịch trực cấp cứu tháng 5\n02/05/2023\nLịch tiêm chủng tháng 5\n03/05/2023\n"
          "Mời chào giá vật tư y tế\n04/05/2023\nTuyển dụng một điều dưỡng\n05/05/2023" FOOTER},
    {"a section without articles", "Tin tức\nChưa có bài viết nào trong chuyên mục này"},
    {"in English",
     "Category Archives: News\nVillage health workers trained in first aid\n02/05/2023\nThe station held a "
     "training course for the health workers of all villages.\nRead more\nElderly people examined\n"
     "03/05/2023\nThe team has visited three remote villages and examined the elderly.\n"},
};

static const struct kind_case errors[] = {
    {"404", MENU "404\nKhông tìm thấy trang bạn yêu cầu" FOOTER},
    {"404 in a sentence",
     "Rất tiếc, trang bạn đang tìm không tồn tại hoặc đã bị xóa. Vui lòng quay lại trang chủ."},
    {"an article that is gone", MENU "Bài viết không tồn tại hoặc đã bị gỡ bỏ." FOOTER},
    {"404 with other headlines", MENU
     "Không tìm thấy nội dung\nTin mới nhất\nTập huấn sơ cấp cứu (02/05/2023)\nKhám bệnh cho người cao tuổi "
     "(03/05/2023)\nPhòng chống sốt xuất huyết (04/05/2023)" FOOTER},
    {"the server's words", "404 Not Found\nnginx/1.18.0 (Ubuntu)"},
    {"Apache's",
     "Not Found\nThe requested URL /tin-tuc/12.html was not found on this server.\nApache/2.4.41 Server at "
     "muongthen.vn Port 80"},
    {"500",
     "Internal Server Error\nThe server encountered an internal error or misconfiguration and was unable to "
     "complete your request."},
    {"503", "503 Service Unavailable\nNo server is available to handle this request."},
    {"forbidden", "403 Forbidden\nYou don't have permission to access this resource."},
    {"maintenance", "Trạm Y tế Mường Then\nHệ thống đang bảo trì, xin quý vị vui lòng quay lại sau."},
    {"a database that is away", "Error establishing a database connection"},
    {"not allowed", "Thông báo\nBạn không có quyền truy cập vào trang này."},
    {"an error of ASP.NET",
     "Server Error in '/' Application.\nRuntime Error\nDescription: An application error occurred "
     "on the server."},
};

static const struct kind_case logins[] = {
    {"a form", MENU "Đăng nhập\nTên đăng nhập\nMật khẩu\nGhi nhớ đăng nhập\nQuên mật khẩu?" FOOTER},
    {"a wall", "Bạn cần đăng nhập để xem nội dung này."},
    {"for members",
     MENU "Thông báo\nNội dung dành riêng cho thành viên. Vui lòng đăng nhập hoặc đăng ký tài khoản." FOOTER},
    {"a captcha", "Nhập các ký tự trong hình để tiếp tục\nTôi không phải là người máy\nTiếp tục"},
    {"a check of the browser",
     "Just a moment...\nChecking your browser before accessing muongthen.vn.\nThis process is "
     "automatic."},
    {"a check by a network",
     "muongthen.vn\nVerify you are human by completing the action below.\nmuongthen.vn needs to "
     "review the security of your connection before proceeding."},
    {"JavaScript", "Please enable JavaScript and cookies to continue"},
    {"in English", "Sign in\nUsername\nPassword\nRemember me\nForgot your password?"},
    {"a session that is over", "Phiên đăng nhập đã hết hạn, vui lòng đăng nhập lại."},
    {"in a mail system", "HỆ THỐNG THƯ ĐIỆN TỬ\nTên tài khoản\nMật khẩu\nĐăng nhập"},
};

static const struct kind_case others[] = {
    {"nothing", ""},
    {"blanks", " \n\n\t\n"},
    {"marks", "|\n|\n***\n"},
    {"a menu alone", MENU},
    {"menu and footer", MENU FOOTER},
    {"addresses",
     "Liên hệ\nĐịa chỉ: bản Then, xã Mường Then, huyện Sông Mã\nĐiện thoại: 0213 855 123\nEmail: "
     "tramyte@muongthen.vn\nWebsite: muongthen.vn"},
    {"addresses with a form",
     MENU "Thông tin liên hệ\nĐiện thoại: 0213 855 123\nFax: 0213 855 124\nHọ và tên\nEmail\nNội "
          "dung\nGửi" FOOTER},
    {"pictures without text",
     MENU "Thư viện ảnh\nMột số hình ảnh hoạt động\nQuang cảnh\nToàn cảnh trạm" FOOTER},
    {"buttons", "Chia sẻ\nFacebook\nIn bài viết\nTrở về"},
    {"a counter", "Thống kê truy cập\nĐang online: 12\nTổng truy cập: 120.345"},
};

static const struct {
    const struct kind_case *cases;
    size_t n;
} kinds[PAGE_KINDS] = {
    [PAGE_KIND_ARTICLE] = {articles, COUNT_OF(articles)}, [PAGE_KIND_HOME] = {homes, COUNT_OF(homes)},
    [PAGE_KIND_LIST] = {lists, COUNT_OF(lists)},          [PAGE_KIND_ERROR] = {errors, COUNT_OF(errors)},
    [PAGE_KIND_LOGIN] = {logins, COUNT_OF(logins)},       [PAGE_KIND_OTHER] = {others, COUNT_OF(others)},
};

/* Families that only articles have. */
static uint32_t stated(const struct record *r)
{
    return r->events.n + r->people.n + r->organizations.n + r->figures.n + r->awards.n + r->documents.n +
           r->dates.n + r->places.n + r->statements.n;
}

static void test_kinds(void **state)
{
    unsigned wrong = 0;
    for (int kind = 0; kind < PAGE_KINDS; kind++) {
        assert_true(kinds[kind].n >= 8);
        for (size_t i = 0; i < kinds[kind].n; i++) {
            const struct kind_case *c = &kinds[kind].cases[i];
            const struct record *r = extract_case(state, c->page);
            bool silent = kind == PAGE_KIND_ARTICLE || (stated(r) == 0 && r->published_at.day == DAY_NONE);
            if ((int)r->page_kind == kind && silent)
                continue;
            print_error("%s: got %s (states %u), want %s\n", c->what, page_kind_names[r->page_kind],
                        stated(r), page_kind_names[kind]);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
