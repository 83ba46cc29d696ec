"""Offices: as printed, as the record has them, and where they are held."""

from . import bodies

DEPARTMENTS = ["Kế hoạch tổng hợp", "Tổ chức cán bộ", "Điều dưỡng", "Tài chính kế toán", "Công tác xã hội", "Quản lý chất lượng",
               "Hành chính quản trị", "Vật tư thiết bị y tế", "Công nghệ thông tin"]
SHORT = {"Kế hoạch tổng hợp": "KHTH", "Tổ chức cán bộ": "TCCB", "Công tác xã hội": "CTXH", "Công nghệ thông tin": "CNTT"}
WARDS = ["Nội tổng hợp", "Ngoại tổng hợp", "Nhi", "Phụ sản", "Khám bệnh", "Dược", "Hồi sức cấp cứu", "Chẩn đoán hình ảnh", "Xét nghiệm",
         "Truyền nhiễm", "Gây mê hồi sức", "Nội tim mạch", "Kiểm soát nhiễm khuẩn", "Y học cổ truyền", "Ngoại chấn thương",
         "Tai Mũi Họng", "Răng Hàm Mặt", "Dinh dưỡng"]


class Office:
    """name is how the record has it, body the organisation that its phrase names, called as."""

    def __init__(self, printed, name=None, body=None, called=None):
        self.printed, self.name, self.body, self.called = printed, name or printed, body, called


class Post:
    """The offices that one person holds, and where the person serves."""

    def __init__(self, offices, organization, medical=False, rank=None):
        self.offices, self.organization, self.medical, self.rank = offices, organization, medical, rank


def of_body(s, title, body):
    called = s.pick(*body.prints)
    return Office(f"{title} {called}", f"{title} {body.name}", body, called)


def department_head(s):
    head = s.pick("Trưởng phòng", "Phó Trưởng phòng", "Phó trưởng phòng")
    name = s.pick(*DEPARTMENTS)
    printed = SHORT[name] if name in SHORT and s.chance(25) else name
    return Office(f"{head} {printed}", f"{head} {name}")


def ward_head(s):
    head = s.pick("Trưởng khoa", "Trưởng khoa", "Phó Trưởng khoa", "Điều dưỡng trưởng khoa")
    return Office(f"{head} {s.pick(*WARDS)}")


def director(s, unit):
    g = unit.generic
    title = Office(f"Giám đốc {g}")
    offices = s.pick([title], [title], [Office("Bí thư Đảng ủy"), title], [Office(f"Bí thư Đảng ủy {g}"), title],
                     [Office("Phó Bí thư Đảng ủy"), title])
    return Post(offices, unit.body.name, medical=True)


def deputy(s, unit):
    title = Office(f"Phó Giám đốc {unit.generic}")
    offices = s.pick([title], [title], [Office("Phó Bí thư Đảng ủy"), title], [title, Office("Chủ tịch Công đoàn")],
                     [Office("Ủy viên Ban Thường vụ Đảng ủy"), title])
    return Post(offices, unit.body.name, medical=True)


def manager(s, unit):
    """Somebody of the unit's middle."""
    form = s.random.randrange(6)
    if form == 0:
        offices = [department_head(s)]
    elif form == 1:
        offices = [ward_head(s)]
    elif form == 2:
        offices = [Office(f"Chủ tịch Công đoàn {unit.generic}")]
    elif form == 3:
        offices = [Office("Chủ tịch Công đoàn"), department_head(s)]
    elif form == 4:
        offices = [Office("Bí thư Đoàn Thanh niên")]
    else:
        offices = [Office("Đảng ủy viên"), ward_head(s)]
    return Post(offices, unit.body.name, medical=True)


def health_guest(s, unit):
    body = bodies.health_office(s, unit)
    title = s.pick("Giám đốc", "Phó Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "Trưởng phòng Nghiệp vụ Y", "Trưởng phòng Tổ chức cán bộ")
    offices = [of_body(s, title, body)]
    if title == "Giám đốc" and s.chance(40):
        offices.insert(0, Office("Tỉnh ủy viên"))
    elif s.chance(20):
        offices.insert(0, Office("Phó Bí thư Đảng ủy"))
    return Post(offices, body.name)


def government_guest(s, unit):
    body = bodies.peoples_committee(s, unit)
    offices = [of_body(s, s.pick("Chủ tịch", "Phó Chủ tịch"), body)]
    if s.chance(30):
        offices.insert(0, Office("Huyện ủy viên" if unit.district else "Tỉnh ủy viên"))
    return Post(offices, body.name)


def party_guest(s, unit):
    body = bodies.party_above(s, unit)
    titles = ["Phó Bí thư Thường trực", "Phó Bí thư", "Trưởng Ban Tổ chức", "Phó Trưởng Ban Tổ chức", "Trưởng Ban Tuyên giáo",
              "Phó Trưởng Ban Tuyên giáo", "Trưởng Ban Dân vận"]
    offices = [of_body(s, s.pick(*titles), body)]
    if s.chance(40):
        offices.insert(0, Office(s.pick("Ủy viên Ban Thường vụ", "Ủy viên Ban Chấp hành")))
    return Post(offices, body.name)


def union_guest(s, unit):
    body = bodies.union_above(s, unit)
    titles = ("Bí thư", "Phó Bí thư") if body.name.startswith("Tỉnh đoàn") else ("Chủ tịch", "Phó Chủ tịch")
    return Post([of_body(s, s.pick(*titles), body)], body.name)


def association_guest(s, unit):
    body = bodies.association(s, unit)
    return Post([of_body(s, s.pick("Chủ tịch", "Phó Chủ tịch"), body)], body.name)


def army_guest(s, unit):
    if s.chance(50):
        body = bodies.military_region(s, unit)
        title = s.pick("Phó Tư lệnh", "Phó Chủ nhiệm Chính trị", "Phó Tham mưu trưởng", "Phó Chính ủy")
        return Post([of_body(s, title, body)], body.name, rank=s.pick("Thiếu tướng", "Đại tá"))
    body = bodies.logistics(s, unit)
    offices = [of_body(s, s.pick("Chính ủy", "Phó Chính ủy"), body)]
    if s.chance(50):
        offices.insert(0, Office("Bí thư Đảng ủy"))
    return Post(offices, body.name, rank=s.pick("Đại tá", "Thượng tá"))


def guest(s, unit):
    if unit.military:
        return army_guest(s, unit)
    return s.pick(health_guest, health_guest, government_guest, party_guest, party_guest, union_guest, association_guest)(s, unit)


def insider(s, unit):
    post = s.pick(director, deputy, manager)(s, unit)
    if unit.military:
        post.rank = s.pick("Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy")
    return post
