"""credit-evaluation-5, fuzzy judgements: J. J. Buckley 1985 (geometric means) and D.-Y. Chang 1996 (extent analysis)."""
from fractions import Fraction

from credit.judgements import as_mpf
from figures import read
from mpmath import mp


def triangles(cells):
    """Least, most likely and greatest of every judgement; those above the diagonal count."""
    n = len(cells)
    whole = [[(Fraction(1),) * 3 for _ in range(n)] for _ in range(n)]
    for i in range(n):
        for j in range(i + 1, n):
            least, likely, greatest = (read(each) for each in cells[i][j])
            whole[i][j] = (least, likely, greatest)
            whole[j][i] = (1 / greatest, 1 / likely, 1 / least)
    return whole


def over_total(rows):
    """Each triangle over the total: the least over the greatest total, the greatest over the least."""
    least, likely, greatest = (sum(row[k] for row in rows) for k in range(3))
    return [(l / greatest, m / likely, u / least) for l, m, u in rows]


def buckley(whole):
    n = len(whole)
    means = [tuple(mp.root(mp.fprod(as_mpf(cell[k]) for cell in row), n) for k in range(3)) for row in whole]
    fuzzy = over_total(means)
    return fuzzy, [(l + m + u) / 3 for l, m, u in fuzzy]


def possibility(one, other):
    """The degree of possibility that one triangle is at least the other."""
    if one[1] >= other[1]:
        return Fraction(1)
    if other[0] >= one[2]:
        return Fraction(0)
    return (other[0] - one[2]) / ((one[1] - one[2]) - (other[1] - other[0]))


def chang(whole):
    fuzzy = over_total([tuple(sum(cell[k] for cell in row) for k in range(3)) for row in whole])
    least = [
        min((possibility(one, other) for k, other in enumerate(fuzzy) if k != i), default=Fraction(1))
        for i, one in enumerate(fuzzy)
    ]
    return fuzzy, least


def fuzzy_judgement_weights(given, _readings):
    fuzzy, crisp = {"buckley": buckley, "chang": chang}[given["method"]](triangles(given["matrix"]))
    total = sum(crisp)
    return {
        "method": given["method"],
        "fuzzy": [list(each) for each in fuzzy],
        "crisp": crisp,
        "weights": [each / total for each in crisp],
    }
