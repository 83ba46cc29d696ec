"""What is sent: CONTENTS texts under as many ids as asked for. A seed and a number say all about an article, so that
producer and judge need not tell each other."""

import dataclasses
import hashlib
import random

import msgpack

import generate

CONTENTS = 500
SOURCE = "torment"
REFUSED = "refused by a constraint"    # in meta: the judge's database has a CHECK against it
REFUSED_LATE = "refused by a trigger"  # the same, after the article's own row was taken

# Of 1000 articles, how many are of which kind.
KINDS = {
    "plain": 895,
    "again": 40,      # sent a second time, unchanged
    "later": 20,      # the same, when thousands of others were sent between
    "versions": 15,   # two to four contents, one after the other was acknowledged
    "returned": 8,    # a version that is the first one again
    "refused": 5,
    "refused_late": 5,
    "poisoned": 1,    # kills every worker that takes it in hand
    "rejected": 11,
}
CONDEMNED = ("refused", "refused_late", "poisoned")  # must end as dead letters
POISONS = ("segv", "segv", "abort", "abort", "bloat", "overflow", "spin", "sleep")  # daemon/poison.h
BAD = (b"", b"\xc1 no msgpack", msgpack.packb(["a list"]), msgpack.packb({"source": SOURCE, "content": ""}),
       b"\x81\xa7content\xa3\xff\xfe\xfd", b"\xdd\xff\x00\x00\x00")


@dataclasses.dataclass
class Step:
    """One message of an article; the next is sent when this one was answered."""

    content: int
    ack: str
    later: bool = False


@dataclasses.dataclass
class Article:
    number: int
    id: str
    kind: str
    steps: list


class Articles:
    """All articles of a seed. kinds: other shares than KINDS."""

    def __init__(self, seed, kinds=None):
        self.seed = seed
        kinds = kinds or KINDS
        self.names, self.weights = list(kinds), list(kinds.values())
        self.texts = [generate.article("torment", n).content for n in range(CONTENTS)]

    def article(self, number):
        chance = random.Random(f"{self.seed}/{number}")
        kind = chance.choices(self.names, self.weights)[0]
        first = chance.randrange(CONTENTS)
        ack = "done" if chance.random() < 0.1 else "stored"
        contents = [first]
        if kind in ("again", "later"):
            contents = [first, first]
        elif kind == "versions":
            contents = [(first + k) % CONTENTS for k in range(chance.randint(2, 4))]
        elif kind == "returned":
            contents = [first, (first + 1) % CONTENTS, first]
        steps = [Step(content, ack, kind == "later" and k > 0) for k, content in enumerate(contents)]
        return Article(number, f"{number:07d}", kind, steps)

    def message(self, article, step):
        """The bytes that are sent."""
        if article.kind == "rejected":
            return BAD[article.number % len(BAD)]
        return self.packed(article.id, step.content, step.ack, article.kind)

    def _text(self, kind, content):
        if kind == "poisoned":
            return f"trich-poison:{POISONS[content % len(POISONS)]}"
        return self.texts[content]

    def packed(self, key, content, ack, kind="plain"):
        meta = {"content": content}
        if kind == "refused":
            meta["torment"] = REFUSED
        elif kind == "refused_late":
            meta["torment"] = REFUSED_LATE
        return msgpack.packb({"source": SOURCE, "id": key, "ack": ack, "content": self._text(kind, content),
                              "url": f"https://example.vn/{content}", "meta": meta})


def fingerprint(message):
    return hashlib.md5(message).hexdigest()
