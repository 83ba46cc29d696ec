"""One article being composed: its random choices, and the record that it must give.

Grammar files print text by what they return and note at once what that text states. A value that the contract of
extraction leaves open is ANY: it is compared with nothing.
"""

import datetime
import random


class Anything:
    """Equal to every value."""

    def __repr__(self):
        return "*"


ANY = Anything()


class Holding:
    """Equal to every text that holds this one: where the contract leaves open how much stands around it."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return f"*{self.text}*"


PARTS = {"Sáng": "morning", "Trưa": "noon", "Chiều": "afternoon", "Tối": "evening"}


class Story:
    """The choices and facts of article `number` of a seed: the same for ever."""

    def __init__(self, seed, number):
        self.random = random.Random(f"{seed}/{number}")
        self.number = number
        self.taken = set()      # syllables of names that shorter mentions may repeat
        self.people = []        # in order of appearance
        self.bodies = {}        # name: entry of the record
        self.made = {}          # bodies by what made them (bodies.py)
        self.open_bodies = set()  # names that may be listed or not: the contract does not say
        self.figures, self.awards, self.documents, self.statements, self.contacts = [], [], [], [], []
        self.dates, self.places = set(), set()
        self.event = {"kind": None, "name": ANY, "organizer": None, "starts_on": None, "ends_on": None, "part_of_day": None,
                      "place": None, "review_period": None, "plan_period": None, "term": None, "attendance": None}
        self.day = datetime.date(2018, 1, 8) + datetime.timedelta(days=self.random.randrange(2700))
        self.stamp = self.day   # the page's own date; page.py moves it

    # choices

    def pick(self, *options):
        return options[self.random.randrange(len(options))]

    def some(self, options, low, high):
        """low to high different ones of options, in random order."""
        return self.random.sample(list(options), min(len(options), self.random.randint(low, high)))

    def chance(self, of_hundred):
        return self.random.randrange(100) < of_hundred

    def number_in(self, low, high):
        """Even over magnitudes rather than over numbers: 3, 40, 500 and 6.000 are as likely."""
        top = self.random.randint(low, high)
        while top > low * 10 and self.chance(50):
            top = max(low, top // 10)
        return top

    # facts

    def date(self, text, first, last=None):
        """text names the time from first to last."""
        self.dates.add((first.isoformat(), (last or first).isoformat()))
        return text

    def vague_date(self, text):
        self.dates.add((None, None))
        return text

    def place(self, name, level):
        self.places.add((name, level))
        return name

    def figure(self, printed, value, unit, label=ANY, of=None, percent=None, period=ANY):
        self.figures.append({"value": value, "of": of, "unit": unit, "label": label, "percent": percent, "period": period})
        return printed

    def statement(self, section, text):
        self.statements.append({"section": section, "text": text})
        return text


def period(first, last):
    return {"from": first.isoformat(), "to": last.isoformat()}


def sentence_case(text):
    """text as a sentence begins: its first letter a capital."""
    return text[:1].upper() + text[1:]
