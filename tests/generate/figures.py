"""Stated quantities: how numbers are printed, and the clauses of results that hold them."""

from .story import ANY, Holding

UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
ABOUT = ["gần", "hơn", "trên", "khoảng"]


def words(n):
    """1 to 999 in words."""
    if n >= 100:
        rest = n % 100
        head = f"{UNITS[n // 100]} trăm"
        if not rest:
            return head
        return f"{head} linh {UNITS[rest]}" if rest < 10 else f"{head} {words(rest)}"
    if n < 10:
        return UNITS[n]
    tens, ones = divmod(n, 10)
    head = "mười" if tens == 1 else f"{UNITS[tens]} mươi"
    if not ones:
        return head
    tail = {1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(ones, UNITS[ones])
    return f"{head} {tail}"


def plain(n):
    return f"{n:,}".replace(",", ".")


def count(s, n):
    """n as editors print it."""
    if n < 10 and s.chance(50):
        return f"0{n}"
    if 10 < n < 400 and n % 10 not in (0, 4) and s.chance(8):
        return words(n)
    return plain(n)


def round_about(s, n):
    """(text, value): n, at times rounded behind a word that says so."""
    if n >= 100 and s.chance(20):
        step = 10 ** (len(str(n)) - 2)
        n = n // step * step
        return f"{s.pick(*ABOUT)} {plain(n)}", n
    return count(s, n), n


def decimal(s, low, high):
    """(text, value) of a number with a decimal comma, low and high in tenths or so."""
    if s.chance(15):
        value = s.random.randint(low * 10, high * 10)
        whole, rest = divmod(value, 100)
        if rest % 10:
            return f"{whole},{rest:02d}", value / 100
    value = s.random.randint(low, high)
    whole, rest = divmod(value, 10)
    return (f"{whole},{rest}", value / 10) if rest else (str(whole), whole)


def percent(s, low=401, high=999):
    text, value = decimal(s, low, high)
    return text + s.pick("%", "%", "%", " %"), value


class Clauses:
    """Makes clauses of results; every figure of theirs has the period that governs them."""

    def __init__(self, s, period, generic):
        self.s, self.period, self.generic = s, period, generic

    def note(self, printed, value, unit, label=None, of=None, percent_=None):
        """A share's label is its claim; of other counts the label holds what was done, with or without who and what."""
        label = label if label is None or of else Holding(label)
        return self.s.figure(printed, value, unit, label=label or ANY, of=of, percent=percent_, period=self.period)

    def counted(self):
        """A verb, a number, a unit: what was counted is the verb."""
        s = self.s
        verb, unit, low, high = s.pick(
            ("khám bệnh", "lượt", 3000, 240000), ("khám", "lượt", 3000, 240000), ("điều trị nội trú", "lượt", 500, 40000),
            ("điều trị ngoại trú", "lượt", 500, 40000), ("phẫu thuật", "ca", 60, 12000), ("cấp cứu", "ca", 60, 9000),
            ("đỡ đẻ", "ca", 40, 5000), ("kết nạp", "đảng viên", 2, 40), ("ban hành", "nghị quyết", 2, 30),
            ("siêu âm", "lượt", 500, 90000), ("xét nghiệm", "lượt", 900, 900000))
        text, n = round_about(s, s.number_in(low, high))
        helper = " được" if verb == "kết nạp" and s.chance(30) else ""
        return f"{verb}{helper} {self.note(text, n, unit, verb)} {unit}"

    def qualified(self):
        """A count whose unit has a word behind it that is none of the unit."""
        s = self.s
        verb, unit, rest, low, high = s.pick(
            ("thực hiện", "ca", "phẫu thuật", 60, 9000), ("triển khai", "kỹ thuật", "mới", 2, 30),
            ("cấp phát thuốc cho", "lượt", "người bệnh", 90, 9000), ("khám sức khỏe cho", "lượt", "người cao tuổi", 90, 9000),
            ("kết nạp", "đảng viên", "mới", 2, 40), ("cử", "lượt", "cán bộ đi đào tạo", 12, 200))
        text, n = round_about(s, s.number_in(low, high))
        return f"{verb} {self.note(text, n, unit)} {unit} {rest}"

    def change(self):
        """A count that is compared with another time."""
        s = self.s
        verb, unit, low, high = s.pick(("khám bệnh", "lượt", 3000, 240000), ("điều trị nội trú", "lượt", 500, 40000),
                                       ("phẫu thuật", "ca", 200, 12000), ("xét nghiệm", "lượt", 900, 900000))
        n = s.number_in(low, high)
        head = f"{verb} {self.note(plain(n), n, unit, verb)} {unit}"
        text, value = percent(s, 11, 380)
        form = s.random.randrange(4)
        if form == 0:
            self.note(text, value, "%")
            return f"{head}, {s.pick('tăng', 'giảm')} {text} so với {s.vague_date('cùng kỳ')}"
        if form == 1:
            self.note(text, value, "%")
            return f"{head}, {s.pick('đạt', 'bằng')} {text} kế hoạch"
        if form == 2:
            self.note(text, value, "%")
            return f"{head} ({s.pick('tăng', 'giảm')} {text} so với {s.vague_date('cùng kỳ')})"
        self.note(text, value, "%")
        return f"{head}, vượt {text} so với kế hoạch"

    def share(self):
        s = self.s
        unit, low, high = s.pick(("chi bộ", 4, 24), ("khoa, phòng", 12, 40), ("khoa", 10, 30), ("đảng viên", 20, 300),
                                 ("chỉ tiêu", 8, 40), ("trạm y tế", 8, 30), ("tiêu chí", 60, 83))
        claims = {"chỉ tiêu": ("đạt và vượt kế hoạch", "hoàn thành vượt mức"), "tiêu chí": ("đạt từ mức 3 trở lên",),
                  "trạm y tế": ("đạt chuẩn quốc gia", "hoàn thành tốt nhiệm vụ"),
                  "đảng viên": ("hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ", "ký cam kết tu dưỡng, rèn luyện")}
        claim = s.pick(*claims.get(unit, ("hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ", "đạt danh hiệu tiên tiến")))
        whole = s.random.randint(low, high)
        part = s.random.randint(1, whole)
        text = s.pick(f"{part:02d}/{whole:02d}", f"{part}/{whole}")
        return f"{s.pick('có ', '')}{self.note(text, part, unit, claim, of=whole)} {unit} {claim}"

    def rate(self):
        """An indicator and its percentage."""
        s = self.s
        text, value = percent(s)
        what = s.pick("công suất sử dụng giường bệnh", "tỷ lệ khỏi bệnh", "tỷ lệ hài lòng của người bệnh", "tỷ lệ tiêm chủng đầy đủ",
                      "tỷ lệ hài lòng của nhân viên y tế")
        return f"{what} {s.pick('đạt', 'đạt', 'ước đạt', 'là')} {self.note(text, value, '%')}"

    def group(self):
        """A percentage of a group that did something."""
        s = self.s
        text, value = s.pick(("100%", 100), ("100%", 100), percent(s, 801, 999))
        group, claim = s.pick(("đảng viên", "được học tập, quán triệt các nghị quyết"), ("chi bộ", "giữ nghiêm nền nếp sinh hoạt"),
                              ("cán bộ, viên chức", "ký cam kết thực hiện quy tắc ứng xử"),
                              ("khoa, phòng", "áp dụng bệnh án điện tử"), ("người bệnh nội trú", "được khám dinh dưỡng"))
        text = text.replace(" ", "")
        return f"{self.note(text, value, '%', f'{group} {claim}')} {group} {claim}"

    def money(self):
        s = self.s
        text, value = decimal(s, 21, 4990)
        form = s.random.randrange(4)
        if form == 0:
            return f"tổng thu đạt {self.note(text, value, 'tỷ đồng')} tỷ đồng"
        if form == 1:
            return f"tiết kiệm chi {self.note(text, value, 'triệu đồng')} triệu đồng"
        if form == 2:
            text, value = decimal(s, 21, 190)
            unit = "triệu đồng/người/tháng"
            return f"thu nhập bình quân đạt {self.note(text, value, unit)} {unit}"
        n = s.random.randint(11, 990)
        return f"ủng hộ Quỹ Vì người nghèo {self.note(str(n), n, 'triệu đồng')} triệu đồng"

    def none(self):
        s = self.s
        unit, claim = s.pick(("đảng viên", "vi phạm kỷ luật"), ("trường hợp", "tử vong do tai biến"), ("đơn thư", "khiếu nại vượt cấp"),
                             ("cán bộ", "vi phạm quy tắc ứng xử"), ("đảng viên", "bị xử lý kỷ luật"))
        self.note("", 0, unit, claim)
        return f"không có {unit} nào {claim}"

    def part(self):
        """A count with the share that it is, in brackets."""
        s = self.s
        text, value = percent(s, 51, 990)
        form = s.random.randrange(3)
        if form == 0:
            n = s.random.randint(11, 300)
            return f"có {self.note(str(n), n, 'đảng viên', percent_=value)} đảng viên nữ (chiếm {text})"
        n = s.random.randint(101, 3000)
        return f"sinh mổ {self.note(plain(n), n, 'ca', 'sinh mổ', percent_=value)} ca ({s.pick('chiếm ', '')}{text})"

    def days(self):
        s = self.s
        text, value = decimal(s, 41, 98)
        what = s.pick("ngày điều trị bình quân", "ngày điều trị trung bình")
        return f"{what} {self.note(text, value, 'ngày')} ngày"

    def make(self):
        s = self.s
        kind = s.pick(self.counted, self.counted, self.qualified, self.change, self.share, self.share, self.rate, self.group, self.money,
                      self.none, self.part, self.days)
        return kind()
