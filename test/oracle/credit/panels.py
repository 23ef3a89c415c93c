"""credit-evaluation-0 and -5, what a panel of experts comes to: the rounds of a Delphi panel, and how far weights agree.

Index of consensus (K. D. Goepel 2018): (1 ÷ exp(H_β) − exp(H_α min) ÷ n) ÷ (1 − exp(H_α min) ÷ n), H_β being the entropy
of the mean weights less the mean entropy of the experts', H_α min the entropy of one criterion 9 times as important as
each of the others. Kendall's W = 12 S ÷ (m²(n³ − n) − m Σ(t³ − t)), equal weights sharing their ranks.
"""
from collections import Counter
from fractions import Fraction

from compare import Refused
from credit.irrational import entropy, precise, root, told
from credit.objective import TOLERANCE, over_sum
from figures import read
from mpmath import mp

MOST_IMPORTANT = 9
# Fewer answers have no quartiles of the kind.
LEAST = {"inclusive": 1, "exclusive": 3, "halves": 2}


def mean(values):
    return sum(values) / len(values)


def median(ordered):
    return mean(ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1])


def quartiles(ordered, kind):
    n = len(ordered)
    if kind == "halves":
        return median(ordered[: n // 2]), median(ordered[(n + 1) // 2 :])

    def at(share):
        # Counted from 1: (n − 1) p + 1 as QUARTILE.INC, (n + 1) p as QUARTILE.EXC.
        place = (n - 1) * share + 1 if kind == "inclusive" else (n + 1) * share
        low = place.numerator // place.denominator
        beyond = place - low
        return ordered[low - 1] + (beyond * (ordered[low] - ordered[low - 1]) if beyond else 0)

    return at(Fraction(1, 4)), at(Fraction(3, 4))


def answered(answers, given, before, limits):
    """One round; `before` is the median of the round before."""
    ordered = sorted(read(each) for each in answers)
    n, middle, average = len(ordered), median(ordered), mean(ordered)
    low, high = quartiles(ordered, given.get("quartiles", "inclusive"))
    over = n - 1 if given.get("deviation", "sample") == "sample" else n
    variance = sum((x - average) ** 2 for x in ordered) / over if over else None
    relative = None if variance is None or average <= 0 else variance / average**2
    moved = None if before is None else abs(middle - before)
    within = {"quartileDeviation": lambda limit: (high - low) / 2 <= limit,
              "variation": lambda limit: None if relative is None else relative <= limit**2,
              "medianShift": lambda limit: None if moved is None else moved <= limit}
    tests = [within[name](limit) for name, limit in limits.items()]
    settled = False if False in tests else None if None in tests or not tests else True
    return {"answers": n, "median": middle, "lower": low, "upper": high, "quartileDeviation": (high - low) / 2,
            "mean": average, "standardDeviation": None if variance is None else told(root(variance)),
            "variation": None if relative is None else told(root(relative)), "medianShift": moved, "settled": settled}


@precise
def delphi_rounds(given, _readings):
    limits = {name: read(limit) for name, limit in given.get("limits", {}).items()}
    kind, items = given.get("quartiles", "inclusive"), []
    for item in given["items"]:
        if not all(item["rounds"]):
            return Refused("missing")
        if any(len(answers) < LEAST[kind] for answers in item["rounds"]):
            return Refused("undetermined")
        rounds = []
        for answers in item["rounds"]:
            rounds.append(answered(answers, given, rounds[-1]["median"] if rounds else None, limits))
        unsettled = max((place for place, each in enumerate(rounds, 1) if each["settled"] is not True), default=0)
        items.append({"id": item["id"], "rounds": rounds, "settled": rounds[-1]["settled"],
                      "settledFrom": unsettled + 1 if unsettled < len(rounds) else None})
    applied = {name: limits.get(name) for name in ("quartileDeviation", "variation", "medianShift")} if limits else None
    return {"quartiles": kind, "deviation": given.get("deviation", "sample"), "limits": applied, "items": items}


def ranks(weights):
    """Equal weights share the mean of the ranks they take up."""
    return [Fraction(2 * sum(other < each for other in weights) + weights.count(each) + 1, 2) for each in weights]


@precise
def consensus(given, _readings):
    lists = [[read(each) for each in priorities] for priorities in given["priorities"]]
    if not lists[0]:
        return Refused("missing")
    if any(abs(sum(each) - 1) > TOLERANCE for each in lists):
        return Refused("inconsistent")
    lists = [over_sum(each) for each in lists]
    m, n = len(lists), len(lists[0])
    alpha = mp.fsum(entropy(each) for each in lists) / m
    gamma = entropy([mean(column) for column in zip(*lists)])
    homogeneity = mp.exp(alpha - gamma)
    every = MOST_IMPORTANT + n - 1
    least = mp.exp(entropy([Fraction(MOST_IMPORTANT, every), *[Fraction(1, every)] * (n - 1)])) / n
    sums = [sum(column) for column in zip(*map(ranks, lists))]
    squares = sum((each - mean(sums)) ** 2 for each in sums)
    ties = sum(count**3 - count for each in lists for count in Counter(each).values())
    greatest = m**2 * (n**3 - n) - m * ties
    return {"experts": m, "criteria": n, "homogeneity": told(homogeneity), "leastHomogeneity": told(least),
            "index": told((homogeneity - least) / (1 - least)), "squares": squares, "ties": ties,
            "kendallW": None if m == 1 or greatest == 0 else 12 * squares / greatest}
