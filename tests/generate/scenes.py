"""Paragraphs that every event has: its opening, who came, who presided and reported, captions."""

from . import dates
from . import honours
from . import offices
from . import page
from . import people
from .story import sentence_case

HELD = ["tổ chức", "đã tổ chức", "long trọng tổ chức", "tổ chức thành công", "trang trọng tổ chức"]
VENUES = ["Hội trường tầng 5", "Hội trường lớn", "Hội trường Bệnh viện", "phòng họp A", "Hội trường trung tâm", "phòng họp số 2"]


def lower_first(text):
    return text[:1].lower() + text[1:]


def opening(s, unit, body, name, partner=None):
    """The lead: when, where and who held what."""
    when = dates.event_day(s)
    s.event["organizer"], s.event["name"] = body.name, name
    who = body.printed(s)
    if partner:
        who += s.pick(f" phối hợp với {partner.printed(s)}", f" và {partner.printed(s)}")
    verb = s.pick(*HELD) if not partner else "tổ chức"
    venue = ""
    if s.chance(30):
        s.event["place"] = s.pick(*VENUES)
        venue = f"tại {s.event['place']}, "
    form = s.random.randrange(5)
    if form == 0 and not partner:
        own = s.chance(50)
        # behind a document without a date, a bare day would be the document's
        document = honours.own_plan(s, dated=when.startswith(("Ngày", "Hôm"))) if own else honours.national(s)
        return f"Thực hiện {document}, {lower_first(when)}, {venue}{who} {verb} {name}."
    return f"{when}, {venue}{who} {verb} {name}."


def headline(s, body, name):
    """The article's title; what it names is named."""
    shouts = s.chance(15)
    verb = s.pick(" tổ chức ", " tổ chức ", ": ", None)
    text = body.printed(s, full=shouts) + verb + name if verb else name
    return text.upper() if shouts else sentence_case(text)


def guests_and_hosts(s, unit, leader=True):
    """(guests, hosts): who is going to appear."""
    posts, used = [], set()
    for _ in range(s.random.randint(1, 3)):
        post = offices.guest(s, unit)
        if post.organization not in used:
            posts.append(post)
            used.add(post.organization)
    guests = [people.new_person(s, post) for post in posts]
    hosts = [people.new_person(s, offices.director(s, unit))] if leader else []
    for _ in range(s.random.randint(0, 2)):
        hosts.append(people.new_person(s, s.pick(offices.deputy, offices.manager)(s, unit)))
    if unit.military:
        for p in hosts:
            p.grade = s.pick("Đại tá", "Thượng tá", "Trung tá", "Thiếu tá")
    return guests, hosts


def audience(s, unit):
    """Who else came, behind the list of names; a head count at times."""
    form = s.random.randrange(6)
    if form == 0:
        n = s.random.randint(25, 400)
        about = s.pick("", "gần ", "hơn ", "trên ")
        kind = s.pick("đại biểu", "đảng viên", "cán bộ")
        s.event["attendance"] = n
        s.figure(str(n), n, kind)
        return f" cùng {about}{n} {kind}"
    if form == 1:
        return f"; cùng toàn thể cán bộ, viên chức {unit.generic}"
    if form == 2:
        return "; cùng đại diện lãnh đạo các khoa, phòng"
    return ""


def attendance(s, unit, occasion, guests, hosts):
    """Paragraphs that say who came."""
    everyone = guests + hosts
    for p in everyone:
        p.state("attended")
    form = s.random.randrange(8)
    if form == 0:
        return [s.pick(f"Tham dự {occasion} có:", f"Dự {occasion} có:", f"Thành phần tham dự {occasion} có:")] + people.lines(s, everyone)
    if form == 1 and guests and hosts:
        return [f"Tham dự {occasion}, về phía khách mời có {people.listed(s, guests)}. Về phía {unit.generic} có "
                f"{people.listed(s, hosts)}{audience(s, unit)}."]
    if form == 2 and guests and hosts:
        text = f"Dự và chỉ đạo {occasion} có {people.listed(s, guests[:1])}. "
        guests[0].state("directed")
        return [text + f"Cùng dự có {people.listed(s, guests[1:] + hosts)}{audience(s, unit)}."]
    if form == 3 and len(everyone) > 1:
        return [f"{s.pick('Tham dự', 'Dự', 'Đến dự')} {occasion} có {s.pick('các đồng chí', 'các đồng chí')}: "
                f"{colon_list(s, everyone)}{audience(s, unit)}."]
    lead = s.pick(f"Dự {occasion} có ", f"Tham dự {occasion} có ", f"Đến dự {occasion} có ", f"Tới dự {occasion} có ", "Về dự có ",
                  f"Đến tham dự {occasion} có ", f"{sentence_case(occasion)} có sự tham dự của ")
    return [f"{lead}{people.listed(s, everyone, lead.endswith('của '))}{audience(s, unit)}."]


def colon_list(s, everyone):
    """Behind "các đồng chí:", names with their offices, no title of address before each."""
    items = []
    dash = s.pick(" - ", " – ", ", ")
    for p in everyone:
        p.honorific = "Đồng chí"
        p.rank, p.degrees = p.grade, list(p.meaning)
        titles = f"{p.grade}, {p.titles}" if p.grade and p.titles else p.grade or p.titles
        name = f"{titles} {people.printed_name(s, p)}" if titles else people.printed_name(s, p)
        items.append(f"{name}{dash}{', '.join(people.take_offices(s, p))}")
    return "; ".join(items)


def add(items, sentences):
    """Proceedings join the paragraph before: a short sentence that stands alone is what captions look like."""
    if not sentences:
        return
    if items[-1].endswith(".") and not items[-1].startswith(("-", "–", "+", "•", "*")) and not items[-1][0].isdigit():
        items[-1] += " " + " ".join(sentences)
    else:
        items.append(f"Các đại biểu đã làm lễ chào cờ. {' '.join(sentences)}")


def presiding(s, occasion, host, known):
    """Who presided; known: already introduced with offices."""
    host.state("presided")
    who = people.again(s, host) if known else people.introduced(s, host, s.pick("comma", "dash", "bracket"))
    if s.chance(40):
        return f"Chủ trì {occasion} {s.pick('có', 'là')} {who}."
    comma = "" if known or who.endswith(")") else s.pick("", ",")
    return f"{sentence_case(who)}{comma} {s.pick('chủ trì', 'đã chủ trì', 'điều hành')} {occasion}."


def opened(s, occasion, p):
    p.state("opened")
    who = people.again(s, p)
    if s.chance(40):
        p.state("spoke")
        return f"{sentence_case(who)} phát biểu khai mạc {occasion}."
    return s.pick(f"{sentence_case(who)} khai mạc {occasion}.", f"{sentence_case(who)} đọc diễn văn khai mạc {occasion}.")


def reported(s, occasion, p, what):
    p.state("reported")
    who = people.again(s, p)
    return s.pick(f"Tại {occasion}, {who} {s.pick('trình bày', 'đã trình bày', 'thông qua')} {what}.",
                  f"{sentence_case(who)} {s.pick('trình bày', 'thông qua')} {what}.",
                  f"{sentence_case(occasion)} đã nghe {who} trình bày {what}.")


def closed(s, occasion, p):
    p.state("concluded")
    who = people.again(s, p)
    if s.chance(40):
        p.state("spoke")
        return f"{sentence_case(who)} phát biểu {s.pick('kết luận', 'bế mạc')} {occasion}."
    return s.pick(f"{sentence_case(who)} tiếp thu ý kiến chỉ đạo của các đại biểu.", f"{sentence_case(who)} kết luận {occasion}.",
                  f"{sentence_case(who)} bế mạc {occasion}.")


def caption(s, somebody, occasion):
    """A photo's caption, its own line."""
    if somebody and s.chance(50):
        p = s.pick(*somebody)
        p.state("spoke")
        what = s.pick("phát biểu tại", "phát biểu tại", "phát biểu chỉ đạo")
        if what == "phát biểu chỉ đạo":
            p.state("directed")
        text = f"{sentence_case(people.again(s, p))} {what} {occasion}"
    else:
        text = s.pick(*page.CAPTIONS)
    return ("caption", text + s.pick("", "", "."))
