"""Puts an article together: an event's paragraphs inside a page, and the record of all that they state."""

import dataclasses

from . import bodies
from . import kinds
from . import page
from . import people
from .story import Story


@dataclasses.dataclass
class Article:
    """What is sent and what it states."""

    source: str
    id: str
    content: str
    record: dict

    def sent(self):
        return {"source": self.source, "id": self.id, "content": self.content}


def manners(s):
    """Habits that an editor keeps through an article."""
    s.address = s.pick("comrade", "comrade", "mister", "bare")
    s.comrade = s.pick("đồng chí", "đồng chí", "đ/c", "Đ/c")
    s.shouts = s.chance(4)                   # names in capitals
    s.list_stop = s.pick(";", "", ".")       # behind items of lists
    s.gap = s.pick("\n\n", "\n\n", "\n")     # between paragraphs


def record(s, article):
    return {"article": article, "contacts": s.contacts, "events": [s.event], "people": [people.record(p) for p in s.people],
            "organizations": list(s.bodies.values()), "open_organizations": s.open_bodies,
            "figures": s.figures, "awards": s.awards, "documents": s.documents,
            "dates": sorted(s.dates, key=str), "places": sorted(s.places), "statements": s.statements}


def article(seed, number):
    """The number-th article of a seed."""
    s = Story(seed, number)
    page.new_stamp(s)
    manners(s)
    unit = bodies.new_unit(s)
    title, items = s.pick(*kinds.ALL)(s, unit)
    facts = page.empty_article()
    head = page.head(s, facts, title)
    shown = [item if isinstance(item, str) else item[1] for item in items]
    facts["captions"] = [item[1] for item in items if not isinstance(item, str)]
    facts["body"] = "\n".join(item for item in items if isinstance(item, str))
    byline = page.byline(s, facts)
    content = "\n".join(head) + s.gap.join(shown + byline) + "\n" + "\n".join(page.tail(s))
    return Article("generated", f"{seed}-{number:06d}", content, record(s, facts))


def articles(count, seed=1):
    for number in range(count):
        yield article(seed, number)
