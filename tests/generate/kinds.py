"""The kinds of events: what an article of each says, in which order. Each returns (title, items).

An item is a paragraph's text, or ("caption", text).
"""

from . import dates
from . import figures
from . import honours
from . import bodies
from . import offices
from . import people
from . import scenes
from . import statements
from .offices import Office, Post
from .story import ANY, sentence_case

ORDINALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XV", "XX", "XXIV"]


def with_captions(s, items, somebody, occasion):
    """One or two captions between paragraphs; never inside a list."""
    out = []
    for n, item in enumerate(items):
        out.append(item)
        if item.endswith(".") and item[0].isalpha() and s.chance(12):
            out.append(scenes.caption(s, somebody if n else None, occasion))
    return out


def gather(s, unit, occasion, guests, hosts):
    """Attendance, chair and opening: (items, the one who reports)."""
    items = scenes.attendance(s, unit, occasion, guests, hosts)
    chair = hosts[0]
    said = []
    if s.chance(60):
        said.append(scenes.presiding(s, occasion, chair, True))
    if s.chance(25):
        said.append(scenes.opened(s, occasion, chair))
    scenes.add(items, said)
    return items, hosts[1] if len(hosts) > 1 else chair


def review(s, unit):
    s.event["kind"] = "review"
    past, coming = dates.work_periods(s)
    body = s.pick(unit.body, unit.body, unit.name_party(s))
    topic = s.pick("công tác", "công tác chuyên môn", "công tác") if body is unit.body else s.pick("công tác Đảng", "công tác xây dựng Đảng")
    verb = "tổng kết" if past.bare == "năm" else s.pick("sơ kết", "sơ kết", "đánh giá kết quả")
    both = s.chance(60)
    one_year = both and past.year == coming.year and past.bare != "năm" and past.joint == " " and coming.joint == " "
    name = f"{s.pick('Hội nghị', 'hội nghị')} {verb} {topic} {past.printed(s, not (one_year and s.chance(50)))}"
    if both:
        name += s.pick(" và triển khai ", ", triển khai ") + s.pick("nhiệm vụ ", "phương hướng, nhiệm vụ ") + coming.printed(s)
    s.event["review_period"] = past.period()
    title = scenes.headline(s, body, name)
    items = [scenes.opening(s, unit, body, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    more, reporter = gather(s, unit, "hội nghị", guests, hosts)
    items += more
    if s.chance(50):
        scenes.add(items, [scenes.reported(s, "hội nghị", reporter, s.pick("báo cáo kết quả công tác", "dự thảo báo cáo"))])
    items += s.pick(statements.results, statements.results, statements.listed_results)(s, past, unit)
    if s.chance(60):
        items += statements.limitations(s, unit)
    planned = s.chance(60)
    if planned:
        items += statements.plans(s, coming, unit)
    if both or planned:
        s.event["plan_period"] = coming.period()
    if s.chance(70):
        items.append(statements.speech(s, guests[0], unit, "hội nghị"))
    elif s.chance(50):
        scenes.add(items, [statements.praise(s, guests[0], "hội nghị")])
    if s.chance(20):
        items.append(awarding(s, s.pick(*hosts, *guests)))
    if s.chance(30):
        scenes.add(items, [scenes.closed(s, "hội nghị", hosts[0])])
    return title, with_captions(s, items, guests + hosts, "hội nghị")


def awarding(s, p):
    p.state("presented")
    return f"{s.pick('Nhân dịp này', 'Dịp này', 'Tại hội nghị')}, {people.again(s, p)} đã trao {honours.given(s, s.pick('Giấy khen', 'Bằng khen'))}."


def congress(s, unit):
    s.event["kind"] = "congress"
    first = s.day.year - s.day.year % 5
    party = unit.name_party(s)
    printed, s.event["term"] = dates.term(s, first)
    name = f"Đại hội{s.pick('', ' đại biểu')}{s.pick('', f' lần thứ {s.pick(*ORDINALS)}')}{s.pick(', ', ' ')}{printed}"
    title = scenes.headline(s, party, name)
    items = [scenes.opening(s, unit, party, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    more, reporter = gather(s, unit, "Đại hội", guests, hosts)
    items += more
    if s.chance(60):
        past, s.event["review_period"] = dates.term(s, first - 5)
        maker = figures.Clauses(s, s.event["review_period"], unit.generic)
        clauses = [f"Trong {past}, Đảng bộ đã {maker.counted()}"] + statements.clauses_of(s, maker.make, 0, 3)
        items.append(statements.paragraph(s, "achievement", clauses))
    if s.chance(40):
        scenes.add(items, [scenes.reported(s, "Đại hội", reporter, "báo cáo chính trị")])
    if s.chance(70):
        items.append(statements.speech(s, guests[0], unit, "Đại hội"))
    items += election(s, unit, party)
    return title, with_captions(s, items, guests + hosts, "Đại hội")


def election(s, unit, party):
    """Who was elected to what."""
    seats = s.random.randint(3, 15)
    s.figure("", seats, "đồng chí")
    lead = f"Đại hội đã bầu Ban Chấp hành khóa mới gồm {seats:02d} đồng chí"
    titles = s.pick(["Bí thư Đảng ủy", "Phó Bí thư Đảng ủy"], ["Bí thư Đảng ủy"])
    elected = [people.new_person(s, Post([Office(title)], ANY), medical=True) for title in titles]
    for p in elected:
        p.state("elected")
        p.organization = ANY
    form = s.random.randrange(3)
    if form == 0:
        return [f"{lead}:"] + people.lines(s, elected)
    texts = []
    for p in elected:
        text = people.head(s, p)
        people.take_offices(s, p)
        texts.append(f"{text} {s.pick('được bầu giữ chức', 'được bầu làm', 'trúng cử chức', 'được bầu giữ chức vụ')} {p.positions[-1]}")
    if form == 1:
        return [f"{lead}. {sentence_case('; '.join(texts))}."]
    return [f"{lead}.", f"{sentence_case(texts[0])}." + "".join(f" {sentence_case(t)}." for t in texts[1:])]


def study(s, unit):
    s.event["kind"] = "study"
    body = s.pick(unit.body, unit.name_party(s))
    topic = s.pick("Nghị quyết Đại hội XIII của Đảng", "các nghị quyết của Đảng", "chuyên đề về học tập và làm theo Bác",
                   "các văn bản mới của Trung ương")
    name = f"{s.pick('Hội nghị', 'hội nghị')} {s.pick('học tập, quán triệt', 'quán triệt', 'nghiên cứu, học tập')} {topic}"
    title = scenes.headline(s, body, name)
    items = [scenes.opening(s, unit, body, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    more, reporter = gather(s, unit, "hội nghị", guests, hosts)
    items += more
    scenes.add(items, [scenes.reported(s, "hội nghị", s.pick(guests[0], reporter), "nội dung cơ bản của chuyên đề")])
    if s.chance(60):
        items.append(statements.speech(s, hosts[0], unit, "hội nghị"))
    if s.chance(30):
        scenes.add(items, [scenes.closed(s, "hội nghị", hosts[0])])
    return title, with_captions(s, items, guests + hosts, "hội nghị")


def admission(s, unit):
    s.event["kind"] = "admission"
    party = unit.name_party(s)
    name = f"{s.pick('Lễ', 'lễ')} kết nạp {s.pick('đảng viên mới', 'đảng viên', 'đảng viên mới đợt II')}"
    title = scenes.headline(s, party, name)
    items = [scenes.opening(s, unit, party, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    items += scenes.attendance(s, unit, "buổi lễ", guests, hosts)
    new = [people.new_person(s, None) for _ in range(s.random.randint(1, 4))]
    for p in new:
        p.state("admitted")
        p.optional |= {"awarded", "attended"}
    listed = ", ".join(people.printed_name(s, p) for p in new[:-1]) + (" và " if len(new) > 1 else "") + people.printed_name(s, new[-1])
    for p in new:
        p.honorific = "Đồng chí"
    s.open_bodies.add("Đảng Cộng sản Việt Nam")
    word = "đồng chí" if len(new) == 1 else "các đồng chí"
    form = s.random.randrange(3)
    if form == 0:
        items.append(f"Tại buổi lễ, {party.name.split()[0]} {party.name.split()[1]} đã kết nạp {word} {listed} vào Đảng Cộng sản Việt Nam.")
    elif form == 1:
        hosts[0].state("reported")
        items.append(f"{sentence_case(people.again(s, hosts[0]))} đã công bố quyết định kết nạp đảng viên đối với {word} {listed}.")
    else:
        items.append(f"{sentence_case(word)} {listed} được kết nạp vào Đảng Cộng sản Việt Nam.")
    if s.chance(50):
        scenes.add(items, [statements.praise(s, hosts[0], "buổi lễ")])
    return title, with_captions(s, items, guests + hosts, "buổi lễ")


def appointment(s, unit):
    s.event["kind"] = "appointment"
    office = s.pick(f"Phó Giám đốc {unit.generic}", f"Giám đốc {unit.generic}")
    name = s.pick(f"Lễ công bố và trao quyết định bổ nhiệm {office}", "Lễ công bố quyết định bổ nhiệm cán bộ",
                  "Hội nghị công bố quyết định về công tác cán bộ")
    title = scenes.headline(s, unit.body, name)
    items = [scenes.opening(s, unit, unit.body, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    items += scenes.attendance(s, unit, "buổi lễ", guests, hosts)
    old = offices.manager(s, unit)
    new = people.new_person(s, old, medical=True)
    if unit.military:
        new.grade = s.pick("Trung tá", "Thượng tá")
    new.state("appointed")
    guests[0].state("reported")
    doc = honours.cited(s, "Quyết định", s.pick("/QĐ-SYT", "-QĐ/TU", "/QĐ-UBND", "/QĐ-BTL"), None, (3, 30))
    who = people.introduced(s, new, "comma")
    new.positions.append(office)
    since = f" kể từ {dates.full(s, s.day)}" if s.chance(30) else ""
    items.append(f"Tại buổi lễ, {people.again(s, guests[0])} đã công bố {doc} về việc bổ nhiệm {who} giữ chức vụ {office}{since}.")
    if s.chance(60):
        items.append(statements.speech(s, guests[0], unit, "buổi lễ"))
    if s.chance(40):
        new.state("spoke")
        items.append(f"Phát biểu nhận nhiệm vụ, {people.again(s, new)} cảm ơn sự tin tưởng của lãnh đạo các cấp và hứa nỗ lực hết mình.")
    return title, with_captions(s, items, guests + hosts, "buổi lễ")


def ceremony_of_awards(s, unit):
    s.event["kind"] = "award"
    name = s.pick("Lễ trao tặng Huy hiệu Đảng", "Lễ tôn vinh thầy thuốc tiêu biểu", "Lễ trao thưởng gương người tốt, việc tốt",
                  "Lễ khen thưởng các tập thể, cá nhân tiêu biểu")
    title = scenes.headline(s, unit.body, name)
    items = [scenes.opening(s, unit, unit.body, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    items += scenes.attendance(s, unit, "buổi lễ", guests, hosts)
    giver = s.pick(guests[0], hosts[0])
    giver.state("presented")
    if "Huy hiệu" in name:
        items.append(f"Tại buổi lễ, {people.again(s, giver)} đã trao {honours.badges(s)}.")
    else:
        award, issuer = s.pick(*honours.STATE, ("Giấy khen", ANY), ("Bằng khen", ANY))
        items.append(f"Tại buổi lễ, {people.again(s, giver)} đã trao {honours.given(s, award, issuer)}.")
    if s.chance(60):
        items.append(statements.speech(s, guests[0], unit, "buổi lễ"))
    return title, with_captions(s, items, guests + hosts, "buổi lễ")


def training(s, unit):
    s.event["kind"] = "training"
    topic = s.pick("kiểm soát nhiễm khuẩn", "cấp cứu ngừng tuần hoàn", "an toàn người bệnh", "kỹ năng giao tiếp ứng xử",
                   "phòng, chống sốt xuất huyết", "quản lý chất lượng bệnh viện")
    head, occasion = s.pick(("lớp tập huấn", "lớp tập huấn"), ("Hội thảo khoa học", "hội thảo"), ("sinh hoạt khoa học", "buổi sinh hoạt"),
                            ("Hội nghị tập huấn", "hội nghị"))
    name = f"{head} về {topic}"
    title = scenes.headline(s, unit.body, name)
    items = [scenes.opening(s, unit, unit.body, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    more, reporter = gather(s, unit, occasion, guests, hosts)
    items += more
    scenes.add(items, [scenes.reported(s, occasion, s.pick(reporter, guests[0]), s.pick("chuyên đề", "báo cáo chuyên đề") + f" về {topic}")])
    if s.chance(50):
        scenes.add(items, [statements.praise(s, guests[0], occasion)])
    return title, with_captions(s, items, guests + hosts, occasion)


def ceremony(s, unit):
    s.event["kind"] = "ceremony"
    form = s.random.randrange(4)
    if form == 0:
        age = s.day.year - 1955
        dash = s.pick(" - ", " – ")
        s.date("", dates.datetime.date(1955, 2, 27), dates.datetime.date(s.day.year, 2, 27))
        name = f"Lễ kỷ niệm {age} năm Ngày Thầy thuốc Việt Nam (27/2/1955{dash}27/2/{s.day.year})"
    else:
        name = s.pick("Lễ khánh thành khu điều trị nội trú", "Lễ khai trương đơn nguyên thận nhân tạo", "Lễ khai trương khoa Ung bướu",
                      "gặp mặt cán bộ hưu trí", "Lễ khánh thành khu khám bệnh theo yêu cầu")
    title = scenes.headline(s, unit.body, name)
    items = [scenes.opening(s, unit, unit.body, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    items += scenes.attendance(s, unit, "buổi lễ", guests, hosts)
    if s.chance(50):
        scenes.add(items, [scenes.opened(s, "buổi lễ", hosts[0])])
    if s.chance(50):
        scenes.add(items, [statements.praise(s, guests[0], "buổi lễ")])
    if s.chance(40):
        items.append(statements.speech(s, guests[0], unit, "buổi lễ"))
    if s.chance(30):
        items.append(awarding(s, s.pick(*hosts, *guests)))
    return title, with_captions(s, items, guests + hosts, "buổi lễ")


def visit(s, unit):
    s.event["kind"] = "visit"
    leader = people.new_person(s, offices.health_guest(s, unit) if not unit.military else offices.army_guest(s, unit))
    body = leader.post.offices[-1].body
    host = people.new_person(s, offices.director(s, unit))
    if unit.military:
        host.grade = s.pick("Đại tá", "Thượng tá")
    s.event["organizer"] = body.name
    what = s.pick("kiểm tra công tác khám, chữa bệnh", "kiểm tra việc thực hiện quy chế chuyên môn", "thăm và làm việc",
                  "giám sát công tác phòng, chống dịch")
    when = dates.event_day(s)
    s.event["place"] = unit.body.name
    lead = people.introduced(s, leader, "comma")
    leader.optional |= {"attended"}
    items = [f"{when}, Đoàn công tác của {body.printed(s)} do {lead} {s.pick('làm Trưởng đoàn', 'dẫn đầu')} đã {what} tại {unit.body.printed(s)}."]
    if "Trưởng đoàn" in items[0]:
        leader.positions_optional = ["Trưởng đoàn"]
    host.state("attended")
    items.append(f"{s.pick('Tiếp và làm việc với đoàn có', 'Làm việc với đoàn có', 'Đón tiếp đoàn có')} {people.listed(s, [host])}.")
    host.state("reported")
    items.append(f"Báo cáo với đoàn, {people.again(s, host)} nêu khái quát tình hình hoạt động của {unit.generic}.")
    host.optional |= {"spoke"}
    if s.chance(60):
        items += statements.limitations(s, unit) if s.chance(40) else []
    items.append(statements.speech(s, leader, unit, "buổi làm việc"))
    sent, visited = body.printed(s), unit.body.printed(s)
    title = s.pick(f"Đoàn công tác {sent} làm việc với {visited}", f"{sent} kiểm tra công tác khám, chữa bệnh tại {visited}")
    return title, with_captions(s, items, [leader, host], "buổi làm việc")


def agreement(s, unit):
    s.event["kind"] = "agreement"
    partner = bodies.partner(s, unit)
    what = s.pick("thỏa thuận hợp tác", "biên bản ghi nhớ hợp tác", "hợp đồng hợp tác đào tạo")
    s.event["plan_period"] = ANY  # whether the time of what was agreed is planned for, the contract does not say
    name = f"Lễ ký kết {what}" + (f" {dates.stage(s, s.day.year, s.day.year + 5)}" if s.chance(50) else "")
    title = scenes.headline(s, unit.body, name)
    items = [scenes.opening(s, unit, unit.body, name, partner)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    items += scenes.attendance(s, unit, "buổi lễ", guests, hosts)
    if s.chance(60):
        scenes.add(items, [statements.praise(s, hosts[0], "buổi lễ")])
    return title, with_captions(s, items, guests + hosts, "buổi lễ")


def campaign(s, unit):
    s.event["kind"] = "campaign"
    partner = bodies.partner(s, unit)
    name = f"{s.pick('Ngày hội', 'ngày hội', 'Chương trình', 'chương trình')} hiến máu tình nguyện"
    if s.chance(50):
        name += f" {dates.whole_year(s, s.day.year).printed(s)}"
    title = scenes.headline(s, unit.body, name)
    items = [scenes.opening(s, unit, unit.body, name, partner)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    items += scenes.attendance(s, unit, "chương trình", guests, hosts)
    n = s.random.randint(40, 600)
    text = f"{sentence_case(s.pick('chương trình', 'ngày hội'))} đã tiếp nhận {s.figure('', n, 'đơn vị máu', 'tiếp nhận')}{n} đơn vị máu"
    items.append(statements.paragraph(s, "achievement", [text]))
    if s.chance(50):
        scenes.add(items, [statements.praise(s, hosts[0], "chương trình")])
    return title, with_captions(s, items, guests + hosts, "chương trình")


def meeting(s, unit):
    s.event["kind"] = "meeting"
    name = s.pick("Hội nghị đối thoại với người lao động", "Hội nghị người bệnh và gia đình người bệnh",
                  "Hội nghị cán bộ, viên chức", "Hội nghị giao ban công tác dược")
    if s.chance(40):
        name += f" {dates.whole_year(s, s.day.year).printed(s)}"
    title = scenes.headline(s, unit.body, name)
    items = [scenes.opening(s, unit, unit.body, name)]
    guests, hosts = scenes.guests_and_hosts(s, unit)
    more, reporter = gather(s, unit, "hội nghị", guests, hosts)
    items += more
    if s.chance(50):
        scenes.add(items, [scenes.reported(s, "hội nghị", reporter, "báo cáo tiếp thu các kiến nghị")])
    if s.chance(60):
        items.append(statements.speech(s, hosts[0], unit, "hội nghị"))
    return title, with_captions(s, items, guests + hosts, "hội nghị")


ALL = [review, review, congress, study, admission, appointment, ceremony_of_awards, training, ceremony, visit, agreement, campaign, meeting]
