"""Measures, Article 11, “同类型客户经理”: totals and averages of each class, and what of a roster is in none of them."""
import re
from fractions import Fraction

from compare import ABSENT, Refused
from figures import read, text

CLASSES = ["urban", "township", "village"]
PLACES = [*CLASSES, "unplaced"]

# More digits than any sum here has.
ALL = 400


def is_number(value):
    return isinstance(value, (int, str)) and not isinstance(value, bool) and bool(
        re.fullmatch(r"-?\d+(\.\d+)?", str(value)))


def is_whole(value):
    return is_number(value) and read(value) >= 0 and read(value).denominator == 1


# Whether what counts of a row can be read.
READABLE = {
    "id": lambda value: isinstance(value, str) and value != "",
    "branchType": lambda value: value in CLASSES,
    "loansGranted": is_whole,
    "interestIncome": is_number,
    "role": lambda value: value in ("accountManager", "branchHead"),
    "inClassAverage": lambda value: isinstance(value, bool),
}

DEFAULTS = {"role": "accountManager", "inClassAverage": True}


def legible(row):
    """What can be read of a row, whatever it is."""
    if not isinstance(row, dict):
        return dict(DEFAULTS)
    return {name: {**DEFAULTS, **row}[name] for name, readable in READABLE.items()
            if readable({**DEFAULTS, **row}.get(name))}


def standing(row, readings, needed):
    """Whether a row is "in" the totals of its class, "out" of them, or "missing" from them, of what can be read of it."""
    heads_left = readings.get("headsInAverage") == "left"
    if row.get("inClassAverage") is False or (row.get("role") == "branchHead" and heads_left):
        return "out"
    known = "inClassAverage" in row and ("role" in row or not heads_left)
    return "in" if known and all(name in row for name in needed) else "missing"


def summed(rows, readings, needed):
    """Totals of rows of which that is kept which can be read."""
    totals, missing, heads = {}, {}, {}
    for row in rows:
        place = row.get("branchType", "unplaced")
        # Who would stand elsewhere by the other reading is a matter of it.
        if len({standing(row, {"headsInAverage": each}, needed) for each in ("counted", "left")}) == 2:
            heads[place] = readings.get("headsInAverage", "counted")
        stands = standing(row, readings, needed)
        if stands == "missing":
            missing[place] = missing.get(place, 0) + 1
        if stands == "in":
            before = totals.get(place, (0, Fraction(0), Fraction(0)))
            totals[place] = tuple(a + b for a, b in zip(
                before, (1, read(row["loansGranted"]), read(row["interestIncome"]))))
    found = {name: dict(zip(("managers", "loansGranted", "interestIncome"), total)) for name, total in totals.items()}
    return found, missing, heads


def of_places(told):
    return {place: told.get(place, ABSENT) for place in PLACES} if told else ABSENT


def whole(classes, missing, heads):
    """Figures of the classes with what else is told of the places."""
    return {**{name: classes.get(name, ABSENT) for name in CLASSES},
            "missing": of_places({place: count for place, count in missing.items() if count > 0}),
            "headsInAverage": of_places(heads)}


def to_the_last_digit(totals):
    return {name: {"managers": each["managers"], "loansGranted": text(each["loansGranted"], ALL),
                   "interestIncome": text(each["interestIncome"], ALL)} for name, each in totals.items()}


NEEDED = ["branchType", "loansGranted", "interestIncome"]


def peer_totals(members, readings):
    totals, missing, heads = summed(map(legible, members), readings, NEEDED)
    return Refused() if missing else whole(to_the_last_digit(totals), missing, heads)


def once(rows):
    """What can be read of each row, without those whose id an earlier one has."""
    seen, kept = set(), []
    for row in map(legible, rows):
        if row.get("id") not in seen:
            kept.append(row)
        seen |= {row["id"]} if "id" in row else set()
    return kept


def roster_totals(rows, readings):
    totals, missing, heads = summed(once(rows), readings, ["id", *NEEDED])
    return whole(to_the_last_digit(totals), missing, heads)


def peer_averages(given, _readings):
    classes = {name: given[name] for name in CLASSES if name in given}
    if any(each["managers"] == 0 for each in classes.values()):
        return Refused()
    averages = {name: {"managers": each["managers"],
                       "loansGranted": read(each["loansGranted"]) / each["managers"],
                       "interestIncome": read(each["interestIncome"]) / each["managers"]}
                for name, each in classes.items()}
    return whole(averages, given.get("missing", {}), given.get("headsInAverage", {}))
