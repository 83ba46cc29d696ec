"""Compares a record with what it must be, family by family: everything exactly, nothing by likeness."""

from .story import ANY, Holding

EVENT_KEYS = ("kind", "name", "organizer", "starts_on", "ends_on", "part_of_day", "place", "attendance", "review_period",
              "plan_period", "term")


def plain(value):
    """A value that can be compared and sorted: periods are texts."""
    if isinstance(value, dict):
        return f"{value['from']}..{value['to']}"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return value


def fits(wanted, got):
    if isinstance(wanted, Holding):
        return isinstance(got, str) and wanted.text.lower() in got.lower()
    return wanted is ANY or wanted == got


def equal(wanted, got):
    return all(fits(w, g) for w, g in zip(wanted, got))


def differences(wanted, got):
    """(exact, missed, extra) of two lists of tuples; the less a wanted tuple leaves open, the earlier it chooses."""
    left, exact, missed = list(got), 0, []
    for w in sorted(wanted, key=lambda w: sum(v is ANY for v in w)):
        hit = next((g for g in left if equal(w, g)), None)
        if hit is None:
            missed.append(w)
        else:
            left.remove(hit)
            exact += 1
    return exact, missed, left


def stated(value):
    return [(plain(value),)] if value is not None else []


def article(want, got):
    for key in ("title", "published_at", "category", "byline", "view_count", "language", "body"):
        yield f"article.{key}", stated(want[key]), stated(got[key])
    yield "article.captions", [(c,) for c in want["captions"]], [(c,) for c in got["captions"]]


def events(want, got):
    for key in EVENT_KEYS:
        if not any(e[key] is ANY for e in want):
            yield f"event.{key}", [v for e in want for v in stated(e[key])], [v for e in got for v in stated(e[key])]


def people(want, got):
    """Names, then what is said of each person that is there."""
    yield "person.name", [(p["name"],) for p in want], [(p["name"],) for p in got]
    named = {p["name"]: p for p in got}
    pairs = [(p, named[p["name"]]) for p in want if p["name"] in named]
    for key in ("honorific", "rank", "organization"):
        yield (f"person.{key}", [(w["name"], w[key]) for w, _ in pairs if w[key] is not None],
               [(g["name"], g[key]) for w, g in pairs if g[key] is not None and w[key] is not ANY or w[key] is ANY])
    for key in ("degrees", "positions"):
        open_ = "open_" + key
        yield (f"person.{key}", [(w["name"], v) for w, _ in pairs for v in w[key]],
               [(g["name"], v) for w, g in pairs for v in g[key] if v not in w.get(open_, ()) or v in w[key]])
    yield ("person.roles", [(w["name"], r) for w, _ in pairs for r in sorted(w["roles"])],
           [(g["name"], r) for w, g in pairs for r in g["roles"] if r not in w["optional"] or r in w["roles"]])


def figures(want, got):
    values = ("value", "of", "unit", "percent")
    yield "figure.value", *(([tuple(plain(f[k]) if f[k] is not ANY else ANY for k in values) for f in side]) for side in (want, got))
    found = {}
    for f in got:
        found.setdefault((plain(f["value"]), plain(f["of"])), []).append(f)
    same = [(w, found[k][0]) for w in want if len(found.get(k := (plain(w["value"]), plain(w["of"])), [])) == 1]
    same = [(w, g) for w, g in same if sum(plain(o["value"]) == plain(w["value"]) for o in want) == 1]
    for key in ("label", "period"):
        yield (f"figure.{key}", [(w["value"], plain(w[key]) if w[key] is not ANY else ANY) for w, _ in same],
               [(g["value"], plain(g[key])) for _, g in same])


def lists(want, got):
    yield "contact", *([(c["kind"], c["value"]) for c in side["contacts"]] for side in (want, got))
    yield ("organization", [(o["name"], o["kind"]) for o in want["organizations"]],
           [(o["name"], o["kind"]) for o in got["organizations"] if o["name"] not in want["open_organizations"]])
    named = {o["name"]: o["aliases"] for o in got["organizations"]}
    aliases = [(o["name"], a) for o in want["organizations"] for a in sorted(o["aliases"])]
    yield "organization.alias", aliases, [(n, a) for n, a in aliases if a in named.get(n, ())]
    keys = ("name", "count", "recipient_kind", "recipient", "awarded_by")
    yield "award", *([tuple(a[k] for k in keys) for a in side["awards"]] for side in (want, got))
    keys = ("kind", "number", "date", "issuer")
    yield "document", *([tuple(d[k] for k in keys) for d in side["documents"]] for side in (want, got))
    yield "date", list(want["dates"]), sorted({(d["from"], d["to"]) for d in got["dates"]}, key=str)
    yield "place", list(want["places"]), sorted({(p["name"], p["level"]) for p in got["places"]})
    yield "statement", *([(t["section"], t["text"]) for t in side["statements"]] for side in (want, got))


def spans(got):
    """Every span lies in the body and shows what was read there."""
    body = got["article"]["body"] or ""
    wanted, found = [], []
    for family in ("people", "organizations", "figures", "awards", "documents", "dates", "places", "statements"):
        for item in got[family]:
            if item["span"] is None:
                continue
            begin, end = item["span"]
            text = body[begin:end]
            wanted.append((family, item.get("name") or item.get("text") or item.get("number") or item.get("value")))
            if 0 <= begin < end <= len(body) and shows(family, item, text):
                found.append(wanted[-1])
    yield "span", wanted, found


def shows(family, item, text):
    if family == "people":
        return item["name"].split()[-1].lower() in text.lower()
    if family == "statements":
        return item["text"] == text
    if family == "dates":
        return item["text"] == text
    if family == "places":
        return item["name"].lower() in text.lower()
    if family == "documents":
        return item["number"][-3:] in text
    return True


def families(want, got):
    """(family, wanted, got) for all that both records say."""
    yield from article(want["article"], got["article"])
    yield from events(want["events"], got["events"])
    yield from people(want["people"], got["people"])
    yield from figures(want["figures"], got["figures"])
    yield from lists(want, got)
    yield from spans(got)


def compare(want, got):
    """[(family, exact, missed, extra)] of one article."""
    return [(family, *differences(wanted, have)) for family, wanted, have in families(want, got)]
