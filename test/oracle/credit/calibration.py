"""credit-evaluation-10: how well scores foretold defaults, by pairs of a defaulted customer and another; ties count half."""
from fractions import Fraction

from compare import Refused
from figures import read

GRADES = ["excellent", "good", "medium", "fairlyPoor", "poor"]


def calibration(given, _readings):
    rows = given["outcomes"]
    bad = [read(row["score"]) for row in rows if row["defaulted"]]
    others = [read(row["score"]) for row in rows if not row["defaulted"]]
    if not bad or not others:
        return Refused()
    ordered = sum(one < other for one in bad for other in others)
    tied = sum(one == other for one in bad for other in others)
    pairs = len(bad) * len(others)

    def below(group, score):
        return Fraction(sum(each <= score for each in group), len(group))

    found = {"count": len(rows), "defaulted": len(bad), "pairs": pairs, "ordered": ordered, "tied": tied,
             "auc": (ordered + Fraction(tied, 2)) / pairs,
             "ks": max(abs(below(bad, score) - below(others, score)) for score in bad + others)}
    if any("grade" in row for row in rows):
        found["grades"] = [rate(grade, [row["defaulted"] for row in rows if row["grade"] == grade]) for grade in GRADES]
    return found


def rate(grade, outcomes):
    return {"grade": grade, "count": len(outcomes), "defaulted": sum(outcomes),
            "rate": Fraction(sum(outcomes), len(outcomes)) if outcomes else None}
