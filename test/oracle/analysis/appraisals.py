"""Why one appraisal differs from another: the change of each part, and of an item by own figure, class and policy.

A change by several causes is split by the mean of what each adds over all orders in which they may come (Shapley).
"""
from fractions import Fraction
from itertools import permutations

from analysis.policies import policy_of
from analysis.totals import ALL
from compare import Fitting, Refused
from figures import published, text
from measures.figures import numbers
from measures.grading import grade_manager, interest_score, volume_score

CAUSES = ["own", "class", "policy"]
ITEMS = {"volume": (volume_score, "loansGranted"), "interest": (interest_score, "interestIncome")}

# Decimals to which the parts of a sum are surely told, and how much that may leave over.
DECIMALS = 30
NEAR = Fraction(1, 10**29)


def decimals(value):
    """How many decimals a figure has, no more than are surely told."""
    return next((count for count in range(DECIMALS) if 10**count % value.denominator == 0), DECIMALS)


def sum_fault(parts, total):
    """What tells whether parts make up a total to the last digit; what is left over is in one with the most decimals."""
    most = max(map(decimals, parts.values()))

    def fault(got):
        told = {name: Fraction(got[name]) for name in parts}
        if sum(told.values()) != (Fraction(got["all"]) if total is None else total):
            return "do not add up"
        off = [name for name, part in parts.items()
               if abs(told[name] - part) > (NEAR if decimals(part) == most else 0)]
        return f"expected {[text(parts[name]) for name in off]} for {off}" if off else None
    return fault


def adding_up(parts, total):
    """Parts of a total, or, where that is None, of the one told beside them; all told where none is left over."""
    if total == sum(parts.values()) and all(10**DECIMALS % part.denominator == 0 for part in parts.values()):
        return {name: text(part, ALL) for name, part in parts.items()}
    return Fitting(sum_fault(parts, total))


def readings_of(policy):
    return {**policy["readings"], "grading": numbers(policy["grading"])}


def points_at(item, sides):
    """Points of an item with each cause as it stands in one of the appraisals."""
    rule, figure = ITEMS[item]
    own, peers = sides["own"]["input"]["manager"], sides["class"]["input"]
    totals = peers["peers"][peers["manager"]["branchType"]]
    found = rule({figure: own[figure], "peers": totals}, readings_of(sides["policy"]["policy"]))
    return None if isinstance(found, Refused) else found["points"]


def shares(item, before, after, part):
    """What makes up the change of an item; None where a mixture gives no points."""
    added = dict.fromkeys(CAUSES, Fraction(0))
    orders = list(permutations(CAUSES))
    for order in orders:
        sides = dict.fromkeys(CAUSES, before)
        points = points_at(item, sides)
        for cause in order:
            sides = {**sides, cause: after}
            then = points_at(item, sides)
            if points is None or then is None:
                return None
            added[cause] += (then - points) / len(orders)
            points = then
    return adding_up(added, part)


def as_published(value):
    return Fraction(published(value))


def compare_appraisals(given, _readings):
    sides = [{**side, "policy": policy_of(side["policy"])} for side in (given["before"], given["after"])]
    before, after = found = [grade_manager(side["input"], readings_of(side["policy"])) for side in sides]
    if any(isinstance(each, Refused) for each in found):
        return Refused()
    of = [{**{name: each["items"][name]["points"] for name in ("volume", "interest", "quality")},
           "conduct": -each["conduct"]["deduction"]} for each in found]
    score = as_published(after["score"]) - as_published(before["score"])
    parts = {name: as_published(of[1][name]) - as_published(of[0][name]) for name in of[0]}
    adding = adding_up(parts, score)
    of_items = parts if isinstance(adding, dict) else dict.fromkeys(parts)
    causes = [each["causes"] for each in found]
    protected = [each["protection"] is not None and each["protection"]["applies"] for each in found]
    return {
        **{name: {"id": each["id"], "year": each["year"], "branchType": each["branchType"],
                  "score": text(each["score"]), "band": each["gradeForScore"]["band"]}
           for name, each in zip(("before", "after"), found)},
        "grade": {"from": before["grade"], "to": after["grade"]},
        "score": text(score, ALL),
        "parts": adding,
        "shares": {item: shares(item, *sides, of_items[item]) for item in ITEMS},
        "limits": {name: {"from": before["items"][name]["limit"], "to": after["items"][name]["limit"]}
                   for name in before["items"]},
        "causes": {"added": [each for each in causes[1] if each not in causes[0]],
                   "removed": [each for each in causes[0] if each not in causes[1]]},
        "protection": {"from": protected[0], "to": protected[1]},
    }
