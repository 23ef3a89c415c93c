"""credit-evaluation-10, whether customers are spread as they were: PSI = Σ (a − e) ln(a ÷ e) of the shares now and before
(N. Siddiqi 2006), slight from 0.1 and marked from 0.25."""
from fractions import Fraction

from compare import Refused
from credit.irrational import number, precise, told
from credit.tree import GRADES
from figures import read
from mpmath import mp

SLIGHT, MARKED = Fraction(1, 10), Fraction(1, 4)


def bands(limits):
    """What tells a band, and who is in it."""
    if limits is None:
        return [({"grade": grade, "from": None, "below": None}, lambda row, grade=grade: row["grade"] == grade)
                for grade in GRADES]
    ends = [None, *limits, None]
    return [({"grade": None, "from": low, "below": high},
             lambda row, low=low, high=high: (low is None or read(row["score"]) >= low)
             and (high is None or read(row["score"]) < high)) for low, high in zip(ends, ends[1:])]


def counted(rows):
    return sum(int(row.get("count", 1)) for row in rows)


def part(share, earlier):
    """What a band adds; None where it has no customers in one of the periods."""
    if share == 0 or earlier == 0:
        return None
    return Fraction(0) if share == earlier else number(share - earlier) * mp.log(number(share / earlier))


@precise
def population_stability(given, _readings):
    limits = None if "limits" not in given else [read(each) for each in given["limits"]]
    before, now = counted(given["before"]), counted(given["now"])
    if before == 0 or now == 0:
        return Refused("undetermined")
    found, parts, open_ = [], [], False
    for told_by, belongs in bands(limits):
        then, since = (counted(filter(belongs, given[period])) for period in ("before", "now"))
        added = part(Fraction(since, now), Fraction(then, before))
        parts.append(added or 0)
        open_ = open_ or (then == 0) != (since == 0)
        found.append({**told_by, "before": then, "now": since, "beforeShare": Fraction(then, before),
                      "nowShare": Fraction(since, now), "part": None if added is None else told(added)})
    index = None if open_ else told(sum(parts))
    shift = None if index is None else "marked" if index >= MARKED else "slight" if index >= SLIGHT else "stable"
    return {"before": before, "now": now, "bands": found, "index": index, "slightFrom": SLIGHT, "markedFrom": MARKED,
            "shift": shift}
