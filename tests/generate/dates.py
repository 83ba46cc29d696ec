"""Expressions of time, each noted with the days that it names."""

import calendar
import datetime

from .story import ANY, PARTS, period

ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]


def year_of(year):
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


def months_of(year, first, last):
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])


def numeric(s, d):
    """A day by numbers."""
    sep = s.pick("/", "/", "/", "-", ".")
    form = s.pick("02", "02", "2", "half")
    if form == "02":
        return f"{d.day:02d}{sep}{d.month:02d}{sep}{d.year}"
    if form == "2":
        return f"{d.day}{sep}{d.month}{sep}{d.year}"
    return f"{d.day:02d}{sep}{d.month}{sep}{d.year}"


def full(s, d):
    """A day with its year, "ngày" before it."""
    form = s.random.randrange(6)
    if form == 0:
        return s.date(f"ngày {d.day:02d} tháng {d.month:02d} năm {d.year}", d)
    if form == 1:
        return s.date(f"ngày {d.day} tháng {d.month} năm {d.year}", d)
    return s.date(f"ngày {numeric(s, d)}", d)


def without_year(s, d):
    """A day whose year the page's stamp gives."""
    form = s.random.randrange(4)
    if form == 0:
        return s.date(f"ngày {d.day:02d} tháng {d.month}", d)
    return s.date(f"ngày {d.day}{s.pick('/', '-')}{d.month}", d)


def event_day(s):
    """When the event took place, as the lead begins: sets the event's dates."""
    form = s.random.randrange(20)
    if form < 4 and s.stamped:
        return several_days(s)
    s.event["starts_on"] = s.day.isoformat()
    part = s.pick("Sáng", "Sáng", "Chiều", "Chiều", "Tối", "Trưa", None, None)
    s.event["part_of_day"] = PARTS.get(part)
    if part and s.stamped and s.stamp == s.day and s.chance(40):
        return s.date(f"{part} nay", s.day)
    if s.stamped and (s.stamp - s.day).days == 1 and s.chance(30):
        return s.date(s.pick(f"{part} qua", f"{part} hôm qua") if part else "Hôm qua", s.day)
    if s.stamped and (s.stamp - s.day).days <= 60 and s.chance(35):
        text = without_year(s, s.day)
        if part and s.chance(40):
            weekday = WEEKDAYS[s.day.weekday()]
            return f"{part} {weekday}, {text}" if s.chance(50) else f"{part} {text.removeprefix('ngày ')}"
        return f"{part} {text}" if part else "N" + text[1:]
    text = full(s, s.day)
    if part is None:
        return "N" + text[1:]
    if "tháng" not in text and s.chance(40):
        text = text.removeprefix("ngày ")
    return f"{part} {text}"


def several_days(s):
    """Two or more days on end that the event lasted."""
    days = s.random.randint(2, 5)
    last = s.day
    first = last - datetime.timedelta(days=days - 1)
    s.event["starts_on"], s.event["ends_on"] = first.isoformat(), last.isoformat()
    year = f"/{last.year}" if s.chance(60) else ""
    sep = "/"
    if first.month != last.month:
        a, b = f"{first.day}{sep}{first.month}", f"{last.day}{sep}{last.month}"
    else:
        a, b = f"{first.day}", f"{last.day}{sep}{last.month}"
    if first.year != last.year:
        a, b, year = f"{a}{sep}{first.year}", b, f"/{last.year}"
    if days == 2 and first.month == last.month:
        text = s.pick(f"Trong hai ngày {a} và {b}{year}", f"Trong 2 ngày {a} và {b}{year}", f"Trong 02 ngày, {a} và {b}{year}",
                      f"Trong hai ngày ({a} và {b}{year})")
    elif days == 3 and first.month == last.month:
        middle = (first + datetime.timedelta(days=1)).day
        text = s.pick(f"Trong các ngày {a}, {middle} và {b}{year}", f"Trong 3 ngày {a}, {middle}, {b}{year}",
                      f"Từ ngày {a} đến ngày {b}{year}", f"Trong ba ngày (từ ngày {a} đến {b}{year})")
    else:
        text = s.pick(f"Từ ngày {a} đến ngày {b}{year}", f"Từ ngày {a} đến {b}{year}", f"Từ ngày {a} đến hết ngày {b}{year}")
    return s.date(text, first, last)


class Span:
    """A period of work: how it is printed with and without its year."""

    def __init__(self, bare, year, first, last, joint=" năm "):
        self.bare, self.year, self.first, self.last, self.joint = bare, year, first, last, joint

    def printed(self, s, with_year=True):
        s.dates.add((self.first.isoformat(), self.last.isoformat()))
        return f"{self.bare}{self.joint}{self.year}" if with_year else self.bare

    def period(self):
        return period(self.first, self.last)


def half(s, year, which):
    first, last = months_of(year, 1, 6) if which == 1 else months_of(year, 7, 12)
    six = s.pick("6", "6", "06", "sáu")
    return Span(f"{six} tháng {'đầu' if which == 1 else 'cuối'} năm", year, first, last, " ")


def quarter(s, year, number):
    first, last = months_of(year, 3 * number - 2, 3 * number)
    name = s.pick(ROMAN[number], ROMAN[number], str(number))
    return Span(f"quý {name}", year, first, last, s.pick("/", " năm ", " năm "))


def nine_months(s, year):
    return Span(f"{s.pick('9', '09', 'chín')} tháng đầu năm", year, *months_of(year, 1, 9), " ")


def last_quarter(s, year):
    return Span(f"{s.pick('3', '03')} tháng cuối năm", year, *months_of(year, 10, 12), " ")


def whole_year(_s, year):
    return Span("năm", year, *year_of(year), " ")


def month(_s, year, number):
    return Span(f"tháng {number}", year, *months_of(year, number, number), "/")


def work_periods(s):
    """(the period looked back on, the one planned for) that suits the event's day."""
    d = s.day
    if d.month in (6, 7):
        return half(s, d.year, 1), half(s, d.year, 2)
    if d.month in (9, 10):
        return nine_months(s, d.year), last_quarter(s, d.year)
    if d.month in (3, 4):
        return quarter(s, d.year, 1), quarter(s, d.year, 2)
    if d.month in (1, 2):
        return whole_year(s, d.year - 1), whole_year(s, d.year)
    if d.month == 12:
        return whole_year(s, d.year), whole_year(s, d.year + 1)
    if d.day <= 5:
        return month(s, d.year, d.month - 1), month(s, d.year, d.month)
    if d.day > 16:
        return month(s, d.year, d.month), month(s, d.year, d.month + 1)
    return month(s, d.year, d.month - 1), quarter(s, d.year, d.month // 3 + 2) if d.month < 11 else whole_year(s, d.year + 1)


def term(s, first, years=5):
    """A nhiệm kỳ as printed, and its period."""
    dash = s.pick(" - ", "-", " – ", "–")
    a, b = datetime.date(first, 1, 1), datetime.date(first + years, 12, 31)
    return s.date(f"nhiệm kỳ {first}{dash}{first + years}", a, b), period(a, b)


def stage(s, first, last):
    dash = s.pick(" - ", "-", " – ")
    return s.date(f"giai đoạn {first}{dash}{last}", datetime.date(first, 1, 1), datetime.date(last, 12, 31))


def deadline(s):
    """A time by which something is to be done."""
    year, form = s.day.year, s.random.randrange(6)
    s.event["plan_period"] = s.event["plan_period"] or ANY  # a time for what is asked is planned for, too
    if form == 0:
        d = s.day + datetime.timedelta(days=s.random.randint(10, 90))
        return f"trước {full(s, d)}"
    if form == 1:
        return s.date(f"đến năm {year + 3}", *year_of(year + 3))
    if form == 2:
        return s.date(f"đến hết năm {year}", *year_of(year))
    if form == 3 and s.day.month < 10:
        span = quarter(s, year, (s.day.month - 1) // 3 + 2)
        return f"trong {span.printed(s)}"
    if form == 4 and s.day.month < 12:
        span = month(s, year, s.day.month + 1)
        return f"trong {span.printed(s)}"
    return s.date(f"trong năm {year + 1}", *year_of(year + 1))
