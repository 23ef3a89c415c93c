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

    def apart(score):
        return below(bad, score) - below(others, score)

    scores = sorted(set(bad + others))
    # Of equal differences one that ranks rightly, and of these the lowest.
    widest = max(scores, key=lambda score: (abs(apart(score)), apart(score), -score))
    gap = apart(widest)
    grades = [rate(grade, [row["defaulted"] for row in rows if row.get("grade") == grade]) for grade in GRADES]
    return {"count": len(rows), "defaulted": len(bad), "pairs": pairs, "ordered": ordered, "tied": tied,
            "auc": (ordered + Fraction(tied, 2)) / pairs, "ks": abs(gap),
            "widest": {"score": widest, "defaulted": below(bad, widest), "others": below(others, widest)} if gap else None,
            "cutOff": scores[scores.index(widest) + 1] if gap > 0 else None, "grades": grades, **order(grades)}


def order(grades):
    """Whether the rate never falls from a grade with customers to the next worse one."""
    rated = [each for each in grades if each["count"]]
    turned = [{"better": one["grade"], "worse": other["grade"]} for one, other in zip(rated, rated[1:])
              if other["rate"] < one["rate"]]
    return {"monotonic": not turned if len(rated) > 1 else None, "reversals": turned}


def rate(grade, outcomes):
    return {"grade": grade, "count": len(outcomes), "defaulted": sum(outcomes),
            "rate": Fraction(sum(outcomes), len(outcomes)) if outcomes else None}
