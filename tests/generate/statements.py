"""What is said of work: results, shortcomings, plans, and what is asked of somebody."""

from . import dates
from . import figures
from . import people
from .story import ANY, sentence_case

GOOD = ["công tác khám, chữa bệnh có nhiều chuyển biến tích cực", "chất lượng phục vụ người bệnh được nâng lên rõ rệt",
        "tinh thần, thái độ phục vụ của nhân viên y tế được cải thiện", "công tác kiểm tra, giám sát được thực hiện nghiêm túc",
        "nền nếp sinh hoạt chi bộ được duy trì tốt", "các phong trào thi đua được đẩy mạnh",
        "đời sống của cán bộ, viên chức từng bước được nâng cao", "hoàn thành tốt công tác phòng, chống dịch"]
BAD = ["một số khoa còn thiếu bác sĩ chuyên khoa sâu", "việc ứng dụng công nghệ thông tin còn chậm",
       "cơ sở vật chất của một số khoa đã xuống cấp", "công tác tuyên truyền chưa thường xuyên",
       "một vài chi bộ sinh hoạt chuyên đề còn hình thức", "việc cung ứng thuốc có thời điểm chưa kịp thời",
       "hoạt động nghiên cứu khoa học chưa được chú trọng", "trang thiết bị còn thiếu và chưa đồng bộ",
       "tiến độ giải ngân vốn đầu tư còn chậm", "tỷ lệ chuyển tuyến vẫn còn cao",
       "một số đảng viên chưa phát huy vai trò nêu gương"]
TASKS = ["nâng cao chất lượng khám, chữa bệnh", "đẩy mạnh ứng dụng công nghệ thông tin", "đổi mới phong cách, thái độ phục vụ",
         "làm tốt công tác tuyên truyền, giáo dục truyền thống", "tăng cường công tác kiểm tra, giám sát",
         "triển khai bệnh án điện tử", "chủ động phòng, chống dịch bệnh", "phát triển các kỹ thuật chuyên sâu",
         "quan tâm bồi dưỡng, tạo nguồn kết nạp đảng viên", "tiết kiệm chi thường xuyên, chống lãng phí",
         "củng cố khối đoàn kết trong đơn vị", "chăm lo đời sống cán bộ, viên chức", "đào tạo nguồn nhân lực chất lượng cao",
         "rà soát, bổ sung quy chế làm việc", "sớm khắc phục những hạn chế đã được chỉ ra", "xây dựng cơ sở y tế xanh - sạch - đẹp"]


def paragraph(s, section, clauses, stop="."):
    """Clauses in one sentence; each is a statement as it is printed."""
    for clause in clauses:
        s.statement(section, clause)
    return "; ".join(clauses) + stop


def listed(s, section, clauses):
    """Clauses as list items, one a line."""
    mark = s.pick("- ", "+ ", "– ")
    out = []
    for n, clause in enumerate(clauses, 1):
        clause = sentence_case(clause)
        s.statement(section, clause)
        out.append(f"{mark}{clause}{s.list_stop if n < len(clauses) or s.list_stop == '.' else '.'}")
    return out


def results(s, span, unit):
    """What was reached in a period: paragraphs."""
    maker = figures.Clauses(s, span.period(), unit.generic)
    first = maker.counted()
    actor = s.pick(unit.generic, f"tập thể {unit.generic}", unit.generic)
    lead = s.pick(f"Trong {span.printed(s)}, {actor} đã {first}", f"{sentence_case(span.printed(s))}, {actor} đã {first}",
                  f"Trong {span.printed(s)}, {actor} {'đã ' if first.startswith(('xét nghiệm', 'cấp cứu', 'ban hành')) else ''}{first}")
    if s.chance(70):
        return [paragraph(s, "achievement", [lead] + clauses_of(s, lambda: result(s, maker), 1, 5))]
    text = [paragraph(s, "achievement", [lead])]
    maker.period = ANY  # a sentence of its own may be governed by the one before
    for clause in clauses_of(s, lambda: result(s, maker), 1, 3):
        text.append(paragraph(s, "achievement", [sentence_case(clause)]))
    return [" ".join(text)]


def listed_results(s, span, unit):
    maker = figures.Clauses(s, span.period(), unit.generic)
    clauses = clauses_of(s, maker.make, 2, 6)
    lead = s.pick(f"Trong {span.printed(s)}, {unit.generic} đã đạt được những kết quả nổi bật:",
                  f"Một số kết quả đạt được trong {span.printed(s)}:", f"Kết quả thực hiện {span.printed(s)} như sau:")
    return [lead] + listed(s, "achievement", clauses)


def limitations(s, unit):
    clauses = s.some(BAD, 1, 3)
    form = s.random.randrange(4)
    if form == 0:
        lead = s.pick("Bên cạnh những kết quả đạt được, ", "Tuy nhiên, ", "Bên cạnh đó, ", "Song song với kết quả trên, ")
        return [paragraph(s, "limitation", [lead + clauses[0]] + clauses[1:])]
    if form == 1:
        lead = s.pick("Hội nghị cũng chỉ ra một số hạn chế: ", "Bên cạnh những kết quả đạt được, vẫn còn một số tồn tại, hạn chế: ",
                      f"Tuy nhiên, {unit.generic} còn một số khó khăn, hạn chế như: ")
        return [lead + paragraph(s, "limitation", clauses)]
    if form == 2:
        lead = s.pick("Bên cạnh những kết quả đạt được, vẫn còn những tồn tại, hạn chế sau:", "Một số hạn chế, khuyết điểm:")
        return [lead] + listed(s, "limitation", clauses)
    return [paragraph(s, "limitation", [f"Tuy vậy, {clauses[0]}"] + clauses[1:])]


def targets(s, span):
    """A plan's clause with a figure, or one without."""
    if s.chance(60):
        return s.pick(*TASKS)
    form, n = s.random.randrange(4), s.random.randint(2, 30)
    when = span.period() if span else None
    if form == 0:
        return f"kết nạp {s.pick('ít nhất ', 'từ ', '')}{s.figure('', n, 'đảng viên', period=when)}{n:02d} đảng viên mới"
    if form == 1:
        text, value = figures.percent(s, 801, 999)
        return f"phấn đấu {s.pick('trên ', '')}{s.figure(text, value, '%', period=when)} khoa, phòng hoàn thành tốt nhiệm vụ"
    if form == 2:
        text, value = figures.percent(s, 801, 999)
        return f"công suất sử dụng giường bệnh đạt {s.figure(text, value, '%', period=when)} trở lên"
    return f"triển khai ít nhất {s.figure(f'{n:02d}', n, 'kỹ thuật', period=when)} kỹ thuật mới"


def clauses_of(s, maker, low, high):
    """Clauses that differ; what a second one of the same words would have stated is taken back."""
    out, turns = [], s.random.randint(low, high)
    while turns > 0 or len(out) < low:
        turns -= 1
        before = len(s.figures)
        clause = maker()
        known = {(f["value"], f["of"], f["unit"]) for f in s.figures[:before] if isinstance(f["unit"], str)}
        if clause in out or any((f["value"], f["of"], f["unit"]) in known for f in s.figures[before:]):
            del s.figures[before:]
        else:
            out.append(clause)
    return out


def result(s, maker):
    return s.pick(*GOOD) if s.chance(15) else maker.make()


def plans(s, span, unit):
    when = s.pick(f"Trong {span.printed(s)}", f"{sentence_case(span.printed(s))}")
    who = s.pick(unit.generic, f"Đảng ủy {unit.generic}", f"tập thể {unit.generic}")
    clauses = clauses_of(s, lambda: targets(s, span), 1, 5)
    if s.chance(60):
        verb = s.pick("tập trung", "sẽ tiếp tục", "phấn đấu", "tiếp tục") if not clauses[0].startswith("phấn đấu") else "sẽ"
        if not clauses[0].startswith("công suất"):
            return [paragraph(s, "direction", [f"{when}, {who} {verb} {clauses[0]}"] + clauses[1:])]
    lead = s.pick(f"{when}, {who} tập trung thực hiện các nhiệm vụ sau:", f"{when}, {who} đề ra phương hướng, nhiệm vụ:",
                  f"Phương hướng, nhiệm vụ {span.printed(s)}:")
    return [lead] + listed(s, "direction", clauses)


def speech(s, p, unit, where):
    """Somebody asks something of the unit: the speaker is part of the first statement."""
    clauses = s.some(TASKS, 1, 4)
    asked = s.pick(unit.generic, f"Đảng ủy {unit.generic}", f"tập thể {unit.generic}", "các khoa, phòng")
    form = s.random.randrange(6)
    name = people.again(s, p)
    p.state("spoke")
    if form == 0:
        lead = f"Phát biểu tại {where}, {name} {s.pick('đề nghị', 'yêu cầu')} {asked} {s.pick('tiếp tục ', '')}"
    elif form == 1:
        p.state("directed")
        lead = f"Phát biểu chỉ đạo {where}, {name} {s.pick('đề nghị', 'yêu cầu')} {asked} "
    elif form == 2:
        lead = f"Tại {where}, {name} {s.pick('đề nghị', 'yêu cầu')} {asked} "
    elif form == 3:
        p.state("concluded")
        lead = f"Kết luận {where}, {name} {s.pick('đề nghị', 'yêu cầu')} {asked} "
    elif form == 4:
        lead = f"Phát biểu tại {where}, {name} ghi nhận những kết quả mà {unit.generic} đã đạt được; đồng thời đề nghị {asked} "
        tail = paragraph(s, "request", [f"đồng thời đề nghị {asked} {clauses[0]}"] + clauses[1:])
        return lead[:lead.index("đồng thời")] + tail
    else:
        lead = f"Phát biểu tại {where}, {name} nhấn mạnh: "
        asked = sentence_case(asked)
        return lead + paragraph(s, "request", [f"{asked} cần {clauses[0]}"] + clauses[1:])
    if s.chance(25):
        clauses[-1] += f" {dates.deadline(s)}"
    return paragraph(s, "request", [lead + clauses[0]] + clauses[1:])


def praise(s, p, where):
    """Somebody speaks and asks for nothing."""
    name = people.again(s, p)
    p.state("spoke")
    return s.pick(f"Phát biểu tại {where}, {name} biểu dương tinh thần đoàn kết của tập thể cán bộ, viên chức.",
                  f"{sentence_case(name)} phát biểu chúc mừng thành công của {where}.",
                  f"Phát biểu tại {where}, {name} bày tỏ niềm vui mừng và gửi lời cảm ơn đến các đại biểu.")
