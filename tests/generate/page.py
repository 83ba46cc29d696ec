"""The page around an article: what stands before its headline and behind its text, none of it the text."""

import datetime

from . import names
from .dates import WEEKDAYS
from .story import ANY

SECTIONS = ["Tin tức", "Tin hoạt động", "Hoạt động Đảng", "Tin tức - Sự kiện", "Công tác Đảng - Đoàn thể", "Hoạt động bệnh viện",
            "Tin tức & sự kiện", "Tin trong ngành"]
MENUS = ["Trang chủ\nGiới thiệu\nTin tức\nVăn bản\nLiên hệ", "TRANG CHỦ | GIỚI THIỆU | TIN TỨC | LIÊN HỆ",
         "Trang chủ    Tin tức    Văn bản    Hỏi đáp"]
RELATED = ["Tin liên quan", "Các tin khác", "CÁC TIN KHÁC", "Tin cùng chuyên mục", "Bài viết liên quan", "Những tin mới hơn",
           "Tin cùng chuyên mục:"]
HEADLINES = ["Tập huấn phòng cháy, chữa cháy năm 2021", "Thông báo lịch nghỉ lễ", "Triển khai tiêm vắc xin mũi 4",
             "Hội thi tay nghề điều dưỡng giỏi", "Thông báo mời chào giá vật tư", "Ra quân tổng vệ sinh môi trường"]
CAPTIONS = ["Quang cảnh hội nghị", "Toàn cảnh hội nghị", "Các đại biểu chụp ảnh lưu niệm", "Quang cảnh buổi lễ",
            "Ảnh: Các đại biểu tham dự hội nghị", "Các đại biểu biểu quyết tại hội nghị"]
DEPARTMENTS = ["Phòng Công tác xã hội", "Phòng Điều dưỡng", "Phòng Tổ chức - Hành chính", "Phòng Kế hoạch tổng hợp"]


def telephone(s):
    area = s.pick("0205", "0214", "0293", "0210", "0263")
    return s.pick(f"{area}3.{s.random.randint(100, 999)}.{s.random.randint(100, 999)}",
                  f"{area} 3 {s.random.randint(100, 999)} {s.random.randint(100, 999)}",
                  f"0967.{s.random.randint(100, 999)}.{s.random.randint(100, 999)}",
                  f"0{s.random.randint(911, 989)} {s.random.randint(100, 999)} {s.random.randint(100, 999)}")


def contact(s, kind, value):
    s.contacts.append({"kind": kind, "value": value})
    return value


def contact_line(s):
    form = s.random.randrange(6)
    if form == 0:
        return f"{s.pick('Đường dây nóng', 'ĐƯỜNG DÂY NÓNG', 'Hotline')}: {contact(s, 'hotline', telephone(s))}"
    if form == 1:
        return f"{s.pick('CẤP CỨU', 'Cấp cứu', 'CẤP CỨU (24/24)', 'Cấp cứu 24/24')}: {contact(s, 'emergency', telephone(s))}"
    if form == 2:
        mail = f"bv{s.random.randint(10, 99)}@{s.pick('gmail.com', 'syt.gov.vn', 'laocai.gov.vn')}"
        return f"Email: {contact(s, 'email', mail)}"
    if form == 3:
        return f"Điện thoại: {contact(s, 'phone', telephone(s))} - Fax: {contact(s, 'fax', telephone(s))}"
    if form == 4:
        return (f"Đường dây nóng: {contact(s, 'hotline', telephone(s))} | "
                f"Email: {contact(s, 'email', f'benhvien{s.random.randint(1, 99)}@yahoo.com.vn')}")
    return f"Điện thoại: {contact(s, 'phone', telephone(s))}"


def new_stamp(s):
    """Decides when the page was published: the text's relative times depend on it. None: it does not say."""
    s.stamped = s.chance(85)
    s.stamp = s.day + datetime.timedelta(days=s.pick(0, 0, 1, 1, 1, 2, 3, 5, 9)) if s.stamped else None


def stamp_line(s, article):
    """The stamp in one of its forms; at times with the view count."""
    d = s.stamp
    hour, minute, second = s.random.randint(6, 21), s.random.randrange(60), s.random.randrange(60)
    sep = s.pick("/", "/", "-")
    day = f"{d.day:02d}{sep}{d.month:02d}{sep}{d.year}"
    clock, value = s.pick((f"{hour:02d}:{minute:02d}", f"T{hour:02d}:{minute:02d}+07:00"), ("", ""), ("", ""),
                          (f"{hour:02d}:{minute:02d}:{second:02d}", f"T{hour:02d}:{minute:02d}:{second:02d}+07:00"))
    weekday = WEEKDAYS[d.weekday()]
    forms = [f"Ngày đăng: {day} {clock}".strip(), f"{day} {clock}".strip(), f"Đăng ngày {day}" + (f" lúc {clock}" if clock else ""),
             f"{weekday}, {day} {clock}".strip(), f"{weekday} - {day} {clock}".strip(), f"Cập nhật: {day} {clock}".strip(),
             f"(Cập nhật: {day} {clock})".replace(" )", ")")]
    if clock:
        forms += [f"{weekday}, {day} | {clock}", f"{day} | {clock}", f"{clock} {day}", f"{weekday}, {day} {clock} (GMT+7)"]
    line = s.pick(*forms)
    article["published_at"] = d.isoformat() + value
    s.dates.add((d.isoformat(), d.isoformat()))
    if s.chance(30):
        views = s.random.randint(12, 9999)
        article["view_count"] = views
        line += s.pick(f" - Lượt xem: {views}", f" | {views} lượt xem", f"\nLượt xem: {views}", f" | Đã xem: {views}")
    return line


def breadcrumb(s, article):
    section = s.pick(*SECTIONS)
    article["category"] = section
    sep = s.pick(" / ", " » ", " > ", " › ")
    if s.chance(40):
        return sep.join(["Trang chủ", s.pick("Tin tức", "Tin bài"), section])
    return sep.join(["Trang chủ", section])


def head(s, article, title):
    """What stands before the text, the headline with it: lines."""
    lines = []
    if s.chance(25):
        lines.append(s.pick(*MENUS))
    if s.chance(35):
        lines.append(contact_line(s))
    if lines and s.chance(70):
        lines.append("")
    if s.chance(50):
        lines += [breadcrumb(s, article), ""]
    lines.append(title)
    article["title"] = title
    if s.stamped:
        lines += [""] * s.random.randrange(2) + [stamp_line(s, article)]
    lines.append("")
    return lines


def author(s):
    """A journalist, who is nobody in the article."""
    while True:
        name, _sex = names.kinh(s)
        if not set(name.split()) & s.taken:
            return name


def byline(s, article):
    form = s.random.randrange(8)
    if form < 3:
        return []
    if form == 3:
        article["byline"] = s.pick(*DEPARTMENTS)
        s.bodies.setdefault(article["byline"], {"name": article["byline"], "kind": "department", "aliases": set()})
        return [article["byline"]]
    name = author(s) if s.chance(60) else s.pick("Minh Anh", "Hồng Vân", "Quốc Tuấn", "Thu Hà", "Lê Bình", "Mai Chi")
    article["byline"] = name
    if form == 4:
        return [f"{s.pick('Tác giả', 'Tác giả bài viết', 'Người viết')}: {name}"]
    if form == 5:
        return [f"{s.pick('Tin, ảnh', 'Bài, ảnh', 'Tin và ảnh', 'Bài và ảnh')}: {name}"]
    return [name]


def tail(s):
    """What stands behind the text: share bar, comment box, related headlines, counter, footer."""
    lines = []
    if s.chance(35):
        lines += ["", s.pick("Chia sẻ: Facebook Zalo Twitter", "Chia sẻ bài viết", "Like  Share  Tweet")]
    if s.chance(25):
        lines += ["", s.pick("Ý kiến bạn đọc", "0 bình luận", "Ý kiến bạn đọc\nHọ và tên *\nEmail *")]
    if s.chance(40):
        mark = s.pick("- ", "» ", "• ", "")
        lines += ["", s.pick(*RELATED)]
        lines += [f"{mark}{headline} ({s.random.randint(1, 28):02d}/0{s.random.randint(1, 9)}/2021)" for headline in
                  s.some(HEADLINES, 2, 4)]
    if s.chance(20):
        lines += ["", f"Thống kê truy cập\nHôm nay: {s.random.randint(10, 900)}\nTất cả: {s.random.randint(10000, 900000)}"]
    if lines and s.chance(15):  # a number right below a department that signs would be the department's
        lines += ["", contact_line(s)]
    return lines


def empty_article():
    return {"title": None, "published_at": None, "category": None, "byline": None, "view_count": None, "language": "vi",
            "body": ANY, "captions": []}
