"""What a manager lacks for a grade, and which readings that hangs on."""
from fractions import Fraction

from analysis.levers import MOST, Asked
from analysis.readings import READINGS, alternatives
from compare import ABSENT, Refused
from figures import read
from measures.grading import counts_in_average


def answer(given, readings):
    manager, asked = given["manager"], Asked(given, readings)
    if isinstance(asked.now, Refused):
        return asked.now
    included, totals = counts_in_average(manager, readings), given["peers"][manager["branchType"]]
    own = {figure: read(manager[figure]) for figure in MOST}
    alone = read(totals["managers"]) == 1 and any(own[figure] != read(totals[figure]) for figure in MOST)
    if included and (alone or own["loansGranted"] > read(totals["loansGranted"])):
        return Refused("inconsistent")
    now, band, levers = asked.now, asked.band(), asked.levers()
    open_ = band is not None and all(to is None for to, _ in levers.values()) and not asked.held_down(now)
    return {
        "id": manager["id"], "year": given["year"], "branchType": manager["branchType"], "inClassAverage": included,
        "isProtected": asked.protected(), "reached": asked.reached(now), "grade": asked.target,
        "now": {**{name: now[name] for name in ("grade", "score", "recordedScore", "ceiling")},
                "band": now["gradeForScore"]["band"]},
        "needed": band and band[0],
        "lacking": band and max(Fraction(0), band[0] - asked.counted(now["score"])),
        "levers": {figure: {"change": None if to is None else to - asked.own(figure), "to": to, "reason": reason}
                   for figure, (to, reason) in levers.items()},
        "together": asked.pairs() if open_ else [],
    }


def shortfall(given, readings):
    """The answer, with the readings under another value of which it is another."""
    found = answer(given, readings)
    if isinstance(found, Refused):
        return found
    others = {told["reading"]: told["applied"] for told, then in alternatives(readings) if answer(given, then) != found}
    return {**found, "readings": {reading: others.get(reading, ABSENT) for reading in READINGS}}
