#!/usr/bin/python3
"""Invents articles of the genre whose content is known: seeded, so that a seed names its articles for ever.

As a command:  generate.py [--seed N] [--expected FILE] COUNT > articles.jsonl
writes one JSON object a line with the keys of the wire, and what they state to FILE, one object a line.
"""

import argparse
import dataclasses
import datetime
import json
import random
import sys

FAMILY_NAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
                "Đinh", "Trịnh", "Lương", "Tạ", "Hà", "Cao", "Nông", "Lò", "Quách", "Triệu"]
MEN = (["Văn", "Hữu", "Quốc", "Đức", "Minh", "Công", "Xuân", "Trọng"],
       ["Khánh", "Dũng", "Toàn", "Hiệp", "Thắng", "Lâm", "Phúc", "Tuấn", "Khoa", "Hải", "Đạt", "Kiên", "Vinh", "Thịnh"])
WOMEN = (["Thị", "Thị Kim", "Thị Thu", "Ngọc", "Thị Bích", "Thị Thanh"],
         ["Hạnh", "Lan", "Nhung", "Yến", "Hoa", "Mai", "Trang", "Thảo", "Diệp", "Quyên", "Oanh", "Loan", "Huệ", "Vân"])
PROVINCES = ["Lào Cai", "Yên Bái", "Bắc Kạn", "Hà Giang", "Quảng Trị", "Phú Yên", "Gia Lai", "Kon Tum", "Trà Vinh",
             "Sóc Trăng", "Tây Ninh", "Bình Phước", "Ninh Thuận", "Hà Tĩnh", "Nghệ An", "Cao Bằng"]
HOSPITALS = ["Bệnh viện Đa khoa tỉnh {0}", "Bệnh viện Phụ sản tỉnh {0}", "Bệnh viện Mắt tỉnh {0}",
             "Bệnh viện Nhi tỉnh {0}", "Bệnh viện Phổi tỉnh {0}", "Bệnh viện Y học cổ truyền tỉnh {0}"]
PAGE_HEADS = ["", "Đường dây nóng: 0967 {0} {1}\nTrang chủ / Tin tức\n\n", "Trang chủ » Tin hoạt động\n\n",
              "CẤP CỨU 24/24: 0{0}.3.{1}.115\n\nTrang chủ / Tin tức\n\n"]
PAGE_TAILS = ["", "\n\nPhòng Công tác xã hội\n\nÝ kiến bạn đọc", "\n\nChia sẻ: Facebook Zalo"]
PARTS = {"Sáng": "morning", "Chiều": "afternoon"}
DEPUTIES = ["Phó Giám đốc", "Trưởng phòng Tổ chức cán bộ", "Trưởng phòng Kế hoạch tổng hợp", "Trưởng khoa Dược",
            "Chủ tịch Công đoàn", "Trưởng phòng Điều dưỡng"]


@dataclasses.dataclass
class Article:
    """What is sent (source, id, title, content) and what it states."""

    source: str
    id: str
    title: str
    content: str
    kind: str
    starts_on: str
    part_of_day: str
    organizer: str
    people: dict   # name: [positions]
    titles: dict   # name: [rank or None, degrees…]
    figures: list  # [value, of] as texts, of may be None
    awards: list   # [name, count]
    documents: list  # [kind, number, date]

    def sent(self):
        return {"source": self.source, "id": self.id, "content": self.content}


def dotted(n):
    """1234567 as Vietnamese pages print it: 1.234.567."""
    return f"{n:,}".replace(",", ".")


def decimal(tenths):
    """985 as printed (98,5) and as a value (98.5)."""
    whole, rest = divmod(tenths, 10)
    return (f"{whole},{rest}", f"{whole}.{rest}") if rest else (str(whole), str(whole))


class Inventor:
    """One article's random choices."""

    def __init__(self, seed, number):
        self.random = random.Random(f"{seed}/{number}")
        self.number = number
        self.names = set()
        self.people, self.titles, self.figures, self.awards, self.documents = {}, {}, [], [], []
        self.province = self.random.choice(PROVINCES)
        self.hospital = self.random.choice(HOSPITALS).format(self.province)
        day = datetime.date(2019, 1, 2) + datetime.timedelta(days=self.random.randrange(2200))
        self.day = day
        self.part = self.random.choice(sorted(PARTS))

    def person(self, position, of=None):
        """A new person with an office: the name."""
        while True:
            middle, given = of or self.random.choice([MEN, WOMEN])
            name = " ".join([self.random.choice(FAMILY_NAMES), self.random.choice(middle), self.random.choice(given)])
            if name not in self.names:
                break
        self.names.add(name)
        self.people[name] = [position]
        self.titles[name] = [None]
        return name

    def titled(self, position, titles, of=None):
        """The same, behind a rank or degrees of titles: (as printed, what it means)."""
        name = self.person(position, of)
        printed, meaning = self.random.choice(titles)
        self.titles[name] = meaning
        return f"{printed} {name}"

    def count(self, low, high):
        n = self.random.randint(low, high)
        self.figures.append([str(n), None])
        return dotted(n)

    def share(self, whole_low, whole_high):
        whole = self.random.randint(whole_low, whole_high)
        part = self.random.randint(1, whole)
        self.figures.append([str(part), str(whole)])
        return f"{part:02d}/{whole:02d}"

    def percent(self):
        printed, value = decimal(self.random.randint(401, 999))
        self.figures.append([value, None])
        return printed + "%"

    def document(self, kind, suffix, days_before):
        number = f"{self.random.randint(11, 999)}{suffix}"
        day = self.day - datetime.timedelta(days=days_before)
        self.documents.append([kind, number, day.isoformat()])
        return f"{kind} số {number} ngày {day.day:02d}/{day.month}/{day.year}"

    def award(self, name, low, high, whom):
        n = self.random.randint(low, high)
        self.awards.append([name, str(n)])
        self.figures.append([str(n), None])
        return f"{name} cho {n:02d} {whom}"

    def finish(self, kind, title, organizer, paragraphs):
        head = self.random.choice(PAGE_HEADS).format(self.random.randint(200, 299), self.random.randint(100, 999))
        stamp = f"Ngày đăng: {self.day.day:02d}/{self.day.month:02d}/{self.day.year}\n\n"
        content = head + title + "\n" + stamp + "\n\n".join(paragraphs) + self.random.choice(PAGE_TAILS)
        return Article("generated", f"article-{self.number:06d}", title, content, kind, self.day.isoformat(),
                       PARTS[self.part], organizer, self.people, self.titles, self.figures, self.awards,
                       self.documents)


def review(m):
    director = m.person("Giám đốc Bệnh viện")
    deputy_office = m.random.choice(DEPUTIES)
    deputy = m.person(deputy_office)
    year = m.day.year
    return m.finish("review", f"{m.hospital} tổng kết công tác năm {year}", m.hospital, [
        f"{m.part} ngày {m.day:%d/%m/%Y}, {m.hospital} tổ chức Hội nghị tổng kết công tác năm {year}. Chủ trì hội nghị "
        f"có đồng chí {director}, Giám đốc Bệnh viện; đồng chí {deputy}, {deputy_office}.",
        f"Trong năm {year}, Bệnh viện đã khám {m.count(10001, 99999)} lượt người bệnh; phẫu thuật {m.count(1001, 9999)} "
        f"ca; công suất sử dụng giường bệnh đạt {m.percent()}; {m.share(12, 40)} khoa hoàn thành xuất sắc nhiệm vụ.",
        f"Phát biểu tại hội nghị, đồng chí {director} đề nghị các khoa, phòng tiếp tục nâng cao chất lượng phục vụ."])


def congress(m):
    secretary = m.person("Bí thư Đảng ủy")
    guest = m.person("Phó Bí thư Đảng ủy Khối")
    year = m.day.year // 5 * 5
    return m.finish("congress", f"Đại hội Đảng bộ {m.hospital} nhiệm kỳ {year} - {year + 5}",
                    f"Đảng bộ {m.hospital}", [
        f"{m.part} ngày {m.day:%d/%m/%Y}, Đảng bộ {m.hospital} long trọng tổ chức Đại hội nhiệm kỳ {year} - {year + 5}. "
        f"Dự Đại hội có đồng chí {guest}, Phó Bí thư Đảng ủy Khối; đồng chí {secretary}, Bí thư Đảng ủy.",
        f"Nhiệm kỳ qua, Đảng bộ đã kết nạp {m.count(11, 79)} đảng viên; {m.share(11, 30)} chi bộ hoàn thành tốt nhiệm vụ; "
        f"{m.percent()} đảng viên học tập đầy đủ các nghị quyết.",
        f"Phát biểu tại Đại hội, đồng chí {guest} yêu cầu Đảng bộ tiếp tục đổi mới phương thức lãnh đạo."])


def award(m):
    deputy = m.person("Phó Giám đốc Sở Y tế", MEN)
    director = m.person("Giám đốc Bệnh viện", MEN)
    return m.finish("award", f"{m.hospital} trao thưởng cho cán bộ tiêu biểu", m.hospital, [
        f"{m.part} ngày {m.day:%d/%m/%Y}, {m.hospital} tổ chức Lễ tôn vinh cán bộ y tế tiêu biểu. Dự buổi lễ có ông {deputy}, "
        f"Phó Giám đốc Sở Y tế; ông {director}, Giám đốc Bệnh viện.",
        f"Tại buổi lễ, ông {deputy} trao {m.award('Bằng khen', 2, 9, 'tập thể')}; ông {director} trao "
        f"{m.award('Giấy khen', 11, 60, 'cá nhân')}.",
        f"Trong năm, Bệnh viện đã điều trị nội trú {m.count(2001, 19999)} lượt; tỷ lệ hài lòng của người bệnh đạt "
        f"{m.percent()}."])


def visit(m):
    head = m.person("Phó Giám đốc Sở Y tế", WOMEN)
    director = m.person("Giám đốc Bệnh viện", MEN)
    document = m.document("Quyết định", "/QĐ-SYT", m.random.randint(5, 25))
    return m.finish("visit", f"Đoàn kiểm tra Sở Y tế làm việc với {m.hospital}", f"Sở Y tế tỉnh {m.province}", [
        f"{m.part} ngày {m.day:%d/%m/%Y}, Đoàn kiểm tra của Sở Y tế tỉnh {m.province} tiến hành kiểm tra toàn diện tại {m.hospital} theo "
        f"{document}. Dự buổi làm việc có bà {head}, Phó Giám đốc Sở Y tế; ông {director}, Giám đốc Bệnh viện.",
        f"Qua kiểm tra, Đoàn ghi nhận {m.share(60, 83)} tiêu chí đạt yêu cầu; Bệnh viện có {m.count(101, 799)} giường; "
        f"{m.percent()} hồ sơ bệnh án ghi chép đầy đủ.",
        f"Kết luận buổi làm việc, bà {head} đề nghị Bệnh viện sớm khắc phục những tồn tại."])


def training(m):
    opener = m.person("Phó Giám đốc Bệnh viện", MEN)
    lecturer = m.person("Trưởng phòng Điều dưỡng", WOMEN)
    return m.finish("training", f"{m.hospital} tập huấn an toàn người bệnh", m.hospital, [
        f"{m.part} ngày {m.day:%d/%m/%Y}, {m.hospital} tổ chức lớp tập huấn an toàn người bệnh. Dự khai mạc có ông {opener}, "
        f"Phó Giám đốc Bệnh viện; bà {lecturer}, Trưởng phòng Điều dưỡng.",
        f"Theo khảo sát, {m.percent()} nhân viên tuân thủ vệ sinh tay; {m.share(12, 30)} khoa có quy trình đầy đủ. Cuối lớp, "
        f"{m.count(31, 199)} học viên đạt yêu cầu.",
        f"Bà {lecturer} nhấn mạnh vai trò của điều dưỡng trưởng trong giám sát."])


RANKS = [("Đại tá", ["Đại tá"]), ("Thượng tá", ["Thượng tá"]), ("Trung tá, BSCKII", ["Trung tá", "Bác sĩ chuyên khoa II"]),
         ("Đại tá, TS.BS", ["Đại tá", "Tiến sĩ", "Bác sĩ"]), ("Thiếu tá", ["Thiếu tá"])]
DEGREES = [("TS.BS", [None, "Tiến sĩ", "Bác sĩ"]), ("BSCKII", [None, "Bác sĩ chuyên khoa II"]), ("ThS", [None, "Thạc sĩ"]),
           ("PGS.TS", [None, "Phó Giáo sư", "Tiến sĩ"]), ("BS.CKI", [None, "Bác sĩ chuyên khoa I"])]


def military(m):
    number = m.random.randint(101, 199)
    hospital = f"Bệnh viện Quân y {number}"
    commander = m.titled("Phó Tư lệnh Quân khu", RANKS[:2], MEN)
    director = m.titled("Giám đốc Bệnh viện", RANKS, MEN)
    return m.finish("review", f"{hospital} tổng kết công tác năm {m.day.year}", hospital, [
        f"{m.part} ngày {m.day:%d/%m/%Y}, {hospital} tổ chức Hội nghị tổng kết công tác năm {m.day.year}. Dự hội nghị có "
        f"{commander}, Phó Tư lệnh Quân khu; {director}, Giám đốc Bệnh viện.",
        f"Trong năm, Bệnh viện đã thu dung, điều trị {m.count(1001, 99999)} lượt; phẫu thuật {m.count(101, 999)} ca; "
        f"{m.share(12, 40)} khoa hoàn thành tốt nhiệm vụ."])


def seminar(m):
    speaker = m.titled("Phó Giám đốc Bệnh viện", DEGREES)
    host = m.titled("Trưởng phòng Kế hoạch tổng hợp", DEGREES)
    return m.finish("training", f"{m.hospital} hội thảo khoa học năm {m.day.year}", m.hospital, [
        f"{m.part} ngày {m.day:%d/%m/%Y}, {m.hospital} tổ chức Hội thảo khoa học. Dự hội thảo có {speaker}, Phó Giám đốc "
        f"Bệnh viện; {host}, Trưởng phòng Kế hoạch tổng hợp.",
        f"Hội thảo đã nghe {m.count(11, 29)} báo cáo; {m.percent()} đại biểu đánh giá nội dung thiết thực."])


TEMPLATES = [review, congress, award, visit, training, military, seminar]


def articles(count, seed=1):
    """count articles; the n-th of a seed is always the same."""
    for number in range(count):
        maker = Inventor(seed, number)
        yield TEMPLATES[number % len(TEMPLATES)](maker)


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--expected", help="write what the articles state to this file")
    ap.add_argument("count", type=int)
    a = ap.parse_args()
    expected = open(a.expected, "w", encoding="utf-8") if a.expected else None
    for article in articles(a.count, a.seed):
        sys.stdout.write(json.dumps(article.sent(), ensure_ascii=False) + "\n")
        if expected:
            expected.write(json.dumps(dataclasses.asdict(article), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
