"""credit-evaluation-5: weights from pairwise judgements, with their consistency after Saaty.

利用…两两比较其重要性构造判断矩阵, 以其特征向量各分量作为各指标对上一层的权重. The consistency ratio is not in the text:
CI = (λ − n) ÷ (n − 1), CR = CI ÷ RI, inconsistent from 0.1 on (T. L. Saaty 1980).
"""
from decimal import Decimal
from itertools import combinations

from compare import Below, Refused
from credit.eigen import completed, linked, principal
from figures import read
from mpmath import mp, mpf

# Mean consistency indices of random matrices from 3 criteria on, as their authors published them.
RANDOM_INDEX = {
    "saaty1980": "0.58 0.90 1.12 1.24 1.32 1.41 1.45 1.49 1.51 1.48 1.56 1.57 1.59",
    "saaty2008": "0.52 0.89 1.11 1.25 1.35 1.40 1.45 1.49 1.52 1.54 1.56 1.58 1.59",
    "alonsoLamata2006": "0.5247 0.8816 1.1086 1.2479 1.3417 1.4057 1.4499 1.4854 1.5140 1.5365 1.5551 1.5713 1.5838",
    "doneganDodd1991": "0.4914 0.8286 1.0591 1.1797 1.2519 1.3171 1.3733 1.4055 1.4213 1.4497 1.4643 1.4822 1.4969",
}
UNSURE = mpf(10) ** -45


def as_mpf(value):
    return mpf(value.numerator) / value.denominator


def judgements(cells):
    """The whole matrix, None where a pair was not compared; the cell above the diagonal counts."""
    n = len(cells)
    whole = [[mpf(1)] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1, n):
            above, below = read(cells[i][j]), read(cells[j][i])
            value = above if above is not None else None if below is None else 1 / below
            whole[i][j] = None if value is None else as_mpf(value)
            whole[j][i] = None if value is None else as_mpf(1 / value)
    return whole


def pairs(whole):
    n = len(whole)
    every = [(i, j) for i in range(n) for j in range(i + 1, n)]
    return [p for p in every if whole[p[0]][p[1]] is not None], [p for p in every if whole[p[0]][p[1]] is None]


def weighed(a, method):
    """Weights of sum one and λ: the eigenvalue, or the mean of (A w)_i ÷ w_i."""
    n = len(a)
    if method == "eigenvector":
        return principal(a)
    if method == "geometricMean":
        raw = [mp.root(mp.fprod(row), n) for row in a]
    else:
        totals = [mp.fsum(row[j] for row in a) for j in range(n)]
        raw = [mp.fsum(row[j] / totals[j] for j in range(n)) for row in a]
    total = mp.fsum(raw)
    w = [x / total for x in raw]
    return w, mp.fsum(mp.fsum(a[i][j] * w[j] for j in range(n)) / w[i] for i in range(n)) / n


def worst(a, known, missing, w):
    """The judgement furthest from the weights, and the value at which λ would be least; {} where two tie.

    Missing judgements are completed together with it, as if it had not been made either.
    """
    distance = sorted(((abs(mp.log(a[i][j] * w[j] / w[i])), i, j) for i, j in known), reverse=True)
    if len(distance) > 1 and distance[0][0] - distance[1][0] < UNSURE:
        return {}
    _, i, j = distance[0]
    place = {"row": i, "column": j, "given": a[i][j]}
    others = [pair for pair in known if pair != (i, j)]
    if not linked(len(a), others):
        return place
    _, values = completed(a, [*missing, (i, j)])
    return {**place, "fits": values[-1]}


def geometric_consistency(a):
    """Aguarón and Moreno-Jiménez: 2 ÷ ((n − 1)(n − 2)) times the sum of the squared logarithms of the errors."""
    n = len(a)
    w = [mp.root(mp.fprod(row), n) for row in a]
    errors = [mp.log(a[i][j] * w[j] / w[i]) for i in range(n) for j in range(i + 1, n)]
    return mpf(2) / ((n - 1) * (n - 2)) * mp.fsum(each**2 for each in errors)


def koczkodaj(a, known):
    """The greatest disagreement of three criteria of which every two were compared."""
    made = {tuple(sorted(pair)) for pair in known}
    found = [
        min(abs(1 - a[i][k] / (a[i][j] * a[j][k])), abs(1 - a[i][j] * a[j][k] / a[i][k]))
        for i, j, k in combinations(range(len(a)), 3)
        if {(i, j), (i, k), (j, k)} <= made
    ]
    return max(found) if found else None


def weigh(cells, method="eigenvector", table="saaty1980"):
    """Everything `judgementWeights` publishes; Refused where the judgements do not tie the criteria together."""
    a = judgements(cells)
    n = len(a)
    known, missing = pairs(a)
    if not linked(n, known):
        return Refused()
    values = []
    if missing:
        a, values = completed(a, missing)
    w, value = weighed(a, method)
    index = mpf(0) if n == 1 else (value - n) / (n - 1)
    whole = None if n < 3 else as_mpf(read(RANDOM_INDEX[table].split()[n - 3]))
    # As many judgements as tie the criteria together leave nothing to test.
    tree = n >= 3 and len(known) == n - 1
    random = None if n < 3 or tree else whole * (1 - mpf(2 * len(missing)) / ((n - 1) * (n - 2)))
    ratio = None if random is None else index / random
    consistent = None if tree else ratio is None or ratio < mpf("0.1")
    # Zero but for the oracle's own rounding where the weights are the eigenvector.
    residual = max(abs(mp.fsum(a[i][j] * w[j] for j in range(n)) - value * w[i]) for i in range(n))
    return {
        "method": method,
        "matrix": a,
        "completed": [{"row": i, "column": j, "value": x} for (i, j), x in zip(missing, values)],
        "weights": w,
        "lambdaMax": value,
        "residual": Below(Decimal("1e-60")) if residual < mpf("1e-60") else residual,
        "consistencyIndex": index,
        "randomIndexTable": table,
        "completeRandomIndex": whole,
        "randomIndex": random,
        "consistencyRatio": ratio,
        "consistent": consistent,
        "geometricConsistencyIndex": None if n < 3 or missing else geometric_consistency(a),
        "koczkodajIndex": koczkodaj(a, known),
        "worst": worst(a, known, missing, w) if consistent is False else None,
    }


def judgement_weights(given, _readings):
    return weigh(given["matrix"], given.get("method", "eigenvector"), given.get("randomIndex", "saaty1980"))
