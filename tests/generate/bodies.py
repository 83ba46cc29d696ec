"""Organisations: the unit that an article is about, its party committee, and the bodies above and around it."""

from .story import ANY

PROVINCES = ["Lạng Sơn", "Lào Cai", "Yên Bái", "Bắc Kạn", "Hà Giang", "Tuyên Quang", "Điện Biên", "Lai Châu", "Sơn La",
             "Phú Thọ", "Thái Nguyên", "Bắc Giang", "Quảng Ninh", "Hải Dương", "Hưng Yên", "Thái Bình", "Nam Định", "Ninh Bình",
             "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Quảng Bình", "Quảng Trị", "Quảng Nam", "Quảng Ngãi", "Bình Định", "Phú Yên",
             "Khánh Hòa", "Ninh Thuận", "Bình Thuận", "Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng", "Bình Phước",
             "Tây Ninh", "Bình Dương", "Đồng Nai", "Long An", "Tiền Giang", "Bến Tre", "Trà Vinh", "Vĩnh Long", "Đồng Tháp",
             "An Giang", "Kiên Giang", "Hậu Giang", "Sóc Trăng", "Bạc Liêu", "Cà Mau", "Cao Bằng", "Vĩnh Phúc", "Bắc Ninh",
             "Hà Nam"]
DISTRICTS = {"Bình Gia": "Lạng Sơn", "Bảo Yên": "Lào Cai", "Văn Yên": "Yên Bái", "Nguyên Bình": "Cao Bằng", "Ba Bể": "Bắc Kạn",
             "Vị Xuyên": "Hà Giang", "Na Hang": "Tuyên Quang", "Mường Chà": "Điện Biên", "Sìn Hồ": "Lai Châu",
             "Mộc Châu": "Sơn La", "Thanh Sơn": "Phú Thọ", "Võ Nhai": "Thái Nguyên", "Lục Ngạn": "Bắc Giang",
             "Tiên Yên": "Quảng Ninh", "Gia Lộc": "Hải Dương", "Khoái Châu": "Hưng Yên", "Tiền Hải": "Thái Bình",
             "Hải Hậu": "Nam Định", "Kim Sơn": "Ninh Bình", "Quan Hóa": "Thanh Hóa", "Tương Dương": "Nghệ An",
             "Hương Khê": "Hà Tĩnh", "Tuyên Hóa": "Quảng Bình", "Hướng Hóa": "Quảng Trị", "Nam Giang": "Quảng Nam",
             "Trà Bồng": "Quảng Ngãi", "Vĩnh Thạnh": "Bình Định", "Sơn Hòa": "Phú Yên", "Khánh Vĩnh": "Khánh Hòa",
             "Bác Ái": "Ninh Thuận", "Tánh Linh": "Bình Thuận", "Đắk Tô": "Kon Tum", "Chư Prông": "Gia Lai",
             "Ea H'leo": "Đắk Lắk", "Đắk Mil": "Đắk Nông", "Đam Rông": "Lâm Đồng", "Bù Đăng": "Bình Phước",
             "Dầu Tiếng": "Bình Dương", "Định Quán": "Đồng Nai", "Đức Huệ": "Long An", "Cái Bè": "Tiền Giang",
             "Ba Tri": "Bến Tre", "Tháp Mười": "Đồng Tháp", "Tri Tôn": "An Giang", "Phụng Hiệp": "Hậu Giang",
             "Mỹ Tú": "Sóc Trăng", "Trà Cú": "Trà Vinh", "Tam Bình": "Vĩnh Long", "Đầm Dơi": "Cà Mau", "Đông Hải": "Bạc Liêu"}
CITIES = {"Uông Bí": "Quảng Ninh", "Cẩm Phả": "Quảng Ninh", "Tam Điệp": "Ninh Bình", "Sầm Sơn": "Thanh Hóa", "Hội An": "Quảng Nam",
          "Quy Nhơn": "Bình Định", "Nha Trang": "Khánh Hòa", "Pleiku": "Gia Lai", "Buôn Ma Thuột": "Đắk Lắk",
          "Bảo Lộc": "Lâm Đồng", "Phan Thiết": "Bình Thuận", "Biên Hòa": "Đồng Nai", "Mỹ Tho": "Tiền Giang",
          "Rạch Giá": "Kiên Giang", "Long Xuyên": "An Giang", "Sa Đéc": "Đồng Tháp", "Việt Trì": "Phú Thọ"}
SPECIAL = ["Mắt", "Nhi", "Phổi", "Phụ sản", "Sản Nhi", "Tâm thần", "Da liễu", "Ung bướu", "Y học cổ truyền", "Phục hồi chức năng",
           "Lao và Bệnh phổi", "Y Dược cổ truyền", "Điều dưỡng - Phục hồi chức năng"]


class Body:
    """An organisation: prints are ways to print its name, places what stands inside it."""

    def __init__(self, name, kind, places=(), prints=(), parent=None):
        self.name, self.kind, self.places, self.parent = name, kind, places, parent
        self.prints = list(prints) or [name]

    def state(self, s, alias=None):
        """Notes that the body was named."""
        entry = s.bodies.setdefault(self.name, {"name": self.name, "kind": self.kind, "aliases": set()})
        if alias:
            entry["aliases"].add(alias)
        for name, level in self.places:
            s.place(name, level)
        if self.parent:
            self.parent.state(s)

    def printed(self, s, full=False):
        """The name in one of its forms, for the text."""
        text = self.name if full else s.pick(*self.prints)
        self.state_as(s, text)
        return text

    def state_as(self, s, text):
        self.state(s, alias=text if text != self.name else None)


class Unit:
    """The hospital or health centre that an article is about."""

    def __init__(self, body, generic, province, district=None, city=None, military=None):
        self.body, self.generic = body, generic
        self.province, self.district, self.city, self.military = province, district, city, military
        self.party = None

    def name_party(self, s):
        word = s.pick("Đảng bộ", "Đảng ủy")
        self.party = Body(f"{word} {self.body.name}", "party", parent=self.body,
                          prints=[f"{word} {text}" for text in self.body.prints])
        return self.party


def provincial(s):
    p = s.pick(*PROVINCES)
    places = [(p, "province")]
    where = s.pick(f"tỉnh {p}", f"tỉnh {p}", p)
    form = s.random.randrange(4)
    if form == 0:
        name = f"Bệnh viện Đa khoa {where}"
        return Unit(Body(name, "hospital", places, [name, name, f"BVĐK {where}", f"Bệnh viện ĐK {where}"]), "Bệnh viện", p)
    if form == 1:
        name = f"Trung tâm Kiểm soát bệnh tật {where}"
        return Unit(Body(name, "health_center", places), "Trung tâm", p)
    special = s.pick(*SPECIAL)
    if special == "Nhi":
        where = f"tỉnh {p}"  # "Bệnh viện Nhi Đồng Nai" reads two ways
    name = f"Bệnh viện {special} {where}"
    return Unit(Body(name, "hospital", places), "Bệnh viện", p)


def local(s):
    if s.chance(25):
        c = s.pick(*CITIES)
        name = f"Trung tâm Y tế thành phố {c}"
        prints = [name, name, f"TTYT thành phố {c}", f"Trung tâm Y tế TP {c}", f"Trung tâm Y tế TP. {c}"]
        return Unit(Body(name, "health_center", [(c, "city")], prints), "Trung tâm", CITIES[c], city=c)
    d = s.pick(*DISTRICTS)
    if s.chance(50):
        name = f"Trung tâm Y tế huyện {d}"
        return Unit(Body(name, "health_center", [(d, "district")], [name, name, f"TTYT huyện {d}"]), "Trung tâm", DISTRICTS[d],
                    district=d)
    name = f"Bệnh viện Đa khoa huyện {d}"
    return Unit(Body(name, "hospital", [(d, "district")], [name, name, f"BVĐK huyện {d}"]), "Bệnh viện", DISTRICTS[d], district=d)


def army(s):
    name = f"Bệnh viện Quân y {s.random.randint(2, 250)}"
    return Unit(Body(name, "hospital"), "Bệnh viện", None, military=s.pick(1, 2, 3, 4, 5, 7, 9))


def new_unit(s):
    return s.pick(provincial, provincial, local, local, army)(s)


def once(make):
    """A body is called the same throughout an article."""
    def made(s, unit):
        if make not in s.made:
            s.made[make] = make(s, unit)
        return s.made[make]
    return made


@once
def health_office(s, unit):
    p = unit.province
    name = s.pick(f"Sở Y tế tỉnh {p}", f"Sở Y tế {p}")
    return Body(name, "government", [(p, "province")])


@once
def peoples_committee(s, unit):
    if unit.district:
        where, place = f"huyện {unit.district}", (unit.district, "district")
    else:
        where, place = f"tỉnh {unit.province}", (unit.province, "province")
    name = f"Ủy ban nhân dân {where}"
    return Body(name, "government", [place], [name, f"UBND {where}"])


@once
def party_above(s, unit):
    """A committee of the party above the unit's."""
    if unit.district:
        return Body(f"Huyện ủy {unit.district}", "party", [(unit.district, "district")])
    p = unit.province
    if s.chance(30):
        return Body("Đảng ủy Khối các cơ quan tỉnh", "party")
    name = s.pick(f"Đảng ủy Khối các cơ quan tỉnh {p}", f"Đảng ủy Khối các cơ quan và" f" doanh nghiệp tỉnh {p}")
    return Body(name, "party", [(p, "province")])


def union_above(s, unit):
    p = unit.province
    name = s.pick(f"Công đoàn ngành Y tế tỉnh {p}", f"Liên đoàn Lao động tỉnh {p}", f"Tỉnh đoàn {p}")
    return Body(name, "union", [(p, "province")])


def association(s, unit):
    p = unit.province
    name = s.pick(f"Hội Chữ thập đỏ tỉnh {p}", f"Hội Điều dưỡng tỉnh {p}", f"Hội Cựu chiến binh tỉnh {p}",
                  f"Hội Liên hiệp Phụ nữ tỉnh {p}")
    kind = ANY if "Phụ nữ" in name else "association"  # one of the mass organisations, as unions are
    return Body(name, kind, [(p, "province")])


@once
def school(s, unit):
    p = unit.province
    name = s.pick(f"Trường Cao đẳng Y tế {p}", f"Trường Trung cấp Y tế {p}")
    return Body(name, "school", [(p, "province")])


def military_region(_s, unit):
    return Body(f"Quân khu {unit.military}", "military")


def logistics(_s, unit):
    region = Body(f"Quân khu {unit.military}", "military")
    return Body(f"Cục Hậu cần Quân khu {unit.military}", "military", parent=region)


def partner(s, unit):
    """Somebody to do things together with."""
    if unit.military:
        return military_region(s, unit)
    return s.pick(school, association)(s, unit)
