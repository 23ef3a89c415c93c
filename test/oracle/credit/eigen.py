"""Principal eigenvectors, and the completion of missing judgements that makes the principal eigenvalue least.

credit-evaluation-5: 以其特征向量各分量作为各指标对上一层的权重. A first approximation in floating point is brought to the
full precision of mpmath on A w = λ w with Σw = 1, and where judgements are missing on the left eigenvector v too, with
the condition that λ is stationary in the logarithm of each missing judgement, v_i a_ij w_j = v_j a_ji w_i (S. Bozóki,
J. Fülöp, L. Rónyai, On optimal completion of incomplete pairwise comparison matrices, 2010: λ is convex in these
logarithms). What the equations lack is computed to 75 digits; each step divides it by the derivatives in floating point,
which gains ten digits and more.
"""
from math import exp, fsum, log

from credit.linear import Factored
from mpmath import mp, mpf

mp.dps = 75
DONE = mpf(10) ** -70


def float_pair(a):
    """Right and left principal eigenvectors and eigenvalue, by power iteration in floating point."""
    n = len(a)

    def power(at):
        w, value = [1.0 / n] * n, 0.0
        for _ in range(3000):
            image = [fsum(at(i, j) * w[j] for j in range(n)) for i in range(n)]
            total = fsum(image)
            image = [x / total for x in image]
            change = max(abs(x - y) / y for x, y in zip(image, w))
            w, value = image, total
            if change < 1e-13:
                break
        return w, value

    right, value = power(lambda i, j: a[i][j])
    left, _ = power(lambda i, j: a[j][i])
    return right, left, value


def refined(start, derivatives, lacking):
    """The root of a system near a start in floating point."""
    x = [mpf(each) for each in start]
    factored = Factored(derivatives)
    for _ in range(60):
        step = factored.solve([float(each) for each in lacking(x)])
        x = [each + d for each, d in zip(x, step)]
        if all(abs(d) <= DONE * max(abs(each), mpf("1e-3")) for each, d in zip(x, step)):
            return x
    raise ArithmeticError("the approximation did not settle")


def principal(a):
    """The principal eigenvector, of sum one, and eigenvalue of a positive matrix of mpf."""
    n = len(a)
    floats = [[float(x) for x in row] for row in a]
    w, _, value = float_pair(floats)
    rows = [[floats[i][j] - (value if i == j else 0.0) for j in range(n)] + [-w[i]] for i in range(n)]
    rows.append([1.0] * n + [0.0])

    def lacking(x):
        rests = [x[n] * x[i] - mp.fdot(a[i], x[:n]) for i in range(n)]
        return [*rests, 1 - mp.fsum(x[:n])]

    *w, value = refined([*w, value], rows, lacking)
    return w, value


def linked(n, known):
    """Whether the judgements made tie all criteria together."""
    reached, open_ = {0}, [0]
    while open_:
        at = open_.pop()
        for i, j in known:
            for here, there in ((i, j), (j, i)):
                if here == at and there not in reached:
                    reached.add(there)
                    open_.append(there)
    return len(reached) == n


def float_completion(a, missing):
    """Logarithms of the missing judgements near the least eigenvalue: damped Newton on a convex function."""
    logs = [0.0] * len(missing)

    def measured(at):
        b = filled(a, missing, at, exp)
        w, v, value = float_pair(b)
        scale = fsum(x * y for x, y in zip(v, w)) * value
        gradient = [(v[i] * b[i][j] * w[j] - v[j] * b[j][i] * w[i]) / scale for i, j in missing]
        return log(value), gradient

    value, gradient = measured(logs)
    for _ in range(60):
        if max(abs(g) for g in gradient) < 1e-11:
            break
        moved = [measured([t + (1e-5 if k == l else 0) for l, t in enumerate(logs)])[1] for k in range(len(logs))]
        size = range(len(logs))
        hessian = [[(moved[c][r] - gradient[r]) / 1e-5 + (1e-9 if r == c else 0) for c in size] for r in size]
        step = Factored(hessian).solve([-g for g in gradient])
        share = 1.0
        while True:
            at = [t + share * d for t, d in zip(logs, step)]
            reached, slope = measured(at)
            if reached < value + 1e-13 or share < 1e-6:
                break
            share /= 2
        logs, value, gradient = at, reached, slope
    return filled(a, missing, logs, exp), logs


def filled(a, missing, logs, power):
    """The matrix with the missing judgements, given by their logarithms."""
    b = [list(row) for row in a]
    for (i, j), t in zip(missing, logs):
        b[i][j], b[j][i] = power(t), power(-t)
    return b


def completed(a, missing):
    """The whole matrix, and the missing judgements (above the diagonal) that make λ least."""
    n = len(a)
    start, logs = float_completion([[0.0 if x is None else float(x) for x in row] for row in a], missing)
    w, v, value = float_pair(start)

    def lacking(x):
        w, v, value, other, logs = x[:n], x[n : 2 * n], x[2 * n], x[2 * n + 1], x[2 * n + 2 :]
        b = filled(a, missing, logs, mp.exp)
        right = [value * w[i] - mp.fdot(b[i], w) for i in range(n)]
        left = [other * v[j] - mp.fdot(v, [row[j] for row in b]) for j in range(n)]
        slopes = [v[j] * b[j][i] * w[i] - v[i] * b[i][j] * w[j] for i, j in missing]
        return [*right, *left, 1 - mp.fsum(w), 1 - mp.fsum(v), *slopes]

    x = refined([*w, *v, value, value, *logs], derivatives(start, missing, w, v, value), lacking)
    logs = x[2 * n + 2 :]
    return filled(a, missing, logs, mp.exp), [mp.exp(each) for each in logs]


def derivatives(b, missing, w, v, value):
    """Of the equations on w, v, both eigenvalues and the logarithms, in this order."""
    n = len(b)
    size = 2 * n + 2 + len(missing)
    rows = [[0.0] * size for _ in range(size)]
    for i in range(n):
        for j in range(n):
            rows[i][j] = rows[n + j][n + i] = b[i][j] - (value if i == j else 0.0)
        rows[i][2 * n], rows[n + i][2 * n + 1] = -w[i], -v[i]
        rows[2 * n][i] = rows[2 * n + 1][n + i] = 1.0
    for k, (i, j) in enumerate(missing, 2 * n + 2):
        rows[i][k], rows[j][k] = b[i][j] * w[j], -b[j][i] * w[i]
        rows[n + j][k], rows[n + i][k] = b[i][j] * v[i], -b[j][i] * v[j]
        rows[k][j], rows[k][i] = v[i] * b[i][j], -v[j] * b[j][i]
        rows[k][n + i], rows[k][n + j] = b[i][j] * w[j], -b[j][i] * w[i]
        rows[k][k] = v[i] * b[i][j] * w[j] + v[j] * b[j][i] * w[i]
    return rows
