"""Names of people, by the peoples of Vietnam: each has its families and its way of making a name."""

# Hospitals and schools bear these names.
FAMOUS = ("Lê Văn Thịnh", "Lương Thế Vinh", "Hoàng Diệu", "Bùi Thị Xuân", "Nguyễn Thị Minh Khai", "Cao Thắng", "Hoàng Quốc Việt")
KINH_FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
                 "Dương", "Lý", "Đinh", "Trịnh", "Lương", "Tạ", "Hà", "Cao", "Mai", "Tô", "Trương", "Lâm", "Phùng", "Quách",
                 "Thái", "Châu", "Tăng", "Kiều", "Đoàn", "Chu", "Doãn", "Khuất", "Nghiêm", "Giang", "La", "Lưu"]
MEN_MIDDLE = ["Văn", "Hữu", "Quốc", "Đức", "Minh", "Công", "Xuân", "Trọng", "Duy", "Bá", "Đình", "Ngọc", "Thế", "Anh",
              "Hồng", "Chí", "Thanh", "Tiến", "Viết", "Mạnh"]
MEN_GIVEN = ["Khánh", "Dũng", "Toàn", "Hiệp", "Thắng", "Lâm", "Phúc", "Tuấn", "Khoa", "Hải", "Đạt", "Kiên", "Vinh", "Thịnh",
             "Cường", "Hùng", "Sơn", "Tùng", "Quân", "Bình", "Long", "Nam", "Trung", "Phong", "Hưng", "Đông", "Thành",
             "Quang", "Nghĩa", "Lợi", "Tài", "Lộc", "Bảo", "Chiến", "Thuận", "Duẩn", "Điền", "Khôi", "Luân", "Trường"]
WOMEN_MIDDLE = ["Thị", "Thị Kim", "Thị Thu", "Ngọc", "Thị Bích", "Thị Thanh", "Thị Hồng", "Mai", "Thị Minh", "Thùy", "Thị Ngọc",
                "Kim", "Diệu", "Thị Phương", "Ái", "Mỹ"]
WOMEN_GIVEN = ["Hạnh", "Lan", "Nhung", "Yến", "Hoa", "Trang", "Thảo", "Diệp", "Quyên", "Oanh", "Loan", "Huệ", "Vân", "Hằng",
               "Thủy", "Nga", "Hương", "Tuyết", "Liên", "Dung", "Hiền", "Xuân", "Ngân", "Thoa", "Nhàn", "Thơm", "Duyên",
               "Phượng", "Cúc", "Đào", "Sen", "Tâm", "Uyên", "Giàu", "Thắm", "Nguyệt"]
TAY_FAMILIES = ["Nông", "Hoàng", "Ma", "Vi", "Bế", "Đàm", "Hứa", "Lương", "Triệu", "Lục", "Lường", "Mông", "Linh"]
THAI_FAMILIES = ["Lò", "Quàng", "Cà", "Lường", "Tòng", "Cầm", "Bạc", "Lộc", "Kha", "Lô", "Điêu", "Hà", "Ngân", "Vi"]
MUONG_FAMILIES = ["Quách", "Bùi", "Đinh", "Hà", "Phạm", "Trương", "Xa", "Bạch"]
HMONG_FAMILIES = ["Giàng", "Sùng", "Vàng", "Thào", "Mùa", "Lầu", "Vừ", "Hạng", "Hờ", "Cứ", "Má", "Lý", "Chá", "Tráng", "Sình"]
HMONG_MEN = ["Páo", "Tủa", "Chà", "Dơ", "Sử", "Chìa", "Lềnh", "Pó", "Nủ", "Giống", "Thếnh", "Khứ"]
HMONG_WOMEN = ["Dế", "Mỷ", "Dợ", "Máy", "Súa", "Chư", "Pàng", "Xúa", "Và"]
DAO_FAMILIES = ["Triệu", "Bàn", "Chảo", "Tẩn", "Phùn", "Đặng", "Lý"]
DAO_MIDDLE = ["Tòn", "Văn", "Láo", "Sành", "Tài", "Hữu"]
DAO_GIVEN = ["Phây", "Sơn", "Lở", "Chiêm", "Quyên", "Phấu", "Nhàn", "Tá"]
EDE_FAMILIES = ["Niê", "Kbuôr", "Byă", "Ayun", "Mlô", "Kđoh", "Ênuôl", "Niê Kđăm", "Hmok", "Êban"]
EDE_GIVEN = ["Bhiôk", "Thanh", "Sơn", "Wêl", "Krăng", "Quý", "Thuyên", "Luyện"]
EDE_WOMEN = ["H'Liêm", "H'Nương", "H'Yer", "H'Duyên", "H'Lan", "H'Juin"]
JARAI_FAMILIES = ["Siu", "Rơ Châm", "Ksor", "Rah Lan", "Nay", "Rơ Mah", "Kpă", "Rcom", "Kpui"]
JARAI_GIVEN = ["H'Yéo", "Yơn", "Đô", "H'Nhơn", "Phước", "Hoan", "Thuk", "Blưp", "H'Lê"]
KHMER_FAMILIES = ["Thạch", "Kim", "Sơn", "Danh", "Kiên", "Châu", "Lâm", "Trà", "Tăng"]
KHMER_MEN = ["Sà Rinh", "Sóc Kha", "Sô Phia", "Thi", "Sa Rươne", "Sà Mên", "Quanh", "Thương", "Ươl"]
KHMER_WOMEN = ["Thị Ánh Hồng", "Thị Sà Mên", "Thị Sô Phia", "Thị Sà Rone", "Thị Đa Ra", "Thị Sa Ranh"]
CHAM_FAMILIES = ["Đàng", "Bá", "Thập", "Quảng", "Mang", "Lộ", "Bạch", "Hán", "Não", "Dụng"]
CHAM_GIVEN = ["Liên Trưởng", "Năng Thích", "Thanh Phong", "Trung Thiệu", "Thị Hiên", "Văn Tỷ", "Đại Thính", "Thị Hoàng"]


def kinh(s):
    if s.chance(50):
        return " ".join([s.pick(*KINH_FAMILIES), s.pick(*MEN_MIDDLE), s.pick(*MEN_GIVEN)]), "m"
    return " ".join([s.pick(*KINH_FAMILIES), s.pick(*WOMEN_MIDDLE), s.pick(*WOMEN_GIVEN)]), "f"


def northern(families):
    """Of peoples whose names are made as those of the Kinh, with families of their own."""
    def make(s):
        if s.chance(50):
            return " ".join([s.pick(*families), s.pick(*MEN_MIDDLE), s.pick(*MEN_GIVEN)]), "m"
        return " ".join([s.pick(*families), s.pick("Thị", "Thị Thu", "Thị Kim"), s.pick(*WOMEN_GIVEN)]), "f"
    return make


def hmong(s):
    if s.chance(60):
        return " ".join([s.pick(*HMONG_FAMILIES), s.pick("A", "A", "Bá", "Seo"), s.pick(*HMONG_MEN)]), "m"
    return " ".join([s.pick(*HMONG_FAMILIES), "Thị", s.pick(*HMONG_WOMEN)]), "f"


def dao(s):
    return " ".join([s.pick(*DAO_FAMILIES), s.pick(*DAO_MIDDLE), s.pick(*DAO_GIVEN)]), "m"


def ede(s):
    if s.chance(50):
        return " ".join(["Y", s.pick(*EDE_GIVEN), s.pick(*EDE_FAMILIES)]), "m"
    return " ".join([s.pick(*EDE_WOMEN), s.pick(*EDE_FAMILIES)]), "f"


def jarai(s):
    return " ".join([s.pick(*JARAI_FAMILIES), s.pick(*JARAI_GIVEN)]), "m"


def khmer(s):
    if s.chance(50):
        return " ".join([s.pick(*KHMER_FAMILIES), s.pick(*KHMER_MEN)]), "m"
    return " ".join([s.pick(*KHMER_FAMILIES), s.pick(*KHMER_WOMEN)]), "f"


def cham(s):
    return " ".join([s.pick(*CHAM_FAMILIES), s.pick(*CHAM_GIVEN)]), "m"


PEOPLES = [kinh] * 9 + [northern(TAY_FAMILIES), northern(THAI_FAMILIES), northern(MUONG_FAMILIES), hmong, dao, ede, jarai,
                        khmer, cham]


def new_name(s):
    """(name, sex): no syllable of it is a given name of somebody else in the article, so short mentions are clear."""
    while True:
        name, sex = s.pick(*PEOPLES)(s)
        syllables = set(name.split())
        last = name.split()[-1]
        if syllables & s.taken or name.startswith(FAMOUS):
            continue
        if any(last in other.split() for other in (p.name for p in s.people)):
            continue
        s.taken.add(last)
        return name, sex


def stands_behind_offices(name):
    """Whether the name is clear right behind "Giám đốc Bệnh viện": not one that could be the hospital's own."""
    return (len(name.split()) > 2 and has_vietnamese_form(name) and not name.endswith(" Mai Xuân") and
            not name.startswith(("Châu Đức", "Hoàng Mai", "Đoàn ", "Vạn Ninh", "Cao Phong", "Kim Sơn")))


def has_vietnamese_form(name):
    """Whether its last syllable is how people call the person: not so with Ê Đê and Gia Rai names."""
    return not name.startswith(("Y ", "H'")) and "'" not in name and name.split()[0] not in ("Siu", "Rơ", "Ksor", "Rah", "Nay",
                                                                                             "Kpă", "Rcom", "Kpui")
