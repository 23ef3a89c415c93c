"""credit-evaluation-4, weights that figures give: by entropy (C. L. Hwang, K. Yoon 1981), by CRITIC (D. Diakoulaki,
G. Mavrotas, L. Papayannakis 1995), and put together with those of experts.

Entropy: e = −Σ p ln p ÷ ln m of the shares p that the m applicants have of an indicator, weights 1 − e over their sum.
CRITIC: σ_j Σ_k (1 − r_jk) over their sum, on figures from 0 for the worst to 1 for the best.
"""
from fractions import Fraction

from compare import Refused
from credit.irrational import entropy, number, precise, root, told
from figures import read
from mpmath import mp

# How far from 1 a sum of weights may be.
TOLERANCE = Fraction(1, 10**9)


def columns(given):
    return [[read(each) for each in column] for column in zip(*given["table"])]


def misshapen(given):
    """The refusal of a table without indicators, or with a row of another length."""
    if not given["directions"]:
        return Refused("missing")
    return Refused("inconsistent") if any(len(row) != len(given["directions"]) for row in given["table"]) else None


def from_worst_to_best(column, direction):
    """0 for the worst applicant, 1 for the best; None where they do not differ."""
    low, high = min(column), max(column)
    if low == high:
        return None
    return [(x - low if direction == "benefit" else high - x) / (high - low) for x in column]


def over_sum(values):
    total = sum(values)
    return [each / total for each in values]


def shares(given):
    if given["normalisation"] == "range":
        scaled = [from_worst_to_best(*each) for each in zip(columns(given), given["directions"])]
    else:
        scaled = columns(given)
        if any(x < 0 for column in scaled for x in column):
            return Refused("belowMinimum")
    if any(column is None or sum(column) == 0 for column in scaled):
        return Refused("undetermined")
    return [over_sum(column) for column in scaled]


def even(column):
    """How evenly applicants share an indicator: the entropy, exactly where it is 1 or 0."""
    if len(set(column)) == 1:
        return Fraction(1)
    return Fraction(0) if 1 in column else entropy(column) / mp.log(len(column))


@precise
def entropy_weights(given, _readings):
    applicants = len(given["table"])
    if misshapen(given):
        return misshapen(given)
    if applicants < 2:
        return Refused("undetermined")
    found = shares(given)
    if isinstance(found, Refused):
        return found
    entropies = [even(column) for column in found]
    divergences = [1 - each for each in entropies]
    if not any(divergences):
        return Refused("undetermined")
    weights = over_sum([number(each) for each in divergences])
    return {"applicants": applicants, "normalisation": given["normalisation"], "entropies": list(map(told, entropies)),
            "divergences": list(map(told, divergences)), "weights": list(map(told, weights))}


def covariance(one, other):
    m = len(one)
    return sum(a * b for a, b in zip(one, other)) / m - sum(one) * sum(other) / m**2


def correlation(one, other):
    """Pearson's, exactly where it is 1 or −1."""
    c, square = covariance(one, other), covariance(one, one) * covariance(other, other)
    if c * c == square:
        return Fraction(1 if c > 0 else -1)
    return number(c) / number(root(square))


@precise
def critic_weights(given, _readings):
    if misshapen(given):
        return misshapen(given)
    scaled = [from_worst_to_best(*each) for each in zip(columns(given), given["directions"])]
    if len(given["table"]) < 2 or None in scaled:
        return Refused("undetermined")
    deviations = [root(covariance(column, column)) for column in scaled]
    correlations = [[correlation(one, other) for other in scaled] for one in scaled]
    conflicts = [sum(1 - each for each in row) for row in correlations]
    if not any(conflicts):
        return Refused("undetermined")
    information = [number(each) * number(conflict) for each, conflict in zip(deviations, conflicts)]
    return {"applicants": len(given["table"]), "deviations": list(map(told, deviations)),
            "correlations": [list(map(told, row)) for row in correlations], "conflicts": list(map(told, conflicts)),
            "information": list(map(told, information)), "weights": list(map(told, over_sum(information)))}


def combined_weights(given, _readings):
    lists = [[read(each) for each in given[side]] for side in ("subjective", "objective")]
    if any(abs(sum(each) - 1) > TOLERANCE for each in lists):
        return Refused("inconsistent")
    subjective, objective = map(over_sum, lists)
    share = read(given.get("share"))
    if given["method"] == "linear":
        weights = [share * a + (1 - share) * b for a, b in zip(subjective, objective)]
    else:
        products = [a * b for a, b in zip(subjective, objective)]
        if not any(products):
            return Refused("undetermined")
        weights = over_sum(products)
    return {"method": given["method"], "share": share, "subjective": subjective, "objective": objective,
            "weights": weights}
