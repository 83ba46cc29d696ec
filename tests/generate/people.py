"""People: how they are introduced with offices, listed, and mentioned again."""

from . import names
from .story import ANY, sentence_case

# Ways to print academic and professional titles, and what they mean.
DOCTORS = [(("BS", "BS.", "Bác sĩ", "bác sĩ"), ["Bác sĩ"]),
           (("BSCKI", "BS.CKI", "BSCKI.", "BS CKI", "Bác sĩ CKI", "Bác sĩ chuyên khoa I"), ["Bác sĩ chuyên khoa I"]),
           (("BSCKII", "BS.CKII", "BSCKII.", "BS CKII", "BSCK II", "Bác sĩ CKII", "Bác sĩ chuyên khoa II"),
            ["Bác sĩ chuyên khoa II"]),
           (("ThS.BS", "ThS. BS", "ThS.BS.", "ThS. BS.", "Ths.Bs", "Thạc sĩ, bác sĩ"), ["Thạc sĩ", "Bác sĩ"]),
           (("TS.BS", "TS.BS.", "TS. BS", "TS. BS.", "Tiến sĩ, Bác sĩ"), ["Tiến sĩ", "Bác sĩ"]),
           (("PGS.TS.BS", "PGS.TS.BS.", "PGS. TS. BS"), ["Phó Giáo sư", "Tiến sĩ", "Bác sĩ"]),
           (("PGS.TS.BSCC", "PGS.TS.BSCC."), ["Phó Giáo sư", "Tiến sĩ", "Bác sĩ cao cấp"]),
           (("TTƯT.BSCKII", "TTƯT. BSCKII", "TTƯT, BSCKII", "TTƯT.BSCKII."), ["Thầy thuốc Ưu tú", "Bác sĩ chuyên khoa II"]),
           (("TTND.TS.BS", "TTND.TS.BS."), ["Thầy thuốc Nhân dân", "Tiến sĩ", "Bác sĩ"])]
SCHOLARS = [(("ThS", "ThS.", "Thạc sĩ", "Ths."), ["Thạc sĩ"]), (("TS", "TS.", "Tiến sĩ"), ["Tiến sĩ"]),
            (("PGS.TS", "PGS.TS.", "PGS. TS"), ["Phó Giáo sư", "Tiến sĩ"]), (("DSCKI", "DS.CKI", "DSCKI."), ["Dược sĩ chuyên khoa I"]),
            (("ThS.ĐD", "ThS. ĐD", "ThS.ĐD."), ["Thạc sĩ", "Điều dưỡng"]), (("CN", "CN.", "Cử nhân"), ["Cử nhân"]),
            (("DS", "DS.", "Dược sĩ"), ["Dược sĩ"]), (("ĐD", "ĐD.", "Điều dưỡng"), ["Điều dưỡng"])]
DASHES = (" - ", " – ", "-", "- ", " -", "–")


class Person:
    """What the record has of somebody; optional roles are those that the text leaves open."""

    def __init__(self, name, sex):
        self.name, self.sex = name, sex
        self.honorific = self.rank = self.organization = None
        self.degrees, self.positions, self.roles, self.optional = [], [], set(), set()
        self.titles, self.meaning = None, []  # how degrees are printed, and what they mean
        self.grade = None                     # the rank, before it is printed
        self.post = None

    def state(self, *roles):
        self.roles.update(roles)
        return self


def new_person(s, post=None, rank=None, medical=None):
    """Somebody with a post, not yet printed."""
    p = Person(*names.new_name(s))
    p.post = post
    p.grade = post.rank if post else rank
    if post:
        p.organization = post.organization
    medical = post.medical if medical is None and post else medical
    if medical and s.chance(60):
        forms, p.meaning = s.pick(*DOCTORS, *SCHOLARS)
        p.titles = s.pick(*forms)
    s.people.append(p)
    return p


def honorific(s, p):
    """As printed in a sentence's middle; notes it."""
    how = s.address
    if how == "bare" and (p.grade or p.titles):
        return None
    if how == "mister":
        word = "ông" if p.sex == "m" else "bà"
        p.honorific = p.honorific or sentence_case(word)
        return word
    if p.grade and s.chance(80):
        return None
    p.honorific = p.honorific or "Đồng chí"
    return s.comrade


def printed_name(s, p):
    return p.name.upper() if s.shouts else p.name


def head(s, p):
    """Somebody without offices: honorific, rank, degrees, name."""
    first = honorific(s, p)
    titles = p.titles
    p.rank, p.degrees = p.grade, list(p.meaning)
    if p.grade:
        titles = f"{p.grade}, {titles}" if titles else p.grade
    return " ".join(x for x in (first, titles, printed_name(s, p)) if x)


def take_offices(s, p):
    """Notes the offices; their texts as printed."""
    texts = []
    for office in p.post.offices:
        p.positions.append(office.name)
        if office.body:
            office.body.state_as(s, office.called)
        texts.append(office.printed)
    return texts


def introduced(s, p, form):
    """Somebody with offices: form is comma, dash, bracket or before."""
    offices = take_offices(s, p)
    if form == "comma":
        return f"{head(s, p)}, {', '.join(offices)}"
    if form == "dash":
        between = s.pick(", ", ", ", " - ", ", ") if len(offices) > 1 else ", "
        return f"{head(s, p)}{s.pick(*DASHES[:4])}{between.join(offices)}"
    if form == "bracket":
        return f"{head(s, p)} ({', '.join(offices)})"
    assert form == "before"
    if p.grade:  # a rank stands before its name
        return f"{head(s, p)}, {', '.join(offices)}"
    return f"{', '.join(offices)} {printed_name(s, p)}"


def short(p):
    """How people call somebody: by the last syllable."""
    return p.name.split()[-1]


def again(s, p):
    """A later mention in a sentence's middle."""
    full = p.name
    brief = short(p) if names.has_vietnamese_form(p.name) and len(p.name.split()) == 3 else full
    forms = []
    if p.grade:
        p.rank = p.grade
        forms += [f"{p.rank} {full}", f"{p.rank} {brief}"]
    if s.address == "mister":
        forms += [f"{'ông' if p.sex == 'm' else 'bà'} {full}"] * 3
    elif s.address == "comrade":
        forms += [f"{s.comrade} {full}"] * 3 + [f"{s.comrade} {brief}"]
    if any(d.startswith("Bác sĩ") for d in p.degrees):
        forms += [f"bác sĩ {full}", f"bác sĩ {brief}"]
    elif p.degrees and p.titles.isupper() and not p.name.startswith("Y "):
        forms += [f"{p.titles} {full}"]
    if not forms:
        forms = [full]
    text = s.pick(*forms)
    if text.startswith(("đồng chí ", "đ/c ", "Đ/c ")):
        p.honorific = p.honorific or "Đồng chí"
    if text.startswith(("ông ", "bà ")):
        p.honorific = p.honorific or ("Ông" if p.sex == "m" else "Bà")
    return text


def listed(s, people, behind_of=False):
    """Several with their offices, in a sentence's middle; no stop at the end. behind_of: "của" stands before them."""
    form = s.pick("comma", "comma", "dash", "dash", "bracket", "before")
    if behind_of and form == "before":
        form = "dash"  # "của Phó Bí thư, Giám đốc …" may be of two
    if form == "before" and (s.shouts or not all(names.stands_behind_offices(p.name) for p in people)):
        form = "comma"  # "Giám đốc Bệnh viện Kim Thương" may be a hospital's name
    items = [introduced(s, p, form) for p in people]
    if form == "bracket":
        return items[0] if len(items) == 1 else ", ".join(items[:-1]) + s.pick(" và ", ", ") + items[-1]
    last = s.pick("; ", "; ", " và ", "; cùng ") if len(items) > 1 and form != "before" else "; "
    return "; ".join(items[:-1]) + (last if len(items) > 1 else "") + items[-1]


def lines(s, people):
    """Several as list items, one a line."""
    form = s.pick("comma", "dash", "bracket")
    mark = s.pick("- ", "– ", "+ ", "• ", "* ", "number", "number")
    stop = s.pick("", ";", ".")
    items = []
    for n, p in enumerate(people, 1):
        text = sentence_case(introduced(s, p, form))
        end = stop if stop != ";" or n < len(people) else "."
        items.append(f"{n}. {text}{end}" if mark == "number" else f"{mark}{text}{end}")
    return items


def sharing(s, people, office):
    """Several who hold the same office: printed once."""
    for p in people:
        p.positions.append(office.name)
        p.honorific = "Đồng chí"
    names_ = [printed_name(s, p) for p in people]
    together = ", ".join(names_[:-1]) + s.pick(" và ", ", ") + names_[-1]
    return s.pick(f"các đồng chí {together} - {office.printed}", f"các đồng chí {together} – {office.printed}",
                  f"các đồng chí {office.printed}: {together}", f"các đ/c {together} - {office.printed}")


def record(p):
    roles = set(p.roles) or {"mentioned"}
    return {"name": p.name, "honorific": p.honorific, "rank": p.rank, "degrees": p.degrees, "positions": p.positions,
            "organization": p.organization if p.organization else ANY, "roles": roles, "optional": p.optional}
