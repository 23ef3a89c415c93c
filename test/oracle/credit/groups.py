"""credit-evaluation-5, several experts: the geometric mean of their judgements (J. Aczél, T. L. Saaty 1983), or a mean
of their weights."""
from fractions import Fraction

from credit.judgements import as_mpf, judgements
from figures import read
from mpmath import mp


def expert_weights(given, experts):
    weights = given.get("weights")
    return [Fraction(1, experts)] * experts if weights is None else [read(each) for each in weights]


def geometric(values, shares):
    return mp.fprod(mp.power(value, as_mpf(share)) for value, share in zip(values, shares))


def aggregate_judgements(given, _readings):
    matrices = [judgements(each) for each in given["matrices"]]
    shares = expert_weights(given, len(matrices))
    n = len(matrices[0])
    matrix = [[geometric([each[i][j] for each in matrices], shares) for j in range(n)] for i in range(n)]
    return {"experts": len(matrices), "weights": shares, "matrix": matrix}


def aggregate_priorities(given, _readings):
    lists = [[read(each) for each in priorities] for priorities in given["priorities"]]
    shares = expert_weights(given, len(lists))
    mean = given.get("mean", "geometric")
    columns = list(zip(*lists))
    if mean == "geometric":
        raw = [geometric([as_mpf(each) for each in column], shares) for column in columns]
    else:
        raw = [sum(share * each for share, each in zip(shares, column)) for column in columns]
    total = sum(raw)
    return {
        "experts": len(lists),
        "mean": mean,
        "expertWeights": shares,
        "weights": [each / total for each in raw],
    }
