"""Official documents with numbers, and awards."""

import datetime

from . import dates
from .bodies import Body
from .story import ANY

NATIONAL = [("Chỉ thị", "-CT/TW", Body("Bộ Chính trị", "party")), ("Nghị quyết", "-NQ/TW", Body("Ban Chấp hành Trung ương", "party")),
            ("Kết luận", "-KL/TW", Body("Bộ Chính trị", "party")), ("Quy định", "-QĐ/TW", Body("Ban Chấp hành Trung ương", "party")),
            ("Hướng dẫn", "-HD/TW", Body("Ban Bí thư", "party")), ("Thông tư", "/{year}/TT-BYT", Body("Bộ Y tế", "government")),
            ("Quyết định", "/QĐ-BYT", Body("Bộ Y tế", "government"))]


def cited(s, kind, suffix, issuer, before=(20, 900), dated=False):
    """A document as editors cite it. issuer: a Body, or None where none is printed. dated: certainly with its date."""
    day = s.day - datetime.timedelta(days=s.random.randint(*before))
    number = f"{s.random.randint(10, 999)}{suffix.format(year=day.year)}"
    printed = number
    if s.chance(20):
        head, sep, tail = number.partition("-" if "/" not in number.split("-")[0] else "/")
        printed = s.pick(f"{head} {sep}{tail}", f"{head}{sep} {tail}", f"{head} {sep} {tail}")
    text = f"{kind} số{s.pick(' ', ' ', ': ')}{printed}"
    entry = {"kind": kind, "number": number, "date": None, "issuer": issuer.name if issuer else None}
    if dated or s.chance(85):
        entry["date"] = day.isoformat()
        text += s.pick(" ", " ", ", ") + dates.full(s, day)
    if issuer:
        text += f" của {issuer.printed(s)}"
    s.documents.append(entry)
    return text


def national(s):
    return cited(s, *s.pick(*NATIONAL))


def own_plan(s, dated):
    """A plan of the unit itself."""
    return cited(s, "Kế hoạch", s.pick("/KH-BV", "-KH/ĐU", "/KH-TTYT"), None, (3, 60), dated)


SIMPLE = ["Giấy khen", "Bằng khen", "Kỷ niệm chương Vì sức khỏe nhân dân"]
STATE = [("Huân chương Lao động hạng Ba", None), ("Huân chương Lao động hạng Nhì", None),
         ("Bằng khen của Thủ tướng Chính phủ", "Thủ tướng Chính phủ"), ("Bằng khen của Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế")]


def award(s, name, count, unit, issuer=ANY, recipient=None):
    s.awards.append({"name": name, "count": count, "recipient_kind": unit, "awarded_by": issuer, "recipient": recipient})


def given(s, name, issuer=ANY):
    """An award's name and to how many it went: "Giấy khen cho 05 tập thể và 12 cá nhân"."""
    if name.endswith("Bộ Y tế"):
        Body("Bộ Y tế", "government").state(s)
    kinds = s.pick(["tập thể"], ["cá nhân"], ["tập thể", "cá nhân"], ["đảng viên"], ["chi bộ", "đảng viên"])
    parts = []
    for kind in kinds:
        n = s.random.randint(2, 30)
        award(s, name, n, kind, issuer)
        parts.append(f"{s.figure(s.pick(f'{n:02d}', str(n)), n, kind)} {kind}")
    return f"{name} cho {' và '.join(parts)}"


def badges(s):
    years = s.pick(30, 40, 45, 50, 55)
    n = s.random.randint(2, 12)
    award(s, f"Huy hiệu {years} năm tuổi Đảng", n, "đảng viên")
    s.figure("", n, ANY)
    return f"Huy hiệu {years} năm tuổi Đảng cho {n:02d} {s.pick('đảng viên', 'đồng chí', 'đ/c')}"
